//! What laying a site out keeps between builds: what stays the same while only texts change.

use std::sync::Arc;

use jiff::civil::Date;

use super::paths::Paths;
use super::sorted::Sorted;
use crate::memo::Last;
use crate::site::value::Slug;
use crate::site::{Site, inputs};
use crate::sources::{Fingerprint, Sources};

/// The groups of the last site that was laid out, sorted, and the paths of its pages.
#[derive(Debug, Default)]
pub struct Kept {
    sorted: Last<OfSorted, Arc<Sorted>>,
    pub(super) paths: Last<Fingerprint, Arc<Paths>>,
}

/// All that the order of groups depends on.
#[derive(Debug, PartialEq)]
struct OfSorted {
    sources: Sources,
    /// With the one above each.
    situations: Vec<(Slug, Option<Slug>)>,
    today: Date,
}

impl Kept {
    /// The groups of `site` sorted, as they were last time where nothing of them has changed.
    pub(super) fn sorted(&self, site: &Site, sources: &Sources) -> Arc<Sorted> {
        let inputs = OfSorted {
            sources: inputs::of_groups(sources),
            situations: site.situations.iter().map(|(id, situation)| (id.clone(), situation.parent.clone())).collect(),
            today: site.today,
        };
        self.sorted.of(inputs, |_| Arc::new(Sorted::of(site)))
    }
}
