//! Lists the files of a site folder that are read, without following a link out of it.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::error::LoadError;
use super::names;
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
    /// Its size in bytes when it was listed.
    pub(super) bytes: u64,
}

/// Every file of the site, in the order of the paths.
pub(super) struct Listing<'p> {
    root: PathBuf,
    found: Vec<Found>,
    folder_links: usize,
    problems: &'p mut Diagnostics,
}

/// Lists the files of the site in the canonical folder `root`, in the order of their paths.
pub(super) fn list(root: &Path, problems: &mut Diagnostics) -> Result<Vec<Found>, LoadError> {
    let mut listing = Listing { root: root.to_owned(), found: Vec::new(), folder_links: 0, problems };
    for top in FILES.iter().chain(&FOLDERS) {
        let on_disk = root.join(top);
        if fs::symlink_metadata(&on_disk).is_ok() {
            listing.walk(&on_disk)?;
        }
    }
    listing.found.sort();
    Ok(listing.found)
}

impl Listing<'_> {
    fn walk(&mut self, top: &Path) -> Result<(), LoadError> {
        let mut entries = WalkDir::new(top).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Ok(entry) if !self.admits(&entry) => {
                    if entry.file_type().is_dir() {
                        entries.skip_current_dir();
                    }
                }
                Ok(entry) => self.take(&entry)?,
                Err(error) => self.cannot_walk(error)?,
            }
        }
        Ok(())
    }

    /// Whether the file or folder belongs to the site; files a problem where it does not but looks as if.
    fn admits(&mut self, entry: &DirEntry) -> bool {
        let Some(name) = entry.file_name().to_str() else {
            let place = Place::file(&self.shown(entry.path()));
            let message = "the name of this file or folder is not text that a computer elsewhere can read";
            self.problems.push(
                Diagnostic::new(Code::BadFileName, place, message)
                    .help("give it a name of letters, digits and hyphens, such as \"first-meeting.md\""),
            );
            return false;
        };
        let folder = entry.path().parent().map(|folder| self.shown(folder));
        if entry.depth() > 0 && names::is_left_out(folder.as_ref().map_or("", SourcePath::as_str), name) {
            return false;
        }
        if let Some(fault) = names::fault(name) {
            let place = Place::file(&self.shown(entry.path()));
            self.problems.push(
                Diagnostic::new(Code::BadFileName, place, format!("this file or folder cannot be used: {fault}"))
                    .help("give it a name of letters, digits and hyphens, such as \"first-meeting.md\""),
            );
            return false;
        }
        // At the top, walkdir follows a link and does not say so.
        let is_link = entry.path_is_symlink()
            || (entry.depth() == 0 && fs::symlink_metadata(entry.path()).is_ok_and(|data| data.is_symlink()));
        !is_link || self.admits_link(entry)
    }

    fn admits_link(&mut self, entry: &DirEntry) -> bool {
        let message = match fs::canonicalize(entry.path()) {
            Ok(target) => match target.strip_prefix(&self.root) {
                Err(_) => Some("this link leads out of the site's folder, so it is not followed"),
                Ok(inside) if is_hidden(inside) => Some("this link leads to a hidden file, so it is not followed"),
                Ok(_) => None,
            },
            Err(_) => Some("this link leads to nothing"),
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
        if let Some(message) = message {
            self.bad_link(entry.path(), message);
        }
        message.is_none()
    }

    fn bad_link(&mut self, path: &Path, message: &str) {
        let place = Place::file(&self.shown(path));
        let help = "put the file itself in its place: delete the link, then copy the file there";
        self.problems.push(Diagnostic::new(Code::SymbolicLink, place, message).help(help));
    }

    fn take(&mut self, entry: &DirEntry) -> Result<(), LoadError> {
        // Pipes and devices are not files; reading one could wait for ever.
        if entry.file_type().is_file() {
            let path = self.shown(entry.path());
            match entry.metadata() {
                Ok(data) => self.found.push(Found { path, on_disk: entry.path().to_owned(), bytes: data.len() }),
                Err(error) => self.cannot_walk(error)?,
            }
        }
        Ok(())
    }

    fn cannot_walk(&mut self, error: walkdir::Error) -> Result<(), LoadError> {
        let path = error.path().unwrap_or(&self.root).to_owned();
        let is_link = fs::symlink_metadata(&path).is_ok_and(|data| data.is_symlink());
        let is_gone = error.io_error().is_some_and(|cause| cause.kind() == std::io::ErrorKind::NotFound);
        if error.loop_ancestor().is_some() {
            self.bad_link(&path, "this link leads back to a folder that holds it");
        } else if is_link {
            self.bad_link(&path, "this link leads to nothing, or in a circle");
        } else if !is_gone {
            let cause = error.into_io_error().unwrap_or_else(|| std::io::ErrorKind::Other.into());
            return Err(LoadError::unreadable(&path, cause));
        }
        // What was there when the folder was listed and is gone now was an editor's: its files come and go.
        Ok(())
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
