//! Threads for what nobody waits for, so that somebody who does wait has the others.

use std::fmt;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::output::Progress;

/// Deeply nested pages need more than the system's usual two megabytes.
const STACK: usize = 8 * 1024 * 1024;
/// Who waits for a turn asks so often whether it still needs one.
const PATIENCE: Duration = Duration::from_millis(50);

/// Half of the processors, for one piece of work at a time.
pub struct Aside {
    /// `None` where the system gives no further threads: then the work is done where it is asked for.
    pool: Option<ThreadPool>,
    is_taken: Mutex<bool>,
    is_free: Condvar,
}

impl fmt::Debug for Aside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Aside({} threads)", self.pool.as_ref().map_or(0, ThreadPool::current_num_threads))
    }
}

impl Default for Aside {
    fn default() -> Self {
        let threads = (rayon::current_num_threads() / 2).max(1);
        let named = ThreadPoolBuilder::new().thread_name(|_| "aside".to_owned());
        let pool = named.num_threads(threads).stack_size(STACK).build().ok();
        Self { pool, is_taken: Mutex::default(), is_free: Condvar::new() }
    }
}

impl Aside {
    /// Does `work` when it is its turn, unless by then nobody awaits it any more. Whoever makes haste does not pile up work.
    pub fn run(&self, progress: &dyn Progress, work: impl FnOnce() + Send) {
        let mut is_taken = self.lock();
        while *is_taken {
            if !progress.is_awaited() {
                return;
            }
            is_taken = self.is_free.wait_timeout(is_taken, PATIENCE).unwrap_or_else(PoisonError::into_inner).0;
        }
        *is_taken = true;
        drop(is_taken);
        let _turn = Turn(self);
        match &self.pool {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }

    fn lock(&self) -> MutexGuard<'_, bool> {
        self.is_taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends also where the work panics.
struct Turn<'a>(&'a Aside);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        *self.0.lock() = false;
        self.0.is_free.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::thread;

    use super::*;
    use crate::output::{Stage, Unwatched};

    /// What nobody awaits.
    struct Past;

    impl Progress for Past {
        fn begin(&self, _: Stage) {}
        fn made_one(&self, _: usize) {}
        fn is_awaited(&self) -> bool {
            false
        }
    }

    #[test]
    fn there_is_one_piece_of_work_at_a_time() {
        let (aside, running, most) = (Aside::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let work = || {
            most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            thread::yield_now();
            running.fetch_sub(1, Ordering::SeqCst);
        };
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| aside.run(&Unwatched, work));
            }
        });
        assert_eq!(most.into_inner(), 1);
    }

    #[test]
    fn what_nobody_awaits_any_more_gives_up_its_turn() {
        let aside = Aside::default();
        let done = AtomicUsize::new(0);
        aside.run(&Unwatched, || {
            aside.run(&Past, || {
                done.fetch_add(1, Ordering::SeqCst);
            });
        });
        assert_eq!(done.into_inner(), 0);
    }
}
