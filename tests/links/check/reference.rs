//! One reference from a file to something else.

use std::fmt;

/// Where it stands, as `a href`, and what is written there.
#[derive(Debug, Clone)]
pub(super) struct Reference {
    pub from: &'static str,
    pub to: String,
}

/// The references whose readers know no page to start from.
const WHOLE: [&str; 7] = ["canonical", "hreflang", "meta og:", "loc", "feed link", "Sitemap", "URL"];

impl Reference {
    pub(super) fn new(from: &'static str, to: impl Into<String>) -> Self {
        Self { from, to: to.into() }
    }

    /// Whether it names the page in another language.
    pub(super) fn is_translation(&self) -> bool {
        self.from == "hreflang"
    }

    /// Whether it must hold a host.
    pub(super) fn is_whole(&self) -> bool {
        WHOLE.contains(&self.from)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} \"{}\"", self.from, self.to)
    }
}
