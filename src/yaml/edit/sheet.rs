//! The lines of a text while those of its tables change places.
//!
//! Whatever moves, moves inside of the lines of its table, and as many lines come as go. So the lines of each table are known from the marks
//! of the text as it was, whatever has moved in the tables within it.

use super::lines::Page;
use super::order::Order;
use super::refused::Refused;
use super::rest;
use super::spot::{self, Spot};
use crate::yaml::tree::{Entry, Kind, Node, Style, Table};

/// The lines, each with its end.
pub(super) struct Sheet<'t> {
    page: Page<'t>,
    /// Where each line begins in the text as it was.
    starts: Vec<usize>,
    lines: Vec<String>,
    /// The lines in which blanks belong to a text.
    kept: Vec<bool>,
    /// The byte at which the text begins whose comments above are those of the file.
    root: usize,
    left: Vec<Refused>,
}

/// The lines of a key: what is written above it, and it with its value.
struct Rows {
    /// The first of the lines that go with the key.
    from: usize,
    /// The line of the key.
    key: usize,
    /// The first line that does not belong to it.
    end: usize,
}

impl<'t> Sheet<'t> {
    pub(super) fn of(page: Page<'t>, root: &Node) -> Self {
        let mut starts = Vec::new();
        let mut lines = Vec::new();
        let mut at = 0;
        for line in page.text.split_inclusive('\n') {
            starts.push(at);
            at += line.len();
            lines.push(line.to_owned());
        }
        let kept = vec![false; lines.len()];
        let mut sheet = Self { page, starts, lines, kept, root: root.span.start, left: Vec::new() };
        sheet.keep_texts(root);
        sheet.end_last_line();
        sheet
    }

    /// The text, with no blanks at the ends of lines, and what was left as it was.
    pub(super) fn finish(mut self) -> (String, Vec<Refused>) {
        self.left.sort_by_key(|refused| refused.at);
        (self.lines.concat(), self.left)
    }

    /// Leaves a part as it is.
    pub(super) fn leave(&mut self, node: &Node, why: &str) {
        self.left.push(Refused::new(node.span.start, why));
    }

    /// Puts the keys of a table in order, and before those the keys of the tables in it.
    pub(super) fn arrange(&mut self, node: &Node, order: &Order) {
        if self.page.text[node.span.start..].starts_with(['{', '[']) {
            return;
        }
        match &node.kind {
            Kind::Text { .. } | Kind::Empty => {}
            Kind::List(items) => items.iter().for_each(|item| self.arrange(item, order)),
            Kind::Table(table) => {
                for entry in &table.entries {
                    if let Some(below) = order.below(entry.name()) {
                        self.arrange(&entry.value, below);
                    }
                }
                let sorted = order.sorted(table.entries.iter().map(Entry::name));
                if !order.keys.is_empty()
                    && !sorted.is_sorted()
                    && let Err(refused) = self.sort(node, table, &sorted)
                {
                    self.left.push(refused);
                }
            }
        }
    }

    /// Puts the lines of the keys of a table in this order.
    fn sort(&mut self, node: &Node, table: &Table, sorted: &[usize]) -> Result<(), Refused> {
        let all = self.rows(node, table)?;
        let (Some(first), Some(last)) = (all.first(), all.last()) else { return Ok(()) };
        let (from, end, key) = (first.from, last.end, first.key);
        let column = self.page.column(table.entries[0].key.span.start);
        let dash = self.lines[key].find('-').filter(|at| *at < column);
        let mut blocks: Vec<Vec<String>> = Vec::with_capacity(all.len());
        for rows in &all {
            blocks.push(self.lines[rows.from..rows.end].to_vec());
        }
        let new_first = sorted[0];
        let mut top = Vec::new();
        if new_first != 0 {
            // The line of the first key gives its dash to whatever comes first.
            let beginning = self.lines[key][..column].to_owned();
            blocks[0][key - from].replace_range(..column, &" ".repeat(column));
            top = blocks[new_first].drain(..all[new_first].key - all[new_first].from).collect();
            blocks[new_first][0].replace_range(..column, &beginning);
            // Empty lines part it from what was above it, and now part what was first.
            let empty = top.iter().take_while(|line| line.trim().is_empty()).count();
            let parting: Vec<String> = top.drain(..empty).collect();
            blocks[0].splice(0..0, parting);
            if let Some(dash) = dash {
                top.iter_mut().filter(|line| !line.trim().is_empty()).for_each(|line| indent(line, dash));
            }
        }
        let moved = top.into_iter().chain(sorted.iter().flat_map(|at| std::mem::take(&mut blocks[*at])));
        let moved: Vec<String> = moved.collect();
        self.lines.splice(from..end, moved);
        Ok(())
    }

    /// The lines of each key of a table.
    fn rows(&self, node: &Node, table: &Table) -> Result<Vec<Rows>, Refused> {
        let starts: Vec<usize> = table.entries.iter().map(|entry| entry.key.span.start).collect();
        let keys: Vec<usize> = starts.iter().map(|start| self.line_of(*start)).collect();
        let column = self.page.column(starts[0]);
        for (number, (start, key)) in starts.iter().zip(&keys).enumerate() {
            let before = self.page.before(*start);
            let is_plain = before.len() == column && before.bytes().all(|byte| byte == b' ');
            let is_first = number == 0 && before.bytes().filter(|byte| *byte == b'-').count() == 1;
            let is_dashed = is_first && before.trim() == "-";
            if !(is_plain || is_dashed) || (number > 0 && keys[number - 1] >= *key) {
                return Err(Refused::new(*start, "this key does not stand at the beginning of a line of its own"));
            }
        }
        let mut rows: Vec<Rows> = Vec::with_capacity(keys.len());
        let mut from = self.lead_of_first(node, keys[0], column);
        for (number, entry) in table.entries.iter().enumerate() {
            let next = keys.get(number + 1).copied();
            let end = self.end_of(entry, next, column)?;
            if self.is_cut(end) {
                return Err(Refused::new(
                    entry.key.span.start,
                    "the last line of this text has no end; press Enter behind it",
                ));
            }
            rows.push(Rows { from, key: keys[number], end });
            from = end;
        }
        Ok(rows)
    }

