//! Where a problem is, as other programs count: lines and columns from 1, columns in characters, the end after the last character.

use super::lines::AllLines;
use crate::diagnostic::{Diagnostic, Edit, Place};
use crate::text::Position;

/// A file with the two ends of what a problem is about, where that is a part of it.
pub(super) struct Placed<'a> {
    pub(super) file: &'a str,
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
}

/// Where a problem is; `None` for one of the whole site.
pub(super) fn placed<'a>(problem: &'a Diagnostic, lines: &mut AllLines<'a>) -> Option<Placed<'a>> {
    problem.place.as_ref().map(|place| at(place, lines))
}

/// Both ends of a place.
pub(super) fn at<'a>(place: &'a Place, lines: &mut AllLines<'a>) -> Placed<'a> {
    let ends = place.span.and_then(|span| {
        let lines = lines.of(&place.path)?;
        Some((lines.position(span.start), lines.position(span.end)))
    });
    Placed { file: place.path.as_str(), start: ends.map(|(start, _)| start), end: ends.map(|(_, end)| end) }
}

/// The correction of a problem: both ends of what gives way, and what comes in its place.
pub(super) fn edits<'a>(
    problem: &'a Diagnostic,
    lines: &mut AllLines<'a>,
) -> Option<Vec<(Position, Position, &'a str)>> {
    let fix = problem.fix.as_ref()?;
    let lines = lines.of(&problem.place.as_ref()?.path)?;
    let ends = |edit: &'a Edit| (lines.position(edit.span.start), lines.position(edit.span.end), edit.text.as_str());
    Some(fix.edits.iter().map(ends).collect())
}
