//! Turns the events of the Markdown library into HTML with marks, and lists what others check or make.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

use super::anchor::Anchor;
use super::aside::Aside;
use super::body::{Body, Problem, Word};
use super::callout::Block;
use super::citation;
use super::escape::push_text;
use super::footnotes::Footnotes;
use super::heading::OpenHeading;
use super::link::OpenLink;
use super::marks::{is_noncharacter, push_word};
use super::raw::Raw;
use super::source::Source;
use super::table::Table;
use crate::diagnostic::Code;
use crate::text::Span;

/// How deeply lists, quotes, emphasis and the like may lie within one another.
const DEEPEST: usize = 32;

pub(super) const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// What a body became, before its HTML is cut into pieces.
pub(super) struct Written {
    /// Everything but pieces and ids.
    pub(super) body: Body,
    /// The HTML with marks.
    pub(super) html: String,
    /// Whether the author's own HTML is in it.
    pub(super) holds_html: bool,
    /// The ids that the author's HTML gives.
    pub(super) anchors: Vec<Anchor>,
}

/// Writes one body. Its other parts are in the files that are named after what they write.
pub(super) struct Writer<'s> {
    pub(super) source: &'s Source<'s>,
    pub(super) out: String,
    pub(super) body: Body,
    pub(super) heading: Option<OpenHeading>,
    pub(super) table: Table,
    pub(super) footnotes: Footnotes,
    pub(super) raw: Raw,
    /// For each open tag of Markdown: how many of the author's HTML tags were open before it.
    pub(super) frames: Vec<usize>,
    depth: usize,
    links: Vec<Option<OpenLink>>,
    pub(super) aside: Aside,
    pub(super) block: Block,
    pub(super) in_code: bool,
}

impl<'s> Writer<'s> {
    pub(super) fn new(source: &'s Source<'s>) -> Self {
        let size = source.text().len();
        let body = Body { text: String::with_capacity(size), ..Body::default() };
        Self {
            source,
            out: String::with_capacity(size + size / 2),
            body,
            heading: None,
            table: Table::default(),
            footnotes: Footnotes::default(),
            raw: Raw::default(),
            frames: Vec::new(),
            depth: 0,
            links: Vec::new(),
            aside: Aside::Nothing,
            block: Block::None,
            in_code: false,
        }
    }

