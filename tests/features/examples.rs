//! The examples of `explain`: the wrong one has its problem and no other, the right one has none.

use openchair::diagnostic::Code;

use crate::site::{Outputs, site};

/// What is on a disk, on another host or too long to be shown, so that its example is told in words and cannot be built here.
const TOLD: [Code; 9] = [
    Code::NotUtf8,
    Code::TooLarge,
    Code::SymbolicLink,
    Code::MissingFile,
    Code::UnsafeFile,
    Code::HeavyPage,
    Code::HardToRead,
    Code::DeadLink,
    Code::MovedLink,
];

/// A word that a theme lacks in Welsh: the whole of its words would be the right example.
const ONLY_WRONG: [Code; 1] = [Code::MissingWord];

/// What lies around an example: a situation that can be found, and an image.
const AROUND: &str = "\
-- content/situations/grief.md --
---
title: Grief
synonyms: [bereavement, my mother died]
---
When somebody has died.
-- content/articles/chairs.png 80x60 --
";

/// What stands in `groups.yaml` below an example that is told only beside other groups with a position.
const NEIGHBORS: [&str; 4] = ["north", "south", "east", "west"];

fn neighbor(id: &&str) -> String {
    format!(
        "- id: {id}\n  name: The {id} circle\n  situations: grief\n  contact: {{ email: {id}@example.org }}\n  \
         verified: {{ date: 2026-11-01 }}\n  place: {{ city: Salem, latitude: 44.9, longitude: -123.0 }}\n"
    )
}

/// A build, or a check where only that speaks of such a problem, as its explanation says.
fn tried(code: Code, half: &str) -> Outputs {
    let neighbors = match code {
        Code::NoPosition | Code::OddPosition => NEIGHBORS.iter().map(neighbor).collect(),
        _ => String::new(),
    };
    let site = site(&format!("{AROUND}{half}{neighbors}"));
    if code.explain().contains("`check` ") { site.checked() } else { site.built() }
}

fn buildable() -> impl Iterator<Item = Code> {
    Code::ALL.iter().copied().filter(|code| !TOLD.contains(code))
}

#[test]
fn the_wrong_example_has_its_problem_and_no_other() {
    let mut strange = Vec::new();
    for code in buildable() {
        let wrong = tried(code, code.example().wrong);
        if wrong.codes() != [code] {
            strange.push(format!("{code} {:?}\n{}", wrong.codes(), wrong.told_whatever()));
        }
    }
    assert!(strange.is_empty(), "{}", strange.join("\n\n"));
}

#[test]
fn the_right_example_has_no_problem() {
    let mut strange = Vec::new();
    for code in buildable().filter(|code| !ONLY_WRONG.contains(code)) {
        let right = tried(code, code.example().right);
        if !right.codes().is_empty() {
            strange.push(format!("{code} {:?}\n{}", right.codes(), right.told_whatever()));
        }
    }
    assert!(strange.is_empty(), "{}", strange.join("\n\n"));
}

#[test]
fn every_code_has_both_examples_and_they_differ() {
    for code in Code::ALL {
        let example = code.example();
        assert!(example.wrong.starts_with("-- ") && example.right.starts_with("-- "), "{code}");
        assert_ne!(example.wrong, example.right, "{code}");
    }
}
