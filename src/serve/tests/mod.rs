//! Requests and answers, as tables: nothing here knows a network.

mod development;
mod hostile;
mod places;
mod styles;

use std::sync::Arc;

use super::{Answer, Change, InMemory, Mode, Outputs, PageSource, Published, Request, Setting, Shared, Shelf, respond};
use crate::output::Names;

const HEADERS: &str = "\
/*
  Content-Security-Policy: default-src 'none'; style-src 'self'; frame-ancestors 'none'
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
  Strict-Transport-Security: max-age=31536000
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/groups.csv
  Content-Type: text/csv; charset=utf-8; header=present
";
const REDIRECTS: &str = "/old/ /groups/x/ 301\n/away https://example.org/ 302\n/es/* /es/404.html 404\n";
const PAGE: &str = "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"></head>";

/// A small site in two languages.
fn files() -> Vec<(&'static str, &'static str)> {
    vec![
        ("index.html", "home"),
        ("404.html", "not here"),
        ("es/index.html", "inicio"),
        ("es/404.html", "no está"),
        ("groups/x/index.html", PAGE),
        ("groups/café/index.html", "café"),
        ("old/index.html", "a page for hosts without redirects"),
        ("plain", "no ending"),
        ("assets/style.0123456789.css", "a{}"),
        ("groups.csv", "id,name\n"),
        ("data.json", "0123456789"),
        ("_headers", HEADERS),
        ("_redirects", REDIRECTS),
        (".openchair-manifest", "ours"),
        (".git/config", "secret"),
        ("a/.env", "secret"),
        ("a/.well-known/x", "secret"),
        (".well-known/security.txt", "Contact: x"),
    ]
}

/// Files in memory, of which one is known where it is written.
#[derive(Debug)]
struct Written(InMemory);

impl Shelf for Written {
    fn names(&self) -> &Names {
        self.0.names()
    }

    fn bytes(&self, name: &str) -> Option<Arc<[u8]>> {
        self.0.bytes(name)
    }

    fn source(&self, name: &str) -> Option<PageSource> {
        let source = PageSource { path: "groups.yaml".to_owned(), line: 12, notes: vec!["draft".to_owned()] };
        (name == "groups/x/index.html").then_some(source)
    }
}

/// A site of these files, below this path.
fn outputs(files: &[(&str, &str)], base: &str) -> Outputs {
    let files = InMemory::of(files.iter().map(|(path, text)| (*path, text.as_bytes())));
    Outputs::on(Box::new(Written(files)), base, None)
}

/// What is published of this site by a server in this mode.
fn published(mode: Mode, outputs: Outputs) -> Arc<Published> {
    let editor: super::Editor = Box::new(|_| {});
    let shared = Shared::new(Setting { mode, hosts: vec!["preview.example".to_owned()], editor: Some(editor) });
    shared.publish(Arc::new(outputs), &Change::Pages);
    shared.published()
}

fn site(mode: Mode) -> Arc<Published> {
    published(mode, outputs(&files(), "/"))
}

fn get(target: &str) -> Request {
    Request::new("GET", target, "localhost:8080")
}

/// Status, place and body of an answer, in a line.
fn told(answer: &Answer) -> String {
    let place = answer.header("Location").map(|place| format!(" to {place}")).unwrap_or_default();
    let body = String::from_utf8_lossy(answer.body());
    let body = if place.is_empty() && answer.status < 400 || answer.status == 404 { body.trim() } else { "" };
    format!("{}{place} {body}", answer.status).trim().to_owned()
}

/// Each target, and what a host would answer.
fn check(published: &Published, cases: &[(&str, &str)]) {
    for (target, expected) in cases {
        assert_eq!(told(&respond(published, &get(target))), *expected, "{target}");
    }
}
