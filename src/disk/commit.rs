//! Publishes staged outputs: list first, then file by file in an order in which no page asks for what is not there yet.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::error::WriteError;
use super::manifest::{Entry, Manifest, NAME, Progress};
use super::output::{Before, Lies, Made};
use super::published::{Folders, Published, State, above};

/// What publishing changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or different.
    pub changed: usize,
    /// Files that are as they were.
    pub unchanged: usize,
    /// Files of the site before that are no more.
    pub removed: usize,
    /// Files of the site before that are no more part of it, but were changed by somebody and so stay.
    pub left: Vec<PathBuf>,
}

/// Moves what lies in `stage` into `root`. `made` is in the order of the paths, each once.
pub(super) fn publish(root: &Path, stage: &Path, before: &Before, made: Vec<Made>) -> Result<Written, WriteError> {
    match before {
        Before::Nothing => {
            let written = Written { changed: made.len(), ..Written::default() };
            list(stage, stage, &finished(made))?;
            rename(stage, root)?;
            Ok(written)
        }
        Before::EmptyFolder => {
            let written = Written { changed: made.len(), ..Written::default() };
            let manifest = finished(made);
            list(root, stage, &Manifest::new(Progress::Unfinished, manifest.entries().to_vec()))?;
            move_all(stage, root)?;
            list(root, stage, &manifest)?;
            Ok(written)
        }
        Before::Site(published) => Update { root, stage, published, made }.run(),
    }
}

fn finished(made: Vec<Made>) -> Manifest {
    Manifest::new(Progress::Finished, made.into_iter().map(|made| made.entry).collect())
}

/// Writes the list of files into `root` by way of `stage`, safe against a power cut.
fn list(root: &Path, stage: &Path, manifest: &Manifest) -> Result<(), WriteError> {
    let new = stage.join(format!("{NAME}-new"));
    let path = root.join(NAME);
    let failed = |cause| WriteError::writing(&path, cause);
    // The list of a large site is not made in memory.
    let mut file = BufWriter::new(File::create(&new).map_err(failed)?);
    manifest.write(&mut file).map_err(failed)?;
    let file = file.into_inner().map_err(|stopped| failed(stopped.into_error()))?;
    file.sync_all().map_err(failed)?;
    fs::rename(&new, &path).map_err(failed)?;
    // Not every system lets a folder be synced; the order of what follows then is up to it.
    let _ = File::open(root).and_then(|folder| folder.sync_all());
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), WriteError> {
    fs::rename(from, to).map_err(|cause| WriteError::writing(to, cause))
}

fn move_all(stage: &Path, root: &Path) -> Result<(), WriteError> {
    let failed = |cause| WriteError::reading(stage, cause);
    for entry in fs::read_dir(stage).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let to = root.join(entry.file_name());
        if fs::symlink_metadata(&to).is_ok() {
            return Err(WriteError::Foreign(to));
        }
        rename(&entry.path(), &to)?;
    }
    Ok(())
}

/// When a file is put in its place: what others refer to comes before them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// Files with a hash in their name: nothing before refers to them.
    Assets,
    /// The search index, calendars, data, copied files.
    Data,
    /// Pages.
    Pages,
    /// What tells the world that there are new pages.
    Announcements,
}

impl Turn {
    const ALL: [Self; 4] = [Self::Assets, Self::Data, Self::Pages, Self::Announcements];

    fn of(path: &str) -> Self {
        let name = path.rsplit('/').next().unwrap_or_default();
        let is_feed = ["sitemap", "feed", "atom", "rss"].iter().any(|start| name.starts_with(start))
            && [".xml", ".json", ".txt", ".gz"].iter().any(|end| name.ends_with(end));
        let is_page = Path::new(name).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html"));
        match path {
            _ if path.starts_with("assets/") => Self::Assets,
            _ if is_feed => Self::Announcements,
            _ if is_page => Self::Pages,
            _ => Self::Data,
        }
    }
}

/// The step from the site that is there to the one that was made.
struct Update<'a> {
    root: &'a Path,
    stage: &'a Path,
    published: &'a Published,
    made: Vec<Made>,
}

