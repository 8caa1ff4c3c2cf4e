//! Telephone numbers: shown as they were written, dialled by their digits.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, from_text, is_hidden, quote, wrong};

/// From an emergency number to the longest one with the code of a country.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=16;
const EXAMPLE: &str = "write the number, such as 555-123-4567, +1 555 123 4567 or 988";

/// A telephone number that can be dialled; also a short one such as 988, or one with an extension.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Phone(Box<str>);

impl Phone {
    /// Takes a telephone number as it was written: `555-123-4567`, `+44 (0)20 7946 0018`, `555 123 4567 ext. 12`.
    pub fn parse(text: &str) -> Result<Self, String> {
        // Numbers copied from an address book bring marks along that nobody sees.
        let text: String = text.chars().filter(|c| !is_hidden(*c)).collect();
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the telephone number is empty", EXAMPLE));
        }
        let (number, extension) = split_extension(text);
        if !is_written_right(number) {
            return Err(wrong(format!("{} is not a telephone number", quote(text)), help(text)));
        }
        if extension.is_some_and(|digits| digits.len() > 10) {
            return Err(wrong(format!("the extension in {} is too long", quote(text)), "write it as \"ext. 12\""));
        }
        if !DIGITS.contains(&count_digits(number)) {
            return Err(wrong(
                format!("{} has too few or too many digits for a telephone number", quote(text)),
                EXAMPLE,
            ));
        }
        Ok(Self(text.into()))
    }

    /// The number as it was written, to be shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What a telephone dials, for `tel:` links: digits, a leading `+` if there is one, `;ext=12` if there is an extension.
    pub fn dial(&self) -> String {
        let (number, extension) = split_extension(&self.0);
        // "+44 (0)20": the zero is dialled only inside the country, so not after a plus.
        let number = if number.starts_with('+') { number.replace("(0)", "") } else { number.to_owned() };
        let mut dialled: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        if let Some(extension) = extension {
            dialled.push_str(";ext=");
            dialled.push_str(extension);
        }
        dialled
    }
}

fn can_be_dialled(number: &str) -> bool {
    is_written_right(number) && DIGITS.contains(&count_digits(number))
}

fn is_written_right(number: &str) -> bool {
    number.chars().all(is_part_of_number) && !number.chars().skip(1).any(|c| c == '+')
}

fn count_digits(number: &str) -> usize {
    number.bytes().filter(u8::is_ascii_digit).count()
}

const fn is_part_of_number(c: char) -> bool {
    matches!(c, '0'..='9' | '+' | ' ' | '-' | '.' | '(' | ')' | '/' | '\u{a0}' | '\u{2009}' | '\u{202f}')
        || matches!(c, '\u{2010}'..='\u{2015}')
}

/// The number, and the digits of the extension behind "ext.", "extension", "x" or ";ext=".
fn split_extension(text: &str) -> (&str, Option<&str>) {
    const MARKS: [&str; 7] = [";ext=", "extension", "ext.", "ext", "x.", "x", "#"];
    let digits = text.len() - text.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (before, extension) = text.split_at(text.len() - digits);
    let before = before.trim_end();
    let number = MARKS.iter().find_map(|mark| {
        let start = before.len().checked_sub(mark.len())?;
        let tail = before.get(start..)?;
        tail.eq_ignore_ascii_case(mark).then(|| before[..start].trim_end().trim_end_matches([',', ';']))
    });
    match number {
        Some(number) if !extension.is_empty() => (number.trim_end(), Some(extension)),
        _ => (text, None),
    }
}

fn help(text: &str) -> String {
    if text.len() > LONGEST_GUESS || !text.is_ascii() {
        return EXAMPLE.to_owned();
    }
    if text.contains('@') {
        return format!("an email address belongs under \"email\"; {EXAMPLE}");
    }
    let several = [" or ", " and ", ",", ";", " / "].iter().find_map(|mark| text.split_once(mark));
    if let Some((first, second)) = several
        && can_be_dialled(first)
        && can_be_dialled(second)
    {
        return format!("write one number alone, such as {}", first.trim());
    }
    let lower = text.to_lowercase();
    if let Some((_, number)) = lower.split_once(" to ")
        && can_be_dialled(number)
    {
        return format!("write only the number here, {}, and what to text in a note", number.trim());
    }
    let spelled: String = lower.chars().map(|c| key_of(c).unwrap_or(c)).collect();
    let letters = lower.bytes().filter(u8::is_ascii_lowercase).count();
    if letters >= 3 && lower.bytes().any(|b| b.is_ascii_digit()) && can_be_dialled(&spelled) {
        return format!("write digits instead of letters: {spelled}");
    }
    EXAMPLE.to_owned()
}

/// The digit on whose key a letter stands.
const fn key_of(letter: char) -> Option<char> {
    Some(match letter {
        'a'..='c' => '2',
        'd'..='f' => '3',
        'g'..='i' => '4',
        'j'..='l' => '5',
        'm'..='o' => '6',
        'p'..='s' => '7',
        't'..='v' => '8',
        'w'..='z' => '9',
        _ => return None,
    })
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Phone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a telephone number such as 555-123-4567", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_number_is_dialled_by_its_digits() {
        for (written, dialled) in [
            ("988", "988"),
            ("741741", "741741"),
            ("555-123-4567", "5551234567"),
            ("(555) 123.4567", "5551234567"),
            ("+1 555 123 4567", "+15551234567"),
            ("+44 (0)20 7946 0018", "+442079460018"),
            ("030/1234567", "0301234567"),
            ("555-123-4567 ext. 12", "5551234567;ext=12"),
            ("555-123-4567, Extension 12", "5551234567;ext=12"),
            ("555-123-4567x12", "5551234567;ext=12"),
            ("+15551234567;ext=12", "+15551234567;ext=12"),
            ("555‑123‑4567", "5551234567"),
            ("\u{202a}+1 555 123 4567\u{202c}", "+15551234567"),
        ] {
            assert_eq!(Phone::parse(written).map(|phone| phone.dial()).as_deref(), Ok(dialled), "{written}");
        }
        check::reads(Phone::parse, &[("555-123-4567 ext. 12", "555-123-4567 ext. 12"), ("\u{202a}988\u{202c}", "988")]);
    }

    #[test]
    fn what_cannot_be_dialled_is_refused() {
        check::refuses(
            Phone::parse,
            &[
                ("1-800-GET-HELP", &["1-800-438-4357"]),
                ("text HOME to 741741", &["741741", "note"]),
                ("", &["empty"]),
                ("12", &["digits"]),
                ("12345678901234567", &["digits"]),
                ("555 1+2 4567", &["such as"]),
                ("call Ann", &["such as"]),
                ("ann@example.org", &["such as", "under \"email\""]),
                ("503-555-0100 or 503-555-0101", &["one number", "503-555-0100"]),
                ("x12", &["digits"]),
                ("é555-123-4567", &["such as"]),
            ],
        );
    }
}
