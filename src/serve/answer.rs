//! What is answered, and how it is written down for the wire: head and body in one piece.

use std::ops::Range;
use std::sync::Arc;

use super::published::PageSource;

/// How much of a body goes out in one piece with the head: every page.
const ONE_PIECE: usize = 1024 * 1024;

/// The answer to a request.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The three digits.
    pub status: u16,
    /// Name and value of each header; no name comes twice.
    pub headers: Vec<(String, String)>,
    /// What follows the head.
    pub body: Body,
    /// A source that is to be opened in the editor.
    pub opens: Option<PageSource>,
}

/// What follows the head of an answer.
#[derive(Debug, Clone)]
pub enum Body {
    /// Nothing.
    Nothing,
    /// A part of these bytes, or all of them.
    Bytes(Arc<[u8]>, Range<usize>),
    /// Events, as they happen.
    Events,
}

impl Answer {
    /// An answer of this status without a body.
    pub(super) fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Body::Nothing, opens: None }
    }

    /// These bytes as a whole.
    pub(super) fn bytes(status: u16, kind: &str, bytes: Arc<[u8]>) -> Self {
        let all = 0..bytes.len();
        let mut answer = Self { body: Body::Bytes(bytes, all), ..Self::empty(status) };
        answer.set("Content-Type", kind);
        answer
    }

    /// A sentence for whoever asked.
    pub(super) fn sentence(status: u16, sentence: &str) -> Self {
        let mut answer = Self::bytes(status, "text/plain; charset=utf-8", format!("{sentence}\n").into_bytes().into());
        answer.set("Content-Security-Policy", "default-src 'none'");
        answer
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Says this in a header, whatever it said before.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        match self.headers.iter_mut().find(|(other, _)| other.eq_ignore_ascii_case(name)) {
            Some((_, old)) => value.clone_into(old),
            None => self.headers.push((name.to_owned(), value.to_owned())),
        }
    }

    pub(super) fn remove(&mut self, name: &str) {
        self.headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
    }

    /// The bytes of the body; none for events.
    pub fn body(&self) -> &[u8] {
        match &self.body {
            Body::Bytes(bytes, part) => &bytes[part.clone()],
            Body::Nothing | Body::Events => &[],
        }
    }

    /// Head and body as they go out, in one piece: with two, the second waits 40 ms for the first to be confirmed. Only of a
    /// large file there is a second piece, so that it is not copied once more for each who reads it.
    ///
    /// A header that could end its line early, and so begin another, is never written: such an answer becomes a 500.
    pub(super) fn to_wire(&self) -> (Vec<u8>, &[u8]) {
        let is_whole = self.headers.iter().all(|(name, value)| {
            let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b':');
            is_name && value.bytes().all(|byte| byte == b'\t' || byte == b' ' || byte.is_ascii_graphic())
        });
        if !is_whole {
            let sentence =
                "A header of this answer holds a character that no header may hold. Look at _headers and _redirects.";
            return (Self::sentence(500, sentence).measured().to_wire().0, &[]);
        }
        let headers: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let head = format!("HTTP/1.1 {} {}\r\n{headers}\r\n", self.status, reason(self.status));
        let (first, rest) = self.body().split_at(self.body().len().min(ONE_PIECE));
        ([head.as_bytes(), first].concat(), rest)
    }

    /// The same answer with the length of its body in the head.
    pub(super) fn measured(mut self) -> Self {
        if let Body::Bytes(_, part) = &self.body {
            let length = part.len().to_string();
            self.set("Content-Length", &length);
        }
        self
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        206 => "Partial Content",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "Other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_one_piece() {
        let answer = Answer::bytes(200, "text/plain", b"abc".as_slice().into()).measured();
        let wire = String::from_utf8(answer.to_wire().0).expect("it is text");
        assert_eq!(wire, "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\nabc");
    }

    #[test]
    fn a_header_cannot_begin_another() {
        for (name, value) in [
            ("X", "a\r\nSet-Cookie: b"),
            ("X", "a\nb"),
            ("X", "a\rb"),
            ("X", "a\0b"),
            ("X", "é"),
            ("X\r\nY", "a"),
            ("X: Y", "a"),
            ("", "a"),
        ] {
            let mut answer = Answer::bytes(200, "text/plain", b"secret".as_slice().into()).measured();
            answer.set(name, value);
            let wire = String::from_utf8(answer.to_wire().0).expect("it is text");
            assert!(wire.starts_with("HTTP/1.1 500 ") && !wire.contains("secret"), "{name:?}: {value:?}\n{wire}");
        }
    }
}
