//! The list of all pages for search engines (sitemaps.org), with their translations.

use super::facts::{changed, is_at_home};
use super::xml::Xml;
use crate::plan::{Page, Plan, Shows, SitemapLimit};
use crate::site::value::Day;

const SITEMAPS: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
const XHTML: (&str, &str) = ("xmlns:xhtml", "http://www.w3.org/1999/xhtml");

/// Makes `sitemap.xml`; where that would be too large, `sitemap-1.xml` and so on, and `sitemap.xml` as their index, which comes
/// last. Each file is handed to `put`, with its path below the site, as soon as it is full.
pub(super) fn sitemap(plan: &Plan<'_>, put: &mut dyn FnMut(&str, String)) {
    split(plan, SitemapLimit::OF_PROTOCOL, put);
}

pub(super) fn split(plan: &Plan<'_>, most: SitemapLimit, put: &mut dyn FnMut(&str, String)) {
    let mut full = 0;
    let mut inside = 0;
    let mut file = begin();
    for page in plan.pages.iter().filter(|page| is_named(plan, page)) {
        if inside == most.pages || file.len() >= most.bytes {
            full += 1;
            put(&format!("sitemap-{full}.xml"), std::mem::replace(&mut file, begin()).finish());
            inside = 0;
        }
        write_page(plan, page, &mut file);
        inside += 1;
    }
    if full == 0 {
        put("sitemap.xml", file.finish());
    } else {
        full += 1;
        put(&format!("sitemap-{full}.xml"), file.finish());
        put("sitemap.xml", index(plan, full));
    }
}

fn begin() -> Xml {
    let mut xml = Xml::document();
    xml.open("urlset", &[SITEMAPS, XHTML]);
    xml
}

fn index(plan: &Plan<'_>, files: usize) -> String {
    let mut xml = Xml::document();
    xml.open("sitemapindex", &[SITEMAPS]);
    for number in 1..=files {
        xml.open("sitemap", &[]);
        xml.leaf("loc", &plan.addresses.url(&plan.addresses.file(&format!("sitemap-{number}.xml"))));
        xml.close();
    }
    xml.finish()
}

/// Whether search engines should know the page: neither a second form of others nor a stand-in for a missing translation.
fn is_named(plan: &Plan<'_>, page: &Page<'_>) -> bool {
    match page.shows {
        Shows::NotFound | Shows::Print(_) => false,
        Shows::Home
        | Shows::Find
        | Shows::Changes
        | Shows::Today
        | Shows::Situations
        | Shows::Situation(..)
        | Shows::Group(_)
        | Shows::Articles(_)
        | Shows::Year(_)
        | Shows::Article(_)
        | Shows::Prose(_)
        | Shows::List(..)
        | Shows::Values(_) => is_at_home(plan, page.shows, page.language),
    }
}

fn write_page(plan: &Plan<'_>, page: &Page<'_>, xml: &mut Xml) {
    let url = |language: usize| plan.addresses.url(&plan.addresses.link(language, &page.path));
    xml.open("url", &[]);
    xml.leaf("loc", &url(page.language));
    if let Some(day) = last_changed(plan, page) {
        xml.leaf("lastmod", &day.to_string());
    }
    let speaking: Vec<usize> =
        (0..plan.site.languages.len()).filter(|language| is_at_home(plan, page.shows, *language)).collect();
    if let [first, _, ..] = speaking.as_slice() {
        for language in &speaking {
            alternate(xml, plan.site.languages[*language].as_str(), &url(*language));
        }
        alternate(xml, "x-default", &url(*first));
    }
    xml.close();
}

fn alternate(xml: &mut Xml, language: &str, url: &str) {
    xml.empty("xhtml:link", &[("rel", "alternate"), ("hreflang", language), ("href", url)]);
}

/// The day that the text of a page has; lists have none, as they change with everything in them.
fn last_changed(plan: &Plan<'_>, page: &Page<'_>) -> Option<Day> {
    let language = &plan.site.languages[page.language];
    match page.shows {
        Shows::Home => changed(plan.site.home.as_ref()?.in_language(language)),
        Shows::Article(article) | Shows::Prose(article) => changed(article.in_language(language)),
        Shows::Group(group) => group.verified.as_ref().map(|verified| verified.date),
        Shows::Situations
        | Shows::Situation(..)
        | Shows::Articles(_)
        | Shows::Year(_)
        | Shows::List(..)
        | Shows::Values(_)
        | Shows::Print(_)
        | Shows::Find
        | Shows::Changes
        | Shows::Today
        | Shows::NotFound => None,
    }
}
