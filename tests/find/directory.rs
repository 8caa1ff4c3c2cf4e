//! A directory made by chance, written as an editor would write it. Its names are words of no language, so that none of them
//! means anything else to the finder.

use std::fmt::Write as _;

use crate::chance::Chance;

/// Situations by their file: `lumora/ossalin` is below `lumora/index`.
const FILES: [&str; 6] =
    ["brenwick", "lumora/index", "lumora/ossalin", "lumora/pellanor", "tavolt/index", "tavolt/ungrith"];
/// The ids of the situations, which are also their titles.
pub const SITUATIONS: [&str; 6] = ["brenwick", "lumora", "ossalin", "pellanor", "tavolt", "ungrith"];
/// Programs; most groups of the first are of one situation.
pub const PROGRAMS: [&str; 3] = ["Vondrel Circles", "Yastrow", "Zephkin Rooms"];
/// Towns with their region and their middle, in thousandths of a degree.
pub const TOWNS: [(&str, &str, (i32, i32)); 12] = [
    ("Aldermoor", "OR", (45_500, -122_600)),
    ("Birchhollow", "OR", (45_420, -122_750)),
    ("Cragford", "OR", (45_610, -122_420)),
    ("Dunmarsh", "OR", (44_050, -123_090)),
    ("Elmstrand", "OR", (43_800, -121_300)),
    ("Fernwharf", "WA", (45_640, -122_660)),
    ("Glenquay", "WA", (47_600, -122_330)),
    ("Hazelmouth", "WA", (47_250, -122_440)),
    ("Ivyscar", "WA", (46_200, -119_120)),
    ("Jarlmere", "NY", (42_730, -73_690)),
    ("Kelpstead", "NY", (42_650, -73_750)),
    // Nobody knows where it is.
    ("Larchbeck", "NY", (0, 0)),
];

const LANGUAGES: [&str; 4] = ["es", "en", "fr", "ru"];
const ACCESS: [&str; 5] = ["step-free", "parking", "large-print", "captions", "childcare"];
const RULES: [&str; 16] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "tuesday, thursday",
    "weekend",
    "monday to thursday",
    "day",
    "1st tuesday",
    "2nd and 4th saturday",
    "last friday",
    "15th",
    "other wednesday",
];

/// The text of a site with so many groups, as `site::site` takes it.
pub fn directory(seed: u64, groups: usize) -> String {
    let mut chance = Chance::of(seed);
    let mut text = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
-- content/situations/grief.md --
(none)
"
    .to_owned();
    for (file, id) in FILES.iter().zip(SITUATIONS) {
        let title = format!("{}{}", id[..1].to_uppercase(), &id[1..]);
        let _ = write!(text, "-- content/situations/{file}.md --\n---\ntitle: {title}\n---\nQuorvex.\n");
    }
    text.push_str("-- groups.yaml --\ngroups:\n");
    for number in 0..groups {
        text.push_str(&group(&mut chance, number));
    }
    text
}

