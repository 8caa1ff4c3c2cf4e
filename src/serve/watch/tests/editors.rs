//! How editors save: each in its own order of steps, and each save is handed out once.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use super::{CALM, LONG, POLL, Site, at, rename};
use crate::disk::Changed;
use crate::serve::watch::How;
use crate::serve::watch::pace::Pace;
use crate::sources::SourcePath;

const FILE: &str = "content/articles/grief.md";

/// One step of a save, below the folder of the file.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Opens and empties or makes the file, writes, closes.
    Write(&'static str),
    /// The same, and waits for the disk before closing.
    WriteThrough(&'static str),
    /// Makes or empties the file.
    Empty(&'static str),
    Rename(&'static str, &'static str),
    Remove(&'static str),
    /// Sets the mode that it has, as editors do after they made a new file.
    Mode(&'static str),
    /// A link to nothing, by which Emacs marks a file.
    Mark(&'static str),
}

impl Step {
    fn apply(self, folder: &Path) {
        let path = |name: &str| folder.join(name);
        let done = match self {
            Self::Write(name) => fs::write(path(name), "after"),
            Self::WriteThrough(name) => File::create(path(name)).and_then(|mut file| {
                file.write_all(b"after")?;
                file.sync_all()
            }),
            Self::Empty(name) => File::create(path(name)).map(drop),
            Self::Rename(from, to) => {
                rename(&path(from), &path(to));
                Ok(())
            }
            Self::Remove(name) => fs::remove_file(path(name)),
            Self::Mode(name) => {
                fs::metadata(path(name)).and_then(|data| fs::set_permissions(path(name), data.permissions()))
            }
            #[cfg(unix)]
            Self::Mark(name) => std::os::unix::fs::symlink("rosa@desk.4242:1767225600", path(name)),
            #[cfg(not(unix))]
            Self::Mark(name) => fs::write(path(name), "rosa@desk"),
        };
        done.unwrap_or_else(|why| panic!("{self:?}: {why}"));
    }
}

use Step::{Empty, Mark, Mode, Remove, Rename, Write, WriteThrough};

/// What each editor does between the key for saving and the end of it, and what it leaves.
const SAVES: &[(&str, &[Step])] = &[
    ("in place, as VS Code and Notepad", &[Write("grief.md")]),
    ("in place with a pause after emptying", &[Empty("grief.md"), WriteThrough("grief.md")]),
    (
        "Vim",
        &[
            Write(".grief.md.swp"),
            Empty("4913"),
            Remove("4913"),
            Rename("grief.md", "grief.md~"),
            WriteThrough("grief.md"),
            Mode("grief.md"),
            Remove("grief.md~"),
            Write(".grief.md.swp"),
        ],
    ),
    (
        "Vim that copies for its backup",
        &[Write("grief.md~"), WriteThrough("grief.md"), Mode("grief.md"), Remove("grief.md~")],
    ),
    (
        "Emacs",
        &[
            Mark(".#grief.md"),
            Write("#grief.md#"),
            Rename("grief.md", "grief.md~"),
            WriteThrough("grief.md"),
            Mode("grief.md"),
            Remove("#grief.md#"),
            Remove(".#grief.md"),
        ],
    ),
    ("nano with a backup", &[Write(".grief.md.swp"), Write("grief.md~"), Write("grief.md"), Remove(".grief.md.swp")]),
    (
        "Helix",
        &[Rename("grief.md", "grief.md.bck"), WriteThrough("grief.md"), Mode("grief.md"), Remove("grief.md.bck")],
    ),
    (
        "JetBrains",
        &[
            Write("grief.md___jb_tmp___"),
            Rename("grief.md", "grief.md___jb_old___"),
            Rename("grief.md___jb_tmp___", "grief.md"),
            Remove("grief.md___jb_old___"),
        ],
    ),
    (
        "gedit",
        &[
            Empty(".goutputstream-X2ABC3"),
            WriteThrough(".goutputstream-X2ABC3"),
            Rename(".goutputstream-X2ABC3", "grief.md"),
        ],
    ),
    ("by a temporary file", &[WriteThrough("grief.md.tmp"), Rename("grief.md.tmp", "grief.md")]),
    ("removed and made again", &[Remove("grief.md"), Write("grief.md")]),
];

/// Saves once, then marks: the save is one batch, nothing comes between it and the mark, and it is read rightly.
fn check(editor: &str, steps: &[Step], how: How) {
    let mut site = Site::watched(how, CALM);
    site.mark();
    site.follow_to_mark();
    for step in steps {
        step.apply(&site.path("content/articles"));
    }
    let batch = site.next();
    assert_eq!(batch.changed, at(&[FILE]), "{editor}");
    assert_eq!(batch.note, None, "{editor}");
    let refreshed = site.loaded.refresh(batch.changed).expect("the folder can be read");
    let changed: Vec<&str> = refreshed.changed.iter().map(SourcePath::as_str).collect();
    assert_eq!((changed, refreshed.added.len(), refreshed.removed.len()), (vec![FILE], 0, 0), "{editor}");
    assert_eq!(site.follow_to_mark().len(), 1, "{editor} is handed out twice");
}

fn check_all(how: How) {
    // All at once, as most of it is waiting.
    std::thread::scope(|scope| {
        for (editor, steps) in SAVES {
            scope.spawn(move || check(editor, steps, how));
        }
    });
}

#[test]
fn each_save_is_handed_out_once() {
    check_all(How::Auto);
}

#[test]
fn each_save_is_found_once() {
    check_all(POLL);
}

#[test]
fn the_temporary_name_of_an_unknown_program_is_harmless() {
    let mut site = Site::watched(How::Auto, CALM);
    Write("sedA1b2C3").apply(&site.path("content/articles"));
    Rename("sedA1b2C3", "grief.md").apply(&site.path("content/articles"));
    let batch = site.next();
    let refreshed = site.loaded.refresh(batch.changed).expect("the folder can be read");
    assert_eq!((refreshed.changed.len(), refreshed.added.len()), (1, 0));
    assert_eq!(site.follow_to_mark().len(), 1);
}

/// Whatever is half done is not handed out before it is done.
fn check_half_done(how: How, first: &[Step], then: &[Step]) {
    let endless = Pace { second_look: LONG, ..CALM };
    let site = Site::watched(how, endless);
    let folder = site.path("content/articles");
    for step in first {
        step.apply(&folder);
    }
    assert_eq!(site.watch.next(CALM.most_quiet * 2), None, "{first:?}");
    for step in then {
        step.apply(&folder);
    }
    assert_eq!(site.next().changed, at(&[FILE]), "{first:?} {then:?}");
}

#[test]
fn a_half_saved_file_is_not_handed_out() {
    std::thread::scope(|scope| {
        for how in [How::Auto, POLL] {
            scope.spawn(move || check_half_done(how, &[Empty("grief.md")], &[Write("grief.md")]));
            scope.spawn(move || check_half_done(how, &[Remove("grief.md")], &[Write("grief.md")]));
            scope.spawn(move || {
                check_half_done(how, &[Rename("grief.md", "grief.md~")], &[Rename("grief.md~", "grief.md")]);
            });
        }
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_is_still_open_is_not_handed_out() {
    let endless = Pace { second_look: LONG, ..CALM };
    let site = Site::watched(How::Auto, endless);
    let mut file = File::create(site.path(FILE)).expect("it can be written");
    file.write_all(b"aft").expect("it can be written");
    assert_eq!(site.watch.next(CALM.most_quiet * 2), None);
    file.write_all(b"er").expect("it can be written");
    drop(file);
    assert_eq!(site.next().changed, at(&[FILE]));
}

#[test]
fn a_file_that_stays_empty_or_away_is_handed_out_in_the_end() {
    for how in [How::Auto, POLL] {
        let short = Pace { second_look: Duration::from_millis(500), quiet: Duration::from_millis(10), ..CALM };
        let mut site = Site::watched(how, short);
        Empty("grief.md").apply(&site.path("content/articles"));
        assert_eq!(site.next().changed, at(&[FILE]));
        Remove("grief.md").apply(&site.path("content/articles"));
        assert_eq!(site.next().changed, at(&[FILE]));
        site.loaded.refresh(Changed::at([FILE])).expect("the folder can be read");
        site.follow_to_mark();
    }
}

#[test]
fn reading_is_no_change() {
    let mut site = Site::watched(How::Auto, CALM);
    for _ in 0..3 {
        site.loaded.refresh(Changed::Everything).expect("the folder can be read");
    }
    site.mark();
    assert_eq!(site.next().changed, at(&["content/mark.md"]));
}
