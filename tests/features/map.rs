//! The map of places: from what is published, and from nothing else.

use crate::page::attributes;
use crate::site::site;

const TOWNS: &str = "\
-- groups.yaml --
- { id: a, name: A, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 },
    place: { name: Hall, city: Alder, region: OR, latitude: 45.1, longitude: -122.1 } }
- { id: b, name: B, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 },
    place: { name: Hall, city: Birch, region: OR, latitude: 45.3, longitude: -122.4 } }
- { id: c, name: C, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 },
    place: { street: Home Lane 1, city: Cedar, region: OR, latitude: 45.23456, longitude: -122.23456, show: area } }
";

fn hidden(keys: &str) -> String {
    format!(
        "{TOWNS}- {{ id: d, name: D, situations: grief, contact: {{ email: a@example.org }}, verified: {{ date: 2026-11-01 }},\n    \
         place: {{ street: Safe Street 1, region: OR, show: on-request, {keys} }} }}\n"
    )
}

fn map(files: &str, page: &str) -> String {
    let outputs = site(files).fine();
    let html = outputs.page(page);
    let start = html.find("<svg class=\"map\"").unwrap_or_else(|| panic!("no map in {html}"));
    let end = html[start..].find("</svg>").expect("it ends");
    html[start..start + end].to_owned()
}

#[test]
fn each_town_has_a_link_to_its_list() {
    let outputs = site(TOWNS).fine();
    for page in ["places/", "places/or/"] {
        assert_eq!(
            attributes(outputs.page(page), ".map a", "href"),
            ["/places/or/alder/", "/places/or/birch/", "/places/or/cedar/"],
            "{page}"
        );
        let labels = attributes(outputs.page(page), ".map a", "aria-label");
        assert_eq!(labels, ["Alder: 1 group", "Birch: 1 group", "Cedar: 1 group"]);
    }
    assert_eq!(attributes(outputs.page("places/or/alder/"), ".map", "class"), [""; 0]);
}

/// The sizes of dots, the extent and the names come from published positions alone.
#[test]
fn a_place_on_request_does_not_move_the_map() {
    let before = map(TOWNS, "places/");
    for keys in [
        "city: Elm, latitude: 46.9, longitude: -120.0",
        "city: Alder, latitude: 45.11, longitude: -122.12",
        "latitude: 45.2, longitude: -122.2",
    ] {
        let after = map(&hidden(keys), "places/").replace("Alder: 2 groups", "Alder: 1 group");
        assert_eq!(before, after, "{keys}");
    }
}

/// An area is shown as far as its position is published: to two decimals.
#[test]
fn a_place_shown_as_an_area_is_rounded_on_the_map() {
    let rounded = TOWNS.replace("45.23456", "45.23").replace("-122.23456", "-122.23");
    assert_eq!(map(TOWNS, "places/"), map(&rounded, "places/"));
}

#[test]
fn fewer_than_three_towns_with_a_position_are_no_map() {
    let two = TOWNS.replace(", latitude: 45.23456, longitude: -122.23456", "");
    assert!(!site(&two).fine().page("places/").contains("<svg class=\"map\""));
    assert!(!site(&TOWNS.replace("area", "on-request")).fine().page("places/").contains("<svg class=\"map\""));
}
