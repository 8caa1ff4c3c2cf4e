//! A YAML text as a small tree in which every part knows its place and every text is as it was written.

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::marks::Marks;
use super::odd::{DEEPEST, EMPTY_WORDS};
use super::refusals::Refusal;
use super::{Region, Shape, syntax};
use crate::diagnostic::{Code, Diagnostic, Fix, Place};
use crate::text::{self, Span};

/// One part of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Node {
    /// Its number in the order in which the parts begin; so a part's number lies between its own and its next sibling's.
    pub(super) id: usize,
    /// Its place in its list as that was written, from 0.
    pub(super) nth: usize,
    /// Its bytes in the file.
    pub(super) span: Span,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    Text { text: String, style: Style },
    List(Vec<Node>),
    Table(Table),
    Empty,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    Quoted,
    Block,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Table {
    pub(super) entries: Vec<Entry>,
    /// Keys whose entries were taken out after a mistake in them was reported: they are not missing.
    pub(super) pruned: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    pub(super) key: Node,
    pub(super) value: Node,
}

impl Entry {
    /// The key as it was written.
    pub(super) fn name(&self) -> &str {
        match &self.key.kind {
            Kind::Text { text, .. } => text,
            Kind::List(_) | Kind::Table(_) | Kind::Empty => "",
        }
    }
}

/// The thing in the region as a tree, or why there is none.
pub(super) fn grow(text: &str, region: &Region) -> Result<Node, Box<Diagnostic>> {
    let slice = region.slice(text);
    if let Some((at, bad)) = slice.char_indices().find(|(_, c)| is_control(*c)) {
        let start = region.span.start + at;
        let span = Span::new(start, start + bad.len_utf8());
        let place = Place::at(&region.path, span);
        let problem = Diagnostic::new(Code::BadYaml, place, "there is a character here that nobody can see");
        let fix = Some(Fix::one(span, ""));
        return Err(Box::new(problem.help("delete it, and type the text around it again").maybe_fix(fix)));
    }
    let marks = Marks::of(slice, region.span.start);
    let mut growth = Growth { text, region, open: Vec::new(), root: None, grown: 0, documents: 0 };
    let mut parser = Parser::new_from_str(slice);
    while let Some(event) = parser.next_event() {
        match event {
            Ok((event, span)) => growth.take(event, marks.span(span))?,
            Err(error) => {
                return Err(Box::new(syntax::explain(text, region, error.info(), marks.byte(error.marker().index()))));
            }
        }
    }
    let start = region.span.start;
    let root = growth.root.unwrap_or(Node { id: 0, nth: 0, span: Span::new(start, start), kind: Kind::Empty });
    unwrap(root, text, region)
}

/// Takes off what stands around the thing in its region.
fn unwrap(root: Node, text: &str, region: &Region) -> Result<Node, Box<Diagnostic>> {
    let only = match (region.shape, root.kind) {
        (Shape::Document, kind) => return Ok(Node { kind, ..root }),
        (Shape::Item, Kind::List(mut items)) if items.len() == 1 => items.pop(),
        (Shape::Entry, Kind::Table(mut table)) if table.entries.len() == 1 => table.entries.pop().map(|e| e.value),
        _ => None,
    };
    only.ok_or_else(|| Box::new(syntax::explain(text, region, "", root.span.start)))
}

fn is_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

struct Growth<'t> {
    text: &'t str,
    region: &'t Region,
    open: Vec<Open>,
    root: Option<Node>,
    grown: usize,
    documents: usize,
}

/// A list or table whose end has not been seen yet.
struct Open {
    id: usize,
    span: Span,
    inside: Inside,
}

enum Inside {
    List(Vec<Node>),
    Table(Vec<Entry>, Option<Node>),
}

impl Growth<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Box<Diagnostic>> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents == 1 {
                    return Ok(());
                }
                Err(self.refuse(Refusal::SecondDocument, span))
            }
            Event::Alias(_) => Err(self.refuse(Refusal::Sign, span)),
            Event::Scalar(_, _, anchor, tag) if anchor > 0 || tag.is_some() => Err(self.refuse(Refusal::Sign, span)),
            Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag) if anchor > 0 || tag.is_some() => {
                Err(self.refuse(Refusal::Sign, span))
            }
            Event::Scalar(text, style, ..) => {
                let kind = self.scalar(text.into_owned(), style);
                let id = self.next_id();
                self.place(Node { id, nth: 0, span, kind })
            }
            Event::SequenceStart(..) => self.open(span, Inside::List(Vec::new())),
            Event::MappingStart(..) => self.open(span, Inside::Table(Vec::new(), None)),
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
        }
    }

    fn next_id(&mut self) -> usize {
        self.grown += 1;
        self.grown
    }

    fn scalar(&self, text: String, style: ScalarStyle) -> Kind {
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        let nothing = style == Style::Plain && (text.is_empty() || EMPTY_WORDS.contains(&text.as_str()));
        let is_key = matches!(self.open.last(), Some(Open { inside: Inside::Table(_, None), .. }));
        if nothing && !is_key { Kind::Empty } else { Kind::Text { text, style } }
    }

    fn open(&mut self, span: Span, inside: Inside) -> Result<(), Box<Diagnostic>> {
        if self.open.len() >= DEEPEST {
            return Err(self.refuse(Refusal::TooDeep, span));
        }
        let id = self.next_id();
        self.open.push(Open { id, span, inside });
        Ok(())
    }

    fn close(&mut self, end: Span) -> Result<(), Box<Diagnostic>> {
        let Some(Open { id, span, inside }) = self.open.pop() else { return Ok(()) };
        let in_brackets = matches!(self.text.as_bytes().get(span.start), Some(b'[' | b'{'));
        let (kind, last) = match inside {
            Inside::List(items) => {
                let last = items.last().map(|item| item.span.end);
                (Kind::List(items), last)
            }
            Inside::Table(entries, _) => {
                let last = entries.last().map(|entry| entry.value.span.end.max(entry.key.span.end));
                (Kind::Table(Table { entries, pruned: Vec::new() }), last)
            }
        };
        let end = if in_brackets { end.end } else { last.unwrap_or(span.end) };
        self.place(Node { id, nth: 0, span: Span::new(span.start, end.max(span.start)), kind })
    }

    /// Puts a finished node where it belongs.
    fn place(&mut self, node: Node) -> Result<(), Box<Diagnostic>> {
        match self.open.last_mut().map(|open| &mut open.inside) {
            None => self.root = Some(node),
            Some(Inside::List(items)) => items.push(Node { nth: items.len(), ..node }),
            Some(Inside::Table(entries, key)) => match key.take() {
                Some(key) => entries.push(Entry { key, value: node }),
                None => match &node.kind {
                    Kind::Text { text, style: Style::Plain } if text == "<<" => {
                        return Err(self.refuse(Refusal::Merge, node.span));
                    }
                    Kind::Text { .. } => *key = Some(node),
                    Kind::List(_) | Kind::Table(_) | Kind::Empty => {
                        return Err(self.refuse(Refusal::KeyIsNoWord, node.span));
                    }
                },
            },
        }
        Ok(())
    }

    fn refuse(&self, what: Refusal, span: Span) -> Box<Diagnostic> {
        what.at(span, self.text, self.region)
    }
}

/// The part of `span` in its first line: enough to show, where the whole would be a page.
pub(super) fn first_line(text: &str, span: Span) -> Span {
    let (start, line) = text::line_at(text, span.start);
    let line_end = (start + line.trim_end().len()).max(span.start);
    Span::new(span.start, if span.end > span.start { span.end.min(line_end) } else { span.start })
}
