//! What changes in a file, as an editor looks at it: for each group the file, the line, and its lines before and after.

use crate::report::{difference, plain};
use crate::sources::SourcePath;
use crate::text::{Span, line_at, position};
use crate::yaml::edit::{Change, applied};

/// In which text the lines are counted: in the one that can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Before,
    After,
}

/// A file whose changes are shown.
#[derive(Debug, Clone)]
pub(super) struct Changed<'f> {
    pub(super) path: &'f SourcePath,
    pub(super) before: &'f str,
    pub(super) after: &'f str,
    /// Which changes are for which thing, in the order of the file; a thing without a name is told by its line alone.
    pub(super) parts: Vec<(&'f str, &'f [Change])>,
}

/// What changes for each of the parts of a file, in their order.
pub(super) fn hunks(file: &Changed<'_>, counted: Counted) -> Vec<String> {
    // How many bytes longer the text is after the changes above, and shorter.
    let (mut longer, mut shorter) = (0, 0);
    let mut hunks = Vec::new();
    for (name, changes) in &file.parts {
        let Some((start, line, rows)) = difference_of(file.before, changes) else { continue };
        let above = match counted {
            Counted::Before => position(file.before, start),
            Counted::After => position(file.after, start + longer - shorter),
        };
        let name = if name.is_empty() { String::new() } else { format!(": {}", plain(name)) };
        hunks.push(format!("{}:{}{name}\n{rows}", file.path, above.line + line - 1));
        longer += changes.iter().map(|change| change.text.len()).sum::<usize>();
        shorter += changes.iter().map(|change| change.span.end - change.span.start).sum::<usize>();
    }
    hunks
}

/// The byte at which the first line begins that is touched, the first of the lines from there on that is another, and those that are.
fn difference_of(before: &str, changes: &[Change]) -> Option<(usize, usize, String)> {
    let (first, last) = (changes.first()?, changes.last()?);
    let start = line_at(before, first.span.start).0;
    let (last_line, words) = line_at(before, last.span.end);
    let end = (last_line + words.len()).max(last.span.end);
    let shifted = changes.iter().map(|change| Change {
        span: Span::new(change.span.start - start, change.span.end - start),
        text: change.text.clone(),
    });
    let before = &before[start..end];
    let (line, rows) = difference(before, &applied(before, &shifted.collect::<Vec<_>>()))?;
    Some((start, line, rows.lines().map(|row| plain(row) + "\n").collect()))
}
