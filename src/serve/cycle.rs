//! The loop of a preview: what changed is read again, the site is built as always, and what came of it is shown all at once.
//!
//! It knows no kinds of change. That little has to be done again is the business of what the build keeps.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use thiserror::Error;

use super::preview::{Inputs, Preview, Told};
use super::shelves::OfPreview;
use super::watch::{Batch, How, Watch};
use super::{Change, Outputs, Shared};
use crate::diagnostic::{Diagnostics, Severity};
use crate::disk::{LoadError, Loaded, Refreshed};
use crate::pipeline::{Built, Memory, Options};
use crate::render::Aside;
use crate::report::{self, Colour, Style};
use crate::sources::{SourcePath, Sources};

/// The width of problems that a page shows.
const WIDTH: usize = 88;
/// How long one wait for changes lasts; then it begins anew.
const WAIT: Duration = Duration::from_hours(1);

/// Whose changes are shown.
pub struct Desk<'a> {
    /// The site's folder.
    pub site: PathBuf,
    /// The folder into which sites are built, which is not looked at.
    pub output: PathBuf,
    /// How changes are noticed.
    pub how: How,
    /// What a build is told; asked each time, as a day ends while a preview runs.
    pub options: &'a dyn Fn() -> Options,
    /// Hears what happens.
    pub say: &'a dyn Fn(Said<'_>),
}

/// What happens.
pub enum Said<'a> {
    /// Something changed, or it is the first time: the site is being built.
    Began,
    /// The site is shown as it is now.
    Shown(&'a Built),
    /// All of it is in order after it was not.
    Mended,
    /// What is wrong with it; with an error the last good site stays.
    Problems(&'a Diagnostics, &'a Sources),
    /// Something that the person should know.
    Note(String),
}

/// Why there is no preview.
#[derive(Debug, Error)]
pub enum Stopped {
    /// The folder could not be read.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// The system gives no more threads.
    #[error("the system lets no further work be started: {0}")]
    Threads(#[from] io::Error),
}

enum News {
    Changed(Batch),
    Told(u64, Told),
}

/// Builds, shows, and waits for changes, as long as the program runs.
pub fn run(desk: &Desk<'_>, shared: &Shared) -> Result<(), Stopped> {
    // First the watch, then the look, so that no change falls between the two.
    let watch = Watch::start(&desk.site, Some(&desk.output), desk.how)?;
    let loaded = Loaded::of(&desk.site)?;
    let (news, heard) = channel();
    forward(watch, news.clone())?;
    let mut cycle = Cycle {
        desk,
        shared,
        loaded,
        memory: Arc::default(),
        aside: Arc::default(),
        news,
        number: 0,
        work: Work::Done,
        latest: None,
        good: None,
        changed: BTreeSet::new(),
        was_wrong: false,
    };
    cycle.begin()?;
    cycle.hear(&heard)
}

fn forward(watch: Watch, news: Sender<News>) -> io::Result<()> {
    let listen = move || {
        loop {
            if let Some(batch) = watch.next(WAIT)
                && news.send(News::Changed(batch)).is_err()
            {
                return;
            }
        }
    };
    thread::Builder::new().name("watch".to_owned()).spawn(listen).map(|_| ())
}

/// Whether the site is being read just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    Done,
    Running,
    /// It is, and something has changed since.
    Behind,
}

struct Cycle<'a> {
    desk: &'a Desk<'a>,
    shared: &'a Shared,
    loaded: Loaded,
    memory: Arc<Memory>,
    /// Where each state of the site is looked at as a whole.
    aside: Arc<Aside>,
    news: Sender<News>,
    /// Which build is the newest.
    number: u64,
    work: Work,
    /// What the newest build gave, with its problems so far.
    latest: Option<Latest>,
    /// The last site before the newest in which nothing was found wrong.
    good: Option<Arc<Outputs>>,
    /// What has changed since something was shown.
    changed: BTreeSet<SourcePath>,
    was_wrong: bool,
}

struct Latest {
    preview: Arc<Preview>,
    outputs: Arc<Outputs>,
    problems: Diagnostics,
}

