//! Writing by manifest: what is replaced, what is removed, and what is never touched.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::{Folder, tree};
use crate::disk::manifest::{Entry, Manifest, NAME, Progress};
use crate::disk::{Output, Surroundings, WriteError, Written, clean};
use crate::output::{Content, Sink as _};
use crate::sources::{Fingerprint, SourcePath};

type Files<'a> = &'a [(&'a str, &'a str)];

fn open(folder: &Folder) -> Output {
    let site = folder.site();
    Output::open(&site.join("public"), Surroundings { site: &site, home: None }).expect("the folder can be used")
}

fn put(output: &Output, files: Files<'_>) {
    for (path, text) in files {
        output.put(path, Content::Bytes(text.as_bytes().into()));
    }
}

fn try_build(folder: &Folder, files: Files<'_>) -> Result<Written, WriteError> {
    let output = open(folder);
    put(&output, files);
    output.commit()
}

fn build(folder: &Folder, files: Files<'_>) -> Written {
    try_build(folder, files).expect("nothing stands in the way")
}

/// The published files without our list; also that the list is right and nothing else of ours is left.
fn published(folder: &Folder) -> Vec<(String, String)> {
    let beside: Vec<_> =
        fs::read_dir(folder.site()).expect("readable").map(|entry| entry.expect("readable").file_name()).collect();
    assert!(!beside.iter().any(|name| name.to_string_lossy().contains(".openchair")), "left behind: {beside:?}");
    let mut files = tree(&folder.path("public"));
    files.retain(|(path, _)| path != NAME);
    assert!(!files.iter().any(|(path, _)| path.contains(".openchair")), "left behind: {files:?}");
    files
}

fn owned(files: Files<'_>) -> Vec<(String, String)> {
    let mut files: Vec<_> = files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    files.sort();
    files
}

fn modified(path: &Path) -> SystemTime {
    fs::metadata(path).and_then(|data| data.modified()).expect("the file is there")
}

/// As if all had been written an hour ago, so that a test need not wait to tell before from after.
fn age(folder: &Folder) {
    let hour = SystemTime::now() - Duration::from_hours(1);
    for (path, _) in tree(&folder.path("public")) {
        let file = fs::File::options().append(true).open(folder.path("public").join(path)).expect("a file");
        file.set_modified(hour).expect("times can be set");
    }
}

#[test]
fn each_build_leaves_exactly_what_it_made() {
    const STEPS: [Files<'_>; 9] = [
        &[("index.html", "one"), ("a/index.html", "a")],
        &[("index.html", "two"), ("a/index.html", "a"), ("assets/x.css", "x"), ("sitemap.xml", "s")],
        &[("index.html", "two"), ("a", "a file where a folder was")],
        &[("index.html", "two"), ("a/b/c/index.html", "a folder where a file was")],
        &[("a", "again"), ("é/ü ß.html", "")],
        &[("a/b", "x"), ("a/c/d", "y")],
        &[],
        &[("index.html", "one")],
        &[("index.html", "one")],
    ];
    let folder = Folder::with(&[("site.yaml", "title: x"), ("content/index.md", "x")]);
    for files in STEPS {
        build(&folder, files);
        assert_eq!(published(&folder), owned(files));
    }
    assert_eq!(folder.read("content/index.md").as_deref(), Some("x"));
}

#[test]
fn what_changed_is_counted() {
    let folder = Folder::with(&[]);
    let count = |written: Written| (written.changed, written.unchanged, written.removed);
    assert_eq!(count(build(&folder, &[("a", "1"), ("b", "1"), ("c", "1")])), (3, 0, 0));
    assert_eq!(count(build(&folder, &[("a", "1"), ("b", "1"), ("c", "1")])), (0, 3, 0));
    assert_eq!(count(build(&folder, &[("a", "1"), ("b", "2"), ("d", "1")])), (2, 1, 1));
    assert_eq!(count(build(&folder, &[("a", "1")])), (0, 1, 2));
}

#[test]
fn files_that_did_not_change_keep_their_time() {
    let folder = Folder::with(&[]);
    build(&folder, &[("same.html", "same"), ("other.html", "one")]);
    age(&folder);
    let (same, other) = (folder.path("public/same.html"), folder.path("public/other.html"));
    let before = (modified(&same), modified(&other));
    build(&folder, &[("same.html", "same"), ("other.html", "two")]);
    assert_eq!(modified(&same), before.0);
    assert_ne!(modified(&other), before.1);
}

#[test]
fn a_file_that_was_changed_by_hand_is_written_again_also_with_the_same_size_and_an_old_time() {
    let folder = Folder::with(&[]);
    build(&folder, &[("index.html", "right")]);
    folder.write("public/index.html", "wrong");
    age(&folder);
    let written = build(&folder, &[("index.html", "right")]);
    assert_eq!((written.changed, folder.read("public/index.html").as_deref()), (1, Some("right")));
}

