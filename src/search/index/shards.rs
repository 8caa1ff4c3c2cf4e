//! Files of words: each word with the situations, pages and groups to which it leads.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::alike::Families;
use super::associate::{Evidence, NAMED, SUMMED_UP, TOLD, Totals};
use super::documents::{Documents, Facts};
use super::gather::{self, List, words_of};
use super::stems::Stems;
use crate::search::format::{Entry, Meaning, Place, Words};

/// A word in more groups than these does not tell groups apart.
const MOST_GROUPS: usize = 4000;
/// How large a file of words becomes, in bytes of its text before compression.
const FILE: usize = 8_000;
/// To how many words a misspelt one may be mended.
const SPELLINGS: usize = 8000;
/// From how many letters on a word may be what a misspelt one meant.
const SHORTEST: usize = 4;

/// All that is known of the words of a site.
pub(super) struct Vocabulary {
    /// Words with their stems, in order.
    words: Vec<(String, String)>,
    /// Where each stem leads.
    entries: BTreeMap<String, Entry>,
}

/// Words as they were found in texts.
struct Found<'a> {
    groups: BTreeMap<String, List>,
    pages: BTreeMap<String, Vec<(u32, u32)>>,
    own: BTreeMap<String, BTreeMap<u32, u32>>,
    alike: &'a BTreeMap<String, BTreeMap<u32, u32>>,
}

impl Vocabulary {
    /// The words of all documents; `order` has the number of each group in the order of documents.
    pub(super) fn of(documents: &Documents<'_>, facts: &[Facts], (order, families): (&[u32], &Families)) -> Self {
        let situations = number(documents.situations.len());
        let first = situations + number(documents.pages.len());
        let found = Found {
            groups: gather::groups(documents.groups, order, first),
            pages: gather::pages(&documents.pages, situations),
            own: own_words(documents),
            alike: &families.words,
        };
        let fill: BTreeSet<String> = fill_words(documents);
        let stems = Stems::of(documents.language);
        let all: BTreeSet<&String> =
            found.groups.keys().chain(found.pages.keys()).chain(found.own.keys()).chain(found.alike.keys()).collect();
        let words: Vec<(String, String)> =
            all.into_iter().filter(|word| !fill.contains(*word)).map(|word| (word.clone(), stems.stem(word))).collect();
        let mut forms: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (word, stem) in &words {
            forms.entry(stem).or_default().push(word);
        }
        let weigher = Weigher { documents, facts, order, first, totals: totals(documents, facts), found: &found };
        let entries = forms.par_iter().map(|(stem, forms)| ((*stem).to_owned(), weigher.entry(forms))).collect();
        Self { words, entries }
    }

    /// The files of words, with the places whose first word belongs into each, and for each file but the first the shortest beginning
    /// of its first word that comes after all words of the file before. So letters that begin only words of a file lead to it.
    pub(super) fn files(&self, places: &[Place]) -> (Vec<Words>, Vec<String>) {
        let mut files: Vec<Words> = vec![Words::default()];
        let mut firsts = Vec::new();
        let mut size = 0;
        let mut last = "";
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for (word, stem) in &self.words {
            let entry = &self.entries[stem];
            let more = word.len() + if numbers.contains_key(stem.as_str()) { 2 } else { size_of(entry) };
            if size + more > FILE && size > 0 {
                files.push(Words::default());
                firsts.push(beginning(word, last));
                numbers.clear();
                size = 0;
            }
            size += more;
            last = word;
            let file = files.last_mut().expect("there is one from the beginning");
            if !file.words.is_empty() {
                file.words.push(' ');
            }
            file.words.push_str(word);
            let next = number(numbers.len());
            file.entry.push(*numbers.entry(stem).or_insert_with(|| {
                file.entries.push(entry.clone());
                next
            }));
        }
        for place in places {
            let word = place.words.split(' ').next().unwrap_or("");
            let at = firsts.partition_point(|first: &String| first.as_str() <= word);
            files[at].places.push(place.clone());
        }
        (files, firsts)
    }

    /// The words to which a misspelt one may be mended, the most used first.
    pub(super) fn spellings(&self, places: &[Place]) -> String {
        let mut ranked: BTreeMap<&str, u32> = BTreeMap::new();
        for (word, stem) in &self.words {
            let entry = &self.entries[stem];
            let tells = !entry.0.is_empty()
                || entry.2.iter().any(|packed| packed % 4 > 1)
                || entry.1.chunks(2).any(|pair| pair[1] > 19);
            if tells {
                ranked.insert(word, entry.3 + number(entry.1.len()));
            }
        }
        for place in places.iter().filter(|place| place.kind != 'p') {
            place.words.split(' ').for_each(|word| *ranked.entry(word).or_default() += place.count);
        }
        let mut ranked: Vec<(&str, u32)> =
            ranked.into_iter().filter(|(word, _)| word.chars().count() >= SHORTEST).collect();
        ranked.sort_by_key(|(word, uses)| (std::cmp::Reverse(*uses), *word));
        ranked.into_iter().take(SPELLINGS).map(|(word, _)| word).collect::<Vec<_>>().join(" ")
    }
}

