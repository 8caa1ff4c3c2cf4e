//! A break with dates, after which a group comes back by itself.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::site::value::{Day, written};
use crate::yaml::form;

/// A break of a group or of a place; at least one of the two dates is set.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(try_from = "Table")]
pub struct Pause {
    /// The first day of the break; `None` for one that has begun already.
    pub from: Option<Day>,
    /// The last day of the break: the group is back on the day after. `None` until further notice.
    pub until: Option<Day>,
    /// Why, in the words of the group.
    pub reason: Option<Box<str>>,
}

impl Pause {
    /// Whether a date falls into the break; none outside the calendar does.
    pub fn covers_date(&self, date: Date) -> bool {
        Day::new(date).is_some_and(|day| self.covers(day))
    }

    /// Whether the break is on at this date.
    pub fn covers(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

#[derive(Deserialize, JsonSchema)]
#[schemars(extend("anyOf" = form::one_at_least(&["from", "until"])))]
#[serde(deny_unknown_fields, expecting = "a break such as {from: 2026-07-01, until: 2026-08-31}")]
struct Table {
    #[serde(default)]
    from: Option<Day>,
    #[serde(default)]
    until: Option<Day>,
    #[serde(default)]
    reason: Option<Box<str>>,
}

impl TryFrom<Table> for Pause {
    type Error = String;

    fn try_from(Table { from, until, reason }: Table) -> Result<Self, String> {
        match (from, until) {
            (None, None) => Err(written::wrong(
                "this break has no dates",
                "write its first day, its last day, or both: {from: 2026-07-01, until: 2026-08-31}",
            )),
            (Some(from), Some(until)) if from > until => Err(written::wrong(
                format!("this break ends on {until}, before it begins on {from}"),
                "write its first day under \"from\" and its last day under \"until\"",
            )),
            _ => Ok(Self { from, until, reason: reason.filter(|reason| !reason.trim().is_empty()) }),
        }
    }
}
