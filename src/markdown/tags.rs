//! The HTML that authors may write: which tags, and which attributes with which values.

/// How a tag behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Has no content and no end.
    Void,
    /// Its end may be left out, so it is not counted as open.
    Implied,
    /// Stays open until its end, and holds blocks.
    Block,
    /// Stays open until its end, and holds words only: a block ends it.
    Phrase,
    /// A heading of this level.
    Heading(u8),
    /// A link.
    Link,
    /// An image.
    Image,
}

/// The tag's name as a constant and how it behaves; `None` for tags that are taken out. The name is in lower case.
pub(super) fn allowed(name: &str) -> Option<(&'static str, Kind)> {
    const VOID: &[&str] = &["br", "hr", "wbr"];
    const IMPLIED: &[&str] =
        &["p", "li", "dt", "dd", "thead", "tbody", "tfoot", "tr", "th", "td", "caption", "summary", "figcaption"];
    const BLOCK: &[&str] = &["div", "ul", "ol", "dl", "table", "details", "figure", "blockquote", "pre", "address"];
    const PHRASE: &[&str] = &[
        "abbr", "mark", "sub", "sup", "small", "cite", "q", "kbd", "samp", "var", "code", "span", "em", "strong", "b",
        "i", "u", "s", "del", "ins", "dfn", "bdi", "time", "ruby", "rt", "rp",
    ];
    const HEADINGS: &[&str] = &["h1", "h2", "h3", "h4", "h5", "h6"];
    let find = |list: &[&'static str]| list.iter().find(|one| **one == name).copied();
    match name {
        "a" => Some(("a", Kind::Link)),
        "img" => Some(("img", Kind::Image)),
        _ => find(VOID)
            .map(|name| (name, Kind::Void))
            .or_else(|| find(IMPLIED).map(|name| (name, Kind::Implied)))
            .or_else(|| find(BLOCK).map(|name| (name, Kind::Block)))
            .or_else(|| find(PHRASE).map(|name| (name, Kind::Phrase)))
            .or_else(|| {
                (1..).zip(HEADINGS).find(|(_, one)| **one == name).map(|(level, one)| (*one, Kind::Heading(level)))
            }),
    }
}

/// The tags of which one has to lie around this one; empty where it may stand anywhere.
pub(super) fn parents(name: &str) -> &'static [&'static str] {
    match name {
        "li" => &["ul", "ol"],
        "dt" | "dd" => &["dl"],
        "thead" | "tbody" | "tfoot" | "tr" | "th" | "td" | "caption" => &["table"],
        "summary" => &["details"],
        "figcaption" => &["figure"],
        _ => &[],
    }
}

/// Tags that are taken out with all that is in them.
pub(super) fn loses_content(name: &str) -> bool {
    [
        "script",
        "style",
        "iframe",
        "object",
        "template",
        "textarea",
        "title",
        "xmp",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "svg",
        "math",
        "audio",
        "video",
        "canvas",
        "select",
    ]
    .contains(&name)
}

/// Tags whose loss the author is told of: they could harm visitors, or something that was meant to be seen is gone.
pub(super) fn is_told(name: &str) -> bool {
    loses_content(name)
        || ["embed", "applet", "form", "base", "meta", "link", "frame", "frameset", "input"].contains(&name)
}

/// The value that an attribute may have; `None` where it is taken out. Names are in lower case.
pub(super) fn attribute<'v>(tag: &str, name: &str, value: &'v str) -> Option<&'v str> {
    let value = value.trim();
    let fits = match (tag, name) {
        (_, "lang") => !formats(tag) && is_language(value),
        (_, "dir") => !formats(tag) && ["ltr", "rtl", "auto"].contains(&value),
        ("abbr" | "dfn" | "span", "title") => !value.is_empty(),
        ("th", "scope") => ["row", "col", "rowgroup", "colgroup"].contains(&value),
        ("th" | "td", "colspan") => value.parse().is_ok_and(|span: u16| (1..=1000).contains(&span)),
        ("th" | "td", "rowspan") => value.parse().is_ok_and(|span: u16| span <= 1000),
        ("ol", "start") | ("li", "value") => value.parse::<i32>().is_ok(),
        ("ol", "reversed") | ("details", "open") => return Some(""),
        ("time", "datetime") => {
            !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-:+. ".contains(&b))
        }
        _ => false,
    };
    fits.then_some(value)
}

/// Tags that HTML opens anew in each paragraph after an end was left out. Without attributes there are at most three of each.
pub(super) fn formats(tag: &str) -> bool {
    ["a", "b", "code", "em", "i", "s", "small", "strong", "u"].contains(&tag)
}

fn is_language(value: &str) -> bool {
    (2..=35).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
