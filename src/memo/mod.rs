//! Results of pure functions, kept between builds: reuse only, which never changes a result.

mod last;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::sources::Fingerprint;

pub use last::{Last, Same};

/// What was made, by the fingerprint of all that it was made from.
///
/// What two rounds in a row have not asked for is forgotten, so that a memo does not grow with the number of builds.
#[derive(Debug)]
pub struct Memo<V> {
    kept: Mutex<BTreeMap<Fingerprint, Kept<V>>>,
    round: AtomicU32,
}

#[derive(Debug)]
struct Kept<V> {
    value: V,
    asked_for_in: u32,
}

impl<V> Default for Memo<V> {
    fn default() -> Self {
        Self { kept: Mutex::default(), round: AtomicU32::new(0) }
    }
}

impl<V: Clone> Memo<V> {
    /// What was kept under `key`.
    pub fn get(&self, key: Fingerprint) -> Option<V> {
        let round = self.round.load(Ordering::Relaxed);
        let mut kept = self.lock();
        let found = kept.get_mut(&key)?;
        found.asked_for_in = round;
        Some(found.value.clone())
    }

    /// Keeps `value` under `key`, which must hold all that `value` was made from.
    pub fn keep(&self, key: Fingerprint, value: V) {
        let asked_for_in = self.round.load(Ordering::Relaxed);
        self.lock().insert(key, Kept { value, asked_for_in });
    }

    /// A round is over, in which all that is there was asked for: forgets what neither it nor the one before it has asked for.
    pub fn turn(&self) {
        let over = self.round.fetch_add(1, Ordering::Relaxed);
        self.lock().retain(|_, kept| kept.asked_for_in.saturating_add(1) >= over);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Fingerprint, Kept<V>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
