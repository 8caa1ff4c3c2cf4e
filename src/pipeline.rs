//! The build, told in five verbs: load, read, lay out, render, write. The first and the last are the caller's.

use crate::diagnostic::Diagnostics;
use crate::output::{Progress, Sink, Stage};
use crate::plan;
use crate::render::{Edition, theme};
use crate::site::{self, ReadOptions};
use crate::sources::Sources;

/// What a build is told beside its sources. Nothing here is read from the machine.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that "today" means.
    pub today: jiff::civil::Date,
    /// Stands in for `base_url` of `site.yaml`.
    pub base_url: Option<String>,
    /// Whether drafts and articles of the future are shown.
    pub drafts: bool,
}

/// What a build made.
#[derive(Debug, Clone, Default)]
pub struct Built {
    /// Every problem, sorted.
    pub problems: Diagnostics,
    /// Pages, in all languages.
    pub pages: usize,
    /// Groups, listed or not.
    pub groups: usize,
    /// Articles that are shown.
    pub articles: usize,
    /// Situations.
    pub situations: usize,
}

/// Reads, lays out and renders `sources` into `sink`. Errors are in the result; what was made in spite of them should not be kept.
///
/// Pages are rendered even where something before had an error, so that mistakes in templates come out in the same run.
pub fn build(sources: &Sources, options: &Options, sink: &dyn Sink, progress: &dyn Progress) -> Built {
    let mut problems = Diagnostics::default();
    progress.begin(Stage::Read);
    let how = ReadOptions { today: options.today, base_url: options.base_url.as_deref(), drafts: options.drafts };
    let site = site::read(sources, &how, &mut problems);
    progress.begin(Stage::Theme);
    let languages: Vec<String> = site.languages.iter().map(ToString::to_string).collect();
    let choice = theme::Choice {
        name: site.settings.theme.as_str(),
        languages: &languages,
        country: Some(site.settings.country.as_str()),
    };
    let theme = theme::compile(sources, &choice, &mut problems);
    progress.begin(Stage::LayOut);
    let plan = plan::lay_out(&site, sources, &mut problems);
    progress.begin(Stage::Render);
    if let Some(theme) = &theme {
        let edition = Edition::new(&plan, theme);
        edition.put_all(sink, progress);
        problems.append(edition.problems());
    }
    Built {
        pages: plan.pages.len(),
        groups: site.groups.len(),
        articles: site.articles.len(),
        situations: site.situations.len(),
        problems: problems.sorted(),
    }
}
