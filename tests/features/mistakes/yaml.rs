//! Slips of YAML.

use insta::assert_snapshot;

use super::{told, told_of_group};

#[test]
fn a_tab_instead_of_spaces() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n\tname: Grief Circle\n  situations: grief\n"), @r#"
    error[bad-yaml]: this line begins with a tab
     --> groups.yaml:2:1
      |
    2 |     name: Grief Circle
      | ^^^^
      |
      = help: use spaces instead, two for each level; many
              editors can do it for the whole file

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_colon_in_a_text_without_quotes() {
    assert_snapshot!(told_of_group("summary: Grief: a circle for all"), @r#"
    error[bad-yaml]: there is a second ": " in this line
     --> groups.yaml:6:12
      |
    6 |   summary: Grief: a circle for all
      |            ^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: put the text in quotes: summary: "Grief: a
              circle for all"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_key_twice() {
    assert_snapshot!(told_of_group("summary: We meet for tea.\nsummary: We meet to talk."), @r#"
    error[duplicate-key]: the key "summary" is here twice
     --> groups.yaml:7:3
      |
    7 |   summary: We meet to talk.
      |   ^^^^^^^
      |
     ::: groups.yaml:6:3
      |
    6 |   summary: We meet for tea.
      |   ------- the first one is here
      |
      = help: keep one of the two; the other would be lost

    To learn more: openchair explain duplicate-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_quote_mark_that_is_not_closed() {
    assert_snapshot!(told_of_group("summary: \"We meet for tea.\ncost: free"), @r#"
    error[bad-yaml]: this text begins with a " that is never
                     closed
     --> groups.yaml:6:12
      |
    6 |   summary: "We meet for tea.
      |            ^^^^^^^^^^^^^^^^^
      |
      = help: put a " at its end as well: "We meet for tea."

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_bracket_that_is_not_closed() {
    assert_snapshot!(told_of_group("accessibility: [step-free, parking\ncost: free"), @r#"
    error[bad-yaml]: the bracket "[" is never closed
     --> groups.yaml:6:18
      |
    6 |   accessibility: [step-free, parking
      |                  ^^^^^^^^^^^^^^^^^^^
      |
      = help: put a "]" at its end: [step-free, parking]

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_line_that_is_not_under_the_others() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n   name: Grief Circle\n  situations: grief\n"), @r#"
    error[bad-yaml]: this line does not line up with the lines
                     above it
     --> groups.yaml:2:4
      |
    2 |    name: Grief Circle
      |    ^^^^^^^^^^^^^^^^^^
      |
      = help: begin it in the same column as "id"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_text_that_begins_with_a_sign() {
    assert_snapshot!(told_of_group("summary: @home or here"), @r#"
    error[bad-yaml]: a text cannot begin with "@"
     --> groups.yaml:6:12
      |
    6 |   summary: @home or here
      |            ^^^^^^^^^^^^^
      |
      = help: put it in quotes: "@home or here"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_hash_that_swallows_the_rest() {
    assert_snapshot!(told_of_group("place: { name: Town Library, street: 40 Ferry Street, city: Riverbend }\nmeetings:\n  - every: tuesday\n    at: \"19:00\"\n    note: Ring at Room #4"), @r#"
    warning[lost-after-hash]: the text after " #" was dropped
      --> groups.yaml:10:26
       |
    10 |       note: Ring at Room #4
       |                          ^^
       |
       = help: put the value in quotes: "Ring at Room #4"

    To learn more: openchair explain lost-after-hash
    1 warning in 1 file.
    "#);
}

#[test]
fn a_word_where_a_list_of_keys_belongs() {
    assert_snapshot!(told_of_group("meetings: tuesday"), @r#"
    error[wrong-kind]: "meetings" wants a block of keys; this is
                       the text "tuesday"
     --> groups.yaml:6:13
      |
    6 |   meetings: tuesday
      |             ^^^^^^^
      |
      = help: write each key on a line of its own, indented

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_key_without_a_value() {
    assert_snapshot!(told_of_group("name:\ncost: free"), @r#"
    error[bad-value]: a group needs a name
     --> groups.yaml:5:3
      |
    5 |   name:
      |   ^^^^
      |
      = help: write its name: `name: Tuesday Grief Circle`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_borrowed_value() {
    assert_snapshot!(told("-- groups.yaml --\n- &first\n  id: circle\n  name: Grief Circle\n  situations: grief\n- *first\n"), @r#"
    error[bad-yaml]: a text cannot begin with "&"
     --> groups.yaml:1:3
      |
    1 | - &first
      |   ^^^^^^
      |
      = help: put it in quotes: "&first"; names for parts of
              a file (&name, *name, !name) are not read

    error[bad-yaml]: a text cannot begin with "*"
     --> groups.yaml:5:3
      |
    5 | - *first
      |   ^^^^^^
      |
      = help: put it in quotes: "*first"; names for parts of
              a file (&name, *name, !name) are not read

    To learn more: openchair explain bad-yaml
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn front_matter_that_is_not_closed() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\n\nCome early.\n"), @r#"
    error[bad-yaml]: the part that begins with "---" never ends
     --> content/articles/first-meeting.md:1:1
      |
    1 | ---
      | ^^^
      |
      = help: write a line "---" between the keys and the
              text

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn no_front_matter() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n# Your first meeting\n\nCome early.\n"), @r"
    error[missing-key]: the file does not begin with its title
     --> content/articles/first-meeting.md:1:1
      |
    1 | # Your first meeting
      | ^^^^^^^^^^^^^^^^^^^^
      |
      = help: begin the file with three lines: `---`, then
              `title: Your first meeting`, then `---`

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_directory_that_is_only_a_text() {
    assert_snapshot!(told("-- groups.yaml --\nWe meet on Tuesday\nat seven\n"), @r"
    error[wrong-kind]: this file is one text, and not a list of
                       groups
     --> groups.yaml:1:1
      |
    1 | We meet on Tuesday
      | ^^^^^^^^^^^^^^^^^^
      |
      = help: begin each group with a dash, a space and its
              id: - id: tuesday-circle

    To learn more: openchair explain wrong-kind
    1 problem in 1 file. The site was not changed.
    ");
}
