//! Structured data, as a search engine understands it.

use serde_json::{Value, json};

use super::super::json_ld::{Given, json_ld};
use super::with_plan;
use crate::render::view::Link;

/// The data of the page at `path`.
fn data(files: &str, path: &str, given: &Given<'_>) -> Option<Value> {
    with_plan(files, |plan| {
        let page = plan
            .pages
            .iter()
            .find(|page| plan.addresses.output(page.language, &page.path) == format!("{path}index.html"));
        let page = page.unwrap_or_else(|| panic!("there is no page {path}"));
        let text = json_ld(plan, page, given)?;
        assert!(!text.contains(['<', '>', '&', '\u{2028}', '\u{2029}']), "{text}");
        Some(serde_json::from_str(&text).unwrap_or_else(|why| panic!("{why}\n{text}")))
    })
}

const NOTHING: Given<'static> = Given { title: "", breadcrumbs: &[], image: None, logo: None };

/// The events of a group with these further keys.
fn events(keys: &str) -> Vec<Value> {
    let keys = keys.lines().map(|line| format!("    {line}\n")).collect::<Vec<_>>().concat();
    let group = format!(
        "groups:\n  - id: circle\n    name: Circle\n    situations: [grief]\n    contact: {{ email: a@example.org }}\n{keys}"
    );
    let found = data(&format!("-- groups.yaml --\n{group}"), "groups/circle/", &NOTHING);
    found.map_or_else(Vec::new, |data| data["@graph"].as_array().expect("a graph is a list").clone())
}

#[test]
fn a_rule_is_a_schedule() {
    for (meeting, schedule) in [
        (
            "every: tuesday, at: \"19:00\", for: 90m",
            json!({
                "repeatFrequency": "P1W", "byDay": ["https://schema.org/Tuesday"],
                "startTime": "19:00:00", "endTime": "20:30:00", "duration": "PT90M",
            }),
        ),
        (
            "every: 1st and 3rd tuesday, at: \"9:00\"",
            json!({
                "repeatFrequency": "P1M", "byDay": ["https://schema.org/Tuesday"], "byMonthWeek": [1, 3], "startTime": "09:00:00",
            }),
        ),
        (
            "every: 1st and last friday, at: \"9:00\"",
            json!({
                "repeatFrequency": "P1M", "byDay": ["1FR", "-1FR"], "startTime": "09:00:00",
            }),
        ),
        (
            "every: other friday, starting: 2026-01-02, at: \"9:00\"",
            json!({
                "repeatFrequency": "P2W", "byDay": ["https://schema.org/Friday"], "startDate": "2026-01-02", "startTime": "09:00:00",
            }),
        ),
        (
            "every: 15th, at: \"23:30\", for: 1h, until: 2027-01-31",
            json!({
                "repeatFrequency": "P1M", "byMonthDay": [15], "endDate": "2027-01-31",
                "startTime": "23:30:00", "endTime": "00:30:00", "duration": "PT60M",
            }),
        ),
        (
            "every: day, at: \"9:00\", except: [2026-12-25, 2025-12-25]",
            json!({
                "repeatFrequency": "P1D", "startTime": "09:00:00", "exceptDate": ["2026-12-25"],
            }),
        ),
    ] {
        let mut schedule = schedule;
        schedule["@type"] = "Schedule".into();
        schedule["scheduleTimezone"] = "America/Los_Angeles".into();
        let events = events(&format!("meetings:\n  - {{ {meeting} }}"));
        assert_eq!(events.len(), 1, "{meeting}");
        assert_eq!((&events[0]["@type"], &events[0]["eventSchedule"]), (&json!("EventSeries"), &schedule), "{meeting}");
    }
}

#[test]
fn the_bounds_and_breaks_of_a_group_are_those_of_its_schedule() {
    let weekly = "meetings: { every: tuesday, at: \"19:00\" }\n";
    for (keys, part, value) in [
        ("from: 2027-01-01\nuntil: 2027-03-01", "startDate", json!("2027-01-01")),
        ("from: 2027-01-01\nuntil: 2027-03-01", "endDate", json!("2027-03-01")),
        (
            "paused: { from: 2026-12-20, until: 2027-01-05 }",
            "exceptDate",
            json!(["2026-12-22", "2026-12-29", "2027-01-05"]),
        ),
        ("paused: { from: 2026-12-20 }", "endDate", json!("2026-12-19")),
        ("place: { city: Salem, paused: { until: 2026-12-01 } }", "exceptDate", json!(["2026-11-24", "2026-12-01"])),
    ] {
        assert_eq!(events(&format!("{weekly}{keys}"))[0]["eventSchedule"][part], value, "{keys}");
    }
}

