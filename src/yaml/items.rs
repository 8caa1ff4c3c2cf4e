//! Cuts a directory file into its groups by looking at the beginning of each line, so that the groups of a file of 160 MB
//! can be read one by one and side by side, and a mistake in one does not hide the others.
//!
//! What holds a block list together is that each line of an item stands further right than the item's dash: texts of
//! several lines, comments and all. So only lines that do not are looked at. A file that is written in another way (in
//! brackets, with quoted keys, in several documents) is cut by its events instead, by [`slow_items`].

use super::unfit::unfit;
use super::{Region, Shape, messages, slow_items};
use crate::diagnostic::Diagnostics;
use crate::sources::SourcePath;
use crate::text::Span;

/// The parts of a directory file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Items {
    /// The keys at the top, in order, each once; none where the file is a list.
    pub keys: Vec<TopKey>,
    /// The items of the list below `groups:`, or of the list that the file is.
    pub items: Vec<Region>,
}

/// A key at the top of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TopKey {
    /// The key.
    pub name: String,
    /// Where the key itself stands.
    pub span: Span,
    /// The key with its value; for `read`.
    pub region: Region,
}

/// The key of the list that is cut into its items.
pub(super) const LIST_KEY: &str = "groups";

/// Cuts a directory file into its parts. A file that cannot be cut, a `groups:` that is no list and a key that stands
/// twice are reported, and so is a file that is no YAML at all.
pub fn items(text: &str, path: &SourcePath, problems: &mut Diagnostics) -> Items {
    if let Some(problem) = unfit(text, &Region::file(path, text)) {
        problems.push(problem);
        return Items::default();
    }
    let cut = if memchr::memchr_iter(b'\r', text.as_bytes()).any(|at| text.as_bytes().get(at + 1) != Some(&b'\n')) {
        None
    } else {
        Cutter::new(text, path).cut()
    };
    let mut cut = cut.unwrap_or_else(|| slow_items::items(text, path, problems));
    drop_second_keys(&mut cut, path, problems);
    cut
}

fn drop_second_keys(items: &mut Items, path: &SourcePath, problems: &mut Diagnostics) {
    let mut first: std::collections::BTreeMap<String, Span> = std::collections::BTreeMap::new();
    items.keys.retain(|key| match first.get(&key.name) {
        None => {
            first.insert(key.name.clone(), key.span);
            true
        }
        Some(earlier) => {
            problems.push(messages::duplicate_key(path, &key.name, *earlier, key.span));
            false
        }
    });
}

/// What a line can be that may begin a part.
enum Line<'t> {
    Nothing,
    DocumentStart,
    Dash,
    Key {
        name: &'t str,
        value: &'t str,
    },
    /// None of these: it goes on what is open, or is a mistake in it.
    Other,
    /// Not for this way of cutting.
    Odd,
}

struct Cutter<'t> {
    text: &'t str,
    path: &'t SourcePath,
    found: Items,
    /// Where the part begins that goes on.
    open: Option<Open>,
    /// The column of the dashes of the list that is cut, once it began.
    dash: Option<usize>,
    /// Whether the lines are those of the list that is cut.
    in_list: bool,
    /// Where the list's key began, while its item is open.
    list_key: Option<Open>,
}

struct Open {
    start: usize,
    key: Option<(String, Span)>,
}

impl<'t> Cutter<'t> {
    fn new(text: &'t str, path: &'t SourcePath) -> Self {
        Self { text, path, found: Items::default(), open: None, dash: None, in_list: false, list_key: None }
    }

