//! How long something lasts: minutes of a meeting, days of a listing.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, from_text, quote, wrong};

const MINUTES_A_WEEK: u32 = 7 * 24 * 60;
const MOST_DAYS: u32 = 36_500;

/// How long a meeting lasts: from one minute to one week. Written `90m`, `1h30m`, `2h`, `3d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Length(u32);

impl Length {
    /// Takes a length as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        const EXAMPLE: &str = "write a length such as 90m, 2h or 1h30m";
        let minutes = read(text, EXAMPLE)?;
        Self::from_minutes(minutes).ok_or_else(|| {
            let message = format!("a meeting cannot last {}", quote(text));
            wrong(message, "write a length from 1m (a minute) to 1w (a week), such as 90m")
        })
    }

    /// The length of this many minutes; `None` for none, and for more than a week.
    pub fn from_minutes(minutes: u32) -> Option<Self> {
        (1..=MINUTES_A_WEEK).contains(&minutes).then_some(Self(minutes))
    }

    /// The minutes, 1 to 10,080.
    pub const fn minutes(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&spelled(self.0))
    }
}

impl<'de> Deserialize<'de> for Length {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a length such as 90m or 1h30m", Self::parse)
    }
}

/// A number of days, from 1 to 36,500. Written `180d`, `2w`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DayCount(u32);

impl DayCount {
    /// Takes a number of days as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        const EXAMPLE: &str = "write a number of days or weeks, such as 180d or 2w";
        const MINUTES_A_DAY: u32 = 24 * 60;
        let minutes = read(text, EXAMPLE)?;
        if minutes < u32::MAX && minutes % MINUTES_A_DAY != 0 {
            return Err(wrong(format!("{} is not a number of whole days", quote(text)), EXAMPLE));
        }
        Self::from_days(minutes / MINUTES_A_DAY).ok_or_else(|| {
            let message = format!("{} is not a number of days that makes sense here", quote(text));
            wrong(message, format!("write from 1d (a day) to {MOST_DAYS}d (a century), such as 180d"))
        })
    }

    /// This many days; `None` for none, and for more than a century.
    pub fn from_days(days: u32) -> Option<Self> {
        (1..=MOST_DAYS).contains(&days).then_some(Self(days))
    }

    /// The days, 1 to 36,500.
    pub const fn days(self) -> u32 {
        self.0
    }
}

impl fmt::Display for DayCount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}d", self.0)
    }
}

impl<'de> Deserialize<'de> for DayCount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a number of days such as 180d or 2w", Self::parse)
    }
}

/// The minutes of a duration in its short form; any other form is refused with the short one as help.
fn read(text: &str, example: &'static str) -> Result<u32, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err(wrong("the length of time is empty", example));
    }
    if let Some(minutes) = short_form(text) {
        return Ok(minutes);
    }
    let message = format!("{} is not a length of time", quote(text));
    Err(match long_form(text) {
        Some(minutes) => wrong(message, format!("write {}", as_counted(text).unwrap_or_else(|| spelled(minutes)))),
        None if !text.bytes().all(|b| b.is_ascii_digit()) || text.len() > 5 => wrong(message, example),
        None => wrong(message, format!("say of what: {text}m is minutes, {text}h hours, {text}d days")),
    })
}

/// `1w2d3h4m`, each part at most once, largest first. A number too large to count counts as the largest.
fn short_form(text: &str) -> Option<u32> {
    let mut units = [('w', MINUTES_A_WEEK), ('d', 24 * 60), ('h', 60), ('m', 1)].into_iter();
    let mut rest = text;
    let mut minutes: u32 = 0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit())?;
        let unit = rest[end..].chars().next()?;
        let (_, factor) = units.find(|(letter, _)| *letter == unit)?;
        if end == 0 {
            return None;
        }
        let count: u32 = rest[..end].parse().unwrap_or(u32::MAX);
        minutes = minutes.saturating_add(count.saturating_mul(factor));
        rest = &rest[end + 1..];
    }
    Some(minutes)
}

