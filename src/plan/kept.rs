//! What laying a site out keeps between builds: what stays the same while only texts change.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use super::calendars::BesidePages;
use super::claims::Claims;
use super::facets::KnownFacets;
use super::link;
use super::paths::{self, Paths};
use super::sorted::Sorted;
use super::{Index, Plan, Shows};
use crate::memo::{Last, Same};
use crate::site::value::Slug;
use crate::site::{Site, inputs};
use crate::sources::{Fingerprint, Source, SourcePath, Sources};

/// The groups of the last site that was laid out, sorted, the paths of its pages, and what else has an address.
#[derive(Debug, Default)]
pub struct Kept {
    sorted: Last<OfSorted, Arc<Sorted>>,
    facets: KnownFacets,
    of_paths: Last<(Same<Site>, Same<Sorted>), Fingerprint>,
    pub(super) paths: Last<Fingerprint, Arc<Paths>>,
    beside_pages: Last<(Fingerprint, Same<Sorted>), BesidePages>,
    /// By what the paths of pages are made from, and how many lie with each.
    beside_by_count: Last<(Fingerprint, Arc<Vec<u8>>), BesidePages>,
    claims: Last<OfClaims, Arc<Claims>>,
}

/// All that the order of groups depends on.
#[derive(Debug, PartialEq)]
struct OfSorted {
    sources: Sources,
    /// With the one above each.
    situations: Vec<(Slug, Option<Slug>)>,
    today: Date,
}

/// All that claims are made from.
#[derive(Debug, PartialEq)]
struct OfClaims {
    /// Says which pages there are.
    site: Same<Site>,
    sources: Sources,
}

/// Where the themes are.
const THEMES: &str = "themes/";

impl OfClaims {
    /// Of a theme's files only the names count, unless a group or the settings take one for their image.
    fn of(site: &Arc<Site>, sources: &Sources) -> Self {
        let named: BTreeSet<SourcePath> =
            link::images_of_data(site).filter(|path| path.as_str().starts_with(THEMES)).collect();
        let nothing = Source::Text(String::new().into());
        let seen = |path: &SourcePath, source: &Source| {
            let is_seen = !path.as_str().starts_with(THEMES) || named.contains(path);
            if is_seen { source.clone() } else { nothing.clone() }
        };
        let files = sources.files.iter().map(|(path, source)| (path.clone(), seen(path, source))).collect();
        Self { site: Same(Arc::clone(site)), sources: Sources { files } }
    }
}

impl Kept {
    /// The claims of a plan, made from nothing but what they were made from last time where that is the same.
    pub(super) fn claims(&self, site: &Arc<Site>, plan: &Plan<'_>) -> Arc<Claims> {
        self.claims.of(OfClaims::of(site, plan.sources), |inputs| {
            Arc::new(Claims::of(Plan { sources: &inputs.sources, ..plan.clone() }))
        })
    }

    /// All that the paths of pages are made from, which is not looked through again where nothing of the site has changed.
    pub(super) fn of_paths(&self, site: &Arc<Site>, shown: &[Shows<'_>], index: &Index<'_>) -> Fingerprint {
        let inputs = (Same(Arc::clone(site)), Same(Arc::clone(index.sorted())));
        self.of_paths.of(inputs, |_| paths::inputs(&site.languages, shown, index))
    }

    /// The calendars that lie with the pages of a plan, with their files where somebody has asked for them and they are the same.
    pub(super) fn beside_pages(&self, paths: Fingerprint, plan: &Plan<'_>) -> BesidePages {
        self.beside_pages.of((paths, Same(Arc::clone(plan.index.sorted()))), |_| {
            let now = BesidePages::of(plan);
            self.beside_by_count.of((paths, Arc::clone(&now.counts)), |_| now)
        })
    }

    /// The groups of `site` sorted, as they were last time where nothing of them has changed.
    pub(super) fn sorted(&self, site: &Site, sources: &Sources) -> Arc<Sorted> {
        let inputs = OfSorted {
            sources: inputs::of_groups(sources),
            situations: site.situations.iter().map(|(id, situation)| (id.clone(), situation.parent.clone())).collect(),
            today: site.today,
        };
        self.sorted.of(inputs, |_| Arc::new(Sorted::of(site, self.facets.all(site, inputs::of_settings(sources)))))
    }
}
