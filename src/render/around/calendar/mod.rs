//! Calendars (RFC 5545): the meetings of a group, of a situation, of a place and of all, to be saved or followed; and the next meeting
//! of a group alone.

mod event;
mod lines;
mod next;
mod parts;
mod series;
mod times;
mod zones;

use std::sync::OnceLock;

use event::{Dates, Events};
use lines::Lines;
use next::Next;
pub(in crate::render) use parts::CalendarParts;
use parts::EventLines;

use crate::plan::Calendar;
use crate::record::Record;
use crate::render::speech::Speaker;
use crate::site::group::Group;
use crate::site::value::Zone;

/// How often a calendar that somebody follows should ask for it again.
const EVERY: &str = "PT12H";

/// Octets of the line that ends a calendar, at most.
const ROOM_OF_END: usize = 16;

/// Makes calendars in a language.
pub(super) struct Calendars<'a, 's> {
    pub(super) speaker: &'a Speaker<'a, 's>,
    pub(super) record: &'a Record,
    pub(super) parts: &'a CalendarParts<'s>,
}

impl<'s> Calendars<'_, 's> {
    /// The calendar.
    pub(super) fn one(&self, calendar: Calendar<'s>) -> String {
        let Some(group) = calendar.group() else { return self.of_list(calendar) };
        let dates = self.dates(group);
        self.of_dates(calendar, &dates, self.next(&dates).as_ref())
    }

    /// All calendars of a group, made together, as they tell the same dates.
    pub(super) fn of_group(&self, group: &'s Group) -> Vec<(Calendar<'s>, String)> {
        if group.meetings.is_empty() {
            return Vec::new();
        }
        let dates = self.dates(group);
        let next = self.next(&dates);
        let all = self.speaker.plan.group_calendars(group);
        all.map(|calendar| (calendar, self.of_dates(calendar, &dates, next.as_ref()))).collect()
    }

    fn dates(&self, group: &'s Group) -> Dates<'s> {
        Dates::of(self.speaker.site(), self.record, group)
    }

    fn next<'d>(&self, dates: &'d Dates<'s>) -> Option<Next<'d, 's>> {
        Next::of(dates, self.speaker.site().today)
    }

    /// A calendar of a group, of which that is the next meeting.
    fn of_dates(&self, calendar: Calendar<'s>, dates: &Dates<'s>, next: Option<&Next<'_, 's>>) -> String {
        let neutral = neutral_name(self.speaker, calendar);
        let mut lines = begun(neutral.as_deref());
        let events = Events { speaker: self.speaker, dates, is_neutral: neutral.is_some() };
        match calendar {
            // One date goes into the calendar that somebody has; it is none to follow, and needs no name.
            Calendar::Next(_) => {
                if let Some(next) = next {
                    events.next(next, &mut lines);
                }
            }
            Calendar::Private(_) => self.all_dates(&self.name(calendar, neutral), &[&written(&events)], &mut lines),
            Calendar::Group(_) | Calendar::All | Calendar::Situation(_) | Calendar::Place(_) => {
                let make = || written(&events);
                let made;
                let lines_of_group = if let Some(shared) = self.shared(dates.group) {
                    shared.get_or_init(make)
                } else {
                    made = make();
                    &made
                };
                self.all_dates(&self.name(calendar, neutral), &[lines_of_group], &mut lines);
            }
        }
        ended(lines)
    }

    /// A calendar of several groups.
    fn of_list(&self, calendar: Calendar<'s>) -> String {
        let speaker = self.speaker;
        let neutral = neutral_name(speaker, calendar);
        let is_neutral = neutral.is_some();
        let of_group = |group: &'s Group| {
            let make = || written(&Events { speaker, dates: &self.dates(group), is_neutral });
            self.shared(group).map(|shared| shared.get_or_init(make))
        };
        let all: Vec<&EventLines<'s>> = groups(speaker, calendar).into_iter().filter_map(of_group).collect();
        let mut lines = begun(neutral.as_deref());
        self.all_dates(&self.name(calendar, neutral), &all, &mut lines);
        ended(lines)
    }

    /// Where the events of a group are that stands in a list with a calendar, under the name that it has on the site.
    fn shared(&self, group: &'s Group) -> Option<&OnceLock<EventLines<'s>>> {
        let (speaker, language) = (self.speaker, self.speaker.language);
        let listed = || speaker.plan.calendars.iter().flat_map(|(_, calendar)| groups(speaker, *calendar)).collect();
        self.parts.events(speaker.site(), (language, group), listed)
    }

    fn name(&self, calendar: Calendar<'s>, neutral: Option<String>) -> String {
        neutral.unwrap_or_else(|| name(self.speaker, calendar))
    }

    fn all_dates(&self, name: &str, all: &[&EventLines<'s>], lines: &mut Lines) {
        let site = self.speaker.site();
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION", format_args!("{EVERY}"));
        lines.plain("X-PUBLISHED-TTL", format_args!("{EVERY}"));
        let mut zones = each_once(all.iter().flat_map(|events| &events.zones).copied());
        // A calendar must hold something, also that of a group that meets no more.
        if zones.is_empty() {
            zones.push(&site.settings.time_zone);
        }
        for zone in zones {
            lines.ready(self.parts.zones.lines(site, zone));
        }
        // The end takes some octets too.
        lines.make_room(all.iter().map(|events| events.lines.len()).sum::<usize>() + ROOM_OF_END);
        for events in all {
            lines.ready(&events.lines);
        }
    }
}

/// The events of a group with their zones.
fn written<'s>(events: &Events<'_, 's>) -> EventLines<'s> {
    let mut lines = Lines::new();
    events.write(&mut lines);
    let zones = each_once(events.dates.meetings.iter().map(|meeting| meeting.zone));
    EventLines { lines: lines.finish().into(), zones }
}

/// Each zone once, by its name. There are few of them, however many meetings there are.
fn each_once<'s>(all: impl Iterator<Item = &'s Zone>) -> Vec<&'s Zone> {
    let mut zones: Vec<&Zone> = Vec::new();
    for zone in all {
        if let Err(at) = zones.binary_search_by_key(&zone.name(), |known| known.name()) {
            zones.insert(at, zone);
        }
    }
    zones
}

