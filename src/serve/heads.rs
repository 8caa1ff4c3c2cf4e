//! The heads of requests, one after the other, from the bytes of a connection.

use std::io::{ErrorKind, Read};
use std::net::TcpStream;

use memchr::{memchr_iter, memmem};

use super::head::{ODD, Refusal, TOO_LONG};

/// What a caller sends, cut into heads.
pub(super) struct Heads<'a> {
    stream: &'a TcpStream,
    /// Bytes of a head.
    most: usize,
    /// Read and not used yet. Never longer than one head and one piece.
    read: Vec<u8>,
}

/// Why there is no further head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoHead {
    /// Nobody sends any more.
    Gone,
    /// It has not come whole.
    NotYet,
    /// What is sent is no head.
    Refused(Refusal),
}

impl<'a> Heads<'a> {
    pub(super) fn new(stream: &'a TcpStream, most: usize) -> Self {
        Self { stream, most, read: Vec::new() }
    }

    /// The next head, with the empty line that ends it. Where it is not there yet, `wait` is told so once.
    pub(super) fn next(&mut self, wait: impl Fn()) -> Result<Vec<u8>, NoHead> {
        let gone = |_| NoHead::Gone;
        self.stream.set_nonblocking(true).map_err(gone)?;
        let at_once = self.cut();
        self.stream.set_nonblocking(false).map_err(gone)?;
        if at_once == Err(NoHead::NotYet) {
            wait();
            return self.cut();
        }
        at_once
    }

    fn cut(&mut self) -> Result<Vec<u8>, NoHead> {
        let mut piece = [0; 4096];
        let mut stream = self.stream;
        loop {
            let end = memmem::find(&self.read, b"\r\n\r\n").map(|at| at + 4);
            if end.unwrap_or(self.read.len()) > self.most {
                return Err(NoHead::Refused(TOO_LONG));
            }
            if let Some(end) = end {
                return Ok(self.read.drain(..end).collect());
            }
            if is_hopeless(&self.read) {
                return Err(NoHead::Refused(ODD));
            }
            match stream.read(&mut piece) {
                Ok(0) => return Err(NoHead::Gone),
                Ok(length) => self.read.extend_from_slice(&piece[..length]),
                Err(cause) if cause.kind() == ErrorKind::Interrupted => {}
                Err(cause) if cause.kind() == ErrorKind::WouldBlock => return Err(NoHead::NotYet),
                Err(_) => return Err(NoHead::Gone),
            }
        }
    }
}

/// Whether these first bytes cannot become a head, such as the greeting of https, or lines that end in another way.
fn is_hopeless(bytes: &[u8]) -> bool {
    bytes.first().is_some_and(|first| !first.is_ascii_alphabetic())
        || memchr_iter(b'\n', bytes).any(|at| at == 0 || bytes[at - 1] != b'\r')
}
