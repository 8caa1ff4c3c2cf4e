//! Articles, pages and situations: names that must exist.

use std::collections::BTreeSet;

use super::super::Site;
use super::super::article::{Article, ArticleHead, Situation, Written};
use super::super::value::Slug;
use super::{place_at, unknown, unknown_situation};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::Sources;

/// Files every problem of meaning in texts.
pub(super) fn check(site: &Site, sources: &Sources, problems: &mut Diagnostics) {
    for article in site.articles.values().chain(site.pages.values()).chain(&site.home) {
        for written in article.versions() {
            names(site, sources, written, problems);
            citations(article, written, problems);
        }
    }
    for situation in site.situations.values() {
        situation_names(site, sources, situation, problems);
    }
}

fn names(site: &Site, sources: &Sources, written: &Written<ArticleHead>, problems: &mut Diagnostics) {
    let at = |path: &str| place_at(sources, &written.head_region, path);
    for (index, id) in written.head.situations.iter().enumerate() {
        if !site.situations.contains_key(id) {
            problems.push(unknown_situation(site, at(&format!("situations.{index}")), id));
        }
    }
    for (index, id) in written.head.related.iter().enumerate() {
        if !site.articles.contains_key(id) {
            let known = site.articles.keys().map(Slug::as_str);
            let help = "the id of an article is the name of its file, without `.md`";
            problems.push(unknown(at(&format!("related.{index}")), ("article", id.as_str()), known, help));
        }
    }
    if let (Some(date), Some(updated)) = (written.head.date, written.head.updated)
        && updated < date
    {
        problems.push(
            Diagnostic::new(
                Code::Contradiction,
                at("updated"),
                format!("the text was changed on {updated}, before it was published on {date}"),
            )
            .help("`date` is the first day, `updated` the day of the last change"),
        );
    }
    let mut seen = BTreeSet::new();
    for (index, reference) in written.head.references.iter().enumerate() {
        if let Some(id) = &reference.id
            && !seen.insert(id)
        {
            problems.push(
                Diagnostic::new(
                    Code::DuplicateId,
                    at(&format!("references.{index}.id")),
                    format!("two references have the id \"{id}\""),
                )
                .help("give one of the two another id"),
            );
        }
    }
    if written.head.image.as_ref().is_some_and(|image| image.alt.trim().is_empty()) {
        problems.push(
            Diagnostic::new(
                Code::BadImage,
                at("image.alt"),
                "the image has no description for people who cannot see it",
            )
            .help("say in a few words what it shows"),
        );
    }
}

/// A translation may leave the references to the original.
fn citations(article: &Article, written: &Written<ArticleHead>, problems: &mut Diagnostics) {
    let own = &written.head.references;
    let references = if own.is_empty() { &article.original.head.references } else { own };
    for citation in written.body.citations.iter().filter(|_| written.is_whole && article.original.is_whole) {
        let known = || references.iter().filter_map(|reference| reference.id.as_ref()).map(Slug::as_str);
        if known().any(|id| id == citation.id) {
            continue;
        }
        let near = crate::text::nearest(&citation.id, known()).map_or_else(
            || format!("add it to the top of the file: `references:`, then `- id: {}` with a title", citation.id),
            |near| format!("did you mean \"[@{near}]\"?"),
        );
        let place = Place::at(&written.path, citation.span.shifted(written.body_start));
        problems.push(
            Diagnostic::new(
                Code::UnknownCitation,
                place,
                format!("no reference of this file has the id \"{}\"", citation.id),
            )
            .help(near),
        );
    }
}

fn situation_names(site: &Site, sources: &Sources, situation: &Situation, problems: &mut Diagnostics) {
    for written in situation.text.versions() {
        let at = |path: &str| place_at(sources, &written.head_region, path);
        for (index, id) in written.head.related.iter().enumerate() {
            if !site.situations.contains_key(id) {
                problems.push(unknown_situation(site, at(&format!("related.{index}")), id));
            }
        }
        for (index, name) in written.head.crisis.iter().enumerate() {
            let known = || site.settings.crisis.iter().map(|line| line.name.as_str());
            if !site.gaps.settings && !known().any(|line| line == name) {
                let help = "write the name as site.yaml has it under `crisis:`";
                problems.push(unknown(at(&format!("crisis.{index}")), ("crisis line", name), known(), help));
            }
        }
        for citation in &written.body.citations {
            let place = Place::at(&written.path, citation.span.shifted(written.body_start));
            problems.push(
                Diagnostic::new(Code::UnknownCitation, place, "a situation has no references to cite")
                    .help("move the citation into an article, and link to the article"),
            );
        }
    }
}
