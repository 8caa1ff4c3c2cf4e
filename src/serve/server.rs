//! The server as a whole: a port, the guard before it, `tiny_http` behind it.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;

use super::callers::{Callers, PATIENCE};
use super::desk::Desk;
use super::guard::Guard;
use super::limits::Limits;
use super::shared::Shared;

/// How many ports after the wanted one are tried.
const FURTHER_PORTS: u16 = 20;

/// Where to listen, and how much to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// The address of this machine to listen at. Anything but the loopback lets other machines in.
    pub address: IpAddr,
    /// The port that is wanted; zero for any that is free.
    pub port: u16,
    /// How much of everything.
    pub limits: Limits,
}

impl Default for Config {
    fn default() -> Self {
        Self { address: Ipv4Addr::LOCALHOST.into(), port: 0, limits: Limits::default() }
    }
}

/// A server that runs until it is dropped.
pub struct Server {
    address: SocketAddr,
    wanted: u16,
    guard: Arc<Guard>,
    desk: Arc<Desk>,
    /// Dropped with the server, which ends the clock.
    _clock: Sender<()>,
}

impl Server {
    /// Listens, and answers from `shared` from now on. Where the wanted port is taken, one of the twenty after it will do.
    pub fn start(config: &Config, shared: Arc<Shared>) -> io::Result<Self> {
        let listener = listen(config)?;
        let address = listener.local_addr()?;
        let (desk, lanes) = Desk::open(shared.clone(), config.limits)?;
        let guard = Arc::new(Guard {
            shared,
            lanes,
            callers: Arc::new(Callers::new(config.limits.connections)),
            limits: config.limits,
            is_closed: AtomicBool::new(false),
        });
        let standing = guard.clone();
        let clock = start_clock(guard.clone())?;
        thread::Builder::new().name("serve: guard".to_owned()).spawn(move || standing.stand(&listener))?;
        Ok(Self { address, wanted: config.port, guard, desk, _clock: clock })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where `tiny_http` listens behind the guard. It answers nobody else there, and a test says so.
    pub fn inner_address(&self) -> SocketAddr {
        self.guard.lanes.end()
    }

    /// The port that was wanted, where that was taken and it is another one now.
    pub fn taken_port(&self) -> Option<u16> {
        (self.wanted != 0 && self.wanted != self.address.port()).then_some(self.wanted)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.guard.is_closed.store(true, Ordering::SeqCst);
        // The guard waits for somebody to come. Where nobody can, it waits until the program ends.
        let here: IpAddr = match self.address.ip() {
            IpAddr::V4(address) if address.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(address) if address.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            address => address,
        };
        let _ = TcpStream::connect((here, self.address.port()));
        self.guard.callers.close();
        self.desk.close();
    }
}

fn listen(config: &Config) -> io::Result<TcpListener> {
    let last = if config.port == 0 { 0 } else { config.port.saturating_add(FURTHER_PORTS) };
    let mut taken = None;
    for port in config.port..=last {
        match TcpListener::bind((config.address, port)) {
            Ok(listener) => return Ok(listener),
            Err(cause) if cause.kind() == io::ErrorKind::AddrInUse => taken = taken.or(Some(cause)),
            Err(cause) => return Err(cause),
        }
    }
    Err(taken.unwrap_or_else(|| io::ErrorKind::AddrInUse.into()))
}

/// Counts the time for callers who take too long, until what it returns is dropped.
fn start_clock(guard: Arc<Guard>) -> io::Result<Sender<()>> {
    let (sender, receiver) = channel();
    let tick = guard.limits.patience / PATIENCE;
    let count = move || {
        while receiver.recv_timeout(tick) == Err(RecvTimeoutError::Timeout) {
            guard.callers.tick();
        }
    };
    thread::Builder::new().name("serve: clock".to_owned()).spawn(count)?;
    Ok(sender)
}
