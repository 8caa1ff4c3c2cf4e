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
    /// How many groups stand behind it.
    pub weight: u32,
}

/// Phrases by their letters without spaces, and the single words of which they are made.
#[derive(Debug, Default)]
pub struct Lexicon {
    known: BTreeMap<String, Known>,
    words: BTreeMap<String, u32>,
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
            known.weight = known.weight.max(weight);
            if weight > 0 {
                lexicon.note_words(words, weight);
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
        known.places.push(place.clone());
        self.note_words(&place.words, place.count);
    }

    fn note_words(&mut self, words: &str, weight: u32) {
        for word in words.split(' ').filter(|word| word.chars().count() >= 3) {
            let noted = self.words.entry(word.to_owned()).or_default();
            *noted = (*noted).max(weight);
        }
    }

    /// What these letters mean.
    pub fn get(&self, letters: &str) -> Option<&Known> {
        self.known.get(letters)
    }

    /// The phrase that begins with these letters and has most groups behind it.
    pub fn beginning_with(&self, letters: &str) -> Option<&str> {
        let following = self.known.range(letters.to_owned()..).take_while(|(key, _)| key.starts_with(letters));
        let best = following.filter(|(_, known)| known.weight > 0).max_by(|(a_key, a), (b_key, b)| {
            a.weight.cmp(&b.weight).then_with(|| b_key.cmp(a_key))
        });
        best.map(|(key, _)| key.as_str())
    }

    /// Every word of a phrase with how many groups stand behind it.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        self.words.iter().map(|(word, weight)| (word.as_str(), *weight))
    }
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
