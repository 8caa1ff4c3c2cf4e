//! Cuts a directory file into its groups by its events: slower than by its lines, and right for whatever YAML there is.

use saphyr_parser::{Event, Parser};

use super::items::{Items, LIST_KEY, TopKey};
use super::marks::Marks;
use super::odd::DEEPEST;
use super::refusals::Refusal;
use super::tree::first_line;
use super::{Region, Shape, syntax};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::SourcePath;
use crate::text::Span;

/// As far back as an item's dash may stand.
const LOOK_BACK: usize = 1000;

/// The parts of a file; none where it cannot be read, and then that is reported.
pub(super) fn items(text: &str, path: &SourcePath, problems: &mut Diagnostics) -> Items {
    let file = Region::file(path, text);
    let marks = Marks::of(text, 0);
    let found = Items::default();
    let root = Root::None;
    let mut cutter = Cutter { text, path, found, depth: 0, root, key: None, part: None, in_brackets: false, problems };
    for event in Parser::new_from_str(text) {
        let taken = match event {
            Ok((event, span)) => cutter.take(&event, marks.span(span)),
            Err(error) => Err(Box::new(syntax::explain(text, &file, error.info(), marks.byte(error.marker().index())))),
        };
        if let Err(problem) = taken {
            cutter.problems.push(*problem);
            return Items::default();
        }
    }
    let Cutter { root, found, .. } = cutter;
    if root == Root::Other {
        problems.push(no_list(text, path));
    }
    found
}

/// A text where a list belongs: a table of a spreadsheet, or something else that was saved under this name.
fn no_list(text: &str, path: &SourcePath) -> Diagnostic {
    let written = text.len() - text.trim_start().len();
    let place = Place::at(path, first_line(text, Span::new(written, text.len())));
    Diagnostic::new(Code::WrongKind, place, "this file is one text, and not a list of groups")
        .help("begin each group with a dash, a space and its id: - id: tuesday-circle")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Root {
    None,
    List,
    Table,
    Other,
}

struct Cutter<'t> {
    text: &'t str,
    path: &'t SourcePath,
    found: Items,
    /// How many lists and tables are open.
    depth: usize,
    root: Root,
    /// The key at the top whose value comes next or is open, and whether that value is the list that is cut.
    key: Option<(String, Span, bool)>,
    /// Where the item or value that is open began.
    part: Option<usize>,
    /// Whether the list that is cut is written in brackets.
    in_brackets: bool,
    problems: &'t mut Diagnostics,
}

