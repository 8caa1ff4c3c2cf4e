//! Takes out of a rendered page the white space and comments that nobody sees, in one pass.
//!
//! A template keeps its indentation, and so the engine's messages keep the line and column that its author sees. Runs of white
//! space become one character; those beside a block (`<p>`, `<ul>`, ...) go. Beside inline elements one always stays, as it
//! may part two words, and between items of a list (`</li> <li>`), as themes like to set those in one line. Nothing changes
//! inside `pre`, `textarea`, `script`, `style` and attribute values. A theme that shows line breaks of other elements through
//! CSS (`white-space: pre-line`) writes them as `<br>` instead (`| newlines_to_br`).

mod element;
mod scan;
#[cfg(test)]
pub(super) mod tests;

use element::Kind;
use scan::Tag;

/// The page without white space and comments that nobody sees.
pub fn html(page: &str) -> String {
    squeezed(page, None)
}

/// The page with one line end in place of every run of white space that holds one: what a theme's own indentation costs,
/// found without a look at each tag. A page in which white space may matter goes through [`html`].
pub fn lines(page: &str) -> String {
    let bytes = page.as_bytes();
    if [&b"<pre"[..], b"<textarea", b"<script>"].iter().any(|tag| memchr::memmem::find(bytes, tag).is_some()) {
        return html(page);
    }
    let mut out = String::with_capacity(page.len());
    let mut written = 0;
    for end in memchr::memchr_iter(b'\n', bytes) {
        // A line end inside a run that was already passed over.
        if end < written {
            continue;
        }
        out.push_str(page[written..end].trim_ascii_end());
        out.push('\n');
        let rest = &page[end..];
        written = end + (rest.len() - rest.trim_ascii_start().len());
    }
    out.push_str(&page[written..]);
    out
}

/// The same with `cover` in place of every white space that stands beside a tag and parts two words, so that another
/// program leaves it alone.
#[cfg(feature = "minify")]
pub(super) fn covering(page: &str, cover: char) -> String {
    squeezed(page, Some(cover))
}

fn squeezed(page: &str, cover: Option<char>) -> String {
    let mut squeezer = Squeezer {
        page,
        out: String::with_capacity(page.len()),
        cover,
        space: None,
        after: After::Block,
        preserved: 0,
        in_head: false,
    };
    squeezer.run();
    squeezer.out
}

/// What stands before the place that is being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// A tag of a block, or the beginning of the page.
    Block,
    /// The end of an item of a list.
    Item,
    /// Text, or an inline tag.
    Inline,
}

struct Squeezer<'a> {
    page: &'a str,
    out: String,
    /// Stands in for white space that is written.
    cover: Option<char>,
    /// White space that is not written yet, as it depends on what follows.
    space: Option<char>,
    after: After,
    /// How many open `pre` elements stand around.
    preserved: usize,
    in_head: bool,
}

