//! What is seen of a file without reading it.

use std::fs::Metadata;
use std::time::SystemTime;

/// Two that differ: the file was changed. Two that are equal: most likely it was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// Its size in bytes.
    pub bytes: u64,
    modified: Option<SystemTime>,
    node: Node,
}

impl Stamp {
    pub(super) fn of(data: &Metadata) -> Self {
        Self { bytes: data.len(), modified: data.modified().ok(), node: Node::of(data) }
    }

    /// What only writing changes.
    pub(super) fn written(&self) -> (u64, Option<SystemTime>) {
        (self.bytes, self.modified)
    }
}

/// Which file it is, and when the system last changed anything about it: a time that nobody can set back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    device: u64,
    number: u64,
    changed: (i64, i64),
}

impl Node {
    #[cfg(unix)]
    fn of(data: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt as _;
        Self { device: data.dev(), number: data.ino(), changed: (data.ctime(), data.ctime_nsec()) }
    }

    #[cfg(not(unix))]
    fn of(_: &Metadata) -> Self {
        Self { device: 0, number: 0, changed: (0, 0) }
    }
}
