//! Puts one more item behind the last one of the list of a directory file.

use super::change::Change;
use super::lines::Page;
use super::refused::Refused;
use crate::diagnostic::Diagnostics;
use crate::sources::SourcePath;
use crate::text::{Span, line_at};
use crate::yaml::items::LIST_KEY;
use crate::yaml::{Items, Region, TopKey, items};

/// How much further right items stand than their key where no neighbour tells.
const STEP: usize = 2;

/// The change that adds an item, given as its lines without dash and indent, to the list below `groups:`, or to the list that the file is.
pub fn append(text: &str, path: &SourcePath, rows: &[String]) -> Result<Change, Refused> {
    let mut problems = Diagnostics::default();
    let cut = items(text, path, &mut problems);
    if let Some(problem) = problems.iter().next() {
        let at = problem.place.as_ref().and_then(|place| place.span).map_or(0, |span| span.start);
        return Err(Refused::new(at, problem.message.clone()));
    }
    let page = Page::of(text, &Region::file(path, text))?;
    let list = cut.keys.iter().find(|key| key.name == LIST_KEY);
    match (cut.items.last(), list) {
        (Some(last), _) => behind(&page, last, &cut, rows),
        (None, Some(key)) => below(&page, key, rows),
        (None, None) if is_bare(text) || !cut.keys.is_empty() => Ok(at_the_end(&page, rows)),
        (None, None) => Err(Refused::new(0, "there is no list of groups in this file")),
    }
}

/// Whether a text holds nothing but comments.
fn is_bare(text: &str) -> bool {
    text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#'))
}

fn behind(page: &Page<'_>, last: &Region, cut: &Items, rows: &[String]) -> Result<Change, Refused> {
    let start = last.span.start;
    let first = page.behind(line_at(page.text, start).0);
    let indent = first.len() - first.trim_start_matches(' ').len();
    if !(first[indent..].starts_with("- ") || first[indent..].trim_end() == "-") {
        return Err(Refused::new(start, "the groups of this file do not stand one below the other"));
    }
    let rows = written(page.line_end_before(last.span.end), indent, rows);
    let end = page.line_end_before(last.span.end);
    let is_apart =
        cut.items.len() < 2 || cut.items[..cut.items.len() - 1].iter().any(|one| ends_blank(one.slice(page.text)));
    // A text may keep its empty lines; one more would change it.
    let keeps = ["|+", ">+"].iter().any(|mark| last.slice(page.text).contains(mark));
    let gap = if is_apart && !keeps { end } else { "" };
    let own = own_lines(last.slice(page.text), indent);
    let rest = &last.slice(page.text)[own..];
    if rest.contains('#') {
        // Comments further left speak of what follows; they stay with it.
        let at = start + own;
        return Ok(Change { span: Span::new(at, at), text: format!("{gap}{rows}{end}") });
    }
    // Empty lines may belong to a text of the last item, so they stay with it.
    let at = last.span.end;
    let whole = last.slice(page.text);
    let text = if !whole.ends_with('\n') {
        format!("{end}{gap}{rows}")
    } else if ends_blank(whole) {
        format!("{rows}{end}{}", if at < page.text.len() { end } else { "" })
    } else {
        format!("{gap}{rows}{end}")
    };
    Ok(Change { span: Span::new(at, at), text })
}

/// Whether a part of a file ends with an empty line.
fn ends_blank(part: &str) -> bool {
    let mut lines = part.split_inclusive('\n').rev();
    part.ends_with('\n') && lines.next().is_some_and(|line| line.trim().is_empty())
}

/// Up to where the lines of an item go that are no comments further left than what is in it, and no empty lines behind those.
fn own_lines(item: &str, dash: usize) -> usize {
    let mut own = 0;
    let mut at = 0;
    for line in item.split_inclusive('\n') {
        at += line.len();
        let words = line.trim_start_matches(' ');
        let indent = line.len() - words.len();
        let is_of_others = words.trim().is_empty() || (words.starts_with('#') && indent <= dash);
        if !is_of_others {
            own = at;
        }
    }
    own
}

/// Below a key without items: `groups:` or `groups: []`.
fn below(page: &Page<'_>, key: &TopKey, rows: &[String]) -> Result<Change, Refused> {
    let after = page.behind(key.span.end);
    let Some(value) = after.trim_start().strip_prefix(':') else {
        return Err(Refused::new(key.span.start, "the colon of this key stands somewhere else"));
    };
    let from = key.span.end + (after.len() - value.len());
    let end = page.line_end_before(page.next_line(from).unwrap_or(page.text.len()));
    let rows = written(end, STEP, rows);
    match value.trim() {
        "[]" | "~" | "null" => Ok(Change { span: Span::new(from, from + value.len()), text: format!("{end}{rows}") }),
        note if note.is_empty() || note.starts_with('#') => {
            let at = from + value.trim_end().len();
            Ok(Change { span: Span::new(at, at), text: format!("{end}{rows}") })
        }
        _ => Err(Refused::new(key.span.start, "the groups of this file do not stand one below the other")),
    }
}

fn at_the_end(page: &Page<'_>, rows: &[String]) -> Change {
    let at = page.text.len();
    let end = page.line_end_before(at);
    let gap = if page.text.is_empty() || page.text.ends_with('\n') { "" } else { end };
    let rows = written(end, STEP, rows);
    let apart = if page.text.trim().is_empty() { "" } else { end };
    Change { span: Span::new(at, at), text: format!("{gap}{apart}{LIST_KEY}:{end}{rows}{end}") }
}

/// The lines of an item, without the end of the last.
fn written(end: &str, indent: usize, rows: &[String]) -> String {
    let lines = rows.iter().enumerate().map(|(number, row)| {
        let mark = if number == 0 { "- " } else { "  " };
        format!("{}{mark}{row}", " ".repeat(indent))
    });
    lines.collect::<Vec<_>>().join(end)
}
