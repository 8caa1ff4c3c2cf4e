//! Spans of text, and what a person calls a place in it: a line and a column.

mod foreign;

pub use foreign::foreign;

/// A half-open range of bytes in a source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset after the last byte; never below `start`.
    pub end: usize,
}

impl Span {
    /// The span from `start` up to, not including, `end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The same span in a text in which `offset` bytes stand before this one's.
    #[must_use]
    pub const fn shifted(self, offset: usize) -> Self {
        Self { start: self.start + offset, end: self.end + offset }
    }
}

/// A place as editors show it: both numbers count from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

/// Where byte `offset` of `text` is; an offset past the end or inside a character counts as the nearest place before it.
pub fn position(text: &str, offset: usize) -> Position {
    let offset = floor_char_boundary(text, offset);
    let before = &text.as_bytes()[..offset];
    let line_start = memchr::memrchr(b'\n', before).map_or(0, |at| at + 1);
    Position {
        line: memchr::memchr_iter(b'\n', before).count() + 1,
        column: text[line_start..offset].chars().filter(|c| *c != '\u{feff}').count() + 1,
    }
}

/// The line (without its end) in which byte `offset` stands, and where that line begins.
pub fn line_at(text: &str, offset: usize) -> (usize, &str) {
    let offset = floor_char_boundary(text, offset);
    let start = memchr::memrchr(b'\n', &text.as_bytes()[..offset]).map_or(0, |at| at + 1);
    let end = memchr::memchr(b'\n', &text.as_bytes()[start..]).map_or(text.len(), |at| start + at);
    (start, text[start..end].trim_end_matches('\r'))
}

fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// The candidate that a person most likely meant by `word`: at most two slips away (one for short words).
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(word);
    let allowed = if folded.chars().count() <= 3 { 1 } else { 2 };
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&folded, &fold(candidate)), candidate))
        .filter(|(slips, _)| *slips <= allowed)
        .min_by_key(|(slips, candidate)| (*slips, *candidate))
        .map(|(_, candidate)| candidate)
}

/// As [`nearest`], where no other candidate is as near: what somebody must have meant.
pub fn only_nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    let meant = nearest(word, candidates.iter().copied())?;
    let folded = fold(word);
    let slips = |candidate: &str| strsim::damerau_levenshtein(&folded, &fold(candidate));
    let nearest = slips(meant);
    candidates.iter().all(|other| *other == meant || slips(other) > nearest).then_some(meant)
}

fn fold(word: &str) -> String {
    word.trim().to_lowercase().replace(['_', ' '], "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        for (text, offset, line, column) in [
            ("", 0, 1, 1),
            ("ab\ncd", 4, 2, 2),
            ("é\nñx", 5, 2, 2),
            ("\u{feff}a", 3, 1, 1),
            ("a\r\nb", 3, 2, 1),
            ("ab", 9, 1, 3),
        ] {
            assert_eq!(position(text, offset), Position { line, column }, "{text:?} at {offset}");
        }
    }

    #[test]
    fn where_two_words_are_as_near_neither_must_have_been_meant() {
        for (word, meant) in [("mnday", Some("monday")), ("sonday", None), ("Sunday", Some("sunday")), ("x", None)] {
            assert_eq!(only_nearest(word, ["monday", "sunday", "tuesday"]), meant, "{word}");
        }
    }

    #[test]
    fn the_nearest_word_is_at_most_two_slips_away() {
        let known = ["grief", "divorce", "led_by"];
        for (word, meant) in [
            ("greif", Some("grief")),
            ("led-by", Some("led_by")),
            ("Grief", Some("grief")),
            ("gambling", None),
            ("divorces", Some("divorce")),
        ] {
            assert_eq!(nearest(word, known), meant, "{word}");
        }
    }
}
