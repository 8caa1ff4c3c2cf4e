//! Exact moments in zones that change their clocks in all the ways there are, and in those that never do.

use jiff::civil::Date;
use openchair::site::schedule::Season;
use serde_json::{Value, json};

use crate::written::{schedule, zone};

/// The starts of a meeting from a day on, with their offsets.
fn starts(name: &str, written: &Value, since: &str, count: usize) -> Vec<String> {
    let schedule = schedule(written);
    let since: Date = since.parse().expect("it is a date");
    let season = Season::default();
    let dates = schedule.occurrences(&season, since).take(count);
    dates.map(|date| date.starts_in(&zone(name)).strftime("%Y-%m-%d %H:%M %:z").to_string()).collect()
}

fn every(days: &str, at: &str) -> Value {
    json!({ "every": days, "at": at })
}

/// `check` notes such meetings; whoever comes at the hour that is skipped comes at the one that the clocks then show.
#[test]
fn the_weeks_in_which_clocks_change() {
    for line in [
        "America/New_York | sunday | 02:30 | 2026-03-01 | 03-01 02:30 -05:00, 03-08 03:30 -04:00, 03-15 02:30 -04:00",
        "America/New_York | sunday | 01:30 | 2026-10-25 | 10-25 01:30 -04:00, 11-01 01:30 -04:00, 11-08 01:30 -05:00",
        "America/New_York | day | 19:00 | 2026-03-07 | 03-07 19:00 -05:00, 03-08 19:00 -04:00, 03-09 19:00 -04:00",
        "America/New_York | day | 19:00 | 2026-10-31 | 10-31 19:00 -04:00, 11-01 19:00 -05:00, 11-02 19:00 -05:00",
        "Europe/London | sunday | 01:30 | 2026-03-22 | 03-22 01:30 +00:00, 03-29 02:30 +01:00, 04-05 01:30 +01:00",
        "Europe/London | sunday | 01:30 | 2026-10-18 | 10-18 01:30 +01:00, 10-25 01:30 +01:00, 11-01 01:30 +00:00",
        "Europe/London | sunday | 00:59 | 2026-03-22 | 03-22 00:59 +00:00, 03-29 00:59 +00:00, 04-05 00:59 +01:00",
        "Europe/Lisbon | sunday | 01:00 | 2026-03-22 | 03-22 01:00 +00:00, 03-29 02:00 +01:00, 04-05 01:00 +01:00",
        "Europe/Lisbon | sunday | 01:59 | 2026-10-18 | 10-18 01:59 +01:00, 10-25 01:59 +01:00, 11-01 01:59 +00:00",
        "Australia/Lord_Howe | sunday | 02:15 | 2026-09-27 | 09-27 02:15 +10:30, 10-04 02:45 +11:00, 10-11 02:15 +11:00",
        "Australia/Lord_Howe | sunday | 01:45 | 2026-03-29 | 03-29 01:45 +11:00, 04-05 01:45 +11:00, 04-12 01:45 +10:30",
        "Asia/Kathmandu | day | 18:15 | 2026-03-28 | 03-28 18:15 +05:45, 03-29 18:15 +05:45, 03-30 18:15 +05:45",
        "America/Phoenix | day | 02:30 | 2026-03-07 | 03-07 02:30 -07:00, 03-08 02:30 -07:00, 03-09 02:30 -07:00",
        "Africa/Casablanca | day | 02:30 | 2026-02-14 | 02-14 02:30 +01:00, 02-15 02:30 +01:00, 02-16 02:30 +00:00",
        "Africa/Casablanca | sunday | 02:30 | 2026-03-15 | 03-15 02:30 +00:00, 03-22 03:30 +01:00, 03-29 02:30 +01:00",
    ] {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [name, days, at, since, expected] = parts[..] else { panic!("{line} has five parts") };
        let found = starts(name, &every(days, at), since, 3);
        let found: Vec<&str> = found.iter().map(|start| &start["2026-".len()..]).collect();
        assert_eq!(found.join(", "), expected, "{line}");
    }
}

#[test]
fn a_day_that_never_was() {
    // Samoa went from the 29th to the 31st of December 2011: a meeting on the 30th is the same time on the day after.
    let friday = starts("Pacific/Apia", &every("friday", "19:00"), "2011-12-23", 3);
    assert_eq!(friday, ["2011-12-23 19:00 -10:00", "2011-12-31 19:00 +14:00", "2012-01-06 19:00 +14:00"]);
    let others = starts("Pacific/Apia", &every("thursday, saturday", "00:00"), "2011-12-29", 2);
    assert_eq!(others, ["2011-12-29 00:00 -10:00", "2011-12-31 00:00 +14:00"]);
}

#[test]
fn leap_days_and_ends_of_years() {
    for (days, since, expected) in [
        ("29th", "2027-01-30", ["2027-03-29", "2027-04-29"]),
        ("29th", "2028-01-30", ["2028-02-29", "2028-03-29"]),
        ("29th", "2100-01-30", ["2100-03-29", "2100-04-29"]),
        ("31st", "2026-11-01", ["2026-12-31", "2027-01-31"]),
        ("last tuesday", "2028-02-01", ["2028-02-29", "2028-03-28"]),
        ("5th tuesday", "2028-02-01", ["2028-02-29", "2028-05-30"]),
        ("last thursday", "2026-12-01", ["2026-12-31", "2027-01-28"]),
        ("weekday", "2026-12-31", ["2026-12-31", "2027-01-01"]),
        ("day", "2028-02-29", ["2028-02-29", "2028-03-01"]),
        ("1st", "2026-12-31", ["2027-01-01", "2027-02-01"]),
    ] {
        let found: Vec<String> = starts("Europe/London", &every(days, "00:00"), since, 2)
            .iter()
            .map(|start| start[..10].to_owned())
            .collect();
        assert_eq!(found, expected, "{days}");
    }
    let fortnight = json!({ "every": "other friday", "at": "23:59", "starting": "2026-12-18" });
    let found = starts("America/New_York", &fortnight, "2026-12-19", 2);
    assert_eq!(found, ["2027-01-01 23:59 -05:00", "2027-01-15 23:59 -05:00"]);
}

#[test]
fn a_meeting_ends_so_long_after_it_starts_whatever_the_clocks_do() {
    for (name, date, at, length, expected) in [
        ("America/New_York", "2026-11-27", "23:00", "2h", "2026-11-28 01:00 -05:00"),
        ("America/New_York", "2026-12-31", "23:30", "90m", "2027-01-01 01:00 -05:00"),
        ("America/New_York", "2026-03-07", "23:30", "4h", "2026-03-08 04:30 -04:00"),
        ("America/New_York", "2026-10-31", "23:30", "4h", "2026-11-01 02:30 -05:00"),
        ("Australia/Lord_Howe", "2026-10-03", "23:30", "3h", "2026-10-04 03:00 +11:00"),
        ("Pacific/Apia", "2011-12-29", "23:00", "2h", "2011-12-31 01:00 +14:00"),
    ] {
        let schedule = schedule(&json!({ "date": date, "at": at, "for": length }));
        let season = Season::default();
        let only = schedule.occurrences(&season, date.parse().expect("it is a date")).next().expect("there is one");
        let end = only.ends_in(&zone(name)).expect("it has a length");
        assert_eq!(end.strftime("%Y-%m-%d %H:%M %:z").to_string(), expected, "{name}, {date} at {at}");
    }
}
