//! Marks: where in written HTML something stands that is made later. Cutting the HTML at them gives its pieces.
//!
//! A mark is a reserved character, a letter for its kind, a number and a second reserved character. The reserved ones are
//! Unicode noncharacters, which no text needs: they are taken out of what an author writes, so no text can forge a mark,
//! and the HTML library carries them through unchanged.

use std::fmt::Write as _;

use super::body::{Heading, Piece, Word};

/// Begins a mark.
pub(super) const OPEN: char = '\u{fdd0}';
/// Ends a mark.
pub(super) const CLOSE: char = '\u{fdd1}';
/// Stands in the comment that takes the place of a directive's line.
pub(super) const LINE: char = '\u{fdd2}';

/// What a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Link,
    Image,
    Citation,
    Directive,
    Word,
    HeadingId,
    /// An id of the author's HTML; where it is not kept, its attribute goes.
    Anchor,
}

impl Mark {
    pub(super) const fn letter(self) -> char {
        match self {
            Self::Link => 'L',
            Self::Image => 'I',
            Self::Citation => 'C',
            Self::Directive => 'D',
            Self::Word => 'W',
            Self::HeadingId => 'H',
            Self::Anchor => 'A',
        }
    }

    /// Writes the mark for the thing with this number.
    pub(super) fn push(self, out: &mut String, index: usize) {
        out.push(OPEN);
        out.push(self.letter());
        write!(out, "{index}").expect("writing to a string cannot fail");
        out.push(CLOSE);
    }
}

/// Writes the mark for a word.
pub(super) fn push_word(out: &mut String, word: Word) {
    let index = Word::ALL.iter().position(|one| *one == word).expect("every word is in the list of words");
    Mark::Word.push(out, index);
}

/// Whether a character is a Unicode noncharacter: the reserved ones are among them.
pub(super) const fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe
}

/// The numbers of the marks of one kind, in the order of the HTML.
pub(super) fn numbers(html: &str, wanted: Mark) -> Vec<usize> {
    let mut numbers = Vec::new();
    let mut rest = html;
    while let Some((_, kind, index, after)) = next_mark(rest) {
        rest = after;
        if kind == wanted.letter() {
            numbers.push(index);
        }
    }
    numbers
}

/// Cuts the HTML at its marks; marks of ids are filled in.
pub(super) fn split(html: &str, headings: &[Heading], anchors: &[Option<String>]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut current = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, kind, index, after)) = next_mark(rest) {
        current.push_str(before);
        rest = after;
        let piece = match kind {
            'L' => Piece::LinkTarget(index),
            'I' => Piece::Image(index),
            'C' => Piece::Citation(index),
            'D' => Piece::Directive(index),
            'W' => match Word::ALL.get(index) {
                Some(word) => Piece::Word(*word),
                None => continue,
            },
            'A' => {
                rest = push_id(&mut current, anchors.get(index).and_then(Option::as_deref), rest);
                continue;
            }
            _ => {
                current.push_str(headings.get(index).map_or("", |heading| &heading.id));
                continue;
            }
        };
        if !current.is_empty() {
            pieces.push(Piece::Html(current.as_str().into()));
            current.clear();
        }
        pieces.push(piece);
    }
    current.push_str(rest);
    if !current.is_empty() {
        pieces.push(Piece::Html(current));
    }
    pieces
}

/// Writes an id inside its attribute, or takes the attribute back; returns what follows.
fn push_id<'h>(out: &mut String, id: Option<&str>, rest: &'h str) -> &'h str {
    const BEGIN: &str = " id=\"";
    match (id, out.ends_with(BEGIN), rest.strip_prefix('"')) {
        (None, true, Some(after)) => {
            out.truncate(out.len() - BEGIN.len());
            after
        }
        (id, ..) => {
            out.push_str(id.unwrap_or_default());
            rest
        }
    }
}

fn next_mark(html: &str) -> Option<(&str, char, usize, &str)> {
    let (before, rest) = html.split_at(memchr::memmem::find(html.as_bytes(), "\u{fdd0}".as_bytes())?);
    let (mark, after) = rest.split_once(CLOSE)?;
    let mut inside = mark.chars();
    inside.next();
    let kind = inside.next()?;
    let index = inside.as_str().parse().ok()?;
    Some((before, kind, index, after))
}
