//! Calendars: read by a library that did not write them, and unrolled by another, they have the dates of the model.

use std::collections::BTreeMap;

use icalendar::{Calendar, CalendarComponent, Component};
use jiff::civil::{Date, date};
use openchair::diagnostic::Diagnostics;
use openchair::site::schedule::Season;
use openchair::site::{self, ReadOptions};

use crate::site::{Outputs, TODAY, site};
use crate::zones::ZONES;

/// Each a meeting without its time, and keys of the group.
const RULES: [(&str, &str); 20] = [
    ("every: tuesday", ""),
    ("every: \"tuesday, thursday\"", ""),
    ("every: weekday", ""),
    ("every: day", ""),
    ("every: other friday, starting: 2026-10-02", ""),
    ("every: other sunday, starting: 2027-02-07, until: 2027-05-30", ""),
    ("every: 1st and 3rd tuesday", ""),
    ("every: last friday", ""),
    ("every: 5th saturday", ""),
    ("every: 15th", ""),
    ("every: 31st", ""),
    ("every: sunday, starting: 2027-01-10", ""),
    ("every: monday, until: 2027-03-01", ""),
    ("date: 2027-03-14", ""),
    ("every: tuesday, except: [2026-11-24, { date: 2026-12-22, reason: closed }], also: [2026-12-23]", ""),
    ("every: wednesday, also: [2027-08-07]", "paused: { from: 2026-12-20, until: 2027-01-03, reason: Winter }"),
    ("every: wednesday", "paused: { from: 2027-06-01 }"),
    ("every: thursday", "from: 2027-01-01\n  until: 2027-06-30"),
    ("every: saturday", "paused: [{ until: 2026-12-31 }, { from: 2027-07-01, until: 2027-08-31 }]"),
    ("every: monday, until: 2026-11-01, also: [2027-02-01, 2027-02-03]", ""),
];

/// Times of day, among them those that changes of clocks skip or repeat.
const TIMES: [&str; 4] =
    ["at: \"19:00\", for: 90m", "at: \"02:30\", for: 1h", "at: \"01:30\"", "at: \"23:30\", for: 2h"];

/// A group for each rule in each zone, at one of the times.
fn directory() -> String {
    let mut text = "-- groups.yaml --\n".to_owned();
    for (number, (rule, keys)) in RULES.iter().enumerate() {
        for (other, zone) in ZONES.iter().enumerate() {
            let time = TIMES[(number + other) % TIMES.len()];
            text += &format!(
                "- id: g{number}-{other}\n  name: \"Group; {number}, \\\\ {other}\"\n  situations: grief\n  \
                 contact: {{ email: a@example.org }}\n  verified: {{ date: 2026-11-01 }}\n  {keys}\n  \
                 meetings: [{{ {rule}, {time}, time_zone: {zone} }}]\n"
            );
        }
    }
    text
}

/// The events of a calendar that take place, each with its lines unfolded.
fn series(text: &str) -> Vec<BTreeMap<String, String>> {
    let unfolded = text.replace("\r\n ", "");
    let events = unfolded.split("BEGIN:VEVENT\r\n").skip(1);
    let read = |event: &str| -> BTreeMap<String, String> {
        let lines = event.split("\r\n").take_while(|line| *line != "END:VEVENT");
        lines.filter_map(|line| line.split_once(':')).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    };
    events.map(read).filter(|event| !event.contains_key("TRANSP")).collect()
}

/// The dates of an event within two years, by the `rrule` library.
fn unrolled(event: &BTreeMap<String, String>) -> Vec<Date> {
    let lines = event.iter().filter(|(name, _)| {
        ["DTSTART", "RRULE", "EXDATE", "RDATE"].iter().any(|known| name.split(';').next() == Some(*known))
    });
    let mut lines: Vec<String> = lines.map(|(name, value)| at_noon(name, value, event)).collect();
    lines.sort();
    let is_single = !event.contains_key("RRULE");
    if is_single {
        // The library wants a rule; one date is one time.
        lines.push("RRULE:FREQ=DAILY;COUNT=1".to_owned());
    }
    let rules: rrule::RRuleSet = lines.join("\n").parse().unwrap_or_else(|problem| panic!("{problem}: {lines:?}"));
    let dates = rules.into_iter().take(800).map(|moment| {
        let text = moment.format("%Y-%m-%d").to_string();
        text.parse().expect("a date")
    });
    let mut dates: Vec<Date> = dates.filter(|day| *day < until()).collect();
    dates.sort_unstable();
    dates.dedup();
    dates
}

