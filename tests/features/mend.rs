//! What is mended without a person: what can have been meant in one way only, and no other letter.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use openchair::diagnostic::Diagnostics;
use openchair::site::format::Formatted;
use openchair::site::mend::mend;
use openchair::site::{self, ReadOptions};
use openchair::sources::Sources;
use proptest::prelude::*;

use crate::site::TODAY;

const SETTINGS: &str = "base_url: https://example.org/\n";

fn problems(sources: &Sources) -> Diagnostics {
    let how = ReadOptions { today: TODAY, base_url: None, drafts: true, kept: None };
    let mut problems = Diagnostics::default();
    let _ = site::read(sources, &how, &mut problems);
    problems
}

fn mended(files: &[(&str, &str)]) -> Vec<Formatted> {
    let mut sources = Sources::default();
    sources.insert_text("site.yaml", SETTINGS);
    for (path, text) in files {
        sources.insert_text(path, text);
    }
    mend(&sources, &BTreeSet::new(), &problems)
}

/// A file of groups once it is mended.
fn groups(text: &str) -> String {
    mended(&[("groups.yaml", text)]).first().map_or_else(|| text.to_owned(), |file| file.after.clone())
}

/// A group with one more line.
fn with(line: &str) -> String {
    format!("- id: a\n  name: A # nmae: Tuesdy, 7:30PM\n  situations: grief\n  {line}\n")
}

#[test]
fn what_can_have_been_meant_in_one_way_is_mended() {
    for (before, after) in [
        // Keys.
        ("sumary: x", "summary: x"),
        ("Summary: 'x'", "summary: 'x'"),
        ("led-by: peers", "led_by: peers"),
        ("\"sumary\": x", "\"summary\": x"),
        ("contact: {emial: a@example.org}", "contact: {email: a@example.org}"),
        ("summary\u{a0}: x", "summary: x"),
        ("sum\u{200b}mary: x", "summary: x"),
        // Words.
        ("kind: Class", "kind: class"),
        ("kind: \"suport-group\"", "kind: \"support-group\""),
        ("kind: “class”", "kind: class"),
        ("formats: [Video, in_person, 'phne']", "formats: [video, in-person, 'phone']"),
        ("cost: Free", "cost: free"),
        ("registration: requierd", "registration: required"),
        ("joining: {drop_in: Yes, just_listen: no}", "joining: {drop_in: true, just_listen: false}"),
        ("languages: [Spanish, en_US]", "languages: [es, en-US]"),
        // Two slips of which one hides the other.
        ("contct: {emial: a@example.org}", "contact: {email: a@example.org}"),
        ("meetigs: {evry: Tuesdy, at: 7.30PM}", "meetings: {every: tuesday, at: 7:30 pm}"),
        // Times and days; also where they are understood.
        ("meetings: {every: Tuesday, at: 7:30PM}", "meetings: {every: tuesday, at: 7:30 pm}"),
        ("meetings: {every: [Tuesday, Fridays], at: noon}", "meetings: {every: [tuesday, fridays], at: noon}"),
        ("meetings: [{every: 1st Tuesdy, at: \"19h30\"}]", "meetings: [{every: 1st tuesday, at: \"19:30\"}]"),
        // What is named need not be there yet.
        ("plce: nowhere", "place: nowhere"),
        // Slips of the hand.
        ("summary:x", "summary: x"),
        ("summary:\u{a0}x", "summary: x"),
        ("summary: a\u{7}b", "summary: ab"),
        ("aliases:\n  - /x/\n  -/y/", "aliases:\n  - /x/\n  - /y/"),
        ("contact:\n\u{a0}\u{a0}\u{a0} email: a@example.org", "contact:\n    email: a@example.org"),
        ("summary: x  ", "summary: x"),
    ] {
        let (before, after) = (with(before), with(after));
        assert_eq!(groups(&before), after, "{before}");
        assert_eq!(groups(&after), after, "a second time changes it again");
    }
}

