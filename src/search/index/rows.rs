//! Rows: what is asked of groups, in blocks of groups that belong together.

use super::documents::{Facts, Spot};
use super::order::units;
use super::spots::Spots;
use crate::search::format::{Block, FIELDS, Rows, WHOLE};

/// How many rows a block has at most; a list that is hardly longer is one block.
const BLOCK: usize = 1000;
/// The days of a meeting that is not every week.
const IRREGULAR: u32 = 128;

/// What rows are made from.
pub(super) struct Makers<'a> {
    /// The facts of each group, by its number.
    pub facts: &'a [Facts],
    /// The number of the document of each group.
    pub docs: &'a [u32],
    /// How many subjects come before the programs.
    pub situations: u32,
    /// What is known of all spots.
    pub spots: &'a Spots,
}

/// A row: a group at one of its places.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    /// The number of the document.
    pub doc: u32,
    /// The number of the group, and of the place among its own.
    group: u32,
    spot: u32,
    own: bool,
}

impl<'a> Makers<'a> {
    /// The blocks of some groups, by their numbers. `files` gets the rows of each; a block is named by its place there.
    pub(super) fn blocks(&self, groups: impl Iterator<Item = (u32, bool)>, files: &mut Vec<Vec<Row>>) -> Vec<Block> {
        // Each with the place at which it stands: 0 without a position, else that on the curve, from 1.
        let mut rows: Vec<(u64, Row)> = Vec::new();
        for (group, own) in groups {
            let doc = self.docs[group as usize];
            let along = self.spots.along(group);
            rows.extend((0..).zip(along).map(|(spot, along)| (*along, Row { doc, group, spot, own })));
        }
        rows.sort_unstable_by_key(|(along, row)| (*along, row.doc, row.spot));
        let without = rows.iter().take_while(|(along, _)| *along == 0).count();
        let parts =
            if rows.len() <= BLOCK + BLOCK / 2 { vec![&rows[..]] } else { vec![&rows[..without], &rows[without..]] };
        let mut blocks = Vec::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let pieces = part.len().div_ceil(BLOCK + BLOCK / 2);
            for piece in part.chunks(part.len().div_ceil(pieces)) {
                let number = u32::try_from(files.len()).unwrap_or(u32::MAX);
                let piece: Vec<Row> = piece.iter().map(|(_, row)| *row).collect();
                blocks.push(Block(number, self.bounds(&piece)));
                files.push(piece);
            }
        }
        if blocks.len() <= WHOLE {
            for block in &mut blocks {
                block.1.clear();
            }
        }
        blocks
    }

    /// The file of a block, still without cards.
    pub(super) fn columns(&self, rows: &[Row]) -> Rows {
        let mut columns = empty(rows.len());
        let mut doc = 0;
        let mut last = (0, 0);
        let signed = |number: Option<u32>| number.and_then(|number| i32::try_from(number).ok()).unwrap_or(-1);
        for row in rows {
            let facts = &self.facts[row.group as usize];
            let spot = self.spot(row);
            let here = i32::try_from(row.doc).unwrap_or(i32::MAX);
            columns.doc.push(here - doc);
            doc = here;
            let position = spot.position.map(units);
            columns.lat.push(position.map(|(lat, _)| lat - last.0));
            columns.lon.push(position.map(|(_, lon)| lon - last.1));
            last = position.unwrap_or(last);
            columns.town.push(signed(spot.town));
            columns.region.push(signed(spot.region));
            for (set, column) in self.spots.sets(row.group, row.spot).iter().zip(&mut columns.sets) {
                column.push(*set);
            }
            columns.program.push(signed(facts.program.map(|program| program + self.situations)));
            columns.state.push(facts.state);
            columns.own.push(u8::from(row.own));
            columns.zone.push(spot.zone);
            columns.meetings.push(u32::try_from(spot.meetings.len()).unwrap_or(0));
            for meeting in &spot.meetings {
                columns.days.push(meeting.days | if meeting.dates.is_some() { IRREGULAR } else { 0 });
                columns.start.push(meeting.start);
                columns.length.push(meeting.length);
                columns.dates.extend(meeting.dates.clone());
            }
        }
        columns
    }

    fn spot(&self, row: &Row) -> &'a Spot {
        &self.facts[row.group as usize].spots[row.spot as usize]
    }

    /// The box around the positions: south, west, north, east; nothing where none is known.
    fn bounds(&self, rows: &[Row]) -> Vec<i32> {
        let mut positions = rows.iter().filter_map(|row| self.spot(row).position.map(units));
        let Some((lat, lon)) = positions.next() else { return Vec::new() };
        let widen = |[south, west, north, east]: [i32; 4], (lat, lon): (i32, i32)| {
            [south.min(lat), west.min(lon), north.max(lat), east.max(lon)]
        };
        positions.fold([lat, lon, lat, lon], widen).to_vec()
    }
}

/// Columns with room for so many rows.
fn empty(rows: usize) -> Rows {
    Rows {
        doc: Vec::with_capacity(rows),
        lat: Vec::with_capacity(rows),
        lon: Vec::with_capacity(rows),
        town: Vec::with_capacity(rows),
        region: Vec::with_capacity(rows),
        sets: (0..FIELDS.len()).map(|_| Vec::with_capacity(rows)).collect(),
        program: Vec::with_capacity(rows),
        state: Vec::with_capacity(rows),
        own: Vec::with_capacity(rows),
        zone: Vec::with_capacity(rows),
        meetings: Vec::with_capacity(rows),
        days: Vec::with_capacity(rows),
        start: Vec::with_capacity(rows),
        length: Vec::with_capacity(rows),
        ..Rows::default()
    }
}
