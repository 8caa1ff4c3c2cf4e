//! Content lines as RFC 5545 has them: folded at 75 octets, ended by CRLF, with texts escaped.

use std::fmt::{Arguments, Write as _};

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// Room for the events of a group, so that they seldom move while they grow.
const ROOM: usize = 2048;

/// Octets that begin a character which has to be marked or left out. Control characters above ASCII begin with C2, as some letters
/// do.
const MAY_BE_MARKED: [bool; 256] = {
    let mut all = [false; 256];
    let mut octet = 0;
    while octet < 256 {
        all[octet] = octet < 0x20 || matches!(octet, 0x2c | 0x3b | 0x5c | 0x7f | 0xc2);
        octet += 1;
    }
    all
};

/// The lines of a calendar.
#[derive(Debug)]
pub(super) struct Lines {
    all: String,
    /// A line that is too long, while it is folded.
    long: String,
}

impl Lines {
    /// None yet.
    pub(super) fn new() -> Self {
        Self { all: String::with_capacity(ROOM), long: String::new() }
    }

    /// Makes room for so many octets more, so that a long calendar does not move while it grows.
    pub(super) fn make_room(&mut self, octets: usize) {
        self.all.reserve(octets);
    }

    /// A property whose value is written as it stands: a date, a number, a rule, an address.
    pub(super) fn plain(&mut self, name: &str, value: Arguments<'_>) {
        let start = self.begin_line(name);
        let _ = self.all.write_fmt(value);
        self.end_line(start);
    }

    /// A whole line that is written as it stands, for properties with parameters.
    pub(super) fn with(&mut self, line: Arguments<'_>) {
        let start = self.all.len();
        let _ = self.all.write_fmt(line);
        self.end_line(start);
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        let start = self.begin_line(name);
        escape(text, &mut self.all);
        self.end_line(start);
    }

    /// Begins a component.
    pub(super) fn begin(&mut self, component: &str) {
        let start = self.begin_line("BEGIN");
        self.all.push_str(component);
        self.end_line(start);
    }

    /// Ends a component.
    pub(super) fn end(&mut self, component: &str) {
        let start = self.begin_line("END");
        self.all.push_str(component);
        self.end_line(start);
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

    fn begin_line(&mut self, name: &str) -> usize {
        let start = self.all.len();
        self.all.push_str(name);
        self.all.push(':');
        start
    }

    fn end_line(&mut self, start: usize) {
        if self.all.len() - start > LONGEST {
            self.fold(start);
        }
        self.all.push_str("\r\n");
    }

    /// Folds the line that starts there; most need none.
    fn fold(&mut self, start: usize) {
        self.long.clear();
        self.long.push_str(&self.all[start..]);
        self.all.truncate(start);
        let mut rest = self.long.as_str();
        let mut room = LONGEST;
        while rest.len() > room {
            let at = rest.floor_char_boundary(room);
            self.all.push_str(&rest[..at]);
            self.all.push_str("\r\n ");
            rest = &rest[at..];
            // The space that begins a continued line counts.
            room = LONGEST - 1;
        }
        self.all.push_str(rest);
    }
}

/// Writes a text as a value: what parts values and lines is marked, and no other control character comes through.
fn escape(text: &str, out: &mut String) {
    let mut rest = text.trim();
    while let Some(at) = rest.bytes().position(|octet| MAY_BE_MARKED[usize::from(octet)]) {
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
