//! A correction that a program can make: which bytes give way to which.

use crate::text::Span;

/// A correction of one mistake, in the file in which that is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fix {
    /// What gives way, in the order of the file; no two of them touch the same bytes.
    pub edits: Vec<Edit>,
}

/// Bytes of a file, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes that go; none where something is only put in.
    pub span: Span,
    /// What comes in their place; it never begins or ends a line.
    pub text: String,
}

impl Fix {
    /// One text in the place of another.
    pub fn one(span: Span, text: impl Into<String>) -> Self {
        Self { edits: vec![Edit { span, text: text.into() }] }
    }
}
