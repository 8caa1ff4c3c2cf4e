//! A folder that holds a site we wrote, and how each file in it compares with what we wrote.

use std::collections::BTreeSet;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::SystemTime;

use super::error::WriteError;
use super::file::fingerprint;
use super::manifest::{Entry, Manifest, NAME, Progress};

/// How a file compares with what we wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// It is not there any more.
    Gone,
    /// It is as we wrote it.
    AsWritten,
    /// Somebody changed it, or put something else in its place.
    Changed,
}

/// The site that is there.
#[derive(Debug)]
pub(super) struct Published {
    root: PathBuf,
    manifest: Manifest,
    /// Files whose last change is before this are as listed if their size is; others are read to find out.
    listed_at: Option<SystemTime>,
    has_read: AtomicBool,
}

impl Published {
    /// What is published in the folder; `None` where it has no list of ours.
    pub(super) fn open(root: &Path) -> Result<Option<Self>, WriteError> {
        let path = root.join(NAME);
        let failed = |cause| WriteError::reading(&path, cause);
        let text = match fs::read(&path) {
            Ok(bytes) => bytes,
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(cause) => return Err(failed(cause)),
        };
        let damaged = |why| WriteError::BadManifest { path: path.clone(), why };
        let text = String::from_utf8(text).map_err(|_| damaged("it is not text".to_owned()))?;
        let manifest = Manifest::from_text(&text).map_err(damaged)?;
        let written = fs::symlink_metadata(&path).and_then(|data| data.modified()).ok();
        // A list from the future: the clock was set back, so times tell nothing.
        let listed_at = written.filter(|at| manifest.progress() == Progress::Finished && *at <= SystemTime::now());
        Ok(Some(Self { root: root.to_owned(), manifest, listed_at, has_read: AtomicBool::new(false) }))
    }

    /// The list of the files that we wrote.
    pub(super) fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Whether the list should be written anew although it would say the same: its time tells too little.
    pub(super) fn should_be_listed_anew(&self) -> bool {
        self.has_read.load(Ordering::Relaxed) || self.manifest.progress() == Progress::Unfinished
    }

    /// How the file at the entry's path compares with this entry.
    pub(super) fn state(&self, entry: &Entry) -> Result<State, WriteError> {
        let path = self.root.join(&*entry.path);
        let data = match fs::symlink_metadata(&path) {
            Ok(data) => data,
            Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
                return Ok(State::Gone);
            }
            Err(cause) => return Err(WriteError::reading(&path, cause)),
        };
        if !data.is_file() || data.len() != entry.bytes {
            return Ok(State::Changed);
        }
        if self.listed_at.is_some_and(|listed_at| last_change(&data).is_some_and(|change| change < listed_at)) {
            return Ok(State::AsWritten);
        }
        self.has_read.store(true, Ordering::Relaxed);
        let found = File::open(&path).and_then(fingerprint).map_err(|cause| WriteError::reading(&path, cause))?;
        let is_same = found == (entry.bytes, entry.fingerprint);
        Ok(if is_same { State::AsWritten } else { State::Changed })
    }

    /// How the file at `path` compares with what is listed there; `None` where nothing is.
    pub(super) fn state_at(&self, path: &str) -> Result<Option<State>, WriteError> {
        let mut worst = None;
        for entry in self.manifest.at(path) {
            match self.state(entry)? {
                State::AsWritten => return Ok(Some(State::AsWritten)),
                state @ (State::Gone | State::Changed) => worst = Some(state),
            }
        }
        Ok(worst)
    }

    /// Removes the files at these paths where they are as we wrote them, and then the folders that hold nothing any more.
    pub(super) fn remove<'a>(&self, paths: impl Iterator<Item = &'a str>) -> Result<Removed, WriteError> {
        let mut removed = Removed::default();
        let mut folders = Folders::new(&self.root);
        let mut emptied = BTreeSet::new();
        for path in paths {
            let on_disk = self.root.join(path);
            let is_behind_a_link = !folders.are_real_above(path);
            match self.state_at(path)? {
                Some(State::AsWritten) if !is_behind_a_link => {
                    fs::remove_file(&on_disk).map_err(|cause| WriteError::removing(&on_disk, cause))?;
                    removed.files += 1;
                    emptied.extend(above(path));
                }
                Some(State::AsWritten | State::Changed) => removed.left.push(on_disk),
                Some(State::Gone) => emptied.extend(above(path)),
                None => {}
            }
        }
        // The deepest come last in the order of their names. One that holds something else stays.
        for folder in emptied.iter().rev().filter(|folder| folders.is_real(folder)).collect::<Vec<_>>() {
            let _ = fs::remove_dir(self.root.join(folder));
        }
        Ok(removed)
    }
}

/// What came of removing.
#[derive(Debug, Default)]
pub(super) struct Removed {
    /// How many files.
    pub(super) files: usize,
    /// Files that stay, as somebody changed them.
    pub(super) left: Vec<PathBuf>,
}

/// Every folder above the path, the nearest first.
pub(super) fn above(path: &str) -> impl Iterator<Item = &str> {
    let parent = |path: &&'_ str| path.rsplit_once('/').map_or("", |(folder, _)| folder).len();
    std::iter::successors(Some(&path[..parent(&path)]), move |folder| Some(&path[..parent(folder)]))
        .take_while(|folder| !folder.is_empty())
}

/// When the file was last changed. The second of the two times cannot be set by hand.
fn last_change(data: &Metadata) -> Option<SystemTime> {
    let modified = data.modified().ok()?;
    Some(status_change(data).map_or(modified, |change| change.max(modified)))
}

#[cfg(unix)]
fn status_change(data: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt as _;
    let seconds = u64::try_from(data.ctime()).ok()?;
    let nanoseconds = u32::try_from(data.ctime_nsec()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(std::time::Duration::new(seconds, nanoseconds))
}

#[cfg(not(unix))]
fn status_change(_: &Metadata) -> Option<SystemTime> {
    None
}

/// What stands where a folder is wanted, each asked for once.
pub(super) struct Folders<'a> {
    root: &'a Path,
    real: std::collections::BTreeMap<Box<str>, bool>,
}

impl<'a> Folders<'a> {
    pub(super) fn new(root: &'a Path) -> Self {
        Self { root, real: std::collections::BTreeMap::new() }
    }

    /// Whether a folder is at the path, not a link to one.
    pub(super) fn is_real(&mut self, path: &str) -> bool {
        if let Some(is_real) = self.real.get(path) {
            return *is_real;
        }
        let is_real = fs::symlink_metadata(self.root.join(path)).is_ok_and(|data| data.is_dir());
        self.real.insert(path.into(), is_real);
        is_real
    }

    /// Whether no folder above the path is a link.
    pub(super) fn are_real_above(&mut self, path: &str) -> bool {
        above(path).all(|folder| self.is_real(folder))
    }
}
