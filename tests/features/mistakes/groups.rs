//! Names in groups that are not there, keys that are missing, and groups that clash.

use insta::assert_snapshot;

use super::{told, told_of_group};

#[test]
fn a_misspelt_key() {
    assert_snapshot!(told_of_group("sumary: We meet for tea."), @r#"
    error[unknown-key]: there is no key "sumary" here
     --> groups.yaml:6:3
      |
    6 |   sumary: We meet for tea.
      |   ^^^^^^
      |
      = help: did you mean "summary"?

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_key_that_nothing_is_like() {
    assert_snapshot!(told_of_group("mascot: A heron"), @r#"
    error[unknown-key]: there is no key "mascot" here
     --> groups.yaml:6:3
      |
    6 |   mascot: A heron
      |   ^^^^^^
      |
      = help: the keys here are id, name, summary,
              description, situations, kind, program,
              formats, led_by, training, meetings, place,
              online, dial_in, contact, audience, languages,
              accessibility, cost, registration, joining,
              confidentiality, status, paused, from, until,
              verified, source, newsletter, links, image,
              translations, aliases, extra; keys of your own
              go below "extra:"

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_misspelt_situation() {
    assert_snapshot!(told_of_group("situations: greif"), @r#"
    error[unknown-reference]: no situation is called "greif"
     --> groups.yaml:5:15
      |
    5 |   situations: greif
      |               ^^^^^
      |
      = help: did you mean "grief"?

    To learn more: openchair explain unknown-reference
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_situation_that_nothing_is_like() {
    assert_snapshot!(told_of_group("situations: [grief, gambling]"), @r#"
    error[unknown-reference]: no situation is called "gambling"
     --> groups.yaml:5:23
      |
    5 |   situations: [grief, gambling]
      |                       ^^^^^^^^
      |
      = help: write a file content/situations/gambling.md,
              or use one of: grief

    To learn more: openchair explain unknown-reference
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_group_without_a_name() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n  situations: grief\n  contact: { email: circle@example.org }\n"), @r#"
    error[missing-key]: the key "name" is missing
     --> groups.yaml:1:3
      |
    1 | - id: circle
      |   ^^^^^^^^^^
      |
      = help: add a line that begins with "name:"

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_id_twice_in_two_files() {
    assert_snapshot!(told("\
-- groups/north.yaml --
- id: circle
  name: North Circle
  situations: grief
  contact: { email: north@example.org }
  verified: { date: 2026-11-01 }
-- groups/south.yaml --
- id: circle
  name: South Circle
  situations: grief
  contact: { email: south@example.org }
  verified: { date: 2026-11-01 }
"), @r#"
    error[duplicate-id]: there is already a group with the id
                         "circle"
     --> groups/south.yaml:1:7
      |
    1 | - id: circle
      |       ^^^^^^
      |
     ::: groups/north.yaml:1:7
      |
    1 | - id: circle
      |       ------ the first one
      |
      = help: give one of the two another id, for example
              "circle-2"

    To learn more: openchair explain duplicate-id
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_place_that_is_not_there() {
    assert_snapshot!(told_of_group("place: town-library"), @r#"
    error[unknown-reference]: no place is called "town-library"
     --> groups.yaml:6:10
      |
    6 |   place: town-library
      |          ^^^^^^^^^^^^
      |
      = help: add it under `places:` at the top of the file,
              or write the place itself: `place: { name: …,
              city: … }` instead of "town-library"

    To learn more: openchair explain unknown-reference
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_word_that_is_not_of_the_list() {
    assert_snapshot!(told_of_group("kind: suport-group\naccessibility: [step-free, ramp]"), @r#"
    error[unknown-word]: "kind" cannot be "suport-group"
     --> groups.yaml:6:9
      |
    6 |   kind: suport-group
      |         ^^^^^^^^^^^^
      |
      = help: did you mean "support-group"? the words for it
              are support-group, mutual-aid, peer-program,
              family-group, class, helpline

    error[unknown-word]: entry 2 of "accessibility" cannot be
                         "ramp"
     --> groups.yaml:7:30
      |
    7 |   accessibility: [step-free, ramp]
      |                              ^^^^
      |
      = help: the words for it are step-free,
              accessible-toilet, gender-neutral-toilet,
              hearing-loop, captions, sign-language,
              large-print, quiet-space, fragrance-free,
              parking, accessible-parking, transit,
              childcare, service-animals

    To learn more: openchair explain unknown-word
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_group_without_a_way_in() {
    assert_snapshot!(told_of_group("contact: { role: Coordinator, name: Ruth }"), @r#"
    error[no-way-in]: nobody could find the way into the group
                      "circle"
     --> groups.yaml:1:3
      |
    1 | - id: circle
      |   ^^^^^^^^^^
      |
      = help: give its `contact` an email, a phone, a text
              or a url; a `place`, an `online` link or a
              `dial_in` will do as well

    To learn more: openchair explain no-way-in
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_address_on_request_and_nobody_to_ask() {
    assert_snapshot!(told_of_group("contact: { role: Coordinator }\nplace: { street: 4 Elm Street, city: Riverbend, show: on-request }"), @r#"
    error[no-way-in]: the way into "circle" is on request, but
                      there is nobody to ask
     --> groups.yaml:1:3
      |
    1 | - id: circle
      |   ^^^^^^^^^^
      |
      = help: give it a `contact` with an email, a phone or
              a web page

    To learn more: openchair explain no-way-in
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_id_that_is_no_address() {
    assert_snapshot!(told("-- groups.yaml --\n- id: Tuesday Circle!\n  name: Tuesday Circle\n  situations: grief\n  contact: { email: circle@example.org }\n"), @r#"
    error[bad-value]: "Tuesday Circle!" cannot be an id
     --> groups.yaml:1:7
      |
    1 | - id: Tuesday Circle!
      |       ^^^^^^^^^^^^^^^
      |
      = help: write "tuesday-circle": lower-case letters,
              digits and single hyphens between words

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_translation_into_a_language_that_the_site_has_not() {
    assert_snapshot!(told_of_group("translations:\n  es: { name: Círculo de duelo }"), @r#"
    error[unknown-reference]: the site has no language "es", so
                              this translation would never be
                              shown
     --> groups.yaml:7:5
      |
    7 |     es: { name: Círculo de duelo }
      |     ^^
      |
      = help: add it to site.yaml: `languages: { es: {
              title: … } }`

    To learn more: openchair explain unknown-reference
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_old_address_that_is_not_safe() {
    assert_snapshot!(told_of_group("aliases: [../../secret, /old/circle/]"), @r#"
    error[bad-value]: the old address "../../secret" does not
                      begin with a slash
     --> groups.yaml:6:13
      |
    6 |   aliases: [../../secret, /old/circle/]
      |             ^^^^^^^^^^^^
      |
      = help: write the path that visitors used, from the
              first slash on: `/old/page/`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}
