//! One cell of a table, so written that a spreadsheet takes it for a text and never for a formula.

use std::borrow::Cow;

use crate::exchange::is_like_formula;

/// How many bytes are gathered before they are written.
pub(super) const PIECE: usize = 64 * 1024;

/// What stands in a cell.
///
/// What looks like a formula gets an apostrophe before it ([`is_like_formula`]). Telephone numbers (`+1 555 0100`) and positions
/// (`-122.67`) keep their sign: they are made of digits and a few marks only, which was checked when they were read, so no formula
/// could do harm, and an apostrophe would spoil them for every other program.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cell<'a>(Cow<'a, str>);

impl<'a> Cell<'a> {
    /// A cell without anything in it.
    pub(super) const fn empty() -> Self {
        Self(Cow::Borrowed(""))
    }

    /// What somebody wrote freely.
    pub(super) fn free(text: &'a str) -> Self {
        if is_like_formula(text) { Self(Cow::Owned(format!("'{text}"))) } else { Self(Cow::Borrowed(text)) }
    }

    /// What somebody wrote freely, if anything.
    pub(super) fn free_if(text: Option<&'a str>) -> Self {
        text.map_or_else(Self::empty, Self::free)
    }

    /// What cannot be a formula.
    pub(super) const fn checked(text: &'a str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// What cannot be a formula, if there is anything.
    pub(super) fn checked_if(text: Option<&'a str>) -> Self {
        text.map_or_else(Self::empty, Self::checked)
    }

    /// A text that was made here and begins with something that cannot be a formula.
    pub(super) const fn made(text: String) -> Self {
        Self(Cow::Owned(text))
    }

    /// A number.
    pub(super) fn number(number: Option<f64>) -> Self {
        number.map_or_else(Self::empty, |number| Self::made(number.to_string()))
    }

    /// Several words that cannot be formulas.
    pub(super) fn list(words: &[impl AsRef<str>]) -> Self {
        Self::made(words.iter().map(AsRef::as_ref).collect::<Vec<_>>().join("; "))
    }

    /// As it stands in a row: in quotation marks where it holds a mark of the table's own.
    fn write(&self, table: &mut Vec<u8>) {
        let text = self.0.as_bytes();
        if text.iter().any(|byte| b",\"\r\n".contains(byte)) {
            table.push(b'"');
            for byte in text {
                table.extend_from_slice(if *byte == b'"' { b"\"\"" } else { std::slice::from_ref(byte) });
            }
            table.push(b'"');
        } else {
            table.extend_from_slice(text);
        }
    }
}

/// Adds a row to a table, as RFC 4180 has it.
pub(super) fn write_row<'a>(table: &mut Vec<u8>, cells: impl Iterator<Item = Cell<'a>>) {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            table.push(b',');
        }
        cell.write(table);
    }
    table.extend_from_slice(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::{Cell, write_row};

    /// The cells of a row, read back by an independent library.
    fn read_back(cells: &[&str]) -> Vec<String> {
        let mut table = Vec::new();
        write_row(&mut table, cells.iter().map(|text| Cell::free(text)));
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_slice());
        let rows: Vec<csv::StringRecord> = reader.records().map(|row| row.expect("it is a row")).collect();
        assert_eq!(rows.len(), 1, "{cells:?}");
        rows[0].iter().map(ToOwned::to_owned).collect()
    }

    #[test]
    fn no_free_text_is_a_formula() {
        for (text, cell) in [
            ("=HYPERLINK(\"https://example.org\")", "'=HYPERLINK(\"https://example.org\")"),
            ("+1", "'+1"),
            ("-1", "'-1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r\n=1", "'\r\n=1"),
            ("\u{ff1d}1", "'\u{ff1d}1"),
            ("a = b", "a = b"),
            ("'quoted'", "'quoted'"),
        ] {
            assert_eq!(read_back(&[text, "last"]), [cell, "last"], "{text:?}");
        }
    }

    #[test]
    fn a_row_comes_back_as_it_was() {
        for cells in
            [["a", "b", "c"], ["", "", ""], ["comma, quote \" and\nline", "\"\"", ","], [" space ", "é 🙂", "a\rb"]]
        {
            assert_eq!(read_back(&cells), cells, "{cells:?}");
        }
    }

    #[test]
    fn numbers_keep_their_sign() {
        assert_eq!(Cell::number(Some(-122.67)), Cell::checked("-122.67"));
        assert_eq!(Cell::number(None), Cell::empty());
    }
}
