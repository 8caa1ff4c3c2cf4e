//! Lays a site out: every page in every language, with its address, and every collision said.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::calendars::{self, BesidePages};
use super::claim::{Copies, Outputs, Owner};
use super::claims::Claims;
use super::facets;
use super::index::{By, Index};
use super::kept::Kept;
use super::paths::Paths;
use super::sorted::Sorted;
use super::{Addresses, Feed, Plan, Sheet, Shows, Thing, reading};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::Site;
use crate::site::article::{Article, Text};
use crate::sources::{Source, SourcePath, Sources};

/// Lays out `site`. Links, images and directives of all texts are checked on the way.
pub fn lay_out<'s>(
    site: &'s Arc<Site>,
    sources: &'s Sources,
    kept: Option<&Kept>,
    problems: &mut Diagnostics,
) -> Plan<'s> {
    let mut plan = with_pages(site, sources, kept);
    let claims = match kept {
        Some(kept) => kept.claims(site, &plan),
        None => Arc::new(Claims::of(plan.clone())),
    };
    problems.append(claims.problems.clone());
    plan.take(site, &claims);
    plan
}

/// The pages of a site and what they show, with nothing yet of what else has an address.
fn with_pages<'s>(site: &'s Arc<Site>, sources: &'s Sources, kept: Option<&Kept>) -> Plan<'s> {
    let addresses = Addresses::new(site);
    let sorted = kept.map_or_else(|| Arc::new(Sorted::of(site, facets::all(site))), |kept| kept.sorted(site, sources));
    let index = Index::of(site, sorted);
    let mut plan = Plan {
        site,
        sources,
        addresses,
        pages: Vec::new(),
        feeds: Vec::new(),
        calendars: Vec::new(),
        redirects: Arc::default(),
        assets: Arc::default(),
        by_source: by_source(site),
        outputs: Outputs::default(),
        identity: None,
        reading: reading::Reading::of(site),
        index,
    };
    let shown = all_shown(&plan);
    let make = || Arc::new(Paths::of(plan.addresses, site.languages.len(), &shown, &plan.index));
    let inputs = kept.map(|kept| (kept, kept.of_paths(site, &shown, &plan.index)));
    let paths = inputs.map_or_else(make, |(kept, inputs)| kept.paths.of(inputs, |_| make()));
    plan.pages = paths.pages(&shown);
    let beside = inputs.map_or_else(|| BesidePages::of(&plan), |(kept, inputs)| kept.beside_pages(inputs, &plan));
    plan.outputs = Outputs::of(paths, beside);
    plan.feeds = feeds(&plan);
    plan.calendars = calendars::of_lists(&plan);
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
    if plan.has_changes() {
        shown.push(Shows::Changes);
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
            let situations = plan.site.situations.values();
            let of_situations = situations.clone().map(move |situation| (language, Feed::Situation(situation)));
            let changes = std::iter::once(None).chain(situations.map(Some)).filter(|_| plan.has_changes());
            let changes = changes.map(move |situation| (language, Feed::Changes(situation)));
            std::iter::once((language, Feed::Articles)).chain(of_situations).chain(changes)
        })
        .collect()
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

pub(super) fn source_of(shows: Shows<'_>) -> Option<Place> {
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
        | Shows::Changes
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
