//! The dates of a schedule are those that a person finds who turns the pages of a calendar.

use jiff::civil::{Date, Weekday};
use proptest::prelude::*;

use super::timings::{day, timing};
use crate::site::schedule::{
    Exception, MonthDays, MonthWeek, MonthWeeks, Pattern, Pause, Schedule, Season, State, Weekdays,
};
use crate::site::value::{Clock, Day, Length, Zone};

fn schedule(lines: &str) -> Schedule {
    timing(lines).schedule().expect("the schedule of a test fits together")
}

fn pause(from: Option<&str>, until: Option<&str>) -> Pause {
    Pause { from: from.map(day), until: until.map(day), reason: None }
}

fn shown(schedule: &Schedule, season: &Season<'_>, since: &str, count: usize) -> String {
    let word = |state: State<'_>| match state {
        State::Meets => "",
        State::Added { .. } => " added",
        State::Cancelled { .. } => " cancelled",
        State::Paused { .. } => " paused",
    };
    let list = schedule.occurrences(season, day(since).date()).take(count);
    list.map(|occurrence| format!("{}{}", occurrence.date, word(occurrence.state))).collect::<Vec<_>>().join(", ")
}

#[test]
fn meetings_come_in_order_from_a_day_on() {
    for (lines, expected) in [
        ("every: tuesday | at: 19:00", "2026-11-24, 2026-12-01, 2026-12-08"),
        ("every: tuesday, thursday | at: 19:00", "2026-11-24, 2026-11-26, 2026-12-01"),
        ("every: day | at: 19:00", "2026-11-23, 2026-11-24, 2026-11-25"),
        ("every: other friday | at: 19:00 | starting: 2026-11-13", "2026-11-27, 2026-12-11, 2026-12-25"),
        ("every: other friday | at: 19:00 | starting: 2027-01-01", "2027-01-01, 2027-01-15, 2027-01-29"),
        ("every: 1st and 3rd tuesday | at: 19:00", "2026-12-01, 2026-12-15, 2027-01-05"),
        ("every: last friday | at: 19:00", "2026-11-27, 2026-12-25, 2027-01-29"),
        ("every: 5th and last friday | at: 19:00", "2026-11-27, 2026-12-25, 2027-01-29"),
        ("every: 5th friday | at: 19:00", "2027-01-29, 2027-04-30, 2027-07-30"),
        ("every: 31st | at: 19:00", "2026-12-31, 2027-01-31, 2027-03-31"),
        ("every: 1st and 15th | at: 19:00", "2026-12-01, 2026-12-15, 2027-01-01"),
        ("date: 2026-12-05 | at: 19:00", "2026-12-05"),
        ("date: 2026-11-22 | at: 19:00", ""),
        ("every: tuesday | at: 19:00 | until: 2026-12-01", "2026-11-24, 2026-12-01"),
        (
            "every: tuesday | at: 19:00 | except: 2026-12-01 | also: 2026-12-03",
            "2026-11-24, 2026-12-01 cancelled, 2026-12-03 added, 2026-12-08",
        ),
        ("every: tuesday | at: 19:00 | until: 2026-11-24 | also: 2026-12-05", "2026-11-24, 2026-12-05 added"),
    ] {
        let count = if lines.contains("also") { 4 } else { 3 };
        assert_eq!(shown(&schedule(lines), &Season::default(), "2026-11-23", count), expected, "{lines}");
    }
}

#[test]
fn a_course_ends_with_the_last_of_its_meetings() {
    for (lines, last) in [
        ("every: thursday | at: 19:00 | starting: 2026-10-01 | times: 8", "2026-11-19"),
        ("every: thursday | at: 19:00 | starting: 2026-10-01 | times: 1", "2026-10-01"),
        ("every: thursday | at: 19:00 | starting: 2026-09-28 | times: 8", "2026-11-19"),
        ("every: thursday | at: 19:00 | starting: 2026-10-01 | times: 8 | except: 2026-10-08", "2026-11-26"),
        (
            "every: thursday | at: 19:00 | starting: 2026-10-01 | times: 2 | except: 2026-10-08, 2026-10-15",
            "2026-10-22",
        ),
        ("every: thursday | at: 19:00 | starting: 2026-10-01 | times: 8 | also: 2026-10-06", "2026-11-19"),
        ("every: other friday | at: 19:00 | starting: 2026-10-02 | times: 6", "2026-12-11"),
        ("every: 1st and 3rd tuesday | at: 19:00 | starting: 2026-10-01 | times: 4", "2026-11-17"),
        ("every: 31st | at: 19:00 | starting: 2026-10-01 | times: 3", "2027-01-31"),
    ] {
        assert_eq!(schedule(lines).until, Some(day(last)), "{lines}");
    }
}

