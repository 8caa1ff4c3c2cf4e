//! What is compared, as text that stays the same as long as the group says the same. Only what is published goes in.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::schedule::{Exception, Pattern, Schedule};
use crate::site::value::{Day, WebAddress};
use crate::site::{Site, Way};
use crate::sources::Fingerprint;

/// A short fingerprint of a text.
pub(super) fn print(text: &str) -> u64 {
    // The upper half of it is kept: enough to tell texts of one group apart, and short.
    u64::try_from(Fingerprint::of(text.as_bytes()).0 >> 80).unwrap_or(u64::MAX)
}

/// By which rules a group meets: a line for each meeting, and its first and last day.
pub(super) fn times(site: &Site, group: &Group) -> String {
    let mut text = String::new();
    day(&mut text, "from", group.from);
    day(&mut text, "until", group.until);
    for meeting in &group.meetings {
        text.push('\n');
        schedule(&mut text, site, meeting);
    }
    text
}

/// Where a group meets and how one joins, as far as it is shown.
pub(super) fn places(site: &Site, group: &Group) -> String {
    let mut text = String::new();
    let own = group.place.as_ref().and_then(|reference| site.place(reference));
    ways(&mut text, site, Way { place: own, online: group.online.as_deref(), dial_in: group.dial_in.as_deref() });
    for meeting in &group.meetings {
        text.push('\n');
        let there = meeting.place.as_ref().and_then(|reference| site.place(reference));
        let (online, dial_in) = (meeting.online.as_deref(), meeting.dial_in.as_deref());
        ways(&mut text, site, Way { place: there, online, dial_in });
        for format in group.formats_of(meeting) {
            word(&mut text, "format", Some(format.as_str()));
        }
    }
    text
}

/// The breaks of a group and of its places that are not over, a text for each.
pub(super) fn breaks(site: &Site, group: &Group) -> Vec<String> {
    let coming = site.breaks(group).into_iter().filter(|told| told.until.is_none_or(|last| last.date() >= site.today));
    let told = coming.map(|told| {
        let mut text = String::new();
        day(&mut text, "from", told.from);
        day(&mut text, "until", told.until);
        word(&mut text, "reason", told.reason);
        text
    });
    told.collect()
}

/// The single dates to come on which a group meets although it usually does not, or the other way round; a text for each.
pub(super) fn dates(site: &Site, group: &Group) -> Vec<(Date, String)> {
    let schedules = group.meetings.iter().filter_map(|meeting| meeting.timing().schedule().ok());
    let mut all: Vec<(Date, String)> = Vec::new();
    for schedule in schedules {
        for (name, list) in [("except", schedule.except()), ("also", schedule.also())] {
            let coming = list.iter().filter(|exception| exception.date.date() >= site.today);
            all.extend(coming.map(|exception| {
                let mut text = String::new();
                exceptions(&mut text, name, std::slice::from_ref(exception));
                (exception.date.date(), text)
            }));
        }
    }
    all.sort();
    all
}

/// All that a calendar tells of one meeting.
pub(super) fn meeting(site: &Site, group: &Group, meeting: &Meeting) -> String {
    let mut text = String::new();
    word(&mut text, "name", Some(&group.name));
    word(&mut text, "summary", group.summary.as_deref());
    for (language, own) in &group.translations {
        word(&mut text, language.as_str(), own.name.as_deref());
        word(&mut text, language.as_str(), own.summary.as_deref());
    }
    day(&mut text, "from", group.from);
    day(&mut text, "until", group.until);
    schedule(&mut text, site, meeting);
    if let Ok(schedule) = meeting.timing().schedule() {
        exceptions(&mut text, "except", schedule.except());
        exceptions(&mut text, "also", schedule.also());
    }
    ways(&mut text, site, site.way_of(group, meeting));
    for format in group.formats_of(meeting) {
        word(&mut text, "format", Some(format.as_str()));
    }
    word(&mut text, "note", meeting.note.as_deref());
    for pause in site.season(group, meeting).pauses {
        day(&mut text, "pause", pause.from);
        day(&mut text, "to", pause.until);
        word(&mut text, "reason", pause.reason.as_deref());
    }
    text
}

fn schedule(text: &mut String, site: &Site, meeting: &Meeting) {
    let Ok(schedule) = meeting.timing().schedule() else { return };
    rule(text, &schedule);
    let zone = schedule.zone.as_ref().unwrap_or(&site.settings.time_zone);
    let _ = write!(text, " at {} in {}", schedule.at.minutes(), zone.name());
    if let Some(length) = schedule.length {
        let _ = write!(text, " for {}", length.minutes());
    }
    day(text, "starting", schedule.starting);
    day(text, "until", schedule.until);
}

fn rule(text: &mut String, schedule: &Schedule) {
    let numbers = |numbers: &mut dyn Iterator<Item = i8>| {
        let all: Vec<String> = numbers.map(|number| number.to_string()).collect();
        all.join(",")
    };
    let weekdays = numbers(&mut schedule.weekdays().iter().map(jiff::civil::Weekday::to_monday_one_offset));
    let _ = match schedule.pattern {
        Pattern::Once(date) => write!(text, "once {date}"),
        Pattern::Daily => write!(text, "daily"),
        Pattern::Weekly(_) => write!(text, "weekly {weekdays}"),
        Pattern::Fortnightly { starting } => write!(text, "fortnightly {starting}"),
        Pattern::Monthly { weeks, .. } => {
            let weeks = numbers(&mut weeks.iter().map(crate::site::schedule::MonthWeek::number));
            write!(text, "monthly {weeks} of {weekdays}")
        }
        Pattern::MonthDays(days) => {
            write!(text, "days {}", numbers(&mut days.iter().filter_map(|day| i8::try_from(day).ok())))
        }
    };
}

fn exceptions(text: &mut String, name: &str, list: &[Exception]) {
    for exception in list {
        day(text, name, Some(exception.date));
        word(text, "reason", exception.reason.as_deref());
    }
}

fn ways(text: &mut String, site: &Site, Way { place, online, dial_in }: Way<'_>) {
    if let Some(place) = place {
        word(text, "country", Some(site.country(place).as_str()));
        let shown = [
            place.shown_name(),
            place.shown_street(),
            place.shown_unit(),
            place.shown_postal_code(),
            place.city.as_deref(),
            place.region.as_deref(),
            place.shown_directions(),
        ];
        for part in shown {
            word(text, "place", part);
        }
        if let Some((latitude, longitude)) = place.shown_position() {
            let _ = write!(text, " {latitude:.5} {longitude:.5}");
        }
    }
    if let Some(online) = online {
        word(text, "link", online.shown_url().map(WebAddress::as_str));
        word(text, "passcode", online.shown_passcode());
        word(text, "platform", online.platform.as_deref());
    }
    if let Some(dial_in) = dial_in {
        word(text, "phone", Some(dial_in.phone.as_str()));
        word(text, "code", dial_in.code.as_deref());
    }
}

fn day(text: &mut String, name: &str, day: Option<Day>) {
    if let Some(day) = day {
        let _ = write!(text, " {name} {day}");
    }
}

/// A text in marks that cannot be confused with what stands around it.
fn word(text: &mut String, name: &str, word: Option<&str>) {
    if let Some(word) = word {
        let _ = write!(text, " {name} {word:?}");
    }
}
