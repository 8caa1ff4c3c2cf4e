//! A directory of nearly two thousand real groups, as it is handed to people who work on Openchair.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use insta::assert_snapshot;
use openchair::diagnostic::Code;
use openchair::sources::SharedText;

use crate::site::Site;

/// Where the real site is: below `OPENCHAIR_SHARED`, or in a folder `shared` beside the checkout.
///
/// Without it the test fails, unless `OPENCHAIR_WITHOUT_SHARED=1` says that this is meant.
fn real() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
    let shared = std::env::var_os("OPENCHAIR_SHARED").map_or(beside, PathBuf::from);
    let folder = shared.join("data/sites/real");
    if folder.is_dir() {
        return Some(folder);
    }
    let is_meant = std::env::var_os("OPENCHAIR_WITHOUT_SHARED").is_some_and(|value| value == "1");
    assert!(
        is_meant,
        "{} is not there: let OPENCHAIR_SHARED name the folder that holds data/sites/real, or set OPENCHAIR_WITHOUT_SHARED=1 to go without",
        folder.display()
    );
    None
}

#[test]
fn nearly_two_thousand_real_groups_build() {
    let Some(folder) = real() else { return };
    let (sources, mut problems) = openchair::disk::load(&folder).expect("the real site can be read");
    let outputs = Site::of(sources).built();
    problems.append(outputs.built.problems.clone());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems.iter() {
        *counts.entry(problem.code.as_str()).or_default() += 1;
    }
    let counted: String = counts.iter().map(|(code, count)| format!("{code}: {count}\n")).collect();
    assert_snapshot!(format!("{counted}groups: {}, articles: {}", outputs.built.groups, outputs.built.articles), @r#"
    bad-value: 1
    cleaned-html: 14
    incomplete-setting: 1
    groups: 1967, articles: 64
    "#);
}

/// Words of the guides that mostly mean something else, or that people use of what it is: to warn of them would be wrong more often than right.
const OTHERWISE: [&str; 9] = [
    "is clean",
    "treatment-resistant person",
    "wasted",
    "overdosed on",
    "jumped from",
    "nuts",
    "transient",
    "bum",
    "convict",
];

#[test]
fn words_that_the_guides_agree_on_are_found() {
    let Some(folder) = real() else { return };
    let terms = fs::read_to_string(folder.join("../../terms.yaml")).expect("the table of terms can be read");
    let agreed = terms.lines().filter(|line| line.contains("level: warn") && line.contains("verified: true"));
    let words: Vec<&str> = agreed
        .flat_map(|line| {
            let list =
                line.split_once("avoid: [").and_then(|(_, rest)| rest.split_once(']')).map_or("", |(list, _)| list);
            list.split(", ").map(|word| word.trim_matches('"'))
        })
        // Some hold in one meaning only, which stands in brackets.
        .filter(|word| !OTHERWISE.contains(word) && !word.contains('('))
        .collect();
    assert!(words.len() > 150, "{words:?}");
    let body: Vec<String> = words.iter().map(|word| format!("We write {word} in this.")).collect();
    let text = format!("-- content/articles/words.md --\n---\ntitle: Words\n---\n{}\n", body.join("\n\n"));
    let outputs = crate::site::site(&text).checked();
    let found = outputs.built.problems.iter().filter(|problem| problem.code == Code::HurtfulWord);
    let lines: BTreeSet<usize> = found
        .filter_map(|problem| problem.place.as_ref()?.span)
        .map(|span| text_of(&outputs)[..span.start].lines().count())
        .collect();
    let missed: Vec<&&str> = words
        .iter()
        .enumerate()
        .filter(|(number, _)| !lines.contains(&(number * 2 + 4)))
        .map(|(_, word)| word)
        .collect();
    assert!(missed.is_empty(), "not found: {missed:?}");
}

fn text_of(outputs: &crate::site::Outputs) -> SharedText {
    outputs.sources.text("content/articles/words.md").expect("the text is there")
}
