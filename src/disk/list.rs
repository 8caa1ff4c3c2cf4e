//! Lists the files of a site folder that are read, without following a link out of it.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::error::LoadError;
use super::names;
use super::stamp::Stamp;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::SourcePath;

/// The folders of a site that are read.
pub(super) const FOLDERS: [&str; 4] = ["content", "groups", "static", "themes"];
/// The files at the top of a site that are read.
pub(super) const FILES: [&str; 2] = ["groups.yaml", "site.yaml"];

/// Links to folders may branch, so that a few of them name millions of files; nobody needs as many as this.
const MOST_FOLDER_LINKS: usize = 500;

/// One file to be read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// Below the site folder.
    pub(super) path: SourcePath,
    /// On the disk.
    pub(super) on_disk: PathBuf,
    /// Its size and times when it was listed.
    pub(super) stamp: Stamp,
}

/// What a walk through the site came by.
#[derive(Debug, Default)]
pub(super) struct Listed {
    /// Every file, in the order of the paths.
    pub(super) found: Vec<Found>,
    /// Every folder that was looked into, on the disk.
    pub(super) folders: Vec<PathBuf>,
    /// Every link, on the disk, followed or not.
    pub(super) links: Vec<PathBuf>,
    /// Where the followed ones lead.
    pub(super) targets: Vec<PathBuf>,
    /// The first folder that could not be looked into.
    pub(super) failed: Option<LoadError>,
}

/// A walk through the site.
struct Listing<'p> {
    root: PathBuf,
    listed: Listed,
    folder_links: usize,
    problems: &'p mut Diagnostics,
}

/// Lists the files of the site in the canonical folder `root`.
pub(super) fn list(root: &Path, problems: &mut Diagnostics) -> Listed {
    let tops = FILES.iter().chain(&FOLDERS).map(|top| root.join(top));
    walk(root, tops.filter(|top| fs::symlink_metadata(top).is_ok()), problems)
}

/// Lists what is at or below these paths, of which nothing above is a link or left out.
pub(super) fn walk(root: &Path, tops: impl Iterator<Item = PathBuf>, problems: &mut Diagnostics) -> Listed {
    let mut listing = Listing { root: root.to_owned(), listed: Listed::default(), folder_links: 0, problems };
    tops.for_each(|top| listing.walk(&top));
    listing.listed.found.sort();
    listing.listed
}

/// Whether a file or folder of this name at the top of a site is read.
pub(super) fn is_read(name: &str) -> bool {
    FILES.contains(&name) || FOLDERS.contains(&name)
}