fn begun(neutral: Option<&str>) -> Lines {
    let maker = if neutral.is_some() { "-//Calendar//Calendar//EN" } else { "-//Openchair//Openchair//EN" };
    let mut lines = Lines::new();
    lines.begin("VCALENDAR");
    lines.plain("VERSION", format_args!("2.0"));
    lines.plain("PRODID", format_args!("{maker}"));
    lines.plain("CALSCALE", format_args!("GREGORIAN"));
    lines
}

fn ended(mut lines: Lines) -> String {
    lines.end("VCALENDAR");
    lines.finish()
}

fn groups<'s>(speaker: &Speaker<'_, 's>, calendar: Calendar<'s>) -> Vec<&'s Group> {
    let index = &speaker.plan.index;
    let listed = |numbers: &[u32]| numbers.iter().map(|number| index.groups[*number as usize]).collect();
    match calendar {
        Calendar::All => index.groups.clone(),
        Calendar::Group(group) | Calendar::Private(group) | Calendar::Next(group) => vec![group],
        Calendar::Situation(situation) => listed(index.situation(situation.id())),
        Calendar::Place(list) => listed(&index.lists[list].groups),
    }
}

/// The name of a calendar that must not tell what is in it.
fn neutral_name(speaker: &Speaker<'_, '_>, calendar: Calendar<'_>) -> Option<String> {
    let of_site = speaker.plan.site.neutral_name(speaker.language).map(ToOwned::to_owned);
    let is_private = matches!(calendar, Calendar::Private(_));
    let own = || is_private.then(|| speaker.words.text("calendar-neutral"));
    of_site.or_else(own)
}

fn name(speaker: &Speaker<'_, '_>, calendar: Calendar<'_>) -> String {
    match calendar {
        Calendar::All => speaker.site_title().to_owned(),
        Calendar::Group(group) | Calendar::Private(group) | Calendar::Next(group) => {
            speaker.group_words(group).name.to_owned()
        }
        Calendar::Situation(situation) => speaker.situation_words(situation).head.title.clone(),
        Calendar::Place(list) => speaker.list_title(&speaker.plan.index.lists[list]),
    }
}
