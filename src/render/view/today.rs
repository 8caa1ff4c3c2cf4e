//! What is on today, tonight and in the days after.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, Label, Notice, ValueLink};

/// The page of what is on: seven days from the day of the build on, of which the script hides those that have passed. In
/// templates: `today`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayView {
    /// The zone by whose days meetings are sorted, the site's: `America/Chicago`.
    pub time_zone: String,
    /// Its name in words.
    pub zone: String,
    /// The days, the day of the build first.
    pub days: Vec<TodayDay>,
    /// The lists of groups by weekday, which are true on every day.
    pub weekdays: Vec<ValueLink>,
}

/// One day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayDay {
    /// Days since 1970-01-01, for `data-date`.
    pub number: i32,
    /// The day with its weekday.
    pub date: DateView,
    /// The meetings in the order in which they begin; empty where there are too many for one page.
    pub meetings: Vec<TodayMeeting>,
    /// How many meetings there are.
    pub count: usize,
    /// The list of groups that meet on this weekday, where there is one.
    pub list: Option<String>,
}

/// One meeting on one day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TodayMeeting {
    /// When, on the clock of its zone: "6:30 PM to 8:00 PM".
    pub time: String,
    /// The zone in words, where it is not the site's.
    pub zone: Option<String>,
    /// The same zone for `data-zone`: `Europe/Lisbon`.
    pub time_zone: Option<String>,
    /// When it begins, in minutes since 1970, for `data-from`.
    pub from: i64,
    /// When it ends, in minutes since 1970, for `data-until`; `None` where nobody said how long it is.
    pub until: Option<i64>,
    /// The name of the group.
    pub name: String,
    /// The language of the name where it is not the page's.
    pub lang: Option<String>,
    /// The group's page.
    pub address: String,
    /// What to know before coming on that day: that the group is full, for members alone, by referral alone, or that nobody has
    /// confirmed for long that it meets.
    pub notice: Option<Notice>,
    /// Where: the town, or that it is online or by phone.
    pub place: Option<String>,
    /// The ways to take part in this meeting.
    pub formats: Vec<Label>,
}
