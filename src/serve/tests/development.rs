//! What the preview adds to a site while it is being written.

use super::{PAGE, get, outputs, published, site, told};
use crate::serve::{Body, Mode, Outputs, Request, Setting, Shared, respond};
use crate::sources::Fingerprint;

fn body(published: &crate::serve::Published, request: &Request) -> String {
    String::from_utf8_lossy(respond(published, request).body()).into_owned()
}

#[test]
fn a_page_brings_the_script_and_the_policy_lets_it() {
    let site = site(Mode::Development);
    let answer = respond(&site, &get("/groups/x/"));
    let tag = format!("{}-live", Fingerprint::of(PAGE.as_bytes()));
    assert_eq!(
        String::from_utf8_lossy(answer.body()),
        format!(
            "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; connect-src 'self'\">\
             <link rel=\"stylesheet\" href=\"/.openchair/live.css\">\
             <script type=\"module\" src=\"/.openchair/live.js?page={tag}\"></script></head>"
        )
    );
    for (name, value) in [
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; frame-ancestors 'none'; script-src 'self'; connect-src 'self'",
        ),
        ("Cache-Control", "no-store"),
        ("ETag", &format!("\"{tag}\"")),
        ("Openchair-Version", "1"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
    assert_eq!(respond(&site, &get("/assets/style.0123456789.css")).header("Cache-Control"), Some("no-store"));
    assert!(body(&site, &get("/nothing")).contains("/.openchair/live.js"), "also the page for what is not there");
    assert_eq!(body(&site, &get("/data.json")), "0123456789");
    let built = super::site(Mode::Built);
    assert_eq!(body(&built, &get("/groups/x/")), PAGE);
}

#[test]
fn below_a_path_the_preview_lies_below_it_too() {
    let site = published(Mode::Development, outputs(&[("index.html", "<p>a")], "/help/"));
    assert!(body(&site, &get("/help/")).contains("src=\"/help/.openchair/live.js?"));
    for (target, status) in [("/help/.openchair/live.js", 200), ("/.openchair/live.js", 404)] {
        assert_eq!(respond(&site, &get(target)).status, status, "{target}");
    }
}

#[test]
fn the_preview_answers_its_own_pages_only() {
    let site = site(Mode::Development);
    for (name, status, kind) in [
        ("live.js", 200, "text/javascript; charset=utf-8"),
        ("live.js?page=a", 200, "text/javascript; charset=utf-8"),
        ("live.css", 200, "text/css; charset=utf-8"),
        ("state.json", 200, "application/json; charset=utf-8"),
        ("events", 200, "text/event-stream; charset=utf-8"),
        ("", 404, "text/plain; charset=utf-8"),
        ("../index.html", 404, "text/plain; charset=utf-8"),
    ] {
        let target = format!("/.openchair/{name}");
        let answer = respond(&site, &get(&target));
        assert_eq!((answer.status, answer.header("Content-Type")), (status, Some(kind)), "{name}");
        assert_eq!(matches!(answer.body, Body::Events), name == "events", "{name}");
        for who in ["cross-site", "same-site", "something"] {
            let answer = respond(&site, &get(&target).with("Sec-Fetch-Site", who));
            assert_eq!(answer.status, 403, "{name} {who}");
        }
    }
}

#[test]
fn a_page_knows_where_it_comes_from() {
    let site = site(Mode::Development);
    let state = |page: &str, who: &str| -> serde_json::Value {
        let request = get(&format!("/.openchair/state.json?page={page}")).with("Sec-Fetch-Site", who);
        serde_json::from_str(&body(&site, &request)).expect("it is JSON")
    };
    let known = state("%2Fgroups%2Fx%2F", "same-origin");
    assert_eq!(
        (&known["version"], &known["source"], &known["line"], &known["notes"], &known["editor"]),
        (&1.into(), &"groups.yaml".into(), &12.into(), &serde_json::json!(["draft"]), &true.into())
    );
    assert_eq!(state("/groups/x/index.html", "same-origin")["line"], 12);
    assert_eq!(known["open"], format!("/.openchair/open?token={}", site.token));
    assert!(state("/groups/x/", "none")["open"].is_null(), "only a page of ours learns how to open the editor");
    for page in ["/", "/nothing", "", "%2F..%2F", "%"] {
        assert!(state(page, "same-origin")["source"].is_null(), "{page}");
    }
}

#[test]
fn only_a_page_of_ours_opens_the_editor() {
    let site = site(Mode::Development);
    let open = format!("/.openchair/open?token={}&page=%2Fgroups%2Fx%2F", site.token);
    let ask = |target: &str, who: &str| respond(&site, &get(target).with("Sec-Fetch-Site", who));
    let opened = ask(&open, "same-origin");
    assert_eq!(opened.status, 204);
    assert_eq!(opened.opens.map(|source| (source.path, source.line)), Some(("groups.yaml".to_owned(), 12)));
    for (target, who, status) in [
        (open.clone(), "none", 403),
        (open.clone(), "cross-site", 403),
        (open.replace(&*site.token, &site.boot), "same-origin", 403),
        (open.replace(&*site.token, ""), "same-origin", 403),
        ("/.openchair/open?page=%2Fgroups%2Fx%2F".to_owned(), "same-origin", 403),
        (open.replace("%2Fx", "%2Fy"), "same-origin", 404),
    ] {
        let answer = ask(&target, who);
        assert_eq!((answer.status, answer.opens), (status, None), "{target} {who}");
    }
    assert_eq!(respond(&site, &get(&open)).status, 403);
    let head = Request { method: "HEAD".to_owned(), ..get(&open).with("Sec-Fetch-Site", "same-origin") };
    assert_eq!(respond(&site, &head).opens, None);
}

#[test]
fn before_the_first_good_build_there_is_a_page_that_waits() {
    let shared = Shared::new(Setting { mode: Mode::Development, hosts: Vec::new(), editor: None });
    let answer = respond(&shared.published(), &get("/any/page/"));
    let text = String::from_utf8_lossy(answer.body()).into_owned();
    assert!(answer.status == 503 && text.contains("being built") && text.contains("/.openchair/live.js?page=nothing"));
    assert_eq!(answer.header("ETag"), Some("\"nothing\""));
    shared.fail("error: <script> & more".to_owned(), 1);
    assert!(body(&shared.published(), &get("/")).contains("error: &lt;script&gt; &amp; more"));
    let built = published(Mode::Built, Outputs::none());
    assert_eq!(told(&respond(&built, &get("/"))), "404 There is no such page.");
}

#[test]
fn the_script_needs_no_more_than_the_strictest_policy_gives() {
    let site = site(Mode::Development);
    let script = body(&site, &get("/.openchair/live.js"));
    for sink in
        ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "DOMParser", "srcdoc"]
    {
        assert!(!script.contains(sink), "{sink}");
    }
    for address in ["http:", "https:", "//cdn"] {
        assert!(!script.contains(address) && !body(&site, &get("/.openchair/live.css")).contains(address), "{address}");
    }
}
