//! Everybody who is connected, and who has to leave when there is no more room or when it takes too long.

use std::collections::BTreeMap;
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// What a caller is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doing {
    /// Has come, and was not listened to yet.
    Coming,
    /// Has not sent a whole head yet, or no other after the last answer.
    Asking,
    /// Has asked, and is being answered.
    Answered,
    /// Does not take what it is sent.
    Stalled,
    /// Waits for events: as long as it likes, and counted elsewhere.
    Listening,
}

/// How often [`Callers::tick`] may come while somebody is asking.
pub(super) const PATIENCE: u32 = 10;

/// Everybody who is connected.
#[derive(Debug)]
pub(super) struct Callers {
    most: usize,
    inside: Mutex<Inside>,
    /// Somebody has left, or could be made to.
    moved: Condvar,
}

#[derive(Debug, Default)]
struct Inside {
    callers: BTreeMap<u64, Caller>,
    /// Counts up with everything that happens: the number of a caller, and what stands in for the time.
    count: u64,
    is_closed: bool,
}

#[derive(Debug)]
struct Caller {
    stream: Arc<TcpStream>,
    doing: Doing,
    since: u64,
    ticks: u32,
}

/// A place among the callers, given up when it goes.
#[derive(Debug)]
pub(super) struct Seat {
    callers: Arc<Callers>,
    number: u64,
}

impl Callers {
    pub(super) fn new(most: usize) -> Self {
        Self { most, inside: Mutex::default(), moved: Condvar::new() }
    }

    /// Lets somebody in. Where there is no room, the caller leaves who asked for nothing longest, or who takes nothing of an answer.
    /// Where all are being answered, somebody will be done in a moment. `None` when the server closes.
    pub(super) fn enter(self: &Arc<Self>, stream: Arc<TcpStream>) -> Option<Seat> {
        let is_packed = |inside: &mut Inside| {
            let could_leave = inside.has_any(Doing::Asking) || inside.has_any(Doing::Stalled);
            !inside.is_closed && inside.taken() >= self.most && !could_leave
        };
        let mut inside = self.moved.wait_while(self.lock(), is_packed).unwrap_or_else(PoisonError::into_inner);
        if inside.is_closed {
            return None;
        }
        if inside.taken() >= self.most && !inside.show_out_longest(Doing::Asking) {
            inside.show_out_longest(Doing::Stalled);
        }
        inside.count += 1;
        let number = inside.count;
        inside.callers.insert(number, Caller { stream, doing: Doing::Coming, since: number, ticks: 0 });
        Some(Seat { callers: self.clone(), number })
    }

    /// Makes the caller leave who has been doing this longest; `false` where nobody does.
    pub(super) fn show_out_longest(&self, doing: Doing) -> bool {
        self.lock().show_out_longest(doing)
    }

    /// Some time has gone by: who has been asking for [`PATIENCE`] of them leaves.
    pub(super) fn tick(&self) {
        let mut inside = self.lock();
        let mut late = Vec::new();
        for (number, caller) in inside.callers.iter_mut().filter(|(_, caller)| caller.doing == Doing::Asking) {
            caller.ticks += 1;
            if caller.ticks > PATIENCE {
                late.push(*number);
            }
        }
        for number in late {
            inside.show_out(number);
        }
    }

