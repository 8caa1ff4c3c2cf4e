//! Who may ask: this machine, by its own name, from a page of this server.
//!
//! A page elsewhere can make a browser send requests here, and can give its own name the address of this machine. What it
//! cannot do is choose the `Host` and `Origin` that the browser sends.

use super::request::Request;

/// Whether the request is for this machine by a name that nobody else can have, or by one of `more`.
pub(super) fn is_for_us(host: &str, more: &[String]) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    let ours = ["localhost", "127.0.0.1", "[::1]"];
    let mut names = ours.into_iter().chain(more.iter().map(String::as_str));
    names.any(|ours| ours.eq_ignore_ascii_case(name) || ours.eq_ignore_ascii_case(host))
}

/// Whether no page of another origin asks, as far as the browser says.
pub(super) fn is_from_us(request: &Request, host: &str) -> bool {
    let origin = request.header("Origin");
    origin.is_none_or(|origin| {
        origin.split_once("://").is_some_and(|(scheme, of)| scheme == "http" && of.eq_ignore_ascii_case(host))
    })
}

/// Who asks, as newer browsers say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asker {
    /// A page of this server.
    OurPage,
    /// A person, or a program that does not say.
    Unknown,
    /// A page of somebody else.
    OtherPage,
}

/// Who asks.
pub(super) fn asker(request: &Request) -> Asker {
    match request.header("Sec-Fetch-Site") {
        Some("same-origin") => Asker::OurPage,
        Some("none") | None => Asker::Unknown,
        Some(_) => Asker::OtherPage,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_meant() {
        let more = ["preview.example.org".to_owned(), "box:8080".to_owned()];
        for (host, expected) in [
            ("localhost", true),
            ("LocalHost:1", true),
            ("127.0.0.1:65535", true),
            ("[::1]", true),
            ("[::1]:80", true),
            ("preview.example.org:80", true),
            ("box:8080", true),
            ("box:8081", false),
            ("", false),
            ("::1", false),
            ("localhost:", false),
            ("localhost:80a", false),
            ("localhost.", false),
            ("a.localhost", false),
            ("localhost.evil.example", false),
            ("evil.example", false),
            ("127.0.0.1.evil.example:80", false),
            ("127.0.0.2", false),
            ("0.0.0.0", false),
            ("192.168.0.1", false),
            ("localhost:80@evil.example", false),
            ("user@localhost", false),
        ] {
            assert_eq!(is_for_us(host, &more), expected, "{host}");
        }
    }
}
