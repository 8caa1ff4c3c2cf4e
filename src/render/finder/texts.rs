//! What a browser says of an answer, in the words of the theme.

use std::collections::BTreeMap;

use crate::render::map::Unit;
use crate::render::speech::Speaker;

/// The keys that need no value, without `find-` before them.
const PLAIN: &str = "results looking none chips fit near soon order narrow more all situations also groups elsewhere articles \
    here here-off here-failed link copied try not-it not-lately limited break back \
    field-situation field-program field-place field-radius field-day field-time field-format field-language field-audience \
    field-access field-kind field-cost";
/// The keys with the names of their values, which stand in braces where the browser writes them.
const FILLED: [(&str, &[&str]); 9] = [
    ("count", &["n"]),
    ("count-more", &["n"]),
    ("change", &["name"]),
    ("remove", &["name"]),
    ("read-as", &["from", "to"]),
    ("left-out", &["list"]),
    ("next", &["when"]),
    ("away", &["distance"]),
    ("add", &["name", "n"]),
];
/// How pages say when a group meets next: the finder says the same.
const WHEN: [(&str, &str); 4] =
    [("today", "when-today"), ("tonight", "when-tonight"), ("tomorrow", "when-tomorrow"), ("night", "when-night")];
/// Values of a text, each with the name that stands in braces for it.
type Braces = &'static [(&'static str, &'static str)];
/// The same with values.
const WHEN_FILLED: [(&str, &str, Braces); 2] = [
    ("at", "next-at", &[("date", "day"), ("time", "time")]),
    ("worded", "next-near", &[("word", "word"), ("day", "day"), ("time", "time")]),
];

/// Every text by its key.
pub(super) fn texts(speaker: &Speaker<'_, '_>) -> BTreeMap<String, String> {
    let words = speaker.words;
    let plain = PLAIN.split_whitespace().map(|key| (key.to_owned(), words.text(&format!("find-{key}"))));
    let braced = |key: &str, names: &[(&'static str, &'static str)]| {
        let values: Vec<(&'static str, _)> =
            names.iter().map(|(name, brace)| (*name, format!("{{{brace}}}").into())).collect();
        words.say(key, &values)
    };
    let filled = FILLED.iter().map(|(key, names)| {
        let names: Vec<_> = names.iter().map(|name| (*name, *name)).collect();
        ((*key).to_owned(), braced(&format!("find-{key}"), &names))
    });
    let when = WHEN.iter().map(|(name, key)| ((*name).to_owned(), words.text(key).trim().to_owned()));
    let when_filled = WHEN_FILLED.iter().map(|(name, key, names)| ((*name).to_owned(), braced(key, names)));
    let unit = Unit::of_country(speaker.site().settings.country.as_str()).sign();
    // As dates, times and numbers are written where the site is.
    let locale = words.locale();
    plain
        .chain(filled)
        .chain(when)
        .chain(when_filled)
        .chain([("unit", unit), ("locale", locale)].map(|(key, text)| (key.to_owned(), text.to_owned())))
        .collect()
}
