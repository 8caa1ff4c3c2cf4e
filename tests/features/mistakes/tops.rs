//! The first lines of a Markdown file, as Word, other programs and slips of the pen leave them.

use insta::assert_snapshot;

use super::told;

#[test]
fn an_empty_file() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n"), @r"
    error[missing-key]: this file is empty
    --> content/articles/first-meeting.md
     = help: begin it with three lines: `---`, then `title:
             …`, then `---`; the text comes below

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn a_text_without_a_title() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\nCome early, and bring a mug.\n"), @r"
    error[missing-key]: the file does not begin with its title
     --> content/articles/first-meeting.md:1:1
      |
    1 | Come early, and bring a mug.
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: begin the file with three lines: `---`, then
              `title: …`, then `---`

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn an_empty_line_before_the_title() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n\n---\ntitle: First\n---\nCome early.\n"), @r#"
    error[missing-key]: there is something before the first line
                        "---"
     --> content/articles/first-meeting.md:2:1
      |
    2 | ---
      | ^^^
      |
      = help: take out the empty lines and spaces, so that
              the file begins with "---"

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn hyphens_that_word_has_made_longer() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n–––\ntitle: First\n–––\nCome early.\n"), @r#"
    error[missing-key]: the first line is not made of three
                        hyphens
     --> content/articles/first-meeting.md:1:1
      |
    1 | –––
      | ^^^
      |
      = help: write "---" instead of "–––"

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn four_hyphens() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n----\ntitle: First\n----\nCome early.\n"), @r#"
    error[missing-key]: the first line is not made of three
                        hyphens
     --> content/articles/first-meeting.md:1:1
      |
    1 | ----
      | ^^^^
      |
      = help: write "---" instead of "----"

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn the_signs_of_another_program() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n+++\ntitle = \"First\"\n+++\nCome early.\n"), @r#"
    error[missing-key]: the first line is not made of three
                        hyphens
     --> content/articles/first-meeting.md:1:1
      |
    1 | +++
      | ^^^
      |
      = help: write "---" instead of "+++"

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_title_without_hyphens() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\ntitle: First\n\nCome early.\n"), @r#"
    error[missing-key]: there is no line "---" before the title
     --> content/articles/first-meeting.md:1:1
      |
    1 | title: First
      | ^^^^^^^^^^^^
      |
      = help: begin the file with three lines: `---`, then
              `title: First`, then `---`

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_heading_with_a_colon_as_the_title() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n# First: what to bring\n\nA mug.\n"), @r#"
    error[missing-key]: the file does not begin with its title
     --> content/articles/first-meeting.md:1:1
      |
    1 | # First: what to bring
      | ^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: begin the file with three lines: `---`, then
              `title: "First: what to bring"`, then `---`

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}
