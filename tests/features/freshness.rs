//! How old a listing may be: each output holds to `freshness`, whatever it is made from.

use crate::lists::members;
use crate::page::texts_of;
use crate::site::{Outputs, site};

/// Four groups that differ in nothing but in when somebody confirmed them. 180 and 730 days before the day of the test are
/// 2026-05-27 and 2024-11-23.
fn outputs() -> Outputs {
    let group = |id: &str, verified: &str| {
        format!(
            "  - id: {id}\n    name: Circle {id}\n    situations: grief\n    place: hall\n    contact: {{ email: a@example.org }}\n    meetings: {{ every: tuesday, at: \"19:00\", for: 1h }}\n{verified}"
        )
    };
    let verified = |date: &str| format!("    verified: {{ date: {date} }}\n");
    let groups = [
        group("fresh", &verified("2026-05-27")),
        group("stale", &verified("2026-05-26")),
        group("last", &verified("2024-11-23")),
        group("hidden", &verified("2024-11-22")),
        group("never", ""),
    ];
    let site = site(&format!(
        "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\ntime_zone: America/New_York\nfreshness: {{ verify_after: 180d, hide_after: 730d }}\n-- groups.yaml --\nplaces:\n  hall: {{ name: Hall, street: 1 Main Street, city: Harbor, region: OR, latitude: 45.5, longitude: -122.6 }}\ngroups:\n{}-- content/articles/lists.md --\n---\ntitle: Groups in a text\ndate: 2026-11-01\nsituations: [grief]\n---\n::groups{{situation=\"grief\"}}\n",
        groups.concat()
    ));
    site.fine()
}

#[test]
fn each_output_has_the_groups_that_somebody_confirmed_or_never_did() {
    let outputs = outputs();
    let listed = ["fresh", "last", "never", "stale"];
    for list in [
        "groups/",
        "situations/grief/",
        "days/tuesday/",
        "formats/in-person/",
        "kinds/support-group/",
        "languages/en/",
        "places/or/",
        "places/or/harbor/",
        "articles/lists/",
    ] {
        let mut found = members(&outputs, list);
        // A text may lead to a group twice.
        found.sort();
        found.dedup();
        assert_eq!(found, listed, "{list}");
    }
    // The rest is looked through as it is, whatever form it has.
    let files = |is_meant: &dyn Fn(&str) -> bool| -> String {
        let meant = outputs.files.keys().filter(|file| is_meant(file));
        meant.map(|file| outputs.text(file)).collect()
    };
    let finder = files(&|file| file.starts_with("search/"));
    let feed = files(&|file| file.starts_with("situations/") && file.ends_with(".xml"));
    let sitemap = files(&|file| file.starts_with("sitemap"));
    let table = files(&|file| file == "groups.csv");
    let data = files(&|file| file == "groups.json");
    for (output, text, expected) in [
        ("the finder", &finder, [true, true, true, false, true]),
        // An entry has a date, and who was never confirmed has none.
        ("the feed of a situation", &feed, [true, true, true, false, false]),
        // Its page stays, so that old links lead somewhere.
        ("the sitemap", &sitemap, [true; 5]),
        ("groups.csv", &table, [true, true, true, false, true]),
        ("groups.json", &data, [true, true, true, false, true]),
    ] {
        let found = ["fresh", "stale", "last", "hidden", "never"].map(|id| text.contains(&format!("groups/{id}/")));
        assert_eq!(found, expected, "{output}");
    }
}

#[test]
fn nothing_leads_to_a_group_that_nobody_has_confirmed_for_too_long() {
    let outputs = outputs();
    let pages = outputs.files.keys().filter(|file| file.ends_with(".html") && *file != "groups/hidden/index.html");
    for page in pages {
        assert!(!outputs.text(page).contains("groups/hidden/"), "{page} leads to it");
    }
}

#[test]
fn a_page_says_how_old_its_listing_is() {
    let outputs = outputs();
    for (id, notice, is_event) in [
        ("fresh", None, true),
        ("stale", Some("May 26, 2026"), true),
        ("last", Some("November 23, 2024"), true),
        ("hidden", Some("November 22, 2024"), false),
        ("never", Some("Nobody has confirmed"), true),
    ] {
        let page = outputs.page(&format!("groups/{id}/"));
        let of_others = texts_of(page, "main .card .notice");
        let own = texts_of(page, "main .notice").into_iter().filter(|notice| !of_others.contains(notice));
        let notices = own.collect::<Vec<_>>().join(" ");
        match notice {
            Some(words) => assert!(notices.contains(words), "{id}: {notices}"),
            None => assert_eq!(notices, "", "{id}"),
        }
        assert_eq!(page.contains("EventSeries"), is_event, "{id}: only what is listed is told as an event");
    }
    let cards = texts_of(outputs.page("groups/"), "main .card");
    for (name, words) in
        [("Circle fresh", "Confirmed"), ("Circle stale", "Last confirmed on"), ("Circle last", "Last confirmed on")]
    {
        let card = cards.iter().find(|card| card.contains(name)).expect("it is listed");
        assert!(card.contains(words), "{card}");
    }
}
