//! What the site said when it was last built, and so what has changed since: the record that each build leaves for the next.
//!
//! It knows groups by their ids and remembers of what they say only fingerprints of what is published. A group that is no longer
//! in the directory is forgotten at once, with all that was told of it.

mod compare;
mod mark;
mod written;

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::plan::Plan;
use crate::site::value::Slug;

pub use mark::breaks;
pub use written::Damaged;

/// How many days a change is told.
pub const DAYS: i32 = 180;

/// What was published, and what changed before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day since which changes are noticed.
    pub since: Date,
    /// Every listed group by its id.
    groups: BTreeMap<Slug, Known>,
    /// The latest change first; those of a day by the id of the group.
    pub changes: Vec<Change>,
}

/// What is known of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Known {
    /// When it meets.
    times: u64,
    /// Where it meets and how to join.
    places: u64,
    /// Its breaks that are not over.
    pauses: u64,
    /// Its meetings, as calendars tell them.
    meetings: Vec<Mark>,
}

/// How often a meeting of a group was told anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// What it says.
    print: u64,
    /// How many times it has changed, from 0.
    pub sequence: u32,
    /// The day on which it changed last, or was first told.
    pub day: Date,
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
    /// It meets elsewhere, or one joins in another way.
    Place,
    /// A break was set or changed.
    Paused,
    /// A break was lifted before its end.
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
    pub const ALL: [Self; 8] =
        [Self::New, Self::Times, Self::Place, Self::Paused, Self::Resumed, Self::Closed, Self::Unconfirmed, Self::Back];

    /// The word for it in the record and in keys of the theme.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Times => "times",
            Self::Place => "place",
            Self::Paused => "paused",
            Self::Resumed => "resumed",
            Self::Closed => "closed",
            Self::Unconfirmed => "unconfirmed",
            Self::Back => "back",
        }
    }
}

impl Record {
    /// The record of a site as it is now, after the one before. Without one, nothing counts as changed.
    pub fn of(plan: &Plan<'_>, before: Option<&Self>) -> Self {
        compare::record(plan, before)
    }

    /// Reads what [`Record::to_json`] wrote.
    pub fn read(text: &str) -> Result<Self, Damaged> {
        written::read(text)
    }

    /// As it is kept.
    pub fn to_json(&self) -> String {
        written::write(self)
    }

    /// How often the meeting of that number of a listed group was told anew.
    pub fn mark(&self, group: &Slug, meeting: usize) -> Option<Mark> {
        self.groups.get(group)?.meetings.get(meeting).copied()
    }
}
