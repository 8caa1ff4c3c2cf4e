//! A text of the site is changed whole or not at all.

use std::fs;

use crate::disk::{WriteError, replace};
use crate::sources::SourcePath;

fn folder(bytes: &[u8]) -> (tempfile::TempDir, SourcePath) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("groups.yaml"), bytes).expect("writable");
    (folder, SourcePath::new("groups.yaml"))
}

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = fs::read_dir(folder.path()).expect("readable");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_text_gives_way_to_another_and_its_mark_stays() {
    for (before, after) in [(&b"old\r\n"[..], &b"new\r\n"[..]), (b"\xef\xbb\xbfold\r\n", b"\xef\xbb\xbfnew\r\n")] {
        let (folder, path) = folder(before);
        replace(folder.path(), &path, ("old\r\n", "new\r\n")).expect("it can be written");
        assert_eq!(fs::read(folder.path().join("groups.yaml")).expect("readable"), after);
        assert_eq!(names(&folder), ["groups.yaml"], "nothing is left beside it");
    }
}

#[test]
fn a_text_that_somebody_has_changed_is_left_alone() {
    let (folder, path) = folder(b"newer\n");
    let told = replace(folder.path(), &path, ("old\n", "new\n")).expect_err("it is another text");
    assert!(matches!(told, WriteError::Changed(_)), "{told:?}");
    assert_eq!(fs::read(folder.path().join("groups.yaml")).expect("readable"), b"newer\n");
    assert_eq!(names(&folder), ["groups.yaml"]);
}

#[test]
fn what_a_run_left_that_was_cut_off_is_no_hindrance() {
    let (folder, path) = folder(b"old\n");
    fs::write(folder.path().join(".groups.yaml.openchair-new"), "half").expect("writable");
    replace(folder.path(), &path, ("old\n", "new\n")).expect("it can be written");
    assert_eq!(names(&folder), ["groups.yaml"]);
}

#[cfg(unix)]
#[test]
fn who_may_read_it_stays_and_links_are_followed() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let (folder, _) = folder(b"old\n");
    let at = |name: &str| folder.path().join(name);
    fs::set_permissions(at("groups.yaml"), fs::Permissions::from_mode(0o640)).expect("it is ours");
    fs::create_dir(at("groups")).expect("writable");
    symlink("../groups.yaml", at("groups/north.yaml")).expect("links can be made");
    replace(folder.path(), &SourcePath::new("groups/north.yaml"), ("old\n", "new\n")).expect("it can be written");
    assert!(fs::symlink_metadata(at("groups/north.yaml")).expect("it is there").is_symlink());
    assert_eq!(fs::read(at("groups.yaml")).expect("readable"), b"new\n");
    assert_eq!(fs::metadata(at("groups.yaml")).expect("it is there").permissions().mode() & 0o777, 0o640);

    fs::set_permissions(at("groups.yaml"), fs::Permissions::from_mode(0o440)).expect("it is ours");
    let told =
        replace(folder.path(), &SourcePath::new("groups.yaml"), ("new\n", "newer\n")).expect_err("not to be written");
    assert!(told.to_string().contains("permission"), "{told}");
}
