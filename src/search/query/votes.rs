//! Which situations a query may be about: what its phrases name, and what its words are used for on the site.

use std::collections::{BTreeMap, BTreeSet};

use super::files::Index;
use super::segment::{Is, Span, Token};
use super::understand::TextWord;
use crate::search::format::Meaning;

/// What a phrase that names a situation is worth, and each of its words.
const NAMED: u32 = 50;
const NAMED_WORD: u32 = 100;
/// What a word of such a phrase is worth for the other situations that have it in a phrase, together.
const SHARED_WORD: u32 = 100;
/// Words of more situations than these tell none apart.
const MOST_SHARED: usize = 6;
/// What a guess needs to be taken for sure.
const SURE: u32 = 90;

/// Situations with how strongly a query speaks for them, the strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Votes {
    /// The number of the situation, and its votes.
    pub ranked: Vec<(u32, u32)>,
    /// How many of the first are meant without doubt.
    pub sure: usize,
}

impl Votes {
    /// The situations that are meant without doubt.
    pub fn meant(&self) -> impl Iterator<Item = u32> {
        self.ranked.iter().take(self.sure).map(|(situation, _)| *situation)
    }
}

/// Counts the votes of the words of a query.
pub fn count(index: &Index<'_>, tokens: &[Token], spans: &[Span], texts: &[TextWord]) -> Votes {
    let situations = index.root.counts[0];
    let mut votes: BTreeMap<u32, u32> = BTreeMap::new();
    let mut named: BTreeSet<u32> = BTreeSet::new();
    for span in spans {
        let Is::Known(known) = &span.is else { continue };
        let length = u32::try_from(span.end - span.first).unwrap_or(0);
        for subject in known.subjects().filter(|subject| *subject < situations) {
            *votes.entry(subject).or_default() += NAMED + NAMED_WORD * length;
            named.insert(subject);
        }
        if known.subjects().next().is_some() {
            for token in &tokens[span.first..span.end] {
                let sharing: Vec<u32> = sharing(index, &token.text)
                    .into_iter()
                    .filter(|other| !known.subjects().any(|own| own == *other))
                    .collect();
                if sharing.len() <= MOST_SHARED {
                    let each = SHARED_WORD / (u32::try_from(sharing.len()).unwrap_or(0) + 1);
                    for situation in sharing {
                        *votes.entry(situation).or_default() += each;
                    }
                }
            }
        }
        // A program stands for the situation of most of its groups.
        for program in known.subjects().filter(|subject| *subject >= situations) {
            let of = index.root.subjects.get(program as usize).and_then(|subject| u32::try_from(subject.2).ok());
            if let Some(of) = of.filter(|of| *of < situations && !known.subjects().any(|own| own == *of)) {
                *votes.entry(of).or_default() += NAMED_WORD;
            }
        }
    }
    for text in texts {
        for pair in text.entry.0.chunks_exact(2).filter(|pair| pair[0] < situations) {
            *votes.entry(pair[0]).or_default() += pair[1];
        }
    }
    let mut ranked: Vec<(u32, u32)> = votes.into_iter().collect();
    ranked.sort_by_key(|(situation, votes)| (std::cmp::Reverse(*votes), *situation));
    let sure = sure(index, &ranked, &named);
    if named.is_empty() {
        return Votes { ranked, sure };
    }
    let (mut meant, others): (Vec<_>, Vec<_>) =
        ranked.into_iter().partition(|(situation, _)| named.contains(situation));
    let best = meant.first().map_or(0, |(_, votes)| *votes);
    // A situation that is named beside one that is meant twice as much is only a word of it.
    let weak = meant.split_off(meant.iter().take_while(|(_, votes)| votes * 2 > best).count());
    let sure = meant.len();
    meant.extend(weak);
    meant.extend(others);
    Votes { ranked: meant, sure }
}

/// How many are sure where none is named: the first, if it is far before the second, or above it in the tree.
fn sure(index: &Index<'_>, ranked: &[(u32, u32)], named: &BTreeSet<u32>) -> usize {
    if !named.is_empty() {
        return 0;
    }
    match ranked {
        [(_, first), rest @ ..] if *first >= SURE => {
            let second = rest.first().map_or(0, |(_, votes)| *votes);
            let is_family = rest.first().is_some_and(|(other, _)| {
                index
                    .root
                    .subjects
                    .get(*other as usize)
                    .is_some_and(|subject| i64::from(subject.2) == i64::from(ranked[0].0))
            });
            usize::from(second * 3 <= first * 2 || is_family)
        }
        _ => 0,
    }
}

/// The situations that have a word in one of their phrases.
fn sharing(index: &Index<'_>, word: &str) -> BTreeSet<u32> {
    let having = index.root.phrases.iter().filter(|(words, _)| words.split(' ').any(|known| known == word));
    let meanings = having.flat_map(|(_, meanings)| meanings).filter_map(|written| Meaning::read(written));
    meanings
        .filter_map(|meaning| match meaning {
            Meaning::Subject(number) if number < index.root.counts[0] => Some(number),
            _ => None,
        })
        .collect()
}
