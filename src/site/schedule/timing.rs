//! All keys of a meeting that say when, and whether they fit together.

use super::every::Every;
use super::exception::Exception;
use super::pattern::Pattern;
use super::plan::Schedule;
use super::sets::name_of;
use super::times::Times;
use crate::site::value::{Clock, Day, Length, Zone};

/// What is written under the keys of a meeting that say when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timing {
    /// `every`: the rule of a meeting that comes back.
    pub every: Option<Every>,
    /// `date`: the date of a single meeting.
    pub date: Option<Day>,
    /// `at`: when it starts.
    pub at: Option<Clock>,
    /// `for`: how long it lasts.
    pub length: Option<Length>,
    /// `until`: the last date.
    pub until: Option<Day>,
    /// `times`: how many meetings there are from the first date on, in place of the last one.
    pub times: Option<Times>,
    /// `time_zone`: the zone of its clock.
    pub time_zone: Option<Zone>,
    /// `starting`: the first date.
    pub starting: Option<Day>,
    /// `except`: dates without a meeting.
    pub except: Vec<Exception>,
    /// `also`: further dates.
    pub also: Vec<Exception>,
}

/// Keys that do not fit together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimingProblem {
    /// The key to point at; it may be one that is missing.
    pub key: &'static str,
    /// Which of the values under the key, from 0, where there is a list.
    pub item: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<String>,
}

impl TimingProblem {
    fn new(key: &'static str, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { key, item: None, message: message.into(), help: Some(help.into()) }
    }

    fn in_list(self, item: usize) -> Self {
        Self { item: Some(item), ..self }
    }
}

