//! By what means changes are noticed: the system tells, or somebody looks.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::check::{Check, Verdict};
use super::events::Events;
use super::inbox::Inbox;
use super::notice::Notice;
use super::pace::Pace;
use super::poll::Poll;
use crate::disk::{Changed, Survey};

/// One of the two.
#[derive(Debug)]
pub(super) enum Means {
    /// The system tells, which is checked.
    Hearing(Events, Check),
    /// Somebody looks.
    Looking(Poll),
}

impl Means {
    /// Lets the system tell.
    pub(super) fn hearing(known: &mut Survey, inbox: &Arc<Inbox>, pace: &Pace) -> Result<Self, Notice> {
        let events = Events::start(known, inbox)?;
        Ok(Self::Hearing(events, Check::new(Instant::now(), pace)))
    }

    /// Looks `every` so often.
    pub(super) fn looking(every: Duration) -> Self {
        Self::Looking(Poll::new(every, Instant::now()))
    }

    /// When there is something to do, whether or not there are signs.
    pub(super) fn due(&self) -> Instant {
        match self {
            Self::Hearing(_, check) => check.due(),
            Self::Looking(poll) => poll.due(),
        }
    }

    /// Does it. An error says why the system can no longer be relied upon.
    pub(super) fn look(&mut self, known: &mut Survey, inbox: &Inbox, pace: &Pace) -> Result<(), Notice> {
        match self {
            Self::Looking(poll) => poll.look(known, inbox, pace),
            Self::Hearing(events, check) if !events.is_whole(known) => {
                // The folder of the site is gone. Nobody tells when it is back.
                events.renew(known, &Changed::Everything)?;
                check.put_off(Instant::now() + pace.between_looks);
                if events.is_whole(known) {
                    inbox.take_everything();
                }
            }
            Self::Hearing(_, check) => match check.look(known, inbox, pace) {
                Verdict::Hears => {}
                Verdict::Misses => inbox.take_everything(),
                Verdict::Deaf => return Err(Notice::Silence),
            },
        }
        Ok(())
    }

    /// Takes over what is there now where `changed` says. Returns the folders of which nothing could be told until now.
    pub(super) fn take_over(
        &mut self,
        known: &mut Survey,
        changed: &Changed,
        pace: &Pace,
    ) -> Result<Vec<PathBuf>, Notice> {
        match self {
            Self::Looking(poll) => {
                poll.handed_out(known);
                Ok(Vec::new())
            }
            Self::Hearing(events, check) => {
                let new = events.renew(known, changed)?;
                check.handed_out(changed);
                if !events.is_whole(known) {
                    check.put_off(Instant::now() + pace.between_looks);
                }
                Ok(new)
            }
        }
    }
}