fn group(chance: &mut Chance, number: usize) -> String {
    let mut text = format!("  - id: g{number}\n    name: Wexham {number}\n");
    let mut line = |what: String| {
        let _ = writeln!(text, "    {what}");
    };
    let program = chance.happens(30).then(|| chance.of_these(&PROGRAMS));
    let situation = chance.of_these(&SITUATIONS);
    // Most groups of the first program are of one situation, but not all of them.
    let situation = if program == Some(PROGRAMS[0]) && chance.happens(80) { SITUATIONS[0] } else { situation };
    let second = chance.of_these(&SITUATIONS);
    line(if chance.happens(20) && second != situation {
        format!("situations: [{situation}, {second}]")
    } else {
        format!("situations: {situation}")
    });
    if let Some(program) = program {
        line(format!("program: {program}"));
    }
    line("contact: { email: circle@example.org }".to_owned());
    if chance.happens(60) {
        line("verified: { date: 2026-11-01 }".to_owned());
    }
    if chance.happens(5) {
        line("status: closed".to_owned());
    } else if chance.happens(10) {
        line("status: full".to_owned());
    }
    if chance.happens(40) {
        line(format!("languages: [{}]", some(chance, &LANGUAGES)));
    }
    if chance.happens(40) {
        line(format!("accessibility: [{}]", some(chance, &ACCESS)));
    }
    if chance.happens(30) {
        line(format!("cost: {}", chance.of_these(&["free", "donation"])));
    }
    if chance.happens(20) {
        let genders = chance.of_these(&["women", "men"]);
        line(format!("audience: {{ ages: {}, genders: {genders} }}", chance.of_these(&["teens", "adults"])));
    }
    if chance.happens(10) {
        line(format!("kind: {}", chance.of_these(&["mutual-aid", "class"])));
    }
    if chance.happens(8) {
        let day = chance.between((1, 28));
        line(format!("paused: {{ from: 2026-11-{day:02}, until: 2026-12-{day:02} }}"));
    }
    let is_online = chance.happens(30);
    if is_online {
        line("online: { url: https://meet.example/room }".to_owned());
    }
    if !is_online || chance.happens(20) {
        line(format!("place: {}", place(chance)));
    }
    let meetings: Vec<String> = (0..chance.below(4)).map(|_| meeting(chance)).collect();
    if meetings.is_empty() {
        line("formats: forum".to_owned());
    } else {
        line(format!("meetings: [{}]", meetings.join(", ")));
    }
    text
}

/// One or two of these, parted by commas.
fn some(chance: &mut Chance, these: &[&'static str]) -> String {
    let first = chance.of_these(these);
    let second = chance.of_these(these);
    if first == second || chance.happens(50) { first.to_owned() } else { format!("{first}, {second}") }
}

/// A place in or around a town. Positions are whole thousandths of a degree, as finely as an index has them.
fn place(chance: &mut Chance) -> String {
    let (town, region, (lat, lon)) = chance.of_these(&TOWNS);
    let mut keys = vec![format!("street: 4 Ferry Street, city: {town}, region: {region}")];
    if lat != 0 && chance.happens(85) {
        let (lat, lon) = (lat + chance.between((-120, 120)), lon + chance.between((-150, 150)));
        keys.push(format!("latitude: {}, longitude: {}", f64::from(lat) / 1000.0, f64::from(lon) / 1000.0));
    }
    if chance.happens(30) {
        keys.push("accessibility: step-free".to_owned());
    }
    if chance.happens(20) {
        keys.push(format!("show: {}", chance.of_these(&["area", "on-request"])));
    }
    format!("{{ {} }}", keys.join(", "))
}

fn meeting(chance: &mut Chance) -> String {
    let mut keys = Vec::new();
    if chance.happens(5) {
        keys.push(format!("date: 2026-12-{:02}", chance.between((1, 31))));
    } else {
        let rule = chance.of_these(&RULES);
        keys.push(format!("every: \"{rule}\""));
        if rule.starts_with("other") {
            keys.push(format!("starting: 2026-11-{:02}", chance.of_these(&[4, 11])));
        } else if rule == "tuesday" && chance.happens(20) {
            keys.push(format!("except: 2026-{}", chance.of_these(&["11-24", "12-01", "12-22"])));
        } else if rule == "saturday" && chance.happens(20) {
            keys.push("until: 2026-12-12".to_owned());
        }
    }
    keys.push(format!("at: \"{}:{:02}\"", chance.between((6, 22)), chance.of_these(&[0, 15, 30, 45])));
    if chance.happens(60) {
        keys.push(format!("for: {}m", chance.of_these(&[45, 60, 90, 120])));
    }
    if chance.happens(10) {
        keys.push("time_zone: America/Los_Angeles".to_owned());
    }
    if chance.happens(15) {
        keys.push(format!("place: {}", place(chance)));
    }
    if chance.happens(15) {
        keys.push(format!("formats: {}", chance.of_these(&["in-person", "video", "phone"])));
    }
    if chance.happens(15) {
        keys.push(format!("languages: {}", chance.of_these(&LANGUAGES)));
    }
    format!("{{ {} }}", keys.join(", "))
}
