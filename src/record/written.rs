//! The record as a file: JSON, as short as it can be, as it has a line for each group.
//!
//! `docs/calendars.md` describes it for those who keep it between builds.

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

/// What is known of a group: all in short, as there is a line for each.
#[derive(Serialize, Deserialize)]
struct Group(
    /// Whether it is listed.
    bool,
    /// The fingerprints of its times,
    String,
    /// of its places,
    String,
    /// of its breaks,
    Vec<String>,
    /// of its single dates,
    Vec<(Date, String)>,
    /// and for each meeting its fingerprint, how many times it changed, and when last.
    Vec<(String, u32, Date)>,
);

#[derive(Serialize, Deserialize)]
struct File {
    openchair_record: u32,
    since: Date,
    /// The day of the build.
    day: Date,
    /// By the id of the group.
    groups: BTreeMap<String, Group>,
    /// The day, the group's id, and what changed.
    changes: Vec<(Date, String, String)>,
}

pub(super) fn write(record: &Record) -> String {
    let hex = |print: u64| format!("{print:x}");
    let group = |known: &Known| {
        let breaks = known.breaks.iter().map(|print| hex(*print)).collect();
        let dates = known.dates.iter().map(|(date, print)| (*date, hex(*print))).collect();
        let meetings = known.meetings.iter().map(|mark| (hex(mark.print), mark.sequence, mark.day)).collect();
        Group(known.is_listed, hex(known.times), hex(known.places), breaks, dates, meetings)
    };
    let file = File {
        openchair_record: VERSION,
        since: record.since,
        day: record.day,
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
    for (name, Group(is_listed, times, places, breaks, dates, meetings)) in &file.groups {
        let mark = |(text, sequence, day): &(String, u32, Date)| {
            Ok(Mark { print: print(text)?, sequence: *sequence, day: *day })
        };
        let known = Known {
            is_listed: *is_listed,
            times: print(times)?,
            places: print(places)?,
            breaks: breaks.iter().map(|text| print(text)).collect::<Result<_, Damaged>>()?,
            dates: dates.iter().map(|(date, text)| Ok((*date, print(text)?))).collect::<Result<_, Damaged>>()?,
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
    Ok(Record { since: file.since, day: file.day, groups, changes })
}
