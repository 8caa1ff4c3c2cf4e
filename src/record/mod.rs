//! What the site said when it was last built, and so what has changed since: the record that each build leaves for the next.
//!
//! It knows groups by their ids and remembers of what they say only fingerprints of what is published. A group that is no longer
//! in the directory is forgotten at once, with all that was told of it.

mod compare;
mod mark;
mod model;
mod written;

use crate::plan::Plan;
use crate::site::value::Slug;

pub use model::{Change, Mark, Record, What};
pub use written::Damaged;

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

    /// How often each meeting of a listed group was told anew; nothing of another.
    pub fn marks(&self, group: &Slug) -> &[Mark] {
        self.groups.get(group).filter(|known| known.is_listed).map_or(&[], |known| &known.meetings)
    }
}
