//! How an editor's program is told what a value looks like: patterns, words and ranges that it can hold a value against while
//! somebody types.
//!
//! These are notes beside the types, for [`schemars`]; what is right is still decided by the reader alone. A pattern may let through
//! what the reader refuses, such as February 29 of any year. What the reader takes, it lets through.

use schemars::{Schema, json_schema};
use serde_json::{Value, json};

/// A text that looks like this. `wanted` ends the sentence that is shown for another: "a date such as 2026-12-05".
pub fn text(pattern: &str, wanted: &str) -> Schema {
    json_schema!({"type": "string", "pattern": pattern, "errorMessage": format!("Write {wanted}.")})
}

/// The same, where digits alone are a value as well: YAML takes `988` for a number, and the reader for the text that was written.
pub fn text_or_digits(pattern: &str, least: u32, wanted: &str) -> Schema {
    json_schema!({
        "type": ["string", "integer"],
        "pattern": pattern,
        "minimum": least,
        "errorMessage": format!("Write {wanted}."),
    })
}

/// One word of a list.
pub fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> Schema {
    let words: Vec<&str> = words.into_iter().collect();
    json_schema!({"type": "string", "enum": words})
}

/// One or the other.
pub fn either(one: &Schema, other: &Schema) -> Schema {
    json_schema!({"anyOf": [one, other]})
}

/// That one of these keys at least has to be there.
pub fn one_at_least(keys: &[&str]) -> Value {
    keys.iter().map(|key| json!({"required": [key]})).collect()
}

/// Tells [`schemars`] the form of a type that reads itself: `form!(Day, |_| form::text(...))`.
macro_rules! form {
    ($type:ty, $make:expr) => {
        impl schemars::JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let make: fn(&mut schemars::SchemaGenerator) -> schemars::Schema = $make;
                make(generator)
            }
        }
    };
}
pub(crate) use form;
