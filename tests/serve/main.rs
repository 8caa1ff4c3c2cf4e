//! A real server on a port of this machine, and callers that say what no browser says.

#![expect(
    clippy::disallowed_methods,
    reason = "the tests write the sites that they serve, and wait for answers up to a limit"
)]

mod answers;
mod checkout;
mod crowds;
mod kept;
mod law;
mod odd;
mod stream;

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use openchair::serve::{Change, Config, InMemory, Limits, Mode, Outputs, Server, Setting, Shared};

/// Longer than anything here takes; a test that waits for it has failed.
const LONG: Duration = Duration::from_secs(30);

/// A site of these files.
fn outputs(files: &[(&str, &[u8])]) -> Outputs {
    Outputs::on(Box::new(InMemory::of(files.iter().copied())), "/", None)
}

/// A server, and what it shows.
struct Preview {
    server: Server,
    shared: Arc<Shared>,
}

impl Preview {
    fn start(limits: Limits) -> Self {
        let shared = Arc::new(Shared::new(Setting { mode: Mode::Development, hosts: Vec::new(), editor: None }));
        let large: Vec<u8> = (0..9_000_000_u32).map(|number| number.to_le_bytes()[0]).collect();
        let files: [(&str, &[u8]); 4] =
            [("index.html", b"<p>home"), ("plain.txt", b"plain"), ("x/index.html", b""), ("large.bin", &large)];
        shared.publish(Arc::new(outputs(&files)), &Change::Pages);
        let server =
            Server::start(&Config { limits, ..Config::default() }, shared.clone()).expect("there is a free port");
        Self { server, shared }
    }

    /// A connection to it.
    fn call(&self) -> TcpStream {
        let stream = TcpStream::connect(self.server.address()).expect("it listens");
        stream.set_read_timeout(Some(LONG)).expect("it is a socket");
        stream
    }

    /// A whole request for this target.
    fn get(&self, target: &str) -> String {
        format!("GET {target} HTTP/1.1\r\nHost: {}\r\n\r\n", self.server.address())
    }

    /// The status of the answer to these bytes, sent on a connection of their own, and then nothing more.
    fn status(&self, bytes: &[u8]) -> String {
        let mut stream = self.call();
        // Who is refused half-way may see the connection end while it still writes.
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(std::net::Shutdown::Write);
        let mut text = Vec::new();
        let _ = stream.read_to_end(&mut text);
        let text = String::from_utf8_lossy(&text).into_owned();
        text.split(' ').nth(1).unwrap_or("closed").to_owned()
    }
}

/// One answer: its head as text, and its body.
fn answer(stream: &mut impl Read) -> (String, Vec<u8>) {
    let head = head(stream);
    let length = head.lines().find_map(|line| line.strip_prefix("Content-Length: ")?.parse().ok()).unwrap_or(0);
    let mut body = vec![0; length];
    stream.read_exact(&mut body).expect("the whole body comes");
    (head, body)
}

/// The head of an answer.
fn head(stream: &mut impl Read) -> String {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("the whole head comes");
        head.push(byte[0]);
    }
    String::from_utf8(head).expect("it is text")
}
