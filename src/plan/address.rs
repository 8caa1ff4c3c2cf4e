//! How addresses are made: the only place in the program that knows what they look like.

use crate::site::Site;
use crate::site::article::Situation;
use crate::site::group::Group;
use crate::site::value::Slug;
use crate::sources::Fingerprint;

use super::calendars::ENDS;
use super::index::By;
use super::{Calendar, Feed, Sheet, Shows};

/// The folder of the finder's index; what is below its `files/` never changes under its name.
pub const SEARCH: &str = "search/";

/// The record of what was published, for the next build.
pub const RECORD: &str = "record.json";

/// Makes addresses for one site.
#[derive(Debug, Clone, Copy)]
pub struct Addresses<'s> {
    site: &'s Site,
}

impl<'s> Addresses<'s> {
    /// For this site.
    pub const fn new(site: &'s Site) -> Self {
        Self { site }
    }

    /// `""` for the site's own language, `es/` for another.
    pub fn prefix(&self, language: usize) -> String {
        if language == 0 { String::new() } else { format!("{}/", self.site.languages[language]) }
    }

    /// The address of a path below a language, with the path of `base_url`: `/help/es/groups/`.
    pub fn link(&self, language: usize, path: &str) -> String {
        format!("{}{}{path}", self.site.base.path(), self.prefix(language))
    }

    /// The address of a file below the site, whatever the language.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.site.base.path())
    }

    /// The full URL of an address that [`Addresses::link`] or [`Addresses::file`] made.
    pub fn url(&self, address: &str) -> String {
        format!("{}{address}", self.site.base.origin())
    }

    /// The output file of a page, below the output folder.
    pub fn output(&self, language: usize, path: &str) -> String {
        let prefix = self.prefix(language);
        if path.is_empty() || path.ends_with('/') {
            format!("{prefix}{path}index.html")
        } else {
            format!("{prefix}{path}")
        }
    }

    /// The path of what is shown, below its language.
    pub fn path(&self, shows: Shows<'_>, lists: &super::Index<'_>) -> String {
        match shows {
            Shows::Home => String::new(),
            Shows::Situations => "situations/".to_owned(),
            Shows::Situation(situation, sheet) => sheet_of(situation_path(situation), sheet),
            Shows::Group(group) => group_path(group),
            Shows::Articles(sheet) => sheet_of("articles/".to_owned(), sheet),
            Shows::Year(year) => format!("articles/{year}/"),
            Shows::Article(article) => format!("articles/{}/", article.id),
            Shows::Prose(page) => format!("{}/", page.id),
            Shows::List(list, sheet) => sheet_of(lists.lists[list].path.clone(), sheet),
            Shows::Values(by) => values_path(by).to_owned(),
            Shows::Print(None) => "print/".to_owned(),
            Shows::Print(Some(situation)) => format!("print/{}/", situation.id()),
            Shows::Find => "find/".to_owned(),
            Shows::Changes => "changes/".to_owned(),
            Shows::Today => "today/".to_owned(),
            Shows::NotFound => "404.html".to_owned(),
        }
    }

    /// All that [`Addresses::path`] makes a path from.
    pub(super) fn parts<'k>(shows: Shows<'k>, lists: &'k super::Index<'_>) -> (&'static str, &'k str, usize) {
        match shows {
            Shows::Home => ("home", "", 0),
            Shows::Situations => ("situations", "", 0),
            Shows::Situation(situation, sheet) => ("situation", situation.id().as_str(), sheet.number),
            Shows::Group(group) => ("group", group.id.as_str(), 0),
            Shows::Articles(sheet) => ("articles", "", sheet.number),
            Shows::Year(year) => ("year", "", usize::from(year.unsigned_abs())),
            Shows::Article(article) => ("article", article.id.as_str(), 0),
            Shows::Prose(page) => ("prose", page.id.as_str(), 0),
            Shows::List(list, sheet) => ("list", &lists.lists[list].path, sheet.number),
            Shows::Values(by) => ("values", by.as_str(), 0),
            Shows::Print(situation) => ("print", situation.map_or("", |situation| situation.id().as_str()), 0),
            Shows::Find => ("find", "", 0),
            Shows::Changes => ("changes", "", 0),
            Shows::Today => ("today", "", 0),
            Shows::NotFound => ("not found", "", 0),
        }
    }

    /// The root of the finder's index in a language, as an output.
    pub fn search_root(&self, language: usize) -> String {
        format!("{SEARCH}{}.json", self.site.languages[language].as_str().to_lowercase())
    }

    /// The path of a feed, below its language.
    pub fn feed(&self, feed: Feed<'_>) -> String {
        match feed {
            Feed::Articles => "feed.xml".to_owned(),
            Feed::Situation(situation) => format!("{}feed.xml", situation_path(situation)),
            Feed::Changes(None) => "changes.xml".to_owned(),
            Feed::Changes(Some(situation)) => format!("{}changes.xml", situation_path(situation)),
        }
    }

    /// The path of a calendar, below its language: beside the folder of the page that it belongs to.
    pub fn calendar(&self, calendar: Calendar<'_>, lists: &super::Index<'_>) -> String {
        let [all, private, next] = ENDS;
        match calendar {
            Calendar::All => beside(values_path(By::All).to_owned(), all),
            Calendar::Group(group) => beside(group_path(group), all),
            Calendar::Private(group) => beside(group_path(group), private),
            Calendar::Next(group) => beside(group_path(group), next),
            Calendar::Situation(situation) => beside(situation_path(situation), all),
            Calendar::Place(list) => beside(lists.lists[list].path.clone(), all),
        }
    }

    /// The address of a group's page.
    pub fn group(&self, language: usize, group: &Group) -> String {
        self.link(language, &group_path(group))
    }

    /// The address of a situation's page.
    pub fn situation(&self, language: usize, situation: &Situation) -> String {
        self.link(language, &situation_path(situation))
    }

    /// The address of an article.
    pub fn article(&self, language: usize, id: &Slug) -> String {
        self.link(language, &format!("articles/{id}/"))
    }
}

fn group_path(group: &Group) -> String {
    format!("groups/{}/", group.id)
}

/// The file beside the folder of a page, with that after the folder's name.
fn beside(mut page: String, end: &str) -> String {
    page.truncate(page.trim_end_matches('/').len());
    page.push_str(end);
    page
}

fn situation_path(situation: &Situation) -> String {
    format!("situations/{}/", situation.id())
}

fn sheet_of(path: String, sheet: Sheet) -> String {
    if sheet.number == 1 { path } else { format!("{path}page/{}/", sheet.number) }
}

/// The path of the page with all lists of one sort.
pub(super) const fn values_path(by: By) -> &'static str {
    match by {
        By::All => "groups/",
        By::Format => "formats/",
        By::Kind => "kinds/",
        By::Region | By::Town => "places/",
        By::Day => "days/",
        By::Language => "languages/",
    }
}

/// The name of a file that never changes under that name: `photo.jpg` becomes `assets/photo.0123456789.jpg`.
pub fn hashed_name(name: &str, fingerprint: Fingerprint) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "bin"));
    let stem = crate::site::value::slugify(stem);
    let stem = if stem.is_empty() { "file" } else { &stem };
    format!("assets/{stem}.{}.{}", fingerprint.short(), ending.to_ascii_lowercase())
}
