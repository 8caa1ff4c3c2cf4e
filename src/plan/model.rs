//! The table of a site: each page, list, feed and old address, and what a page shows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::address::Addresses;
use super::claim::{Outputs, Owner};
use super::claims::Identity;
use super::index::{self, By, GroupList, Index};
use super::reading;
use super::redirect::Redirect;
use crate::site::Site;
use crate::site::article::{Article, Situation};
use crate::site::group::Group;
use crate::site::value::Slug;
use crate::sources::{SourcePath, Sources};

/// What a page shows.
#[derive(Debug, Clone, Copy)]
pub enum Shows<'s> {
    /// The home page.
    Home,
    /// The tree of situations.
    Situations,
    /// A situation, with a page of its groups.
    Situation(&'s Situation, Sheet),
    /// A group.
    Group(&'s Group),
    /// A page of all articles.
    Articles(Sheet),
    /// The articles of a year.
    Year(i16),
    /// An article.
    Article(&'s Article),
    /// A page of text.
    Prose(&'s Article),
    /// A page of a list of groups, by its number in [`Index::lists`].
    List(usize, Sheet),
    /// All lists of one sort.
    Values(By),
    /// The groups of a situation for printing, or the overview of such pages.
    Print(Option<&'s Situation>),
    /// The page of the finder.
    Find,
    /// What has changed in the directory.
    Changes,
    /// What is on today, tonight and in the six days after.
    Today,
    /// What a host shows where there is no page.
    NotFound,
}

/// A page of a list: its number, from 1, and how many there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// From 1 to `of`.
    pub number: usize,
    /// At least 1.
    pub of: usize,
}

impl Sheet {
    /// A list that has just one page.
    pub const ONLY: Self = Self { number: 1, of: 1 };

    /// The part of `items` that stands on this page, `size` on each.
    pub fn of<'a, T>(&self, items: &'a [T], size: usize) -> &'a [T] {
        let start = (self.number - 1).saturating_mul(size).min(items.len());
        &items[start..items.len().min(start + size)]
    }
}

/// A page in one language.
#[derive(Debug, Clone)]
pub struct Page<'s> {
    /// The language, by its number in [`Site::languages`].
    pub language: usize,
    /// Its address below the language: `groups/tuesday-grief-circle/`, `""` for home.
    pub path: Arc<str>,
    /// Its output, below the output folder.
    pub file: Arc<str>,
    /// What it shows.
    pub shows: Shows<'s>,
}

