//! What a build makes and where it goes: outputs, the sink that takes them, and what is told on the way.

use std::borrow::Cow;
use std::io;

use crate::sources::SourcePath;

/// The content of one output file.
#[derive(Clone)]
pub enum Content<'a> {
    /// These bytes.
    Bytes(Cow<'a, [u8]>),
    /// The same bytes as a source file, copied.
    Copy(SourcePath),
    /// Bytes that never lie in memory all at once.
    Stream(&'a Stream<'a>),
}

/// Writes the bytes of an output, piece by piece; the same bytes whenever it is called.
pub type Stream<'a> = dyn Fn(&mut dyn io::Write) -> io::Result<()> + Sync + 'a;

/// Takes the outputs as they are made, from several threads at once.
///
/// A path is relative to the output folder, joined by `/`, made of safe names only (the plan sees to that), and comes once.
/// A sink that cannot take an output keeps the reason until it is asked at the end.
pub trait Sink: Sync {
    /// Takes one output.
    fn put(&self, path: &str, content: Content<'_>);
}

/// A sink that keeps nothing: for `check`.
pub struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: &str, _: Content<'_>) {}
}

/// The stages of a build, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stage {
    /// Settings, groups, articles and situations become the model.
    Read,
    /// Templates, strings and style become the theme.
    Theme,
    /// Every address once.
    LayOut,
    /// Pages are made and handed to the sink.
    Render,
}

/// Is told how far a build is. Reads no result and changes none.
pub trait Progress: Sync {
    /// A stage begins (and the one before it ends).
    fn begin(&self, stage: Stage);
    /// One more of `of` outputs is made.
    fn made_one(&self, of: usize);
    /// Whether somebody still waits for what is being made; where nobody does, the rest is left out.
    fn is_awaited(&self) -> bool {
        true
    }
}

/// Progress that nobody watches.
pub struct Unwatched;

impl Progress for Unwatched {
    fn begin(&self, _: Stage) {}
    fn made_one(&self, _: usize) {}
}
