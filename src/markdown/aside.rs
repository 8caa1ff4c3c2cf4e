//! Images and citations: tags of Markdown whose inside is read, but not written as it stands.

use std::ops::Range;

use pulldown_cmark::Event;

use super::body::{Citation, Image};
use super::citation;
use super::marks::Mark;
use super::writer::Writer;

/// What is being read without being written as it stands.
pub(super) enum Aside {
    Nothing,
    /// The description of an image, with how many tags are open in it.
    Image(Box<Image>, usize),
    /// The inside of a citation's brackets, with how many tags are open in it.
    Citation(usize),
}

impl Writer<'_> {
    /// Reads an event inside an image or a citation.
    pub(super) fn event_aside(&mut self, event: &Event<'_>) {
        let (Aside::Image(_, open) | Aside::Citation(open)) = &mut self.aside else { return };
        match event {
            Event::Start(_) => *open += 1,
            Event::End(_) if *open == 0 => {
                if let Aside::Image(mut image, _) = std::mem::replace(&mut self.aside, Aside::Nothing) {
                    image.alt = image.alt.trim().into();
                    self.image(*image);
                }
            }
            Event::End(_) => *open -= 1,
            Event::Text(text) | Event::Code(text) => self.describe(text),
            Event::SoftBreak | Event::HardBreak => self.describe(" "),
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::InlineMath(_)
            | Event::DisplayMath(_)
            | Event::FootnoteReference(_)
            | Event::Rule
            | Event::TaskListMarker(_) => {}
        }
    }

    fn describe(&mut self, text: &str) {
        if let Aside::Image(image, _) = &mut self.aside {
            image.alt.push_str(text);
        }
    }

    /// Begins an image; its description follows.
    pub(super) fn start_image(&mut self, src: &str, title: &str, range: &Range<usize>) {
        let title = title.trim();
        let image = Image {
            src: src.trim().to_owned(),
            alt: String::new(),
            title: (!title.is_empty()).then(|| title.to_owned()),
            span: self.source.span(range),
        };
        self.aside = Aside::Image(Box::new(image), 0);
    }

    /// Writes citations; the words in their brackets follow.
    pub(super) fn cite(&mut self, range: &Range<usize>) {
        for (at, id) in citation::ids(&self.source.text()[range.clone()]).unwrap_or_default() {
            Mark::Citation.push(&mut self.out, self.body.citations.len());
            let span = self.source.span(&(range.start + at.start..range.start + at.end));
            self.body.citations.push(Citation { id: id.to_owned(), span });
        }
        self.aside = Aside::Citation(0);
    }
}
