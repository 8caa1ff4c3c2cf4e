//! Ids: what a thing is called in files and in addresses, so only what is safe in both.

use std::fmt;

use deunicode::deunicode;
use serde::{Deserialize, Deserializer};

use super::written::{from_text, quote, wrong};

const LONGEST: usize = 120;

/// Lower-case words of the letters a-z and digits, joined by single hyphens; at most 120 bytes.
///
/// Names that Windows keeps for devices (`con`, `nul`, `com1`) are refused, as they cannot be folders there.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(Box<str>);

impl Slug {
    /// Takes an id as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong(
                "the id is empty",
                "write lower-case words joined by hyphens, such as \"tuesday-grief-circle\"",
            ));
        }
        if text.len() > LONGEST {
            let help = format!("keep it to at most {LONGEST} letters: a few words are enough");
            return Err(wrong(format!("the id {} is too long", quote(text)), help));
        }
        if !is_hyphenated(text) {
            return Err(wrong(format!("{} cannot be an id", quote(text)), mended(text)));
        }
        if is_device_name(text) {
            let help = format!("add a word, such as \"{text}-group\"");
            return Err(wrong(format!("{} cannot be an id: Windows keeps this name for itself", quote(text)), help));
        }
        Ok(Self(text.into()))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The nearest text to `text` that is formed like an id: `Grief & Loss` becomes `grief-and-loss`.
///
/// Empty where nothing of `text` can be written in the letters a-z and digits; may be a name that [`Slug`] refuses.
pub fn slugify(text: &str) -> String {
    let mut slug = String::new();
    let mut gap = false;
    for c in deunicode(text).chars() {
        let piece = match c {
            'a'..='z' | '0'..='9' => c.to_string(),
            'A'..='Z' => c.to_ascii_lowercase().to_string(),
            '\'' | '`' => continue,
            '&' => "-and-".to_owned(),
            _ => "-".to_owned(),
        };
        for c in piece.chars() {
            if c == '-' {
                gap = !slug.is_empty();
                continue;
            }
            if slug.len() + 1 + usize::from(gap) > LONGEST {
                return slug;
            }
            if std::mem::take(&mut gap) {
                slug.push('-');
            }
            slug.push(c);
        }
    }
    slug
}

fn is_hyphenated(text: &str) -> bool {
    text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

fn is_device_name(text: &str) -> bool {
    let numbered = |name: &str| {
        text.strip_prefix(name).is_some_and(|rest| matches!(rest.as_bytes(), [digit] if digit.is_ascii_digit()))
    };
    matches!(text, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

fn mended(text: &str) -> String {
    let slug = slugify(text);
    if Slug::parse(&slug).is_ok() {
        format!("write \"{slug}\": lower-case letters, digits and single hyphens between words")
    } else {
        "use lower-case letters (a-z), digits, and single hyphens between words".to_owned()
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "an id such as \"tuesday-grief-circle\"", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn an_id_is_lower_case_words_joined_by_hyphens() {
        check::reads(
            Slug::parse,
            &[("grief", "grief"), ("a-1-b", "a-1-b"), (" grief ", "grief"), ("console", "console")],
        );
        check::refuses(
            Slug::parse,
            &[
                ("Grief Circle", &["\"grief-circle\""]),
                ("duelo_y_pérdida", &["\"duelo-y-perdida\""]),
                ("-grief", &["\"grief\""]),
                ("a--b", &["\"a-b\""]),
                ("../etc", &["\"etc\""]),
                ("", &["empty"]),
                ("🙃🙃/", &["id"]),
                ("nul", &["Windows", "nul-group"]),
                ("com1", &["Windows"]),
                (&"a".repeat(121), &["too long"]),
            ],
        );
    }

    #[test]
    fn a_slug_is_made_from_any_name() {
        for (name, slug) in [
            ("Grief & Loss", "grief-and-loss"),
            ("Women's  Circle!", "womens-circle"),
            ("Über Ängste", "uber-angste"),
            ("  ", ""),
        ] {
            assert_eq!(slugify(name), slug);
        }
        assert_eq!(slugify(&"ab ".repeat(90)).len(), 119);
    }
}
