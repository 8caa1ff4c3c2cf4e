//! The home page: what it begins with, and what it leads to.

use insta::assert_snapshot;

use crate::page::{attributes, main_text, text_of, texts_of};
use crate::site::site;

/// The text of content/index.md, and whether it shows above the ways in and below.
fn parts(text: &str) -> (Vec<String>, Vec<String>) {
    let outputs = site(&format!("-- content/index.md --\n---\ntitle: Welcome\n---\n{text}\n")).fine();
    let home = outputs.page("");
    (texts_of(home, "main .hero-text > p, main .hero-text > ol"), texts_of(home, "main .before .prose"))
}

#[test]
fn the_first_paragraph_is_the_lead_and_the_rest_comes_last() {
    let told = |text: &str| {
        let (lead, rest) = parts(text);
        (lead.join("|"), rest.join("|"))
    };
    for (text, lead, rest) in [
        ("Come *in*.\n\nTea is there.\n\n## Where\n\nHere.", "Come in.", "Tea is there.\n## Where\nHere."),
        ("Come in.", "Come in.", ""),
        // What does not begin with a paragraph has no lead, and loses nothing.
        ("## Before\n\nTea.", "", "## Before\nTea."),
        ("- Tea\n\n  or coffee\n\nCome.", "", "Tea\nor coffee\nCome."),
        ("> Tea.\n\nCome.", "", "Tea.\nCome."),
        ("", "", ""),
    ] {
        assert_eq!(told(text), (lead.to_owned(), rest.to_owned()), "{text}");
    }
}

#[test]
fn the_home_page_leads_to_situations_days_and_ways_to_meet() {
    let group = crate::site::group("meetings: { every: tuesday, at: \"19:00\" }\nonline: { url: https://a.example/ }");
    let outputs =
        site(&format!("{group}-- content/index.md --\n---\ntitle: Welcome\n---\nCome in.\n\nTea is there.\n")).fine();
    let home = outputs.page("");
    assert_snapshot!(main_text(home), @r#"
    # Welcome
    Come in.
    Search for a group
    Write it as you would say it: what it is about, a town, a day.
    <p><a href="/find/">All groups, in lists</a></p>
    - Find a group that fits
    - Choose a day
    ## What are you going through?
    Choose what comes closest. You can look around as long as you like.
    ### Grief
    ## Which day suits you?
    - Tuesday 1 group
    What is on today and tonight
    ## How would you like to meet?
    In a room, on a screen, on the phone or in writing.
    - By video 1 group
    ## In your language
    - English 1 group
    ## Before you come
    Tea is there.
    "#);
    // What a button leads to is on the page.
    for target in attributes(home, "main .ways-in a", "href") {
        text_of(home, &target);
    }
}
