//! Sites in which there is nothing yet, pages for paper, and pages that are not there.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, text_of};
use crate::site::{Outputs, site};

fn empty() -> Outputs {
    site("-- content/situations/grief.md --\n(none)\n-- groups.yaml --\ngroups: []\n").fine()
}

#[test]
fn an_empty_site_has_few_pages_and_no_dead_end() {
    let outputs = empty();
    assert_snapshot!(outputs.table(), @r"
    404.html
    _headers
    _redirects
    feed.xml
    groups.csv
    groups.json
    groups/index.html
    index.html
    robots.txt
    site.webmanifest
    sitemap.xml
    ");
    let pages = ["", "groups/", "404.html"].map(|page| format!("{}\n\n", main_text(outputs.page(page))));
    assert_snapshot!(pages.concat(), @r#"
    # Harbor Groups
    ## What are you going through?
    No group here yet. Please come back soon.

    # All groups, A to Z
    0 groups
    ## Groups
    No group here yet. We have other lists that may help.

    # We cannot find this page
    The page may have moved, or the address may have a typing mistake. You did nothing wrong.
    ## You can go on here
    - Home
    "#);
}

#[test]
fn no_page_is_a_dead_end() {
    let with_article = site("-- content/articles/first.md --\n---\ntitle: First\ndate: 2026-01-01\n---\nTea.\n").fine();
    for outputs in [empty(), site("").fine(), with_article] {
        for (file, bytes) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html")) {
            let html = std::str::from_utf8(bytes).expect("a page is text");
            let links = attributes(html, "main a[href], header a[href]", "href");
            let on = links.iter().filter(|link| link.starts_with('/')).count();
            assert!(on > 0, "{file} leads nowhere");
        }
    }
}

#[test]
fn sites_with_one_thing_of_each_kind_build() {
    for files in [
        "",
        "-- groups.yaml --\n",
        "-- groups.yaml --\ngroups:\n",
        "-- groups.yaml --\n# nothing yet\n",
        "-- groups.yaml --\n(none)\n",
        "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nexit: false\nbuild: { minify: false, feeds: false, exports: false }\n",
        "-- content/index.md --\n---\ntitle: Welcome\n---\nHello.\n",
        "-- content/pages/about.md --\n---\ntitle: About\n---\n",
        "-- static/robots.html --\n<p>kept</p>\n",
    ] {
        let outputs = site(files).built();
        assert!(!outputs.built.problems.has_errors(), "{files}: {}", outputs.told());
        assert!(outputs.files.contains_key("index.html") && outputs.files.contains_key("404.html"), "{files}");
    }
}

#[test]
fn what_is_not_found_is_said_without_jargon() {
    let outputs = site("").fine();
    let text = main_text(outputs.text("404.html"));
    assert_snapshot!(text, @r#"
    # We cannot find this page
    The page may have moved, or the address may have a typing mistake. You did nothing wrong.
    ## You can go on here
    - Search for a group
    - Home
    - Find a group for what you are going through
    - All groups, A to Z
    - Kinds of groups
    - Groups by language
    "#);
    assert!(!text.contains("404") && !text.to_lowercase().contains("oops"));
    let relative: Vec<String> = attributes(outputs.text("404.html"), "[href], [src]", "href");
    assert!(relative.iter().all(|address| address.starts_with(['/', '#']) || address.contains(':')), "{relative:?}");
}

#[test]
fn the_page_for_paper_has_each_group_with_its_way_in() {
    let outputs = site("\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
crisis: { name: Night Line, phone: \"988\", hours: Always, verified: 2026-11-01 }
-- groups.yaml --
- { id: walk, name: Walk and Talk, situations: grief, summary: We walk., contact: { email: walk@example.org, phone: 503-555-0100 }, place: { name: Library, street: 4 Ferry Street, city: Alder, region: OR }, meetings: { every: tuesday, at: \"9:00\" }, verified: { date: 2026-11-01 } }
- { id: closed, name: Closed Group, situations: grief, status: closed, contact: { email: walk@example.org }, verified: { date: 2026-11-01 } }
").fine();
    assert_snapshot!(main_text(outputs.page("print/grief/")), @r#"
    # Grief: groups to print
    This page is made for paper. Use the print command of your browser.
    For more, see Grief
    Harbor Groups / As of November 23, 2026
    ## Groups
    ### Walk and Talk
    We walk.
    - Every Tuesday, 9:00 AM (Coordinated Universal Time)
    - In person
    - Library, 4 Ferry Street, Alder, OR
    - 503-555-0100, walk@example.org
    - Confirmed on November 1, 2026
    - https://example.org/groups/walk/
    "#);
    assert_snapshot!(main_text(outputs.page("print/")), @r#"
    # Groups to print
    This page is made for paper. Use the print command of your browser.
    Harbor Groups / As of November 23, 2026
    ## Choose a list to print
    - Grief 1 group
    "#);
    let crisis = ["print/grief/", "print/"].map(|page| text_of(outputs.page(page), "#crisis"));
    assert_eq!(crisis[0], crisis[1]);
    assert_snapshot!(crisis[0], @r#"
    ## Do you need help right now?
    If you are in danger, or afraid of what you might do, someone is there to talk with you.
    Night Line
    - Call 988
    Always
    Number last checked on November 1, 2026
    "#);
}

#[test]
fn the_outputs_of_a_small_site() {
    let outputs = site(
        "\
-- content/articles/first.md --
---
title: First
date: 2026-01-01
aliases: /old/
---
-- content/pages/about.md --
---
title: About
---
",
    )
    .fine();
    assert_snapshot!(outputs.table(), @r"
    404.html
    _headers
    _redirects
    about/index.html
    articles/2026/index.html
    articles/first/index.html
    articles/index.html
    changes.xml
    changes/index.html
    feed.xml
    find/index.html
    groups.csv
    groups.json
    groups/circle/index.html
    groups/index.html
    index.html
    kinds/index.html
    kinds/support-group/index.html
    languages/en/index.html
    languages/index.html
    old/index.html
    print/grief/index.html
    print/index.html
    record.json
    robots.txt
    search/en.json
    search/files/en-HASH/cards/0.json
    search/files/en-HASH/rows/0.json
    search/files/en-HASH/rows/1.json
    search/files/en-HASH/spell.json
    search/files/en-HASH/words/0.json
    site.webmanifest
    sitemap.xml
    situations/grief/changes.xml
    situations/grief/feed.xml
    situations/grief/index.html
    situations/index.html
    ");
}
