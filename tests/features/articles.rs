//! Articles: their text, what stands around it, and the archive.

use insta::assert_snapshot;

use crate::page::{attributes, main_text};
use crate::site::{Outputs, site};

const ARTICLES: &str = "\
-- content/articles/photos/chairs.jpg 800x600 --
-- content/articles/benefits.md --
---
title: Why groups help
description: What research found.
date: 2026-05-04
updated: 2026-11-02
authors: [Ruth, Tobias]
situations: grief
image: { src: photos/chairs.jpg, alt: A circle of chairs }
references:
  - { id: tracy-2016, title: Benefits of peer support groups, authors: [Tracy, Wallace], publisher: SAR, year: 2016, url: https://doi.org/10.2147/SAR.S81535, accessed: 2026-10-01 }
  - { id: kelly-2020, title: Alcoholics Anonymous and others, authors: Kelly, year: 2020 }
  - { title: Not cited }
reviewed: { by: A nurse, date: 2026-06-01 }
related: first-meeting
---
It helps [@tracy-2016], and again [@kelly-2020; @tracy-2016].

## Less alone

See [the first meeting](first-meeting.md#before-you-go) and [elsewhere](https://elsewhere.example/).

## More hope

![A path](photos/chairs.jpg)

## Practical advice

- [x] Come early
- Bring tea

> [!NOTE]
> You may just listen.

Tea | Coffee
--- | ---
Yes | No

A claim.[^1]

[^1]: A footnote.
-- content/articles/first-meeting.md --
---
title: Your first meeting
date: 2025-11-02
toc: false
situations: grief
---
## Before you go

Nothing.
-- content/articles/undated.md --
---
title: Undated
---
-- content/articles/soon.md --
---
title: Of tomorrow
date: 2026-11-24
---
-- content/articles/unready.md --
---
title: A draft
draft: true
date: 2024-01-01
---
";

fn articles() -> Outputs {
    site(ARTICLES).fine()
}

#[test]
fn an_article_has_contents_citations_references_and_what_is_related() {
    assert_snapshot!(main_text(articles().page("articles/benefits/")), @r#"
    # Why groups help
    What research found.
    - Written by Ruth and Tobias
    - Published on May 4, 2026
    - Last changed on November 2, 2026
    - Checked by A nurse
    - Checked on June 1, 2026
    ## On this page
    - Less alone
    - More hope
    - Practical advice
    [A circle of chairs]
    It helps [1], and again [2][1].
    ## Less alone
    See the first meeting and elsewhere.
    ## More hope
    [A path]
    ## Practical advice
    - ☑Done: Come early
    - Bring tea
    Note
    You may just listen.
    Tea
    Coffee
    Yes
    No
    A claim.1
    ## Notes
    A footnote. ↩︎
    ## Sources
    - Tracy and Wallace. Benefits of peer support groups. SAR, 2016. Last looked at on October 1, 2026 ↩Back to the text, source 1, place 1 ↩Back to the text, source 1, place 2
    - Kelly. Alcoholics Anonymous and others, 2020. ↩Back to the text, source 2, place 1
    - Not cited.
    ## What this is about
    - Grief
    ## Groups that may help
    ### Grief Circle
    - Confirmed on November 1, 2026
    ## Read next
    - Your first meeting
    November 2, 2025
    ## New articles
    - Your first meeting
    - Undated
    "#);
}

#[test]
fn a_citation_and_its_reference_lead_to_each_other() {
    let outputs = articles();
    let html = outputs.page("articles/benefits/");
    let ids = attributes(html, "main [id]", "id");
    let links: Vec<String> = attributes(html, "main a[href^=\"#\"]", "href");
    assert!(links.len() >= 6, "{links:?}");
    for link in &links {
        assert!(ids.contains(&link[1..].to_owned()), "{link} leads nowhere: {ids:?}");
    }
}

#[test]
fn an_image_has_its_size() {
    let outputs = articles();
    let html = outputs.page("articles/benefits/");
    assert_eq!(attributes(html, "main img", "width"), ["800", "800"]);
    assert_eq!(attributes(html, "main img", "height"), ["600", "600"]);
    for src in attributes(html, "main img", "src") {
        assert_eq!(outputs.text(&src[1..]), "copy of content/articles/photos/chairs.jpg");
    }
}

#[test]
fn links_to_elsewhere_tell_nobody_where_one_came_from() {
    let outputs = articles();
    let rel = attributes(outputs.page("articles/benefits/"), "main a[href^=\"https://elsewhere.example/\"]", "rel");
    assert_eq!(rel, ["noreferrer noopener"]);
}

#[test]
fn the_archive_has_the_newest_first_and_years() {
    let outputs = articles();
    assert_snapshot!(main_text(outputs.page("articles/")), @r#"
    # Articles
    Short, honest articles about support groups: what they are, what they can do, and how to find your way in.
    - Why groups help
    What research found.
    May 4, 2026
    - Your first meeting
    November 2, 2025
    - Undated
    ## Articles by year
    - 2026 1 article
    - 2025 1 article
    "#);
    assert_snapshot!(main_text(outputs.page("articles/2025/")), @r#"
    # Articles from 2025
    1 article
    - Your first meeting
    November 2, 2025
    ## Articles by year
    - 2026 1 article
    - 2025 1 article
    "#);
}

#[test]
fn drafts_and_articles_of_the_future_are_shown_only_when_asked_for() {
    let outputs = articles();
    let all: String = outputs.files.values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    for hidden in ["Of tomorrow", "A draft", "articles/soon", "articles/unready"] {
        assert!(!all.contains(hidden), "{hidden}");
    }
    let outputs = site(ARTICLES).with_drafts().fine();
    for (page, title) in [("articles/soon/", "Of tomorrow"), ("articles/unready/", "A draft")] {
        let text = main_text(outputs.page(page));
        assert!(text.starts_with(&format!("# {title}\n")) && text.contains("draft"), "{text}");
        assert!(main_text(outputs.page("articles/")).contains(title));
    }
    let outputs = site(ARTICLES).on(jiff::civil::date(2026, 11, 24)).fine();
    assert!(outputs.files.contains_key("articles/soon/index.html"), "on its day an article is there");
}

#[test]
fn a_link_to_a_draft_is_said() {
    let told = site(
        "\
-- content/articles/first-meeting.md --
---
title: Your first meeting
---
See [the next](next.md).
-- content/articles/next.md --
---
title: Next
draft: true
---
",
    )
    .told();
    assert_snapshot!(told, @r#"
    error[broken-link]: "next.md" is not part of the site: it is
                        a draft, of a date to come, or has a
                        mistake
     --> content/articles/first-meeting.md:4:5
      |
    4 | See [the next](next.md).
      |     ^^^^^^^^^^^^^^^^^^^
      |
      = help: take the link out, or publish that text first

    To learn more: openchair explain broken-link
    1 problem in 1 file. The site was not changed.
    "#);
}

#[test]
fn old_addresses_lead_to_the_new_one() {
    let outputs = site(
        "\
-- content/articles/first-meeting.md --
---
title: Your first meeting
aliases: [/old/first.html, /erste/]
---
",
    )
    .fine();
    for old in ["old/first.html", "erste/index.html"] {
        let page = outputs.text(old);
        assert_eq!(
            attributes(page, "link[rel=canonical]", "href"),
            ["https://example.org/articles/first-meeting/"],
            "{old}"
        );
        assert!(
            attributes(page, "meta[http-equiv=refresh]", "content")[0].ends_with("/articles/first-meeting/"),
            "{old}"
        );
        assert_eq!(attributes(page, "meta[name=robots]", "content"), ["noindex"], "{old}");
    }
    let rules = outputs.text("_redirects");
    assert!(
        rules.contains("/old/first.html /articles/first-meeting/ 301")
            && rules.contains("/erste/ /articles/first-meeting/ 301"),
        "{rules}"
    );
}

#[test]
fn a_drawing_beside_a_text_keeps_its_place_free() {
    let outputs = site(
        "-- content/articles/circle.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 48\"><path d=\"M0 0h9\"/></svg>
-- content/articles/first.md --
---
title: First
---
![A circle of chairs](circle.svg)
",
    )
    .fine();
    let page = outputs.page("articles/first/");
    assert_eq!(attributes(page, ".prose img", "width"), ["64"]);
    assert_eq!(attributes(page, ".prose img", "height"), ["48"]);
}
