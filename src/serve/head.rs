//! The head of a request as it comes from the network: bounded, read strictly, and written anew before it is passed on.
//!
//! What is read in two ways by two programs is how requests are smuggled, so nothing is guessed here: a line that is not
//! exactly right ends the connection.

use super::answer::Answer;

/// A request that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Call {
    pub method: String,
    pub target: String,
    /// Only those that an answer depends on, each once, in lower case.
    pub headers: Vec<(String, String)>,
    /// Whether another request may follow on the same connection.
    pub persistent: bool,
}

/// Why a request is not passed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    pub status: u16,
    pub sentence: &'static str,
}

/// What answers depend on; all else that a browser tells stays outside.
const KEPT: [&str; 6] = ["host", "origin", "sec-fetch-site", "if-none-match", "range", "if-range"];
/// More headers than any browser sends.
const MOST_HEADERS: usize = 100;

pub(super) const ODD: Refusal = Refusal { status: 400, sentence: "This request is not written as HTTP asks for." };
const BODY: Refusal = Refusal { status: 400, sentence: "This preview takes requests without a body only." };
const HOST: Refusal = Refusal { status: 400, sentence: "A request names one host, in one Host header." };
const VERSION: Refusal = Refusal { status: 505, sentence: "This preview speaks HTTP/1.1." };
const METHOD: Refusal = Refusal { status: 405, sentence: "This preview only shows pages. Nothing can be sent to it." };
pub(super) const TOO_LONG: Refusal =
    Refusal { status: 431, sentence: "The head of this request is longer than 16 KiB, or has more than 100 headers." };

impl Refusal {
    /// Head and body, as they go out. The connection ends with it.
    pub(super) fn to_wire(self) -> Vec<u8> {
        let mut answer = Answer::sentence(self.status, self.sentence);
        answer.set("Connection", "close");
        answer.set("Cache-Control", "no-store");
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Cross-Origin-Resource-Policy", "same-origin");
        if self.status == 405 {
            answer.set("Allow", "GET, HEAD");
        }
        answer.measured().to_wire().0
    }
}

impl Call {
    /// Reads a head that ends in an empty line.
    pub(super) fn read(head: &[u8]) -> Result<Self, Refusal> {
        let text = head.strip_suffix(b"\r\n\r\n").ok_or(ODD)?;
        let mut lines = split_lines(text);
        let (method, target, is_new) = request_line(lines.next().unwrap_or_default())?;
        if !matches!(method.as_str(), "GET" | "HEAD") {
            return Err(METHOD);
        }
        let mut call = Self { method, target, headers: Vec::new(), persistent: is_new };
        for (count, line) in lines.enumerate() {
            if count >= MOST_HEADERS {
                return Err(TOO_LONG);
            }
            let (name, value) = header(line)?;
            call.take(&name, value)?;
        }
        if call.headers.iter().any(|(name, _)| name == "host") { Ok(call) } else { Err(HOST) }
    }

    fn take(&mut self, name: &str, value: &[u8]) -> Result<(), Refusal> {
        match name {
            "transfer-encoding" => return Err(BODY),
            "content-length" if value != b"0" => return Err(BODY),
            "connection" if says_close(value) => self.persistent = false,
            name if KEPT.contains(&name) => {
                let is_plain = value.iter().all(|byte| *byte == b' ' || byte.is_ascii_graphic());
                if self.headers.iter().any(|(other, _)| other == name) {
                    return Err(if name == "host" { HOST } else { ODD });
                }
                let value = std::str::from_utf8(value).ok().filter(|_| is_plain).ok_or(ODD)?;
                self.headers.push((name.to_owned(), value.to_owned()));
            }
            _ => {}
        }
        Ok(())
    }

    /// The head as it is passed on.
    pub(super) fn to_wire(&self) -> Vec<u8> {
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!("{} {} HTTP/1.1\r\n{headers}\r\n", self.method, self.target).into_bytes()
    }
}

fn split_lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let here = rest?;
        match here.windows(2).position(|pair| pair == b"\r\n") {
            Some(end) => {
                rest = Some(&here[end + 2..]);
                Some(&here[..end])
            }
            None => rest.take(),
        }
    })
}

