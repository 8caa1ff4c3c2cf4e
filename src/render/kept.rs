//! What rendering keeps between builds.

use std::fmt;
use std::sync::Arc;

use super::edition::Indexes;
use super::theme::Theme;
use crate::memo::{Last, Memo, Same};
use crate::plan::{Identity, Plan};

/// What was made small, and the finder's index as it was last.
#[derive(Default)]
pub struct Kept {
    /// Styles and scripts that were made small, by what they were made from.
    pub(super) small: Memo<Arc<str>>,
    indexes: Last<OfIndexes, Indexes>,
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // An index is megabytes of text.
        f.debug_struct("Kept").field("small", &self.small).finish_non_exhaustive()
    }
}

/// All that an index is made from: what there is to find, and the words for it.
#[derive(Debug, PartialEq)]
struct OfIndexes {
    plan: Identity,
    theme: Same<Theme>,
}

impl Kept {
    /// The indexes of this plan: those of last time, made or not, where all that they are made from is the same.
    pub(super) fn indexes(&self, (plan, theme): (&Plan<'_>, &Arc<Theme>), make: impl FnOnce() -> Indexes) -> Indexes {
        match plan.identity() {
            Some(plan) => self.indexes.of(OfIndexes { plan, theme: Same(Arc::clone(theme)) }, |_| make()),
            None => make(),
        }
    }
}
