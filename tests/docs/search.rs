//! `docs/search-format.md`: it names every field of the index, and no other.

use std::collections::{BTreeMap, BTreeSet};

use openchair::search::format::{
    CARDS, Card, Cards, Entry, FIELDS, FORMAT, HORIZON, List, Meaning, Place, Root, Rows, Spelling, Stretch, Subject,
    WHOLE, Words, most,
};
use openchair::search::once::{MEANINGS, MOST_MEANINGS, Written};
use serde_json::{Value, json};

use crate::keys::described;
use crate::made;

const PAGE: &str = "docs/search-format.md";

fn card() -> Card {
    let text = || "x".to_owned();
    Card { address: text(), title: text(), summary: text(), when: text(), place: text(), language: text() }
}

fn place() -> Place {
    Place { words: "x".to_owned(), label: "X".to_owned(), kind: 't', number: 0, position: vec![1, 2], count: 1 }
}

fn written() -> Written {
    Written("x".to_owned(), "X".to_owned(), 't', 0, vec![1, 2], 1)
}

fn stretch() -> Stretch {
    Stretch(0, 1)
}

fn subject() -> Subject {
    Subject("grief".to_owned(), "Grief".to_owned(), -1, 1, stretch(), String::new(), String::new())
}

fn root() -> Root {
    Root {
        format: FORMAT,
        language: "en".to_owned(),
        folder: "files/en-0/".to_owned(),
        base: "/".to_owned(),
        day: 0,
        counts: [1, 1, 2],
        zones: vec!["UTC".to_owned()],
        facets: vec![("format".to_owned(), "video".to_owned(), "By video".to_owned(), 1)],
        sets: vec![vec![vec![0]]; FIELDS.len()],
        subjects: vec![subject()],
        pages: vec![vec![0]],
        phrases: vec![("grief".to_owned(), vec!["s0".to_owned()])],
        places: vec![place()],
        words: "x".to_owned(),

        texts: BTreeMap::new(),
    }
}

/// Every meaning; the match is here so that a new one is not forgotten.
fn meanings() -> [Meaning; 9] {
    let all = [
        Meaning::Subject(4),
        Meaning::Facet(7),
        Meaning::Days(2),
        Meaning::Time(1020, 1440),
        Meaning::Date(1),
        Meaning::Now,
        Meaning::Crisis,
        Meaning::Sign(1),
        Meaning::Nothing,
    ];
    for (place, meaning) in all.iter().enumerate() {
        let expected = match meaning {
            Meaning::Subject(_) => 0,
            Meaning::Facet(_) => 1,
            Meaning::Days(_) => 2,
            Meaning::Time(..) => 3,
            Meaning::Date(_) => 4,
            Meaning::Now => 5,
            Meaning::Crisis => 6,
            Meaning::Sign(_) => 7,
            Meaning::Nothing => 8,
        };
        assert_eq!(place, expected);
    }
    all
}

/// Each section with a value of what it describes.
fn sections() -> Vec<(&'static str, Value)> {
    let value = |made: serde_json::Result<Value>| made.expect("it is made of texts and numbers");
    let words = Words { entries: vec![Entry::default()], places: vec![place()], ..Words::default() };
    vec![
        ("## The root", value(serde_json::to_value(root()))),
        ("## A facet", value(serde_json::to_value(&root().facets[0]))),
        ("## A subject", value(serde_json::to_value(&root().subjects[0]))),
        ("## A stretch", value(serde_json::to_value(stretch()))),
        ("## A list", value(serde_json::to_value(List::default()))),
        ("## Some phrases", meanings().iter().map(|meaning| (meaning.written(), json!(0))).collect()),
        ("## A place", value(serde_json::to_value(written()))),
        ("## A file of rows", value(serde_json::to_value(Rows::default()))),
        ("## Cards", value(serde_json::to_value(card()))),
        ("## A file of words", value(serde_json::to_value(words))),
        ("## An entry", value(serde_json::to_value(Entry::default()))),
    ]
}

/// The keys of an object, and the places of a list.
fn keys(value: &Value) -> BTreeSet<String> {
    match value {
        Value::Object(keys) => keys.keys().cloned().collect(),
        Value::Array(list) => (0..list.len()).map(|place| format!("[{place}]")).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => BTreeSet::new(),
    }
}

/// Every key that stands anywhere in a value.
fn all_keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(keys) => {
            found.extend(keys.keys().cloned());
            keys.values().for_each(|one| all_keys(one, found));
        }
        Value::Array(list) => list.iter().for_each(|one| all_keys(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn the_page_of_the_format_describes_each_part_of_it() {
    let page = made::text(PAGE);
    for (heading, value) in sections() {
        assert_eq!(described(&page, heading), keys(&value), "{PAGE}, {heading} (left) is not src/search/format.rs");
    }
}

#[test]
fn the_page_of_the_format_names_every_key_of_every_file() {
    let page = made::text(PAGE);
    let rows = Rows { cards: vec![card()], ..Rows::default() };
    let words = Words { entries: vec![Entry::default()], places: vec![place()], ..Words::default() };
    let mut found = BTreeSet::new();
    for file in [
        serde_json::to_value(root()),
        serde_json::to_value(rows),
        serde_json::to_value(words),
        serde_json::to_value(Cards(vec![card()])),
        serde_json::to_value(Spelling::default()),
        serde_json::to_value(List::default()),
    ] {
        all_keys(&file.expect("it is made of texts and numbers"), &mut found);
    }
    found.retain(|key| !page.contains(&format!("| `{key}` |")));
    assert!(found.is_empty(), "{PAGE} does not describe {found:?}");
}

#[test]
fn the_page_of_the_format_names_its_fields_and_bounds() {
    let page = made::text(PAGE);
    let mut said: Vec<String> = FIELDS.iter().map(|field| format!("`{field}`")).collect();
    said.extend([
        format!("`format` in the root is {FORMAT}."),
        format!("N × {CARDS}"),
        format!("at most {WHOLE} files"),
        format!("at most {}", with_commas(most::FILES)),
        format!("at most {MEANINGS} meanings"),
        format!("{} meanings", with_commas(u32::try_from(MOST_MEANINGS).expect("it is a million"))),
        format!("From day {HORIZON} on"),
        format!("0 to {}", HORIZON - 1),
        format!("0 to {}", with_commas(most::DAY.unsigned_abs())),
        format!("at most {}", with_commas(most::DOCUMENTS)),
        format!("1 to {}", most::WEIGHT),
        format!("0 to {}", most::START - 1),
        format!("at most {}, a week", with_commas(most::LENGTH)),
        format!("at most {}", most::DAYS),
        format!("at most {}", most::AHEAD),
    ]);
    said.retain(|words| !page.contains(words));
    assert!(said.is_empty(), "{PAGE} does not say {said:?}");
}

/// A number as the page writes it: `10,000,000`.
fn with_commas(number: u32) -> String {
    let figures = number.to_string();
    let groups: Vec<&str> =
        figures.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    groups.join(",")
}
