//! The sitemap, as a search engine understands it, and robots.txt.

use super::super::sitemap::{sitemap, split};
use super::with_plan;
use super::xml::{self, Element};
use crate::plan::{Plan, SitemapLimit};

const TWO_LANGUAGES: &str = "\
-- site.yaml --
title: Riverbend
base_url: https://example.org/help/
languages: { es: { title: Ribera } }
-- content/pages/about.md --
---
title: About
updated: 2026-05-01
---
-- content/pages/about.es.md --
---
title: Sobre
date: 2026-06-01
---
-- groups.yaml --
groups:
  - id: circle
    name: Circle
    situations: [grief]
    contact: { email: a@example.org }
    verified: { date: 2026-11-01 }
";

fn files(plan: &Plan<'_>, (pages, bytes): (usize, usize)) -> Vec<(String, String)> {
    let mut files = Vec::new();
    split(plan, SitemapLimit { pages, bytes }, &mut |file, text| files.push((file.to_owned(), text)));
    files
}

#[test]
fn a_page_stands_with_its_date_and_its_translations() {
    let files = with_plan(TWO_LANGUAGES, |plan| files(plan, (50_000, usize::MAX)));
    let [(name, text)] = files.as_slice() else { panic!("a small site has one file: {files:?}") };
    assert_eq!(name, "sitemap.xml");
    let map = xml::read(text);
    let told = |url: &Element| {
        let links = url.all("xhtml:link").map(|link| {
            let [language, href] = ["hreflang", "href"].map(|name| link.attribute(name).unwrap_or_default());
            format!("  {language} {href}\n")
        });
        format!("{} {}\n{}", url.text_of("loc"), url.text_of("lastmod"), links.collect::<Vec<_>>().concat())
    };
    let dated = map.all("url").filter(|url| url.child("lastmod").is_some());
    insta::assert_snapshot!(dated.map(told).collect::<Vec<_>>().concat(), @r#"
    https://example.org/help/about/ 2026-05-01
      en https://example.org/help/about/
      es https://example.org/help/es/about/
      x-default https://example.org/help/about/
    https://example.org/help/groups/circle/ 2026-11-01
    https://example.org/help/es/about/ 2026-06-01
      en https://example.org/help/about/
      es https://example.org/help/es/about/
      x-default https://example.org/help/about/
    "#);
}

#[test]
fn only_pages_to_be_found_are_named() {
    let text = with_plan(TWO_LANGUAGES, |plan| files(plan, (50_000, usize::MAX)).remove(0).1);
    for (path, is_named) in [
        ("", true),
        ("es/", true),
        ("groups/", true),
        ("es/groups/", true),
        ("situations/grief/", true),
        ("groups/circle/", true),
        // Nobody has translated these.
        ("es/situations/grief/", false),
        ("es/groups/circle/", false),
        ("print/", false),
        ("404.html", false),
        ("es/404.html", false),
    ] {
        assert_eq!(text.contains(&format!("<loc>https://example.org/help/{path}</loc>")), is_named, "{path}");
    }
}

#[test]
fn a_large_site_has_an_index_of_files_that_hold_each_page_once() {
    with_plan(TWO_LANGUAGES, |plan| {
        let whole = xml::read(&files(plan, (50_000, usize::MAX)).remove(0).1);
        let all: Vec<String> = whole.all("url").map(|url| url.text_of("loc").to_owned()).collect();
        for most in [(5, usize::MAX), (50_000, 1500), (all.len() - 1, usize::MAX)] {
            let mut parts = files(plan, most);
            let (name, index) = parts.pop().expect("there is an index");
            assert_eq!(name, "sitemap.xml");
            let named: Vec<String> =
                xml::read(&index).all("sitemap").map(|file| file.text_of("loc").to_owned()).collect();
            let made: Vec<String> = parts.iter().map(|(name, _)| format!("https://example.org/help/{name}")).collect();
            assert_eq!(named, made, "{most:?}");
            let pages: Vec<Vec<String>> = parts
                .iter()
                .map(|(_, text)| xml::read(text).all("url").map(|url| url.text_of("loc").to_owned()).collect())
                .collect();
            assert!(pages.iter().all(|pages| (1..=most.0).contains(&pages.len())), "{most:?}: {pages:?}");
            assert_eq!(pages.concat(), all, "{most:?}");
            let claimed: Vec<String> = plan.sitemap_parts(SitemapLimit { pages: most.0, bytes: most.1 }).collect();
            assert!(parts.iter().all(|(name, _)| claimed.contains(name)), "{most:?}: only {claimed:?} are claimed");
        }
        assert_eq!(plan.sitemap_parts(SitemapLimit::OF_PROTOCOL).count(), 0, "a small site has no parts");
        assert_eq!(files(plan, (all.len(), usize::MAX)).len(), 1, "as many as a file may hold are not split");
    });
}

#[test]
fn robots_are_welcome() {
    let text = with_plan(TWO_LANGUAGES, super::robots::robots);
    assert_eq!(text, "User-agent: *\nAllow: /\n\nSitemap: https://example.org/help/sitemap.xml\n");
    let mut names = Vec::new();
    with_plan(TWO_LANGUAGES, |plan| sitemap(plan, &mut |name, _| names.push(name.to_owned())));
    assert_eq!(names, ["sitemap.xml"]);
}
