//! Rules about the text of every file that a person wrote, Rust or not.

use std::path::Path;

/// Folders whose content is made, not written.
const MADE: &[&str] = &["target", "public", "node_modules", ".git"];
/// Files whose text may say anything: the words of a site, and other people's.
const FREE: &[&str] = &["content/", "groups.yaml", "groups/", "LICENSE", "Cargo.lock", "package-lock.json"];
/// What a file of words for people ends in.
const PROSE: [&str; 2] = [".md", ".ftl"];

/// Notes to the author that nobody will find again.
pub(crate) fn marks_for_later(root: &Path) -> Vec<String> {
    let words = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")];
    each_line(root, |path, line| {
        let is_code = !PROSE.iter().any(|end| path.ends_with(end)) && !FREE.iter().any(|free| path.starts_with(free));
        let word = words.into_iter().find(|word| is_code && says(line, word))?;
        Some(format!("says {word}: do it, or write an issue"))
    })
}

/// Whether `word` stands in `line` as a word of its own; in quotes it is somebody's value.
fn says(line: &str, word: &str) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\'' | '`');
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(joins) && !line[at + word.len()..].starts_with(joins))
}

/// Paths that exist on somebody's machine only.
pub(crate) fn places_on_a_machine(root: &Path) -> Vec<String> {
    let places = [concat!("/ro", "ot/"), concat!("/ho", "me/"), concat!("/wo", "rk/"), concat!("/Us", "ers/")];
    each_line(root, |_, line| {
        let place = places.into_iter().find(|place| {
            // Inside a longer path it is a folder of that name, and in an address a page.
            line.match_indices(place)
                .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-}/:".contains(c)))
        })?;
        Some(format!("names {place}, a place on one machine"))
    })
}

/// Asks `breach` about each line of each file.
fn each_line(root: &Path, breach: impl Fn(&str, &str) -> Option<String>) -> Vec<String> {
    let walk = walkdir::WalkDir::new(root).sort_by_file_name().into_iter();
    let written = walk.filter_entry(|entry| !entry.file_name().to_str().is_some_and(|name| MADE.contains(&name)));
    let mut found = Vec::new();
    for entry in written.filter_map(Result::ok).filter(|entry| entry.file_type().is_file()) {
        // What is no text is an image or a font.
        let Ok(text) = std::fs::read_to_string(entry.path()) else { continue };
        let below = entry.path().strip_prefix(root).expect("it was found below the root");
        let path = below.to_string_lossy().replace('\\', "/");
        for (number, line) in text.lines().enumerate() {
            found.extend(breach(&path, line).map(|what| format!("{path}:{}: {what}", number + 1)));
        }
    }
    found
}

#[test]
fn a_mark_is_a_word_of_its_own() {
    let mark = concat!("TO", "DO");
    for (line, is_mark) in [
        (format!("// {mark}: later"), true),
        (format!("{mark}S"), false),
        (format!("\"{mark}\""), false),
        (format!("x={mark}"), true),
    ] {
        assert_eq!(says(&line, mark), is_mark, "{line}");
    }
}
