//! Puts title, description and examples on each key, and the names of the site where they belong.

use serde_json::{Map, Value};

use super::known::Known;
use super::spot::{Part, Spot};
use super::words;

/// Files in which each key stands at least once, short things before long ones: where each key has its example from.
const GROUPS: &str = include_str!("examples/groups.json");
const SITE: &str = include_str!("examples/site.json");
const ARTICLE: &str = include_str!("examples/article.json");
const SITUATION: &str = include_str!("examples/situation.json");

/// The schema with words on each key.
pub(super) fn dressed(mut schema: Value, spot: &Spot, known: &Known) -> Value {
    let text = match spot.part {
        Part::File | Part::Group | Part::Meeting | Part::Place => GROUPS,
        Part::Site => SITE,
        Part::Article => ARTICLE,
        Part::Situation => SITUATION,
    };
    let mut example: Value = serde_json::from_str(text).expect("a test reads the examples");
    suit(&mut example, spot, known);
    Wardrobe { known, example: &example }.dress(&mut schema, spot, &[&example]);
    schema
}

/// What there is to put on.
struct Wardrobe<'w> {
    known: &'w Known,
    example: &'w Value,
}

impl Wardrobe<'_> {
    fn dress(&self, schema: &mut Value, spot: &Spot, examples: &[&Value]) {
        let each: Vec<&Value> = examples.iter().flat_map(|example| items(example)).collect();
        for key in ["anyOf", "items", "additionalProperties"] {
            match schema.get_mut(key) {
                Some(Value::Array(choices)) => choices.iter_mut().for_each(|choice| self.dress(choice, spot, &each)),
                Some(below @ Value::Object(_)) if key == "additionalProperties" => {
                    self.dress(below, &spot.below(""), &values(&each));
                }
                Some(below) => self.dress(below, spot, &each),
                None => {}
            }
        }
        for below in schema.get_mut("patternProperties").and_then(Value::as_object_mut).into_iter().flatten() {
            self.dress(below.1, &spot.below(""), &values(&each));
        }
        for (key, below) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
            let spot = spot.below(key);
            let mut examples: Vec<&Value> = each.iter().filter_map(|example| example.get(key)).collect();
            if examples.is_empty() {
                examples = self.elsewhere(&spot);
            }
            self.dress(below, &spot, &examples);
            if let Some(names) = self.known.names(&spot) {
                names.close(below);
            }
            let Value::Object(below) = below else { continue };
            label(below, &spot, examples.first().copied());
        }
    }

    /// Examples of a key from another place in which it has the same meaning: a place of its own has the keys of one that is
    /// shared, and a meeting joins online as its group does.
    fn elsewhere(&self, spot: &Spot) -> Vec<&Value> {
        let beginning = match spot.part {
            Part::Place => values(&[&self.example["places"]]),
            Part::Meeting => items(&self.example["groups"]),
            Part::File | Part::Group | Part::Site | Part::Article | Part::Situation => Vec::new(),
        };
        spot.path.split('.').fold(beginning, |found, key| {
            found.into_iter().flat_map(items).filter_map(|value| value.get(key)).collect()
        })
    }
}

fn label(schema: &mut Map<String, Value>, spot: &Spot, example: Option<&Value>) {
    schema.insert("title".to_owned(), words::title(spot).into());
    schema.insert("description".to_owned(), words::description(spot).into());
    if let Some(example) = example {
        let is_by_name = schema.contains_key("patternProperties")
            || schema.get("additionalProperties").is_some_and(Value::is_object);
        let example = match example {
            Value::Object(table) if is_by_name => table.clone().into_iter().take(1).collect(),
            Value::Array(items) if schema.contains_key("items") => items.iter().take(1).cloned().collect(),
            other => brief(other),
        };
        schema.insert("examples".to_owned(), Value::Array(vec![example]));
    }
}

/// Where one block may stand for a list, it does: what editors make of a list of blocks has to be mended by hand.
fn brief(example: &Value) -> Value {
    match example {
        Value::Array(items) if items.iter().any(Value::is_object) => items.first().cloned().unwrap_or_default(),
        other => other.clone(),
    }
}

fn items(example: &Value) -> Vec<&Value> {
    match example {
        Value::Array(items) => items.iter().collect(),
        other => vec![other],
    }
}

fn values<'v>(examples: &[&'v Value]) -> Vec<&'v Value> {
    examples.iter().filter_map(|example| example.as_object()).flat_map(Map::values).collect()
}

/// Puts names of the site in the place of invented ones, so that each example is right in this site.
fn suit(example: &mut Value, spot: &Spot, known: &Known) {
    match example {
        Value::Array(items) => items.iter_mut().for_each(|item| suit(item, spot, known)),
        Value::Object(table) => {
            for (key, value) in table.iter_mut() {
                let spot = spot.below(key);
                if let Some(names) = known.names(&spot) {
                    rename(value, names.list);
                }
                suit(value, &spot, known);
            }
        }
        _ => {}
    }
}

fn rename(value: &mut Value, names: &[String]) {
    match value {
        Value::String(name) => name.clone_from(&names[0]),
        Value::Array(items) => {
            let mut names = names.iter();
            items.retain_mut(|item| match (&mut *item, names.next()) {
                (Value::String(name), Some(known)) => {
                    name.clone_from(known);
                    true
                }
                (item, _) => !item.is_string(),
            });
        }
        Value::Object(table) => {
            let values = std::mem::take(table).into_iter().map(|(_, value)| value);
            *table = names.iter().cloned().zip(values).collect();
        }
        _ => {}
    }
}
