//! A body made ready for the Markdown library: bounded, without reserved characters, directives' lines as comments.
//!
//! A directive's line becomes an HTML comment that holds the line's number. So the library itself decides what is code and
//! what is not, and everything around keeps its meaning: links, footnotes and definitions inside a callout are the body's.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::body::Problem;
use super::marks::{LINE, is_noncharacter};
use crate::diagnostic::Code;
use crate::text::Span;

/// The most bytes that a body may have.
pub(super) const MOST_BYTES: usize = 2_000_000;

/// The most marks of quotes and lists that a line may begin with. The library's time grows with this number times the
/// number of lines, so it is bounded before the library sees the text.
const MOST_MARKS: usize = 200;

/// A line that begins with a directive's colons.
#[derive(Debug)]
struct Line {
    /// In the body, without the line's end.
    span: Span,
    /// Where its comment begins in the text.
    at: usize,
    /// Bytes of its comment.
    length: usize,
}

/// A body ready to be read.
#[derive(Debug)]
pub(super) struct Source<'a> {
    body: &'a str,
    text: Cow<'a, str>,
    lines: Vec<Line>,
    hidden: Option<(usize, char)>,
}

impl<'a> Source<'a> {
    pub(super) fn prepare(body: &'a str) -> Result<Self, Problem> {
        if body.len() > MOST_BYTES {
            let message = format!("this text has {} bytes; the most is {MOST_BYTES}", body.len());
            return Err(Problem::new(Code::TooLarge, Span::new(0, 0), message).help("split it into several files"));
        }
        if let Some(at) = line_with_too_many_marks(body) {
            return Err(super::writer::too_deep(Span::new(at, at + 1)));
        }
        let mut source = Self { body, text: Cow::Borrowed(body), lines: Vec::new(), hidden: None };
        source.look_at_rare_characters();
        source.replace_lines();
        Ok(source)
    }

    /// The text for the Markdown library.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the body that a range of the text stands for.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.original(range.start), self.original(range.end))
    }

    /// The same without white space at the end: a block's range holds the line's end.
    pub(super) fn line_span(&self, range: &Range<usize>) -> Span {
        let span = self.span(range);
        Span::new(span.start, span.start + self.body[span.start..span.end].trim_end().len())
    }

    fn original(&self, offset: usize) -> usize {
        match self.lines.partition_point(|line| line.at <= offset) {
            0 => offset,
            after => {
                let line = &self.lines[after - 1];
                match offset - line.at {
                    0 => line.span.start,
                    inside if inside < line.length => line.span.end,
                    past => line.span.end + (past - line.length),
                }
            }
        }
    }

    /// The directive's line that the comment at the start of `text` stands for, and the comment's length.
    pub(super) fn line_at(&self, text: &str) -> Option<(Span, usize)> {
        let number = text.strip_prefix("<!--")?.strip_prefix(LINE)?.split("-->").next()?;
        let line = self.lines.get(number.parse::<usize>().ok()?)?;
        Some((line.span, line.length))
    }

    /// The text of a directive's line.
    pub(super) fn line(&self, span: Span) -> &'a str {
        &self.body[span.start..span.end]
    }

    /// Code with the directives' lines as the author wrote them.
    pub(super) fn restore<'t>(&self, code: &'t str) -> Cow<'t, str> {
        if self.lines.is_empty() || !code.contains(LINE) {
            return Cow::Borrowed(code);
        }
        let mut restored = String::with_capacity(code.len());
        let mut rest = code;
        while let Some(at) = rest.find("<!--") {
            restored.push_str(&rest[..at]);
            rest = &rest[at..];
            let taken = if let Some((span, length)) = self.line_at(rest) {
                restored.push_str(self.line(span));
                length
            } else {
                restored.push_str("<!--");
                "<!--".len()
            };
            rest = &rest[taken..];
        }
        restored.push_str(rest);
        Cow::Owned(restored)
    }

    /// A warning at the first character that nobody sees, or that turns the direction of writing around.
    pub(super) fn hidden_characters(&self) -> Option<Problem> {
        let (at, c) = self.hidden?;
        let (what, help) = match c {
            '\u{200b}' | '\u{feff}' => ("that nobody can see", "delete it and write the words around it anew"),
            _ => (
                "that turns the direction of writing around, so that readers may see other words than are written",
                "delete it; Openchair sets the direction of a page from its language",
            ),
        };
        let message = format!("here is a character (U+{:04X}) {what}", u32::from(c));
        Some(Problem::new(Code::HiddenCharacters, Span::new(at, at + c.len_utf8()), message).help(help))
    }

    /// Finds the first hidden character, and puts a replacement of the same length for each noncharacter.
    fn look_at_rare_characters(&mut self) {
        let mut reserved = false;
        for at in memchr::memchr2_iter(0xe2, 0xef, self.body.as_bytes()) {
            let Some(c) = self.body[at..].chars().next() else { break };
            reserved |= is_noncharacter(c);
            if self.hidden.is_none() && is_hidden(c) {
                self.hidden = Some((at, c));
            }
        }
        if reserved {
            let clean = |c: char| if is_noncharacter(c) && c.len_utf8() == 3 { '\u{fffd}' } else { c };
            self.text = Cow::Owned(self.body.chars().map(clean).collect());
        }
    }

    fn replace_lines(&mut self) {
        let spans = directive_lines(self.body);
        if spans.is_empty() {
            return;
        }
        let mut text = String::with_capacity(self.text.len() + spans.len() * 16);
        let mut copied = 0;
        for (number, span) in spans.into_iter().enumerate() {
            text.push_str(&self.text[copied..span.start]);
            let at = text.len();
            write!(text, "<!--{LINE}{number}-->").expect("writing to a string cannot fail");
            self.lines.push(Line { span, at, length: text.len() - at });
            copied = span.end;
        }
        text.push_str(&self.text[copied..]);
        self.text = Cow::Owned(text);
    }
}

