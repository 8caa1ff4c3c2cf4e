//! Times of day on a wall clock, as people write them.

use std::fmt;

use jiff::civil::Time;
use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, from_text_or_mend, quote, wrong};
use crate::yaml::bare;

const HOW_TO_WRITE: &str = "write a time such as 19:00 or \"7:30 pm\"";

/// A time of day, to the minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock(Time);

impl Clock {
    /// Takes a time as it was written: `19:00`, `7:30 pm`, `7pm`, `noon`, `midnight`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the time is empty", HOW_TO_WRITE));
        }
        if text.len() > LONGEST_GUESS {
            return Err(wrong(format!("{} is not a time", quote(text)), HOW_TO_WRITE));
        }
        let lower = text.to_lowercase();
        read(&lower).ok_or_else(|| wrong(format!("{} is not a time", quote(text)), help(&lower)))
    }

    /// The time, to calculate with.
    pub const fn time(self) -> Time {
        self.0
    }

    /// Minutes since midnight, 0 to 1439.
    pub fn minutes(self) -> u16 {
        u16::from(self.0.hour().unsigned_abs()) * 60 + u16::from(self.0.minute().unsigned_abs())
    }

    /// How a time that is understood is usually written, where that is another way: `7:30 pm` for `7:30PM`.
    pub fn usual_form(text: &str) -> Option<String> {
        Self::parse(text).ok()?;
        let lower = text.trim().to_lowercase();
        let usual = match half_of_day(&lower) {
            Some((body, half)) => format!("{body} {}", half.as_str()),
            None => lower,
        };
        (usual != text).then_some(usual)
    }

    /// The time that a text must mean that is none, in its usual form: `7:30 pm` for `7.30 pm`, `19:30` for `19h30`.
    /// `7.30` may be in the morning or in the evening.
    fn mended(text: &str) -> Option<String> {
        let lower = bare(text).to_lowercase();
        if lower.len() > LONGEST_GUESS {
            return None;
        }
        let meant = match half_of_day(&lower) {
            Some((body, half)) => format!("{} {}", body.replace(['.', 'h', ',', '：'], ":"), half.as_str()),
            None if read(&lower).is_some() => lower,
            None => {
                let clock = respelled(&lower)?;
                let is_sure = clock.minutes() >= 13 * 60 || lower.starts_with('0');
                is_sure.then(|| clock.to_string())?
            }
        };
        read(&meant).map(|_| meant)
    }

    fn new(hour: i8, minute: i8) -> Option<Self> {
        Time::new(hour, minute, 0, 0).ok().map(Self)
    }
}

fn read(lower: &str) -> Option<Clock> {
    match lower {
        "noon" | "midday" => return Clock::new(12, 0),
        "midnight" => return Clock::new(0, 0),
        _ => {}
    }
    let Some((body, afternoon)) = half_of_day(lower) else {
        let (hour, minute) = hour_and_minute(lower)?;
        return Clock::new(hour, minute);
    };
    let (hour, minute) = hour_and_minute(body).or_else(|| Some((short_number(body)?, 0)))?;
    let hour = match (hour, afternoon) {
        (12, Half::Morning) => 0,
        (1..=12, Half::Morning) | (12, Half::Afternoon) => hour,
        (1..=11, Half::Afternoon) => hour + 12,
        _ => return None,
    };
    Clock::new(hour, minute)
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

impl Half {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Morning => "am",
            Self::Afternoon => "pm",
        }
    }
}

/// What stands before "am" or "pm", and which of the two it is.
fn half_of_day(lower: &str) -> Option<(&str, Half)> {
    const ENDINGS: [(&str, Half); 6] = [
        ("am", Half::Morning),
        ("a.m.", Half::Morning),
        ("a.m", Half::Morning),
        ("pm", Half::Afternoon),
        ("p.m.", Half::Afternoon),
        ("p.m", Half::Afternoon),
    ];
    ENDINGS.iter().find_map(|(ending, half)| Some((lower.strip_suffix(ending)?.trim_end(), *half)))
}

fn hour_and_minute(text: &str) -> Option<(i8, i8)> {
    let (hour, minute) = text.split_once(':')?;
    if minute.len() != 2 {
        return None;
    }
    Some((short_number(hour)?, short_number(minute)?))
}

