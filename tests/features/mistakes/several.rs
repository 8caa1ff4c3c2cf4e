//! Many mistakes at once: all of them come out in one run.

use insta::assert_snapshot;

use super::told;

const FILES: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: Eastern
-- groups.yaml --
- id: circle
  name: Grief Circle
  situations: greif
  cost: cheap
  meetings:
    - every: tuesdya
      at: \"25:00\"
  contact: { phone: none }
- id: walk
  name: Walk and Talk
  situations: grief
  kindness: much
  contact: { email: walk@example.org }
  verified: { date: 2026-11-01 }
-- content/articles/first-meeting.md --
---
title: Your first meeting
date: soon
---
See [grief](../situations/greif.md).
-- content/articles/second-meeting.md --
---
titel: Your second meeting
---
See [grief](../situations/greif.md).
";

/// What is wrong and where, without the lines that are shown and without help.
fn heads(told: &str) -> String {
    let mut is_head = false;
    let mut heads = String::new();
    for line in told.lines() {
        is_head |= line.starts_with("error[") || line.contains("problems in");
        if is_head {
            heads += line;
            heads.push('\n');
        }
        is_head &= !line.contains("--> ");
    }
    heads
}

#[test]
fn all_mistakes_of_a_group_and_of_other_files_come_out_at_once() {
    assert_snapshot!(heads(&told(FILES)), @r#"
    error[bad-value]: "soon" is not a date in the form
                      year-month-day
     --> content/articles/first-meeting.md:3:7
    error[broken-link]: there is no file
                        "../situations/greif.md"
     --> content/articles/first-meeting.md:5:5
    error[unknown-key]: there is no key "titel" here
     --> content/articles/second-meeting.md:2:1
    error[broken-link]: there is no file
                        "../situations/greif.md"
     --> content/articles/second-meeting.md:4:5
    error[unknown-reference]: no situation is called "greif"
     --> groups.yaml:3:15
    error[bad-value]: the cost "cheap" is not understood
     --> groups.yaml:4:9
    error[bad-value]: "tuesdya" is not a schedule that can be
                      understood
     --> groups.yaml:6:14
    error[bad-value]: "25:00" is not a time
     --> groups.yaml:7:11
    error[bad-value]: "none" is not a telephone number
     --> groups.yaml:8:21
    error[unknown-key]: there is no key "kindness" here
      --> groups.yaml:12:3
    error[bad-value]: "Eastern" does not say when the clocks
                      change, or where
     --> site.yaml:3:12
    11 problems in 4 files. The site was not changed.
    "#);
}
