//! What stands several times in a schema is written once: a list and the one value that may stand for it take the same.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// What is shorter than this, in bytes, is clearer where it stands.
const SHORTEST: usize = 300;

/// Moves each part that stands there more than once below `definitions`, the largest first.
pub(super) fn once(schema: &mut Value) {
    while let Some(part) = largest(schema) {
        let name = name(schema, &part);
        let reference = json!({"$ref": format!("#/definitions/{name}")});
        replace(schema, &part, &reference);
        schema["definitions"][name.as_str()] = part;
    }
}

/// The largest part that stands there at least twice; of several of one size the first by its text.
fn largest(schema: &Value) -> Option<Value> {
    let mut found: BTreeMap<String, (u32, &Value)> = BTreeMap::new();
    count(schema, &mut found);
    let several = found.into_iter().filter(|(text, (times, _))| *times > 1 && text.len() >= SHORTEST);
    several.max_by_key(|(text, _)| text.len()).map(|(_, (_, part))| part.clone())
}

fn count<'s>(schema: &'s Value, found: &mut BTreeMap<String, (u32, &'s Value)>) {
    for part in parts(schema) {
        found.entry(part.to_string()).or_insert((0, part)).0 += 1;
        count(part, found);
    }
}

fn replace(schema: &mut Value, part: &Value, reference: &Value) {
    for below in parts_mut(schema) {
        if below == part {
            below.clone_from(reference);
        } else {
            replace(below, part, reference);
        }
    }
}

/// What is free of `meeting`, `meeting-2`: by the words that the part begins with.
fn name(schema: &Value, part: &Value) -> String {
    let words = part["title"].as_str().unwrap_or("shared").to_lowercase();
    let words = words.rsplit(": ").next().unwrap_or_default().replace(' ', "-");
    let taken = schema.get("definitions");
    let is_free = |name: &String| taken.is_none_or(|taken| taken.get(name).is_none());
    let numbered = (2..).map(|number| format!("{words}-{number}"));
    std::iter::once(words.clone()).chain(numbered).find(is_free).unwrap_or_default()
}

const BY_NAME: [&str; 3] = ["definitions", "properties", "patternProperties"];
const ALONE: [&str; 5] = ["items", "additionalProperties", "if", "then", "else"];

/// The schemas right below one.
fn parts(schema: &Value) -> Vec<&Value> {
    let by_name = BY_NAME.iter().filter_map(|key| schema.get(key)?.as_object()).flat_map(|table| table.values());
    let alone = ALONE.iter().filter_map(|key| schema.get(key));
    let choices = schema.get("anyOf").and_then(Value::as_array).into_iter().flatten();
    by_name.chain(alone).chain(choices).filter(|part| part.is_object()).collect()
}

/// The same, to be changed.
fn parts_mut(schema: &mut Value) -> Vec<&mut Value> {
    let mut found = Vec::new();
    let Value::Object(table) = schema else { return found };
    for (key, below) in table {
        let key = key.as_str();
        if ALONE.contains(&key) {
            found.push(below);
        } else if BY_NAME.contains(&key) {
            found.extend(below.as_object_mut().into_iter().flat_map(serde_json::Map::values_mut));
        } else if key == "anyOf" {
            found.extend(below.as_array_mut().into_iter().flatten());
        }
    }
    found
}