#[test]
fn what_can_have_been_meant_in_two_ways_stays() {
    for line in [
        "zzzz: x",
        // It would be there twice.
        "nmae: B",
        // Two are as near.
        "meetings: {every: sonday, at: 19:00}",
        "meetings: {every: tuesday, at: 7.30}",
        "meetings: {every: tuesday, at: 7}",
        // It would be a mistake of another kind.
        "form: next spring",
        "12:30",
        // These are not ours to spell.
        "name_of: Tuesdy",
        "summary: “printed quotes”, Tuesdy 7:30PM",
        "extra: {nmae: x, at: 7:30PM, every: Tuesday}",
        "description: |\n    kind: clas  \n    at: 7:30PM\n\t",
        "joining: {drop_in: maybe, just_listen: \"true\"}",
    ] {
        let text = with(line);
        assert_eq!(groups(&text), text, "{line}");
    }
}

#[test]
fn every_file_with_keys_is_mended() {
    let found = mended(&[
        ("site.yaml", "base_url: https://example.org/\ntitel: X\n"),
        ("groups.yaml", "group:\n\t- id: a\n\t  nmae: \"A\"\n\t  situations:\n\t\t- grief\n"),
        ("groups/b.yaml", "id: b \r\nname: B\r\nsituation: grief\r\nstatus: ful"),
        ("content/articles/a.md", "---\ntitle: A  \nautors: Ana\n---\n\ntitel: no key  \n"),
        ("content/pages/b.md", "titel: no key\n"),
        ("content/situations/grief.md", "---\ntitle: Grief\n---\n"),
    ]);
    let after: Vec<(&str, &str)> = found.iter().map(|file| (file.path.as_str(), file.after.as_str())).collect();
    assert_eq!(
        after,
        [
            ("content/articles/a.md", "---\ntitle: A  \nauthors: Ana\n---\n\ntitel: no key  \n"),
            ("groups.yaml", "groups:\n  - id: a\n    name: \"A\"\n    situations:\n    - grief\n"),
            ("groups/b.yaml", "id: b\r\nname: B\r\nsituations: grief\r\nstatus: full\r\n"),
            ("site.yaml", "base_url: https://example.org/\ntitle: X\n"),
        ]
    );
}

#[test]
fn the_sample_needs_no_mending() {
    let text = std::fs::read_to_string("groups.yaml").expect("the sample is here");
    assert!(mended(&[("groups.yaml", &text)]).is_empty());
}

/// Lines as they are meant, each with what a hand in a hurry makes of it.
const SLIPS: [(&str, &str); 14] = [
    ("name: 'The \"A\"'   # its name", "nmae: 'The \"A\"'   # its name"),
    ("summary: \"Tuesdy: 7:30PM\"", "sumary: \"Tuesdy: 7:30PM\""),
    ("kind: class", "kind: Clas"),
    ("formats: [video, in-person] # both", "formats: [Video, inperson] # both"),
    ("led_by: 'trained-peers'", "led-by: 'trained_peers'"),
    ("cost: free", "cost: Free  "),
    ("registration: none", "registraton: None"),
    ("status: active", "status: activ\t"),
    ("languages: es", "languages: Spanish"),
    ("joining: {just_listen: true, note: 'yes'}", "joining: {just_listen: yes, note: 'yes'}"),
    ("audience: {open_to: anyone}", "audience: {opento: Anyone}"),
    ("aliases: [/Tuesday/]", "aliasses: [/Tuesday/]"),
    ("contact: {email: a@example.org, hours: 7:30PM}", "contact: {Email: a@example.org, huors: 7:30PM}"),
    ("until: 2027-01-02", "untl: 2027-01-02"),
];

/// What stands between the lines and is nobody's to mend.
const OTHERS: [&str; 5] = [
    "",
    "# nmae: stays, 7:30PM",
    "description: |\n    nmae: stays  \n\n    # kind: Clas\n    at: 7:30PM",
    "extra:\n    nmae: stays\n    every: Tuesday # too\n    long: >-\n      sumary:  \n      b",
    "program: \"over\n    two  \n    lines: 7:30PM\"",
];

