//! The streams on which open pages wait for news.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::json;

use super::change::Change;
use super::published::{Problems, Published};

/// How much news waits for a page that does not take it; with more, its stream ends, and the page comes back by itself.
const WAITING: usize = 16;

/// One piece of news, as it is written on a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Event(Arc<str>);

impl Event {
    /// What a page is told first: which build is published, by which run of the server, and what is wrong now.
    pub(super) fn hello(published: &Published) -> Self {
        let problems = published.problems.as_deref().map(|problems| told(published.version, problems));
        let data = json!({ "boot": &*published.boot, "version": published.version, "problems": problems });
        Self::new("hello", &data)
    }

    /// A new build is published.
    pub(super) fn changed(version: u64, change: &Change) -> Self {
        let styles: Vec<_> = match change {
            Change::Pages => Vec::new(),
            Change::Style(styles) => styles.iter().map(|style| json!({ "old": style.old, "new": style.new })).collect(),
        };
        Self::new("changed", &json!({ "version": version, "style": styles }))
    }

    /// A build failed, and the one before it stays.
    pub(super) fn problems(version: u64, problems: &Problems) -> Self {
        Self::new("problems", &told(version, problems))
    }

    /// Says nothing. It finds out whether anybody is still there, and keeps what lies between from giving up.
    pub(super) fn heartbeat() -> Self {
        Self(": still here\n\n".into())
    }

    /// JSON has no line ends of its own, so one line is enough.
    fn new(name: &str, data: &serde_json::Value) -> Self {
        Self(format!("event: {name}\ndata: {data}\n\n").into())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// What is wrong, as pages are told.
pub(super) fn told(version: u64, problems: &Problems) -> serde_json::Value {
    json!({ "version": version, "count": problems.count, "text": problems.text })
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// All streams, by the connection on which each is written.
#[derive(Debug, Default)]
pub(super) struct Streams(Mutex<BTreeMap<SocketAddr, SyncSender<Event>>>);

impl Streams {
    /// A stream that begins with this event; `None` where there are `most` already.
    pub(super) fn join(&self, whose: SocketAddr, first: Event, most: usize) -> Option<Receiver<Event>> {
        let mut streams = self.lock();
        if streams.len() >= most {
            return None;
        }
        let (sender, receiver) = sync_channel(WAITING);
        sender.try_send(first).ok()?;
        streams.insert(whose, sender);
        Some(receiver)
    }

    /// Tells every stream. One that is dead, or full, is dropped.
    pub(super) fn tell(&self, event: &Event) {
        self.lock().retain(|_, stream| stream.try_send(event.clone()).is_ok());
    }

    /// Ends a stream; its page has gone.
    pub(super) fn end(&self, whose: SocketAddr) {
        self.lock().remove(&whose);
    }

    /// Ends all of them.
    pub(super) fn end_all(&self) {
        self.lock().clear();
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<SocketAddr, SyncSender<Event>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(number: u16) -> SocketAddr {
        SocketAddr::from(([127, 0, 0, 1], number))
    }

    #[test]
    fn every_stream_hears_the_news_in_order() {
        let streams = Streams::default();
        let first = Event::heartbeat();
        let news = Event::changed(2, &Change::Pages);
        let pages: Vec<_> = (1..=3).map(|number| streams.join(page(number), first.clone(), 3)).collect();
        assert!(streams.join(page(4), first.clone(), 3).is_none(), "a fourth is one too many");
        streams.tell(&news);
        for page in pages {
            let page = page.expect("there is room for three");
            assert_eq!(page.try_iter().collect::<Vec<_>>(), [first.clone(), news.clone()]);
        }
    }

    #[test]
    fn dead_and_full_streams_are_dropped() {
        let streams = Streams::default();
        let full = streams.join(page(1), Event::heartbeat(), 9).expect("there is room");
        drop(streams.join(page(2), Event::heartbeat(), 9));
        let gone = streams.join(page(3), Event::heartbeat(), 9).expect("there is room");
        streams.end(page(3));
        assert_eq!(gone.iter().count(), 1, "a stream that was ended gives what it had, and then nothing");
        streams.tell(&Event::heartbeat());
        assert_eq!(streams.count(), 1);
        for _ in 0..WAITING {
            streams.tell(&Event::heartbeat());
        }
        assert_eq!(streams.count(), 0);
        assert_eq!(full.iter().count(), WAITING);
    }

    #[test]
    fn news_is_one_line_of_json() {
        let problems = Problems { count: 1, text: "a\r\nb\n\ndata: c".to_owned() };
        let text = Event::problems(3, &problems).to_string();
        assert_eq!(text, "event: problems\ndata: {\"count\":1,\"text\":\"a\\r\\nb\\n\\ndata: c\",\"version\":3}\n\n");
    }
}
