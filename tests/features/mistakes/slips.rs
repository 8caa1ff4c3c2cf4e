//! Slips of YAML that look right: keys, dashes, spaces and brackets that are missing.

use insta::assert_snapshot;

use super::{told, told_of_group};

#[test]
fn a_first_line_without_a_space_after_its_colon() {
    assert_snapshot!(told("-- groups.yaml --\n- id:circle\n  name: Grief Circle\n  situations: grief\n"), @r#"
    error[bad-yaml]: there is no space after the colon
     --> groups.yaml:1:3
      |
    1 | - id:circle
      |   ^^^^^^^^^
      |
      = help: write "id: circle"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_line_without_a_space_after_its_colon() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n  name:Grief Circle\n  situations: grief\n"), @r#"
    error[bad-yaml]: there is no space after the colon
     --> groups.yaml:2:3
      |
    2 |   name:Grief Circle
      |   ^^^^^^^^^^^^^^^^^
      |
      = help: write "name: Grief Circle"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn no_space_after_a_colon_between_brackets() {
    assert_snapshot!(told_of_group("audience: {ages:18+}"), @r#"
    error[bad-yaml]: there is no space after the colon
     --> groups.yaml:6:14
      |
    6 |   audience: {ages:18+}
      |              ^^^^^^^^
      |
      = help: write "ages: 18+"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_entry_without_a_space_after_its_dash() {
    assert_snapshot!(told_of_group("accessibility:\n  -step-free\n  -parking"), @r#"
    error[bad-yaml]: there is no space after the dash
     --> groups.yaml:7:5
      |
    7 |     -step-free
      |     ^^^^^^^^^^
      |
      = help: write "- step-free"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_entry_without_a_dash() {
    assert_snapshot!(told_of_group("accessibility:\n  - step-free\n  parking"), @r#"
    error[bad-yaml]: this line has no dash
     --> groups.yaml:8:5
      |
    8 |     parking
      |     ^^^^^^^
      |
      = help: write "- parking"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_second_group_without_a_dash() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n  id: walk\n  name: Walk and Talk\n  situations: grief\n"), @r#"
    error[duplicate-key]: here is a second "id"
     --> groups.yaml:4:3
      |
    4 |   id: walk
      |   ^^
      |
     ::: groups.yaml:1:3
      |
    1 | - id: circle
      |   -- the first one is here
      |
      = help: where another entry begins, put a dash and a
              space before it: "- id: walk"

    To learn more: openchair explain duplicate-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn several_words_without_brackets() {
    assert_snapshot!(told_of_group("accessibility: step-free, parking"), @r#"
    error[bad-value]: "step-free, parking" is a list without its
                      brackets
     --> groups.yaml:6:18
      |
    6 |   accessibility: step-free, parking
      |                  ^^^^^^^^^^^^^^^^^^
      |
      = help: put them around it: [step-free, parking]

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn several_situations_without_brackets() {
    assert_snapshot!(told_of_group("situations: grief, loss"), @r#"
    error[bad-value]: "grief, loss" is a list without its
                      brackets
     --> groups.yaml:5:15
      |
    5 |   situations: grief, loss
      |               ^^^^^^^^^^^
      |
      = help: put them around it: [grief, loss]

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_list_where_one_text_belongs() {
    assert_snapshot!(told_of_group("summary: [We meet for tea]"), @r#"
    error[wrong-kind]: "summary" wants a text; this is a list
     --> groups.yaml:6:12
      |
    6 |   summary: [We meet for tea]
      |            ^^^^^^^^^^^^^^^^^
      |
      = help: write one text, for example summary: We meet
              for tea

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_date_without_its_key() {
    assert_snapshot!(told_of_group("verified: 2026-11-01"), @r#"
    error[wrong-kind]: "verified" wants a block of keys; this is
                       the text "2026-11-01"
     --> groups.yaml:5:13
      |
    5 |   verified: 2026-11-01
      |             ^^^^^^^^^^
      |
      = help: write the key of this value as well: verified:
              { date: 2026-11-01 }

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_email_address_without_its_key() {
    assert_snapshot!(told_of_group("contact: circle@example.org"), @r#"
    error[wrong-kind]: "contact" wants a block of keys; this is
                       the text "circle@example.org"
     --> groups.yaml:5:12
      |
    5 |   contact: circle@example.org
      |            ^^^^^^^^^^^^^^^^^^
      |
      = help: write the key of this value as well: contact:
              { email: circle@example.org }

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_link_without_its_key() {
    assert_snapshot!(told_of_group("online: https://meet.example.org/circle"), @r#"
    error[wrong-kind]: "online" wants a block of keys; this is
                       the text
                       "https://meet.example.org/circle"
     --> groups.yaml:6:11
      |
    6 |   online: https://meet.example.org/circle
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write the key of this value as well: online: {
              url: https://meet.example.org/circle }

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn another_word_for_a_key() {
    assert_snapshot!(told_of_group("place: { city: Salem, zip: 97301 }"), @r#"
    error[unknown-key]: there is no key "zip" here
     --> groups.yaml:6:25
      |
    6 |   place: { city: Salem, zip: 97301 }
      |                         ^^^
      |
      = help: the key for it is called "postal_code"

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_key_in_capitals() {
    assert_snapshot!(told_of_group("Summary: We meet for tea."), @r#"
    error[unknown-key]: there is no key "Summary" here
     --> groups.yaml:6:3
      |
    6 |   Summary: We meet for tea.
      |   ^^^^^^^
      |
      = help: did you mean "summary"?

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_end_where_a_length_belongs() {
    assert_snapshot!(told_of_group("meetings: { every: friday, at: \"23:00\", end: \"1:00\" }"), @r#"
    error[unknown-key]: there is no key "end" here
     --> groups.yaml:6:43
      |
    6 |   meetings: { every: friday, at: "23:00", end: "1:00" }
      |                                           ^^^
      |
      = help: the key for it is called "for", and it says
              how long: for: 1h30m

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}
