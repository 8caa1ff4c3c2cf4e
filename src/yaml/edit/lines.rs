//! The lines of a text that is changed: where they begin and how they end.

use super::refused::Refused;
use crate::text::line_at;
use crate::yaml::Region;

/// A text whose lines end in ways that are understood here.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'t> {
    pub(super) text: &'t str,
}

impl<'t> Page<'t> {
    pub(super) fn of(text: &'t str, region: &Region) -> Result<Self, Refused> {
        let slice = region.slice(text);
        let odd = slice.char_indices().find(|(at, c)| match c {
            '\r' => !slice[at + 1..].starts_with('\n') && at + 1 < slice.len(),
            c => matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}'),
        });
        if let Some((at, _)) = odd {
            return Err(Refused::new(region.span.start + at, "a line ends here in an unusual way"));
        }
        Ok(Self { text })
    }

    /// How the line ends that is the last to end before a byte, or else the first of all: in a file that several programs wrote,
    /// lines may end in several ways.
    pub(super) fn line_end_before(&self, at: usize) -> &'static str {
        let bytes = self.text.as_bytes();
        let end = memchr::memrchr(b'\n', &bytes[..at]).or_else(|| memchr::memchr(b'\n', bytes));
        if end.is_some_and(|end| self.text[..end].ends_with('\r')) { "\r\n" } else { "\n" }
    }

    /// The column of a byte in its line, in bytes.
    pub(super) fn column(&self, at: usize) -> usize {
        at - line_at(self.text, at).0
    }

    /// What stands before a byte in its line.
    pub(super) fn before(&self, at: usize) -> &'t str {
        &self.text[line_at(self.text, at).0..at]
    }

    /// What stands behind a byte in its line, without the line's end.
    pub(super) fn behind(&self, at: usize) -> &'t str {
        let (start, line) = line_at(self.text, at);
        &line[(at - start).min(line.len())..]
    }

    /// Where the line after that of a byte begins; `None` where the text ends before it.
    pub(super) fn next_line(&self, at: usize) -> Option<usize> {
        memchr::memchr(b'\n', &self.text.as_bytes()[at..]).map(|end| at + end + 1)
    }
}
