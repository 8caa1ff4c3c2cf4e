//! What is on today and in the days after.

use crate::page::{attributes, text_of, texts_of};
use crate::site::{Outputs, site};

/// A site with a meeting on each day of the test, a Monday, and of the days after; `keys` are those of its group.
fn outputs(keys: &str) -> Outputs {
    let group = format!(
        "  - id: circle\n    name: Circle\n    situations: grief\n    contact: {{ email: a@example.org }}\n    online: {{ platform: Zoom, url: https://zoom.example.org/j/1 }}\n{keys}\n"
    );
    site(&format!(
        "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\ntime_zone: America/New_York\n-- groups.yaml --\ngroups:\n{group}"
    ))
    .built()
}

const CONFIRMED: &str = "    verified: { date: 2026-11-01 }";
const TUESDAYS: &str = "    meetings: { every: tuesday, at: \"19:00\", for: 1h }";

/// The attributes by which the script knows when the meeting is on.
fn turns(meetings: &str) -> [Vec<String>; 3] {
    let outputs = outputs(&format!("{CONFIRMED}\n    meetings: {{ every: tuesday, at: \"19:00\"{meetings} }}"));
    ["data-from", "data-until", "data-zone"].map(|name| attributes(outputs.page("today/"), "[data-from]", name))
}

#[test]
fn a_line_tells_the_script_its_own_zone_and_no_end_that_nobody_said() {
    let minutes = |moment: &str| {
        let moment: jiff::Timestamp = moment.parse().expect("it is a moment");
        (moment.as_second() / 60).to_string()
    };
    let (start, end) = (minutes("2026-11-25T00:00:00Z"), minutes("2026-11-25T01:30:00Z"));
    let none: Vec<String> = Vec::new();
    assert_eq!(turns(", for: 90m"), [vec![start.clone()], vec![end], none.clone()]);
    assert_eq!(turns(""), [vec![start], none.clone(), none.clone()]);
    let far = [vec![minutes("2026-11-24T19:00:00Z")], none, vec!["Europe/Lisbon".to_owned()]];
    assert_eq!(turns(", time_zone: Europe/Lisbon"), far);
}

#[test]
fn a_line_says_what_matters_to_who_would_come() {
    let notices = |keys: &str| {
        let outputs = outputs(&format!("{TUESDAYS}\n{keys}"));
        assert_eq!(text_of(outputs.page("today/"), ".on-day a"), "Circle", "{keys}");
        texts_of(outputs.page("today/"), ".on-day .notice").join(" | ")
    };
    assert_eq!(notices(CONFIRMED), "");
    assert_eq!(notices(&format!("{CONFIRMED}\n    status: full")), "This group is full right now.");
    // The weightiest alone, as on a card.
    assert_eq!(notices("    status: full\n    verified: { date: 2025-01-15 }"), "This group is full right now.");
    for keys in ["    audience: { open_to: members }", "    audience: { open_to: referral }"] {
        let card = outputs(&format!("{TUESDAYS}\n{CONFIRMED}\n{keys}"));
        assert_eq!(notices(&format!("{CONFIRMED}\n{keys}")), text_of(card.page("groups/"), ".card .notice"), "{keys}");
    }
    assert!(notices("    verified: { date: 2025-01-15 }").contains("January 15, 2025"));
    // A day on which it meets is in no break.
    assert_eq!(notices(&format!("{CONFIRMED}\n    paused: {{ from: 2026-11-01, until: 2026-11-23 }}")), "");
}
