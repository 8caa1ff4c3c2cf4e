//! Connections from the guard to `tiny_http`: few, kept, and known by their addresses, so that nobody else is answered there.

use std::collections::{BTreeSet, VecDeque};
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How long to wait for a lane before somebody who keeps one for nothing has to leave.
const A_WHILE: Duration = Duration::from_millis(25);

/// Far longer than a first answer takes.
const A_MOMENT: Duration = Duration::from_secs(5);

/// The connections to `tiny_http`.
#[derive(Debug)]
pub(super) struct Lanes {
    most: usize,
    state: Mutex<State>,
    /// Held by whoever opens one.
    opening: Mutex<()>,
}

#[derive(Debug)]
struct State {
    /// Where `tiny_http` listens.
    desk: SocketAddr,
    idle: Vec<(SocketAddr, TcpStream)>,
    busy: usize,
    waiting: VecDeque<Sender<()>>,
    /// Our ends of all connections that are open.
    ours: BTreeSet<SocketAddr>,
}

impl State {
    /// Passes a lane on to who has waited longest, or notes that there is one more.
    fn release(&mut self) {
        match self.waiting.pop_front() {
            // Who waits goes on waiting until it is their turn, so it always arrives.
            Some(next) => drop(next.send(())),
            None => self.busy -= 1,
        }
    }
}

/// A connection for one request.
#[derive(Debug)]
pub(super) struct Lane<'a> {
    lanes: &'a Lanes,
    /// `None` once it was given back.
    stream: Option<TcpStream>,
    /// Our end of it.
    pub address: SocketAddr,
    counts: Counts,
}

/// Whether a lane is one of those that there are only so many of.
#[derive(Debug, PartialEq, Eq)]
enum Counts {
    AsAnswer,
    Elsewhere,
}

impl Lanes {
    /// Lanes to `tiny_http` at this address, and at most so many of them for answers at once.
    pub(super) fn new(desk: SocketAddr, most: usize) -> Self {
        let state = State { desk, idle: Vec::new(), busy: 0, waiting: VecDeque::new(), ours: BTreeSet::new() };
        Self { most, state: Mutex::new(state), opening: Mutex::default() }
    }

    /// Where `tiny_http` listens.
    pub(super) fn end(&self) -> SocketAddr {
        self.lock().desk
    }

    /// `tiny_http` listens elsewhere now.
    pub(super) fn lead_to(&self, desk: SocketAddr) {
        let mut state = self.lock();
        state.desk = desk;
        let old = std::mem::take(&mut state.idle);
        state.ours.retain(|address| !old.iter().any(|(idle, _)| idle == address));
    }

    /// Whether a connection to `tiny_http` was made here, and not by another program that found its port.
    pub(super) fn are_from(&self, address: SocketAddr) -> bool {
        self.lock().ours.contains(&address)
    }

    /// A lane of one's own. Where all are taken for a while, `make_room` is asked to free one, again and again.
    pub(super) fn take(&self, make_room: impl Fn()) -> io::Result<Lane<'_>> {
        self.wait_for_turn(make_room);
        let mut state = self.lock();
        let (idle, desk) = (state.idle.pop(), state.desk);
        drop(state);
        match idle.map_or_else(|| self.connect(desk), Ok) {
            Ok((address, stream)) => Ok(Lane { lanes: self, stream: Some(stream), address, counts: Counts::AsAnswer }),
            Err(cause) => {
                self.lock().release();
                Err(cause)
            }
        }
    }

    fn wait_for_turn(&self, make_room: impl Fn()) {
        let mut state = self.lock();
        if state.busy < self.most {
            state.busy += 1;
            return;
        }
        let (sender, turn) = channel();
        state.waiting.push_back(sender);
        drop(state);
        while turn.recv_timeout(A_WHILE) == Err(RecvTimeoutError::Timeout) {
            make_room();
        }
    }

    /// Opens a lane, one after the other, and each only once the one before has brought an answer.
    ///
    /// The threads of `tiny_http` are counted before they have begun. Of two connections that come at the same time it may leave
    /// one to a thread that the other has, and there it would wait for as long as that one is open.
    fn connect(&self, desk: SocketAddr) -> io::Result<(SocketAddr, TcpStream)> {
        let _alone = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        let stream = TcpStream::connect(desk)?;
        let address = stream.local_addr()?;
        self.lock().ours.insert(address);
        let greeted = greet(&stream);
        if greeted.is_err() {
            self.lock().ours.remove(&address);
        }
        greeted.map(|()| (address, stream))
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks for something and waits for the answer, so that there is a thread that answers.
fn greet(mut stream: &TcpStream) -> io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(A_MOMENT))?;
    stream.write_all(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut piece = [0; 4096];
        match stream.read(&mut piece)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            length => head.extend_from_slice(&piece[..length]),
        }
    }
    stream.set_read_timeout(None)
}

impl Lane<'_> {
    /// The connection.
    pub(super) fn stream(&self) -> &TcpStream {
        self.stream.as_ref().expect("a lane that was given back is gone")
    }

    /// From here on it is a stream of events, and another may have the place.
    pub(super) fn listens(&mut self) {
        if self.counts == Counts::AsAnswer {
            self.counts = Counts::Elsewhere;
            self.lanes.lock().release();
        }
    }

    /// Keeps the connection for the next request, after an answer that was read to its end.
    pub(super) fn give_back(mut self) {
        if let Some(stream) = self.stream.take() {
            let mut state = self.lanes.lock();
            // After `tiny_http` has moved, this lane leads nowhere.
            if stream.peer_addr().is_ok_and(|peer| peer == state.desk) {
                state.idle.push((self.address, stream));
            } else {
                state.ours.remove(&self.address);
            }
        }
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        let mut state = self.lanes.lock();
        if self.stream.is_some() {
            state.ours.remove(&self.address);
        }
        if self.counts == Counts::AsAnswer {
            state.release();
        }
    }
}
