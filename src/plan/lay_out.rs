//! Lays a site out: every page in every language, with its address, and every collision said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::claim::{Copies, Outputs, Owner, in_the_way};
use super::index::{By, Index};
use super::kept::Kept;
use super::paths::{self, Paths};
use super::sorted::Sorted;
use super::{Addresses, Feed, Plan, Sheet, Shows, SitemapLimit, Thing, directives, link, reading, redirect};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::Site;
use crate::site::article::{Article, Text};
use crate::sources::{Source, SourcePath, Sources};

/// Lays out `site`. Links, images and directives of all texts are checked on the way.
pub fn lay_out<'s>(site: &'s Site, sources: &'s Sources, kept: Option<&Kept>, problems: &mut Diagnostics) -> Plan<'s> {
    let addresses = Addresses::new(site);
    let sorted = kept.map_or_else(|| Arc::new(Sorted::of(site)), |kept| kept.sorted(site, sources));
    let index = Index::of(site, sorted);
    let mut plan = Plan {
        site,
        sources,
        addresses,
        pages: Vec::new(),
        feeds: Vec::new(),
        redirects: Vec::new(),
        assets: link::assets(site, sources),
        by_source: by_source(site),
        outputs: Outputs::default(),
        reading: reading::Reading::of(site),
        index,
    };
    let shown = all_shown(&plan);
    let make = || Arc::new(Paths::of(plan.addresses, site.languages.len(), &shown, &plan.index));
    let paths = match kept {
        Some(kept) => kept.paths.of(paths::inputs(&site.languages, &shown, &plan.index), |_| make()),
        None => make(),
    };
    plan.pages = paths.pages(&shown);
    plan.outputs = Outputs::of(paths);
    plan.feeds = feeds(&plan);
    claim_outputs(&mut plan, problems);
    redirect::lay_out(&mut plan, problems);
    link::check(&plan, problems);
    directives::check(&plan, problems);
    plan
}

fn by_source(site: &Site) -> BTreeMap<&SourcePath, Thing<'_>> {
    fn each<'s, H>(text: &'s Text<H>, thing: Thing<'s>) -> impl Iterator<Item = (&'s SourcePath, Thing<'s>)> {
        text.versions().map(move |written| (&written.path, thing))
    }
    let articles = site.articles.values().flat_map(|article| each(article, Thing::Article(article)));
    let pages = site.pages.values().flat_map(|page| each(page, Thing::Prose(page)));
    let situations = site.situations.values().flat_map(|situation| each(&situation.text, Thing::Situation(situation)));
    let home = site.home.iter().flat_map(|home| each(home, Thing::Home(home)));
    articles.chain(pages).chain(situations).chain(home).collect()
}

/// What is shown in each language, in the order in which it is made.
fn all_shown<'s>(plan: &Plan<'s>) -> Vec<Shows<'s>> {
    let (site, index) = (plan.site, &plan.index);
    let mut shown = vec![Shows::Home, Shows::NotFound];
    if plan.has_finder() {
        shown.push(Shows::Find);
    }
    if plan.has_today() {
        shown.push(Shows::Today);
    }
    if !site.situations.is_empty() {
        shown.push(Shows::Situations);
    }
    for situation in site.situations.values() {
        let sheets = sheets(index.situation(situation.id()).len(), plan.page_size());
        shown.extend(sheets.map(|sheet| Shows::Situation(situation, sheet)));
    }
    shown.extend(site.groups.values().map(Shows::Group));
    if !site.articles.is_empty() {
        shown.extend(sheets(site.articles.len(), plan.page_size()).map(Shows::Articles));
    }
    shown.extend(years(site).into_iter().map(Shows::Year));
    shown.extend(site.articles.values().map(Shows::Article));
    shown.extend(site.pages.values().map(Shows::Prose));
    for (number, list) in index.lists.iter().enumerate() {
        shown.extend(sheets(list.groups.len(), plan.page_size()).map(|sheet| Shows::List(number, sheet)));
    }
    shown.extend(By::SORTS.into_iter().filter(|by| index.lists_by(*by).next().is_some()).map(Shows::Values));
    if !index.groups.is_empty() {
        shown.push(Shows::Print(None));
        let with_groups = site.situations.values().filter(|situation| !index.situation(situation.id()).is_empty());
        shown.extend(with_groups.map(|situation| Shows::Print(Some(situation))));
    }
    shown
}

/// The pages of a list of `count` things; an empty list has one page too, which says what to do next.
fn sheets(count: usize, size: usize) -> impl Iterator<Item = Sheet> {
    let of = count.div_ceil(size).max(1);
    (1..=of).map(move |number| Sheet { number, of })
}

fn years(site: &Site) -> BTreeSet<i16> {
    site.articles.values().filter_map(|article| article.original.head.date).map(|date| date.date().year()).collect()
}

