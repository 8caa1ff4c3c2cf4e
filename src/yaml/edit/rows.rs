//! Puts keys into a table that has each key on a line of its own.

use super::change::Change;
use super::lines::Page;
use super::refused::Refused;
use super::spot::Spot;
use super::value::Value;
use super::written::Manner;
use crate::text::Span;
use crate::yaml::tree::{Entry, Kind, Table};

/// How much further right the keys of a table stand where no neighbour tells.
const STEP: usize = 2;

/// Puts entries below the first of the anchors that will do.
pub(super) fn insert(
    page: &Page<'_>,
    table: &Table,
    anchors: &[&Entry],
    missing: &[(String, Value)],
) -> Result<Change, Refused> {
    let first = table.entries.first().ok_or_else(|| Refused::new(0, "there is no block of keys here"))?;
    let start = first.key.span.start;
    let before = page.before(start);
    if !before.bytes().all(|byte| matches!(byte, b' ' | b'-')) {
        return Err(Refused::new(start, "this line does not begin with spaces alone"));
    }
    let column = before.len();
    let at = anchors.iter().find_map(|entry| below(page, entry, column));
    let at = at.ok_or_else(|| Refused::new(start, "there is no line here below which something could be put"))?;
    let style = Neighbours::of(page, table, column);
    let rows: Vec<String> = missing.iter().flat_map(|(key, value)| style.rows(key, value, column)).collect();
    let (Below::Line(place) | Below::End(place)) = at;
    let line_end = page.line_end_before(place);
    let rows = rows.join(line_end);
    // A file that does not end with a line end goes on without one.
    let text = match at {
        Below::Line(_) => format!("{rows}{line_end}"),
        Below::End(_) => format!("{line_end}{rows}"),
    };
    let at = place;
    Ok(Change { span: Span::new(at, at), text })
}

enum Below {
    /// Here begins a line.
    Line(usize),
    /// Here ends the text, in a line that has no end.
    End(usize),
}

/// Below the lines of an entry, and the comments that stand further right than its key, as they speak of what is in it.
fn below(page: &Page<'_>, entry: &Entry, column: usize) -> Option<Below> {
    let Spot { at } = Spot::after(page, entry)?;
    let rest = page.behind(at).trim_start();
    if !(rest.is_empty() || rest.starts_with('#')) {
        return None;
    }
    let mut next = page.next_line(at);
    while let Some(line) = next.filter(|line| *line < page.text.len()) {
        let words = page.behind(line);
        let indent = words.len() - words.trim_start_matches(' ').len();
        if !(words.trim_start().starts_with('#') && indent > column) {
            break;
        }
        match page.next_line(line) {
            Some(after) => next = Some(after),
            None => return Some(Below::End(page.text.len())),
        }
    }
    Some(next.map_or(Below::End(page.text.len()), Below::Line))
}

/// How the neighbours of a new key are written.
struct Neighbours<'t> {
    manner: Manner<'t>,
    /// Whether all of them that could be in braces are.
    has_braces: bool,
    step: usize,
}

impl<'t> Neighbours<'t> {
    fn of(page: &Page<'t>, table: &Table, column: usize) -> Self {
        let mut braces = None;
        let mut step = None;
        for entry in &table.entries {
            let Kind::Table(inner) = &entry.value.kind else { continue };
            let from = &page.text[entry.value.span.start..];
            if from.starts_with('{') {
                braces = braces.or(Some(from));
            } else if let Some(first) = inner.entries.first() {
                let inner = page.column(first.key.span.start);
                step = step.or(inner.checked_sub(column).filter(|step| *step > 0));
            }
        }
        let braces = braces.filter(|_| step.is_none());
        let manner = Manner::of(page, table);
        let manner = braces.map_or(manner, |braces| manner.with_braces(braces));
        Self { manner, has_braces: braces.is_some(), step: step.unwrap_or(STEP) }
    }

    /// The lines of an entry, without their ends.
    fn rows(&self, key: &str, value: &Value, column: usize) -> Vec<String> {
        let indent = " ".repeat(column);
        match value {
            Value::Table(entries) if !self.has_braces && !entries.is_empty() => {
                let inner = entries.iter().flat_map(|(key, value)| self.rows(key, value, column + self.step));
                std::iter::once(format!("{indent}{}:", self.manner.text(key))).chain(inner).collect()
            }
            _ => vec![format!("{indent}{}", self.manner.entry(key, value))],
        }
    }
}
