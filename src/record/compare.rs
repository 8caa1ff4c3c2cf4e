//! What has changed since the record before.

use std::collections::BTreeMap;

use jiff::civil::Date;

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
    let known = |group: &&Group| {
        let past = before.and_then(|before| before.groups.get(&group.id));
        (group.id.clone(), known(site, group, past))
    };
    let groups: BTreeMap<Slug, Known> = plan.index.groups.iter().map(known).collect();
    // A record from the future says nothing of today.
    let since = before.map_or(site.today, |before| before.since.min(site.today));
    let mut record = Record { since, groups, changes: Vec::new() };
    if let Some(before) = before {
        record.changes = changes(site, before, &record);
    }
    record
}

fn known(site: &Site, group: &Group, past: Option<&Known>) -> Known {
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
        times: print(&mark::times(site, group)),
        places: print(&mark::places(site, group)),
        pauses: print(&mark::pauses(site, group)),
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
    let old: Vec<&Change> = before.changes.iter().filter(is_told).collect();
    let change = |group: &Slug, what| Change { day: today, group: group.clone(), what };
    let mut all: Vec<Change> = Vec::new();
    for (id, known) in &now.groups {
        match before.groups.get(id) {
            None => all.push(change(id, if has_left(&old, id) { What::Back } else { What::New })),
            Some(past) => all.extend(of_group(site, (id, known), past).into_iter().map(|what| change(id, what))),
        }
    }
    for id in before.groups.keys().filter(|id| !now.groups.contains_key(*id)) {
        all.extend(left(site, id).map(|what| change(id, what)));
    }
    all.extend(old.into_iter().cloned());
    all.sort_by(|a, b| (b.day, &a.group, a.what).cmp(&(a.day, &b.group, b.what)));
    all.dedup();
    all
}

/// Whether the last that was told of a group is that it is not in the lists any more.
fn has_left(old: &[&Change], id: &Slug) -> bool {
    let last: Option<Date> = old.iter().filter(|change| change.group == *id).map(|change| change.day).max();
    let is_leaving = |what| matches!(what, What::Closed | What::Unconfirmed);
    old.iter().any(|change| change.group == *id && Some(change.day) == last && is_leaving(change.what))
}

fn of_group(site: &Site, (id, known): (&Slug, &Known), past: &Known) -> Vec<What> {
    let mut whats = Vec::new();
    if known.times != past.times {
        whats.push(What::Times);
    }
    if known.places != past.places {
        whats.push(What::Place);
    }
    if known.pauses != past.pauses {
        let is_paused = site.groups.get(id).is_some_and(|group| !mark::coming_pauses(site, group).is_empty());
        whats.push(if is_paused { What::Paused } else { What::Resumed });
    }
    whats
}

/// Why a group left the lists; nothing is said of one that was taken out of the directory.
fn left(site: &Site, id: &Slug) -> Option<What> {
    let group = site.groups.get(id)?;
    // A course leaves the lists after its last day.
    let has_ended = group.status == Status::Closed || !site.hides(group);
    Some(if has_ended { What::Closed } else { What::Unconfirmed })
}
