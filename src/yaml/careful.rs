//! The careful reader: every mistake of a region in one run, each with its place.
//!
//! A type stops at its first mistake. So the part with the mistake is taken out of the tree and the type is read again,
//! until it is content or nothing can be taken out any more.

use serde::de::DeserializeOwned;

use super::mistake::{Mistake, What};
use super::reader::Reader;
use super::tree::{Kind, Node};
use super::unfit::unfit;
use super::{Read, Region, lost, messages, tree};
use crate::diagnostic::Diagnostics;
use crate::text::nearest;

/// A region with more mistakes than this shows the first of them.
const ROUNDS: usize = 50;

/// Reads a region as far as it can be read.
pub(super) fn read<T: DeserializeOwned>(text: &str, region: &Region, problems: &mut Diagnostics) -> Read<T> {
    if let Some(problem) = unfit(text, region) {
        problems.push(problem);
        return Read::Nothing;
    }
    let mut root = match tree::grow(text, region) {
        Ok(root) => root,
        Err(problem) => {
            problems.push(*problem);
            return Read::Nothing;
        }
    };
    lost::lint(text, region, &root, problems);
    let twice = drop_duplicates(&mut root, region, problems);
    for round in 0..ROUNDS {
        match T::deserialize(Reader(&root)) {
            Ok(value) if twice == 0 && round == 0 => return Read::Whole(value),
            Ok(value) => return Read::Part(value),
            Err(mistake) => {
                if take_out(&mut root, &mistake, &(text, region), problems).is_none() {
                    return Read::Nothing;
                }
            }
        }
    }
    Read::Nothing
}

/// Reports the mistake and takes the part that has it out of the tree; `None` where nothing can be taken out.
fn take_out(root: &mut Node, mistake: &Mistake, file: &(&str, &Region), problems: &mut Diagnostics) -> Option<()> {
    let trail = root.trail(mistake.node.unwrap_or(root.id));
    let known = match (&mistake.what, &root.at(&trail).kind) {
        (What::MissingKey { key }, Kind::Table(table)) => table.pruned.iter().any(|name| name == key),
        _ => false,
    };
    if !known {
        problems.push(messages::explain(file.0, file.1, (root, &trail), &mistake.what));
    }
    let (_, parent) = trail.split_last()?;
    if let What::UnknownKey { key, known } = &mistake.what
        && let Some(meant) = nearest(key, known.iter().copied())
        && let Some(Node { kind: Kind::Table(table), .. }) = root.at_mut(parent)
    {
        table.pruned.push(meant.to_owned());
    }
    root.prune(&trail);
    Some(())
}

/// Takes out every entry whose key stands earlier in its table, and reports it; says how many there were.
fn drop_duplicates(node: &mut Node, region: &Region, problems: &mut Diagnostics) -> usize {
    match &mut node.kind {
        Kind::Text { .. } | Kind::Empty => 0,
        Kind::List(items) => items.iter_mut().map(|item| drop_duplicates(item, region, problems)).sum(),
        Kind::Table(table) => {
            let before = table.entries.len();
            if let Some((at, problem)) = messages::second_id(&region.path, table) {
                problems.push(problem);
                table.entries.truncate(at);
            }
            let mut first = std::collections::BTreeMap::new();
            table.entries.retain(|entry| match first.get(entry.name()) {
                None => {
                    first.insert(entry.name().to_owned(), entry.key.span);
                    true
                }
                Some(earlier) => {
                    problems.push(messages::duplicate_key(&region.path, entry.name(), *earlier, entry.key.span));
                    false
                }
            });
            let dropped = before - table.entries.len();
            let inside = table.entries.iter_mut().map(|entry| drop_duplicates(&mut entry.value, region, problems));
            dropped + inside.sum::<usize>()
        }
    }
}
