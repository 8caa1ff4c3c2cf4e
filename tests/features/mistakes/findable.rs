//! Situations that visitors would not find: what only `check` says.

use insta::assert_snapshot;
use openchair::diagnostic::Code;

use crate::site::{Site, site};

/// What `check` tells of a site with these files.
fn told(files: &str) -> String {
    site(files).checked().told()
}

/// A situation with these words, of which there is one group.
fn grief(synonyms: &str) -> String {
    format!("-- content/situations/grief.md --\n---\ntitle: Grief\nsynonyms: {synonyms}\n---\nSomebody has died.\n")
}

#[test]
fn a_situation_without_synonyms() {
    assert_snapshot!(told(""), @r#"
    warning[no-synonyms]: "Grief" has no words beside its title,
                          so somebody who calls it something
                          else may not find it
     --> content/situations/grief.md:2:8
      |
    2 | title: Grief
      |        ^^^^^
      |
      = help: write at the top of the file what people type,
              also misspelt, what they feel, and how they
              would say it; of drinking it would be:
              `synonyms: [alcohol, alchohol, hangover, my
              husband drinks]`

    To learn more: openchair explain no-synonyms
    1 warning in 1 file.
    "#);
}

#[test]
fn a_translation_without_synonyms() {
    let spanish = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
languages: { es: { title: Grupos } }
checks: { untranslated: off }
-- content/situations/grief.es.md --
---
title: Duelo
synonyms: []
---
";
    assert_snapshot!(told(&(grief("bereavement") + spanish)), @r#"
    warning[no-synonyms]: "Duelo" has no words beside its title,
                          so somebody who calls it something
                          else may not find it
     --> content/situations/grief.es.md:2:8
      |
    2 | title: Duelo
      |        ^^^^^
      |
      = help: write at the top of the file what people type,
              also misspelt, what they feel, and how they
              would say it; of drinking it would be:
              `synonyms: [alcohol, alchohol, hangover, my
              husband drinks]`

    To learn more: openchair explain no-synonyms
    1 warning in 1 file.
    "#);
}

#[test]
fn a_word_of_every_search() {
    assert_snapshot!(told(&grief("[bereavement, help]")), @r#"
    warning[misleading-word]: "help" stands in searches of every
                              kind, so searches for other
                              situations would lead here too
     --> content/situations/grief.md:3:25
      |
    3 | synonyms: [bereavement, help]
      |                         ^^^^
      |
      = help: take it away: "help" beside any other word of
              this situation leads here without it

    To learn more: openchair explain misleading-word
    1 warning in 1 file.
    "#);
}

#[test]
fn a_word_that_is_a_day() {
    assert_snapshot!(told(&grief("\n- bereavement\n- tuesday")), @r#"
    warning[misleading-word]: "tuesday" is a day or a time to
                              the finder, so searches for other
                              situations would lead here too
     --> content/situations/grief.md:5:3
      |
    5 | - tuesday
      |   ^^^^^^^
      |
      = help: take it away: "tuesday" beside any other word
              of this situation leads here without it

    To learn more: openchair explain misleading-word
    1 warning in 1 file.
    "#);
}

#[test]
fn a_word_that_is_a_time() {
    assert_snapshot!(told(&grief("[bereavement, 7 pm]")), @r#"
    warning[misleading-word]: "7 pm" is a day or a time to the
                              finder, so it does not lead to
                              this situation
     --> content/situations/grief.md:3:25
      |
    3 | synonyms: [bereavement, 7 pm]
      |                         ^^^^
      |
      = help: write it in other words or in more of them, as
              people would say it, or take it away

    To learn more: openchair explain misleading-word
    1 warning in 1 file.
    "#);
}

#[test]
fn a_word_without_letters() {
    assert_snapshot!(told(&grief("[bereavement, \"🙂\"]")), @r#"
    warning[misleading-word]: "🙂" has no letters, so the finder
                              cannot look for it
     --> content/situations/grief.md:3:25
      |
    3 | synonyms: [bereavement, "🙂"]
      |                         ^^^^
      |
      = help: write it in words, or take it away

    To learn more: openchair explain misleading-word
    1 warning in 1 file.
    "#);
}

/// Situations that all have a word, beside the one of which there is a group.
fn sharing(others: &[&str]) -> String {
    let mut files = grief("[bereavement, lonely]");
    for name in others {
        files += &format!(
            "-- content/situations/{name}.md --\n---\ntitle: On {name}\nsynonyms: [{name} word, lonely]\n---\n"
        );
        files +=
            &format!("-- content/articles/on-{name}.md --\n---\ntitle: What {name} asks\nsituations: {name}\n---\n");
    }
    files
}

#[test]
fn a_word_of_more_situations_than_are_shown() {
    assert_snapshot!(told(&sharing(&["divorce", "debt", "caring"])), @r#"
    warning[misleading-word]: somebody who types "lonely" is led
                              to "Grief", "On caring" and "On
                              debt", and not to this situation
     --> content/situations/divorce.md:3:26
      |
    3 | synonyms: [divorce word, lonely]
      |                          ^^^^^^
      |
      = help: 4 situations have this word, and the finder
              shows 3: leave it to those that it fits best,
              and say more in the others

    To learn more: openchair explain misleading-word
    1 warning in 1 file.
    "#);
}

#[test]
fn three_situations_may_share_a_word() {
    let outputs = site(&sharing(&["divorce", "debt"])).checked();
    assert!(outputs.codes().is_empty(), "{}", outputs.told());
}

#[test]
fn a_situation_with_nobody_and_nothing() {
    let debt = "-- content/situations/debt.md --\n---\ntitle: Debt\nsynonyms: owing\n---\n";
    assert_snapshot!(told(&(grief("bereavement") + debt)), @r#"
    warning[empty-situation]: "Debt" has no group and no
                              article, so its words lead to a
                              page without help
     --> content/situations/debt.md:2:8
      |
    2 | title: Debt
      |        ^^^^
      |
      = help: name it in a group or an article that helps
              here too: `situations: debt`; else take the
              file away until there is one

    To learn more: openchair explain empty-situation
    1 warning in 1 file.
    "#);
}

#[test]
fn one_above_others_is_not_empty_where_they_are_not() {
    let tree = "\
-- content/situations/loss/index.md --
---
title: Loss
synonyms: losing somebody
---
-- content/situations/loss/grief.md --
---
title: Grief
synonyms: bereavement
---
-- content/situations/grief.md --
(none)
";
    let outputs = site(tree).checked();
    assert!(outputs.codes().is_empty(), "{}", outputs.told());
}

#[test]
fn a_word_that_people_say_of_it_is_fine() {
    let words = "[\"my husband died in march and i do not know how to go on\", greif, loss of my mum, suicide, women]";
    let outputs = site(&grief(words)).checked();
    assert!(outputs.codes().is_empty(), "{}", outputs.told());
}

#[test]
fn a_site_without_a_finder_needs_no_words() {
    let settings = "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nbuild: { search: false }\n";
    assert!(site(settings).checked().codes().is_empty());
    assert!(site("-- groups.yaml --\n[]\n").checked().codes().is_empty(), "where there are no groups yet");
}

#[test]
fn with_a_mistake_in_a_group_nothing_is_said_of_what_may_lack_only_that() {
    let files = grief("bereavement") + "-- groups.yaml --\n- { id: a, name: A, situations: grief }\n- { id: b\n";
    let codes = site(&files).checked().codes();
    assert!(!codes.contains(&Code::EmptySituation), "{codes:?}");
}

#[test]
fn many_alike_are_counted() {
    let words = vec!["\"🙂\""; 300].join(", ");
    let told = told(&grief(&format!("[{words}]")));
    assert!(told.lines().count() < 60, "{told}");
    assert!(told.contains("300 warnings"), "{told}");
}

#[test]
fn the_sample_site_leads_everybody_somewhere() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let (sources, _) = openchair::disk::load(folder).expect("the sample site can be read");
    let outputs = Site::of(sources).checked();
    let of_check = [Code::NoSynonyms, Code::MisleadingWord, Code::EmptySituation, Code::ClockChange];
    assert!(!outputs.codes().iter().any(|code| of_check.contains(code)), "{}", outputs.told());
}
