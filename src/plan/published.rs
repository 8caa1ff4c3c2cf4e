//! Which of the files beside the texts are published: those that something published points at.
//!
//! A picture that only a draft shows, or notes that lie beside a text, are nobody's business.

use std::collections::BTreeSet;

use super::Plan;
use super::lay_out::all_articles;
use super::link::decode;
use crate::markdown::{self, Body};
use crate::site::group::Group;
use crate::sources::SourcePath;

/// Takes every file out of the plan at which nothing points.
pub(super) fn keep(plan: &mut Plan<'_>) {
    let used = used(plan);
    plan.assets.retain(|path, _| used.contains(path));
}

fn used(plan: &Plan<'_>) -> BTreeSet<SourcePath> {
    let site = plan.site;
    let mut used = BTreeSet::new();
    for written in all_articles(site).flat_map(crate::site::article::Text::versions) {
        of_body(&written.path, &written.body, &mut used);
        used.extend(written.head.image.iter().filter_map(|image| written.path.join(&decode(&image.src))));
    }
    for written in site.situations.values().flat_map(|situation| situation.text.versions()) {
        of_body(&written.path, &written.body, &mut used);
    }
    for group in site.groups.values() {
        of_group(group, &mut used);
    }
    used.extend(
        site.settings.organization.iter().filter_map(|organization| organization.logo.as_deref()).map(SourcePath::new),
    );
    used
}

fn of_body(path: &SourcePath, body: &Body, used: &mut BTreeSet<SourcePath>) {
    let links = body.links.iter().map(|link| link.dest.as_str());
    let images = body.images.iter().map(|image| image.src.as_str());
    for dest in links.chain(images) {
        let file = dest.split(['#', '?']).next().unwrap_or(dest);
        used.extend(path.join(&decode(file)));
    }
}

fn of_group(group: &Group, used: &mut BTreeSet<SourcePath>) {
    let path = &group.origin.path;
    used.extend(group.image.as_ref().and_then(|image| path.join(&decode(&image.src))));
    let translated = group.translations.values().filter_map(|words| words.description.as_deref());
    for text in group.description.as_deref().into_iter().chain(translated) {
        // A hundred thousand descriptions are many; few of them can point at anything.
        if text.contains('<') || text.contains("](") || text.contains("]:") {
            of_body(path, &markdown::read(text), used);
        }
    }
}
