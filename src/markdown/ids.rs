//! Which ids a text may use: those that need no escape, and that no page has already.

/// Ids of the parts that every page has, or may have beside a text.
const ON_EVERY_PAGE: &[&str] = &[
    "main",
    "top",
    "crisis",
    "crisis-title",
    "crisis-own-title",
    "footer-lists",
    "footer-more",
    "contents-title",
    "exit-status",
];

/// What begins the ids of all other parts of a theme. No id that is made from words begins so; a test holds the templates to it.
const OF_THEME: char = '_';

/// What begins the ids that are made for a text: those of footnotes, and with a number those of citations.
const FOOTNOTES: &str = "footnote-";
const NUMBERED: &[&str] = &["citation-", "reference-"];

/// Characters that an id may have: all that need no escape in an address or in HTML.
pub(super) fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ':')
}

/// Ids that no heading may take.
pub(super) fn on_every_page() -> impl Iterator<Item = &'static str> {
    ON_EVERY_PAGE.iter().copied()
}

/// Whether an id is made for a text, or for a part of the theme, beside what its author writes.
pub(super) fn is_made(id: &str) -> bool {
    let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    id.starts_with(OF_THEME)
        || id.starts_with(FOOTNOTES)
        || NUMBERED.iter().any(|begin| id.strip_prefix(begin).is_some_and(is_number))
}

/// Whether a page may have the id for a part of its own.
pub(super) fn is_taken(id: &str) -> bool {
    ON_EVERY_PAGE.contains(&id) || is_made(id)
}
