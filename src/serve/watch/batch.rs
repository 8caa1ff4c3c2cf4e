//! What is handed out.

use super::notice::Notice;
use crate::disk::Changed;

/// Changes that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Where to look; nowhere if there is only something to tell.
    pub changed: Changed,
    /// What the person should know.
    pub note: Option<Notice>,
}

impl Batch {
    /// The two as one.
    pub fn merge(&mut self, other: Self) {
        self.changed.merge(other.changed);
        self.note = self.note.take().or(other.note);
    }
}
