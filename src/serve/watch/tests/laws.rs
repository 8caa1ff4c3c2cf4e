//! Whatever is done to a folder, following what is handed out ends where a first look would.

use proptest::prelude::*;

use super::{POLL, Site, UNCHECKED};
use crate::disk::tests::Folder;
use crate::disk::tests::edits::{Edit, real, rounds_without_links};
use crate::serve::watch::How;

fn check(how: How, rounds: &[Vec<Edit>]) {
    let mut site = Site::of(Folder::with(&super::FILES), how, UNCHECKED);
    let folder = real(&site.folder.site());
    for edits in rounds {
        for edit in edits {
            edit.apply(&folder);
        }
        // The mark needs a place to be put.
        if folder.join("content").is_file() {
            std::fs::remove_file(folder.join("content")).expect("it can be removed");
        }
        site.follow_to_mark();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_missed(rounds in rounds_without_links()) {
        check(How::Auto, &rounds);
        check(POLL, &rounds);
    }
}
