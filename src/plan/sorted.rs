//! Groups sorted into lists: the costly part of laying a site out, which stays the same while only texts change.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::address::values_path;
use super::facets::Sortable;
use super::index::{By, GroupList, Listed, WEEKDAYS, is_available};
use super::similar::Neighbours;
use crate::site::Site;
use crate::site::group::Group;
use crate::site::value::Slug;
use crate::site::vocabulary::{Format, Kind};

/// Which groups are listed, and where, by their numbers.
#[derive(Debug, Default)]
pub struct Sorted {
    /// Where among all groups of the site each listed group is.
    pub(super) positions: Vec<usize>,
    /// Every list that has entries, by its sort and then in the order of its sort; the first is that of all groups.
    pub lists: Vec<GroupList>,
    /// The numbers of the lists by what they are by and by their key.
    by_key: BTreeMap<(By, String), usize>,
    /// The groups of each situation and of those below it, those that take people in first, then by name.
    pub of_situation: BTreeMap<Slug, Vec<Listed>>,
    /// Which groups are like which.
    pub(super) neighbours: Neighbours,
    /// The day of the next meeting of each listed group that has one; of none where the site has no calendars.
    pub(super) next_days: BTreeMap<Slug, Date>,
}

impl Sorted {
    /// Sorts the listed groups of a site into lists.
    pub(super) fn of(site: &Site, mut listed: Vec<Sortable<'_>>) -> Self {
        listed.par_sort_by(|a, b| (&a.facets.name, &a.group.id).cmp(&(&b.facets.name, &b.group.id)));
        let groups: Vec<&Group> = listed.iter().map(|one| one.group).collect();
        let mut sorted = Self { positions: listed.iter().map(|one| one.position).collect(), ..Self::default() };
        let first = available_first(site, &groups);
        sorted.fill(site, &listed, &first);
        sorted.of_situation = by_situation(site, &groups, &first);
        sorted.neighbours = Neighbours::of(&listed);
        let next = listed.iter().filter_map(|one| Some((one.group.id.clone(), one.facets.next?)));
        sorted.next_days = next.collect();
        sorted
    }

    fn fill(&mut self, site: &Site, listed: &[Sortable<'_>], first: &[Listed]) {
        let mut lists: BTreeMap<&Row, GroupList> = BTreeMap::new();
        for number in first {
            for (row, list) in listed[*number as usize].facets.lists.iter().map(|one| &**one) {
                lists.entry(row).or_insert_with(|| list.clone()).groups.push(*number);
            }
        }
        let all = GroupList {
            by: By::All,
            key: String::new(),
            name: String::new(),
            country: None,
            region: None,
            path: values_path(By::All).to_owned(),
            groups: (0..).take(listed.len()).collect(),
        };
        let mut lists: Vec<GroupList> = lists.into_values().collect();
        lists.par_iter_mut().for_each(|list| by_time(site, listed, list));
        self.lists = std::iter::once(all).chain(lists).collect();
        self.by_key =
            self.lists.iter().enumerate().map(|(number, list)| ((list.by, list.key.clone()), number)).collect();
    }

    /// The groups of a situation and of those below it.
    pub fn situation(&self, id: &Slug) -> &[Listed] {
        self.of_situation.get(id).map_or(&[], Vec::as_slice)
    }

    /// The lists of one sort, with their numbers.
    pub fn lists_by(&self, by: By) -> impl Iterator<Item = (usize, &GroupList)> {
        self.lists.iter().enumerate().filter(move |(_, list)| list.by == by)
    }

    /// The list of one sort with this key.
    pub fn list(&self, by: By, key: &str) -> Option<&GroupList> {
        self.by_key.get(&(by, key.to_owned())).map(|number| &self.lists[*number])
    }
}

/// Numbers of the listed groups, those that take people in first.
fn available_first(site: &Site, groups: &[&Group]) -> Vec<Listed> {
    let numbers = 0..u32::try_from(groups.len()).expect("fewer than four thousand million groups");
    let (open, later): (Vec<_>, Vec<_>) = numbers.partition(|number| is_available(site, groups[*number as usize]));
    open.into_iter().chain(later).collect()
}

/// Puts the list of a weekday into the order of the clock; groups that nobody can come to now stay at the end.
fn by_time(site: &Site, listed: &[Sortable<'_>], list: &mut GroupList) {
    let Some(day) = list.weekday() else { return };
    let day = usize::from(day.to_monday_zero_offset().unsigned_abs());
    list.groups.sort_by_cached_key(|number| {
        let one = &listed[*number as usize];
        (!is_available(site, one.group), one.facets.starts[day])
    });
}

fn by_situation(site: &Site, groups: &[&Group], first: &[Listed]) -> BTreeMap<Slug, Vec<Listed>> {
    let mut own: BTreeMap<&Slug, Vec<Listed>> = BTreeMap::new();
    let mut rank = vec![0_u32; first.len()];
    for (place, number) in (0_u32..).zip(first) {
        rank[*number as usize] = place;
        for id in &groups[*number as usize].situations {
            own.entry(id).or_default().push(*number);
        }
    }
    let all_of = |id: &Slug| {
        let with_those_below = site.with_descendants(id).into_iter();
        let mut all: Vec<Listed> =
            with_those_below.flat_map(|situation| own.get(situation.id()).into_iter().flatten().copied()).collect();
        all.sort_unstable_by_key(|number| rank[*number as usize]);
        all.dedup();
        all
    };
    site.situations.keys().map(|id| (id.clone(), all_of(id))).collect()
}

/// Where a list stands among all lists: by its sort, then in the order of that sort, then by its key.
pub(super) type Row = (By, usize, String);

/// The place of a list among all lists.
pub(super) fn row(list: &GroupList) -> Row {
    (list.by, place_in_sort(list), list.key.clone())
}

/// Formats, kinds and weekdays have an order of their own; all else is by key.
fn place_in_sort(list: &GroupList) -> usize {
    let at = |words: &[&str]| words.iter().position(|word| *word == list.key).unwrap_or_default();
    match list.by {
        By::Format => at(&Format::ALL.iter().map(|format| format.as_str()).collect::<Vec<_>>()),
        By::Kind => at(&Kind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>()),
        By::Day => at(&WEEKDAYS.map(|(_, name)| name)),
        By::All | By::Region | By::Town | By::Language => 0,
    }
}
