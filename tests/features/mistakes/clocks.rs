//! Days, dates and times that an editor wrote as one says them.

use insta::assert_snapshot;

use super::told_of_group;

fn told_of_meeting(keys: &str) -> String {
    told_of_group(&format!(
        "meetings:{}",
        keys.lines().enumerate().map(|(nth, key)| line(nth, key)).collect::<String>()
    ))
}

fn line(nth: usize, key: &str) -> String {
    format!("\n  {} {key}", if nth == 0 { "-" } else { " " })
}

#[test]
fn a_day_with_a_slip_and_a_capital() {
    assert_snapshot!(told_of_meeting("every: Tuesdy\nat: 7 pm"), @r#"
    error[bad-value]: "Tuesdy" is not a schedule that can be
                      understood
     --> groups.yaml:7:14
      |
    7 |     - every: Tuesdy
      |              ^^^^^^
      |
      = help: "Tuesdy" is not known here: did you mean
              "tuesday"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_day_in_another_language() {
    assert_snapshot!(told_of_meeting("every: segundo martes\nat: 7 pm"), @r#"
    error[bad-value]: "segundo martes" is not a schedule that
                      can be understood
     --> groups.yaml:7:14
      |
    7 |     - every: segundo martes
      |              ^^^^^^^^^^^^^^
      |
      = help: days are written in English: did you mean "2nd
              tuesday"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn the_second_tuesday_of_nothing() {
    assert_snapshot!(told_of_meeting("every: 2nd tuesday of\nat: 7 pm"), @r#"
    error[bad-value]: "2nd tuesday of" is not a schedule that
                      can be understood
     --> groups.yaml:7:14
      |
    7 |     - every: 2nd tuesday of
      |              ^^^^^^^^^^^^^^
      |
      = help: did you mean "2nd tuesday"?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_day_with_its_time() {
    assert_snapshot!(told_of_meeting("every: tuesdays at 7pm"), @r#"
    error[bad-value]: "tuesdays at 7pm" is not a schedule that
                      can be understood
     --> groups.yaml:7:14
      |
    7 |     - every: tuesdays at 7pm
      |              ^^^^^^^^^^^^^^^
      |
      = help: say only the days here; the time belongs under
              "at", such as at: 19:00

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_with_a_point() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7.30"), @r#"
    error[bad-value]: "7.30" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 7.30
      |           ^^^^
      |
      = help: write 07:30

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_hour_without_its_half_of_the_day() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7"), @r#"
    error[bad-value]: "7" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 7
      |           ^
      |
      = help: write "7:00 am" or "7:00 pm"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_hour_after_midnight() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 25:30"), @r#"
    error[bad-value]: "25:30" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 25:30
      |           ^^^^^
      |
      = help: a day ends at 23:59 and the next begins at
              00:00: write 01:30 and the day on which it
              begins

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_minute_that_no_clock_shows() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 19:75"), @r#"
    error[bad-value]: "19:75" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 19:75
      |           ^^^^^
      |
      = help: an hour has minutes from 00 to 59, such as
              19:30

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn from_and_to_in_one_time() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 19:00-20:30"), @r#"
    error[bad-value]: "19:00-20:30" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 19:00-20:30
      |           ^^^^^^^^^^^
      |
      = help: write when it starts under "at", 19:00, and
              how long it lasts under "for", 1h30m

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_end_after_midnight() {
    assert_snapshot!(told_of_meeting("every: friday\nat: 23:00 - 1:00"), @r#"
    error[bad-value]: "23:00 - 1:00" is not a time
     --> groups.yaml:8:11
      |
    8 |       at: 23:00 - 1:00
      |           ^^^^^^^^^^^^
      |
      = help: write when it starts under "at", 23:00, and
              how long it lasts under "for", 2h

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_under_until() {
    assert_snapshot!(told_of_meeting("every: friday\nat: 19:00\nuntil: 20:30"), @r#"
    error[bad-value]: "20:30" is not a date in the form
                      year-month-day
     --> groups.yaml:9:14
      |
    9 |       until: 20:30
      |              ^^^^^
      |
      = help: this looks like a time: when it starts belongs
              under "at", and how long it lasts under "for",
              such as for: 1h30m

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_length_as_a_clock_shows_it() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 19:00\nfor: 1:30"), @r#"
    error[bad-value]: "1:30" is not a length of time
     --> groups.yaml:9:12
      |
    9 |       for: 1:30
      |            ^^^^
      |
      = help: write 1h30m

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_length_without_a_unit() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 19:00\nfor: 90"), @r#"
    error[bad-value]: "90" is not a length of time
     --> groups.yaml:9:12
      |
    9 |       for: 90
      |            ^^
      |
      = help: say of what: 90m is minutes, 90h hours, 90d
              days

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_day_of_february_that_is_not() {
    assert_snapshot!(told_of_meeting("date: 2026-02-30\nat: 7 pm"), @r#"
    error[bad-value]: "2026-02-30" is not a date: February 2026
                      has 28 days
     --> groups.yaml:7:13
      |
    7 |     - date: 2026-02-30
      |             ^^^^^^^^^^
      |
      = help: look the day up in a calendar and write it as
              year-month-day, such as 2026-12-05

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_date_as_in_europe() {
    assert_snapshot!(told_of_meeting("date: 25.12.2026\nat: 7 pm"), @r#"
    error[bad-value]: "25.12.2026" is not a date in the form
                      year-month-day
     --> groups.yaml:7:13
      |
    7 |     - date: 25.12.2026
      |             ^^^^^^^^^^
      |
      = help: write 2026-12-25

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_date_with_a_short_year() {
    assert_snapshot!(told_of_meeting("date: 12/5/26\nat: 7 pm"), @r#"
    error[bad-value]: "12/5/26" is not a date in the form
                      year-month-day
     --> groups.yaml:7:13
      |
    7 |     - date: 12/5/26
      |             ^^^^^^^
      |
      = help: write the whole year: 2026-12-05 for December
              5, or 2026-05-12 for May 12

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn only_a_year() {
    assert_snapshot!(told_of_meeting("date: 2026\nat: 7 pm"), @r#"
    error[bad-value]: "2026" is not a date in the form
                      year-month-day
     --> groups.yaml:7:13
      |
    7 |     - date: 2026
      |             ^^^^
      |
      = help: add the month and the day, such as 2026-12-05

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn only_a_month() {
    assert_snapshot!(told_of_meeting("date: 2026-12\nat: 7 pm"), @r#"
    error[bad-value]: "2026-12" is not a date in the form
                      year-month-day
     --> groups.yaml:7:13
      |
    7 |     - date: 2026-12
      |             ^^^^^^^
      |
      = help: add the day, such as 2026-12-05

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_zone_with_a_space() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\ntime_zone: America/New York"), @r#"
    error[bad-value]: there is no time zone called "America/New
                      York"
     --> groups.yaml:9:18
      |
    9 |       time_zone: America/New York
      |                  ^^^^^^^^^^^^^^^^
      |
      = help: did you mean America/New_York?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_zone_in_three_letters() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\ntime_zone: EST"), @r#"
    error[bad-value]: "EST" does not say when the clocks change,
                      or where
     --> groups.yaml:9:18
      |
    9 |       time_zone: EST
      |                  ^^^
      |
      = help: write America/New_York

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_zone_as_a_number_of_hours() {
    assert_snapshot!(told_of_meeting("every: tuesday\nat: 7 pm\ntime_zone: GMT-5"), @r#"
    error[bad-value]: there is no time zone called "GMT-5"
     --> groups.yaml:9:18
      |
    9 |       time_zone: GMT-5
      |                  ^^^^^
      |
      = help: write the nearest large city instead of a
              number of hours, such as America/New_York

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}
