//! Small parts of many views: a link, a label, a fact, a day.

use schemars::JsonSchema;
use serde::Serialize;

/// A link with its words.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash, PartialEq, Eq)]
pub struct Link {
    /// The words of the link.
    pub label: String,
    /// Where it leads.
    pub address: String,
    /// The language of the words where it is not the page's, for `lang`.
    pub lang: Option<String>,
}

/// One of a closed list of words, with its name for people.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash, PartialEq, Eq)]
pub struct Label {
    /// The word as the data has it (`in-person`), for classes and icons.
    pub key: String,
    /// Its name in the page's language.
    pub label: String,
    /// The list of all groups of that sort, where there is one.
    pub address: Option<String>,
}

/// One thing to know, as a short sentence or a name and a value.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash, PartialEq, Eq)]
pub struct Fact {
    /// What it is about, as the data has it (`drop_in`), for classes and icons.
    pub key: String,
    /// The sentence.
    pub text: String,
}

/// A day, for people and for machines.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash, PartialEq, Eq)]
pub struct DateView {
    /// In words: "November 23, 2026".
    pub text: String,
    /// As `2026-11-23`, for `<time datetime>`.
    pub iso: String,
}
