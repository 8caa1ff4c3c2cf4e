//! Runs minify-html where it does no harm.

use minify_html::Cfg;

use crate::render::squeeze;

/// Elements may stand this deep inside each other; pages that people write stay below fifty.
const DEEPEST: usize = 300;

/// Attributes that minify-html drops although they mean something; pages rarely have them.
const HARMED: [&[u8]; 5] = [b"sandbox", b"srcdoc", b"until-found", b"lang=\"\"", b"title=\"\""];

/// The page, minified, with the spaces that part words; `None` where minify-html would harm it.
pub(super) fn minified(page: &str) -> Option<String> {
    if HARMED.iter().any(|word| contains_word(page, word)) || depth(page) > DEEPEST {
        return None;
    }
    // Private characters: nobody writes them, and a page that holds one gets another.
    let cover = ('\u{e000}'..='\u{e00f}').find(|sign| !page.contains(*sign))?;
    let covered = squeeze::covering(page, cover);
    let minified = String::from_utf8(minify_html::minify(covered.as_bytes(), &settings())).ok()?;
    Some(minified.replace(cover, " "))
}

/// The style, minified; `None` where it cannot stand in a `<style>` element.
pub(super) fn minified_style(style: &str) -> Option<String> {
    let whole = !contains_word(style, b"</style");
    if whole { minified_within("<style>", style, "</style>", &settings()) } else { None }
}

/// What stands between the two tags, minified.
fn minified_within(start: &str, text: &str, end: &str, settings: &Cfg) -> Option<String> {
    let page = format!("{start}{text}{end}");
    let minified = String::from_utf8(minify_html::minify(page.as_bytes(), settings)).ok()?;
    minified.strip_prefix(start)?.strip_suffix(end).map(str::to_owned)
}

fn settings() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        minify_css: true,
        // In pages there is JSON-LD, which is small already. Scripts of a theme are files of their own: see `script.rs`.
        minify_js: false,
        minify_doctype: false,
        allow_noncompliant_unquoted_attribute_values: false,
        allow_optimal_entities: false,
        allow_removing_spaces_between_attributes: false,
        ..Cfg::default()
    }
}

/// How deep elements stand inside each other at most; an element that needs no end tag counts as if it stayed open.
fn depth(page: &str) -> usize {
    let (mut now, mut most) = (0_usize, 0);
    let bytes = page.as_bytes();
    for at in memchr::memchr_iter(b'<', bytes) {
        match bytes.get(at + 1) {
            Some(b'/') => now = now.saturating_sub(1),
            Some(byte) if byte.is_ascii_alphabetic() && !is_void(&bytes[at + 1..]) => now += 1,
            _ => {}
        }
        most = most.max(now);
    }
    most
}

fn is_void(tag: &[u8]) -> bool {
    const VOID: [&[u8]; 13] = [
        b"area", b"base", b"br", b"col", b"embed", b"hr", b"img", b"input", b"link", b"meta", b"source", b"track",
        b"wbr",
    ];
    let end = tag.iter().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(tag.len());
    VOID.iter().any(|name| tag[..end].eq_ignore_ascii_case(name))
}

fn contains_word(text: &str, word: &[u8]) -> bool {
    let first = word.first().copied().unwrap_or_default();
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), text.as_bytes())
        .any(|at| text.as_bytes().get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word)))
}
