//! How texts are written: what only `check` says.

use insta::assert_snapshot;

use crate::site::{group, site};

/// Of the situation of every site here somebody has written down the words.
const FINDABLE: &str =
    "-- content/situations/grief.md --\n---\ntitle: Grief\nsynonyms: bereavement\n---\nSomebody has died.\n";

pub(super) fn told(files: &str) -> String {
    site(&format!("{FINDABLE}{files}")).checked().told()
}

pub(super) fn told_of_article(body: &str) -> String {
    told(&format!(
        "-- content/articles/first-meeting.md --\n---\ntitle: Your first meeting\ndate: 2026-11-02\n---\n{body}\n"
    ))
}

#[test]
fn a_link_that_says_click_here() {
    assert_snapshot!(told_of_article("To find one, [click here](/groups/)."), @r#"
    warning[vague-link]: the words "click here" do not say where
                         the link leads, and some people hear
                         links without what is around them
     --> content/articles/first-meeting.md:5:14
      |
    5 | To find one, [click here](/groups/).
      |              ^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: link the words that name it: `[the name of the
              page](/groups/)`

    To learn more: openchair explain vague-link
    1 warning in 1 file.
    "#);
}

#[test]
fn a_link_whose_words_are_its_address() {
    assert_snapshot!(told_of_article("See <https://example.org/a/long/path>."), @r"
    warning[vague-link]: the words of this link are its address,
                         which is hard to read and is read out
                         letter by letter
     --> content/articles/first-meeting.md:5:5
      |
    5 | See <https://example.org/a/long/path>.
      |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: write what is there: `[the name of the
              page](https://example.org/a/long/path)`

    To learn more: openchair explain vague-link
    1 warning in 1 file.
    ");
}

#[test]
fn a_heading_that_leaves_out_a_level() {
    assert_snapshot!(told_of_article("## Before\n\n#### What to bring"), @r####"
    warning[heading-order]: "What to bring" has #### and comes
                            right below a heading with ##, so
                            people who go from heading to
                            heading think that something is
                            missing
     --> content/articles/first-meeting.md:7:1
      |
    7 | #### What to bring
      | ^^^^^^^^^^^^^^^^^^
      |
      = help: write "### What to bring"

    To learn more: openchair explain heading-order
    1 warning in 1 file.
    "####);
}

#[test]
fn descriptions_that_describe_nothing() {
    let images = "![IMG_2041.jpg](a.jpg)\n\n![image of six chairs](a.jpg)\n\n![photo](a.jpg)\n";
    assert_snapshot!(told(&format!("-- content/articles/first-meeting.md --\n---\ntitle: First\n---\n{images}-- content/articles/a.jpg 80x60 --\n")), @r#"
    warning[weak-alt]: the description "IMG_2041.jpg" is the
                       name of a file, which tells nobody what
                       is to be seen
     --> content/articles/first-meeting.md:4:1
      |
    4 | ![IMG_2041.jpg](a.jpg)
      | ^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: say in a few words what it shows: `![Six
              chairs in a circle](chairs.jpg)`

    warning[weak-alt]: a description need not say "image of":
                       everybody is told that it is an image
     --> content/articles/first-meeting.md:6:1
      |
    6 | ![image of six chairs](a.jpg)
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: begin with what it shows: "Six chairs"

    warning[weak-alt]: the description "photo" says only that
                       there is an image, and not what is to be
                       seen
     --> content/articles/first-meeting.md:8:1
      |
    8 | ![photo](a.jpg)
      | ^^^^^^^^^^^^^^^
      |
      = help: say in a few words what it shows: `![Six
              chairs in a circle](chairs.jpg)`

    To learn more: openchair explain weak-alt
    3 warnings in 1 file.
    "#);
}

#[test]
fn a_sentence_of_forty_words() {
    let long = "When you come to the group for the first time, which is never easy for anybody who comes alone, you can sit down \
        wherever you like and need not say a word until you feel that you want to say something.";
    assert_snapshot!(told_of_article(long), @r#"
    warning[long-sentence]: the sentence that begins "When you
                            come to the" has 41 words
     --> content/articles/first-meeting.md:5:1
      |
    5 | When you come to the group for the first time, whi...
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: make two or three of it: up to 25 words are
              easy to follow, one thought to each

    To learn more: openchair explain long-sentence
    1 warning in 1 file.
    "#);
}

#[test]
fn a_paragraph_that_people_skip() {
    assert_snapshot!(told_of_article(&"We meet on Tuesday at seven. ".repeat(25)), @r#"
    warning[long-paragraph]: the paragraph that begins "We meet
                             on Tuesday at" has 150 words
     --> content/articles/first-meeting.md:5:1
      |
    5 | We meet on Tuesday at seven. We meet on Tuesday at...
      | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: begin a new one where a new thought begins,
              with an empty line between; or make a list of
              it

    To learn more: openchair explain long-paragraph
    1 warning in 1 file.
    "#);
}

#[test]
fn a_text_that_needs_years_at_school() {
    let hard = "Participation necessitates preliminary administrative coordination regarding eligibility.\n\n";
    let other = "Comprehensive documentation demonstrating continuous organizational involvement constitutes prerequisite consideration.\n\n";
    assert_snapshot!(told_of_article(&format!("{}{other}", hard.repeat(14))), @r#"
    warning[hard-to-read]: "Your first meeting" is hard to read:
                           it needs about 41 years at school,
                           and 9 are as many as a tired reader
                           has
     --> content/articles/first-meeting.md:2:8
      |
    2 | title: Your first meeting
      |        ^^^^^^^^^^^^^^^^^^
      |
      = help: write shorter sentences and everyday words;
              begin with the hardest: "Comprehensive
              documentation demonstrating continuous
              organizational …"

    To learn more: openchair explain hard-to-read
    1 warning in 1 file.
    "#);
}

#[test]
fn words_that_hurt() {
    let text = "Addicts and the mentally ill are welcome. She committed suicide. “I am an addict”, he said. Alcoholics Anonymous meets here.";
    assert_snapshot!(told_of_article(text), @r#"
    warning[hurtful-word]: "Addicts" makes one thing of a
                           person's life the whole of it
     --> content/articles/first-meeting.md:5:1
      |
    5 | Addicts and the mentally ill are welcome. She comm...
      | ^^^^^^^
      |
      = help: write "person with an addiction"; or put it in
              quotation marks where somebody says it of
              themselves

    warning[hurtful-word]: "the mentally ill" makes one crowd of
                           people who have one thing in common
     --> content/articles/first-meeting.md:5:13
      |
    5 | Addicts and the mentally ill are welcome. She comm...
      |             ^^^^^^^^^^^^^^^^
      |
      = help: write "people with a mental illness"; or put
              it in quotation marks where somebody says it
              of themselves

    warning[hurtful-word]: "committed suicide" makes a crime or
                           a success of a death, which hurts
                           those who are left and puts others at
                           risk
     --> content/articles/first-meeting.md:5:47
      |
    5 | ...re welcome. She committed suicide. “I am an addict...
      |                    ^^^^^^^^^^^^^^^^^
      |
      = help: write "die by suicide"; or put it in quotation
              marks where somebody says it of themselves

    To learn more: openchair explain hurtful-word
    3 warnings in 1 file.
    "#);
}

#[test]
fn words_of_british_english() {
    let files = "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\ncountry: GB\nlanguage: en-GB\n";
    assert_snapshot!(told(&format!("{files}-- content/articles/a.md --\n---\ntitle: A\n---\nA lift for the disabled.\n")), @r#"
    warning[hurtful-word]: "the disabled" makes one crowd of
                           people who have one thing in common
     --> content/articles/a.md:4:12
      |
    4 | A lift for the disabled.
      |            ^^^^^^^^^^^^
      |
      = help: write "disabled people"; or put it in
              quotation marks where somebody says it of
              themselves

    To learn more: openchair explain hurtful-word
    1 warning in 1 file.
    "#);
}

#[test]
fn a_switch_that_switches_nothing() {
    assert_snapshot!(told_of_article("<!-- check off: vague-lnk, broken-link -->\n[here](/groups/)"), @r#"
    warning[unknown-switch]: no kind of problem is called
                             "vague-lnk", so this comment
                             switches nothing off
     --> content/articles/first-meeting.md:5:17
      |
    5 | <!-- check off: vague-lnk, broken-link -->
      |                 ^^^^^^^^^
      |
      = help: did you mean "vague-link"?

    warning[unknown-switch]: "broken-link" is always an error,
                             so it cannot be switched off
     --> content/articles/first-meeting.md:5:28
      |
    5 | <!-- check off: vague-lnk, broken-link -->
      |                            ^^^^^^^^^^^
      |
      = help: mend what it is about, and take the name out
              of this comment

    warning[vague-link]: the words "here" do not say where the
                         link leads, and some people hear links
                         without what is around them
     --> content/articles/first-meeting.md:6:1
      |
    6 | [here](/groups/)
      | ^^^^^^^^^^^^^^^^
      |
      = help: link the words that name it: `[the name of the
              page](/groups/)`

    To learn more: openchair explain unknown-switch
    3 warnings in 1 file.
    "#);
}

#[test]
fn what_is_switched_off_is_not_told() {
    let quiet = "<!-- check off: vague-link -->\n[here](/groups/)\n\n<!-- check on -->\n[more](/groups/)";
    assert_eq!(told_of_article(quiet).matches("vague-link").count(), 2, "once as a warning, once in the last lines");
    let yaml = group("contact: { name: Maria Lopez, email: circle@example.org } # check off: whole-name");
    assert_eq!(told(&yaml), "");
}

#[test]
fn a_site_has_its_own_levels() {
    let settings = |levels: &str| {
        format!(
            "-- site.yaml --\ntitle: T\nbase_url: https://example.org/\nchecks: {{ {levels} }}\n-- content/articles/a.md --\n---\ntitle: A\n---\n[here](/groups/)\n"
        )
    };
    assert_eq!(told(&settings("vague-link: off")), "");
    assert_snapshot!(told(&settings("vague-link: error")), @r#"
    error[vague-link]: the words "here" do not say where the
                       link leads, and some people hear links
                       without what is around them
     --> content/articles/a.md:4:1
      |
    4 | [here](/groups/)
      | ^^^^^^^^^^^^^^^^
      |
      = help: link the words that name it: `[the name of the
              page](/groups/)`

    To learn more: openchair explain vague-link
    1 problem in 1 file. The site was not changed.
    "#);
    assert_snapshot!(told(&settings("vague-lnik: off, broken-link: off, long-sentence: of")), @r#"
    error[bad-value]: no kind of problem is called "vague-lnik"
     --> site.yaml:3:11
      |
    3 | checks: { vague-lnik: off, broken-link: off, long-...
      |           ^^^^^^^^^^
      |
      = help: did you mean "vague-link"?

    error[bad-value]: "broken-link" is always an error, as the
                      site could not be built with it
     --> site.yaml:3:28
      |
    3 | ...ague-lnik: off, broken-link: off, long-sentence: o...
      |                    ^^^^^^^^^^^
      |
      = help: take this line away; only warnings can have
              another level

    error[bad-value]: "of" is no level
     --> site.yaml:3:61
      |
    3 | ... long-sentence: of }
      |                    ^^
      |
      = help: did you mean "off"?

    To learn more: openchair explain bad-value
    3 problems in 1 file. The site was not changed.
    "#);
}
