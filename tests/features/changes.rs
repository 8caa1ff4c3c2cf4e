//! What a build tells of the changes since the last one.

use jiff::civil::{Date, date};

use crate::site::{Outputs, Site, site};

const LATER: Date = date(2026, 12, 1);

/// A group that meets on Tuesdays, with these keys in place of its usual ones.
fn circle(keys: &[(&str, &str)]) -> String {
    let mut all = vec![
        ("name", "Grief Circle"),
        ("summary", "A quiet evening."),
        ("situations", "grief"),
        ("contact", "{ email: circle@example.org }"),
        ("verified", "{ date: 2026-11-01 }"),
        ("place", "{ street: 4 Ferry Street, city: Portland }"),
        ("meetings", "[{ every: tuesday, at: \"19:00\", for: 90m }, { every: friday, at: \"10:00\" }]"),
    ];
    for (key, value) in keys {
        all.retain(|(known, _)| known != key);
        all.push((key, value));
    }
    let lines: Vec<String> = all.iter().map(|(key, value)| format!("  {key}: {value}\n")).collect();
    format!("- id: circle\n{}", lines.concat())
}

/// The site with these groups on a later day, after one with only the usual circle.
fn after(groups: &str) -> Outputs {
    let first = with(&circle(&[])).good();
    with(groups).on(LATER).after(&first).good()
}

fn with(groups: &str) -> Site {
    site(&format!("-- groups.yaml --\n{groups}"))
}

/// What the feed of changes tells: the titles of its entries.
fn told(outputs: &Outputs, feed: &str) -> Vec<String> {
    let entries = outputs.text(feed).split("<entry>").skip(1).map(ToOwned::to_owned).collect::<Vec<_>>();
    let title = |entry: &String| {
        let (_, rest) = entry.split_once("<title>").expect("an entry has a title");
        rest.split_once("</title>").expect("it ends").0.to_owned()
    };
    entries.iter().map(title).collect()
}

#[test]
fn a_first_build_tells_no_changes_and_says_since_when_it_looks() {
    let outputs = with(&circle(&[])).good();
    assert_eq!(told(&outputs, "changes.xml"), Vec::<String>::new());
    assert!(outputs.text("changes/index.html").contains("Nothing has changed since"));
    assert!(outputs.text("changes/index.html").contains("November 23, 2026"));
}

#[test]
fn each_change_is_told_once_in_its_own_words() {
    let new = format!(
        "{}- id: new\n  name: New Circle\n  situations: grief\n  contact: {{ phone: 202-555-0123 }}\n",
        circle(&[])
    );
    for (groups, expected) in [
        (circle(&[]), vec![]),
        (circle(&[("name", "Another Name")]), vec![]),
        (new, vec!["New Circle: New group"]),
        (
            circle(&[("meetings", "[{ every: tuesday, at: \"18:30\", for: 90m }, { every: friday, at: \"10:00\" }]")]),
            vec!["Grief Circle: Other times"],
        ),
        (
            circle(&[("place", "{ street: 9 Mill Road, city: Portland }")]),
            vec!["Grief Circle: Other place or way to join"],
        ),
        (
            circle(&[(
                "meetings",
                "[{ every: tuesday, at: \"19:00\", for: 90m, except: 2026-12-08 }, { every: friday, at: \"10:00\" }]",
            )]),
            vec!["Grief Circle: Changed dates"],
        ),
        // Nobody need be told of a date that has passed.
        (
            circle(&[(
                "meetings",
                "[{ every: tuesday, at: \"19:00\", for: 90m, except: 2026-11-24 }, { every: friday, at: \"10:00\" }]",
            )]),
            vec![],
        ),
        (circle(&[("paused", "{ from: 2026-12-20, until: 2027-01-03 }")]), vec!["Grief Circle: On a break"]),
        (circle(&[("status", "closed")]), vec!["Grief Circle: Has ended"]),
        (circle(&[("until", "2026-11-30")]), vec!["Grief Circle: Has ended"]),
        // A group that is taken out of the directory is not named any more.
        (
            "- id: other\n  name: Other\n  situations: grief\n  contact: { phone: 202-555-0123 }\n".to_owned(),
            vec!["Other: New group"],
        ),
    ] {
        let outputs = after(&groups);
        assert_eq!(told(&outputs, "changes.xml"), expected, "{groups}");
        assert_eq!(told(&outputs, "situations/grief/changes.xml"), expected, "{groups}");
        assert!(!outputs.text("record.json").contains("Grief Circle"), "the record has no names");
        let again = with(&groups).on(LATER).after(&outputs).good();
        assert_eq!(again.text("record.json"), outputs.text("record.json"), "{groups}");
    }
}

#[test]
fn what_left_the_lists_and_came_back_is_told_as_that() {
    let closed = after(&circle(&[("status", "closed")]));
    let back = with(&circle(&[])).on(date(2026, 12, 20)).after(&closed).good();
    assert_eq!(told(&back, "changes.xml"), ["Grief Circle: In the lists again", "Grief Circle: Has ended"]);
}

#[test]
fn a_break_that_is_over_is_told() {
    let paused = after(&circle(&[("paused", "{ from: 2026-11-28, until: 2026-12-05 }")]));
    let over = with(&circle(&[("paused", "{ from: 2026-11-28, until: 2026-12-05 }")])).on(date(2026, 12, 6));
    let over = over.after(&paused).good();
    assert_eq!(told(&over, "changes.xml"), ["Grief Circle: Back from its break", "Grief Circle: On a break"]);
}

