//! The build, told in five verbs: load, read, lay out, render, write. The first and the last are the caller's.

use crate::diagnostic::Diagnostics;
use crate::output::{Progress, Sink};
use crate::sources::Sources;

/// What a build is told beside its sources. Nothing here is read from the machine.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that "today" means.
    pub today: jiff::civil::Date,
    /// Stands in for `base_url` of `site.yaml`.
    pub base_url: Option<String>,
    /// Whether drafts and articles of the future are shown.
    pub drafts: bool,
}

/// What a build made.
#[derive(Debug, Clone, Default)]
pub struct Built {
    /// Every problem, sorted.
    pub problems: Diagnostics,
    /// Pages, in all languages.
    pub pages: usize,
    /// Groups that are listed.
    pub groups: usize,
    /// Articles that are shown.
    pub articles: usize,
    /// Situations.
    pub situations: usize,
}

/// Reads, lays out and renders `sources` into `sink`. Errors are in the result; what was made in spite of them should not be kept.
pub fn build(_sources: &Sources, _options: &Options, _sink: &dyn Sink, _progress: &dyn Progress) -> Built {
    Built::default()
}
