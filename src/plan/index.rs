//! Which groups are listed, and in which lists each stands.

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use jiff::civil::Weekday;

use super::address::values_path;
use super::sorted::Sorted;
use crate::site::Site;
use crate::site::group::Group;
use crate::site::place::Place;
use crate::site::value::{Country, Language, slugify};
use crate::site::vocabulary::Status;

/// What a list of groups is by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum By {
    /// All groups, A to Z.
    All,
    /// In person, by video, ...
    Format,
    /// Support group, mutual aid, ...
    Kind,
    /// State, province or county.
    Region,
    /// Town.
    Town,
    /// Weekday.
    Day,
    /// Language.
    Language,
}

impl By {
    /// Every sort that has a page of its own with all its lists.
    pub const SORTS: [Self; 5] = [Self::Format, Self::Kind, Self::Region, Self::Day, Self::Language];

    /// The word for it in views.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Format => "format",
            Self::Kind => "kind",
            Self::Region => "region",
            Self::Town => "town",
            Self::Day => "day",
            Self::Language => "language",
        }
    }
}

/// A group that is listed, by its number in [`Index::groups`].
pub type Listed = u32;

/// A list of groups.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupList {
    /// What it is by.
    pub by: By,
    /// The word as the data has it: `video`, `tuesday`, `es`; for places the id of the region or town.
    pub key: String,
    /// What an editor wrote, for regions, towns and languages; empty for a country as a whole.
    pub name: String,
    /// The country of a region, which is named with it where it is not the site's own.
    pub country: Option<Country>,
    /// The region of a town, by its key.
    pub region: Option<String>,
    /// Its path below a language.
    pub path: String,
    /// Its groups: those that take people in first, then by name.
    pub groups: Vec<Listed>,
}

/// Which groups are listed, and where.
#[derive(Debug, Clone)]
pub struct Index<'s> {
    /// Every listed group, by name.
    pub groups: Vec<&'s Group>,
    sorted: Arc<Sorted>,
}

impl Deref for Index<'_> {
    type Target = Sorted;

    fn deref(&self) -> &Sorted {
        &self.sorted
    }
}

/// Where a group is: its country, and the key and the name of its region and of its town.
struct Whereabouts {
    country: Country,
    region: (String, String),
    town: Option<(String, String)>,
}

impl GroupList {
    /// A list without groups; the key of a town is that of its region, a slash and its own.
    fn empty(by: By, key: &str, name: &str) -> Self {
        let path = format!("{}{key}/", values_path(by));
        Self { by, key: key.to_owned(), name: name.to_owned(), country: None, region: None, path, groups: Vec::new() }
    }

    /// The last part of its address.
    pub(super) fn last_part(&self) -> &str {
        self.key.rsplit('/').next().unwrap_or(&self.key)
    }

    /// The day of a list by weekday.
    pub fn weekday(&self) -> Option<Weekday> {
        let found = WEEKDAYS.iter().find(|(_, name)| *name == self.key);
        found.filter(|_| self.by == By::Day).map(|(day, _)| *day)
    }
}

impl<'s> Index<'s> {
    /// The index of a site's groups, which were sorted so.
    pub(super) fn of(site: &'s Site, sorted: Arc<Sorted>) -> Self {
        let all: Vec<&Group> = site.groups.values().collect();
        Self { groups: sorted.positions.iter().map(|position| all[*position]).collect(), sorted }
    }

    /// The order that it has.
    pub(super) const fn sorted(&self) -> &Arc<Sorted> {
        &self.sorted
    }
}

/// Closed and ended groups, and those that nobody has confirmed for too long, keep their pages but stand in no list.
pub(crate) fn is_listed(site: &Site, group: &Group) -> bool {
    let ended = group.until.is_some_and(|until| until.date() < site.today);
    group.status != Status::Closed && !ended && !site.hides(group)
}

