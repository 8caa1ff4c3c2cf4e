//! Asks other hosts whether what links lead to is still there: a few hosts at a time, each politely, and none twice within a week.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::tell;
use crate::check::{Answer, Outside};
use crate::cli::Surroundings;
use crate::disk;
use crate::web::{Client, Reply};

/// How many hosts are asked at once.
const HOSTS_AT_ONCE: usize = 8;
/// How long a host has rest between two questions.
const REST: Duration = Duration::from_secs(1);
/// How many days an answer holds.
const DAYS: i32 = 7;

/// Asks when it is told to.
pub(super) struct External {
    today: Date,
    cache: Option<PathBuf>,
    refused: Mutex<Vec<String>>,
    is_offline: AtomicBool,
}

/// What an address had when it was last asked.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Kept {
    day: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
}

impl External {
    pub(super) fn new(today: Date, around: &Surroundings) -> Self {
        let cache = around.cache.as_ref().map(|folder| folder.join("links.json"));
        Self { today, cache, refused: Mutex::default(), is_offline: AtomicBool::new(false) }
    }

    /// Tells which addresses nobody could ask: all of them where this computer has no network, else those whose hosts refuse programs.
    pub(super) fn tell_untried(&self) {
        const NAMED: usize = 5;
        if self.is_offline.load(Ordering::Relaxed) {
            tell::note(
                "no other host answered at all, so no link was tried: is this computer connected to the internet?\n",
            );
        }
        let refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        if refused.is_empty() {
            return;
        }
        let named: String = refused.iter().take(NAMED).map(|address| format!("  {address}\n")).collect();
        let more = refused.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { format!("  and {more} more\n") };
        let what = tell::count(refused.len(), "link");
        tell::note(&format!(
            "{what} could not be tried, as the hosts let only people in; look at them in your browser:\n{named}{more}"
        ));
    }

    fn kept(&self) -> BTreeMap<String, Kept> {
        let text = self.cache.as_ref().and_then(|path| disk::text_at(path).ok());
        // What cannot be read is asked again.
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    fn is_fresh(&self, kept: &Kept) -> bool {
        (0..DAYS).contains(&(self.today - kept.day).get_days())
    }

    fn keep(&self, mut kept: BTreeMap<String, Kept>) {
        kept.retain(|_, kept| self.is_fresh(kept));
        if let (Some(path), Ok(text)) = (&self.cache, serde_json::to_string_pretty(&kept)) {
            // Without it the next run asks again, which is no harm.
            let _ = disk::keep(path, &(text + "\n"));
        }
    }
}

/// Asks each of these addresses, hosts side by side.
fn asked(addresses: Vec<String>) -> BTreeMap<String, Reply> {
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in addresses {
        let host = address.split('/').nth(2).unwrap_or_default().to_lowercase();
        hosts.entry(host).or_default().push(address);
    }
    let waiting = Mutex::new(hosts.into_values());
    let replies = Mutex::new(BTreeMap::new());
    let client = Client::default();
    std::thread::scope(|scope| {
        for _ in 0..HOSTS_AT_ONCE {
            scope.spawn(|| {
                while let Some(of_host) = next(&waiting) {
                    for (number, address) in of_host.into_iter().enumerate() {
                        if number > 0 {
                            rest();
                        }
                        let reply = patiently(&client, &address);
                        replies.lock().unwrap_or_else(PoisonError::into_inner).insert(address, reply);
                    }
                }
            });
        }
    });
    replies.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn next<T>(waiting: &Mutex<impl Iterator<Item = T>>) -> Option<T> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).next()
}

/// A host that is silent once may be so by chance.
fn patiently(client: &Client, address: &str) -> Reply {
    match client.ask(address) {
        Reply::Silent(_) => {
            rest();
            client.ask(address)
        }
        reply => reply,
    }
}

#[expect(clippy::disallowed_methods, reason = "nothing happens here but that a host has rest")]
fn rest() {
    std::thread::sleep(REST);
}

impl Outside for External {
    fn answers(&self, addresses: &[String]) -> Vec<Answer> {
        let mut kept = self.kept();
        let known = |address: &String| kept.get(address).is_some_and(|kept| self.is_fresh(kept));
        let replies = asked(addresses.iter().filter(|address| !known(address)).cloned().collect());
        for (address, reply) in &replies {
            let moved = if let Reply::Moved(to) = reply { Some(to.clone()) } else { None };
            match reply {
                Reply::There | Reply::Moved(_) => {
                    kept.insert(address.clone(), Kept { day: self.today, moved });
                }
                // Mended links should be seen to be mended.
                Reply::Gone(_) | Reply::Refused(_) | Reply::Silent(_) => {
                    kept.remove(address);
                }
            }
        }
        // Where nobody answers, the fault is not with the links.
        let is_offline = replies.len() > 1 && replies.values().all(|reply| matches!(reply, Reply::Silent(_)));
        self.is_offline.store(is_offline, Ordering::Relaxed);
        let answer = |address: &String| match replies.get(address) {
            Some(Reply::Silent(_)) if is_offline => Answer::Fine,
            Some(Reply::There) => Answer::Fine,
            Some(Reply::Moved(to)) => Answer::Moved(to.clone()),
            Some(Reply::Gone(number)) => Answer::Dead(format!("its host says that it is not there ({number})")),
            Some(Reply::Silent(why)) => Answer::Dead(why.clone()),
            Some(Reply::Refused(_)) => {
                self.refused.lock().unwrap_or_else(PoisonError::into_inner).push(address.clone());
                Answer::Fine
            }
            None => kept.get(address).and_then(|kept| kept.moved.clone()).map_or(Answer::Fine, Answer::Moved),
        };
        let answers = addresses.iter().map(answer).collect();
        self.keep(kept);
        answers
    }
}
