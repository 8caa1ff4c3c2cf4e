//! Documents in which the words of a query stand, with how much they say.

use std::collections::BTreeMap;

use super::files::Index;
use super::understand::TextWord;

/// What words say of a document at most, so that they do not outweigh what was asked for.
pub const MOST: u32 = 900;

/// Groups in which words stand: the number of the document, and its weight.
pub fn groups(index: &Index<'_>, texts: &[TextWord]) -> BTreeMap<u32, u32> {
    let [_, pages, all] = index.root.counts;
    let count = all - pages;
    let mut found: BTreeMap<u32, u32> = BTreeMap::new();
    for text in texts {
        let rare = rarity(text.entry.3, count);
        let mut doc = 0_u32;
        for packed in &text.entry.2 {
            doc = doc.saturating_add(packed / 4);
            if (pages..all).contains(&doc) {
                let weight = found.entry(doc).or_default();
                *weight = MOST.min(*weight + rare * (packed % 4));
            }
        }
    }
    found
}

/// Pages that are no situations, in which words stand.
pub fn pages(index: &Index<'_>, texts: &[TextWord]) -> BTreeMap<u32, u32> {
    let [situations, pages, _] = index.root.counts;
    let mut found: BTreeMap<u32, u32> = BTreeMap::new();
    for text in texts {
        let rare = rarity(u32::try_from(text.entry.1.len() / 2).unwrap_or(u32::MAX), pages);
        let mut doc = 0_u32;
        for pair in text.entry.1.chunks_exact(2) {
            doc = doc.saturating_add(pair[0]);
            if (situations..pages).contains(&doc) {
                *found.entry(doc).or_default() += rare * pair[1] / 8;
            }
        }
    }
    found
}

/// How much a word tells apart that stands in `having` of `all` documents: from 8 for a word of each of them, 16 more for each
/// time that it is half as common.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a logarithm of at most 2 to the power of 32"
)]
fn rarity(having: u32, all: u32) -> u32 {
    let share = f64::from(all.max(1)) / f64::from(having.max(1));
    8 + (16.0 * share.max(1.0).log2()).floor() as u32
}
