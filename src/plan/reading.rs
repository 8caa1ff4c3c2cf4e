//! Which articles there are to read: the newest, and those on a situation.

use std::collections::BTreeMap;

use super::Plan;
use crate::site::Site;
use crate::site::article::{Article, Situation};
use crate::site::value::Slug;

/// All articles in the order in which they are read.
#[derive(Debug, Clone, Default)]
pub(super) struct Reading<'s> {
    /// Newest first; those of one day by `order`, then by id.
    newest: Vec<&'s Article>,
    /// The places in `newest` of the articles that name a situation, by that situation.
    of_situation: BTreeMap<&'s Slug, Vec<usize>>,
}

impl<'s> Reading<'s> {
    /// Sorts the articles of a site.
    pub(super) fn of(site: &'s Site) -> Self {
        let mut newest: Vec<&Article> = site.articles.values().collect();
        newest.sort_by(|a, b| {
            let (head_a, head_b) = (&a.original.head, &b.original.head);
            (head_b.date, head_a.order, &a.id).cmp(&(head_a.date, head_b.order, &b.id))
        });
        let mut of_situation: BTreeMap<&Slug, Vec<usize>> = BTreeMap::new();
        for (place, article) in newest.iter().enumerate() {
            for id in &article.original.head.situations {
                of_situation.entry(id).or_default().push(place);
            }
        }
        Self { newest, of_situation }
    }
}

impl<'s> Plan<'s> {
    /// Articles, newest first; those of one day by `order`, then by id.
    pub fn newest(&self) -> &[&'s Article] {
        &self.reading.newest
    }

    /// Articles on a situation and on those below it, newest first, each once.
    pub fn articles_on(&self, situation: &Situation) -> Vec<&'s Article> {
        let below = self.site.with_descendants(situation.id());
        let rows = below.into_iter().filter_map(|situation| self.reading.of_situation.get(situation.id()));
        let mut places: Vec<usize> = rows.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| self.reading.newest[place]).collect()
    }

    /// Articles that share situations with this one: those that share most first, then the newest.
    pub fn related(&self, article: &Article, most: usize) -> Vec<&'s Article> {
        /// Older ones of a situation are not looked at: a newer one that shares as much is the better choice.
        const RECENT: usize = 40;
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for id in &article.original.head.situations {
            for place in self.reading.of_situation.get(id).into_iter().flatten().take(RECENT) {
                *shared.entry(*place).or_default() += 1;
            }
        }
        let mut places: Vec<(usize, usize)> = shared.into_iter().collect();
        places.sort_by_key(|(place, count)| (std::cmp::Reverse(*count), *place));
        let others = places.into_iter().map(|(place, _)| self.reading.newest[place]);
        others.filter(|other| other.id != article.id).take(most).collect()
    }
}
