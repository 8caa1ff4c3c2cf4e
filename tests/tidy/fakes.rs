//! The rules against invented houses: each finds what it should, and nothing else.

use crate::imports::{from_parents, from_same_or_higher_floors, rooms_without_a_floor};
use crate::rules::{silenced_without_reason, through_the_wall, too_long, unfinished, without_a_first_sentence};
use crate::table::floors_drawn_in;
use crate::tree::Tree;

/// One file among a house of files, and the lines in it that breach the rule.
fn check(rule: fn(&Tree) -> Vec<String>, cases: &[(&str, &str, &[usize])]) {
    for (path, text, expected) in cases {
        let house = [
            ("src/text.rs", "pub struct Span;"),
            (
                "src/site/mod.rs",
                "pub mod value; pub mod group; #[cfg(test)] mod tests; pub use value::Slug; pub struct Site;",
            ),
            ("src/site/value.rs", "pub mod day; pub struct Slug;"),
            ("src/site/group.rs", "pub struct Group;"),
            ("src/plan/mod.rs", "pub struct Plan;"),
        ];
        let mut files: Vec<_> = house.into_iter().filter(|(other, _)| other != path).collect();
        files.push((path, text));
        let tree = Tree::of(files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect());
        let begin = format!("{path}:");
        let found: Vec<usize> = rule(&tree)
            .iter()
            .filter_map(|breach| breach.strip_prefix(&begin)?.split(':').next()?.parse().ok())
            .collect();
        assert_eq!(found, *expected, "{path}: {text}\n{:#?}", rule(&tree));
    }
}

#[test]
fn imports_from_the_same_floor_or_above_are_found() {
    check(
        from_same_or_higher_floors,
        &[
            ("src/site/group.rs", "use crate::text::Span;", &[]),
            ("src/site/group.rs", "use crate::site::value::Slug;", &[]),
            ("src/site/group.rs", "use crate::plan::Plan;", &[1]),
            ("src/site/group.rs", "use crate::{text, plan::{self, Plan as P}};", &[1, 1]),
            ("src/site/group.rs", "use super::super::plan::Plan;", &[1]),
            ("src/site/group.rs", "fn f() {\n crate::plan::go()\n}", &[2]),
            ("src/site/group.rs", "fn f() {\n format!(\"{}\", crate::plan::go())\n}", &[2]),
            ("src/site/group.rs", "// crate::plan\nconst A: &str = \"crate::plan::Plan\";", &[]),
            ("src/site/group.rs", "#[cfg(test)] mod tests {\n use crate::plan::Plan;\n}", &[]),
            ("src/site/tests.rs", "use crate::plan::Plan;", &[]),
            ("src/sources.rs", "use crate::text::Span;", &[1]),
            ("src/lib.rs", "pub mod plan; pub use crate::plan::Plan;", &[]),
            ("src/main.rs", "use openchair::plan::Plan;", &[]),
            ("src/plan/mod.rs", "pub(crate) struct A; pub(in crate::site) struct B; use openchair::render;", &[]),
        ],
    );
}

#[test]
fn imports_from_a_parent_are_found() {
    check(
        from_parents,
        &[
            ("src/site/group.rs", "use super::value::Slug;", &[]),
            ("src/site/group.rs", "use super::{Slug, value};", &[]),
            ("src/site/group.rs", "use super::Site;", &[1]),
            ("src/site/group.rs", "use super::*;", &[1]),
            ("src/site/group.rs", "fn f(site: &super::Site) {}", &[1]),
            ("src/site/group.rs", "use crate::site::Site;", &[1]),
            ("src/site/value/day.rs", "use super::Slug;", &[1]),
            ("src/site/value/day.rs", "use super::super::group::Group;", &[]),
            ("src/site/value/day.rs", "use super::super::Site;", &[1]),
            ("src/site/value/day.rs", "pub(super) fn f() {} #[cfg(test)] mod tests { use super::*; }", &[]),
            ("src/site/mod.rs", "pub mod group; use group::Group; use self::group::Group as G;", &[]),
            ("src/site/group.rs", "struct A; mod inner {\n use super::A;\n}", &[2]),
        ],
    );
}

