//! What an editor most likely meant by a key or a value that a type did not like: other words for it, signs that only
//! look right, a value without its key.

/// Words that people use for a key or a word of a list, and what it is called.
const OTHER_WORDS: [(&str, &str); 41] = [
    ("address", "street"),
    ("asl", "sign-language"),
    ("begin", "at"),
    ("day", "every"),
    ("days", "every"),
    ("duration", "for"),
    ("email", "contact"),
    ("end", "for"),
    ("ends", "for"),
    ("fee", "cost"),
    ("lat", "latitude"),
    ("leader", "led_by"),
    ("length", "for"),
    ("lng", "longitude"),
    ("location", "place"),
    ("lon", "longitude"),
    ("long", "longitude"),
    ("mail", "email"),
    ("mobile", "phone"),
    ("online", "video"),
    ("phone", "contact"),
    ("price", "cost"),
    ("schedule", "meetings"),
    ("start", "at"),
    ("starts", "at"),
    ("state", "region"),
    ("tags", "situations"),
    ("tel", "phone"),
    ("telephone", "phone"),
    ("time", "at"),
    ("to", "for"),
    ("teams", "video"),
    ("topics", "situations"),
    ("town", "city"),
    ("virtual", "video"),
    ("website", "url"),
    ("wheelchair", "step-free"),
    ("when", "meetings"),
    ("where", "place"),
    ("zip", "postal_code"),
    ("zoom", "video"),
];

/// The key or word of a list that other people and programs call by this word.
pub(super) fn key_of_other_word(word: &str, known: &[&'static str]) -> Option<&'static str> {
    let word = word.to_lowercase();
    let key = OTHER_WORDS.iter().find(|(other, _)| *other == word)?.1;
    known.iter().copied().find(|known| *known == key)
}

/// A key that goes on with its value: `ages:18+` between brackets.
pub(super) fn key_without_space<'k>(key: &'k str, known: &[&str]) -> Option<(&'k str, &'k str)> {
    key.split_once(':').filter(|(name, value)| known.contains(name) && !value.is_empty())
}

/// The key below which a value belongs that stands alone: `verified: 2026-11-01` is `verified: { date: 2026-11-01 }`.
pub(super) fn key_of_value(value: &str, known: &[&'static str]) -> Option<&'static str> {
    let digits = value.chars().filter(char::is_ascii_digit).count();
    let only = |signs: &str| value.chars().all(|c| c.is_ascii_digit() || signs.contains(c));
    let key = if value.contains('@') && !value.contains(' ') {
        "email"
    } else if value.starts_with("http") || value.starts_with("www.") {
        "url"
    } else if digits == 8 && value.len() == 10 && only("-") {
        "date"
    } else if digits >= 7 && only("+-. ()") {
        "phone"
    } else {
        return None;
    };
    known.iter().copied().find(|known| *known == key)
}

/// Why a value that is not in plain quotes is not what it looks like, and what it would be.
pub(super) fn looks_right(text: &str) -> Option<(&'static str, String)> {
    let inner = text.trim_matches(is_curly_quote);
    if text.starts_with(is_curly_quote) && text.ends_with(is_curly_quote) {
        return Some(("these quote marks are curly, so they are part of the text", inner.trim().to_owned()));
    }
    let plain = text.trim_matches(is_odd_space);
    (plain.len() < text.len()).then(|| ("there is a space of another kind beside this text", plain.to_owned()))
}

/// Whether it is one of the quote marks that Word and telephones put in the place of the straight ones.
pub(super) const fn is_curly_quote(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '«' | '»')
}

/// Whether it looks like a space and is none for YAML.
pub(super) const fn is_odd_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{2000}'..='\u{200b}' | '\u{202f}' | '\u{205f}' | '\u{3000}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_that_stands_alone_has_the_key_of_its_form() {
        const KNOWN: [&str; 4] = ["date", "email", "phone", "url"];
        for (value, key) in [
            ("2026-11-01", Some("date")),
            ("circle@example.org", Some("email")),
            ("https://example.org/", Some("url")),
            ("503-555-0100", Some("phone")),
            ("ask @ the door", None),
            ("on Tuesday", None),
            ("", None),
        ] {
            assert_eq!(key_of_value(value, &KNOWN), key, "{value}");
            assert_eq!(key_of_value(value, &[]), None, "{value}");
        }
    }

    #[test]
    fn signs_that_only_look_right_are_told() {
        for (text, plain) in [
            ("“19:00”", Some("19:00")),
            ("‘free’", Some("free")),
            ("free\u{a0}", Some("free")),
            ("free", None),
            ("it’s free", None),
            ("", None),
        ] {
            assert_eq!(looks_right(text).map(|(_, plain)| plain).as_deref(), plain, "{text}");
        }
    }
}
