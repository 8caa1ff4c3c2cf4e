//! Rows: what is asked of groups, in files of groups that belong together.

use super::documents::{Facts, Spot};
use super::ids::number;
use super::order::units;
use super::spots::Spots;
use crate::search::format::{FIELDS, Rows, Stretch};

/// How many rows a file has at most; where there are hardly more they lie in one.
const FILE: usize = 500;
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
    /// Lays the rows of some groups, given by their numbers, into `files`; a file is named by its place there. Gives where they lie,
    /// and the box of each file.
    pub(super) fn lay(&self, groups: &[(u32, bool)], files: &mut Vec<Vec<Row>>) -> (Stretch, Vec<Vec<i32>>) {
        // Each with the place at which it stands: 0 without a position, else that on the curve, from 1.
        let mut rows: Vec<(u64, Row)> = Vec::new();
        for &(group, own) in groups {
            let doc = self.docs[group as usize];
            let along = self.spots.along(group);
            rows.extend((0..).zip(along).map(|(spot, along)| (*along, Row { doc, group, spot, own })));
        }
        rows.sort_unstable_by_key(|(along, row)| (*along, row.doc, row.spot));
        let without = rows.iter().take_while(|(along, _)| *along == 0).count();
        let parts = if rows.len() <= FILE + FILE / 2 {
            vec![&rows[..]]
        } else {
            // Those without a position lie by their towns, so that a question with a town needs few files of them as well.
            rows[..without].sort_by_key(|(_, row)| self.spot(row).town);
            vec![&rows[..without], &rows[without..]]
        };
        let first = files.len();
        let mut boxes = Vec::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            let pieces = part.len().div_ceil(FILE + FILE / 2);
            for piece in part.chunks(part.len().div_ceil(pieces)) {
                let piece: Vec<Row> = piece.iter().map(|(_, row)| *row).collect();
                boxes.push(self.bounds(&piece));
                files.push(piece);
            }
        }
        (Stretch(number(first), number(boxes.len())), boxes)
    }

    /// A file, still without cards.
    pub(super) fn columns(&self, rows: &[Row]) -> Rows {
        let mut columns = empty(rows.len());
        let mut doc = 0;
        let mut last = (0, 0);
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

    /// The box around the positions: south, west, north, east; where none is known, the first and the last town.
    fn bounds(&self, rows: &[Row]) -> Vec<i32> {
        let mut positions = rows.iter().filter_map(|row| self.spot(row).position.map(units));
        let Some((lat, lon)) = positions.next() else {
            return rows.first().into_iter().chain(rows.last()).map(|row| signed(self.spot(row).town)).collect();
        };
        let widen = |[south, west, north, east]: [i32; 4], (lat, lon): (i32, i32)| {
            [south.min(lat), west.min(lon), north.max(lat), east.max(lon)]
        };
        positions.fold([lat, lon, lat, lon], widen).to_vec()
    }
}

/// A number, or -1 for none.
fn signed(number: Option<u32>) -> i32 {
    number.and_then(|number| i32::try_from(number).ok()).unwrap_or(-1)
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
