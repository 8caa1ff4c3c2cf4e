//! Puts keys into a table that is written in braces: `{id: a, name: b}`.

use super::change::Change;
use super::lines::Page;
use super::spot::Spot;
use super::value::Value;
use super::written::Manner;
use crate::text::Span;
use crate::yaml::tree::{Entry, Node};

/// Puts entries behind the first of the anchors that will do, or at the beginning of an empty table.
pub(super) fn insert(
    (page, manner): (&Page<'_>, Manner<'_>),
    node: &Node,
    anchors: &[&Entry],
    missing: &[(String, Value)],
) -> Change {
    let braces = &page.text[node.span.start..];
    let manner = manner.with_braces(braces);
    let entries: Vec<String> = missing.iter().map(|(key, value)| manner.entry(key, value)).collect();
    let entries = entries.join(", ");
    if let Some(Spot { at }) = anchors.iter().find_map(|entry| Spot::after(page, entry)) {
        return Change { span: Span::new(at, at), text: format!(", {entries}") };
    }
    let at = node.span.start + 1;
    let gap = if braces[1..].starts_with(' ') { " " } else { "" };
    Change { span: Span::new(at, at), text: format!("{gap}{entries}") }
}
