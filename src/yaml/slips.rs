//! Corrections of slips of the hand that keep a file from being read, where the line itself shows what was meant.

use super::lines::{Line, Lines};
use crate::diagnostic::{Edit, Fix};
use crate::text::Span;

pub(super) const TAB: &str = "this line begins with a tab";
pub(super) const NO_SPACE_AFTER_COLON: &str = "there is no space after the colon";
pub(super) const NO_SPACE_AFTER_DASH: &str = "there is no space after the dash";

/// A blank of printed texts, which looks like a space and is none.
const HARD_SPACE: char = '\u{a0}';

/// The correction of a slip, of which `message` is said, in the line at `span`.
pub(super) fn fix(lines: &Lines<'_>, span: Span, message: &str) -> Option<Fix> {
    let line = lines.at(span.start);
    match message {
        TAB => tabs(lines, line),
        NO_SPACE_AFTER_COLON => after(line, ':'),
        NO_SPACE_AFTER_DASH => after(line, '-'),
        _ => hard_spaces(line).or_else(|| hard_after_colon(line)),
    }
}

/// Two spaces for each tab, in this line and in all below it: where lines begin with tabs alone, each is one level.
fn tabs(lines: &Lines<'_>, first: Line<'_>) -> Option<Fix> {
    let mut edits = Vec::new();
    for line in lines.from(first) {
        let blank = &line.text[..line.column()];
        let count = blank.len() - blank.trim_start_matches('\t').len();
        if blank[count..].contains('\t') {
            return None;
        }
        if count > 0 {
            edits.push(Edit { span: Span::new(line.start, line.start + count), text: "  ".repeat(count) });
        }
    }
    Some(Fix { edits }).filter(|fix| !fix.edits.is_empty())
}

/// A space behind the first of these signs in a line; in place of a blank that is none.
fn after(line: Line<'_>, sign: char) -> Option<Fix> {
    let at = line.text.find(sign)? + sign.len_utf8();
    let rest = &line.text[at..];
    let hard = rest.len() - rest.trim_start_matches([HARD_SPACE, ' ']).len();
    let start = line.start + at;
    Some(Fix::one(Span::new(start, start + hard), " "))
}

/// A space for one that only looks like it behind the first colon of a line.
fn hard_after_colon(line: Line<'_>) -> Option<Fix> {
    let behind = &line.text[line.text.find(':')? + 1..];
    if behind.starts_with(HARD_SPACE) { after(line, ':') } else { None }
}

/// Spaces for the blanks at the beginning of a line that look like spaces.
fn hard_spaces(line: Line<'_>) -> Option<Fix> {
    let rest = line.text.trim_start_matches([' ', HARD_SPACE]);
    let blank = &line.text[..line.text.len() - rest.len()];
    let is_meant = blank.contains(HARD_SPACE);
    is_meant.then(|| Fix::one(Span::new(line.start, line.start + blank.len()), " ".repeat(blank.chars().count())))
}
