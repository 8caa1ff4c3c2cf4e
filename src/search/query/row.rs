//! What is known of a group for choosing: a row of the index.

use crate::search::format::{HORIZON, Root, Rows, most};

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// Its weekdays: 1 for Monday, 2 for Tuesday, ... 64 for Sunday.
    pub days: u32,
    /// When it starts, in minutes after midnight.
    pub start: u32,
    /// How long it lasts, in minutes; 0 where nobody knows.
    pub length: u32,
    /// Its dates in days since the build, where it is not every week.
    pub dates: Option<Vec<i32>>,
}

/// A group at one of its places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The number of its document.
    pub doc: u32,
    /// Where it is, in units of an index.
    pub position: Option<(i32, i32)>,
    /// The number of its town, or -1.
    pub town: i32,
    /// The number of its region, or -1.
    pub region: i32,
    /// For each field, the number of its combination of facets.
    pub sets: Vec<u32>,
    /// The number of its program among the subjects, or -1.
    pub program: i32,
    /// What stands against coming; see [`Rows::state`].
    pub state: u8,
    /// Whether the group names the subject itself, and not only one below it.
    pub own: bool,
    /// The number of its zone.
    pub zone: u32,
    /// Its meetings.
    pub slots: Vec<Slot>,
}

impl Row {
    /// Whether the row has the facet of that number.
    pub fn has(&self, root: &Root, facet: u32) -> bool {
        self.sets.iter().enumerate().any(|(field, set)| root.sets[field][*set as usize].contains(&facet))
    }
}

/// The rows of a file; `None` for a file that is not sound.
pub fn of(rows: &Rows, root: &Root) -> Option<Vec<Row>> {
    let count = rows.doc.len();
    let columns = [
        rows.lat.len(),
        rows.lon.len(),
        rows.town.len(),
        rows.region.len(),
        rows.program.len(),
        rows.state.len(),
        rows.zone.len(),
        rows.own.len(),
        rows.meetings.len(),
    ];
    if columns.iter().any(|column| *column != count)
        || rows.sets.len() != root.sets.len()
        || rows.sets.iter().any(|column| column.len() != count)
    {
        return None;
    }
    let mut slots = slots_of(rows)?.into_iter();
    let mut doc = 0_i32;
    let mut position = (0_i32, 0_i32);
    let mut found = Vec::with_capacity(count);
    for row in 0..count {
        doc = doc.checked_add(rows.doc[row])?;
        let number = u32::try_from(doc).ok().filter(|doc| *doc < root.counts[2] && *doc >= root.counts[1])?;
        let here = match rows.lat[row].zip(rows.lon[row]) {
            Some((lat, lon)) => {
                position = (position.0.checked_add(lat)?, position.1.checked_add(lon)?);
                Some(position)
            }
            None => None,
        };
        let sets: Vec<u32> = rows.sets.iter().map(|column| column[row]).collect();
        let sound = sets.iter().zip(&root.sets).all(|(set, known)| (*set as usize) < known.len());
        if !sound || rows.zone[row] as usize >= root.zones.len() {
            return None;
        }
        found.push(Row {
            doc: number,
            position: here,
            town: rows.town[row],
            region: rows.region[row],
            sets,
            program: rows.program[row],
            state: rows.state[row],
            own: rows.own[row] == 1,
            zone: rows.zone[row],
            slots: slots.by_ref().take(rows.meetings[row] as usize).collect(),
        });
    }
    Some(found)
}

/// Days of a meeting that is not every week.
const IRREGULAR: u32 = 128;

fn slots_of(rows: &Rows) -> Option<Vec<Slot>> {
    let count = rows.days.len();
    let told = rows.meetings.iter().map(|meetings| u64::from(*meetings)).sum::<u64>();
    if told != count as u64 || rows.start.len() != count || rows.length.len() != count {
        return None;
    }
    let mut dates = rows.dates.iter();
    let mut slots = Vec::with_capacity(count);
    for slot in 0..count {
        let days = rows.days[slot];
        if days > IRREGULAR + most::DAYS || rows.start[slot] >= most::START || rows.length[slot] > most::LENGTH {
            return None;
        }
        slots.push(Slot {
            days: days & 127,
            start: rows.start[slot],
            length: rows.length[slot],
            dates: if days & IRREGULAR == 0 { None } else { Some(dates.next()?.clone()) },
        });
    }
    let mut all = slots.iter().filter_map(|slot| slot.dates.as_ref()).flatten();
    all.all(|date| (0..HORIZON).contains(date)).then_some(slots)
}
