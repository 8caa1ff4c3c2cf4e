//! Puts the keys of tables in their usual order: whole lines move, and no letter of them changes.
//!
//! What is in braces or brackets stays as it is, and so does the inside of every text. Beside the order only the layout is put right that nobody
//! sees: blanks at the ends of lines, and a last line that does not end. The new text is read again and held against the old
//! one; a block that would say something else is left as it was.

use std::collections::BTreeSet;

use super::change::Change;
use super::lines::Page;
use super::order::Order;
use super::refused::Refused;
use super::sheet::Sheet;
use crate::sources::SourcePath;
use crate::text::Span;
use crate::yaml::Region;
use crate::yaml::tree::{self, Kind, Node};

/// A text in its usual order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arranged {
    /// The whole text.
    pub text: String,
    /// What has changed, in the order of the file.
    pub parts: Vec<Part>,
    /// The blocks that were left as they are, although their keys are not in order.
    pub left: Vec<Refused>,
}

/// The changes of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What an editor knows it by: its id; empty where it has none.
    pub name: String,
    /// The changes, in the order of their places.
    pub changes: Vec<Change>,
}

/// Puts a file in order; an error where it cannot be read, or where nothing can be moved in it.
pub fn arrange(text: &str, path: &SourcePath, order: &Order) -> Result<Arranged, Refused> {
    let file = Region::file(path, text);
    let page = Page::of(text, &file)?;
    let before = read(text, &file)?;
    let mut skipped = BTreeSet::new();
    // A second time for what the first would have changed, a third to see that this was all.
    for _ in 0..3 {
        let (new, left) = arranged_but((&page, &before), order, &skipped);
        let after = read(&new, &Region::file(path, &new)).map_err(|_| unsafe_to_move())?;
        if says_the_same(&before, &after) {
            let parts = parts(text, &new, &units(&before, order));
            return Ok(Arranged { text: new, parts, left });
        }
        let (old, new) = (units(&before, order), units(&after, order));
        if old.len() != new.len() {
            break;
        }
        let differ = old.iter().zip(&new).enumerate().filter(|(_, (old, new))| !says_the_same(old.node, new.node));
        skipped.extend(differ.map(|(number, _)| number));
    }
    Err(unsafe_to_move())
}

fn read(text: &str, file: &Region) -> Result<Node, Refused> {
    tree::grow(text, file).map_err(|problem| {
        let at = problem.place.as_ref().and_then(|place| place.span).map_or(0, |span| span.start);
        Refused::new(at, problem.message)
    })
}

fn unsafe_to_move() -> Refused {
    Refused::new(0, "in another order this file would say something else")
}

/// The text with all of its units in order but some, and what else could not be.
fn arranged_but((page, root): (&Page<'_>, &Node), order: &Order, skipped: &BTreeSet<usize>) -> (String, Vec<Refused>) {
    let mut sheet = Sheet::of(*page, root);
    for (number, unit) in units(root, order).iter().enumerate() {
        if skipped.contains(&number) {
            sheet.leave(unit.node, "in another order it would say something else");
        } else {
            sheet.arrange(unit.node, unit.order);
        }
    }
    sheet.finish()
}

/// A table that is put in order by itself: a group, or a place.
struct Unit<'n> {
    node: &'n Node,
    order: &'n Order,
    name: String,
}

/// The outermost tables whose keys have an order.
fn units<'n>(root: &'n Node, order: &'n Order) -> Vec<Unit<'n>> {
    let mut found = Vec::new();
    gather(root, order, "", &mut found);
    found
}

fn gather<'n>(node: &'n Node, order: &'n Order, name: &str, found: &mut Vec<Unit<'n>>) {
    match &node.kind {
        Kind::Text { .. } | Kind::Empty => {}
        Kind::List(items) => items.iter().for_each(|item| gather(item, order, "", found)),
        Kind::Table(table) if order.keys.is_empty() => {
            for entry in &table.entries {
                if let Some(below) = order.below(entry.name()) {
                    gather(&entry.value, below, entry.name(), found);
                }
            }
        }
        Kind::Table(table) => {
            let id = table.entries.iter().find(|entry| entry.name() == "id").map(|entry| &entry.value.kind);
            let name = match id {
                Some(Kind::Text { text, .. }) => text.lines().next().unwrap_or_default().to_owned(),
                Some(Kind::List(_) | Kind::Table(_) | Kind::Empty) | None => name.to_owned(),
            };
            found.push(Unit { node, order, name });
        }
    }
}

/// Whether two parts of a file have the same meaning: that of their values, in whatever order their keys stand.
fn says_the_same(old: &Node, new: &Node) -> bool {
    match (&old.kind, &new.kind) {
        (Kind::List(old), Kind::List(new)) => {
            old.len() == new.len() && old.iter().zip(new).all(|(old, new)| says_the_same(old, new))
        }
        (Kind::Table(old), Kind::Table(new)) => {
            let mut old: Vec<_> = old.entries.iter().collect();
            let mut new: Vec<_> = new.entries.iter().collect();
            // Where a key is there twice, the first one counts.
            old.sort_by_key(|entry| entry.name());
            new.sort_by_key(|entry| entry.name());
            old.len() == new.len()
                && old
                    .iter()
                    .zip(&new)
                    .all(|(old, new)| old.name() == new.name() && says_the_same(&old.value, &new.value))
        }
        (old, new) => old == new,
    }
}

/// What differs between two texts of as many lines, for each unit in one piece.
fn parts(old: &str, new: &str, units: &[Unit<'_>]) -> Vec<Part> {
    let starts: Vec<usize> = units.iter().map(|unit| unit.node.span.start).collect();
    let ends: Vec<usize> = units.iter().map(|unit| unit.node.span.end).collect();
    let mut parts: Vec<Part> = Vec::new();
    let mut open: Option<(Option<usize>, usize)> = None;
    let mut at = 0;
    for (before, after) in old.split_inclusive('\n').zip(new.split_inclusive('\n')) {
        let end = at + before.len();
        let unit = starts.partition_point(|start| *start < end).checked_sub(1).filter(|unit| ends[*unit] > at);
        if before != after {
            let start = match (open, parts.last_mut().and_then(|part| part.changes.last_mut())) {
                (Some((of, _)), Some(change)) if of == unit => {
                    // The lines between are the same in both.
                    change.text.push_str(&old[change.span.end..at]);
                    change.text.push_str(after);
                    change.span.end = end;
                    change.span.start
                }
                _ => {
                    let name = unit.map_or_else(String::new, |unit| units[unit].name.clone());
                    let changes = vec![Change { span: Span::new(at, end), text: after.to_owned() }];
                    parts.push(Part { name, changes });
                    at
                }
            };
            open = Some((unit, start));
        } else if unit.is_none() {
            open = None;
        }
        at = end;
    }
    parts
}
