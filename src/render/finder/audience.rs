//! Whom a group is for, as people ask for it.

use crate::site::group::Audience;
use crate::site::value::{AgeWord, Ages};

/// The words for ages, genders and relations of an audience.
pub(super) fn audience_of(audience: &Audience) -> Vec<&'static str> {
    let ages = audience.ages.iter().flat_map(|ages| AgeWord::ALL.into_iter().filter(move |word| is_for(*ages, *word)));
    let mut keys: Vec<&'static str> = ages.map(AgeWord::as_str).collect();
    keys.extend(audience.genders.iter().map(|gender| gender.as_str()));
    keys.extend(audience.relation.iter().map(|relation| relation.as_str()));
    keys
}

/// Whether a group of these ages is one of those that people mean by the word: teens go to a group for those of 13 to 17, and to
/// none that is for everybody from 10 to 80.
fn is_for(ages: Ages, word: AgeWord) -> bool {
    let (from, to) = match ages {
        Ages::Word(own) => return own == word,
        Ages::From(from) => (from, 120),
        Ages::Between(from, to) => (from, to),
    };
    match word {
        AgeWord::Children => to <= 13,
        AgeWord::Teens => from >= 10 && to <= 21 && to > 12,
        AgeWord::YoungAdults => (16..=25).contains(&from) && to <= 40,
        AgeWord::Adults => (16..=25).contains(&from) && to >= 60,
        AgeWord::OlderAdults => from >= 50,
    }
}
