//! What all checked values share: reading themselves from text, and saying in plain words why a text is wrong.

use std::fmt;

use serde::de::{self, Deserializer, Visitor};

use crate::{text, yaml};

/// Texts longer than this get no suggestion: they are no slip of the pen, and comparing them costs time.
pub(crate) const LONGEST_GUESS: usize = 64;

/// How a checked value is made from what a person wrote.
pub(crate) type Reading<T> = fn(&str) -> Result<T, String>;

/// Reads a value from a text; `expected` ends the message for what is no text at all ("a date such as 2026-12-05").
pub(crate) fn from_text<'de, D, T>(deserializer: D, expected: &'static str, read: Reading<T>) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    from_text_or_mend(deserializer, expected, read, |_| None)
}

/// As [`from_text`]; `mend` says what a text that is refused must have meant, where that is beyond doubt.
pub(crate) fn from_text_or_mend<'de, D, T>(
    deserializer: D,
    expected: &'static str,
    read: Reading<T>,
    mend: Mending,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    deserializer.deserialize_str(FromText { expected, read, mend })
}

/// How a text is corrected.
pub(crate) type Mending = fn(&str) -> Option<String>;

struct FromText<T> {
    expected: &'static str,
    read: Reading<T>,
    mend: Mending,
}

/// Numbers are read as the digits that were written: `988` is a telephone number, whatever the file format takes it for.
impl<T> Visitor<'_> for FromText<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).map_err(|said| E::custom(yaml::with_instead(said, (self.mend)(text))))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<T, E> {
        self.visit_str(&number.to_string())
    }
}

/// A message and, on the lines below it, what to write instead.
pub(crate) fn wrong(message: impl fmt::Display, help: impl fmt::Display) -> String {
    format!("{message}\n{help}")
}

/// The text in quote marks, cut where it is long, and without characters that nobody sees or that would break the line.
pub(crate) fn quote(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String =
        text.trim().chars().take(LONGEST).map(|c| if is_hidden(c) { '\u{fffd}' } else { c }).collect();
    if text.trim().chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

/// Whether a character does not show: line ends and other controls, marks of direction, zero-width characters.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The candidate that was most likely meant by `word`, if `word` is short enough to be a slip.
pub(crate) fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if word.len() > LONGEST_GUESS { None } else { text::nearest(word, candidates) }
}

/// What tests of checked values share.
#[cfg(test)]
pub(crate) mod check {
    use std::fmt::Display;

    /// Every text is read as what is written beside it.
    pub(crate) fn reads<T: Display>(read: super::Reading<T>, cases: &[(&str, &str)]) {
        for (text, expected) in cases {
            match read(text) {
                Ok(value) => assert_eq!(value.to_string(), *expected, "{text:?}"),
                Err(message) => panic!("{text:?} was refused: {message}"),
            }
        }
    }

    /// Every text is refused, and the message with its help holds each of the phrases beside it.
    pub(crate) fn refuses<T: Display>(read: super::Reading<T>, cases: &[(&str, &[&str])]) {
        for (text, phrases) in cases {
            match read(text) {
                Ok(value) => panic!("{text:?} was read as {value}"),
                Err(message) => {
                    for phrase in *phrases {
                        assert!(message.contains(phrase), "{text:?}: {phrase:?} is not in: {message}");
                    }
                    check_style(text, &message);
                }
            }
        }
    }

    /// Messages are in plain words, have a help and no final full stop.
    pub(crate) fn check_style(text: &str, message: &str) {
        assert!(message.contains('\n'), "{text:?}: no help in: {message}");
        assert!(message.lines().all(|line| !line.is_empty() && !line.ends_with('.')), "{text:?}: {message:?}");
        for jargon in ["parse", "schema", "null", "deserialize", "enum", "scalar", "token", "UTF", "invalid"] {
            assert!(text.contains(jargon) || !message.contains(jargon), "{text:?}: {jargon} in: {message}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_text_stays_on_one_short_line() {
        for (text, expected) in [("a\nb", "\"a\u{fffd}b\""), (" x ", "\"x\""), ("\u{202e}txt", "\"\u{fffd}txt\"")] {
            assert_eq!(quote(text), expected);
        }
        assert!(quote(&"é".repeat(1000)).chars().count() < 70);
    }
}
