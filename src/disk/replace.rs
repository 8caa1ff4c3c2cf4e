//! Puts new texts in the place of those that somebody wrote: the only thing here that changes files of the site folder.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::WriteError;
use super::lock::Lock;
use super::manifest::OWN;
use super::owner;
use super::top;
use crate::sources::SourcePath;

/// The mark that some editors put at the beginning of a file; it is no part of the text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// How long others may take, each of whom reads a whole site.
const PATIENCE: Duration = Duration::from_mins(1);

/// A text of the site, and what shall stand in its place.
#[derive(Debug, Clone, Copy)]
pub struct Replacement<'t> {
    /// Which text.
    pub source: &'t SourcePath,
    /// As it was read.
    pub before: &'t str,
    /// As it shall be.
    pub after: &'t str,
}

/// What became of the texts that were to be replaced.
#[derive(Debug)]
pub struct Replaced {
    /// How many of them, from the first on, stand in their place.
    pub done: usize,
    /// Why it is not all of them.
    pub failed: Option<WriteError>,
}

/// The right to change texts of a site, which one run has at a time: from before it reads them until they are written.
#[derive(Debug)]
pub struct Editing {
    site: PathBuf,
    /// The folders that are held.
    locks: BTreeMap<PathBuf, Lock>,
}

impl Editing {
    /// Waits for others who change texts of the site, and then keeps them waiting.
    pub fn begin(site: &Path) -> Result<Self, WriteError> {
        let root = top::open(site)?;
        let mut editing = Self { site: site.to_owned(), locks: BTreeMap::new() };
        match editing.hold(&root) {
            // Texts may be changed all the same, in a folder below; that one is held then.
            Err(WriteError::Failed { cause, .. }) if is_refused(&cause) => {}
            held => held?,
        }
        Ok(editing)
    }

    /// Writes each of these texts whole or not at all. An error where one cannot be written, or is another than was read: then none is.
    ///
    /// A mark of byte order stays, and whose a file is and who may read it as well; a link is followed, so that what it leads to is changed.
    pub fn replace(mut self, texts: &[Replacement<'_>]) -> Result<Replaced, WriteError> {
        for text in texts {
            // A link may lead to a folder that other sites share.
            let (_, path) = self.found(text.source)?;
            self.hold(path.parent().unwrap_or(&path))?;
        }
        let ready = texts.iter().map(|text| self.prepare(*text)).collect::<Result<Vec<_>, _>>()?;
        let mut done = 0;
        for one in ready {
            if let Err(failed) = one.put() {
                return Ok(Replaced { done, failed: Some(failed) });
            }
            done += 1;
        }
        Ok(Replaced { done, failed: None })
    }

    /// Where people see a text, and where it really is.
    fn found(&self, source: &SourcePath) -> Result<(PathBuf, PathBuf), WriteError> {
        let named = self.site.join(source.as_str());
        let path = fs::canonicalize(&named).map_err(|cause| WriteError::reading(&named, cause))?;
        Ok((named, path))
    }

    fn prepare<'t>(&self, text: Replacement<'t>) -> Result<Ready<'t>, WriteError> {
        let (named, path) = self.found(text.source)?;
        let failed = |cause| WriteError::writing(&self.site.join(text.source.as_str()), cause);
        let data = fs::metadata(&path).map_err(failed)?;
        if data.permissions().readonly() {
            return Err(failed(io::ErrorKind::PermissionDenied.into()));
        }
        let mark = mark_before(&path, &named, text.before)?;
        sweep(&path);
        let (mut file, new) = create_beside(&path).map_err(failed)?;
        let mut ready = Ready { text, mark, named, path, new, way: Way::InItsPlace };
        let written = [mark, text.after.as_bytes()].into_iter().try_for_each(|piece| file.write_all(piece));
        written.and_then(|()| ready.make_alike(&file, &data)).and_then(|()| file.sync_all()).map_err(failed)?;
        Ok(ready)
    }

    fn hold(&mut self, folder: &Path) -> Result<(), WriteError> {
        if let Entry::Vacant(free) = self.locks.entry(folder.to_owned()) {
            free.insert(Lock::of_texts(folder, PATIENCE)?);
        }
        Ok(())
    }
}

