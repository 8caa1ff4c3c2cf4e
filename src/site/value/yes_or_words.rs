//! An answer that is yes or no, or says more.

use serde::{Deserialize, Deserializer};

/// `true`, `false`, or a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum YesOrWords {
    /// `true`.
    Yes,
    /// `false`.
    No,
    /// In words.
    Words(String),
}

impl<'de> Deserialize<'de> for YesOrWords {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // Texts are read as they were written, so a plain `true` comes as a text too.
        let text = String::deserialize(deserializer)?;
        Ok(match text.as_str() {
            "true" => Self::Yes,
            "false" => Self::No,
            _ => Self::Words(text),
        })
    }
}
