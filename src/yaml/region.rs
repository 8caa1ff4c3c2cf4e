//! Which bytes of a file are one thing to read.

use crate::sources::SourcePath;
use crate::text::Span;

/// The bytes of a file that hold one thing to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The file.
    pub path: SourcePath,
    /// The bytes in the file, from the beginning of a line unless the thing is written in one piece (`{id: a}`).
    pub span: Span,
    /// What the bytes hold around the thing itself.
    pub shape: Shape,
}

/// How the thing to read is written in its region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The region is the thing.
    Document,
    /// One item of a list, with its dash: `- id: a` and the lines that belong to it.
    Item,
    /// One entry of a table, with its key: `places:` and the lines that belong to it; the thing is the value.
    Entry,
}

impl Region {
    /// All of a file.
    pub fn file(path: &SourcePath, text: &str) -> Self {
        Self { path: path.clone(), span: Span::new(0, text.len()), shape: Shape::Document }
    }

    /// The bytes of the region; an empty text where `text` is not the region's file.
    pub fn slice<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.span.start..self.span.end).unwrap_or_default()
    }
}