/// Whether nothing can be written there.
fn is_refused(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// A text that lies on the disk beside the one that it shall replace.
#[derive(Debug)]
struct Ready<'t> {
    text: Replacement<'t>,
    mark: &'static [u8],
    /// As people know the file.
    named: PathBuf,
    /// Where it really is.
    path: PathBuf,
    new: PathBuf,
    way: Way,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The new file takes the place of the old one, in one step.
    InItsPlace,
    /// The old file stays and is written over: it has several names, or belongs to somebody else.
    Over,
}

impl Ready<'_> {
    /// Gives the new file what the old one has beside its text, or sees that the old one can be written over.
    fn make_alike(&mut self, file: &File, old: &fs::Metadata) -> io::Result<()> {
        if owner::has_one_name(old) && owner::kept(file, old)? {
            return file.set_permissions(old.permissions());
        }
        self.way = Way::Over;
        OpenOptions::new().write(true).open(&self.path).map(drop)
    }

    fn put(self) -> Result<(), WriteError> {
        // Somebody may have saved the file while the new one was made.
        mark_before(&self.path, &self.named, self.text.before)?;
        match self.way {
            Way::InItsPlace => {
                fs::rename(&self.new, &self.path).map_err(|cause| WriteError::writing(&self.named, cause))?;
                // Not every system lets a folder be synced.
                let _ = self.path.parent().map(File::open).and_then(Result::ok).map(|folder| folder.sync_all());
                Ok(())
            }
            Way::Over => self.write_over(),
        }
    }

    fn write_over(self) -> Result<(), WriteError> {
        let opened = OpenOptions::new().write(true).open(&self.path);
        let mut file = opened.map_err(|cause| WriteError::writing(&self.named, cause))?;
        let all = [self.mark, self.text.after.as_bytes()];
        let length: usize = all.iter().map(|piece| piece.len()).sum();
        let written = all.into_iter().try_for_each(|piece| file.write_all(piece));
        let written = written.and_then(|()| file.set_len(length as u64)).and_then(|()| file.sync_all());
        written.map_err(|cause| {
            let (path, copy) = (self.named.clone(), self.new.clone());
            // The whole text is in the new file alone now.
            std::mem::forget(self);
            WriteError::InPart { path, copy, cause }
        })
    }
}

impl Drop for Ready<'_> {
    fn drop(&mut self) {
        // It is not there any more where it has taken its place.
        let _ = fs::remove_file(&self.new);
    }
}

/// The mark of byte order of a file that holds this text.
fn mark_before(path: &Path, named: &Path, text: &str) -> Result<&'static [u8], WriteError> {
    let bytes = fs::read(path).map_err(|cause| WriteError::reading(named, cause))?;
    let (mark, rest) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (BYTE_ORDER_MARK, rest),
        None => (&[][..], bytes.as_slice()),
    };
    if rest == text.as_bytes() { Ok(mark) } else { Err(WriteError::Changed(named.to_owned())) }
}

/// How the names of new files for `path` begin. A name that begins with a dot is no part of the site.
fn beginning(path: &Path) -> String {
    format!(".{}{OWN}new", path.file_name().unwrap_or_default().to_string_lossy())
}

/// Takes away what runs left that were cut off: the folder is held, so nobody is at work on it.
fn sweep(path: &Path) {
    let beginning = beginning(path);
    let left = path.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    for entry in left.filter(|entry| entry.file_name().to_string_lossy().starts_with(&beginning)) {
        let _ = fs::remove_file(entry.path());
    }
}

/// A new file beside `path`, under a name that nobody else has, for nobody else's eyes.
fn create_beside(path: &Path) -> io::Result<(File, PathBuf)> {
    const TRIES: u32 = 100;
    let beginning = beginning(path);
    let mut how = OpenOptions::new();
    how.write(true).create_new(true);
    owner::for_us_alone(&mut how);
    let mut last = None;
    for number in 0..TRIES {
        let new = path.with_file_name(format!("{beginning}-{}-{number}", std::process::id()));
        match how.open(&new) {
            Ok(file) => return Ok((file, new)),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => last = Some(cause),
            Err(cause) => return Err(cause),
        }
    }
    Err(last.unwrap_or_else(|| io::ErrorKind::AlreadyExists.into()))
}
