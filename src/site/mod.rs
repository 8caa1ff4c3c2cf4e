//! The model of a site and how it is read. Knows nothing of addresses and pages.

pub mod agenda;
pub mod article;
pub mod confirm;
mod content;
mod directory;
mod exit;
pub mod format;
mod freshness;
mod gaps;
pub mod group;
pub(crate) mod inputs;
mod kept;
pub mod meeting;
pub mod mend;
mod model;
mod order;
pub mod place;
mod references;
pub mod schedule;
mod season;
pub mod settings;
pub mod standing;
mod terms;
pub mod value;
pub mod vocabulary;
mod way;

use std::sync::Arc;

use article::Article;
pub use exit::SAFETY;
pub use gaps::Gaps;
use jiff::civil::Date;
pub use kept::Kept;
use kept::OfSite;
use settings::{BaseUrl, Settings};
use value::Language;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place as SourcePlace};
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Read, Region};

pub use model::Site;
pub use references::place_at as place_of;
pub use season::Break;
pub use way::Way;

/// What reading is told beside the sources.
#[derive(Debug, Clone)]
pub struct ReadOptions<'a> {
    /// The day that "today" means.
    pub today: Date,
    /// Stands in for `base_url` of `site.yaml`.
    pub base_url: Option<&'a str>,
    /// Whether drafts and articles of the future are shown.
    pub drafts: bool,
    /// What earlier builds have read.
    pub kept: Option<&'a Kept>,
}

/// Reads a site. What cannot be read is left out and reported; the rest is there.
pub fn read(sources: &Sources, options: &ReadOptions<'_>, problems: &mut Diagnostics) -> Site {
    let mut gaps = Gaps::default();
    let settings = read_settings(sources, &mut gaps, problems);
    let base = base_url(sources, &settings, options, problems);
    let languages: Vec<Language> = std::iter::once(settings.language.clone())
        .chain(settings.languages.keys().filter(|tag| **tag != settings.language).cloned())
        .collect();
    let tongues = content::Tongues { languages: &languages, gaps: &gaps, kept: options.kept };
    let content = content::read(sources, &tongues, problems);
    if let Some(kept) = options.kept {
        kept.turn_texts();
    }
    let directory = directory::read(sources, options.kept);
    problems.append(directory.problems.clone());
    let mut site = Site {
        settings,
        base,
        today: options.today,
        languages,
        home: content.home,
        articles: content.articles,
        pages: content.pages,
        roots: content.roots,
        situations: content.situations,
        places: Arc::clone(&directory.places),
        groups: Arc::clone(&directory.groups),
        gaps: Gaps { settings: gaps.settings, ..directory.gaps.clone() },
    };
    // Drafts are checked like the rest, so that publishing one is no surprise; only then are they left out.
    references::check(&site, sources, options.kept, problems);
    if !options.drafts {
        let today = options.today;
        for kind in [&mut site.articles, &mut site.pages] {
            kind.retain(|_, article| article.is_published(today));
        }
    }
    // A safety page that is a draft helps nobody, so this one is looked for among what is left.
    references::check_exit(&site, sources, problems);
    site
}

/// The site as [`read`] reads it, or as it was read last time where nothing of it has changed.
pub fn read_or_kept(sources: &Sources, options: &ReadOptions<'_>, problems: &mut Diagnostics) -> Arc<Site> {
    let Some(kept) = options.kept else { return Arc::new(read(sources, options, problems)) };
    let of_site = OfSite {
        sources: inputs::of_site(sources),
        today: options.today,
        base_url: options.base_url.map(ToOwned::to_owned),
        drafts: options.drafts,
    };
    let (site, of_site) = kept.site.of(of_site, |inputs| {
        let mut problems = Diagnostics::default();
        (Arc::new(read(&inputs.sources, options, &mut problems)), problems)
    });
    problems.append(of_site);
    site
}

impl Article {
    /// Whether it is no draft and not of a day after `today`.
    pub fn is_published(&self, today: Date) -> bool {
        !self.original.head.draft && self.original.head.date.is_none_or(|date| date.date() <= today)
    }
}

/// The language of a site by its settings alone.
pub fn language_of(sources: &Sources) -> Language {
    read_settings(sources, &mut Gaps::default(), &mut Diagnostics::default()).language
}

fn read_settings(sources: &Sources, gaps: &mut Gaps, problems: &mut Diagnostics) -> Settings {
    // That the file is missing was said where files are read.
    let read = sources.text(inputs::SETTINGS).map_or(Read::Nothing, |text| {
        yaml::read_what_can(&text, &Region::file(&SourcePath::new(inputs::SETTINGS), &text), problems)
    });
    match read {
        Read::Whole(settings) => settings,
        Read::Part(settings) => {
            gaps.settings = true;
            settings
        }
        Read::Nothing => {
            gaps.settings = true;
            Settings::default()
        }
    }
}

fn base_url(sources: &Sources, settings: &Settings, options: &ReadOptions<'_>, problems: &mut Diagnostics) -> BaseUrl {
    let fallback = || BaseUrl::parse("https://example.org/").expect("a plain address is valid");
    if let Some(given) = options.base_url {
        return BaseUrl::parse(given).unwrap_or_else(|message| {
            let (message, help) = message.split_once('\n').unwrap_or((&message, ""));
            problems.push(Diagnostic::of_site(Code::BadValue, message).help(help));
            fallback()
        });
    }
    if settings.base_url.is_none() && !problems.has_errors() && sources.text(inputs::SETTINGS).is_some() {
        let place = SourcePlace::file(&SourcePath::new(inputs::SETTINGS));
        problems.push(
            Diagnostic::new(Code::MissingKey, place, "\"base_url\" is missing, so no page would know its own address")
                .help("write where the site will be: `base_url: https://example.org/`"),
        );
    }
    settings.base_url.clone().unwrap_or_else(fallback)
}
