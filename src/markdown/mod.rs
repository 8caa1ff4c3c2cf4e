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
    let is_mark = |sign: char| sign.is_ascii_punctuation() && !".,;?!()'\"".contains(sign);
    // A list may begin with figures, and code with spaces.
    let is_more = |line: &str| line.starts_with(|sign: char| sign.is_ascii_digit() || sign.is_whitespace());
    let is_plain = !body.contains(is_mark) && !body.lines().any(is_more);
    if is_plain { Cow::Borrowed(body) } else { Cow::Owned(read(body).text) }
}

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
