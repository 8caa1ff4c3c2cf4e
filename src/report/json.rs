//! Diagnostics as JSON, for other programs. Names and their order are stable.

use serde::Serialize;

use super::lines::AllLines;
use super::placed::{at, edits, placed};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::sources::Sources;
use crate::text::Position;

/// What a build made, in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Pages in all languages.
    pub pages: usize,
    /// Groups that are listed.
    pub groups: usize,
    /// Articles that are shown.
    pub articles: usize,
    /// Situations.
    pub situations: usize,
    /// Files that are new or different.
    pub changed: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files of the site before that are no more.
    pub removed: usize,
}

#[derive(Serialize)]
struct Report<'a> {
    problems: Vec<Problem<'a>>,
    errors: usize,
    warnings: usize,
    /// `null` where the site was not written.
    built: Option<Counts>,
    /// Why a file could not be read or written; `null` where all could.
    failure: Option<&'a str>,
}

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    message: &'a str,
    help: Option<&'a str>,
    also: Option<Also<'a>>,
    /// What to write in place of what, where that is beyond doubt: `check --fix` does it.
    fix: Option<Vec<EditTold<'a>>>,
}

#[derive(Serialize)]
struct EditTold<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Also<'a> {
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    message: &'a str,
}

/// The problems in the order of the files, their numbers and what was built, as one JSON value.
///
/// Lines and columns count from 1, columns in characters; the end is the place after the last character.
pub fn json(problems: &Diagnostics, sources: &Sources, built: Option<Counts>) -> String {
    let mut list: Vec<&Diagnostic> = problems.iter().collect();
    list.sort_unstable();
    list.dedup();
    let number = |severity| list.iter().filter(|problem| problem.severity() == severity).count();
    let (errors, warnings) = (number(Severity::Error), number(Severity::Warning));
    let mut lines = AllLines::new(sources);
    let problems = list.into_iter().map(|problem| self::problem(problem, &mut lines)).collect();
    written(&Report { problems, errors, warnings, built, failure: None })
}

/// The same shape for a run that ended as the disk could not be read or written.
pub fn json_of_failure(why: &str) -> String {
    written(&Report { problems: Vec::new(), errors: 0, warnings: 0, built: None, failure: Some(why) })
}

fn written(report: &Report<'_>) -> String {
    serde_json::to_string_pretty(report).expect("texts and numbers can always be written as JSON") + "\n"
}

fn problem<'a>(problem: &'a Diagnostic, lines: &mut AllLines<'a>) -> Problem<'a> {
    let place = placed(problem, lines);
    let (start, end) = place.as_ref().map_or((None, None), |place| (place.start, place.end));
    Problem {
        code: problem.code.as_str(),
        severity: match problem.severity() {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        file: place.map(|place| place.file),
        line: start.map(|at| at.line),
        column: start.map(|at| at.column),
        end_line: end.map(|at| at.line),
        end_column: end.map(|at| at.column),
        message: &problem.message,
        help: problem.help.as_deref(),
        also: problem.also.as_ref().map(|(place, message)| {
            let place = at(place, lines);
            Also {
                file: place.file,
                line: place.start.map(|at| at.line),
                column: place.start.map(|at| at.column),
                message,
            }
        }),
        fix: edits(problem, lines).map(|edits| edits.into_iter().map(told).collect()),
    }
}

const fn told((start, end, text): (Position, Position, &str)) -> EditTold<'_> {
    EditTold { line: start.line, column: start.column, end_line: end.line, end_column: end.column, text }
}
