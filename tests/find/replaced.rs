//! A query to an index of which some bytes were replaced: an answer, or the name of the file that is damaged. A fuzzer asks so for
//! hours, and the tests for a moment, so that both stay in step.

use std::sync::LazyLock;

use openchair::search::query::{Index, Moment, Options, Order, search};

use crate::directory::directory;
use crate::index::{Finder, day_number};
use crate::site::{TODAY, site};

/// An index of which all cards come with rows, one of which they do not, and one whose rows lie in so many files that lists tell of them.
pub static FINDERS: LazyLock<[Finder; 3]> = LazyLock::new(|| {
    [(3, 40), (4, 410), (5, 1700)].map(|(seed, groups)| Finder::of(&site(&directory(seed, groups)).sources, TODAY))
});

/// The input is the number of an index, the length of a query and a query of that length, and then replacements: which file, where
/// (two bytes), and the new byte.
pub fn ask(input: &[u8]) {
    let [which, length, rest @ ..] = input else { return };
    let (query, replacements) = rest.split_at(rest.len().min(usize::from(*length)));
    let mut files = FINDERS[usize::from(*which) % FINDERS.len()].clone();
    for replacement in replacements.chunks_exact(4) {
        // Every other one is for the root, the first of all files, which says most.
        let number = if replacement[0].is_multiple_of(2) { 0 } else { usize::from(replacement[0]) % files.0.len() };
        let file = files.0.values_mut().nth(number).expect("there are so many");
        let place = usize::from(u16::from_le_bytes([replacement[1], replacement[2]])) % file.len();
        file[place] = replacement[3];
    }
    let Ok(index) = Index::open(&files, "en") else { return };
    let moments = vec![Moment { day: day_number(TODAY), minute: 700 }; index.root.zones.len()];
    let options = Options { moments, shown: 10, order: Order::Soon, blocks: 16 };
    let _ = search(&index, &String::from_utf8_lossy(query), &options);
}
