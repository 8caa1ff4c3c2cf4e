//! What editors ask of their listings: when a group meets, whom to call, and that somebody was asked.

use std::fs;
use std::path::Path;
use std::thread;

use crate::{folder, run};

const SETTINGS: (&str, &str) = ("site.yaml", "base_url: https://example.org/\n");

/// What lies in a folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("readable");
    let name =
        |entry: std::io::Result<fs::DirEntry>| entry.expect("readable").file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = entries.map(name).collect();
    names.sort();
    names
}

/// Without the breaks that the width of a terminal makes.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A directory with everything that an editor's own program may have left in it.
const OWN: &str = "\u{feff}# ours\r\n- id: a   # first\r\n  name: 'It''s \"A\"'\r\n  situations: grief\r\n\r\n- {id: b, name: B, situations: grief}";

#[test]
fn a_confirmation_changes_its_lines_and_no_other_byte() {
    let folder = folder(&[SETTINGS, ("groups.yaml", OWN)]);
    let file = folder.path().join("groups.yaml");
    let confirm = ["confirm", "a", "b", "--date", "2026-11-20", "--by", "Rosa"];
    let (number, out, beside) = run(folder.path(), &[&confirm[..], &["--dry-run"]].concat());
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    assert!(out.ends_with("2 listings would be confirmed; nothing was written.\n"), "{out}");
    assert!(out.contains("groups.yaml:6: b\n"), "lines are those of the file as it is: {out}");
    assert_eq!(fs::read_to_string(&file).expect("readable"), OWN);

    let (number, out, beside) = run(folder.path(), &confirm);
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    let told = "groups.yaml:5: a\n+   verified:\n+     date: 2026-11-20\n+     by: Rosa\ngroups.yaml:9: b\n- - {id: b, name: B, situations: grief}\n+ - {id: b, name: B, situations: grief, verified: {date: 2026-11-20, by: Rosa}}\nConfirmed 2 listings on 2026-11-20.\n";
    assert_eq!(out, told);
    let after = OWN
        .replacen("grief\r\n", "grief\r\n  verified:\r\n    date: 2026-11-20\r\n    by: Rosa\r\n", 1)
        .replace("grief}", "grief, verified: {date: 2026-11-20, by: Rosa}}");
    assert_eq!(fs::read_to_string(&file).expect("readable"), after);

    let (number, out, _) = run(folder.path(), &confirm);
    assert_eq!((number, out.matches("already, nothing to change").count()), (0, 2), "{out}");
}

#[test]
fn what_cannot_be_confirmed_is_said_and_nothing_is_written() {
    let block = "- id: a\n  name: A\n  situations: grief\n  verified:\n    date: 2026-01-02\n    by: |\n      Ana\n- id: b\n  nam: B\n";
    for (arguments, number, why) in [
        (&["confirm", "a", "--by", "Rosa"][..], 1, "error: groups.yaml:6:5: \"a\" cannot be confirmed here"),
        (&["confirm", "a", "--by", "Rosa"], 1, "Nothing was written.\n"),
        (&["confirm", "b"], 1, "did you mean \"name\"?"),
        (&["confirm", "c"], 2, "no group is called \"c\""),
        (&["confirm", "a", "--date", "2199-01-01"], 2, "2199-01-01 is yet to come"),
        (&["confirm", "a", "--by", " "], 2, "write a first name or a role"),
        (&["confirm"], 2, "Usage"),
    ] {
        let folder = folder(&[SETTINGS, ("groups.yaml", block)]);
        let (found, out, beside) = run(folder.path(), arguments);
        assert_eq!((found, out.as_str()), (number, ""), "{arguments:?}: {beside}");
        assert!(beside.contains(why), "{arguments:?}: {beside}");
        assert_eq!(fs::read_to_string(folder.path().join("groups.yaml")).expect("readable"), block, "{arguments:?}");
    }
}

#[test]
fn nobody_to_call_is_good_news() {
    let good =
        "- { id: a, name: A, situations: grief, contact: { email: a@example.org }, verified: { date: 2026-11-01 } }\n";
    let folder = folder(&[SETTINGS, ("groups.yaml", good)]);
    let stale = ["stale", "--date", "2026-11-23"];
    let told = "All listings were confirmed within the last 180 days: there is nobody to call.\n";
    assert_eq!(run(folder.path(), &stale), (0, told.to_owned(), String::new()));
    assert_eq!(run(folder.path(), &[&stale[..], &["--json"]].concat()), (0, String::new(), String::new()));
    let (number, out, _) = run(folder.path(), &[&stale[..], &["--csv"]].concat());
    assert!(number == 0 && out.starts_with("id,name,confirmed,") && out.lines().count() == 1, "{out}");
    fs::write(folder.path().join("groups.yaml"), format!("{good}- {{ id: =b, name: [ }}\n")).expect("writable");
    let (number, _, beside) = run(folder.path(), &stale);
    assert_eq!(number, 1, "a list that may not be whole says so");
    assert!(beside.contains("some groups have mistakes"), "{beside}");
}

