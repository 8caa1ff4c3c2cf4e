//! In which groups and pages each word stands.

use rayon::prelude::*;

use super::documents::{Groups, Page};
use super::ids::{Ids, Runs, number};
use crate::search::fold::each_word;

/// How many groups are read in one piece of work, and how many pages, of which each has many more words.
const GROUPS: usize = 1024;
const PAGES: usize = 128;
/// Room for the words of a group: more than most have, as a list that grows is copied.
const WORDS: usize = 96;
/// How many pieces of groups are held at a time.
const PIECES: usize = 32;

/// The words of a site by numbers. To compare a word with others costs far more than to hash it, so words are put in order only when
/// all of them are together.
pub(super) type Words = Ids<Box<str>>;

/// What a piece of work found: its own words, and where each stands, in the order of documents.
struct Piece {
    words: Words,
    /// The number of its first document.
    first: u32,
    found: Vec<Met>,
}

/// A word, which of the documents of a piece has it, and what it weighs there: there are millions at a time.
#[derive(Clone, Copy)]
struct Met {
    word: u32,
    place: u16,
    weight: u8,
}

impl Piece {
    /// Where words stand, by the numbers that they have in the whole site.
    fn told<'a>(&'a self, words: &mut Words) -> impl Iterator<Item = (u32, u32, u32)> + use<'a> {
        let numbers: Vec<u32> = self.words.iter().map(|word| words.of(&**word)).collect();
        let told = move |found: &Met| {
            (numbers[found.word as usize], self.first + u32::from(found.place), u32::from(found.weight))
        };
        self.found.iter().map(told)
    }
}

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
pub(super) fn words_of(text: &str, mut tell: impl FnMut(&str)) {
    let mut joined = String::new();
    let mut tell = |word: &str| {
        if word.len() > 1 {
            tell(word);
        }
    };
    each_word(text, |word, stand| {
        if stand.is_joined {
            joined.push_str(word);
            tell(&joined);
        } else {
            joined.clear();
            // Nothing is joined to a word before a space, as most are.
            if text.as_bytes().get(stand.end) != Some(&b' ') {
                joined.push_str(word);
            }
        }
        tell(word);
    });
}

/// The words of groups, at the number of each; `order` has the number of each group in the order of documents, and the first has the
/// number `first`.
pub(super) fn groups(groups: &dyn Groups, (order, first): (&[u32], u32), words: &mut Words) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    let mut start = first;
    for numbers in order.chunks(GROUPS * PIECES) {
        let firsts = (start..).step_by(GROUPS);
        let parts: Vec<(u32, &[u32])> = firsts.zip(numbers.chunks(GROUPS)).collect();
        let pieces: Vec<Piece> =
            parts.into_par_iter().map(|(start, numbers)| piece_of(groups, numbers, start)).collect();
        for piece in pieces {
            let told = piece.told(words);
            lists.resize_with(words.len(), List::default);
            told.for_each(|(word, doc, weight)| lists[word as usize].push(doc, weight));
        }
        start += number(numbers.len());
    }
    lists
}

fn piece_of(groups: &dyn Groups, numbers: &[u32], first: u32) -> Piece {
    let mut piece = Piece { words: Words::default(), first, found: Vec::with_capacity(numbers.len() * WORDS) };
    // For each word the last document that had it, and one more.
    let mut last: Vec<u32> = Vec::new();
    for (place, number) in (0..).zip(numbers) {
        groups.texts(*number as usize, &mut |text, weight| {
            words_of(text, |word| {
                let word = piece.words.of(word);
                last.resize(piece.words.len(), 0);
                // The first text in which a word stands is the one that says most.
                let now = u32::from(place) + 1;
                if std::mem::replace(&mut last[word as usize], now) != now {
                    piece.found.push(Met { word, place, weight });
                }
            });
        });
    }
    piece
}

/// What a word weighs in a page: in its title, in its summary, and for each time in its text.
const TITLE: u8 = 48;
const SUMMARY: u8 = 20;
const TIME: u8 = 4;
/// How much the text alone may add.
const TEXT: u8 = 16;

/// The words of pages that are no situations: for the number of each word the pages with its weight; the first has the number `first`.
pub(super) fn pages(pages: &[Page<'_>], first: u32, words: &mut Words) -> Runs<(u32, u32)> {
    let starts = (first..).step_by(PAGES);
    let parts: Vec<(u32, &[Page<'_>])> = starts.zip(pages.chunks(PAGES)).collect();
    let pieces: Vec<Piece> = parts.into_par_iter().map(|(start, pages)| piece_of_pages(pages, start)).collect();
    let mut found: Vec<(u32, u32, u32)> = Vec::with_capacity(pieces.iter().map(|piece| piece.found.len()).sum());
    for piece in pieces {
        found.extend(piece.told(words));
    }
    Runs::of(words.len(), found.iter().map(|(word, doc, weight)| (*word, (*doc, *weight))))
}

fn piece_of_pages(pages: &[Page<'_>], first: u32) -> Piece {
    let mut piece = Piece { words: Words::default(), first, found: Vec::new() };
    // What each word weighs in a page, and which words have a weight there.
    let mut weights: Vec<u8> = Vec::new();
    let mut met: Vec<u32> = Vec::new();
    let mut own: Vec<u32> = Vec::new();
    for (place, page) in (0..).zip(pages) {
        words_of(page.text, |word| {
            let word = piece.words.of(word);
            weights.resize(piece.words.len(), 0);
            let weight = &mut weights[word as usize];
            if *weight == 0 {
                met.push(word);
            }
            *weight = TEXT.min(*weight + TIME);
        });
        for (text, more) in [(&page.card.title, TITLE), (&page.card.summary, SUMMARY)] {
            words_of(text, |word| own.push(piece.words.of(word)));
            weights.resize(piece.words.len(), 0);
            own.sort_unstable();
            own.dedup();
            for word in own.drain(..) {
                let weight = &mut weights[word as usize];
                if *weight == 0 {
                    met.push(word);
                }
                *weight += more;
            }
        }
        let weigh = |word| Met { word, place, weight: std::mem::take(&mut weights[word as usize]) };
        piece.found.extend(met.drain(..).map(weigh));
    }
    piece
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
        let mut found = Vec::new();
        words_of("an Al-Anon meeting", |word| found.push(word.to_owned()));
        assert_eq!(found, ["an", "al", "alanon", "anon", "meeting"]);
    }
}
