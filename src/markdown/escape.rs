//! Writing text into HTML: escaped, and without characters that HTML forbids.

use super::marks::is_noncharacter;

/// The first bytes of characters that `replacement` looks at.
const fn special(in_attribute: Quotes) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = matches!(byte, 0..=8 | 11..=31 | 38 | 60 | 62 | 127 | 0xc2 | 0xef | 0xf0..=0xff);
        byte += 1;
    }
    table[b'"' as usize] = matches!(in_attribute, Quotes::Escaped);
    table
}

#[derive(Clone, Copy)]
enum Quotes {
    Kept,
    Escaped,
}

static IN_TEXT: [bool; 256] = special(Quotes::Kept);
static IN_ATTRIBUTE: [bool; 256] = special(Quotes::Escaped);

/// Writes `text` as text of an element.
pub fn push_text(out: &mut String, text: &str) {
    push(out, text, &IN_TEXT);
}

/// Writes `text` as the value of an attribute that stands in double quotes (it is fine as text of an element too).
pub fn push_attribute(out: &mut String, text: &str) {
    push(out, text, &IN_ATTRIBUTE);
}

fn push(out: &mut String, text: &str, special: &[bool; 256]) {
    let bytes = text.as_bytes();
    let (mut written, mut at) = (0, 0);
    while at < bytes.len() {
        if !special[usize::from(bytes[at])] {
            at += 1;
            continue;
        }
        let c = text[at..].chars().next().expect("a special byte begins a character");
        if let Some(replacement) = replacement(c) {
            out.push_str(&text[written..at]);
            out.push_str(replacement);
            written = at + c.len_utf8();
        }
        at += c.len_utf8();
    }
    out.push_str(&text[written..]);
}

/// What stands for a character in HTML; nothing for those that HTML forbids and for carriage returns.
const fn replacement(c: char) -> Option<&'static str> {
    match c {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\t' | '\n' => None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => Some(""),
        c if is_noncharacter(c) => Some(""),
        _ => None,
    }
}

/// Writes an address as the value of an attribute: characters that no address may hold become `%` and two digits.
pub fn push_address(out: &mut String, address: &str) {
    let path_from = address.find("://").map_or(0, |at| {
        let host = at + 3;
        address[host..].find(['/', '?', '#']).map_or(address.len(), |end| host + end)
    });
    let mut fragment = false;
    for (at, c) in address.char_indices() {
        let encode = match c {
            '\0'..=' ' | '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '\u{7f}' => true,
            '[' | ']' => at >= path_from,
            '%' => !is_percent_code(&address.as_bytes()[at..]),
            '#' => std::mem::replace(&mut fragment, true),
            _ => false,
        };
        if encode {
            push_percent(out, c as u8);
        } else if let Some(replacement) = replacement(c) {
            out.push_str(replacement);
        } else {
            out.push(c);
        }
    }
}

fn is_percent_code(bytes: &[u8]) -> bool {
    bytes.len() > 2 && bytes[1].is_ascii_hexdigit() && bytes[2].is_ascii_hexdigit()
}

fn push_percent(out: &mut String, byte: u8) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    out.push('%');
    out.push(char::from(DIGITS[usize::from(byte >> 4)]));
    out.push(char::from(DIGITS[usize::from(byte & 15)]));
}
