//! The target of a request: which path it names once it is decoded.

/// A target, taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target<'a> {
    /// Decoded once. Begins with `/`; may hold `..` or `//`, which no published file has in its name.
    pub path: String,
    /// What follows the question mark, as it was written.
    pub query: Option<&'a str>,
}

/// Takes a target apart; `None` where no browser would have written it like this.
///
/// The form with a whole address (`http://localhost/x`), which proxies are sent, counts where it names the same host.
pub(super) fn parse<'a>(raw: &'a str, host: &str) -> Option<Target<'a>> {
    let is_clean = raw.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#' && byte != b'\\');
    let (before, query) = raw.split_once('?').map_or((raw, None), |(before, query)| (before, Some(query)));
    let path = match before.get(..7).filter(|start| start.eq_ignore_ascii_case("http://")) {
        Some(start) => without_host(&before[start.len()..], host)?,
        None => before,
    };
    (is_clean && path.starts_with('/')).then_some(())?;
    Some(Target { path: decode(path)?, query })
}

fn without_host<'a>(rest: &'a str, host: &str) -> Option<&'a str> {
    let (named, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    named.eq_ignore_ascii_case(host).then_some(if path.is_empty() { "/" } else { path })
}

/// The text behind `%41`, decoded once. `None` where it is no text, or where a control character, a slash or a backslash
/// was hidden in it: a slash that is written so is none for some readers and one for others.
pub(super) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        if *first == b'%' {
            let (digits, after) = after.split_at_checked(2)?;
            let byte = 16 * hexadecimal(digits[0])? + hexadecimal(digits[1])?;
            if byte.is_ascii_control() || byte == b'/' || byte == b'\\' {
                return None;
            }
            bytes.push(byte);
            rest = after;
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

fn hexadecimal(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// A path as it is written in an address or a header: everything that is not plain there is encoded.
pub(super) fn encode(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~!$()*+,;=:@".contains(&byte);
    path.bytes()
        .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

/// The value of `name` in a query, decoded once. A slash in it is written plainly, as scripts leave it or not: both count.
pub(super) fn value_in(query: Option<&str>, name: &str) -> Option<String> {
    let value = query?.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
    decode(&value.replace("%2F", "/").replace("%2f", "/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_names_one_path() {
        for (raw, path) in [
            ("/", Some("/")),
            ("/a/?b=/c", Some("/a/")),
            ("/caf%C3%A9/", Some("/café/")),
            ("/%41%2541", Some("/A%41")),
            ("/../etc", Some("/../etc")),
            ("//etc/passwd", Some("//etc/passwd")),
            ("http://localhost:80/a?b", Some("/a")),
            ("HTTP://LOCALHOST:80", Some("/")),
            ("http://localhost:80?a", Some("/")),
            ("http://other/a", None),
            ("https://localhost:80/a", None),
            ("", None),
            ("*", None),
            ("a", None),
            ("?a", None),
            ("localhost:80", None),
            ("/a#b", None),
            ("/a\\b", None),
            ("/a b", None),
            ("/é", None),
            ("/%", None),
            ("/%4", None),
            ("/%zz", None),
            ("/%+1", None),
            ("/%00", None),
            ("/%0d%0aa", None),
            ("/a%2fb", None),
            ("/a%5cb", None),
            ("/%ff", None),
        ] {
            let found = parse(raw, "localhost:80").map(|target| target.path);
            assert_eq!(found.as_deref(), path, "{raw}");
        }
    }

    #[test]
    fn what_is_encoded_is_decoded_again() {
        let path = "/café/a b\"<%>/";
        assert_eq!(encode(path), "/caf%C3%A9/a%20b%22%3C%25%3E/");
        assert_eq!(decode(&encode(path)).as_deref(), Some(path));
        assert_eq!(value_in(Some("a=b&page=%2Fcaf%25C3%25A9%2F"), "page").as_deref(), Some("/caf%C3%A9/"));
        assert_eq!(value_in(Some("pages=a"), "page"), None);
    }
}