#[test]
fn confirmations_made_at_once_are_all_there_afterwards() {
    const MANY: usize = 6;
    let group = |number: usize| format!("- id: g{number}\n  name: G\n  situations: grief\n");
    let text: String = (0..MANY).map(group).collect();
    let folder = folder(&[SETTINGS, ("groups.yaml", &text)]);
    thread::scope(|scope| {
        for number in 0..MANY {
            let path = folder.path();
            scope.spawn(move || {
                let (found, out, beside) = run(path, &["confirm", &format!("g{number}"), "--date", "2026-11-20"]);
                assert_eq!((found, beside.as_str()), (0, ""), "{out}");
            });
        }
    });
    let after = fs::read_to_string(folder.path().join("groups.yaml")).expect("readable");
    let confirmed = |number| group(number) + "  verified:\n    date: 2026-11-20\n";
    assert_eq!(after, (0..MANY).map(confirmed).collect::<String>());
    assert_eq!(names(folder.path()), ["groups.yaml", "site.yaml"]);
}

#[test]
fn where_one_of_several_files_cannot_be_written_none_is() {
    let (first, second) = ("- {id: a, name: A, situations: grief}\n", "id: b\nname: B\nsituations: grief\n");
    let folder = folder(&[SETTINGS, ("groups.yaml", first), ("groups/b.yaml", second)]);
    let locked = folder.path().join("groups/b.yaml");
    let mut rights = fs::metadata(&locked).expect("it is there").permissions();
    rights.set_readonly(true);
    fs::set_permissions(&locked, rights).expect("it is ours");
    let confirm = ["confirm", "a", "b", "--date", "2026-11-20"];
    let (number, out, beside) = run(folder.path(), &confirm);
    assert_eq!((number, out.as_str()), (3, ""), "{beside}");
    assert!(beside.contains("b.yaml\" could not be written: you do not have the permission"), "{beside}");
    let text = |name| fs::read_to_string(folder.path().join(name)).expect("readable");
    assert_eq!((text("groups.yaml").as_str(), text("groups/b.yaml").as_str()), (first, second));
    assert_eq!((names(folder.path()).len(), names(&folder.path().join("groups"))), (3, vec!["b.yaml".to_owned()]));
    let (number, out, beside) = run(folder.path(), &[&confirm[..], &["--dry-run"]].concat());
    assert_eq!((number, beside.as_str()), (0, ""), "to look is free: {out}");
    assert!(out.ends_with("2 listings would be confirmed; nothing was written.\n"), "{out}");
}

#[test]
fn a_later_confirmation_does_not_give_way_to_an_earlier_one() {
    let text = "- id: a\n  name: A\n  situations: grief\n  verified:\n    date: 2026-11-10\n- {id: b, name: B, situations: grief}\n";
    let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
    let file = folder.path().join("groups.yaml");
    let (number, out, beside) = run(folder.path(), &["confirm", "a", "b", "--date", "2026-11-09"]);
    assert_eq!((number, out.as_str()), (1, ""), "{beside}");
    let told = "error: groups.yaml:5:11: \"a\" was confirmed on 2026-11-10 already, and 2026-11-09 is earlier\nhelp: ";
    assert!(beside.starts_with(told) && beside.ends_with("Nothing was written.\n"), "{beside}");
    assert_eq!(fs::read_to_string(&file).expect("readable"), text);
    // A day that is yet to come is a mistake, which gives way.
    let to_come = text.replace("2026-11-10", "2199-11-10");
    fs::write(&file, &to_come).expect("writable");
    let (number, _, beside) = run(folder.path(), &["confirm", "a", "--date", "2026-11-09"]);
    assert_eq!((number, beside.as_str()), (0, ""));
    assert_eq!(fs::read_to_string(&file).expect("readable"), text.replace("2026-11-10", "2026-11-09"));
}

