//! How long is waited for what. Short for one saved file, as a person waits; long where more is still to come.

use std::time::Duration;

/// Times between two things.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// After the last sign of few changes, until they are handed out.
    pub(super) quiet: Duration,
    /// The same where one file was written in place and closed.
    pub(super) after_closing: Duration,
    /// The same for many.
    pub(super) most_quiet: Duration,
    /// The same where a file is only half written, as it seems.
    pub(super) second_look: Duration,
    /// From the first sign on, whatever comes after.
    pub(super) longest: Duration,
    /// Between two looks that find nothing, where the system does not tell.
    pub(super) between_looks: Duration,
    /// Between two looks that only check that the system does tell.
    pub(super) between_checks: Duration,
    /// For a sign that should have come.
    pub(super) patience: Duration,
    /// For how long a disk may give two changes the same time.
    pub(super) coarsest_time: Duration,
}

/// Between a few files, which one save may touch, and many.
const FEW: usize = 8;

impl Pace {
    pub(super) const USUAL: Self = Self {
        quiet: Duration::from_millis(8),
        after_closing: Duration::from_millis(2),
        most_quiet: Duration::from_millis(120),
        second_look: Duration::from_millis(100),
        longest: Duration::from_secs(2),
        between_looks: Duration::from_millis(500),
        between_checks: Duration::from_secs(3),
        patience: Duration::from_secs(1),
        coarsest_time: Duration::from_secs(3),
    };

    /// How long it has to be quiet after signs of this many paths.
    pub(super) fn quiet_after(&self, paths: usize) -> Duration {
        let more = u32::try_from(paths.saturating_sub(FEW)).unwrap_or(u32::MAX);
        self.quiet.saturating_add((self.quiet / 4).saturating_mul(more)).min(self.most_quiet)
    }

    /// For where changes are looked for: one look more has to find nothing new.
    pub(super) fn of_looking(self) -> Self {
        Self { quiet: self.most_quiet, after_closing: self.most_quiet, ..self }
    }

    /// Between two looks while there are changes that wait for more of them.
    pub(super) fn between_looks_at_more(&self) -> Duration {
        self.most_quiet / 3
    }
}
