//! What a site learns of its visitors, as facts.

use schemars::JsonSchema;
use serde::Serialize;

use super::Link;

/// What the site does with its visitors' data, from its settings. In templates: `privacy`.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PrivacyView {
    /// Whether the quick exit keeps, in the browser and for ten minutes, the time at which somebody used it.
    pub keeps_exit_time: bool,
    /// Whether the site counts visits (`privacy.analytics`).
    pub counts_visits: bool,
    /// Whether a page may ask for the visitor's position (`privacy.location`).
    pub asks_position: bool,
    /// Whether there is a finder, whose words the browser keeps with the page of the tab.
    pub has_finder: bool,
    /// Whether there are feeds (`build.feeds`).
    pub feeds: bool,
    /// Whether the directory is published as open data (`build.exports`).
    pub open_data: bool,
    /// Whether pages of groups link to the groups' own sites and meetings.
    pub links_of_groups: bool,
    /// Other sites that pages link to on purpose, each once: that of the quick exit, those of crisis lines and of maps.
    pub leads_to: Vec<Link>,
}
