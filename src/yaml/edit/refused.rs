//! Why a text is not changed.

/// A change that cannot be made without touching more than was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The byte of the file at which somebody has to look.
    pub at: usize,
    /// Why, in plain words.
    pub why: String,
}

impl Refused {
    pub(super) fn new(at: usize, why: impl Into<String>) -> Self {
        Self { at, why: why.into() }
    }
}