impl Update<'_> {
    fn run(self) -> Result<Written, WriteError> {
        let staged: Vec<&str> =
            self.made.iter().filter(|made| made.lies == Lies::Staged).map(|made| &*made.entry.path).collect();
        let in_the_way = self.in_the_way(&staged)?;
        let gone = self.gone();
        let mut written =
            Written { changed: staged.len(), unchanged: self.made.len() - staged.len(), ..Written::default() };
        if staged.is_empty() && gone.is_empty() && !self.published.should_be_listed_anew() {
            return Ok(written);
        }
        if !(staged.is_empty() && gone.is_empty()) {
            self.list_both()?;
        }
        let early = self.published.remove(in_the_way.iter().map(String::as_str))?;
        self.place(&staged)?;
        let late = self.published.remove(gone.into_iter().filter(|path| !in_the_way.contains(*path)))?;
        written.removed = early.files + late.files;
        written.left = late.left;
        list(self.root, self.stage, &finished(self.made))?;
        Ok(written)
    }

    /// Paths of the old site that the new one does not have.
    fn gone(&self) -> Vec<&str> {
        let mut paths: Vec<&str> = self.published.manifest().entries().iter().map(|entry| &*entry.path).collect();
        paths.dedup();
        paths.retain(|path| !self.has(path));
        paths
    }

    fn has(&self, path: &str) -> bool {
        self.made.binary_search_by(|made| (*made.entry.path).cmp(path)).is_ok()
    }

    /// From here on both sites are ours, whatever happens.
    fn list_both(&self) -> Result<(), WriteError> {
        let made = self.made.iter().map(|made| &made.entry);
        let all: Vec<Entry> = self.published.manifest().entries().iter().chain(made).cloned().collect();
        list(self.root, self.stage, &Manifest::new(Progress::Unfinished, all))
    }

    /// Our own old files that have to go before the new ones can come: a file where a folder belongs, or the other way.
    /// An error where something that is not ours stands in the way; nothing is changed then.
    fn in_the_way(&self, staged: &[&str]) -> Result<BTreeSet<String>, WriteError> {
        let mut in_the_way = BTreeSet::new();
        let mut seen = Folders::new(self.root);
        let mut last = None;
        for path in staged {
            let folder = above(path).next();
            if folder != last {
                last = folder;
                if !seen.are_real_above(path) {
                    in_the_way.extend(self.no_folder(path)?);
                }
            }
            let on_disk = self.root.join(path);
            match fs::symlink_metadata(&on_disk) {
                Ok(data) if data.is_dir() => self.empty_folder(&on_disk, &mut in_the_way)?,
                Ok(_) if self.published.manifest().at(path).is_empty() => return Err(WriteError::Foreign(on_disk)),
                Ok(_) => {}
                Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
                Err(cause) => return Err(WriteError::reading(&on_disk, cause)),
            }
        }
        Ok(in_the_way)
    }

    /// What stands where a folder above `path` belongs, if anything does.
    fn no_folder(&self, path: &str) -> Result<Option<String>, WriteError> {
        for folder in above(path) {
            let on_disk = self.root.join(folder);
            match fs::symlink_metadata(&on_disk) {
                Ok(data) if data.is_dir() => {}
                Ok(_) if self.may_go(folder)? => return Ok(Some(folder.to_owned())),
                Ok(_) => return Err(WriteError::Foreign(on_disk)),
                Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {}
                Err(cause) => return Err(WriteError::reading(&on_disk, cause)),
            }
        }
        Ok(None)
    }

    /// Everything in a folder where a file belongs.
    fn empty_folder(&self, folder: &Path, in_the_way: &mut BTreeSet<String>) -> Result<(), WriteError> {
        for entry in WalkDir::new(folder).min_depth(1) {
            let entry = entry.map_err(|error| WriteError::reading(folder, error.into()))?;
            let below = entry.path().strip_prefix(self.root).unwrap_or(entry.path());
            let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            let path = parts.join("/");
            let is_empty_folder = || fs::read_dir(entry.path()).is_ok_and(|mut entries| entries.next().is_none());
            if !entry.file_type().is_dir() {
                if !self.may_go(&path)? {
                    return Err(WriteError::Foreign(entry.path().to_owned()));
                }
                in_the_way.insert(path);
            } else if is_empty_folder() {
                return Err(WriteError::Foreign(entry.path().to_owned()));
            }
        }
        Ok(())
    }

    fn may_go(&self, path: &str) -> Result<bool, WriteError> {
        Ok(!self.has(path) && self.published.state_at(path)? == Some(State::AsWritten))
    }

    /// Moves each staged file to its place.
    fn place(&self, staged: &[&str]) -> Result<(), WriteError> {
        for turn in Turn::ALL {
            staged.par_iter().filter(|path| Turn::of(path) == turn).try_for_each(|path| {
                let (from, to) = (self.stage.join(path), self.root.join(path));
                match fs::rename(&from, &to) {
                    // What was in the folder is gone by now.
                    Err(cause) if cause.kind() == io::ErrorKind::IsADirectory => {
                        fs::remove_dir(&to).map_err(|cause| WriteError::removing(&to, cause))?;
                        rename(&from, &to)
                    }
                    Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                        let folder = to.parent().unwrap_or(self.root);
                        fs::create_dir_all(folder).map_err(|cause| WriteError::writing(folder, cause))?;
                        rename(&from, &to)
                    }
                    Err(cause) => Err(WriteError::writing(&to, cause)),
                    Ok(()) => Ok(()),
                }
            })?;
        }
        Ok(())
    }
}
