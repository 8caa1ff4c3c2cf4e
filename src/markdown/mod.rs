//! The only user of pulldown-cmark and of ammonia: text to pieces of HTML, headings, links and plain text.
//!
//! [`read`] goes through a body once:
//!
//! 1. `source` bounds it, strips what is reserved and puts a comment in the place of each directive's line,
//! 2. `writer` turns the events of the Markdown library into HTML with marks where something is made elsewhere,
//!    and notes headings, links, images, citations and problems as it meets them,
//! 3. `clean` lets ammonia put the whole in order, only where the author wrote HTML,
//! 4. `marks` cuts the HTML at its marks into pieces.
//!
//! Nothing an author writes can become a mark, as marks are made of characters that are stripped from their text.

mod address;
mod anchor;
mod aside;
mod block;
mod body;
mod callout;
mod citation;
mod clean;
mod directive;
mod escape;
mod footnotes;
mod heading;
mod ids;
mod image;
mod link;
mod marks;
mod prose;
mod raw;
mod source;
mod table;
mod tags;
mod writer;

#[cfg(test)]
mod tests;

use std::borrow::Cow;

pub use body::{Body, Citation, Heading, Image, Link, LinkKind, Piece, Problem, Resolver, Word};
pub use directive::{Directive, DirectiveKind, Value};
pub use escape::{push_address, push_attribute, push_text};
pub use prose::{Block, BlockKind, prose};

/// The words of the Markdown `body` without its marks, for those who need nothing else of it.
pub fn text(body: &str) -> Cow<'_, str> {
    // Most groups are told of without any sign that Markdown gives a meaning.
    let mut is_start = true;
    let is_plain = body.bytes().all(|byte| {
        let is_mark = MAY_BE_MARKS[usize::from(byte)] || is_start && MAY_BEGIN_MORE[usize::from(byte)];
        is_start = matches!(byte, b'\n' | b'\r');
        !is_mark
    });
    if is_plain { Cow::Borrowed(body) } else { Cow::Owned(read(body).text) }
}

/// Bytes that may mean something wherever they stand.
const MAY_BE_MARKS: [bool; 256] = {
    let mut all = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        let is_plain =
            matches!(byte, b'.' | b',' | b';' | b'?' | b'!' | b'(' | b')' | b'\'' | b'"' | b'-' | b':' | b'/' | b'%');
        all[byte as usize] = byte.is_ascii_punctuation() && !is_plain;
        byte += 1;
    }
    all
};

/// Bytes with which more than a line of words may begin: a list with figures or a hyphen, code with spaces, a directive with colons.
const MAY_BEGIN_MORE: [bool; 256] = {
    let mut all = [false; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        all[byte as usize] = byte.is_ascii_digit() || matches!(byte, b' ' | b'\t' | b'\x0b' | b'\x0c' | b'-' | b':');
        byte += 1;
    }
    all
};

/// Reads the Markdown `body`. Pure: the same text gives the same result, which borrows nothing. Every span in the
/// result counts bytes of `body`. A body that is too large or too deeply nested gives no pieces and one problem.
pub fn read(body: &str) -> Body {
    let source = match source::Source::prepare(body) {
        Ok(source) => source,
        Err(problem) => return Body::refused(problem),
    };
    let written = match writer::Writer::new(&source).run() {
        Ok(written) => written,
        Err(problem) => return Body::refused(problem),
    };
    let mut result = written.body;
    heading::give_ids(&mut result.headings);
    let html = if written.holds_html { clean::clean(&written.html) } else { written.html };
    let anchors = anchor::settle(&html, &written.anchors, &mut result);
    result.pieces = marks::split(&html, &result.headings, &anchors);
    result.words = result.text.split_ascii_whitespace().count();
    result.problems.extend(source.hidden_characters());
    result.problems.sort_by_key(|problem| problem.span);
    result
}