impl Timing {
    /// The schedule, or everything that keeps the keys from making one.
    pub fn schedule(&self) -> Result<Schedule, Vec<TimingProblem>> {
        let mut problems = Vec::new();
        let pattern = self.pattern().map_err(|problem| problems.push(problem)).ok();
        if self.at.is_none() {
            problems.push(TimingProblem::new(
                "at",
                "the meeting has no time",
                "write when it starts, such as at: 19:00",
            ));
        }
        self.check_bounds(&mut problems);
        let (Some(pattern), Some(at)) = (pattern, self.at) else { return Err(problems) };
        let mut schedule = Schedule {
            pattern,
            at,
            length: self.length,
            zone: self.time_zone.clone(),
            starting: self.starting,
            until: self.until,
            except: Vec::new(),
            also: Vec::new(),
        };
        if problems.is_empty() {
            if let (Some(times), Some(starting)) = (self.times, self.starting) {
                schedule.until = self.last_of(times, &schedule, starting);
            }
            self.check_dates(&schedule, &mut problems);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        schedule.except = in_order(&self.except);
        schedule.also = in_order(&self.also);
        Ok(schedule)
    }

    fn pattern(&self) -> Result<Pattern, TimingProblem> {
        let every = match (self.every, self.date) {
            (Some(every), None) => every,
            (None, Some(date)) => return Ok(Pattern::Once(date)),
            (Some(_), Some(_)) => {
                let help = "keep \"every\" for a meeting that comes back, or \"date\" for a single one; \
                            single dates beside the rule belong under \"also\"";
                return Err(TimingProblem::new("date", "the meeting has both \"every\" and \"date\"", help));
            }
            (None, None) => {
                let help =
                    "write \"every: tuesday\" for a meeting that comes back, or \"date: 2026-12-05\" for a single one";
                return Err(TimingProblem::new("every", "the meeting does not say on which day it is", help));
            }
        };
        Ok(match every {
            Every::Daily => Pattern::Daily,
            Every::Weekly(days) => Pattern::Weekly(days),
            Every::Monthly { weeks, days } => Pattern::Monthly { weeks, days },
            Every::MonthDays(days) => Pattern::MonthDays(days),
            Every::Fortnightly(day) => Pattern::Fortnightly { starting: self.fortnight(day)? },
        })
    }

    /// The date from which "other friday" is counted.
    fn fortnight(&self, day: jiff::civil::Weekday) -> Result<Day, TimingProblem> {
        let name = name_of(day);
        let Some(starting) = self.starting else {
            let message = format!("every other {name} needs a date to count from");
            let help =
                format!("write the date of a {name} on which the group meets, such as starting: {}", example(day));
            return Err(TimingProblem::new("starting", message, help));
        };
        if starting.weekday() == day {
            return Ok(starting);
        }
        let message = format!("{starting} is a {}, and the meeting is every other {name}", name_of(starting.weekday()));
        let around = nearest_two(
            starting.plus_days(-i32::from(starting.weekday().since(day))),
            starting.plus_days(i32::from(starting.weekday().until(day))),
        );
        Err(TimingProblem::new("starting", message, format!("write the date of a {name}, such as {around}")))
    }

    fn check_bounds(&self, problems: &mut Vec<TimingProblem>) {
        if self.date.is_some() && self.every.is_none() {
            for (key, given) in [("starting", self.starting), ("until", self.until)] {
                if given.is_some() {
                    let message = format!("\"{key}\" does not go with \"date\", which is a single meeting");
                    let help = format!("leave out \"{key}\", or write \"every\" instead of \"date\"");
                    problems.push(TimingProblem::new(key, message, help));
                }
            }
        }
        if let Some(times) = self.times {
            problems.extend(self.misfit(times));
        }
        if let (Some(starting), Some(until)) = (self.starting, self.until)
            && starting > until
        {
            let message = format!("the last date, {until}, is before the first one, {starting}");
            problems.push(TimingProblem::new("until", message, "write the later of the two dates under \"until\""));
        }
    }

    /// What does not go with `times`.
    fn misfit(&self, times: Times) -> Option<TimingProblem> {
        if self.date.is_some() {
            let message = "\"times\" does not go with \"date\", which is a single meeting";
            return Some(TimingProblem::new(
                "times",
                message,
                "leave out \"times\", or write \"every\" instead of \"date\"",
            ));
        }
        if let Some(until) = self.until {
            let message = format!("the meeting ends both after {times} times and on {until}");
            return Some(TimingProblem::new("times", message, "keep one of the two, \"times\" or \"until\""));
        }
        if self.starting.is_none() {
            let message = format!("to meet {times} times needs a date to count from");
            return Some(TimingProblem::new("times", message, "write the first date, such as starting: 2026-10-01"));
        }
        None
    }

    /// The date of the last of so many meetings. A date that is left out is none of them, nor is one that is added.
    fn last_of(&self, times: Times, schedule: &Schedule, starting: Day) -> Option<Day> {
        let next = |day: Option<Day>| schedule.on_or_after(day?);
        let rule = std::iter::successors(next(Some(starting)), |day| next(day.plus_days(1)));
        let held = rule.filter(|day| self.except.iter().all(|except| except.date != *day));
        held.take(usize::from(times.count())).last()
    }

    fn check_dates(&self, schedule: &Schedule, problems: &mut Vec<TimingProblem>) {
        if schedule.on_or_after(Day::FIRST).is_none() {
            let message = "no meeting falls between its first and its last date";
            problems.push(TimingProblem::new("until", message, "write a later date, or leave \"until\" out"));
            return;
        }
        check_twice("except", &self.except, problems);
        check_twice("also", &self.also, problems);
        for (item, Exception { date, .. }) in self.except.iter().enumerate() {
            if schedule.on_or_after(*date) != Some(*date) {
                let message =
                    format!("there is no meeting on {date}, a {}, that could be left out", name_of(date.weekday()));
                let around = nearest_two(schedule.shortly_before(*date), schedule.on_or_after(*date));
                problems.push(TimingProblem::new("except", message, format!("did you mean {around}?")).in_list(item));
            }
        }
        for (item, Exception { date, .. }) in self.also.iter().enumerate() {
            if schedule.on_or_after(*date) == Some(*date) {
                let message = format!("{date} is a day of the meeting already");
                problems.push(TimingProblem::new("also", message, "leave the date out here").in_list(item));
            }
        }
    }
}

fn check_twice(key: &'static str, list: &[Exception], problems: &mut Vec<TimingProblem>) {
    let mut seen = std::collections::BTreeSet::new();
    for (item, exception) in list.iter().enumerate() {
        if !seen.insert(exception.date) {
            let message = format!("{} stands twice under \"{key}\"", exception.date);
            problems.push(TimingProblem::new(key, message, "keep one of the two").in_list(item));
        }
    }
}

fn in_order(list: &[Exception]) -> Vec<Exception> {
    let mut list = list.to_vec();
    list.sort();
    list
}

/// A date with this weekday, to show how one is written.
fn example(day: jiff::civil::Weekday) -> Day {
    let monday = Day::new(jiff::civil::Date::constant(2026, 1, 5)).expect("the date is in this century");
    monday.plus_days(i32::from(day.to_monday_zero_offset())).expect("the date is in this century")
}

fn nearest_two(before: Option<Day>, after: Option<Day>) -> String {
    match (before, after) {
        (Some(before), Some(after)) => format!("{before} or {after}"),
        (Some(day), None) | (None, Some(day)) => day.to_string(),
        (None, None) => "no date".to_owned(),
    }
}
