//! Schedules that nobody wrote, and their dates by two other reckonings: the `rrule` crate, which knows calendars (RFC 5545) and has
//! zones of its own, and a walk from day to day and from minute to minute.

use std::collections::BTreeSet;
use std::fmt::Write;

use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use openchair::site::schedule::{Every, Exception, MonthWeek, Pause, Schedule, Season, Timing};
use openchair::site::value::{Clock, Day};
use proptest::prelude::*;

use crate::written::zone;
use crate::zones::ZONES;

/// How far dates are compared.
const DAYS: i32 = 400;
/// How many moments are reckoned a second time, as that is slow.
const MOMENTS: usize = 40;

/// What is generated: a rule, and days from the day on which somebody asks.
#[derive(Debug, Clone)]
struct Made {
    every: Every,
    zone: &'static str,
    since: Date,
    minute: i32,
    starting: Option<i32>,
    until: Option<i32>,
    /// Which dates of the rule are left out.
    except: BTreeSet<usize>,
    also: BTreeSet<i32>,
    season: (Option<i32>, Option<i32>),
    breaks: Vec<(Option<i32>, i32)>,
}

fn weekday() -> impl Strategy<Value = Weekday> {
    (0_i8..7).prop_map(|day| Weekday::from_monday_zero_offset(day).expect("0 to 6 are weekdays"))
}

fn every() -> impl Strategy<Value = Every> {
    let days = || prop::collection::vec(weekday(), 1..4);
    let weeks = prop::collection::vec(prop::sample::select(MonthWeek::ALL.to_vec()), 1..4);
    prop_oneof![
        Just(Every::Daily),
        days().prop_map(|days| Every::Weekly(days.into_iter().collect())),
        weekday().prop_map(Every::Fortnightly),
        (weeks, days()).prop_map(|(weeks, days)| Every::Monthly {
            weeks: weeks.into_iter().collect(),
            days: days.into_iter().collect()
        }),
        prop::collection::vec(1_u8..=31, 1..4).prop_map(|days| Every::MonthDays(days.into_iter().collect())),
    ]
}

fn made() -> impl Strategy<Value = Made> {
    let bounds = (prop::option::of(-300..200_i32), prop::option::of(100..500_i32));
    let season = (prop::option::of(-300..100_i32), prop::option::of(100..500_i32));
    let dates = (prop::collection::btree_set(0..20_usize, 0..4), prop::collection::btree_set(0..DAYS, 0..4));
    let breaks = prop::collection::vec((prop::option::of(0..300_i32), 0..60_i32), 0..3);
    // Many begin in the hours in which clocks are changed.
    let minute = prop_oneof![0..24 * 60, 0..4 * 60];
    let asked = (prop::sample::select(ZONES.to_vec()), -6000..18_000_i32, minute);
    (every(), asked, bounds, season, dates, breaks).prop_map(
        |(every, (zone, day, minute), bounds, season, dates, breaks)| {
            let since = date(2026, 11, 23).saturating_add(Span::new().days(day));
            Made {
                every,
                zone,
                since,
                minute,
                starting: bounds.0,
                until: bounds.1,
                except: dates.0,
                also: dates.1,
                season,
                breaks,
            }
        },
    )
}

impl Made {
    fn day(&self, ahead: i32) -> Day {
        Day::new(self.since.saturating_add(Span::new().days(ahead))).expect("the day is in the calendar")
    }

    fn starting(&self) -> Option<Day> {
        let starting = self.starting.map(|ahead| self.day(ahead));
        let Every::Fortnightly(weekday) = self.every else { return starting };
        let from = starting.unwrap_or_else(|| self.day(-40));
        from.plus_days(i32::from(from.weekday().until(weekday)))
    }

    fn time(&self) -> DateTime {
        self.since.at(0, 0, 0, 0).saturating_add(Span::new().minutes(self.minute))
    }

