//! Calendars (RFC 5545): the meetings of a group, of a situation, of a place and of all, to be saved or followed; and the next meeting
//! of a group alone.

mod event;
mod lines;
mod next;
mod series;
mod times;
mod zones;

use std::collections::BTreeMap;

use event::{Dates, Events};
use lines::Lines;
use next::Next;
pub(in crate::render) use zones::Zones;

use crate::plan::Calendar;
use crate::record::Record;
use crate::render::speech::Speaker;
use crate::site::group::Group;
use crate::site::value::Zone;

/// How often a calendar that somebody follows should ask for it again.
const EVERY: &str = "PT12H";

/// Makes calendars in a language.
pub(super) struct Calendars<'a, 's> {
    pub(super) speaker: &'a Speaker<'a, 's>,
    pub(super) record: &'a Record,
    pub(super) zones: &'a Zones,
}

impl<'s> Calendars<'_, 's> {
    /// The calendar.
    pub(super) fn one(&self, calendar: Calendar<'s>) -> String {
        let site = self.speaker.site();
        let groups = groups(self.speaker, calendar);
        let dates: Vec<Dates<'s>> = groups.into_iter().map(|group| Dates::of(site, self.record, group)).collect();
        self.written(calendar, &dates)
    }

    /// All calendars of a group, made together, as they tell the same dates.
    pub(super) fn of_group(&self, group: &'s Group) -> Vec<(Calendar<'s>, String)> {
        if group.meetings.is_empty() {
            return Vec::new();
        }
        let site = self.speaker.site();
        let dates = [Dates::of(site, self.record, group)];
        let next =
            if Next::of(&dates[0], site.today).is_some() { &[Calendar::Next, Calendar::NextPrivate][..] } else { &[] };
        let all = [Calendar::Group, Calendar::Private];
        let all = all.iter().chain(next).map(|kind| kind(group));
        all.map(|calendar| (calendar, self.written(calendar, &dates))).collect()
    }

    fn written(&self, calendar: Calendar<'s>, dates: &[Dates<'s>]) -> String {
        let (speaker, record) = (self.speaker, self.record);
        let neutral = neutral_name(speaker, calendar);
        let is_neutral = neutral.is_some();
        let events: Vec<Events<'_, '_>> =
            dates.iter().map(|dates| Events { speaker, record, dates, is_neutral }).collect();
        let maker = if is_neutral { "-//Calendar//Calendar//EN" } else { "-//Openchair//Openchair//EN" };
        let mut lines = Lines::new();
        lines.begin("VCALENDAR");
        lines.plain("VERSION", format_args!("2.0"));
        lines.plain("PRODID", format_args!("{maker}"));
        lines.plain("CALSCALE", format_args!("GREGORIAN"));
        if let Calendar::Next(_) | Calendar::NextPrivate(_) = calendar {
            // One date goes into the calendar that somebody has; it is none to follow, and needs no name.
            for events in &events {
                if let Some(next) = Next::of(events.dates, speaker.site().today) {
                    events.next(&next, &mut lines);
                }
            }
        } else {
            let name = neutral.unwrap_or_else(|| name(speaker, calendar));
            self.all_dates(&name, &events, &mut lines);
        }
        lines.end("VCALENDAR");
        lines.finish()
    }

    fn all_dates(&self, name: &str, events: &[Events<'_, '_>], lines: &mut Lines) {
        let site = self.speaker.site();
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", format_args!("{EVERY}"));
        lines.plain("X-PUBLISHED-TTL", format_args!("{EVERY}"));
        let meetings = events.iter().flat_map(|events| &events.dates.meetings);
        let mut zones: BTreeMap<&str, &Zone> = meetings.map(|told| (told.zone.name(), told.zone)).collect();
        // A calendar must hold something, also that of a group that meets no more.
        if zones.is_empty() {
            let own = &site.settings.time_zone;
            zones.insert(own.name(), own);
        }
        for zone in zones.values() {
            lines.ready(self.zones.lines(site, zone));
        }
        for events in events {
            events.write(lines);
        }
    }
}

fn groups<'s>(speaker: &Speaker<'_, 's>, calendar: Calendar<'s>) -> Vec<&'s Group> {
    let index = &speaker.plan.index;
    let listed = |numbers: &[u32]| numbers.iter().map(|number| index.groups[*number as usize]).collect();
    match calendar {
        Calendar::All => index.groups.clone(),
        Calendar::Group(group) | Calendar::Private(group) | Calendar::Next(group) | Calendar::NextPrivate(group) => {
            vec![group]
        }
        Calendar::Situation(situation) => listed(index.situation(situation.id())),
        Calendar::Place(list) => listed(&index.lists[list].groups),
    }
}

/// The name of a calendar that must not tell what is in it.
fn neutral_name(speaker: &Speaker<'_, '_>, calendar: Calendar<'_>) -> Option<String> {
    let of_site = speaker.plan.site.neutral_name(speaker.language).map(ToOwned::to_owned);
    let is_private = matches!(calendar, Calendar::Private(_) | Calendar::NextPrivate(_));
    let own = || is_private.then(|| speaker.words.text("calendar-neutral"));
    of_site.or_else(own)
}

fn name(speaker: &Speaker<'_, '_>, calendar: Calendar<'_>) -> String {
    match calendar {
        Calendar::All => speaker.site_title().to_owned(),
        Calendar::Group(group) | Calendar::Private(group) | Calendar::Next(group) | Calendar::NextPrivate(group) => {
            speaker.group_words(group).name.to_owned()
        }
        Calendar::Situation(situation) => speaker.situation_words(situation).head.title.clone(),
        Calendar::Place(list) => speaker.list_title(&speaker.plan.index.lists[list]),
    }
}
