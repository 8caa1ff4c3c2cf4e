//! Tests of the room: a small directory of their own types, and each problem as a person would read it.

mod agreement;
mod cutting;
mod mistakes;
mod slips;
mod traps;

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, de};

use super::{Free, Region, TextOrTable, one_or_many, read, text_or_table, unique_map};
use crate::diagnostic::{Diagnostics, Place};
use crate::sources::SourcePath;
use crate::text::position;

/// Something like a group, with a field of each kind that the model has.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    id: Id,
    name: String,
    summary: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    situations: Vec<Id>,
    #[serde(default, deserialize_with = "one_or_many")]
    formats: Vec<Format>,
    #[serde(default)]
    meetings: Vec<Meeting>,
    place: Option<AnyPlace>,
    size: Option<u32>,
    drop_in: Option<bool>,
    #[serde(default, deserialize_with = "unique_map")]
    translations: BTreeMap<String, String>,
    #[serde(default, deserialize_with = "unique_map")]
    extra: BTreeMap<String, Free>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Meeting {
    every: String,
    at: Option<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    except: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Format {
    InPerson,
    Video,
    Phone,
}

/// A checked value.
#[derive(Debug, Clone, PartialEq)]
struct Id(String);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
            return Ok(Self(text));
        }
        let better = text.to_lowercase().replace(' ', "-");
        Err(de::Error::custom(format!("\"{text}\" cannot be an id\nwrite \"{better}\"")))
    }
}

/// The id of a shared place, or a place.
#[derive(Debug, Clone, PartialEq)]
enum AnyPlace {
    Shared(Id),
    Own(OwnPlace),
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnPlace {
    city: String,
    postal_code: Option<String>,
    latitude: Option<f64>,
}

impl TextOrTable for AnyPlace {
    const WANTS: &'static str = "the id of a place, or a place with its keys\nwrite, for example, place: main-library";
    type Table = OwnPlace;

    fn from_text<E: de::Error>(text: &str) -> Result<Self, E> {
        Id::deserialize(de::IntoDeserializer::into_deserializer(text)).map(Self::Shared)
    }

    fn from_table<E: de::Error>(place: OwnPlace) -> Result<Self, E> {
        Ok(Self::Own(place))
    }
}

impl<'de> Deserialize<'de> for AnyPlace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        text_or_table(deserializer)
    }
}

fn path() -> SourcePath {
    SourcePath::new("groups.yaml")
}

/// What came of it, and every problem as `line:column code: message`, with help and second place below.
fn outcome<T: de::DeserializeOwned>(text: &str) -> (Option<T>, String) {
    let mut problems = Diagnostics::default();
    let value = read(text, &Region::file(&path(), text), &mut problems);
    (value, shown(text, &problems))
}

/// The problems of a text that is read as a group.
fn problems(text: &str) -> String {
    outcome::<Group>(text).1
}

fn shown(text: &str, problems: &Diagnostics) -> String {
    let mut lines = Vec::new();
    for problem in problems.iter() {
        let at = problem.place.as_ref().map(|place| line_and_column(text, place)).unwrap_or_default();
        lines.push(format!("{at} {}: {}\n", problem.code, problem.message));
        lines.extend(problem.help.iter().map(|help| format!("    {help}\n")));
        lines.extend(problem.also.iter().map(|(place, why)| format!("    {}: {why}\n", line_and_column(text, place))));
    }
    lines.concat()
}

fn line_and_column(text: &str, place: &Place) -> String {
    let at = position(text, place.span.map_or(0, |span| span.start));
    format!("{}:{}", at.line, at.column)
}
