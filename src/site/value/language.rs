//! Languages by their tags: what groups speak or sign, and what the site is written in.

use std::fmt;

use icu_locale::{Direction, LanguageIdentifier, Locale, LocaleCanonicalizer, LocaleDirectionality};
use serde::{Deserialize, Deserializer};

use super::written::{did_you_mean, from_text_or_mend, quote, wrong};
use crate::yaml::bare;

/// A BCP 47 language tag in its canonical form: `en`, `es-MX`, `zh-Hant`, `ase` (American Sign Language).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(Box<str>);

impl Language {
    /// Takes a language tag as it was written; upper and lower case mean the same.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the language is empty", "write its tag, such as en, es or zh-Hant"));
        }
        if text.eq_ignore_ascii_case("asl") {
            let help = "write \"ase\" for American Sign Language, or \"asl-ID\" for Asilulu";
            return Err(wrong(format!("{} is the tag of Asilulu, a language of Indonesia", quote(text)), help));
        }
        canonical(text).ok_or_else(|| wrong(format!("{} is not the tag of a language", quote(text)), help(text)))
    }

    /// The tag that a text must mean that is none: `en-US` for `en_US`, `es` for `Spanish`.
    fn mended(text: &str) -> Option<String> {
        let lower = bare(text).to_lowercase();
        if let Some((_, tag)) = NAMES.iter().find(|(name, _)| *name == lower && name.len() > 3) {
            return Some((*tag).to_owned());
        }
        canonical(&lower.replace('_', "-")).filter(|_| lower.contains('_')).map(|tag| tag.to_string())
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the language is written from right to left, as Arabic and Hebrew are.
    #[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the message says")]
    pub fn is_right_to_left(&self) -> bool {
        let tag = LanguageIdentifier::try_from_str(&self.0).expect("the tag was checked when it was read");
        LocaleDirectionality::new_extended().get(&tag) == Some(Direction::RightToLeft)
    }
}

fn canonical(text: &str) -> Option<Language> {
    let tag = LanguageIdentifier::try_from_str(text).ok()?;
    if tag.is_unknown() {
        return None;
    }
    let mut locale = Locale::from(tag);
    LocaleCanonicalizer::new_extended().canonicalize(&mut locale);
    let language = locale.id.language.as_str();
    let exists = match language.len() {
        2 => TWO_LETTERS.split(' ').any(|known| known == language),
        3 => true,
        // Longer ones are allowed by the grammar of tags, but none was ever registered: it is a name.
        _ => false,
    };
    exists.then(|| Language(locale.id.to_string().into()))
}

fn help(text: &str) -> String {
    let lower = text.to_lowercase();
    let known = |wanted: &str| NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, tag)| *tag);
    let tag = known(&lower).or_else(|| known(did_you_mean(&lower, NAMES.iter().map(|(name, _)| *name))?));
    if let Some(mended) = canonical(&text.replace('_', "-")) {
        return format!("write \"{mended}\"");
    }
    match tag {
        Some(tag) => format!("write \"{tag}\""),
        None => "write its tag: two or three letters such as en (English), es (Spanish), zh-Hant (Chinese in \
                 traditional script) or ase (American Sign Language)"
            .to_owned(),
    }
}

/// All two-letter tags of languages (ISO 639-1).
const TWO_LETTERS: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
    da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik \
    io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt \
    my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn \
    so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Names, and codes of countries, that are written where the tag of a language belongs.
const NAMES: &[(&str, &str)] = &[
    ("american sign language", "ase"),
    ("arabic", "ar"),
    ("armenian", "hy"),
    ("auslan", "asf"),
    ("bengali", "bn"),
    ("british sign language", "bfi"),
    ("bsl", "bfi"),
    ("cantonese", "yue"),
    ("chinese", "zh"),
    ("cn", "zh"),
    ("cz", "cs"),
    ("czech", "cs"),
    ("danish", "da"),
    ("dk", "da"),
    ("dutch", "nl"),
    ("deutsch", "de"),
    ("english", "en"),
    ("español", "es"),
    ("farsi", "fa"),
    ("filipino", "fil"),
    ("finnish", "fi"),
    ("français", "fr"),
    ("french", "fr"),
    ("german", "de"),
    ("greek", "el"),
    ("gujarati", "gu"),
    ("haitian creole", "ht"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("hmong", "hmn"),
    ("hungarian", "hu"),
    ("italian", "it"),
    ("japanese", "ja"),
    ("jp", "ja"),
    ("khmer", "km"),
    ("korean", "ko"),
    ("mandarin", "zh"),
    ("navajo", "nv"),
    ("norwegian", "no"),
    ("persian", "fa"),
    ("polish", "pl"),
    ("portuguese", "pt"),
    ("punjabi", "pa"),
    ("romanian", "ro"),
    ("russian", "ru"),
    ("sign language", "ase"),
    ("somali", "so"),
    ("sp", "es"),
    ("spanish", "es"),
    ("swahili", "sw"),
    ("swedish", "sv"),
    ("tagalog", "tl"),
    ("thai", "th"),
    ("turkish", "tr"),
    ("ukrainian", "uk"),
    ("urdu", "ur"),
    ("us", "en-US"),
    ("vietnamese", "vi"),
    ("welsh", "cy"),
    ("yiddish", "yi"),
];

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text_or_mend(deserializer, "the tag of a language such as en or es", Self::parse, Self::mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_tag_takes_its_canonical_form() {
        check::reads(
            Language::parse,
            &[
                ("en", "en"),
                ("ES-mx", "es-MX"),
                ("zh-hant", "zh-Hant"),
                ("ase", "ase"),
                ("iw", "he"),
                ("en-UK", "en-GB"),
                ("no", "no"),
            ],
        );
        check::refuses(
            Language::parse,
            &[
                ("English", &["write \"en\""]),
                ("spansh", &["write \"es\""]),
                ("ASL", &["\"ase\""]),
                ("sp", &["\"es\""]),
                ("pt_br", &["write \"pt-BR\""]),
                ("xx", &["such as en"]),
                ("und", &["such as en"]),
                ("", &["empty"]),
                ("en--", &["such as en"]),
                ("es-u-nu-latn", &["such as en"]),
            ],
        );
    }

    #[test]
    fn some_languages_are_written_from_right_to_left() {
        for (tag, expected) in [
            ("ar", true),
            ("he", true),
            ("fa-IR", true),
            ("yi", true),
            ("ur", true),
            ("en", false),
            ("ase", false),
            ("az-Arab", true),
            ("ckb", true),
        ] {
            assert_eq!(Language::parse(tag).map(|tag| tag.is_right_to_left()), Ok(expected), "{tag}");
        }
    }
}