#[test]
fn a_file_that_was_changed_by_hand_is_not_removed() {
    let folder = Folder::with(&[]);
    build(&folder, &[("index.html", "x"), ("old/page.html", "ours"), ("old/gone.html", "ours")]);
    folder.write("public/old/page.html", "mine");
    fs::remove_file(folder.path("public/old/gone.html")).expect("it was written");
    let written = build(&folder, &[("index.html", "x")]);
    assert_eq!(written.left, [folder.path("public/old/page.html")]);
    assert_eq!(published(&folder), owned(&[("index.html", "x"), ("old/page.html", "mine")]));
    assert_eq!(build(&folder, &[("index.html", "x")]).left.len(), 0, "it is said once");
}

#[test]
fn files_of_others_are_never_touched() {
    let folder = Folder::with(&[]);
    build(&folder, &[("index.html", "x"), ("old/page.html", "x")]);
    let theirs: Files<'_> = &[(".git", "gitdir: x"), ("CNAME", "example.org"), ("old/.htaccess", "deny")];
    for (path, text) in theirs {
        folder.write(&format!("public/{path}"), text);
    }
    build(&folder, &[("index.html", "y")]);
    let mut expected = owned(theirs);
    expected.push(("index.html".to_owned(), "y".to_owned()));
    expected.sort();
    assert_eq!(published(&folder), expected);
}

