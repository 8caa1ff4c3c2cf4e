//! When a meeting takes place at all: between the first and the last day of its group, and not in a break of the group or of its place.

use super::group::Group;
use super::meeting::Meeting;
use super::model::Site;
use super::schedule::{Pause, Season};
use super::value::Day;

/// A break of a group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Break<'s> {
    /// The first day; `None` for one that has begun already.
    pub from: Option<Day>,
    /// The last day; `None` until further notice.
    pub until: Option<Day>,
    /// Why.
    pub reason: Option<&'s str>,
    /// The meetings that it holds for, by their number.
    pub meetings: Vec<usize>,
}

impl Site {
    /// The season of a meeting. A place that is closed stops only those who would go there.
    pub fn season<'s>(&'s self, group: &'s Group, meeting: &'s Meeting) -> Season<'s> {
        let of_place = self.way_of(group, meeting).place.map_or(&[][..], |place| &place.paused);
        Season { from: group.from, until: group.until, pauses: group.paused.iter().chain(of_place).collect() }
    }

    /// The breaks of a group: its own, and those of the places of its meetings; of one with the same days the first.
    pub fn breaks<'s>(&'s self, group: &'s Group) -> Vec<Break<'s>> {
        let mut all: Vec<Break<'s>> = Vec::new();
        let mut add = |pause: &'s Pause, number: usize| {
            let reason = pause.reason.as_deref();
            match all.iter_mut().find(|known| (known.from, known.until) == (pause.from, pause.until)) {
                Some(known) if known.meetings.contains(&number) => {}
                Some(known) => known.meetings.push(number),
                None => all.push(Break { from: pause.from, until: pause.until, reason, meetings: vec![number] }),
            }
        };
        for (number, meeting) in group.meetings.iter().enumerate() {
            group.paused.iter().for_each(|pause| add(pause, number));
            if let Some(place) = self.way_of(group, meeting).place {
                place.paused.iter().for_each(|pause| add(pause, number));
            }
        }
        if group.meetings.is_empty() {
            let own = |pause: &'s Pause| Break {
                from: pause.from,
                until: pause.until,
                reason: pause.reason.as_deref(),
                meetings: Vec::new(),
            };
            all.extend(group.paused.iter().map(own));
        }
        all.sort();
        all
    }
}
