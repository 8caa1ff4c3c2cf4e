//! What is put right in files of groups by the program: their order, and what is beyond doubt.

use std::fs;

use crate::{folder, run};

const SETTINGS: (&str, &str) = ("site.yaml", "base_url: https://example.org/\n");

/// A directory as an editor's own program may have left it: with a mark, other line ends and no end of the last line.
const OWN: &str = "\u{feff}# ours\r\n- name: 'It''s \"A\"' \r\n  id: a   # first\r\n  situations: grief";
const PUT_RIGHT: &str = "\u{feff}# ours\r\n- id: a   # first\r\n  name: 'It''s \"A\"'\r\n  situations: grief\r\n";

#[test]
fn an_order_is_shown_asked_for_and_written_once() {
    let folder = folder(&[SETTINGS, ("groups.yaml", OWN)]);
    let file = folder.path().join("groups.yaml");
    let (number, out, beside) = run(folder.path(), &["fmt", "--check"]);
    let told = "groups.yaml is not in the usual order\nTo put this right: openchair fmt\n";
    assert_eq!((number, out.as_str(), beside.as_str()), (1, told, ""));
    let (number, out, beside) = run(folder.path(), &["fmt", "--dry-run"]);
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    let told = "groups.yaml:2: a\n- - name: 'It''s \"A\"' \n-   id: a   # first\n+ - id: a   # first\n+   name: 'It''s \"A\"'\n1 file would change; nothing was written.\n";
    assert_eq!(out, told);
    assert_eq!(fs::read_to_string(&file).expect("readable"), OWN);
    let (number, out, beside) = run(folder.path(), &["fmt", "groups.yaml"]);
    assert_eq!((number, out.as_str(), beside.as_str()), (0, "groups.yaml: put right: 1 entry\n", ""));
    assert_eq!(fs::read_to_string(&file).expect("readable"), PUT_RIGHT);
    for (arguments, told) in [
        (&["fmt"][..], "Nothing to change.\n"),
        (&["fmt", "--check"], "Nothing would change in 1 file.\n"),
        (&["fmt", "--dry-run"], "Nothing would change.\n"),
    ] {
        assert_eq!(run(folder.path(), arguments), (0, told.to_owned(), String::new()), "{arguments:?}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 2, "nothing else is left behind");
}

#[test]
fn what_cannot_be_put_in_order_is_said_and_left_alone() {
    let unreadable = "- name: \"A\n  id: a\n";
    let odd = "- ? name\n  : A\n  id: a\n  situations: grief\n";
    for (text, arguments, number, why) in [
        (unreadable, &["fmt"][..], 1, "is never closed"),
        (unreadable, &["fmt"], 1, "Left as it is: groups.yaml\n"),
        (unreadable, &["fmt", "--check"], 1, "is never closed"),
        (odd, &["fmt"], 0, "note: groups.yaml:1:5: left as it is: this key does not stand at the beginning of a line"),
        (odd, &["fmt", "other.yaml"], 2, "there is no file of groups at \"other.yaml\""),
        (odd, &["fmt", "--check", "--dry-run"], 2, "cannot be used with"),
        (odd, &["fmt", "--site", "nowhere"], 3, "there is no folder \"nowhere\""),
    ] {
        let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
        let (found, _, beside) = run(folder.path(), arguments);
        assert_eq!(found, number, "{arguments:?}: {beside}");
        let flat: String = beside.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(why.trim()), "{arguments:?}: {beside}");
        assert_eq!(fs::read_to_string(folder.path().join("groups.yaml")).expect("readable"), text, "{arguments:?}");
    }
    let empty = folder(&[]);
    assert_eq!(run(empty.path(), &["fmt"]).0, 1);
}

/// A directory typed in a hurry.
const TYPED: &str = "\u{feff}- id: a\r\n  nmae: A # a\r\n  situations: grief\r\n  meetings: {every: Tuesday, at: 7:30PM}\r\n  contact: {email: a@example.org}\r\n  zzzz: 1\r\n";

#[test]
fn what_is_beyond_doubt_is_shown_and_written_when_somebody_says_so() {
    let grief = ("content/situations/grief.md", "---\ntitle: Grief\n---\n");
    let folder = folder(&[SETTINGS, grief, ("groups.yaml", TYPED)]);
    let file = folder.path().join("groups.yaml");
    let (number, _, beside) = run(folder.path(), &["check"]);
    assert_eq!(number, 1);
    assert!(
        beside.ends_with("The site was not changed.\n1 of them can be mended for you: openchair check --fix\n"),
        "{beside}"
    );

    let shown = "groups.yaml:2\n-   nmae: A # a\n+   name: A # a\ngroups.yaml:4\n-   meetings: {every: Tuesday, at: 7:30PM}\n+   meetings: {every: tuesday, at: 7:30 pm}\n";
    let left = "2 lines in 1 file would change; nothing was written.\n";
    for (arguments, then) in [
        (&["check", "--fix"][..], "To write it: openchair check --fix --yes\n"),
        (&["check", "--fix", "--dry-run"], ""),
    ] {
        let (number, out, beside) = run(folder.path(), arguments);
        assert_eq!((number, out, beside.as_str()), (1, format!("{shown}{left}{then}"), ""), "{arguments:?}");
        assert_eq!(fs::read_to_string(&file).expect("readable"), TYPED, "{arguments:?}");
    }

    let (number, out, beside) = run(folder.path(), &["check", "--fix", "--yes"]);
    assert_eq!((number, out), (1, format!("{shown}Mended 2 lines in 1 file.\n\n")), "{beside}");
    assert!(beside.contains("there is no key \"zzzz\" here") && !beside.contains("nmae"), "{beside}");
    let after = TYPED.replace("nmae", "name").replace("Tuesday", "tuesday").replace("7:30PM", "7:30 pm");
    assert_eq!(fs::read_to_string(&file).expect("readable"), after);
    let (_, out, _) = run(folder.path(), &["check", "--fix", "--yes"]);
    assert!(out.starts_with("There is nothing that can be mended without you.\n"), "{out}");
}

#[test]
fn other_programs_are_told_each_correction() {
    let folder = folder(&[SETTINGS, ("groups.yaml", TYPED)]);
    let (_, out, _) = run(folder.path(), &["check", "--format", "json"]);
    let told: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    let problem = told["problems"].as_array().expect("a list").iter().find(|one| !one["fix"].is_null()).expect("one");
    let edit = serde_json::json!([{ "line": 2, "column": 3, "end_line": 2, "end_column": 7, "text": "name" }]);
    assert_eq!(problem["fix"], edit, "{problem}");
    let (_, out, _) = run(folder.path(), &["check", "--format", "sarif"]);
    let told: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
    let fix =
        told["runs"][0]["results"].as_array().expect("a list").iter().find_map(|one| one.get("fixes")).expect("one");
    let replacement = &fix[0]["artifactChanges"][0]["replacements"][0];
    assert_eq!(
        (&replacement["insertedContent"]["text"], &replacement["deletedRegion"]["startLine"]),
        (&"name".into(), &2.into())
    );
    for (arguments, why) in [
        (&["check", "--fix", "--format", "json"][..], "\"--fix\" is for people"),
        (&["check", "--yes"], "--fix"),
        (&["check", "--fix", "--yes", "--dry-run"], "cannot be used with"),
    ] {
        let (number, out, beside) = run(folder.path(), arguments);
        assert_eq!(number, 2, "{arguments:?}");
        assert!(beside.contains(why) || out.contains("is for people"), "{arguments:?}: {beside}{out}");
    }
}

/// A file that is no text is shown as far as it can be guessed, so nothing may be put in its place.
#[test]
fn a_file_that_is_no_text_is_left_alone_and_others_are_not() {
    let other = ("groups/b.yaml", "nmae: B\nsituations: grief\nid: b\n");
    let latin = b"- nmae: Caf\xe9\n  id: a\n  situations: grief\n";
    for (arguments, after) in [
        (&["fmt"][..], "nmae: B\nid: b\nsituations: grief\n"),
        (&["check", "--fix", "--yes"], "name: B\nsituations: grief\nid: b\n"),
    ] {
        let folder = folder(&[SETTINGS, other]);
        let file = folder.path().join("groups.yaml");
        fs::write(&file, latin).expect("writable");
        let (number, _, beside) = run(folder.path(), arguments);
        assert_eq!(number, 1, "{beside}");
        assert!(beside.contains("not-utf8"), "{beside}");
        assert_eq!(fs::read(&file).expect("readable"), latin);
        let found = fs::read_to_string(folder.path().join("groups/b.yaml")).expect("readable");
        assert_eq!(found, after, "{arguments:?}");
    }
}

/// One waits for the other, so that neither loses what the other wrote.
#[test]
fn two_at_once_both_get_what_they_wanted() {
    let text = "- name: A\n  verified: {date: 2026-01-02}\n  id: a\n  situations: grief\n";
    let folder = folder(&[SETTINGS, ("groups.yaml", text)]);
    let commands: [&[&str]; 3] = [&["fmt"], &["confirm", "a", "--date", "2026-11-20"], &["check", "--fix", "--yes"]];
    std::thread::scope(|scope| {
        let runs = commands.map(|arguments| scope.spawn(|| run(folder.path(), arguments)));
        for run in runs {
            let (number, out, beside) = run.join().expect("it ends");
            assert!(number < 2, "{out}{beside}");
        }
    });
    let found = fs::read_to_string(folder.path().join("groups.yaml")).expect("readable");
    assert_eq!(found, "- id: a\n  name: A\n  situations: grief\n  verified: {date: 2026-11-20}\n");
}
