//! Gathers signs until they are likely to be all: pure, with the time as an argument.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::pace::Pace;
use super::sign::Sign;
use crate::disk::Changed;

/// With more files than this that somebody writes, nobody waits for each.
const MOST_OPEN: usize = 100;

/// Signs that were not handed out yet.
#[derive(Debug, Default)]
pub(super) struct Gather {
    /// Each path, and whether it may be another thing than before, not just hold something else.
    paths: BTreeMap<PathBuf, Is>,
    /// Files that somebody writes.
    open: BTreeSet<PathBuf>,
    is_everything: bool,
    /// Of the first and of the last sign.
    times: Option<(Instant, Instant)>,
    /// Whether the last sign was that somebody who wrote is done.
    is_closed: bool,
    /// Nothing is handed out before, unless there are further signs.
    not_before: Option<Instant>,
}

/// What may have become of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Is {
    /// The same file with another content.
    TheSame,
    /// Anything.
    Anything,
}

impl Gather {
    /// A sign at a path below the site's folder, `""` for the folder itself.
    pub(super) fn take(&mut self, path: &Path, sign: Sign, now: Instant) {
        match sign {
            Sign::Opened | Sign::Made if self.open.len() < MOST_OPEN => drop(self.open.insert(path.to_owned())),
            Sign::Closed | Sign::Moved => drop(self.open.remove(path)),
            Sign::Opened | Sign::Made | Sign::Written | Sign::Noted => {}
        }
        let is = match sign {
            Sign::Opened | Sign::Closed | Sign::Written => Is::TheSame,
            Sign::Made | Sign::Moved | Sign::Noted => Is::Anything,
        };
        self.is_everything |= path.as_os_str().is_empty();
        self.add(path.to_owned(), is);
        self.mark(now);
        self.is_closed = sign == Sign::Closed;
    }

    /// Signs were lost.
    pub(super) fn take_everything(&mut self, now: Instant) {
        self.is_everything = true;
        self.paths.clear();
        self.mark(now);
    }

    /// What was taken out before, and is not to be handed out yet.
    pub(super) fn put_back(&mut self, other: Self) {
        // What is open there may have been closed here.
        self.open.extend(other.open.into_iter().filter(|path| !self.paths.contains_key(path)));
        self.is_everything |= other.is_everything;
        self.is_closed = if self.times.is_some() { self.is_closed } else { other.is_closed };
        other.paths.into_iter().for_each(|(path, is)| self.add(path, is));
        if self.times.is_none() {
            self.not_before = other.not_before;
        }
        self.times = match (self.times, other.times) {
            (Some((_, last)), Some((first, _))) => Some((first, last)),
            (times, other) => times.or(other),
        };
    }

    fn add(&mut self, path: PathBuf, is: Is) {
        if !self.is_everything {
            let known = self.paths.entry(path).or_insert(is);
            *known = is.max(*known);
            self.is_everything = self.paths.len() > Changed::MOST_PATHS;
        }
        if self.is_everything {
            self.paths.clear();
        }
    }

    fn mark(&mut self, now: Instant) {
        let first = self.times.map_or(now, |(first, _)| first);
        self.times = Some((first, now));
        self.not_before = None;
        self.is_closed = false;
    }

    /// A folder with another content is no news: there are signs of what is in it.
    pub(super) fn leave_out(&mut self, is_folder: impl Fn(&Path) -> bool) {
        self.paths.retain(|path, is| *is == Is::Anything || !is_folder(path));
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.times.is_none()
    }

    /// Whether there are so few that a person may wait for each.
    pub(super) fn is_small(&self) -> bool {
        !self.is_everything && self.paths.len() <= 16
    }

    /// Whether the path is among them.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.is_everything || self.paths.contains_key(path)
    }

    /// The paths, where they are still told apart.
    pub(super) fn paths(&self) -> impl Iterator<Item = &Path> {
        self.paths.keys().map(PathBuf::as_path)
    }

    /// Where to look.
    pub(super) fn changed(&self) -> Changed {
        if self.is_everything { Changed::Everything } else { Changed::at(self.paths.keys()) }
    }

    /// When they may be handed out; `None` if there are none.
    pub(super) fn due(&self, pace: &Pace) -> Option<Instant> {
        let (first, last) = self.times?;
        let quiet = match (self.open.is_empty(), self.is_everything) {
            (false, _) => pace.second_look.max(pace.quiet_after(self.paths.len())),
            (true, false) if self.is_one_written_in_place() => pace.after_closing,
            (true, false) => pace.quiet_after(self.paths.len()),
            (true, true) => pace.most_quiet,
        };
        let due = (last + quiet).max(self.not_before.unwrap_or(last));
        Some(due.min(first + pace.longest))
    }

    /// Whether all there is to it is one file that was there before and of which the writer is done. Programs that save by way of
    /// other files have signs of other kinds.
    fn is_one_written_in_place(&self) -> bool {
        self.is_closed && self.paths.len() == 1 && self.paths.values().all(|is| *is == Is::TheSame)
    }

    /// Waits for one more sign, or for as long as a second look takes; `false` where that was waited for already.
    pub(super) fn wait_for_second_look(&mut self, now: Instant, pace: &Pace) -> bool {
        let until = self.times.map(|(first, last)| (last + pace.second_look).min(first + pace.longest));
        self.not_before = until.filter(|until| *until > now);
        self.not_before.is_some()
    }

    /// Whether they were held back for so long that nothing may hold them longer.
    pub(super) fn is_late(&self, now: Instant, pace: &Pace) -> bool {
        self.times.is_some_and(|(first, _)| now >= first + pace.longest)
    }
}
