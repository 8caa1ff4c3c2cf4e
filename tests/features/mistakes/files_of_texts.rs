//! Mistakes about a text as a whole: its name, its address, its language, its day.

use insta::assert_snapshot;

use super::{told, told_of_article};

#[test]
fn a_translation_without_an_original() {
    assert_snapshot!(told("\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
languages: { es: { title: Grupos } }
-- content/articles/primera.es.md --
---
title: Su primera reunión
---
Venga temprano.
"), @r#"
    error[lost-translation]: this translates "primera", but
                             there is no original of that name
    --> content/articles/primera.es.md
     = help: write the original as "primera.md", or give
             this file the name of the text that it
             translates

    To learn more: openchair explain lost-translation
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_translation_into_a_language_that_the_site_has_not() {
    assert_snapshot!(told("\
-- content/articles/first-meeting.md --
---
title: Your first meeting
---
-- content/articles/first-meeting.es.md --
---
title: Su primera reunión
---
"), @r#"
    error[unknown-reference]: the file's name says that it is in
                              "es", but the site has no such
                              language
    --> content/articles/first-meeting.es.md
     = help: add it to site.yaml: `languages: { es: {
             title: … } }`

    To learn more: openchair explain unknown-reference
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn two_files_with_one_id() {
    assert_snapshot!(told("\
-- content/articles/loss/first-meeting.md --
---
title: Your first meeting
---
-- content/articles/first-meeting.md --
---
title: The first time
---
"), @r#"
    error[duplicate-id]: another file already has the id
                         "first-meeting", so both would have the
                         same address
    --> content/articles/loss/first-meeting.md
    ::: content/articles/first-meeting.md
     = note: the other file
     = help: give one of the two files another name; the
             folder does not count

    To learn more: openchair explain duplicate-id
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_page_with_the_address_of_a_list() {
    assert_snapshot!(told("-- content/pages/groups.md --\n---\ntitle: Our groups\n---\nThey are fine.\n"), @r#"
    error[same-address]: something else already has the address
                         /groups/
    --> content/pages/groups.md
     = help: the site makes a page of its own there: give
             this one another name

    To learn more: openchair explain same-address
    1 problem in 1 file. The site was not changed.
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
fn a_text_in_no_folder() {
    assert_snapshot!(told("-- content/about.md --\n---\ntitle: About us\n---\nWe are here.\n"), @r#"
    warning[misplaced-file]: this file would be left out, as it
                             lies where no page is looked for
    --> content/about.md
     = help: move it to content/articles, content/pages or
             content/situations, and give it a name of its
             own

    To learn more: openchair explain misplaced-file
    1 warning in 1 file.
    "#);
}

#[test]
fn a_file_name_that_is_no_address() {
    assert_snapshot!(told("-- content/articles/¿Qué tal?.md --\n---\ntitle: How are you\n---\nFine.\n"), @r#"
    error[bad-file-name]: the file's name cannot become an
                          address: "¿Qué tal?" cannot be an id
    --> content/articles/¿Qué tal?.md
     = help: write "que-tal": lower-case letters, digits
             and single hyphens between words

    To learn more: openchair explain bad-file-name
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn a_text_changed_before_it_was_published() {
    assert_snapshot!(told("-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\ndate: 2026-11-02\nupdated: 2025-11-02\n---\n"), @r#"
    error[contradiction]: the text was changed on 2025-11-02,
                          before it was published on 2026-11-02
     --> content/articles/first-meeting.md:4:10
      |
    4 | updated: 2025-11-02
      |          ^^^^^^^^^^
      |
      = help: `date` is the first day, `updated` the day of
              the last change

    To learn more: openchair explain contradiction
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn writing_that_turns_around() {
    assert_snapshot!(told_of_article("Call \u{202e}5550 now."), @r#"
    warning[hidden-characters]: here is a character (U+202E)
                                that turns the direction of
                                writing around, so that readers
                                may see other words than are
                                written
     --> content/articles/first-meeting.md:5:6
      |
    5 | Call �5550 now.
      |      ^
      |
      = help: delete it; Openchair sets the direction of a
              page from its language

    To learn more: openchair explain hidden-characters
    1 warning in 1 file.
    "#);
}
