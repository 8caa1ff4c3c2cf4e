//! Looks for changes where the system does not tell of them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::inbox::Inbox;
use super::pace::Pace;
use super::sign::Sign;
use crate::disk::{Differences, Survey};
use crate::sources::Fingerprint;

/// Of so many files that changed of late the content is compared as well.
const MOST_YOUNG: usize = 64;
/// A look takes at most one part in so many of the time.
const PART_OF_THE_TIME: u32 = 5;

/// What was found and not handed out yet.
#[derive(Debug)]
pub(super) struct Poll {
    every: Duration,
    due: Instant,
    latest: Option<Survey>,
    /// What was told of already.
    told: Differences,
    young: BTreeMap<PathBuf, Young>,
}

/// A file that changed of late. Some disks know times only to the second or two, so that the next change may have the same time.
#[derive(Debug)]
struct Young {
    fingerprint: Option<Fingerprint>,
    until: Instant,
}

impl Poll {
    /// Looks `every` so often.
    pub(super) fn new(every: Duration, now: Instant) -> Self {
        Self { every, due: now + every, latest: None, told: Differences::new(), young: BTreeMap::new() }
    }

    pub(super) fn due(&self) -> Instant {
        self.due
    }

    /// Compares what is there with what was `known` when changes were handed out last.
    pub(super) fn look(&mut self, known: &Survey, inbox: &Inbox, pace: &Pace) {
        let started = Instant::now();
        let seen = known.again();
        inbox.reach(seen.reach());
        let differences = known.differences(&seen);
        for (path, stamp) in &differences {
            if self.told.get(path) != Some(stamp) {
                if path.as_os_str().is_empty() {
                    inbox.take_everything();
                } else {
                    inbox.take(path, Sign::Noted);
                    self.remember(path, known, started + pace.coarsest_time);
                }
            }
        }
        self.look_at_young(known, inbox, started);
        self.told = differences;
        self.latest = Some(seen);
        let now = Instant::now();
        let between = if inbox.due(pace).is_some() { pace.between_looks_at_more() } else { self.every };
        self.due = now + between.max((now - started) * PART_OF_THE_TIME);
    }

    fn remember(&mut self, path: &PathBuf, known: &Survey, until: Instant) {
        if self.young.len() < MOST_YOUNG || self.young.contains_key(path) {
            self.young.insert(path.clone(), Young { fingerprint: known.fingerprint(path), until });
        }
    }

    fn look_at_young(&mut self, known: &Survey, inbox: &Inbox, now: Instant) {
        self.young.retain(|path, young| {
            let fingerprint = known.fingerprint(path);
            if fingerprint != young.fingerprint {
                young.fingerprint = fingerprint;
                inbox.take(path, Sign::Noted);
            }
            now < young.until
        });
    }

    /// As if the young files had held something else when they were seen.
    #[cfg(test)]
    pub(super) fn mistake_young(&mut self) {
        self.young.values_mut().for_each(|young| young.fingerprint = None);
    }

    /// What was found was handed out: from now on it is compared with the result.
    pub(super) fn handed_out(&mut self, known: &mut Survey) {
        self.told.clear();
        match self.latest.take() {
            Some(latest) => *known = latest,
            None => known.look_again(&crate::disk::Changed::Everything),
        }
    }
}
