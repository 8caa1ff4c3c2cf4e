//! What a type did not like about a part of the tree, in a form that words can be made of later.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

/// A mistake and the number of the node in which it is, as soon as that is known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mistake {
    pub(super) what: What,
    pub(super) node: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    UnknownKey {
        key: String,
        known: &'static [&'static str],
    },
    MissingKey {
        key: &'static str,
    },
    DuplicateKey {
        key: &'static str,
    },
    UnknownWord {
        word: String,
        allowed: &'static [&'static str],
    },
    WrongKind {
        wanted: Wanted,
    },
    /// The type's own words: a message and, in further lines, the help; with what has to be written instead.
    Said {
        said: String,
        instead: Option<String>,
    },
}

/// What a type wants in a place.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Wanted {
    Text,
    List,
    Table {
        known: &'static [&'static str],
    },
    YesOrNo,
    Number,
    WholeNumber,
    Word {
        allowed: &'static [&'static str],
    },
    Nothing,
    /// The words of a visitor that takes more than one kind.
    Other(String),
}

impl Mistake {
    /// The mistake that a value of another kind is wanted.
    pub(super) const fn wants(wanted: Wanted) -> Self {
        Self { what: What::WrongKind { wanted }, node: None }
    }

    /// The same in this node, unless a place further inside is known.
    #[must_use]
    pub(super) fn at(mut self, node: usize) -> Self {
        self.node = self.node.or(Some(node));
        self
    }
}

impl From<What> for Mistake {
    fn from(what: What) -> Self {
        Self { what, node: None }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.what)
    }
}

impl std::error::Error for Mistake {}

impl de::Error for Mistake {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let (said, instead) = super::fixes::taken_apart(message.to_string());
        What::Said { said, instead }.into()
    }

    fn invalid_type(_: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        let wanted = wanted.to_string();
        // A derived type names itself, which is no word for an editor.
        Self::wants(if wanted.starts_with("struct ") { Wanted::Table { known: &[] } } else { Wanted::Other(wanted) })
    }

    fn invalid_value(_: Unexpected<'_>, wanted: &dyn Expected) -> Self {
        What::Said { said: format!("this is not {wanted}"), instead: None }.into()
    }

    fn invalid_length(_: usize, wanted: &dyn Expected) -> Self {
        Self::wants(Wanted::Other(wanted.to_string()))
    }

    fn unknown_variant(word: &str, allowed: &'static [&'static str]) -> Self {
        What::UnknownWord { word: word.to_owned(), allowed }.into()
    }

    fn unknown_field(key: &str, known: &'static [&'static str]) -> Self {
        What::UnknownKey { key: key.to_owned(), known }.into()
    }

    fn missing_field(key: &'static str) -> Self {
        What::MissingKey { key }.into()
    }

    fn duplicate_field(key: &'static str) -> Self {
        What::DuplicateKey { key }.into()
    }
}
