//! Rules as people write them, and the answers to those that cannot be understood.

use jiff::civil::Weekday::{self, Friday, Monday, Saturday, Thursday, Tuesday};
use proptest::prelude::*;

use crate::site::schedule::MonthWeek::{self, Fifth, First, Fourth, Last, Second, Third};
use crate::site::schedule::{Every, Weekdays};
use crate::site::value::written::check::check_style;

fn weekly<const N: usize>(days: [Weekday; N]) -> Every {
    Every::Weekly(days.into_iter().collect())
}

fn monthly<const W: usize, const D: usize>(weeks: [MonthWeek; W], days: [Weekday; D]) -> Every {
    Every::Monthly { weeks: weeks.into_iter().collect(), days: days.into_iter().collect() }
}

fn month_days<const N: usize>(days: [u8; N]) -> Every {
    Every::MonthDays(days.into_iter().collect())
}

#[test]
fn a_rule_is_read_as_people_say_it() {
    for (text, expected) in [
        ("tuesday", weekly([Tuesday])),
        ("Tuesdays", weekly([Tuesday])),
        ("tue", weekly([Tuesday])),
        ("Tues.", weekly([Tuesday])),
        ("every tuesday", weekly([Tuesday])),
        ("on Tuesday's", weekly([Tuesday])),
        ("tuesday, thursday", weekly([Tuesday, Thursday])),
        ("tuesday and thursday", weekly([Tuesday, Thursday])),
        ("tue/thu", weekly([Tuesday, Thursday])),
        ("tue thu", weekly([Tuesday, Thursday])),
        ("monday, tuesday, and friday", weekly([Monday, Tuesday, Friday])),
        ("monday to friday", Every::Weekly(Weekdays::WORKING)),
        ("mon-fri", Every::Weekly(Weekdays::WORKING)),
        ("saturday - monday", weekly([Saturday, Weekday::Sunday, Monday])),
        ("weekday", Every::Weekly(Weekdays::WORKING)),
        ("weekends", Every::Weekly(Weekdays::WEEKEND)),
        ("weekend and friday", weekly([Friday, Saturday, Weekday::Sunday])),
        ("day", Every::Daily),
        ("every day", Every::Daily),
        ("daily", Every::Daily),
        ("weekday, weekend", Every::Daily),
        ("other friday", Every::Fortnightly(Friday)),
        ("every other friday", Every::Fortnightly(Friday)),
        ("1st and 3rd tuesday", monthly([First, Third], [Tuesday])),
        ("first and third Tuesdays", monthly([First, Third], [Tuesday])),
        ("1st tuesday and 3rd tuesday", monthly([First, Third], [Tuesday])),
        ("1st tuesday and thursday", monthly([First], [Tuesday, Thursday])),
        ("2nd, 4th and last friday of the month", monthly([Second, Fourth, Last], [Friday])),
        ("every second friday of the month", monthly([Second], [Friday])),
        ("second friday", monthly([Second], [Friday])),
        ("the 2nd friday", monthly([Second], [Friday])),
        ("every 2nd and 4th friday", monthly([Second, Fourth], [Friday])),
        ("last friday", monthly([Last], [Friday])),
        ("5th friday", monthly([Fifth], [Friday])),
        ("15th", month_days([15])),
        ("1st", month_days([1])),
        ("1st and 15th of every month", month_days([1, 15])),
        ("15th day of the month", month_days([15])),
        ("31st", month_days([31])),
    ] {
        assert_eq!(Every::parse(text), Ok(expected), "{text}");
    }
}

