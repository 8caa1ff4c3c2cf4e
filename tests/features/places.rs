//! A site below a path, and the directives that texts may hold.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, texts_of};
use crate::site::site;

#[test]
fn every_address_begins_with_the_path_of_the_site() {
    let files = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/help/
languages: { es: { title: Grupos } }
-- content/articles/chairs.jpg 80x60 --
-- content/articles/first-meeting.md --
---
title: Your first meeting
date: 2026-10-01
situations: grief
aliases: /old/
---
![Chairs](chairs.jpg) [All](/groups/) [Grief](../situations/grief.md)

::groups{situation=\"grief\"}
";
    let outputs = site(files).fine();
    let mut seen = 0;
    for (file, bytes) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).expect("a page is text");
        for (selector, attribute) in [("[href]", "href"), ("[src]", "src"), ("meta[http-equiv=refresh]", "content")] {
            for address in attributes(html, selector, attribute) {
                let address = address.trim_start_matches("0; url=").trim_start_matches("https://example.org");
                let is_elsewhere =
                    ["https://", "http://", "mailto:", "tel:", "#", "data:"].iter().any(|s| address.starts_with(s));
                assert!(is_elsewhere || address.starts_with("/help/"), "{file}: {address}");
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "only {seen} addresses");
    for file in [
        "sitemap.xml",
        "feed.xml",
        "robots.txt",
        "_redirects",
        "_headers",
        "site.webmanifest",
        "groups.json",
        "groups.csv",
    ] {
        let text = outputs.text(file);
        for (at, _) in text.match_indices("https://example.org/") {
            assert!(
                text[at..].starts_with("https://example.org/help/"),
                "{file}: {}",
                &text[at..text.len().min(at + 60)]
            );
        }
    }
    let moved = site(files).at("https://groups.example.net/").fine();
    let all: String = moved.files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(!all.contains("/help/") && !all.contains("https://example.org/"), "the address that was given last counts");
}

#[test]
fn directives_show_what_they_name() {
    let outputs = site("\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
organization: { name: Harbor Trust, email: hello@example.org }
crisis: { name: Night Line, phone: \"988\", hours: Always, verified: 2026-11-01 }
-- groups.yaml --
- { id: walk, name: Walk and Talk, situations: grief, contact: { email: walk@example.org }, place: { city: Alder, region: OR }, meetings: { every: tuesday, at: \"9:00\" }, verified: { date: 2026-11-01 } }
- { id: video, name: Video Circle, situations: grief, online: { url: https://a.example/ }, meetings: { every: sunday, at: \"9:00\" }, verified: { date: 2026-11-01 } }
- { id: forum, name: Night Forum, situations: grief, online: { url: https://a.example/ }, verified: { date: 2026-11-01 } }
-- content/pages/about.md --
---
title: About us
---
Groups by video:

::groups{situation=\"grief\" format=\"video\"}

One:

::groups{limit=1}

Near:

::groups{near=\"Alder\"}

::group{id=\"forum\"}

:::callout{title=\"What helps\" kind=\"tip\"}
Tea **helps**.
:::

::contact

::contact{group=\"walk\"}

::situations

::crisis
").fine();
    assert_snapshot!(main_text(outputs.page("about/")), @r"
    # About us
    Groups by video:
    ### Video Circle
    - Every Sunday, 9:00 AM (Coordinated Universal Time)
    - Online · By video
    - Confirmed on November 1, 2026
    Grief
    One:
    ### Night Forum
    - Online forum
    - Confirmed on November 1, 2026
    All groups, A to Z
    Near:
    ### Walk and Talk
    - Every Tuesday, 9:00 AM (Coordinated Universal Time)
    - Alder · In person
    - Confirmed on November 1, 2026
    All groups, A to Z
    ### Night Forum
    - Online forum
    - Confirmed on November 1, 2026
    What helps
    Tea helps.
    Harbor Trust
    Write to hello@example.org
    Write to walk@example.org
    - Grief
    Night Line
    - Call 988
    Always
    Number last checked on November 1, 2026
    ");
}

const ABROAD: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
languages: { es: { title: Grupos } }
-- groups.yaml --
- { id: leeds, name: Leeds Circle, situations: grief, contact: { email: a@example.org }, place: { street: 1 Dock Street, city: Leeds, country: GB }, verified: { date: 2026-11-01 } }
- { id: naas, name: Naas Circle, situations: grief, contact: { email: b@example.org }, place: { city: Naas, region: Leinster, country: IE }, verified: { date: 2026-11-01 } }
";

#[test]
fn a_country_is_called_by_its_name() {
    let outputs = site(ABROAD).fine();
    for (prefix, list, title, lines) in [
        ("", "Ireland", "Groups in the United Kingdom", "1 Dock Street / Leeds / United Kingdom"),
        ("es/", "Irlanda", "Grupos en Reino Unido", "1 Dock Street / Leeds / Reino Unido"),
    ] {
        let group = main_text(outputs.page(&format!("{prefix}groups/leeds/")));
        assert!(group.lines().any(|line| line == lines), "{group}");
        assert_eq!(attributes(outputs.page(&format!("{prefix}groups/leeds/")), ".place .links a", "href").len(), 1);
        let places = main_text(outputs.page(&format!("{prefix}places/")));
        assert!(places.contains(&format!("- Leinster, {list}")), "{places}");
        let region = main_text(outputs.page(&format!("{prefix}places/gb/")));
        assert!(region.contains(&format!("# {title}\n")), "{region}");
    }
}

#[test]
fn a_place_abroad_is_near_by_its_name_with_or_without_the_country() {
    for near in ["Naas", "Leinster", "Leinster, IE", "ie-leinster", "gb", "Leeds"] {
        let text =
            format!("{ABROAD}-- content/pages/about.md --\n---\ntitle: About\n---\n::groups{{near=\"{near}\"}}\n");
        let page = main_text(site(&text).fine().page("about/"));
        assert!(page.contains("Circle"), "{near}: {page}");
    }
    let text = format!("{ABROAD}-- content/pages/about.md --\n---\ntitle: About\n---\n::groups{{near=\"-\"}}\n");
    assert!(site(&text).told().contains("no place with groups is called"), "a sign is no place");
}

#[test]
fn a_state_is_called_by_its_name_in_lists_and_by_its_letters_in_addresses() {
    let files = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
languages: { es: { title: Grupos } }
-- groups.yaml --
- { id: walk, name: Walk, situations: grief, contact: { email: a@example.org }, place: { street: 1 Dock Street, city: Alder, region: NC, postal_code: \"27000\" }, verified: { date: 2026-11-01 } }
- { id: tea, name: Tea, situations: grief, contact: { email: a@example.org }, place: { city: Salem, region: OR }, verified: { date: 2026-11-01 } }
- { id: talk, name: Talk, situations: grief, contact: { email: a@example.org }, place: { city: Juneau, region: AK }, verified: { date: 2026-11-01 } }
- { id: song, name: Song, situations: grief, contact: { email: a@example.org }, place: { city: Bend, region: Elsewhere }, verified: { date: 2026-11-01 } }
- { id: rest, name: Rest, situations: grief, contact: { email: a@example.org }, place: { city: Capital, region: DC }, verified: { date: 2026-11-01 } }
- { id: reed, name: Reed, situations: grief, contact: { email: a@example.org }, place: { city: Alabaster, region: AL }, verified: { date: 2026-11-01 } }
";
    let outputs = site(files).fine();
    let english = ["Alabama", "Alaska", "District of Columbia", "Elsewhere", "North Carolina", "Oregon"];
    let spanish = ["Alabama", "Alaska", "Carolina del Norte", "Distrito de Columbia", "Elsewhere", "Oregón"];
    for (prefix, names, title) in
        [("", english, "Groups in North Carolina"), ("es/", spanish, "Grupos en Carolina del Norte")]
    {
        let listed = texts_of(outputs.page(&format!("{prefix}places/")), ".values > li > a");
        let regions: Vec<&str> = listed.iter().map(String::as_str).filter(|name| names.contains(name)).collect();
        assert_eq!(regions, names);
        let region = main_text(outputs.page(&format!("{prefix}places/nc/")));
        assert!(region.starts_with(&format!("# {title}\n")), "{region}");
        let above = texts_of(outputs.page(&format!("{prefix}places/nc/alder/")), ".crumbs a");
        assert_eq!(above.last().map(String::as_str), names.into_iter().find(|name| name.contains("Carolina")));
        let group = main_text(outputs.page(&format!("{prefix}groups/walk/")));
        assert!(group.contains("1 Dock Street / Alder, NC 27000\n"), "{group}");
    }
    assert!(main_text(outputs.page("places/dc/")).starts_with("# Groups in the District of Columbia\n"));
}
