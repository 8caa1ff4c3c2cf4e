//! Bytes that no browser sends, and what is answered: never a file, never silence that lasts.

use std::io::{Read, Write};

use openchair::serve::Limits;

use crate::{Preview, answer};

#[test]
fn odd_requests_are_refused() {
    let preview = Preview::start(Limits::default());
    let host = preview.server.address().to_string();
    let line = |line: &str| format!("{line}\r\nHost: {host}\r\n\r\n");
    let with = |header: &str| format!("GET /plain.txt HTTP/1.1\r\nHost: {host}\r\n{header}\r\n\r\n");
    for (request, status) in [
        (line("GET /plain.txt HTTP/1.1"), "200"),
        (line("GET /../../etc/passwd HTTP/1.1"), "404"),
        (line("GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1"), "404"),
        (line("GET /..%5c..%5cetc HTTP/1.1"), "400"),
        (line("GET //etc/passwd HTTP/1.1"), "404"),
        (line("GET /plain.txt%00 HTTP/1.1"), "400"),
        (line("GET plain.txt HTTP/1.1"), "400"),
        (line("GET * HTTP/1.1"), "400"),
        (line("OPTIONS * HTTP/1.1"), "405"),
        (line("CONNECT evil.example:443 HTTP/1.1"), "405"),
        (line(&format!("GET http://{host}/plain.txt HTTP/1.1")), "200"),
        (line("GET http://evil.example/plain.txt HTTP/1.1"), "400"),
        (line("GET /plain.txt#x HTTP/1.1"), "400"),
        (line("GET /plain.txt HTTP/1.0"), "200"),
        (line("GET /plain.txt HTTP/2.0"), "505"),
        (line("GET /plain.txt HTTP/1.2"), "505"),
        (line("GET /plain.txt FTP/1.1"), "400"),
        (line("GET /plain.txt"), "400"),
        (line("GET\t/plain.txt\tHTTP/1.1"), "400"),
        (line("GET /plain.txt\0 HTTP/1.1"), "400"),
        (line("GET /\u{e9} HTTP/1.1"), "400"),
        ("GET /plain.txt\r\n\r\n".to_owned(), "400"),
        ("GET /plain.txt HTTP/1.1\r\n\r\n".to_owned(), "400"),
        ("GET /plain.txt HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(), "403"),
        ("GET /plain.txt HTTP/1.1\r\nHost:\r\n\r\n".to_owned(), "403"),
        (with(&format!("Host: {host}")), "400"),
        (with("Host: evil.example"), "400"),
        (with("Origin: http://evil.example"), "403"),
        (with("Origin: null"), "403"),
        (with(&format!("Origin: http://{host}")), "200"),
        (with("Transfer-Encoding: chunked"), "400"),
        (with("Transfer-Encoding: identity"), "400"),
        (with("Transfer-Encoding : chunked"), "400"),
        (with("Transfer-Encoding:\x0bchunked"), "400"),
        (with("X: y\r\n Transfer-Encoding: chunked"), "400"),
        (with("Content-Length: 5"), "400"),
        (with("Content-Length: 0\r\nContent-Length: 5"), "400"),
        (with("Content-Length: 0"), "200"),
        (with("Expect: 100-continue"), "200"),
        (with("Expect: something"), "200"),
        (with("Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings"), "200"),
        (with("If-None-Match: \"a\rb\""), "400"),
        (with("If-None-Match: \"a\0b\""), "400"),
        (with("If-None-Match: \u{e9}"), "400"),
        (with("Cookie: \u{e9}"), "200"),
        (with(": x"), "400"),
        (with("X"), "400"),
        (with(&format!("Cookie: {}", "a".repeat(15_000))), "200"),
        (with(&format!("Cookie: {}", "a".repeat(17_000))), "431"),
        (with(&format!("Cookie: {}", "a".repeat(1_000_000))), "431"),
        (with(&"X: y\r\n".repeat(120)), "431"),
        (format!("GET /{} HTTP/1.1\r\n", "a".repeat(20_000)), "431"),
        ("GET /plain.txt HTTP/1.1\nHost: a\n\n".to_owned(), "400"),
        ("\r\n\r\nGET /plain.txt HTTP/1.1\r\n".to_owned(), "400"),
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}".to_owned(), "400"),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), "505"),
        (line("POST /plain.txt HTTP/1.1").replace("\r\n\r\n", "\r\nContent-Length: 5\r\n\r\nhello"), "405"),
        ("\0".repeat(100), "400"),
        ("GET /plain.txt HTTP/1.1\r\nHost: ".to_owned(), "closed"),
        (String::new(), "closed"),
    ] {
        let shown: String = request.chars().take(120).collect();
        assert_eq!(preview.status(request.as_bytes()), status, "{shown:?}");
    }
    assert_eq!(preview.status(b"\xff\xfe\xfd"), "400");
}

#[test]
fn nothing_after_a_refused_request_is_a_request() {
    let preview = Preview::start(Limits::default());
    let good = preview.get("/plain.txt");
    for bad in [
        good.replace("\r\n\r\n", "\r\nContent-Length: 4\r\n\r\n"),
        good.replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        good.replace("GET", "POST"),
        good.replace("HTTP/1.1", "HTTP/3.0"),
    ] {
        let mut stream = preview.call();
        stream.write_all(format!("{bad}{good}").as_bytes()).expect("it is open");
        let mut text = String::new();
        stream.shutdown(std::net::Shutdown::Write).expect("it is open");
        stream.read_to_string(&mut text).expect("it ends");
        assert_eq!(text.matches("HTTP/1.1 ").count(), 1, "{bad}\n{text}");
        assert!(!text.starts_with("HTTP/1.1 200 ") && text.contains("Connection: close\r\n"), "{bad}\n{text}");
    }
}

#[test]
fn a_request_may_come_byte_by_byte() {
    let preview = Preview::start(Limits::default());
    let mut stream = preview.call();
    stream.set_nodelay(true).expect("it is a socket");
    for byte in preview.get("/plain.txt").bytes() {
        stream.write_all(&[byte]).expect("it is open");
    }
    assert_eq!(answer(&mut stream).1, b"plain");
}
