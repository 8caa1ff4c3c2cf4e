//! What the squeezer has to know of an element, by its name.

/// How an element stands in the flow of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// It begins a line of its own: white space beside its tags is never shown.
    Block,
    /// The same, but often set in one line with its siblings.
    Item,
    /// White space inside is shown as it is.
    Pre,
    /// The head of a page, of which nothing is shown.
    Head,
    /// Part of a head.
    HeadPart,
    /// Part of a head or of a line of text; its content is no markup.
    RawHeadPart,
    /// It stands in a line of text; its content is no markup.
    Raw,
    /// All that follows is no markup.
    Plaintext,
    /// It stands in a line of text, or might.
    Inline,
}

/// The kind of the element with this name, in whatever case it is written.
pub(super) fn kind_of(name: &str) -> Kind {
    let mut lower = [0_u8; 10];
    let Some(slot) = lower.get_mut(..name.len()) else { return Kind::Inline };
    slot.copy_from_slice(name.as_bytes());
    slot.make_ascii_lowercase();
    match &*slot {
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"br" | b"caption" | b"center" | b"col"
        | b"colgroup" | b"details" | b"dialog" | b"div" | b"dl" | b"fieldset" | b"figcaption" | b"figure"
        | b"footer" | b"form" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"header" | b"hgroup" | b"hr"
        | b"html" | b"legend" | b"main" | b"menu" | b"nav" | b"ol" | b"optgroup" | b"option" | b"p" | b"search"
        | b"section" | b"summary" | b"table" | b"tbody" | b"td" | b"tfoot" | b"th" | b"thead" | b"tr" | b"ul" => {
            Kind::Block
        }
        b"dd" | b"dt" | b"li" => Kind::Item,
        b"pre" => Kind::Pre,
        b"head" => Kind::Head,
        b"base" | b"link" | b"meta" | b"noscript" | b"template" => Kind::HeadPart,
        b"script" | b"style" | b"title" => Kind::RawHeadPart,
        b"textarea" | b"iframe" | b"xmp" | b"noembed" | b"noframes" => Kind::Raw,
        b"plaintext" => Kind::Plaintext,
        _ => Kind::Inline,
    }
}
