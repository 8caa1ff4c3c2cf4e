//! Corrections of what a type did not like, where only one thing can have been meant.

use super::mistake::{Wanted, What};
use super::trail::Step;
use super::tree::{Kind, Node, Style, Table};
use super::{Region, tree};
use crate::diagnostic::{Edit, Fix};
use crate::text::{Span, only_nearest};

/// Quote marks of printed texts, which some programs put in the place of those that YAML knows, and blanks that look like others.
const PRINTED: [char; 11] = ['“', '”', '„', '‘', '’', '«', '»', '\u{a0}', '\u{200b}', '\u{feff}', '\u{2060}'];

/// What to write instead of a text that has no other meaning than this one, for the words of [`with_instead`].
const INSTEAD: char = '\u{1}';

/// The words of a type on a text that it refuses, with what has to be written instead, where that is beyond doubt.
/// The message of `custom`.
pub fn with_instead(said: impl Into<String>, instead: Option<String>) -> String {
    let said = said.into();
    match instead {
        Some(instead) => format!("{said}{INSTEAD}{instead}"),
        None => said,
    }
}

/// A message taken apart again.
pub(super) fn taken_apart(said: String) -> (String, Option<String>) {
    match said.split_once(INSTEAD) {
        Some((words, instead)) => (words.to_owned(), Some(instead.to_owned())),
        None => (said, None),
    }
}

/// A text without what programs for printed texts put around it.
pub fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || PRINTED.contains(&c))
}

/// The correction of a mistake in the node at the end of the trail.
pub(super) fn of(text: &str, (root, trail): (&Node, &[Step]), what: &What) -> Option<Fix> {
    let node = root.at(trail);
    match what {
        What::UnknownKey { key, known } => {
            let (Step::Key(_), parent) = trail.split_last()? else { return None };
            let Kind::Table(table) = &root.at(parent).kind else { return None };
            let meant = only_nearest(bare(key), known.iter().copied())?;
            (!has(table, meant)).then(|| instead_of(text, node, meant)).flatten()
        }
        What::UnknownWord { word, allowed } => {
            instead_of(text, node, only_nearest(bare(word), allowed.iter().copied())?)
        }
        What::WrongKind { wanted: Wanted::YesOrNo } => instead_of(text, node, yes_or_no(node)?),
        What::Said { instead, .. } => {
            let instead = instead.as_deref()?;
            instead_of(text, node, instead).or_else(|| instead_of_each(text, node, instead))
        }
        What::MissingKey { .. } | What::DuplicateKey { .. } | What::WrongKind { .. } => None,
    }
}

/// Whether a key stands in the table, or stood there before it was taken out.
fn has(table: &Table, key: &str) -> bool {
    table.entries.iter().any(|entry| entry.name() == key) || table.pruned.iter().any(|name| name == key)
}

/// `true` or `false`, where the text says so in another way.
fn yes_or_no(node: &Node) -> Option<&'static str> {
    let Kind::Text { text, .. } = &node.kind else { return None };
    match bare(text).to_lowercase().as_str() {
        "yes" | "y" | "on" | "true" => Some("true"),
        "no" | "n" | "off" | "false" => Some("false"),
        _ => None,
    }
}

fn instead_of(text: &str, node: &Node, meant: &str) -> Option<Fix> {
    let Kind::Text { style, .. } = &node.kind else { return None };
    // Quote marks that are not needed are no harm, but `"true"` is no `true`.
    let span = match (style, meant) {
        (Style::Quoted, "true" | "false") => return None,
        _ => inner(text, node)?,
    };
    Some(Fix::one(span, meant))
}

/// The same for a list that stands for its texts with commas between them.
fn instead_of_each(text: &str, node: &Node, meant: &str) -> Option<Fix> {
    let Kind::List(items) = &node.kind else { return None };
    let meant: Vec<&str> = meant.split(", ").collect();
    let spans = items.iter().map(|item| inner(text, item)).collect::<Option<Vec<Span>>>()?;
    let differ = |(span, meant): &(Span, &str)| text.get(span.start..span.end) != Some(*meant);
    let edit = |(span, meant): (Span, &str)| Edit { span, text: meant.to_owned() };
    let is_same_list = spans.len() == meant.len();
    is_same_list.then(|| Fix { edits: spans.into_iter().zip(meant).filter(differ).map(edit).collect() })
}

/// The bytes of a text of one line that is written as it is read, without its quote marks.
fn inner(file: &str, node: &Node) -> Option<Span> {
    let Kind::Text { text, style } = &node.kind else { return None };
    let start = match style {
        Style::Plain => node.span.start,
        Style::Quoted => node.span.start + 1,
        Style::Block => return None,
    };
    let span = Span::new(start, start + text.len());
    let is_written_so = !text.is_empty() && file.get(span.start..span.end) == Some(text.as_str());
    let is_whole = match style {
        Style::Plain | Style::Block => true,
        Style::Quoted => file.get(span.end..span.end + 1) == file.get(node.span.start..start),
    };
    (is_written_so && is_whole && !text.contains(['\n', '\r'])).then_some(span)
}

/// A text of one line: the keys and numbers of items that lead to it, what it says, and its bytes without quote marks.
pub type Written = (Vec<String>, String, Span);

/// The texts of one line in a region; none where it cannot be read.
pub fn texts(text: &str, region: &Region) -> Vec<Written> {
    let mut found = Vec::new();
    if let Ok(root) = tree::grow(text, region) {
        gather(text, &root, &mut Vec::new(), &mut found);
    }
    found
}

fn gather(file: &str, node: &Node, path: &mut Vec<String>, found: &mut Vec<Written>) {
    match &node.kind {
        Kind::Empty => {}
        Kind::Text { text, .. } => {
            if let Some(span) = inner(file, node) {
                found.push((path.clone(), text.clone(), span));
            }
        }
        Kind::List(items) => {
            for (number, item) in items.iter().enumerate() {
                path.push(number.to_string());
                gather(file, item, path, found);
                path.pop();
            }
        }
        Kind::Table(table) => {
            for entry in &table.entries {
                path.push(entry.name().to_owned());
                gather(file, &entry.value, path, found);
                path.pop();
            }
        }
    }
}
