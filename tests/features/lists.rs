//! Which groups stand in which list.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, texts_of};
use crate::site::{Outputs, site, site_with_group};

/// The ids of the groups of a list, in order.
pub fn members(outputs: &Outputs, address: &str) -> Vec<String> {
    let links = attributes(outputs.page(address), "main .card h3 a", "href");
    links.iter().filter_map(|link| link.trim_end_matches('/').rsplit('/').next().map(ToOwned::to_owned)).collect()
}

const SEVERAL: &str = "\
-- content/situations/divorce.md --
---
title: Divorce
---
-- groups.yaml --
places:
  library: { name: Library, city: Harbor, region: OR }
groups:
  - { id: walk, name: Walk and Talk, situations: grief, contact: { email: a@example.org }, place: library, meetings: [{ every: tuesday, at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: video, name: Video Circle, situations: divorce, online: { url: https://a.example/ }, languages: [en, es], meetings: [{ every: sunday, at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: hybrid, name: Álamo Circle, situations: [grief, divorce], place: { city: Alder, region: OR }, online: { url: https://a.example/ }, meetings: [{ every: \"tuesday, sunday\", at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: forum, name: Night Forum, situations: grief, kind: mutual-aid, online: { url: https://a.example/ }, verified: { date: 2026-11-01 } }
  - { id: line, name: Help Line, situations: grief, kind: helpline, contact: { phone: 503-555-0100 }, verified: { date: 2026-11-01 } }
  - { id: full, name: A Full Group, situations: grief, status: full, place: { city: Salem, region: WA }, meetings: [{ every: monday, at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: closed, name: Closed Group, situations: grief, status: closed, place: library, meetings: [{ every: friday, at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: ended, name: Ended Course, situations: grief, until: 2026-11-01, place: library, meetings: [{ every: thursday, at: \"9:00\" }], verified: { date: 2026-11-01 } }
  - { id: old, name: Old Listing, situations: grief, place: library, meetings: [{ every: saturday, at: \"9:00\" }], verified: { date: 2023-11-01 } }
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
freshness: { hide_after: 730d }
";

#[test]
fn each_list_has_its_groups_and_no_closed_ones() {
    let outputs = site(SEVERAL).fine();
    let pages = outputs.files.keys().filter_map(|file| file.strip_suffix("index.html"));
    let lists = pages
        .filter(|page| !page.starts_with("groups/") || *page == "groups/")
        .filter(|page| !page.starts_with("articles"));
    let told: String = lists
        .map(|page| (page, members(&outputs, page)))
        .filter(|(_, members)| !members.is_empty())
        .map(|(page, members)| format!("{page}: {}\n", members.join(", ")))
        .collect();
    assert_snapshot!(told, @r#"
    days/monday/: full
    days/sunday/: hybrid, video
    days/tuesday/: hybrid, walk
    formats/forum/: forum
    formats/in-person/: hybrid, walk, full
    formats/phone/: line
    formats/video/: hybrid, video
    groups/: full, hybrid, line, forum, video, walk
    kinds/helpline/: line
    kinds/mutual-aid/: forum
    kinds/support-group/: hybrid, video, walk, full
    languages/en/: hybrid, line, forum, video, walk, full
    languages/es/: video
    places/or/alder/: hybrid
    places/or/harbor/: walk
    places/or/: hybrid, walk
    places/wa/: full
    places/wa/salem/: full
    situations/divorce/: hybrid, video
    situations/grief/: hybrid, line, forum, walk, full
    "#);
}

#[test]
fn a_closed_group_keeps_its_page_and_shows_others() {
    let outputs = site(SEVERAL).fine();
    for closed in ["closed", "ended", "old"] {
        let page = outputs.page(&format!("groups/{closed}/"));
        assert!(!attributes(page, "main .also .card h3 a", "href").is_empty(), "{closed} leads nowhere");
    }
}

#[test]
fn pages_with_all_lists_of_a_sort_count_their_groups() {
    let outputs = site(SEVERAL).fine();
    let told = ["formats/", "kinds/", "places/", "days/", "languages/"]
        .map(|page| format!("{}\n\n", main_text(outputs.page(page))));
    assert_snapshot!(told.concat(), @r"
    # Ways to meet
    You can sit in a room with others, join from home, call or write. Choose what feels right.
    - In person 3 groups
    - By video 2 groups
    - By phone 1 group
    - Online forum 1 group
    ## Other ways to find a group
    - Find a group for what you are going through
    - All groups, A to Z
    - Ways to meet
    - Kinds of groups
    - Groups by place
    - Groups by day
    - Groups by language

    # Kinds of groups
    Groups work in different ways. Choose the kind that feels right.
    - Support group 4 groups
    - Mutual-aid group 1 group
    - Helpline 1 group
    ## Other ways to find a group
    - Find a group for what you are going through
    - All groups, A to Z
    - Ways to meet
    - Kinds of groups
    - Groups by place
    - Groups by day
    - Groups by language

    # Groups by place
    Choose a place to see the groups there.
    - Oregon 2 groups
    - Alder 1 group
    - Harbor 1 group
    - Washington 1 group
    - Salem 1 group
    ## Other ways to find a group
    - Find a group for what you are going through
    - All groups, A to Z
    - Ways to meet
    - Kinds of groups
    - Groups by place
    - Groups by day
    - Groups by language

    # Groups by day
    Choose a day to see the groups that meet then.
    - Monday 1 group
    - Tuesday 2 groups
    - Sunday 2 groups
    What is on today and tonight
    ## Other ways to find a group
    - Find a group for what you are going through
    - All groups, A to Z
    - Ways to meet
    - Kinds of groups
    - Groups by place
    - Groups by day
    - Groups by language

    # Groups by language
    Choose a language to see the groups that speak or sign it.
    - English 6 groups
    - Spanish 1 group
    ## Other ways to find a group
    - Find a group for what you are going through
    - All groups, A to Z
    - Ways to meet
    - Kinds of groups
    - Groups by place
    - Groups by day
    - Groups by language
    ");
}

/// A site with this many groups, five on a page.
fn many(count: usize) -> Outputs {
    let group = |number: usize| {
        format!(
            "- {{ id: g{number:02}, name: Group {number:02}, situations: grief, contact: {{ email: a@example.org }}, verified: {{ date: 2026-11-01 }} }}\n"
        )
    };
    let groups: String = (1..=count).map(group).collect();
    site(&format!("-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nbuild: {{ page_size: 5 }}\n-- groups.yaml --\n{groups}")).fine()
}

#[test]
fn a_long_list_has_pages_that_hold_each_group_once() {
    let outputs = many(13);
    for list in ["groups/", "situations/grief/"] {
        let pages = [list.to_owned(), format!("{list}page/2/"), format!("{list}page/3/")];
        let all: Vec<String> = pages.iter().flat_map(|page| members(&outputs, page)).collect();
        let expected: Vec<String> = (1..=13).map(|number| format!("g{number:02}")).collect();
        assert_eq!(all, expected, "{list}");
        assert!(!outputs.files.contains_key(&format!("{list}page/4/index.html")));
        assert!(!outputs.files.contains_key(&format!("{list}page/1/index.html")));
    }
}

#[test]
fn pages_of_a_list_lead_to_one_another() {
    let outputs = many(13);
    for (page, links) in [
        ("groups/", vec!["/groups/page/2/"]),
        ("groups/page/2/", vec!["/groups/", "/groups/page/3/"]),
        ("groups/page/3/", vec!["/groups/page/2/"]),
    ] {
        let html = outputs.page(page);
        let found = attributes(html, "main nav a[rel]", "href");
        assert_eq!(found, links, "{page}");
        let canonical = attributes(html, "link[rel=canonical]", "href");
        assert_eq!(canonical, [format!("https://example.org/{page}")]);
    }
}

#[test]
fn a_list_as_long_as_a_page_has_one_page() {
    let outputs = many(5);
    assert!(!outputs.files.contains_key("groups/page/2/index.html"));
    assert_eq!(members(&outputs, "groups/").len(), 5);
}

#[test]
fn a_weekday_is_in_the_order_of_the_clock_and_ends_with_what_nobody_can_come_to() {
    let group = |id: &str, keys: &str| {
        format!(
            "- {{ id: {id}, name: {id}, situations: grief, contact: {{ email: a@example.org }}, verified: {{ date: 2026-11-01 }}, {keys} }}\n"
        )
    };
    let at = |times: &str| format!("meetings: [{times}]");
    let groups = [
        group("a-evening", &at("{ every: tuesday, at: \"19:00\" }")),
        group("b-early", &at("{ every: tuesday, at: \"7:30 am\" }")),
        group("c-noon", &at("{ every: \"monday, tuesday\", at: \"12:00\" }")),
        // Only its time on a Tuesday counts, and of two the first.
        group(
            "d-late",
            &at(
                "{ every: sunday, at: \"6:00\" }, { every: tuesday, at: \"21:00\" }, { every: tuesday, at: \"20:00\" }",
            ),
        ),
        group("e-noon", &at("{ every: 1st tuesday, at: \"12:00\" }")),
        group("f-full", &format!("status: full, {}", at("{ every: tuesday, at: \"6:00\" }"))),
        group("g-paused", &format!("paused: {{ until: 2026-12-05 }}, {}", at("{ every: tuesday, at: \"5:00\" }"))),
        group(
            "h-soon",
            &format!("paused: {{ from: 2026-12-01, until: 2026-12-05 }}, {}", at("{ every: tuesday, at: \"8:00\" }")),
        ),
    ];
    let outputs = site(&format!("-- groups.yaml --\n{}", groups.concat())).fine();
    let tuesday = ["b-early", "h-soon", "c-noon", "e-noon", "a-evening", "d-late", "g-paused", "f-full"];
    assert_eq!(members(&outputs, "days/tuesday/"), tuesday);
    // All other lists are by name.
    let grief = ["a-evening", "b-early", "c-noon", "d-late", "e-noon", "h-soon", "f-full", "g-paused"];
    assert_eq!(members(&outputs, "situations/grief/"), grief);
}

#[test]
fn a_card_says_how_a_first_visit_begins() {
    for (keys, says) in [
        ("", ""),
        ("joining: { drop_in: true }", "You can just come, also for the first time."),
        ("joining: { drop_in: false }", "Please do not come without asking first."),
        ("joining: { contact_first: true }", "Please get in touch before your first visit."),
        ("joining: { drop_in: true, contact_first: false }", "You can just come, also for the first time."),
        ("registration: none", ""),
        ("registration: none\njoining: { drop_in: true }", "You can just come, also for the first time."),
        ("registration: required", "Please sign up first."),
        ("registration: { url: https://a.example/ }", "Please sign up first."),
        ("registration: required\njoining: { contact_first: true }", "Please sign up first."),
        // It says nothing of a first visit where there can be none; but does where a break is still to come.
        ("status: full\njoining: { drop_in: true }", ""),
        ("paused: { until: 2026-12-05 }\njoining: { drop_in: true }", ""),
        ("audience: { open_to: members }\njoining: { drop_in: true }", ""),
        (
            "paused: { from: 2026-12-01, until: 2026-12-05 }\njoining: { drop_in: true }",
            "You can just come, also for the first time.",
        ),
    ] {
        let outputs = site_with_group(keys).fine();
        assert_eq!(texts_of(outputs.page("groups/"), ".card .step").concat(), says, "{keys}");
    }
}