impl Cutter<'_> {
    fn take(&mut self, event: &Event<'_>, span: Span) -> Result<(), Box<Diagnostic>> {
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) if self.root == Root::None => Ok(()),
            Event::DocumentStart(_) => Err(self.refuse(Refusal::SecondDocument, span)),
            Event::Alias(_) => Err(self.refuse(Refusal::Sign, span)),
            Event::Scalar(_, _, anchor, tag) | Event::SequenceStart(anchor, tag) | Event::MappingStart(anchor, tag)
                if *anchor > 0 || tag.is_some() =>
            {
                Err(self.refuse(Refusal::Sign, span))
            }
            Event::Scalar(name, ..) if self.depth == 1 && self.root == Root::Table && self.key.is_none() => {
                self.key = Some((name.to_string(), span, false));
                Ok(())
            }
            Event::Scalar(text, style, ..) => {
                let is_text = !(text.is_empty() && *style == saphyr_parser::ScalarStyle::Plain);
                self.begin(span, if is_text { Root::Other } else { Root::None })?;
                self.end(span.end)
            }
            Event::SequenceStart(..) => self.deeper(span, Root::List),
            Event::MappingStart(..) => self.deeper(span, Root::Table),
            Event::SequenceEnd | Event::MappingEnd => {
                self.depth -= 1;
                self.end(span.end)
            }
        }
    }

    fn deeper(&mut self, span: Span, kind: Root) -> Result<(), Box<Diagnostic>> {
        if self.depth >= DEEPEST {
            return Err(self.refuse(Refusal::TooDeep, span));
        }
        self.begin(span, kind)?;
        if self.root == Root::List && self.depth == 0 || self.key.as_ref().is_some_and(|key| key.2) && self.depth == 1 {
            self.in_brackets = self.text[span.start..].starts_with('[');
        }
        self.depth += 1;
        Ok(())
    }

    /// A value begins, of this kind.
    fn begin(&mut self, span: Span, kind: Root) -> Result<(), Box<Diagnostic>> {
        if self.root == Root::None && self.depth == 0 {
            self.root = kind;
            return Ok(());
        }
        let Some((name, key, in_list)) = &mut self.key else {
            if self.depth == 1 && self.root == Root::Table {
                return Err(self.refuse(Refusal::KeyIsNoWord, span));
            }
            self.part = self.part.or((self.depth == 1 && self.root == Root::List).then_some(span.start));
            return Ok(());
        };
        if self.depth == 1 {
            *in_list = name == LIST_KEY && kind == Root::List;
            if name == LIST_KEY && matches!(kind, Root::Table | Root::Other) {
                let message = format!("\"{LIST_KEY}\" wants a list");
                let help = "begin each group with a dash and a space: - id: tuesday-circle";
                let place = Place::at(self.path, *key);
                self.problems.push(Diagnostic::new(Code::WrongKind, place, message).help(help));
            }
            self.part = (!*in_list).then_some(span.start);
        } else if self.depth == 2 && *in_list {
            self.part = Some(span.start);
        }
        Ok(())
    }

    /// A value ended here.
    fn end(&mut self, end: usize) -> Result<(), Box<Diagnostic>> {
        let item_depth = match (self.root, &self.key) {
            (Root::List, _) => 1,
            (Root::Table, Some((_, _, true))) => 2,
            (Root::Table | Root::Other | Root::None, _) => usize::MAX,
        };
        if self.depth == item_depth
            && let Some(start) = self.part.take()
        {
            let region = self.item(start, end)?;
            self.found.items.push(region);
        } else if self.depth == 1
            && let Some((name, span, _)) = self.key.take()
        {
            self.part = None;
            let before = self.before(span.start);
            let start = if matches!(before.trim(), "" | "?") { span.start - before.len() } else { span.start };
            // What stands for an empty value is the place before its colon.
            let end = if self.text[end..].starts_with(':') { end + 1 } else { end };
            let end = start + self.text[start..end.max(start)].trim_end_matches([' ', '\t']).len();
            let region = Region { path: self.path.clone(), span: Span::new(start, end), shape: Shape::Entry };
            self.found.keys.push(TopKey { name, span, region });
        }
        Ok(())
    }

    /// The region of an item whose value stands here: with its dash from the beginning of the line, or alone.
    fn item(&self, start: usize, end: usize) -> Result<Region, Box<Diagnostic>> {
        let before = self.before(start);
        let line = start - before.len();
        // An item ends where the next one begins, which is after the blanks at the beginning of that one's line.
        let end = start + self.text[start..end.max(start)].trim_end_matches([' ', '\t']).len();
        let in_one_piece = matches!(self.text.as_bytes().get(start), Some(b'{' | b'[' | b'"' | b'\''));
        let (start, shape) = match before.trim() {
            "-" => (line, Shape::Item),
            // What stands for an empty item is its dash.
            "" if &self.text[start..end] == "-" => (line, Shape::Item),
            _ if in_one_piece || self.in_brackets => (start, Shape::Document),
            "" => (line, Shape::Document),
            _ => {
                let help = "begin each group on a line of its own, with a dash and a space: - id: tuesday-circle";
                let message = "this entry cannot be told from the line around it";
                let place = Place::at(self.path, Span::new(start, start));
                return Err(Box::new(Diagnostic::new(Code::BadYaml, place, message).help(help)));
            }
        };
        Ok(Region { path: self.path.clone(), span: Span::new(start, end), shape })
    }

    /// What stands before this byte in its line; of a very long line its last part, so that cutting one takes linear time.
    fn before(&self, start: usize) -> &str {
        let bytes = &self.text.as_bytes()[start.saturating_sub(LOOK_BACK)..start];
        let blank = bytes.iter().rev().take_while(|byte| matches!(byte, b' ' | b'-' | b'?' | b'\t')).count();
        match bytes.len() - blank {
            0 if bytes.len() < LOOK_BACK => &self.text[..start],
            at if at > 0 && bytes[at - 1] == b'\n' => &self.text[start - blank..start],
            // Other text stands there.
            _ => ":",
        }
    }

    fn refuse(&self, what: Refusal, span: Span) -> Box<Diagnostic> {
        what.at(span, self.text, &Region::file(self.path, self.text))
    }
}
