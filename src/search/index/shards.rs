//! Files of words: each word with the situations, pages and groups to which it leads.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::alike::Families;
use super::associate::Tally;
use super::documents::{Documents, Facts};
use super::gather::{self, words_of};
use super::ids::{Ids, Runs, number};
use super::stems::Stems;
use super::weigh::{Found, Weigher};
use crate::search::format::{Entry, Meaning, Place, Words};

/// How large a file of words becomes, in bytes of its text before compression.
const FILE: usize = 8_000;
/// To how many words a misspelt one may be mended.
const SPELLINGS: usize = 8000;
/// From how many letters on a word may be what a misspelt one meant.
const SHORTEST: usize = 4;

/// All that is known of the words of a site.
pub(super) struct Vocabulary {
    /// Words with the numbers of their stems, in order.
    words: Vec<(Box<str>, u32)>,
    /// Where each stem leads, by its number.
    entries: Vec<Entry>,
}

impl Vocabulary {
    /// The words of all documents; `order` has the number of each group in the order of documents.
    pub(super) fn of(documents: &Documents<'_>, facts: &[Facts], (order, families): (&[u32], &Families)) -> Self {
        let mut words = gather::Words::default();
        let found = Found::of(documents, (order, families), &mut words);
        let is_fill = fill_words(documents, &words);
        let mut words = words.into_all();
        let stems = Stems::of(documents.language);
        let mut known: Ids<Box<str>> = Ids::default();
        let kept = in_order(&words).into_iter().filter(|word| !is_fill[*word as usize]);
        let forms: Vec<(u32, u32)> = kept.map(|word| (known.of(&*stems.stem(&words[word as usize])), word)).collect();
        let by_stem = Runs::of(known.len(), forms.iter().copied());
        let weigher = Weigher::of(documents, (facts, order), &found);
        let entries = (0..number(known.len()))
            .into_par_iter()
            .map_init(|| Tally::of(documents.situations.len()), |tally, stem| weigher.entry(by_stem.get(stem), tally))
            .collect();
        let words = forms.into_iter().map(|(stem, word)| (std::mem::take(&mut words[word as usize]), stem)).collect();
        Self { words, entries }
    }

    /// The files of words, with the places whose first word belongs into each, and for each file but the first the shortest beginning
    /// of its first word that comes after all words of the file before. So letters that begin only words of a file lead to it.
    pub(super) fn files(self, places: &[Place]) -> (Vec<Words>, Vec<String>) {
        let Self { words, entries } = self;
        let mut shelf = Shelf::of(entries, &words);
        let mut firsts = Vec::new();
        let mut last = "";
        for (word, stem) in &words {
            let more = shelf.more(word, *stem);
            if shelf.is_full_for(more) {
                shelf.close();
                firsts.push(beginning(word, last));
            }
            shelf.put(word, *stem);
            shelf.size += more;
            last = word;
        }
        shelf.close();
        let mut files = shelf.files;
        for place in places {
            let word = place.words.split(' ').next().unwrap_or("");
            let at = firsts.partition_point(|first: &String| first.as_str() <= word);
            files[at].places.push(place.clone());
        }
        (files, firsts)
    }

    /// The words to which a misspelt one may be mended, the most used first.
    pub(super) fn spellings<'p>(&'p self, places: impl Iterator<Item = &'p Place>) -> String {
        let is_long = |word: &str| word.chars().nth(SHORTEST - 1).is_some();
        let mut ranked: Vec<(&str, u32)> = Vec::new();
        for (word, stem) in self.words.iter().filter(|(word, _)| is_long(word)) {
            let entry = &self.entries[*stem as usize];
            let tells = !entry.0.is_empty()
                || entry.2.iter().any(|packed| packed % 4 > 1)
                || entry.1.chunks(2).any(|pair| pair[1] > 19);
            if tells {
                ranked.push((word, entry.3 + number(entry.1.len())));
            }
        }
        let mut named: BTreeMap<&str, u32> = BTreeMap::new();
        for place in places.filter(|place| place.kind != 'p') {
            let words = place.words.split(' ').filter(|word| is_long(word));
            words.for_each(|word| *named.entry(word).or_default() += place.count);
        }
        let known = ranked.len();
        for (word, uses) in named {
            match ranked[..known].binary_search_by_key(&word, |(word, _)| word) {
                Ok(at) => ranked[at].1 += uses,
                Err(_) => ranked.push((word, uses)),
            }
        }
        // Few of many words are kept, and only those need an order.
        let rank = |(a, uses): &(&str, u32), (b, others): &(&str, u32)| others.cmp(uses).then_with(|| a.cmp(b));
        if ranked.len() > SPELLINGS {
            ranked.select_nth_unstable_by(SPELLINGS, rank);
            ranked.truncate(SPELLINGS);
        }
        ranked.sort_unstable_by(rank);
        ranked.into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ")
    }
}