/// A file that is not a page of a template, with its address.
#[derive(Debug, Clone, Copy)]
pub enum Feed<'s> {
    /// All articles.
    Articles,
    /// The articles and new groups of a situation.
    Situation(&'s Situation),
    /// What has changed in the directory, or among the groups of a situation.
    Changes(Option<&'s Situation>),
}

/// A calendar: the meetings of some groups.
#[derive(Debug, Clone, Copy)]
pub enum Calendar<'s> {
    /// All listed groups.
    All,
    /// A group.
    Group(&'s Group),
    /// A group, without a word of what it is.
    Private(&'s Group),
    /// The next meeting of a group alone.
    Next(&'s Group),
    /// The groups of a situation and of those below it.
    Situation(&'s Situation),
    /// The groups of a region or a town, by the number of the list in [`Index::lists`].
    Place(usize),
}

/// The plan of a site.
#[derive(Debug, Clone)]
pub struct Plan<'s> {
    /// The site.
    pub site: &'s Site,
    /// Its inputs, for places and for what is copied.
    pub sources: &'s Sources,
    /// How addresses are made.
    pub addresses: Addresses<'s>,
    /// Which groups are listed, and where.
    pub index: Index<'s>,
    /// Every page, by language and path.
    pub pages: Vec<Page<'s>>,
    /// Every feed in each language.
    pub feeds: Vec<(usize, Feed<'s>)>,
    /// Every calendar of a list, in each language; those of groups lie with their pages, see [`Plan::group_calendars`].
    pub calendars: Vec<(usize, Calendar<'s>)>,
    /// Old addresses and where they lead.
    pub redirects: Arc<Vec<Redirect>>,
    /// Images and other files that texts point at, with their address below the site.
    pub assets: Arc<BTreeMap<SourcePath, String>>,
    /// Which articles there are to read.
    pub(super) reading: reading::Reading<'s>,
    /// Which page shows a Markdown file, by the file.
    pub(super) by_source: BTreeMap<&'s SourcePath, Thing<'s>>,
    /// Every file that the site will have.
    pub(super) outputs: Outputs,
    /// Once all of it is there.
    pub(super) identity: Option<Identity>,
}

/// What a Markdown file is.
#[derive(Debug, Clone, Copy)]
pub(super) enum Thing<'s> {
    Home(&'s Article),
    Article(&'s Article),
    Prose(&'s Article),
    Situation(&'s Situation),
}

impl<'s> Plan<'s> {
    /// How many groups stand on a page of a list.
    pub fn page_size(&self) -> usize {
        self.site.settings.build.page_size.clamp(5, 500)
    }

    /// Whether a page's text is in its language: always, but for a text that nobody has translated.
    pub fn is_translated(&self, page: &Page<'_>) -> bool {
        self.speaks(page.shows, page.language)
    }

    /// Whether what is shown has words in this language.
    pub fn speaks(&self, shows: Shows<'_>, language: usize) -> bool {
        let tag = &self.site.languages[language];
        match shows {
            Shows::Home => self.site.home.as_ref().is_none_or(|home| home.speaks(tag)),
            Shows::Situation(situation, _) => situation.text.speaks(tag),
            Shows::Article(article) | Shows::Prose(article) => article.speaks(tag),
            Shows::Group(group) => language == 0 || group.translations.contains_key(tag),
            Shows::Situations
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => true,
        }
    }

    /// Whether the site has a finder: it may have one, and there are groups to be found.
    pub fn has_finder(&self) -> bool {
        self.site.settings.build.search && !self.index.groups.is_empty()
    }

    /// Whether the site tells what has changed in the directory.
    pub fn has_changes(&self) -> bool {
        self.site.settings.build.feeds && !self.site.groups.is_empty()
    }

    /// Whether there is anything that a record of what was published is needed for.
    pub fn keeps_record(&self) -> bool {
        self.has_changes() || self.has_calendars()
    }

    /// Whether there is a page of what is on today: some group meets on days of the week.
    pub fn has_today(&self) -> bool {
        self.index.lists_by(By::Day).next().is_some()
    }

    /// The page whose output is `file`.
    pub fn page_at(&self, file: &str) -> Option<&Page<'s>> {
        match self.outputs.owner(&file.to_lowercase())? {
            Owner::Page(number) => self.pages.get(number).filter(|page| *page.file == *file),
            Owner::Other(_) => None,
        }
    }

    /// Every page, but those whose output another page has already, which was reported.
    pub fn pages_once(&self) -> impl ParallelIterator<Item = &Page<'s>> {
        let is_second = |number: usize| self.outputs.pages.twice.iter().any(|(second, _)| *second == number);
        self.pages.par_iter().enumerate().filter(move |(number, _)| !is_second(*number)).map(|(_, page)| page)
    }

    /// The outputs of all pages.
    pub fn files(&self) -> &Arc<BTreeSet<Arc<str>>> {
        &self.outputs.pages.files
    }

    /// Whether there is an output of that path (below the site, as a file).
    pub fn has_output(&self, file: &str) -> bool {
        self.outputs.owner(&file.to_lowercase()).is_some()
    }

    /// The list of the town of a place, or of its region where no town is known.
    pub fn town_of(&self, place: &crate::site::place::Place) -> Option<&GroupList> {
        let key = index::town_key(self.site, place)?;
        self.index.list(By::Town, &key).or_else(|| self.index.list(By::Region, &key))
    }

    /// Every place of a group: its own, and those of its meetings.
    pub fn places_of<'a>(&'a self, group: &'a Group) -> Vec<&'a crate::site::place::Place> {
        index::places_of(self.site, group)
    }

    /// The page of text with this id.
    pub fn prose(&self, id: &str) -> Option<&'s Article> {
        self.site.pages.get(&Slug::parse(id).ok()?)
    }
}