    /// Reads and writes it all.
    pub(super) fn run(mut self) -> Result<Written, Problem> {
        let text = self.source.text();
        let citations = |link: BrokenLink<'s>| {
            let cited = link.reference.starts_with('@') && citation::ids(&text[link.span]).is_some();
            cited.then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
        };
        let parser = Parser::new_with_broken_link_callback(text, EXTENSIONS, Some(citations));
        for (event, range) in parser.into_offset_iter() {
            match self.aside {
                Aside::Nothing => self.event(event, &range)?,
                Aside::Image(..) | Aside::Citation(_) => self.event_aside(&event),
            }
        }
        Ok(self.finish())
    }

    fn finish(mut self) -> Written {
        self.end_callout();
        self.close_html_to(0);
        self.write_footnotes();
        self.tell_what_was_cleaned();
        let end = self.body.text.trim_end().len();
        self.body.text.truncate(end);
        Written { body: self.body, html: self.out, holds_html: self.raw.written, anchors: self.raw.anchors }
    }

    fn event(&mut self, event: Event<'s>, range: &Range<usize>) -> Result<(), Problem> {
        match event {
            Event::Start(tag) => return self.start(tag, range),
            Event::End(tag) => return self.end(tag),
            Event::Text(text) if self.in_code => {
                let text = self.source.restore(&text);
                push_text(&mut self.out, &text);
            }
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.text(&text),
            Event::Code(code) => {
                self.inline_tag("<code>");
                self.text(&code);
                self.inline_tag("</code>");
            }
            Event::Html(line) => self.html_line(&line, range.start),
            Event::InlineHtml(tag) => return self.html_inline(&tag, range),
            Event::FootnoteReference(name) => self.footnote_reference(&name),
            Event::SoftBreak => self.text("\n"),
            Event::HardBreak => {
                self.inline_tag("<br>");
                self.text("\n");
            }
            Event::Rule => {
                self.break_line();
                self.out.push_str("<hr>\n");
            }
            Event::TaskListMarker(done) => {
                self.task(if done { ("☑", Word::TaskDone) } else { ("☐", Word::TaskOpen) });
            }
        }
        Ok(())
    }

    /// Writes text, into the page, the plain text and the heading that is open.
    pub(super) fn text(&mut self, text: &str) {
        if self.raw.hides_text() {
            return;
        }
        // Only an entity can still bring a noncharacter here.
        if memchr::memchr(0xef, text.as_bytes()).is_some() && text.contains(is_noncharacter) {
            return self.text(&text.replace(is_noncharacter, ""));
        }
        let from = self.out.len();
        push_text(&mut self.out, text);
        self.copy_into_heading(from);
        self.body.text.push_str(text);
    }

    fn task(&mut self, (sign, word): (&str, Word)) {
        self.out.push_str("<span class=\"task\"><span aria-hidden=\"true\">");
        self.out.push_str(sign);
        self.out.push_str("</span><span class=\"visually-hidden\">");
        push_word(&mut self.out, word);
        self.out.push_str("</span></span> ");
    }

    fn start(&mut self, tag: Tag<'s>, range: &Range<usize>) -> Result<(), Problem> {
        if tag == Tag::HtmlBlock {
            return Ok(());
        }
        let tag = match tag {
            Tag::Image { dest_url, title, .. } => {
                self.start_image(&dest_url, &title, range);
                return Ok(());
            }
            Tag::Link {
                link_type: LinkType::ShortcutUnknown | LinkType::ReferenceUnknown | LinkType::CollapsedUnknown,
                ..
            } => {
                self.cite(range);
                return Ok(());
            }
            tag => tag,
        };
        self.frames.push(self.raw.open_tags());
        if nests(tag.to_end()) {
            self.depth += 1;
            if self.depth > DEEPEST {
                return Err(too_deep(self.source.span(range)));
            }
        }
        match tag {
            Tag::Paragraph => self.open_block("<p>"),
            Tag::Heading { level, id, .. } => {
                let span = self.source.line_span(range);
                self.open_heading(number(level), id.as_deref().unwrap_or_default(), span)?;
            }
            Tag::BlockQuote(None) => self.open_block("<blockquote>\n"),
            Tag::BlockQuote(Some(kind)) => self.open_alert(kind),
            Tag::CodeBlock(kind) => self.open_code(&kind),
            Tag::List(None) => self.open_block("<ul>\n"),
            Tag::List(Some(1)) => self.open_block("<ol>\n"),
            Tag::List(Some(first)) => self.open_block(&format!("<ol start=\"{first}\">\n")),
            Tag::Item => self.open_block("<li>"),
            Tag::FootnoteDefinition(name) => self.open_footnote(&name),
            Tag::DefinitionList => self.open_block("<dl>\n"),
            Tag::DefinitionListTitle => self.open_block("<dt>"),
            Tag::DefinitionListDefinition => self.open_block("<dd>"),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => self.open_table_head(),
            Tag::TableRow => self.open_row(),
            Tag::TableCell => self.open_cell(),
            Tag::Emphasis => self.inline_tag("<em>"),
            Tag::Strong => self.inline_tag("<strong>"),
            Tag::Strikethrough => self.inline_tag("<del>"),
            Tag::Superscript => self.inline_tag("<sup>"),
            Tag::Subscript => self.inline_tag("<sub>"),
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(link_type, (&dest_url, &title), range),
            Tag::HtmlBlock | Tag::Image { .. } | Tag::MetadataBlock(_) => {}
        }
        Ok(())
    }

    fn start_link(&mut self, kind: LinkType, (dest, title): (&str, &str), range: &Range<usize>) {
        let dest = if kind == LinkType::Email { Cow::Owned(format!("mailto:{dest}")) } else { Cow::Borrowed(dest) };
        let link = self.open_link(&dest, title, self.source.span(range));
        self.links.push(link);
    }

    fn end(&mut self, tag: TagEnd) -> Result<(), Problem> {
        if tag == TagEnd::HtmlBlock {
            return self.html_block();
        }
        if let Some(open_before) = self.frames.pop() {
            self.close_html_to(open_before);
        }
        if nests(tag) {
            self.depth = self.depth.saturating_sub(1);
        }
        match tag {
            // Empty where all that was in it is taken out, or stands elsewhere.
            TagEnd::Paragraph if self.out.ends_with("<p>") => self.out.truncate(self.out.len() - "<p>".len()),
            TagEnd::Paragraph => self.close_block("</p>\n"),
            TagEnd::Heading(_) => self.close_heading(),
            TagEnd::BlockQuote(None) => self.close_block("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.close_block("</div>\n"),
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.out.push_str("</code></pre>\n");
            }
            TagEnd::List(false) => self.close_block("</ul>\n"),
            TagEnd::List(true) => self.close_block("</ol>\n"),
            TagEnd::Item => self.close_block("</li>\n"),
            TagEnd::FootnoteDefinition => self.close_footnote(),
            TagEnd::DefinitionList => self.close_block("</dl>\n"),
            TagEnd::DefinitionListTitle => self.close_block("</dt>\n"),
            TagEnd::DefinitionListDefinition => self.close_block("</dd>\n"),
            TagEnd::Table => self.close_table(),
            TagEnd::TableHead => self.close_table_head(),
            TagEnd::TableRow => self.close_row(),
            TagEnd::TableCell => self.close_cell(),
            TagEnd::Emphasis => self.inline_tag("</em>"),
            TagEnd::Strong => self.inline_tag("</strong>"),
            TagEnd::Strikethrough => self.inline_tag("</del>"),
            TagEnd::Superscript => self.inline_tag("</sup>"),
            TagEnd::Subscript => self.inline_tag("</sub>"),
            TagEnd::Link => {
                if let Some(Some(link)) = self.links.pop() {
                    self.close_link(link);
                }
            }
            TagEnd::HtmlBlock | TagEnd::Image | TagEnd::MetadataBlock(_) => {}
        }
        Ok(())
    }

    /// How many of the author's HTML tags lie outside of the Markdown that is being written, so cannot be closed in it.
    pub(super) fn html_outside(&self) -> usize {
        self.frames.last().copied().unwrap_or(0)
    }

    /// Begins a block on a line of its own.
    pub(super) fn open_block(&mut self, tag: &str) {
        self.break_line();
        self.out.push_str(tag);
    }

    fn close_block(&mut self, tag: &str) {
        self.out.push_str(tag);
        self.end_line_of_text();
    }

    /// Begins a new line of HTML, where one has been begun.
    pub(super) fn break_line(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with('\n') {
            self.out.push('\n');
        }
    }

    /// Parts blocks in the plain text.
    pub(super) fn end_line_of_text(&mut self) {
        if !self.body.text.is_empty() && !self.body.text.ends_with('\n') {
            self.body.text.push('\n');
        }
    }

    /// Parts cells in the plain text.
    pub(super) fn space_in_text(&mut self) {
        if !self.body.text.is_empty() && !self.body.text.ends_with(char::is_whitespace) {
            self.body.text.push(' ');
        }
    }
}

pub(super) fn too_deep(span: Span) -> Problem {
    let message = format!("lists, quotes or emphasis lie within one another more than {DEEPEST} levels deep");
    Problem::new(Code::TooLarge, span, message).help("write it with fewer levels")
}

/// Whether a tag counts as a level.
const fn nests(tag: TagEnd) -> bool {
    match tag {
        TagEnd::BlockQuote(_)
        | TagEnd::List(_)
        | TagEnd::FootnoteDefinition
        | TagEnd::DefinitionList
        | TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Table => true,
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::Item
        | TagEnd::DefinitionListTitle
        | TagEnd::DefinitionListDefinition
        | TagEnd::TableHead
        | TagEnd::TableRow
        | TagEnd::TableCell
        | TagEnd::Image
        | TagEnd::MetadataBlock(_) => false,
    }
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