impl Cycle<'_> {
    fn hear(&mut self, heard: &Receiver<News>) -> Result<(), Stopped> {
        for news in heard {
            match news {
                News::Changed(batch) => self.changed(batch)?,
                News::Told(number, Told::Ready(built, preview)) => self.ready(number, &built, preview)?,
                News::Told(number, Told::Looked(problems)) => self.looked(number, &problems),
            }
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<(), Stopped> {
        self.number += 1;
        self.work = Work::Running;
        if let Some(latest) = &self.latest {
            latest.preview.hurry();
        }
        (self.desk.say)(Said::Began);
        let inputs = Inputs {
            sources: Arc::new(self.loaded.sources().clone()),
            options: (self.desk.options)(),
            memory: Arc::clone(&self.memory),
            aside: Arc::clone(&self.aside),
        };
        let (news, number) = (self.news.clone(), self.number);
        // A loop that has ended needs no news.
        Preview::start(inputs, move |told| drop(news.send(News::Told(number, told))))?;
        Ok(())
    }

    fn changed(&mut self, batch: Batch) -> Result<(), Stopped> {
        if let Some(note) = batch.note {
            (self.desk.say)(Said::Note(note.to_string()));
        }
        match self.loaded.refresh(batch.changed) {
            Err(cause) => {
                let text = format!("error: {cause}\n");
                self.shared.fail(text.clone(), 1);
                self.was_wrong = true;
                (self.desk.say)(Said::Note(text));
            }
            Ok(refreshed) if refreshed.is_nothing() => {}
            Ok(refreshed) => {
                self.changed.extend(paths(refreshed));
                match self.work {
                    Work::Done => self.begin()?,
                    Work::Running | Work::Behind => self.work = Work::Behind,
                }
            }
        }
        Ok(())
    }

    fn ready(&mut self, number: u64, built: &Built, preview: Option<Preview>) -> Result<(), Stopped> {
        if number != self.number {
            return Ok(());
        }
        let is_behind = self.work == Work::Behind;
        self.work = Work::Done;
        let mut problems = self.loaded.problems();
        problems.append(built.problems.clone());
        match preview.filter(|_| !problems.has_errors()) {
            Some(preview) => self.show(built, preview, problems.sorted()),
            None => self.fail(&problems.sorted()),
        }
        if is_behind { self.begin() } else { Ok(()) }
    }

    fn show(&mut self, built: &Built, preview: Preview, problems: Diagnostics) {
        // The newest one is about to be an earlier one; nobody has found anything wrong with it.
        if let Some(latest) = &self.latest {
            latest.outputs.stand_alone();
            self.good = Some(Arc::clone(&latest.outputs));
        }
        let preview = Arc::new(preview);
        let shelf = OfPreview::new(Arc::clone(&preview), self.desk.site.clone());
        let outputs = Arc::new(Outputs::on(Box::new(shelf), preview.base(), self.good.clone()));
        let change = self.change(&outputs);
        self.shared.publish(Arc::clone(&outputs), &change);
        self.changed.clear();
        (self.desk.say)(Said::Shown(built));
        self.latest = Some(Latest { preview, outputs, problems });
    }

    /// Styles are exchanged in open pages where nothing but styles has changed.
    fn change(&self, outputs: &Outputs) -> Change {
        let is_style = |path: &SourcePath| path.as_str().contains("/assets/") && path.as_str().ends_with(".css");
        match &self.latest {
            Some(latest) if self.changed.iter().all(is_style) => Change::of_styles(&latest.outputs, outputs),
            Some(_) | None => Change::Pages,
        }
    }

    /// Somebody has looked at every page: the site is good, or the last good one comes back.
    fn looked(&mut self, number: u64, found: &Diagnostics) {
        let Some(latest) = self.latest.as_ref().filter(|_| number == self.number) else { return };
        let mut problems = latest.problems.clone();
        problems.append(found.clone());
        let problems = problems.sorted();
        if problems.has_errors() {
            if let Some(good) = &self.good {
                self.shared.publish(Arc::clone(good), &Change::Pages);
            }
            self.latest = None;
            return self.fail(&problems);
        }
        latest.outputs.stand_alone();
        self.good = None;
        if problems.count(Severity::Warning) > 0 {
            (self.desk.say)(Said::Problems(&problems, self.loaded.sources()));
        } else if self.was_wrong {
            (self.desk.say)(Said::Mended);
        }
        self.was_wrong = false;
    }

    fn fail(&mut self, problems: &Diagnostics) {
        self.was_wrong = true;
        let plain = Style { width: WIDTH, colour: Colour::Plain };
        let text = report::text(problems, self.loaded.sources(), plain);
        self.shared.fail(text, problems.count(Severity::Error));
        (self.desk.say)(Said::Problems(problems, self.loaded.sources()));
    }
}

fn paths(refreshed: Refreshed) -> impl Iterator<Item = SourcePath> {
    refreshed.added.into_iter().chain(refreshed.changed).chain(refreshed.removed)
}