const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Where a line begins that opens a great many quotes or lists.
fn line_with_too_many_marks(body: &str) -> Option<usize> {
    let bytes = body.as_bytes();
    let starts = std::iter::once(0).chain(memchr::memchr2_iter(b'\n', b'\r', bytes).map(|end| end + 1));
    starts.into_iter().find(|start| {
        let (mut at, mut marks) = (*start, 0);
        while let Some(byte) = bytes.get(at) {
            match byte {
                b'>' => marks += 1,
                b'-' | b'*' | b'+' | b'.' | b')' if matches!(bytes.get(at + 1), Some(b' ' | b'\t')) => marks += 1,
                b' ' | b'\t' | b'0'..=b'9' => {}
                _ => break,
            }
            at += 1;
        }
        marks > MOST_MARKS
    })
}

/// Every line from column 0 that looks like a directive and stands in no HTML comment.
fn directive_lines(body: &str) -> Vec<Span> {
    let bytes = body.as_bytes();
    let mut spans = Vec::new();
    let (mut commented, mut looked_until) = (false, 0);
    for start in memchr::memmem::find_iter(bytes, "::") {
        let at_line_start = start == 0 || matches!(bytes[start - 1], b'\n' | b'\r');
        if !at_line_start || !matches!(bytes.get(start + 2), Some(b':' | b'a'..=b'z' | b'A'..=b'Z')) {
            continue;
        }
        commented = ends_in_comment(&body[looked_until..start]).unwrap_or(commented);
        looked_until = start;
        if !commented {
            let end = memchr::memchr2(b'\n', b'\r', &bytes[start..]).map_or(body.len(), |at| start + at);
            spans.push(Span::new(start, end));
        }
    }
    spans
}

/// Whether the end of `text` stands in an HTML comment; `None` where its begin decides that.
fn ends_in_comment(text: &str) -> Option<bool> {
    match (text.rfind("\n<!--").or_else(|| text.starts_with("<!--").then_some(0)), text.rfind("-->")) {
        (Some(open), Some(close)) => Some(open > close),
        (Some(_), None) => Some(true),
        (None, Some(_)) => Some(false),
        (None, None) => None,
    }
}
