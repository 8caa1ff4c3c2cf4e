//! Which groups are like a group: those for the same situation, near it and in the same way.

use std::collections::BTreeMap;

use super::Plan;
use super::facets::Sortable;
use super::index::Listed;
use crate::site::group::Group;
use crate::site::value::Slug;

/// The groups of each situation (without those below it) in an order in which similar ones are neighbours.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    /// Situation to groups, by town, then by format, then by name.
    rows: BTreeMap<Slug, Vec<Listed>>,
    /// Where in the row of its first situation a group stands.
    seats: BTreeMap<Slug, usize>,
}

impl Neighbours {
    /// Puts all listed groups into rows.
    pub(super) fn of(listed: &[Sortable<'_>]) -> Self {
        let mut rows: BTreeMap<&Slug, Vec<(&str, &str, Listed)>> = BTreeMap::new();
        for (number, Sortable { group, facets, .. }) in (0..).zip(listed) {
            let town = facets.town.as_deref().unwrap_or_default();
            let format = group.all_formats().first().map_or("", |format| format.as_str());
            for id in &group.situations {
                rows.entry(id).or_default().push((town, format, number));
            }
        }
        let mut neighbours = Self::default();
        for (id, mut row) in rows {
            row.sort_unstable();
            for (seat, (_, _, number)) in row.iter().enumerate() {
                let group = listed[*number as usize].group;
                if group.situations.first() == Some(id) {
                    neighbours.seats.insert(group.id.clone(), seat);
                }
            }
            neighbours.rows.insert(id.clone(), row.into_iter().map(|(_, _, number)| number).collect());
        }
        neighbours
    }
}

impl Plan<'_> {
    /// Up to `most` groups like this one; those that sit nearest to it. A group that is not listed has the first ones.
    pub fn similar(&self, group: &Group, most: usize) -> Vec<Listed> {
        let row =
            group.situations.first().and_then(|id| self.index.neighbours.rows.get(id)).map_or(&[][..], Vec::as_slice);
        let seat = self.index.neighbours.seats.get(&group.id).copied();
        let at = seat.unwrap_or_default();
        // 1, -1, 2, -2, ... around the seat; its own seat only counts where it is somebody else's.
        let around = (1..=row.len()).flat_map(|step| [at.checked_add(step), at.checked_sub(step)]);
        let own = if seat.is_none() { Some(at) } else { None };
        own.into_iter().chain(around.flatten()).filter_map(|seat| row.get(seat).copied()).take(most).collect()
    }
}
