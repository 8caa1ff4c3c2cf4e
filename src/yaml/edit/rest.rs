//! Where a value ends whose last part has no end that the marks tell: a text that keeps its empty lines, or a dash with nothing behind it.

use std::ops::Range;

use super::lines::Page;

/// The first of the lines that does not belong to the value of a key in this column. A comment further left is none of it, nor is what
/// stands further left than the key; a dash may stand below the key itself.
pub(super) fn end(page: &Page<'_>, (lines, starts): (Range<usize>, &[usize]), column: usize) -> usize {
    let belongs = |line: &usize| {
        let words = page.behind(starts[*line]);
        let body = words.trim_start_matches(' ');
        let indent = words.len() - body.len();
        body.trim().is_empty()
            || indent > column
            || (indent == column && (body.starts_with("- ") || body.trim_end() == "-"))
    };
    let first = lines.start;
    first + lines.take_while(belongs).count()
}
