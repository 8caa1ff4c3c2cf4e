//! Email addresses: enough of a check to catch what cannot arrive.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, from_text, is_hidden, quote, wrong};

const LONGEST: usize = 254;
const EXAMPLE: &str = "write an address such as help@example.org";

/// An email address: a name, an @ and a domain with a dot.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(Box<str>);

impl Email {
    /// Takes an email address as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the email address is empty", EXAMPLE));
        }
        if is_address(text) {
            return Ok(Self(text.into()));
        }
        Err(wrong(format!("{} is not an email address", quote(text)), help(text)))
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_address(text: &str) -> bool {
    let Some((name, domain)) = text.split_once('@') else { return false };
    text.len() <= LONGEST
        && name.split('.').all(|part| !part.is_empty() && part.chars().all(is_name_character))
        && domain.contains('.')
        && domain
            .split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-') && label.chars().all(is_domain_character))
}

fn is_name_character(c: char) -> bool {
    !c.is_whitespace() && !is_hidden(c) && !"()<>[]:;,\"\\@%?&#/".contains(c)
}

fn is_domain_character(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

fn help(text: &str) -> String {
    if text.len() > LONGEST_GUESS * 2 {
        return EXAMPLE.to_owned();
    }
    let inner = text.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(text, |(inner, _)| inner);
    let inner = inner.trim().trim_start_matches("mailto:");
    let inner = inner.replace(" (at) ", "@").replace("(at)", "@").replace("[at]", "@").replace(" at ", "@");
    let inner = inner.replace(" dot ", ".").replace("[dot]", ".").replace(' ', "");
    if is_address(&inner) {
        return format!("write {inner}");
    }
    let first = text.split([',', ';', '/', ' ']).map(str::trim).find(|part| is_address(part));
    let name = text.split('@').next().unwrap_or_default();
    if let Some(first) = first {
        format!("write one address alone, such as {first}")
    } else if text.chars().filter(char::is_ascii_digit).count() >= 7 {
        format!("a telephone number belongs under \"phone\"; {EXAMPLE}")
    } else if !name.is_empty() && name.chars().all(is_name_character) {
        format!("write the whole address, such as {name}@example.org")
    } else {
        EXAMPLE.to_owned()
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Email {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "an email address such as help@example.org", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn an_email_address_has_a_name_and_a_domain() {
        check::reads(
            Email::parse,
            &[
                ("help@example.org", "help@example.org"),
                ("a.b+c@x-y.example", "a.b+c@x-y.example"),
                ("o'neil@a.b", "o'neil@a.b"),
            ],
        );
        check::refuses(
            Email::parse,
            &[
                ("", &["empty"]),
                ("help", &["such as"]),
                ("help@example", &["such as"]),
                ("help@@example.org", &["such as"]),
                ("a..b@example.org", &["such as"]),
                ("help@example.org?bcc=x@evil.example", &["such as"]),
                ("mailto:help@example.org", &["write help@example.org"]),
                ("Ann <ann@example.org>", &["write ann@example.org"]),
                ("help (at) example.org", &["write help@example.org"]),
                ("help @example.org", &["write help@example.org"]),
                ("a@example.org, b@example.org", &["such as"]),
                ("a\n@example.org", &["such as"]),
            ],
        );
    }
}