    /// Whether the rule has this date, told from the date alone.
    fn falls_on(&self, day: Date) -> bool {
        let within = self.starting().is_none_or(|first| day >= first.date())
            && self.until.is_none_or(|last| day <= self.day(last).date());
        let nth = |week: MonthWeek| match week {
            MonthWeek::Last => day.day() + 7 > day.days_in_month(),
            week => (day.day() - 1) / 7 + 1 == week.number(),
        };
        within
            && match self.every {
                Every::Daily => true,
                Every::Weekly(days) => days.contains(day.weekday()),
                Every::Fortnightly(_) => {
                    self.starting().is_some_and(|first| (day - first.date()).get_days().rem_euclid(14) == 0)
                }
                Every::Monthly { weeks, days } => days.contains(day.weekday()) && weeks.iter().any(nth),
                Every::MonthDays(days) => days.contains(day.day().unsigned_abs()),
            }
    }

    /// All days of the walk that are in the rule.
    fn rule(&self) -> Vec<Date> {
        (0..DAYS).map(|ahead| self.day(ahead).date()).filter(|day| self.falls_on(*day)).collect()
    }

    fn except(&self) -> Vec<Date> {
        let rule = self.rule();
        self.except.iter().filter_map(|number| rule.get(*number).copied()).collect()
    }

    fn also(&self) -> Vec<Date> {
        self.also.iter().map(|ahead| self.day(*ahead).date()).filter(|day| !self.falls_on(*day)).collect()
    }

    fn pauses(&self) -> Vec<Pause> {
        let pause = |(from, length): &(Option<i32>, i32)| Pause {
            from: from.map(|from| self.day(from)),
            until: Some(self.day(from.unwrap_or(0) + length)),
            reason: None,
        };
        self.breaks.iter().map(pause).collect()
    }

    fn schedule(&self) -> Option<Schedule> {
        let dates = |dates: Vec<Date>| dates.into_iter().filter_map(Day::new).map(Exception::on).collect();
        let clock = format!("{:02}:{:02}", self.minute / 60, self.minute % 60);
        let timing = Timing {
            every: Some(self.every),
            at: Clock::parse(&clock).ok(),
            starting: self.starting(),
            until: self.until.map(|ahead| self.day(ahead)),
            except: dates(self.except()),
            also: dates(self.also()),
            ..Timing::default()
        };
        timing.schedule().ok()
    }

    /// The dates on which it takes place, by a walk.
    fn walked(&self) -> Vec<Date> {
        let (except, also, pauses) = (self.except(), self.also(), self.pauses());
        let (from, until) = (self.season.0.map(|from| self.day(from)), self.season.1.map(|until| self.day(until)));
        let meets = |day: &Date| {
            let here = Day::new(*day).expect("the day is in the calendar");
            (self.falls_on(*day) || also.contains(day))
                && !except.contains(day)
                && from.is_none_or(|from| here >= from)
                && until.is_none_or(|until| here <= until)
                && !pauses.iter().any(|pause| pause.from.is_none_or(|from| from <= here) && pause.until >= Some(here))
        };
        (0..DAYS).map(|ahead| self.day(ahead).date()).filter(meets).collect()
    }

    fn anchor(&self) -> Date {
        self.starting().map_or_else(|| self.since.saturating_sub(Span::new().days(60)), Day::date)
    }

    /// The rule in the words of calendars. It begins well before the first day, so that this day is nothing but an anchor.
    fn for_calendars(&self) -> String {
        let names = |day: Weekday| {
            ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day.to_monday_zero_offset().unsigned_abs() as usize]
        };
        let list = |items: Vec<String>| items.join(",");
        let anchor = self.anchor();
        let rule = match self.every {
            Every::Daily => "FREQ=DAILY".to_owned(),
            Every::Weekly(days) => {
                format!("FREQ=WEEKLY;BYDAY={}", list(days.iter().map(|day| names(day).to_owned()).collect()))
            }
            Every::Fortnightly(day) => format!("FREQ=WEEKLY;INTERVAL=2;BYDAY={}", names(day)),
            Every::Monthly { weeks, days } => {
                let each = weeks
                    .iter()
                    .flat_map(|week| days.iter().map(move |day| format!("{}{}", week.number(), names(day))));
                format!("FREQ=MONTHLY;BYDAY={}", list(each.collect()))
            }
            Every::MonthDays(days) => {
                format!("FREQ=MONTHLY;BYMONTHDAY={}", list(days.iter().map(|day| day.to_string()).collect()))
            }
        };
        // At noon, as the library refuses times that a change of clocks skips or repeats. Only days are compared.
        let time = jiff::civil::time(12, 0, 0, 0);
        let at = |day: Date| day.to_datetime(time).strftime("%Y%m%dT%H%M%S").to_string();
        // A day more than the last one, and the walk cuts it: the end of a rule is a moment in UTC.
        let end = self.until.map_or(DAYS + 2, |until| until + 2);
        let mut text =
            format!("DTSTART;TZID={}:{}\nRRULE:{rule};UNTIL={}Z", self.zone, at(anchor), at(self.day(end).date()));
        for (name, dates) in [("EXDATE", self.except()), ("RDATE", self.also())] {
            for day in dates {
                write!(text, "\n{name};TZID={}:{}", self.zone, at(day)).expect("a text takes what is written");
            }
        }
        text
    }
}

