//! In which groups and pages each word stands.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use rayon::prelude::*;

use super::documents::{Groups, Page};
use crate::search::fold::words;

/// How many groups are read in one piece of work.
const PIECE: usize = 1024;
/// How many pieces are held at a time.
const PIECES: usize = 32;

/// Something for each word, in the order in which the words were met. To compare a word with others costs far more than to hash it, so
/// words are put in order only when all of them are together.
type ByWord<T> = IndexMap<String, T>;

/// Documents with the weight of a word, in order: the number, less that of the one before, and the weight, packed.
#[derive(Debug, Clone, Default)]
pub(super) struct List {
    bytes: Vec<u8>,
    last: u32,
    /// How many documents there are.
    pub count: u32,
}

impl List {
    /// Adds a document after all others; the weight is 1 to 3.
    fn push(&mut self, doc: u32, weight: u32) {
        let mut rest = (u64::from(doc - self.last) << 2) | u64::from(weight);
        self.last = doc;
        self.count += 1;
        loop {
            let low = u8::try_from(rest & 127).unwrap_or(0);
            rest >>= 7;
            if rest == 0 {
                self.bytes.push(low);
                return;
            }
            self.bytes.push(low | 128);
        }
    }

    /// Every document with its weight.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, u32)> {
        let mut bytes = self.bytes.iter();
        let mut doc = 0_u64;
        std::iter::from_fn(move || {
            let (mut packed, mut shift) = (0_u64, 0);
            loop {
                let byte = *bytes.next()?;
                packed |= u64::from(byte & 127) << shift;
                shift += 7;
                if byte < 128 {
                    break;
                }
            }
            doc += packed >> 2;
            Some((u32::try_from(doc).unwrap_or(u32::MAX), u32::try_from(packed & 3).unwrap_or(0)))
        })
    }
}

/// The words of a text, with what hyphens join also as one: "al", "anon" and "alanon".
pub(super) fn words_of(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut joined = String::new();
    for word in words(text) {
        if word.is_joined {
            joined.push_str(&word.text);
            found.push(joined.clone());
        } else {
            joined.clone_from(&word.text);
        }
        found.push(word.text);
    }
    found.retain(|word| word.len() > 1);
    found
}

/// The words of groups; `order` has the number of each group in the order of documents, and the first has the number `first`.
pub(super) fn groups(groups: &dyn Groups, order: &[u32], first: u32) -> BTreeMap<String, List> {
    let mut lists: ByWord<List> = ByWord::default();
    for (batch, numbers) in order.chunks(PIECE * PIECES).enumerate() {
        let pieces: Vec<ByWord<Vec<(u32, u32)>>> = numbers
            .par_chunks(PIECE)
            .enumerate()
            .map(|(piece, numbers)| {
                let start = first as usize + (batch * PIECES + piece) * PIECE;
                piece_of(groups, numbers, u32::try_from(start).unwrap_or(u32::MAX))
            })
            .collect();
        for piece in pieces {
            for (word, found) in piece {
                let list = lists.entry(word).or_default();
                for (doc, weight) in found {
                    list.push(doc, weight);
                }
            }
        }
    }
    lists.into_iter().collect()
}

fn piece_of(groups: &dyn Groups, numbers: &[u32], start: u32) -> ByWord<Vec<(u32, u32)>> {
    let mut found: ByWord<Vec<(u32, u32)>> = ByWord::default();
    for (doc, number) in (start..).zip(numbers) {
        for (text, weight) in groups.texts(*number as usize).iter().zip([3, 2, 1]) {
            for word in words_of(text) {
                let list = found.entry(word).or_default();
                // The first text in which a word stands is the one that says most.
                if list.last().is_none_or(|(last, _)| *last != doc) {
                    list.push((doc, weight));
                }
            }
        }
    }
    found
}

/// What a word weighs in a page: in its title, in its summary, and for each time in its text.
const TITLE: u32 = 48;
const SUMMARY: u32 = 20;
const TIME: u32 = 4;
/// How much the text alone may add.
const TEXT: u32 = 16;

/// The words of pages that are no situations, with their weight; the first has the number `first`.
pub(super) fn pages(pages: &[Page<'_>], first: u32) -> BTreeMap<String, Vec<(u32, u32)>> {
    let weighed: Vec<ByWord<u32>> = pages
        .par_iter()
        .map(|page| {
            let mut weights: ByWord<u32> = ByWord::default();
            for word in words_of(page.text) {
                let weight = weights.entry(word).or_default();
                *weight = TEXT.min(*weight + TIME);
            }
            for (text, more) in [(&page.card.title, TITLE), (&page.card.summary, SUMMARY)] {
                let mut unique = words_of(text);
                unique.sort_unstable();
                unique.dedup();
                for word in unique {
                    *weights.entry(word).or_default() += more;
                }
            }
            weights
        })
        .collect();
    let mut lists: ByWord<Vec<(u32, u32)>> = ByWord::default();
    for (doc, weights) in (first..).zip(weighed) {
        for (word, weight) in weights {
            lists.entry(word).or_default().push((doc, weight));
        }
    }
    lists.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{List, words_of};

    #[test]
    fn a_list_comes_back_as_it_was() {
        let all = [(3, 1), (4, 3), (5_000, 2), (4_000_000, 1)];
        let mut list = List::default();
        for (doc, weight) in all {
            list.push(doc, weight);
        }
        assert_eq!(list.iter().collect::<Vec<_>>(), all);
        assert_eq!(list.count, 4);
    }

    #[test]
    fn what_a_hyphen_joins_is_found_in_one_word_too() {
        assert_eq!(words_of("an Al-Anon meeting"), ["an", "al", "alanon", "anon", "meeting"]);
    }
}
