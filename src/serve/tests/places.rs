//! Where things lie, and in what form they are answered: what a static host does.

use super::{check, files, get, outputs, published, site, told};
use crate::serve::{Body, Mode, Request, respond};
use crate::sources::Fingerprint;

#[test]
fn an_address_shows_its_file() {
    check(
        &site(Mode::Built),
        &[
            ("/", "200 home"),
            ("/?a=/../b", "200 home"),
            ("/index.html", "200 home"),
            ("/groups/caf%C3%A9/", "200 café"),
            ("/groups/caf%c3%a9", "301 to /groups/caf%C3%A9/"),
            ("/es", "301 to /es/"),
            ("/es?a=b&c", "301 to /es/?a=b&c"),
            ("/plain", "200 no ending"),
            ("/plain/", "404 not here"),
            ("/groups", "404 not here"),
            ("/groups/", "404 not here"),
            ("/Plain", "404 not here"),
            ("/old/", "301 to /groups/x/"),
            ("/old/?a", "301 to /groups/x/?a"),
            ("/old", "301 to /old/"),
            ("/away", "302 to https://example.org/"),
            ("/.well-known/security.txt", "200 Contact: x"),
            ("http://localhost:8080/plain", "200 no ending"),
            ("/es/nothing/here", "404 no está"),
            ("/esx/", "404 not here"),
            ("/.openchair/live.js", "404 not here"),
        ],
    );
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let files = [
        ("index.html", "home"),
        ("x/index.html", "x"),
        ("404.html", "not here"),
        ("fr/404.html", "pas là"),
        ("_redirects", "/help/old/ /help/x/ 301\n/help/* /help/404.html 404\n"),
    ];
    for base in ["/help/", "help", "/help", "%68elp/"] {
        check(
            &published(Mode::Built, outputs(&files, base)),
            &[
                ("/", "302 to /help/"),
                ("/?a", "302 to /help/?a"),
                ("/help", "302 to /help/"),
                ("/help/", "200 home"),
                ("/help/x", "301 to /help/x/"),
                ("/help/x/", "200 x"),
                ("/help/old/", "301 to /help/x/"),
                ("/help/fr/y", "404 not here"),
                ("/x/", "404 not here"),
                ("/helpx/", "404 not here"),
            ],
        );
    }
    // Without a rule, the page that lies nearest.
    check(
        &published(Mode::Built, outputs(&files[..4], "/help/")),
        &[("/help/fr/y", "404 pas là"), ("/fr/y", "404 not here")],
    );
}

