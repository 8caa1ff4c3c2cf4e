//! Forms of one word: plural and singular, "drink" and "drinking". One door to the stemmer.

use std::borrow::Cow;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Brings the forms of a word together, in a language for which that is known.
pub(super) struct Stems(Option<Stemmer>);

impl Stems {
    /// For a language by its BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or(language);
        let algorithm = match primary {
            "ar" => Algorithm::Arabic,
            "ca" => Algorithm::Catalan,
            "da" => Algorithm::Danish,
            "de" => Algorithm::German,
            "el" => Algorithm::Greek,
            "en" => Algorithm::English,
            "es" => Algorithm::Spanish,
            "fi" => Algorithm::Finnish,
            "fr" => Algorithm::French,
            "hu" => Algorithm::Hungarian,
            "it" => Algorithm::Italian,
            "nb" | "nn" | "no" => Algorithm::Norwegian,
            "nl" => Algorithm::Dutch,
            "pt" => Algorithm::Portuguese,
            "ro" => Algorithm::Romanian,
            "ru" => Algorithm::Russian,
            "sv" => Algorithm::Swedish,
            "tr" => Algorithm::Turkish,
            _ => return Self(None),
        };
        Self(Some(Stemmer::create(algorithm)))
    }

    /// The stem of a word that was folded.
    pub(super) fn stem<'w>(&self, word: &'w str) -> Cow<'w, str> {
        self.0.as_ref().map_or(Cow::Borrowed(word), |stemmer| stemmer.stem(word))
    }
}
