//! Rows: what is asked of groups, in blocks of groups that belong together.

use std::collections::BTreeMap;

use super::documents::{Facts, Spot};
use super::order::{curve, units};
use crate::search::format::{Block, FIELDS, Rows, WHOLE};

/// How many rows a block has at most; a list that is hardly longer is one block.
const BLOCK: usize = 1000;
/// The days of a meeting that is not every week.
const IRREGULAR: u32 = 128;

/// The combinations of facets that occur, the most common first, so that rows have small numbers.
pub(super) struct Sets {
    /// For each field, every combination.
    known: Vec<Vec<Vec<u32>>>,
    numbers: Vec<BTreeMap<Vec<u32>, u32>>,
}

impl Sets {
    pub(super) fn of(facts: &[Facts]) -> Self {
        let known: Vec<Vec<Vec<u32>>> = (0..FIELDS.len())
            .map(|field| {
                let mut counted: BTreeMap<&Vec<u32>, u32> = BTreeMap::new();
                for spot in facts.iter().flat_map(|facts| &facts.spots) {
                    *counted.entry(&spot.facets[field]).or_default() += 1;
                }
                let mut sets: Vec<(&Vec<u32>, u32)> = counted.into_iter().collect();
                sets.sort_by(|(a, a_count), (b, b_count)| b_count.cmp(a_count).then_with(|| a.cmp(b)));
                sets.into_iter().map(|(set, _)| set.clone()).collect()
            })
            .collect();
        let numbers = known.iter().map(|sets| sets.iter().cloned().zip(0_u32..).collect()).collect();
        Self { known, numbers }
    }

    /// For each field every combination, by the numbers that its facets have in the root.
    pub(super) fn told(&self, asked: &BTreeMap<u32, u32>) -> Vec<Vec<Vec<u32>>> {
        let told = |set: &Vec<u32>| set.iter().filter_map(|facet| asked.get(facet).copied()).collect();
        self.known.iter().map(|sets| sets.iter().map(told).collect()).collect()
    }
}

/// What rows are made from.
pub(super) struct Makers<'a> {
    /// The facts of each group, by its number.
    pub facts: &'a [Facts],
    /// The number of the document of each group.
    pub docs: &'a [u32],
    /// How many subjects come before the programs.
    pub situations: u32,
    /// The combinations of facets.
    pub sets: &'a Sets,
}

/// A row: a group at one of its places.
#[derive(Clone, Copy)]
struct At<'a> {
    doc: u32,
    facts: &'a Facts,
    spot: &'a Spot,
    own: bool,
}

impl<'a> Makers<'a> {
    /// The blocks of some groups, by their numbers. `files` gets each as it is made; a block is named by its place there.
    pub(super) fn blocks(&self, groups: impl Iterator<Item = (u32, bool)>, files: &mut Vec<Rows>) -> Vec<Block> {
        let mut rows: Vec<(u64, At<'a>)> = Vec::new();
        for (group, own) in groups {
            let facts = &self.facts[group as usize];
            for spot in &facts.spots {
                let along = spot.position.map_or(0, |position| 1 + curve(units(position)));
                rows.push((along, At { doc: self.docs[group as usize], facts, spot, own }));
            }
        }
        rows.sort_by_key(|(along, row)| (*along, row.doc));
        let without = rows.iter().take_while(|(along, _)| *along == 0).count();
        let parts =
            if rows.len() <= BLOCK + BLOCK / 2 { vec![&rows[..]] } else { vec![&rows[..without], &rows[without..]] };
        let mut blocks = Vec::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let pieces = part.len().div_ceil(BLOCK + BLOCK / 2);
            for piece in part.chunks(part.len().div_ceil(pieces)) {
                let rows: Vec<At<'_>> = piece.iter().map(|(_, row)| *row).collect();
                let number = u32::try_from(files.len()).unwrap_or(u32::MAX);
                blocks.push(Block(number, bounds(&rows)));
                files.push(self.columns(&rows));
            }
        }
        if blocks.len() <= WHOLE {
            for block in &mut blocks {
                block.1.clear();
            }
        }
        blocks
    }

    fn columns(&self, rows: &[At<'_>]) -> Rows {
        let mut columns = Rows { sets: vec![Vec::with_capacity(rows.len()); FIELDS.len()], ..Rows::default() };
        let mut doc = 0;
        let mut last = (0, 0);
        let signed = |number: Option<u32>| number.and_then(|number| i32::try_from(number).ok()).unwrap_or(-1);
        for row in rows {
            let here = i32::try_from(row.doc).unwrap_or(i32::MAX);
            columns.doc.push(here - doc);
            doc = here;
            let position = row.spot.position.map(units);
            columns.lat.push(position.map(|(lat, _)| lat - last.0));
            columns.lon.push(position.map(|(_, lon)| lon - last.1));
            last = position.unwrap_or(last);
            columns.town.push(signed(row.spot.town));
            columns.region.push(signed(row.spot.region));
            for (field, column) in columns.sets.iter_mut().enumerate() {
                column.push(self.sets.numbers[field][&row.spot.facets[field]]);
            }
            columns.program.push(signed(row.facts.program.map(|program| program + self.situations)));
            columns.state.push(row.facts.state);
            columns.own.push(u8::from(row.own));
            columns.zone.push(row.spot.zone);
            columns.meetings.push(u32::try_from(row.spot.meetings.len()).unwrap_or(0));
            for meeting in &row.spot.meetings {
                columns.days.push(meeting.days | if meeting.dates.is_some() { IRREGULAR } else { 0 });
                columns.start.push(meeting.start);
                columns.length.push(meeting.length);
                columns.dates.extend(meeting.dates.clone());
            }
        }
        columns
    }
}

/// The box around the positions: south, west, north, east; nothing where none is known.
fn bounds(rows: &[At<'_>]) -> Vec<i32> {
    let positions: Vec<(i32, i32)> = rows.iter().filter_map(|row| row.spot.position.map(units)).collect();
    let (lats, lons) = (positions.iter().map(|at| at.0), positions.iter().map(|at| at.1));
    let sides = [lats.clone().min(), lons.clone().min(), lats.max(), lons.max()];
    sides.into_iter().flatten().collect()
}
