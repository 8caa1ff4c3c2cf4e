//! Headings: their words, and ids that are each their own within a body.

use std::collections::{BTreeMap, BTreeSet};

use super::body::{Heading, Problem};
use super::ids::{is_made, is_plain, on_every_page};
use super::marks::Mark;
use super::writer::Writer;
use crate::diagnostic::Code;
use crate::text::Span;

/// The most headings that a body may have.
const MOST_HEADINGS: usize = 100_000;

/// A heading that is being written.
#[derive(Debug)]
pub(super) struct OpenHeading {
    text_from: usize,
    out_from: usize,
    level: u8,
    /// Its words as they go into a table of contents.
    html: String,
}

impl Writer<'_> {
    /// Begins a heading; `id` is what the author gave, or empty.
    pub(super) fn open_heading(&mut self, level: u8, id: &str, span: Span) -> Result<(), Problem> {
        if self.body.headings.len() == MOST_HEADINGS {
            return Err(Problem::new(
                Code::TooLarge,
                span,
                format!("this text has more than {MOST_HEADINGS} headings"),
            )
            .help("split it into several files"));
        }
        self.break_line();
        let out_from = self.out.len();
        let index = self.body.headings.len();
        let shown = level.max(2);
        self.body.headings.push(Heading {
            level: shown,
            id: id.to_owned(),
            text: String::new(),
            html: String::new(),
            span,
        });
        self.out
            .push_str(["<h2 id=\"", "<h3 id=\"", "<h4 id=\"", "<h5 id=\"", "<h6 id=\""][usize::from(shown.min(6) - 2)]);
        Mark::HeadingId.push(&mut self.out, index);
        self.out.push_str("\">");
        self.heading = Some(OpenHeading { text_from: self.body.text.len(), out_from, level, html: String::new() });
        Ok(())
    }

    /// Ends the heading; one without words is taken back, as it would only confuse people who listen to the page.
    pub(super) fn close_heading(&mut self) {
        let (Some(open), Some(heading)) = (self.heading.take(), self.body.headings.last_mut()) else { return };
        let words = self.body.text.get(open.text_from..).unwrap_or_default();
        heading.text = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if heading.text.is_empty() {
            self.body.headings.pop();
            self.out.truncate(open.out_from);
            return;
        }
        open.html.trim().clone_into(&mut heading.html);
        if open.level == 1 {
            let message =
                format!("\"{}\" is a first-level heading; the title already is the page's heading", heading.text);
            let help = format!("write \"## {}\"", heading.text);
            let problem = Problem::new(Code::HeadingInBody, heading.span, message).help(help);
            self.body.problems.push(problem);
        }
        self.out
            .push_str(["</h2>\n", "</h3>\n", "</h4>\n", "</h5>\n", "</h6>\n"][usize::from(heading.level.min(6) - 2)]);
        self.end_line_of_text();
    }

    /// Writes a tag inside a line of text, into the heading that is open as well.
    pub(super) fn inline_tag(&mut self, tag: &str) {
        self.out.push_str(tag);
        if let Some(heading) = &mut self.heading {
            heading.html.push_str(tag);
        }
    }

    /// Copies what was written since `out_from` into the heading that is open.
    pub(super) fn copy_into_heading(&mut self, out_from: usize) {
        if let Some(heading) = &mut self.heading {
            heading.html.push_str(&self.out[out_from..]);
        }
    }
}

/// Gives every heading an id of its own. Ids that authors gave come first, so that no other heading takes them.
pub(super) fn give_ids(headings: &mut [Heading]) {
    if headings.is_empty() {
        // Most texts of groups have none.
        return;
    }
    let mut used: BTreeSet<String> = on_every_page().map(ToOwned::to_owned).collect();
    let mut numbers = BTreeMap::new();
    let mut own = |wanted: String| -> String {
        if used.insert(wanted.clone()) {
            return wanted;
        }
        let number = numbers.entry(wanted.clone()).or_insert(1_usize);
        loop {
            *number += 1;
            let id = format!("{wanted}-{number}");
            if used.insert(id.clone()) {
                return id;
            }
        }
    };
    let (given, made): (Vec<_>, Vec<_>) = headings.iter_mut().partition(|heading| !heading.id.is_empty());
    for heading in given {
        let id: String = heading.id.chars().filter(|c| is_plain(*c)).collect();
        heading.id = own(clear_of_made(if id.is_empty() { slug(&heading.text) } else { id }));
    }
    for heading in made {
        heading.id = own(clear_of_made(slug(&heading.text)));
    }
}

fn clear_of_made(id: String) -> String {
    match id.as_str() {
        "" => "section".to_owned(),
        id if is_made(id) => format!("h-{id}"),
        _ => id,
    }
}

/// Small letters, digits and single hyphens that spell `text`; empty where it has neither letters nor digits.
pub(super) fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in deunicode::deunicode_with_tofu_cow(text, "").chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'') && !slug.ends_with('-') && !slug.is_empty() {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}
