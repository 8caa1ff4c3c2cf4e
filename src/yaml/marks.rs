//! From the YAML library's marks, which count characters, to bytes of the file.

use crate::text::Span;

/// Characters from one remembered offset to the next.
const STEP: usize = 64;

/// The marks of one text.
pub(super) struct Marks<'t> {
    slice: &'t str,
    base: usize,
    /// The byte at which every 64th character begins; empty where every character is one byte.
    steps: Vec<usize>,
}

impl<'t> Marks<'t> {
    /// For a text that begins at byte `base` of its file.
    pub(super) fn of(slice: &'t str, base: usize) -> Self {
        let steps = if slice.is_ascii() {
            Vec::new()
        } else {
            slice.char_indices().step_by(STEP).map(|(byte, _)| byte).collect()
        };
        Self { slice, base, steps }
    }

    /// The byte in the file at which character `index` of the text begins.
    pub(super) fn byte(&self, index: usize) -> usize {
        if self.steps.is_empty() {
            return self.base + index.min(self.slice.len());
        }
        let Some(&start) = self.steps.get(index / STEP) else { return self.base + self.slice.len() };
        let rest = &self.slice[start..];
        self.base + start + rest.char_indices().nth(index % STEP).map_or(rest.len(), |(byte, _)| byte)
    }

    /// The bytes in the file that a mark's range covers.
    pub(super) fn span(&self, marked: saphyr_parser::Span) -> Span {
        let start = self.byte(marked.start.index());
        Span::new(start, self.byte(marked.end.index()).max(start))
    }
}
