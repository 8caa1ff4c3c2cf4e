//! Content lines as RFC 5545 has them: folded at 75 octets, ended by CRLF, with texts escaped.

use std::fmt::{Arguments, Write as _};

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// Room for the events of a group, so that they seldom move while they grow.
const ROOM: usize = 2048;

/// The lines of a calendar.
#[derive(Debug)]
pub(super) struct Lines {
    all: String,
    /// The line that is being written, before it is folded.
    line: String,
}

impl Lines {
    /// None yet.
    pub(super) fn new() -> Self {
        Self { all: String::with_capacity(ROOM), line: String::with_capacity(ROOM / 4) }
    }

    /// Makes room for so many octets more, so that a long calendar does not move while it grows.
    pub(super) fn make_room(&mut self, octets: usize) {
        self.all.reserve(octets);
    }

    /// A property whose value is written as it stands: a date, a number, a rule, an address.
    pub(super) fn plain(&mut self, name: &str, value: Arguments<'_>) {
        self.with(format_args!("{name}:{value}"));
    }

    /// A whole line that is written as it stands, for properties with parameters.
    pub(super) fn with(&mut self, line: Arguments<'_>) {
        self.line.clear();
        let _ = self.line.write_fmt(line);
        self.fold();
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.line.clear();
        self.line.extend([name, ":"]);
        escape(text, &mut self.line);
        self.fold();
    }

    /// Begins a component.
    pub(super) fn begin(&mut self, component: &str) {
        self.all.extend(["BEGIN:", component, "\r\n"]);
    }

    /// Ends a component.
    pub(super) fn end(&mut self, component: &str) {
        self.all.extend(["END:", component, "\r\n"]);
    }

    /// Whole lines with their ends, none of which can be so long that it has to be folded.
    pub(super) fn short(&mut self, lines: Arguments<'_>) {
        let _ = self.all.write_fmt(lines);
    }

    /// Lines that were written before.
    pub(super) fn ready(&mut self, lines: &str) {
        self.all.push_str(lines);
    }

    /// All of them.
    pub(super) fn finish(self) -> String {
        self.all
    }

    fn fold(&mut self) {
        let mut rest = self.line.as_str();
        let mut room = LONGEST;
        while rest.len() > room {
            let at = rest.floor_char_boundary(room);
            self.all.extend([&rest[..at], "\r\n "]);
            rest = &rest[at..];
            // The space that begins a continued line counts.
            room = LONGEST - 1;
        }
        self.all.extend([rest, "\r\n"]);
    }
}

/// Writes a text as a value: what parts values and lines is marked, and no other control character comes through.
fn escape(text: &str, out: &mut String) {
    let mut rest = text.trim();
    while let Some(at) = rest.bytes().position(may_be_marked) {
        let (plain, marked) = rest.split_at(at);
        out.push_str(plain);
        let mut after = marked.chars();
        match after.next() {
            Some('\n') => out.push_str("\\n"),
            Some(c @ ('\\' | ';' | ',')) => out.extend(['\\', c]),
            Some(c) if !c.is_control() => out.push(c),
            Some(_) | None => {}
        }
        rest = after.as_str();
    }
    out.push_str(rest);
}

/// Whether an octet begins a character that has to be marked or left out. Control characters above ASCII begin with C2, as some
/// letters do.
fn may_be_marked(octet: u8) -> bool {
    matches!(octet, b'\\' | b';' | b',' | 0xc2) || octet.is_ascii_control()
}

#[cfg(test)]
mod tests {
    use super::{Lines, escape};

    #[test]
    fn lines_are_folded_by_octets_and_never_within_a_letter() {
        let mut lines = Lines::new();
        lines.text("SUMMARY", &"é".repeat(100));
        let text = lines.finish();
        assert!(text.ends_with("\r\n"));
        let parts: Vec<&str> = text.trim_end_matches("\r\n").split("\r\n").collect();
        assert!(parts.len() > 2 && parts.iter().all(|part| part.len() <= 75), "{parts:?}");
        assert!(parts[1..].iter().all(|part| part.starts_with(' ')));
        let whole: String = std::iter::once(parts[0]).chain(parts[1..].iter().map(|part| &part[1..])).collect();
        assert_eq!(whole, format!("SUMMARY:{}", "é".repeat(100)));
    }

    #[test]
    fn a_line_of_just_the_length_is_not_folded() {
        let mut lines = Lines::new();
        lines.plain("X", format_args!("{}", "a".repeat(73)));
        lines.plain("X", format_args!("{}", "a".repeat(74)));
        let (whole, cut) = (format!("X:{}\r\n", "a".repeat(73)), format!("X:{}\r\n a\r\n", "a".repeat(73)));
        assert_eq!(lines.finish(), whole + &cut);
    }

    #[test]
    fn texts_are_escaped() {
        let escaped = |text| {
            let mut out = String::new();
            escape(text, &mut out);
            out
        };
        assert_eq!(escaped("a; b, c\\d\r\ne\u{7}"), "a\\; b\\, c\\\\d\\ne");
        assert_eq!(escaped("x\nBEGIN:VEVENT"), "x\\nBEGIN:VEVENT");
        assert_eq!(escaped(" é;ü\u{85}\u{7f}, "), "é\\;ü\\,");
        assert_eq!(escaped("«5 £»\u{9f}"), "«5 £»");
    }
}
