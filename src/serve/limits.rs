//! How much of everything the server takes.

use std::time::Duration;

/// How much of everything the server takes. The numbers are far above what browsers need and below what a system gives a
/// program: a connection is a file to the system, and 1,024 of them is a common limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Connections at once, those of open streams aside. Where there are more, the one that asked for nothing longest is closed.
    pub connections: usize,
    /// Streams of events at once.
    pub streams: usize,
    /// Answers that are made at once.
    pub answers: usize,
    /// Bytes in the head of a request.
    pub head: usize,
    /// How long a browser may take to send a head, from the moment we wait for it, or to take a piece of an answer.
    pub patience: Duration,
    /// How long a stream is silent at most.
    pub heartbeat: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 256,
            streams: 128,
            answers: 32,
            head: 16 * 1024,
            patience: Duration::from_secs(10),
            heartbeat: Duration::from_secs(15),
        }
    }
}
