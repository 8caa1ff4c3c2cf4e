//! Signs that look right and are not: quote marks of Word, spaces of web pages, tabs, marks that nobody sees.

use insta::assert_snapshot;

use super::{told, told_of_group};

#[test]
fn a_tab_after_a_colon() {
    assert_snapshot!(told_of_group("cost:\tfree"), @r"
    error[bad-yaml]: there is a tab after the colon
     --> groups.yaml:6:8
      |
    6 |   cost:    free
      |        ^^^^
      |
      = help: write a space instead: cost: free

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn curly_quote_marks_around_a_text_with_a_colon() {
    assert_snapshot!(told_of_group("summary: “Bring: a mug”"), @r#"
    error[bad-yaml]: these quote marks are curly, so they do not
                     keep the text together
     --> groups.yaml:6:12
      |
    6 |   summary: “Bring: a mug”
      |            ^^^^^^^^^^^^^^
      |
      = help: type straight ones: summary: "Bring: a mug"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn curly_quote_marks_around_a_number() {
    assert_snapshot!(told_of_group("contact: { phone: “503-555-0100” }"), @r"
    error[bad-value]: these quote marks are curly, so they are
                      part of the text
     --> groups.yaml:5:21
      |
    5 |   contact: { phone: “503-555-0100” }
      |                     ^^^^^^^^^^^^^^
      |
      = help: type it again, with the signs of your
              keyboard: phone: 503-555-0100

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn curly_quote_marks_around_a_word_of_a_list() {
    assert_snapshot!(told_of_group("kind: ‘support-group’"), @r"
    error[bad-value]: these quote marks are curly, so they are
                      part of the text
     --> groups.yaml:6:9
      |
    6 |   kind: ‘support-group’
      |         ^^^^^^^^^^^^^^^
      |
      = help: type it again, with the signs of your
              keyboard: kind: support-group

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    ");
}

#[test]
fn spaces_of_a_web_page_at_the_beginning_of_a_line() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n\u{a0}\u{a0}name: Grief Circle\n  situations: grief\n"), @r#"
    error[bad-yaml]: there is a space of another kind here, as
                     web pages and Word have it
     --> groups.yaml:2:1
      |
    2 |   name: Grief Circle
      | ^^
      |
      = help: delete it and type it again: "name: Grief
              Circle"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_space_of_a_web_page_after_a_colon() {
    assert_snapshot!(told_of_group("cost:\u{a0}free"), @r#"
    error[bad-yaml]: there is a space of another kind here, as
                     web pages and Word have it
     --> groups.yaml:6:8
      |
    6 |   cost: free
      |        ^
      |
      = help: delete it and type it again: "cost: free"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_space_of_a_web_page_after_a_value() {
    assert_snapshot!(told_of_group("audience: { ages: 18+\u{a0} }"), @"");
}

#[test]
fn a_mark_that_nobody_sees_before_a_group() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\n  name: Grief Circle\n  situations: grief\n\u{feff}- id: walk\n"), @r#"
    error[bad-yaml]: there is a space of another kind here, as
                     web pages and Word have it
     --> groups.yaml:4:1
      |
    4 | �- id: walk
      | ^
      |
      = help: delete it and type it again: "- id: walk"

    To learn more: openchair explain bad-yaml
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn lines_with_the_ends_of_windows() {
    assert_snapshot!(told("-- groups.yaml --\n- id: circle\r\n  name:Grief Circle\r\n  situations: grief\r\n"), @r#"
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
