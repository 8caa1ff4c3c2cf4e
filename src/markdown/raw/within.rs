//! What the HTML of an author stands in.

/// What the HTML that is being read stands in.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    /// A block of HTML, which is read as a whole.
    #[default]
    Block,
    /// A line of Markdown, of which only a tag is read at a time.
    Line,
}
