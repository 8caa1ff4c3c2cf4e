//! For which situations a word speaks: those that name it, and those whose groups and articles use it more than others do.

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

/// What is known of a word (all its forms together): for each situation at most once, in the order of their numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Evidence {
    /// The strongest that each situation speaks it itself.
    pub own: Vec<(u32, u32)>,
    /// How strongly a family of words speaks for each situation.
    pub alike: Vec<(u32, u32)>,
    /// How often groups and articles of each situation use it.
    pub uses: Vec<(u32, u32)>,
}

/// How many groups and articles there are of each situation, and at all.
#[derive(Debug, Clone, Default)]
pub(super) struct Totals {
    pub of: Vec<u32>,
    pub all: u32,
}

/// Counts uses by situation, again and again in the same place.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    counts: Vec<u32>,
    met: Vec<u32>,
}

impl Tally {
    /// For so many situations.
    pub(super) fn of(situations: usize) -> Self {
        Self { counts: vec![0; situations], met: Vec::new() }
    }

    pub(super) fn add(&mut self, situations: &[u32]) {
        for situation in situations {
            let count = &mut self.counts[*situation as usize];
            if *count == 0 {
                self.met.push(*situation);
            }
            *count += 1;
        }
    }

    /// What was counted, by situation in their order; the next count begins anew.
    pub(super) fn take(&mut self) -> Vec<(u32, u32)> {
        self.met.sort_unstable();
        let counts = &mut self.counts;
        self.met.drain(..).map(|situation| (situation, std::mem::take(&mut counts[situation as usize]))).collect()
    }
}

/// Keeps the strongest of each situation, in the order of their numbers.
pub(super) fn strongest(mut all: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    all.sort_unstable_by_key(|(situation, strength)| (*situation, std::cmp::Reverse(*strength)));
    all.dedup_by_key(|(situation, _)| *situation);
    all
}

impl Evidence {
    /// The situations for which the word speaks, the strongest first, each with its strength from 1 to 100.
    pub(super) fn weigh(&self, totals: &Totals) -> Vec<(u32, u32)> {
        let told = self.own.iter().map(|(situation, strength)| {
            let sharing = self.own.iter().filter(|(_, other)| other >= strength).count();
            (*situation, strength / u32::try_from(sharing).unwrap_or(u32::MAX))
        });
        let mut strengths: Vec<(u32, u32)> = strongest(told.chain(self.alike.iter().copied()).collect());
        let told = strengths.len();
        let used: u32 = self.uses.iter().map(|(_, uses)| *uses).sum();
        let proof = f64::from(used) / (f64::from(used) + HALF);
        for (situation, uses) in &self.uses {
            let share = f64::from(*uses) / f64::from(used.max(1));
            let of = totals.of.get(*situation as usize).copied().unwrap_or(0);
            let usual = f64::from(of) / f64::from(totals.all.max(1));
            if share < usual * 2.0 {
                continue;
            }
            let more = part(USE * share * proof);
            match strengths[..told].binary_search_by_key(situation, |(one, _)| *one) {
                Ok(at) => strengths[at].1 += more,
                Err(_) => strengths.push((*situation, more)),
            }
        }
        strengths.retain(|(_, strength)| *strength >= LEAST);
        let mut ranked: Vec<(u32, u32)> =
            strengths.into_iter().map(|(one, strength)| (one, strength.min(most::WEIGHT))).collect();
        ranked.sort_unstable_by_key(|(situation, strength)| (std::cmp::Reverse(*strength), *situation));
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
        let totals = Totals { of: vec![100; 10], all: 1000 };
        let [own, uses] = [own, uses].map(<[_]>::to_vec);
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
