//! What the loop of builds and the server have in common: the loop puts something in, the server shows it.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::net::SocketAddr;
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError, RwLock};

use super::change::Change;
use super::events::{Event, Streams};
use super::outputs::Outputs;
use super::published::{Problems, Published, Setting};

/// The site as it is shown now, and the streams of those who want to know when that is another one.
#[derive(Debug)]
pub struct Shared {
    now: RwLock<Arc<Published>>,
    streams: Streams,
}

impl Shared {
    /// Nothing is published yet.
    pub fn new(setting: Setting) -> Self {
        let published = Published {
            setting: Arc::new(setting),
            boot: unguessable().into(),
            token: unguessable().into(),
            outputs: Arc::new(Outputs::none()),
            version: 0,
            problems: None,
        };
        Self { now: RwLock::new(Arc::new(published)), streams: Streams::default() }
    }

    /// What is published now.
    pub fn published(&self) -> Arc<Published> {
        self.now.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Shows a good build, all of it from one moment on, and tells open pages.
    pub fn publish(&self, outputs: Arc<Outputs>, change: &Change) {
        self.put(|published| {
            published.outputs = outputs;
            published.version += 1;
            published.problems = None;
            Some(Event::changed(published.version, change))
        });
    }

    /// Keeps what is shown, and tells open pages what is in the way of a newer build: the text of the report, without colours.
    pub fn fail(&self, text: String, count: usize) {
        self.put(|published| {
            let problems = Problems { count, text };
            let event = Event::problems(published.version, &problems);
            published.problems = Some(Arc::new(problems));
            Some(event)
        });
    }

    /// How many pages are open and waiting for news.
    pub fn listeners(&self) -> usize {
        self.streams.count()
    }

    /// Changes what is published. News goes out under the same lock, so that each page hears of each state once.
    fn put(&self, change: impl FnOnce(&mut Published) -> Option<Event>) {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        let mut next = Published::clone(&now);
        let event = change(&mut next);
        *now = Arc::new(next);
        if let Some(event) = event {
            self.streams.tell(&event);
        }
    }

    /// A stream that begins with what is published now and leaves out nothing after it.
    pub(super) fn listen(&self, whose: SocketAddr, most: usize) -> Option<Receiver<Event>> {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        self.streams.join(whose, Event::hello(&now), most)
    }

    pub(super) fn streams(&self) -> &Streams {
        &self.streams
    }
}

/// 128 bits that nobody else knows: the standard library asks the system for them to seed its hashes.
fn unguessable() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("{:016x}{:016x}", half(), half())
}

#[cfg(test)]
mod tests {
    use super::super::published::Mode;
    use super::*;

    #[test]
    fn a_failed_build_keeps_what_is_shown_until_a_good_one() {
        let shared = Shared::new(Setting { mode: Mode::Development, hosts: Vec::new(), editor: None });
        let stream = shared.listen(SocketAddr::from(([127, 0, 0, 1], 1)), 1).expect("there is room");
        shared.publish(Arc::new(Outputs::none()), &Change::Pages);
        let before = shared.published();
        shared.fail("error: no".to_owned(), 1);
        let failed = shared.published();
        assert!(Arc::ptr_eq(&before.outputs, &failed.outputs) && failed.version == 1);
        assert_eq!(failed.problems.as_ref().map(|problems| problems.text.as_str()), Some("error: no"));
        shared.publish(Arc::new(Outputs::none()), &Change::Pages);
        assert_eq!((shared.published().version, &shared.published().problems), (2, &None));
        let names: Vec<_> =
            stream.try_iter().map(|event| event.to_string().lines().next().unwrap_or_default().to_owned()).collect();
        assert_eq!(names, ["event: hello", "event: changed", "event: problems", "event: changed"]);
    }

    #[test]
    fn every_run_has_a_name_and_a_token_of_its_own() {
        let published =
            |_| Shared::new(Setting { mode: Mode::Development, hosts: Vec::new(), editor: None }).published();
        let all: std::collections::BTreeSet<_> =
            (0..8).map(published).flat_map(|one| [one.boot.to_string(), one.token.to_string()]).collect();
        assert_eq!(all.len(), 16);
        assert!(all.iter().all(|one| one.len() == 32));
    }
}
