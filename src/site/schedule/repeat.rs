//! A schedule in the terms of calendars (RFC 5545) and of schema.org's `Schedule`.

use jiff::civil::Weekday;

use super::pattern::Pattern;
use super::plan::Schedule;

/// How often a meeting comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Frequency {
    /// Every day.
    Day,
    /// Every week.
    Week,
    /// Every two weeks.
    Fortnight,
    /// Every month.
    Month,
}

impl Frequency {
    /// The ISO 8601 duration between two meetings.
    pub const fn duration(self) -> &'static str {
        match self {
            Self::Day => "P1D",
            Self::Week => "P1W",
            Self::Fortnight => "P2W",
            Self::Month => "P1M",
        }
    }
}

/// The parts of a rule. First and last date are [`Schedule::starting`] and [`Schedule::until`], the dates left out
/// [`Schedule::except`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repeat {
    /// How often.
    pub frequency: Frequency,
    /// The weekdays, Monday first; empty for every day and for days of the month.
    pub by_day: Vec<Weekday>,
    /// Which weeks of the month, 1 to 5, and -1 for the last one; each goes with each weekday. Empty unless counted so.
    ///
    /// schema.org's `byMonthWeek` has only 1 to 5; its `byDay` takes `-1FR` for the last one.
    pub by_month_week: Vec<i8>,
    /// The days of the month, 1 to 31; empty unless counted so.
    pub by_month_day: Vec<u8>,
}

impl Schedule {
    /// The parts of the rule; `None` for a single date.
    pub fn repeat(&self) -> Option<Repeat> {
        let by_day: Vec<Weekday> = self.weekdays().iter().collect();
        let plain = |frequency| Repeat { frequency, by_day, by_month_week: Vec::new(), by_month_day: Vec::new() };
        Some(match &self.pattern {
            Pattern::Once(_) => return None,
            Pattern::Daily => Repeat { by_day: Vec::new(), ..plain(Frequency::Day) },
            Pattern::Weekly(_) => plain(Frequency::Week),
            Pattern::Fortnightly { .. } => plain(Frequency::Fortnight),
            Pattern::Monthly { weeks, .. } => Repeat {
                by_month_week: weeks.iter().map(super::sets::MonthWeek::number).collect(),
                ..plain(Frequency::Month)
            },
            Pattern::MonthDays(days) => Repeat { by_month_day: days.iter().collect(), ..plain(Frequency::Month) },
        })
    }
}
