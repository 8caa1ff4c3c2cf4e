//! One of a group's meetings: when, and where it differs from the group.

use schemars::JsonSchema;
use serde::Deserialize;

use super::place::{DialIn, Online, PlaceRef};
use super::schedule::{Every, Exception, Times, Timing};
use super::value::{Clock, Day, Language, Length, Zone};
use super::vocabulary::Format;
use crate::yaml::{self, form};

/// A meeting as `groups.yaml` has it. The order of the keys is the usual one: `fmt` writes them so.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("oneOf" = form::one_at_least(&["every", "date"])))]
pub struct Meeting {
    /// On which days, as people say it: `1st and 3rd tuesday`.
    pub every: Option<Every>,
    /// A single day.
    pub date: Option<Day>,
    /// When it begins, on the clock of its zone.
    #[schemars(required)]
    pub at: Option<Clock>,
    /// How long it lasts.
    #[serde(rename = "for")]
    pub length: Option<Length>,
    /// A day on which it meets; needed for `other friday`.
    pub starting: Option<Day>,
    /// The last day.
    pub until: Option<Day>,
    /// How many times it takes place, in place of the last day.
    pub times: Option<Times>,
    /// The zone of the clock; the site's where it is left out.
    pub time_zone: Option<Zone>,
    /// Days on which it does not meet.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub except: Vec<Exception>,
    /// Days on which it meets in addition.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub also: Vec<Exception>,
    /// Where; the group's place where it is left out.
    pub place: Option<PlaceRef>,
    /// How to join by video; the group's way where it is left out.
    pub online: Option<Box<Online>>,
    /// How to join by telephone; the group's way where it is left out.
    pub dial_in: Option<Box<DialIn>>,
    /// In what way people come together.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub formats: Vec<Format>,
    /// Languages; the group's where there is none.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub languages: Vec<Language>,
    /// A word on this meeting.
    pub note: Option<String>,
}

impl Meeting {
    /// What it says about time.
    pub fn timing(&self) -> Timing {
        Timing {
            every: self.every,
            date: self.date,
            at: self.at,
            length: self.length,
            until: self.until,
            times: self.times,
            time_zone: self.time_zone.clone(),
            starting: self.starting,
            except: self.except.clone(),
            also: self.also.clone(),
        }
    }
}