/// The same dates at noon: the library knows no time that a change of clocks skips, and only dates are compared.
fn at_noon(name: &str, value: &str, event: &BTreeMap<String, String>) -> String {
    let noon = |part: &str| part.split_once('T').map_or_else(|| part.to_owned(), |(day, _)| format!("{day}T120000"));
    if name != "RRULE" {
        return format!("{name}:{}", value.split(',').map(noon).collect::<Vec<_>>().join(","));
    }
    let Some((rule, until)) = value.split_once(";UNTIL=") else { return format!("{name}:{value}") };
    let start = event.keys().find(|name| name.starts_with("DTSTART;TZID=")).expect("a series has a zone");
    let zone = start.split_once('=').expect("it has a name").1;
    let moment = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", until).expect("an end is told by Greenwich");
    let local = moment.in_tz("UTC").and_then(|moment| moment.in_tz(zone)).expect("a zone that is known");
    let noon =
        local.date().at(12, 0, 0, 0).in_tz(zone).and_then(|noon| noon.in_tz("UTC")).expect("a day of the calendar");
    format!("{name}:{rule};UNTIL={}", noon.strftime("%Y%m%dT%H%M%SZ"))
}

fn until() -> Date {
    date(2028, 11, 23)
}

/// The dates of the only meeting of each group, by the model.
fn of_model(outputs: &Outputs) -> BTreeMap<String, Vec<Date>> {
    let options = ReadOptions { today: TODAY, base_url: None, drafts: false, kept: None };
    let site = site::read(&outputs.sources, &options, &mut Diagnostics::default());
    let of_group = |group: &openchair::site::group::Group| {
        let schedule = group.meetings[0].timing().schedule().expect("the schedules have no mistakes");
        let season = Season { from: group.from, until: group.until, pauses: group.paused.iter().collect() };
        let all = schedule.occurrences(&season, TODAY).take_while(|one| one.date.date() < until());
        all.filter(|one| one.state.takes_place()).map(|one| one.date.date()).collect()
    };
    site.groups.iter().map(|(id, group)| (id.to_string(), of_group(group))).collect()
}

#[test]
fn a_calendar_has_the_dates_of_the_model() {
    let outputs = site(&directory()).good();
    let mut compared = 0;
    for (id, expected) in of_model(&outputs) {
        let text = outputs.text(&format!("groups/{id}.ics"));
        let found: Vec<Date> = series(text).iter().flat_map(unrolled).collect();
        assert_eq!(found, expected, "{id}\n{text}");
        compared += found.len();
    }
    assert!(compared > 10_000, "{compared} dates were compared");
}

#[test]
fn every_calendar_is_read_by_another_program() {
    let outputs = site(&directory()).good();
    for (file, text) in outputs.texts().filter(|(file, _)| file.ends_with(".ics")) {
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{file}");
        let calendar: Calendar = text.parse().unwrap_or_else(|problem| panic!("{file}: {problem}"));
        let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
        let mut names: Vec<&str> = events.map(|event| event.get_uid().expect("an event has a name")).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(all, names.len(), "{file}: a name comes twice");
    }
}

#[test]
fn a_calendar_changes_only_when_its_meeting_does() {
    let first = site(&directory()).good();
    let later = site(&directory()).on(date(2026, 12, 9)).after(&first).good();
    let changed = directory().replacen("every: tuesday, at: \"19:00\"", "every: tuesday, at: \"18:00\"", 1);
    let other = site(&changed).on(date(2026, 12, 10)).after(&later).good();
    // The next meeting is another one later.
    let of_group = |file: &str| file.starts_with("groups/") && file.ends_with(".ics") && !file.contains("/next");
    for (file, text) in first.texts().filter(|(file, _)| of_group(file)) {
        assert_eq!(later.text(file), text, "{file}");
        if file == "groups/g0-0/meeting.ics" {
            assert_eq!(series(other.text(file))[0]["SEQUENCE"], "1");
        } else if file == "groups/g0-0.ics" {
            let event = &series(other.text(file))[0];
            assert_eq!((event["SEQUENCE"].as_str(), event["LAST-MODIFIED"].as_str()), ("1", "20261210T000000Z"));
            assert_eq!(event["UID"], series(text)[0]["UID"]);
            assert_eq!(event["DTSTART;TZID=America/New_York"], "20261215T180000");
        } else {
            assert_eq!(other.text(file), text, "{file}");
        }
    }
}

