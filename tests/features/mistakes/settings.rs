//! Mistakes in site.yaml.

use insta::assert_snapshot;

use super::told;

fn told_of_settings(keys: &str) -> String {
    told(&format!("-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\n{keys}\n"))
}

#[test]
fn no_address_of_the_site() {
    assert_snapshot!(told("-- site.yaml --\ntitle: Harbor Groups\n"), @r#"
    error[missing-key]: "base_url" is missing, so no page would
                        know its own address
    --> site.yaml
     = help: write where the site will be: `base_url:
             https://example.org/`

    To learn more: openchair explain missing-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_address_of_the_site_without_its_beginning() {
    assert_snapshot!(told("-- site.yaml --\ntitle: Harbor Groups\nbase_url: example.org\n"), @r#"
    error[bad-value]: the address "example.org" does not begin
                      with https://
     --> site.yaml:2:11
      |
    2 | base_url: example.org
      |           ^^^^^^^^^^^
      |
      = help: write where the site will be: `base_url:
              https://example.org/`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_misspelt_setting() {
    assert_snapshot!(told_of_settings("tag_line: Here for you"), @r#"
    error[unknown-key]: there is no key "tag_line" here
     --> site.yaml:3:1
      |
    3 | tag_line: Here for you
      | ^^^^^^^^
      |
      = help: did you mean "tagline"?

    To learn more: openchair explain unknown-key
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_time_zone_that_is_not_known() {
    assert_snapshot!(told_of_settings("time_zone: America/NewYork"), @r#"
    error[bad-value]: there is no time zone called
                      "America/NewYork"
     --> site.yaml:3:12
      |
    3 | time_zone: America/NewYork
      |            ^^^^^^^^^^^^^^^
      |
      = help: did you mean America/New_York?

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_language_that_is_not_known() {
    assert_snapshot!(told_of_settings("language: english"), @r#"
    error[bad-value]: "english" is not the tag of a language
     --> site.yaml:3:11
      |
    3 | language: english
      |           ^^^^^^^
      |
      = help: write "en"

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn the_own_language_as_a_further_one() {
    assert_snapshot!(told_of_settings("languages: { en: { title: Groups } }"), @r#"
    error[contradiction]: the site's own language is listed as a
                          further one
     --> site.yaml:3:12
      |
    3 | languages: { en: { title: Groups } }
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: `languages:` lists only the languages beside
              `language:`

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn navigation_to_nowhere() {
    assert_snapshot!(told_of_settings("navigation:\n  - group\n  - gambling\n  - { label: News, path: /news/ }"), @r#"
    error[unknown-reference]: the navigation names "group", but
                              no page, list or situation has
                              that id
     --> site.yaml:4:5
      |
    4 |   - group
      |     ^^^^^
      |
      = help: did you mean "groups"?

    error[unknown-reference]: the navigation names "gambling",
                              but no page, list or situation has
                              that id
     --> site.yaml:5:5
      |
    5 |   - gambling
      |     ^^^^^^^^
      |
      = help: use the id of a page or a situation, or one
              of: groups, situations, articles, formats,
              kinds, places, days, today, languages, print

    error[broken-link]: the navigation leads to "/news/", but
                        the site has no such page
     --> site.yaml:6:5
      |
    6 |   - { label: News, path: /news/ }
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write a path of the site that begins and ends
              with a slash: `/situations/grief/`

    To learn more: openchair explain unknown-reference
    3 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_crisis_line_that_nobody_can_reach() {
    assert_snapshot!(told_of_settings("crisis:\n  - name: Night Line\n    hours: At night\n    verified: 2026-11-01"), @r#"
    error[no-way-in]: the crisis line "Night Line" has no way to
                      reach it
     --> site.yaml:4:5
      |
    4 |   - name: Night Line
      |     ^^^^^^^^^^^^^^^^
      |
      = help: give it a `phone`, a `text`, a `chat` or a
              `url`

    To learn more: openchair explain no-way-in
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_theme_that_is_not_there() {
    assert_snapshot!(told_of_settings("theme: defualt"), @r#"
    error[bad-theme]: there is no theme called "defualt"
     |
     = help: did you mean "default"?

    To learn more: openchair explain bad-theme
    1 problem. The site was not changed.
    "#);
}

#[test]
fn a_list_of_no_length() {
    assert_snapshot!(told_of_settings("build: { page_size: 0, minify: maybe }"), @r#"
    error[bad-value]: a list cannot show 0 groups on a page
     --> site.yaml:3:21
      |
    3 | build: { page_size: 0, minify: maybe }
      |                     ^
      |
      = help: write a number from 5 to 500: `page_size: 50`

    error[wrong-kind]: "minify" is either true or false, not
                       "maybe"
     --> site.yaml:3:32
      |
    3 | build: { page_size: 0, minify: maybe }
      |                                ^^^^^
      |
      = help: write true or false: minify: true

    To learn more: openchair explain bad-value
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_length_of_time_in_words() {
    assert_snapshot!(told_of_settings("freshness: { verify_after: half a year }"), @r#"
    error[bad-value]: "half a year" is not a length of time
     --> site.yaml:3:28
      |
    3 | freshness: { verify_after: half a year }
      |                            ^^^^^^^^^^^
      |
      = help: write a number of days or weeks, such as 180d
              or 2w

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_place_for_feedback_that_is_none() {
    assert_snapshot!(told_of_settings("feedback: { url: /form/ }"), @r#"
    error[bad-value]: visitors could not say that a listing is
                      wrong
     --> site.yaml:3:11
      |
    3 | feedback: { url: /form/ }
      |           ^^^^^^^^^^^^^^^
      |
      = help: write an address: `feedback: { email:
              listings@example.org }`, or a form: `feedback:
              { url:
              "https://example.org/form?group={group}" }`

    To learn more: openchair explain bad-value
    1 problem in 1 file. The site was not changed.
    "#);
}
