//! How texts look, and what they are called: what only `check` says.

use insta::assert_snapshot;

use super::writing::{told, told_of_article};
use crate::site::group;

#[test]
fn words_in_capital_letters() {
    assert_snapshot!(told_of_article("PLEASE CALL FIRST, as the door is locked. NAMI and DBSA know us."), @r#"
    warning[capitals]: "PLEASE CALL FIRST" has nothing but
                       capital letters, which are hard to read,
                       and which some programs read out one by
                       one
     --> content/articles/first-meeting.md:5:1
      |
    5 | PLEASE CALL FIRST, as the door is locked. NAMI and...
      | ^^^^^^^^^^^^^^^^^
      |
      = help: write "Please call first"; for what matters
              most, stars make bold letters: `**today**`

    To learn more: openchair explain capitals
    1 warning in 1 file.
    "#);
}

#[test]
fn a_list_that_another_program_made() {
    assert_snapshot!(told_of_article("Bring with you:\n• a mug\n• a friend\n\nTea • water • juice\n\n- 🕯️ a candle that you light\n- tea"), @r#"
    warning[odd-bullet]: "•" makes no list of these lines: they
                         run into one on the page
     --> content/articles/first-meeting.md:6:1
      |
    6 | • a mug
      | ^
      |
      = help: begin each with a hyphen and a space, below an
              empty line: `- a mug`

    warning[odd-bullet]: "🕯️" before the words of this item is
                         read out each time, beside the sign
                         that a list has by itself
      --> content/articles/first-meeting.md:11:3
       |
    11 | - 🕯️ a candle that you light
       |   ^
       |
       = help: take it away: `- a candle that you …`

    To learn more: openchair explain odd-bullet
    2 warnings in 1 file.
    "#);
}

#[test]
fn a_list_that_another_program_made_in_the_words_of_a_group() {
    let keys = "description: |\n    Bring with you:\n    • a mug\n    • a friend\n\n    Tea • water • juice";
    assert_snapshot!(told(&group(keys)), @r#"
    warning[odd-bullet]: "•" makes no list of these lines: they
                         run into one on the page
     --> groups.yaml:7:7
      |
    7 |       Bring with you:
      |       ^^^^^^^^^^^^^^^
      |
      = help: begin each with a hyphen and a space, below an
              empty line: `- a mug`

    To learn more: openchair explain odd-bullet
    1 warning in 1 file.
    "#);
}

#[test]
fn two_pages_with_one_title() {
    let second = "-- content/articles/later.md --\n---\ntitle: your first meeting\n---\nCome again.\n";
    assert_snapshot!(told(&format!(
        "-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\n---\nCome.\n{second}"
    )), @r#"
    warning[same-title]: "your first meeting" is the title of
                         another page too, so nobody can tell
                         the two apart in a list or among open
                         tabs
     --> content/articles/later.md:2:8
      |
    2 | title: your first meeting
      |        ^^^^^^^^^^^^^^^^^^
      |
     ::: content/articles/first-meeting.md:2:8
      |
    2 | title: Your first meeting
      |        ------------------ the first one
      |
      = help: say in one of them what sets it apart, as in
              "your first meeting, for parents"

    To learn more: openchair explain same-title
    1 warning in 1 file.
    "#);
}
