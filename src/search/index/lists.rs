//! Lists: the groups of a subject or all groups, laid into files of rows, and what is told of those that lie in many.

use std::collections::BTreeMap;

use super::documents::Facts;
use super::ids::number;
use super::json::json;
use super::rows::{Makers, Row};
use crate::search::format::{List, Stretch, WHOLE};

/// Lists in the order of their numbers.
pub(super) struct Lists<'a> {
    makers: &'a Makers<'a>,
    /// The numbers of facets in the root.
    asked: &'a BTreeMap<u32, u32>,
    /// How many there are.
    count: u32,
    /// What is told of those that lie in many files, by their number.
    pub files: Vec<(u32, Vec<u8>)>,
}

impl<'a> Lists<'a> {
    /// None yet.
    pub(super) fn of(makers: &'a Makers<'a>, asked: &'a BTreeMap<u32, u32>) -> Self {
        Self { makers, asked, count: 0, files: Vec::new() }
    }

    /// Lays the rows of the next list behind those that are there; says where they lie.
    pub(super) fn lay(&mut self, groups: &[(u32, bool)], rows: &mut Vec<Vec<Row>>) -> Stretch {
        let (stretch, boxes) = self.makers.lay(groups, rows);
        if stretch.1 > WHOLE {
            let (facets, days) = self.counts(groups);
            self.files.push((self.count, json(&List { boxes, count: number(groups.len()), facets, days })));
        }
        self.count += 1;
        stretch
    }

    /// How many groups have each facet, and a meeting on each weekday.
    fn counts(&self, groups: &[(u32, bool)]) -> (Vec<(u32, u32)>, [u32; 7]) {
        let mut of_facets: Vec<u32> = vec![0; self.asked.len()];
        let mut of_days = [0; 7];
        let mut has: Vec<u32> = Vec::new();
        for (group, _) in groups {
            let facts: &Facts = &self.makers.facts[*group as usize];
            has.extend(facts.spots.iter().flat_map(|spot| spot.facets.iter().flatten()));
            has.sort_unstable();
            has.dedup();
            for facet in has.drain(..).filter_map(|facet| self.asked.get(&facet)) {
                of_facets[*facet as usize] += 1;
            }
            let meetings = facts.spots.iter().flat_map(|spot| &spot.meetings);
            let days = meetings.fold(0, |days, meeting| days | meeting.days);
            (0..).zip(&mut of_days).for_each(|(day, count)| *count += (days >> day) & 1);
        }
        let counted = of_facets.into_iter().enumerate().filter(|(_, count)| *count > 0);
        (counted.map(|(facet, count)| (number(facet), count)).collect(), of_days)
    }
}
