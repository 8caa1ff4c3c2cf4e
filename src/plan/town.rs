//! Where the towns of the lists lie, from what is published of their places.

use std::collections::BTreeMap;

use super::Plan;
use super::index::{By, town_key};
use crate::site::value::Slug;

/// A town with a known position.
#[derive(Debug, Clone, PartialEq)]
pub struct Town {
    /// The number of its list.
    pub list: usize,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// How many groups meet there at a place whose position is published.
    pub groups: usize,
}

/// What is gathered of a town while groups are gone through.
#[derive(Default)]
struct Sum {
    latitude: f64,
    longitude: f64,
    places: f64,
    groups: Vec<Slug>,
}

impl Plan<'_> {
    /// Every town with a list and with a position that is published: the middle of its places, by how often groups meet there.
    /// In the order of the lists. A place on request gives nothing, not even a count.
    pub fn towns(&self) -> Vec<Town> {
        let mut sums: BTreeMap<usize, Sum> = BTreeMap::new();
        let numbers: BTreeMap<&str, usize> =
            self.index.lists_by(By::Town).map(|(number, list)| (list.key.as_str(), number)).collect();
        for group in &self.index.groups {
            for place in self.places_of(group) {
                let Some((latitude, longitude)) = place.shown_position() else { continue };
                let Some(number) = town_key(self.site, place).and_then(|key| numbers.get(key.as_str())) else {
                    continue;
                };
                let sum = sums.entry(*number).or_default();
                sum.latitude += latitude;
                sum.longitude += longitude;
                sum.places += 1.0;
                if sum.groups.last() != Some(&group.id) {
                    sum.groups.push(group.id.clone());
                }
            }
        }
        let town = |(list, sum): (usize, Sum)| Town {
            list,
            latitude: sum.latitude / sum.places,
            longitude: sum.longitude / sum.places,
            groups: sum.groups.len(),
        };
        sums.into_iter().map(town).collect()
    }
}
