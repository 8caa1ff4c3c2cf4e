//! What a build makes and where it goes: outputs, the sink that takes them, and what is told on the way.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

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
    /// The finder's index begins to be made, beside the pages.
    fn begin_index(&self) {}
    /// The finder's index is made.
    fn end_index(&self) {}
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

/// The paths of all outputs of a site. Those of pages and of what lies with them are shared by all states of the site that have the same.
#[derive(Debug, Clone, Default)]
pub struct Names {
    shared: [Arc<BTreeSet<Arc<str>>>; 2],
    others: BTreeSet<Arc<str>>,
    /// Below which folder there are more, whose paths show only when they are asked for.
    late: Option<&'static str>,
}

impl Names {
    /// The paths of pages, of what lies with pages, and of other outputs.
    pub const fn new(shared: [Arc<BTreeSet<Arc<str>>>; 2], others: BTreeSet<Arc<str>>) -> Self {
        Self { shared, others, late: None }
    }

    /// With more below a folder (`search/`), whose paths show only when they are asked for.
    #[must_use]
    pub fn with_late(self, late: Option<&'static str>) -> Self {
        Self { late, ..self }
    }

    /// Whether there may be something at this path that shows only when it is asked for.
    pub fn may_have(&self, path: &str) -> bool {
        self.late.is_some_and(|folder| path.starts_with(folder))
    }

    /// All of them, in order, each once.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<str>> {
        let [pages, beside] = &self.shared;
        merged(merged(pages.iter(), beside.iter()), self.others.iter())
    }

    /// This path, where it is one of them.
    pub fn get(&self, path: &str) -> Option<&Arc<str>> {
        self.shared.iter().map(AsRef::as_ref).chain([&self.others]).find_map(|paths| paths.get(path))
    }

    /// Those that `other` does not have, in order.
    pub fn missing_in(&self, other: &Self) -> Vec<&Arc<str>> {
        let pairs = self.shared.iter().zip(&other.shared);
        let shared = pairs.filter(|(own, other)| !Arc::ptr_eq(own, other)).flat_map(|(own, _)| own.iter());
        let all = shared.chain(&self.others).filter(|path| other.get(path).is_none());
        BTreeSet::into_iter(all.collect()).collect()
    }
}

/// Two rows of paths that are in order as one, each path once.
fn merged<'n>(
    first: impl Iterator<Item = &'n Arc<str>>,
    second: impl Iterator<Item = &'n Arc<str>>,
) -> impl Iterator<Item = &'n Arc<str>> {
    let (mut first, mut second) = (first.peekable(), second.peekable());
    std::iter::from_fn(move || match (first.peek(), second.peek()) {
        (Some(one), Some(other)) if one > other => second.next(),
        (Some(one), Some(other)) if one == other => {
            second.next();
            first.next()
        }
        (Some(_), _) => first.next(),
        (None, _) => second.next(),
    })
}

impl<P: Into<Arc<str>>> FromIterator<P> for Names {
    fn from_iter<I: IntoIterator<Item = P>>(paths: I) -> Self {
        Self { others: paths.into_iter().map(Into::into).collect(), ..Self::default() }
    }
}
