//! The files of words that a query needs.

use std::collections::BTreeMap;

use super::files::{Broken, Index};
use crate::search::format::{Entry, Place, Words};

/// Files of words by their number.
#[derive(Debug, Default)]
pub struct Shards(BTreeMap<usize, Words>);

impl Shards {
    /// Reads the file in which a word would be.
    pub fn load(&mut self, index: &Index<'_>, word: &str) -> Result<(), Broken> {
        let number = index.place_of(word);
        if let std::collections::btree_map::Entry::Vacant(vacant) = self.0.entry(number) {
            vacant.insert(index.words(number)?);
        }
        Ok(())
    }

    fn of(&self, index: &Index<'_>, word: &str) -> Option<&Words> {
        self.0.get(&index.place_of(word))
    }

    /// Where a word leads.
    pub fn entry(&self, index: &Index<'_>, word: &str) -> Option<&Entry> {
        let shard = self.of(index, word)?;
        let place = shard.words.split(' ').position(|known| known == word)?;
        shard.entries.get(*shard.entry.get(place)? as usize)
    }

    /// Whether a word is known.
    pub fn has(&self, index: &Index<'_>, word: &str) -> bool {
        self.entry(index, word).is_some()
    }

    /// The most used word that begins with these letters.
    pub fn beginning_with(&self, index: &Index<'_>, letters: &str) -> Option<String> {
        let shard = self.of(index, letters)?;
        let mut best: Option<(u64, &str)> = None;
        for (place, word) in shard.words.split(' ').enumerate() {
            if !word.starts_with(letters) {
                continue;
            }
            let used = shard.entries.get(*shard.entry.get(place)? as usize).map_or(0, uses);
            if best.is_none_or(|(most, _)| used > most) {
                best = Some((used, word));
            }
        }
        best.map(|(_, word)| word.to_owned())
    }

    /// The places whose first word begins with this one.
    pub fn places_from(&self, index: &Index<'_>, word: &str) -> Vec<Place> {
        let Some(shard) = self.of(index, word) else { return Vec::new() };
        let begins = |place: &&Place| place.words.starts_with(word) && word.chars().count() >= 3;
        shard.places.iter().filter(begins).cloned().collect()
    }
}

/// How much a word is used.
fn uses(entry: &Entry) -> u64 {
    u64::from(entry.3) + (entry.1.len() / 2) as u64
}
