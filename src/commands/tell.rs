//! What is told, and where: results on the standard output, all else beside it.

use std::io::{self, Write as _};

use crate::cli::Surroundings;
use crate::diagnostic::Diagnostics;
use crate::pipeline::Built;
use crate::report::{self, Colour, Style};
use crate::sources::Sources;

/// The result of a command. A reader that went away is no failure.
pub(super) fn result(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Anything else.
pub(super) fn note(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// The problems, if there are any.
pub(super) fn problems(problems: &Diagnostics, sources: &Sources, around: &Surroundings) {
    let colour = if around.colour { Colour::Coloured } else { Colour::Plain };
    note(&report::text(problems, sources, Style { width: around.width, colour }));
}

/// How many of the problems can be mended without a person, if any can.
pub(super) fn fixable(problems: &Diagnostics) {
    match problems.fixable() {
        0 => {}
        1 => note("1 of them can be mended for you: openchair check --fix\n"),
        number => note(&format!("{number} of them can be mended for you: openchair check --fix\n")),
    }
}

/// `412 pages (66 groups, 18 articles, 23 situations)`
pub(super) fn made(built: &Built) -> String {
    format!(
        "{} ({}, {}, {})",
        count(built.pages, "page"),
        count(built.groups, "group"),
        count(built.articles, "article"),
        count(built.situations, "situation")
    )
}

/// `1 file`, `2 files`
pub(super) fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
