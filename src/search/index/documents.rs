//! What is put into an index. Nothing here is read of a site: whoever makes documents decides what is published.

use std::collections::{BTreeMap, BTreeSet};

use crate::search::format::{Card, FIELDS, Meaning};

/// Every document of a site in one language.
pub struct Documents<'a> {
    /// The language, as a BCP 47 tag.
    pub language: &'a str,
    /// The path of the pages in this language.
    pub base: String,
    /// What a browser says of an answer, by its key.
    pub texts: BTreeMap<String, String>,
    /// The day of the build, in days since 1970-01-01.
    pub day: i32,
    /// Situations, each after the one above it.
    pub situations: Vec<Situation>,
    /// Articles and other texts, the newest first.
    pub pages: Vec<Page<'a>>,
    /// Programs by name, in order.
    pub programs: Vec<String>,
    /// The values that groups have, in order.
    pub facets: Vec<Facet>,
    /// What words mean that are no name of a situation, a program or a place: the words, and what they mean.
    pub phrases: Vec<(String, Meaning)>,
    /// Families of words: a situation that has one of the first is found by all of the second as well.
    pub alike: Vec<Alike>,
    /// Regions by label, in order.
    pub regions: Vec<String>,
    /// Towns, in order.
    pub towns: Vec<Town>,
    /// Time zones by IANA name, in order; at least one.
    pub zones: Vec<String>,
    /// The groups.
    pub groups: &'a dyn Groups,
}

/// Groups, one by one, as a directory may be too large to hold all that is said of it twice.
pub trait Groups: Sync {
    /// How many there are.
    fn count(&self) -> usize;
    /// What is asked of a group.
    fn facts(&self, number: usize) -> Facts;
    /// Tells what is said of it, one text after the other, with what a word of it weighs: 3 in its name, 2 in its summary, 1 elsewhere.
    fn texts(&self, number: usize, tell: &mut dyn FnMut(&str, u8));
    /// What is shown of it.
    fn card(&self, number: usize) -> Card;
}

/// A family of words, each of which may be several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Alike {
    /// What situations are called.
    pub named: Vec<String>,
    /// What people say as well.
    pub said: Vec<String>,
}

/// A situation.
#[derive(Debug, Clone, Default)]
pub struct Situation {
    /// Its id.
    pub id: String,
    /// The number of the one above it.
    pub parent: Option<u32>,
    /// What is shown of it.
    pub card: Card,
    /// Words that people use for it.
    pub synonyms: Vec<String>,
    /// Its text without marks.
    pub text: String,
}

/// An article or another text.
#[derive(Debug, Clone, Default)]
pub struct Page<'a> {
    /// What is shown of it.
    pub card: Card,
    /// The numbers of the situations it is for.
    pub situations: Vec<u32>,
    /// Its text without marks.
    pub text: &'a str,
}

/// A value that groups have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// Its field, one of [`FIELDS`].
    pub field: &'static str,
    /// The value as the data has it.
    pub key: String,
    /// What a visitor reads.
    pub label: String,
}

/// A town.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Town {
    /// Its name.
    pub name: String,
    /// Its name with its region, as a visitor reads it.
    pub label: String,
    /// The number of its region.
    pub region: Option<u32>,
}

/// What is asked of a group.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Facts {
    /// The numbers of its situations, the first one first.
    pub situations: Vec<u32>,
    /// The number of its program.
    pub program: Option<u32>,
    /// What stands against coming; see [`crate::search::format::Rows::state`].
    pub state: u8,
    /// Where, when and how it meets: at least one, without a place for a group that has none.
    pub spots: Vec<Spot>,
}

impl Facts {
    /// The numbers of all its facets, each once.
    pub(super) fn facets(&self) -> BTreeSet<u32> {
        self.spots.iter().flat_map(|spot| spot.facets.iter().flatten().copied()).collect()
    }

    /// A spot for each of its places: it may meet there in more than one way.
    pub(super) fn places(&self) -> impl Iterator<Item = &Spot> {
        let is_new = |(number, spot): &(usize, &Spot)| self.spots[..*number].iter().all(|other| !other.is_beside(spot));
        self.spots.iter().enumerate().filter(is_new).map(|(_, spot)| spot)
    }
}

/// A place where a group meets, how, and when.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Spot {
    /// For each of [`FIELDS`] the numbers of the facets of what takes place here, in order.
    pub facets: [Vec<u32>; FIELDS.len()],
    /// Latitude and longitude in degrees, as far as they are published.
    pub position: Option<(f64, f64)>,
    /// The postal code, where it is published.
    pub postal_code: Option<String>,
    /// The number of the town.
    pub town: Option<u32>,
    /// The number of the region.
    pub region: Option<u32>,
    /// The number of the zone.
    pub zone: u32,
    /// The meetings.
    pub meetings: Vec<Meeting>,
}

impl Spot {
    /// Whether both are at the same place.
    fn is_beside(&self, other: &Self) -> bool {
        (self.town, self.region, self.position, &self.postal_code)
            == (other.town, other.region, other.position, &other.postal_code)
    }
}

/// A meeting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meeting {
    /// Its weekdays: 1 for Monday, 2 for Tuesday, ... 64 for Sunday.
    pub days: u32,
    /// When it starts, in minutes after midnight.
    pub start: u32,
    /// How long it lasts in minutes; 0 where nobody knows.
    pub length: u32,
    /// Its dates in days since the build, within the horizon of an index, where it is not every week.
    pub dates: Option<Vec<i32>>,
}
