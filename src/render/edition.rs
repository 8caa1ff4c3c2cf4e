//! An edition of the site: every output by its path, each made when it is asked for.
//!
//! What a build writes and what is served while somebody edits come from the same table, so they cannot differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use jiff::civil::Date;
use rayon::prelude::*;

use super::around::{self, Around, CalendarParts};
use super::assets::{self, AssetAddresses, File};
use super::finder;
use super::kept::Kept;
use super::pages::PageMaker;
use super::precompress::Precompressed;
use super::press::Press;
use super::theme::Theme;
use crate::diagnostic::{Diagnostics, Place};
use crate::output::{Content, Names, Progress, Sink};
use crate::plan::{Page, Plan, SEARCH, Shows, SitemapLimit};
use crate::record::Record;
use crate::search;
use crate::site::Site;
use crate::site::article::Article;
use crate::site::value::Day;
use crate::sources::SourcePath;
use crate::text::position;

/// The sitemap, or the list of its parts.
const SITEMAP: &str = "sitemap.xml";

/// Keeps the names of outputs and nothing else.
struct Heard(Mutex<BTreeSet<Arc<str>>>);

impl Sink for Heard {
    fn put(&self, path: &str, _: Content<'_>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.into());
    }
}

/// Every output of a site, ready to be made.
pub struct Edition<'p, 's> {
    press: Press<'p, 's>,
    assets: AssetAddresses,
    calendars: CalendarParts<'s>,
    /// Those that are neither pages nor the calendars of groups.
    outputs: BTreeMap<String, Output<'p, 's>>,
    /// None where the site has no search.
    indexes: Indexes,
}

/// The index of the finder in each language, made when it is first asked for.
pub(super) type Indexes = Arc<Vec<OnceLock<search::index::Files>>>;

/// Whether an edition is asked for anything once all of it was made. A large index is not kept for nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// It is.
    Asked,
    /// It is done.
    Done,
}

/// What an output is that is no page.
enum Output<'p, 's> {
    File(File<'p>),
    Around(Around<'p, 's>),
}

/// Where a page is written, for those who write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The file.
    pub path: SourcePath,
    /// The line, from 1.
    pub line: usize,
    /// What a visitor would not see.
    pub hidden: Option<Hidden>,
}

/// Why visitors do not see a page yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// It is a draft.
    Draft,
    /// Its date has not come.
    Future(Date),
}

/// Hands the files of an index to `sink` that are wanted.
fn put_files(index: &search::index::Files, is_wanted: impl Fn(&str) -> bool + Sync, sink: &dyn Sink) {
    let all = index.others.par_iter().chain(rayon::iter::once(&index.root));
    all.filter(|(path, _)| is_wanted(path)).for_each(|(path, bytes)| sink.put(path, Content::Bytes(bytes.into())));
}

