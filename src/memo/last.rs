//! The last result of a pure function, as long as it is asked for the same again.

use std::sync::{Arc, Mutex, PoisonError};

/// A value that is equal to itself only: for what is large, shared, and itself the result of a pure function that is kept. As long
/// as it is held here, nothing else can be where it is.
#[derive(Debug)]
pub struct Same<T>(pub Arc<T>);

impl<T> Clone for Same<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Same<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What was made last time, with all that it was made from.
///
/// The inputs themselves are compared, not a hash of them. Most are shared with those of last time, which shows at a glance.
#[derive(Debug)]
pub struct Last<I, V>(Mutex<Option<(I, V)>>);

impl<I, V> Default for Last<I, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<I: PartialEq, V: Clone> Last<I, V> {
    /// What `make` makes of `inputs`, or made of them last time. They must hold all that it reads.
    pub fn of(&self, inputs: I, make: impl FnOnce(&I) -> V) -> V {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, made)) = last.as_ref().filter(|(of, _)| *of == inputs) {
            return made.clone();
        }
        let made = make(&inputs);
        *last = Some((inputs, made.clone()));
        made
    }
}
