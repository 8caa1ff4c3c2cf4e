//! What changes in a file, as an editor looks at it: for each group the file, the line, and its lines before and after.

use crate::report::{difference, plain};
use crate::site::confirm::Rewritten;
use crate::text::{Span, line_at, position};
use crate::yaml::edit::{Change, applied};

/// In which text the lines are counted: in the one that can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    Before,
    After,
}

/// What changes for each of the groups of a file, in their order.
pub(super) fn hunks(file: &Rewritten, counted: Counted) -> Vec<String> {
    // How many bytes longer the text is after the changes above, and shorter.
    let (mut longer, mut shorter) = (0, 0);
    let mut hunks = Vec::new();
    for (id, changes) in &file.groups {
        let Some((start, line, rows)) = difference_of(file, changes) else { continue };
        let above = match counted {
            Counted::Before => position(&file.before, start),
            Counted::After => position(&file.after, start + longer - shorter),
        };
        hunks.push(format!("{}:{}: {id}\n{rows}", file.path, above.line + line - 1));
        longer += changes.iter().map(|change| change.text.len()).sum::<usize>();
        shorter += changes.iter().map(|change| change.span.end - change.span.start).sum::<usize>();
    }
    hunks
}

/// The byte at which the first line begins that is touched, the first of the lines from there on that is another, and those that are.
fn difference_of(file: &Rewritten, changes: &[Change]) -> Option<(usize, usize, String)> {
    let (first, last) = (changes.first()?, changes.last()?);
    let start = line_at(&file.before, first.span.start).0;
    let (last_line, words) = line_at(&file.before, last.span.end);
    let end = (last_line + words.len()).max(last.span.end);
    let shifted = changes.iter().map(|change| Change {
        span: Span::new(change.span.start - start, change.span.end - start),
        text: change.text.clone(),
    });
    let before = &file.before[start..end];
    let (line, rows) = difference(before, &applied(before, &shifted.collect::<Vec<_>>()))?;
    Some((start, line, rows.lines().map(|row| plain(row) + "\n").collect()))
}
