//! Carries requests to `tiny_http` and its answers back to a caller, piece by piece, so that a large file never lies here whole.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::thread;

use memchr::memmem;

use super::callers::{Doing, Seat};
use super::events::Streams;
use super::head::{Call, Refusal};
use super::lanes::Lane;

/// How much of an answer lies here at once. The head of one is much smaller.
const PIECE: usize = 64 * 1024;
/// How much is still read from somebody who was refused, so that they get to read why.
const LINGER: u64 = 256 * 1024;

/// Carries for one caller.
pub(super) struct Carrier<'a> {
    client: &'a TcpStream,
    seat: &'a Seat,
    streams: &'a Streams,
    piece: Vec<u8>,
}

/// What follows the head of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Follows {
    Bytes(usize),
    Events,
}

impl<'a> Carrier<'a> {
    pub(super) fn new(client: &'a TcpStream, seat: &'a Seat, streams: &'a Streams) -> Self {
        Self { client, seat, streams, piece: vec![0; PIECE] }
    }

    /// Carries one request by this lane, and its answer back. Returns whether another request may follow.
    pub(super) fn carry(&mut self, call: &Call, mut lane: Lane<'_>) -> io::Result<bool> {
        let Ok((end, read)) = self.ask(call, &lane) else {
            let sentence = "The preview could not answer just now. Load this page again.";
            refuse(self.client, Refusal { status: 502, sentence })?;
            return Ok(false);
        };
        let follows = follows(call, &self.piece[..end]);
        if call.persistent && follows != Follows::Events {
            self.give(&self.piece[..read])?;
        } else {
            let (head, rest) = (&self.piece[..end - 2], &self.piece[end..read]);
            self.give(&[head, b"Connection: close\r\n\r\n", rest].concat())?;
        }
        match follows {
            Follows::Bytes(length) => {
                self.pass_on(&lane, length.saturating_sub(read - end))?;
                lane.give_back();
                Ok(call.persistent)
            }
            Follows::Events => {
                lane.listens();
                self.pass_on_events(&lane);
                Ok(false)
            }
        }
    }

    /// Sends the request, and reads the first piece of the answer: where its head ends, and how much was read.
    fn ask(&mut self, call: &Call, lane: &Lane<'_>) -> io::Result<(usize, usize)> {
        lane.stream().write_all(&call.to_wire())?;
        let mut read = 0;
        loop {
            match lane.stream().read(&mut self.piece[read..])? {
                0 => return Err(ErrorKind::UnexpectedEof.into()),
                length => read += length,
            }
            if let Some(at) = memmem::find(&self.piece[..read], b"\r\n\r\n") {
                return Ok((at + 4, read));
            }
        }
    }

    /// The rest of a body.
    fn pass_on(&mut self, lane: &Lane<'_>, mut left: usize) -> io::Result<()> {
        while left > 0 {
            let most = left.min(PIECE);
            let length = match lane.stream().read(&mut self.piece[..most])? {
                0 => return Err(ErrorKind::UnexpectedEof.into()),
                length => length,
            };
            self.give(&self.piece[..length])?;
            left -= length;
        }
        Ok(())
    }

    /// Gives the client these bytes, and notes if it does not take them at once.
    fn give(&self, bytes: &[u8]) -> io::Result<()> {
        let mut client = self.client;
        client.set_nonblocking(true)?;
        let at_once = client.write(bytes);
        client.set_nonblocking(false)?;
        let taken = match at_once {
            Err(cause) if cause.kind() == ErrorKind::WouldBlock => 0,
            taken => taken?,
        };
        if taken < bytes.len() {
            self.seat.is_now(Doing::Stalled);
            client.write_all(&bytes[taken..])?;
            self.seat.is_now(Doing::Answered);
        }
        Ok(())
    }

    /// Events, until the page goes or the server closes. A second thread sees the page go, as nothing is written for long.
    fn pass_on_events(&mut self, lane: &Lane<'_>) {
        let (mut client, streams) = (self.client, self.streams);
        let watch = move || {
            // A page that listens sends nothing more; if it does, it is none of ours.
            let _ = client.read(&mut [0]);
            streams.end(lane.address);
            let _ = lane.stream().shutdown(Shutdown::Both);
        };
        thread::scope(|scope| {
            let watcher = thread::Builder::new().stack_size(64 * 1024).spawn_scoped(scope, watch);
            if watcher.is_ok() && self.seat.is_now(Doing::Listening) {
                while let Ok(length @ 1..) = lane.stream().read(&mut self.piece) {
                    if self.client.write_all(&self.piece[..length]).is_err() {
                        break;
                    }
                }
            }
            let _ = self.client.shutdown(Shutdown::Both);
        });
        self.streams.end(lane.address);
    }
}

/// What follows this head of an answer to this request.
fn follows(call: &Call, head: &[u8]) -> Follows {
    let text = String::from_utf8_lossy(head);
    let mut lines = text.lines();
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).unwrap_or_default();
    let length = lines.find_map(|line| line.strip_prefix("Content-Length: ")?.parse().ok());
    match length {
        _ if call.method == "HEAD" || matches!(status, "204" | "304") => Follows::Bytes(0),
        Some(length) => Follows::Bytes(length),
        None => Follows::Events,
    }
}

/// Says why, and ends the connection: with what was not read yet still in it, some systems would throw the answer away.
pub(super) fn refuse(mut client: &TcpStream, refusal: Refusal) -> io::Result<()> {
    client.write_all(&refusal.to_wire())?;
    client.shutdown(Shutdown::Write)?;
    io::copy(&mut client.take(LINGER), &mut io::sink())?;
    Ok(())
}
