//! Days and times that cannot be meant.

use insta::assert_snapshot;

use super::told_of_group;

fn told_of_meeting(keys: &str) -> String {
    let keys: String = keys.lines().map(|line| format!("\n    {line}")).collect();
    told_of_group(&format!("meetings:\n  - note: Bring a mug{keys}"))
}

#[test]
fn a_week_and_a_day() {
    assert_snapshot!(told_of_meeting("every: 3rd week tuesday\nat: \"19:00\""), @r#"
    error[bad-value]: "3rd week tuesday" is not a schedule that
                      can be understood
     --> groups.yaml:8:14
      |
    8 |       every: 3rd week tuesday
      |              ^^^^^^^^^^^^^^^^
      |
      = help: did you mean "3rd tuesday"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_misspelt_day() {
    assert_snapshot!(told_of_meeting("every: tuesdya\nat: \"19:00\""), @r#"
    error[bad-value]: "tuesdya" is not a schedule that can be
                      understood
     --> groups.yaml:8:14
      |
    8 |       every: tuesdya
      |              ^^^^^^^
      |
      = help: "tuesdya" is not known here: did you mean
              "tuesday"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn every_other_friday_without_a_first_one() {
    assert_snapshot!(told_of_meeting("every: other friday\nat: \"19:00\""), @r#"
    error[contradiction]: every other Friday needs a date to
                          count from
     --> groups.yaml:8:14
      |
    8 |       every: other friday
      |              ^^^^^^^^^^^^
      |
      = help: write the date of a Friday on which the group
              meets, such as starting: 2026-01-09

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_first_day_that_is_another_weekday() {
    assert_snapshot!(told_of_meeting("every: other friday\nstarting: 2026-11-26\nat: \"19:00\""), @r#"
    error[contradiction]: 2026-11-26 is a Thursday, and the
                          meeting is every other Friday
     --> groups.yaml:9:17
      |
    9 |       starting: 2026-11-26
      |                 ^^^^^^^^^^
      |
      = help: write the date of a Friday, such as 2026-11-20
              or 2026-11-27

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_date_that_is_not_in_the_calendar() {
    assert_snapshot!(told_of_meeting("date: 2026-11-31\nat: \"19:00\""), @r#"
    error[bad-value]: "2026-11-31" is not a date: November 2026
                      has 30 days
     --> groups.yaml:8:13
      |
    8 |       date: 2026-11-31
      |             ^^^^^^^^^^
      |
      = help: look the day up in a calendar and write it as
              year-month-day, such as 2026-12-05

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_date_as_people_write_it() {
    assert_snapshot!(told_of_meeting("date: 12/05/2026\nat: \"19:00\""), @r#"
    error[bad-value]: "12/05/2026" is not a date in the form
                      year-month-day
     --> groups.yaml:8:13
      |
    8 |       date: 12/05/2026
      |             ^^^^^^^^^^
      |
      = help: write 2026-12-05 for December 5, or 2026-05-12
              for May 12

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_that_no_clock_shows() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: \"25:00\""), @r#"
    error[bad-value]: "25:00" is not a time
     --> groups.yaml:9:11
      |
    9 |       at: "25:00"
      |           ^^^^^^^
      |
      = help: a day ends at 23:59 and the next begins at
              00:00: write 01:00 and the day on which it
              begins

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_in_words() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: half past seven"), @r#"
    error[bad-value]: "half past seven" is not a time
     --> groups.yaml:9:11
      |
    9 |       at: half past seven
      |           ^^^^^^^^^^^^^^^
      |
      = help: write a time such as 19:00 or "7:30 pm"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_length_in_words() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\nfor: ninety minutes"), @r#"
    error[bad-value]: "ninety minutes" is not a length of time
      --> groups.yaml:10:12
       |
    10 |       for: ninety minutes
       |            ^^^^^^^^^^^^^^
       |
       = help: write a length such as 90m, 2h or 1h30m

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_zone_by_its_nickname() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\ntime_zone: Eastern"), @r#"
    error[bad-value]: "Eastern" does not say when the clocks
                      change, or where
      --> groups.yaml:10:18
       |
    10 |       time_zone: Eastern
       |                  ^^^^^^^
       |
       = help: write America/New_York

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_day_off_on_which_nobody_meets() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\nexcept: 2026-12-25"), @r#"
    error[contradiction]: there is no meeting on 2026-12-25, a
                          Friday, that could be left out
      --> groups.yaml:10:15
       |
    10 |       except: 2026-12-25
       |               ^^^^^^^^^^
       |
       = help: did you mean 2026-12-22 or 2026-12-29?

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn neither_day_nor_date() {
    assert_snapshot!(told_of_meeting("at: 7 pm"), @r#"
    error[contradiction]: the meeting does not say on which day
                          it is
     --> groups.yaml:7:7
      |
    7 |     - note: Bring a mug
      |       ^^^^^^^^^^^^^^^^^
      |
      = help: write "every: tuesday" for a meeting that
              comes back, or "date: 2026-12-05" for a single
              one

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_break_that_ends_before_it_begins() {
    assert_snapshot!(told_of_group("paused: { from: 2026-12-20, until: 2026-12-10, reason: Winter }"), @r#"
    error[bad-value]: this break ends on 2026-12-10, before it
                      begins on 2026-12-20
     --> groups.yaml:6:11
      |
    6 |   paused: { from: 2026-12-20, until: 2026-12-10, r...
      |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write its first day under "from" and its last
              day under "until"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_group_that_ends_before_it_begins() {
    assert_snapshot!(told_of_group("from: 2026-12-20\nuntil: 2026-12-10"), @r#"
    error[contradiction]: the group ends on 2026-12-10, before
                          it begins on 2026-12-20
     --> groups.yaml:7:10
      |
    7 |   until: 2026-12-10
      |          ^^^^^^^^^^
      |
      = help: `from` is the first day and `until` the last

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_listing_confirmed_tomorrow() {
    assert_snapshot!(told_of_group("verified: { date: 2027-11-01 }"), @r#"
    warning[date-to-come]: the listing was confirmed on
                           2027-11-01, which is yet to come
     --> groups.yaml:5:21
      |
    5 |   verified: { date: 2027-11-01 }
      |                     ^^^^^^^^^^
      |
      = help: write the day on which somebody asked the
              group

    To learn more: openchair explain date-to-come
    1 warning in 1 file.
    "#);
}
