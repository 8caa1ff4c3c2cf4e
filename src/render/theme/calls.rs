//! Finds in a template's source where words are asked for, `t(key="...")`, so that a key that is not there shows at once.

use std::collections::BTreeSet;

use crate::text::Span;

/// One place that asks for words by a key that is written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    /// The key.
    pub(super) key: String,
    /// Where the key stands, with its quote marks.
    pub(super) span: Span,
    /// The names of the values that are handed in.
    pub(super) given: BTreeSet<String>,
}

/// Every such place in a template, in order. A key that is only known when a page is made is left to that moment.
pub(super) fn calls(source: &str) -> Vec<Call> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some((start, kind)) = next_tag(source, rest) {
        rest = match kind {
            Tag::Comment => after(source, start, "#}"),
            Tag::Code(end) => {
                let (words, stop) = words_of(source, start + 2, end);
                if is_raw(&words) { end_of_raw(source, stop) } else { read(&words, &mut found, stop) }
            }
        };
    }
    found
}

/// The names of the components that a template defines: `{% component NAME(...) %}`.
pub(super) fn components(source: &str) -> impl Iterator<Item = &str> {
    source.match_indices("{%").filter_map(|(at, _)| {
        let rest = source[at + 2..].trim_start_matches('-').trim_start().strip_prefix("component")?;
        let name = rest.strip_prefix(char::is_whitespace)?.trim_start();
        Some(&name[..name.find(|c: char| !is_name(c) && c != '.').unwrap_or(name.len())])
    })
}

enum Tag {
    Comment,
    /// `{{` or `{%`, with what ends it.
    Code(&'static str),
}

#[derive(Debug, PartialEq, Eq)]
enum Word<'a> {
    Name(&'a str),
    Text(&'a str, Span),
    Sign(char),
}

fn next_tag(source: &str, from: usize) -> Option<(usize, Tag)> {
    memchr::memchr_iter(b'{', &source.as_bytes()[from..]).find_map(|at| {
        let at = from + at;
        match source.as_bytes().get(at + 1)? {
            b'{' => Some((at, Tag::Code("}}"))),
            b'%' => Some((at, Tag::Code("%}"))),
            b'#' => Some((at, Tag::Comment)),
            _ => None,
        }
    })
}

fn after(source: &str, from: usize, end: &str) -> usize {
    source[from..].find(end).map_or(source.len(), |at| from + at + end.len())
}

fn is_raw(words: &[Word<'_>]) -> bool {
    words.iter().find(|word| **word != Word::Sign('-')) == Some(&Word::Name("raw"))
}

fn end_of_raw(source: &str, from: usize) -> usize {
    let mut rest = from;
    while let Some(at) = source[rest..].find("{%") {
        let inside = source[rest + at + 2..].trim_start_matches('-').trim_start();
        rest += at + 2;
        if inside.starts_with("endraw") {
            return rest;
        }
    }
    source.len()
}

/// The words of the code from `start` up to `end`, and where it stops.
fn words_of<'a>(source: &'a str, start: usize, end: &str) -> (Vec<Word<'a>>, usize) {
    let mut words = Vec::new();
    let mut at = start;
    let mut open_maps = 0_usize;
    while let Some(sign) = source[at..].chars().next() {
        if open_maps == 0 && source[at..].starts_with(end) {
            return (words, at + end.len());
        }
        let length = match sign {
            '"' | '\'' | '`' => {
                let text = quoted(&source[at..], sign);
                words.push(Word::Text(text, Span::new(at, at + text.len())));
                text.len()
            }
            sign if is_name(sign) => {
                let name = &source[at..];
                let name = &name[..name.find(|c| !is_name(c)).unwrap_or(name.len())];
                words.push(Word::Name(name));
                name.len()
            }
            sign => {
                match sign {
                    '{' => open_maps += 1,
                    '}' => open_maps = open_maps.saturating_sub(1),
                    _ => {}
                }
                if !sign.is_whitespace() {
                    words.push(Word::Sign(sign));
                }
                sign.len_utf8()
            }
        };
        at += length;
    }
    (words, source.len())
}

fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

/// A text with its quote marks, up to the end where the second one is missing.
fn quoted(text: &str, mark: char) -> &str {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        if sign == mark && !escaped {
            return &text[..=at];
        }
        escaped = sign == '\\' && !escaped;
    }
    text
}

fn read(words: &[Word<'_>], found: &mut Vec<Call>, stop: usize) -> usize {
    for (index, pair) in words.windows(2).enumerate() {
        let is_call = pair == [Word::Name("t"), Word::Sign('(')];
        let is_a_field = index > 0 && words[index - 1] == Word::Sign('.');
        if is_call && !is_a_field {
            found.extend(call(&words[index + 2..]));
        }
    }
    stop
}

/// The call whose values begin here, just after the opening bracket.
fn call(words: &[Word<'_>]) -> Option<Call> {
    let mut key = None;
    let mut given = BTreeSet::new();
    let mut depth = 0_usize;
    for (index, word) in words.iter().enumerate() {
        match word {
            Word::Sign('(' | '[' | '{') => depth += 1,
            Word::Sign(')') if depth == 0 => break,
            Word::Sign(')' | ']' | '}') => depth = depth.saturating_sub(1),
            Word::Name(name) if depth == 0 && is_given(words, index) => {
                if *name != "key" {
                    given.insert((*name).to_owned());
                    continue;
                }
                let Some([Word::Text(text, span), Word::Sign(',' | ')')]) = words.get(index + 2..index + 4) else {
                    return None;
                };
                key = Some((text.get(1..text.len().saturating_sub(1))?.to_owned(), *span));
            }
            Word::Name(_) | Word::Text(..) | Word::Sign(_) => {}
        }
    }
    key.map(|(key, span)| Call { key, span, given })
}

/// Whether the name at `index` names a value: `count=...`, and not `a == b`.
fn is_given(words: &[Word<'_>], index: usize) -> bool {
    let starts = index == 0 || words[index - 1] == Word::Sign(',');
    starts && words.get(index + 1) == Some(&Word::Sign('=')) && words.get(index + 2) != Some(&Word::Sign('='))
}
