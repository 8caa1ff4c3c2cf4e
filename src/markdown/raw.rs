//! HTML that authors write in Markdown: read tag by tag, and written anew with only what is allowed.
//!
//! Whatever is not understood is written as text. So the page holds no tag and no attribute that this file did not write.

mod id;
mod open;
mod tag;
mod text;
mod within;

use std::ops::Range;

use super::anchor::Anchor;
use super::body::{Image, Problem};
use super::tags::{self, Kind, allowed, formats, is_told, loses_content};
use super::writer::Writer;
use crate::diagnostic::Code;
use crate::text::Span;
use open::{Holds, OpenTag};
use tag::{Attribute, RawTag, next_tag};
use text::{decode, find_end};
use within::Within;

/// How many different things a message names.
const MOST_NAMED: usize = 5;

/// What is known of an author's HTML while a body is written.
#[derive(Debug, Default)]
pub(super) struct Raw {
    /// Whether any tag was written.
    pub(super) written: bool,
    /// The ids that were given, in the order of their marks.
    pub(super) anchors: Vec<Anchor>,
    open: Vec<OpenTag>,
    /// The block of HTML that is being gathered, and where its lines come from: offset in it, offset in the text.
    block: String,
    lines: Vec<(usize, usize)>,
    within: Within,
    /// The tag in a line of text whose content is left out.
    hidden: Option<String>,
    /// What was taken out, and where the first was.
    removed: Vec<String>,
    removed_at: Option<Span>,
}

impl Raw {
    pub(super) fn open_tags(&self) -> usize {
        self.open.len()
    }

    pub(super) fn hides_text(&self) -> bool {
        self.hidden.is_some()
    }

    fn remove(&mut self, what: String, span: Span) {
        self.removed_at.get_or_insert(span);
        if self.removed.len() < MOST_NAMED && !self.removed.contains(&what) {
            self.removed.push(what);
        }
    }

    /// Where in the text offset `at` of the gathered block comes from.
    fn origin(&self, at: usize) -> usize {
        let line = self.lines.partition_point(|(offset, _)| *offset <= at).saturating_sub(1);
        self.lines.get(line).map_or(0, |(offset, origin)| origin + (at - offset))
    }
}

