//! One cell of a table, so written that a spreadsheet takes it for a text and never for a formula.

use std::borrow::Cow;

/// What stands in a cell.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, or with one of these after a tab or a line end, as a formula,
/// which may fetch an address or start a program. What somebody wrote freely and looks so gets an apostrophe before it, which
/// spreadsheets understand as "text". Telephone numbers (`+1 555 0100`) and positions (`-122.67`) keep their sign: they are made of
/// digits and a few marks only, which was checked when they were read, so no formula could do harm, and an apostrophe would spoil
/// them for every other program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a>(Cow<'a, str>);

impl<'a> Cell<'a> {
    /// A cell without anything in it.
    pub const fn empty() -> Self {
        Self(Cow::Borrowed(""))
    }

    /// What somebody wrote freely.
    pub fn free(text: &'a str) -> Self {
        if is_like_formula(text) { Self(Cow::Owned(format!("'{text}"))) } else { Self(Cow::Borrowed(text)) }
    }

    /// What somebody wrote freely, if anything.
    pub fn free_if(text: Option<&'a str>) -> Self {
        text.map_or_else(Self::empty, Self::free)
    }

    /// What cannot be a formula.
    pub const fn checked(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// What cannot be a formula, if there is anything.
    pub fn checked_if(text: Option<&'a str>) -> Self {
        text.map_or_else(Self::empty, Self::checked)
    }

    /// A text that was made here and begins with something that cannot be a formula.
    pub const fn made(text: String) -> Self {
        Self(Cow::Owned(text))
    }

    /// A number.
    pub fn number(number: Option<f64>) -> Self {
        number.map_or_else(Self::empty, |number| Self::made(number.to_string()))
    }

    /// Several words that cannot be formulas.
    pub fn list(words: &[impl AsRef<str>]) -> Self {
        Self::made(words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("; "))
    }

    /// What is written.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Whether a spreadsheet would run a cell with this text. Those of East Asia take the wide forms of the signs as well.
fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}
