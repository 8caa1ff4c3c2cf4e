//! Cards: what is shown of documents, in files of their own and beside the rows with which somebody is likely to ask for them.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::documents::Documents;
use crate::search::format::{CARDS, Card, Cards, Rows, Subject};

/// How many articles of a situation come with its rows: as many as a reader shows, the newest.
const ARTICLES: usize = 5;
/// A file of at most so many rows has the cards of all of its groups: to ask for them one by one would take more bytes or hardly
/// less, and one more round trip.
const FEW: usize = 400;

/// Where cards come from.
pub(super) struct Shelf<'a> {
    pub documents: &'a Documents<'a>,
    /// The number of each group in the order of documents.
    pub order: &'a [u32],
}

impl Shelf<'_> {
    /// The files of cards, each document once but for situations, of which the root tells all.
    pub(super) fn files(&self) -> impl ParallelIterator<Item = Cards> {
        let situations = self.documents.situations.len();
        let all = situations + self.documents.pages.len() + self.order.len();
        let firsts = (situations..all).step_by(CARDS).collect::<Vec<_>>().into_par_iter();
        firsts.map(move |first| Cards((first..all.min(first + CARDS)).map(|doc| self.card(doc)).collect()))
    }

    /// Puts cards beside rows: with the first rows of a situation those of its newest articles, with few rows those of their groups.
    pub(super) fn put_beside(&self, rows: &mut [Rows], subjects: &[Subject]) {
        let mut shown: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); rows.len()];
        for (situation, subject) in subjects.iter().enumerate().take(self.documents.situations.len()) {
            let Some(first) = subject.4.first().and_then(|block| shown.get_mut(block.0 as usize)) else { continue };
            first.extend(self.newest(situation).take(ARTICLES));
        }
        rows.par_iter_mut().zip(shown).for_each(|(rows, mut shown)| {
            if rows.doc.len() <= FEW {
                let groups = rows.doc.iter().scan(0, |doc, more| {
                    *doc += more;
                    usize::try_from(*doc).ok()
                });
                shown.extend(groups);
            }
            let mut last = 0;
            for doc in shown {
                rows.shown.push(u32::try_from(doc - last).unwrap_or(u32::MAX));
                rows.cards.push(self.card(doc));
                last = doc;
            }
        });
    }

    /// The documents of the articles for a situation, the newest first.
    fn newest(&self, situation: usize) -> impl Iterator<Item = usize> {
        let is_for = move |of: &u32| usize::try_from(*of).is_ok_and(|of| of == situation);
        let pages = (self.documents.situations.len()..).zip(&self.documents.pages);
        pages.filter(move |(_, page)| page.situations.iter().any(is_for)).map(|(doc, _)| doc)
    }

    /// What is shown of a document that is no situation.
    fn card(&self, doc: usize) -> Card {
        let Self { documents, order } = self;
        let page = doc - documents.situations.len();
        let group = || documents.groups.card(order[page - documents.pages.len()] as usize);
        documents.pages.get(page).map_or_else(group, |page| page.card.clone())
    }
}
