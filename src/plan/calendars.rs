//! Which calendars there are.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::{By, Calendar, Page, Plan, Shows};
use crate::site::group::Group;

/// How many groups a calendar holds at most. Calendars refuse files of more than a megabyte, and nobody goes to a thousand groups.
pub const MOST_OF_CALENDAR: usize = 500;

/// The ends of the files of a group's calendars after the name of its folder, in the order of [`Plan::group_calendars`]. A file
/// that is saved keeps its name, so that of one that must not tell what it is does not tell it either.
pub(super) const ENDS: [&str; OF_GROUP as usize] = [".ics", "/meeting.ics", "/next.ics"];
const OF_GROUP: u8 = 3;
/// So many of them tell all dates; the others only the next.
const OF_ALL_DATES: u8 = 2;

/// Every calendar of a list, in each language.
pub(super) fn of_lists<'s>(plan: &Plan<'s>) -> Vec<(usize, Calendar<'s>)> {
    if !plan.site.settings.build.calendars {
        return Vec::new();
    }
    let all: Vec<Calendar<'s>> = lists(plan).collect();
    (0..plan.site.languages.len()).flat_map(|language| all.iter().map(move |one| (language, *one))).collect()
}

/// The calendars that lie with pages: those of groups.
#[derive(Debug, Clone, Default)]
pub(super) struct BesidePages {
    /// How many lie with each page, by its number.
    pub(super) counts: Arc<Vec<u8>>,
    /// Their files, once somebody asks for all of them.
    files: Arc<OnceLock<Arc<BTreeSet<Arc<str>>>>>,
}

impl BesidePages {
    /// Those of the pages of a plan.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let count = |page: &Page<'_>| if let Shows::Group(group) = page.shows { plan.calendars_of(group) } else { 0 };
        Self::new(plan.pages.iter().map(count).collect())
    }

    /// So many with each page.
    pub(super) fn new(counts: Vec<u8>) -> Self {
        Self { counts: Arc::new(counts), files: Arc::default() }
    }
}

fn lists<'a, 's>(plan: &'a Plan<'s>) -> impl Iterator<Item = Calendar<'s>> + use<'a, 's> {
    let is_told = |groups: &[u32]| {
        let meets = |number: &u32| !plan.index.groups[*number as usize].meetings.is_empty();
        groups.len() <= MOST_OF_CALENDAR && groups.iter().any(meets)
    };
    let all = Some(Calendar::All).filter(|_| {
        let groups = &plan.index.groups;
        groups.len() <= MOST_OF_CALENDAR && groups.iter().any(|group| !group.meetings.is_empty())
    });
    let situations = plan.site.situations.values();
    let situations =
        situations.filter(move |situation| is_told(plan.index.situation(situation.id()))).map(Calendar::Situation);
    let lists = plan.index.lists.iter().enumerate().filter(|(_, list)| matches!(list.by, By::Region | By::Town));
    let places = lists.filter(move |(_, list)| is_told(&list.groups)).map(|(number, _)| Calendar::Place(number));
    all.into_iter().chain(situations).chain(places)
}

impl<'s> Plan<'s> {
    /// How many calendars a group has. One that met once keeps its calendars, so that one that somebody follows
    /// becomes empty and not wrong.
    fn calendars_of(&self, group: &Group) -> u8 {
        match (
            group.meetings.is_empty() || !self.site.settings.build.calendars,
            self.index.next_days.contains_key(&group.id),
        ) {
            (true, _) => 0,
            (false, false) => OF_ALL_DATES,
            (false, true) => OF_GROUP,
        }
    }

    /// The calendars of a group.
    pub fn group_calendars(&self, group: &'s Group) -> impl Iterator<Item = Calendar<'s>> + use<'s> {
        let all = [Calendar::Group(group), Calendar::Private(group), Calendar::Next(group)];
        all.into_iter().take(self.calendars_of(group).into())
    }

    /// The files of the calendars of all groups.
    pub fn calendar_files(&self) -> &Arc<BTreeSet<Arc<str>>> {
        let of_page = |page: &Page<'s>| {
            let group = if let Shows::Group(group) = page.shows { Some(group) } else { None };
            let calendars = group.into_iter().flat_map(|group| self.group_calendars(group));
            let files = calendars.map(|calendar| self.calendar_file(page.language, calendar).into());
            files.collect::<Vec<Arc<str>>>()
        };
        self.outputs.calendars.files.get_or_init(|| Arc::new(self.pages.iter().flat_map(of_page).collect()))
    }

    /// Whether there is any calendar.
    pub(super) fn has_calendars(&self) -> bool {
        self.site.settings.build.calendars && self.site.groups.values().any(|group| !group.meetings.is_empty())
    }

    /// Whether there is this calendar of a list, or that of all meetings of a group.
    pub fn has_calendar(&self, calendar: Calendar<'_>) -> bool {
        if let Some(group) = calendar.group() {
            return self.site.settings.build.calendars && !group.meetings.is_empty();
        }
        self.has_output(&self.addresses.output(0, &self.addresses.calendar(calendar, &self.index)))
    }

    /// The day of the next meeting of a group, where there is a calendar of it alone.
    pub fn day_of_next_calendar(&self, group: &Group) -> Option<Date> {
        self.index.next_days.get(&group.id).copied()
    }

    /// The calendar of a group at a path below the site, with its language.
    pub fn calendar_of_group_at(&self, path: &str) -> Option<(usize, Calendar<'s>)> {
        // The id of the group is a part of the path, be it the name of a folder or that of the file.
        let names = path.strip_suffix(".ics")?.split('/');
        let groups = names.filter_map(|name| self.site.groups.get(name));
        let mut all = groups
            .flat_map(|group| self.group_calendars(group))
            .flat_map(|calendar| (0..self.site.languages.len()).map(move |language| (language, calendar)));
        all.find(|(language, calendar)| self.calendar_file(*language, *calendar) == path)
    }

    /// Where a calendar lies, below the site.
    pub fn calendar_file(&self, language: usize, calendar: Calendar<'_>) -> String {
        self.addresses.output(language, &self.addresses.calendar(calendar, &self.index))
    }
}

impl<'s> Calendar<'s> {
    /// The group, for a calendar of one.
    pub fn group(&self) -> Option<&'s Group> {
        match self {
            Self::Group(group) | Self::Private(group) | Self::Next(group) => Some(group),
            Self::All | Self::Situation(_) | Self::Place(_) => None,
        }
    }
}
