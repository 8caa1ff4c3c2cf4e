//! The tree of situations.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, text_of, texts_of};
use crate::site::{Outputs, site};

const TREE: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
crisis:
  - { name: Night Line, phone: \"988\", hours: Always, verified: 2026-11-01 }
  - { name: Loss Line, text: HOME to 741741, situations: [child], verified: 2026-11-01 }
-- content/situations/grief.md --
(none)
-- content/situations/loss/index.md --
---
title: Loss
summary: When somebody or something is gone.
order: 2
---
It takes the time it takes.
-- content/situations/loss/grief/index.md --
---
title: Grief
---
-- content/situations/loss/grief/child.md --
---
title: Loss of a child
summary: For parents.
related: [divorce]
crisis: [Loss Line]
---
-- content/situations/loss/job.md --
---
title: A lost job
---
-- content/situations/divorce.md --
---
title: Divorce
order: 1
---
-- groups.yaml --
- { id: parents, name: Parents, situations: child, contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
- { id: circle, name: Circle, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
- { id: both, name: Both, situations: [child, job], contact: { email: a@example.org }, verified: { date: 2026-11-01 } }
-- content/articles/first.md --
---
title: The first year
description: What others found.
date: 2026-10-01
situations: child
---
";

fn tree() -> Outputs {
    site(TREE).fine()
}

#[test]
fn the_tree_is_that_of_the_folders() {
    assert_snapshot!(main_text(tree().page("situations/")), @r"
    # Find a group for what you are going through
    Choose what comes closest. Many groups welcome people with more than one worry.
    ## Divorce
    No group yet
    ## Loss
    When somebody or something is gone.
    3 groups
    - A lost job 1 group
    - Grief 3 groups
    - Loss of a child 2 groups
    What has changed
    ");
}

#[test]
fn a_situation_shows_the_groups_of_all_below_it() {
    let outputs = tree();
    for (page, groups) in [
        ("situations/loss/", vec!["both", "circle", "parents"]),
        ("situations/grief/", vec!["both", "circle", "parents"]),
        ("situations/child/", vec!["both", "parents"]),
        ("situations/job/", vec!["both"]),
        ("situations/divorce/", vec![]),
    ] {
        assert_eq!(crate::lists::members(&outputs, page), groups, "{page}");
    }
}

#[test]
fn a_situation_leads_up_down_and_on() {
    let outputs = tree();
    let page = outputs.page("situations/child/");
    assert_snapshot!(main_text(page), @r"
    # Loss of a child
    For parents.
    2 groups
    ## If it cannot wait
    Loss Line
    - Text HOME to 741741
    Number last checked on November 1, 2026
    ## Groups for you
    2 groups · Print this list
    ### Both
    - Confirmed on November 1, 2026
    ### Parents
    - Confirmed on November 1, 2026
    Feed of changes (Atom)
    Hear of new groups and articles on this (Atom feed)
    ## You may also want to look at
    - Divorce
    ## Good to read
    - The first year
    What others found.
    October 1, 2026
    ");
    assert_snapshot!(text_of(page, "nav[aria-label] ol, .breadcrumbs"), @r#"
    - Home
    - Find a group
    - Loss
    - Grief
    "#);
}

#[test]
fn the_crisis_line_of_a_situation_comes_first_there_and_help_is_on_every_page() {
    let outputs = tree();
    for (file, page) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html") && !file.starts_with("old/")) {
        let html = std::str::from_utf8(page).expect("a page is text");
        let lines = text_of(html, "#crisis");
        assert!(lines.contains("988") && lines.contains("741741"), "{file}: {lines}");
        let names = texts_of(html, "#crisis .line-name");
        // What a page is about: its situation, or that of its article or group.
        let of_child = ["situations/child/", "print/child/", "articles/first/", "groups/parents/", "groups/both/"];
        let first = if of_child.iter().any(|page| file.starts_with(page)) { "Loss Line" } else { "Night Line" };
        assert_eq!(names[0], first, "{file}");
    }
}

#[test]
fn all_crisis_lines_stand_at_the_end_of_every_page_and_its_own_at_the_top_of_a_situation() {
    let outputs = tree();
    let mut with_own = Vec::new();
    for (file, page) in outputs.files.iter().filter(|(file, _)| file.ends_with(".html") && !file.starts_with("old/")) {
        let html = std::str::from_utf8(page).expect("a page is text");
        let names = texts_of(html, "body > main + #crisis .line-name");
        assert_eq!(texts_of(html, "body > #crisis + footer").len(), 1, "{file}");
        assert_eq!(names.len(), 2, "{file} has all lines between its text and its foot: {names:?}");
        assert_eq!(attributes(html, ".quick .to-crisis", "href"), ["#crisis"], "{file}");
        let own = texts_of(html, "main > header.title + .crisis-own .line-name");
        assert_eq!(own, texts_of(html, ".crisis-own .line-name"), "{file} has them nowhere else");
        with_own.extend((!own.is_empty()).then(|| format!("{file}: {}", own.join(", "))));
    }
    assert_eq!(with_own, ["situations/child/index.html: Loss Line"]);
}

#[test]
fn a_situation_without_groups_says_what_to_do_next() {
    assert_snapshot!(main_text(tree().page("situations/divorce/")), @r#"
    # Divorce
    ## Groups for you
    No group here yet. We are sorry. You still do not have to be alone with this.
    Here is what you can do next:
    - Find a group for what you are going through
    - All groups, A to Z
    - Kinds of groups
    - Groups by language
    - Articles
    - Print a list
    If it cannot wait, please use the crisis lines on this page.
    "#);
}
