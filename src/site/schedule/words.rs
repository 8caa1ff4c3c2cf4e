//! The words of a schedule as a person writes it, each with its meaning.

use jiff::civil::Weekday;

use super::sets::{WEEK, Weekdays};
use crate::text;

/// One word or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word<'a> {
    /// `tuesday`, `tuesdays`, `tue`.
    Day(Weekday),
    /// `weekday`, `weekend`.
    Days(Weekdays),
    /// `day`, `daily`.
    AnyDay,
    /// `3rd`, `15th`.
    Nth(u8),
    /// `third`: a weekday has to follow.
    Spelled(u8),
    /// `last`.
    Last,
    /// `other`.
    Other,
    /// `,`, `and`, `&`.
    And,
    /// `-`, `to`, `through`.
    To,
    /// Any other word, as it was written in lower case.
    Unknown(&'a str),
}

/// What the words are that a person may have meant.
pub(super) const KNOWN: [&str; 18] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "weekday",
    "weekend",
    "day",
    "other",
    "last",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "and",
];

/// Words that mean the same as those of [`KNOWN`], or that join them.
pub(super) const MORE: [&str; 8] = ["daily", "everyday", "plus", "to", "through", "thru", "until", "days"];

/// Words around a rule that say nothing of their own: "on every 1st tuesday of the month".
pub(super) const IDLE: [&str; 7] = ["every", "each", "on", "the", "of", "in", "month"];

/// Usual short names of weekdays.
pub(super) const SHORT: [(&str, Weekday); 11] = [
    ("mon", Weekday::Monday),
    ("tue", Weekday::Tuesday),
    ("tues", Weekday::Tuesday),
    ("wed", Weekday::Wednesday),
    ("weds", Weekday::Wednesday),
    ("thu", Weekday::Thursday),
    ("thur", Weekday::Thursday),
    ("thurs", Weekday::Thursday),
    ("fri", Weekday::Friday),
    ("sat", Weekday::Saturday),
    ("sun", Weekday::Sunday),
];

/// The words of a text in lower case.
pub(super) fn words(lower: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = lower;
    while let Some(first) = rest.chars().next() {
        let end =
            if is_in_word(first) { rest.find(|c| !is_in_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (word, tail) = rest.split_at(end);
        rest = tail;
        match first {
            ',' | ';' | '/' | '&' | '+' => words.push(Word::And),
            '-' | '–' | '—' => words.push(Word::To),
            '.' => {}
            first if first.is_whitespace() => {}
            _ => words.push(meaning(word)),
        }
    }
    words
}

/// Colons belong to words so that a time stays in one piece.
fn is_in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ':' | '\'' | '’')
}

fn meaning(word: &str) -> Word<'_> {
    if let Some(day) = weekday(word) {
        return Word::Day(day);
    }
    if let Some(number) = ordinal(word) {
        return Word::Nth(number);
    }
    match word {
        "weekday" | "weekdays" => Word::Days(Weekdays::WORKING),
        "weekend" | "weekends" => Word::Days(Weekdays::WEEKEND),
        "day" | "days" | "daily" | "everyday" => Word::AnyDay,
        "first" => Word::Spelled(1),
        "second" => Word::Spelled(2),
        "third" => Word::Spelled(3),
        "fourth" => Word::Spelled(4),
        "fifth" => Word::Spelled(5),
        "last" => Word::Last,
        "other" => Word::Other,
        "and" | "plus" => Word::And,
        "to" | "through" | "thru" | "until" => Word::To,
        word => Word::Unknown(word),
    }
}

/// A weekday by its name, its plural or a usual abbreviation.
fn weekday(word: &str) -> Option<Weekday> {
    let short = SHORT.iter().find(|(short, _)| *short == word).map(|(_, day)| *day);
    // One plural, as the form for editors has it: "fridays" and "friday's", but not "fridayss".
    let plural = |rest| str::strip_suffix(rest, ['\'', '’']).unwrap_or(rest);
    let singular = word.strip_suffix('s').map_or(word, plural);
    short.or_else(|| KNOWN.iter().zip(WEEK).find(|(name, _)| **name == singular).map(|(_, day)| day))
}

