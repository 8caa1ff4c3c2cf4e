//! For which situations a word speaks: those that name it, and those whose groups and articles use it more than others do.

use std::collections::BTreeMap;

use crate::search::format::{SITUATIONS, most};

/// What less than this is not told.
const LEAST: u32 = 8;
/// What use of a word says at most, beside what situations say themselves.
const USE: f64 = 80.0;
/// How many uses of a word are half a proof.
const HALF: f64 = 3.0;

/// How strongly situations themselves speak a word: in title or synonyms, in the summary, in the text.
pub(super) const NAMED: u32 = 100;
pub(super) const SUMMED_UP: u32 = 50;
pub(super) const TOLD: u32 = 16;

/// What is known of a word (all its forms together).
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// The strongest that each situation speaks it itself.
    pub own: BTreeMap<u32, u32>,
    /// How strongly a family of words speaks for each situation.
    pub alike: BTreeMap<u32, u32>,
    /// How often groups and articles of each situation use it.
    pub uses: BTreeMap<u32, u32>,
}

/// How many groups and articles there are of each situation, and at all.
#[derive(Debug, Clone, Default)]
pub(super) struct Totals {
    pub of: BTreeMap<u32, u32>,
    pub all: u32,
}

impl Evidence {
    /// Notes that a situation speaks the word itself.
    pub(super) fn note(&mut self, situation: u32, strength: u32) {
        let own = self.own.entry(situation).or_default();
        *own = strength.max(*own);
    }

    /// The situations for which the word speaks, the strongest first, each with its strength from 1 to 100.
    pub(super) fn weigh(&self, totals: &Totals) -> Vec<(u32, u32)> {
        let mut strengths: BTreeMap<u32, u32> = BTreeMap::new();
        for (situation, strength) in &self.own {
            let sharing = self.own.values().filter(|other| *other >= strength).count();
            strengths.insert(*situation, strength / u32::try_from(sharing).unwrap_or(u32::MAX));
        }
        for (situation, alike) in &self.alike {
            let strength = strengths.entry(*situation).or_default();
            *strength = (*alike).max(*strength);
        }
        let used: u32 = self.uses.values().sum();
        let proof = f64::from(used) / (f64::from(used) + HALF);
        for (situation, uses) in &self.uses {
            let share = f64::from(*uses) / f64::from(used.max(1));
            let usual = f64::from(totals.of.get(situation).copied().unwrap_or(0)) / f64::from(totals.all.max(1));
            if share < usual * 2.0 {
                continue;
            }
            *strengths.entry(*situation).or_default() += part(USE * share * proof);
        }
        let mut ranked: Vec<(u32, u32)> =
            strengths.into_iter().map(|(one, strength)| (one, strength.min(most::WEIGHT))).collect();
        ranked.retain(|(_, strength)| *strength >= LEAST);
        ranked.sort_by_key(|(situation, strength)| (std::cmp::Reverse(*strength), *situation));
        ranked.truncate(SITUATIONS);
        ranked
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of at most 80")]
fn part(strength: f64) -> u32 {
    strength as u32
}

#[cfg(test)]
mod tests {
    use super::{Evidence, NAMED, Totals};

    fn evidence(own: &[(u32, u32)], uses: &[(u32, u32)]) -> Vec<(u32, u32)> {
        let totals = Totals { of: (0..10).map(|situation| (situation, 100)).collect(), all: 1000 };
        let [own, uses] = [own, uses].map(|pairs| pairs.iter().copied().collect());
        Evidence { own, uses, ..Evidence::default() }.weigh(&totals)
    }

    #[test]
    fn a_word_speaks_for_those_who_name_it_and_use_it() {
        assert_eq!(evidence(&[(1, NAMED)], &[]), [(1, 100)]);
        assert_eq!(evidence(&[(1, NAMED), (2, NAMED)], &[]), [(1, 50), (2, 50)]);
        assert_eq!(evidence(&[], &[(3, 97)]), [(3, 77)]);
        assert_eq!(evidence(&[], &[(3, 1)]), [(3, 20)], "one use is little proof");
        let everywhere: Vec<(u32, u32)> = (0..10).map(|situation| (situation, 50)).collect();
        assert_eq!(evidence(&[], &everywhere), [], "a word of everybody tells nobody apart");
    }
}