/// Whether somebody could come now: neither full nor in a break.
pub(super) fn is_available(site: &Site, group: &Group) -> bool {
    group.status == Status::Active && !group.paused.iter().any(|pause| pause.covers_date(site.today))
}

/// The days of the week with the words for them in addresses.
pub(super) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday"),
    (Weekday::Tuesday, "tuesday"),
    (Weekday::Wednesday, "wednesday"),
    (Weekday::Thursday, "thursday"),
    (Weekday::Friday, "friday"),
    (Weekday::Saturday, "saturday"),
    (Weekday::Sunday, "sunday"),
];

/// The lists, still empty, in which a group stands.
pub(super) fn lists_of(site: &Site, group: &Group) -> Vec<GroupList> {
    let mut lists: Vec<GroupList> =
        group.all_formats().into_iter().map(|format| GroupList::empty(By::Format, format.as_str(), "")).collect();
    lists.push(GroupList::empty(By::Kind, group.kind.as_str(), ""));
    let days: BTreeSet<usize> = group
        .meetings
        .iter()
        .filter(|meeting| meeting.until.or(meeting.date).is_none_or(|last| last.date() >= site.today))
        .filter_map(|meeting| meeting.timing().schedule().ok())
        .flat_map(|schedule| {
            schedule
                .weekdays()
                .iter()
                .map(|day| usize::from(day.to_monday_zero_offset().unsigned_abs()))
                .collect::<Vec<_>>()
        })
        .collect();
    lists.extend(days.into_iter().map(|day| GroupList::empty(By::Day, WEEKDAYS[day].1, "")));
    let languages = site.languages_of(group).iter().map(Language::as_str);
    lists.extend(languages.map(|tag| GroupList::empty(By::Language, &tag.to_lowercase(), tag)));
    lists.extend(lists_of_places(site, group));
    lists
}

/// The lists of the regions and towns in which a group meets.
fn lists_of_places(site: &Site, group: &Group) -> Vec<GroupList> {
    let mut lists = Vec::new();
    let mut seen = BTreeSet::new();
    for place in places_of(site, group).into_iter().filter_map(|place| whereabouts(site, place)) {
        if seen.insert(place.region.0.clone()) {
            let list = GroupList::empty(By::Region, &place.region.0, &place.region.1);
            lists.push(GroupList { country: Some(place.country), ..list });
        }
        if let Some((town, name)) = place.town {
            let key = format!("{}/{town}", place.region.0);
            if seen.insert(key.clone()) {
                let list = GroupList::empty(By::Town, &key, &name);
                lists.push(GroupList { region: Some(place.region.0), ..list });
            }
        }
    }
    lists
}

/// Every place of a group: its own, and those of its meetings.
pub(super) fn places_of<'a>(site: &'a Site, group: &'a Group) -> Vec<&'a Place> {
    let of_meetings = group.meetings.iter().filter_map(|meeting| meeting.place.as_ref());
    group.place.iter().chain(of_meetings).filter_map(|reference| site.place(reference)).collect()
}

/// Region and town; the key of a place abroad has its country before the region, one without a region has its country alone.
fn whereabouts(site: &Site, place: &Place) -> Option<Whereabouts> {
    let country = *site.country(place);
    let home = country == site.settings.country;
    let region = match (&place.region, home) {
        (Some(region), true) => (slugify(region), region.clone()),
        (Some(region), false) => (slugify(&format!("{country} {region}")), region.clone()),
        (None, _) => (slugify(country.as_str()), String::new()),
    };
    let town = place.city.as_ref().map(|city| (slugify(city), city.clone())).filter(|(key, _)| !key.is_empty());
    let known = town.is_some() || place.region.is_some();
    (known && !region.0.is_empty()).then_some(Whereabouts { country, region, town })
}

/// The key of the list of the town in which a place is.
pub(super) fn town_key(site: &Site, place: &Place) -> Option<String> {
    let found = whereabouts(site, place)?;
    Some(match found.town {
        Some((town, _)) => format!("{}/{town}", found.region.0),
        None => found.region.0,
    })
}