/// Method, target, and whether it is HTTP/1.1 rather than 1.0.
fn request_line(line: &[u8]) -> Result<(String, String, bool), Refusal> {
    let text = std::str::from_utf8(line).map_err(|_| ODD)?;
    let parts: Vec<&str> = text.split(' ').collect();
    let [method, target, version] = parts[..] else { return Err(ODD) };
    let is_target = !target.is_empty() && target.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_token(method.as_bytes()) || !is_target {
        return Err(ODD);
    }
    let is_new = match version {
        "HTTP/1.1" => true,
        "HTTP/1.0" => false,
        _ if version.starts_with("HTTP/") => return Err(VERSION),
        _ => return Err(ODD),
    };
    Ok((method.to_owned(), target.to_owned(), is_new))
}

/// The name in lower case and the value without the space around it.
fn header(line: &[u8]) -> Result<(String, &[u8]), Refusal> {
    let colon = line.iter().position(|byte| *byte == b':').ok_or(ODD)?;
    let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
    let is_value = value.iter().all(|byte| *byte == b'\t' || !byte.is_ascii_control());
    if !is_token(name) || !is_value {
        return Err(ODD);
    }
    Ok((String::from_utf8_lossy(name).to_ascii_lowercase(), value))
}

fn is_token(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(byte))
}

fn says_close(value: &[u8]) -> bool {
    value.split(|byte| *byte == b',').any(|word| word.trim_ascii().eq_ignore_ascii_case(b"close"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(head: &str, expected: Result<&str, u16>) {
        let found = Call::read(head.as_bytes());
        let told = found.as_ref().map(|call| {
            let headers: Vec<_> = call.headers.iter().map(|(name, value)| format!("{name}={value}")).collect();
            format!("{} {} {} {}", call.method, call.target, headers.join(","), call.persistent)
        });
        assert_eq!(told.as_deref().map_err(|refusal| refusal.status), expected, "{head:?}");
    }

    #[test]
    fn a_head_is_read_strictly() {
        let long = format!("GET / HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(100));
        for (head, expected) in [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", Ok("GET / host=a true")),
            ("GET / HTTP/1.0\r\nHOST:a \r\nConnection: keep-alive\r\n\r\n", Ok("GET / host=a false")),
            ("HEAD /x HTTP/1.1\r\nHost: a\r\nconnection: x, Close\r\n\r\n", Ok("HEAD /x host=a false")),
            (
                "GET * HTTP/1.1\r\nHost: a\r\nCookie: \u{e9}\r\nRange: b\r\nContent-Length: 0\r\n\r\n",
                Ok("GET * host=a,range=b true"),
            ),
            (&long, Err(431)),
            ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n", Err(405)),
            ("get / HTTP/1.1\r\nHost: a\r\n\r\n", Err(405)),
            ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", Err(505)),
            ("GET / HTTP/1.1\r\n\r\n", Err(400)),
            ("GET / HTTP/1.0\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nOrigin: a\r\nOrigin: b\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: \u{e9}\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: +0\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\ntransfer-encoding:\tidentity\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding : chunked\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\n Host: a\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: b\rc: d\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nX: b\0\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n", Err(400)),
            ("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
            ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", Err(400)),
            ("GET / \r\nHost: a\r\n\r\n", Err(400)),
            ("GET /\r\n\r\n", Err(400)),
            ("GET /\u{e9} HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
            ("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
            ("\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", Err(400)),
            ("GET / HTTP/1.1\nHost: a\r\n\r\n", Err(400)),
            ("", Err(400)),
        ] {
            check(head, expected);
        }
    }

    #[test]
    fn what_is_passed_on_is_written_anew() {
        let call =
            Call::read(b"GET /a HTTP/1.0\r\nX-Y:  z\r\nHOST:\ta \r\nConnection: close\r\n\r\n").expect("it is fine");
        assert_eq!(String::from_utf8_lossy(&call.to_wire()), "GET /a HTTP/1.1\r\nhost: a\r\n\r\n");
    }
}
