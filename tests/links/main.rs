//! Every link of a built site leads somewhere: the check, tried on small sites, and on the folder that `./test` built.

#![expect(clippy::disallowed_methods, reason = "reads a built site from its folder, and is told where that is")]

mod check;

use std::path::{Path, PathBuf};

use check::{Files, check_files, check_links};

const BASE: &str = "https://example.org/help/";

/// A page with this body.
fn page(body: &str) -> String {
    format!("<!doctype html><html lang=en><title>T</title><body>{body}</body></html>")
}

/// A site of these files, at home below a path. It has a home page, a group, a picture and a style.
fn site(files: &[(&str, &str)]) -> Files {
    let home = page("<main id=content>Home</main>");
    let group = page("<h2 id=times>Times</h2><h2 id=größe>Size</h2>");
    let always =
        [("index.html", home.as_str()), ("groups/tuesday/index.html", &group), ("a.png", ""), ("style.css", "")];
    always.iter().chain(files).map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

/// Checks that of the case's file exactly the links that are named here are reported.
fn check(cases: &[(&str, &str, &[&str])]) {
    for (path, text, expected) in cases {
        let found = check_files(&site(&[(path, text)]), BASE);
        let all_named = expected.iter().all(|wanted| found.iter().any(|line| line.contains(wanted)));
        assert!(all_named && found.len() == expected.len(), "{path}: {text}\nexpected {expected:#?}\nfound {found:#?}");
    }
}

fn check_bodies(cases: &[(&str, &[&str])]) {
    for (body, expected) in cases {
        check(&[("about/index.html", &page(body), expected)]);
    }
}

#[test]
fn links_resolve_as_a_browser_does_it() {
    check_bodies(&[
        ("<a href=/help/>", &[]),
        ("<a href=../>", &[]),
        ("<a href=https://example.org/help/groups/tuesday/>", &[]),
        ("<a href=../groups/%74uesday/>", &[]),
        ("<a href=/help/groups/wednesday/>", &["groups/wednesday/index.html"]),
        ("<a href=/groups/tuesday/>", &["outside of https://example.org/help/"]),
        ("<a href=https://example.org/>", &["outside of https://example.org/help/"]),
        ("<a href=groups/tuesday/>", &["about/groups/tuesday/index.html"]),
        ("<a href=/help/groups/tuesday>", &["through a redirect"]),
        ("<a href='/help/groups/Tuesday/'>", &["groups/Tuesday/index.html"]),
        ("<a href='https://elsewhere.example/x'> <a href=mailto:a@b.example> <a href=tel:+15035550100>", &[]),
        ("<a href=''>", &["empty"]),
        ("<a href='javascript:go()'>", &["javascript:"]),
        ("<a href='https://['>", &["no address"]),
        ("<a>no link</a>", &[]),
    ]);
}

#[test]
fn anchors_exist_on_the_page_that_is_linked() {
    check_bodies(&[
        ("<a href=#here>x</a><p id=here>", &[]),
        ("<a href=#there>x</a>", &["#there"]),
        ("<a href=#>x</a><a href=#top>x</a>", &[]),
        ("<a href=/help/groups/tuesday/#times>x</a>", &[]),
        ("<a href=/help/groups/tuesday/#place>x</a>", &["#place"]),
        ("<a href='/help/groups/tuesday/?a=b#gr%C3%B6%C3%9Fe'>x</a>", &[]),
        ("<a name=old></a><a href=#old>x</a>", &[]),
        ("<label for=q>Search</label><input id=q>", &[]),
        ("<label for=q>Search</label>", &["for \"q\""]),
        ("<p aria-labelledby='a b'><i id=a></i>", &["aria-labelledby \"b\""]),
        ("<i id=a></i><b id=a></b>", &["id \"a\" stands twice"]),
    ]);
}

#[test]
fn everything_that_a_page_loads_exists() {
    check_bodies(&[
        ("<img src=/help/a.png srcset='/help/a.png 1x, /help/b.png 2x'>", &["b.png"]),
        ("<picture><source srcset='/help/c.webp 480w,/help/a.png 960w'><img src=../a.png></picture>", &["c.webp"]),
        ("<img src='data:image/gif;base64,R0lGODlh'>", &[]),
        ("<script src=/help/app.js></script>", &["app.js"]),
        ("<link rel=stylesheet href=/help/style.css><link rel=icon href=/help/icon.svg>", &["icon.svg"]),
        ("<form action=/help/find/><button formaction=/help/>", &["find/index.html"]),
        ("<video src=/help/v.mp4 poster=/help/a.png></video>", &["v.mp4"]),
        ("<style>a { background: url('/help/d.png') }</style>", &["d.png"]),
        ("<p style=\"background:url(/help/e.png)\">", &["e.png"]),
        ("<svg><use href=/help/a.png#dot></use></svg>", &[]),
        ("<meta http-equiv=refresh content='0; url=/help/gone/'>", &["gone/index.html"]),
        ("<meta property=og:image content=https://example.org/help/og.png>", &["og.png"]),
        ("<script type=application/ld+json>{\"url\": [\"https://example.org/help/x/\"]}</script>", &["x/index.html"]),
    ]);
}

#[test]
fn pages_in_other_languages_name_each_other() {
    let head = |links: &str| format!("<!doctype html><html lang=en><head><title>T</title>{links}</head>");
    let names = "<link rel=alternate hreflang=en href=https://example.org/help/about/><link rel=alternate hreflang=es href=https://example.org/help/es/>";
    let both = head(names);
    let about = |text: &str| check_files(&site(&[("about/index.html", text), ("es/index.html", &both)]), BASE);
    assert_eq!(about(&both), [""; 0]);
    assert!(about(&head(""))[0].contains("does not name"), "{:?}", about(&head("")));
    check(&[
        (
            "about/index.html",
            &head("<link rel=alternate hreflang=es href=/help/>"),
            &["whole address", "does not name"],
        ),
        ("about/index.html", &head("<link rel=canonical href=https://example.org/help/abuot/>"), &["abuot"]),
        ("about/index.html", &head("<link rel=canonical href=/help/about/>"), &["whole address"]),
        ("about/index.html", &head("<base href=/help/>"), &["base"]),
    ]);
}

#[test]
fn what_is_no_page_links_well_too() {
    check(&[
        (
            "sitemap.xml",
            "<urlset><url><loc>https://example.org/help/</loc></url><url><loc>https://example.org/help/x/</loc></url></urlset>",
            &["x/index.html"],
        ),
        ("sitemap.xml", "<urlset><url><loc>/help/</loc></url></urlset>", &["whole address"]),
        (
            "feed.xml",
            "<feed><link href='https://example.org/help/'/><entry><link href='https://example.org/help/y/'/></entry></feed>",
            &["y/index.html"],
        ),
        ("feed.xml", "<rss><channel><link>https://example.org/help/y/</link></channel></rss>", &["y/index.html"]),
        (
            "feed.xml",
            "<feed><content type='html'>&lt;a href=\"https://example.org/help/z/\"&gt;</content></feed>",
            &["z/index.html"],
        ),
        ("feed.xml", "<feed><link></feed>", &["not well-formed"]),
        (
            "feed.json",
            "{\"items\": [{\"url\": \"https://example.org/help/j/\"}, {\"url\": \"https://other.example/\"}]}",
            &["j/index.html"],
        ),
        ("feed.json", "{", &["not JSON"]),
        ("site.webmanifest", "{\"start_url\": \"./\", \"icons\": [{\"src\": \"icon.png\"}]}", &["icon.png"]),
        ("css/main.css", "@import 'two.css'; a { background: url(../a.png) } b { src: url(data:x) }", &["css/two.css"]),
        ("app.js", "import{a}from\"./lib.js\";import('./a.png');const from='x'", &["lib.js"]),
        ("robots.txt", "User-agent: *\nSitemap: https://example.org/help/map.xml\n", &["map.xml"]),
        ("_redirects", "# old\n/help/old/ /help/new/ 301\n/help/o /help/ 301\n", &["new/index.html"]),
        ("a.ics", "BEGIN:VEVENT\r\nURL:https://example.org/help/gro\r\n ups/\r\nEND:VEVENT", &["groups/index.html"]),
        ("404.html", &page("<a href=about/>"), &["begin with /"]),
    ]);
}

#[test]
fn a_folder_is_read_as_it_lies() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, bytes) in site(&[("about/index.html", &page("<a href=../nothing/>"))]) {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it lies below the folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    assert_eq!(
        check_links(folder.path(), BASE),
        ["about/index.html: a href \"../nothing/\": no file nothing/index.html"]
    );
    assert_eq!(check_links(&folder.path().join("nowhere"), BASE), ["the site has no page"]);
}

/// `OPENCHAIR_BUILT=public cargo test --test links -- --ignored`: the folder that lies there, at the address in `site.yaml`.
#[test]
#[ignore = "needs a built site; ./test builds one and runs this"]
fn every_link_of_the_built_site_leads_somewhere() {
    let folder = PathBuf::from(std::env::var_os("OPENCHAIR_BUILT").expect("OPENCHAIR_BUILT names the folder"));
    let settings = Path::new(env!("CARGO_MANIFEST_DIR")).join("site.yaml");
    let settings = std::fs::read_to_string(settings).expect("the sample site has settings");
    let base =
        settings.lines().find_map(|line| line.strip_prefix("base_url:")).expect("the sample site has an address");
    let broken = check_links(&folder, base.trim().trim_matches(['"', '\'']));
    assert!(broken.is_empty(), "{} broken links\n\n{}\n", broken.len(), broken.join("\n"));
}
