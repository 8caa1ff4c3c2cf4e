//! Checks from time to time that the system does tell of changes: on network drives and in shared folders it often does not.
//!
//! Nothing is written into the person's folder to find out. A look at all files, as when polling but seldom, has to find nothing of
//! which there was no sign. The first change without one is handed out, and from then on changes are looked for.

use std::path::Path;
use std::time::{Duration, Instant};

use super::inbox::Inbox;
use super::pace::Pace;
use crate::disk::{Changed, Differences, Survey};

/// A look takes at most one part in so many of the time.
const PART_OF_THE_TIME: u32 = 50;

/// What changed without a sign, as it seems.
#[derive(Debug)]
pub(super) struct Check {
    due: Instant,
    suspects: Differences,
}

/// What came of a look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// There was a sign of everything, or may still come.
    Hears,
    /// There was none, but from where it came nobody could expect one.
    Misses,
    /// The system does not tell.
    Deaf,
}

impl Check {
    pub(super) fn new(now: Instant, pace: &Pace) -> Self {
        Self { due: now + pace.between_checks, suspects: Differences::new() }
    }

    pub(super) fn due(&self) -> Instant {
        self.due
    }

    pub(super) fn put_off(&mut self, until: Instant) {
        self.due = until;
    }

    /// Compares what is there with what is `known` from signs.
    pub(super) fn look(&mut self, known: &Survey, inbox: &Inbox, pace: &Pace) -> Verdict {
        let started = Instant::now();
        let seen = known.again();
        let mut differences = known.differences(&seen);
        // Of these there are signs by now, which only wait for more.
        differences.retain(|path, stamp| {
            let is_all = path.as_os_str().is_empty();
            !inbox.holds(path) && (is_all || inbox.admits(path) && known.was_written(path, stamp.as_ref()))
        });
        let missed: Vec<&Path> =
            differences.keys().filter(|path| self.suspects.contains_key(*path)).map(|path| &**path).collect();
        let verdict = match missed.as_slice() {
            [] => Verdict::Hears,
            missed if known.has_links() || seen.has_links() || missed == [Path::new("")] => Verdict::Misses,
            _ => Verdict::Deaf,
        };
        let now = Instant::now();
        let pause: Duration = if differences.is_empty() { pace.between_checks } else { pace.patience };
        self.due = now + pause.max((now - started) * PART_OF_THE_TIME);
        self.suspects = if verdict == Verdict::Hears { differences } else { Differences::new() };
        verdict
    }

    /// There was a sign of these, and they are known now.
    pub(super) fn handed_out(&mut self, changed: &Changed) {
        match changed {
            Changed::Everything => self.suspects.clear(),
            Changed::Paths(paths) => {
                self.suspects.retain(|suspect, _| !suspect.ancestors().any(|above| paths.contains(above)));
            }
        }
    }
}
