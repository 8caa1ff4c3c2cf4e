//! Where a text itself says that a kind of problem is meant there: `check off: long-sentence` in a comment.
//!
//! In Markdown such a comment, `<!-- check off: long-sentence -->`, holds up to `<!-- check on -->` or to the end of the file. In YAML,
//! front matter too, it holds for the line behind which it stands, or, on a line of its own, for the entry below it with all that
//! stands further right.

use crate::diagnostic::{Code, Severity};
use crate::sources::SourcePath;
use crate::text::Span;

/// What every switch has in it.
const OFF: &str = "check off:";
/// What ends one in Markdown.
const ON: &str = "check on";

/// The switches of one file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Switches {
    /// The bytes in which a kind of problem is not told.
    pub(super) off: Vec<(Span, Code)>,
    /// Names in switches that are none of a kind that can be switched off, and where they stand.
    pub(super) unknown: Vec<(Span, String)>,
}

impl Switches {
    /// Finds those of a file.
    pub(super) fn of(path: &SourcePath, text: &str) -> Self {
        let mut switches = Self::default();
        if memchr::memmem::find(text.as_bytes(), OFF.as_bytes()).is_none() {
            return switches;
        }
        let body = if path.as_str().ends_with(".md") { body_start(text) } else { text.len() };
        switches.yaml(&text[..body]);
        switches.markdown(text, body);
        switches
    }

    /// Whether a kind of problem is switched off at a byte.
    pub(super) fn is_off(&self, code: Code, at: usize) -> bool {
        self.off.iter().any(|(span, off)| *off == code && span.start <= at && at < span.end)
    }

    fn markdown(&mut self, text: &str, from: usize) {
        let mut at = from;
        while let Some(begin) = text[at..].find("<!--").map(|found| at + found + "<!--".len()) {
            let Some(length) = text[begin..].find("-->") else { return };
            let comment = &text[begin..begin + length];
            at = begin + length;
            if comment.trim() == ON {
                for (span, _) in &mut self.off {
                    span.end = span.end.min(at);
                }
            } else if comment.trim_start().starts_with(OFF) {
                let names = begin + comment.find(OFF).unwrap_or(0) + OFF.len();
                self.named(&text[names..at], names, Span::new(at, text.len()));
            }
        }
    }

    fn yaml(&mut self, text: &str) {
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if let Some(sign) = comment_at(line) {
                let names = start + line.find(OFF).unwrap_or(0) + OFF.len();
                let end = start + line.len();
                let span = if line[..sign].trim().is_empty() {
                    Span::new(start, end + entry_length(&text[end..], sign))
                } else {
                    Span::new(start, end)
                };
                self.named(&text[names..end], names, span);
            }
            start += line.len();
        }
    }

    /// Takes the names of a switch, which begin at a byte of the file.
    fn named(&mut self, names: &str, begin: usize, span: Span) {
        let mut at = begin;
        for name in names.split([',', ' ', '\n', '\r', '\t']) {
            match Code::named(name) {
                _ if name.is_empty() => {}
                Some(code) if code.severity() == Severity::Warning => self.off.push((span, code)),
                Some(_) | None => self.unknown.push((Span::new(at, at + name.len()), name.to_owned())),
            }
            at += name.len() + 1;
        }
    }
}

/// Where the front matter of a Markdown file ends.
fn body_start(text: &str) -> usize {
    let Some(rest) = text.trim_start_matches('\u{feff}').strip_prefix("---") else { return 0 };
    let head = text.len() - rest.len();
    rest.find("\n---").map_or(0, |at| head + at + "\n---".len())
}

/// Where on a line of YAML the comment with a switch begins.
fn comment_at(line: &str) -> Option<usize> {
    let off = line.find(OFF)?;
    let sign = line[..off].rfind('#')?;
    let is_comment = line[sign + 1..off].trim().is_empty() && (sign == 0 || line[..sign].ends_with([' ', '\t']));
    is_comment.then_some(sign)
}

/// How many bytes belong to the entry that begins below a comment at a column: its first line, and those further right.
fn entry_length(text: &str, column: usize) -> usize {
    let mut length = 0;
    let mut has_begun = false;
    for line in text.split_inclusive('\n') {
        let content = line.trim_start_matches(' ');
        let is_bare = content.trim().is_empty() || content.starts_with('#');
        if has_begun && !is_bare && line.len() - content.len() <= column {
            break;
        }
        has_begun |= !is_bare;
        length += line.len();
    }
    length
}

#[cfg(test)]
mod tests {
    use super::Switches;
    use crate::diagnostic::Code;
    use crate::sources::SourcePath;

    fn switches(file: &str, text: &str) -> Switches {
        Switches::of(&SourcePath::new(file), text)
    }

    fn off(file: &str, text: &str, word: &str) -> bool {
        let at = text.find(word).unwrap_or_else(|| panic!("{word} in {text}"));
        switches(file, text).is_off(Code::HeadingInBody, at)
    }

    #[test]
    fn in_markdown_a_switch_holds_to_its_end() {
        let text = "---\ntitle: A # check off: heading-in-body\ndate: B\n---\nC\n<!-- check off: heading-in-body -->\nD\n\n<!--check on-->\nE\n";
        for (word, expected) in [("title", true), ("date", false), ("C\n", false), ("D\n", true), ("E\n", false)] {
            assert_eq!(off("a.md", text, word), expected, "{word}");
        }
        assert!(off("a.md", "one\n<!-- check off: heading-in-body -->\ntwo", "two"));
    }

    #[test]
    fn in_yaml_a_switch_holds_for_its_line_or_the_entry_below() {
        let text = "\
groups:
  # check off: heading-in-body, clean
  - id: one
    name: two # check off: no-synonyms

    place: three
  - id: four # check off: heading-in-body
    name: five
";
        for (word, expected) in
            [("one", true), ("two", true), ("three", true), ("four", true), ("five", false), ("groups", false)]
        {
            assert_eq!(off("a.yaml", text, word), expected, "{word}");
        }
        let unknown = switches("a.yaml", text).unknown;
        assert_eq!(unknown.len(), 1);
        let (span, name) = &unknown[0];
        assert_eq!((&text[span.start..span.end], name.as_str()), ("clean", "clean"));
    }

    #[test]
    fn what_is_no_comment_is_no_switch() {
        for text in [
            "a: check off: heading-in-body\n",
            "a: b#check off: heading-in-body\n",
            "a: '# not check off: heading-in-body'\n",
        ] {
            assert_eq!(switches("a.yaml", text), Switches::default(), "{text}");
        }
    }
}
