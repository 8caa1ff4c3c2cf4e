//! What makes a whole file unfit to be read, YAML or Markdown: another program made it, or Git left two versions of its lines.

use memchr::memmem;

use super::Region;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::{self, Span, line_at};

/// The marks of which one is enough. The line of equals signs between them underlines headings of Markdown.
const MARKS: [&str; 2] = ["<<<<<<<", ">>>>>>>"];

/// The problem that keeps all of this region of the file `text` from being read, if there is one.
pub fn unfit(text: &str, region: &Region) -> Option<Diagnostic> {
    foreign(text, region).or_else(|| conflict(text, region))
}

fn foreign(text: &str, region: &Region) -> Option<Diagnostic> {
    let kind = text::foreign(region.slice(text))?;
    let message = format!("this is {kind}, and not a plain text");
    let help = "copy its words into a new file in a plain text editor, such as Notepad or TextEdit, and save that here";
    Some(Diagnostic::new(Code::NotPlainText, Place::file(&region.path), message).help(help))
}

/// The problem that two versions of some lines are in this region of the file `text`, if they are.
fn conflict(text: &str, region: &Region) -> Option<Diagnostic> {
    let at = MARKS.iter().filter_map(|mark| find(region.slice(text), mark)).min()?;
    let (start, line) = line_at(text, region.span.start + at);
    let place = Place::at(&region.path, Span::new(start, start + line.trim_end().len()));
    Some(
        Diagnostic::new(Code::MergeConflict, place, "two versions of the same lines are in this file")
            .help("keep the lines of one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"),
    )
}

/// The mark at the beginning of a line and with a name behind it, or alone in its line.
fn find(text: &str, mark: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    memmem::find_iter(bytes, mark).find(|at| {
        let begins = *at == 0 || bytes[at - 1] == b'\n';
        begins && matches!(bytes.get(at + mark.len()), None | Some(b' ' | b'\r' | b'\n'))
    })
}

#[cfg(test)]
mod tests {
    use super::super::Region;
    use super::conflict;
    use crate::sources::SourcePath;

    #[test]
    fn only_marks_that_begin_a_line_are_a_conflict() {
        for (text, line) in [
            ("a: 1\n<<<<<<< HEAD\nb: 2\n", Some("<<<<<<< HEAD")),
            ("a: 1\r\n>>>>>>> main\r\n", Some(">>>>>>> main")),
            ("<<<<<<<", Some("<<<<<<<")),
            ("Title\n=======\n", None),
            ("a: b <<<<<<< c\n", None),
            ("<<<<<<<<<<<<\n", None),
            ("    <<<<<<< in an example\n", None),
            ("", None),
        ] {
            let span =
                conflict(text, &Region::file(&SourcePath::new("a.md"), text)).and_then(|problem| problem.place?.span);
            assert_eq!(span.map(|span| &text[span.start..span.end]), line, "{text:?}");
        }
    }
}
