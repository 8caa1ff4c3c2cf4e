//! Tables for spreadsheets (CSV as RFC 4180 has it), in which no cell is ever run as a formula.

use std::borrow::Cow;

/// What stands in a cell.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, or with one of these after a tab or a line end, as a formula,
/// which may fetch an address or start a program. A text that begins so gets an apostrophe before it, which spreadsheets
/// understand as "text".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell<'a> {
    /// What somebody wrote freely.
    Free(Cow<'a, str>),
    /// What cannot be a formula, as it is made of digits and a few marks only, or was made here: `+1 555 0100` keeps its sign.
    Checked(Cow<'a, str>),
}

impl<'a> Cell<'a> {
    /// What somebody wrote freely, if anything.
    pub fn free(text: Option<&'a str>) -> Self {
        Self::Free(Cow::Borrowed(text.unwrap_or_default()))
    }

    /// What was checked when it was read, if there is anything.
    pub fn checked(text: Option<String>) -> Self {
        Self::Checked(Cow::Owned(text.unwrap_or_default()))
    }

    fn written(&self) -> Cow<'_, str> {
        match self {
            Self::Free(text) if is_like_formula(text) => Cow::Owned(format!("'{text}")),
            Self::Free(text) | Self::Checked(text) => Cow::Borrowed(text),
        }
    }
}

/// Whether a spreadsheet would run a cell with this text. Those of East Asia take the wide forms of the signs as well.
pub fn is_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}

/// A table with a row of names, then the others.
#[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the messages say")]
pub fn table<'a>(names: &[&str], rows: impl IntoIterator<Item = Vec<Cell<'a>>>) -> Vec<u8> {
    let mut table = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(names).expect("memory takes all");
    for row in rows {
        let cells = row.iter().map(|cell| cell.written().into_owned());
        table.write_record(cells).expect("each row has as many cells as there are names");
    }
    table.into_inner().expect("memory takes all")
}

#[cfg(test)]
mod tests {
    use super::{Cell, table};

    #[test]
    fn no_free_text_is_a_formula_and_every_cell_comes_back() {
        let wide = "\u{ff1d}1";
        let texts = ["=HYPERLINK(\"https://example.org\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", wide];
        let plain = ["a = b", "'quoted'", "comma, quote \" and\nline", "", " space "];
        let rows = texts.iter().chain(&plain).map(|text| vec![Cell::free(Some(text)), Cell::free(Some("last"))]);
        let bytes = table(&["text", "end"], rows);
        assert!(bytes.starts_with(b"text,end\r\n"));
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let cells: Vec<String> = reader.records().map(|row| row.expect("it is a row")[0].to_owned()).collect();
        let guarded = texts.iter().map(|text| format!("'{text}"));
        let expected: Vec<String> = guarded.chain(plain.iter().map(ToString::to_string)).collect();
        assert_eq!(cells, expected);
    }

    #[test]
    fn a_telephone_number_keeps_its_sign() {
        let bytes = table(&["phone"], [vec![Cell::checked(Some("+1-503-555-0100".to_owned()))]]);
        assert_eq!(bytes, b"phone\r\n+1-503-555-0100\r\n");
    }
}