fn written(site: &Site, page: &Page<'_>) -> Option<(Place, Option<Hidden>)> {
    let language = &site.languages[page.language];
    let of_article = |article: &Article| {
        let head = &article.original.head;
        let future = head.date.map(Day::date).filter(|date| *date > site.today);
        let hidden = if head.draft { Some(Hidden::Draft) } else { future.map(Hidden::Future) };
        (Place::file(&article.in_language(language).path), hidden)
    };
    match page.shows {
        Shows::Home => site.home.as_ref().map(of_article),
        Shows::Article(article) | Shows::Prose(article) => Some(of_article(article)),
        Shows::Situation(situation, _) => Some((Place::file(&situation.text.in_language(language).path), None)),
        Shows::Group(group) => Some((Place::at(&group.origin.path, group.origin.span), None)),
        Shows::Situations
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

impl<'p, 's> Edition<'p, 's> {
    /// Prepares an edition, with the record of the last build, and what editions keep for each other. Nothing is made yet but what
    /// all pages share.
    pub fn new(plan: &'p Plan<'s>, theme: &'p Arc<Theme>, (past, kept): (Option<&'p Record>, Option<&Kept>)) -> Self {
        let mut outputs = BTreeMap::new();
        let (of_theme, assets) = assets::of_theme(plan, theme, kept);
        outputs.extend(of_theme.into_iter().map(|(path, file)| (path, Output::File(file))));
        outputs.extend(assets::of_site(plan).map(|(path, file)| (path, Output::File(file))));
        outputs.extend(around::all(plan).map(|(path, around)| (path, Output::Around(around))));
        outputs.retain(|path, _| plan.page_at(path).is_none());
        let languages = if plan.has_finder() { plan.site.languages.len() } else { 0 };
        let indexes = || Indexes::new(std::iter::repeat_with(OnceLock::new).take(languages).collect());
        let indexes = kept.map_or_else(indexes, |kept| kept.indexes((plan, theme), indexes));
        Self {
            press: Press::new((plan, past), theme, &assets),
            assets,
            calendars: CalendarParts::default(),
            outputs,
            indexes,
        }
    }

    /// The paths of all outputs below the site; those of the finder's index only below which folder they are, as they show
    /// when it is made.
    pub fn paths_at_once(&self) -> Names {
        let late = (!self.indexes.is_empty()).then_some(SEARCH);
        self.names(late)
    }

    /// The paths of all outputs below the site.
    pub fn paths(&self) -> Names {
        self.names(None)
    }

    fn names(&self, late: Option<&'static str>) -> Names {
        let plan = self.press.plan;
        let heard = Heard(Mutex::new(self.outputs.keys().map(|path| path.as_str().into()).collect()));
        // How many parts a large sitemap has shows only when it is made.
        if plan.sitemap_parts(SitemapLimit::OF_PROTOCOL).next().is_some() {
            self.put(SITEMAP, &heard);
        }
        if late.is_none() {
            self.put_index(|_| true, &heard);
        }
        let others = heard.0.into_inner().unwrap_or_else(PoisonError::into_inner);
        Names::new([plan.files(), plan.calendar_files()].map(Arc::clone), others).with_late(late)
    }

    /// The path of the site's address: `/`, or `/support/`.
    pub fn base(&self) -> &str {
        self.press.plan.site.base.path()
    }

    /// Makes the output at `path`, if there is one, and hands it to `sink`, perhaps with others.
    pub fn put(&self, path: &str, sink: &dyn Sink) {
        if let Some(page) = self.press.plan.page_at(path) {
            return self.make_page(page, sink);
        }
        if path.starts_with(SEARCH) && !self.outputs.contains_key(path) {
            return self.put_index(|name| name == path, sink);
        }
        // The parts of a sitemap are made with it.
        let made_as = if path.starts_with("sitemap-") && !self.outputs.contains_key(path) { SITEMAP } else { path };
        if let Some(output) = self.outputs.get(made_as) {
            self.make(made_as, output, sink);
        } else if let Some((language, calendar)) = self.press.plan.calendar_of_group_at(path) {
            Around::Calendar(language, calendar).put(path, &self.shared(), sink);
        }
    }

    /// Makes every output and hands it to `sink`.
    pub fn put_all(&self, (sink, after): (&dyn Sink, After), progress: &dyn Progress) {
        if self.press.plan.site.settings.build.precompress {
            return self.put_each((&Precompressed { sink }, after), progress);
        }
        self.put_each((sink, after), progress);
    }

    fn put_each(&self, (sink, after): (&dyn Sink, After), progress: &dyn Progress) {
        let plan = self.press.plan;
        let others = || self.outputs.par_iter().filter(|_| progress.is_awaited());
        // Before all others, as what a large index is made from takes memory, and so does what pages share once they are made.
        if progress.is_awaited() {
            self.put_indexes((sink, after), progress);
        }
        // With one thread pages come first: most mistakes show there.
        rayon::join(
            || {
                plan.pages_once().filter(|_| progress.is_awaited()).for_each(|page| {
                    self.make_page(page, sink);
                    if let Shows::Group(group) = page.shows {
                        around::put_calendars(&self.shared(), (page.language, group), sink);
                    }
                    progress.made_one(plan.pages.len());
                });
            },
            || others().for_each(|(path, output)| self.make(path, output, sink)),
        );
    }

    /// Makes the index of the finder in each language and hands its files to `sink`.
    fn put_indexes(&self, (sink, after): (&dyn Sink, After), progress: &dyn Progress) {
        for (language, kept) in self.indexes.iter().enumerate() {
            progress.begin_index();
            let made;
            let index = match (kept.get(), after) {
                (Some(kept), _) => kept,
                (None, After::Asked) => kept.get_or_init(|| self.made_index(language)),
                (None, After::Done) => {
                    made = self.made_index(language);
                    &made
                }
            };
            progress.end_index();
            put_files(index, |_| true, sink);
        }
    }

    /// Hands the files of the finder's index to `sink` that are wanted.
    fn put_index(&self, is_wanted: impl Fn(&str) -> bool + Sync, sink: &dyn Sink) {
        for index in (0..self.indexes.len()).filter_map(|language| self.index(language)) {
            put_files(index, &is_wanted, sink);
        }
    }

    fn made_index(&self, language: usize) -> search::index::Files {
        finder::files(&self.press.speaker(language))
    }

    /// The index of the finder in the language of that number; `None` where the site has no finder.
    pub fn index(&self, language: usize) -> Option<&search::index::Files> {
        let index = self.indexes.get(language)?;
        Some(index.get_or_init(|| self.made_index(language)))
    }

    /// The plan of which this is an edition.
    pub fn plan(&self) -> &Plan<'_> {
        self.press.plan
    }

    fn make_page(&self, page: &Page<'s>, sink: &dyn Sink) {
        let html = PageMaker::new(&self.press, page).make();
        sink.put(&page.file, Content::Bytes(html.into_bytes().into()));
    }

    fn make(&self, path: &str, output: &Output<'_, 's>, sink: &dyn Sink) {
        match output {
            Output::File(file) => file.put(path, sink),
            Output::Around(around) => around.put(path, &self.shared(), sink),
        }
    }

    fn shared(&self) -> around::Shared<'_, 'p, 's> {
        around::Shared { press: &self.press, assets: &self.assets, calendars: &self.calendars }
    }

    /// Where the page at `path` is written; `None` for what is made of many files.
    pub fn origin(&self, path: &str) -> Option<Origin> {
        let plan = self.press.plan;
        let (place, hidden) = written(plan.site, plan.page_at(path)?)?;
        let text = plan.sources.text(place.path.as_str());
        let line = place.span.zip(text).map_or(1, |(span, text)| position(&text, span.start).line);
        Some(Origin { path: place.path, line, hidden })
    }

    /// What went wrong in templates and texts of the outputs that were made so far.
    pub fn problems(&self) -> Diagnostics {
        self.press.problems()
    }
}
