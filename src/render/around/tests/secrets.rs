//! What is not published is in no file around the pages.

use super::{everything, with_plan};

/// Each word CANARY1 to CANARY32 stands where a visitor must not see it.
const SITE: &str = "\
-- site.yaml --
title: Riverbend # CANARY1
base_url: https://example.org/
languages: { es: { title: Ribera } }
extra: { key: CANARY2 }
-- content/articles/draft.md --
---
title: CANARY3
description: CANARY4
date: 2026-01-01
draft: true
situations: grief
---
-- content/articles/future.md --
---
title: CANARY5
date: 2027-01-01
---
-- content/articles/shown.md --
---
title: Shown
date: 2026-01-01
extra: { key: CANARY6 }
situations: grief
---
-- groups.yaml --
places:
  canary7-hall:
    name: CANARY8
    street: CANARY9
    unit: CANARY10
    city: Portland
    postal_code: CANARY11
    latitude: 45.123456
    longitude: -122.654321
    directions: CANARY12
    show: on-request
    paused: [{ from: 2026-12-20, until: 2027-01-03, reason: CANARY13 }, { until: 2026-11-30, reason: CANARY31 }]
  canary14-house:
    name: CANARY15
    street: CANARY16
    city: Salem
    postal_code: CANARY17
    latitude: 44.987654
    longitude: -123.987654
    directions: CANARY18
    show: area
    paused: [{ from: 2026-12-20, until: 2027-01-03, reason: CANARY19 }, { from: 2026-11-01, until: 2026-11-30, reason: CANARY32 }]
groups:
  - id: hidden
    name: Hidden
    description: \"Shown <!-- CANARY20 --> too\\n\\n[//]: # (CANARY21)\\n\"
    situations: [grief]
    place: canary7-hall
    online: { url: https://canary22.example.org/, passcode: CANARY23, platform: Zoom, show: on-request }
    meetings:
      - { every: tuesday, at: \"19:00\" }
      - { every: friday, at: \"19:00\", place: canary14-house }
      - every: monday
        at: \"19:00\"
        place: { name: CANARY24, street: CANARY25, city: Eugene, latitude: 43.345678, longitude: -121.345678, show: on-request }
      - { every: sunday, at: \"19:00\", online: { url: https://canary26.example.org/, passcode: CANARY27, show: on-request } }
    contact: { email: ask@example.org }
    verified: { date: 2026-11-01 }
    extra: { key: CANARY28 }
    aliases: [old-hidden]
    translations: { es: { name: Oculto, description: \"Sí <!-- CANARY29 -->\" } }
    # CANARY30
";

#[test]
fn what_is_not_published_is_nowhere() {
    let all = with_plan(SITE, everything);
    for (file, text) in &all {
        assert!(!text.to_lowercase().contains("canary"), "{file}\n{text}");
        // The first three decimals of each position would tell the street.
        for position in
            ["45.123", "122.654", "44.988", "44.987", "123.988", "123.987", "43.34", "121.34", "43.35", "121.35"]
        {
            assert!(!text.contains(position), "{position} in {file}\n{text}");
        }
    }
    // What is published is there, so the test does look at the right things.
    for (file, word) in [
        ("groups.json", "Portland"),
        ("groups.json", "Eugene"),
        ("groups.json", "44.99"),
        ("groups.csv", "Portland"),
        ("feed.xml", "Shown"),
        ("situations/grief/feed.xml", "Hidden"),
        ("sitemap.xml", "groups/hidden/"),
        ("_redirects", "old-hidden"),
        ("groups/hidden.ics", "LOCATION:Salem"),
        ("groups/hidden.ics", "LOCATION:Eugene"),
        ("record.json", "hidden"),
        ("json-ld of groups/hidden/index.html", "Salem"),
        ("json-ld of articles/shown/index.html", "Shown"),
    ] {
        assert!(all[file].contains(word), "{word} in {file}\n{}", all[file]);
    }
}

#[test]
fn a_meeting_whose_place_is_on_request_is_no_event() {
    let data =
        with_plan(SITE, everything).remove("json-ld of groups/hidden/index.html").expect("one meeting is an event");
    for town in ["Portland", "Eugene"] {
        assert!(!data.contains(town), "{town}\n{data}");
    }
}