#[test]
fn a_wrong_rule_is_answered_with_what_was_expected() {
    for (text, phrases) in [
        ("Tuesdy", &["did you mean \"tuesday\"?"][..]),
        ("wendsday", &["\"wednesday\""]),
        ("1st and 3rd tusday", &["\"tuesday\""]),
        ("3rd week tuesday", &["did you mean \"3rd tuesday\"?"]),
        ("tuesday of the third week", &["\"3rd tuesday\""]),
        ("twice a month", &["\"1st and 3rd tuesday\""]),
        ("monthly", &["\"1st tuesday\"", "\"15th\""]),
        ("weekly", &["\"tuesday\""]),
        ("weekly friday", &["did you mean \"friday\"?"]),
        ("twice a week", &["\"tuesday, thursday\""]),
        ("biweekly tuesday", &["\"other tuesday\"", "\"starting\""]),
        ("bi-weekly tuesday", &["\"other tuesday\"", "\"starting\""]),
        ("fortnightly friday", &["\"other friday\""]),
        ("every two weeks on friday", &["\"other friday\""]),
        ("other week", &["\"other tuesday\""]),
        ("other", &["\"other friday\""]),
        ("friday other", &["\"other friday\""]),
        ("other tuesday and thursday", &["two meetings"]),
        ("every second friday", &["\"other friday\"", "\"2nd friday\""]),
        ("2nd last friday", &["\"last friday\""]),
        ("2nd to last friday", &["\"last friday\""]),
        ("penultimate friday", &["\"last friday\""]),
        ("last day of the month", &["day of the month"]),
        ("1st weekday", &["\"1st tuesday\""]),
        ("first", &["\"1st tuesday\"", "\"1st\""]),
        ("6th friday", &["no month has a 6th friday", "\"last friday\""]),
        ("3th tuesday", &["\"3rd\""]),
        ("15", &["\"15th\""]),
        ("32nd", &["1st to 31st"]),
        ("0th", &["1st to 31st"]),
        ("tuesday 19:00", &["\"at\""]),
        ("tuesdays at 7pm", &["\"at\""]),
        ("tuesday evenings", &["\"at\""]),
        ("tuesday or thursday", &["two meetings"]),
        ("tuesday except holidays", &["\"except\""]),
        ("tuesday, 1st friday", &["two meetings"]),
        ("1st tuesday and 3rd thursday", &["two meetings"]),
        ("1st 3rd tuesday", &["a comma"]),
        ("1st-3rd tuesday", &["commas"]),
        ("1st-tuesday", &["commas"]),
        ("december 5", &["\"date\""]),
        ("2026-12-05", &["\"date\""]),
        ("tuesday from september", &["\"starting\""]),
        ("quarterly", &["date: 2026-12-05"]),
        ("martes", &["written in English", "\"tuesday\""]),
        ("", &["empty"]),
        ("every", &["empty"]),
        (",", &["not a schedule"]),
        ("to", &["not a schedule"]),
    ] {
        let message = Every::parse(text).expect_err(text);
        for phrase in phrases {
            assert!(message.contains(phrase), "{text:?}: {phrase:?} is not in: {message}");
        }
        check_style(text, &message);
    }
    assert!(Every::parse(&"tuesday,".repeat(100_000)).is_err());
}

#[test]
fn a_list_means_its_words_with_commas() {
    for (json, expected) in
        [(r#""tuesday""#, weekly([Tuesday])), (r#"["tuesday", "thursday"]"#, weekly([Tuesday, Thursday]))]
    {
        assert_eq!(serde_json::from_str::<Every>(json).ok(), Some(expected), "{json}");
    }
    let message = serde_json::from_str::<Every>("15").expect_err("a number is no rule").to_string();
    assert!(message.contains("15th"), "{message}");
}

proptest! {
    #[test]
    fn any_text_is_answered(text in ".*") {
        if let Err(message) = Every::parse(&text) {
            prop_assert!(message.lines().count() == 2, "{}", message);
        }
    }

    #[test]
    fn any_order_of_known_words_is_answered(words in prop::collection::vec(
        prop::sample::select(vec!["tuesday", "fri", "1st", "3rd", "15th", "second", "last", "other", "day", "weekday", "and", ",", "to",
            "every", "week", "of", "the", "month", "two", "at", "7pm", "x"]), 0..7)) {
        let text = words.join(" ");
        match Every::parse(&text) {
            Err(message) => prop_assert!(message.lines().count() == 2, "{}", message),
            Ok(Every::Daily | Every::Fortnightly(_)) => {}
            Ok(Every::Weekly(days)) => prop_assert!((1..7).contains(&days.len())),
            Ok(Every::Monthly { weeks, days }) => prop_assert!(!weeks.is_empty() && !days.is_empty()),
            Ok(Every::MonthDays(days)) => prop_assert!(!days.is_empty()),
        }
    }
}
