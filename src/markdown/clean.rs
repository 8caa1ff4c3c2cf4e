//! Puts HTML in order that an author wrote a part of: every tag closed, nothing inside what cannot hold it, nothing unknown.
//!
//! What authors write is already held to the lists in `tags`; ammonia is the second wall, and the one that balances.

use std::borrow::Cow;
use std::sync::LazyLock;

use ammonia::Builder;

use super::marks::{CLOSE, Mark, OPEN};

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(cleaner);

/// Every tag that is written anywhere in this room.
const TAGS: &str = "\
    a abbr address b bdi blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 \
    h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table \
    tbody td tfoot th thead time tr u ul var wbr";

/// Balanced HTML with the same marks.
pub(super) fn clean(html: &str) -> String {
    let cleaned = CLEANER.clean(&wrap_blocks(html)).to_string();
    without_empty_paragraphs(&unwrap_blocks(&cleaned))
}

#[expect(clippy::disallowed_types, reason = "the library asks for them; they are only looked things up in")]
fn cleaner() -> Builder<'static> {
    let own: &[(&str, &[&str])] = &[
        ("a", &["href", "rel"]),
        ("details", &["open"]),
        ("li", &["value"]),
        ("ol", &["start", "reversed"]),
        ("td", &["colspan", "rowspan"]),
        ("th", &["colspan", "rowspan", "scope"]),
        ("time", &["datetime"]),
    ];
    let own: std::collections::HashMap<&str, std::collections::HashSet<&str>> =
        own.iter().map(|(tag, names)| (*tag, names.iter().copied().collect())).collect();
    let mut builder = Builder::empty();
    builder
        .tags(TAGS.split_whitespace().collect())
        .tag_attributes(own)
        .generic_attributes(
            ["lang", "dir", "title", "id", "class", "role", "aria-label", "aria-labelledby", "aria-hidden"]
                .into_iter()
                .collect(),
        )
        .clean_content_tags(["script", "style"].into_iter().collect())
        .link_rel(None)
        .strip_comments(true)
        .attribute_filter(keep_attribute);
    builder
}

/// Addresses and ids are marks, or belong to footnotes: nothing else can be meant. Which ids stay is decided later.
fn keep_attribute<'v>(_: &str, name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let kept = match name {
        "href" => value.starts_with(OPEN) || value.starts_with("#footnote-"),
        "id" => value.starts_with(OPEN) || value.starts_with("footnote-"),
        _ => true,
    };
    kept.then_some(Cow::Borrowed(value))
}

const BLOCK_BEGIN: &str = "<div class=\"";
const BLOCK_END: &str = "\"></div>";

fn directive_mark() -> String {
    format!("{OPEN}{}", Mark::Directive.letter())
}

/// A directive stands for whole blocks, so it has to be cleaned as one.
fn wrap_blocks(html: &str) -> String {
    let mark = directive_mark();
    let mut wrapped = String::with_capacity(html.len() + 64);
    let mut rest = html;
    while let Some(at) = rest.find(&mark) {
        let end = rest[at..].find(CLOSE).map_or(rest.len(), |end| at + end + CLOSE.len_utf8());
        wrapped.push_str(&rest[..at]);
        wrapped.push_str(BLOCK_BEGIN);
        wrapped.push_str(&rest[at..end]);
        wrapped.push_str(BLOCK_END);
        rest = &rest[end..];
    }
    wrapped.push_str(rest);
    wrapped
}

fn unwrap_blocks(html: &str) -> String {
    let begin = format!("{BLOCK_BEGIN}{}", directive_mark());
    let end = format!("{CLOSE}{BLOCK_END}");
    let mut unwrapped = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(&begin) {
        unwrapped.push_str(&rest[..at]);
        rest = &rest[at + BLOCK_BEGIN.len()..];
        if let Some(close) = rest.find(&end) {
            unwrapped.push_str(&rest[..close]);
            unwrapped.push(CLOSE);
            rest = &rest[close + end.len()..];
        }
    }
    unwrapped.push_str(rest);
    unwrapped
}

/// An end of a paragraph that HTML had already closed makes an empty one.
fn without_empty_paragraphs(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<p>") {
        let inside = &rest[at + "<p>".len()..];
        kept.push_str(&rest[..at]);
        if let Some(after) = inside.trim_start().strip_prefix("</p>") {
            rest = after;
        } else {
            kept.push_str("<p>");
            rest = inside;
        }
    }
    kept.push_str(rest);
    kept
}
