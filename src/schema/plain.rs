//! From what `schemars` says of the types to what the reader takes: no empty values, one value in place of a list, numbers as texts,
//! and none of the words that were written for programmers.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

/// What is said in other words later, or says nothing to an editor.
const IDLE: [&str; 4] = ["title", "description", "default", "format"];
/// The keys below which schemas stand by name, and in a list.
const BY_NAME: [&str; 2] = ["properties", "patternProperties"];
const IN_LIST: [&str; 2] = ["anyOf", "oneOf"];

/// What a type takes, without words.
pub(super) fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with(|settings| {
        settings.inline_subschemas = true;
        settings.meta_schema = None;
    });
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    make(&mut schema);
    schema
}

/// Does it for a schema and all that it is made of.
fn make(schema: &mut Value) {
    let Value::Object(object) = schema else { return };
    words(object);
    object.retain(|key, _| !IDLE.contains(&key.as_str()));
    for key in BY_NAME {
        object.get_mut(key).and_then(Value::as_object_mut).into_iter().flatten().for_each(|(_, below)| make(below));
    }
    for key in IN_LIST {
        object.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten().for_each(make);
    }
    for key in ["items", "additionalProperties"] {
        object.get_mut(key).into_iter().for_each(make);
    }
    never_empty(object);
    if let Some(only) = only_choice(object) {
        *schema = only;
        return;
    }
    message(object);
    if object.get("type") == Some(&json!("array"))
        && let Some(item) = object.get("items").cloned()
    {
        let mut choices = match item.get("anyOf") {
            Some(Value::Array(choices)) if !item["type"].is_string() => choices.clone(),
            _ => vec![item],
        };
        choices.push(schema.take());
        *schema = json!({"anyOf": choices});
    }
}

/// Words of which each has a sentence become a list of words with a list of sentences, which all editors show.
fn words(object: &mut Map<String, Value>) {
    let Some(Value::Array(choices)) = object.get("oneOf") else { return };
    let words: Option<Vec<Value>> = choices.iter().map(|choice| choice.get("const").cloned()).collect();
    let Some(words) = words else { return };
    let sentences: Vec<Value> = choices.iter().map(|choice| choice["description"].clone()).collect();
    object.remove("oneOf");
    object.insert("type".to_owned(), "string".into());
    object.insert("enum".to_owned(), words.into());
    object.insert("enumDescriptions".to_owned(), sentences.into());
}

/// A key without a value is one that is left out, so nothing is offered as a value.
fn never_empty(object: &mut Map<String, Value>) {
    if let Some(Value::Array(kinds)) = object.get_mut("type") {
        kinds.retain(|kind| kind != "null");
        if let [only] = kinds.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(values)) = object.get_mut("enum") {
        values.retain(|value| !value.is_null());
    }
    if let Some(Value::Array(choices)) = object.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type") != Some(&json!("null")));
    }
}

/// The one that is left of a choice that was between it and nothing.
fn only_choice(object: &mut Map<String, Value>) -> Option<Value> {
    let is_choice = object.len() == 1;
    let choices = object.get_mut("anyOf").filter(|_| is_choice)?.as_array_mut()?;
    if choices.len() == 1 { choices.pop() } else { None }
}

/// What is said where something else is written; and any text may be a number, as the reader takes what was written.
fn message(object: &mut Map<String, Value>) {
    let kind = object.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    let said = match kind.as_str() {
        "string" if !object.contains_key("pattern") && !object.contains_key("enum") => {
            object.insert("type".to_owned(), json!(["string", "number"]));
            "Write a text."
        }
        "boolean" => "Write true or false.",
        "number" => "Write a number alone, such as 12.5.",
        "integer" => "Write a whole number alone, such as 12.",
        _ => return,
    };
    object.entry("errorMessage").or_insert_with(|| said.into());
}
