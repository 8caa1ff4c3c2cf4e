//! What sends a text to the careful reader before the quick one sees it: signs found by byte searches, as this is done
//! for every one of a hundred thousand groups. A false alarm costs time, never a mistake.

use std::sync::LazyLock;

use memchr::memmem::Finder;

/// Blocks and brackets nested deeper than this are refused.
pub(super) const DEEPEST: usize = 32;

/// The words that YAML reads as nothing.
pub(super) const EMPTY_WORDS: [&str; 4] = ["~", "null", "Null", "NULL"];

/// Nesting by indentation needs a column for each two levels at least.
const DEEP_INDENT: &str = "\n                ";

static EMPTY_WORD_FINDERS: LazyLock<Vec<Finder<'static>>> =
    LazyLock::new(|| EMPTY_WORDS[1..].iter().map(|word| Finder::new(*word)).collect());
static DEEP_INDENT_FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new(DEEP_INDENT));
static DEEP_DASHES_FINDER: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("- - - - - - "));

/// Whether the careful reader has to look at it: anchors and tags (refused), `~` and `null` (the quick reader takes them
/// for a text where a text is wanted), a `#` that may have cut a text, tabs and uncommon line breaks (the libraries
/// differ), a document that is nothing but a text of several lines (they differ on `#` in it), nesting that may be too
/// deep.
pub(super) fn is_odd(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'&', b'!', b'~', bytes).any(|at| starts_value(bytes, at))
        || memchr::memchr3_iter(b'#', b'<', b'\t', bytes).any(|at| match bytes[at] {
            b'#' => cuts_text(bytes, at),
            b'<' => bytes.get(at + 1) == Some(&b'<'),
            _ => true,
        })
        || EMPTY_WORD_FINDERS.iter().any(|word| word.find_iter(bytes).any(|at| starts_value(bytes, at)))
        || may_be_deep(bytes)
        || may_end_in_block(bytes)
        || matches!(bytes.trim_ascii_start(), [b'|' | b'>', ..] | [b'-', b'-', b'-', ..])
        || (!text.is_ascii() && text.chars().any(|c| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}')))
}

/// Whether a value could begin at `at`: nothing but blanks and an indicator stand before it in its line.
fn starts_value(bytes: &[u8], at: usize) -> bool {
    let before = bytes[..at].iter().rev().find(|byte| !matches!(byte, b' ' | b'\t'));
    before.is_none_or(|byte| matches!(byte, b'\n' | b'\r' | b':' | b'-' | b',' | b'[' | b'{' | b'?'))
}

/// Whether the `#` at `at` may have cut a text: a blank before it and none after it.
pub(super) fn cuts_text(bytes: &[u8], at: usize) -> bool {
    at > 0
        && matches!(bytes[at - 1], b' ' | b'\t')
        && !matches!(bytes.get(at + 1), None | Some(b' ' | b'\t' | b'\n' | b'\r' | b'#'))
}

/// A text of several lines (`|`, `>`) that ends with the file, without a line end: one library adds it, the other does not.
fn may_end_in_block(bytes: &[u8]) -> bool {
    bytes.last().is_some_and(|byte| *byte != b'\n') && memchr::memchr2(b'|', b'>', bytes).is_some()
}

fn may_be_deep(bytes: &[u8]) -> bool {
    // Long runs of brackets take the quick reader quadratic time; the careful one stops at the first that is too deep.
    let opened = memchr::memchr2_iter(b'[', b'{', bytes).take(DEEPEST + 1).count();
    (opened > DEEPEST && deepest_bracket(bytes) > DEEPEST)
        || DEEP_INDENT_FINDER.find(bytes).is_some()
        || DEEP_DASHES_FINDER.find(bytes).is_some()
}

fn deepest_bracket(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for byte in bytes {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}
