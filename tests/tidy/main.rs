//! Holds what ARCHITECTURE.md draws against the source: floors, doors, sizes, first lines and words that must not stay.
//!
//! `cargo test --test tidy` names each breach by file and line. `TIDY_ROOT=DIR` looks at another checkout instead of this one.

#![expect(clippy::disallowed_methods, reason = "reads the source, and where it is told to look for it")]

mod facts;
mod fakes;
mod imports;
mod repository;
mod rules;
mod table;
mod tree;

use std::path::PathBuf;
use std::sync::LazyLock;

use tree::Tree;

fn root() -> PathBuf {
    std::env::var_os("TIDY_ROOT").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

/// Fails with every breach, one to a line.
fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "{} breaches\n\n{}\n", breaches.len(), breaches.join("\n"));
}

/// The source, and the tests and benches beside it; read once, as that is most of the time.
static HOUSE: LazyLock<Tree> = LazyLock::new(|| {
    let house = Tree::read(&root(), &["src", "tests", "benches"]);
    assert!(house.files.iter().any(|file| file.room().is_some()), "no source below {}", root().display());
    house
});

#[test]
fn every_room_has_a_floor() {
    none(&imports::rooms_without_a_floor(&HOUSE));
}

#[test]
fn a_room_imports_only_from_floors_below() {
    none(&imports::from_same_or_higher_floors(&HOUSE));
}

#[test]
fn a_child_never_imports_its_parent() {
    none(&imports::from_parents(&HOUSE));
}

#[test]
fn every_library_has_its_door() {
    none(&rules::through_the_wall(&HOUSE));
}

#[test]
fn architecture_md_draws_the_same_floors() {
    let path = root().join("ARCHITECTURE.md");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    assert_eq!(
        table::floors_drawn_in(&text),
        table::floors(),
        "the table of ARCHITECTURE.md (left) is not tests/tidy/table.rs (right)"
    );
}

#[test]
fn files_and_functions_are_short() {
    none(&rules::too_long(&HOUSE));
}

#[test]
fn every_file_says_first_what_it_is_for() {
    none(&rules::without_a_first_sentence(&HOUSE));
}

#[test]
fn nothing_is_left_for_later() {
    none(&[rules::unfinished(&HOUSE), repository::marks_for_later(&root())].concat());
}

#[test]
fn every_silenced_lint_has_its_reason() {
    none(&rules::silenced_without_reason(&HOUSE));
}

#[test]
fn no_file_names_a_place_on_one_machine() {
    none(&repository::places_on_a_machine(&root()));
}
