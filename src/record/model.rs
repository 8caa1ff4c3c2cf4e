//! What a record holds.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::site::value::Slug;

/// How many days a change is told.
pub(super) const DAYS: i32 = 180;

/// What was published, and what changed before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day since which changes are noticed.
    pub since: Date,
    /// The day of the build that made it.
    pub(super) day: Date,
    /// Every group that is listed, or was and is in the directory still, by its id.
    pub(super) groups: BTreeMap<Slug, Known>,
    /// The latest change first; those of a day by the id of the group.
    pub changes: Vec<Change>,
}

/// What is known of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// Whether it is in the lists now.
    pub(super) is_listed: bool,
    /// By which rules it meets.
    pub(super) times: u64,
    /// Where it meets and how to join.
    pub(super) places: u64,
    /// Its breaks that are not over.
    pub(super) breaks: Vec<u64>,
    /// Its single dates that break a rule, each with what is said of it.
    pub(super) dates: Vec<(Date, u64)>,
    /// Its meetings, as calendars tell them.
    pub(super) meetings: Vec<Mark>,
}

/// How often a meeting of a group was told anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it says.
    pub(super) print: u64,
    /// How many times it has changed, from 0.
    pub sequence: u32,
    /// The day on which it changed last, or was first told.
    pub day: Date,
}

impl Mark {
    /// That of two which are told as one: as often and as lately as the one that was told anew more often, and later.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self { sequence: self.sequence.max(other.sequence), day: self.day.max(other.day), ..self }
    }
}

/// Something that changed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// The day of the build that noticed it.
    pub day: Date,
    /// The group, which is in the directory.
    pub group: Slug,
    /// What it was.
    pub what: What,
}

/// What may change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The group is new in the lists.
    New,
    /// It meets at other times.
    Times,
    /// A single date is cancelled, added, or as usual again.
    Dates,
    /// It meets elsewhere, or one joins in another way.
    Place,
    /// A break is new, or is another.
    Paused,
    /// A break is over, or was lifted.
    Resumed,
    /// It has ended.
    Closed,
    /// Nobody has confirmed it for so long that it left the lists.
    Unconfirmed,
    /// It is in the lists again.
    Back,
}

impl What {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::Times,
        Self::Dates,
        Self::Place,
        Self::Paused,
        Self::Resumed,
        Self::Closed,
        Self::Unconfirmed,
        Self::Back,
    ];

    /// The word for it in the record and in keys of the theme.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Times => "times",
            Self::Dates => "dates",
            Self::Place => "place",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::Closed => "closed",
            Self::Unconfirmed => "unconfirmed",
            Self::Back => "back",
        }
    }

    /// What on the same day did not happen, as this took it back.
    pub(super) const fn takes_back(self) -> &'static [Self] {
        match self {
            Self::New | Self::Back => &[Self::Closed, Self::Unconfirmed],
            Self::Closed | Self::Unconfirmed => &[Self::New, Self::Back],
            Self::Paused => &[Self::Resumed],
            Self::Resumed => &[Self::Paused],
            Self::Times | Self::Dates | Self::Place => &[],
        }
    }
}
