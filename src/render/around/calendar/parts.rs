//! What several calendars have in common, written once.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::zones::Zones;
use crate::site::Site;
use crate::site::group::Group;
use crate::site::value::Zone;

/// What the calendars of an edition share.
#[derive(Default)]
pub(in crate::render) struct CalendarParts<'s> {
    /// The zones.
    pub(super) zones: Zones,
    /// The events of each group that stands in the calendar of a list, by its id, in each language. Those of all others are needed once, and
    /// would only fill the memory.
    groups: OnceLock<Vec<BTreeMap<&'s str, OnceLock<EventLines<'s>>>>>,
}

/// The events of a group, as its own calendar and those of its lists have them.
pub(super) struct EventLines<'s> {
    /// Their lines.
    pub(super) lines: Box<str>,
    /// The zones that they name.
    pub(super) zones: Vec<&'s Zone>,
}

impl<'s> CalendarParts<'s> {
    /// The place of the events of a group in a language, if several calendars have them; `listed` gives the groups of which that is so.
    pub(super) fn events(
        &self,
        site: &'s Site,
        (language, group): (usize, &'s Group),
        listed: impl Fn() -> Vec<&'s Group>,
    ) -> Option<&OnceLock<EventLines<'s>>> {
        let none_yet = || listed().into_iter().map(|group| (group.id.as_str(), OnceLock::new())).collect();
        let all = self.groups.get_or_init(|| site.languages.iter().map(|_| none_yet()).collect());
        all[language].get(group.id.as_str())
    }
}