    /// Makes everybody leave, and lets nobody in any more.
    pub(super) fn close(&self) {
        let mut inside = self.lock();
        inside.is_closed = true;
        while let Some((number, _)) = inside.callers.first_key_value() {
            let number = *number;
            inside.show_out(number);
        }
        drop(inside);
        self.moved.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// How much of the room is taken. Who listens takes none, as streams have a limit of their own.
    fn taken(&self) -> usize {
        self.callers.values().filter(|caller| caller.doing != Doing::Listening).count()
    }

    fn has_any(&self, doing: Doing) -> bool {
        self.callers.values().any(|caller| caller.doing == doing)
    }

    fn show_out_longest(&mut self, doing: Doing) -> bool {
        let those = self.callers.iter().filter(|(_, caller)| caller.doing == doing);
        let longest = those.min_by_key(|(_, caller)| caller.since).map(|(number, _)| *number);
        longest.is_some_and(|number| self.show_out(number))
    }

    /// Whoever waits for this connection, to read or to write, then waits no longer.
    fn show_out(&mut self, number: u64) -> bool {
        let caller = self.callers.remove(&number);
        caller.is_some_and(|caller| caller.stream.shutdown(Shutdown::Both).is_ok())
    }
}

impl Seat {
    /// Notes what the caller is about from here on. `false` where it had to leave in the meantime.
    pub(super) fn is_now(&self, doing: Doing) -> bool {
        let mut inside = self.callers.lock();
        inside.count += 1;
        let since = inside.count;
        let caller = inside.callers.get_mut(&self.number);
        let is_here = caller.is_some();
        if let Some(caller) = caller {
            (caller.doing, caller.since, caller.ticks) = (doing, since, 0);
        }
        drop(inside);
        self.callers.moved.notify_one();
        is_here
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.callers.lock().callers.remove(&self.number);
        self.callers.moved.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::net::TcpListener;

    use super::*;

    /// A connection, from here and from there.
    fn connection() -> (Arc<TcpStream>, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").expect("there is a free port");
        let there = TcpStream::connect(listener.local_addr().expect("it is bound")).expect("somebody listens");
        (Arc::new(listener.accept().expect("somebody came").0), there)
    }

    fn was_closed(mut there: &TcpStream) -> bool {
        there.set_nonblocking(true).expect("it is a socket");
        matches!(there.read(&mut [0]), Ok(0))
    }

    #[test]
    fn who_asked_for_nothing_longest_leaves_first() {
        let callers = Arc::new(Callers::new(3));
        let streams: Vec<_> = (0..6).map(|_| connection()).collect();
        let mut seats = Vec::new();
        let left = || streams.iter().map(|(_, there)| was_closed(there)).collect::<Vec<_>>();
        let enter = |at: usize| callers.enter(streams[at].0.clone()).expect("it is open");
        seats.extend((0..3).map(enter));
        assert!(seats.iter().all(|seat| seat.is_now(Doing::Asking)));
        assert!(seats[0].is_now(Doing::Answered) && seats[0].is_now(Doing::Asking), "asks anew, so later than 1 and 2");
        assert!(seats[1].is_now(Doing::Answered));
        seats.push(enter(3));
        assert_eq!(left(), [false, false, true, false, false, false]);
        assert!(!seats[2].is_now(Doing::Answered));
        assert!(seats[0].is_now(Doing::Listening) && seats[3].is_now(Doing::Stalled), "a listener takes no room");
        seats.push(enter(4));
        assert_eq!(left(), [false, false, true, false, false, false]);
        seats.push(enter(5));
        assert_eq!(left(), [false, false, true, true, false, false], "nobody asks, so who does not listen");
        callers.close();
        assert_eq!(left(), [true; 6]);
        assert!(callers.enter(connection().0).is_none());
    }

    #[test]
    fn who_takes_too_long_to_ask_leaves() {
        let callers = Arc::new(Callers::new(3));
        let streams: Vec<_> = (0..3).map(|_| connection()).collect();
        let seats: Vec<_> = streams.iter().filter_map(|(here, _)| callers.enter(here.clone())).collect();
        assert!(seats[0].is_now(Doing::Asking));
        assert!(seats[1].is_now(Doing::Answered) && seats[2].is_now(Doing::Listening));
        (0..PATIENCE).for_each(|_| callers.tick());
        assert!(streams.iter().all(|(_, there)| !was_closed(there)));
        callers.tick();
        assert_eq!(streams.iter().map(|(_, there)| was_closed(there)).collect::<Vec<_>>(), [true, false, false]);
    }
}
