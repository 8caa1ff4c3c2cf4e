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
        written(&of_date(self.0), f)
    }
}

/// A wall-clock time: `20261224T183000`.
#[derive(Clone, Copy)]
pub(super) struct Local(pub(super) DateTime);

impl Display for Local {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        written(&of_time(self.0), f)
    }
}

fn of_date(date: Date) -> [u8; 8] {
    let mut text = [0; 8];
    digits(date.year(), &mut text[..4]);
    digits(date.month().into(), &mut text[4..6]);
    digits(date.day().into(), &mut text[6..]);
    text
}

fn of_time(at: DateTime) -> [u8; 15] {
    let mut text = [b'T'; 15];
    text[..8].copy_from_slice(&of_date(at.date()));
    let time = at.time();
    digits(time.hour().into(), &mut text[9..11]);
    digits(time.minute().into(), &mut text[11..13]);
    digits(time.second().into(), &mut text[13..]);
    text
}

/// The last digits of a number, as many as there is room for.
fn digits(number: i16, room: &mut [u8]) {
    let mut rest = number.unsigned_abs();
    for digit in room.iter_mut().rev() {
        *digit = b"0123456789"[usize::from(rest % 10)];
        rest /= 10;
    }
}

fn written(digits: &[u8], f: &mut Formatter<'_>) -> Result {
    f.write_str(str::from_utf8(digits).unwrap_or_default())
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
