//! What a person most likely meant by a date that is written in another way.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::site::value::written::{LONGEST_GUESS, quote, wrong};

/// The years in which a date can be meant.
pub(super) const YEARS: RangeInclusive<i16> = 1900..=2200;

/// The names of the months, January first.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The message for a text that is no date, with the date in the right form where it can be told.
pub(super) fn explain(text: &str) -> String {
    let message = format!("{} is not a date in the form year-month-day", quote(text));
    match guess(text) {
        Guess::One(date) => wrong(message, format!("write {date}")),
        Guess::Either(date, other) => {
            wrong(message, format!("write {date} for {}, or {other} for {}", spoken(date), spoken(other)))
        }
        Guess::WithTime(date) => wrong(message, format!("write {date} alone; the time belongs under \"at\"")),
        Guess::ShortYear(date, other) if date == other => wrong(message, format!("write the whole year: {date}")),
        Guess::ShortYear(date, other) => wrong(
            message,
            format!("write the whole year: {date} for {}, or {other} for {}", spoken(date), spoken(other)),
        ),
        Guess::OnlyYear(date) => wrong(message, format!("add the month and the day, such as {date}")),
        Guess::OnlyMonth(date) => wrong(message, format!("add the day, such as {date}")),
        Guess::Time => wrong(
            message,
            "this looks like a time: when it starts belongs under \"at\", and how long it lasts under \"for\", such as for: 1h30m",
        ),
        Guess::NoYear => wrong(message, "add the year and write it as year-month-day, such as 2026-12-05"),
        Guess::Nothing => wrong(message, "write year-month-day, such as 2026-12-05"),
    }
}

enum Guess {
    One(Date),
    /// Month first, or day first.
    Either(Date, Date),
    WithTime(Date),
    /// `12/5/26`, month first and day first.
    ShortYear(Date, Date),
    /// `2026`.
    OnlyYear(Date),
    /// `2026-12`.
    OnlyMonth(Date),
    /// `20:00`.
    Time,
    NoYear,
    Nothing,
}

fn spoken(date: Date) -> String {
    format!("{} {}", MONTHS[usize::from(date.month().unsigned_abs()) - 1], date.day())
}

fn guess(text: &str) -> Guess {
    if text.len() > LONGEST_GUESS {
        return Guess::Nothing;
    }
    let lower = text.to_lowercase();
    let pieces: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty()).collect();
    let months: Vec<i8> = pieces.iter().filter_map(|piece| month(piece)).collect();
    let numbers: Vec<&str> =
        pieces.iter().map(|piece| without_ordinal(piece)).filter(|piece| is_number(piece)).collect();
    match (months.as_slice(), numbers.as_slice()) {
        ([month], [day, year] | [year, day]) if year.len() == 4 && day.len() <= 2 => one(date(year, *month, day)),
        ([_], [day]) if day.len() <= 2 => Guess::NoYear,
        ([], [_, _]) if pieces.len() == 2 && text.contains(':') => Guess::Time,
        ([], [year]) if pieces.len() == 1 && year.len() == 4 => only(date(year, 12, "5"), Guess::OnlyYear),
        ([], [year, month]) if pieces.len() == 2 && year.len() == 4 && month.len() <= 2 => {
            only(month.parse().ok().and_then(|month| date(year, month, "5")), Guess::OnlyMonth)
        }
        ([], [a, b, year]) if pieces.len() == 3 && year.len() == 2 && a.len() <= 2 => {
            match year_last(a, b, &format!("20{year}")) {
                Guess::Either(date, other) => Guess::ShortYear(date, other),
                Guess::One(date) => Guess::ShortYear(date, date),
                other => other,
            }
        }
        ([], _) if pieces.first().is_some_and(|piece| piece.len() == 4 && is_number(piece)) => year_first(&pieces),
        ([], [a, b, year]) if pieces.len() == 3 && year.len() == 4 => year_last(a, b, year),
        ([], [whole]) if pieces.len() == 1 && whole.len() == 8 => one(compact(whole)),
        _ => Guess::Nothing,
    }
}

fn only(date: Option<Date>, guess: fn(Date) -> Guess) -> Guess {
    date.map_or(Guess::Nothing, guess)
}

fn one(date: Option<Date>) -> Guess {
    date.map_or(Guess::Nothing, Guess::One)
}

/// `2026-2-3`, `2026/02/03`, `2026-02-03T19:00`.
fn year_first(pieces: &[&str]) -> Guess {
    let [year, month, rest, time @ ..] = pieces else { return Guess::Nothing };
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (day, tail) = rest.split_at(digits);
    let found = month.parse().ok().and_then(|month| date(year, month, day));
    match found {
        Some(date) if tail.is_empty() && time.is_empty() => Guess::One(date),
        Some(date) => Guess::WithTime(date),
        None => Guess::Nothing,
    }
}

/// `12/05/2026`, which is another day on either side of an ocean.
fn year_last(a: &str, b: &str, year: &str) -> Guess {
    let read = |month: &str, day: &str| month.parse().ok().and_then(|month| date(year, month, day));
    match (read(a, b), read(b, a)) {
        (Some(month_first), Some(day_first)) if month_first != day_first => Guess::Either(month_first, day_first),
        (Some(date), _) | (None, Some(date)) => Guess::One(date),
        (None, None) => Guess::Nothing,
    }
}

fn compact(digits: &str) -> Option<Date> {
    date(&digits[..4], digits[4..6].parse().ok()?, &digits[6..])
}

fn date(year: &str, month: i8, day: &str) -> Option<Date> {
    let date = Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()?;
    YEARS.contains(&date.year()).then_some(date)
}

/// The month of a name or of its first three or more letters.
fn month(word: &str) -> Option<i8> {
    if word.len() < 3 {
        return None;
    }
    (1..).zip(MONTHS).find(|(_, name)| name.to_lowercase().starts_with(word)).map(|(number, _)| number)
}

fn without_ordinal(word: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}
