//! What the page of changes shows.

use schemars::JsonSchema;
use serde::Serialize;

use super::part::{DateView, Link};

/// `changes`: what has changed in the directory.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangesView {
    /// The day since which changes are noticed.
    pub since: DateView,
    /// The days on which something changed, the latest first.
    pub days: Vec<ChangesOfDay>,
    /// The feed with the same news; none where the site has no feeds.
    pub feed: Option<Link>,
}

/// What changed on a day.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangesOfDay {
    /// The day of the build that noticed it.
    pub date: DateView,
    /// Each change, by the id of the group.
    pub changes: Vec<ChangeView>,
}

/// Something that changed.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    /// `new`, `times`, `dates`, `place`, `paused`, `resumed`, `closed`, `unconfirmed` or `back`.
    pub key: &'static str,
    /// What it was, in a few words: "Other times".
    pub text: String,
    /// The group.
    pub group: Link,
    /// How it is now.
    pub now: Option<String>,
    /// The language of that, where it is not the page's.
    pub now_lang: Option<String>,
}
