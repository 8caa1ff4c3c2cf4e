//! Finds where tags, comments and raw texts of a page end, by the rules of the HTML standard.

use super::element::Kind;

/// A tag of a page.
#[derive(Debug)]
pub(super) struct Tag<'a> {
    /// Its name, as it was written.
    pub(super) name: &'a str,
    /// Whether it is an end tag.
    pub(super) closes: bool,
    /// Where its `<` stands.
    pub(super) start: usize,
    /// Just after its `>`.
    pub(super) end: usize,
    /// Runs of white space between its attributes that are more than one space, or that end it.
    pub(super) spaces: Vec<(usize, usize)>,
}

/// Where the comment that begins at `at` ends; `None` where there is none. One that never ends ends with the page.
pub(super) fn comment(page: &str, at: usize) -> Option<usize> {
    let inside = page[at..].strip_prefix("<!--")?;
    let start = at + 4;
    if inside.starts_with('>') {
        return Some(start + 1);
    }
    if inside.starts_with("->") {
        return Some(start + 2);
    }
    let bytes = inside.as_bytes();
    let end = memchr::memchr_iter(b'>', bytes).find(|end| {
        let before = &bytes[..*end];
        before.ends_with(b"--") || before.ends_with(b"--!")
    });
    Some(end.map_or(page.len(), |end| start + end + 1))
}

/// Where `<!...>`, `<?...>` or `</` before something that is no name ends.
pub(super) fn declaration(page: &str, at: usize) -> Option<usize> {
    let bytes = page.as_bytes();
    let is_declaration = match (bytes.get(at + 1)?, bytes.get(at + 2)) {
        (b'!' | b'?', _) => true,
        (b'/', Some(byte)) => !byte.is_ascii_alphabetic(),
        _ => false,
    };
    if !is_declaration {
        return None;
    }
    if page[at..].starts_with("<![CDATA[") {
        return Some(page[at..].find("]]>").map_or(page.len(), |found| at + found + 3));
    }
    Some(memchr::memchr(b'>', &bytes[at..]).map_or(page.len(), |found| at + found + 1))
}

/// Whether the `<` at `at` begins a tag, and not just a text such as `a < b`.
pub(super) fn begins_tag(page: &str, at: usize) -> bool {
    let bytes = page.as_bytes();
    let closes = bytes.get(at + 1) == Some(&b'/');
    bytes.get(at + 1 + usize::from(closes)).is_some_and(u8::is_ascii_alphabetic)
}

/// The tag that begins at `at`; `None` where it never ends.
pub(super) fn tag(page: &str, at: usize) -> Option<Tag<'_>> {
    let bytes = page.as_bytes();
    let closes = bytes.get(at + 1) == Some(&b'/');
    let name_start = at + 1 + usize::from(closes);
    let name_end =
        bytes[name_start..].iter().position(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))? + name_start;
    let mut tag = Tag { name: &page[name_start..name_end], closes, start: at, end: 0, spaces: Vec::new() };
    let mut within = Within::Tag;
    let mut at = name_end;
    loop {
        let byte = *bytes.get(at)?;
        if is_space(byte) {
            let start = at;
            while is_space(*bytes.get(at)?) {
                at += 1;
            }
            if at - start > 1 || byte != b' ' || bytes[at] == b'>' {
                tag.spaces.push((start, at));
            }
            within = within.after_space();
            continue;
        }
        match (within, byte) {
            (_, b'>') => {
                tag.end = at + 1;
                return Some(tag);
            }
            (Within::Value, b'"' | b'\'') => {
                at += 1 + memchr::memchr(byte, &bytes[at + 1..])?;
                within = Within::Tag;
            }
            (Within::Value | Within::Unquoted, _) => within = Within::Unquoted,
            (Within::Name | Within::AfterName, b'=') => within = Within::Value,
            (_, b'/') => within = Within::Tag,
            (Within::Tag | Within::Name | Within::AfterName, _) => within = Within::Name,
        }
        at += 1;
    }
}

/// Where in a tag the scan is.
#[derive(Debug, Clone, Copy)]
enum Within {
    /// Before an attribute.
    Tag,
    /// In the name of one.
    Name,
    /// After a name and white space: an `=` may still follow.
    AfterName,
    /// After the `=`.
    Value,
    /// In a value without quote marks.
    Unquoted,
}

impl Within {
    fn after_space(self) -> Self {
        match self {
            Self::Tag | Self::Unquoted => Self::Tag,
            Self::Name | Self::AfterName => Self::AfterName,
            Self::Value => Self::Value,
        }
    }
}

/// Where content that is no markup ends, just before the end tag; the end of the tag itself for all other elements.
pub(super) fn end_of_content(page: &str, tag: &Tag<'_>, kind: Kind) -> usize {
    match kind {
        Kind::Plaintext => return page.len(),
        Kind::Raw | Kind::RawHeadPart => {}
        Kind::Block | Kind::Item | Kind::Pre | Kind::Head | Kind::HeadPart | Kind::Inline => return tag.end,
    }
    let bytes = page.as_bytes();
    memchr::memmem::find_iter(&bytes[tag.end..], b"</")
        .map(|found| tag.end + found)
        .find(|at| {
            let name = bytes.get(at + 2..at + 2 + tag.name.len());
            let after = bytes.get(at + 2 + tag.name.len());
            name.is_some_and(|name| name.eq_ignore_ascii_case(tag.name.as_bytes()))
                && after.is_none_or(|byte| is_space(*byte) || matches!(byte, b'/' | b'>'))
        })
        .unwrap_or(page.len())
}

fn is_space(byte: u8) -> bool {
    byte <= b' ' && matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}
