//! Takes an HTML tag apart: its name and its attributes.

/// A tag as it was written.
#[derive(Debug)]
pub(super) struct RawTag<'a> {
    pub(super) name: &'a str,
    pub(super) is_end: bool,
    pub(super) attributes: Vec<Attribute<'a>>,
}

/// An attribute as it was written; its value still has its entities.
#[derive(Debug)]
pub(super) struct Attribute<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
}

/// What a `<` begins.
pub(super) enum Found<'a> {
    /// A tag and its length.
    Tag(RawTag<'a>, usize),
    /// So many bytes of text.
    Text(usize),
}

/// The most attributes that are looked at.
const MOST_ATTRIBUTES: usize = 50;

impl<'a> RawTag<'a> {
    /// The value of the first attribute with this name.
    pub(super) fn value(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|attribute| attribute.name.eq_ignore_ascii_case(name)).map(|found| found.value)
    }
}

/// Reads what begins with the `<` that `text` begins with. A declaration (`<!doctype>`, `<?php ?>`) is a tag without a name.
pub(super) fn next_tag(text: &str) -> Found<'_> {
    let bytes = text.as_bytes();
    let is_end = bytes.get(1) == Some(&b'/');
    let name_from = if is_end { 2 } else { 1 };
    match bytes.get(name_from) {
        Some(b'!' | b'?') if !is_end => {
            return match memchr::memchr(b'>', bytes) {
                Some(end) => Found::Tag(RawTag { name: "", is_end: true, attributes: Vec::new() }, end + 1),
                None => Found::Text(text.len()),
            };
        }
        Some(byte) if byte.is_ascii_alphabetic() => {}
        _ => return Found::Text(1),
    }
    let name_to = end_of(bytes, name_from, |b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>'));
    let mut tag = RawTag { name: &text[name_from..name_to], is_end, attributes: Vec::new() };
    let mut at = name_to;
    loop {
        at = end_of(bytes, at, |b| !b.is_ascii_whitespace() && b != b'/');
        match bytes.get(at) {
            // No end: all of it is text, as looking for one from each `<` anew could take very long.
            None => return Found::Text(text.len()),
            Some(b'>') => return Found::Tag(tag, at + 1),
            Some(_) => {
                let (attribute, next) = attribute(text, at);
                if tag.attributes.len() < MOST_ATTRIBUTES {
                    tag.attributes.push(attribute);
                }
                at = next;
            }
        }
    }
}

fn attribute(text: &str, from: usize) -> (Attribute<'_>, usize) {
    let bytes = text.as_bytes();
    let name_to = end_of(bytes, from + 1, |b| b.is_ascii_whitespace() || matches!(b, b'/' | b'>' | b'='));
    let name = &text[from..name_to];
    let equals = end_of(bytes, name_to, |b| !b.is_ascii_whitespace());
    if bytes.get(equals) != Some(&b'=') {
        return (Attribute { name, value: "" }, name_to);
    }
    let value_from = end_of(bytes, equals + 1, |b| !b.is_ascii_whitespace());
    if let Some(quote @ (b'"' | b'\'')) = bytes.get(value_from) {
        let from = value_from + 1;
        let to = end_of(bytes, from, |b| b == *quote);
        (Attribute { name, value: &text[from..to] }, (to + 1).min(bytes.len()))
    } else {
        let to = end_of(bytes, value_from, |b| b.is_ascii_whitespace() || b == b'>');
        (Attribute { name, value: &text[value_from..to] }, to)
    }
}

/// The first place from `from` on where `stop` holds, or the end.
fn end_of(bytes: &[u8], from: usize, stop: impl Fn(u8) -> bool) -> usize {
    let from = from.min(bytes.len());
    bytes[from..].iter().position(|b| stop(*b)).map_or(bytes.len(), |at| from + at)
}
