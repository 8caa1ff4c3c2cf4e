//! Values that a schema takes, made from it by chance.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use jsonschema::Validator;
use serde_json::{Map, Value, json};

use super::validator;

/// Chance: bytes that decide, one after another; zeros when they are used up, so that what is made comes to an end.
pub(super) struct Chance<'b>(pub(super) &'b [u8]);

impl Chance<'_> {
    pub(super) fn below(&mut self, limit: usize) -> usize {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        usize::from(*first) % limit.max(1)
    }
}

/// A value that the schema takes. `hint` is an example of the key that it stands under.
pub(super) fn value(schema: &Value, (root, hint): (&Value, &Value), chance: &mut Chance<'_>) -> Value {
    let hint = schema["examples"].get(0).unwrap_or(hint);
    if let Some(name) = schema["$ref"].as_str() {
        return value(root.pointer(&name[1..]).expect("what is referred to is there"), (root, hint), chance);
    }
    if schema.get("if").is_some() {
        let items = schema["then"].get("items");
        return match (chance.below(2), items) {
            (0, Some(items)) => (0..=chance.below(2)).map(|_| value(items, (root, hint), chance)).collect(),
            (0, None) => value(&schema["then"], (root, hint), chance),
            // A file in which nothing stands is not this, but whatever it will be.
            _ => match value(&schema["else"], (root, hint), chance) {
                Value::Object(table) if table.is_empty() => json!({"groups": []}),
                other => other,
            },
        };
    }
    if schema.get("properties").is_some() || schema.get("patternProperties").is_some() || schema["type"] == "object" {
        return table(schema, (root, hint), chance);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        return value(&choices[chance.below(choices.len())], (root, hint), chance);
    }
    if let Some(words) = schema["enum"].as_array() {
        return words[chance.below(words.len())].clone();
    }
    if schema["type"] == "array" {
        let least = usize::from(schema.get("minItems").is_some());
        return (0..least + chance.below(3)).map(|_| value(&schema["items"], (root, hint), chance)).collect();
    }
    single(schema, hint, chance)
}

/// The validators of single values: to make one takes longer than all else.
static KNOWN: LazyLock<Mutex<BTreeMap<String, Validator>>> = LazyLock::new(Mutex::default);

fn single(schema: &Value, hint: &Value, chance: &mut Chance<'_>) -> Value {
    let mut known = KNOWN.lock().expect("no test holds it for longer than this");
    let validator = known.entry(schema.to_string()).or_insert_with(|| validator(schema));
    let mut candidates = Vec::new();
    singles(hint, &mut candidates);
    let others = [json!(true), json!(false), json!(12), json!("no"), json!("a: b # c"), json!(12.5), json!("19:30")];
    candidates.extend(others);
    candidates.retain(|candidate| validator.is_valid(candidate));
    assert!(!candidates.is_empty(), "nothing fits {schema} beside {hint}");
    candidates.swap_remove(chance.below(candidates.len()))
}

fn singles(value: &Value, found: &mut Vec<Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| singles(item, found)),
        Value::Object(table) => table.values().for_each(|value| singles(value, found)),
        single => found.push(single.clone()),
    }
}

fn table(schema: &Value, (root, hint): (&Value, &Value), chance: &mut Chance<'_>) -> Value {
    let mut made = Map::new();
    let none = Map::new();
    let properties = schema["properties"].as_object().unwrap_or(&none);
    let mut wanted: Vec<&str> = strings(&schema["required"]).collect();
    let choices = |key: &str| -> Vec<&str> {
        schema[key].as_array().into_iter().flatten().flat_map(|choice| strings(&choice["required"])).collect()
    };
    for key in ["anyOf", "oneOf"] {
        let choices = choices(key);
        if !choices.is_empty() {
            wanted.push(choices[chance.below(choices.len())]);
        }
    }
    let only_one = choices("oneOf");
    for key in properties.keys().filter(|key| !only_one.contains(&key.as_str())) {
        if chance.below(4) == 1 {
            wanted.push(key);
            wanted.extend(strings(&schema["dependencies"][key.as_str()]));
        }
    }
    for key in wanted {
        let hint = hint.get(key).unwrap_or(hint);
        made.insert(key.to_owned(), value(&properties[key], (root, hint), chance));
    }
    let by_name = schema["patternProperties"].as_object().and_then(|table| table.values().next());
    // Where names are a closed list, one of it.
    let listed: Vec<&str> = strings(&schema["propertyNames"]["enum"]).collect();
    let name = if listed.is_empty() { "river-house" } else { listed[chance.below(listed.len())] };
    for (name, below) in [("es", by_name), (name, schema.get("additionalProperties"))] {
        match below {
            Some(below @ Value::Object(_)) => made.insert(name.to_owned(), value(below, (root, hint), chance)),
            Some(Value::Bool(true)) => made.insert(name.to_owned(), json!({"own": [1, true, "x"]})),
            _ => None,
        };
    }
    made.into()
}

fn strings(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// What stands in place of something, or beside it, in a value that is no longer right.
pub(super) fn spoil(value: &mut Value, chance: &mut Chance<'_>) {
    let places = count(value);
    let at = chance.below(places);
    let how = chance.below(12);
    let mut seen = 0;
    visit(value, (at, &mut seen), &mut |place| match (how, &mut *place) {
        (0 | 1, Value::Object(table)) => drop(table.insert("qqqqq".to_owned(), json!("x"))),
        (2 | 3, Value::Object(table)) => {
            if let Some(key) = table.keys().next_back().cloned() {
                table.remove(&key);
            }
        }
        (4, Value::Object(table)) => {
            if let Some(key) = table.keys().next().cloned() {
                let value = table.remove(&key).unwrap_or_default();
                table.insert(format!("{key}x"), value);
            }
        }
        (_, place) => {
            let others = [
                json!({}),
                json!([]),
                json!("qqq qqq"),
                json!(7),
                json!(-3.5),
                json!({"qqqqq": 1}),
                json!(["qqq qqq"]),
                json!([[]]),
            ];
            *place = others[how % others.len()].clone();
        }
    });
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(table) => table.values().map(count).sum::<usize>(),
        _ => 0,
    }
}

fn visit(value: &mut Value, (at, seen): (usize, &mut usize), change: &mut dyn FnMut(&mut Value)) {
    let here = *seen;
    *seen += 1;
    if here == at {
        change(value);
        return;
    }
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| visit(item, (at, seen), change)),
        Value::Object(table) => table.values_mut().for_each(|value| visit(value, (at, seen), change)),
        _ => {}
    }
}
