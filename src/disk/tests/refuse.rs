//! Folders that a site must not be written to.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Folder, tree};
use crate::disk::{Output, Surroundings, WriteError};

fn refusal(dir: &Path, folder: &Folder, home: Option<&Path>) -> String {
    let site = folder.site();
    let before = tree(&site);
    let error = Output::open(dir, Surroundings { site: &site, home }).map(Output::abort).expect_err("it is refused");
    assert_eq!(tree(&site), before, "nothing is changed");
    assert!(matches!(error, WriteError::Refused { .. }), "{error:?}");
    error.to_string()
}

#[test]
fn dangerous_folders_are_refused_with_a_reason() {
    let folder =
        Folder::with(&[("site.yaml", "title: x"), ("content/index.md", "x"), ("photos/chair.txt", "precious")]);
    let home = folder.path("empty-home/me");
    fs::create_dir_all(&home).expect("writable");
    for (dir, why) in [
        ("/", "the top of the whole disk"),
        ("", "no folder is named"),
        (".", "the folder of the site itself"),
        ("content/..", "the folder of the site itself"),
        ("..", "it holds the folder of the site"),
        ("content", "\"content\" of the site holds what people wrote"),
        ("content/new/deep", "\"content\" of the site"),
        ("themes", "\"themes\" of the site"),
        ("groups/x", "\"groups\" of the site"),
        ("Static", "\"static\" of the site"),
        ("src", "\"src\" of the site"),
        (".git", "\".git\" of the site"),
        ("x/../content/y", "\"content\" of the site"),
        ("site.yaml", "it is a file"),
        ("photos", "such as \"chair.txt\""),
        ("empty-home", "your own folder"),
        ("empty-home/me", "your own folder"),
    ] {
        let path = if dir.is_empty() { PathBuf::new() } else { folder.path(dir) };
        let found = refusal(&path, &folder, Some(&home));
        assert!(found.contains(why), "{dir}: {found}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_refused_also_with_a_slash_behind() {
    let folder = Folder::with(&[("site.yaml", "title: x")]);
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    std::os::unix::fs::symlink(elsewhere.path(), folder.path("public")).expect("a link can be made");
    for dir in ["public", "public/"] {
        let found = refusal(&folder.path(dir), &folder, None);
        assert!(found.contains("it is a link"), "{found}");
    }
    assert_eq!(tree(elsewhere.path()), []);
}

#[test]
fn harmless_folders_are_taken_and_left_as_they_were() {
    for dir in ["public", "new/deep/public", "public/", "./a/../public", "../beside"] {
        let folder = Folder::with(&[("site.yaml", "title: x")]);
        let site = folder.site();
        let before = tree(folder.holder.path());
        let output = Output::open(&folder.path(dir), Surroundings { site: &site, home: None });
        output.map_or_else(|error| panic!("{dir}: {error}"), Output::abort);
        assert_eq!(tree(folder.holder.path()), before, "{dir}");
    }
}