#[test]
fn a_group_that_takes_nobody_in_has_no_events() {
    let weekly = "meetings: { every: tuesday, at: \"19:00\" }\n";
    for keys in [
        "status: closed",
        "status: full",
        "until: 2026-11-01",
        "paused: { from: 2026-11-01 }",
        "place: { city: Salem, show: on-request }",
    ] {
        assert_eq!(events(&format!("{weekly}{keys}")), Vec::<Value>::new(), "{keys}");
    }
    assert_eq!(events("formats: forum\nonline: { url: https://forum.example.org/ }"), Vec::<Value>::new(), "a forum");
    assert_eq!(events("meetings: { date: 2026-11-01, at: \"9:00\" }"), Vec::<Value>::new(), "a date that is over");
}

#[test]
fn a_single_date_is_an_event_with_its_offset() {
    let events = events("meetings: { date: 2026-12-05, at: \"19:00\", for: 90m, time_zone: America/New_York }");
    let times = ["@type", "startDate", "endDate"].map(|key| events[0][key].clone());
    assert_eq!(times, [json!("Event"), json!("2026-12-05T19:00:00-05:00"), json!("2026-12-05T20:30:00-05:00")]);
    assert_eq!(events[0].get("eventSchedule"), None);
}

#[test]
fn a_date_outside_the_rule_is_an_event_of_its_own() {
    let events = events("meetings: { every: tuesday, at: \"19:00\", also: [2026-12-05, 2026-11-01] }");
    let single = json!([{ "@type": "Event", "name": "Circle", "startDate": "2026-12-05T19:00:00-08:00" }]);
    assert_eq!(events[0]["subEvent"], single);
}

#[test]
fn an_event_says_where_as_far_as_that_is_published() {
    let full = "name: Hall, street: 12 Oak St, unit: Room 2, city: Salem, region: OR, postal_code: \"97301\", \
                latitude: 44.123456, longitude: -123.123456";
    let online = "online: { url: https://meet.example.org/x, passcode: \"77\" }";
    let (offline, at_a_distance, mixed) = ("Offline", "Online", "Mixed");
    let town =
        json!({ "@type": "PostalAddress", "addressLocality": "Salem", "addressRegion": "OR", "addressCountry": "US" });
    let link = json!({ "@type": "VirtualLocation", "url": "https://meet.example.org/x" });
    let mut hall = json!({
        "@type": "Place", "name": "Hall", "address": town,
        "geo": { "@type": "GeoCoordinates", "latitude": 44.12346, "longitude": -123.12346 },
    });
    hall["address"]["streetAddress"] = "12 Oak St, Room 2".into();
    hall["address"]["postalCode"] = "97301".into();
    let near = json!({
        "@type": "Place", "address": town,
        "geo": { "@type": "GeoCoordinates", "latitude": 44.12, "longitude": -123.12 },
    });
    let tuesday = "every: tuesday, at: \"19:00\"";
    for (keys, mode, locations) in [
        (format!("place: {{ {full} }}\nmeetings: {{ {tuesday} }}"), offline, json!([hall])),
        (format!("place: {{ {full}, show: area }}\nmeetings: {{ {tuesday} }}"), offline, json!([near])),
        (format!("{online}\nmeetings: {{ {tuesday} }}"), at_a_distance, json!([link])),
        (format!("place: {{ {full} }}\n{online}\nmeetings: {{ {tuesday} }}"), mixed, json!([hall, link])),
        (
            format!("place: {{ {full} }}\n{online}\nmeetings: {{ {tuesday}, formats: video }}"),
            at_a_distance,
            json!([link]),
        ),
        (format!("place: {{ {full} }}\nmeetings: {{ {tuesday}, {online} }}"), at_a_distance, json!([link])),
        (format!("dial_in: {{ phone: 555-123-4567 }}\nmeetings: {{ {tuesday} }}"), at_a_distance, Value::Null),
        (
            format!("online: {{ url: https://hidden.example.org/, show: on-request }}\nmeetings: {{ {tuesday} }}"),
            at_a_distance,
            Value::Null,
        ),
    ] {
        let events = events(&keys);
        assert_eq!(events[0].get("location").cloned().unwrap_or_default(), locations, "{keys}");
        let mode = format!("https://schema.org/{mode}EventAttendanceMode");
        assert_eq!(events[0]["eventAttendanceMode"], mode, "{keys}");
    }
}

