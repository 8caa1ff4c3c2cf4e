//! `::privacy` says what the site really does.

use crate::page::{attributes, texts_of};
use crate::site::{group, site};

fn said(settings: &str) -> (Vec<String>, Vec<String>) {
    let outputs = site(&format!(
        "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\n{settings}\n\
         -- content/pages/privacy.md --\n---\ntitle: Privacy\n---\n::privacy\n"
    ))
    .fine();
    let page = outputs.page("privacy/");
    (texts_of(page, ".privacy > li"), attributes(page, ".privacy a", "href"))
}

#[test]
fn the_page_says_what_the_settings_say() {
    let without = "exit: false\nbuild: { feeds: false, exports: false }";
    for (settings, present, absent) in [
        ("", "ten minutes", "nothing in your browser"),
        (without, "nothing in your browser", "ten minutes"),
        ("", "as feeds", "It counts visits"),
        (without, "no cookies", "as feeds"),
        (without, "keeps logs", "for other programs"),
        ("privacy: { analytics: true }", "It counts visits", "does not count"),
        ("", "does not count", "may ask where you are"),
        ("privacy: { location: true }", "may ask where you are", "does not ask your device"),
    ] {
        let text = said(settings).0.join("\n");
        assert!(text.contains(present), "{settings}: {present:?} is not in\n{text}");
        assert!(!text.contains(absent), "{settings}: {absent:?} is in\n{text}");
    }
}

#[test]
fn the_page_says_what_becomes_of_words_where_there_is_a_finder() {
    let with_group = |settings: &str| {
        let group = group("online: { url: https://a.example/ }");
        let page = "-- content/pages/privacy.md --\n---\ntitle: Privacy\n---\n::privacy\n";
        let head = "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\n";
        let outputs = site(&format!("{head}{settings}\n{group}{page}")).built();
        texts_of(outputs.page("privacy/"), ".privacy > li").join("\n")
    };
    assert!(with_group("").contains("What you type into the search"));
    assert!(!with_group("build: { search: false }").contains("What you type into the search"));
}

#[test]
fn the_page_names_each_site_that_others_are_led_to_once() {
    let crisis = "crisis:\n  - { name: Line, chat: https://line.example/chat/, url: https://line.example/, verified: 2026-11-01 }\n";
    let (_, links) = said(&format!("{crisis}exit: {{ url: https://news.example/today/ }}"));
    assert_eq!(links, ["https://news.example/today/", "https://line.example/chat/"]);
    assert_eq!(said("exit: false").1, [""; 0]);
}
