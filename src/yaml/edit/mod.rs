//! Changes of a YAML text in place: only the bytes that have to change do, and every comment, blank line, quote mark and
//! line end around them stays as it was.
//!
//! [`set`] finds the place by the marks of the tree and says which bytes give way to which; [`applied`] makes the text. What
//! cannot be done without touching more than was asked for is [`Refused`], with the place to change by hand. Nothing here
//! knows what the keys mean: whoever asks reads the text again and sees that only what was meant has changed. [`arrange`] puts keys
//! in their usual order, [`append`] adds an item to a list.

mod append;
mod arrange;
mod braces;
mod change;
mod lines;
mod order;
mod refused;
mod rest;
mod rows;
mod sheet;
mod spot;
mod value;
mod written;

#[cfg(test)]
mod tests;

pub use append::append;
pub use arrange::{Arranged, Part, arrange};
pub use change::{Change, applied};
pub use order::Order;
pub use refused::Refused;
pub use value::{Value, Wish};
pub use written::in_row as text;

use super::Region;
use super::tree::{self, Entry, Kind, Node, Style, Table};
use crate::text::Span;
use lines::Page;
use spot::Spot;
use written::Manner;

/// The changes that set a value in the region of a file, in the order of their places.
///
/// A table that is there keeps its other keys; each key that is named is set in it. What is not there yet is put after the key
/// that comes before it in the order of the wish, in the form of its neighbours.
pub fn set(text: &str, region: &Region, wish: &Wish<'_>) -> Result<Vec<Change>, Refused> {
    let page = Page::of(text, region)?;
    let root = tree::grow(text, region).map_err(|problem| {
        let start = problem.place.as_ref().and_then(|place| place.span).map_or(region.span.start, |span| span.start);
        Refused::new(start, problem.message)
    })?;
    let mut changes = Vec::new();
    let mut node = &root;
    let mut order = if wish.path.len() == 1 { wish.order } else { &[] };
    for (depth, key) in wish.path.iter().enumerate() {
        let Kind::Table(table) = &node.kind else {
            return Err(Refused::new(node.span.start, format!("there is no block of keys that could hold \"{key}\"")));
        };
        let Some(entry) = table.entries.iter().find(|entry| entry.name() == *key) else {
            let value = wish.path[depth + 1..]
                .iter()
                .rev()
                .fold(wish.value.clone(), |inner, key| Value::Table(vec![((*key).to_owned(), inner)]));
            let manner = Manner::of(&page, table);
            changes.push(insert((&page, manner), node, &[((*key).to_owned(), value)], order)?);
            return Ok(changes);
        };
        if depth + 1 == wish.path.len() {
            put((&page, Manner::of(&page, table)), entry, &wish.value, &mut changes)?;
            changes.sort_by_key(|change| change.span);
            return Ok(changes);
        }
        node = &entry.value;
        order = if depth + 2 == wish.path.len() { wish.order } else { &[] };
    }
    Err(Refused::new(region.span.start, "no key was named"))
}

/// Sets the value of an entry that is there, in the manner of its table.
fn put(
    (page, manner): (&Page<'_>, Manner<'_>),
    entry: &Entry,
    value: &Value,
    changes: &mut Vec<Change>,
) -> Result<(), Refused> {
    match (&entry.value.kind, value) {
        (Kind::Table(table), Value::Table(new)) => {
            let mut missing = Vec::new();
            let inner = Manner::of(page, table);
            for (key, value) in new {
                match table.entries.iter().find(|entry| entry.name() == *key) {
                    Some(entry) => put((page, inner), entry, value, changes)?,
                    None => missing.push((key.clone(), value.clone())),
                }
            }
            if !missing.is_empty() {
                let names: Vec<&str> = new.iter().map(|(key, _)| key.as_str()).collect();
                // An empty table has no manner of its own.
                let manner = if table.entries.is_empty() { manner } else { inner };
                changes.push(insert((page, manner), &entry.value, &missing, &names)?);
            }
            Ok(())
        }
        (Kind::Empty, _) => {
            changes.push(fill((page, manner), entry, value)?);
            Ok(())
        }
        (Kind::Text { style, .. }, _) => {
            changes.push(replace((page, manner), entry, *style, value)?);
            Ok(())
        }
        (Kind::List(_) | Kind::Table(_), _) => {
            let why = format!("what stands under \"{}\" now is more than one text", entry.name());
            Err(Refused::new(entry.key.span.start, why))
        }
    }
}

/// Puts a value where a key has none: behind its colon, or in place of a word that means nothing.
fn fill((page, manner): (&Page<'_>, Manner<'_>), entry: &Entry, value: &Value) -> Result<Change, Refused> {
    if let Some(span) = spot::word_for_nothing(page, &entry.value) {
        return Ok(Change { span, text: manner.in_line(value) });
    }
    let spot = Spot::after_colon(page, entry)
        .ok_or_else(|| Refused::new(entry.key.span.start, "the colon of this key stands somewhere else"))?;
    Ok(Change { span: Span::new(spot.at, spot.at), text: format!(" {}", manner.in_line(value)) })
}

/// Puts a value in the place of a text, in the quote marks of that text.
fn replace(
    (page, manner): (&Page<'_>, Manner<'_>),
    entry: &Entry,
    style: Style,
    value: &Value,
) -> Result<Change, Refused> {
    let span = spot::solid(page, &entry.value);
    let quote = written::quote_of(&page.text[span.start..span.end]);
    let text = match value {
        Value::Text(text) => written::in_quotes(text, quote),
        Value::Table(_) => manner.in_line(value),
    };
    match style {
        Style::Plain | Style::Quoted => Ok(Change { span, text }),
        Style::Block => Err(Refused::new(entry.key.span.start, "a text of several lines stands here")),
    }
}

/// Puts entries into a table that does not have them.
fn insert(
    (page, manner): (&Page<'_>, Manner<'_>),
    node: &Node,
    missing: &[(String, Value)],
    order: &[&str],
) -> Result<Change, Refused> {
    let Kind::Table(table) = &node.kind else {
        return Err(Refused::new(node.span.start, "there is no block of keys here"));
    };
    let anchors = anchors(table, missing, order);
    if page.text[node.span.start..].starts_with('{') {
        Ok(braces::insert((page, manner), node, &anchors, missing))
    } else {
        rows::insert(page, table, &anchors, missing)
    }
}

/// The entries after which something new may be put, the best first: the one that comes last before it in the order, then those
/// before that, then whatever stands at the end.
fn anchors<'n>(table: &'n Table, missing: &[(String, Value)], order: &[&str]) -> Vec<&'n Entry> {
    let rank = |name: &str| order.iter().position(|key| *key == name);
    let new = missing.first().and_then(|(key, _)| rank(key));
    let mut before: Vec<(usize, &Entry)> = table
        .entries
        .iter()
        .filter_map(|entry| Some((rank(entry.name())?, entry)))
        .filter(|(old, _)| new.is_some_and(|new| *old < new))
        .collect();
    before.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
    before.into_iter().map(|(_, entry)| entry).chain(table.entries.iter().rev()).collect()
}
