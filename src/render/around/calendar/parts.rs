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
    /// The events of each group by its id, in each language.
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
    /// The events of a group in a language, made by `make` where nobody has asked for them yet.
    pub(super) fn events(
        &self,
        site: &'s Site,
        (language, group): (usize, &'s Group),
        make: impl FnOnce() -> EventLines<'s>,
    ) -> &EventLines<'s> {
        let none_yet = || site.groups.keys().map(|id| (id.as_str(), OnceLock::new())).collect();
        let all = self.groups.get_or_init(|| site.languages.iter().map(|_| none_yet()).collect());
        all[language][group.id.as_str()].get_or_init(make)
    }
}
