//! A date that breaks the rule: no meeting although it is the day, or one although it is not.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::site::value::Day;

/// A date with an optional reason: `2026-11-26`, or `{date: 2026-11-26, reason: closed for Thanksgiving}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Exception {
    /// The date.
    pub date: Day,
    /// Why, in the words of the group.
    pub reason: Option<Box<str>>,
}

impl Exception {
    /// A date without a reason.
    pub const fn on(date: Day) -> Self {
        Self { date, reason: None }
    }
}

impl<'de> Deserialize<'de> for Exception {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DateOrTable)
    }
}

/// The date with its reason, as keys.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct WithReason {
    date: Day,
    #[serde(default)]
    reason: Option<Box<str>>,
}

struct DateOrTable;

impl<'de> Visitor<'de> for DateOrTable {
    type Value = Exception;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a date such as 2026-11-26, or {date: 2026-11-26, reason: ...}")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Exception, E> {
        Day::parse(text).map(Exception::on).map_err(E::custom)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Exception, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Exception, A::Error> {
        let WithReason { date, reason } = WithReason::deserialize(MapAccessDeserializer::new(entries))?;
        let reason = reason.filter(|reason| !reason.trim().is_empty());
        Ok(Exception { date, reason })
    }
}
