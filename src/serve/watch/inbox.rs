//! Where signs come in from the system's thread, and where is waited for them.

use std::mem;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::gather::Gather;
use super::notice::Notice;
use super::pace::Pace;
use super::sign::Sign;
use crate::disk::Reach;

/// Signs of what matters; the others are not let in.
#[derive(Debug)]
pub(super) struct Inbox {
    inside: Mutex<Inside>,
    news: Condvar,
}

#[derive(Debug)]
struct Inside {
    gather: Gather,
    reach: Reach,
    /// Where nothing matters.
    ignored: Option<PathBuf>,
    /// Why nothing more will come.
    failure: Option<Notice>,
}

impl Inside {
    fn admits(&self, path: &Path, sign: Sign) -> bool {
        // The folder itself is never another one by what is in it.
        let is_of_all = path.as_os_str().is_empty() && sign != Sign::Moved;
        let is_ignored = self.ignored.as_ref().is_some_and(|ignored| path.starts_with(ignored));
        !is_of_all && !is_ignored && self.reach.concerns(path)
    }
}

impl Inbox {
    /// Lets in what `reach` says, but nothing at or below `ignored`, a path below the site's folder.
    pub(super) fn new(reach: Reach, ignored: Option<PathBuf>) -> Self {
        let inside = Inside { gather: Gather::default(), reach, ignored, failure: None };
        Self { inside: Mutex::new(inside), news: Condvar::new() }
    }

    fn open(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A sign at a path below the site's folder.
    pub(super) fn take(&self, path: &Path, sign: Sign) {
        let mut inside = self.open();
        if inside.admits(path, sign) {
            let is_first = inside.gather.is_empty();
            inside.gather.take(path, sign, Instant::now());
            // During a burst nobody is woken for each: whoever waits for its end looks at the clock.
            if is_first || inside.gather.is_small() {
                self.news.notify_all();
            }
        }
    }

    /// Signs were lost, or something changed that has no path.
    pub(super) fn take_everything(&self) {
        self.open().gather.take_everything(Instant::now());
        self.news.notify_all();
    }

    /// Nothing more will come.
    pub(super) fn fail(&self, why: Notice) {
        self.open().failure = Some(why);
        self.news.notify_all();
    }

    /// Why nothing more will come, once.
    pub(super) fn failure(&self) -> Option<Notice> {
        self.open().failure.take()
    }

    /// From now on signs are let in by this.
    pub(super) fn reach(&self, reach: &Reach) {
        let mut inside = self.open();
        if inside.reach != *reach {
            inside.reach = reach.clone();
        }
    }

    /// When the signs are due; `None` if there are none.
    pub(super) fn due(&self, pace: &Pace) -> Option<Instant> {
        self.open().gather.due(pace)
    }

    /// Whether a sign at this path would be let in.
    pub(super) fn admits(&self, path: &Path) -> bool {
        self.open().admits(path, Sign::Noted)
    }

    /// Whether there is a sign at this path.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.open().gather.holds(path)
    }

    /// Takes them out.
    pub(super) fn empty(&self) -> Gather {
        mem::take(&mut self.open().gather)
    }

    /// Puts back what was taken out.
    pub(super) fn put_back(&self, gather: Gather) {
        self.open().gather.put_back(gather);
    }

    /// Waits until signs are due, something failed, or it is `until`.
    pub(super) fn wait(&self, until: Instant, pace: &Pace) {
        let mut inside = self.open();
        loop {
            let due = inside.gather.due(pace).map_or(until, |due| due.min(until));
            let left = due.saturating_duration_since(Instant::now());
            if left.is_zero() || inside.failure.is_some() {
                return;
            }
            inside = self.news.wait_timeout(inside, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}
