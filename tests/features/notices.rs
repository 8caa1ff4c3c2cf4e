//! What a visitor has to know before all else.

use insta::assert_snapshot;

use crate::page::{main_text, texts_of};
use crate::site::{Outputs, site, site_with_group};

const CASES: [&str; 14] = [
    "status: active",
    "status: full",
    "status: closed",
    "paused: { from: 2026-11-20, until: 2026-12-05, reason: Our room is painted. }",
    "paused: { from: 2026-11-20 }",
    "paused: { from: 2026-12-10, until: 2027-01-05, reason: Winter break }",
    "paused: { from: 2027-03-01, until: 2027-03-20 }",
    "paused: { from: 2026-10-01, until: 2026-11-01 }",
    "from: 2027-01-11",
    "until: 2026-10-30",
    "verified: { date: 2026-01-15 }",
    "audience: { open_to: members }",
    "audience: { open_to: referral }",
    "place: { name: Town Library, city: Riverbend, paused: { from: 2026-11-01, until: 2026-11-30, reason: Repairs } }",
];

fn notices(outputs: &Outputs, address: &str) -> String {
    texts_of(outputs.page(address), "main .notice").join(" | ")
}

#[test]
fn each_state_of_a_group_is_said_on_its_page() {
    let told = CASES.map(|keys| format!("{keys}\n  {}\n", notices(&site_with_group(keys).fine(), "groups/circle/")));
    assert_snapshot!(told.concat(), @r#"
    status: active
      
    status: full
      This group is full right now.
    status: closed
      This group no longer meets. Its page stays here so that you can find other help.
    paused: { from: 2026-11-20, until: 2026-12-05, reason: Our room is painted. }
      This group is taking a break through December 5, 2026: Our room is painted.
    paused: { from: 2026-11-20 }
      This group is taking a break.
    paused: { from: 2026-12-10, until: 2027-01-05, reason: Winter break }
      This group will take a break from December 10, 2026 to January 5, 2027: Winter break.
    paused: { from: 2027-03-01, until: 2027-03-20 }
      
    paused: { from: 2026-10-01, until: 2026-11-01 }
      
    from: 2027-01-11
      This group starts on January 11, 2027.
    until: 2026-10-30
      This group ended on October 30, 2026.
    verified: { date: 2026-01-15 }
      Nobody has confirmed this listing since January 15, 2026. Please ask before you go.
    audience: { open_to: members }
      This group is for its members only.
    audience: { open_to: referral }
      You need a referral to join this group.
    place: { name: Town Library, city: Riverbend, paused: { from: 2026-11-01, until: 2026-11-30, reason: Repairs } }
      Town Library is closed through November 30, 2026: Repairs. | Closed through November 30, 2026.
    "#);
}

#[test]
fn each_state_of_a_group_is_said_in_lists() {
    for keys in CASES {
        let outputs = site_with_group(keys).fine();
        let on_page = notices(&outputs, "groups/circle/");
        let Some(first) = on_page.split(" | ").next().filter(|first| !first.is_empty()) else { continue };
        let is_listed = !crate::lists::members(&outputs, "groups/").is_empty();
        if is_listed {
            assert!(notices(&outputs, "groups/").contains(first), "{keys}: the list does not say {first:?}");
        }
    }
}

#[test]
fn a_listing_that_nobody_has_confirmed_says_so() {
    let outputs = site("-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  contact: { email: circle@example.org }\n").fine();
    assert_snapshot!(notices(&outputs, "groups/circle/"), @"Nobody has confirmed this listing yet. Please ask before you go.");
}

#[test]
fn a_group_comes_back_by_itself() {
    let keys = "paused: { from: 2026-11-20, until: 2026-12-05 }";
    for (day, is_paused) in [("2026-11-19", false), ("2026-11-20", true), ("2026-12-05", true), ("2026-12-06", false)] {
        let outputs = site_with_group(keys).on(day.parse().expect("a date")).fine();
        let is_said = !texts_of(outputs.page("groups/circle/"), "main .notice-paused").is_empty();
        assert_eq!(is_said, is_paused, "on {day}");
    }
}

#[test]
fn the_name_of_a_place_on_request_is_not_said_when_it_is_closed() {
    let outputs = site_with_group("place: { name: Secret House, city: Riverbend, show: on-request, paused: { from: 2026-11-01, until: 2026-11-30 } }").fine();
    assert_snapshot!(notices(&outputs, "groups/circle/"), @"This group is taking a break through November 30, 2026. | Closed through November 30, 2026.");
}

#[test]
fn no_sentence_of_a_notice_stands_twice_on_a_page() {
    let never = "-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  contact: { email: circle@example.org }\n";
    for site in CASES.map(site_with_group).into_iter().chain([site(never)]) {
        let outputs = site.fine();
        let text = main_text(outputs.page("groups/circle/"));
        let notices = notices(&outputs, "groups/circle/");
        for sentence in notices.split(['.', '|']).map(str::trim).filter(|sentence| !sentence.is_empty()) {
            assert_eq!(text.matches(sentence).count(), 1, "{sentence:?} stands twice in:\n{text}");
        }
    }
}

#[test]
fn an_old_confirmation_is_said_shortly_below() {
    let page = |files: &str| main_text(site(files).fine().page("groups/circle/"));
    let old = page(&crate::site::group("verified: { date: 2026-01-15 }"));
    assert!(old.contains("A person last confirmed this listing on January 15, 2026\nThat was some time ago."), "{old}");
    let never = page(
        "-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  contact: { email: circle@example.org }\n",
    );
    assert!(never.contains("## Is this still right?\nNot confirmed so far."), "{never}");
}

#[test]
fn a_place_of_one_meeting_says_in_full_that_it_is_closed() {
    let outputs = site_with_group("meetings: { every: tuesday, at: \"19:00\", place: { name: Town Library, city: Riverbend, paused: { from: 2026-11-01, reason: Repairs } } }").fine();
    assert_eq!(notices(&outputs, "groups/circle/"), "Town Library is closed for now: Repairs.");
}
