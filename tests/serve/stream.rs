//! The stream of events as a page gets it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use openchair::serve::{Change, Limits, Restyled};

use crate::{Preview, answer, head, outputs};

/// A page that listens.
struct Page(BufReader<TcpStream>);

impl Page {
    fn open(preview: &Preview) -> Self {
        let mut stream = preview.call();
        stream.write_all(preview.get("/.openchair/events").as_bytes()).expect("it is open");
        let mut page = Self(BufReader::new(stream));
        let head = head(&mut page.0);
        assert!(head.starts_with("HTTP/1.1 200 ") && head.contains("Content-Type: text/event-stream"), "{head}");
        assert!(head.contains("Cache-Control: no-store") && !head.contains("Transfer-Encoding"), "{head}");
        page
    }

    /// The next line that is not empty.
    fn line(&mut self) -> String {
        let mut line = String::new();
        while line.trim().is_empty() {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).expect("the stream goes on"), 0, "the stream has ended");
        }
        line.trim().to_owned()
    }

    /// The next event: its name and what it says.
    fn event(&mut self) -> (String, serde_json::Value) {
        let name = self.line().strip_prefix("event: ").expect("an event has a name").to_owned();
        let line = self.line();
        let data = line.strip_prefix("data: ").expect("an event says something");
        (name, serde_json::from_str(data).expect("it is JSON"))
    }
}

#[test]
fn open_pages_hear_of_every_build() {
    let preview = Preview::start(Limits::default());
    let mut pages = [Page::open(&preview), Page::open(&preview)];
    for page in &mut pages {
        let (name, hello) = page.event();
        assert_eq!((name.as_str(), &hello["version"], &hello["problems"]), ("hello", &1.into(), &().into()));
        assert_eq!(hello["boot"], *preview.shared.published().boot);
    }
    let style = Restyled { old: "/assets/a.1.css".to_owned(), new: "/assets/a.2.css".to_owned() };
    preview.shared.fail("error: a\nerror: b".to_owned(), 2);
    preview.shared.publish(std::sync::Arc::new(outputs(&[])), &Change::Style(vec![style]));
    preview.shared.publish(std::sync::Arc::new(outputs(&[])), &Change::Pages);
    for page in &mut pages {
        let (name, data) = page.event();
        assert_eq!(
            (name.as_str(), &data["count"], &data["text"]),
            ("problems", &2.into(), &"error: a\nerror: b".into())
        );
        let (name, data) = page.event();
        assert_eq!((name.as_str(), &data["version"]), ("changed", &2.into()));
        assert_eq!(data["style"], serde_json::json!([{ "old": "/assets/a.1.css", "new": "/assets/a.2.css" }]));
        let (name, data) = page.event();
        assert_eq!((name.as_str(), &data["version"], &data["style"]), ("changed", &3.into(), &serde_json::json!([])));
    }
}

#[test]
fn who_comes_late_hears_what_is_wrong_now() {
    let preview = Preview::start(Limits::default());
    preview.shared.fail("error: a".to_owned(), 1);
    let (_, hello) = Page::open(&preview).event();
    assert_eq!(hello["problems"], serde_json::json!({ "version": 1, "count": 1, "text": "error: a" }));
}

#[test]
fn a_quiet_stream_shows_that_it_lives() {
    let preview = Preview::start(Limits { heartbeat: Duration::from_millis(20), ..Limits::default() });
    let mut page = Page::open(&preview);
    page.event();
    assert_eq!((page.line(), page.line()), (": still here".to_owned(), ": still here".to_owned()));
}

#[test]
fn streams_of_pages_that_went_are_free_again() {
    let preview = Preview::start(Limits { streams: 2, connections: 2, ..Limits::default() });
    for round in 0..20 {
        let mut pages: Vec<Page> = (0..2)
            .map(|_| {
                // The server sees a page go a moment after it went.
                while preview.shared.listeners() >= 2 {
                    std::thread::yield_now();
                }
                let mut page = Page::open(&preview);
                page.event();
                page
            })
            .collect();
        let mut third = preview.call();
        third.write_all(preview.get("/.openchair/events").as_bytes()).expect("it is open");
        assert!(answer(&mut third).0.starts_with("HTTP/1.1 503 "), "round {round}");
        third.write_all(preview.get("/plain.txt").as_bytes()).expect("streams take no room from pages");
        assert_eq!(answer(&mut third).1, b"plain");
        let text = round.to_string();
        preview.shared.fail(text.clone(), 1);
        assert!(pages.iter_mut().all(|page| page.event().1["text"] == text));
    }
}

#[test]
fn streams_end_with_the_server() {
    let preview = Preview::start(Limits::default());
    let address = preview.server.address();
    let mut page = Page::open(&preview);
    page.event();
    let mut idle = preview.call();
    drop(preview);
    let mut rest = Vec::new();
    // The empty line behind the last event may still be there.
    assert!(matches!(page.0.read_to_end(&mut rest), Ok(0 | 1) | Err(_)));
    assert!(matches!(idle.read_to_end(&mut rest), Ok(0) | Err(_)));
    // Nobody is left to accept, so the port is free, or the connection is dropped at once.
    if let Ok(mut late) = TcpStream::connect(address) {
        assert!(matches!(late.read(&mut [0]), Ok(0) | Err(_)));
    }
}
