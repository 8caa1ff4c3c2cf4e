//! Calendars (RFC 5545): the meetings of a group, of a situation, of a place and of all, to be saved or followed; and the next meeting
//! of a group alone.

mod event;
mod lines;
mod next;
mod series;
mod zones;

use std::collections::BTreeMap;

use event::Events;
use lines::Lines;

use crate::plan::Calendar;
use crate::record::Record;
use crate::render::speech::Speaker;
use crate::site::group::Group;
use crate::site::value::Zone;

/// How often a calendar that somebody follows should ask for it again.
const EVERY: &str = "PT12H";

/// The calendar, in the language of the speaker.
pub(super) fn calendar(speaker: &Speaker<'_, '_>, record: &Record, calendar: Calendar<'_>) -> String {
    let groups = groups(speaker, calendar);
    let neutral = neutral_name(speaker, calendar);
    let is_neutral = neutral.is_some();
    let events: Vec<Events<'_, '_>> =
        groups.into_iter().map(|group| Events { speaker, record, group, is_neutral }).collect();
    let mut lines = Lines::default();
    lines.begin("VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.plain("PRODID", if is_neutral { "-//Calendar//Calendar//EN" } else { "-//Openchair//Openchair//EN" });
    lines.plain("CALSCALE", "GREGORIAN");
    if let Calendar::Next(_) | Calendar::NextPrivate(_) = calendar {
        // One date goes into the calendar that somebody has; it is none to follow, and needs no name.
        for events in &events {
            events.next(&mut lines);
        }
    } else {
        let name = neutral.unwrap_or_else(|| name(speaker, calendar));
        all_dates(speaker, &name, &events, &mut lines);
    }
    lines.end("VCALENDAR");
    lines.finish()
}

fn all_dates(speaker: &Speaker<'_, '_>, name: &str, events: &[Events<'_, '_>], lines: &mut Lines) {
    lines.text("NAME", name);
    lines.text("X-WR-CALNAME", name);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", EVERY);
    lines.plain("X-PUBLISHED-TTL", EVERY);
    let mut zones: BTreeMap<&str, &Zone> =
        events.iter().flat_map(Events::zones).map(|zone| (zone.name(), zone)).collect();
    // A calendar must hold something, also that of a group that meets no more.
    if zones.is_empty() {
        let own = &speaker.plan.site.settings.time_zone;
        zones.insert(own.name(), own);
    }
    for zone in zones.values() {
        zones::write(zone, lines);
    }
    for events in events {
        events.write(lines);
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