/// One or two digits.
fn short_number(text: &str) -> Option<i8> {
    let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn help(lower: &str) -> String {
    if let Some((start, minutes)) = span_of_times(lower) {
        let length = super::Length::from_minutes(minutes).map_or_else(String::new, |length| length.to_string());
        return format!("write when it starts under \"at\", {start}, and how long it lasts under \"for\", {length}");
    }
    if let Some(help) = past_midnight(lower).or_else(|| beyond_the_hour(lower)) {
        return help;
    }
    if let Some(hour @ 1..=12) = short_number(lower) {
        return format!("write \"{hour}:00 am\" or \"{hour}:00 pm\"");
    }
    match respelled(lower) {
        Some(clock) => format!("write {clock}"),
        None => HOW_TO_WRITE.to_owned(),
    }
}

/// The time that is meant by hours that go on after midnight.
fn past_midnight(lower: &str) -> Option<String> {
    let (hour, minute) = hour_and_minute(lower).or_else(|| Some((short_number(lower)?, 0)))?;
    let clock = (24..=29).contains(&hour).then(|| Clock::new(hour - 24, minute)).flatten()?;
    Some(format!("a day ends at 23:59 and the next begins at 00:00: write {clock} and the day on which it begins"))
}

fn beyond_the_hour(lower: &str) -> Option<String> {
    let (hour, minute) = hour_and_minute(lower)?;
    match (hour, minute) {
        (0..=23, 60..) => Some(format!("an hour has minutes from 00 to 59, such as {hour:02}:30")),
        (30.., _) => Some(format!("a day has hours from 00 to 23, such as 19:{:02}", minute.min(59))),
        _ => None,
    }
}

/// The start and the minutes of "19:00-20:30"; a meeting in the evening may end after midnight.
fn span_of_times(lower: &str) -> Option<(Clock, u32)> {
    const DAY: u16 = 24 * 60;
    const EVENING: u16 = 18 * 60;
    const MORNING: u16 = 6 * 60;
    let (from, to) = lower.split_once(" to ").or_else(|| lower.split_once(['-', '–', '—']))?;
    let (from, to) = (from.trim(), to.trim());
    let end = read(to)?;
    let start = match (half_of_day(from), half_of_day(to)) {
        // "7:00 - 8:30 pm": both are meant to be in the evening.
        (None, Some((body, _))) => read(&format!("{from}{}", &to[body.len()..]))?,
        _ => read(from)?,
    };
    let ends_next_day = start.minutes() >= EVENING && end.minutes() <= MORNING;
    let end = end.minutes() + if ends_next_day { DAY } else { 0 };
    let minutes = end.checked_sub(start.minutes()).filter(|minutes| *minutes > 0)?;
    Some((start, u32::from(minutes)))
}

/// The time that is meant by "19.30", "19h30", "1930", "19:30:00", "19:30 Uhr", "19" or "13:30 pm".
fn respelled(lower: &str) -> Option<Clock> {
    let body = half_of_day(lower).map_or(lower, |(body, _)| body);
    let body =
        ["uhr", "o'clock", "hrs", "h"].iter().find_map(|ending| body.strip_suffix(ending)).unwrap_or(body).trim();
    let ending = lower.strip_prefix(body).and_then(half_of_day).map_or("", |_| &lower[body.len()..]);
    let body = body.replace(['.', 'h', ',', '：'], ":");
    let body = match body.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute, "00"] => format!("{hour}:{minute}"),
        [digits] if digits.len() == 4 && digits.is_ascii() => format!("{}:{}", &digits[..2], &digits[2..]),
        [digits] if digits.len() <= 2 => format!("{digits}:00"),
        _ => body,
    };
    read(&format!("{body}{ending}")).or_else(|| read(&body))
}

impl fmt::Display for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0.hour(), self.0.minute())
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text_or_mend(deserializer, "a time such as 19:00 or \"7:30 pm\"", Self::parse, Self::mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_time_is_read_as_people_write_it() {
        check::reads(
            Clock::parse,
            &[
                ("19:00", "19:00"),
                ("7:30", "07:30"),
                ("7:30 pm", "19:30"),
                ("7:30 P.M.", "19:30"),
                ("7pm", "19:00"),
                ("12:00 am", "00:00"),
                ("12 pm", "12:00"),
                ("00:00", "00:00"),
                ("23:59", "23:59"),
                ("noon", "12:00"),
                ("Midnight", "00:00"),
            ],
        );
    }

    #[test]
    fn only_a_time_that_is_beyond_doubt_is_mended() {
        for (text, meant) in [
            ("7.30 pm", Some("7:30 pm")),
            ("7h30PM", Some("7:30 pm")),
            ("“7:30 pm”", Some("7:30 pm")),
            ("19.30", Some("19:30")),
            ("19h30", Some("19:30")),
            ("1930", Some("19:30")),
            ("19:30 Uhr", Some("19:30")),
            ("19:30:00", Some("19:30")),
            ("09.15", Some("09:15")),
            ("19", Some("19:00")),
            ("7.30", None),
            ("7", None),
            ("13:30 pm", None),
            ("19:00-20:30", None),
            ("24:00", None),
            ("evening", None),
            ("", None),
        ] {
            assert_eq!(Clock::mended(text).as_deref(), meant, "{text}");
        }
        for (text, usual) in [
            ("7:30PM", Some("7:30 pm")),
            ("7pm", Some("7 pm")),
            ("7:30 P.M.", Some("7:30 pm")),
            ("Noon", Some("noon")),
            ("7:30 pm", None),
            ("19:00", None),
            ("7:30", None),
            ("7.30", None),
        ] {
            assert_eq!(Clock::usual_form(text).as_deref(), usual, "{text}");
        }
    }

    #[test]
    fn a_wrong_time_is_answered_with_what_to_write() {
        check::refuses(
            Clock::parse,
            &[
                ("", &["empty", "19:00"]),
                ("24:00", &["00:00"]),
                ("19.30", &["write 19:30"]),
                ("19h30", &["write 19:30"]),
                ("1930", &["write 19:30"]),
                ("19:30 Uhr", &["write 19:30"]),
                ("19:30:00", &["write 19:30"]),
                ("7.30 pm", &["write 19:30"]),
                ("13:30 pm", &["write 13:30"]),
                ("0:30 am", &["write 00:30"]),
                ("19", &["write 19:00"]),
                ("7", &["7:00 am", "7:00 pm"]),
                ("7:60", &["00 to 59", "such as 07:30"]),
                ("7:5", &["such as"]),
                ("25:00", &["write 01:00"]),
                ("31:15", &["00 to 23", "such as 19:15"]),
                ("23:00-1:00", &["23:00", "2h"]),
                ("10:00-9:00", &["such as"]),
                ("19:00-20:30", &["19:00", "1h30m"]),
                ("7:00 - 8:15 pm", &["19:00", "1h15m"]),
                ("evening", &["such as"]),
                ("７:00", &["such as"]),
                ("éé", &["such as"]),
                ("pm", &["such as"]),
            ],
        );
    }
}
