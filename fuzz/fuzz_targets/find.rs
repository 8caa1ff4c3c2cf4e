//! A query to an index of which some bytes were replaced: an answer, or the name of the file that is damaged.
//!
//! The input is a length and a query of that length, and then replacements: which file, where (two bytes), and the new byte.

#![no_main]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use libfuzzer_sys::fuzz_target;
use openchair::disk;
use openchair::output::{Content, Sink, Unwatched};
use openchair::pipeline::{self, Options};
use openchair::plan::SEARCH;
use openchair::search::query::{self, Files, Index, Moment, Order, search};

/// The index of the sample site, by the paths of its files below `search/`.
static INDEX: LazyLock<BTreeMap<String, Vec<u8>>> = LazyLock::new(|| {
    let (sources, _) =
        disk::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))).expect("the sample site can be read");
    let options = Options { today: jiff::civil::date(2026, 11, 23), base_url: None, drafts: false };
    let shelf = Shelf::default();
    pipeline::build(&sources, &options, &shelf, &Unwatched);
    shelf.0.into_inner().expect("no thread has failed")
});

#[derive(Default)]
struct Shelf(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Shelf {
    fn put(&self, path: &str, content: Content<'_>) {
        if let (Some(below), Content::Bytes(bytes)) = (path.strip_prefix(SEARCH), content) {
            self.0.lock().expect("no thread has failed").insert(below.to_owned(), bytes.into_owned());
        }
    }
}

struct Damaged(BTreeMap<String, Vec<u8>>);

impl Files for Damaged {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).cloned()
    }
}

fuzz_target!(init: { LazyLock::force(&INDEX); }, |input: &[u8]| {
    let Some((length, rest)) = input.split_first() else { return };
    let (query, replacements) = rest.split_at(rest.len().min(usize::from(*length)));
    let mut files = Damaged(INDEX.clone());
    for replacement in replacements.chunks_exact(4) {
        let number = usize::from(replacement[0]) % files.0.len();
        let file = files.0.values_mut().nth(number).expect("there are so many");
        let place = usize::from(u16::from_le_bytes([replacement[1], replacement[2]])) % file.len();
        file[place] = replacement[3];
    }
    let Ok(index) = Index::open(&files, "en") else { return };
    let moments = vec![Moment { day: 20_780, minute: 700 }; index.root.zones.len()];
    let options = query::Options { moments, shown: 10, order: Order::Soon, blocks: 16 };
    let _ = search(&index, &String::from_utf8_lossy(query), &options);
});
