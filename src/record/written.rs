//! The record as a file: JSON, as short as it can be, as it has a line for each group.
//!
//! `docs/changes.md` describes it for those who keep it between builds.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::model::{Change, Known, Mark, Record, What};
use crate::site::value::Slug;

/// The version of the form.
const VERSION: u32 = 1;

/// A record that cannot be read.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("{0}")]
pub struct Damaged(String);

/// Fingerprints of times, places and breaks, and for each meeting its fingerprint, how many times it changed, and when last.
type Group = (String, String, String, Vec<(String, u32, Date)>);

#[derive(Serialize, Deserialize)]
struct File {
    openchair_record: u32,
    since: Date,
    /// By the id of the group.
    groups: BTreeMap<String, Group>,
    /// The day, the group's id, and what changed.
    changes: Vec<(Date, String, String)>,
}

pub(super) fn write(record: &Record) -> String {
    let hex = |print: u64| format!("{print:x}");
    let group = |known: &Known| {
        let meetings = known.meetings.iter().map(|mark| (hex(mark.print), mark.sequence, mark.day)).collect();
        (hex(known.times), hex(known.places), hex(known.pauses), meetings)
    };
    let file = File {
        openchair_record: VERSION,
        since: record.since,
        groups: record.groups.iter().map(|(id, known)| (id.to_string(), group(known))).collect(),
        changes: record
            .changes
            .iter()
            .map(|change| (change.day, change.group.to_string(), change.what.as_str().to_owned()))
            .collect(),
    };
    serde_json::to_string(&file).expect("a record is made of texts, numbers and dates")
}

pub(super) fn read(text: &str) -> Result<Record, Damaged> {
    let file: File = serde_json::from_str(text).map_err(|problem| Damaged(problem.to_string()))?;
    if file.openchair_record != VERSION {
        return Err(Damaged(format!("it is of version {}, and this program reads {VERSION}", file.openchair_record)));
    }
    let id = |text: &str| Slug::parse(text).map_err(|_| Damaged(format!("\"{text}\" is not an id")));
    let print = |text: &str| {
        u64::from_str_radix(text, 16).map_err(|_| Damaged(format!("\"{text}\" is not a number in sixteens")))
    };
    let mut groups = BTreeMap::new();
    for (name, (times, places, pauses, meetings)) in &file.groups {
        let mark = |(text, sequence, day): &(String, u32, Date)| {
            Ok(Mark { print: print(text)?, sequence: *sequence, day: *day })
        };
        let known = Known {
            times: print(times)?,
            places: print(places)?,
            pauses: print(pauses)?,
            meetings: meetings.iter().map(mark).collect::<Result<_, Damaged>>()?,
        };
        groups.insert(id(name)?, known);
    }
    let change = |(day, group, what): &(Date, String, String)| {
        let known = What::ALL.into_iter().find(|one| one.as_str() == what);
        let what = known.ok_or_else(|| Damaged(format!("\"{what}\" is nothing that changes")))?;
        Ok(Change { day: *day, group: id(group)?, what })
    };
    let changes = file.changes.iter().map(change).collect::<Result<_, Damaged>>()?;
    Ok(Record { since: file.since, groups, changes })
}
