//! What search engines and assistants read of a page: schema.org data as JSON-LD.

mod event;
mod wire;

use super::facts::{changed, is_at_home, site_description, site_title, url_of};
use crate::plan::{Page, Plan, Shows};
use crate::render::view::Link;
use crate::site::article::Article;
use crate::site::settings::Settings;
use crate::site::value::{Email, Phone, WebAddress};
use wire::{Crumb, Document, Text, Thing, Work};

/// What the page itself knows of what it shows.
#[derive(Debug, Clone, Copy)]
pub(in crate::render::around) struct Given<'a> {
    /// The heading of the page.
    pub(in crate::render::around) title: &'a str,
    /// From the home page down to the page above this one.
    pub(in crate::render::around) breadcrumbs: &'a [Link],
    /// The full URL of the image of an article.
    pub(in crate::render::around) image: Option<&'a str>,
    /// The full URL of the organization's logo.
    pub(in crate::render::around) logo: Option<&'a str>,
}

/// The data of a page, ready to stand in a `script` element; `None` where there is nothing to say.
///
/// The home page tells of the site and who runs it, an article of itself, a group of its meetings; all but the home page
/// say where they stand. A page that stands in for a missing translation says only that.
pub(in crate::render::around) fn json_ld(plan: &Plan<'_>, page: &Page<'_>, given: &Given<'_>) -> Option<String> {
    let mut graph =
        if is_at_home(plan, page.shows, page.language) { main_things(plan, page, given) } else { Vec::new() };
    let is_found = !matches!(page.shows, Shows::NotFound);
    if is_found && !given.breadcrumbs.is_empty() {
        graph.push(breadcrumbs(plan, page, given));
    }
    (!graph.is_empty()).then(|| in_script(&Document { context: "https://schema.org", graph }))
}

fn main_things<'a>(plan: &'a Plan<'_>, page: &'a Page<'_>, given: &Given<'a>) -> Vec<Thing<'a>> {
    match page.shows {
        Shows::Home => home(plan, page, given),
        Shows::Article(article) => vec![article_of(plan, page, article, given)],
        Shows::Group(group) => event::events(plan, page, group),
        Shows::Situations
        | Shows::Situation(..)
        | Shows::Articles(_)
        | Shows::Year(_)
        | Shows::Prose(_)
        | Shows::List(..)
        | Shows::Values(_)
        | Shows::Print(_)
        | Shows::Find
        | Shows::Changes
        | Shows::Today
        | Shows::NotFound => Vec::new(),
    }
}

fn home<'a>(plan: &'a Plan<'_>, page: &'a Page<'_>, given: &Given<'a>) -> Vec<Thing<'a>> {
    let settings = &plan.site.settings;
    let site = Thing::WebSite {
        name: site_title(plan.site, page.language),
        url: url_of(plan, page),
        description: site_description(plan.site, page.language),
        in_language: plan.site.languages[page.language].as_str(),
    };
    let organization = settings.organization.as_ref().map(|organization| Thing::Organization {
        name: &organization.name,
        url: organization.url.as_ref().map(|url| Text::Borrowed(url.as_str())),
        email: organization.email.as_ref().map(Email::as_str),
        telephone: organization.phone.as_ref().map(Phone::as_str),
        address: organization.address.as_deref(),
        logo: given.logo,
        identifier: organization.registration.as_deref(),
    });
    organization.into_iter().chain([site]).collect()
}

/// Who is responsible for the articles: the organization, or else the site.
fn publisher(settings: &Settings) -> Thing<'_> {
    match &settings.organization {
        Some(organization) => {
            Thing::organization(&organization.name, organization.url.as_ref().map(WebAddress::as_str))
        }
        None => Thing::organization(&settings.title, None),
    }
}

fn article_of<'a>(plan: &'a Plan<'_>, page: &Page<'_>, article: &'a Article, given: &Given<'a>) -> Thing<'a> {
    let settings = &plan.site.settings;
    let written = article.in_language(&plan.site.languages[page.language]);
    let (head, original) = (&written.head, &article.original.head);
    let authors = if head.authors.is_empty() { &original.authors } else { &head.authors };
    let is_organization =
        |name: &str| name == settings.title || settings.organization.as_ref().is_some_and(|own| own.name == name);
    let author = |name: &'a String| {
        if is_organization(name) { Thing::organization(name, None) } else { Thing::Person { name } }
    };
    let references = if head.references.is_empty() { &original.references } else { &head.references };
    Thing::Article {
        headline: &head.title,
        description: head.description.as_deref(),
        url: url_of(plan, page),
        image: given.image,
        date_published: head.date.or(original.date).map(|day| day.to_string()),
        date_modified: changed(written).or(changed(&article.original)).map(|day| day.to_string()),
        author: authors.iter().map(author).collect(),
        publisher: Box::new(publisher(settings)),
        in_language: written.language.as_str(),
        is_accessible_for_free: true,
        citation: references
            .iter()
            .map(|reference| Work {
                kind: "CreativeWork",
                name: &reference.title,
                author: reference.authors.iter().map(String::as_str).collect(),
                publisher: reference.publisher.as_deref(),
                date_published: reference.year.map(|year| year.to_string()),
                url: reference.url.as_ref().map(WebAddress::as_str),
            })
            .collect(),
    }
}

fn breadcrumbs<'a>(plan: &Plan<'_>, page: &Page<'_>, given: &Given<'a>) -> Thing<'a> {
    let above = given.breadcrumbs.iter().map(|link| (link.label.as_str(), plan.addresses.url(&link.address)));
    let here = (given.title, url_of(plan, page));
    let items = above.chain([here]).zip(1..);
    Thing::BreadcrumbList {
        item_list_element: items
            .map(|((name, item), position)| Crumb { kind: "ListItem", position, name, item })
            .collect(),
    }
}

/// As JSON in which nothing can end a `script` element, begin a comment in it, or break a line of older scripts.
fn in_script(document: &Document<'_>) -> String {
    let json = serde_json::to_string(document).expect("texts, numbers and lists of them can always be written");
    let mut safe = String::with_capacity(json.len() + json.len() / 16);
    let mut written = 0;
    for at in memchr::memchr3_iter(b'<', b'>', b'&', json.as_bytes()) {
        safe.push_str(&json[written..at]);
        safe.push_str(match json.as_bytes()[at] {
            b'<' => "\\u003c",
            b'>' => "\\u003e",
            _ => "\\u0026",
        });
        written = at + 1;
    }
    safe.push_str(&json[written..]);
    // Two signs that end a line of a script in old browsers; hardly any text has them.
    if safe.contains(['\u{2028}', '\u{2029}']) {
        safe = safe.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
    }
    safe
}
