//! What is reckoned once of each place of a group, as several blocks have it.

use std::collections::BTreeMap;

use super::documents::{Facts, Spot};
use super::ids::Ids;
use super::order::{curve, units};
use crate::search::format::FIELDS;

/// All spots of all groups, one after the other, and the combinations of facets that occur, the most common first, so that rows have
/// small numbers.
pub(super) struct Spots {
    /// The place of the first spot of each group, and at the end how many spots there are.
    firsts: Vec<usize>,
    along: Vec<u64>,
    /// For each spot the number of its combination, field by field.
    sets: Vec<[u32; FIELDS.len()]>,
    /// For each field, every combination.
    known: Vec<Vec<Box<[u32]>>>,
}

impl Spots {
    pub(super) fn of(facts: &[Facts]) -> Self {
        let mut firsts = vec![0];
        firsts.extend(facts.iter().scan(0, |all, facts| {
            *all += facts.spots.len();
            Some(*all)
        }));
        let spots = || facts.iter().flat_map(|facts| &facts.spots);
        let along = spots().map(|spot| spot.position.map_or(0, |position| 1 + curve(units(position)))).collect();
        let mut sets = vec![[0; FIELDS.len()]; firsts.last().copied().unwrap_or(0)];
        let known = (0..FIELDS.len()).map(|field| numbered(field, spots(), &mut sets)).collect();
        Self { firsts, along, sets, known }
    }

    /// For each spot of a group where it lies: 0 without a position, else the place on the curve, from 1.
    pub(super) fn along(&self, group: u32) -> &[u64] {
        let group = group as usize;
        &self.along[self.firsts[group]..self.firsts[group + 1]]
    }

    /// For each field the number of the combination that a group has at one of its spots.
    pub(super) fn sets(&self, group: u32, spot: u32) -> &[u32; FIELDS.len()] {
        &self.sets[self.firsts[group as usize] + spot as usize]
    }

    /// For each field every combination, by the numbers that its facets have in the root.
    pub(super) fn told(&self, asked: &BTreeMap<u32, u32>) -> Vec<Vec<Vec<u32>>> {
        let told = |set: &[u32]| set.iter().filter_map(|facet| asked.get(facet).copied()).collect();
        self.known.iter().map(|sets| sets.iter().map(|set| told(set)).collect()).collect()
    }
}

/// Every combination of a field, the most common first; each spot gets the number of its own.
fn numbered<'a>(
    field: usize,
    spots: impl Iterator<Item = &'a Spot>,
    sets: &mut [[u32; FIELDS.len()]],
) -> Vec<Box<[u32]>> {
    let mut met: Ids<Box<[u32]>> = Ids::default();
    let mut counts: Vec<u32> = Vec::new();
    for (spot, sets) in spots.zip(&mut *sets) {
        let number = met.of(&spot.facets[field][..]);
        counts.resize(met.len(), 0);
        counts[number as usize] += 1;
        sets[field] = number;
    }
    let mut ranked: Vec<(Box<[u32]>, u32, usize)> =
        met.into_all().into_iter().zip(counts).enumerate().map(|(met, (set, count))| (set, count, met)).collect();
    ranked.sort_unstable_by(|(a, a_count, _), (b, b_count, _)| b_count.cmp(a_count).then_with(|| a.cmp(b)));
    let mut numbers = vec![0; ranked.len()];
    (0..).zip(&ranked).for_each(|(number, (.., met))| numbers[*met] = number);
    for sets in sets {
        sets[field] = numbers[sets[field] as usize];
    }
    ranked.into_iter().map(|(set, ..)| set).collect()
}
