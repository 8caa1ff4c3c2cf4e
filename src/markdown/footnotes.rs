//! Footnotes: numbered as the text refers to them, gathered in a section at the end, with links there and back.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::body::Word;
use super::marks::push_word;
use super::writer::Writer;

/// What is known of the footnotes of a body.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    by_name: BTreeMap<String, usize>,
    notes: Vec<Note>,
    numbered: usize,
    /// The notes that are being written, each with the text that waits for its end.
    open: Vec<(usize, String)>,
}

#[derive(Debug, Default)]
struct Note {
    /// From 1, in the order in which the text refers to them.
    number: Option<usize>,
    references: usize,
    html: Option<String>,
}

impl Footnotes {
    fn index(&mut self, name: &str) -> usize {
        if let Some(index) = self.by_name.get(name) {
            return *index;
        }
        self.notes.push(Note::default());
        self.by_name.insert(name.to_owned(), self.notes.len() - 1);
        self.notes.len() - 1
    }
}

impl Writer<'_> {
    /// Writes the number in the text that leads to a footnote.
    pub(super) fn footnote_reference(&mut self, name: &str) {
        let index = self.footnotes.index(name);
        let numbered = self.footnotes.numbered;
        let note = &mut self.footnotes.notes[index];
        let number = *note.number.get_or_insert(numbered + 1);
        note.references += 1;
        self.footnotes.numbered = numbered.max(number);
        let written = write!(
            self.out,
            "<sup class=\"footnote-ref\"><a href=\"#footnote-{number}\" id=\"{}\" role=\"doc-noteref\">{number}</a></sup>",
            reference_id(number, note.references)
        );
        written.expect("writing to a string cannot fail");
    }

    /// What is written from here to the end of the footnote belongs to it.
    pub(super) fn open_footnote(&mut self, name: &str) {
        let index = self.footnotes.index(name);
        self.footnotes.open.push((index, std::mem::take(&mut self.out)));
    }

    /// Ends a footnote. Where two have one name, the first counts.
    pub(super) fn close_footnote(&mut self) {
        let Some((index, waiting)) = self.footnotes.open.pop() else { return };
        let html = std::mem::replace(&mut self.out, waiting);
        self.footnotes.notes[index].html.get_or_insert(html);
    }

    /// Writes the section of footnotes, where there are any. Those that nothing refers to come last.
    pub(super) fn write_footnotes(&mut self) {
        let mut notes: Vec<Note> =
            std::mem::take(&mut self.footnotes.notes).into_iter().filter(|note| note.html.is_some()).collect();
        if notes.is_empty() {
            return;
        }
        notes.sort_by_key(|note| note.number.unwrap_or(usize::MAX));
        self.break_line();
        self.out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"footnote-title\">\n");
        self.out.push_str("<h2 id=\"footnote-title\">");
        push_word(&mut self.out, Word::FootnotesTitle);
        self.out.push_str("</h2>\n<ol>\n");
        for (at, note) in notes.iter().enumerate() {
            write_note(&mut self.out, at + 1, note);
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}

fn write_note(out: &mut String, number: usize, note: &Note) {
    writeln!(out, "<li id=\"footnote-{number}\">").expect("writing to a string cannot fail");
    let html = note.html.as_deref().unwrap_or_default().trim_end();
    let (html, end) = html.strip_suffix("</p>").map_or((html, ""), |html| (html, "</p>"));
    out.push_str(html);
    for reference in 1..=note.references {
        write!(out, " <a href=\"#{}\" role=\"doc-backlink\" aria-label=\"", reference_id(number, reference))
            .expect("writing to a string cannot fail");
        push_word(out, Word::BackToText);
        write!(out, " {number}").expect("writing to a string cannot fail");
        if reference > 1 {
            write!(out, ".{reference}").expect("writing to a string cannot fail");
        }
        out.push_str("\">↩\u{fe0e}</a>");
    }
    out.push_str(end);
    out.push_str("\n</li>\n");
}

fn reference_id(number: usize, reference: usize) -> String {
    if reference > 1 { format!("footnote-ref-{number}-{reference}") } else { format!("footnote-ref-{number}") }
}
