//! The build, told in five verbs: load, read, lay out, render, write. The first and the last are the caller's.

use std::sync::{Arc, Mutex, PoisonError};

use crate::check::{self, Outside};
use crate::diagnostic::Diagnostics;
use crate::output::{Nowhere, Progress, Sink, Stage};
use crate::plan;
use crate::record::Record;
use crate::render::theme::{self, Choice, Theme};
use crate::render::{self, After, Edition, accent, icons};
use crate::site::{self, ReadOptions};
use crate::sources::{Fingerprint, Sources};

/// What a build is told beside its sources. Nothing here is read from the machine.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day that "today" means.
    pub today: jiff::civil::Date,
    /// Stands in for `base_url` of `site.yaml`.
    pub base_url: Option<String>,
    /// Whether drafts and articles of the future are shown.
    pub drafts: bool,
    /// What the last build said; without it nothing counts as changed.
    pub past: Option<Arc<Record>>,
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

/// What builds keep for each other. It changes the time that a build takes and nothing else.
#[derive(Debug, Default)]
pub struct Memory {
    site: site::Kept,
    plan: plan::Kept,
    edition: render::Kept,
    theme: Mutex<Option<Compiled>>,
}

/// A theme that stays compiled as long as nothing that it was compiled from changes.
#[derive(Debug)]
struct Compiled {
    inputs: Fingerprint,
    theme: Option<Arc<Theme>>,
    problems: Diagnostics,
}

impl Memory {
    fn theme(&self, sources: &Sources, choice: &Choice<'_>, problems: &mut Diagnostics) -> Option<Arc<Theme>> {
        let inputs = theme::inputs(sources, choice);
        let mut kept = self.theme.lock().unwrap_or_else(PoisonError::into_inner);
        let compiled = match kept.take() {
            Some(compiled) if compiled.inputs == inputs => compiled,
            _ => {
                let mut problems = Diagnostics::default();
                let theme = theme::compile(sources, choice, &mut problems).map(Arc::new);
                Compiled { inputs, theme, problems }
            }
        };
        problems.append(compiled.problems.clone());
        let theme = compiled.theme.clone();
        *kept = Some(compiled);
        theme
    }
}

/// Reads, lays out and renders `sources` into `sink`. Errors are in the result; what was made in spite of them should not be kept.
///
/// Pages are rendered even where something before had an error, so that mistakes in templates come out in the same run.
pub fn build(sources: &Sources, options: &Options, sink: &dyn Sink, progress: &dyn Progress) -> Built {
    prepared(sources, (options, None, Texts::Pack), progress, |edition, mut built| {
        progress.begin(Stage::Render);
        // Where something in a large text was worth a warning it lies open again.
        sources.pack();
        if let Some(edition) = edition {
            edition.put_all((sink, After::Done), progress);
            built.problems.append(settled(edition, edition.problems()));
        }
        built.problems = built.problems.sorted();
        built
    })
}

/// Everything that [`build`] finds wrong, and beside it what only somebody who writes wants to know; of links that lead out of the site only
/// where `outside` can tell. Nothing is kept.
pub fn check(
    sources: &Sources,
    (options, outside): (&Options, Option<&dyn Outside>),
    progress: &dyn Progress,
) -> Built {
    prepare(sources, (options, None), progress, |edition, mut built| {
        progress.begin(Stage::Render);
        if let Some(edition) = edition {
            edition.put_all((&Nowhere, After::Asked), progress);
            let mut problems = edition.problems();
            // Some of what only editors hear of is not looked for where something is broken.
            problems.append(std::mem::take(&mut built.problems));
            check::check(edition.plan(), |language| edition.index(language), outside, &mut problems);
            built.problems = settled(edition, problems);
        }
        built.problems = built.problems.sorted();
        built
    })
}

/// The problems as the site wants to hear of them.
fn settled(edition: &Edition<'_, '_>, problems: Diagnostics) -> Diagnostics {
    let plan = edition.plan();
    check::settle(problems, &plan.site.settings.checks, plan.sources)
}

/// Reads and lays out `sources`, and hands an edition of which nothing is made yet to `then`, with the problems so far; no
/// edition where the theme cannot be used.
pub fn prepare<T>(
    sources: &Sources,
    (options, memory): (&Options, Option<&Memory>),
    progress: &dyn Progress,
    then: impl FnOnce(Option<&Edition<'_, '_>>, Built) -> T,
) -> T {
    prepared(sources, (options, memory, Texts::Keep), progress, then)
}

/// What becomes of large texts once they are read: only where something is wrong are they asked for again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Texts {
    Pack,
    Keep,
}

fn prepared<T>(
    sources: &Sources,
    (options, memory, texts): (&Options, Option<&Memory>, Texts),
    progress: &dyn Progress,
    then: impl FnOnce(Option<&Edition<'_, '_>>, Built) -> T,
) -> T {
    let mut problems = Diagnostics::default();
    progress.begin(Stage::Read);
    let how = ReadOptions {
        today: options.today,
        base_url: options.base_url.as_deref(),
        drafts: options.drafts,
        kept: memory.map(|memory| &memory.site),
    };
    let site = site::read_or_kept(sources, &how, &mut problems);
    if texts == Texts::Pack {
        sources.pack();
    }
    progress.begin(Stage::Theme);
    let languages: Vec<String> = site.languages.iter().map(ToString::to_string).collect();
    let choice = Choice {
        name: site.settings.theme.as_str(),
        languages: &languages,
        country: Some(site.settings.country.as_str()),
    };
    let theme = match memory {
        Some(memory) => memory.theme(sources, &choice, &mut problems),
        None => theme::compile(sources, &choice, &mut problems).map(Arc::new),
    };
    if let Some(theme) = &theme {
        accent::check(&site, sources, theme, &mut problems);
        icons::check(&site, sources, theme, &mut problems);
    }
    progress.begin(Stage::LayOut);
    let plan = plan::lay_out(&site, sources, memory.map(|memory| &memory.plan), &mut problems);
    let beside = (options.past.as_deref(), memory.map(|memory| &memory.edition));
    let edition = theme.as_ref().map(|theme| Edition::new(&plan, theme, beside));
    let built = Built {
        pages: plan.pages.len(),
        groups: site.groups.len(),
        articles: site.articles.len(),
        situations: site.situations.len(),
        problems: check::settle(problems, &site.settings.checks, sources).sorted(),
    };
    then(edition.as_ref(), built)
}
