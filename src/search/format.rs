//! The files of an index, as they lie in `search/`. `docs/search-format.md` describes each field.
//!
//! They are JSON, so that every host compresses them and every browser reads them without a reader of ours. What repeats for
//! every group is written in columns.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use super::once::{Card, Place};
use super::once::{Phrase, read_phrases, read_places, write_phrases, write_places};

/// The version of the format. A reader refuses every other.
pub const FORMAT: u32 = 3;
/// How many cards lie in a file.
pub const CARDS: usize = 24;
/// A degree of latitude or longitude in the units of an index: a unit is about 110 metres.
pub const DEGREE: f64 = 1000.0;
/// So few files of rows are read whole, wherever the place that is asked for may be, and so nobody needs to know more of them.
pub const WHOLE: u32 = 3;
/// How many days ahead dates of irregular meetings are listed.
pub const HORIZON: i32 = 70;
/// For how many situations a word may speak.
pub const SITUATIONS: usize = 6;

/// What numbers are at most: a reader takes a file with more for damaged, and so can reckon without looking at each.
pub mod most {
    /// The last day, in days since 1970-01-01: in the year 2243.
    pub const DAY: i32 = 100_000;
    /// Documents.
    pub const DOCUMENTS: u32 = 10_000_000;
    /// Files of rows that have the groups of a subject.
    pub const FILES: u32 = 100_000;
    /// How strongly a word speaks for a situation, and what it weighs in a page.
    pub const WEIGHT: u32 = 100;
    /// Minutes of a day, by which every meeting has begun.
    pub const START: u32 = 1440;
    /// How long a meeting lasts, in minutes: a week.
    pub const LENGTH: u32 = 10_080;
    /// The sum of all weekdays.
    pub const DAYS: u32 = 127;
    /// How many days from today a date is.
    pub const AHEAD: u32 = 366;
}

/// `search/LANGUAGE.json`: what every query needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Root {
    /// [`FORMAT`].
    pub format: u32,
    /// The language, as a BCP 47 tag.
    pub language: String,
    /// Where the other files lie, beside this one: `files/en-5f2c81aa/`.
    pub folder: String,
    /// The path of the pages in this language, such as `/` or `/help/es/`, below which the addresses of cards lie.
    pub base: String,
    /// The day of the build, in days since 1970-01-01.
    pub day: i32,
    /// How many documents are situations, how many are pages (situations, articles and texts), how many there are at all.
    /// Documents are numbered in this order, so the first group has the number of pages.
    pub counts: [u32; 3],
    /// Time zones by IANA name.
    pub zones: Vec<String>,
    /// The values that groups have: field, key, label, and how many groups have it.
    pub facets: Vec<(String, String, String, u32)>,
    /// For each field of [`FIELDS`], the combinations of facets that occur, by their number in `facets`.
    pub sets: Vec<Vec<Vec<u32>>>,
    /// What groups are about: situations first, with the number of their document, then programs, and last all groups, without a name.
    pub subjects: Vec<Subject>,
    /// For each page that is no situation, by its number less that of the first: the situations it is for.
    pub pages: Vec<Vec<u32>>,
    /// What words mean: words as they are compared, parted by spaces, and [`Meaning`]s.
    #[serde(serialize_with = "write_phrases", deserialize_with = "read_phrases")]
    pub phrases: Vec<Phrase>,
    /// The places that most groups have.
    #[serde(serialize_with = "write_places", deserialize_with = "read_places")]
    pub places: Vec<Place>,
    /// For each file of words but the first a text that comes after all words of the file before, and not after its own; parted by
    /// spaces.
    pub words: String,
    /// What a browser says of an answer, in this language, by the key of the theme.
    pub texts: BTreeMap<String, String>,
}

/// The fields whose combinations are kept for each group, in this order.
pub const FIELDS: [&str; 6] = ["format", "language", "audience", "access", "kind", "cost"];

/// A situation or a program: its id or its name, its label, the number of the situation above it (of a program: of most of its
/// groups) or -1, how many groups it has with all below it, and their files. Of a situation also what else its card says: one or two
/// sentences, and the language of its label where it is not that of the index.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject(pub String, pub String, pub i32, pub u32, pub Stretch, pub String, pub String);

impl Subject {
    /// Where the page of a situation lies, below the address of the language.
    pub fn address(&self) -> String {
        format!("situations/{}/", self.0)
    }
}

/// The files of rows that have the groups of a subject, along a curve that keeps near what is near: the number of the first, and how many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch(pub u32, pub u32);

/// `lists/N.json`: what is told of the groups of a subject, by its number, where they lie in more than [`WHOLE`] files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct List {
    /// The box around the positions of each file (south, west, north, east) in units of [`DEGREE`]; where no row has a position, the
    /// numbers of the first and of the last town, -1 for none.
    pub boxes: Vec<Vec<i32>>,
    /// How many groups there are.
    pub count: u32,
    /// How many of them have a facet: its number, and the count.
    pub facets: Vec<(u32, u32)>,
    /// How many of them have a meeting on each weekday, from Monday.
    pub days: [u32; 7],
}

