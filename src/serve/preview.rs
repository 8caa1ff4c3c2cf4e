//! One state of the site, in threads of its own: a page is made when somebody asks for it.
//!
//! So a change shows as soon as the site is read and laid out, and a large site never lies in memory as rendered pages. Once
//! somebody can look at it, all of it is made once more for nobody, to find mistakes that only show while a page is made.

use std::io;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::diagnostic::Diagnostics;
use crate::output::{Content, Names, Nowhere, Progress, Sink, Stage, Unwatched};
use crate::pipeline::{self, Built, Memory, Options};
use crate::render::{After, Aside, Edition, Origin};
use crate::sources::{SourcePath, Sources};

/// How many pages are made at a time.
const MAKERS: usize = 2;
/// Deeply nested pages need more than the system's usual two megabytes.
const STACK: usize = 8 * 1024 * 1024;
/// So long those who wait for the new site have the machine for themselves, before all of it is looked at.
const FIRST: Duration = Duration::from_millis(150);

/// What a preview is made from.
#[derive(Debug, Clone)]
pub struct Inputs {
    /// The site folder.
    pub sources: Arc<Sources>,
    /// What a build is told.
    pub options: Options,
    /// What earlier builds have kept.
    pub memory: Arc<Memory>,
    /// Where the whole site is looked at.
    pub aside: Arc<Aside>,
}

/// What a preview tells.
#[derive(Debug)]
pub enum Told {
    /// The site is read and laid out. No preview where the theme cannot be used.
    Ready(Built, Option<Preview>),
    /// All of it was made once: these mistakes showed only then.
    Looked(Diagnostics),
}

/// One state of the site. Dropping it ends its threads.
#[derive(Debug)]
pub struct Preview {
    asks: Mutex<Sender<Ask>>,
    paths: Names,
    base: String,
    over: Arc<Over>,
}

/// A question to the threads that hold the site.
#[derive(Debug)]
enum Ask {
    Output(String, SyncSender<Option<Made>>),
    Origin(String, SyncSender<Option<Origin>>),
}

/// An output as it was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// These bytes.
    Bytes(Arc<[u8]>),
    /// The same bytes as a source file.
    Copy(SourcePath),
}

impl Preview {
    /// Begins to read a site. `tell` hears of it, at first when there is something to look at.
    pub fn start(inputs: Inputs, tell: impl Fn(Told) + Send + Sync + 'static) -> io::Result<()> {
        let run = move || {
            let Inputs { sources, options, memory, aside } = inputs;
            pipeline::prepare(&sources, (&options, Some(&memory)), &Unwatched, |edition, built| {
                show(edition, built, (&aside, &tell));
            });
        };
        thread::Builder::new().name("preview".to_owned()).stack_size(STACK).spawn(run).map(|_| ())
    }

    /// The paths of all outputs.
    pub fn paths(&self) -> &Names {
        &self.paths
    }

    /// The path of `base_url`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Makes an output; `None` where there is none, or where its template has a mistake.
    pub fn output(&self, path: &str) -> Option<Made> {
        self.ask(|answer| Ask::Output(path.to_owned(), answer))
    }

    /// Where a page is written.
    pub fn origin(&self, path: &str) -> Option<Origin> {
        self.ask(|answer| Ask::Origin(path.to_owned(), answer))
    }

    /// No need to look for further mistakes: a newer state of the site is on its way.
    pub fn hurry(&self) {
        self.over.tell();
    }

    fn ask<T>(&self, ask: impl FnOnce(SyncSender<Option<T>>) -> Ask) -> Option<T> {
        let (answer, answered) = sync_channel(1);
        let asks = self.asks.lock().unwrap_or_else(PoisonError::into_inner).clone();
        asks.send(ask(answer)).ok()?;
        answered.recv().ok().flatten()
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        self.hurry();
    }
}

/// Tells that the site can be looked at, and answers until nobody looks any more.
fn show(edition: Option<&Edition<'_, '_>>, built: Built, (aside, tell): (&Aside, &(dyn Fn(Told) + Send + Sync))) {
    let Some(edition) = edition else { return tell(Told::Ready(built, None)) };
    let is_good = !built.problems.has_errors();
    let (asks, asked) = channel();
    let over = Arc::<Over>::default();
    let preview = Preview {
        asks: Mutex::new(asks),
        paths: edition.paths_at_once(),
        base: edition.base().to_owned(),
        over: Arc::clone(&over),
    };
    let asked = Mutex::new(asked);
    thread::scope(|scope| {
        for _ in 0..MAKERS {
            let maker = thread::Builder::new().name("page".to_owned()).stack_size(STACK);
            // With one thread fewer pages still come, only later; this one is there in any case.
            let _ = maker.spawn_scoped(scope, || answer(edition, &asked));
        }
        tell(Told::Ready(built, Some(preview)));
        if is_good && !over.is_told_within(FIRST) {
            let progress = Until(&over);
            aside.run(&progress, || edition.put_all((&Nowhere, After::Asked), &progress));
            if progress.is_awaited() {
                tell(Told::Looked(edition.problems()));
            }
        }
        answer(edition, &asked);
    });
}

/// Answers one question after the other until nobody can ask any more.
fn answer(edition: &Edition<'_, '_>, asked: &Mutex<Receiver<Ask>>) {
    loop {
        let next = asked.lock().unwrap_or_else(PoisonError::into_inner).recv();
        // Who does not wait for the answer any more does not need it.
        let _ = match next {
            Ok(Ask::Output(path, answer)) => answer.send(made(edition, &path)).ok(),
            Ok(Ask::Origin(path, answer)) => answer.send(edition.origin(&path)).ok(),
            Err(_) => return,
        };
    }
}

fn made(edition: &Edition<'_, '_>, path: &str) -> Option<Made> {
    let one = One { path, made: Mutex::default() };
    edition.put(path, &one);
    if edition.problems().has_errors() {
        return None;
    }
    one.made.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a state of the site is over: a newer one is on its way, or nobody looks at this one any more.
#[derive(Debug, Default)]
struct Over {
    is_told: Mutex<bool>,
    told: Condvar,
}

impl Over {
    fn tell(&self) {
        *self.is_told.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.told.notify_all();
    }

    fn is_told_within(&self, time: Duration) -> bool {
        let is_told = self.is_told.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.told.wait_timeout_while(is_told, time, |is_told| !*is_told);
        *waited.unwrap_or_else(PoisonError::into_inner).0
    }
}

/// Lets a look at the whole site end early.
struct Until<'a>(&'a Over);

impl Progress for Until<'_> {
    fn begin(&self, _: Stage) {}

    fn made_one(&self, _: usize) {}

    fn is_awaited(&self) -> bool {
        !self.0.is_told_within(Duration::ZERO)
    }
}

/// Takes the output at one path.
struct One<'a> {
    path: &'a str,
    made: Mutex<Option<Made>>,
}

impl Sink for One<'_> {
    fn put(&self, path: &str, content: Content<'_>) {
        if path != self.path {
            return;
        }
        let made = match content {
            Content::Bytes(bytes) => Made::Bytes(bytes.into_owned().into()),
            Content::Copy(path) => Made::Copy(path),
            Content::Stream(stream) => {
                let mut bytes = Vec::new();
                if stream(&mut bytes).is_err() {
                    return;
                }
                Made::Bytes(bytes.into())
            }
        };
        *self.made.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
    }
}
