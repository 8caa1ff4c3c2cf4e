//! What is put into words: a text or a number.

use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// A value that is put into words.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// A text, as it is.
    Text(Cow<'a, str>),
    /// A number: it decides between singular and plural, and is written as the language writes numbers.
    Number(f64),
}

impl<'a> Value<'a> {
    pub(super) fn to_fluent(&'a self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        #[expect(
            clippy::cast_precision_loss,
            reason = "counts of groups and pages are far below the 2^53 up to which it is exact"
        )]
        Self::Number(number as f64)
    }
}
