//! Keys that fit together, and the answers to those that do not.

use crate::site::schedule::{Every, Exception, Pattern, Pause, Times, Timing, TimingProblem};
use crate::site::value::{Clock, Day};

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).expect("the date of a test is right")
}

/// A timing from lines of `key: value`, with commas between dates.
pub(super) fn timing(lines: &str) -> Timing {
    let mut timing = Timing::default();
    let dates = |list: &str| list.split(", ").map(|date| Exception::on(day(date))).collect();
    for line in lines.split(" | ") {
        let (key, value) = line.split_once(": ").expect("a line has a key and a value");
        match key {
            "every" => timing.every = Some(Every::parse(value).expect("the rule of a test is right")),
            "date" => timing.date = Some(day(value)),
            "at" => timing.at = Some(Clock::parse(value).expect("the time of a test is right")),
            "starting" => timing.starting = Some(day(value)),
            "until" => timing.until = Some(day(value)),
            "times" => {
                timing.times = Some(value.parse().map(Times::new).expect("it is a number").expect("it is small"));
            }
            "except" => timing.except = dates(value),
            "also" => timing.also = dates(value),
            key => panic!("{key} is no key of a test"),
        }
    }
    timing
}

#[test]
fn keys_that_fit_together_make_a_schedule() {
    for lines in [
        "every: tuesday | at: 19:00",
        "date: 2026-12-05 | at: 19:00",
        "date: 2026-12-05 | at: 19:00 | except: 2026-12-05",
        "every: other friday | at: 19:00 | starting: 2026-03-06 | until: 2026-03-06",
        "every: tuesday | at: 19:00 | except: 2026-12-29, 2026-12-22 | also: 2026-12-23",
        "every: 5th friday | at: 19:00 | except: 2026-10-30",
        "every: tuesday | at: 19:00 | until: 2026-06-30 | also: 2026-07-04",
    ] {
        assert!(timing(lines).schedule().is_ok(), "{lines}: {:?}", timing(lines).schedule());
    }
    let schedule =
        timing("every: other friday | at: 19:00 | starting: 2026-03-06").schedule().expect("it fits together");
    assert_eq!(schedule.pattern, Pattern::Fortnightly { starting: day("2026-03-06") });
}

