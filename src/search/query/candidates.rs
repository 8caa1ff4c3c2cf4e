//! The rows that may be answers: as few files as tell.

use std::collections::BTreeMap;

use super::files::{Broken, Index};
use super::row::Row;
use super::understand::Reading;
use super::wanted::NEAR;
use crate::search::format::{Block, WHOLE};

/// Rows, and whether they are all that could be answers.
#[derive(Debug, Clone, Default)]
pub struct Candidates {
    /// The rows, each with how many of the situations that are meant it was found under.
    pub rows: Vec<(Row, u32)>,
    /// Whether no file was left out.
    pub whole: bool,
}

/// Reads the rows of what a query is about, from at most so many files: its situations, its programs, or all groups.
pub fn candidates(index: &Index<'_>, reading: &Reading, most: usize) -> Result<Candidates, Broken> {
    let root = &index.root;
    let situations = reading.votes.meant().map(|number| (number, 1));
    // A program stands for a situation, but some of its groups may be of others.
    let is_named = reading.chips.iter().any(|chip| chip.field == "situation");
    let programs: &[u32] = if is_named { &[] } else { &reading.wanted.programs };
    let subjects = situations.chain(programs.iter().map(|number| (*number, 0)));
    let mut lists: Vec<(&[Block], u32)> = subjects
        .filter_map(|(number, times)| root.subjects.get(number as usize).map(|subject| (&subject.4[..], times)))
        .collect();
    if lists.is_empty() {
        lists.push((&root.all, 1));
    }
    let mut gathered = Gathered { is_one: lists.len() == 1, ..Gathered::default() };
    let mut whole = true;
    let mut left = most;
    for (list, times) in lists {
        let wanted = chosen(list, reading, most);
        whole &= wanted.whole && wanted.blocks.len() <= left;
        for block in wanted.blocks.into_iter().take(left) {
            left -= 1;
            index.rows(block)?.into_iter().for_each(|row| gathered.add(row, times));
        }
    }
    Ok(Candidates { rows: gathered.rows, whole })
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

struct Chosen<'b> {
    blocks: Vec<&'b Block>,
    whole: bool,
}

/// The blocks that a place allows, the nearest first, after those of groups without a place. Where none is near enough, the nearest.
fn chosen<'b>(list: &'b [Block], reading: &Reading, most: usize) -> Chosen<'b> {
    let spots: Vec<[i64; 2]> = reading
        .wanted
        .places
        .iter()
        .filter_map(|place| match place.position[..] {
            [lat, lon] if place.kind != 'r' => Some([i64::from(lat), i64::from(lon)]),
            _ => None,
        })
        .collect();
    if spots.is_empty() || list.len() <= WHOLE {
        return Chosen { blocks: list.iter().collect(), whole: true };
    }
    let (online, placed): (Vec<&Block>, Vec<&Block>) = list.iter().partition(|block| block.1.is_empty());
    let reach = i64::from(reading.wanted.radius.unwrap_or(NEAR));
    let mut ranked: Vec<(i64, &Block)> = placed
        .into_iter()
        .map(|block| (spots.iter().map(|spot| apart(block, *spot)).min().unwrap_or(0), block))
        .collect();
    ranked.sort_by_key(|(apart, block)| (*apart, block.0));
    let near = ranked.iter().filter(|(apart, _)| *apart <= reach).count();
    let taken = if near == 0 { 2 } else { near };
    let mut blocks: Vec<&Block> = ranked.into_iter().take(taken).map(|(_, block)| block).collect();
    blocks.truncate(most.saturating_sub(1));
    let whole = near < most;
    blocks.extend(online.first());
    Chosen { blocks, whole }
}

/// How far a block is from a spot at least, in units of an index; too little rather than too much, as degrees of longitude are
/// taken for a third as long as those of latitude.
fn apart(block: &Block, [lat, lon]: [i64; 2]) -> i64 {
    let [south, west, north, east] = [0, 1, 2, 3].map(|side| i64::from(block.1[side]));
    let up = (south - lat).max(lat - north).max(0);
    let along = (west - lon).max(lon - east).max(0) / 3;
    up.max(along)
}