#[test]
fn a_season_bounds_the_meetings_and_pauses_them() {
    let weekly = schedule("every: tuesday | at: 19:00");
    let summer = pause(Some("2026-12-01"), Some("2026-12-08"));
    let season = Season { from: Some(day("2026-11-25")), until: Some(day("2026-12-20")), pauses: vec![&summer] };
    assert_eq!(shown(&weekly, &season, "2026-01-01", 9), "2026-12-01 paused, 2026-12-08 paused, 2026-12-15");

    let over = pause(None, Some("2026-12-14"));
    let for_good = pause(Some("2026-12-16"), None);
    let both = Season { pauses: vec![&summer, &for_good, &over], ..Season::default() };
    assert_eq!(both.pause_on(day("2026-12-02")), Some(&over), "of breaks that overlap the one that ends last");
    for (pauses, since, next) in [
        (vec![], "2026-11-23", Some("2026-11-24")),
        (vec![&over], "2026-11-23", Some("2026-12-15")),
        (vec![&over, &summer], "2026-11-23", Some("2026-12-15")),
        (vec![&over, &for_good], "2026-12-16", None),
    ] {
        let season = Season { pauses, ..Season::default() };
        let found = weekly.next_meeting(&season, day(since).date()).map(|occurrence| occurrence.date);
        assert_eq!(found, next.map(day), "{season:?}");
    }
}

#[test]
fn the_calendar_ends_without_a_panic() {
    let season = Season::default();
    for lines in [
        "every: day | at: 19:00",
        "every: 5th friday | at: 19:00",
        "every: 31st | at: 00:00",
        "every: last monday | at: 1am",
    ] {
        let schedule = schedule(lines);
        assert!(schedule.occurrences(&season, Day::LAST.date()).count() <= 1, "{lines}");
        assert_eq!(schedule.occurrences(&season, Date::MAX).count(), 0, "{lines}");
        assert!(schedule.next_meeting(&season, Date::MIN).is_some(), "{lines}");
    }
}

#[test]
fn a_meeting_keeps_its_wall_clock_through_a_change_of_clocks() {
    let zone = Zone::parse("America/New_York").expect("the zone is known");
    for (lines, since, starts) in [
        ("every: sunday | at: 19:00", "2026-03-01", "2026-03-01T19:00:00-05:00[America/New_York]"),
        ("every: sunday | at: 19:00", "2026-03-08", "2026-03-08T19:00:00-04:00[America/New_York]"),
        ("every: sunday | at: 2:30 am", "2026-03-08", "2026-03-08T03:30:00-04:00[America/New_York]"),
        ("every: sunday | at: 1:30 am", "2026-11-01", "2026-11-01T01:30:00-04:00[America/New_York]"),
    ] {
        let mut schedule = schedule(lines);
        schedule.length = Length::from_minutes(90);
        let season = Season::default();
        let next = schedule.next_meeting(&season, day(since).date()).expect("there is a next one");
        assert_eq!(next.starts_in(&zone).to_string(), starts);
        let lasts =
            next.ends_in(&zone).map(|end| end.timestamp().as_second() - next.starts_in(&zone).timestamp().as_second());
        assert_eq!(lasts, Some(90 * 60), "{lines}");
    }
}

#[test]
fn a_rule_is_said_in_the_terms_of_calendars() {
    for (lines, expected) in [
        ("every: day | at: 19:00", "P1D [] [] []"),
        ("every: tuesday, friday | at: 19:00", "P1W [Tuesday, Friday] [] []"),
        ("every: other friday | at: 19:00 | starting: 2026-03-06", "P2W [Friday] [] []"),
        ("every: 1st and last friday | at: 19:00", "P1M [Friday] [1, -1] []"),
        ("every: 1st and 15th | at: 19:00", "P1M [] [] [1, 15]"),
    ] {
        let repeat = schedule(lines).repeat().expect("it comes back");
        let parts = (repeat.by_day, repeat.by_month_week, repeat.by_month_day);
        let shown = format!("{} {:?} {:?} {:?}", repeat.frequency.duration(), parts.0, parts.1, parts.2);
        assert_eq!(shown, expected, "{lines}");
    }
    assert_eq!(schedule("date: 2026-12-05 | at: 19:00").repeat(), None);
}

#[test]
fn the_weekdays_of_a_schedule_are_those_of_its_rule() {
    for (lines, count) in
        [("every: day | at: 19:00", 7), ("every: 15th | at: 19:00", 0), ("date: 2026-12-05 | at: 19:00", 1)]
    {
        assert_eq!(schedule(lines).weekdays().len(), count, "{lines}");
    }
}

/// Whether a pattern has this date, told from the date alone.
fn naive(pattern: Pattern, date: Date) -> bool {
    let nth = |week: MonthWeek| match week {
        MonthWeek::Last => date.day() + 7 > date.days_in_month(),
        MonthWeek::First | MonthWeek::Second | MonthWeek::Third | MonthWeek::Fourth | MonthWeek::Fifth => {
            (date.day() - 1) / 7 + 1 == week.number()
        }
    };
    match pattern {
        Pattern::Once(day) => day.date() == date,
        Pattern::Daily => true,
        Pattern::Weekly(days) => days.contains(date.weekday()),
        Pattern::Fortnightly { starting } => {
            let days = (date - starting.date()).get_days();
            days >= 0 && days % 14 == 0
        }
        Pattern::Monthly { weeks, days } => days.contains(date.weekday()) && weeks.iter().any(nth),
        Pattern::MonthDays(days) => days.contains(date.day().unsigned_abs()),
    }
}

