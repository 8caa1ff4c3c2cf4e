//! The text in an author's HTML: entities, and where a tag's content ends.

use pulldown_cmark::{Event, Parser};

/// How many bytes stand before the end of the `</name>` that comes first, with it.
pub(super) fn find_end(text: &str, name: &str) -> Option<usize> {
    let is_end = |at: &usize| text[at + 2..].get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let at = memchr::memmem::find_iter(text.as_bytes(), "</").find(is_end)?;
    Some(at + memchr::memchr(b'>', &text.as_bytes()[at..])? + 1)
}

/// Text with its entities (`&amp;`) as the characters that they stand for.
pub(super) fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let inside = rest[1..].bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'#').count();
        if rest[1 + inside..].starts_with(';') {
            // The Markdown library knows every entity; on its own one is a paragraph with that character.
            let length = inside + 2;
            for event in Parser::new(&rest[..length]) {
                if let Event::Text(text) = event {
                    decoded.push_str(&text);
                }
            }
            rest = &rest[length..];
        } else {
            decoded.push('&');
            rest = &rest[1..];
        }
    }
    decoded.push_str(rest);
    decoded
}
