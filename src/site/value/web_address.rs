//! Web addresses that are safe to link to: http and https, and nothing that runs or misleads.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{from_text, is_hidden, quote, wrong};

const LONGEST: usize = 4000;
const EXAMPLE: &str = "write the whole address, such as https://www.example.org";

/// An `http` or `https` address with a host and without spaces or hidden characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WebAddress(Box<str>);

impl WebAddress {
    /// Takes an address as it was written, or as it was copied from the address bar.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the web address is empty", EXAMPLE));
        }
        if text.len() > LONGEST {
            return Err(wrong(
                format!("the web address {} is too long", quote(text)),
                "use a shorter link to the same page",
            ));
        }
        let Some((scheme, rest)) = split_scheme(text) else {
            return Err(wrong(format!("{} is not a web address", quote(text)), help(text)));
        };
        if let Some(c) = text.chars().find(|c| c.is_whitespace() || is_hidden(*c)) {
            let found = if c.is_whitespace() { "a space" } else { "a character that nobody sees" };
            let message = format!("the web address {} has {found} in it", quote(text));
            return Err(wrong(message, "copy the address again from the address bar of the browser"));
        }
        if let Some(c) = text.chars().find(|c| matches!(c, '<' | '>' | '"' | '`' | '\\')) {
            let message = format!("the web address {} has a {c} in it", quote(text));
            return Err(wrong(message, "copy the address again from the address bar of the browser"));
        }
        check_host(rest)
            .map_err(|(message, help)| wrong(format!("the web address {} {message}", quote(text)), help))?;
        Ok(Self(format!("{scheme}{rest}").into()))
    }

    /// The address as text; begins with `http://` or `https://`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host, without a port: `www.example.org`.
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or("", |(_, rest)| rest);
        host_and_port(authority(rest)).0
    }
}

fn split_scheme(text: &str) -> Option<(&'static str, &str)> {
    ["http://", "https://"].iter().find_map(|scheme| {
        let start = text.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| (*scheme, &text[scheme.len()..]))
    })
}

fn authority(rest: &str) -> &str {
    &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())]
}

fn host_and_port(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

/// What is wrong with the host, and what to do about it.
fn check_host(rest: &str) -> Result<(), (&'static str, &'static str)> {
    let authority = authority(rest);
    if authority.contains('@') {
        return Err(("has a name or a password before the host", "leave out everything from the // up to the @"));
    }
    let (host, port) = host_and_port(authority);
    if port.is_some_and(|port| port.parse::<u16>().is_err() || port.starts_with('+')) {
        return Err(("has a port that is no number up to 65535", EXAMPLE));
    }
    let numeric = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let labels = host.strip_suffix('.').unwrap_or(host);
    let named = !host.contains(['[', ']']) && labels.contains('.') && labels.split('.').all(is_label);
    let right = named || host == "localhost" || numeric.is_some_and(|host| host.parse::<std::net::Ipv6Addr>().is_ok());
    if right { Ok(()) } else { Err(("does not name a website", EXAMPLE)) }
}

fn is_label(label: &str) -> bool {
    !label.is_empty()
        && label
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_' || (!c.is_ascii() && c.is_alphanumeric()))
}

fn help(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.starts_with("mailto:") || (text.contains('@') && !text.contains('/')) {
        return "this is an email address: write it under \"email\"".to_owned();
    }
    if lower.starts_with("tel:") {
        return "this is a telephone number: write it under \"phone\"".to_owned();
    }
    // What stands behind a wrong "htp:/" or "https//", or the whole where there is nothing of the kind.
    let rest = match lower.find("//").or_else(|| lower.find(":/")) {
        Some(at) if at <= 7 && lower.starts_with('h') && lower.is_char_boundary(at) => {
            text.get(at..).unwrap_or_default().trim_start_matches([':', '/'])
        }
        _ => text.trim_start_matches('/'),
    };
    match WebAddress::parse(&format!("https://{rest}")) {
        Ok(address) => format!("write {address}"),
        Err(_) => EXAMPLE.to_owned(),
    }
}

impl fmt::Display for WebAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for WebAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a web address such as https://www.example.org", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn an_address_on_the_web_is_kept_as_written() {
        check::reads(
            WebAddress::parse,
            &[
                ("https://www.example.org", "https://www.example.org"),
                ("HTTP://example.org/A?b=c#d", "http://example.org/A?b=c#d"),
                ("https://example.org:8080/{group}", "https://example.org:8080/{group}"),
                ("https://münchen.example/größe", "https://münchen.example/größe"),
                ("https://[::1]:80/", "https://[::1]:80/"),
                ("http://localhost:8000", "http://localhost:8000"),
                ("https://zoom.example/j/1?pwd=@x", "https://zoom.example/j/1?pwd=@x"),
            ],
        );
        assert_eq!(
            WebAddress::parse("https://a.example:80/b").map(|a| a.host().to_owned()).as_deref(),
            Ok("a.example")
        );
    }

    #[test]
    fn what_is_not_safe_to_link_to_is_refused() {
        check::refuses(
            WebAddress::parse,
            &[
                ("www.example.org", &["write https://www.example.org"]),
                ("//example.org/a", &["write https://example.org/a"]),
                ("http:/example.org", &["write https://example.org"]),
                ("https//example.org", &["write https://example.org"]),
                ("htps://example.org", &["write https://example.org"]),
                ("javascript:alert(1)", &["is not a web address", "such as https://"]),
                ("data:text/html,x", &["is not a web address"]),
                ("mailto:ann@example.org", &["under \"email\""]),
                ("ann@example.org", &["under \"email\""]),
                ("tel:988", &["under \"phone\""]),
                ("https://", &["does not name a website"]),
                ("https:///path", &["does not name a website"]),
                ("https://example", &["does not name a website"]),
                ("https://exa mple.org", &["a space"]),
                ("https://example.org/\u{200b}", &["nobody sees"]),
                ("https://example.org\u{0}", &["nobody sees"]),
                ("https://example.org@evil.example/", &["password"]),
                ("https://example.org:99999/", &["port"]),
                ("https://example.org:/", &["port"]),
                ("https://example.org\\evil", &["has a \\ in it"]),
                ("https://example..org", &["does not name"]),
                ("https://[::1", &["does not name"]),
                ("", &["empty"]),
                ("é//", &["such as"]),
            ],
        );
    }
}
