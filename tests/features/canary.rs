//! What is not to be published is in no byte of any output.

use std::collections::{BTreeMap, BTreeSet};

use crate::site::{Outputs, site};

/// Every text that must not come out has this word in it.
const CANARY: &str = "canary";

const SITE: &str = "\
-- site.yaml --
title: Harbor Groups # canary-comment-of-settings
base_url: https://example.org/
time_zone: America/New_York
languages: { es: { title: Grupos } }
organization: { name: Harbor Trust, email: hello@example.org }
extra: { note: canary-extra-of-site }
-- groups.yaml --
# canary-comment-of-groups
places:
  refuge:
    name: Canary House
    street: 7 Canary Street
    unit: Canary Unit
    city: Riverbend
    region: OR
    postal_code: CANARY-1
    latitude: 45.678912
    longitude: -122.345678
    show: on-request
    directions: Past the canary tree
    paused: { from: 2026-11-01, until: 2026-12-01, reason: Repairs of the canary house } # canary
  porch:
    name: Canary Porch
    street: 8 Canary Street
    city: Riverbend
    postal_code: CANARY-2
    latitude: 45.678912
    longitude: -122.345678
    show: area
    directions: Canary door
groups:
  - id: refuge-circle
    name: Refuge Circle
    summary: We meet in a safe house.
    description: |
      You are *welcome*.
    situations: grief
    place: refuge
    online: { url: https://meet.example/canary-link, passcode: canary-pass, platform: Zoom, show: on-request }
    meetings:
      - { every: tuesday, at: \"19:00\" } # canary
      - every: friday
        at: \"19:00\"
        place: { name: Canary Annex, street: 9 Canary Street, city: Riverbend, latitude: 45.678912, longitude: -122.345678, show: on-request }
        online: { url: https://meet.example/canary-second, passcode: canary-second, show: on-request }
    contact: { email: refuge@example.org }
    verified: { date: 2026-11-01 }
    extra: { note: canary-extra-of-group }
  - id: porch-circle
    name: Porch Circle
    situations: grief
    place: porch
    contact: { email: porch@example.org }
    verified: { date: 2026-11-01 }
-- content/articles/draft.md --
---
title: canary-draft
draft: true
aliases: /canary-alias-of-draft/
situations: grief
---
canary-draft-text ![canary-alt](canary-image.jpg)
-- content/articles/future.md --
---
title: canary-future
date: 2027-01-01
situations: grief
---
canary-future-text
-- content/articles/first.md --
---
title: First # canary-comment-of-an-article
date: 2026-01-01
extra: { note: canary-extra-of-an-article }
---
Come early. <!-- canary-comment-in-markdown -->

[unused]: https://elsewhere.example/canary-unused
";

const FILES: &str = "-- content/articles/canary-image.jpg 80x60 --\n";

fn outputs() -> Outputs {
    site(&format!("{SITE}{FILES}")).fine()
}

#[test]
fn nothing_private_is_in_any_output() {
    let outputs = outputs();
    assert!(outputs.files.len() > 40);
    for (file, bytes) in &outputs.files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert!(!file.to_lowercase().contains(CANARY), "{file}");
        if let Some(at) = text.find(CANARY) {
            let around = text.char_indices().filter(|(place, _)| place.abs_diff(at) < 80).map(|(_, c)| c);
            panic!("{file}: {}", around.collect::<String>());
        }
    }
}

#[test]
fn no_output_tells_the_position_more_closely_than_it_is_published() {
    for (file, bytes) in &outputs().files {
        let text = String::from_utf8_lossy(bytes);
        for close in ["45.678", "45.679", "122.345", "122.346"] {
            assert!(!text.contains(close), "{file} holds {close}");
        }
    }
}

#[test]
fn the_rounded_position_of_an_area_comes_only_with_the_group_that_meets_there() {
    let outputs = outputs();
    let data = outputs.text("groups.json");
    let data: serde_json::Value = serde_json::from_str(data).expect("groups.json is JSON");
    let text = data.to_string();
    assert!(text.contains("45.68") && text.contains("-122.35"), "an area has a rounded position: {text}");
    let groups = data.get("groups").and_then(|groups| groups.as_array()).expect("there is a list of groups");
    let refuge = groups.iter().find(|group| group.to_string().contains("refuge-circle")).expect("the group is there");
    assert!(!refuge.to_string().contains("45.68"), "{refuge}");
}

/// Every file of the finder's index.
fn index_of(outputs: &Outputs) -> BTreeMap<&str, serde_json::Value> {
    let below = outputs.files.iter().filter_map(|(file, bytes)| Some((file.strip_prefix("search/")?, bytes)));
    below.map(|(file, bytes)| (file, serde_json::from_slice(bytes).expect("an index is JSON"))).collect()
}

/// Every number in a value, those of columns as they are and not as differences.
fn numbers(value: &serde_json::Value, found: &mut BTreeSet<i64>) {
    match value {
        serde_json::Value::Array(list) => {
            let mut sum = 0;
            for one in list {
                sum += one.as_i64().unwrap_or(0);
                found.insert(sum);
                numbers(one, found);
            }
        }
        serde_json::Value::Object(keys) => keys.values().for_each(|one| numbers(one, found)),
        one => found.extend(one.as_i64()),
    }
}

#[test]
fn the_index_of_the_finder_knows_no_place_more_closely_than_it_is_published() {
    let of = |outputs: &Outputs| {
        let index = index_of(outputs);
        assert!(
            index.len() > 7 && index.contains_key("en.json") && index.contains_key("es.json"),
            "{:?}",
            index.keys()
        );
        let mut found = BTreeSet::new();
        for file in index.values() {
            numbers(file, &mut found);
        }
        found
    };
    // Degrees are written in thousandths.
    let kept = of(&outputs());
    assert!(kept.contains(&45_680) && kept.contains(&-122_350), "an area has a rounded position");
    assert!(kept.is_disjoint(&BTreeSet::from([45_679, 45_678, -122_346, -122_345])), "{kept:?}");
    let exact = SITE.replace("show: area", "show: exact");
    let told = of(&site(&format!("{exact}{FILES}")).built());
    assert!(told.contains(&45_679) && told.contains(&-122_346), "the check above would see it: {told:?}");
}

#[test]
fn the_finder_finds_nothing_by_what_is_kept_private() {
    let outputs = outputs();
    let texts: Vec<String> =
        index_of(&outputs).values().map(|file| openchair::search::fold::folded(&file.to_string())).collect();
    // As they are in an index: without case and marks, and in words.
    for kept in ["canary", "canary house", "7 canary", "canary 1", "meet example", "past the canary tree"] {
        assert!(texts.iter().all(|text| !text.contains(kept)), "{kept}");
    }
    // A group that is only found by its town has no postal code, and none has the name of a draft.
    let index = index_of(&outputs);
    let root = index.iter().find(|(file, _)| file.ends_with("en.json")).expect("there is one").1;
    let cards = index.iter().find(|(file, _)| file.ends_with("cards/0.json")).expect("the site is small").1;
    let situations = root["subjects"].as_array().expect("subjects").iter().filter_map(|subject| subject[1].as_str());
    let others = cards.as_array().expect("cards").iter().filter_map(|card| card["t"].as_str());
    let titles: Vec<&str> = situations.chain(others).collect();
    // All groups together have no name.
    assert_eq!(titles, ["Grief", "", "First", "Staying safe here", "Refuge Circle", "Porch Circle"]);
}

#[test]
fn the_same_values_come_out_where_they_are_public() {
    let public = SITE
        .replace("show: on-request", "show: exact")
        .replace("passcode: canary-pass, platform: Zoom, show: exact", "passcode: canary-pass, show: public")
        .replace("passcode: canary-second, show: exact", "passcode: canary-second, show: public");
    let outputs = site(&format!("{public}{FILES}")).fine();
    let all: String = outputs.files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    for value in [
        "Canary House",
        "7 Canary Street",
        "Canary Unit",
        "CANARY-1",
        "Past the canary tree",
        "canary-link",
        "canary-pass",
        "45.67891",
        "9 Canary Street",
        "canary-second",
    ] {
        assert!(all.contains(value), "the check above would not see {value}");
    }
}

#[test]
fn what_is_on_request_says_how_to_ask() {
    let outputs = outputs();
    insta::assert_snapshot!(crate::page::text_of(outputs.page("groups/refuge-circle/"), "main .go"), @r"
    ## When
    Next meeting: Friday, November 27, 2026, 7:00 PM Eastern Time
    Every Tuesday, 7:00 PM Eastern Time
    Every Friday, 7:00 PM Eastern Time
    Riverbend
    The group gives its address to people who ask. Call or write first: see “How to reach the group”.
    - All groups in Riverbend
    The group sends the link to people who ask. Call or write first.
    ### Other coming dates
    - Tuesday, November 24, 2026, 7:00 PM: no meeting
    - Friday, December 4, 2026, 7:00 PM
    - Tuesday, December 8, 2026, 7:00 PM
    Save to your calendar
    - All dates All dates, as “Meeting” only
    - Only Friday, November 27, 2026
    - Follow it, with all changes
    ## Where and how to join
    - In person and by video
    ### Where it meets
    Closed through December 1, 2026.
    Riverbend, OR
    The group gives its address to people who ask. Call or write first: see “How to reach the group”.
    - All groups in Riverbend
    ### Join online
    It takes place on Zoom
    The group sends the link to people who ask. Call or write first.
    ### How to reach the group
    Write to refuge@example.org
    ");
}