#[test]
fn every_kind_of_file_is_called_by_its_name() {
    for (name, kind) in [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.json", "application/json; charset=utf-8"),
        ("b.csv", "text/csv; charset=utf-8"),
        ("groups.csv", "text/csv; charset=utf-8; header=present"),
        ("a.svg", "image/svg+xml; charset=utf-8"),
        ("a.xml", "application/xml; charset=utf-8"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json; charset=utf-8"),
        ("a.PNG", "image/png"),
        ("a.jpg", "image/jpeg"),
        ("a.jpeg", "image/jpeg"),
        ("a.webp", "image/webp"),
        ("a.avif", "image/avif"),
        ("a.gif", "image/gif"),
        ("a.ico", "image/x-icon"),
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.pdf", "application/pdf"),
        ("a.woff2", "font/woff2"),
        ("a.tar.unknown", "application/octet-stream"),
        ("html", "application/octet-stream"),
    ] {
        let site = published(Mode::Built, outputs(&[(name, "x"), ("_headers", super::HEADERS)], "/"));
        assert_eq!(respond(&site, &get(&format!("/{name}"))).header("Content-Type"), Some(kind), "{name}");
    }
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let site = site(Mode::Built);
    let tag = format!("\"{}\"", Fingerprint::of(b"home"));
    let ask = |target: &str, known: &str| respond(&site, &get(target).with("If-None-Match", known));
    for (known, status) in [
        (tag.clone(), 304),
        (format!("W/{tag}"), 304),
        (format!("\"a\", {tag}"), 304),
        ("*".to_owned(), 304),
        ("\"a\"".to_owned(), 200),
        (tag.replace('"', ""), 200),
        (String::new(), 200),
    ] {
        let answer = ask("/", &known);
        assert_eq!(answer.status, status, "{known}");
        assert_eq!(answer.header("ETag"), Some(&*tag));
        assert_eq!(answer.header("Content-Length").is_some(), status == 200, "{known}");
        assert_eq!(answer.header("Referrer-Policy"), Some("no-referrer"));
    }
    assert_eq!(ask("/nothing", "*").status, 404, "what is not there cannot be known");
}

#[test]
fn one_part_of_a_file_can_be_asked_for() {
    let site = site(Mode::Built);
    let tag = format!("\"{}\"", Fingerprint::of(b"0123456789"));
    for (range, expected) in [
        ("bytes=0-0", "206 0 bytes 0-0/10"),
        ("bytes=3-5", "206 345 bytes 3-5/10"),
        ("Bytes=8-", "206 89 bytes 8-9/10"),
        ("bytes=-3", "206 789 bytes 7-9/10"),
        ("bytes=-99", "206 0123456789 bytes 0-9/10"),
        ("bytes=5-99999999999999999999999999", "206 56789 bytes 5-9/10"),
        ("bytes=10-", "416 bytes */10"),
        ("bytes=99999999999999999999999999-", "416 bytes */10"),
        ("bytes=-0", "416 bytes */10"),
        ("bytes=0-1,3-4", "200 0123456789"),
        ("bytes=5-3", "200 0123456789"),
        ("bytes=-", "200 0123456789"),
        ("bytes=a-b", "200 0123456789"),
        ("bytes=+1-2", "200 0123456789"),
        ("lines=1-2", "200 0123456789"),
        ("1-2", "200 0123456789"),
        ("", "200 0123456789"),
    ] {
        let answer = respond(&site, &get("/data.json").with("Range", range));
        let told = format!("{} {}", told(&answer), answer.header("Content-Range").unwrap_or_default());
        assert_eq!(told.trim(), expected, "{range}");
        assert_eq!(answer.header("Content-Length"), Some(&*answer.body().len().to_string()), "{range}");
    }
    for (of, status) in [(tag.clone(), 206), ("\"other\"".to_owned(), 200), (format!("W/{tag}"), 200)] {
        let request = get("/data.json").with("Range", "bytes=0-1").with("If-Range", &of);
        assert_eq!(respond(&site, &request).status, status, "{of}");
    }
    let head = Request { method: "HEAD".to_owned(), ..get("/data.json").with("Range", "bytes=0-1") };
    assert_eq!(respond(&site, &head).status, 200);
}

#[test]
fn head_is_get_without_the_body() {
    for mode in [Mode::Development, Mode::Built] {
        let site = site(mode);
        for target in ["/", "/nothing", "/es", "/data.json", "/groups/x/", "/%zz", "/.openchair/live.js"] {
            let (whole, head) = (respond(&site, &get(target)), Request { method: "HEAD".to_owned(), ..get(target) });
            let head = respond(&site, &head);
            assert_eq!((head.status, &head.headers), (whole.status, &whole.headers), "{target}");
            assert!(matches!(head.body, Body::Nothing) && !whole.body().is_empty(), "{target}");
        }
    }
}

#[test]
fn answers_say_what_the_host_would_say() {
    let site = site(Mode::Built);
    let header = |target: &str, name: &str| respond(&site, &get(target)).header(name).map(str::to_owned);
    for (target, name, value) in [
        ("/", "Content-Security-Policy", Some("default-src 'none'; style-src 'self'; frame-ancestors 'none'")),
        ("/nothing", "Content-Security-Policy", Some("default-src 'none'; style-src 'self'; frame-ancestors 'none'")),
        ("/", "Cache-Control", Some("public, max-age=0, must-revalidate")),
        ("/assets/style.0123456789.css", "Cache-Control", Some("public, max-age=31536000, immutable")),
        ("/assets/nothing.css", "Cache-Control", Some("public, max-age=0, must-revalidate")),
        ("/", "Strict-Transport-Security", None),
        ("/", "Openchair-Version", None),
        ("/nothing", "Cross-Origin-Resource-Policy", Some("same-origin")),
        ("/%zz", "Cross-Origin-Resource-Policy", Some("same-origin")),
        ("/%zz", "X-Content-Type-Options", Some("nosniff")),
    ] {
        assert_eq!(header(target, name).as_deref(), value, "{target} {name}");
    }
    let missing = published(
        Mode::Built,
        outputs(&[("a.html", ""), ("_headers", "/b.json\n  Content-Type: application/json\n")], "/"),
    );
    let kind = respond(&missing, &get("/b.json")).header("Content-Type").map(str::to_owned);
    assert_eq!(
        kind.as_deref(),
        Some("text/plain; charset=utf-8"),
        "the kind of a file is not that of the answer for it"
    );
}

#[test]
fn a_header_that_would_begin_another_is_not_written() {
    let mut files = files();
    files.push(("_headers", "/*\n  X-A: a\rSet-Cookie: b\n"));
    let site = published(Mode::Built, outputs(&files, "/"));
    let wire = String::from_utf8_lossy(&respond(&site, &get("/")).to_wire().0).into_owned();
    assert!(wire.starts_with("HTTP/1.1 500 ") && !wire.contains("Set-Cookie"), "{wire}");
}
