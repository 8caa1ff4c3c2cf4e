//! What could not be read, so that one mistake is said once: a name that is not there may be in what is missing.

use std::collections::BTreeSet;

use super::value::Slug;

/// What could not be read, or only in part. Each was said where it is; what follows from it is not said again.
#[derive(Debug, Clone, Default)]
pub struct Gaps {
    /// Something of `site.yaml`: a language or a crisis line may be missing.
    pub settings: bool,
    /// Something below `places:`.
    pub places: bool,
    /// Some group, so that its id is not known.
    pub groups: bool,
    /// Groups of which only a part could be read.
    pub parts: BTreeSet<Slug>,
}
