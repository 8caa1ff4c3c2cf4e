//! What changes: some bytes of a text give way to others.

use crate::text::Span;

/// Bytes of a file, and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The bytes that go; none where something is only put in.
    pub span: Span,
    /// What comes in their place.
    pub text: String,
}

/// The text with these changes, which are in the order of their places and do not overlap.
pub fn applied<'c>(text: &str, changes: impl IntoIterator<Item = &'c Change>) -> String {
    let mut new = String::with_capacity(text.len() + 64);
    let mut done = 0;
    for Change { span, text: with } in changes {
        new.push_str(&text[done..span.start]);
        new.push_str(with);
        done = span.end;
    }
    new.push_str(&text[done..]);
    new
}
