//! The trap that no YAML library speaks of: `address: Main St #4` is the text `Main St`.

use super::odd::cuts_text;
use super::tree::{Kind, Node, Style};
use super::{Region, messages};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::text::Span;

/// Warns where a text that is not quoted was cut by a `#`. A `#` with a space after it is a comment that somebody meant.
pub(super) fn lint(text: &str, region: &Region, node: &Node, problems: &mut Diagnostics) {
    match &node.kind {
        Kind::Text { style: Style::Plain, .. } | Kind::Empty => warn(text, region, node.span, problems),
        Kind::Text { .. } => {}
        Kind::List(items) => items.iter().for_each(|item| lint(text, region, item, problems)),
        Kind::Table(table) => table.entries.iter().for_each(|entry| {
            let value = &entry.value;
            if value.kind == Kind::Empty {
                // An empty value may be marked anywhere; what counts is what follows the key's colon.
                let rest = text[entry.key.span.end..].trim_start_matches([' ', '\t', '"', '\'']);
                if let Some(rest) = rest.strip_prefix(':') {
                    let end = text.len() - rest.len();
                    warn(text, region, Span::new(end, end), problems);
                }
            } else {
                lint(text, region, value, problems);
            }
        }),
    }
}

fn warn(text: &str, region: &Region, value: Span, problems: &mut Diagnostics) {
    let Some(rest) = text.get(value.end..region.span.end) else { return };
    let from = rest.trim_start_matches(['-', ' ', '\t']);
    let hash = region.span.end - from.len();
    if !from.starts_with('#') || !cuts_text(text.as_bytes(), hash) {
        return;
    }
    let line_end = hash + from.lines().next().unwrap_or_default().len();
    let whole = text[value.start..line_end].trim_start_matches([':', '-', ' ', '\t']);
    problems.push(
        Diagnostic::new(
            Code::LostAfterHash,
            Place::at(&region.path, Span::new(hash, line_end)),
            "the text after \" #\" was dropped",
        )
        .help(format!("put the value in quotes: {}", messages::quoted(whole))),
    );
}