#[test]
fn an_event_says_what_it_costs_and_in_what_languages() {
    for (keys, free, languages) in [
        ("", Value::Null, json!(["en"])),
        ("cost: free\nlanguages: [es, ase]", json!(true), json!(["es", "ase"])),
        ("cost: donation", json!(true), json!(["en"])),
        ("cost: { amount: 5 }", json!(false), json!(["en"])),
    ] {
        let event = &events(&format!("meetings: {{ every: tuesday, at: \"19:00\" }}\n{keys}"))[0];
        assert_eq!(event.get("isAccessibleForFree").cloned().unwrap_or_default(), free, "{keys}");
        assert_eq!(event["inLanguage"], languages, "{keys}");
    }
}

const SITE: &str = "\
-- site.yaml --
title: Riverbend
base_url: https://example.org/
languages: { es: { title: Ribera } }
organization: { name: Riverbend Trust, email: hello@example.org, registration: \"12-345\" }
-- content/articles/first-meeting.md --
---
title: Your </script><script>first & last
date: 2026-03-01
updated: 2026-10-05
authors: [Ana, Riverbend Trust]
references:
  - { id: tracy, title: Benefits of peer support groups, authors: [Tracy, Wallace], year: 2016, url: https://doi.org/10.2147/SAR.S81535 }
---
See [@tracy].
";

#[test]
fn an_article_tells_of_itself_and_of_its_sources() {
    let breadcrumbs = [Link { label: "Home".to_owned(), address: "/".to_owned(), lang: None }];
    let given = Given { title: "First", breadcrumbs: &breadcrumbs, ..NOTHING };
    let data = data(SITE, "articles/first-meeting/", &given).expect("there is data");
    insta::assert_snapshot!(serde_json::to_string_pretty(&data).expect("it was read"), @r#"
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Article",
          "author": [
            {
              "@type": "Person",
              "name": "Ana"
            },
            {
              "@type": "Organization",
              "name": "Riverbend Trust"
            }
          ],
          "citation": [
            {
              "@type": "CreativeWork",
              "author": [
                "Tracy",
                "Wallace"
              ],
              "datePublished": "2016",
              "name": "Benefits of peer support groups",
              "url": "https://doi.org/10.2147/SAR.S81535"
            }
          ],
          "dateModified": "2026-10-05",
          "datePublished": "2026-03-01",
          "headline": "Your </script><script>first & last",
          "inLanguage": "en",
          "isAccessibleForFree": true,
          "publisher": {
            "@type": "Organization",
            "name": "Riverbend Trust"
          },
          "url": "https://example.org/articles/first-meeting/"
        },
        {
          "@type": "BreadcrumbList",
          "itemListElement": [
            {
              "@type": "ListItem",
              "item": "https://example.org/",
              "name": "Home",
              "position": 1
            },
            {
              "@type": "ListItem",
              "item": "https://example.org/articles/first-meeting/",
              "name": "First",
              "position": 2
            }
          ]
        }
      ]
    }
    "#);
}

#[test]
fn the_home_page_tells_who_runs_the_site() {
    let given = Given { logo: Some("https://example.org/logo.svg"), ..NOTHING };
    insta::assert_snapshot!(serde_json::to_string_pretty(&data(SITE, "", &given)).expect("it was read"), @r#"
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Organization",
          "email": "hello@example.org",
          "identifier": "12-345",
          "logo": "https://example.org/logo.svg",
          "name": "Riverbend Trust"
        },
        {
          "@type": "WebSite",
          "inLanguage": "en",
          "name": "Riverbend",
          "url": "https://example.org/"
        }
      ]
    }
    "#);
}

#[test]
fn a_page_that_stands_in_for_a_translation_says_only_where_it_is() {
    assert_eq!(data(SITE, "es/articles/first-meeting/", &NOTHING), None);
    let breadcrumbs = [Link { label: "Inicio".to_owned(), address: "/es/".to_owned(), lang: None }];
    let data = data(SITE, "es/articles/first-meeting/", &Given { breadcrumbs: &breadcrumbs, ..NOTHING })
        .expect("there is data");
    assert_eq!(data["@graph"].as_array().map(Vec::len), Some(1));
    assert_eq!(data["@graph"][0]["@type"], "BreadcrumbList");
}
