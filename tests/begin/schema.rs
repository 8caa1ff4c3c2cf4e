//! What editors' programs need: `schema`, and what `init` and `new` write of it.

use std::fs;
use std::path::Path;

use super::{begun, empty, read, run};

const FOLDER: &str = ".openchair/schema";
const NAMES: [&str; 6] = ["article", "group", "groups", "page", "site", "situation"];

fn schema(site: &Path, name: &str) -> String {
    read(&site.join(format!("{FOLDER}/{name}.schema.json")))
}

#[test]
fn a_new_site_is_wired_for_editors_and_stays_so() {
    let (folder, groups) = begun();
    let site = folder.path();
    assert!(groups.starts_with("# yaml-language-server: $schema=.openchair/schema/groups.schema.json\n"), "{groups}");
    assert!(
        read(&site.join("site.yaml"))
            .starts_with("# yaml-language-server: $schema=.openchair/schema/site.schema.json\n")
    );
    let wired: serde_json::Value =
        serde_json::from_str(&read(&site.join(".vscode/settings.json"))).expect("it is JSON");
    for (path, _) in wired["yaml.schemas"].as_object().expect("each schema has its files") {
        assert!(site.join(path).is_file(), "{path}");
    }
    assert!(
        schema(site, "groups").contains("\"loss-of-a-partner\"")
            && schema(site, "groups").contains("\"public-library\"")
    );
    let (number, out, beside) = run(site, &["schema"]);
    assert_eq!((number, out.as_str(), beside.as_str()), (0, "Nothing has changed in .openchair/schema.\n", ""));

    let (number, _, beside) = run(site, &["new", "situation", "--title", "Losing a parent", "--under", "grief"]);
    assert_eq!(number, 0, "{beside}");
    assert!(schema(site, "groups").contains("\"losing-a-parent\""), "a new situation is offered at once");

    // Nothing of it is published.
    assert_eq!(run(site, &["build"]).0, 0);
    assert!(!site.join("public/.openchair").exists());
}

#[test]
fn only_what_has_changed_is_written_and_no_file_of_others() {
    let (folder, _) = begun();
    let site = folder.path();
    let places = read(&site.join("groups.yaml")).replacen("places:\n", "places:\n  town-hall: {city: X}\n", 1);
    fs::write(site.join("groups.yaml"), places).expect("writable");
    let (number, out, _) = run(site, &["schema"]);
    assert_eq!((number, out.as_str()), (0, "Wrote 2 files into .openchair/schema.\n"));
    assert!(schema(site, "group").contains("\"town-hall\""));

    fs::write(site.join(FOLDER).join("site.schema.json"), "{\"mine\": true}").expect("writable");
    let (number, out, beside) = run(site, &["schema"]);
    assert_eq!((number, out.as_str()), (3, ""), "{beside}");
    assert!(beside.contains("site.schema.json\", so nothing was written") && beside.contains("help: "), "{beside}");
    assert_eq!(schema(site, "site"), "{\"mine\": true}");
    // What keeps the files of a site up to date leaves it alone as well, and does not fail for it.
    assert_eq!(run(site, &["new", "page", "--title", "Volunteer"]).0, 0);
    assert_eq!(schema(site, "site"), "{\"mine\": true}");
}

#[test]
fn an_older_site_is_told_which_lines_to_add() {
    let (folder, groups) = begun();
    let site = folder.path();
    fs::remove_dir_all(site.join(".openchair")).expect("it is there");
    fs::write(site.join("groups.yaml"), groups.split_once('\n').expect("it has lines").1).expect("writable");
    // What the site does not have is not made by the way.
    assert_eq!(run(site, &["new", "page", "--title", "Volunteer"]).0, 0);
    assert!(!site.join(".openchair").exists());
    let (number, out, _) = run(site, &["schema"]);
    assert_eq!(number, 0);
    assert_eq!(
        out,
        "Wrote 6 files into .openchair/schema.\nFor your editor, put this line at the top of groups.yaml:\n  \
         # yaml-language-server: $schema=.openchair/schema/groups.schema.json\n"
    );
}

#[test]
fn a_group_goes_into_whatever_directory_there_is() {
    let group = ["new", "group", "--name", "New", "--situation", "grief", "--email", "a@example.org"];
    let line = "# yaml-language-server: $schema=.openchair/schema/";
    let entry = "id: new\nname: New\nsituations: [grief]\ncontact:\n  email: a@example.org\n";
    for (files, path, expected) in [
        (
            &[][..],
            "groups.yaml",
            Some(format!("{line}groups.schema.json\ngroups:\n  - {}", entry.trim_end().replace('\n', "\n    ") + "\n")),
        ),
        (
            &[("groups/a.yaml", "id: a\nname: A\nsituations: grief\ncontact: {email: a@example.org}\n")],
            "groups/new.yaml",
            Some(format!("{}group.schema.json\n{entry}", line.replace('=', "=../"))),
        ),
        (
            &[("groups.yaml", "[{id: a, name: A, situations: grief, contact: {email: a@example.org}}]\n")],
            "groups.yaml",
            None,
        ),
    ] {
        let (folder, _) = begun();
        fs::remove_file(folder.path().join("groups.yaml")).expect("it is there");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
        let (number, _, beside) = run(folder.path(), &group);
        match expected {
            Some(expected) => {
                assert_eq!(number, 0, "{beside}");
                assert_eq!(read(&folder.path().join(path)), expected);
            }
            // What cannot be changed without touching more is shown, to be added by hand.
            None => {
                assert!(number == 1 && beside.contains("add it by hand:\n\n  - id: new\n    name: New\n"), "{beside}");
            }
        }
    }
}

#[test]
fn a_site_with_mistakes_has_its_names_and_one_that_is_none_has_its_own_way() {
    let (folder, groups) = begun();
    let site = folder.path();
    fs::write(site.join("groups.yaml"), groups.replacen("kind: support-group", "knd: support-group", 1))
        .expect("writable");
    let (number, out, beside) = run(site, &["schema", "groups"]);
    assert_eq!((number, beside.as_str()), (0, ""));
    assert!(out.contains("\"public-library\"") && out.contains("\"caregiving\""), "names are known all the same");

    let empty = empty();
    let (number, out, beside) = run(empty.path(), &["schema"]);
    assert_eq!((number, out.as_str()), (1, ""), "{beside}");
    assert!(beside.contains("error[missing-file]"), "{beside}");
    assert_eq!(fs::read_dir(empty.path()).expect("readable").count(), 0);
    let (number, out, beside) = run(empty.path(), &["schema", "--output", "lib"]);
    assert_eq!((number, out.as_str()), (0, "Wrote 6 files into lib.\n"), "{beside}");
    let mut names: Vec<String> = fs::read_dir(empty.path().join("lib"))
        .expect("readable")
        .map(|entry| entry.expect("it is there").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, NAMES.map(|name| format!("{name}.schema.json")));
    let (number, out, beside) = run(empty.path(), &["schema", "gruop"]);
    assert_eq!((number, out.as_str()), (2, ""));
    assert!(beside.contains("did you mean group?"), "{beside}");
}