/// The shortest beginning of a word that comes after another, which comes before the word.
fn beginning(word: &str, after: &str) -> String {
    let ends = word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.map(|end| &word[..end]).find(|beginning| *beginning > after).unwrap_or(word).to_owned()
}

fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// About how much text an entry is.
fn size_of(entry: &Entry) -> usize {
    8 + entry.0.len() * 3 + entry.1.len() * 3 + entry.2.len() * 4
}

fn fill_words(documents: &Documents<'_>) -> BTreeSet<String> {
    let fill = documents.phrases.iter().filter(|(_, meaning)| *meaning == Meaning::Nothing);
    fill.flat_map(|(words, _)| words_of(words)).collect()
}

/// The words with which situations speak of themselves, and how strongly.
fn own_words(documents: &Documents<'_>) -> BTreeMap<String, BTreeMap<u32, u32>> {
    let mut own: BTreeMap<String, BTreeMap<u32, u32>> = BTreeMap::new();
    for (number, situation) in (0..).zip(&documents.situations) {
        let names = std::iter::once(&situation.card.title).chain(&situation.synonyms).map(|text| (text, NAMED));
        for (text, strength) in names.chain([(&situation.card.summary, SUMMED_UP), (&situation.text, TOLD)]) {
            for word in words_of(text) {
                let known = own.entry(word).or_default().entry(number).or_default();
                *known = strength.max(*known);
            }
        }
    }
    own
}

fn totals(documents: &Documents<'_>, facts: &[Facts]) -> Totals {
    let mut totals = Totals::default();
    let of_pages = documents.pages.iter().map(|page| &page.situations);
    for situations in facts.iter().map(|facts| &facts.situations).chain(of_pages) {
        totals.all += 1;
        for situation in situations {
            *totals.of.entry(*situation).or_default() += 1;
        }
    }
    totals
}

/// Brings together what is known of the forms of a word.
struct Weigher<'a> {
    documents: &'a Documents<'a>,
    facts: &'a [Facts],
    order: &'a [u32],
    /// The number of the document of the first group.
    first: u32,
    totals: Totals,
    found: &'a Found<'a>,
}

impl Weigher<'_> {
    fn entry(&self, forms: &[&str]) -> Entry {
        let groups = self.groups(forms);
        let pages = self.pages(forms);
        let mut evidence = Evidence::default();
        for (situation, strength) in forms.iter().filter_map(|form| self.found.own.get(*form)).flatten() {
            evidence.note(*situation, *strength);
        }
        for (situation, strength) in forms.iter().filter_map(|form| self.found.alike.get(*form)).flatten() {
            let alike = evidence.alike.entry(*situation).or_default();
            *alike = (*strength).max(*alike);
        }
        for (doc, _) in groups.iter().filter(|(_, weight)| *weight > 1) {
            let group = self.order[(doc - self.first) as usize];
            for situation in &self.facts[group as usize].situations {
                *evidence.uses.entry(*situation).or_default() += 1;
            }
        }
        let first_page = number(self.documents.situations.len());
        for (doc, _) in &pages {
            for situation in &self.documents.pages[(doc - first_page) as usize].situations {
                *evidence.uses.entry(*situation).or_default() += 1;
            }
        }
        let situations =
            evidence.weigh(&self.totals).into_iter().flat_map(|(situation, strength)| [situation, strength]);
        let count = number(groups.len());
        Entry(situations.collect(), told_apart(&pages), packed(groups), count)
    }

    fn groups(&self, forms: &[&str]) -> Vec<(u32, u32)> {
        let mut all: Vec<(u32, u32)> =
            forms.iter().filter_map(|form| self.found.groups.get(*form)).flat_map(List::iter).collect();
        if forms.len() > 1 {
            all.sort_unstable_by_key(|(doc, weight)| (*doc, std::cmp::Reverse(*weight)));
            all.dedup_by_key(|(doc, _)| *doc);
        }
        all
    }

    fn pages(&self, forms: &[&str]) -> Vec<(u32, u32)> {
        let mut all: BTreeMap<u32, u32> = BTreeMap::new();
        for (doc, weight) in forms.iter().filter_map(|form| self.found.pages.get(*form)).flatten() {
            let most = all.entry(*doc).or_default();
            *most = (*weight).max(*most);
        }
        all.into_iter().collect()
    }
}

/// Pages by the difference of their numbers, with their weights.
fn told_apart(pages: &[(u32, u32)]) -> Vec<u32> {
    let mut last = 0;
    let pairs = pages.iter().flat_map(|(doc, weight)| {
        let more = doc - last;
        last = *doc;
        [more, *weight]
    });
    pairs.collect()
}

/// Groups as an entry has them; of a word of very many only those that have it in their name or summary, or in their name, or none.
fn packed(mut groups: Vec<(u32, u32)>) -> Vec<u32> {
    for weight in 1..=3 {
        if groups.len() > MOST_GROUPS {
            groups.retain(|(_, own)| *own > weight);
        }
    }
    let mut last = 0;
    let packed = groups.into_iter().map(|(doc, weight)| {
        let more = (doc - last) * 4 + weight;
        last = doc;
        more
    });
    packed.collect()
}