#[test]
fn a_foreign_file_in_the_way_stops_the_build_before_anything_is_written() {
    let before: Files<'_> = &[("index.html", "one"), ("a/index.html", "a"), ("file", "f")];
    for (theirs, new, named) in [
        ("about/index.html", "about/index.html", "about/index.html"),
        ("about", "about/index.html", "about"),
        ("about/x/y", "about", "about/x/y"),
        ("a/mine.txt", "a", "a/mine.txt"),
        ("a/index.html", "a", "a/index.html"),
        ("file", "file/index.html", "file"),
    ] {
        let folder = Folder::with(&[]);
        build(&folder, before);
        folder.write(&format!("public/{theirs}"), "theirs");
        let content = tree(&folder.path("public"));
        let error = try_build(&folder, &[("index.html", "two"), (new, "new")]).expect_err(theirs);
        let expected = folder.path("public").join(named);
        assert!(matches!(&error, WriteError::Foreign(path) if *path == expected), "{theirs}: {error}");
        assert_eq!(tree(&folder.path("public")), content, "{theirs}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_or_removed_through_a_link() {
    let folder = Folder::with(&[]);
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    fs::write(elsewhere.path().join("old.css"), "old").expect("writable");
    build(&folder, &[("assets/old.css", "old"), ("index.html", "x")]);
    fs::remove_dir_all(folder.path("public/assets")).expect("it was written");
    std::os::unix::fs::symlink(elsewhere.path(), folder.path("public/assets")).expect("a link can be made");
    let error =
        try_build(&folder, &[("assets/new.css", "new"), ("index.html", "x")]).expect_err("a link is in the way");
    assert!(matches!(error, WriteError::Foreign(_)), "{error}");
    let written = build(&folder, &[("index.html", "x")]);
    assert_eq!(written.left, [folder.path("public/assets/old.css")]);
    assert_eq!(tree(elsewhere.path()), owned(&[("old.css", "old")]));
}

#[test]
fn a_build_without_commit_leaves_the_site_as_it_was() {
    let folder = Folder::with(&[]);
    let output = open(&folder);
    put(&output, &[("index.html", "never")]);
    output.abort();
    assert!(!folder.path("public").exists());
    build(&folder, &[("index.html", "one"), ("b", "b")]);
    let before = tree(&folder.site());
    let output = open(&folder);
    put(&output, &[("index.html", "two"), ("c", "c")]);
    drop(output);
    assert_eq!(tree(&folder.site()), before);
}

#[test]
fn a_killed_run_is_recovered_from_wherever_it_stopped() {
    let (old, new): (Files<'_>, Files<'_>) =
        (&[("a", "old a"), ("b", "old b"), ("c/d", "gone")], &[("a", "new a"), ("b", "new b"), ("e", "e")]);
    let entry = |(path, text): &(&str, &str)| Entry {
        path: (*path).into(),
        bytes: text.len() as u64,
        fingerprint: Fingerprint::of(text.as_bytes()),
    };
    let both = Manifest::new(Progress::Unfinished, old.iter().chain(new).map(entry).collect());
    let moves: Files<'_> = &[("a", "new a"), ("b", "new b"), ("e", "e")];
    for moved in 0..=moves.len() {
        for target in [old, new] {
            let folder = Folder::with(&[]);
            build(&folder, old);
            folder.write("public/.openchair-manifest", both.to_text());
            folder.write("public/.openchair-stage/x/half", "ha");
            folder.write(".public.openchair-stage/half", "ha");
            folder.write(".public.openchair-lock", "1");
            moves[..moved].iter().for_each(|(path, text)| folder.write(&format!("public/{path}"), text));
            assert_eq!(build(&folder, target).left.len(), 0);
            assert_eq!(published(&folder), owned(target), "after {moved} moves");
            let list = folder.read("public/.openchair-manifest").expect("the list is there");
            assert_eq!(list, Manifest::new(Progress::Finished, target.iter().map(entry).collect()).to_text());
        }
    }
}

#[test]
fn two_builds_of_one_site_are_the_same_byte_for_byte() {
    let files: Files<'_> = &[("index.html", "one"), ("a/b.css", "x")];
    let (first, second) = (Folder::with(&[]), Folder::with(&[]));
    build(&first, &[("index.html", "before")]);
    build(&first, files);
    build(&second, files);
    assert_eq!(tree(&first.path("public")), tree(&second.path("public")));
}

#[test]
fn copies_are_the_same_bytes_and_come_from_the_site_before_the_program() {
    let folder = Folder::with(&[("content/a.txt", "\u{feff}one\r\n")]);
    let copies = || {
        let output = open(&folder);
        output.put("a.txt", Content::Copy(SourcePath::new("content/a.txt")));
        output.put("theme.yaml", Content::Copy(SourcePath::new("themes/default/theme.yaml")));
        output.commit().expect("nothing stands in the way")
    };
    assert_eq!(copies().changed, 2);
    assert_eq!(folder.read("public/a.txt").as_deref(), Some("\u{feff}one\r\n"));
    assert!(folder.read("public/theme.yaml").expect("it is copied").contains("name: default"));
    assert_eq!(copies().unchanged, 2);
    folder.write("themes/default/theme.yaml", "name: mine");
    assert_eq!(copies().changed, 1);
    assert_eq!(folder.read("public/theme.yaml").as_deref(), Some("name: mine"));
}

#[test]
fn outputs_that_cannot_be_taken_fail_the_build() {
    for (paths, word) in [
        (&["../up"][..], "cannot be the path"),
        (&["/etc/x"], "cannot be the path"),
        (&[".openchair-manifest"], "cannot be the path"),
        (&["a", "a"], "made twice"),
    ] {
        let folder = Folder::with(&[]);
        let files: Vec<_> = paths.iter().map(|path| (*path, "x")).collect();
        let error = try_build(&folder, &files).expect_err(word);
        assert!(error.to_string().contains(word), "{error}");
        assert!(!folder.path("public").exists());
    }
    let folder = Folder::with(&[]);
    build(&folder, &[("a", "x")]);
    let error = try_build(&folder, &[("a", "x"), ("a", "x")]).expect_err("made twice");
    assert!(matches!(error, WriteError::Twice(_)), "{error}");
    let output = open(&folder);
    output.put("b", Content::Copy(SourcePath::new("content/none.txt")));
    assert!(matches!(output.commit(), Err(WriteError::Failed { .. })));
}

#[test]
fn an_empty_folder_is_filled() {
    let folder = Folder::with(&[]);
    fs::create_dir(folder.path("public")).expect("writable");
    build(&folder, &[("index.html", "x"), ("a/b/c", "y")]);
    assert_eq!(published(&folder), owned(&[("index.html", "x"), ("a/b/c", "y")]));
    assert_eq!(build(&folder, &[("index.html", "x"), ("a/b/c", "y")]).changed, 0);
}

#[test]
fn a_damaged_list_stops_the_build() {
    let folder = Folder::with(&[]);
    build(&folder, &[("index.html", "x")]);
    folder.write("public/.openchair-manifest", "openchair-manifest 1\nrubbish\n");
    let site = folder.site();
    let error = Output::open(&site.join("public"), Surroundings { site: &site, home: None }).map(Output::abort);
    let error = error.expect_err("the list is damaged").to_string();
    assert!(error.contains("is damaged: line 2"), "{error}");
}

#[test]
fn outputs_come_from_many_threads() {
    use rayon::prelude::*;
    let folder = Folder::with(&[]);
    for text in ["one", "two"] {
        let output = open(&folder);
        (0..500).into_par_iter().for_each(|number| {
            output.put(&format!("groups/g{number}/index.html"), Content::Bytes(text.as_bytes().into()));
        });
        assert_eq!(output.commit().expect("nothing stands in the way").changed, 500);
    }
    assert_eq!(published(&folder).len(), 500);
}

#[test]
fn cleaning_takes_back_only_what_we_wrote() {
    let folder = Folder::with(&[("content/index.md", "x")]);
    let site = folder.site();
    let clean = || clean(&folder.path("public"), Surroundings { site: &site, home: None });
    assert_eq!(clean().expect("there is nothing").removed, 0);
    build(&folder, &[("index.html", "x"), ("a/b/c", "y"), ("a/d", "z")]);
    folder.write("public/a/d", "mine");
    folder.write("public/CNAME", "theirs");
    let cleaned = clean().expect("nothing stands in the way");
    assert_eq!((cleaned.removed, cleaned.left), (2, vec![folder.path("public/a/d")]));
    assert_eq!(tree(&folder.path("public")), owned(&[("CNAME", "theirs"), ("a/d", "mine")]));
    assert!(matches!(clean(), Err(WriteError::NotOurs(_))), "it is not ours any more");
    fs::remove_dir_all(folder.path("public")).expect("writable");
    build(&folder, &[("index.html", "x"), ("a/b/c", "y")]);
    assert_eq!(clean().expect("nothing stands in the way").removed, 2);
    assert_eq!(tree(&site), owned(&[("content/index.md", "x")]));
}
