//! Folders as editors and other programs change them, and what is handed out of it.

mod bursts;
mod editors;
mod folders;
mod gather;
mod laws;
mod means;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::pace::Pace;
use super::{Batch, How, Watch};
use crate::disk::tests::Folder;
use crate::disk::{Changed, Loaded, load};

/// Longer than any machine should take; nothing waits for so long unless it fails.
const LONG: Duration = Duration::from_mins(1);

/// So slow that what belongs together is never torn apart, however busy the machine is; nothing is held for too long, and
/// nobody checks.
const CALM: Pace = Pace {
    quiet: Duration::from_millis(400),
    after_closing: Duration::from_millis(400),
    most_quiet: Duration::from_millis(600),
    second_look: Duration::from_millis(800),
    longest: LONG,
    between_looks: Duration::from_millis(50),
    between_checks: LONG,
    patience: LONG,
    coarsest_time: Duration::ZERO,
};

/// As usual, without a check that would find what was missed.
const UNCHECKED: Pace = Pace { between_checks: LONG, ..Pace::USUAL };

const POLL: How = How::Poll { every: Duration::from_millis(20) };

const FILES: [(&str, &str); 3] =
    [("site.yaml", "title: x\n"), ("groups.yaml", "[]\n"), ("content/articles/grief.md", "before")];

/// A site that is watched, and what is known of it.
struct Site {
    folder: Folder,
    watch: Watch,
    loaded: Loaded,
    marks: Cell<u32>,
}

impl Site {
    fn watched(how: How, pace: Pace) -> Self {
        Self::of(Folder::with(&FILES), how, pace)
    }

    fn of(folder: Folder, how: How, pace: Pace) -> Self {
        let output = folder.path("public");
        let watch = Watch::at_pace(&folder.site(), Some(&output), how, pace).expect("the folder can be watched");
        let loaded = Loaded::of(&folder.site()).expect("the folder can be read");
        Self { folder, watch, loaded, marks: Cell::new(0) }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path(path)
    }

    fn next(&self) -> Batch {
        self.watch.next(LONG).expect("a change is handed out")
    }

    /// Changes one more file.
    fn mark(&self) {
        self.marks.set(self.marks.get() + 1);
        self.folder.write("content/mark.md", self.marks.get().to_string());
    }

    /// Changes one more file, and follows all batches until what is known is what is there; fails where that never comes.
    fn follow_to_mark(&mut self) -> Vec<Batch> {
        self.mark();
        let mut batches = Vec::new();
        while !self.is_up_to_date() {
            let Some(batch) = self.watch.next(LONG) else { panic!("something is missed after {batches:#?}") };
            self.loaded.refresh(batch.changed.clone()).expect("the folder can be read");
            batches.push(batch);
        }
        batches
    }

    fn is_up_to_date(&self) -> bool {
        let (sources, problems) = load(&self.folder.site()).expect("the folder can be read");
        *self.loaded.sources() == sources && self.loaded.problems() == problems && self.watch.mistakes().is_empty()
    }
}

fn at(paths: &[&str]) -> Changed {
    Changed::at(paths)
}

fn rename(from: &Path, to: &Path) {
    fs::rename(from, to).expect("it can be renamed");
}

#[test]
fn two_batches_become_one() {
    let batch = |paths: &[&str], note: Option<super::Notice>| Batch { changed: at(paths), note };
    let mut merged = batch(&["a"], None);
    merged.merge(batch(&["b"], Some(super::Notice::Silence)));
    merged.merge(batch(&["c"], None));
    assert_eq!(merged, batch(&["a", "b", "c"], Some(super::Notice::Silence)));
}