/// The first moment at which the clock of a zone shows this, by trying each quarter of an hour that a clock may be ahead; where it
/// never does, the moment that is meant by the clock as it was before it was changed (RFC 5545, 3.3.5).
fn first_moment(zone: &TimeZone, wall: DateTime) -> Timestamp {
    const QUARTER: i64 = 15 * 60;
    let around = TimeZone::UTC.to_timestamp(wall).expect("the time is within every calendar").as_second();
    let moment = |second: i64| Timestamp::from_second(second).expect("it is a moment");
    let tried = (-60..=60).map(|quarters| moment(around + quarters * QUARTER));
    if let Some(found) = tried.clone().find(|moment| zone.to_datetime(*moment) == wall) {
        return found;
    }
    let before = tried.take_while(|moment| zone.to_datetime(*moment) < wall).last();
    let offset = zone.to_offset(before.expect("clocks show earlier times before"));
    moment(around - i64::from(offset.seconds()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn dates_are_those_of_a_walk(made in made()) {
        let Some(schedule) = made.schedule() else { return Ok(()) };
        let zone = zone(made.zone);
        let pauses = made.pauses();
        let (from, until) = (made.season.0.map(|from| made.day(from)), made.season.1.map(|until| made.day(until)));
        let season = Season { from, until, pauses: pauses.iter().collect() };
        let last = made.day(DAYS);
        let held = schedule.occurrences(&season, made.since).take_while(|date| date.date < last);
        let held: Vec<_> = held.filter(|date| date.state.takes_place()).collect();
        let dates: Vec<Date> = held.iter().map(|date| date.date.date()).collect();
        prop_assert_eq!(&dates, &made.walked());
        for date in held.iter().take(MOMENTS) {
            let moment = first_moment(zone.time_zone(), date.date.date().to_datetime(made.time().time()));
            prop_assert_eq!(date.starts_in(&zone).timestamp(), moment, "{}", date.date);
        }
        if let Some(first) = dates.first() {
            prop_assert_eq!(schedule.next_meeting(&season, made.since).map(|next| next.date.date()), Some(*first));
        }
    }

    #[test]
    fn dates_are_those_of_calendars(made in made()) {
        let Some(schedule) = made.schedule() else { return Ok(()) };
        let zone = zone(made.zone);
        // What calendars make of a time that does not exist, or does so twice, is their own; the walk and the tables hold ours.
        let time = made.time().time();
        let exists = |day: Date| !zone.time_zone().to_ambiguous_timestamp(day.to_datetime(time)).is_ambiguous();
        if ![vec![made.anchor()], made.except(), made.also()].concat().into_iter().all(exists) {
            return Ok(());
        }
        let text = made.for_calendars();
        let set: rrule::RRuleSet = text.parse().map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        let last = made.until.map_or(made.day(DAYS - 1), |until| made.day(until.min(DAYS - 1)));
        let is_listed = |day: Date| day >= made.since && (day <= last.date() || made.also().contains(&day));
        // Its zones come with it and may be older than ours, so days are compared; the walk holds moments.
        let theirs = set.all(2000).dates.into_iter().map(|date| date.date_naive().to_string());
        let theirs: BTreeSet<Date> = theirs
            .map(|day| day.parse().expect("it is a date"))
            .filter(|day| is_listed(*day) && exists(*day))
            .collect();
        let season = Season::default();
        let ours = schedule.occurrences(&season, made.since).take_while(|date| date.date < made.day(DAYS));
        let held = ours.filter(|date| date.state.takes_place()).map(|date| date.date.date());
        let ours: BTreeSet<Date> = held.filter(|day| exists(*day)).collect();
        prop_assert_eq!(ours, theirs, "{}", text);
    }
}
