//! The way out: on which pages it is, what it needs, and what a site with a neutral name tells to others.

use insta::assert_snapshot;
use openchair::diagnostic::Code;

use crate::page::{attributes, text_of};
use crate::site::{Outputs, site};

const SITUATIONS: &str = "\
-- content/situations/abuse/index.md --
---
title: Violence at home
exit: true
---
-- content/situations/abuse/control.md --
---
title: Control
---
-- content/situations/abuse/friends.md --
---
title: Worried friends
exit: false
---
-- content/situations/hobby.md --
---
title: Hobbies
exit: false
---
-- groups.yaml --
- { id: safe, name: Safe, situations: [hobby, control], contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
- { id: chess, name: Chess, situations: hobby, contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
- { id: circle, name: Circle, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
-- content/articles/signs.md --
---
title: Signs
date: 2026-01-01
situations: [friends, control]
---
";

fn with(settings: &str) -> String {
    format!("-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\n{settings}\n")
}

/// Which of these pages have the exit.
fn pages_with_exit(outputs: &Outputs) -> Vec<&'static str> {
    let pages = [
        "",
        "situations/abuse/",
        "situations/control/",
        "situations/friends/",
        "situations/hobby/",
        "situations/grief/",
        "groups/safe/",
        "groups/chess/",
        "groups/circle/",
        "articles/signs/",
        "print/control/",
    ];
    pages.into_iter().filter(|page| !attributes(outputs.page(page), "a.exit", "href").is_empty()).collect()
}

#[test]
fn ex_1_the_exit_is_where_a_situation_asks_for_it() {
    let asked = ["situations/abuse/", "situations/control/", "groups/safe/", "articles/signs/", "print/control/"];
    let outputs = site(&format!("{}{SITUATIONS}", with("exit: { every_page: false }"))).fine();
    assert_eq!(pages_with_exit(&outputs), asked);
    // Whoever leaves from one page comes back to none: the guard is on all.
    let guards = attributes(outputs.page("groups/chess/"), "script[data-to]", "data-to");
    assert_eq!(guards, ["https://www.weather.gov/"]);

    let outputs = site(&format!("{}{SITUATIONS}", with("exit: true"))).fine();
    let without = ["situations/friends/", "situations/hobby/", "groups/chess/"];
    assert_eq!(pages_with_exit(&outputs).len(), 11 - without.len());
    assert!(without.iter().all(|page| !pages_with_exit(&outputs).contains(page)));
}

#[test]
fn ex_1_a_site_without_an_exit_has_no_trace_of_it() {
    let outputs = site(&with("exit: false")).fine();
    for (file, bytes) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        assert!(!html.contains("class=\"exit") && !html.contains("data-to="), "{file}");
    }
    let unguarded = site(&with("exit: { guard: false }")).fine();
    let html = unguarded.page("groups/");
    assert!(html.contains("class=\"exit\"") && !html.contains("data-to=") && !html.contains("data-guard"), "{html}");
}

#[test]
fn ex_1_an_exit_that_is_switched_off_cannot_be_asked_for() {
    let files = "-- content/situations/grief.md --\n---\ntitle: Grief\nexit: true\n---\n";
    assert_snapshot!(site(&format!("{}{files}", with("exit: false"))).told(), @r#"
    error[contradiction]: the situation "grief" asks for the
                          quick exit, and site.yaml has switched
                          it off
     --> content/situations/grief.md:3:7
      |
    3 | exit: true
      |       ^^^^
      |
      = help: to have it on some pages only, write in
              site.yaml `exit: { every_page: false }`

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn ex_11_an_exit_needs_a_page_that_says_what_it_cannot_do() {
    let none = "-- content/pages/safety.md --\n(none)\n";
    assert_snapshot!(site(&format!("{}{none}", with("exit: { url: https://weather.example/ }"))).told(), @r#"
    error[exit-unexplained]: the site has a quick exit, and no
                             page says what it cannot do
     --> site.yaml:3:7
      |
    3 | exit: { url: https://weather.example/ }
      |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write the page as `content/pages/safety.md`:
              that the exit does not erase the history, and
              does not stop an app that watches the device;
              or switch the exit off: `exit: false`

    To learn more: openchair explain exit-unexplained
    1 problem in 1 file. The site was not changed.
    "#);
    for (settings, page, codes) in [
        // Who has not thought of it yet is told, and sees a site.
        ("", none, vec![Code::IncompleteSetting]),
        ("exit: true", none, vec![Code::ExitUnexplained]),
        ("exit: true", "-- content/pages/safety.md --\n---\ntitle: S\ndraft: true\n---\n", vec![Code::ExitUnexplained]),
        ("exit: false", none, vec![]),
        // No situation asks for it.
        ("exit: { every_page: false }", none, vec![]),
        // One mistake is one message.
        ("exit: true", "-- content/pages/safety.md --\n---\ntilte: S\n---\n", vec![Code::UnknownKey]),
    ] {
        assert_eq!(site(&format!("{}{page}", with(settings))).built().codes(), codes, "{settings} {page}");
    }
}

#[test]
fn ex_12_nothing_is_asked_of_the_other_site_beforehand() {
    let outputs = site(&with("exit: { url: https://weather.example/ }")).fine();
    for (file, bytes) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html")) {
        let html = String::from_utf8_lossy(bytes);
        for hint in ["prefetch", "preconnect", "prerender", "speculationrules"] {
            assert!(!html.contains(hint), "{file} has {hint}");
        }
    }
}

#[test]
fn ex_13_with_a_neutral_name_nothing_in_the_head_tells_of_the_subject() {
    let settings = "neutral_name: Notes\ndescription: Grief groups\n\
                    languages: { es: { title: Duelo Harbor, neutral_name: Apuntes } }\n";
    let article = "-- content/articles/grief-first.md --\n---\ntitle: Grief at first\ndate: 2026-01-01\n---\nHarbor.\n";
    let outputs = site(&format!("{}{article}", with(settings))).fine();
    for (file, bytes) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        let head = html.split("</head>").next().unwrap_or_default();
        let name = if file.starts_with("es/") { "Apuntes" } else { "Notes" };
        assert!(head.contains(&format!("<title>{name}</title>")), "{file}: {head}");
        // Addresses stay as they are.
        let said = head.split('<').filter(|tag| !tag.contains("href=") && !tag.contains("og:url")).collect::<String>();
        for telling in ["Grief", "Duelo", "Harbor", "ld+json", "description"] {
            assert!(!said.contains(telling), "{file} tells of {telling}: {said}");
        }
        let feeds = attributes(html, "head link[type='application/atom+xml']", "title").join(" ");
        // The safety page names no feed.
        let named = feeds.contains(name) || file.ends_with("safety/index.html");
        assert!(!feeds.contains("Harbor") && !feeds.contains("Grief") && named, "{file}: {feeds}");
        assert!(attributes(html, "head link[rel=icon]", "href")[0].contains("neutral."), "{file}");
    }
    assert!(text_of(outputs.page("groups/circle/"), "body").contains("Harbor Groups"), "the page itself is unchanged");
    let manifest = outputs.text("site.webmanifest");
    assert!(manifest.contains("\"name\": \"Notes\"") && manifest.contains("neutral."), "{manifest}");
    assert!(!manifest.contains("Harbor") && !manifest.contains("Grief"), "{manifest}");
}

#[test]
fn pv_3_the_policy_of_pages_and_of_the_host_is_the_same_and_names_the_guard() {
    use data_encoding::BASE64;
    use sha2::{Digest, Sha256};
    for minify in ["true", "false"] {
        let outputs = site(&with(&format!("build: {{ minify: {minify} }}"))).fine();
        let page = outputs.page("situations/grief/");
        let script = page.split("<script data-to").nth(1).and_then(|rest| rest.split_once('>')).expect("a guard").1;
        let script = script.split("</script>").next().unwrap_or_default();
        assert!(script.len() <= 400, "{} bytes run before anything is painted", script.len());
        let policy = attributes(page, "meta[http-equiv=Content-Security-Policy]", "content").remove(0);
        let hash = format!("'sha256-{}'", BASE64.encode(&Sha256::digest(script)));
        assert!(policy.contains(&hash), "{hash} is not in {policy}");
        assert!(outputs.text("_headers").contains(&format!("{policy}; frame-ancestors 'none'\n")), "{policy}");
        assert!(!outputs.files.keys().any(|file| file.contains("guard")), "it is not published");
    }
}

#[test]
fn cr_7_a_crisis_line_that_nobody_tried_lately_is_named() {
    let line = |verified: &str| with(&format!("crisis:\n  - name: Night Line\n    phone: \"988\"\n{verified}"));
    // Today is November 23; 180 days before that is May 27.
    assert!(site(&line("    verified: 2026-05-27\n")).told().is_empty());
    assert_snapshot!(site(&line("    verified: 2026-05-26\n")).told(), @r#"
    warning[crisis-untried]: the crisis line "Night Line" was
                             last tried on 2026-05-26, more than
                             180 days ago
     --> site.yaml:6:15
      |
    6 |     verified: 2026-05-26
      |               ^^^^^^^^^^
      |
      = help: call or text it, then write the day:
              `verified: 2026-11-23`

    To learn more: openchair explain crisis-untried
    1 warning in 1 file.
    "#);
    assert_snapshot!(site(&line("")).told(), @r#"
    warning[crisis-untried]: nobody has said when the crisis
                             line "Night Line" was last tried
     --> site.yaml:4:5
      |
    4 |   - name: Night Line
      |     ^^^^^^^^^^^^^^^^
      |
      = help: call or text it, then write the day:
              `verified: 2026-11-23`

    To learn more: openchair explain crisis-untried
    1 warning in 1 file.
    "#);
}