#[test]
fn an_id_that_is_named_twice_is_confirmed_once_and_one_that_two_groups_have_not_at_all() {
    let text = "- {id: a, name: A, situations: grief}\n";
    let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
    let confirm = ["confirm", "a", "a", "a", "--date", "2026-11-20"];
    let (number, out, beside) = run(folder.path(), &[&confirm[..], &["--dry-run"]].concat());
    assert_eq!((number, beside.as_str()), (0, "note: a was named more than once\n"), "{out}");
    assert_eq!((out.matches("groups.yaml:1: a\n").count(), out.matches("1 listing would be").count()), (1, 1), "{out}");

    for second in ["id: a\nname: B\nsituations: grief\n", "\"id\": \"a\"\nnmae: [x\n"] {
        fs::create_dir_all(folder.path().join("groups")).expect("writable");
        fs::write(folder.path().join("groups/b.yaml"), second).expect("writable");
        let (number, out, beside) = run(folder.path(), &confirm);
        assert_eq!((number, out.as_str()), (1, ""), "{beside}");
        assert!(
            beside.contains("groups/b.yaml:") && beside.ends_with("Nothing was confirmed: mend this first.\n"),
            "{beside}"
        );
        assert!(!beside.contains("already a group") || beside.contains("groups.yaml:1:"), "both are shown: {beside}");
        assert_eq!(fs::read_to_string(folder.path().join("groups.yaml")).expect("readable"), text);
    }
}

#[test]
fn a_year_that_cannot_be_right_is_answered_with_what_to_write() {
    let folder = folder(&[SETTINGS, ("groups.yaml", "- {id: a, name: A, situations: grief}\n")]);
    let (number, out, beside) = run(folder.path(), &["confirm", "a", "--date", "0026-11-20"]);
    assert_eq!((number, out.as_str()), (2, ""));
    let told =
        "error: the year in \"0026-11-20\" cannot be right\nhelp: write a year from 1900 to 2200, such as 2026-12-05\n";
    assert_eq!(beside, told);
}

#[test]
fn in_a_wrong_folder_it_is_said_what_is_missing_and_where_it_was_looked_for() {
    for command in [&["when", "a"][..], &["confirm", "a"], &["stale"], &["stale", "--json"], &["check", "--dates", "a"]]
    {
        for (files, missing) in [
            (&[][..], &["no file \"site.yaml\"", "no list of groups"][..]),
            (&[SETTINGS], &["no list of groups"]),
            (&[("groups.yaml", "[]\n")], &["no file \"site.yaml\""]),
        ] {
            let folder = folder(files);
            let (number, out, beside) = run(folder.path(), command);
            assert_eq!((number, out.as_str()), (1, ""), "{command:?}: {beside}");
            let told = flat(&beside);
            assert!(missing.iter().all(|missing| told.contains(missing)), "{command:?}: {beside}");
            assert_eq!(told.matches("--site FOLDER").count(), missing.len(), "{command:?}: {beside}");
            let place = format!("lookedforin\"{}\"", folder.path().display());
            assert_eq!(told.replace(' ', "").matches(&place).count(), missing.len(), "{command:?}: {beside}");
            assert!(!told.contains("no group is called"), "{command:?}: {beside}");
            assert_eq!(names(folder.path()).len(), files.len(), "{command:?}");
        }
    }
}

/// Somebody who was confirmed lately.
const LATELY: &str = "- {id: a, name: A, situations: grief, verified: {date: 2026-11-01, by: \" \"}}\n";

#[test]
fn there_is_no_good_news_where_something_was_not_read() {
    let keyed = format!("gruops:\n{LATELY}");
    let later = LATELY.replace("2026-11-01", "2062-11-01");
    for (settings, groups, number, out_has, beside_has) in [
        ("title: T\n", LATELY, 0, "there is nobody to call", ""),
        ("title: T\ncolour: 5\n", LATELY, 0, "there is nobody to call", ""),
        ("title: T\n", &keyed, 1, "", "some groups have mistakes"),
        ("title: T\n", "groups: 5\n", 1, "", "some groups have mistakes"),
        ("title: T\n", "- id: [\n", 1, "", "some groups have mistakes"),
        ("freshness: {verify_after: soon}\n", LATELY, 1, "", "180 days were taken"),
        ("freshnes: {verify_after: 10 days}\n", LATELY, 1, "", "180 days were taken"),
        ("title: [\n", LATELY, 1, "", "180 days were taken"),
        ("title: T\n", &later, 0, "confirmed 2062-11-01, which is yet to come", ""),
    ] {
        let folder = folder(&[("site.yaml", settings), ("groups.yaml", groups)]);
        let (found, out, beside) = run(folder.path(), &["stale", "--date", "2026-11-23"]);
        assert_eq!(found, number, "{settings}{groups}: {out}{beside}");
        assert!(flat(&out).contains(out_has) && out.is_empty() == out_has.is_empty(), "{settings}{groups}: {out}");
        assert!(
            beside.contains(beside_has) && beside.is_empty() == beside_has.is_empty(),
            "{settings}{groups}: {beside}"
        );
    }
    let folder = folder(&[SETTINGS, ("groups.yaml/x", "")]);
    let (number, out, beside) = run(folder.path(), &["stale"]);
    assert_eq!((number, out.as_str()), (1, ""), "a folder of that name: {beside}");
    assert!(!beside.is_empty());
}

