//! Values as they are written in YAML: as plainly as can be read back as the same text, by this and by other programs.

use super::value::Value;

/// A value in one line, in the manner of `like`: the quote mark or the braces with which that begins.
pub(super) fn in_line(value: &Value, like: &str) -> String {
    match value {
        Value::Text(text) => match like.chars().next() {
            Some('"') => in_double(text),
            Some('\'') if !text.chars().any(char::is_control) => format!("'{}'", text.replace('\'', "''")),
            _ => in_row(text),
        },
        Value::Table(entries) => {
            let gap = if like.starts_with('{') && !like[1..].starts_with(' ') { "" } else { " " };
            let entries: Vec<String> = entries.iter().map(|(key, value)| entry_in_line(key, value, like)).collect();
            if entries.is_empty() { "{}".to_owned() } else { format!("{{{gap}{}{gap}}}", entries.join(", ")) }
        }
    }
}

/// A key with its value in one line.
pub(super) fn entry_in_line(name: &str, value: &Value, braces: &str) -> String {
    let like = if braces.starts_with('{') { braces } else { "{ " };
    format!("{}: {}", key(name), in_line(value, like))
}

/// A key.
pub(super) fn key(name: &str) -> String {
    in_row(name)
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
