//! Values as they are written in YAML: as plainly as can be read back as the same text, by this and by other programs.

use super::lines::Page;
use super::value::Value;
use crate::yaml::tree::Table;

/// How what is new is written: as its neighbours are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner<'t> {
    /// A table in braces that a new one is like, from its first brace on.
    pub(super) braces: &'t str,
    /// The quote mark around keys and texts, where neighbours have it around each of their keys, as JSON does.
    pub(super) quote: Option<char>,
}

impl<'t> Manner<'t> {
    /// That of the keys of a table.
    pub(super) fn of(page: &Page<'t>, table: &Table) -> Self {
        let mut marks = table.entries.iter().map(|entry| quote_of(&page.text[entry.key.span.start..]));
        let first = marks.next().flatten();
        Self { braces: "{ ", quote: first.filter(|_| marks.all(|mark| mark == first)) }
    }

    /// The same, with braces as these are.
    pub(super) const fn with_braces(self, braces: &'t str) -> Self {
        Self { braces, ..self }
    }

    /// A value in one line.
    pub(super) fn in_line(self, value: &Value) -> String {
        match value {
            Value::Text(text) => self.text(text),
            Value::Table(entries) => {
                let gap = if self.braces[1..].starts_with(' ') { " " } else { "" };
                let entries: Vec<String> = entries.iter().map(|(key, value)| self.entry(key, value)).collect();
                if entries.is_empty() { "{}".to_owned() } else { format!("{{{gap}{}{gap}}}", entries.join(", ")) }
            }
        }
    }

    /// A key with its value in one line.
    pub(super) fn entry(self, name: &str, value: &Value) -> String {
        format!("{}: {}", self.text(name), self.in_line(value))
    }

    /// A key, or a text.
    pub(super) fn text(self, text: &str) -> String {
        in_quotes(text, self.quote)
    }
}

/// The quote mark with which something begins.
pub(super) fn quote_of(text: &str) -> Option<char> {
    text.chars().next().filter(|mark| matches!(mark, '"' | '\''))
}

/// A text in these quote marks; in those that it needs where there are none.
pub(super) fn in_quotes(text: &str, quote: Option<char>) -> String {
    match quote {
        Some('\'') if !text.chars().any(char::is_control) => format!("'{}'", text.replace('\'', "''")),
        Some(_) => in_double(text),
        None => in_row(text),
    }
}

/// A text without quote marks where it can do without them, in braces and out of them.
pub fn in_row(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { in_double(text) }
}

/// Whether every reader of YAML takes the text for just that text, wherever it stands.
fn is_plain(text: &str) -> bool {
    const WORDS: [&str; 10] = ["true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan"];
    let letters = |c: char| {
        c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '/' | '(' | ')' | '\'' | '’' | '@' | '&' | '+')
    };
    let may_begin = text.starts_with(|c: char| c.is_alphanumeric());
    let is_number = text.parse::<f64>().is_ok() || text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    // `0x1f`, `0o17`, `1e3` and the like are numbers to some.
    let may_be_number = text.starts_with(|c: char| c.is_ascii_digit())
        && !is_date(text)
        && text.chars().all(|c| c.is_ascii_hexdigit() || matches!(c, 'x' | 'o' | '.' | '-' | '_'));
    may_begin
        && text.chars().all(letters)
        && !text.ends_with(' ')
        && !is_number
        && !may_be_number
        && !WORDS.contains(&text.to_lowercase().as_str())
}

/// `2026-11-23`.
fn is_date(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| if matches!(at, 4 | 7) { b == b'-' } else { b.is_ascii_digit() })
}

fn in_double(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                quoted.extend(format!("\\u{:04x}", u32::from(c)).chars());
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
