//! Rules about one file at a time.

use crate::facts::Mention;
use crate::table::{DOORS, Door, FILE_LINES, FUNCTION_LINES, TABLE_LINES};
use crate::tree::{RustFile, Tree};

/// Uses of a library, or of the outside world, by a room that has no door to it.
pub(crate) fn through_the_wall(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in tree.files.iter().filter(|file| !file.test_only) {
        for mention in file.facts.mentions.iter().filter(|mention| !mention.in_test) {
            for door in DOORS.iter().filter(|door| !file.room().is_some_and(|room| door.rooms.contains(&room))) {
                if leads_through(door, mention) {
                    let (what, rooms) = (mention.parts.join("::"), door.rooms.join("`, `"));
                    found.push(file.breach(mention.line, &format!("`{what}` is only for `{rooms}`: {}", door.instead)));
                }
            }
        }
    }
    found.dedup();
    found
}

fn leads_through(door: &Door, mention: &Mention) -> bool {
    door.what.iter().any(|what| match what.strip_prefix("..") {
        Some(end) => mention.parts.ends_with(&end.split("::").map(str::to_owned).collect::<Vec<_>>()),
        None => mention.parts.starts_with(&what.split("::").map(str::to_owned).collect::<Vec<_>>()),
    })
}

/// Files and functions that are too long to hold in the head.
pub(crate) fn too_long(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in &tree.files {
        let lines = file.text.lines().count();
        if lines > FILE_LINES {
            found.push(file.breach(
                1,
                &format!("{lines} lines; a file has at most {FILE_LINES}: give a part of it a file of its own"),
            ));
        }
        for function in &file.facts.functions {
            let most = if function.is_table || file.test_only { TABLE_LINES } else { FUNCTION_LINES };
            if function.lines > most {
                let what = format!(
                    "`{}` has {} lines; it may have {most}: give a step of it a name",
                    function.name, function.lines
                );
                found.push(file.breach(function.line, &what));
            }
        }
    }
    found
}

/// Files that do not begin with a sentence on what they are for.
pub(crate) fn without_a_first_sentence(tree: &Tree) -> Vec<String> {
    let silent = tree.files.iter().filter(|file| !file.text.starts_with("//! "));
    silent.map(|file| file.breach(1, "begins without `//! ` and the reason for the file")).collect()
}

/// Code that is not there yet, or only for its author.
pub(crate) fn unfinished(tree: &Tree) -> Vec<String> {
    let marks = [concat!("to", "do!"), concat!("unimple", "mented!"), concat!("db", "g!")];
    let mut found = Vec::new();
    for file in &tree.files {
        let of = |mention: &&Mention| mention.parts.last().is_some_and(|last| marks.contains(&last.as_str()));
        let here = file.facts.mentions.iter().filter(of);
        found.extend(
            here.map(|mention| file.breach(mention.line, &format!("`{}` is left in", mention.parts.join("::")))),
        );
    }
    found
}

/// `allow` and `expect` that do not say why, neither by `reason` nor by a comment beside or above.
pub(crate) fn silenced_without_reason(tree: &Tree) -> Vec<String> {
    let mut found = Vec::new();
    for file in &tree.files {
        for silenced in
            file.facts.silenced.iter().filter(|silenced| !silenced.says_why && !has_comment(file, silenced.line))
        {
            found.push(file.breach(silenced.line, "silences a lint without a reason: add `reason = \"...\"`"));
        }
    }
    found
}

fn has_comment(file: &RustFile, line: usize) -> bool {
    let lines: Vec<&str> = file.text.lines().collect();
    let beside = lines.get(line - 1).is_some_and(|text| text.contains("// "));
    let above = line > 1 && lines[line - 2].trim_start().starts_with("// ");
    beside || above
}
