//! The index of a site in memory.

use std::collections::BTreeMap;
use std::sync::Mutex;

use jiff::civil::Date;
use openchair::output::{Content, Sink, Unwatched};
use openchair::pipeline::{self, Options};
use openchair::plan::SEARCH;
use openchair::search::query::{Files, Index, Moment};
use openchair::sources::Sources;

/// The files below `search/`, by their path there.
#[derive(Debug, Clone, Default)]
pub struct Finder(pub BTreeMap<String, Vec<u8>>);

impl Files for Finder {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).cloned()
    }
}

/// Keeps the files of the index.
#[derive(Default)]
struct Shelf(Mutex<BTreeMap<String, Vec<u8>>>);

impl Sink for Shelf {
    fn put(&self, path: &str, content: Content<'_>) {
        let Content::Bytes(bytes) = content else { panic!("{path} is made of bytes") };
        let below = path.strip_prefix(SEARCH).expect("nothing else was asked for").to_owned();
        self.0.lock().expect("no thread has failed").insert(below, bytes.into_owned());
    }
}

impl Finder {
    /// The index of a site as it is on a day. Its pages are not made.
    pub fn of(sources: &Sources, today: Date) -> Self {
        let shelf = Shelf::default();
        let options = Options { today, base_url: None, drafts: false, past: None };
        pipeline::prepare(sources, (&options, None), &Unwatched, |edition, built| {
            assert!(!built.problems.has_errors(), "{:?}", built.problems);
            let edition = edition.expect("the theme is sound");
            let paths = edition.paths();
            paths.iter().filter(|path| path.starts_with(SEARCH)).for_each(|path| edition.put(path, &shelf));
        });
        Self(shelf.0.into_inner().expect("no thread has failed"))
    }

    /// The index in English.
    pub fn index(&self) -> Index<'_> {
        Index::open(self, "en").expect("the index was made just now")
    }
}

/// A day as a number: days since 1970-01-01.
pub fn day_number(day: Date) -> i32 {
    (day - jiff::civil::date(1970, 1, 1)).get_days()
}

/// The same moment by the clock of each zone.
pub fn moments(zones: &[String], now: jiff::Timestamp) -> Vec<Moment> {
    let by_clock = |zone: &String| {
        let here = now.in_tz(zone).expect("the zone is known");
        let minute = u32::from(here.hour().unsigned_abs()) * 60 + u32::from(here.minute().unsigned_abs());
        Moment { day: day_number(here.date()), minute }
    };
    zones.iter().map(by_clock).collect()
}
