//! A meeting's schedule: the rule, the time of day, its first and last date, and the dates that break the rule.

use super::exception::Exception;
use super::pattern::Pattern;
use super::sets::Weekdays;
use crate::site::value::{Clock, Day, Length, Zone};

/// When a meeting takes place. Made by [`Timing::schedule`](super::Timing::schedule), which sees to it that all of it fits together.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Schedule {
    /// The rule.
    pub pattern: Pattern,
    /// When it starts, on the wall clock of its zone.
    pub at: Clock,
    /// How long it lasts, where that is known.
    pub length: Option<Length>,
    /// The zone of its clock; `None` for the site's.
    pub zone: Option<Zone>,
    /// The first date on which the rule holds.
    pub starting: Option<Day>,
    /// The last date on which the rule holds.
    pub until: Option<Day>,
    /// In the order of the dates, each once.
    pub(super) except: Vec<Exception>,
    /// In the order of the dates, each once, and none of them a date of the rule.
    pub(super) also: Vec<Exception>,
}

impl Schedule {
    /// The dates of the rule on which there is no meeting, in order.
    pub fn except(&self) -> &[Exception] {
        &self.except
    }

    /// The dates outside the rule on which there is a meeting, in order; they may lie after [`Schedule::until`].
    pub fn also(&self) -> &[Exception] {
        &self.also
    }

    /// The weekdays on which the rule falls; none for days of the month (`15th`), which have no weekday of their own.
    pub fn weekdays(&self) -> Weekdays {
        self.pattern.weekdays()
    }

    /// The first date of the rule, within its bounds, that is not before `from`; cancelled dates count, added ones do not.
    pub fn on_or_after(&self, from: Day) -> Option<Day> {
        let from = self.starting.map_or(from, |starting| starting.max(from));
        self.pattern.on_or_after(from).filter(|date| self.until.is_none_or(|until| *date <= until))
    }

    /// The last date of the rule, within its bounds, that is before `day` and not much earlier.
    pub(super) fn shortly_before(&self, day: Day) -> Option<Day> {
        // A fifth weekday may be three months away.
        const FAR: i32 = 130;
        if let Pattern::Once(only) = self.pattern {
            return (only < day).then_some(only);
        }
        let day = self.until.map_or(day, |until| until.plus_days(1).map_or(day, |end| end.min(day)));
        (1..=FAR).filter_map(|days| day.plus_days(-days)).find(|day| self.on_or_after(*day) == Some(*day))
    }

    pub(super) fn exception(list: &[Exception], day: Day) -> Option<&Exception> {
        list.binary_search_by_key(&day, |exception| exception.date).ok().map(|at| &list[at])
    }
}
