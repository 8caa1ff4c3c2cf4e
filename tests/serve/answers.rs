//! What a browser does: many requests on one connection, large files, a port that is taken.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::Instant;

use openchair::serve::{Config, Limits, Mode, Server, Setting, Shared};

use crate::{Preview, answer};

#[test]
fn one_connection_carries_many_requests() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    let start = Instant::now();
    let rounds = 200;
    for _ in 0..rounds {
        stream.write_all(preview.get("/plain.txt").as_bytes()).expect("it is open");
        let (head, body) = answer(&mut stream);
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        assert_eq!(body, b"plain");
    }
    println!("{:?} for each of {rounds} answers on one connection", start.elapsed() / rounds);
}

#[test]
fn requests_that_come_at_once_are_answered_in_order() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    let head_of_home = preview.get("/").replace("GET", "HEAD");
    let all = [preview.get("/plain.txt"), head_of_home, preview.get("/nothing"), preview.get("/plain.txt")];
    stream.write_all(all.concat().as_bytes()).expect("it is open");
    let answers = [answer(&mut stream)];
    assert_eq!(answers[0].1, b"plain");
    let head = crate::head(&mut stream);
    assert!(head.starts_with("HTTP/1.1 200 ") && !head.contains("Content-Length: 0"), "{head}");
    assert!(answer(&mut stream).0.starts_with("HTTP/1.1 404 "));
    assert_eq!(answer(&mut stream).1, b"plain");
}

#[test]
fn a_large_file_comes_whole_and_in_parts() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    for (range, length) in [("", 9_000_000), ("Range: bytes=1000000-\r\n", 8_000_000), ("", 9_000_000)] {
        let request = preview.get("/large.bin").replace("\r\n\r\n", &format!("\r\n{range}\r\n"));
        stream.write_all(request.as_bytes()).expect("it is open");
        let start = Instant::now();
        let (_, body) = answer(&mut stream);
        println!("{:?} for {length} bytes", start.elapsed());
        let first = 9_000_000 - length;
        assert_eq!(body.len(), length);
        assert!(body.iter().zip(first..).all(|(byte, at)| *byte == at.to_le_bytes()[0]), "{range}");
    }
}

#[test]
fn who_wants_the_connection_to_end_gets_that() {
    let preview = Preview::start(Limits::default());
    for request in [
        preview.get("/plain.txt").replace("HTTP/1.1", "HTTP/1.0"),
        preview
            .get("/plain.txt")
            .replace("HTTP/1.1", "HTTP/1.0")
            .replace("\r\n\r\n", "\r\nConnection: keep-alive\r\n\r\n"),
        preview.get("/plain.txt").replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"),
    ] {
        let mut stream = preview.call();
        stream.write_all(request.as_bytes()).expect("it is open");
        let mut text = String::new();
        stream.read_to_string(&mut text).expect("it ends");
        assert!(text.contains("\r\nConnection: close\r\n") && text.ends_with("\r\n\r\nplain"), "{text}");
    }
}

#[test]
fn a_new_build_is_shown_on_open_connections() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    for text in ["one", "two"] {
        preview
            .shared
            .publish(crate::outputs(&[("plain.txt", text.as_bytes())]).into(), &openchair::serve::Change::Pages);
        stream.write_all(preview.get("/plain.txt").as_bytes()).expect("it is open");
        assert_eq!(answer(&mut stream).1, text.as_bytes());
    }
}

#[test]
fn a_port_that_is_taken_is_passed_over() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    let port = taken.local_addr().expect("it is bound").port();
    let start = || {
        let shared = Shared::new(Setting { mode: Mode::Built, hosts: Vec::new(), editor: None });
        Server::start(&Config { port, ..Config::default() }, Arc::new(shared))
    };
    let server = start().expect("one of the next is free");
    let found = server.address().port();
    assert!((port + 1..=port + 20).contains(&found), "{found}");
    assert_eq!(server.taken_port(), Some(port));
    drop(taken);
    let server = start().expect("it is free again");
    assert_eq!((server.address().port(), server.taken_port()), (port, None));
}

#[test]
fn who_knows_the_inner_port_gets_nothing_there() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    stream.write_all(preview.get("/plain.txt").as_bytes()).expect("it is open");
    assert_eq!(answer(&mut stream).1, b"plain");
    let inner = preview.server.inner_address();
    let mut stream = std::net::TcpStream::connect(inner).expect("tiny_http listens");
    stream.write_all(format!("GET /plain.txt HTTP/1.1\r\nHost: {inner}\r\n\r\n").as_bytes()).expect("it is open");
    assert!(answer(&mut stream).0.starts_with("HTTP/1.1 403 "));
}