const MEETINGS: [(&str, &str); 4] = [
    ("- {every: tuesday, at: 7:30 pm}", "- {every: Tuesdy, at: 7.30 PM}"),
    ("- every: 1st friday\n      at: '19:00' # sharp", "- evry: 1st Fridy\n      at: '19h00' # sharp"),
    ("- every: [monday, sunday]\n      at: noon", "- every: [Monday, sundy]\n      at: Noon"),
    ("- date: 2026-12-05\n      at: 9 am", "- Date: 2026-12-05\n      at: 9AM"),
];

/// A file as it is meant, and as it was typed.
fn typed() -> impl Strategy<Value = (String, String)> {
    let line = || (0..SLIPS.len(), any::<bool>());
    let group = (
        prop::collection::vec(line(), 0..6),
        prop::collection::vec(0..OTHERS.len(), 6),
        prop::option::of((0..MEETINGS.len(), any::<bool>())),
    );
    (prop::collection::vec(group, 1..4), prop::sample::select(vec!["\n", "\r\n"]), any::<bool>()).prop_map(
        |(groups, end, cut)| {
            let (mut meant, mut typed) = ("# All groups\ngroups:\n".to_owned(), "# All groups\ngroups:\n".to_owned());
            for (number, (lines, others, meetings)) in groups.into_iter().enumerate() {
                let id = format!("  - id: g{number}\n");
                meant.push_str(&id);
                typed.push_str(&id);
                let mut seen = Vec::new();
                for ((line, is_slip), other) in lines.into_iter().zip(others) {
                    let (right, wrong) = SLIPS[line];
                    if seen.contains(&line) {
                        continue;
                    }
                    seen.push(line);
                    let other = if other > 1 && seen.contains(&(100 + other)) { "" } else { OTHERS[other] };
                    seen.push(100 + OTHERS.iter().position(|one| *one == other).unwrap_or_default());
                    let other = if other.is_empty() {
                        "\n".to_owned()
                    } else {
                        format!("    {}\n", other.replace("\n    ", "\n      "))
                    };
                    let _ = write!(meant, "    {right}\n{other}");
                    let _ = write!(typed, "    {}\n{other}", if is_slip { wrong } else { right });
                }
                if let Some((at, is_slip)) = meetings {
                    let (right, wrong) = MEETINGS[at];
                    let _ = write!(meant, "    meetings:\n    {right}\n");
                    let _ = write!(typed, "    meetings:\n    {}\n", if is_slip { wrong } else { right });
                }
            }
            if cut {
                meant.push_str("\nplaces: {}");
                typed.push_str("\nplaces: {}");
            }
            (meant.replace('\n', end), typed.replace('\n', end))
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_was_typed_becomes_what_was_meant((meant, typed) in typed()) {
        // The last line gets its end.
        let end = if meant.contains("\r\n") { "\r\n" } else { "\n" };
        let whole = if meant.ends_with('\n') { meant.clone() } else { meant.clone() + end };
        prop_assert_eq!(&groups(&typed), &whole, "{}", typed);
        prop_assert_eq!(&groups(&whole), &whole);
    }

    #[test]
    fn no_text_at_all_makes_it_stumble(lines in prop::collection::vec(piece(), 0..14)) {
        let text = lines.concat();
        let once = groups(&text);
        prop_assert_eq!(once.lines().count(), text.lines().count(), "{:?}\n{:?}", text, once);
        prop_assert_eq!(&groups(&once), &once, "a second time changes more of {:?}", text);
    }
}

/// Pieces of files, in whatever order they come.
fn piece() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "\n",
        "\n",
        "\n  ",
        "\n    ",
        "\n\t",
        "\r\n",
        " ",
        "- ",
        "-",
        "id: a",
        "nmae: B",
        "name:",
        "name:x",
        "Kind: Clas",
        "every: Tuesdy",
        "at: 7.30 pm",
        "meetings:",
        "group:",
        "groups:",
        "{",
        "}",
        "[",
        "]",
        "\"",
        "'",
        "|",
        "#",
        ": ",
        "\u{a0}",
        "\u{200b}",
        "\u{7}",
        "é",
        "“x”",
        "&a",
    ])
    .prop_map(ToOwned::to_owned)
}