impl Writer<'_> {
    /// Gathers a line of a block of HTML.
    pub(super) fn html_line(&mut self, line: &str, origin: usize) {
        self.raw.lines.push((self.raw.block.len(), origin));
        self.raw.block.push_str(line);
    }

    /// Writes the block that was gathered.
    pub(super) fn html_block(&mut self) -> Result<(), Problem> {
        let block = std::mem::take(&mut self.raw.block);
        self.raw.within = Within::Block;
        let result = self.html(&block);
        self.raw.lines.clear();
        // A tag that holds words only and is not closed here would swallow what follows.
        self.close_phrases();
        self.end_line_of_text();
        result
    }

    /// Writes a tag in a line of text.
    pub(super) fn html_inline(&mut self, tag: &str, range: &Range<usize>) -> Result<(), Problem> {
        if let Some(name) = &self.raw.hidden {
            let ends = tag
                .strip_prefix("</")
                .is_some_and(|rest| rest.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name)));
            if ends {
                self.raw.hidden = None;
            }
            return Ok(());
        }
        self.raw.within = Within::Line;
        self.raw.lines.push((0, range.start));
        let result = self.html(tag);
        self.raw.lines.clear();
        result
    }

    fn html(&mut self, html: &str) -> Result<(), Problem> {
        let mut at = 0;
        while let Some(open) = memchr::memchr(b'<', &html.as_bytes()[at..]).map(|found| at + found) {
            self.html_text(&html[at..open]);
            let rest = &html[open..];
            at = open
                + if let Some((line, length)) = self.source.line_at(rest) {
                    self.directive_line(line);
                    length
                } else if rest.starts_with("<!--") {
                    self.comment(rest, open)
                } else {
                    match next_tag(rest) {
                        tag::Found::Tag(tag, length) => {
                            length + self.tag(&tag, &html[open + length..], open..open + length)?
                        }
                        tag::Found::Text(length) => {
                            self.html_text(&rest[..length]);
                            length
                        }
                    }
                };
        }
        self.html_text(&html[at..]);
        Ok(())
    }

    fn span_of(&self, range: &Range<usize>) -> Span {
        self.source.span(&(self.raw.origin(range.start)..self.raw.origin(range.end.saturating_sub(1)) + 1))
    }

    /// Leaves out a comment; returns its length.
    fn comment(&mut self, rest: &str, at: usize) -> usize {
        if let Some(end) = ["<!-->", "<!--->"].iter().find(|short| rest.starts_with(**short)) {
            return end.len();
        }
        if let Some(end) = rest.find("-->") {
            return end + "-->".len();
        }
        let span = self.span_of(&(at..at + "<!--".len()));
        self.raw.remove("all that follows \"<!--\", as no \"-->\" ends it,".to_owned(), span);
        rest.len()
    }

    fn html_text(&mut self, text: &str) {
        if self.raw.open.is_empty() && matches!(text, "\n" | "\r\n") {
            return self.break_line();
        }
        if text.contains(['&', '\r']) {
            self.text(&decode(text).replace('\r', ""));
        } else if !text.is_empty() {
            self.text(text);
        }
    }

    /// Writes a tag; returns how many bytes of `after` it takes out with it.
    fn tag(&mut self, tag: &RawTag<'_>, after: &str, range: Range<usize>) -> Result<usize, Problem> {
        let name = tag.name.to_ascii_lowercase();
        let span = self.span_of(&range);
        if !tag.is_end {
            self.tell_of_attributes(tag, span);
        }
        let Some((name, kind)) = allowed(&name) else {
            return Ok(if tag.is_end { 0 } else { self.taken_out((tag, &name), after, span) });
        };
        if tag.is_end {
            self.end_tag(name, kind);
            return Ok(0);
        }
        if formats(name) || kind == Kind::Image {
            self.id_before(tag, span);
        }
        match kind {
            Kind::Image => self.raw_image(tag, span),
            Kind::Link => self.raw_link(tag, span)?,
            Kind::Heading(level) => self.raw_heading(tag, level, span)?,
            Kind::Void => self.start_tag(name, tag, span),
            Kind::Implied => self.start_implied(name, tag, span),
            Kind::Block => {
                self.close_phrases();
                self.start_tag(name, tag, span);
                self.push_open(OpenTag { name, holds: Holds::Blocks }, span)?;
            }
            Kind::Phrase => {
                self.start_tag(name, tag, span);
                self.push_open(OpenTag { name, holds: Holds::Words }, span)?;
            }
        }
        // Line breaks need no balancing, and are by far the most frequent.
        self.raw.written |= !matches!(name, "br" | "wbr" | "img");
        Ok(0)
    }

    fn tell_of_attributes(&mut self, tag: &RawTag<'_>, span: Span) {
        for attribute in &tag.attributes {
            let name = attribute.name.to_ascii_lowercase();
            if name == "style" || (name.starts_with("on") && name.len() > 2) {
                let name: String = name.chars().take(30).collect();
                self.raw.remove(format!("\"{name}\""), span);
            }
        }
    }

    fn taken_out(&mut self, (tag, name): (&RawTag<'_>, &str), after: &str, span: Span) -> usize {
        if is_told(name) {
            self.raw.remove(format!("\"<{name}>\""), span);
        } else {
            self.id_before(tag, span);
        }
        if !loses_content(name) {
            return 0;
        }
        match find_end(after, name) {
            Some(end) => end,
            None if self.raw.within == Within::Line => {
                self.raw.hidden = Some(name.to_owned());
                0
            }
            None => after.len(),
        }
    }

    fn start_tag(&mut self, name: &str, tag: &RawTag<'_>, span: Span) {
        self.out.push('<');
        self.out.push_str(name);
        if !formats(name) {
            self.id_inside(tag, span);
        }
        let mut written: Vec<String> = Vec::new();
        for Attribute { name: key, value } in &tag.attributes {
            let key = key.to_ascii_lowercase();
            let value = decode(value);
            if let Some(value) = tags::attribute(name, &key, &value)
                && !written.contains(&key)
            {
                self.out.push(' ');
                self.out.push_str(&key);
                self.out.push_str("=\"");
                super::escape::push_attribute(&mut self.out, value);
                self.out.push('"');
                written.push(key);
            }
        }
        self.out.push('>');
        if matches!(name, "br" | "td" | "th" | "li" | "dt" | "dd" | "p" | "div") {
            self.space_in_text();
        }
    }

    /// Writes a tag whose end may be left out, unless nothing is open that could hold it.
    fn start_implied(&mut self, name: &str, tag: &RawTag<'_>, span: Span) {
        self.close_phrases();
        if self.fits(name) {
            self.start_tag(name, tag, span);
        }
    }

    fn raw_image(&mut self, tag: &RawTag<'_>, span: Span) {
        let title = tag.value("title").map(|title| decode(title).trim().to_owned()).filter(|title| !title.is_empty());
        let read = |name| decode(tag.value(name).unwrap_or_default()).trim().to_owned();
        self.image(Image { src: read("src"), alt: read("alt"), title, span });
    }

    fn raw_link(&mut self, tag: &RawTag<'_>, span: Span) -> Result<(), Problem> {
        let Some(dest) = tag.value("href") else { return Ok(()) };
        let title = decode(tag.value("title").unwrap_or_default());
        match self.open_link(&decode(dest), &title, span) {
            Some(link) => self.push_open(OpenTag { name: "a", holds: Holds::Linked(link) }, span),
            None => Ok(()),
        }
    }

    fn raw_heading(&mut self, tag: &RawTag<'_>, level: u8, span: Span) -> Result<(), Problem> {
        self.close_phrases();
        if self.heading.is_some() {
            return Ok(());
        }
        let name = ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6) - 1)];
        self.open_heading(level, &decode(tag.value("id").unwrap_or_default()), span)?;
        self.push_open(OpenTag { name, holds: Holds::Heading }, span)
    }

    /// Files one warning for all that was taken out of the author's HTML.
    pub(super) fn tell_what_was_cleaned(&mut self) {
        let Some(span) = self.raw.removed_at else { return };
        let verb = if self.raw.removed.len() == 1 { "was" } else { "were" };
        let what = match self.raw.removed.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
            None => return,
        };
        let message = format!("{what} {verb} taken out of the HTML in this text");
        let help = "write it in Markdown; link to a video, a map or a form instead of showing it: [Watch the video](https://example.org)";
        self.body.problems.push(Problem::new(Code::CleanedHtml, span, message).help(help));
    }
}
