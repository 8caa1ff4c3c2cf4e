//! Links: their addresses are checked, written as marks and listed.

use super::address::link_kind;
use super::body::{Link, LinkKind};
use super::escape::push_attribute;
use super::marks::Mark;
use super::writer::Writer;
use crate::text::Span;

/// A link that is being written.
#[derive(Debug, Clone, Copy)]
pub(super) struct OpenLink {
    index: usize,
    text_from: usize,
}

impl Writer<'_> {
    /// Begins a link; where its address is not allowed, a problem is filed and only its words stay.
    pub(super) fn open_link(&mut self, dest: &str, title: &str, span: Span) -> Option<OpenLink> {
        let dest = dest.trim();
        let kind = match link_kind(dest, span) {
            Ok(kind) => kind,
            Err(problem) => {
                self.body.problems.push(problem);
                return None;
            }
        };
        let index = self.body.links.len();
        self.out.push_str("<a href=\"");
        Mark::Link.push(&mut self.out, index);
        self.out.push('"');
        match kind {
            LinkKind::Web => self.out.push_str(" rel=\"noreferrer noopener\""),
            LinkKind::Reach | LinkKind::Site => {}
        }
        let title = title.trim();
        if !title.is_empty() {
            self.out.push_str(" title=\"");
            push_attribute(&mut self.out, title);
            self.out.push('"');
        }
        self.out.push('>');
        self.body.links.push(Link {
            dest: dest.to_owned(),
            kind,
            title: (!title.is_empty()).then(|| title.to_owned()),
            text: String::new(),
            span,
        });
        Some(OpenLink { index, text_from: self.body.text.len() })
    }

    /// Ends a link.
    pub(super) fn close_link(&mut self, open: OpenLink) {
        self.out.push_str("</a>");
        let text = self.body.text.get(open.text_from..).unwrap_or_default();
        text.trim().clone_into(&mut self.body.links[open.index].text);
    }
}
