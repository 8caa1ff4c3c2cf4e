//! The single meetings of a schedule, one after the other, with what cancels or pauses them.

use jiff::civil::Date;
use jiff::{Span, ZonedDateTime};

use super::pause::Pause;
use super::plan::Schedule;
use crate::site::value::{Clock, Day, Length, Zone};

/// When a group meets at all: its first and last day, and the breaks of the group and of its place.
#[derive(Debug, Clone, Default)]
pub struct Season<'a> {
    /// The first day; `None` where there is no bound.
    pub from: Option<Day>,
    /// The last day; `None` where there is no bound.
    pub until: Option<Day>,
    /// The breaks, in any order; they may overlap.
    pub pauses: Vec<&'a Pause>,
}

impl<'a> Season<'a> {
    /// The break that is on at this date; of several the one that ends last.
    pub fn pause_on(&self, day: Day) -> Option<&'a Pause> {
        let covering = self.pauses.iter().copied().filter(|pause| pause.covers(day));
        covering.max_by_key(|pause| pause.until.unwrap_or(Day::LAST))
    }
}

/// What becomes of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State<'a> {
    /// It takes place, as the rule says.
    Meets,
    /// It takes place on a date that was added to the rule.
    Added {
        /// Why, in the words of the group.
        reason: Option<&'a str>,
    },
    /// It does not take place on this date.
    Cancelled {
        /// Why, in the words of the group.
        reason: Option<&'a str>,
    },
    /// The group or the place has a break.
    Paused {
        /// Why, in the words of the group.
        reason: Option<&'a str>,
    },
}

impl State<'_> {
    /// Whether somebody is there who opens the door.
    pub const fn takes_place(self) -> bool {
        match self {
            Self::Meets | Self::Added { .. } => true,
            Self::Cancelled { .. } | Self::Paused { .. } => false,
        }
    }
}

/// One meeting on one date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Occurrence<'a> {
    /// The date on which it starts.
    pub date: Day,
    /// When it starts, on the wall clock of its zone.
    pub start: Clock,
    /// How long it lasts, where that is known.
    pub length: Option<Length>,
    /// Whether it takes place.
    pub state: State<'a>,
}

impl Occurrence<'_> {
    /// The moment at which it starts in this zone. A time that a change of clocks skips counts as the one after the gap; of
    /// one that comes twice the first is meant.
    #[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the message says")]
    pub fn starts_in(&self, zone: &Zone) -> ZonedDateTime {
        let local = self.date.date().to_datetime(self.start.time());
        local.to_zoned_datetime(zone.time_zone().clone()).expect("a day up to the year 2200 is within every calendar")
    }

    /// The moment at which it ends in this zone, where its length is known.
    #[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the message says")]
    pub fn ends_in(&self, zone: &Zone) -> Option<ZonedDateTime> {
        let length = Span::new().minutes(i64::from(self.length?.minutes()));
        Some(self.starts_in(zone).checked_add(length).expect("a week after the year 2200 is within every calendar"))
    }
}

/// The meetings of a schedule from a day on, in order: see [`Schedule::occurrences`].
#[derive(Debug, Clone)]
pub struct Occurrences<'a> {
    schedule: &'a Schedule,
    season: &'a Season<'a>,
    /// The earliest day that is still to be looked at.
    from: Option<Day>,
}

impl<'a> Iterator for Occurrences<'a> {
    type Item = Occurrence<'a>;

    fn next(&mut self) -> Option<Occurrence<'a>> {
        let from = self.from.take()?;
        let schedule = self.schedule;
        let added = schedule.also.get(schedule.also.partition_point(|added| added.date < from)).map(|added| added.date);
        let date = [schedule.on_or_after(from), added].into_iter().flatten().min()?;
        if self.season.until.is_some_and(|until| date > until) {
            return None;
        }
        self.from = date.plus_days(1);
        Some(Occurrence { date, start: schedule.at, length: schedule.length, state: self.state(date) })
    }
}

impl<'a> Occurrences<'a> {
    /// A cancelled date says more than the break around it; a break outweighs a date that was added before it was known.
    fn state(&self, date: Day) -> State<'a> {
        if let Some(except) = Schedule::exception(&self.schedule.except, date) {
            return State::Cancelled { reason: except.reason.as_deref() };
        }
        if let Some(pause) = self.season.pause_on(date) {
            return State::Paused { reason: pause.reason.as_deref() };
        }
        match Schedule::exception(&self.schedule.also, date) {
            Some(added) => State::Added { reason: added.reason.as_deref() },
            None => State::Meets,
        }
    }
}

impl Schedule {
    /// The meetings from a day on, in order, also those that are cancelled or fall into a break; at most up to the year 2200.
    pub fn occurrences<'a>(&'a self, season: &'a Season<'a>, since: Date) -> Occurrences<'a> {
        let since = Day::on_or_after(since);
        let from = since.map(|since| season.from.map_or(since, |from| from.max(since)));
        Occurrences { schedule: self, season, from }
    }

    /// The last date of the rule in a season; a break that has no end yet ends it as well.
    pub fn last_day(&self, season: &Season<'_>) -> Option<Day> {
        let open = season.pauses.iter().filter(|pause| pause.until.is_none());
        let before_break = open.filter_map(|pause| pause.from?.plus_days(-1));
        self.until.into_iter().chain(season.until).chain(before_break).min()
    }

    /// The first meeting from a day on that takes place; breaks are stepped over in one go.
    pub fn next_meeting<'a>(&'a self, season: &'a Season<'a>, since: Date) -> Option<Occurrence<'a>> {
        let mut occurrences = self.occurrences(season, since);
        loop {
            let occurrence = occurrences.next()?;
            if occurrence.state.takes_place() {
                return Some(occurrence);
            }
            if let Some(pause) = season.pause_on(occurrence.date) {
                occurrences.from = pause.until?.plus_days(1);
            }
        }
    }
}
