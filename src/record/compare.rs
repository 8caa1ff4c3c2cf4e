//! What has changed since the record before.

use std::collections::{BTreeMap, BTreeSet};

use super::mark::{self, print};
use super::model::{Change, DAYS, Known, Mark, Record, What};
use crate::plan::Plan;
use crate::site::Site;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::value::Slug;
use crate::site::vocabulary::Status;

pub(super) fn record(plan: &Plan<'_>, before: Option<&Record>) -> Record {
    let site = plan.site;
    let listed: BTreeSet<&Slug> = plan.index.groups.iter().map(|group| &group.id).collect();
    let known = |(id, group): (&Slug, &Group)| {
        let past = before.and_then(|before| before.groups.get(id));
        let is_listed = listed.contains(id);
        // Of one that was never listed there is nothing to remember.
        (is_listed || past.is_some()).then(|| (id.clone(), known(site, (group, is_listed), past)))
    };
    let groups: BTreeMap<Slug, Known> = site.groups.iter().filter_map(known).collect();
    // A record from the future says nothing of today.
    let since = before.map_or(site.today, |before| before.since.min(site.today));
    let mut record = Record { since, day: site.today, groups, changes: Vec::new() };
    if let Some(before) = before {
        record.changes = changes(site, before, &record);
    }
    record
}

fn known(site: &Site, (group, is_listed): (&Group, bool), past: Option<&Known>) -> Known {
    let mark = |(number, meeting): (usize, &Meeting)| {
        let new = print(&mark::meeting(site, group, meeting));
        let first = Mark { print: new, sequence: 0, day: site.today };
        match past.and_then(|past: &Known| past.meetings.get(number)) {
            None => first,
            Some(old) if old.print == new => Mark { day: old.day.min(site.today), ..*old },
            Some(old) => Mark { sequence: old.sequence.saturating_add(1), ..first },
        }
    };
    Known {
        is_listed,
        times: print(&mark::times(site, group)),
        places: print(&mark::places(site, group)),
        breaks: mark::breaks(site, group).iter().map(|text| print(text)).collect(),
        dates: mark::dates(site, group).into_iter().map(|(date, text)| (date, print(&text))).collect(),
        meetings: group.meetings.iter().enumerate().map(mark).collect(),
    }
}

/// The changes of today, and those before that are still told.
fn changes(site: &Site, before: &Record, now: &Record) -> Vec<Change> {
    let today = site.today;
    let is_told = |change: &&Change| {
        // What a build of this very day noticed stays, however often the site is built.
        change.day <= today && (today - change.day).get_days() < DAYS && site.groups.contains_key(&change.group)
    };
    let mut all: BTreeSet<Change> = before.changes.iter().filter(is_told).cloned().collect();
    // What a build for a later day found may not have happened yet; then there is nothing to compare with.
    let compared = if before.day <= today { &now.groups } else { &BTreeMap::new() };
    for (id, known) in compared {
        for what in of_group(site, (id, known), before.groups.get(id)) {
            let change = |what| Change { day: today, group: id.clone(), what };
            let is_taken_back = what.takes_back().iter().any(|old| all.remove(&change(*old)));
            if !is_taken_back {
                all.insert(change(what));
            }
        }
    }
    let mut all: Vec<Change> = all.into_iter().collect();
    all.sort_by(|a, b| (b.day, &a.group, a.what).cmp(&(a.day, &b.group, b.what)));
    all
}

fn of_group(site: &Site, (id, known): (&Slug, &Known), past: Option<&Known>) -> Vec<What> {
    match past {
        None => vec![What::New],
        Some(past) if past.is_listed && known.is_listed => of_listed(site, known, past),
        Some(past) if known.is_listed && !past.is_listed => vec![What::Back],
        Some(past) if past.is_listed => left(site, id).into_iter().collect(),
        Some(_) => Vec::new(),
    }
}

fn of_listed(site: &Site, known: &Known, past: &Known) -> Vec<What> {
    let mut whats = Vec::new();
    let to_come = past.dates.iter().filter(|(date, _)| *date >= site.today);
    if known.times != past.times {
        whats.push(What::Times);
    } else if !known.dates.iter().eq(to_come) {
        whats.push(What::Dates);
    }
    if known.places != past.places {
        whats.push(What::Place);
    }
    if known.breaks.iter().any(|told| !past.breaks.contains(told)) {
        whats.push(What::Paused);
    } else if known.breaks.len() != past.breaks.len() {
        whats.push(What::Resumed);
    }
    whats
}

/// Why a group left the lists.
fn left(site: &Site, id: &Slug) -> Option<What> {
    let group = site.groups.get(id)?;
    // A course leaves the lists after its last day.
    let has_ended = group.status == Status::Closed || !site.hides(group);
    Some(if has_ended { What::Closed } else { What::Unconfirmed })
}
