//! What is claimed beside the pages, in the order of the claims: other files, old addresses; and what is wrong with that and with links.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::address::RECORD;
use super::claim::{Outputs, in_the_way};
use super::lay_out::{copies, owner_place, same_address, source_of};
use super::{Plan, Redirect, SitemapLimit, directives, link, redirect};
use crate::diagnostic::{Diagnostics, Place};
use crate::memo::Same;
use crate::site::Site;
use crate::sources::SourcePath;

/// All of a plan that is made from what is in files other than the groups, but for what is on the pages.
#[derive(Debug)]
pub struct Claims {
    assets: Arc<BTreeMap<SourcePath, String>>,
    outputs: Outputs,
    redirects: Arc<Vec<Redirect>>,
    /// What is wrong with addresses, and with links, images and directives.
    pub(super) problems: Diagnostics,
}

impl Claims {
    /// Those of a plan that has its pages and feeds.
    pub(super) fn of(mut plan: Plan<'_>) -> Self {
        let mut problems = Diagnostics::default();
        plan.assets = Arc::new(link::assets(plan.site, plan.sources));
        claim_outputs(&mut plan, &mut problems);
        redirect::lay_out(&mut plan, &mut problems);
        link::check(&plan, &mut problems);
        directives::check(&plan, &mut problems);
        Self { assets: plan.assets, outputs: plan.outputs, redirects: plan.redirects, problems }
    }
}

/// Two plans with the same identity differ in nothing but in what is in the files of themes, which no plan is made from.
#[derive(Debug, Clone, PartialEq)]
pub struct Identity {
    site: Same<Site>,
    claims: Same<Claims>,
}

impl Plan<'_> {
    /// Has all of this from now on.
    pub(super) fn take(&mut self, site: &Arc<Site>, claims: &Arc<Claims>) {
        self.assets = Arc::clone(&claims.assets);
        self.outputs = claims.outputs.clone();
        self.redirects = Arc::clone(&claims.redirects);
        self.identity = Some(Identity { site: Same(Arc::clone(site)), claims: Same(Arc::clone(claims)) });
    }

    /// What tells whether another plan is the same.
    pub fn identity(&self) -> Option<Identity> {
        self.identity.clone()
    }
}

/// Gives each output file that is no page to one owner, and says where two want the same.
fn claim_outputs(plan: &mut Plan<'_>, problems: &mut Diagnostics) {
    let mut outputs = plan.outputs.clone();
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
    let calendars = plan.calendars.iter().map(|(language, calendar)| plan.calendar_file(*language, *calendar));
    let record = plan.keeps_record().then(|| RECORD.to_owned());
    for file in own.chain(feeds).chain(calendars).chain(record) {
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
