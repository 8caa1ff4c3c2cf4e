//! Feeds, as a feed reader understands them.

use super::xml::{self, Element};
use super::{everything, with_plan};

const TWO_LANGUAGES: &str = "\
-- site.yaml --
title: Riverbend & Co
base_url: https://example.org/help/
languages: { es: { title: Ribera } }
organization: { name: Riverbend Trust, url: https://trust.example.org/ }
-- content/situations/loss/index.md --
---
title: Loss
---
-- content/situations/loss/loss-of-a-parent.md --
---
title: Loss of a parent
---
-- content/articles/first-meeting.md --
---
title: Your <first> meeting & after
description: \"What \\\"sharing\\\" means\"
date: 2026-03-01
updated: 2026-10-05
authors: [Ana, Ben]
situations: loss-of-a-parent
---
Text.
-- content/articles/first-meeting.es.md --
---
title: Su primera reunión
---
Texto.
-- content/articles/older.md --
---
title: Older
date: 2026-02-01
---
-- content/articles/undated.md --
---
title: Undated
---
-- content/articles/secret.md --
---
title: Canary draft
date: 2026-02-01
draft: true
---
-- groups.yaml --
groups:
  - id: circle
    name: Circle
    summary: We meet.
    situations: [loss-of-a-parent]
    contact: { email: a@example.org }
    verified: { date: 2026-11-01 }
    translations: { es: { name: Círculo } }
  - { id: nobody-asked, name: Nobody asked, situations: [loss], contact: { email: a@example.org } }
  - { id: gone, name: Gone, situations: [loss], contact: { email: a@example.org }, status: closed, verified: { date: 2026-11-02 } }
";

fn feeds(files: &str) -> std::collections::BTreeMap<String, String> {
    with_plan(files, |plan| everything(plan).into_iter().filter(|(file, _)| file.ends_with("feed.xml")).collect())
}

fn entries(feed: &Element) -> Vec<(&str, &str)> {
    feed.all("entry").map(|entry| (entry.text_of("title"), entry.text_of("updated"))).collect()
}

#[test]
fn a_feed_has_all_that_atom_asks_for() {
    insta::assert_snapshot!(feeds(TWO_LANGUAGES)["feed.xml"], @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
    <id>https://example.org/help/feed.xml</id>
    <title>Riverbend &amp; Co: articles</title>
    <updated>2026-10-05T12:00:00Z</updated>
    <author>
    <name>Riverbend Trust</name>
    <uri>https://trust.example.org/</uri>
    </author>
    <link rel="self" type="application/atom+xml" href="https://example.org/help/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://example.org/help/articles/"/>
    <entry>
    <id>https://example.org/help/articles/first-meeting/</id>
    <title>Your &lt;first&gt; meeting &amp; after</title>
    <link rel="alternate" type="text/html" href="https://example.org/help/articles/first-meeting/"/>
    <published>2026-03-01T12:00:00Z</published>
    <updated>2026-10-05T12:00:00Z</updated>
    <author>
    <name>Ana</name>
    </author>
    <author>
    <name>Ben</name>
    </author>
    <summary>What &quot;sharing&quot; means</summary>
    </entry>
    <entry>
    <id>https://example.org/help/articles/older/</id>
    <title>Older</title>
    <link rel="alternate" type="text/html" href="https://example.org/help/articles/older/"/>
    <published>2026-02-01T12:00:00Z</published>
    <updated>2026-02-01T12:00:00Z</updated>
    </entry>
    </feed>
    "#);
}

#[test]
fn the_feed_of_a_situation_has_the_news_of_those_below_it() {
    let feeds = feeds(TWO_LANGUAGES);
    let feed = xml::read(&feeds["situations/loss/feed.xml"]);
    assert_eq!(feed.text_of("title"), "Riverbend & Co: Loss");
    let circle = ("Circle", "2026-11-01T12:00:00Z");
    assert_eq!(entries(&feed), [circle, ("Your <first> meeting & after", "2026-10-05T12:00:00Z")]);
    assert_eq!(feed.text_of("updated"), "2026-11-01T12:00:00Z");
    let alternate = feed.all("link").find(|link| link.attribute("rel") == Some("alternate"));
    assert_eq!(alternate.and_then(|link| link.attribute("href")), Some("https://example.org/help/situations/loss/"));
}

#[test]
fn a_feed_in_another_language_has_what_is_translated() {
    let feeds = feeds(TWO_LANGUAGES);
    for (file, titles) in [
        ("es/feed.xml", vec!["Su primera reunión"]),
        ("es/situations/loss/feed.xml", vec!["Círculo", "Su primera reunión"]),
    ] {
        let feed = xml::read(&feeds[file]);
        assert_eq!(feed.attribute("xml:lang"), Some("es"), "{file}");
        assert_eq!(entries(&feed).into_iter().map(|(title, _)| title).collect::<Vec<_>>(), titles, "{file}");
    }
    let translation = xml::read(&feeds["es/feed.xml"]);
    let entry = translation.child("entry").expect("there is one");
    assert_eq!(entry.text_of("id"), "https://example.org/help/es/articles/first-meeting/");
    assert_eq!(entry.text_of("published"), "2026-03-01T12:00:00Z", "the original's, as the translation has no date");
}

#[test]
fn a_feed_without_news_asks_no_clock() {
    let feed = xml::read(&feeds("")["situations/grief/feed.xml"]);
    assert_eq!((feed.text_of("updated"), entries(&feed).len()), ("1970-01-01T00:00:00Z", 0));
}

#[test]
fn a_feed_has_the_newest_twenty() {
    let articles: String = (1..=25)
        .map(|day| format!("\n-- content/articles/a{day}.md --\n---\ntitle: Day {day}\ndate: 2026-01-{day:02}\n---\n"))
        .collect::<Vec<_>>()
        .concat();
    let feed = xml::read(&feeds(&articles)["feed.xml"]);
    let titles: Vec<String> = (6..=25).rev().map(|day| format!("Day {day}")).collect();
    assert_eq!(entries(&feed).into_iter().map(|(title, _)| title).collect::<Vec<_>>(), titles);
}

#[test]
fn an_article_in_a_language_of_its_own_says_so() {
    let feeds = feeds("-- content/articles/deuil.md --\n---\ntitle: Le deuil\nlanguage: fr\ndate: 2026-01-01\n---\n");
    let feed = xml::read(&feeds["feed.xml"]);
    assert_eq!(feed.child("entry").and_then(|entry| entry.attribute("xml:lang")), Some("fr"));
}

#[test]
fn of_many_groups_the_last_confirmed_stand_in_the_feed() {
    let group = |number: usize| {
        let day = number % 28 + 1;
        format!(
            "  - {{ id: g{number:03}, name: G{number}, situations: [grief], contact: {{ email: a@example.org }}, verified: {{ date: 2026-10-{day:02} }} }}\n"
        )
    };
    let groups = (0..100).map(group).collect::<Vec<_>>().concat();
    let feed = feeds(&format!("-- groups.yaml --\ngroups:\n{groups}"))
        .remove("situations/grief/feed.xml")
        .expect("it is there");
    let named: Vec<String> = xml::read(&feed).all("entry").map(|entry| entry.text_of("title").to_owned()).collect();
    let mut by_hand: Vec<usize> = (0..100).collect();
    by_hand.sort_by_key(|number| (std::cmp::Reverse(number % 28), *number));
    let expected: Vec<String> = by_hand.into_iter().take(20).map(|number| format!("G{number}")).collect();
    assert_eq!(named, expected);
}
