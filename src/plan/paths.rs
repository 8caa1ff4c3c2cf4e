//! The paths and files of all pages, which stay the same while only what is on the pages changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::{Addresses, Index, Page, Shows};
use crate::site::value::Language;
use crate::sources::Fingerprint;

/// Where each page is.
#[derive(Debug, Default)]
pub(super) struct Paths {
    /// By language and path.
    seats: Vec<Seat>,
    /// The file of each page.
    pub(super) files: Arc<BTreeSet<Arc<str>>>,
    /// The numbers of pages by the folded names of their files.
    pub(super) by_name: BTreeMap<Arc<str>, usize>,
    /// Two pages that want the same file: the second and the first.
    pub(super) twice: Vec<(usize, usize)>,
}

#[derive(Debug)]
struct Seat {
    language: usize,
    /// The number of what is shown.
    shows: usize,
    path: Arc<str>,
    file: Arc<str>,
}

/// All that paths are made from.
pub(super) fn inputs(languages: &[Language], shown: &[Shows<'_>], index: &Index<'_>) -> Fingerprint {
    let languages = languages.iter().map(|tag| ("", tag.as_str(), 0));
    Fingerprint::of_values(languages.chain(shown.iter().map(|shows| Addresses::parts(*shows, index))))
}

impl Paths {
    /// The paths of what is shown, in every language.
    pub(super) fn of(addresses: Addresses<'_>, languages: usize, shown: &[Shows<'_>], index: &Index<'_>) -> Self {
        let seat = |language: usize, shows: usize| {
            let path = addresses.path(shown[shows], index);
            Seat { language, shows, file: addresses.output(language, &path).into(), path: path.into() }
        };
        let all = (0..languages).into_par_iter();
        let mut seats: Vec<Seat> =
            all.flat_map(|language| (0..shown.len()).into_par_iter().map(move |shows| seat(language, shows))).collect();
        seats.par_sort_by(|a, b| (a.language, &a.path).cmp(&(b.language, &b.path)));
        let mut paths =
            Self { files: Arc::new(seats.iter().map(|seat| Arc::clone(&seat.file)).collect()), ..Self::default() };
        for (number, seat) in seats.iter().enumerate() {
            if let Some(first) = paths.by_name.get(&folded(&seat.file)) {
                paths.twice.push((number, *first));
            } else {
                paths.by_name.insert(folded(&seat.file), number);
            }
        }
        Self { seats, ..paths }
    }

    /// The pages at these paths.
    pub(super) fn pages<'s>(&self, shown: &[Shows<'s>]) -> Vec<Page<'s>> {
        let page = |seat: &Seat| Page {
            language: seat.language,
            path: Arc::clone(&seat.path),
            file: Arc::clone(&seat.file),
            shows: shown[seat.shows],
        };
        self.seats.iter().map(page).collect()
    }
}

/// Some file systems and hosts do not tell upper from lower case.
fn folded(file: &Arc<str>) -> Arc<str> {
    if file.chars().any(char::is_uppercase) { file.to_lowercase().into() } else { Arc::clone(file) }
}
