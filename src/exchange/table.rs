//! Tables for spreadsheets (CSV as RFC 4180 has it), in which no cell is ever run as a formula.

use std::io;

use super::cell::Cell;

/// How many bytes are gathered before they are written.
const PIECE: usize = 64 * 1024;

/// A table that is written row by row.
#[derive(Debug)]
pub struct Table<W: io::Write>(csv::Writer<W>);

impl<W: io::Write> Table<W> {
    /// A table that begins with a row of names.
    pub fn new<'n>(out: W, names: impl IntoIterator<Item = &'n str>) -> io::Result<Self> {
        let mut how = csv::WriterBuilder::new();
        how.terminator(csv::Terminator::CRLF).buffer_capacity(PIECE);
        let mut table = Self(how.from_writer(out));
        table.row(names.into_iter().map(Cell::checked))?;
        Ok(table)
    }

    /// Adds a row, which has as many cells as there are names.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> io::Result<()> {
        for cell in cells {
            self.0.write_field(cell.as_bytes())?;
        }
        self.0.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is still gathered.
    pub fn end(mut self) -> io::Result<()> {
        self.0.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::{Cell, Table};

    /// A table of one row.
    fn written(names: &[&str], cells: Vec<Cell<'_>>) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut table = Table::new(&mut bytes, names.iter().copied()).expect("memory takes all");
        table.row(cells).expect("it has as many cells as there are names");
        table.end().expect("memory takes all");
        bytes
    }

    /// The cells of a row, read back.
    fn read_back(cells: &[&str]) -> Vec<String> {
        let names = ["a", "b", "c"];
        let table = written(&names[..cells.len()], cells.iter().map(|text| Cell::free(text)).collect());
        let mut reader = csv::Reader::from_reader(table.as_slice());
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
        let bytes = written(&["phone"], vec![Cell::made("+1-503-555-0100".to_owned())]);
        assert_eq!(bytes, b"phone\r\n+1-503-555-0100\r\n");
    }
}