#[test]
fn what_is_taken_back_on_the_same_day_did_not_happen() {
    let first = with(&circle(&[])).good();
    for (key, value) in [("status", "closed"), ("paused", "{ from: 2026-12-20, until: 2027-01-03 }")] {
        let slip = with(&circle(&[(key, value)])).on(LATER).after(&first).good();
        assert_eq!(told(&slip, "changes.xml").len(), 1, "{key}");
        let mended = with(&circle(&[])).on(LATER).after(&slip).good();
        assert_eq!(told(&mended, "changes.xml"), Vec::<String>::new(), "{key}");
    }
}

#[test]
fn a_break_that_passes_is_no_new_break_where_another_is_to_come() {
    let keys = [("paused", "[{ from: 2026-11-28, until: 2026-12-05 }, { from: 2027-02-01, until: 2027-02-07 }]")];
    let paused = after(&circle(&keys));
    let over = with(&circle(&keys)).on(date(2026, 12, 6)).after(&paused).good();
    assert_eq!(told(&over, "changes.xml"), ["Grief Circle: Back from its break", "Grief Circle: On a break"]);
}

#[test]
fn a_date_that_passes_is_no_change() {
    let keys =
        [("meetings", "[{ every: tuesday, at: \"19:00\", except: [2026-11-24, 2026-12-08], also: 2026-12-23 }]")];
    let first = with(&circle(&keys)).good();
    let later = with(&circle(&keys)).on(date(2026, 12, 30)).after(&first).good();
    assert_eq!(told(&later, "changes.xml"), Vec::<String>::new());
}

#[test]
fn how_it_is_now_begins_with_whether_one_can_go() {
    let keys = [("meetings", "[{ every: monday, at: \"18:30\" }]"), ("status", "full")];
    let outputs = after(&circle(&keys));
    let summary = outputs.text("changes.xml").split_once("<summary>").expect("a change says how it is now").1;
    assert!(summary.starts_with("This group is full"), "{summary}");
}

#[test]
fn a_group_that_comes_back_goes_on_counting() {
    let other = circle(&[("meetings", "[{ every: monday, at: \"18:30\" }]")]);
    let changed = after(&other);
    let closed = with(&other.replace("- id", "- status: closed\n  id")).on(date(2026, 12, 5)).after(&changed).good();
    let back = with(&circle(&[])).on(date(2026, 12, 9)).after(&closed).good();
    assert!(changed.text("groups/circle.ics").contains("SEQUENCE:1\r\n"));
    assert!(!closed.text("groups/circle.ics").contains("SEQUENCE"));
    assert!(back.text("groups/circle.ics").contains("SEQUENCE:2\r\n"), "{}", back.text("groups/circle.ics"));
}

#[test]
fn a_listing_that_nobody_confirms_leaves_with_a_word() {
    let settings = "-- site.yaml --\ntitle: Harbor\nbase_url: https://example.org/\ntime_zone: America/New_York\n\
                    freshness: { verify_after: 30d, hide_after: 60d }\n-- groups.yaml --\n";
    let first = site(&format!("{settings}{}", circle(&[]))).good();
    let later = site(&format!("{settings}{}", circle(&[]))).on(date(2027, 2, 1)).after(&first).good();
    assert_eq!(told(&later, "changes.xml"), ["Grief Circle: Not listed: nobody has confirmed it"]);
}

#[test]
fn a_build_for_a_day_to_come_tells_nothing_afterwards() {
    let first = with(&circle(&[("until", "2026-12-10")])).good();
    let ahead = with(&circle(&[("until", "2026-12-10")])).on(date(2026, 12, 24)).after(&first).good();
    assert_eq!(told(&ahead, "changes.xml"), ["Grief Circle: Has ended"]);
    let now = with(&circle(&[("until", "2026-12-10")])).on(LATER).after(&ahead).good();
    assert_eq!(told(&now, "changes.xml"), Vec::<String>::new());
}

#[test]
fn a_break_of_a_group_without_times_is_told() {
    let bare = |keys: &str| {
        format!("- id: circle\n  name: Grief Circle\n  situations: grief\n  contact: {{ phone: 202-555-0123 }}\n{keys}")
    };
    let first = with(&bare("")).good();
    let paused = with(&bare("  paused: { until: 2026-12-24 }\n")).on(LATER).after(&first).good();
    assert_eq!(told(&paused, "changes.xml"), ["Grief Circle: On a break"]);
}

#[test]
fn old_changes_are_forgotten() {
    let outputs = after(&circle(&[("meetings", "[{ every: monday, at: \"18:30\" }]")]));
    let much_later = with(&circle(&[("meetings", "[{ every: monday, at: \"18:30\" }]")])).on(date(2027, 6, 1));
    assert_eq!(told(&much_later.after(&outputs).good(), "changes.xml"), Vec::<String>::new());
}

#[test]
fn a_page_of_changes_names_day_group_and_how_it_is_now() {
    let outputs = after(&circle(&[("meetings", "[{ every: monday, at: \"18:30\" }]")]));
    let page = outputs.text("changes/index.html");
    for word in ["December 1, 2026", "Other times", "Grief Circle", "Every Monday"] {
        assert!(page.contains(word), "{word}: {page}");
    }
}

#[test]
fn a_damaged_record_is_refused_with_the_reason() {
    let whole = with(&circle(&[])).good().text("record.json").to_owned();
    assert!(openchair::record::Record::read(&whole).is_ok());
    for (damaged, why) in [
        (whole[..whole.len() / 2].to_owned(), "EOF"),
        (whole.replace("\"openchair_record\":1", "\"openchair_record\":9"), "version 9"),
        (whole.replace("\"circle\"", "\"../circle\""), "not an id"),
        (whole.replace("2026-11-23", "2026-13-23"), "month"),
        (String::new(), "EOF"),
        ("[]".to_owned(), ""),
    ] {
        let said = openchair::record::Record::read(&damaged).expect_err(&damaged).to_string();
        assert!(said.contains(why), "{damaged}: {said}");
    }
}
