//! The coming dates of a group, of all its meetings together, as of a day or of a moment.

use jiff::civil::Date;
use jiff::{Span, Timestamp, ZonedDateTime};

use super::occurrence::{Occurrence, Season, State};
use super::plan::Schedule;
use crate::site::value::{Length, Zone};

/// A meeting with all that decides on its dates.
#[derive(Debug, Clone, Copy)]
pub struct Dated<'a> {
    /// Its schedule.
    pub schedule: &'a Schedule,
    /// When its group meets at all.
    pub season: &'a Season<'a>,
    /// The zone of its clock.
    pub zone: &'a Zone,
}

/// From when on dates are coming.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// From the beginning of a day, by the clock of each meeting.
    Day(Date),
    /// From a moment: a meeting that is on has not passed. One that does not say its length is taken for an hour.
    Moment(Timestamp),
}

/// One of the coming dates.
#[derive(Debug, Clone)]
pub struct Coming<'a> {
    /// Which of the meetings, from 0.
    pub meeting: usize,
    /// The date, and whether somebody is there.
    pub occurrence: Occurrence<'a>,
    /// When it starts.
    pub start: ZonedDateTime,
}

/// The coming dates.
#[derive(Debug, Clone, Default)]
pub struct Dates<'a> {
    /// The first that takes place.
    pub next: Option<Coming<'a>>,
    /// The others in order, also those on which nobody is there; of a break only the first.
    pub others: Vec<Coming<'a>>,
}

/// The next date on which one of the meetings takes place, and up to `count` others.
pub fn coming<'a>(meetings: &[Dated<'a>], since: Since, count: usize) -> Dates<'a> {
    let each = meetings.iter().enumerate();
    let mut dates: Vec<Coming<'a>> =
        each.flat_map(|(number, meeting)| dates_of(number, *meeting, since, count + 1)).collect();
    dates.sort_by_key(|date| date.start.timestamp());
    let next = dates.iter().position(|date| date.occurrence.state.takes_place()).map(|at| dates.remove(at));
    dates.truncate(count);
    Dates { next, others: dates }
}

/// As many dates as asked for, and on until there is one that takes place.
fn dates_of<'a>(meeting: usize, dated: Dated<'a>, since: Since, count: usize) -> Vec<Coming<'a>> {
    let mut found: Vec<Coming<'a>> = Vec::new();
    let mut is_held = false;
    let mut from = Some(first_day(dated, since));
    while let Some(day) = from
        && (found.len() < count || !is_held)
    {
        let Some(occurrence) = dated.schedule.occurrences(dated.season, day).next() else { break };
        let start = occurrence.starts_in(dated.zone);
        from = occurrence.date.plus_days(1).map(crate::site::value::Day::date);
        if is_over(&start, occurrence.length, since) {
            continue;
        }
        if matches!(occurrence.state, State::Paused { .. }) {
            let pause = dated.season.pause_on(occurrence.date);
            from = pause.and_then(|pause| pause.until?.plus_days(1)).map(crate::site::value::Day::date);
        }
        is_held |= occurrence.state.takes_place();
        found.push(Coming { meeting, occurrence, start });
    }
    found
}

/// The day from which on a meeting may still be on.
fn first_day(dated: Dated<'_>, since: Since) -> Date {
    match since {
        Since::Day(day) => day,
        Since::Moment(moment) => {
            let today = moment.to_zoned_datetime(dated.zone.time_zone().clone()).date();
            let days = lasting(dated.schedule.length) / (24 * 60) + 1;
            today.saturating_sub(Span::new().days(days))
        }
    }
}

fn is_over(start: &ZonedDateTime, length: Option<Length>, since: Since) -> bool {
    match since {
        Since::Day(_) => false,
        Since::Moment(moment) => start.timestamp().as_second() + lasting(length) * 60 <= moment.as_second(),
    }
}

/// How long a meeting is on, in minutes.
fn lasting(length: Option<Length>) -> i64 {
    const USUAL: i64 = 60;
    length.map_or(USUAL, |length| i64::from(length.minutes()))
}