#[test]
fn what_does_not_take_place_is_said_as_such() {
    let keys = "place: { street: 4 Ferry Street, city: Portland }\npaused: { from: 2026-12-20, until: 2027-01-03, reason: Winter }\n\
                meetings: { every: tuesday, at: \"19:00\", for: 1h, except: { date: 2026-12-08, reason: Election } }";
    let outputs = crate::site::site_with_group(keys).good();
    let text = outputs.text("groups/circle.ics").replace("\r\n ", "");
    for line in [
        "EXDATE;TZID=America/New_York:20261208T190000,20261222T190000,20261229T190000",
        "UID:circle-1-20261208@example.org",
        "STATUS:CANCELLED",
        "SUMMARY:No meeting: Grief Circle",
        "DESCRIPTION:Election",
        "SUMMARY:On a break: Grief Circle",
        "DTSTART;VALUE=DATE:20261220",
        "DTEND;VALUE=DATE:20270104",
        "DESCRIPTION:Winter",
        "LOCATION:4 Ferry Street\\, Portland",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line}: {text}");
    }
}

#[test]
fn a_site_that_should_not_be_seen_says_only_meeting() {
    let text = "-- site.yaml --\ntitle: Harbor\nneutral_name: Calendar\nbase_url: https://example.org/\n\
                time_zone: America/New_York\n-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  \
                summary: For those who grieve.\n  contact: { email: a@example.org }\n  \
                place: { name: Grief House, street: 4 Ferry Street, city: Portland }\n  meetings: { every: tuesday, at: \"19:00\" }\n";
    let outputs = site(text).good();
    let calendar = outputs.text("groups/circle.ics");
    assert!(calendar.contains("SUMMARY:Meeting\r\n") && calendar.contains("LOCATION:4 Ferry Street\\, Portland\r\n"));
    is_silent(calendar);
    let next = outputs.text("groups/circle/next.ics");
    assert!(next.contains("SUMMARY:Meeting\r\n"), "{next}");
    is_silent(next);
}

/// Holds that nothing in a calendar tells what is in it.
fn is_silent(calendar: &str) {
    let lower = calendar.to_lowercase();
    let words = ["grief", "grieve", "harbor", "circle", "openchair", "example.org"];
    assert!(words.iter().all(|word| !lower.contains(word)), "{calendar}");
}

#[test]
fn a_visitor_can_save_a_meeting_without_its_name() {
    let keys = "summary: For those who grieve.\nplace: { name: Grief House, street: 4 Ferry Street, city: Portland }\n\
                paused: { from: 2026-12-20, until: 2027-01-03, reason: The Grief House is closed }\n\
                meetings: { every: tuesday, at: \"19:00\", note: Bring a photo, except: { date: 2026-12-08, reason: Grief day } }";
    let outputs = crate::site::site_with_group(keys).good();
    assert!(outputs.text("groups/circle/index.html").contains("\"/groups/circle/meeting.ics\""));
    let calendar = outputs.text("groups/circle/meeting.ics");
    assert!(calendar.contains("SUMMARY:Meeting\r\n") && calendar.contains("RRULE:"), "{calendar}");
    is_silent(calendar);
}

#[test]
fn a_group_that_has_ended_has_an_empty_calendar() {
    let outputs = crate::site::site_with_group("status: closed\nmeetings: { every: tuesday, at: \"19:00\" }").good();
    let text = outputs.text("groups/circle.ics");
    assert!(text.contains("BEGIN:VTIMEZONE") && !text.contains("VEVENT"), "{text}");
}

#[test]
fn pages_lead_to_calendars_that_are_there() {
    let keys =
        "place: { street: 4 Ferry Street, city: Portland, region: OR }\nmeetings: { every: tuesday, at: \"19:00\" }";
    let outputs = crate::site::site_with_group(keys).good();
    for (page, calendar) in [
        ("groups/circle/index.html", "groups/circle.ics"),
        ("situations/grief/index.html", "situations/grief.ics"),
        ("groups/index.html", "groups.ics"),
        ("places/or/index.html", "places/or.ics"),
        ("places/or/portland/index.html", "places/or/portland.ics"),
    ] {
        assert!(outputs.text(calendar).contains("BEGIN:VEVENT"), "{calendar}");
        let page = outputs.text(page);
        assert!(page.contains(&format!("/{calendar}")), "{calendar}: {page}");
        assert!(page.contains(&format!("webcal://example.org/{calendar}")), "{calendar}: {page}");
    }
}

