//! Every key has its words and an example that is right, and the schemas say what the reader says.

mod agreement;
mod grown;
mod names;

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::Value;

use super::plain::of;
use super::spot::{Part, Spot};
use super::{Kind, Known, MARK, dress, text, words};
use crate::site::article::{ArticleHead, SituationHead};
use crate::site::group::Facts;
use crate::site::settings::Settings;

fn schema(kind: Kind, known: &Known) -> Value {
    let text = text(kind, known);
    assert!(text.starts_with(MARK), "{text}");
    serde_json::from_str(&text).expect("it is JSON")
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft7::new(schema).unwrap_or_else(|problem| panic!("it is no schema of draft 7: {problem}"))
}

/// What is wrong with a value.
fn faults(validator: &Validator, value: &Value) -> Vec<String> {
    let told = validator.iter_errors(value).map(|fault| format!("{}: {fault}", fault.instance_path()));
    told.collect()
}

/// Every key of a schema by its path, with what is said of it and whether it must be there.
fn keys(schema: &Value, spot: &Spot, found: &mut Vec<(Spot, Value, bool)>) {
    for below in ["anyOf", "items", "additionalProperties"] {
        match schema.get(below) {
            Some(Value::Array(choices)) => choices.iter().for_each(|choice| keys(choice, spot, found)),
            Some(one @ Value::Object(_)) if below == "additionalProperties" => keys(one, &spot.below(""), found),
            Some(one) => keys(one, spot, found),
            None => {}
        }
    }
    for (_, below) in schema.get("patternProperties").and_then(Value::as_object).into_iter().flatten() {
        keys(below, &spot.below(""), found);
    }
    for (key, below) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let spot = spot.below(key);
        let is_required = schema["required"].as_array().is_some_and(|all| all.iter().any(|one| one == key));
        found.push((spot.clone(), below.clone(), is_required));
        keys(below, &spot, found);
    }
}

/// The keys of all types.
fn all_keys() -> Vec<(Spot, Value, bool)> {
    let known = Known::default();
    let mut found = Vec::new();
    for (part, schema) in [
        (Part::Site, of::<Settings>()),
        (Part::Group, of::<Facts>()),
        (Part::Article, of::<ArticleHead>()),
        (Part::Situation, of::<SituationHead>()),
    ] {
        let spot = Spot { part, path: String::new() };
        // The keys of a group have their examples in a file of groups.
        let dressed = match part {
            Part::Group => schema_of_group(&known),
            _ => dress::dressed(schema, &spot, &known),
        };
        keys(&dressed, &spot, &mut found);
    }
    assert!(found.len() > 200, "only {} keys were found", found.len());
    found
}

/// A group of a file of groups, written out.
fn schema_of_group(known: &Known) -> Value {
    let file = super::file::of_groups(Kind::Groups, known);
    file["definitions"]["group"].clone()
}

#[test]
fn every_key_has_a_title_a_description_and_an_example_that_is_right() {
    let mut problems = Vec::new();
    for (spot, schema, _) in all_keys() {
        let mut tell = |what: &str| problems.push(format!("{:?} {}: {what}", spot.part, spot.path));
        if schema["title"].as_str().is_none_or(str::is_empty) {
            tell("no title");
        }
        let description = schema["description"].as_str().unwrap_or_default();
        if description.len() < 8 || !description.ends_with(['.', '?']) {
            tell(&format!("no sentence: {description:?}"));
        }
        let words: BTreeSet<String> =
            description.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        for jargon in
            ["schema", "null", "enum", "scalar", "token", "parse", "string", "boolean", "array", "object", "utf"]
        {
            if words.contains(jargon) {
                tell(&format!("{jargon}: {description}"));
            }
        }
        let examples = schema["examples"].as_array().cloned().unwrap_or_default();
        if examples.is_empty() {
            tell("no example");
        }
        let validator = validator(&schema);
        for example in examples {
            for fault in faults(&validator, &example) {
                tell(&format!("{example}: {fault}"));
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn what_must_be_there_is_what_the_documentation_says() {
    for (spot, _, is_required) in all_keys() {
        let says = words::description(&spot).ends_with("It must be there.");
        assert_eq!(is_required, says, "{:?} {}", spot.part, spot.path);
    }
}

#[test]
fn the_files_of_examples_are_right() {
    for (kind, text) in [
        (Kind::Groups, include_str!("../examples/groups.json")),
        (Kind::Group, include_str!("../examples/groups.json")),
        (Kind::Site, include_str!("../examples/site.json")),
        (Kind::Article, include_str!("../examples/article.json")),
        (Kind::Page, include_str!("../examples/article.json")),
        (Kind::Situation, include_str!("../examples/situation.json")),
    ] {
        let value: Value = serde_json::from_str(text).expect("it is JSON");
        let found = faults(&validator(&schema(kind, &Known::default())), &value);
        assert!(found.is_empty(), "{}: {}", kind.as_str(), found.join("\n"));
    }
}

#[test]
fn a_schema_is_the_same_each_time() {
    for kind in Kind::ALL {
        assert_eq!(text(kind, &Known::default()), text(kind, &Known::default()));
    }
}
