//! Maps: what is on them, and that nothing covers anything.

use super::layout::{Room, lay};
use super::{Legend, Spot, Unit, svg};

fn spot(name: &str, (latitude, longitude): (f64, f64), groups: usize) -> Spot {
    let address = format!("/places/{}/", name.to_lowercase());
    Spot { latitude, longitude, groups, name: name.to_owned(), label: format!("{name}: {groups} groups"), address }
}

/// Towns that are strewn about without a rule that shows, and the same each time.
fn strewn(count: u32) -> Vec<Spot> {
    let part = |number: u32| f64::from(number.wrapping_mul(2_654_435_761) >> 16) / 65_536.0;
    (0..count)
        .map(|number| {
            let name = format!("Town {}", "m".repeat((number % 12) as usize));
            spot(&name, (40.0 + part(number), 8.0 + 2.0 * part(number + 7_919)), (number % 9) as usize)
        })
        .collect()
}

fn drawn(spots: &[Spot]) -> Option<String> {
    svg(spots, &Legend { label: "Map", unit: Unit::Kilometers, length: &|length| format!("{length} km") })
}

#[test]
fn too_few_towns_or_towns_in_one_place_are_no_map() {
    let towns = [spot("A", (45.0, -122.0), 1), spot("B", (45.2, -122.1), 2), spot("C", (45.1, -122.4), 9)];
    assert!(drawn(&towns).is_some());
    assert_eq!(drawn(&towns[..2]), None);
    assert_eq!(drawn(&[]), None);
    for (latitude, longitude) in [(0.0, 0.0), (0.001, 0.001), (60.0, 0.0), (0.0, 130.0)] {
        let far = spot("C", (latitude, longitude), 1);
        let close = [spot("A", (0.0, 0.0), 1), spot("B", (0.001, 0.0), 1), far];
        assert_eq!(drawn(&close).is_some(), latitude > 1.0, "{latitude} {longitude}");
    }
    // On one line, upright or level.
    for way in [(0.1, 0.0), (0.0, 0.1)] {
        let line: Vec<Spot> = (0..4).map(|n| spot("A", (f64::from(n) * way.0, f64::from(n) * way.1), 1)).collect();
        assert!(drawn(&line).is_some_and(|map| !map.contains("NaN") && !map.contains("inf")), "{way:?}");
    }
}

#[test]
fn north_is_up_and_east_is_right() {
    let towns = [spot("North", (46.0, 0.0), 1), spot("South", (45.0, 0.0), 1), spot("East", (45.5, 0.8), 1)];
    let map = lay(&towns, Unit::Kilometers).expect("a map");
    assert!(map.spots[0].y < map.spots[1].y && map.spots[2].x > map.spots[0].x);
    // At this latitude a degree of longitude is 0.7 of a degree of latitude.
    let ratio = (map.spots[2].x - map.spots[0].x) / (map.spots[1].y - map.spots[0].y);
    assert!((ratio - 0.8 * 45.5_f64.to_radians().cos()).abs() < 0.001, "{ratio}");
    // The scale fits to the map.
    let units_of_kilometer = (map.spots[1].y - map.spots[0].y) / 111.195;
    let length = f64::from(u32::try_from(map.scale_length).expect("it is short"));
    assert!((map.scale_units / length - units_of_kilometer).abs() < 0.001);
}

#[test]
fn names_cover_neither_names_nor_dots() {
    for count in [3, 10, 40, 150, 600] {
        let spots = strewn(count);
        let map = lay(&spots, Unit::Miles).expect("a map");
        let names: Vec<(usize, Room)> =
            map.spots.iter().enumerate().filter_map(|(at, laid)| Some((at, laid.name.as_ref()?.room))).collect();
        assert!(!names.is_empty() && names.len() <= 60, "{} names of {count}", names.len());
        for (place, (at, room)) in names.iter().enumerate() {
            assert!(names[..place].iter().all(|(_, other)| !room.meets(other)), "{count}: a name covers a name");
            let dots = map.spots.iter().enumerate().filter(|(other, _)| other != at);
            for (_, dot) in dots {
                let dot = Room(dot.x - 4.0, dot.y - 4.0, dot.x + 4.0, dot.y + 4.0);
                assert!(!room.meets(&dot), "{count}: a name covers a dot");
            }
        }
        let html = drawn(&spots).expect("a map");
        assert_eq!(html.matches("map-dot").count(), count as usize, "each town has its dot");
        assert_eq!(Some(html), drawn(&spots));
    }
}

#[test]
fn a_map_says_what_it_shows() {
    let towns =
        [spot("A & B", (45.00, -122.00), 1), spot("Riverbend", (45.10, -122.20), 7), spot("Port", (45.20, -122.10), 2)];
    let html = drawn(&towns).expect("a map");
    assert!(html.contains("<a href=\"/places/riverbend/\" aria-label=\"Riverbend: 7 groups\">"), "{html}");
    assert!(html.contains(">A &amp; B</text>") && html.contains(">5 km</text>"), "{html}");
    assert!(!html.contains("style="), "styles in pages are forbidden to browsers");
    assert_eq!(Unit::of_country("GB"), Unit::Miles);
    assert_eq!(Unit::of_country("CA"), Unit::Kilometers);
}