#[test]
fn keys_that_do_not_fit_together_are_answered_at_the_key() {
    for (lines, expected) in [
        ("at: 19:00", &[("every", None, "every: tuesday")][..]),
        ("every: tuesday", &[("at", None, "at: 19:00")]),
        ("every: tuesday | date: 2026-12-05", &[("date", None, "\"also\""), ("at", None, "no time")]),
        ("every: other friday | at: 19:00", &[("starting", None, "2026-01-09")]),
        ("every: other friday | at: 19:00 | starting: 2026-03-05", &[("starting", None, "2026-02-27 or 2026-03-06")]),
        (
            "every: tuesday | at: 19:00 | starting: 2026-03-05 | until: 2026-03-04",
            &[("until", None, "before the first")],
        ),
        (
            "every: tuesday | at: 19:00 | starting: 2026-03-04 | until: 2026-03-09",
            &[("until", None, "no meeting falls")],
        ),
        ("date: 2026-12-05 | at: 19:00 | until: 2026-12-06", &[("until", None, "single meeting")]),
        ("date: 2026-12-05 | at: 19:00 | times: 8", &[("times", None, "single meeting")]),
        ("every: tuesday | at: 19:00 | times: 8", &[("times", None, "starting: 2026-10-01")]),
        (
            "every: tuesday | at: 19:00 | starting: 2026-10-06 | until: 2026-12-22 | times: 8",
            &[("times", None, "keep one of the two")],
        ),
        (
            "every: tuesday | at: 19:00 | starting: 2026-10-06 | times: 2 | except: 2026-10-20",
            &[("except", Some(0), "did you mean 2026-10-13?")],
        ),
        (
            "every: tuesday | at: 19:00 | except: 2026-12-22, 2026-12-24",
            &[("except", Some(1), "2026-12-22 or 2026-12-29")],
        ),
        (
            "every: tuesday | at: 19:00 | starting: 2026-12-22 | except: 2026-12-15",
            &[("except", Some(0), "did you mean 2026-12-22?")],
        ),
        (
            "every: tuesday | at: 19:00 | until: 2026-12-22 | except: 2030-01-01",
            &[("except", Some(0), "did you mean 2026-12-22?")],
        ),
        ("date: 2026-12-05 | at: 19:00 | except: 2028-12-06", &[("except", Some(0), "did you mean 2026-12-05?")]),
        ("every: tuesday | at: 19:00 | also: 2026-12-22", &[("also", Some(0), "already")]),
        ("every: tuesday | at: 19:00 | also: 2026-12-23, 2026-12-23", &[("also", Some(1), "twice")]),
        ("every: tuesday | at: 19:00 | except: 2026-12-22, 2026-12-22", &[("except", Some(1), "twice")]),
    ] {
        let problems = timing(lines).schedule().expect_err(lines);
        let found: Vec<(&str, Option<usize>)> = problems.iter().map(|problem| (problem.key, problem.item)).collect();
        let wanted: Vec<(&str, Option<usize>)> = expected.iter().map(|(key, item, _)| (*key, *item)).collect();
        assert_eq!(found, wanted, "{lines}: {problems:?}");
        for (TimingProblem { message, help, .. }, (_, _, phrase)) in problems.iter().zip(expected) {
            let whole = format!("{message}\n{}", help.as_deref().unwrap_or_default());
            assert!(whole.contains(phrase), "{lines}: {phrase:?} is not in: {whole}");
        }
    }
}

#[test]
fn a_date_that_breaks_the_rule_may_have_a_reason() {
    for (json, expected) in [
        (r#""2026-11-26""#, Ok(("2026-11-26", None))),
        (r#"{"date": "2026-11-26", "reason": "Thanksgiving"}"#, Ok(("2026-11-26", Some("Thanksgiving")))),
        (r#"{"date": "2026-11-26"}"#, Ok(("2026-11-26", None))),
        (r#"{"date": "2026-11-26", "raeson": "x"}"#, Err("raeson")),
        (r#"{"reason": "x"}"#, Err("date")),
        (r#""11/26/2026""#, Err("write 2026-11-26")),
        ("20261126", Err("write 2026-11-26")),
    ] {
        match (serde_json::from_str::<Exception>(json), expected) {
            (Ok(read), Ok((date, reason))) => {
                assert_eq!((read.date, read.reason.as_deref()), (day(date), reason), "{json}");
            }
            (Err(error), Err(phrase)) => assert!(error.to_string().contains(phrase), "{json}: {error}"),
            (read, _) => panic!("{json}: {read:?}"),
        }
    }
}

#[test]
fn a_break_has_a_first_or_a_last_day() {
    for (json, expected) in [
        (r#"{"from": "2026-07-01", "until": "2026-08-31", "reason": "summer"}"#, None),
        (r#"{"until": "2026-08-31"}"#, None),
        (r#"{"from": "2026-07-01", "until": "2026-07-01"}"#, None),
        (r#"{"reason": "summer"}"#, Some("no dates")),
        (r#"{"from": "2026-07-02", "until": "2026-07-01"}"#, Some("before it begins")),
        (r#"{"form": "2026-07-02"}"#, Some("form")),
        (r#""summer""#, Some("a break such as")),
    ] {
        let error = serde_json::from_str::<Pause>(json).err().map(|error| error.to_string());
        match (error, expected) {
            (None, None) => {}
            (Some(error), Some(phrase)) => assert!(error.contains(phrase), "{json}: {error}"),
            (error, _) => panic!("{json}: {error:?}"),
        }
    }
}
