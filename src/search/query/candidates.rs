//! The rows that may be answers: as few files as tell.

use std::collections::BTreeMap;

use super::files::{Broken, Index};
use super::row::Row;
use super::understand::Reading;
use super::wanted::NEAR;
use crate::search::format::{Place, Stretch, WHOLE};

/// Rows, and whether they are all that could be answers.
#[derive(Debug, Clone, Default)]
pub struct Candidates {
    /// The rows, each with how many of the situations that are meant it was found under.
    pub rows: Vec<(Row, u32)>,
    /// Whether no file was left out.
    pub whole: bool,
    /// The numbers of the subjects that they are of.
    pub subjects: Vec<usize>,
}

/// Reads the rows of what a query is about, from at most so many files: its situations, its programs, or all groups.
pub fn candidates(index: &Index<'_>, reading: &Reading, most: usize) -> Result<Candidates, Broken> {
    let root = &index.root;
    let situations = reading.votes.meant().map(|number| (number, 1));
    // A program stands for a situation, but some of its groups may be of others.
    let is_named = reading.chips.iter().any(|chip| chip.field == "situation");
    let programs: &[u32] = if is_named { &[] } else { &reading.wanted.programs };
    let about = situations.chain(programs.iter().map(|number| (*number, 0)));
    let numbers = about.map(|(number, times)| (number as usize, times));
    let mut lists: Vec<(usize, u32)> = numbers.filter(|(number, _)| *number < root.subjects.len()).collect();
    if lists.is_empty() {
        lists.push((root.subjects.len() - 1, 1));
    }
    let mut gathered = Gathered { is_one: lists.len() == 1, ..Gathered::default() };
    let subjects = lists.iter().map(|(number, _)| *number).collect();
    let mut whole = true;
    let mut left = most;
    for (list, times) in lists {
        let wanted = chosen(index, list, reading, most)?;
        whole &= wanted.whole && wanted.files.len() <= left;
        for file in wanted.files.into_iter().take(left) {
            left -= 1;
            index.rows(file)?.into_iter().for_each(|row| gathered.add(row, times));
        }
    }
    Ok(Candidates { rows: gathered.rows, whole, subjects })
}

/// The rows of several lists, each once.
#[derive(Default)]
struct Gathered {
    rows: Vec<(Row, u32)>,
    /// Where the rows of each document are.
    of_docs: BTreeMap<u32, Vec<usize>>,
    /// Whether there is only one list, in which no row comes twice.
    is_one: bool,
}

impl Gathered {
    /// A row that is there already was found under so many more situations.
    fn add(&mut self, row: Row, times: u32) {
        if !self.is_one {
            let of_doc = self.of_docs.entry(row.doc).or_default();
            let is_same = |there: &Row| there.position == row.position && there.slots == row.slots;
            if let Some(there) = of_doc.iter().find(|there| is_same(&self.rows[**there].0)) {
                self.rows[*there].1 += times;
                return;
            }
            of_doc.push(self.rows.len());
        }
        self.rows.push((row, times.max(1)));
    }
}

struct Chosen {
    files: Vec<u32>,
    whole: bool,
}

/// The files of a subject that a place allows, the nearest first, before the first one of groups without a position. Where none is near
/// enough, the nearest.
fn chosen(index: &Index<'_>, subject: usize, reading: &Reading, most: usize) -> Result<Chosen, Broken> {
    let spots: Vec<&Place> = reading.wanted.places.iter().filter(|place| place.kind != 'r').collect();
    let Stretch(first, count) = index.root.subjects[subject].4;
    if spots.is_empty() || count <= WHOLE {
        return Ok(Chosen { files: (first..first.saturating_add(count)).collect(), whole: true });
    }
    let list = index.list(subject)?;
    let files = (first..).zip(&list.boxes);
    let apart = |bounds: &[i32]| spots.iter().map(|spot| apart(bounds, spot)).min().unwrap_or(FAR);
    let mut ranked: Vec<(i64, u32)> = files.clone().map(|(file, bounds)| (apart(bounds), file)).collect();
    ranked.sort_unstable();
    let reach = i64::from(reading.wanted.radius.unwrap_or(NEAR));
    let near = ranked.iter().filter(|(apart, _)| *apart <= reach).count();
    let taken = if near == 0 { 2 } else { near };
    let mut chosen: Vec<u32> = ranked.iter().take(taken.min(most.saturating_sub(1))).map(|(_, file)| *file).collect();
    let without = files.filter(|(_, bounds)| bounds.len() < 4).map(|(file, _)| file).next();
    chosen.extend(without.filter(|file| !chosen.contains(file)));
    Ok(Chosen { files: chosen, whole: near < most })
}

/// How far a file is that has nothing near a spot.
const FAR: i64 = i64::MAX;

/// How far a box is from a spot at least, in units of an index; too little rather than too much, as degrees of longitude are taken for a
/// third as long as those of latitude. Nothing where the spot is a town among those of a file without positions.
fn apart(bounds: &[i32], spot: &Place) -> i64 {
    match (bounds, &spot.position[..]) {
        ([first, last], _) if spot.number >= 0 && (first..=last).contains(&&spot.number) => 0,
        (&[south, west, north, east], &[lat, lon]) => {
            let [south, west, north, east, lat, lon] = [south, west, north, east, lat, lon].map(i64::from);
            let up = (south - lat).max(lat - north).max(0);
            let along = (west - lon).max(lon - east).max(0) / 3;
            up.max(along)
        }
        _ => FAR,
    }
}
