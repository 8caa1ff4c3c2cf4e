//! The values that can be asked for of what a group does: of each meeting by itself, as its people find it there.

use std::collections::{BTreeMap, BTreeSet};

use openchair::site::Site;
use openchair::site::group::{Cost, Group};
use openchair::site::meeting::Meeting;
use openchair::site::place::Place;
use openchair::site::value::{Ages, Language};
use openchair::site::vocabulary::{Access, Format, Relation};

/// Values by field.
pub type Values = BTreeMap<&'static str, BTreeSet<String>>;

/// The values of a meeting at a place, or of a group without meetings.
pub fn of(site: &Site, group: &Group, meets: Option<(&Meeting, Option<&Place>)>) -> Values {
    let own = |words: Vec<&str>| words.into_iter().map(ToOwned::to_owned).collect();
    let audience = group.audience.as_deref().map(|audience| {
        let ages = audience.ages.iter().filter_map(|ages| match ages {
            Ages::Word(word) => Some(word.as_str()),
            Ages::From(_) | Ages::Between(..) => None,
        });
        let relations = audience.relation.iter().filter(|relation| **relation != Relation::Own);
        let genders = audience.genders.iter().map(|gender| gender.as_str());
        ages.chain(genders).chain(relations.map(|relation| relation.as_str())).collect()
    });
    let cost = match group.cost {
        Some(Cost::Free) => vec!["free"],
        Some(Cost::Donation) => vec!["donation"],
        Some(Cost::Amount(_)) | None => Vec::new(),
    };
    let formats = formats(group, meets.map(|(meeting, _)| meeting));
    let there = match meets {
        Some((_, place)) => place,
        None => group.place.as_ref().and_then(|place| site.place(place)),
    };
    let there = there.filter(|_| formats.contains(&Format::InPerson));
    let access = group.accessibility.iter().chain(there.into_iter().flat_map(|place| &place.accessibility));
    let spoken = |meeting: &Meeting| !meeting.languages.is_empty();
    let languages = match meets {
        Some((meeting, _)) if spoken(meeting) => {
            // What the group names and no meeting does is spoken everywhere.
            let elsewhere =
                |tag: &Language| group.meetings.iter().all(|other| spoken(other) && !other.languages.contains(tag));
            let rest = site.languages_of(group).iter().filter(|tag| elsewhere(tag));
            meeting.languages.iter().chain(rest).collect()
        }
        _ => site.languages_of(group).iter().collect::<Vec<_>>(),
    };
    BTreeMap::from([
        ("format", own(formats.iter().map(|format| format.as_str()).collect())),
        ("language", own(languages.into_iter().map(Language::as_str).collect())),
        ("audience", own(audience.unwrap_or_default())),
        ("access", own(access.map(|access: &Access| access.as_str()).collect())),
        ("kind", own(vec![group.kind.as_str()])),
        ("cost", own(cost)),
    ])
}

/// How a meeting is held. Of what the group does the rest, which no meeting names, goes with each.
fn formats(group: &Group, meets: Option<&Meeting>) -> BTreeSet<Format> {
    let all: BTreeSet<Format> = group.all_formats().into_iter().collect();
    let Some(meeting) = meets else { return all };
    let named = |meeting: &Meeting| -> BTreeSet<Format> {
        let ways = [
            meeting.place.as_ref().map(|_| Format::InPerson),
            meeting.online.as_ref().map(|_| Format::Video),
            meeting.dial_in.as_ref().map(|_| Format::Phone),
        ];
        match &meeting.formats[..] {
            [] => ways.into_iter().flatten().collect(),
            formats => formats.iter().copied().collect(),
        }
    };
    let usual = || -> BTreeSet<Format> {
        let ways = [
            group.place.as_ref().map(|_| Format::InPerson),
            group.online.as_ref().map(|_| Format::Video),
            group.dial_in.as_ref().map(|_| Format::Phone),
        ];
        if group.formats.is_empty() { ways.into_iter().flatten().collect() } else { all.clone() }
    };
    let held = |meeting: &Meeting| Some(named(meeting)).filter(|own| !own.is_empty()).unwrap_or_else(usual);
    let taken: BTreeSet<Format> = group.meetings.iter().flat_map(held).collect();
    held(meeting).into_iter().chain(all.difference(&taken).copied()).collect()
}
