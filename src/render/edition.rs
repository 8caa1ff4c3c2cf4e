//! An edition of the site: every output by its path, each made when it is asked for.
//!
//! What a build writes and what is served while somebody edits come from the same table, so they cannot differ.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::around::{self, Around};
use super::assets::{self, AssetAddresses, File};
use super::pages::PageMaker;
use super::precompress::Precompressed;
use super::press::Press;
use super::theme::Theme;
use crate::diagnostic::Diagnostics;
use crate::output::{Content, Progress, Sink};
use crate::plan::{Page, Plan};

/// Every output of a site, ready to be made.
pub struct Edition<'p, 's> {
    press: Press<'p, 's>,
    assets: AssetAddresses,
    outputs: BTreeMap<String, Output<'p, 's>>,
}

/// What an output is.
enum Output<'p, 's> {
    Page(&'p Page<'s>),
    File(File<'p>),
    Around(Around<'p, 's>),
}

impl<'p, 's> Edition<'p, 's> {
    /// Prepares an edition. Nothing is made yet but what all pages share.
    pub fn new(plan: &'p Plan<'s>, theme: &'p Theme) -> Self {
        let mut outputs = BTreeMap::new();
        let (of_theme, assets) = assets::of_theme(plan, theme);
        outputs.extend(of_theme.into_iter().map(|(path, file)| (path, Output::File(file))));
        outputs.extend(assets::of_site(plan).map(|(path, file)| (path, Output::File(file))));
        outputs.extend(around::all(plan).map(|(path, around)| (path, Output::Around(around))));
        let pages = plan.pages.iter().map(|page| (plan.addresses.output(page.language, &page.path), page));
        outputs.extend(pages.map(|(path, page)| (path, Output::Page(page))));
        Self { press: Press::new(plan, theme, &assets), assets, outputs }
    }

    /// The paths of all outputs below the site, in order. A sitemap in parts counts as one.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.outputs.keys().map(String::as_str)
    }

    /// Makes the output at `path` and hands it to `sink`; says whether there is one.
    pub fn put(&self, path: &str, sink: &dyn Sink) -> bool {
        let Some(output) = self.outputs.get(path) else { return false };
        self.make(path, output, sink);
        true
    }

    /// Makes every output and hands it to `sink`.
    pub fn put_all(&self, sink: &dyn Sink, progress: &dyn Progress) {
        if self.press.plan.site.settings.build.precompress {
            return self.put_each(&Precompressed { sink }, progress);
        }
        self.put_each(sink, progress);
    }

    fn put_each(&self, sink: &dyn Sink, progress: &dyn Progress) {
        self.outputs.par_iter().for_each(|(path, output)| {
            self.make(path, output, sink);
            if matches!(output, Output::Page(_)) {
                progress.made_one(self.press.plan.pages.len());
            }
        });
    }

    fn make(&self, path: &str, output: &Output<'_, '_>, sink: &dyn Sink) {
        match output {
            Output::Page(page) => {
                let html = PageMaker::new(&self.press, page).make();
                sink.put(path, Content::Bytes(html.into_bytes().into()));
            }
            Output::File(file) => file.put(path, sink),
            Output::Around(around) => around.put(path, (&self.press, &self.assets), sink),
        }
    }

    /// What went wrong in templates and texts of the outputs that were made so far.
    pub fn problems(&self) -> Diagnostics {
        self.press.problems()
    }
}