#[test]
fn breaks_that_overlap_are_told_each_under_its_own_name() {
    let keys = "paused: [{ from: 2026-12-20, until: 2027-01-03, reason: Winter }, { from: 2026-12-20, until: 2027-02-01 }, { until: 2026-12-01 }]\n\
                place: { street: 4 Ferry Street, city: Portland, paused: { from: 2026-12-20, until: 2026-12-24, reason: Repairs } }\n\
                online: { url: \"https://meet.example.org/\" }\n\
                meetings: [{ every: tuesday, at: \"19:00\", formats: in-person }, { every: friday, at: \"19:00\", formats: video }]";
    let outputs = crate::site::site_with_group(keys).good();
    let text = outputs.text("groups/circle.ics").replace("\r\n ", "").replace(['\u{a0}', '\u{202f}'], " ");
    for name in ["20261220-20270103", "20261220-20270201", "open-20261201", "20261220-20261224"] {
        assert_eq!(text.matches(&format!("UID:circle-break-{name}@example.org\r\n")).count(), 1, "{name}: {text}");
    }
    // The house is closed for those who go there, and for nobody else.
    assert!(text.contains("DESCRIPTION:Every Tuesday\\, 7:00 PM\\nRepairs\r\n"), "{text}");
    let video = text.split("BEGIN:VEVENT").find(|event| event.contains("UID:circle-2@")).expect("the second meeting");
    assert!(!video.contains("LOCATION") && video.contains("meet.example.org"), "{video}");
    let house = text.split("BEGIN:VEVENT").find(|event| event.contains("UID:circle-1@")).expect("the first meeting");
    assert!(house.contains("LOCATION") && !house.contains("meet.example.org"), "{house}");
}

#[test]
fn a_date_before_the_first_of_the_rule_stands_for_itself() {
    let keys = "meetings: { every: tuesday, at: \"19:00\", starting: 2027-01-05, also: [2026-12-09, 2027-01-06] }";
    let outputs = crate::site::site_with_group(keys).good();
    let text = outputs.text("groups/circle.ics").replace("\r\n ", "");
    let events = series(&text);
    let dates: Vec<Date> = events.iter().flat_map(unrolled).collect();
    assert!(dates.contains(&date(2026, 12, 9)) && dates.contains(&date(2027, 1, 6)), "{text}");
    assert!(events.iter().any(|event| event["UID"] == "circle-1-20261209@example.org"), "{text}");
    assert!(text.contains("DTSTART;TZID=America/New_York:20270105T190000"), "{text}");
}

#[test]
fn the_next_meeting_can_be_saved_alone() {
    let keys = "place: { name: Grief House, street: 4 Ferry Street, unit: Grief Room, city: Portland }\n\
                meetings: { every: tuesday, at: \"19:00\", for: 90m, except: 2026-11-24 }";
    let outputs = crate::site::site_with_group(keys).good();
    let page = outputs.text("groups/circle/index.html");
    assert!(page.contains("\"/groups/circle/next.ics\"") && page.contains("Only Tuesday, December 1, 2026"), "{page}");
    let text = outputs.text("groups/circle/next.ics").replace("\r\n ", "");
    for line in [
        "UID:circle-1-20261201@example.org",
        "DTSTART:20261202T000000Z",
        "DTEND:20261202T013000Z",
        "SUMMARY:Grief Circle",
        "LOCATION:Grief House\\, 4 Ferry Street\\, Grief Room\\, Portland",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line}: {text}");
    }
    assert!(!text.contains("RRULE") && !text.contains("NAME:Grief"), "{text}");
    is_silent(outputs.text("groups/circle/meeting.ics"));
}

#[test]
fn a_group_without_a_next_meeting_has_none_to_save() {
    let keys = "meetings: { date: 2026-11-20, at: \"19:00\" }";
    let outputs = crate::site::site_with_group(keys).good();
    assert!(outputs.texts().all(|(file, _)| !file.contains("next")));
    assert!(!outputs.text("groups/circle/index.html").contains("/next"));
}

#[test]
fn two_sites_on_one_host_do_not_share_names() {
    let text = "-- site.yaml --\ntitle: Harbor\nbase_url: https://example.org/harbor/\ntime_zone: America/New_York\n\
                -- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  \
                contact: { email: a@example.org }\n  meetings: { every: tuesday, at: \"19:00\" }\n";
    let outputs = site(text).good();
    assert!(outputs.text("groups/circle.ics").contains("UID:circle-1@example.org/harbor\r\n"));
}

#[test]
fn a_break_of_many_years_is_not_forgotten_at_its_far_end() {
    let keys = "paused: { from: 2026-12-01, until: 2199-12-31 }\nmeetings: { every: day, at: \"19:00\" }";
    let outputs = crate::site::site_with_group(keys).good();
    let text = outputs.text("groups/circle.ics").replace("\r\n ", "");
    let dates: Vec<Date> = series(&text).iter().flat_map(unrolled).collect();
    assert_eq!(dates, (23..=30).map(|day| date(2026, 11, day)).collect::<Vec<_>>());
    let event = &series(&text)[0];
    assert!(event["RRULE"].contains(";UNTIL=2037"), "what is further away is not told: {}", event["RRULE"]);
}
