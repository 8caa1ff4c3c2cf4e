//! Waits for changes, and hands them out when they are all there.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::batch::Batch;
use super::gather::Gather;
use super::inbox::Inbox;
use super::means::Means;
use super::notice::Notice;
use super::pace::Pace;
use super::sign::Sign;
use crate::disk::{Changed, LoadError, Survey};

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// The system tells; where it cannot or does not, as by [`How::Poll`].
    Auto,
    /// Somebody looks so often.
    Poll {
        /// Time between two looks.
        every: Duration,
    },
}

/// Watches the folder of a site, and in it only what is read. Ends when it is dropped.
#[derive(Debug)]
pub struct Watch {
    inbox: Arc<Inbox>,
    pace: Pace,
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    /// What was there when changes were handed out last.
    known: Survey,
    means: Means,
    note: Option<Notice>,
}

impl Watch {
    /// Watches from now on; what is read after this misses nothing. What is in the folder `output` does not matter.
    pub fn start(site: &Path, output: Option<&Path>, how: How) -> Result<Self, LoadError> {
        Self::at_pace(site, output, how, Pace::USUAL)
    }

    /// The same, at another pace.
    pub(super) fn at_pace(site: &Path, output: Option<&Path>, how: How, pace: Pace) -> Result<Self, LoadError> {
        let mut known = Survey::of(site)?;
        let inbox = Arc::new(Inbox::new(known.reach().clone(), output.and_then(|output| known.place_of(output))));
        let (means, note) = match how {
            How::Poll { every } => (Means::looking(every), None),
            How::Auto => match Means::hearing(&mut known, &inbox, &pace) {
                Ok(means) => (means, None),
                Err(note) => (Means::looking(pace.between_looks), Some(note)),
            },
        };
        inbox.reach(known.reach());
        Ok(Self { inbox, pace, inner: Mutex::new(Inner { known, means, note }) })
    }

    /// Waits for the next changes; `None` if there are none until then. For one thread at a time.
    pub fn next(&self, timeout: Duration) -> Option<Batch> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock has an end; a day is as good as ever.
        let until = Instant::now() + timeout.min(Duration::from_hours(24));
        loop {
            let pace = inner.pace(&self.pace);
            if let Some(batch) = inner.step(&self.inbox, &pace) {
                return Some(batch);
            }
            if Instant::now() >= until {
                return None;
            }
            self.inbox.wait(until.min(inner.means.due()), &pace);
        }
    }
}

impl Inner {
    fn pace(&self, pace: &Pace) -> Pace {
        match self.means {
            Means::Hearing(..) => *pace,
            Means::Looking(_) => pace.of_looking(),
        }
    }

    /// Does what there is to do now.
    fn step(&mut self, inbox: &Inbox, pace: &Pace) -> Option<Batch> {
        if let Some(why) = inbox.failure()
            && matches!(self.means, Means::Hearing(..))
        {
            self.look_from_now_on(why, inbox, pace);
        }
        // What is due comes first: signs that wait for their turn are not missed ones.
        let mut batch = self.hand_out(inbox, pace);
        if batch.is_none()
            && Instant::now() >= self.means.due()
            && let Err(why) = self.means.look(&mut self.known, inbox, pace)
        {
            self.look_from_now_on(why, inbox, pace);
        }
        if let Some(note) = self.note.take() {
            batch.get_or_insert(Batch { changed: Changed::nothing(), note: None }).note = Some(note);
        }
        batch
    }

    fn look_from_now_on(&mut self, why: Notice, inbox: &Inbox, pace: &Pace) {
        self.means = Means::looking(pace.between_looks);
        self.note = Some(why);
        inbox.take_everything();
    }

    fn hand_out(&mut self, inbox: &Inbox, pace: &Pace) -> Option<Batch> {
        let now = Instant::now();
        inbox.due(pace).filter(|due| *due <= now)?;
        let mut gather = inbox.empty();
        gather.leave_out(|path| self.known.has_folder(path));
        let changed = gather.changed();
        if changed.is_nothing() {
            return None;
        }
        let is_late = gather.is_late(now, pace);
        let is_half_done = || gather.paths().any(|path| self.known.is_half_done(path));
        if !is_late && is_half_done() && gather.wait_for_second_look(now, pace) {
            inbox.put_back(gather);
            return None;
        }
        let new = self.means.take_over(&mut self.known, &changed, pace).unwrap_or_else(|why| {
            self.look_from_now_on(why, inbox, pace);
            Vec::new()
        });
        inbox.reach(self.known.reach());
        if new.is_empty() || is_late {
            // What came into a new folder before the system was asked is looked for once more.
            for folder in &new {
                inbox.take(folder, Sign::Noted);
            }
            return Some(Batch { changed, note: None });
        }
        // Whoever made a folder may just be filling it.
        self.note_all_in(&new, &mut gather);
        inbox.put_back(gather);
        None
    }

    fn note_all_in(&self, folders: &[PathBuf], gather: &mut Gather) {
        for (path, bytes) in folders.iter().flat_map(|folder| self.known.files_below(folder)) {
            gather.take(&path, if bytes == 0 { Sign::Made } else { Sign::Noted }, Instant::now());
        }
        for folder in folders {
            gather.take(folder, Sign::Noted, Instant::now());
        }
    }
}

/// What tests do to a watch.
#[cfg(test)]
impl Watch {
    /// As if the system had told this.
    pub(super) fn tell(&self, event: notify::Result<notify::Event>) {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        super::events::hear(event, inner.known.root(), &self.inbox);
    }

    /// As if the system told nothing more.
    pub(super) fn stop_hearing(&self) {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        if let Means::Hearing(events, _) = &mut inner.means {
            events.stop_hearing();
        }
    }

    /// Where what is known is not what is there.
    pub(super) fn mistakes(&self) -> crate::disk::Differences {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.known.differences(&inner.known.again())
    }
}
