//! Dates, written year-month-day: the one order that nobody reads in two ways.

mod guess;

use std::fmt;

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, Span};
use serde::{Deserialize, Deserializer};

use super::written::{from_text, quote, wrong};

const HOW_TO_WRITE: &str = "write the date as year-month-day, such as 2026-12-05";

/// A date from 1900-01-01 to 2200-12-31.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// The first date that there is.
    pub const FIRST: Self = Self(Date::constant(*guess::YEARS.start(), 1, 1));
    /// The last date that there is.
    pub const LAST: Self = Self(Date::constant(*guess::YEARS.end(), 12, 31));

    /// Takes a date as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the date is empty", HOW_TO_WRITE));
        }
        match numbers(text) {
            Some((year, month, day)) => checked(text, year, month, day),
            None => Err(guess::explain(text)),
        }
    }

    /// The day of this date; `None` outside the years 1900 to 2200.
    pub fn new(date: Date) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0).contains(&date).then_some(Self(date))
    }

    /// The first day that is not before this date; `None` after the year 2200.
    pub fn on_or_after(date: Date) -> Option<Self> {
        Self::new(date.max(Self::FIRST.0))
    }

    /// The date, to calculate with.
    pub const fn date(self) -> Date {
        self.0
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The date this many days later (earlier if negative); `None` beyond the calendar.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        // Most steps stay in those days that every month has, where there is nothing to look up.
        let day = i8::try_from(i32::from(self.0.day()).saturating_add(days)).ok();
        if let Some(day) = day.filter(|day| (1..=28).contains(day)) {
            return Date::new(self.0.year(), self.0.month(), day).ok().map(Self);
        }
        Self::new(self.0.checked_add(Span::new().try_days(days).ok()?).ok()?)
    }

    /// How many days `later` is after this day; negative if it is before.
    #[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the message says")]
    pub fn days_until(self, later: Self) -> i32 {
        const HOURS: i64 = 24;
        let apart: SignedDuration = self.0.duration_until(later.0);
        i32::try_from(apart.as_hours() / HOURS).expect("three centuries have about 110,000 days")
    }
}

/// The three numbers of a text that is formed exactly `YYYY-MM-DD`.
fn numbers(text: &str) -> Option<(i16, i8, i8)> {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() });
    if !shaped {
        return None;
    }
    Some((text[..4].parse().ok()?, text[5..7].parse().ok()?, text[8..].parse().ok()?))
}

fn checked(text: &str, year: i16, month: i8, day: i8) -> Result<Day, String> {
    if !(1..=12).contains(&month) {
        let message = format!("{} is not a date: there is no month {month}", quote(text));
        return Err(match Date::new(year, day, month) {
            Ok(turned) => wrong(message, format!("write year-month-day: did you mean {turned}?")),
            Err(_) => wrong(message, HOW_TO_WRITE),
        });
    }
    let Ok(date) = Date::new(year, month, day) else {
        let days = Date::new(year, month, 1).map_or(31, Date::days_in_month);
        let month = guess::MONTHS[usize::from(month.unsigned_abs()) - 1];
        let message = format!("{} is not a date: {month} {year} has {days} days", quote(text));
        return Err(wrong(message, "look the day up in a calendar and write it as year-month-day, such as 2026-12-05"));
    };
    Day::new(date).ok_or_else(|| {
        wrong(
            format!("the year in {} cannot be right", quote(text)),
            "write a year from 1900 to 2200, such as 2026-12-05",
        )
    })
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a date such as 2026-12-05", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_date_is_written_year_month_day() {
        check::reads(
            Day::parse,
            &[("2026-12-05", "2026-12-05"), ("2024-02-29", "2024-02-29"), (" 2200-12-31 ", "2200-12-31")],
        );
    }

    #[test]
    fn a_wrong_date_is_answered_with_what_to_write() {
        check::refuses(
            Day::parse,
            &[
                ("12/05/2026", &["2026-12-05", "December 5", "2026-05-12", "May 12"]),
                ("12/25/2026", &["write 2026-12-25"]),
                ("25.12.2026", &["write 2026-12-25"]),
                ("05/05/2026", &["write 2026-05-05"]),
                ("Dec 5 2026", &["write 2026-12-05"]),
                ("5 December, 2026", &["write 2026-12-05"]),
                ("Sat, December 5th 2026", &["write 2026-12-05"]),
                ("Sept. 5 2026", &["write 2026-09-05"]),
                ("2026-2-3", &["write 2026-02-03"]),
                ("2026/02/03", &["write 2026-02-03"]),
                ("20260203", &["write 2026-02-03"]),
                ("2026-02-03T19:00", &["write 2026-02-03", "at"]),
                ("2026-02-03 7pm", &["write 2026-02-03", "at"]),
                ("2026-13-01", &["no month 13", "2026-01-13"]),
                ("2026-13-13", &["no month 13"]),
                ("2026-00-10", &["no month 0"]),
                ("2026-02-30", &["February 2026 has 28 days"]),
                ("2026-02-00", &["February 2026 has 28 days"]),
                ("0026-12-05", &["year"]),
                ("2201-01-01", &["1900 to 2200"]),
                ("Dec 5", &["year"]),
                ("12/05/26", &["whole year", "2026-12-05", "2026-05-12"]),
                ("12/25/26", &["2026-12-25"]),
                ("2026", &["month and the day", "2026-12-05"]),
                ("2026-11", &["add the day", "2026-11-05"]),
                ("20:00", &["under \"at\"", "under \"for\""]),
                ("tomorrow", &["year-month-day"]),
                ("", &["empty"]),
                ("2026-12-0５", &["year-month-day"]),
            ],
        );
    }

    #[test]
    fn days_are_counted_within_the_calendar() {
        let day = Day::parse("2024-02-28").expect("it is a date");
        assert_eq!(day.plus_days(2).map(|day| day.to_string()).as_deref(), Some("2024-03-01"));
        assert_eq!(Day::LAST.plus_days(1), None);
        assert_eq!(Day::FIRST.plus_days(-1), None);
        assert_eq!(Day::FIRST.plus_days(i32::MAX), None);
        assert_eq!(Day::FIRST.plus_days(Day::FIRST.days_until(Day::LAST)), Some(Day::LAST));
        assert_eq!(Day::on_or_after(Date::MIN), Some(Day::FIRST));
        assert_eq!(Day::on_or_after(Date::MAX), None);
    }
}
