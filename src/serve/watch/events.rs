//! The door to notify: which folders the system is asked to tell of, and what it tells.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use notify::{Config, ErrorKind, Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use super::inbox::Inbox;
use super::notice::Notice;
use super::sign::signs;
use crate::disk::{Changed, Survey};

/// How far the system is asked to look by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Into each folder: then no watch is spent on folders that are not read.
    OfEach,
    /// Into the topmost folders with all that is in them.
    OfTheTopmost,
}

const ASKED: Asked =
    if cfg!(any(target_os = "linux", target_os = "android")) { Asked::OfEach } else { Asked::OfTheTopmost };

/// New folders may be made while others are asked for; so often they are followed before anybody waits for changes.
const ROUNDS: usize = 20;

/// What the system tells.
#[derive(Debug)]
pub(super) struct Events {
    watcher: RecommendedWatcher,
    watched: BTreeSet<PathBuf>,
}

impl Events {
    /// Asks for all folders of the site; from then on signs come into the inbox. An error says why the system cannot.
    pub(super) fn start(survey: &mut Survey, inbox: &Arc<Inbox>) -> Result<Self, Notice> {
        let (inbox, root) = (Arc::clone(inbox), survey.root().to_owned());
        let hear = move |event| hear(event, &root, &inbox);
        let watcher = RecommendedWatcher::new(hear, Config::default()).map_err(|error| notice(&error))?;
        let mut events = Self { watcher, watched: BTreeSet::new() };
        for _ in 0..ROUNDS {
            if events.ask(survey)?.is_empty() {
                break;
            }
            survey.look_again(&Changed::Everything);
        }
        Ok(events)
    }

    /// Whether the site's own folder is there and watched.
    pub(super) fn is_whole(&self, survey: &Survey) -> bool {
        self.watched.contains(survey.root())
    }

    /// Looks again where `changed` says, and asks for the folders that are there now. Returns those that were not there before:
    /// of what came into them until now, the system did not tell.
    pub(super) fn renew(&mut self, survey: &mut Survey, changed: &Changed) -> Result<Vec<PathBuf>, Notice> {
        let had_links = survey.has_links();
        let mut doubtful = self.doubt(survey.root(), changed);
        survey.look_again(changed);
        let is_of_files = |paths: &BTreeSet<PathBuf>| !paths.iter().any(|path| survey.has_folder(path));
        if let Changed::Paths(paths) = changed
            && doubtful.is_empty()
            && is_of_files(paths)
            && !survey.has_links()
        {
            // The usual case: somebody saved a file, and the folders are what they were.
            return Ok(Vec::new());
        }
        if had_links && !doubtful.is_empty() {
            // What is watched under two names is watched no more when one of them goes.
            doubtful.append(&mut self.watched);
        }
        let mut asked = self.ask(survey)?;
        asked.retain(|folder| !doubtful.contains(folder));
        let below = asked.iter().filter_map(|folder| folder.strip_prefix(survey.root()).ok());
        Ok(below.map(Path::to_owned).collect())
    }

    /// Takes out the folders of which the system may have stopped telling: those that changed, as they may be others now.
    fn doubt(&mut self, root: &Path, changed: &Changed) -> BTreeSet<PathBuf> {
        match changed {
            Changed::Everything => std::mem::take(&mut self.watched),
            Changed::Paths(paths) => {
                let mut doubtful = BTreeSet::new();
                for path in paths.iter().map(|path| root.join(path)) {
                    let below = self.watched.range(path.clone()..).take_while(|folder| folder.starts_with(&path));
                    doubtful.extend(below.cloned());
                }
                self.watched.retain(|folder| !doubtful.contains(folder));
                doubtful
            }
        }
    }

    #[cfg(test)]
    pub(super) fn stop_hearing(&mut self) {
        for folder in &self.watched {
            self.watcher.unwatch(folder).expect("it is watched");
        }
    }

