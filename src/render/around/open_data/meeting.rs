//! A meeting as `groups.json` has it.

use serde::Serialize;

use super::published::{DialIn, Online, Place};
use super::rule::rule;
use crate::site::group::Group;
use crate::site::schedule::Exception;
use crate::site::value::{Language, Length};
use crate::site::{Site, meeting};

/// A meeting, with the keys of `groups.yaml`. `for` is in minutes; the zone is always said; places and ways in are there only
/// where they are not the group's own.
#[derive(Serialize)]
pub(super) struct Meeting<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) every: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) at: Option<String>,
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub(super) length: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) until: Option<String>,
    pub(super) time_zone: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) starting: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    except: Vec<Irregular<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Irregular<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    formats: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    online: Option<Online<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dial_in: Option<DialIn<'a>>,
}

/// A date that breaks the rule.
#[derive(Serialize)]
struct Irregular<'a> {
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

/// The meetings of a group, in the order in which they are written.
pub(super) fn meetings<'a>(site: &'a Site, group: &'a Group) -> Vec<Meeting<'a>> {
    group.meetings.iter().map(|meeting| Meeting::of(site, meeting)).collect()
}

impl<'a> Meeting<'a> {
    fn of(site: &'a Site, meeting: &'a meeting::Meeting) -> Self {
        Self {
            every: meeting.every.map(rule),
            date: meeting.date.map(|day| day.to_string()),
            at: meeting.at.map(|clock| clock.to_string()),
            length: meeting.length.map(Length::minutes),
            until: meeting.until.map(|day| day.to_string()),
            time_zone: meeting.time_zone.as_ref().unwrap_or(&site.settings.time_zone).name(),
            starting: meeting.starting.map(|day| day.to_string()),
            except: irregular(&meeting.except),
            also: irregular(&meeting.also),
            formats: meeting.formats.iter().map(|format| format.as_str()).collect(),
            languages: meeting.languages.iter().map(Language::as_str).collect(),
            note: meeting.note.as_deref(),
            place: meeting
                .place
                .as_ref()
                .and_then(|reference| site.place(reference))
                .map(|place| Place::of(site, place)),
            online: meeting.online.as_deref().map(Online::of),
            dial_in: meeting.dial_in.as_deref().map(DialIn::of),
        }
    }
}

fn irregular(exceptions: &[Exception]) -> Vec<Irregular<'_>> {
    let exceptions = exceptions.iter();
    exceptions
        .map(|exception| Irregular { date: exception.date.to_string(), reason: exception.reason.as_deref() })
        .collect()
}
