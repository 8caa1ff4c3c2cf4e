//! What came of reading something: all of it, a part, or nothing.

/// What could be read of a region.
#[derive(Debug, Clone, PartialEq)]
pub enum Read<T> {
    /// All of it.
    Whole(T),
    /// What is left without the parts that have a mistake: good for finding mistakes elsewhere, never for a site.
    Part(T),
    /// Nothing that makes sense.
    Nothing,
}

impl<T> Read<T> {
    /// The thing, where there was no mistake in it.
    pub fn whole(self) -> Option<T> {
        match self {
            Self::Whole(value) => Some(value),
            Self::Part(_) | Self::Nothing => None,
        }
    }
}
