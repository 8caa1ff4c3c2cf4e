//! Who imports whom: floors between rooms, parents and children inside of one.

use std::collections::BTreeSet;

use crate::facts::Mention;
use crate::table;
use crate::tree::{RustFile, Tree};

/// Rooms in the source that the table does not know.
pub(crate) fn rooms_without_a_floor(tree: &Tree) -> Vec<String> {
    let floors = table::floors();
    let rooms: BTreeSet<&str> = tree.files.iter().filter_map(RustFile::room).collect();
    let unknown = rooms.into_iter().filter(|room| !floors.contains_key(*room));
    unknown
        .map(|room| format!("src/{room}: no floor; give it one in ARCHITECTURE.md and in tests/tidy/table.rs"))
        .collect()
}

/// Imports from a room that is not on a floor below.
pub(crate) fn from_same_or_higher_floors(tree: &Tree) -> Vec<String> {
    let floors = table::floors();
    each(tree, |file, mention, target| {
        let (from, to) = (file.room()?, target.first()?.as_str());
        if from == to || !tree.modules.contains_key(&target[..1]) && !floors.contains_key(to) {
            return None;
        }
        let (low, high) = (floors.get(to)?, floors.get(from)?);
        let what = format!(
            "`{from}` (floor {high}) imports `{}` from floor {low}: move what both need down, or pass it in",
            mention.parts.join("::")
        );
        (low >= high).then_some(what)
    })
}

/// Imports of what an ancestor's own file defines; its other children, and what it passes on from them, are fine.
pub(crate) fn from_parents(tree: &Tree) -> Vec<String> {
    each(tree, |file, mention, target| {
        let here = [file.module.as_slice(), &mention.within].concat();
        let (holder, own) = (1..=target.len())
            .rev()
            .find_map(|length| Some((&target[..length], tree.modules.get(&target[..length])?)))?;
        let item = target.get(holder.len())?;
        let is_ancestor = here.len() > holder.len() && here.starts_with(holder);
        let what = format!(
            "imports `{}` from its parent `{}`: give it a file beside this one, which the parent may pass on",
            mention.parts.join("::"),
            holder.join("::")
        );
        (is_ancestor && (item == "*" || own.contains(item))).then_some(what)
    })
}

/// Asks `breach` about each path of the program into the program, and where it leads from the top of the crate.
fn each(tree: &Tree, breach: impl Fn(&RustFile, &Mention, &[String]) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| !file.test_only) {
        for mention in file.facts.mentions.iter().filter(|mention| !mention.in_test) {
            let Some(target) = target(file, mention) else { continue };
            if let Some(what) = breach(file, mention, &target) {
                found.push(file.breach(mention.line, &what));
            }
        }
    }
    found.dedup();
    found
}

/// Where a path leads, from the top of the crate; `None` where it leads out of it or stays in the file.
fn target(file: &RustFile, mention: &Mention) -> Option<Vec<String>> {
    let mut parts = mention.parts.iter().map(String::as_str).peekable();
    let mut target = match *parts.peek()? {
        "crate" => Vec::new(),
        "openchair" if file.module == ["main"] => Vec::new(),
        "super" => [file.module.as_slice(), &mention.within].concat(),
        "self" if mention.parts.get(1).is_some_and(|part| part == "super") => {
            [file.module.as_slice(), &mention.within].concat()
        }
        _ => return None,
    };
    for part in parts {
        match part {
            "crate" | "openchair" | "self" => {}
            "super" => {
                target.pop();
            }
            part => target.push(part.to_owned()),
        }
    }
    Some(target)
}