fn days() -> impl Strategy<Value = Day> {
    // Mostly the present; the ends of the calendar too.
    let last = Day::FIRST.days_until(Day::LAST);
    prop_oneof![8 => 45_000..48_000, 1 => 0..800, 1 => last - 800..=last]
        .prop_map(|days| Day::FIRST.plus_days(days).expect("the day is in the calendar"))
}

fn weekdays() -> impl Strategy<Value = Weekdays> {
    prop::collection::vec(0_i8..7, 1..4)
        .prop_map(|days| days.into_iter().map(|day| Weekday::from_monday_zero_offset(day).expect("0 to 6")).collect())
}

fn patterns() -> impl Strategy<Value = Pattern> {
    let weeks = prop::collection::vec(prop::sample::select(MonthWeek::ALL.to_vec()), 1..3);
    prop_oneof![
        days().prop_map(Pattern::Once),
        Just(Pattern::Daily),
        weekdays().prop_map(Pattern::Weekly),
        days().prop_map(|starting| Pattern::Fortnightly { starting }),
        (weeks, weekdays()).prop_map(|(weeks, days)| Pattern::Monthly { weeks: MonthWeeks::from_iter(weeks), days }),
        prop::collection::vec(1_u8..=31, 1..3).prop_map(|days| Pattern::MonthDays(MonthDays::from_iter(days))),
    ]
}

proptest! {
    #[test]
    fn the_next_date_is_the_one_that_the_calendar_shows(pattern in patterns(), from in days()) {
        let found = pattern.on_or_after(from);
        let mut date = Some(from);
        for _ in 0..800 {
            let Some(day) = date else { break };
            if naive(pattern, day.date()) {
                prop_assert_eq!(found, Some(day));
                return Ok(());
            }
            date = day.plus_days(1);
        }
        // Nothing within two years: only a single date or a start that is far away.
        let far = matches!(pattern, Pattern::Once(_) | Pattern::Fortnightly { .. });
        prop_assert!(found.is_none_or(|found| far && from.days_until(found) >= 800), "{:?}", found);
    }

    #[test]
    fn the_meetings_are_those_that_the_calendar_shows(
        pattern in patterns(),
        since in days(),
        bounds in (prop::option::of(-50..50_i32), prop::option::of(0..200_i32)),
        offsets in (prop::collection::btree_set(0..200_i32, 0..4), prop::collection::btree_set(0..200_i32, 0..4)),
        breaks in prop::collection::vec((prop::option::of(0..150_i32), 0..60_i32), 0..3),
    ) {
        let at = |offset: i32| since.plus_days(offset);
        let dates = |offsets: &std::collections::BTreeSet<i32>| offsets.iter().filter_map(|o| at(*o)).collect::<Vec<_>>();
        let starting = bounds.0.and_then(at);
        let until = bounds.1.and_then(at);
        let in_rule = |day: Day| {
            naive(pattern, day.date()) && starting.is_none_or(|s| day >= s) && until.is_none_or(|u| day <= u)
        };
        let (except, also) = (dates(&offsets.0), dates(&offsets.1));
        let schedule = Schedule {
            pattern,
            at: Clock::parse("19:00").expect("it is a time"),
            length: None,
            zone: None,
            starting,
            until,
            except: except.iter().copied().map(Exception::on).collect(),
            also: also.iter().copied().filter(|day| !in_rule(*day)).map(Exception::on).collect(),
        };
        let pauses: Vec<Pause> = breaks
            .iter()
            .filter_map(|(from, length)| {
                let until = at(from.unwrap_or(0) + length)?;
                Some(Pause { from: from.and_then(at), until: Some(until), reason: None })
            })
            .collect();
        let season = Season { pauses: pauses.iter().collect(), ..Season::default() };
        let expected: Vec<(Day, bool)> = (0..250)
            .filter_map(at)
            .filter(|day| in_rule(*day) || also.contains(day))
            .map(|day| (day, !except.contains(&day) && !pauses.iter().any(|pause| pause.covers(day))))
            .collect();
        let within = |day: Day| since.days_until(day) < 250;
        let found: Vec<(Day, bool)> = schedule
            .occurrences(&season, since.date())
            .take_while(|occurrence| within(occurrence.date))
            .map(|occurrence| (occurrence.date, occurrence.state.takes_place()))
            .collect();
        prop_assert_eq!(&found, &expected);
        let next = schedule.next_meeting(&season, since.date()).map(|next| next.date).filter(|day| within(*day));
        prop_assert_eq!(next, expected.iter().find(|(_, takes_place)| *takes_place).map(|(day, _)| *day));
    }
}
