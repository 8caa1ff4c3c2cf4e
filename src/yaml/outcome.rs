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
    /// The same with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Read<U> {
        match self {
            Self::Whole(value) => Read::Whole(change(value)),
            Self::Part(value) => Read::Part(change(value)),
            Self::Nothing => Read::Nothing,
        }
    }

    /// The thing, where there was no mistake in it.
    pub fn whole(self) -> Option<T> {
        match self {
            Self::Whole(value) => Some(value),
            Self::Part(_) | Self::Nothing => None,
        }
    }
}
