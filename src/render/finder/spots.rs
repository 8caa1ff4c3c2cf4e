//! Where, when and how a group meets. Who asks for a ramp and a Tuesday wants both at once, so what differs between a group's
//! meetings is kept apart: it has a spot for each place, zone, format and language.

use std::collections::BTreeSet;

use super::audience::audience_of;
use super::meetings;
use super::numbers::Numbers;
use crate::plan::By;
use crate::render::speech::Speaker;
use crate::search::index::Spot;
use crate::site::Site;
use crate::site::group::{Cost, Group};
use crate::site::meeting::Meeting;
use crate::site::place::Place;
use crate::site::value::Language;
use crate::site::vocabulary::{Access, Format};

/// What may differ between the meetings of a group.
#[derive(PartialEq)]
struct Way<'s> {
    place: Option<&'s Place>,
    zone: u32,
    formats: BTreeSet<&'static str>,
    languages: BTreeSet<&'s str>,
}

/// The spots of a group; one without a meeting where it has none.
pub(super) fn spots(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, group: &Group) -> Vec<Spot> {
    let site = speaker.site();
    let own = group.place.as_ref().and_then(|reference| site.place(reference));
    // A vector that grows would begin with room for four, and there are as many of these as groups.
    let mut spots: Vec<(Way<'_>, Spot)> = Vec::with_capacity(group.meetings.len().max(1));
    for meeting in &group.meetings {
        let place = site.place_of(group, meeting);
        let Some((zone, told)) = meetings::meeting(site, group, meeting) else { continue };
        let zone = numbers.zones.get(zone).copied().unwrap_or(0);
        let way = way(site, (group, meeting), (place, zone));
        match spots.iter_mut().find(|(there, _)| *there == way) {
            Some((_, spot)) => spot.meetings.push(told),
            None => spots.push((way, Spot { zone, meetings: vec![told], ..spot(speaker, numbers, place) })),
        }
    }
    if spots.is_empty() {
        let none = Way { place: own, zone: 0, formats: BTreeSet::new(), languages: BTreeSet::new() };
        spots.push((none, spot(speaker, numbers, own)));
    }
    with_the_rest(site, group, &mut spots);
    spots.into_iter().map(|(way, spot)| Spot { facets: facets(numbers, group, &way), ..spot }).collect()
}

fn way<'s>(
    site: &'s Site,
    (group, meeting): (&'s Group, &'s Meeting),
    (place, zone): (Option<&'s Place>, u32),
) -> Way<'s> {
    let languages = if meeting.languages.is_empty() { site.languages_of(group) } else { &meeting.languages };
    Way {
        place,
        zone,
        formats: group.formats_of(meeting).into_iter().map(Format::as_str).collect(),
        languages: languages.iter().map(Language::as_str).collect(),
    }
}

/// A format or a language of the group that is of none of its meetings is one of all of them.
fn with_the_rest<'s>(site: &'s Site, group: &'s Group, spots: &mut [(Way<'s>, Spot)]) {
    let mut formats: BTreeSet<&'static str> = group.all_formats().into_iter().map(Format::as_str).collect();
    let mut languages: BTreeSet<&str> = site.languages_of(group).iter().map(Language::as_str).collect();
    let of_meetings = |meeting| way(site, (group, meeting), (None, 0));
    // Where nothing takes place any more, all of it is left.
    let is_on = spots.iter().any(|(_, spot)| !spot.meetings.is_empty());
    for way in group.meetings.iter().filter(|_| is_on).map(of_meetings) {
        formats.retain(|format| !way.formats.contains(format));
        languages.retain(|language| !way.languages.contains(language));
    }
    for (way, _) in spots {
        way.formats.extend(&formats);
        way.languages.extend(&languages);
    }
}

fn facets(numbers: &Numbers<'_>, group: &Group, way: &Way<'_>) -> [Vec<u32>; 6] {
    let known = |field: &str, keys: &mut dyn Iterator<Item = &str>| -> Vec<u32> {
        let Some(numbers) = numbers.facets.get(field) else { return Vec::new() };
        let mut known: Vec<u32> = keys.filter_map(|key| numbers.get(key).copied()).collect();
        known.sort_unstable();
        known.dedup();
        known
    };
    let audience = group.audience.as_deref();
    let cost = match group.cost {
        Some(Cost::Free) => Some("free"),
        Some(Cost::Donation) => Some("donation"),
        Some(Cost::Amount(_)) | None => None,
    };
    [
        known("format", &mut way.formats.iter().copied()),
        known("language", &mut way.languages.iter().copied()),
        known("audience", &mut audience.map(audience_of).unwrap_or_default().into_iter()),
        known("access", &mut access_of(group, way).map(Access::as_str)),
        known("kind", &mut std::iter::once(group.kind.as_str())),
        known("cost", &mut cost.into_iter()),
    ]
}

/// What helps people to get in: as the group says, and the place, for those who go there.
fn access_of<'a>(group: &'a Group, way: &'a Way<'_>) -> impl Iterator<Item = Access> + use<'a> {
    let is_there = way.formats.contains(Format::InPerson.as_str());
    let of_place = way.place.filter(|_| is_there).map(|place| &place.accessibility[..]).unwrap_or_default();
    group.accessibility.iter().chain(of_place).copied()
}

/// A spot without meetings.
fn spot(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, place: Option<&Place>) -> Spot {
    let Some(place) = place else { return Spot::default() };
    let list = speaker.plan.town_of(place);
    let town = list.filter(|list| list.by == By::Town);
    let region = town.map_or_else(|| list.map(|list| list.key.as_str()), |town| town.region.as_deref());
    Spot {
        position: place.shown_position(),
        postal_code: place.shown_postal_code().map(ToOwned::to_owned),
        town: town.and_then(|town| numbers.towns.get(town.key.as_str()).copied()),
        region: region.and_then(|region| numbers.regions.get(region).copied()),
        ..Spot::default()
    }
}
