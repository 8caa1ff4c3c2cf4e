//! What of a page can be kept up to date elsewhere.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::Link;

/// What of a page can be followed. In templates: `page.follow`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FollowView {
    /// The calendar of the group, situation or place, or of all groups; none where the site makes none, where nothing meets, or
    /// where there are more than 500 groups.
    pub calendar: Option<CalendarView>,
    /// The page of what has changed, on the list of all groups and the tree of situations.
    pub changes: Option<Link>,
    /// The feed of what has changed among the groups of the situation, or on the page of changes among all.
    pub news: Option<Link>,
}

/// A calendar that can be saved or followed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarView {
    /// The file: `.ics`.
    pub address: String,
    /// The same as an address that calendars follow: `webcal:`.
    pub follow: String,
    /// The file with "Meeting" for a title and no word of what it is, of a group.
    pub private: Option<String>,
    /// The next meeting alone, of a group that has one.
    pub next: Option<NextCalendarView>,
}

/// The calendar of the next meeting alone. A page that is read after it hides the links to it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextCalendarView {
    /// Its day: "Tuesday, November 24, 2026".
    pub day: String,
    /// The file: `.ics`.
    pub address: String,
}