/// `1st` to `31st`, with the ending that the number has.
fn ordinal(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let number: u8 = digits.parse().ok()?;
    ((1..=31).contains(&number) && !digits.starts_with(['+', '0']) && word == nth(number)).then_some(number)
}

/// A word of a schedule in Spanish, French or German, in English; empty where English has none.
pub(super) fn in_english(word: &str) -> Option<&'static str> {
    Some(match word {
        "lunes" | "lundi" | "lundis" | "montag" | "montags" => "monday",
        "martes" | "mardi" | "mardis" | "dienstag" | "dienstags" => "tuesday",
        "miércoles" | "miercoles" | "mercredi" | "mercredis" | "mittwoch" | "mittwochs" => "wednesday",
        "jueves" | "jeudi" | "jeudis" | "donnerstag" | "donnerstags" => "thursday",
        "viernes" | "vendredi" | "vendredis" | "freitag" | "freitags" => "friday",
        "sábado" | "sabado" | "sábados" | "sabados" | "samedi" | "samedis" | "samstag" | "samstags" => "saturday",
        "domingo" | "domingos" | "dimanche" | "dimanches" | "sonntag" | "sonntags" => "sunday",
        "primer" | "primero" | "premier" | "erster" => "1st",
        "segundo" | "deuxième" | "zweiter" => "2nd",
        "tercer" | "tercero" | "troisième" | "dritter" => "3rd",
        "cuarto" | "quatrième" | "vierter" => "4th",
        "quinto" | "cinquième" | "fünfter" => "5th",
        "último" | "ultimo" | "dernier" | "letzter" => "last",
        "y" | "et" | "und" => "and",
        "cada" | "el" | "los" | "todos" | "chaque" | "le" | "les" | "tous" | "jeden" => "",
        _ => return None,
    })
}

/// `3rd` for 3.
pub(super) fn nth(number: u8) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The known word that was most likely meant by an unknown one.
pub(super) fn nearest(word: &str) -> Option<&'static str> {
    // No day has a longer name, so a longer word is none with a slip.
    if word.len() > 16 { None } else { text::nearest(word.strip_suffix('s').unwrap_or(word), KNOWN) }
}

/// A text in lower case in which each word that is not known has given way to the only known one that is near; `None` where one is far from
/// all of them, or as near to two.
pub(super) fn respelled(lower: &str) -> Option<String> {
    /// Words that say nothing, or that no slip makes of another.
    const IDLE: [&str; 8] = ["every", "each", "on", "the", "of", "in", "month", "a"];
    let mut text = String::new();
    let mut rest = lower;
    while let Some(first) = rest.chars().next() {
        let end =
            if is_in_word(first) { rest.find(|c| !is_in_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (word, tail) = rest.split_at(end);
        rest = tail;
        let is_known = !is_in_word(first) || IDLE.contains(&word) || !matches!(meaning(word), Word::Unknown(_));
        text.push_str(if is_known { word } else { only_nearest(word)? });
    }
    Some(text)
}

/// The known word that must have been meant by an unknown one.
fn only_nearest(word: &str) -> Option<&'static str> {
    if word.len() > 16 { None } else { text::only_nearest(word.strip_suffix('s').unwrap_or(word), KNOWN) }
}

#[cfg(test)]
mod tests {
    use super::respelled;

    #[test]
    fn each_word_gives_way_to_the_only_one_that_is_near() {
        for (text, meant) in [
            ("tuesdy", Some("tuesday")),
            ("1st and 3rd teusday", Some("1st and 3rd tuesday")),
            ("wendesday, fridy", Some("wednesday, friday")),
            ("every tuesdys of the month", Some("every tuesday of the month")),
            ("other firday", Some("other friday")),
            ("sonday", None),
            ("whenever", None),
        ] {
            assert_eq!(respelled(text).as_deref(), meant, "{text}");
        }
    }
}
