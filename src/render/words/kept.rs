//! Words that were made once and are asked for again: groups share few days, times and zones.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

/// The results of a pure function, by its argument.
#[derive(Debug)]
pub(super) struct Kept<K> {
    made: RwLock<BTreeMap<K, String>>,
}

impl<K> Default for Kept<K> {
    fn default() -> Self {
        Self { made: RwLock::default() }
    }
}

impl<K: Ord> Kept<K> {
    /// The result for `key`, made where it has not been asked for before.
    pub(super) fn get(&self, key: K, make: impl FnOnce(&K) -> String) -> String {
        /// A site with more different ones than this gains nothing from keeping them.
        const MOST: usize = 20_000;
        if let Some(kept) = self.made.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return kept.clone();
        }
        let words = make(&key);
        let mut made = self.made.write().unwrap_or_else(PoisonError::into_inner);
        if made.len() < MOST {
            made.insert(key, words.clone());
        }
        words
    }
}