#[test]
fn uses_behind_a_wall_are_found() {
    check(
        through_the_wall,
        &[
            ("src/disk.rs", "use std::fs; use walkdir::WalkDir;", &[]),
            ("src/site/group.rs", "use std::{fs, io};", &[1]),
            ("src/site/group.rs", "fn f() {\n std::fs::read(p)\n}", &[2]),
            ("src/site/group.rs", "use tera::Tera;", &[1]),
            ("src/render.rs", "use tera::Tera;", &[]),
            ("src/site/group.rs", "use std::time::{Duration, Instant};", &[1]),
            ("src/site/group.rs", "fn f() { jiff::ZonedDateTime::now() }", &[1]),
            ("src/site/group.rs", "fn f() { println!() }", &[1]),
            ("src/site/group.rs", "fn f() { note!(eprintln!()) }", &[1]),
            ("src/commands.rs", "fn f() { println!(); ZonedDateTime::now() }", &[]),
            ("src/main.rs", "fn main() -> std::process::ExitCode { println!() }", &[]),
            ("src/site/group.rs", "#[test] fn f() { std::fs::read(p) }", &[]),
            ("src/lib.rs", "use clap::Parser;", &[1]),
        ],
    );
}

#[test]
fn what_is_too_long_is_found() {
    let function = |lines: usize| format!("/// A.\nfn f() {{\n{}}}", "a();\n".repeat(lines - 2));
    let table = |lines: usize| format!("fn f() {{\nmatch a {{\n{}}}\n}}", "A => b,\n".repeat(lines - 4));
    check(
        too_long,
        &[
            ("src/memo.rs", &"//\n".repeat(400), &[]),
            ("src/memo.rs", &"//\n".repeat(401), &[1]),
            ("src/memo.rs", &function(60), &[]),
            ("src/memo.rs", &function(61), &[2]),
            ("src/memo.rs", &format!("impl A {{\n{}\n}}", function(61)), &[3]),
            ("src/memo.rs", &table(80), &[]),
            ("src/memo.rs", &table(81), &[1]),
        ],
    );
}

#[test]
fn what_is_unfinished_or_silent_is_found() {
    let later = concat!("fn f() {\n to", "do!()\n}");
    check(unfinished, &[("src/memo.rs", later, &[2]), ("src/memo.rs", "fn f() { do_it!() }", &[])]);
    check(without_a_first_sentence, &[("src/memo.rs", "//! Why.\n", &[]), ("src/memo.rs", "use a;\n", &[1])]);
    check(
        silenced_without_reason,
        &[
            ("src/memo.rs", "#[allow(dead_code)]\nfn f() {}", &[1]),
            ("src/memo.rs", "#[expect(dead_code, reason = \"why\")]\nfn f() {}", &[]),
            ("src/memo.rs", "#[allow(dead_code)] // why\nfn f() {}", &[]),
            ("src/memo.rs", "// Why.\n#[allow(dead_code)]\nfn f() {}", &[]),
            ("src/memo.rs", "fn f() {\n #[allow(a)]\n g() }", &[2]),
        ],
    );
}

#[test]
fn rooms_that_the_table_does_not_know_are_found() {
    let house = |path: &str| Tree::of(vec![(path.to_owned(), String::new())]);
    assert!(rooms_without_a_floor(&house("src/utils/mod.rs"))[0].contains("src/utils"));
    assert_eq!(rooms_without_a_floor(&house("src/render/view.rs")), [""; 0]);
}

#[test]
fn floors_are_read_from_a_table() {
    let table = "| floor | room | what |\n| --- | --- | --- |\n| 4 | `site/` | the model |\n| 12 | `main` | run |\nNo | row |\n";
    assert_eq!(floors_drawn_in(table), [("main".to_owned(), 12), ("site".to_owned(), 4)].into());
}
