//! Which addresses a link or an image may have.

use super::body::{LinkKind, Problem};
use crate::diagnostic::Code;
use crate::text::Span;

/// An address by its beginning, as a browser would understand it.
#[derive(Debug, PartialEq, Eq)]
enum Start<'a> {
    /// `#signs`, `../grief.md`, `/groups/`.
    Site,
    /// `https:`; the word before the colon.
    Scheme(&'a str),
    /// `//example.org`, which takes over the page's own scheme. Browsers read `\` as `/` here.
    OtherHost,
    /// A colon after something that is no scheme, or a control character: browsers drop some of those before they look.
    Disguised,
}

fn start(address: &str) -> Start<'_> {
    if address.chars().any(char::is_control) {
        return Start::Disguised;
    }
    if let [b'/' | b'\\', b'/' | b'\\', ..] = address.as_bytes() {
        return Start::OtherHost;
    }
    let end = address.find(['/', '?', '#', '\\', ':']).unwrap_or(address.len());
    if !address[end..].starts_with(':') {
        return Start::Site;
    }
    let scheme = &address[..end];
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    if is_scheme { Start::Scheme(scheme) } else { Start::Disguised }
}

/// What kind of address a link has, or why it may not have it. The address has no space around it.
pub(super) fn link_kind(address: &str, span: Span) -> Result<LinkKind, Problem> {
    if address.is_empty() {
        return Err(Problem::new(Code::BrokenLink, span, "this link has no address")
            .help("write the address in the round brackets, such as [Our groups](/groups/)"));
    }
    match start(address) {
        Start::Site => Ok(LinkKind::Site),
        Start::Scheme(scheme) if is(scheme, &["http", "https"]) => Ok(LinkKind::Web),
        Start::Scheme(scheme) if is(scheme, &["mailto", "tel", "sms"]) => Ok(LinkKind::Reach),
        Start::OtherHost => Err(unsafe_link(address, span)
            .help(format!("write it in full: \"https://{}\"", shown(address.trim_start_matches(['/', '\\']))))),
        Start::Scheme(scheme) if scheme.len() == 1 => Err(unsafe_link(address, span).help(
            "this is a path on one computer; write the path from this file, such as [Grief](../situations/grief.md)",
        )),
        Start::Scheme(_) | Start::Disguised => Err(unsafe_link(address, span).help(
            "a link begins with https://, http://, mailto:, tel: or sms:, or is a path such as ../situations/grief.md",
        )),
    }
}

fn is(scheme: &str, allowed: &[&str]) -> bool {
    allowed.iter().any(|one| one.eq_ignore_ascii_case(scheme))
}

fn unsafe_link(address: &str, span: Span) -> Problem {
    Problem::new(Code::UnsafeLink, span, format!("a link may not lead to \"{}\"", shown(address)))
}

/// Whether an image may have this address; `span` is the whole image.
pub(super) fn check_image(address: &str, span: Span) -> Result<(), Problem> {
    if address.is_empty() {
        return Err(Problem::new(Code::BadImage, span, "this image has no file")
            .help("write the file's path in the round brackets, such as ![A circle of chairs](circle.jpg)"));
    }
    match start(address) {
        Start::Site => Ok(()),
        Start::Scheme(scheme) if is(scheme, &["data"]) => {
            Err(Problem::new(Code::BadImage, span, "this image is written into the text itself, which is not allowed")
                .help("save the image as a file beside this one and write ![what it shows](its-name.jpg)"))
        }
        Start::Scheme(scheme) if scheme.len() > 1 => Err(remote(address, span)),
        Start::OtherHost => Err(remote(address, span)),
        Start::Scheme(_) | Start::Disguised => {
            Err(Problem::new(Code::BadImage, span, format!("\"{}\" is not the path of an image", shown(address)))
                .help("write the path from this file, such as ![A circle of chairs](images/circle.jpg)"))
        }
    }
}

fn remote(address: &str, span: Span) -> Problem {
    let name = address.split(['?', '#']).next().unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    let name = if name.contains('.') { shown(name) } else { "image.jpg".to_owned() };
    Problem::new(
        Code::BadImage,
        span,
        format!(
            "the image \"{}\" would be fetched from another site, which would learn who reads this page",
            shown(address)
        ),
    )
    .help(format!("save the image beside this file, if you may use it, and write ![what it shows]({name})"))
}

/// An address as a message shows it: bounded, without what nobody can see.
pub(super) fn shown(address: &str) -> String {
    let mut text: String =
        address.chars().map(|c| if c.is_control() { ' ' } else { c }).take(80).collect::<String>().trim().to_owned();
    if address.chars().nth(80).is_some() {
        text.push('…');
    }
    text
}
