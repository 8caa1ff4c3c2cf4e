//! What came of looking at a site folder again.

use std::collections::BTreeSet;

use crate::sources::SourcePath;

/// What is really another than before; a file that was saved without a change is not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Files that were not there before, or could not be used.
    pub added: BTreeSet<SourcePath>,
    /// Files with another content.
    pub changed: BTreeSet<SourcePath>,
    /// Files that are gone, or can no longer be used.
    pub removed: BTreeSet<SourcePath>,
    /// Whether something else is wrong with the folder than before.
    pub has_other_problems: bool,
}

impl Refreshed {
    /// Whether everything is as it was.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}
