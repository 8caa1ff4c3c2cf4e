//! Content lines as RFC 5545 has them: folded at 75 octets, ended by CRLF, with texts escaped.

/// The longest line, in octets, without its end.
const LONGEST: usize = 75;

/// The lines of a calendar.
#[derive(Debug, Default)]
pub(super) struct Lines(String);

impl Lines {
    /// A property whose value is written as it stands: a date, a number, a rule, an address.
    pub(super) fn plain(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{value}"));
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.fold(&format!("{name}:{}", escaped(text)));
    }

    /// Begins a component.
    pub(super) fn begin(&mut self, component: &str) {
        self.plain("BEGIN", component);
    }

    /// Ends a component.
    pub(super) fn end(&mut self, component: &str) {
        self.plain("END", component);
    }

    /// All of them.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn fold(&mut self, line: &str) {
        let mut rest = line;
        let mut room = LONGEST;
        while rest.len() > room {
            let at = rest.floor_char_boundary(room);
            self.0.push_str(&rest[..at]);
            self.0.push_str("\r\n ");
            rest = &rest[at..];
            // The space that begins a continued line counts.
            room = LONGEST - 1;
        }
        self.0.push_str(rest);
        self.0.push_str("\r\n");
    }
}

/// A text as a value: what parts values and lines is marked, and no other control character comes through.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.trim().chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Lines, escaped};

    #[test]
    fn lines_are_folded_by_octets_and_never_within_a_letter() {
        let mut lines = Lines::default();
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
        let mut lines = Lines::default();
        lines.plain("X", &"a".repeat(73));
        lines.plain("X", &"a".repeat(74));
        let (whole, cut) = (format!("X:{}\r\n", "a".repeat(73)), format!("X:{}\r\n a\r\n", "a".repeat(73)));
        assert_eq!(lines.finish(), whole + &cut);
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a; b, c\\d\r\ne\u{7}"), "a\\; b\\, c\\\\d\\ne");
        assert_eq!(escaped("x\nBEGIN:VEVENT"), "x\\nBEGIN:VEVENT");
    }
}
