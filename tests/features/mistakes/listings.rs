//! What a directory holds: what only `check` says.

use insta::assert_snapshot;

use crate::site::{group, site};

/// Of the situation of every site here somebody has written down the words.
const FINDABLE: &str =
    "-- content/situations/grief.md --\n---\ntitle: Grief\nsynonyms: bereavement\n---\nSomebody has died.\n";

fn told(files: &str) -> String {
    site(&format!("{FINDABLE}{files}")).checked().told()
}

fn told_of_group(keys: &str) -> String {
    told(&group(keys))
}

#[test]
fn a_contact_with_a_whole_name_and_a_mailbox_of_ones_own() {
    assert_snapshot!(told_of_group("contact: { name: Maria Lopez, email: maria.lopez@gmail.com }"), @r#"
    warning[whole-name]: "Maria Lopez" is a whole name, and
                         everybody can read that this person
                         comes to such a group
     --> groups.yaml:5:20
      |
    5 | ...ontact: { name: Maria Lopez, email: maria.lopez@gm...
      |                    ^^^^^^^^^^^
      |
      = help: write "Maria" or "Maria L."; a role, such as
              "group coordinator", says as much

    warning[personal-contact]: "maria.lopez@gmail.com" looks
                               like the mailbox of one person,
                               with the whole name in it
     --> groups.yaml:5:40
      |
    5 | ...a Lopez, email: maria.lopez@gmail.com }
      |                    ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: make an address for the group, which others
              can answer too: "tuesday.circle@…"

    To learn more: openchair explain whole-name
    2 warnings in 1 file.
    "#);
}

#[test]
fn what_opens_a_meeting_and_a_number_in_a_text() {
    assert_snapshot!(told_of_group("summary: \"On Zoom, meeting ID: 812 3456 7890. Or call (503) 555-0142.\""), @r#"
    warning[personal-contact]: "(503) 555-0142" looks like a
                               telephone number, and from a text
                               nobody can call it by a tap
     --> groups.yaml:6:12
      |
    6 |   summary: "On Zoom, meeting ID: 812 3456 7890. Or...
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: put it below `contact:` as `phone:`, or below
              `dial_in:`; there it is checked as well

    warning[meeting-secret]: "meeting ID: 812 3456 7890" lets
                             everybody into a meeting, also
                             those who come to disturb it
     --> groups.yaml:6:12
      |
    6 |   summary: "On Zoom, meeting ID: 812 3456 7890. Or...
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: take it out of the text; put it below
              `online:` of the group, and write `show:
              on-request` there if people should ask first

    To learn more: openchair explain personal-contact
    2 warnings in 1 file.
    "#);
}

#[test]
fn a_link_to_a_group_that_has_closed() {
    let article =
        "-- content/articles/first-meeting.md --\n---\ntitle: First\n---\nCome to [our circle](/groups/circle/).\n";
    assert_snapshot!(told(&(group("status: closed") + article)), @r#"
    warning[closed-linked]: this link leads to "Grief Circle",
                            which has closed
     --> content/articles/first-meeting.md:4:9
      |
    4 | Come to [our circle](/groups/circle/).
      |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
     ::: groups.yaml:6:11
      |
    6 |   status: closed
      |           ------ here it is closed
      |
      = help: lead to a group that meets, or to the list of
              its situation; or say in the text that it has
              closed

    To learn more: openchair explain closed-linked
    1 warning in 1 file.
    "#);
}

#[test]
fn listings_that_nobody_confirmed() {
    let one = |number: usize, verified: &str| {
        format!(
            "- {{ id: g{number}, name: Group {number}, situations: grief, contact: {{ email: a@example.org }}{verified} }}\n"
        )
    };
    let groups: String =
        (1..=7).map(|number| one(number, if number < 4 { "" } else { ", verified: { date: 2026-01-02 }" })).collect();
    assert_snapshot!(told(&format!("-- groups.yaml --\n{groups}")), @r#"
    warning[unconfirmed]: 7 listings are not confirmed lately;
                          the 5 that wait longest are named by
                          themselves
     |
     = help: "openchair stale" prints all of them with whom
             to call, the oldest first

    warning[unconfirmed]: nobody has said when "Group 1" was
                          last confirmed
     --> groups.yaml:1:19
      |
    1 | ...{ id: g1, name: Group 1, situations: grief, contac...
      |                    ^^^^^^^
      |
      = help: ask the group whether all of it is still true,
              then run "openchair confirm g1"

    warning[unconfirmed]: nobody has said when "Group 2" was
                          last confirmed
     --> groups.yaml:2:19
      |
    2 | ...{ id: g2, name: Group 2, situations: grief, contac...
      |                    ^^^^^^^
      |
      = help: ask the group whether all of it is still true,
              then run "openchair confirm g2"

    warning[unconfirmed]: nobody has said when "Group 3" was
                          last confirmed
     --> groups.yaml:3:19
      |
    3 | ...{ id: g3, name: Group 3, situations: grief, contac...
      |                    ^^^^^^^
      |
      = help: ask the group whether all of it is still true,
              then run "openchair confirm g3"

    warning[unconfirmed]: "Group 4" was last confirmed on
                          2026-01-02, more than 180 days ago
     --> groups.yaml:4:92
      |
    4 | ...rg }, verified: { date: 2026-01-02 } }
      |                    ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: ask the group whether all of it is still true,
              then run "openchair confirm g4"

    warning[unconfirmed]: "Group 5" was last confirmed on
                          2026-01-02, more than 180 days ago
     --> groups.yaml:5:92
      |
    5 | ...rg }, verified: { date: 2026-01-02 } }
      |                    ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: ask the group whether all of it is still true,
              then run "openchair confirm g5"

    To learn more: openchair explain unconfirmed
    6 warnings in 1 file.
    "#);
}

#[test]
fn a_group_that_is_listed_twice() {
    let twin = "- { id: twin, name: GRIEF circle, situations: grief, contact: { email: circle@example.org }, verified: { date: 2026-11-01 } }\n";
    assert_snapshot!(told(&(group("") + twin)), @r#"
    warning[same-group]: "twin" looks like "circle": the same
                         name, and the same times and ways to
                         join
     --> groups.yaml:6:21
      |
    6 | ...id: twin, name: GRIEF circle, situations: grief, c...
      |                    ^^^^^^^^^^^^
      |
     ::: groups.yaml:2:9
      |
    2 |   name: Grief Circle
      |         ------------ this is the other one
      |
      = help: if it is one group, take one of the two away
              and write `aliases: [/groups/twin/]` in the
              other; if not, give each a name that tells
              them apart

    To learn more: openchair explain same-group
    1 warning in 1 file.
    "#);
}

#[test]
fn positions_that_cannot_be_right() {
    let one = |id: &str, position: &str| {
        format!(
            "- {{ id: {id}, name: {id}, situations: grief, contact: {{ email: a@example.org }}, verified: {{ date: 2026-11-01 }}, place: {{ city: Salem{position} }} }}\n"
        )
    };
    let groups: String = ["a", "b", "c", "d"].map(|id| one(id, ", latitude: 44.94, longitude: -123.03")).concat();
    let wrong = one("e", ", latitude: 44.94, longitude: 123.03") + &one("f", "");
    assert_snapshot!(told(&format!("-- groups.yaml --\n{groups}{wrong}")), @r#"
    warning[odd-position]: latitude 44.94 and longitude 123.03
                           of "e" are 8095 km from the nearest
                           other place of Salem
     --> groups.yaml:5:139
      |
    5 | ...alem, latitude: 44.94, longitude: 123.03 } }
      |                    ^^^^^
      |
      = help: did you mean `latitude: 44.94` and `longitude:
              -123.03`?

    warning[no-position]: "f" has no latitude and longitude, so
                          the finder cannot tell how far it is
     --> groups.yaml:6:114
      |
    6 | ...11-01 }, place: { city: Salem } }
      |                    ^^^^^^^^^^^^^^^^
      |
      = help: write `latitude:` and `longitude:` beside the
              street, in degrees with a point: `latitude:
              45.5231`

    To learn more: openchair explain odd-position
    2 warnings in 1 file.
    "#);
}

#[test]
fn what_a_language_does_not_have_yet() {
    let files = "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nlanguages: { es: { title: Grupos } }\n";
    assert_snapshot!(told(files), @r#"
    warning[untranslated]: 1 of 1 groups have no words in "es",
                           so their pages there are half in
                           another language
     --> site.yaml:3:18
      |
    3 | languages: { es: { title: Grupos } }
      |                  ^^^^^^^^^^^^^^^^^^
      |
      = help: write below the group: `translations: { es: {
              summary: … } }`; begin with those that people
              visit most

    warning[untranslated]: these texts are not there in "es":
                           content/pages/safety.md,
                           content/situations/grief.md
     --> site.yaml:3:18
      |
    3 | languages: { es: { title: Grupos } }
      |                  ^^^^^^^^^^^^^^^^^^
      |
      = help: write the translation beside the text, as
              content/pages/safety.es.md; until then
              visitors are told that the page is in another
              language

    To learn more: openchair explain untranslated
    2 warnings in 1 file.
    "#);
}
