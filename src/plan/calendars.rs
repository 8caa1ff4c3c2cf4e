//! Which calendars there are.

use super::{By, Calendar, Plan, is_listed};
use crate::site::Site;
use crate::site::agenda::Agenda;
use crate::site::group::Group;

/// How many groups a calendar holds at most. Calendars refuse files of more than a megabyte, and nobody goes to a thousand groups.
pub const MOST_OF_CALENDAR: usize = 500;

/// Every calendar, in each language.
pub(super) fn calendars<'s>(plan: &Plan<'s>) -> Vec<(usize, Calendar<'s>)> {
    if !plan.site.settings.build.calendars {
        return Vec::new();
    }
    let all: Vec<Calendar<'s>> =
        of_lists(plan).chain(plan.site.groups.values().flat_map(|group| of_group(plan.site, group))).collect();
    (0..plan.site.languages.len()).flat_map(|language| all.iter().map(move |one| (language, *one))).collect()
}

/// A group that met once keeps its calendars, so that one that somebody follows becomes empty and not wrong.
fn of_group<'s>(site: &Site, group: &'s Group) -> impl Iterator<Item = Calendar<'s>> + use<'s> {
    let has_next = is_listed(site, group) && Agenda::of(site, group).next_meeting(site.today).is_some();
    let all = [Calendar::Group(group), Calendar::Private(group)];
    let next = [Calendar::Next(group), Calendar::NextPrivate(group)];
    all.into_iter().filter(|_| !group.meetings.is_empty()).chain(next.into_iter().filter(move |_| has_next))
}

fn of_lists<'a, 's>(plan: &'a Plan<'s>) -> impl Iterator<Item = Calendar<'s>> + use<'a, 's> {
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

impl Plan<'_> {
    /// Whether there is this calendar of a list.
    pub fn has_calendar(&self, calendar: Calendar<'_>) -> bool {
        self.has_output(&self.addresses.output(0, &self.addresses.calendar(calendar, &self.index)))
    }
}