/// Files of words, of which the last one is being filled.
struct Shelf {
    entries: Vec<Entry>,
    /// How many forms of each stem are still to come.
    left: Vec<u32>,
    /// For each stem the file in which it stands, and its number there.
    stands: Vec<Option<(usize, u32)>>,
    files: Vec<Words>,
    /// What is being filled: its words, the stems of its entries, and about how much text all of that is.
    file: Words,
    stems: Vec<u32>,
    size: usize,
}

impl Shelf {
    fn of(entries: Vec<Entry>, words: &[(Box<str>, u32)]) -> Self {
        let mut left = vec![0; entries.len()];
        for (_, stem) in words {
            left[*stem as usize] += 1;
        }
        let stands = vec![None; entries.len()];
        Self { entries, left, stands, files: Vec::new(), file: Words::default(), stems: Vec::new(), size: 0 }
    }

    /// The number of a stem in the file that is being filled.
    fn number(&self, stem: u32) -> Option<u32> {
        self.stands[stem as usize].filter(|(file, _)| *file == self.files.len()).map(|(_, number)| number)
    }

    /// About how much text a word takes.
    fn more(&self, word: &str, stem: u32) -> usize {
        word.len() + self.number(stem).map_or_else(|| size_of(&self.entries[stem as usize]), |_| 2)
    }

    fn is_full_for(&self, more: usize) -> bool {
        self.size > 0 && self.size + more > FILE
    }

    fn put(&mut self, word: &str, stem: u32) {
        if !self.file.words.is_empty() {
            self.file.words.push(' ');
        }
        self.file.words.push_str(word);
        let number = self.number(stem).unwrap_or_else(|| {
            self.stems.push(stem);
            number(self.stems.len() - 1)
        });
        self.file.entry.push(number);
        self.stands[stem as usize] = Some((self.files.len(), number));
        self.left[stem as usize] -= 1;
    }

    /// Ends a file. An entry moves into the last file that has its word; most have only one.
    fn close(&mut self) {
        let mut file = std::mem::take(&mut self.file);
        for stem in self.stems.drain(..) {
            let (entry, left) = (&mut self.entries[stem as usize], self.left[stem as usize]);
            file.entries.push(if left == 0 { std::mem::take(entry) } else { entry.clone() });
        }
        self.files.push(file);
        self.size = 0;
    }
}

/// Words by their numbers, in order. The first eight bytes of two words mostly tell which is first, without a look at either.
fn in_order(words: &[Box<str>]) -> Vec<u32> {
    let first = |word: &str| {
        let mut eight = [0; 8];
        eight.iter_mut().zip(word.bytes()).for_each(|(to, from)| *to = from);
        u64::from_be_bytes(eight)
    };
    let mut keyed: Vec<(u64, u32)> = words.iter().zip(0..).map(|(word, number)| (first(word), number)).collect();
    let word = |number: u32| &words[number as usize];
    keyed.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| word(a.1).cmp(word(b.1))));
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// The shortest beginning of a word that comes after another, which comes before the word.
fn beginning(word: &str, after: &str) -> String {
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| &word[..end]).find(|beginning| *beginning > after).unwrap_or(word).to_owned()
}

/// About how much text an entry is.
fn size_of(entry: &Entry) -> usize {
    8 + entry.0.len() * 3 + entry.1.len() * 3 + entry.2.len() * 4
}

/// For each word whether nothing could be looked for by it.
fn fill_words(documents: &Documents<'_>, words: &gather::Words) -> Vec<bool> {
    let mut is_fill = vec![false; words.len()];
    for (phrase, _) in documents.phrases.iter().filter(|(_, meaning)| *meaning == Meaning::Nothing) {
        words_of(phrase, |word| {
            if let Some(number) = words.known(word) {
                is_fill[number as usize] = true;
            }
        });
    }
    is_fill
}