#[test]
fn a_name_of_blanks_is_no_name() {
    let folder = folder(&[SETTINGS, ("groups.yaml", LATELY)]);
    let (_, out, _) = run(folder.path(), &["stale", "--all", "--date", "2026-11-23"]);
    assert!(out.contains("  confirmed  2026-11-01, 22 days ago\n"), "{out}");
    let (_, out, _) = run(folder.path(), &["stale", "--all", "--json", "--date", "2026-11-23"]);
    assert!(out.contains("\"by\":null"), "{out}");
    let (_, out, beside) = run(folder.path(), &["confirm", "a", "--dry-run"]);
    assert_eq!(beside, "", "{out}");
}

#[test]
fn another_program_hears_also_of_a_group_that_cannot_be_read() {
    let text = "- {id: a, name: A, situations: grief}\n- id: b\n  name: [x\n- {id: c, name: C, situations: grief}\n";
    let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
    let when = ["when", "c", "b", "a"];
    let (in_words, _, beside) = run(folder.path(), &when);
    let (number, out, beside_json) = run(folder.path(), &[&when[..], &["--json"]].concat());
    assert_eq!((number, in_words, beside_json), (1, 1, beside));
    let told: Vec<serde_json::Value> =
        out.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    assert_eq!(told.iter().map(|one| one["id"].as_str()).collect::<Vec<_>>(), [Some("c"), Some("b"), Some("a")]);
    let problem = &told[1]["problems"][0];
    assert_eq!((&problem["severity"], &problem["file"]), (&"error".into(), &"groups.yaml".into()), "{out}");
    let keys = |of: &serde_json::Value| of.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!((keys(&told[1]), told[1]["name"].is_null()), (keys(&told[0]), true), "{out}");
}

#[test]
fn of_the_settings_only_what_decides_on_dates_is_told_with_them() {
    let group = |zone| {
        format!("- {{id: a, name: A, situations: grief, meetings: [{{every: tuesday, at: \"19:00\"{zone}}}]}}\n")
    };
    let (with_zone, without) = (group(", time_zone: Europe/Paris"), group(""));
    for (settings, groups, told) in [
        ("theme: \"!\"\nlanguage: x_y_z\nnavigation: 5\n", &without, ""),
        ("time_zone: Europe/Pari\ntheme: \"!\"\n", &without, "site.yaml:1:"),
        ("theme: \"!\"\ntimezone: Europe/Paris\n", &without, "site.yaml:2:"),
        ("title: [\n", &without, "site.yaml:"),
        ("time_zone: Europe/Pari\n", &with_zone, ""),
    ] {
        let folder = folder(&[("site.yaml", settings), ("groups.yaml", groups)]);
        let (number, out, beside) = run(folder.path(), &["when", "a", "--date", "2026-11-23"]);
        assert!(out.contains("Tue 2026-11-24"), "{settings}: {out}");
        assert_eq!((number, beside.is_empty()), (i32::from(!told.is_empty()), told.is_empty()), "{settings}: {beside}");
        assert!(beside.contains(told) && beside.matches("-->").count() <= 1, "{settings}: {beside}");
    }
}

#[test]
fn there_is_no_empty_line_without_dates_below_it() {
    let group =
        "- {id: a, name: A, situations: grief, contact: {email: a@example.org}, verified: {date: 2026-11-01}}\n";
    for (groups, arguments, out_is, beside_ends) in [
        ("[]\n", &["--quiet"][..], "", None),
        (group, &["--quiet"], "A (a)\n", Some("\n\n")),
        ("- id: [\n", &[], "", Some("d.\n")),
    ] {
        let folder = folder(&[SETTINGS, ("groups.yaml", groups)]);
        let check = ["check", "--dates", "--date", "2026-11-23"];
        let (_, out, beside) = run(folder.path(), &[&check[..], arguments].concat());
        let first = out.lines().next().map(|line| format!("{line}\n")).unwrap_or_default();
        assert_eq!(first, out_is, "{groups}: {out}{beside}");
        assert!(beside_ends.is_none_or(|end| beside.ends_with(end)), "{groups}: {beside}");
    }
}
