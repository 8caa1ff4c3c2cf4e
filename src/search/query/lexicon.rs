//! What the words of a query may mean: phrases of the root, and places.

use std::collections::BTreeMap;

use super::files::Index;
use crate::search::format::{Meaning, Place};

/// What a phrase means.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    /// What it means by the root.
    pub meanings: Vec<Meaning>,
    /// The places that are called so.
    pub places: Vec<Place>,
    /// What an unfinished word is taken for first: 2 a subject, 1 a place, 0 anything else.
    pub rank: u8,
    /// Whether it is more than one word.
    pub is_long: bool,
    /// How many groups stand behind it.
    pub weight: u32,
}

/// Phrases by their letters without spaces, and the single words of which they are made.
#[derive(Debug, Default)]
pub struct Lexicon {
    known: BTreeMap<String, Known>,
    /// With its rank and weight, as of a phrase.
    words: BTreeMap<String, (u8, u32)>,
}

impl Lexicon {
    /// The phrases of the root and its places.
    pub fn of(index: &Index<'_>) -> Self {
        let mut lexicon = Self::default();
        for (words, written) in &index.root.phrases {
            let meanings: Vec<Meaning> = written.iter().filter_map(|one| Meaning::read(one)).collect();
            if meanings.iter().all(|meaning| *meaning == Meaning::Crisis) {
                continue;
            }
            let weight = meanings.iter().map(|meaning| weight(index, *meaning)).max().unwrap_or(0);
            let known = lexicon.known.entry(words.replace(' ', "")).or_default();
            known.meanings.extend(&meanings);
            known.is_long |= words.contains(' ');
            known.weight = known.weight.max(weight);
            if meanings.iter().any(|meaning| matches!(meaning, Meaning::Subject(_))) {
                known.rank = 2;
            }
            let rank = known.rank;
            if weight > 0 {
                lexicon.note_words(words, (rank, weight));
            }
        }
        for place in &index.root.places {
            lexicon.add_place(place);
        }
        lexicon
    }

    /// Adds a place, if it is not there yet.
    pub fn add_place(&mut self, place: &Place) {
        let known = self.known.entry(place.words.replace(' ', "")).or_default();
        if known.places.iter().any(|there| there.kind == place.kind && there.label == place.label) {
            return;
        }
        known.weight = known.weight.max(place.count);
        known.rank = known.rank.max(1);
        known.places.push(place.clone());
        self.note_words(&place.words, (1, place.count));
    }

    fn note_words(&mut self, words: &str, weight: (u8, u32)) {
        for word in words.split(' ').filter(|word| word.chars().count() >= 3) {
            let noted = self.words.entry(word.to_owned()).or_default();
            *noted = (*noted).max(weight);
        }
    }

    /// What these letters mean.
    pub fn get(&self, letters: &str) -> Option<&Known> {
        self.known.get(letters)
    }

    /// Whether this is a word of a phrase that somebody may mean.
    pub fn has_word(&self, word: &str) -> bool {
        self.words.contains_key(word)
    }

    /// The phrase that begins with these letters and has most groups behind it; of several words only one that they nearly are,
    /// as "my son" is no short form of "my son passed away".
    pub fn beginning_with(&self, letters: &str) -> Option<&str> {
        let following = self.known.range(letters.to_owned()..).take_while(|(key, _)| key.starts_with(letters));
        let is_meant = |(key, known): &(&String, &Known)| {
            known.weight > 0 && (!known.is_long || letters.chars().count() * 10 >= key.chars().count() * 7)
        };
        let phrases = following.filter(is_meant).map(|(key, known)| (key.as_str(), (known.rank, known.weight)));
        best(phrases)
    }

    /// The same for a single word, which may also be one of a phrase.
    pub fn word_beginning_with(&self, letters: &str) -> Option<&str> {
        let following = self.words.range(letters.to_owned()..).take_while(|(word, _)| word.starts_with(letters));
        let words = following.map(|(word, weight)| (word.as_str(), *weight));
        let phrase = self.beginning_with(letters).and_then(|key| self.known.get_key_value(key));
        best(words.chain(phrase.map(|(key, known)| (key.as_str(), (known.rank, known.weight)))))
    }

    /// Every phrase as letters without spaces, with how many groups stand behind it.
    pub fn keys(&self) -> impl Iterator<Item = (&str, u32)> {
        self.known.iter().filter(|(_, known)| known.weight > 0).map(|(key, known)| (key.as_str(), known.weight))
    }

    /// Every word of a phrase with how many groups stand behind it.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(|(word, (_, weight))| (word.as_str(), *weight))
    }
}

/// The one of highest rank and weight; of several the first by the alphabet.
fn best<'k>(candidates: impl Iterator<Item = (&'k str, (u8, u32))>) -> Option<&'k str> {
    candidates.max_by(|(a, a_weight), (b, b_weight)| a_weight.cmp(b_weight).then_with(|| b.cmp(a))).map(|(key, _)| key)
}

/// How many groups stand behind a meaning; 1 for what is asked without any.
fn weight(index: &Index<'_>, meaning: Meaning) -> u32 {
    match meaning {
        Meaning::Subject(number) => index.root.subjects.get(number as usize).map_or(0, |subject| subject.3 + 1),
        Meaning::Facet(number) => index.root.facets.get(number as usize).map_or(0, |facet| facet.3 + 1),
        Meaning::Days(_) | Meaning::Time(..) | Meaning::Date(_) | Meaning::Now => 1,
        Meaning::Crisis | Meaning::Sign(_) | Meaning::Nothing => 0,
    }
}
