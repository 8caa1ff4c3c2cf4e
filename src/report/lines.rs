//! Where a byte is in a text, quickly also for a hundred thousand questions about a file of one line.

use std::collections::BTreeMap;

use crate::sources::{SharedText, SourcePath, Sources};
use crate::text::Position;

/// How many bytes lie between two counts of characters.
const STEP: usize = 1024;

/// The line starts of one text.
pub(super) struct Lines {
    text: SharedText,
    starts: Vec<usize>,
    /// How many characters begin before each multiple of [`STEP`].
    characters: Vec<usize>,
}

impl Lines {
    fn new(text: SharedText) -> Self {
        let bytes = text.as_bytes();
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', bytes).map(|at| at + 1)).collect();
        let mut characters = vec![0];
        for chunk in bytes.chunks(STEP) {
            characters.push(characters[characters.len() - 1] + begun(chunk));
        }
        Self { text, starts, characters }
    }

    /// Line and column of a byte, as [`crate::text::position`] has them.
    pub(super) fn position(&self, offset: usize) -> Position {
        let offset = self.text.floor_char_boundary(offset);
        let line = self.starts.partition_point(|start| *start <= offset);
        let column = self.characters_before(offset) - self.characters_before(self.starts[line - 1]) + 1;
        Position { line, column }
    }

    /// The line (without its end) in which a byte stands, and where that line begins.
    pub(super) fn line(&self, offset: usize) -> (usize, &str) {
        let line = self.starts.partition_point(|start| *start <= offset.min(self.text.len()));
        let start = self.starts[line - 1];
        let end = self.starts.get(line).map_or(self.text.len(), |next| next - 1);
        (start, self.text[start..end].trim_end_matches('\r'))
    }

    fn characters_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.characters[step] + begun(&self.text.as_bytes()[step * STEP..offset])
    }
}

fn begun(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// The line starts of each text that a problem is about, found once.
pub(super) struct AllLines<'a> {
    sources: &'a Sources,
    known: BTreeMap<&'a SourcePath, Option<Lines>>,
}

impl<'a> AllLines<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { sources, known: BTreeMap::new() }
    }

    /// The lines of this file; `None` where it is no text.
    pub(super) fn of(&mut self, path: &'a SourcePath) -> Option<&Lines> {
        let sources = self.sources;
        self.known.entry(path).or_insert_with(|| sources.text(path.as_str()).map(Lines::new)).as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::Lines;
    use crate::text::{line_at, position};

    #[test]
    fn places_are_the_same_as_by_plain_counting() {
        let long = "é".repeat(3000) + "\n" + &"xß\r\n".repeat(700);
        for text in ["", "a", "a\n", "\n\n", "a\r\nb", "é\nñx", &long] {
            let lines = Lines::new(text.to_owned().into());
            for offset in (0..text.len() + 3).step_by(if text.len() > 100 { 97 } else { 1 }) {
                assert_eq!(lines.position(offset), position(text, offset), "{offset} in {} bytes", text.len());
                assert_eq!(lines.line(offset), line_at(text, offset), "{offset} in {} bytes", text.len());
            }
        }
    }
}
