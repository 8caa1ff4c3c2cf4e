//! A listing that is confirmed: `verified` of that group, and not a letter of anything else.

use openchair::diagnostic::Diagnostics;
use openchair::site::confirm::{ByHand, Confirmation, Rewritten, confirm};
use openchair::site::group::Group;
use openchair::site::value::Day;
use openchair::site::{self, ReadOptions, Site};
use openchair::sources::Sources;

use crate::site::TODAY;

fn read(sources: &Sources) -> Site {
    let how = ReadOptions { today: TODAY, base_url: None, drafts: true, kept: None };
    site::read(sources, &how, &mut Diagnostics::default())
}

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    sources.insert_text("site.yaml", "base_url: https://example.org/\n");
    for (path, text) in files {
        sources.insert_text(path, text);
    }
    sources
}

fn confirmed(sources: &Sources, ids: &[&str], by: Option<&str>) -> Result<Vec<Rewritten>, Vec<ByHand>> {
    let site = read(sources);
    let groups: Vec<&Group> = ids
        .iter()
        .map(|id| site.groups.values().find(|group| group.id.as_str() == *id).expect("it is there"))
        .collect();
    let date = Day::new(TODAY).expect("a day of this century");
    confirm(sources, &groups, &Confirmation { date, by: by.map(ToOwned::to_owned) })
}

#[test]
fn files_of_every_kind_keep_everything_else() {
    let list = "# All of them\n- {id: a, name: A, situations: grief}\n\n- id: b   # the second\n  name: \"B: b\"\n  situations: grief\n";
    let keyed = "places:\n  hall: { name: Hall }\ngroups:\n  - id: c\n    name: C\n    situations: grief\n    verified:\n      date: 2025-01-02 # by phone\n      by: Ana\n    source: { name: x }\n";
    let single = "id: d\r\nname: D\r\nsituations: [grief]\r\n# not yet\r\nverified:";
    let all = sources(&[("groups.yaml", list), ("groups/keyed.yaml", keyed), ("groups/single.yaml", single)]);
    let files = confirmed(&all, &["d", "c", "b", "a", "a"], None).expect("all can be changed");
    let after: Vec<(&str, &str)> = files.iter().map(|file| (file.path.as_str(), file.after.as_str())).collect();
    let list = "# All of them\n- {id: a, name: A, situations: grief, verified: {date: 2026-11-23}}\n\n- id: b   # the second\n  name: \"B: b\"\n  situations: grief\n  verified:\n    date: 2026-11-23\n";
    let keyed = keyed.replace("2025-01-02", "2026-11-23");
    let single = format!("{single} {{ date: 2026-11-23 }}");
    assert_eq!(after, [("groups.yaml", list), ("groups/keyed.yaml", &keyed), ("groups/single.yaml", &single)]);
}

#[test]
fn who_confirmed_it_stays_unless_somebody_is_named() {
    let text = "- id: a\n  name: A\n  situations: grief\n  verified: {date: 2026-01-02, by: Ana}\n";
    for (by, after) in [
        (None, "{date: 2026-11-23, by: Ana}"),
        (Some("Rosa"), "{date: 2026-11-23, by: Rosa}"),
        (Some("[x] # y"), "{date: 2026-11-23, by: \"[x] # y\"}"),
    ] {
        let files = confirmed(&sources(&[("groups.yaml", text)]), &["a"], by).expect("it can be changed");
        assert_eq!(files[0].after, text.replace("{date: 2026-01-02, by: Ana}", after));
    }
}

#[test]
fn what_was_confirmed_on_that_day_already_changes_nothing() {
    let text = "- {id: a, name: A, situations: grief, verified: {date: 2026-11-23, by: Ana}}\n";
    for by in [None, Some("Ana")] {
        assert!(confirmed(&sources(&[("groups.yaml", text)]), &["a"], by).expect("nothing is refused").is_empty());
    }
}

#[test]
fn mistakes_elsewhere_do_not_matter_and_stay() {
    let text = "- id: a\n  name: A\n  situations: grief\n- id: b\n  nmae: B\n- id: c\n  name: [\n- id: d\n  name: D\n  situations: x\n";
    let files = confirmed(&sources(&[("groups.yaml", text)]), &["a"], None).expect("it can be changed");
    let after = text.replacen("grief\n", "grief\n  verified:\n    date: 2026-11-23\n", 1);
    assert_eq!(files[0].after, after);
}

#[test]
fn all_of_a_run_or_nothing_and_the_place_is_named() {
    let good = "- {id: a, name: A, situations: grief}\n";
    let bad = "- id: b\n  name: B\n  situations: grief\n  verified:\n    date: 2026-01-02\n    by: |\n      Ana\n";
    let all = sources(&[("groups.yaml", good), ("groups/b.yaml", bad)]);
    let by_hand = confirmed(&all, &["a", "b"], Some("Rosa")).expect_err("one cannot be changed");
    let [one] = by_hand.as_slice() else { panic!("{by_hand:?}") };
    let at = one.place.span.expect("the line is known").start;
    assert_eq!((one.id.as_str(), one.place.path.as_str(), &bad[at..=at]), ("b", "groups/b.yaml", "b"));
    assert!(one.why.contains("several lines"), "{}", one.why);
}

/// The sample site's own file, group by group.
#[test]
fn each_group_of_the_sample_can_be_confirmed_in_its_two_lines() {
    let text = std::fs::read_to_string("groups.yaml").expect("the sample is here");
    let all = sources(&[("groups.yaml", &text)]);
    let site = read(&all);
    let date = Day::new(TODAY).expect("a day of this century");
    let lines: Vec<&str> = text.lines().collect();
    assert!(site.groups.len() > 20, "the sample has {} groups", site.groups.len());
    for group in site.groups.values() {
        let files = confirm(&all, &[group], &Confirmation { date, by: None }).expect("it can be changed");
        // The sample is confirmed on other days.
        assert_eq!(files.len(), 1, "{}", group.id);
        for file in files {
            let after: Vec<&str> = file.after.lines().collect();
            let differ: Vec<&str> =
                after.iter().zip(&lines).filter(|(new, old)| new != old).map(|(new, _)| *new).collect();
            assert_eq!(after.len(), lines.len(), "{}", group.id);
            assert!(differ.len() == 1 && differ[0].contains("2026-11-23"), "{}: {differ:?}", group.id);
        }
    }
}