/// What is meant by "90 minutes", "1.5 hours", "1 h 30", "1:30", "an hour" or "6 months".
fn long_form(text: &str) -> Option<u32> {
    if text.len() > LONGEST_GUESS {
        return None;
    }
    let lower = text.to_lowercase().replace("half an hour", "30m").replace(',', ".");
    if let Some((hours, minutes)) = lower.split_once(':') {
        return short_form(&format!("{}h{}m", hours.trim(), minutes.trim())).filter(|minutes| *minutes > 0);
    }
    let mut minutes = 0.0;
    let mut count: Option<f64> = None;
    let mut last_factor = 0.0;
    for piece in pieces(&lower) {
        if piece.starts_with(|c: char| c.is_ascii_digit()) {
            if count.is_some() {
                return None;
            }
            count = Some(piece.parse().ok()?);
            continue;
        }
        match piece {
            "a" | "an" | "one" => count = Some(1.0),
            "and" => {}
            word => {
                last_factor = factor(word)?;
                minutes += count.take()? * last_factor;
            }
        }
    }
    match count {
        // "1h30": the minutes stand without their word.
        Some(count) if last_factor > 59.0 && last_factor < 61.0 => whole(minutes + count),
        Some(_) => None,
        None => whole(minutes),
    }
}

/// The numbers and the words of a text, each for itself.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let is_numeric = |c: char| c.is_ascii_digit() || c == '.';
    text.split_whitespace().flat_map(move |word| {
        let mut rest = word;
        std::iter::from_fn(move || {
            let numeric = is_numeric(rest.chars().next()?);
            let end = rest.find(|c| is_numeric(c) != numeric).unwrap_or(rest.len());
            let (piece, tail) = rest.split_at(end);
            rest = tail;
            Some(piece)
        })
    })
}

/// The short form that keeps the person's own unit: `90m` for "90 minutes".
fn as_counted(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let [number, word] = pieces(&lower).collect::<Vec<_>>()[..] else { return None };
    let unit = word.chars().next().filter(|_| !word.starts_with("mo") && factor(word).is_some())?;
    let short = format!("{number}{unit}");
    short_form(&short).is_some().then_some(short)
}

fn factor(word: &str) -> Option<f64> {
    Some(match word {
        "m" | "min" | "mins" | "minute" | "minutes" => 1.0,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" => 60.0,
        "d" | "day" | "days" => 1440.0,
        "w" | "wk" | "wks" | "week" | "weeks" => 10_080.0,
        "month" | "months" => 43_200.0,
        "y" | "year" | "years" => 525_600.0,
        _ => return None,
    })
}

/// The number where it is a whole one, and not too large to be meant.
fn whole(minutes: f64) -> Option<u32> {
    let limit = f64::from(MOST_DAYS) * 1440.0;
    if !(1.0..=limit).contains(&minutes) || (minutes - minutes.round()).abs() > 1e-6 {
        return None;
    }
    // The only way from a float to a whole number without a cast that could lose something.
    format!("{minutes:.0}").parse().ok()
}

fn spelled(minutes: u32) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, minutes) => format!("{minutes}m"),
        (hours, 0) if hours % 24 == 0 => format!("{}d", hours / 24),
        (hours, 0) => format!("{hours}h"),
        (hours, minutes) => format!("{hours}h{minutes}m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_length_is_written_in_its_short_form() {
        check::reads(
            Length::parse,
            &[
                ("90m", "1h30m"),
                ("1h30m", "1h30m"),
                ("2h", "2h"),
                ("45m", "45m"),
                ("2d", "2d"),
                ("1w", "7d"),
                ("48h", "2d"),
            ],
        );
        check::reads(DayCount::parse, &[("180d", "180d"), ("2w", "14d"), ("1w1d", "8d"), ("48h", "2d")]);
    }

    #[test]
    fn a_wrong_length_is_answered_with_the_short_form() {
        check::refuses(
            Length::parse,
            &[
                ("90 minutes", &["write 90m"]),
                ("60 min", &["write 60m"]),
                ("1.5 hours", &["write 1h30m"]),
                ("1,5h", &["write 1h30m"]),
                ("1h 30m", &["write 1h30m"]),
                ("1 hour and 15 minutes", &["write 1h15m"]),
                ("1h30", &["write 1h30m"]),
                ("30m1h", &["write 1h30m"]),
                ("1:30", &["write 1h30m"]),
                ("an hour", &["write 1h"]),
                ("half an hour", &["write 30m"]),
                ("90M", &["write 90m"]),
                ("90", &["90m is minutes"]),
                ("0m", &["from 1m"]),
                ("8d", &["1w (a week)"]),
                ("99999999999999999999h", &["1w (a week)"]),
                ("", &["empty"]),
                ("long", &["such as 90m"]),
                ("1.2.3h", &["such as 90m"]),
                ("mm", &["such as 90m"]),
                ("１h", &["such as 90m"]),
            ],
        );
        check::refuses(
            DayCount::parse,
            &[
                ("6 months", &["write 180d"]),
                ("1 year", &["write 365d"]),
                ("90m", &["whole days"]),
                ("0d", &["from 1d"]),
                ("4000000000w", &["36500d"]),
                ("180", &["180d days"]),
            ],
        );
    }
}