fn feeds<'s>(plan: &Plan<'s>) -> Vec<(usize, Feed<'s>)> {
    if !plan.site.settings.build.feeds {
        return Vec::new();
    }
    (0..plan.site.languages.len())
        .flat_map(|language| {
            let situations = plan.site.situations.values().map(move |situation| (language, Feed::Situation(situation)));
            std::iter::once((language, Feed::Articles)).chain(situations)
        })
        .collect()
}

/// Gives each output file that is no page to one owner, and says where two want the same.
fn claim_outputs(plan: &mut Plan<'_>, problems: &mut Diagnostics) {
    let mut outputs = std::mem::take(&mut plan.outputs);
    let place = |number: usize| source_of(plan.pages[number].shows);
    let pages = outputs.pages.twice.iter();
    let mut twice: Vec<(String, Option<Place>, Option<Place>)> =
        pages.map(|(second, first)| (plan.pages[*second].file.to_string(), place(*second), place(*first))).collect();
    let fixed = ["robots.txt", "sitemap.xml", "site.webmanifest", "_headers", "_redirects"];
    let data = ["groups.json", "groups.csv"].into_iter().filter(|_| plan.site.settings.build.exports);
    let parts = plan.sitemap_parts(SitemapLimit::OF_PROTOCOL);
    let languages = 0..if plan.site.settings.build.search { plan.site.languages.len() } else { 0 };
    let search = languages.map(|language| plan.addresses.search_root(language));
    let own = fixed.into_iter().chain(data).map(ToOwned::to_owned).chain(parts).chain(search);
    let feeds = plan.feeds.iter().map(|(language, feed)| plan.addresses.output(*language, &plan.addresses.feed(*feed)));
    for file in own.chain(feeds) {
        match outputs.owner(&file.to_lowercase()) {
            None => outputs.insert(&file, None),
            Some(owner) => twice.push((file, owner_place(plan, owner), None)),
        }
    }
    // Images beside texts: two that are the same have one name.
    let beside_texts = plan.assets.iter().filter(|(path, _)| !path.as_str().starts_with("static/"));
    beside_texts.for_each(|(_, file)| outputs.insert(file, None));
    let copies = copies(plan);
    for (path, _) in plan.sources.below("static/") {
        let (file, place) = (path.as_str()["static/".len()..].to_owned(), Some(Place::file(path)));
        match in_the_way(&outputs, &file, copies) {
            None => outputs.insert(&file, place),
            Some(owner) => twice.push((file, place, owner_place(plan, owner))),
        }
    }
    for (file, second, first) in twice {
        problems.push(same_address(&file, second, first));
    }
    plan.outputs = outputs;
}

/// Where the owner of an output comes from.
pub(super) fn owner_place(plan: &Plan<'_>, owner: Owner<'_>) -> Option<Place> {
    match owner {
        Owner::Page(number) => source_of(plan.pages[number].shows),
        Owner::Other(place) => place.cloned(),
    }
}

/// What the site makes beside each of its files.
pub(super) fn copies(plan: &Plan<'_>) -> Copies {
    if plan.site.settings.build.precompress { Copies::Gzip } else { Copies::None }
}

fn source_of(shows: Shows<'_>) -> Option<Place> {
    match shows {
        Shows::Article(article) | Shows::Prose(article) => Some(Place::file(&article.original.path)),
        Shows::Situation(situation, _) => Some(Place::file(&situation.text.original.path)),
        Shows::Group(group) => Some(Place::at(&group.origin.path, group.origin.span)),
        Shows::Home
        | Shows::Situations
        | Shows::Articles(_)
        | Shows::Year(_)
        | Shows::List(..)
        | Shows::Values(_)
        | Shows::Print(_)
        | Shows::Find
        | Shows::Today
        | Shows::NotFound => None,
    }
}

/// Says that two things want the address of `file`.
pub(super) fn same_address(file: &str, second: Option<Place>, first: Option<Place>) -> Diagnostic {
    let address = file.strip_suffix("index.html").unwrap_or(file);
    let (place, other) = match (second, first) {
        (Some(second), first) => (Some(second), first),
        (None, first) => (first, None),
    };
    let message = format!("something else already has the address /{address}");
    let mut problem = match place {
        Some(place) => Diagnostic::new(Code::SameAddress, place, message),
        None => Diagnostic::of_site(Code::SameAddress, message),
    };
    problem = match other {
        Some(other) => problem.help("give one of the two another name").also(other, "the other one"),
        None => problem.help("the site makes a page of its own there: give this one another name"),
    };
    problem
}

/// Articles, pages and the home page.
pub(super) fn all_articles(site: &Site) -> impl Iterator<Item = &Article> {
    site.articles.values().chain(site.pages.values()).chain(&site.home)
}

/// Whether a path of the sources is a file that can be copied to the site.
pub(super) fn is_copied(source: &Source, path: &SourcePath) -> bool {
    match source {
        Source::Asset(_) => true,
        Source::Text(_) => !path.as_str().ends_with(".md"),
    }
}