    /// Asks for what is not asked for yet, and no longer for what is gone. Returns what was asked for.
    fn ask(&mut self, survey: &Survey) -> Result<Vec<PathBuf>, Notice> {
        let wanted = wanted(survey.root(), survey.folders(), ASKED);
        for gone in self.watched.iter().filter(|folder| !wanted.contains_key(*folder)) {
            // The system has stopped by itself where the folder is gone.
            let _ = self.watcher.unwatch(gone);
        }
        self.watched.retain(|folder| wanted.contains_key(folder));
        let mut asked = Vec::new();
        for (folder, mode) in wanted {
            if !self.watched.contains(&folder) {
                match self.watcher.watch(&folder, mode) {
                    Ok(()) => {
                        self.watched.insert(folder.clone());
                        asked.push(folder);
                    }
                    Err(error) if is_gone(&error) => {}
                    Err(error) => return Err(notice(&error)),
                }
            }
        }
        Ok(asked)
    }
}

/// What to ask for so that nothing in these folders is missed.
fn wanted<'a>(root: &Path, folders: impl Iterator<Item = &'a Path>, asked: Asked) -> BTreeMap<PathBuf, RecursiveMode> {
    let all: BTreeSet<&Path> = folders.filter(|folder| *folder != root).collect();
    let mode = match asked {
        Asked::OfEach => RecursiveMode::NonRecursive,
        Asked::OfTheTopmost => RecursiveMode::Recursive,
    };
    let is_below_another = |folder: &Path| folder.ancestors().skip(1).any(|above| all.contains(above));
    let folders = all.iter().filter(|folder| asked == Asked::OfEach || !is_below_another(folder));
    let mut wanted: BTreeMap<PathBuf, RecursiveMode> = folders.map(|folder| ((*folder).to_owned(), mode)).collect();
    wanted.insert(root.to_owned(), RecursiveMode::NonRecursive);
    wanted
}

/// Called in the system's own thread.
pub(super) fn hear(event: notify::Result<Event>, root: &Path, inbox: &Inbox) {
    match event {
        Ok(event) if event.need_rescan() => inbox.take_everything(),
        Ok(event) => {
            for (path, sign) in signs(&event) {
                if let Ok(path) = path.strip_prefix(root) {
                    inbox.take(path, sign);
                }
            }
        }
        Err(error) if matches!(error.kind, ErrorKind::MaxFilesWatch) => inbox.fail(notice(&error)),
        Err(_) => inbox.take_everything(),
    }
}

/// A folder that cannot be opened is told of by whoever reads it.
fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(cause) => matches!(
            cause.kind(),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::PermissionDenied
        ),
        ErrorKind::Generic(_) | ErrorKind::WatchNotFound | ErrorKind::InvalidConfig(_) | ErrorKind::MaxFilesWatch => {
            false
        }
    }
}

/// The number of the system's error for "too many open files", which inotify also uses for too many watchers.
const TOO_MANY_FILES: i32 = 24;

pub(super) fn notice(error: &notify::Error) -> Notice {
    match &error.kind {
        ErrorKind::MaxFilesWatch => Notice::TooManyFolders,
        ErrorKind::Io(cause) if cause.raw_os_error() == Some(TOO_MANY_FILES) => Notice::TooManyWatchers,
        ErrorKind::Io(cause) => Notice::Other(cause.to_string()),
        ErrorKind::Generic(_) | ErrorKind::PathNotFound | ErrorKind::WatchNotFound | ErrorKind::InvalidConfig(_) => {
            Notice::Other(error.to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_asked_for_twice_and_the_site_itself_never_with_all_that_is_in_it() {
        let folders = ["/site/content", "/site/content/a", "/site/content/a/b", "/site/shared/a"].map(Path::new);
        let told = |asked: Asked| -> Vec<(String, bool)> {
            let wanted = wanted(Path::new("/site"), folders.into_iter(), asked);
            wanted
                .iter()
                .map(|(folder, mode)| (folder.display().to_string(), *mode == RecursiveMode::Recursive))
                .collect()
        };
        let all = |folders: &[(&str, bool)]| -> Vec<(String, bool)> {
            folders.iter().map(|(folder, recursive)| ((*folder).to_owned(), *recursive)).collect()
        };
        assert_eq!(
            told(Asked::OfEach),
            all(&[
                ("/site", false),
                ("/site/content", false),
                ("/site/content/a", false),
                ("/site/content/a/b", false),
                ("/site/shared/a", false)
            ])
        );
        assert_eq!(
            told(Asked::OfTheTopmost),
            all(&[("/site", false), ("/site/content", true), ("/site/shared/a", true)])
        );
    }
}