impl Squeezer<'_> {
    fn run(&mut self) {
        let bytes = self.page.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let open = memchr::memchr(b'<', &bytes[at..]).map_or(bytes.len(), |found| at + found);
            self.text(at, open);
            at = if open < bytes.len() { self.markup(open) } else { open };
        }
        // A piece of a page may be put before another piece, so that its last white space still parts two words.
        self.flush();
    }

    fn text(&mut self, from: usize, to: usize) {
        if from == to {
            return;
        }
        if self.preserved > 0 {
            self.out.push_str(&self.page[from..to]);
            return;
        }
        let text = &self.page[from..to];
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let words = at + bytes[at..].iter().position(|byte| !is_space(*byte)).unwrap_or(bytes.len() - at);
            if words > at {
                self.note_space(&bytes[at..words]);
            }
            at = end_of_words(bytes, words);
            if at > words {
                self.flush();
                self.out.push_str(&text[words..at]);
                self.after = After::Inline;
            }
        }
    }

    fn note_space(&mut self, run: &[u8]) {
        let has_line_end = self.space == Some('\n') || run.contains(&b'\n');
        self.space = Some(if has_line_end { '\n' } else { ' ' });
    }

    /// Writes the white space that waits, unless nobody would see it.
    fn flush(&mut self) {
        if let Some(space) = self.space.take()
            && self.after == After::Inline
        {
            self.out.push(self.cover.unwrap_or(space));
        }
    }

    /// Handles what begins with the `<` at `at`; gives where it ends.
    fn markup(&mut self, at: usize) -> usize {
        if scan::begins_tag(self.page, at) {
            let Some(tag) = scan::tag(self.page, at) else {
                self.verbatim(at, self.page.len());
                return self.page.len();
            };
            let kind = element::kind_of(tag.name);
            self.tag(&tag, kind);
            let end = if tag.closes { tag.end } else { scan::end_of_content(self.page, &tag, kind) };
            self.out.push_str(&self.page[tag.end..end]);
            return end;
        }
        if let Some(end) = scan::comment(self.page, at) {
            let is_conditional = self.page[at..].starts_with("<!--[");
            if is_conditional || self.preserved > 0 || end == self.page.len() {
                self.verbatim(at, end);
            }
            return end;
        }
        let end = scan::declaration(self.page, at).unwrap_or(at + 1);
        self.verbatim(at, end);
        if is_doctype(&self.page[at..end]) {
            self.after = After::Block;
        }
        end
    }

    fn verbatim(&mut self, from: usize, to: usize) {
        self.flush();
        self.out.push_str(&self.page[from..to]);
        self.after = After::Inline;
    }

    fn tag(&mut self, tag: &Tag<'_>, kind: Kind) {
        // Anything that cannot stand in a head ends it, as in a browser, also where its end tag was left out.
        self.in_head &= tag.closes || matches!(kind, Kind::HeadPart | Kind::RawHeadPart);
        let is_block = self.in_head || matches!(kind, Kind::Block | Kind::Pre | Kind::Head);
        let is_item = !self.in_head && kind == Kind::Item;
        if is_block || (is_item && tag.closes) {
            self.space = None;
        } else if is_item {
            if let Some(space) = self.space.take()
                && self.after == After::Item
            {
                self.out.push(self.cover.unwrap_or(space));
            }
        } else {
            self.flush();
        }
        self.write(tag);
        self.after = match (is_item, tag.closes) {
            (true, true) => After::Item,
            (true, false) => After::Block,
            (false, _) if is_block => After::Block,
            (false, _) => After::Inline,
        };
        if kind == Kind::Head {
            self.in_head = !tag.closes;
        }
        if kind == Kind::Pre {
            self.preserved = if tag.closes { self.preserved.saturating_sub(1) } else { self.preserved + 1 };
        }
    }

    /// Writes the tag with one space between its attributes, whose values stay as they are.
    fn write(&mut self, tag: &Tag<'_>) {
        let mut from = tag.start;
        for (start, end) in &tag.spaces {
            self.out.push_str(&self.page[from..*start]);
            if self.page.as_bytes().get(*end) != Some(&b'>') {
                self.out.push(' ');
            }
            from = *end;
        }
        self.out.push_str(&self.page[from..tag.end]);
    }
}

fn is_doctype(text: &str) -> bool {
    text.get(2..9).is_some_and(|name| name.eq_ignore_ascii_case("doctype"))
}

fn is_space(byte: u8) -> bool {
    byte <= b' ' && matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

/// Where the words that begin at `from` end: at white space that is more than one space between two of them.
fn end_of_words(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(length) = bytes[at..].iter().position(|byte| is_space(*byte)) {
        at += length;
        let is_single_space = bytes[at] == b' ' && bytes.get(at + 1).is_some_and(|next| !is_space(*next));
        if !is_single_space {
            return at;
        }
        at += 1;
    }
    bytes.len()
}
