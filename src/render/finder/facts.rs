//! What is asked of groups: formats, languages, whom they are for, what helps to get in, where they are.

use std::collections::BTreeSet;

use super::meetings;
use super::numbers::Numbers;
use crate::plan::{By, Plan};
use crate::render::speech::Speaker;
use crate::search::index::{Facet, Facts, Spot};
use crate::site::group::{Audience, Cost, Group};
use crate::site::place::Place;
use crate::site::value::{AgeWord, Ages, Language, Slug};
use crate::site::vocabulary::{Access, Format, Gender, Kind, OpenTo, Relation, Status};

/// Every value that groups may have, with its words.
pub(super) fn facets(speaker: &Speaker<'_, '_>) -> Vec<Facet> {
    let mut all = of_list(speaker, ("format", "format"), Format::ALL.iter().map(|one| one.as_str()));
    let tags: BTreeSet<&str> = speaker
        .plan
        .index
        .groups
        .iter()
        .flat_map(|group| speaker.site().languages_of(group))
        .map(Language::as_str)
        .collect();
    all.extend(tags.into_iter().map(|tag| Facet {
        field: "language",
        key: tag.to_owned(),
        label: speaker.words.language_name(tag),
    }));
    all.extend(of_list(speaker, ("audience", "find-audience"), AgeWord::ALL.into_iter().map(AgeWord::as_str)));
    all.extend(of_list(speaker, ("audience", "find-audience"), Gender::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("audience", "find-audience"), relations()));
    all.extend(of_list(speaker, ("access", "access"), Access::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("kind", "kind"), Kind::ALL.iter().map(|one| one.as_str())));
    all.extend(of_list(speaker, ("cost", "find-cost"), ["free", "donation"].into_iter()));
    all
}

/// The facets of one field by the words of a closed list.
fn of_list(
    speaker: &Speaker<'_, '_>,
    (field, prefix): (&'static str, &str),
    keys: impl Iterator<Item = &'static str>,
) -> Vec<Facet> {
    keys.map(|key| Facet { field, key: key.to_owned(), label: speaker.words.text(&format!("{prefix}-{key}")) })
        .collect()
}

/// "For those who live with it" is what nearly every group is, so nobody asks for it.
fn relations() -> impl Iterator<Item = &'static str> {
    Relation::ALL.iter().filter(|relation| **relation != Relation::Own).map(|relation| relation.as_str())
}

/// The zones of all meetings, the site's own first.
pub(super) fn zones(plan: &Plan<'_>) -> Vec<String> {
    let own = plan.site.settings.time_zone.to_string();
    let meetings = plan.index.groups.iter().flat_map(|group| &group.meetings);
    let zones: BTreeSet<String> =
        meetings.filter_map(|meeting| meeting.time_zone.as_ref()).map(ToString::to_string).collect();
    std::iter::once(own.clone()).chain(zones.into_iter().filter(|zone| *zone != own)).collect()
}

/// The facts of a group.
pub(super) fn facts(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, group: &Group) -> Facts {
    let site = speaker.site();
    let facets = |field: &'static str, keys: &mut dyn Iterator<Item = &str>| -> Vec<u32> {
        let known: BTreeSet<u32> =
            keys.filter_map(|key| numbers.facets.get(&(field, key.to_owned())).copied()).collect();
        known.into_iter().collect()
    };
    let audience = group.audience.as_deref();
    let cost = match group.cost {
        Some(Cost::Free) => Some("free"),
        Some(Cost::Donation) => Some("donation"),
        Some(Cost::Amount(_)) | None => None,
    };
    Facts {
        situations: group.situations.iter().filter_map(|id: &Slug| numbers.situations.get(id).copied()).collect(),
        program: group.program.as_deref().and_then(|program| numbers.programs.get(program).copied()),
        facets: [
            facets("format", &mut group.all_formats().into_iter().map(Format::as_str)),
            facets("language", &mut site.languages_of(group).iter().map(Language::as_str)),
            facets("audience", &mut audience.map(audience_of).unwrap_or_default().into_iter()),
            facets("access", &mut access_of(speaker, group).into_iter().map(Access::as_str)),
            facets("kind", &mut std::iter::once(group.kind.as_str())),
            facets("cost", &mut cost.into_iter()),
        ],
        state: state(speaker, group),
        spots: spots(speaker, numbers, group),
    }
}

