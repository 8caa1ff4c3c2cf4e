//! What the words of a query may mean: phrases of the root, and places.

use std::collections::BTreeMap;

use crate::search::format::{Meaning, Place, Root};

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
pub struct Phrases {
    known: BTreeMap<String, Known>,
    /// With its rank and weight, as of a phrase.
    words: BTreeMap<String, (u8, u32)>,
}

impl Phrases {
    /// The phrases of a root and its places: the same for every query.
    pub fn of(root: &Root) -> Self {
        let nothing = Self::default();
        let mut lexicon = Lexicon::beside(&nothing);
        for (words, written) in &root.phrases {
            let meanings: Vec<Meaning> = written.iter().filter_map(|one| Meaning::read(one)).collect();
            if meanings.iter().all(|meaning| *meaning == Meaning::Crisis) {
                continue;
            }
            let weight = meanings.iter().map(|meaning| weight(root, *meaning)).max().unwrap_or(0);
            let known = lexicon.own.known.entry(words.replace(' ', "")).or_default();
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
        for place in &root.places {
            lexicon.add_place(place);
        }
        lexicon.own
    }
}

/// The phrases of the root, and beside them those that a query brings along: places that are too many for the root.
#[derive(Debug)]
pub struct Lexicon<'r> {
    root: &'r Phrases,
    /// What is here stands for what the root has under the same name.
    own: Phrases,
}

impl<'r> Lexicon<'r> {
    /// The phrases of the root and no others yet.
    pub fn beside(root: &'r Phrases) -> Self {
        Self { root, own: Phrases::default() }
    }

    /// Adds a place, if it is not there yet.
    pub fn add_place(&mut self, place: &Place) {
        let letters = place.words.replace(' ', "");
        let of_root = self.root.known.get(&letters);
        let known = self.own.known.entry(letters).or_insert_with(|| of_root.cloned().unwrap_or_default());
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
            let of_root = self.root.words.get(word).copied().unwrap_or_default();
            let noted = self.own.words.entry(word.to_owned()).or_insert(of_root);
            *noted = (*noted).max(weight);
        }
    }

    /// What these letters mean.
    pub fn get(&self, letters: &str) -> Option<&Known> {
        self.own.known.get(letters).or_else(|| self.root.known.get(letters))
    }

    /// Whether this is a word of a phrase that somebody may mean.
    pub fn has_word(&self, word: &str) -> bool {
        self.own.words.contains_key(word) || self.root.words.contains_key(word)
    }

    /// The phrase that begins with these letters and has most groups behind it; of several words only one that they nearly are,
    /// as "my son" is no short form of "my son passed away".
    pub fn beginning_with<'l>(&'l self, letters: &'l str) -> Option<&'l str> {
        let following = from((&self.own.known, &self.root.known), letters);
        let is_meant = |(key, known): &(&str, &Known)| {
            known.weight > 0 && (!known.is_long || letters.chars().count() * 10 >= key.chars().count() * 7)
        };
        best(following.filter(is_meant).map(|(key, known)| (key, (known.rank, known.weight))))
    }

    /// The same for a single word, which may also be one of a phrase.
    pub fn word_beginning_with<'l>(&'l self, letters: &'l str) -> Option<&'l str> {
        let words = from((&self.own.words, &self.root.words), letters).map(|(word, weight)| (word, *weight));
        let phrase = self.beginning_with(letters).and_then(|key| Some((key, self.get(key)?)));
        best(words.chain(phrase.map(|(key, known)| (key, (known.rank, known.weight)))))
    }

    /// Every word of a phrase with how many groups stand behind it.
    pub fn words(&self) -> impl Iterator<Item = (&str, u32)> {
        from((&self.own.words, &self.root.words), "").map(|(word, (_, weight))| (word, *weight))
    }
}

/// What begins with these letters in either table, the first of which stands for the second where both have it.
fn from<'t, T>(
    (own, root): (&'t BTreeMap<String, T>, &'t BTreeMap<String, T>),
    letters: &'t str,
) -> impl Iterator<Item = (&'t str, &'t T)> {
    let begins = move |table: &'t BTreeMap<String, T>| {
        table.range(letters.to_owned()..).take_while(move |(key, _)| key.starts_with(letters))
    };
    begins(root).filter(|(key, _)| !own.contains_key(*key)).chain(begins(own)).map(|(key, value)| (key.as_str(), value))
}

/// The one of highest rank and weight; of several the first by the alphabet.
fn best<'k>(candidates: impl Iterator<Item = (&'k str, (u8, u32))>) -> Option<&'k str> {
    candidates.max_by(|(a, a_weight), (b, b_weight)| a_weight.cmp(b_weight).then_with(|| b.cmp(a))).map(|(key, _)| key)
}

/// How many groups stand behind a meaning; 1 for what is asked without any.
fn weight(root: &Root, meaning: Meaning) -> u32 {
    match meaning {
        Meaning::Subject(number) => root.subjects.get(number as usize).map_or(0, |subject| subject.3 + 1),
        Meaning::Facet(number) => root.facets.get(number as usize).map_or(0, |facet| facet.3 + 1),
        Meaning::Days(_) | Meaning::Time(..) | Meaning::Date(_) | Meaning::Now => 1,
        Meaning::Crisis | Meaning::Sign(_) | Meaning::Nothing => 0,
    }
}
