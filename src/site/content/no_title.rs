//! What is wrong with the top of a Markdown file that has no keys there, with the lines to write in its place.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::sources::SourcePath;
use crate::text::{Span, line_at};

/// A title longer than this is shown by its beginning.
const SHOWN: usize = 40;

/// The problem that the file does not begin with its keys.
pub(super) fn problem(path: &SourcePath, text: &str) -> Diagnostic {
    let start = text.len() - text.trim_start().len();
    if start == text.len() {
        return Diagnostic::new(Code::MissingKey, Place::file(path), "this file is empty")
            .help("begin it with three lines: `---`, then `title: …`, then `---`; the text comes below");
    }
    let (_, line) = line_at(text, start);
    let first = line.trim();
    let place = Place::at(path, Span::new(start, start + first.len()));
    let (message, help) = if first == "---" {
        (
            "there is something before the first line \"---\"",
            "take out the empty lines and spaces, so that the file begins with \"---\"".to_owned(),
        )
    } else if is_rule(first) {
        ("the first line is not made of three hyphens", format!("write \"---\" instead of \"{}\"", shown(first)))
    } else if first.to_lowercase().starts_with("title:") {
        (
            "there is no line \"---\" before the title",
            format!("begin the file with three lines: `---`, then `{}`, then `---`", shown(first)),
        )
    } else {
        let title = first.strip_prefix('#').map(|heading| heading.trim_start_matches('#').trim());
        let title = title.filter(|title| !title.is_empty()).map_or_else(|| "…".to_owned(), quoted_if_needed);
        (
            "the file does not begin with its title",
            format!("begin the file with three lines: `---`, then `title: {title}`, then `---`"),
        )
    };
    Diagnostic::new(Code::MissingKey, place, message).help(help)
}

/// A line of signs that Word, other programs or a slip of the pen have made of `---`.
fn is_rule(line: &str) -> bool {
    line.chars().count() <= 12 && line.chars().all(|c| matches!(c, '-' | '–' | '—' | '+' | '*' | '_' | '=' | '~'))
}

fn quoted_if_needed(title: &str) -> String {
    let title = shown(title);
    if title.contains([':', '#', '"', '\'', '[', ']', '{', '}', '*', '&', '!', '@', '`', '%']) {
        format!("\"{}\"", title.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        title
    }
}

fn shown(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
