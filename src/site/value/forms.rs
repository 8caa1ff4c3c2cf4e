//! The forms of small values, as patterns: beside one another, as they are read beside one another.

use std::sync::LazyLock;

use super::ages::{AgeWord, Ages};
use super::clock::Clock;
use super::country::{self, Country};
use super::currency::{self, Currency};
use super::day::Day;
use super::email::Email;
use super::language::Language;
use super::length::{DayCount, Length};
use super::phone::Phone;
use super::slug::Slug;
use super::web_address::WebAddress;
use super::yes_or_words::YesOrWords;
use super::zone::Zone;
use crate::color::Color;
use crate::yaml::form::{self, form};

/// Words of a-z and digits joined by hyphens; not what Windows keeps for devices.
pub const SLUG: &str = "^(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]+(?:-[a-z0-9]+)*$";

/// Months by the number of their days, from 1900 to 2200.
const DAY: &str = "^(?:19[0-9]{2}|2[01][0-9]{2}|2200)-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])\
    |(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|[12][0-9]))$";

const CLOCK: &str = "^(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\
    |(?:0?[1-9]|1[0-2])(?::[0-5][0-9])? *[AaPp](?:[Mm]|\\.[Mm]\\.?)\
    |[Nn][Oo][Oo][Nn]|[Mm][Ii][Dd](?:[Dd][Aa][Yy]|[Nn][Ii][Gg][Hh][Tt]))$";

const LENGTH: &str = "^(?=.*[1-9])(?:[0-9]+w)?(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?$";

/// As people count days, and none of what is smaller; hours and minutes would do where they make whole ones.
const DAYS: &str = "^(?=.*[1-9])(?:[0-9]+w)?(?:[0-9]+d)?(?:0+h)?(?:0+m)?$";

/// From three to sixteen digits with what stands between them, and an extension.
const NUMBER: &str = "\\+?(?:[ .()/\u{a0}\u{2009}\u{202f}\u{2010}-\u{2015}-]*[0-9]){3,16}\
    [ .()/\u{a0}\u{2009}\u{202f}\u{2010}-\u{2015}-]*\
    (?:[,;]* *(?:;[Ee][Xx][Tt]=|[Ee][Xx][Tt][Ee][Nn][Ss][Ii][Oo][Nn]|[Ee][Xx][Tt]\\.?|[Xx]\\.?|#) *[0-9]{1,10})?";

/// The form of a telephone number, with what may stand before it.
pub(crate) fn number_after(before: &str) -> String {
    format!("^{before}{NUMBER}$")
}

/// No number of three digits is smaller.
pub(crate) const LEAST_NUMBER: u32 = 100;

/// Two letters that are a language, those of old names too, or any three, and what may follow them.
static LANGUAGE: LazyLock<String> = LazyLock::new(|| {
    let pairs = ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| format!("{first}{second}")));
    let two: Vec<String> = pairs.filter(|pair| Language::parse(pair).is_ok()).map(|pair| any_case(&pair)).collect();
    format!("^(?![Aa][Ss][Ll]$)(?:{}|[A-Za-z]{{3}})(?:-[A-Za-z0-9]{{2,8}})*$", two.join("|"))
});

const EMAIL: &str = "^[^\\s()<>\\[\\]:;,\"\\\\@%?&#/.]+(?:\\.[^\\s()<>\\[\\]:;,\"\\\\@%?&#/.]+)*\
    @[\\p{Alphabetic}\\p{N}][\\p{Alphabetic}\\p{N}-]*(?:\\.[\\p{Alphabetic}\\p{N}][\\p{Alphabetic}\\p{N}-]*)+$";

const WEB_ADDRESS: &str = "^[Hh][Tt][Tt][Pp][Ss]?://\
    (?:localhost|\\[[0-9A-Fa-f:.]+\\]|[\\p{Alphabetic}\\p{N}_-]+(?:\\.[\\p{Alphabetic}\\p{N}_-]+)+\\.?)(?::[0-9]+)?(?:[/?#][^\\s<>\"`\\\\]*)?$";

form!(Slug, |_| form::text_or_digits(SLUG, 0, "lower-case words joined by hyphens, such as tuesday-grief-circle"));
form!(Day, |_| form::text(DAY, "the date as year-month-day, such as 2026-12-05"));
form!(Clock, |_| form::text(CLOCK, "a time such as 19:00 or 7:30 pm"));
form!(Length, |_| form::text(LENGTH, "a length such as 90m, 2h or 1h30m"));
form!(DayCount, |_| form::text(DAYS, "a number of days or weeks, such as 180d or 2w"));
form!(Phone, |_| form::text_or_digits(&number_after(""), LEAST_NUMBER, "a telephone number, such as 555-123-4567"));
form!(Email, |_| form::text(EMAIL, "an address such as help@example.org"));
form!(WebAddress, |_| form::text(WEB_ADDRESS, "the whole address, such as https://www.example.org"));
form!(Color, |_| form::text(
    "^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",
    "a hash and six digits or letters from a to f, in quotes, such as \"#0b5158\""
));
form!(Country, |_| form::one_of(country::CODES.split(' ')));
form!(Currency, |_| form::one_of(currency::CODES.split(' ')));
form!(Zone, |_| {
    let names = Zone::names();
    form::one_of(names.iter().map(String::as_str))
});
form!(Language, |_| form::text(&LANGUAGE, "the tag of a language, such as en, es or ase"));
form!(Ages, |_| {
    let words = AgeWord::ALL.map(AgeWord::as_str).join("|");
    let years = "(?:[0-9]{1,2}|1[01][0-9]|120)";
    let pattern = format!("^(?:{words}|{years} *\\+|{years} *[-\u{2013}] *{years})$");
    form::text(&pattern, "years such as 18+ or 13-17, or a word such as teens")
});
form!(YesOrWords, |_| schemars::json_schema!({
    "type": ["boolean", "string", "number"],
    "errorMessage": "Write true, false, or a few words.",
}));

/// A pattern for a word in letters of any case.
pub(crate) fn any_case(word: &str) -> String {
    let of = |c: char| match c {
        'a'..='z' => format!("[{}{c}]", c.to_ascii_uppercase()),
        other => other.to_string(),
    };
    word.chars().map(of).collect()
}

#[cfg(test)]
mod tests;