/// `rows/N.json`: what is asked of groups, a column for each question. Every column has one entry for each row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// The number of the group's document, less that of the row before.
    pub doc: Vec<i32>,
    /// Latitude in units of [`DEGREE`], less that of the last row that has a position; `null` without one.
    pub lat: Vec<Option<i32>>,
    /// Longitude in the same way.
    pub lon: Vec<Option<i32>>,
    /// The number of the town, or -1.
    pub town: Vec<i32>,
    /// The number of the region, or -1.
    pub region: Vec<i32>,
    /// For each of [`FIELDS`], the number of the combination.
    pub sets: Vec<Vec<u32>>,
    /// The number of the program in [`Root::subjects`], or -1.
    pub program: Vec<i32>,
    /// What stands against coming: 0 nothing, 1 it was not confirmed for long, 2 it is full or for members, 3 it has a break or
    /// has not begun.
    pub state: Vec<u8>,
    /// Whether the group names the subject itself (1), and not only one below it (0).
    pub own: Vec<u8>,
    /// The number of the zone.
    pub zone: Vec<u32>,
    /// How many meetings follow in the columns below.
    pub meetings: Vec<u32>,
    /// For each meeting: its weekdays, the sum of 1 for Monday, 2 for Tuesday, ... 64 for Sunday; more 128 if not every week.
    pub days: Vec<u32>,
    /// For each meeting: when it starts, in minutes after midnight.
    pub start: Vec<u32>,
    /// For each meeting: how long it lasts in minutes; 0 where nobody knows.
    pub length: Vec<u32>,
    /// For each meeting that is not every week: its dates within [`HORIZON`] days, in days since the build.
    pub dates: Vec<Vec<i32>>,
    /// Documents whose cards lie here too, as whoever asks for these rows is likely to show them: the number of each, less that
    /// of the one before.
    pub shown: Vec<u32>,
    /// Their cards.
    pub cards: Vec<Card>,
}

/// `cards/N.json`: what is shown of [`CARDS`] documents that are no situations, from the first of them plus N × [`CARDS`] on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cards(pub Vec<Card>);

/// `words/N.json`: words in order from one to the next file, and what they lead to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Words {
    /// Words as they are compared, in order, parted by spaces.
    pub words: String,
    /// For each word the number of its entry; forms of the same word share one.
    pub entry: Vec<u32>,
    /// The entries.
    pub entries: Vec<Entry>,
    /// Places whose first word is within this file.
    #[serde(serialize_with = "write_places", deserialize_with = "read_places")]
    pub places: Vec<Place>,
}

/// Where a word leads: situations, pages, groups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry(
    /// The number of a situation, then how strongly the word speaks for it, from 1 to 100; and so on.
    pub Vec<u32>,
    /// The number of a page less that of the one before, then how much weight the word has there, from 1 to 100; and so on.
    pub Vec<u32>,
    /// Of a group four times the number of its document, less that of the one before, and 1 to 3 more: 3 for a word of its
    /// name, 2 of its summary, 1 of its description.
    pub Vec<u32>,
    /// In how many groups the word stands; more than are listed where it is too common to tell groups apart.
    pub u32,
);

/// `spell.json`: the words to which a misspelt one may be mended, parted by spaces, the most used first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spelling(pub String);

/// What a phrase of [`Root::phrases`] means, as it is written there: a letter and what belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// `s4`: the subject of that number.
    Subject(u32),
    /// `f7`: the facet of that number.
    Facet(u32),
    /// `d2`: weekdays, as in [`Rows::days`].
    Days(u32),
    /// `t1020-1440`: a part of the day, in minutes from and to, the end not included.
    Time(u32, u32),
    /// `w1`: so many days from today.
    Date(u32),
    /// `n`: just now.
    Now,
    /// `c`: a word of somebody who may be in danger.
    Crisis,
    /// `x1` near, `x2` from a time on, `x3` before a time, `x4` kilometres, `x5` miles.
    Sign(u32),
    /// `-`: nothing that could be looked for.
    Nothing,
}

impl Meaning {
    /// As it is written.
    pub fn written(self) -> String {
        match self {
            Self::Subject(number) => format!("s{number}"),
            Self::Facet(number) => format!("f{number}"),
            Self::Days(days) => format!("d{days}"),
            Self::Time(from, to) => format!("t{from}-{to}"),
            Self::Date(ahead) => format!("w{ahead}"),
            Self::Now => "n".to_owned(),
            Self::Crisis => "c".to_owned(),
            Self::Sign(number) => format!("x{number}"),
            Self::Nothing => "-".to_owned(),
        }
    }

    /// What is written so; `None` for what this version of the format does not have.
    pub fn read(text: &str) -> Option<Self> {
        let (letter, rest) = text.split_at_checked(1)?;
        let within = |text: &str, most: u32| text.parse().ok().filter(|number| *number <= most);
        let number = || within(rest, u32::MAX);
        Some(match letter {
            "s" => Self::Subject(number()?),
            "f" => Self::Facet(number()?),
            "d" => Self::Days(within(rest, most::DAYS)?),
            "t" => {
                let (from, to) = rest.split_once('-')?;
                Self::Time(within(from, most::START)?, within(to, most::START)?)
            }
            "w" => Self::Date(within(rest, most::AHEAD)?),
            "n" if rest.is_empty() => Self::Now,
            "c" if rest.is_empty() => Self::Crisis,
            "x" => Self::Sign(number()?),
            "-" if rest.is_empty() => Self::Nothing,
            _ => return None,
        })
    }
}
