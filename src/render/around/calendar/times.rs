//! Dates and times as RFC 5545 writes them. A calendar has dozens, so they are written digit by digit and not by a pattern.

use std::fmt::{Display, Formatter, Result};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// A date: `20261224`.
#[derive(Clone, Copy)]
pub(super) struct Basic(pub(super) Date);

impl Display for Basic {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{:04}{:02}{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

/// A wall-clock time: `20261224T183000`.
#[derive(Clone, Copy)]
pub(super) struct Local(pub(super) DateTime);

impl Display for Local {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let time = self.0.time();
        write!(f, "{}T{:02}{:02}{:02}", Basic(self.0.date()), time.hour(), time.minute(), time.second())
    }
}

/// A moment by the clock of Greenwich: `20261225T003000Z`.
#[derive(Clone, Copy)]
pub(super) struct Moment(Timestamp);

impl Moment {
    /// The moment of a time in a zone.
    pub(super) fn of(time: &ZonedDateTime) -> Self {
        Self(time.timestamp())
    }
}

impl Display for Moment {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{}Z", Local(TimeZone::UTC.to_datetime(self.0)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{Basic, Local, Moment};

    #[test]
    fn each_part_has_its_digits() {
        let time = date(2026, 2, 3).at(4, 5, 6, 7);
        assert_eq!(Basic(time.date()).to_string(), "20260203");
        assert_eq!(Local(time).to_string(), "20260203T040506");
        let zoned = time.in_tz("America/Chicago").expect("a zone that is there");
        assert_eq!(Moment::of(&zoned).to_string(), "20260203T100506Z");
    }
}
