//! Many changes at once.

use std::fs;
use std::thread;

use super::{CALM, POLL, Site};
use crate::disk::Changed;
use crate::serve::watch::How;
use crate::serve::watch::pace::Pace;

/// A hundred files in each of so many folders.
fn write_all(site: &std::path::Path, folders: usize, content: &str) {
    for folder in 0..folders {
        let folder = site.join(format!("content/articles/{folder}"));
        fs::create_dir_all(&folder).expect("a folder can be made");
        for file in 0..100 {
            fs::write(folder.join(format!("{file}.md")), content).expect("a file can be written");
        }
    }
}

fn check(how: How) {
    let mut site = Site::watched(how, CALM);
    for content in ["one", "another"] {
        write_all(&site.folder.site(), 100, content);
        let batches = site.follow_to_mark();
        assert!(batches.len() <= 2, "{} batches of {content:?}", batches.len());
        assert!(batches.iter().any(|batch| batch.changed == Changed::Everything));
    }
    fs::remove_dir_all(site.path("content/articles")).expect("it can be removed");
    let batches = site.follow_to_mark();
    assert!(batches.len() <= 2, "{} batches of removals", batches.len());
}

#[test]
fn ten_thousand_files_are_one_or_two_batches() {
    check(How::Auto);
}

#[test]
fn ten_thousand_files_are_found_in_one_or_two_batches() {
    check(POLL);
}

#[test]
fn changes_while_nobody_listens_are_one_batch() {
    let mut site = Site::watched(How::Auto, Pace::USUAL);
    let folder = site.folder.site();
    thread::scope(|scope| {
        scope.spawn(|| write_all(&folder, 10, "one")).join().expect("the files can be written");
    });
    assert!(site.follow_to_mark().len() <= 2);
}