    /// The first line of the comments right above the first key of a table; those at the top of a file speak of the file.
    fn lead_of_first(&self, node: &Node, key: usize, column: usize) -> usize {
        if node.span.start == self.root || !self.lines[key].get(..column).is_some_and(|before| before.trim().is_empty())
        {
            return key;
        }
        let above = (0..key).rev().take_while(|line| self.comment_column(*line) == Some(column));
        above.last().unwrap_or(key)
    }

    /// The first line that does not belong to an entry: behind its value, and behind the comments that speak of it.
    fn end_of(&self, entry: &Entry, next: Option<usize>, column: usize) -> Result<usize, Refused> {
        let last = next.unwrap_or(self.lines.len());
        let own = match Spot::after(&self.page, entry) {
            Some(Spot { at }) => {
                let rest = self.page.behind(at).trim_start();
                if !(rest.is_empty() || rest.starts_with('#')) {
                    return Err(Refused::new(at, "something else stands behind this value"));
                }
                self.line_of(at) + 1
            }
            None => rest::end(&self.page, (self.line_of(entry.key.span.start) + 1..last, &self.starts), column),
        };
        let deeper = (own..last).take_while(|line| self.comment_column(*line).is_some_and(|at| at > column)).count();
        let own = own + deeper;
        let Some(next) = next else { return Ok(own) };
        if let Some(odd) = (own..next).find(|line| self.comment_column(*line).is_none() && !self.is_empty(*line)) {
            return Err(Refused::new(self.starts[odd], "it is hard to tell to what this line belongs"));
        }
        // A comment right below a value and parted from what follows speaks of that value.
        let below = (own..next).take_while(|line| !self.is_empty(*line)).count();
        Ok(if own + below < next { own + below } else { own })
    }

    fn line_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start <= at).saturating_sub(1)
    }

    fn is_empty(&self, line: usize) -> bool {
        self.page.behind(self.starts[line]).trim().is_empty()
    }

    /// Where the comment begins that is all there is in a line.
    fn comment_column(&self, line: usize) -> Option<usize> {
        let words = self.page.behind(self.starts[line]);
        let rest = words.trim_start_matches(' ');
        rest.starts_with('#').then(|| words.len() - rest.len())
    }

    /// Whether the lines up to here end with one that has no end and may not be given one.
    fn is_cut(&self, end: usize) -> bool {
        end == self.lines.len() && self.lines.last().is_some_and(|line| !line.ends_with('\n'))
    }

    /// Marks the lines whose ends belong to texts of several lines, and takes the blanks from the ends of all others.
    fn keep_texts(&mut self, root: &Node) {
        self.keep(root, root.span.start, None);
        for (line, _) in self.lines.iter_mut().zip(&self.kept).filter(|(_, kept)| !**kept) {
            let words = line.trim_end_matches(['\n', '\r']);
            let end = line[words.len()..].to_owned();
            let length = words.trim_end_matches([' ', '\t']).len();
            line.truncate(length);
            line.push_str(&end);
        }
    }

    /// Marks the lines of the texts in a node that belongs to something in this column.
    fn keep(&mut self, node: &Node, from: usize, column: Option<usize>) {
        match &node.kind {
            Kind::Empty => {}
            Kind::Text { style: Style::Block, .. } => {
                let first = self.line_of(from) + 1;
                let last = (first..self.lines.len()).find(|line| !self.is_in_text(*line, column));
                self.kept[first..last.unwrap_or(self.lines.len())].fill(true);
            }
            Kind::Text { .. } => {
                let solid = spot::solid(&self.page, node);
                let lines = self.line_of(solid.start)..self.line_of(solid.end);
                self.kept[lines].fill(true);
            }
            Kind::List(items) => items.iter().for_each(|item| {
                let dash = self.page.before(item.span.start).rfind('-');
                self.keep(item, item.span.start, dash);
            }),
            Kind::Table(table) => table.entries.iter().for_each(|entry| {
                let start = entry.key.span.start;
                self.keep(&entry.key, start, None);
                self.keep(&entry.value, start, Some(self.page.column(start)));
            }),
        }
    }

    /// Whether a line may belong to a text of several lines that something in this column has.
    fn is_in_text(&self, line: usize, column: Option<usize>) -> bool {
        let words = self.page.behind(self.starts[line]);
        let indent = words.len() - words.trim_start_matches(' ').len();
        words.trim().is_empty() || column.is_none_or(|column| indent > column)
    }

    /// Ends the last line as the others end, unless it is one of a text, to which the end of a line would belong.
    fn end_last_line(&mut self) {
        let end = self.page.line_end_before(self.page.text.len());
        if let (Some(last), Some(false)) = (self.lines.last_mut(), self.kept.last())
            && !last.ends_with('\n')
        {
            *last = format!("{}{end}", last.trim_end_matches('\r'));
        }
    }
}

/// Gives a line another indent.
fn indent(line: &mut String, column: usize) {
    let words = line.trim_start_matches(' ').to_owned();
    *line = format!("{}{words}", " ".repeat(column));
}