fn audience_of(audience: &Audience) -> Vec<&'static str> {
    let ages = audience.ages.iter().flat_map(|ages| AgeWord::ALL.into_iter().filter(move |word| is_for(*ages, *word)));
    let mut keys: Vec<&'static str> = ages.map(AgeWord::as_str).collect();
    keys.extend(audience.genders.iter().map(|gender| gender.as_str()));
    keys.extend(audience.relation.iter().map(|relation| relation.as_str()));
    keys
}

/// Whether a group of these ages is one of those that people mean by the word: teens go to a group for those of 13 to 17, and to
/// none that is for everybody from 10 to 80.
fn is_for(ages: Ages, word: AgeWord) -> bool {
    let (from, to) = match ages {
        Ages::Word(own) => return own == word,
        Ages::From(from) => (from, 120),
        Ages::Between(from, to) => (from, to),
    };
    match word {
        AgeWord::Children => to <= 13,
        AgeWord::Teens => from >= 10 && to <= 21 && to > 12,
        AgeWord::YoungAdults => (16..=25).contains(&from) && to <= 40,
        AgeWord::Adults => (16..=25).contains(&from) && to >= 60,
        AgeWord::OlderAdults => from >= 50,
    }
}

/// What helps people to get in: as the group says, and its places.
fn access_of(speaker: &Speaker<'_, '_>, group: &Group) -> BTreeSet<Access> {
    let places = speaker.plan.places_of(group);
    let of_places = places.iter().flat_map(|place| place.accessibility.iter().copied());
    group.accessibility.iter().copied().chain(of_places).collect()
}

/// What stands against coming, as the rows of an index have it.
fn state(speaker: &Speaker<'_, '_>, group: &Group) -> u8 {
    let site = speaker.site();
    let today = site.today;
    let is_paused = group.paused.iter().any(|pause| pause.covers_date(today));
    if is_paused || group.from.is_some_and(|from| from.date() > today) {
        return 3;
    }
    let open_to = group.audience.as_deref().map(|audience| &audience.open_to[..]).unwrap_or_default();
    let is_shut = !open_to.is_empty() && open_to.iter().all(|to| matches!(to, OpenTo::Members | OpenTo::Referral));
    if group.status == Status::Full || is_shut {
        return 2;
    }
    u8::from(group.verified.as_ref().is_none_or(|verified| speaker.is_stale(verified.date)))
}

/// A spot for each place where a group meets; one without a place where it has none.
fn spots(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, group: &Group) -> Vec<Spot> {
    let site = speaker.site();
    let mut spots: Vec<(Option<&Place>, Spot)> = Vec::new();
    let own = group.place.as_ref().and_then(|reference| site.place(reference));
    for meeting in &group.meetings {
        let place = meeting.place.as_ref().and_then(|reference| site.place(reference)).or(own);
        let Some((zone, told)) = meetings::meeting(site, (group, place), meeting) else { continue };
        let zone = numbers.zones.get(&zone).copied().unwrap_or(0);
        match spots.iter_mut().find(|(there, spot)| *there == place && spot.zone == zone) {
            Some((_, spot)) => spot.meetings.push(told),
            None => spots.push((place, Spot { zone, meetings: vec![told], ..spot(speaker, numbers, place) })),
        }
    }
    if spots.is_empty() {
        spots.push((own, spot(speaker, numbers, own)));
    }
    spots.into_iter().map(|(_, spot)| spot).collect()
}

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
