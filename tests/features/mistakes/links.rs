//! Mistakes in what leads from a text to something else: links, images, directives, citations.

use insta::assert_snapshot;

use super::{told, told_of_article};

#[test]
fn a_link_to_a_file_that_is_not_there() {
    assert_snapshot!(told_of_article("Read about [loss](../situations/greif.md)."), @r#"
    error[broken-link]: there is no file
                        "../situations/greif.md"
     --> content/articles/first-meeting.md:5:12
      |
    5 | Read about [loss](../situations/greif.md).
      |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean "../situations/grief.md"?

    To learn more: openchair explain broken-link
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_link_to_a_heading_that_is_not_there() {
    assert_snapshot!(told_of_article("## Before you go\n\nSee [below](#befor-you-go), and [grief](../situations/grief.md#signs)."), @r##"
    error[broken-link]: this text has no heading "#befor-you-go"
     --> content/articles/first-meeting.md:7:5
      |
    7 | See [below](#befor-you-go), and [grief](../situati...
      |     ^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean "#before-you-go"?

    error[broken-link]: "../situations/grief.md" has no heading
                        "#signs"
     --> content/articles/first-meeting.md:7:33
      |
    7 | ...or-you-go), and [grief](../situations/grief.md#sig...
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: it has no headings at all: take "#signs" off
              the link

    To learn more: openchair explain broken-link
    2 problems in 1 file. The site was not changed.
    "##);
}

#[test]
fn a_link_to_a_page_that_is_not_there() {
    assert_snapshot!(told_of_article("See [all groups](/group/)."), @r#"
    error[broken-link]: the site has no page /group/
     --> content/articles/first-meeting.md:5:5
      |
    5 | See [all groups](/group/).
      |     ^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean "/groups/"?

    To learn more: openchair explain broken-link
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_image_without_a_description() {
    assert_snapshot!(told_of_article("![](chairs.jpg)"), @r#"
    error[bad-image]: the image "chairs.jpg" has no description
                      for people who cannot see it
     --> content/articles/first-meeting.md:5:1
      |
    5 | ![](chairs.jpg)
      | ^^^^^^^^^^^^^^^
      |
      = help: say in a few words what it shows: ![Six people
              in a circle of chairs](chairs.jpg)

    error[bad-image]: there is no image "chairs.jpg"
     --> content/articles/first-meeting.md:5:1
      |
    5 | ![](chairs.jpg)
      | ^^^^^^^^^^^^^^^
      |
      = help: put the image into the folder
              "content/articles", beside the text

    To learn more: openchair explain bad-image
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn an_image_that_is_not_there() {
    assert_snapshot!(told("\
-- content/articles/chairs.jpg 800x600 --
-- content/articles/first-meeting.md --
---
title: Your first meeting
---
![A circle of chairs](chair.jpg)
"), @r#"
    error[bad-image]: there is no image "chair.jpg"
     --> content/articles/first-meeting.md:4:1
      |
    4 | ![A circle of chairs](chair.jpg)
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: did you mean "chairs.jpg"?

    To learn more: openchair explain bad-image
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_directive_that_is_not_known() {
    assert_snapshot!(told_of_article("::group-list{situation=\"grief\"}\n\n::grups"), @r#"
    error[bad-directive]: no directive is called "group-list"
     --> content/articles/first-meeting.md:5:3
      |
    5 | ::group-list{situation="grief"}
      |   ^^^^^^^^^^
      |
      = help: the directives are groups, group, crisis,
              references, contact, situations, privacy,
              callout; write one as
              ::groups{situation="grief" limit=5}

    error[bad-directive]: no directive is called "grups"
     --> content/articles/first-meeting.md:7:3
      |
    7 | ::grups
      |   ^^^^^
      |
      = help: did you mean "groups"? Write it as
              ::groups{situation="grief" limit=5}

    To learn more: openchair explain bad-directive
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_directive_that_names_what_is_not_there() {
    assert_snapshot!(told_of_article("::groups{situation=\"greif\" limit=lots}"), @r#"
    error[bad-directive]: "lots" cannot be the limit of a list
     --> content/articles/first-meeting.md:5:34
      |
    5 | ::groups{situation="greif" limit=lots}
      |                                  ^^^^
      |
      = help: write a whole number from 1 to 50: limit=5

    To learn more: openchair explain bad-directive
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_callout_that_is_not_closed() {
    assert_snapshot!(told_of_article(":::callout{title=\"What helps\"}\nTea helps."), @r#"
    error[bad-directive]: this callout is never closed
     --> content/articles/first-meeting.md:5:1
      |
    5 | :::callout{title="What helps"}
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write a line with nothing but ::: where it
              ends

    To learn more: openchair explain bad-directive
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_citation_of_nothing() {
    assert_snapshot!(told("\
-- content/articles/first-meeting.md --
---
title: Your first meeting
references:
  - id: tracy-2016
    title: Benefits of peer support groups
---
It helps [@tracy-2015].
"), @r#"
    error[unknown-citation]: no reference of this file has the
                             id "tracy-2015"
     --> content/articles/first-meeting.md:7:11
      |
    7 | It helps [@tracy-2015].
      |           ^^^^^^^^^^^
      |
      = help: did you mean "[@tracy-2016]"?

    To learn more: openchair explain unknown-citation
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_link_that_runs_a_script() {
    assert_snapshot!(told_of_article("[Press here](javascript:alert(1))"), @r#"
    error[unsafe-link]: a link may not lead to
                        "javascript:alert(1)"
     --> content/articles/first-meeting.md:5:1
      |
    5 | [Press here](javascript:alert(1))
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: a link begins with https://, http://, mailto:,
              tel: or sms:, or is a path such as
              ../situations/grief.md

    To learn more: openchair explain unsafe-link
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn html_that_could_harm() {
    assert_snapshot!(told_of_article("Tea <b onclick=\"go()\">helps</b>.\n\n<script>alert(1)</script>"), @r#"
    warning[cleaned-html]: "onclick" and "<script>" were taken
                           out of the HTML in this text
     --> content/articles/first-meeting.md:5:5
      |
    5 | Tea <b onclick="go()">helps</b>.
      |     ^^^^^^^^^^^^^^^^^^
      |
      = help: write it in Markdown; link to a video, a map
              or a form instead of showing it: [Watch the
              video](https://example.org)

    To learn more: openchair explain cleaned-html
    1 warning in 1 file.
    "#);
}

#[test]
fn an_old_address_that_another_page_has() {
    assert_snapshot!(told("\
-- content/pages/about.md --
---
title: About us
---
-- content/articles/first-meeting.md --
---
title: Your first meeting
aliases: /about/
---
"), @r#"
    error[same-address]: something else already has the address
                         /about/
     --> content/articles/first-meeting.md:3:10
      |
    3 | aliases: /about/
      |          ^^^^^^^
     ::: content/pages/about.md
      = note: the other one
      = help: give one of the two another name

    To learn more: openchair explain same-address
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_file_that_the_site_makes_itself() {
    assert_snapshot!(told("\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
build: { precompress: true }
-- static/robots.txt --
Mine
-- static/sitemap.xml.gz --
Mine
-- static/groups --
Mine
-- static/notes.txt.gz --
Mine
-- static/sitemap-1.xml --
Mine
-- content/articles/first-meeting.md --
---
title: Your first meeting
aliases: /feed.xml/old/
---
"), @r#"
    error[same-address]: something else already has the address
                         /feed.xml/old/
     --> content/articles/first-meeting.md:3:10
      |
    3 | aliases: /feed.xml/old/
      |          ^^^^^^^^^^^^^^
      |
      = help: the site makes a page of its own there: give
              this one another name

    error[same-address]: something else already has the address
                         /groups
    --> static/groups
     = help: the site makes a page of its own there: give
             this one another name

    error[same-address]: something else already has the address
                         /robots.txt
    --> static/robots.txt
     = help: the site makes a page of its own there: give
             this one another name

    error[same-address]: something else already has the address
                         /sitemap.xml.gz
    --> static/sitemap.xml.gz
     = help: the site makes a page of its own there: give
             this one another name

    To learn more: openchair explain same-address
    4 problems in 4 files. The site was not changed.
    "#);
}

#[test]
fn a_related_article_that_is_not_there() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\nrelated: second-meeting\nsituations: greif\n---\n"), @r#"
    error[unknown-reference]: no article is called
                              "second-meeting"
     --> content/articles/first-meeting.md:3:10
      |
    3 | related: second-meeting
      |          ^^^^^^^^^^^^^^
      |
      = help: the id of an article is the name of its file,
              without `.md`

    error[unknown-reference]: no situation is called "greif"
     --> content/articles/first-meeting.md:4:13
      |
    4 | situations: greif
      |             ^^^^^
      |
      = help: did you mean "grief"?

    To learn more: openchair explain unknown-reference
    2 problems in 1 file. The site was not changed.
    "#);
}

#[test]
fn links_out_of_the_site_that_lead_to_nothing() {
    let files = "-- content/situations/grief.md --\n---\ntitle: Grief\nsynonyms: bereavement\n---\nSee [a page](https://example.org/dead), [another](https://example.org/moved) and [home](http://localhost/dead).\n";
    assert_snapshot!(crate::site::site(files).checked_with(&crate::codes::Paths).told(), @r"
    warning[dead-link]: the link to https://example.org/dead
                        leads to nothing: its host says that it
                        is not there (404)
     --> content/situations/grief.md:5:5
      |
    5 | See [a page](https://example.org/dead), [another](...
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: look for the page that has taken its place, or
              take the link away; if it works in your
              browser, try again later

    warning[moved-link]: what was at https://example.org/moved
                         has moved for good
     --> content/situations/grief.md:5:41
      |
    5 | ...mple.org/dead), [another](https://example.org/move...
      |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: look whether it is still the right page, then
              write https://example.org/new

    To learn more: openchair explain dead-link
    2 warnings in 1 file.
    ");
}