impl Listing<'_> {
    fn walk(&mut self, top: &Path) {
        let mut entries = WalkDir::new(top).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if !self.admits(&entry) => {
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) => self.take(&entry),
                Err(error) => self.cannot_walk(error),
            }
        }
    }

    /// Whether the file or folder belongs to the site; files a problem where it does not but looks as if.
    fn admits(&mut self, entry: &DirEntry) -> bool {
        let folder = entry.path().parent().map(|folder| self.shown(folder));
        let is_left_out = |name| names::is_left_out(folder.as_ref().map_or("", SourcePath::as_str), name);
        if entry.depth() > 0 && entry.file_name().to_str().is_some_and(is_left_out) {
            return false;
        }
        if self.has_bad_name(entry.path()) {
            return false;
        }
        // At the top, walkdir follows a link and does not say so.
        let is_link = entry.path_is_symlink()
            || (entry.depth() == 0 && fs::symlink_metadata(entry.path()).is_ok_and(|data| data.is_symlink()));
        !is_link || self.admits_link(entry)
    }

    /// Whether the name cannot become an address, which is told; also that of a link, wherever it leads, so that what is told of it
    /// does not change with what happens there.
    fn has_bad_name(&mut self, path: &Path) -> bool {
        let message = match path.file_name().unwrap_or_default().to_str() {
            None => "the name of this file or folder is not text that a computer elsewhere can read".to_owned(),
            Some(name) => match names::fault(name) {
                Some(fault) => format!("this file or folder cannot be used: {fault}"),
                None => return false,
            },
        };
        let help = "give it a name of letters, digits and hyphens, such as \"first-meeting.md\"";
        let place = Place::file(&self.shown(path));
        self.problems.push(Diagnostic::new(Code::BadFileName, place, message).help(help));
        true
    }

    fn admits_link(&mut self, entry: &DirEntry) -> bool {
        self.listed.links.push(entry.path().to_owned());
        let target = fs::canonicalize(entry.path()).ok();
        let message = match &target {
            Some(target) => match target.strip_prefix(&self.root) {
                Err(_) => Some("this link leads out of the site's folder, so it is not followed"),
                Ok(inside) if is_hidden(inside) => Some("this link leads to a hidden file, so it is not followed"),
                Ok(_) => None,
            },
            None => Some("this link leads to nothing"),
        };
        if message.is_none() && entry.file_type().is_dir() {
            self.folder_links += 1;
            if self.folder_links > MOST_FOLDER_LINKS {
                return false;
            }
            if self.folder_links == MOST_FOLDER_LINKS {
                let message = format!("more than {MOST_FOLDER_LINKS} links to folders; the others are not followed");
                self.problems.push(Diagnostic::of_site(Code::TooLarge, message).help("copy the files instead"));
            }
        }
        match message {
            Some(message) => self.bad_link(entry.path(), message),
            None => self.listed.targets.extend(target),
        }
        message.is_none()
    }

    fn bad_link(&mut self, path: &Path, message: &str) {
        let place = Place::file(&self.shown(path));
        let help = "put the file itself in its place: delete the link, then copy the file there";
        self.problems.push(Diagnostic::new(Code::SymbolicLink, place, message).help(help));
    }

    fn take(&mut self, entry: &DirEntry) {
        let kind = entry.file_type();
        if kind.is_dir() {
            self.listed.folders.push(entry.path().to_owned());
        } else if kind.is_file() {
            let path = self.shown(entry.path());
            match entry.metadata() {
                Ok(data) => {
                    let (on_disk, stamp) = (entry.path().to_owned(), Stamp::of(&data));
                    self.listed.found.push(Found { path, on_disk, stamp });
                }
                Err(error) => self.cannot_walk(error),
            }
        }
        // Pipes and devices are not files; reading one could wait for ever.
    }

    fn cannot_walk(&mut self, error: walkdir::Error) {
        let path = error.path().unwrap_or(&self.root).to_owned();
        // Emacs marks a file that is being edited by a link that leads to nothing, beside it.
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.parent().is_some_and(|folder| names::is_left_out(self.shown(folder).as_str(), &name)) {
            return;
        }
        let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
        let is_loop = error.loop_ancestor().is_some();
        if (is_link || is_loop) && self.has_bad_name(&path) {
            return;
        }
        let is_gone = error.io_error().is_some_and(|cause| cause.kind() == std::io::ErrorKind::NotFound);
        if is_link || is_loop {
            self.listed.links.push(path.clone());
        }
        if is_loop {
            self.bad_link(&path, "this link leads back to a folder that holds it");
        } else if is_link {
            self.bad_link(&path, "this link leads to nothing, or in a circle");
        } else if !is_gone && self.listed.failed.is_none() {
            let cause = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
            self.listed.failed = Some(LoadError::unreadable(&path, cause));
        }
        // What was there when the folder was listed and is gone now was an editor's: its files come and go.
    }

    /// The path below the site folder, fit to be shown.
    fn shown(&self, path: &Path) -> SourcePath {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let parts: Vec<String> =
            below.components().map(|part| names::shown(&part.as_os_str().to_string_lossy())).collect();
        SourcePath::new(&parts.join("/"))
    }
}

fn is_hidden(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'))
}
