//! Ids that authors give in their HTML, so that links can lead there: each is kept unless something has it already.

use std::collections::BTreeSet;

use super::body::{Body, Problem};
use super::ids::is_taken;
use super::marks::{Mark, numbers};
use crate::diagnostic::Code;
use crate::text::Span;

/// An id that an author gave, and the tag that has it.
#[derive(Debug)]
pub(super) struct Anchor {
    pub(super) id: String,
    pub(super) span: Span,
}

/// Decides which of the ids stay; for the others a problem is filed. Only what still stands in the `html` counts, as parts
/// of what an author wrote may be gone.
pub(super) fn settle(html: &str, wanted: &[Anchor], body: &mut Body) -> Vec<Option<String>> {
    let mut kept: Vec<Option<String>> = wanted.iter().map(|_| None).collect();
    if wanted.is_empty() {
        return kept;
    }
    let headings: BTreeSet<&str> = body.headings.iter().map(|heading| heading.id.as_str()).collect();
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for index in numbers(html, Mark::Anchor) {
        let Some(anchor) = wanted.get(index).filter(|_| kept[index].is_none()) else { continue };
        let why = if is_taken(&anchor.id) {
            "pages have a part of their own with that id"
        } else if headings.contains(anchor.id.as_str()) {
            "a heading of this text has that id"
        } else if used.insert(&anchor.id) {
            kept[index] = Some(anchor.id.clone());
            continue;
        } else {
            "it stands in this text before"
        };
        body.problems.push(collision(anchor, why));
    }
    body.anchors = kept.iter().flatten().cloned().collect();
    kept
}

fn collision(anchor: &Anchor, why: &str) -> Problem {
    let id: String = anchor.id.chars().take(80).collect();
    let message = format!("the id \"{id}\" was taken out of the HTML in this text: {why}");
    let help = format!("take it out, or write another, such as \"here-{}\"", id.trim_start_matches('_'));
    Problem::new(Code::CleanedHtml, anchor.span, message).help(help)
}
