//! The names of a site are the only ones that are taken where one of its names belongs.

use serde_json::{Value, json};

use super::{faults, schema, validator};
use crate::diagnostic::Diagnostics;
use crate::schema::{Kind, Known};
use crate::site::{self, ReadOptions};
use crate::sources::Sources;

const SITE: &str = "base_url: https://example.org/\nlanguages: {es: {}}\ncrisis: {name: Lifeline, phone: 988}\n";
const GROUPS: &str = "places: {hall: {city: X}}\ngroups: []\n";

fn known(settings: &str, groups: &str) -> Known {
    let mut sources = Sources::default();
    for (path, text) in [
        ("site.yaml", settings),
        ("groups.yaml", groups),
        ("content/situations/grief.md", "---\ntitle: Grief\n---\n"),
        ("content/situations/divorce.md", "---\ntitel: Divorce\n---\n"),
        ("content/articles/first.md", "---\ntitle: First\nauthors: Maren\n---\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\n"),
    ] {
        sources.insert_text(path, text);
    }
    let how = ReadOptions { today: jiff::civil::date(2026, 11, 23), base_url: None, drafts: true, kept: None };
    Known::of(&site::read(&sources, &how, &mut Diagnostics::default()))
}

fn group(key: &str, value: &Value) -> Value {
    let mut group = json!({"id": "a", "name": "A", "situations": "grief"});
    group[key] = value.clone();
    json!([group])
}

fn takes(kind: Kind, known: &Known, value: &Value) -> bool {
    faults(&validator(&schema(kind, known)), value).is_empty()
}

#[test]
fn only_names_of_the_site_are_taken() {
    let (open, known) = (Known::default(), known(SITE, GROUPS));
    for (kind, value, is_taken) in [
        (Kind::Groups, group("situations", &json!("divorce")), true),
        (Kind::Groups, group("situations", &json!(["grief", "other"])), false),
        (Kind::Groups, group("place", &json!("hall")), true),
        (Kind::Groups, group("place", &json!("other")), false),
        (Kind::Groups, group("place", &json!({"city": "Y"})), true),
        (Kind::Groups, group("meetings", &json!({"every": "tuesday", "at": "19:00", "place": "other"})), false),
        (Kind::Groups, group("translations", &json!({"es": {"name": "B"}})), true),
        (Kind::Groups, group("translations", &json!({"fr": {"name": "B"}})), false),
        (Kind::Site, json!({"base_url": "https://a.b/", "navigation": ["groups", "about", "grief"]}), true),
        (Kind::Site, json!({"base_url": "https://a.b/", "navigation": ["other"]}), false),
        (
            Kind::Site,
            json!({"base_url": "https://a.b/", "crisis": {"name": "A", "phone": 988, "situations": "other"}}),
            false,
        ),
        (Kind::Article, json!({"title": "A", "related": "first", "authors": ["Maren", "Somebody new"]}), true),
        (Kind::Article, json!({"title": "A", "related": "other"}), false),
        (Kind::Situation, json!({"title": "A", "crisis": "Lifeline", "related": "grief"}), true),
        (Kind::Situation, json!({"title": "A", "crisis": "Other"}), false),
    ] {
        assert_eq!(takes(kind, &known, &value), is_taken, "{value}");
        assert!(takes(kind, &open, &value), "without a site any name may stand there: {value}");
    }
}

#[test]
fn what_could_not_be_read_closes_no_list() {
    let known = known("langages: {}\n", "places: {hall: {citi: X}}\n");
    for (kind, value) in [
        (Kind::Groups, group("place", &json!("other"))),
        (Kind::Groups, group("translations", &json!({"fr": {}}))),
        (Kind::Situation, json!({"title": "A", "crisis": "Other"})),
    ] {
        assert!(takes(kind, &known, &value), "{value}");
    }
    assert!(!takes(Kind::Groups, &known, &group("situations", &json!("other"))), "those are known all the same");
}

#[test]
fn examples_name_what_the_site_has() {
    let known = known(SITE, GROUPS);
    // Each example is right for the key that it stands under.
    let mut problems = Vec::new();
    for kind in Kind::ALL {
        let whole = schema(kind, &known);
        let none = json!({});
        examples(&whole, whole.get("definitions").unwrap_or(&none), &mut problems);
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

fn examples(schema: &Value, definitions: &Value, problems: &mut Vec<String>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|one| examples(one, definitions, problems)),
        Value::Object(table) => {
            if let (Some(all), Some(_)) = (table.get("examples").and_then(Value::as_array), table.get("title")) {
                let mut one = schema.clone();
                one["definitions"] = definitions.clone();
                let validator = validator(&one);
                problems.extend(all.iter().flat_map(|example| faults(&validator, example)));
            }
            table
                .iter()
                .filter(|(key, _)| *key != "examples")
                .for_each(|(_, below)| examples(below, definitions, problems));
        }
        _ => {}
    }
}
