//! Which of an author's tags are open, and what closes them: their end, a block inside them, the end of the Markdown around.

use super::Within;
use crate::markdown::body::Problem;
use crate::markdown::link::OpenLink;
use crate::markdown::tags::{self, Kind};
use crate::markdown::writer::{Writer, too_deep};
use crate::text::Span;

/// How many of an author's tags may be open at once.
const MOST_OPEN: usize = 64;

#[derive(Debug)]
pub(super) struct OpenTag {
    pub(super) name: &'static str,
    pub(super) holds: Holds,
}

/// What an open tag holds.
#[derive(Debug)]
pub(super) enum Holds {
    Blocks,
    Words,
    /// The words of a heading.
    Heading,
    /// What is linked; words, or blocks where it stands among blocks.
    Linked(OpenLink),
}

impl Writer<'_> {
    /// Notes that a tag is open.
    pub(super) fn push_open(&mut self, tag: OpenTag, span: Span) -> Result<(), Problem> {
        self.raw.open.push(tag);
        if self.raw.open.len() > MOST_OPEN { Err(too_deep(span)) } else { Ok(()) }
    }

    /// Ends a tag, and those inside it; an end that nothing began is left out.
    pub(super) fn end_tag(&mut self, name: &'static str, kind: Kind) {
        match kind {
            Kind::Void | Kind::Image => {}
            Kind::Implied => {
                // A line of Markdown already is in a paragraph, which ends by itself.
                let ends_line = name == "p" && self.raw.within == Within::Line;
                if self.fits(name) && !ends_line {
                    self.raw.written = true;
                    self.out.push_str("</");
                    self.out.push_str(name);
                    self.out.push('>');
                }
                self.space_in_text();
            }
            Kind::Block | Kind::Phrase | Kind::Link | Kind::Heading(_) => {
                let outside = self.html_outside();
                if let Some(at) = self.raw.open[outside..].iter().rposition(|tag| tag.name == name) {
                    self.close_html_to(outside + at);
                }
            }
        }
    }

    /// Closes the author's tags that were opened after the first `count`.
    pub(in crate::markdown) fn close_html_to(&mut self, count: usize) {
        self.raw.hidden = None;
        while self.raw.open.len() > count {
            let Some(tag) = self.raw.open.pop() else { return };
            match tag.holds {
                Holds::Linked(link) => self.close_link(link),
                Holds::Heading => self.close_heading(),
                Holds::Blocks | Holds::Words => {
                    self.out.push_str("</");
                    self.out.push_str(tag.name);
                    self.out.push('>');
                }
            }
        }
    }

    /// Whether the innermost open tag may hold this one.
    pub(super) fn fits(&self, name: &str) -> bool {
        let needed = tags::parents(name);
        let inner = self.raw.open[self.html_outside()..].iter().rev().find(|tag| match tag.holds {
            Holds::Blocks | Holds::Heading => true,
            Holds::Words | Holds::Linked(_) => false,
        });
        needed.is_empty() || inner.is_some_and(|tag| needed.contains(&tag.name))
    }

    /// Closes tags that hold words only, and lie inside all that hold blocks.
    pub(super) fn close_phrases(&mut self) {
        let outside = self.html_outside();
        let inner = self.raw.open[outside..].iter().rposition(|tag| match tag.holds {
            Holds::Blocks => true,
            Holds::Words | Holds::Heading | Holds::Linked(_) => false,
        });
        let from = outside + inner.map_or(0, |at| at + 1);
        let first = self.raw.open[from..].iter().position(|tag| match tag.holds {
            Holds::Words | Holds::Heading => true,
            Holds::Blocks | Holds::Linked(_) => false,
        });
        if let Some(first) = first {
            self.close_html_to(from + first);
        }
    }
}