    /// The parts; `None` where this way of cutting is not safe.
    fn cut(mut self) -> Option<Items> {
        let bytes = self.text.as_bytes();
        let mut start = 0;
        while start < bytes.len() {
            let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |at| start + at + 1);
            let indent = bytes[start..end].iter().take_while(|byte| **byte == b' ').count();
            if self.is_boundary(indent) {
                self.boundary(start, indent, &self.text[start..end])?;
            }
            start = end;
        }
        self.close(bytes.len());
        self.close_list(bytes.len());
        Some(self.found)
    }

    /// Whether a line with this indent may begin a part; one further right belongs to the part that is open.
    fn is_boundary(&self, indent: usize) -> bool {
        match (self.in_list, self.dash) {
            (true, None) => true,
            (true, Some(dash)) => indent <= dash,
            (false, _) => indent == 0 || (self.open.is_none() && self.list_key.is_none()),
        }
    }

    fn boundary(&mut self, start: usize, indent: usize, line: &'t str) -> Option<()> {
        let first = self.open.is_none() && self.found == Items::default() && self.list_key.is_none();
        match kind_of(&line[indent..]) {
            Line::Odd => return None,
            Line::DocumentStart if first && indent == 0 && !self.in_list => {}
            Line::DocumentStart if indent == 0 => return None,
            Line::Dash if self.in_list && self.dash.is_none_or(|dash| dash == indent) => {
                self.dash = Some(indent);
                self.close(start);
                self.open = Some(Open { start, key: None });
            }
            Line::Dash if first => {
                self.in_list = true;
                self.dash = Some(indent);
                self.open = Some(Open { start, key: None });
            }
            Line::Key { name, value } if indent == 0 && !(self.in_list && self.list_key.is_none()) => {
                self.close(start);
                self.close_list(start);
                self.key(start, name, value)?;
            }
            // The list's first line is no dash: it is no block list, or a mistake that the slow way words.
            Line::Key { .. } | Line::Other | Line::Dash | Line::DocumentStart
                if first || (self.in_list && self.dash.is_none()) =>
            {
                return None;
            }
            // The end of a text or bracket, or a mistake: either way it belongs to what is open.
            Line::Nothing | Line::Key { .. } | Line::Other | Line::Dash | Line::DocumentStart => {}
        }
        Some(())
    }

    fn key(&mut self, start: usize, name: &str, value: &str) -> Option<()> {
        let open = Open { start, key: Some((name.to_owned(), Span::new(start, start + name.len()))) };
        if name == LIST_KEY {
            let empty = value.is_empty() || value.starts_with('#');
            if !empty && value != "[]" {
                return None;
            }
            self.in_list = empty;
            self.dash = None;
            self.list_key = Some(open);
        } else {
            self.open = Some(open);
        }
        Some(())
    }

    fn region(&self, start: usize, end: usize, shape: Shape) -> Region {
        Region { path: self.path.clone(), span: Span::new(start, end), shape }
    }

    fn top_key(&mut self, open: Open, end: usize) {
        if let Some((name, span)) = open.key {
            let region = self.region(open.start, end, Shape::Entry);
            self.found.keys.push(TopKey { name, span, region });
        }
    }

    /// Ends the part that is open.
    fn close(&mut self, end: usize) {
        let Some(open) = self.open.take() else { return };
        if open.key.is_some() {
            self.top_key(open, end);
        } else {
            self.found.items.push(self.region(open.start, end, Shape::Item));
        }
    }

    fn close_list(&mut self, end: usize) {
        if let Some(open) = self.list_key.take() {
            self.in_list = false;
            self.top_key(open, end);
        }
    }
}

/// What a line is, from its first character that is no space.
fn kind_of(line: &str) -> Line<'_> {
    let line = line.trim_end();
    match line.as_bytes() {
        [] | [b'#', ..] => Line::Nothing,
        [b'-'] | [b'-', b' ', ..] => Line::Dash,
        [b'-', b'-', b'-'] => Line::DocumentStart,
        [b'-', b'-', b'-', b' ', ..] | [b'.', b'.', b'.', ..] | [b'?'] | [b'?', b' ', ..] => Line::Odd,
        // A quoted key, or the end of a text in quotes.
        [b'"' | b'\'', ..] if line.contains(':') => Line::Odd,
        [b'"' | b'\'' | b'\t' | b'{' | b'[' | b'&' | b'*' | b'!' | b'%' | b'|' | b'>' | b'@' | b'`', ..] => Line::Other,
        _ => match line.split_once(':') {
            Some((name, value)) if value.is_empty() || value.starts_with([' ', '\t']) => {
                Line::Key { name: name.trim_end(), value: value.trim() }
            }
            _ => Line::Other,
        },
    }
}
