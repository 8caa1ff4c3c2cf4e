//! Where `tiny_http` takes requests and hands out answers. The only file that knows it.
//!
//! It has some traits to live with. It waits for as long as a client likes, takes heads of any length, and misreads odd
//! `Transfer-Encoding` (CVE-2026-66752): so it listens where only the guard comes, who writes each head anew. Its `Response`
//! lets line ends into headers (CVE-2026-66753) and writes head and body apart, which costs 40 ms on a connection that is kept: so
//! answers go out through the bare writer, checked and in one piece. And it ends for good when a connection cannot be accepted: so
//! it is begun again then.

use std::io::{self, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::answer::{Answer, Body};
use super::events::Event;
use super::lanes::Lanes;
use super::limits::Limits;
use super::request::Request;
use super::respond::respond;
use super::shared::Shared;

/// How many threads take requests. None of them ever waits for a client.
const WORKERS: usize = 4;
/// What goes out without waiting: the guard reads that much of an answer before it turns to the client.
const SMALL: usize = 48 * 1024;

/// `tiny_http`, and what it answers from.
pub(super) struct Desk {
    shared: Arc<Shared>,
    lanes: Arc<Lanes>,
    limits: Limits,
    http: Mutex<Arc<tiny_http::Server>>,
    is_closed: AtomicBool,
}

impl Desk {
    /// Opens the desk, on a port of its own that no one is told of, and the lanes to it.
    pub(super) fn open(shared: Arc<Shared>, limits: Limits) -> io::Result<(Arc<Self>, Arc<Lanes>)> {
        let (http, address) = listen()?;
        let lanes = Arc::new(Lanes::new(address, limits.answers));
        let desk =
            Self { shared, lanes: lanes.clone(), limits, http: Mutex::new(http), is_closed: AtomicBool::new(false) };
        let desk = Arc::new(desk);
        for _ in 0..WORKERS {
            let worker = desk.clone();
            thread::Builder::new().name("serve: desk".to_owned()).spawn(move || worker.take_requests())?;
        }
        Ok((desk, lanes))
    }

    /// Ends every stream, and takes no more requests.
    pub(super) fn close(&self) {
        self.is_closed.store(true, Ordering::SeqCst);
        self.shared.streams().end_all();
        let http = self.http();
        (0..WORKERS).for_each(|_| http.unblock());
    }

    fn http(&self) -> Arc<tiny_http::Server> {
        self.http.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn take_requests(self: Arc<Self>) {
        while !self.is_closed.load(Ordering::SeqCst) {
            let http = self.http();
            match http.recv() {
                // A mistake of ours costs one answer, not a worker: `tiny_http` answers what is dropped with a 500.
                Ok(request) => drop(catch_unwind(AssertUnwindSafe(|| self.answer(request)))),
                Err(_) if self.is_closed.load(Ordering::SeqCst) => {}
                Err(_) => self.begin_again(&http),
            }
        }
    }

    /// Puts another `tiny_http` in the place of one that has ended, unless another worker has done so.
    fn begin_again(&self, ended: &Arc<tiny_http::Server>) {
        let mut http = self.http.lock().unwrap_or_else(PoisonError::into_inner);
        if !Arc::ptr_eq(&http, ended) {
            return;
        }
        if let Ok((new, address)) = listen() {
            *http = new;
            self.lanes.lead_to(address);
            (1..WORKERS).for_each(|_| ended.unblock());
        } else {
            // No file to be had for a socket. The connections that have them all will end.
            drop(http);
            thread::park_timeout(Duration::from_millis(100));
        }
    }

    /// Answers, in this thread if it takes no time.
    fn answer(self: &Arc<Self>, request: tiny_http::Request) {
        let Some(whose) = request.remote_addr().copied().filter(|address| self.lanes.are_from(*address)) else {
            let refusal = Answer::sentence(403, "Ask at the address that the preview has shown.");
            let _ = write(&mut *request.into_writer(), &refusal.measured());
            return;
        };
        let asked = Request {
            method: request.method().to_string(),
            target: request.url().to_owned(),
            headers: request
                .headers()
                .iter()
                .map(|header| (header.field.to_string(), header.value.to_string()))
                .collect(),
        };
        let published = self.shared.published();
        let answer = respond(&published, &asked);
        let waits = match &answer.body {
            Body::Nothing => false,
            Body::Bytes(_, part) => part.len() > SMALL,
            Body::Events => true,
        };
        // Who is gone needs no answer: whatever fails here ends with the connection.
        if waits {
            let desk = self.clone();
            // Where the system gives no thread, the request is dropped, and `tiny_http` answers with a 500.
            let _ = thread::Builder::new().spawn(move || match answer.body {
                Body::Events => desk.tell(whose, &answer, request),
                Body::Nothing | Body::Bytes(..) => write(&mut *request.into_writer(), &answer),
            });
        } else {
            let _ = write(&mut *request.into_writer(), &answer);
            if let (Some(source), Some(open)) = (&answer.opens, &published.setting.editor) {
                open(source);
            }
        }
    }

    /// Writes events until the page is gone or the server closes.
    fn tell(&self, whose: SocketAddr, answer: &Answer, request: tiny_http::Request) -> io::Result<()> {
        let mut writer = request.into_writer();
        let Some(events) = self.shared.listen(whose, self.limits.streams) else {
            let mut refusal = Answer::sentence(503, "More pages are open than the preview can tell of changes.");
            refusal.set("Cache-Control", "no-store");
            return write(&mut *writer, &refusal.measured());
        };
        let ended = self.write_events(&mut *writer, answer, &events);
        self.shared.streams().end(whose);
        ended
    }

    fn write_events(&self, writer: &mut dyn Write, answer: &Answer, events: &Receiver<Event>) -> io::Result<()> {
        write(writer, answer)?;
        loop {
            let event = match events.recv_timeout(self.limits.heartbeat) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => Event::heartbeat(),
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            writer.write_all(event.as_bytes())?;
            writer.flush()?;
        }
    }
}

fn listen() -> io::Result<(Arc<tiny_http::Server>, SocketAddr)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let http = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
    Ok((Arc::new(http), address))
}

fn write(writer: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    let (first, rest) = answer.to_wire();
    writer.write_all(&first)?;
    writer.write_all(rest)?;
    writer.flush()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::super::published::{Mode, Setting};
    use super::*;

    #[test]
    fn when_it_ends_another_takes_its_place() {
        let setting = Setting { mode: Mode::Built, hosts: Vec::new(), editor: None };
        let shared = Arc::new(Shared::new(setting));
        let (desk, lanes) = Desk::open(shared, Limits::default()).expect("there is a free port");
        let ask = || {
            let lane = lanes.take(|| {}).expect("somebody listens");
            let (mut stream, mut first) = (lane.stream(), [0; 12]);
            stream.write_all(b"HEAD /x HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("it is open");
            stream.read_exact(&mut first).expect("it answers");
            assert_eq!(&first, b"HTTP/1.1 404");
            lane
        };
        let early = ask();
        let (old, old_end) = (desk.http(), lanes.end());
        for _ in 0..2 {
            desk.begin_again(&old);
        }
        assert!(lanes.end() != old_end && !Arc::ptr_eq(&desk.http(), &old));
        let new_end = lanes.end();
        desk.begin_again(&old);
        assert_eq!(lanes.end(), new_end, "who comes late leaves it as it is");
        early.give_back();
        let both = [ask(), ask()];
        assert!(both.iter().all(|lane| lane.stream().peer_addr().is_ok_and(|end| end == new_end)));
        desk.close();
    }
}
