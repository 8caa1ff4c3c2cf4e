//! What is known of the forms of a word, brought together into an entry.

use std::collections::BTreeMap;

use super::alike::Families;
use super::associate::{Evidence, NAMED, SUMMED_UP, TOLD, Tally, Totals, strongest};
use super::documents::{Documents, Facts};
use super::gather::{self, List, words_of};
use super::ids::{Runs, number};
use crate::search::format::Entry;

/// A word in more groups than these does not tell groups apart.
const MOST_GROUPS: usize = 4000;

/// Words as they were found in texts, by their numbers.
pub(super) struct Found {
    groups: Vec<List>,
    pages: Runs<(u32, u32)>,
    /// For which situations a word speaks, and how strongly: as they speak of themselves, and through families of words.
    own: BTreeMap<u32, Vec<(u32, u32)>>,
    alike: BTreeMap<u32, Vec<(u32, u32)>>,
}

impl Found {
    /// Every word of all documents, each of which gets its number; `order` has the number of each group in the order of documents.
    pub(super) fn of(
        documents: &Documents<'_>,
        (order, families): (&[u32], &Families),
        words: &mut gather::Words,
    ) -> Self {
        let situations = number(documents.situations.len());
        let first = situations + number(documents.pages.len());
        let groups = gather::groups(documents.groups, (order, first), words);
        let pages = gather::pages(&documents.pages, situations, words);
        let own = own_words(documents, words);
        let alike = families.words.iter();
        let alike = alike.map(|(word, situations)| {
            (words.of(word.as_str()), situations.iter().map(|(one, strength)| (*one, *strength)).collect())
        });
        Self { groups, pages, own, alike: alike.collect() }
    }
}

/// The words with which situations speak of themselves, and how strongly.
fn own_words(documents: &Documents<'_>, words: &mut gather::Words) -> BTreeMap<u32, Vec<(u32, u32)>> {
    let mut own: BTreeMap<u32, Vec<(u32, u32)>> = BTreeMap::new();
    for (number, situation) in (0..).zip(&documents.situations) {
        let names = std::iter::once(&situation.card.title).chain(&situation.synonyms).map(|text| (text, NAMED));
        for (text, strength) in names.chain([(&situation.card.summary, SUMMED_UP), (&situation.text, TOLD)]) {
            words_of(text, |word| own.entry(words.of(word)).or_default().push((number, strength)));
        }
    }
    own.into_iter().map(|(word, all)| (word, strongest(all))).collect()
}

fn totals(documents: &Documents<'_>, facts: &[Facts]) -> Totals {
    let mut totals = Totals { of: vec![0; documents.situations.len()], all: 0 };
    let of_pages = documents.pages.iter().map(|page| &page.situations);
    for situations in facts.iter().map(|facts| &facts.situations).chain(of_pages) {
        totals.all += 1;
        for situation in situations {
            totals.of[*situation as usize] += 1;
        }
    }
    totals
}

/// Brings together what is known of the forms of a word.
pub(super) struct Weigher<'a> {
    documents: &'a Documents<'a>,
    facts: &'a [Facts],
    order: &'a [u32],
    totals: Totals,
    found: &'a Found,
}

impl<'a> Weigher<'a> {
    pub(super) fn of(documents: &'a Documents<'a>, (facts, order): (&'a [Facts], &'a [u32]), found: &'a Found) -> Self {
        Self { documents, facts, order, totals: totals(documents, facts), found }
    }

    /// Where words lead that are forms of one; `tally` is empty before and after.
    pub(super) fn entry(&self, forms: &[u32], tally: &mut Tally) -> Entry {
        let groups = self.groups(forms);
        let pages = self.pages(forms);
        let first_page = self.documents.situations.len();
        let first = first_page + self.documents.pages.len();
        for (doc, _) in groups.iter().filter(|(_, weight)| *weight > 1) {
            let group = self.order[*doc as usize - first];
            tally.add(&self.facts[group as usize].situations);
        }
        for (doc, _) in &pages {
            tally.add(&self.documents.pages[*doc as usize - first_page].situations);
        }
        let of = |spoken: &BTreeMap<u32, Vec<(u32, u32)>>| {
            strongest(forms.iter().filter_map(|form| spoken.get(form)).flatten().copied().collect())
        };
        let evidence = Evidence { own: of(&self.found.own), alike: of(&self.found.alike), uses: tally.take() };
        let situations =
            evidence.weigh(&self.totals).into_iter().flat_map(|(situation, strength)| [situation, strength]);
        let count = number(groups.len());
        Entry(situations.collect(), told_apart(&pages), packed(groups), count)
    }

    fn groups(&self, forms: &[u32]) -> Vec<(u32, u32)> {
        let lists = || forms.iter().filter_map(|form| self.found.groups.get(*form as usize));
        let mut all = Vec::with_capacity(lists().map(|list| list.count as usize).sum());
        lists().for_each(|list| all.extend(list.iter()));
        if forms.len() > 1 { strongest(all) } else { all }
    }

    fn pages(&self, forms: &[u32]) -> Vec<(u32, u32)> {
        let all = forms.iter().flat_map(|form| self.found.pages.get(*form)).copied().collect();
        if forms.len() > 1 { strongest(all) } else { all }
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
