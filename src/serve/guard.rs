//! The guard at the public port: lets small, whole, well-formed requests through to `tiny_http`, each in its time.

use std::io;
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::callers::{Callers, Doing, Seat};
use super::carry::{Carrier, refuse};
use super::head::Call;
use super::heads::{Heads, NoHead};
use super::lanes::Lanes;
use super::limits::Limits;
use super::shared::Shared;

/// What stands between browsers and `tiny_http`.
pub(super) struct Guard {
    pub shared: Arc<Shared>,
    pub lanes: Arc<Lanes>,
    pub callers: Arc<Callers>,
    pub limits: Limits,
    pub is_closed: AtomicBool,
}

impl Guard {
    /// Lets callers in until the guard is closed.
    pub(super) fn stand(self: &Arc<Self>, listener: &TcpListener) {
        loop {
            let came = listener.accept();
            if self.is_closed.load(Ordering::SeqCst) {
                return;
            }
            if let Ok((stream, _)) = came {
                self.let_in(Arc::new(stream));
            } else {
                // No more files to be had, most likely.
                self.callers.show_out_longest(Doing::Asking);
                thread::park_timeout(Duration::from_millis(10));
            }
        }
    }

    fn let_in(self: &Arc<Self>, stream: Arc<TcpStream>) {
        let Some(seat) = self.callers.enter(stream.clone()) else { return };
        let guard = self.clone();
        let attend = move || {
            // What fails on a connection ends it, and nobody else has to know.
            let _ = guard.attend(&seat, &stream);
        };
        let _ = thread::Builder::new().stack_size(256 * 1024).spawn(attend);
    }

    /// One caller, from the first request to the last.
    fn attend(&self, seat: &Seat, stream: &TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        stream.set_write_timeout(Some(self.limits.patience))?;
        let mut heads = Heads::new(stream, self.limits.head);
        let mut carrier = Carrier::new(stream, seat, self.shared.streams());
        let asks = || {
            seat.is_now(Doing::Asking);
        };
        loop {
            let call = match heads.next(asks).and_then(|head| Call::read(&head).map_err(NoHead::Refused)) {
                Ok(call) => call,
                Err(NoHead::Gone | NoHead::NotYet) => return Ok(()),
                Err(NoHead::Refused(refusal)) => {
                    asks();
                    return refuse(stream, refusal);
                }
            };
            if !seat.is_now(Doing::Answered) {
                return Ok(());
            }
            let lane = self.lanes.take(|| {
                self.callers.show_out_longest(Doing::Stalled);
            })?;
            if !carrier.carry(&call, lane)? {
                break;
            }
        }
        stream.shutdown(Shutdown::Both)
    }
}
