//! Tables: columns aligned by a class, heads that name their column.

use pulldown_cmark::Alignment;

use super::writer::Writer;

/// The table that is being written; tables do not nest.
#[derive(Debug, Default)]
pub(super) struct Table {
    alignments: Vec<Alignment>,
    column: usize,
    part: Part,
    cell_from: usize,
    words_from: usize,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Part {
    #[default]
    Head,
    /// After the head, before the first row.
    Between,
    Body,
}

impl Writer<'_> {
    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>) {
        self.break_line();
        self.out.push_str("<div class=\"table\"><table>\n");
        self.table = Table { alignments, ..Table::default() };
    }

    pub(super) fn open_table_head(&mut self) {
        self.out.push_str("<thead><tr>");
    }

    pub(super) fn close_table_head(&mut self) {
        self.out.push_str("</tr></thead>\n");
        self.table.part = Part::Between;
        self.end_line_of_text();
    }

    pub(super) fn open_row(&mut self) {
        if self.table.part == Part::Between {
            self.out.push_str("<tbody>\n");
            self.table.part = Part::Body;
        }
        self.table.column = 0;
        self.out.push_str("<tr>");
    }

    pub(super) fn close_row(&mut self) {
        self.out.push_str("</tr>\n");
        self.end_line_of_text();
    }

    pub(super) fn open_cell(&mut self) {
        self.table.cell_from = self.out.len();
        self.out.push_str(if self.table.part == Part::Head { "<th scope=\"col\"" } else { "<td" });
        match self.table.alignments.get(self.table.column) {
            Some(Alignment::Center) => self.out.push_str(" class=\"center\""),
            Some(Alignment::Right) => self.out.push_str(" class=\"right\""),
            Some(Alignment::Left | Alignment::None) | None => {}
        }
        self.out.push('>');
        self.table.words_from = self.out.len();
    }

    pub(super) fn close_cell(&mut self) {
        self.table.column += 1;
        if self.table.part != Part::Head {
            self.out.push_str("</td>");
        } else if self.out.len() == self.table.words_from {
            // An empty head names nothing, and would be read out as a head without a name.
            self.out.truncate(self.table.cell_from);
            self.out.push_str("<td></td>");
        } else {
            self.out.push_str("</th>");
        }
        self.space_in_text();
    }

    pub(super) fn close_table(&mut self) {
        self.out.push_str(if self.table.part == Part::Body { "</tbody></table></div>\n" } else { "</table></div>\n" });
    }
}
