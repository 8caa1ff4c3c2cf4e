//! Cards: what is shown of documents, in files of their own and beside the rows with which somebody is likely to ask for them.

use rayon::prelude::*;

use super::documents::Documents;
use super::json::{add_json, json};
use super::rows::{Makers, Row};
use crate::search::format::{CARDS, Card, Stretch, Subject};

/// How many articles of a situation come with its rows: as many as a reader shows, the newest.
const ARTICLES: usize = 5;
/// A file of at most so many rows has the cards of all of its groups: to ask for them one by one would take more bytes or hardly
/// less, and one more round trip.
const FEW: usize = 400;

/// The cards of all documents that are no situations, as files have them. Each is told and written once, though it may lie beside
/// several blocks of rows.
pub(super) struct Shelf<'a> {
    documents: &'a Documents<'a>,
    files: Vec<Written>,
}

/// A file of cards, and where each card ends.
struct Written {
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Written {
    fn of(cards: impl Iterator<Item = Card>) -> Self {
        let mut file = Self { bytes: Vec::new(), ends: Vec::new() };
        for card in cards {
            file.bytes.push(if file.ends.is_empty() { b'[' } else { b',' });
            add_json(&mut file.bytes, &card);
            file.ends.push(file.bytes.len());
        }
        file.bytes.push(b']');
        file.bytes.shrink_to_fit();
        file
    }

    /// One of the cards; a bracket or a comma stands before it.
    fn card(&self, at: usize) -> &[u8] {
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]) + 1;
        &self.bytes[start..self.ends[at]]
    }
}

impl<'a> Shelf<'a> {
    /// Writes all cards; `order` has the number of each group in the order of documents.
    pub(super) fn of(documents: &'a Documents<'a>, order: &[u32]) -> Self {
        let pages = documents.pages.len();
        let all = pages + order.len();
        let card = |page: usize| {
            let group = || documents.groups.card(order[page - pages] as usize);
            documents.pages.get(page).map_or_else(group, |page| page.card.clone())
        };
        let firsts: Vec<usize> = (0..all).step_by(CARDS).collect();
        let written = |first: usize| Written::of((first..all.min(first + CARDS)).map(card));
        Self { documents, files: firsts.into_par_iter().map(written).collect() }
    }

    /// The files of rows, with cards beside them: with the first rows of a situation those of its newest articles, with few rows those of
    /// their groups.
    pub(super) fn beside(&self, files: &[Vec<Row>], (makers, subjects): (&Makers<'_>, &[Subject])) -> Vec<Vec<u8>> {
        let mut shown: Vec<Vec<usize>> = vec![Vec::new(); files.len()];
        let newest = self.newest();
        for (articles, subject) in newest.iter().zip(subjects) {
            let Stretch(first, count) = subject.4;
            if let Some(first) = shown.get_mut(first as usize).filter(|_| count > 0) {
                first.extend(articles);
            }
        }
        files.par_iter().zip(shown).map(|(rows, shown)| self.with_cards(rows, shown, makers)).collect()
    }

    fn with_cards(&self, rows: &[Row], mut shown: Vec<usize>, makers: &Makers<'_>) -> Vec<u8> {
        if rows.len() <= FEW {
            shown.extend(rows.iter().map(|row| row.doc as usize));
        }
        shown.sort_unstable();
        shown.dedup();
        let mut columns = makers.columns(rows);
        let mut last = 0;
        for doc in &shown {
            columns.shown.push(u32::try_from(doc - last).unwrap_or(u32::MAX));
            last = *doc;
        }
        // The list of cards is empty and ends the file: those that are written already go into it.
        let mut bytes = json(&columns);
        let end = bytes.split_off(bytes.len() - "]}".len());
        for (place, doc) in shown.into_iter().enumerate() {
            if place > 0 {
                bytes.push(b',');
            }
            let page = doc - self.documents.situations.len();
            bytes.extend_from_slice(self.files[page / CARDS].card(page % CARDS));
        }
        bytes.extend(end);
        bytes.shrink_to_fit();
        bytes
    }

    /// For each situation the documents of its newest articles, which come first.
    fn newest(&self) -> Vec<Vec<usize>> {
        let first = self.documents.situations.len();
        let mut newest: Vec<Vec<usize>> = vec![Vec::new(); first];
        for (doc, page) in (first..).zip(&self.documents.pages) {
            for situation in &page.situations {
                let articles = &mut newest[*situation as usize];
                if articles.len() < ARTICLES && articles.last() != Some(&doc) {
                    articles.push(doc);
                }
            }
        }
        newest
    }

    /// The files of cards, each document once.
    pub(super) fn into_files(self) -> Vec<Vec<u8>> {
        self.files.into_iter().map(|file| file.bytes).collect()
    }
}
