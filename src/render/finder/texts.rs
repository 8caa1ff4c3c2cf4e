//! What a browser says of an answer, in the words of the theme.

use std::collections::BTreeMap;

use crate::render::map::Unit;
use crate::render::speech::Speaker;

/// The keys that need no value, without `find-` before them.
const PLAIN: &str = "results looking none chips fit near soon order narrow more all situations also groups elsewhere articles \
    here here-off here-failed link copied try not-it not-lately limited break today tomorrow back \
    field-situation field-program field-place field-radius field-day field-time field-format field-language field-audience \
    field-access field-kind field-cost";
/// The keys with the names of their values, which stand in braces where the browser writes them.
const FILLED: [(&str, &[&str]); 10] = [
    ("count", &["n"]),
    ("count-more", &["n"]),
    ("change", &["name"]),
    ("remove", &["name"]),
    ("read-as", &["from", "to"]),
    ("left-out", &["list"]),
    ("next", &["when"]),
    ("at", &["day", "time"]),
    ("away", &["distance"]),
    ("add", &["name", "n"]),
];

/// Every text by its key.
pub(super) fn texts(speaker: &Speaker<'_, '_>) -> BTreeMap<String, String> {
    let words = speaker.words;
    let plain = PLAIN.split_whitespace().map(|key| (key.to_owned(), words.text(&format!("find-{key}"))));
    let filled = FILLED.iter().map(|(key, names)| {
        let braces: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
        let values: Vec<(&str, _)> = names.iter().zip(&braces).map(|(name, brace)| (*name, brace.into())).collect();
        ((*key).to_owned(), words.say(&format!("find-{key}"), &values))
    });
    let unit = Unit::of_country(speaker.site().settings.country.as_str()).sign();
    // As dates, times and numbers are written where the site is.
    let locale = words.locale();
    plain
        .chain(filled)
        .chain([("unit", unit), ("locale", locale)].map(|(key, text)| (key.to_owned(), text.to_owned())))
        .collect()
}
