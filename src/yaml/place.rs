//! Where something stands, for mistakes of meaning that are found long after the text was read.

use super::trail::Step;
use super::tree::{Entry, Kind, Node, first_line};
use super::{Region, tree};
use crate::diagnostic::{Diagnostics, Place};
use crate::text::{self, Span};

/// Where the value at `path` stands in the region of the file `text`.
///
/// A path is keys and places in lists, counted from 0 and joined by points: `meetings.0.every`. An exclamation mark in
/// front of the last part asks for the key instead of its value: `meetings.0.!every`. The empty path is the region
/// itself. Where the path leads to nothing, the nearest thing around it is the answer, and in a region that cannot be
/// read its first line: there always is an answer.
pub fn place(text: &str, region: &Region, path: &str) -> Place {
    let span = tree::grow(text, region).map_or_else(|_| first_written_line(text, region), |root| find(&root, path));
    Place::at(&region.path, first_line(text, span))
}

/// The bytes from a key at the top of the region to the end of its value; `None` where there is no such key.
pub fn entry(text: &str, region: &Region, key: &str) -> Option<Span> {
    entries(text, region)?.into_iter().find(|(name, _)| name == key).map(|(_, span)| span)
}

/// The keys at the top of the region, each with the bytes to the end of its value; `None` where it holds no table that can be read.
pub fn entries(text: &str, region: &Region) -> Option<Vec<(String, Span)>> {
    let root = tree::grow(text, region).ok()?;
    let Kind::Table(table) = &root.kind else { return None };
    let span = |entry: &Entry| Span::new(entry.key.span.start, entry.value.span.end.max(entry.key.span.end));
    Some(table.entries.iter().map(|entry| (entry.name().to_owned(), span(entry))).collect())
}

/// Says whether a region can be read at all, whatever is meant by it; if not, why is filed.
pub fn written(text: &str, region: &Region, problems: &mut Diagnostics) -> bool {
    tree::grow(text, region).map_err(|problem| problems.push(*problem)).is_ok()
}

fn find(root: &Node, path: &str) -> Span {
    let mut node = root;
    let mut span = root.span;
    for part in path.split('.').filter(|part| !part.is_empty()) {
        let (part, wants_key) = part.strip_prefix('!').map_or((part, false), |part| (part, true));
        let step = match &node.kind {
            Kind::Table(table) => table.entries.iter().position(|entry| entry.name() == part).map(Step::Value),
            Kind::List(items) => part.parse().ok().filter(|at| *at < items.len()).map(Step::Item),
            Kind::Text { .. } | Kind::Empty => None,
        };
        // One value may stand alone where a list is expected: it is its own first item.
        let Some(step) = step else {
            if part == "0" {
                continue;
            }
            break;
        };
        let Some(next) = node.child(step) else { break };
        let key = match step {
            Step::Value(at) => node.child(Step::Key(at)).map(|key| key.span),
            Step::Item(_) | Step::Key(_) => None,
        };
        span = match key {
            Some(key) if wants_key || next.kind == Kind::Empty => key,
            _ => next.span,
        };
        node = next;
    }
    span
}

/// The first line of the region in which something is written.
fn first_written_line(text: &str, region: &Region) -> Span {
    let slice = region.slice(text);
    let blank = slice.len() - slice.trim_start().len();
    let start = region.span.start + if blank == slice.len() { 0 } else { blank };
    let (line, written) = text::line_at(text, start);
    Span::new(start, (line + written.len()).max(start))
}
