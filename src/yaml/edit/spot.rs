//! Where a value ends, and where something can be put behind it.

use super::lines::Page;
use crate::text::Span;
use crate::yaml::odd::EMPTY_WORDS;
use crate::yaml::tree::{Entry, Kind, Node, Style};

/// A byte at which something can be put.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) at: usize,
}

impl Spot {
    /// Behind the colon of an entry, where only blanks stand between its key and that.
    pub(super) fn after_colon(page: &Page<'_>, entry: &Entry) -> Option<Self> {
        let from = entry.key.span.end;
        let rest = page.text.get(from..)?;
        let blank = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        rest[blank..].starts_with(':').then_some(Self { at: from + blank + 1 })
    }

    /// Behind all that belongs to an entry, comments aside; `None` where that is hard to tell.
    pub(super) fn after(page: &Page<'_>, entry: &Entry) -> Option<Self> {
        let value = &entry.value;
        match &value.kind {
            Kind::Empty => match word_for_nothing(page, value) {
                Some(word) => Some(Self { at: word.end }),
                // A key in brackets may do without its colon.
                None => Self::after_colon(page, entry).or(Some(Self { at: entry.key.span.end })),
            },
            Kind::Text { style: Style::Block, .. } => after_block(page, entry),
            Kind::Text { .. } => Some(Self { at: solid(page, value).end }),
            Kind::List(_) | Kind::Table(_) => after_all_in(page, value),
        }
    }
}

/// The bytes of a `~` or `null`; `None` where nothing is written at all, as that may be marked anywhere.
pub(super) fn word_for_nothing(page: &Page<'_>, node: &Node) -> Option<Span> {
    let span = solid(page, node);
    page.text.get(span.start..span.end).filter(|word| EMPTY_WORDS.contains(word)).map(|_| span)
}

/// The bytes of a text alone. The mark of a text in quotes may reach to where the next part begins, beyond a comment, so its closing
/// quote mark is looked for; behind any other only blanks and line ends may follow.
pub(super) fn solid(page: &Page<'_>, node: &Node) -> Span {
    let start = node.span.start;
    let slice = page.text.get(start..node.span.end).unwrap_or_default();
    let length = closing_quote(slice).map_or(slice.trim_end().len(), |at| at + 1);
    Span::new(start, start + length)
}

/// Where the quote mark stands that ends a text that begins with one.
fn closing_quote(slice: &str) -> Option<usize> {
    let bytes = slice.as_bytes();
    let quote = bytes.first().copied().filter(|byte| matches!(byte, b'"' | b'\''))?;
    let mut at = 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 1,
            byte if byte == quote && quote == b'\'' && bytes.get(at + 1) == Some(&quote) => at += 1,
            byte if byte == quote => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

fn after_all_in(page: &Page<'_>, node: &Node) -> Option<Spot> {
    let inner = after_last_in(page, node);
    if page.text[node.span.start..].starts_with(['[', '{']) {
        return after_bracket(page, inner.map_or(node.span.start + 1, |spot| spot.at));
    }
    inner
}

/// Behind the bracket that closes, which the marks do not tell: after the last part come only commas, comments and blanks.
fn after_bracket(page: &Page<'_>, from: usize) -> Option<Spot> {
    let bytes = page.text.as_bytes();
    let mut at = from;
    loop {
        match bytes.get(at)? {
            b']' | b'}' => return Some(Spot { at: at + 1 }),
            b'#' => at = page.next_line(at)?,
            b' ' | b'\t' | b'\r' | b'\n' | b',' => at += 1,
            _ => return None,
        }
    }
}

fn after_last_in(page: &Page<'_>, node: &Node) -> Option<Spot> {
    match &node.kind {
        Kind::Table(table) => Spot::after(page, table.entries.last()?),
        Kind::List(items) => {
            let last = items.last()?;
            match &last.kind {
                Kind::Text { style: Style::Plain | Style::Quoted, .. } => Some(Spot { at: solid(page, last).end }),
                Kind::Text { style: Style::Block, .. } | Kind::Empty => None,
                Kind::List(_) | Kind::Table(_) => after_all_in(page, last),
            }
        }
        Kind::Text { .. } | Kind::Empty => None,
    }
}

/// A text of several lines goes on as long as lines stand further right than its key; empty lines at its end are left out, unless
/// it keeps them (`|+`).
fn after_block(page: &Page<'_>, entry: &Entry) -> Option<Spot> {
    let column = page.column(entry.key.span.start);
    let head = page.behind(entry.key.span.end);
    if head.split('#').next()?.contains('+') {
        return None;
    }
    let mut end = entry.key.span.end + head.trim_end().len();
    let mut next = page.next_line(entry.key.span.end);
    while let Some(line) = next.filter(|line| *line < page.text.len()) {
        let words = page.behind(line);
        let indent = words.len() - words.trim_start_matches(' ').len();
        if !words.trim().is_empty() {
            if indent <= column {
                break;
            }
            end = line + words.trim_end().len();
        }
        next = page.next_line(line);
    }
    Some(Spot { at: end })
}
