//! What a group is sorted by. Of ten thousand groups an editor changes one, so that a preview keeps it of all others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use rayon::prelude::*;

use super::index::{self, GroupList};
use super::order::Order;
use super::sorted::{Row, row};
use crate::memo::Same;
use crate::site::Site;
use crate::site::agenda::Agenda;
use crate::site::group::{Facts, Group};
use crate::site::place::{Place, SharedPlace};
use crate::site::value::{Clock, Language, Slug};
use crate::sources::Sources;

/// What a listed group is sorted by.
#[derive(Debug)]
pub(super) struct Facets {
    /// Its name, as a key whose order is that of a dictionary in the site's language.
    pub(super) name: Vec<u8>,
    /// The lists in which it stands, still empty, each by its place among all lists.
    pub(super) lists: Vec<Arc<(Row, GroupList)>>,
    /// When its first meeting of each weekday begins, Monday first.
    pub(super) starts: [Option<Clock>; 7],
    /// The day of its next meeting; of none where the site has no calendars.
    pub(super) next: Option<Date>,
    /// The list of the town in which it meets first, by its key.
    pub(super) town: Option<String>,
}

/// A listed group: where it is among all groups of the site, and what it is sorted by.
pub(super) struct Sortable<'s> {
    pub(super) position: usize,
    pub(super) group: &'s Group,
    pub(super) facets: Arc<Facets>,
}

impl Facets {
    fn of(site: &Site, (order, lists): (&Order, &Lists), group: &Group) -> Self {
        let lists = index::lists_of(site, group).into_iter().map(|list| lists.one(list)).collect();
        let next = || Some(Agenda::of(site, group).next_meeting(site.today)?.occurrence.date.date());
        Self {
            name: order.key(&group.name),
            lists,
            starts: starts(group),
            next: if site.settings.build.calendars { next() } else { None },
            town: index::places_of(site, group).into_iter().find_map(|place| index::town_key(site, place)),
        }
    }
}

/// Lists in which groups stand, each once: there are few of them, and many groups.
#[derive(Default)]
struct Lists(Mutex<BTreeSet<Arc<(Row, GroupList)>>>);

impl Lists {
    fn one(&self, list: GroupList) -> Arc<(Row, GroupList)> {
        let list = (row(&list), list);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.get(&list) {
            return Arc::clone(known);
        }
        let list = Arc::new(list);
        all.insert(Arc::clone(&list));
        list
    }
}

fn starts(group: &Group) -> [Option<Clock>; 7] {
    let mut starts: [Option<Clock>; 7] = [None; 7];
    for schedule in group.meetings.iter().filter_map(|meeting| meeting.timing().schedule().ok()) {
        for day in schedule.weekdays().iter() {
            let first = &mut starts[usize::from(day.to_monday_zero_offset().unsigned_abs())];
            *first = Some(first.map_or(schedule.at, |first| first.min(schedule.at)));
        }
    }
    starts
}

/// Every listed group of a site with its facets, by its id.
pub(super) fn all(site: &Site) -> Vec<Sortable<'_>> {
    sortable(site, &BTreeMap::new())
}

type Known = BTreeMap<Slug, (Same<Facts>, Arc<Facets>)>;

fn sortable<'s>(site: &'s Site, known: &Known) -> Vec<Sortable<'s>> {
    let (order, lists) = (Order::of(site.languages[0].as_str()), Lists::default());
    let listed: Vec<(usize, &Group)> =
        site.groups.values().enumerate().filter(|(_, group)| index::is_listed(site, group)).collect();
    let with_facets = |(position, group): (usize, &'s Group)| {
        let kept = known.get(&group.id).filter(|(facts, _)| Arc::ptr_eq(&facts.0, &group.facts));
        let facets =
            kept.map_or_else(|| Arc::new(Facets::of(site, (&order, &lists), group)), |(_, facets)| Arc::clone(facets));
        Sortable { position, group, facets }
    };
    listed.into_par_iter().map(with_facets).collect()
}

/// The facets of the groups of the last site, with all else that they were made from.
#[derive(Debug, Default)]
pub(super) struct KnownFacets(Mutex<Option<(World, Known)>>);

/// What facets are made from beside the group.
#[derive(Debug, Default, PartialEq)]
struct World {
    settings: Sources,
    languages: Vec<Language>,
    places: Places,
    today: Date,
}

/// The shared places; where they are written makes no difference, as a group before them moves them.
#[derive(Debug, Default)]
struct Places(Arc<BTreeMap<Slug, SharedPlace>>);

impl Places {
    fn told(&self) -> impl Iterator<Item = (&Slug, &Place)> {
        self.0.iter().map(|(id, shared)| (id, &shared.place))
    }
}

impl PartialEq for Places {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.told().eq(other.told())
    }
}

impl KnownFacets {
    /// As [`all`], with nothing made again that is known. The first time nothing is kept, as most sites are built once.
    pub(super) fn all<'s>(&self, site: &'s Site, settings: Sources) -> Vec<Sortable<'s>> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((world, known)) = last.as_mut() else {
            *last = Some(Default::default());
            return all(site);
        };
        let places = Places(Arc::clone(&site.places));
        let now = World { settings, languages: site.languages.clone(), places, today: site.today };
        if *world != now {
            (*world, *known) = (now, Known::new());
        }
        let all = sortable(site, known);
        let kept =
            |one: &Sortable<'_>| (one.group.id.clone(), (Same(Arc::clone(&one.group.facts)), Arc::clone(&one.facets)));
        *known = all.iter().map(kept).collect();
        all
    }
}
