//! The sessions a person types. Those that need no folder lie in `tests/cli/`; write them anew with `TRYCMD=overwrite`.

#![expect(clippy::disallowed_methods, reason = "a test sets up the folders that the program runs in")]

use std::fs;
use std::path::Path;
use std::process::Command;

#[test]
fn what_is_told_without_a_site_is_as_written_down() {
    trycmd::TestCases::new().case("tests/cli/*.toml");
}

/// Runs openchair in a folder: its number, its standard output and what it says beside.
fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_openchair")).args(arguments).current_dir(folder).output();
    let output = output.expect("the program can be run");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
}

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }
    folder
}

#[test]
fn a_folder_without_a_site_is_told_how_to_begin_and_left_alone() {
    for command in ["build", "check"] {
        let folder = folder(&[]);
        let (number, out, beside) = run(folder.path(), &[command]);
        assert_eq!((number, out.as_str()), (1, ""), "{beside}");
        assert!(beside.contains("error[missing-file]: there is no file \"site.yaml\" in this folder"), "{beside}");
        assert!(beside.contains("a site begins with a file \"site.yaml\""), "{beside}");
        assert!(beside.ends_with("The site was not changed.\n"), "{beside}");
        assert!(!beside.contains('\u{1b}'), "no colours where nobody watches");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0);
    }
}

#[test]
fn what_cannot_be_read_or_written_ends_with_three() {
    let site = [("site.yaml", "title: x\n"), ("groups.yaml", "[]\n"), ("photos/a.jpg", "x"), ("content/a.txt", "x")];
    for (arguments, why) in [
        (&["build", "--site", "nowhere"][..], "there is no folder \"nowhere\""),
        (&["check", "--site", "site.yaml"], "\"site.yaml\" is a file, but the site has to be a folder"),
        (&["clean", "--output", "."], "the folder of the site itself"),
        (&["clean", "--output", "content"], "holds what people wrote"),
        (&["clean", "--output", "photos"], "nothing in \"photos\" was removed"),
    ] {
        let folder = folder(&site);
        let (number, out, beside) = run(folder.path(), arguments);
        assert_eq!((number, out.as_str()), (3, ""), "{arguments:?}: {beside}");
        assert!(beside.starts_with("error: ") && beside.contains(why), "{arguments:?}: {beside}");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 4, "{arguments:?}");
    }
}

#[test]
fn other_programs_get_one_json_value_whatever_happens() {
    let folder = folder(&[("site.yml", "x")]);
    for (arguments, number, problems, has_failed) in [
        (&["check", "--format", "json"][..], 1, 2, false),
        (&["build", "--format", "json"], 1, 2, false),
        (&["build", "--format", "json", "--site", "nowhere"], 3, 0, true),
    ] {
        let (found, out, beside) = run(folder.path(), arguments);
        assert_eq!((found, beside.as_str()), (number, ""), "{arguments:?}");
        let value: serde_json::Value = serde_json::from_str(&out).expect("it is JSON");
        assert!(value["problems"].as_array().expect("a list").len() >= problems, "{out}");
        assert_eq!(value["failure"].is_string(), has_failed, "{out}");
    }
}

#[test]
fn code_hosts_get_the_paths_of_their_repository() {
    let folder = folder(&[("docs/site.yaml", "title: x\n")]);
    for (format, expected) in [
        ("github", "file=docs/site.yaml"),
        ("sarif", "\"uri\": \"docs/site.yaml\""),
        ("github", "::error title="),
    ] {
        for command in ["check", "build"] {
            let (number, out, beside) = run(folder.path(), &[command, "--site", "docs", "--format", format]);
            assert_eq!((number, beside.as_str()), (1, ""), "{format}");
            assert!(out.contains(expected), "{format}: {out}");
        }
        let (number, out, beside) = run(folder.path(), &["check", "--site", "nowhere", "--format", format]);
        assert_eq!((number, beside.as_str()), (3, ""), "{format}");
        assert!(out.contains("there is no folder"), "{format}: {out}");
    }
}

#[test]
fn cleaning_where_nothing_was_built_is_fine() {
    let folder = folder(&[("site.yaml", "title: x\n")]);
    let (number, out, beside) = run(folder.path(), &["clean"]);
    let slash = std::path::MAIN_SEPARATOR;
    assert_eq!((number, out, beside), (0, format!("There was nothing to remove in public{slash}.\n"), String::new()));
}

/// A directory with everything that an editor's own program may have left in it.
const OWN: &str = "\u{feff}# ours\r\n- id: a   # first\r\n  name: 'It''s \"A\"'\r\n  situations: grief\r\n\r\n- {id: b, name: B, situations: grief}";

#[test]
fn a_confirmation_changes_its_lines_and_no_other_byte() {
    let folder = folder(&[("site.yaml", "base_url: https://example.org/\n"), ("groups.yaml", OWN)]);
    let file = folder.path().join("groups.yaml");
    let confirm = ["confirm", "a", "b", "--date", "2026-11-20", "--by", "Rosa"];
    let (number, out, beside) = run(folder.path(), &[&confirm[..], &["--dry-run"]].concat());
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    assert!(out.ends_with("2 listings would be confirmed; nothing was written.\n"), "{out}");
    assert_eq!(fs::read_to_string(&file).expect("readable"), OWN);

    let (number, out, beside) = run(folder.path(), &confirm);
    assert_eq!((number, beside.as_str()), (0, ""), "{out}");
    let told = "groups.yaml:5: a\n+   verified:\n+     date: 2026-11-20\n+     by: Rosa\ngroups.yaml:6: b\n- - {id: b, name: B, situations: grief}\n+ - {id: b, name: B, situations: grief, verified: {date: 2026-11-20, by: Rosa}}\nConfirmed 2 listings on 2026-11-20.\n";
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
        let folder = folder(&[("site.yaml", "base_url: https://example.org/\n"), ("groups.yaml", block)]);
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
    let folder = folder(&[("site.yaml", "base_url: https://example.org/\n"), ("groups.yaml", good)]);
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
