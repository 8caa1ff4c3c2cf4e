//! A text of the site is changed whole or not at all.

use std::fs;

use std::path::Path;
use std::thread;

use crate::disk::{Editing, Replacement, WriteError, text_at};
use crate::sources::SourcePath;

/// Replaces one text.
fn replace(site: &Path, source: &SourcePath, (before, after): (&str, &str)) -> Result<(), WriteError> {
    let replaced = Editing::begin(site)?.replace(&[Replacement { source, before, after }])?;
    replaced.failed.map_or(Ok(()), Err)
}

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
    for name in [".groups.yaml.openchair-new", ".groups.yaml.openchair-new-1-0", ".openchair-editing"] {
        fs::write(folder.path().join(name), "half").expect("writable");
    }
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

#[test]
fn all_texts_are_looked_at_before_the_first_gives_way() {
    let (folder, first) = folder(b"old\n");
    fs::create_dir(folder.path().join("groups")).expect("writable");
    fs::write(folder.path().join("groups/north.yaml"), "newer\n").expect("writable");
    let second = SourcePath::new("groups/north.yaml");
    let texts = [&first, &second].map(|source| Replacement { source, before: "old\n", after: "new\n" });
    let told =
        Editing::begin(folder.path()).expect("nobody is at work").replace(&texts).expect_err("one is another text");
    assert!(matches!(&told, WriteError::Changed(path) if path.ends_with("groups/north.yaml")), "{told:?}");
    assert_eq!(fs::read(folder.path().join("groups.yaml")).expect("readable"), b"old\n");
    assert_eq!(names(&folder), ["groups", "groups.yaml"]);
}

#[test]
fn whoever_changes_texts_at_once_waits_and_no_change_is_lost() {
    const MANY: usize = 12;
    let (folder, path) = folder(b"0\n");
    thread::scope(|scope| {
        for _ in 0..MANY {
            scope.spawn(|| {
                let editing = Editing::begin(folder.path()).expect("its turn comes");
                let before = text_at(&folder.path().join("groups.yaml")).expect("readable");
                let after = format!("{}\n", before.trim().parse::<usize>().expect("a number") + 1);
                let text = Replacement { source: &path, before: &before, after: &after };
                let replaced = editing.replace(&[text]).expect("it can be written");
                assert!(replaced.failed.is_none(), "{replaced:?}");
            });
        }
    });
    assert_eq!(fs::read_to_string(folder.path().join("groups.yaml")).expect("readable"), format!("{MANY}\n"));
    assert_eq!(names(&folder), ["groups.yaml"]);
}

#[cfg(unix)]
#[test]
fn what_fails_on_the_way_says_how_far_it_came() {
    let (folder, _) = folder(b"old\n");
    fs::create_dir(folder.path().join("groups")).expect("writable");
    // Two names of one file: the second text has gone when the first was written over.
    fs::hard_link(folder.path().join("groups.yaml"), folder.path().join("groups/north.yaml"))
        .expect("links can be made");
    let sources = ["groups.yaml", "groups/north.yaml"].map(SourcePath::new);
    let texts = sources.each_ref().map(|source| Replacement { source, before: "old\n", after: "new\n" });
    let replaced =
        Editing::begin(folder.path()).expect("nobody is at work").replace(&texts).expect("both can be written");
    assert!(replaced.done == 1 && matches!(replaced.failed, Some(WriteError::Changed(_))), "{replaced:?}");
}

#[cfg(unix)]
#[test]
fn whose_a_file_is_and_its_other_names_stay() {
    use std::os::unix::fs::{MetadataExt as _, chown};

    let (folder, path) = folder(b"an old text\n");
    let at = |name: &str| folder.path().join(name);
    // Only some may give a file away; for others it stays their own.
    let _ = chown(at("groups.yaml"), Some(1234), Some(5678));
    let whose =
        |name: &str| fs::metadata(at(name)).map(|data| (data.uid(), data.gid(), data.mode())).expect("it is there");
    let before = whose("groups.yaml");
    replace(folder.path(), &path, ("an old text\n", "new\n")).expect("it can be written");
    assert_eq!(whose("groups.yaml"), before);

    fs::hard_link(at("groups.yaml"), at("copy.yaml")).expect("links can be made");
    replace(folder.path(), &path, ("new\n", "newer\n")).expect("it can be written");
    assert_eq!(
        (fs::read_to_string(at("copy.yaml")).expect("readable"), whose("copy.yaml")),
        ("newer\n".to_owned(), before)
    );
    replace(folder.path(), &path, ("newer\n", "x\n")).expect("it can be written");
    assert_eq!(fs::read_to_string(at("copy.yaml")).expect("readable"), "x\n", "nothing of the longer text is left");
}
