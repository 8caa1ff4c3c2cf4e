//! What a site wants to hear of a kind of problem.

use super::severity::Severity;

/// What becomes of a kind of problem on a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Nobody hears of it.
    Off,
    /// It is told.
    Warning,
    /// It is told, and the site is not built until it is mended.
    Error,
}

impl Level {
    /// Every level, from the least.
    pub const ALL: [Self; 3] = [Self::Off, Self::Warning, Self::Error];

    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// How severe a problem then is; `None` for one that nobody hears of.
    pub const fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}
