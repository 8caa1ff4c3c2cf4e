//! Bytes to text: a byte order mark is dropped, and where the bytes are not UTF-8 it is said what they look like.

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::sources::SourcePath;
use crate::text::{Span, foreign, position};

const HOW: &str = "open the file in your editor, choose \"Save as\" or \"Save with encoding\", and pick UTF-8";

/// The text in `bytes`, and the problem with it if there is one.
///
/// Also with a problem there is a text, as near to what was meant as can be told, so that the rest can still be checked.
pub(super) fn decode(path: &SourcePath, mut bytes: Vec<u8>) -> (String, Option<Diagnostic>) {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    // Who reads a file of another program says that it is one, and nothing else of it is wrong.
    if foreign(&beginning(&bytes)).is_some() {
        return (bytes.iter().map(|byte| from_windows_1252(*byte)).collect(), None);
    }
    if let Some(text) = utf16(&bytes) {
        let problem = Diagnostic::new(
            Code::NotUtf8,
            Place::file(path),
            "this file is saved as \"Unicode\", with two bytes for each letter, and not as UTF-8",
        );
        return (text, Some(problem.help(HOW)));
    }
    match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) => {
            let start = error.utf8_error().valid_up_to();
            not_utf8(path, error.as_bytes(), start)
        }
    }
}

/// The first letters of what may be no text at all, each byte by itself.
fn beginning(bytes: &[u8]) -> String {
    const LONGEST: usize = 16;
    bytes.iter().take(LONGEST).map(|byte| from_windows_1252(*byte)).collect()
}

fn not_utf8(path: &SourcePath, bytes: &[u8], start: usize) -> (String, Option<Diagnostic>) {
    let text = windows_1252(bytes);
    let length = text[start..].chars().next().map_or(0, char::len_utf8);
    let at = position(&text, start);
    let bad = bytes.get(start).copied().unwrap_or_default();
    let message = format!(
        "this file is not saved as UTF-8: byte {} of the file (line {}, column {}) is not a letter in UTF-8",
        start + 1,
        at.line,
        at.column
    );
    let letter = from_windows_1252(bad);
    let help = if letter.is_alphabetic() || "‘’“”–—…€".contains(letter) {
        let word = word_at(&text, start);
        format!("it looks like \"{word}\" saved as Windows-1252 (\"ANSI\" or \"Western\"); {HOW}")
    } else {
        format!("if this is a text, {HOW}")
    };
    let place = Place::at(path, Span::new(start, start + length));
    (text, Some(Diagnostic::new(Code::NotUtf8, place, message).help(help)))
}

/// The word around this byte.
fn word_at(text: &str, at: usize) -> &str {
    const LONGEST: usize = 60;
    let start = text[..at].trim_end_matches(|c: char| !c.is_whitespace()).len();
    let start = text[..at].char_indices().rev().take(LONGEST).last().map_or(at, |(first, _)| first.max(start));
    let word = text[start..].split(char::is_whitespace).next().unwrap_or_default();
    word.char_indices().nth(LONGEST).map_or(word, |(end, _)| &word[..end])
}

/// The text of bytes that begin with a mark of UTF-16, or in which every second byte is zero as in Western UTF-16.
fn utf16(bytes: &[u8]) -> Option<String> {
    let head = &bytes[..bytes.len().min(64)];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let most = head.len() / 2;
    let (is_little, skip) = match bytes {
        [0xff, 0xfe, ..] => (true, 2),
        [0xfe, 0xff, ..] => (false, 2),
        _ if most >= 4 && zeros(1) * 4 >= most * 3 && zeros(0) == 0 => (true, 0),
        _ if most >= 4 && zeros(0) * 4 >= most * 3 && zeros(1) == 0 => (false, 0),
        _ => return None,
    };
    let units = bytes[skip..].chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if is_little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    });
    Some(char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect())
}

/// The text with every byte that is not UTF-8 read as Windows-1252, the most common mistake.
fn windows_1252(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|byte| from_windows_1252(*byte)));
    }
    text
}

fn from_windows_1252(byte: u8) -> char {
    const UPPER: [char; 32] = [
        '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž', '\u{fffd}',
        '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => UPPER[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::decode;
    use crate::sources::SourcePath;

    #[test]
    fn text_comes_out_whatever_the_encoding_and_mistakes_are_named() {
        for (bytes, text, help) in [
            (&b"caf\xc3\xa9\r\n"[..], "café\r\n", None),
            (b"\xef\xbb\xbfhello", "hello", None),
            (b"", "", None),
            (b"Jos\xe9 here", "José here", Some("it looks like \"José\" saved as Windows-1252")),
            (b"a \x93quote\x94", "a “quote”", Some("it looks like \"“quote”\" saved as Windows-1252")),
            (b"a\x81b", "a\u{fffd}b", Some("if this is a text, ")),
            (b"\xff\xfet\0i\0", "ti", Some("open the file in your editor")),
            (b"\xfe\xff\0t\0i", "ti", Some("open the file in your editor")),
            (b"PK\x03\x04\xe9", "PK\u{3}\u{4}é", None),
            (b"t\0i\0t\0l\0e\0", "title", Some("open the file in your editor")),
        ] {
            let (found, problem) = decode(&SourcePath::new("a.md"), bytes.to_vec());
            assert_eq!(found, text);
            let found = problem.and_then(|problem| problem.help);
            assert_eq!(found.is_some(), help.is_some(), "{found:?}");
            assert!(found.unwrap_or_default().starts_with(help.unwrap_or_default()), "{text}");
        }
    }

    #[test]
    fn the_first_bad_byte_is_pointed_at() {
        let (text, problem) = decode(&SourcePath::new("a.md"), b"one\ntw\xf6".to_vec());
        let problem = problem.expect("0xf6 alone is not UTF-8");
        assert!(problem.message.contains("byte 7 of the file (line 2, column 3)"), "{}", problem.message);
        let span = problem.place.and_then(|place| place.span).expect("the byte is known");
        assert_eq!(&text[span.start..span.end], "ö");
    }
}
