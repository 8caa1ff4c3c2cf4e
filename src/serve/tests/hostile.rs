//! What nobody should be able to get: files outside of the site, pages for other origins, anything by another method.

use super::{check, files, get, outputs, published, site, told};
use crate::serve::{Mode, Request, respond};

#[test]
fn nothing_but_outputs_ever_comes_back() {
    for mode in [Mode::Built, Mode::Development] {
        // Without a page for it, so that the answer is the same in both modes.
        let files: Vec<_> = files().into_iter().filter(|(path, _)| !path.ends_with(".html")).collect();
        let site = published(mode, outputs(&files, "/"));
        for target in [
            "/../etc/passwd",
            "/..",
            "/a/../plain",
            "/./plain",
            "/%2e%2e/etc/passwd",
            "/%2e%2e%2fetc/passwd",
            "/%252e%252e/etc/passwd",
            "/..%5cetc",
            "/..\\etc",
            "//etc/passwd",
            "///plain",
            "//plain",
            "/plain%00",
            "/plain%00.html",
            "/%00",
            "/plain%0d%0aX:%20y",
            "/a%2f.env",
            "/_headers",
            "/_redirects",
            "/%5fheaders",
            "/.openchair-manifest",
            "/%2eopenchair-manifest",
            "/.git/config",
            "/a/.env",
            "/a/.well-known/x",
            "/plain/.",
            "/plain?/../../etc/passwd#",
            "/plain#/../..",
            "/@fs/etc/passwd",
            "/plain;x",
            "plain",
            "*",
            "",
            "?",
            "localhost:8080",
            "http://localhost:8080",
            "http://evil.example/plain",
            "https://localhost:8080/plain",
            "file:///etc/passwd",
            "C:/plain",
            "/C:/plain",
            "/plain%",
            "/%c0%ae%c0%ae/plain",
            "/\u{ff0e}\u{ff0e}/plain",
        ] {
            let answer = respond(&site, &get(target));
            assert!(matches!(answer.status, 400 | 404), "{target} {}", told(&answer));
            let body = String::from_utf8_lossy(answer.body()).into_owned();
            assert!(body.starts_with("There is no such page.") || body.starts_with("This address"), "{target} {body}");
        }
    }
}

#[test]
fn nobody_is_sent_to_another_host() {
    let mut files = files();
    files.extend([("evil.example/index.html", "a"), ("a/evil.example/index.html", "b")]);
    check(
        &published(Mode::Built, outputs(&files, "/")),
        &[
            ("//evil.example", "404 not here"),
            ("//evil.example/", "404 not here"),
            ("/%2fevil.example", "400"),
            ("/\\evil.example", "400"),
            ("/evil.example", "301 to /evil.example/"),
            ("/a//evil.example", "404 not here"),
        ],
    );
}

#[test]
fn another_host_is_refused() {
    let site = site(Mode::Development);
    for (host, status) in [
        ("localhost:8080", 200),
        ("[::1]:8080", 200),
        ("127.0.0.1", 200),
        ("preview.example", 200),
        ("preview.example:8080", 200),
        ("evil.example:8080", 403),
        ("a.localhost:8080", 403),
        ("192.168.1.2:8080", 403),
        ("", 403),
    ] {
        for target in ["/", "/nothing", "/.openchair/events", "/.openchair/state.json", "/%zz"] {
            let answer = respond(&site, &Request::new("GET", target, host));
            assert_eq!(answer.status == 403, status == 403, "{host} {target}");
        }
    }
    let nameless = Request { headers: Vec::new(), ..get("/") };
    assert_eq!(respond(&site, &nameless).status, 403);
}

#[test]
fn another_origin_is_refused_everywhere() {
    let site = site(Mode::Development);
    for (origin, is_ours) in [
        ("http://localhost:8080", true),
        ("HTTP://localhost:8080", false),
        ("http://LOCALHOST:8080", true),
        ("http://localhost", false),
        ("http://localhost:8081", false),
        ("http://127.0.0.1:8080", false),
        ("https://localhost:8080", false),
        ("http://evil.example", false),
        ("http://localhost:8080.evil.example", false),
        ("null", false),
        ("", false),
    ] {
        for target in ["/", "/data.json", "/.openchair/events", "/.openchair/live.js"] {
            let answer = respond(&site, &get(target).with("Origin", origin));
            assert_eq!(answer.status == 200, is_ours, "{origin} {target}");
        }
    }
}

#[test]
fn no_answer_opens_itself_to_others() {
    for mode in [Mode::Built, Mode::Development] {
        for target in ["/", "/nothing", "/es", "/.openchair/events", "/.openchair/state.json", "/%zz", "/data.json"] {
            for request in [
                get(target),
                get(target).with("Origin", "http://evil.example"),
                Request::new("OPTIONS", target, "localhost"),
            ] {
                let answer = respond(&site(mode), &request);
                let names: Vec<_> = answer.headers.iter().map(|(name, _)| name.to_ascii_lowercase()).collect();
                assert!(!names.iter().any(|name| name.starts_with("access-control")), "{target} {names:?}");
                assert_eq!(answer.header("Cross-Origin-Resource-Policy"), Some("same-origin"), "{target}");
                let once: std::collections::BTreeSet<_> = names.iter().collect();
                assert_eq!(once.len(), names.len(), "{target} {names:?}");
            }
        }
    }
}

#[test]
fn nothing_but_get_and_head_is_taken() {
    let site = site(Mode::Development);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND", ""] {
        for target in ["/", "*", "/.openchair/open"] {
            let answer = respond(&site, &Request::new(method, target, "localhost"));
            assert_eq!((answer.status, answer.header("Allow")), (405, Some("GET, HEAD")), "{method} {target}");
        }
    }
}
