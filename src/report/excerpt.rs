//! The part of a line round a mark that fits on the terminal, with nothing in it that the terminal would obey.

use std::ops::Range;

/// A line fit to be shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What is shown of the line.
    pub(super) text: String,
    /// The bytes of `text` that are marked.
    pub(super) mark: Range<usize>,
}

const CUT: &str = "...";

impl Excerpt {
    /// The part of `line` round the bytes `mark` that is at most `room` characters wide.
    pub(super) fn new(line: &str, mark: Range<usize>, room: usize) -> Self {
        let start = line.floor_char_boundary(mark.start);
        let end = line.floor_char_boundary(mark.end.max(start));
        // What stands before tells what the mark is about, so it gets a third of the room where the line is too long.
        let inner = room.saturating_sub(2 * CUT.len()).max(1);
        let whole = fits(line, room);
        let from = if whole { 0 } else { start - tail(&line[..start], inner / 3) };
        let to = if whole { line.len() } else { from + head(&line[from..], inner) };
        let mut excerpt = Self { text: String::new(), mark: 0..0 };
        if from > 0 {
            excerpt.text += CUT;
        }
        excerpt.push(&line[from..start]);
        excerpt.mark.start = excerpt.text.len();
        excerpt.push(&line[start..end.clamp(start, to.max(start))]);
        excerpt.mark.end = excerpt.text.len();
        excerpt.push(&line[end.clamp(start, to.max(start))..to.max(start)]);
        if to < line.len() {
            excerpt.text += CUT;
        }
        excerpt
    }

    fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\t' => self.text += "    ",
                c => self.text.push(visible(c)),
            }
        }
    }
}

/// How many cells of the terminal a character takes, near enough.
fn cells(c: char) -> usize {
    match c {
        '\t' => 4,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f300}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

/// Whether the text is at most `room` wide; looks at no more of it than that.
fn fits(text: &str, room: usize) -> bool {
    head(text, room) == text.len()
}

/// How many bytes at the start of the text are at most `room` wide.
fn head(text: &str, room: usize) -> usize {
    fill(text.chars(), room)
}

/// How many bytes at the end of the text are at most `room` wide.
fn tail(text: &str, room: usize) -> usize {
    fill(text.chars().rev(), room)
}

fn fill(characters: impl Iterator<Item = char>, room: usize) -> usize {
    let mut used = 0;
    characters
        .take_while(|c| {
            used += cells(*c);
            used <= room
        })
        .map(char::len_utf8)
        .sum()
}

/// The character, or one that shows it where it is invisible or would be obeyed.
fn visible(c: char) -> char {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{61c}'
        | '\u{ad}' => '\u{fffd}',
        c => c,
    }
}

/// A text of one line with nothing in it that the terminal would obey.
pub fn plain(text: &str) -> String {
    const LONGEST: usize = 1000;
    let mut plain: String = text.chars().take(LONGEST).map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        plain += CUT;
    }
    plain
}

/// The same with line breaks between words, so that no line is wider than `width` where it begins at `indent`.
pub fn wrapped(text: &str, width: usize, indent: usize) -> String {
    let room = width.saturating_sub(indent).max(20);
    let mut wrapped = String::new();
    let mut used = 0;
    for word in plain(text).split(' ') {
        let length: usize = word.chars().map(cells).sum();
        if used > 0 && used + 1 + length > room {
            wrapped.push('\n');
            used = 0;
        } else if !wrapped.is_empty() {
            wrapped.push(' ');
            used += 1;
        }
        wrapped += word;
        used += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::{Excerpt, wrapped};

    #[test]
    fn the_mark_is_shown_with_what_fits_round_it() {
        for (line, mark, room, text, marked) in [
            ("id: x", 4..5, 40, "id: x", "x"),
            ("id: x", 9..12, 40, "id: x", ""),
            ("", 0..0, 40, "", ""),
            ("\tid: \u{1b}[31m", 5..6, 40, "    id: ␛[31m", "␛"),
            ("a\u{202e}b", 1..4, 40, "a\u{fffd}b", "\u{fffd}"),
            ("0123456789abcdefghijklmnopqrstuvwxyz", 18..20, 21, "...defghijklmnopqr...", "ij"),
            ("0123456789abcdefghijklmnopqrstuvwxyz", 0..36, 21, "0123456789abcde...", "0123456789abcde"),
            ("0123456789abcdefghijklmnopqrstuvwxyz", 36..36, 21, "...vwxyz", ""),
            ("日本語日本語日本語日本語日本語", 3..6, 21, "日本語日本語日...", "本"),
        ] {
            let found = Excerpt::new(line, mark.clone(), room);
            assert_eq!(found.text, text, "{line:?} {mark:?}");
            assert_eq!(&found.text[found.mark], marked, "{line:?} {mark:?}");
        }
    }

    #[test]
    fn words_are_wrapped() {
        assert_eq!(wrapped("one two three four five six", 30, 10), "one two three four\nfive six");
        assert_eq!(wrapped("a", 30, 10), "a");
    }
}
