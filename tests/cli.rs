//! The sessions a person types. Those that need no folder lie in `tests/cli/`; write them anew with `TRYCMD=overwrite`.

#![expect(clippy::disallowed_methods, reason = "a test sets up the folders that the program runs in")]

use std::fs;
use std::path::Path;
use std::process::Command;

#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/mend.rs"]
mod mend;

#[test]
fn what_is_told_without_a_site_is_as_written_down() {
    trycmd::TestCases::new().case("tests/cli/*.toml");
}

/// Runs openchair in a folder: its number, its standard output and what it says beside.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_openchair")).args(arguments).current_dir(folder).output();
    let output = output.expect("the program can be run");
    let text = |bytes| String::from_utf8(bytes).expect("it speaks UTF-8");
    (output.status.code().expect("it was not killed"), text(output.stdout), text(output.stderr))
}

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
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
        let told: String = beside.split_whitespace().collect();
        assert!(told.contains(&format!("lookedforin\"{}\"", folder.path().display())), "{beside}");
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
    for (format, expected) in
        [("github", "file=docs/site.yaml"), ("sarif", "\"uri\": \"docs/site.yaml\""), ("github", "::error title=")]
    {
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
