//! Takes the outputs of a build into a folder beside the published site, so that the site stays as it is until the end.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::commit::{self, Written};
use super::embedded;
use super::error::WriteError;
use super::file::{Hashed, copy_with_fingerprint, fingerprint};
use super::lock::Lock;
use super::manifest::{self, Entry, OWN};
use super::published::{Published, State};
use super::refuse::{self, Surroundings};
use crate::output::{Content, Sink, Stream};
use crate::sources::{Fingerprint, SourcePath};

const PATIENCE: Duration = Duration::from_secs(10);

/// What is in the output folder before the build.
#[derive(Debug)]
pub(super) enum Before {
    /// It is not there.
    Nothing,
    /// It is there and empty.
    EmptyFolder,
    /// It holds a site that we wrote.
    Site(Published),
}

/// One output that was taken.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Made {
    /// Path, size and hash.
    pub(super) entry: Entry,
    /// Where its bytes are.
    pub(super) lies: Lies,
}

/// Where the bytes of an output are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Lies {
    /// Published already.
    Published,
    /// In the staging folder.
    Staged,
}

/// A folder into which a site is being built. Until [`Output::commit`] the site in it stays as it was;
/// an output that is dropped without it leaves nothing behind.
#[derive(Debug)]
pub struct Output {
    /// The folder as the person named it, for messages.
    shown: PathBuf,
    /// Where it really is.
    root: PathBuf,
    site: PathBuf,
    stage: PathBuf,
    before: Before,
    made: Mutex<Vec<Made>>,
    failure: Mutex<Option<WriteError>>,
    has_failed: AtomicBool,
    /// Folders above the output that we had to make, the deepest first.
    above: Vec<PathBuf>,
    /// `None` only at the very end.
    lock: Option<Lock>,
}

impl Output {
    /// Prepares to write a site into the folder `dir`.
    ///
    /// Waits up to ten seconds for another build into the same folder. Refuses folders that hold anything but a site of ours.
    pub fn open(dir: &Path, around: Surroundings<'_>) -> Result<Self, WriteError> {
        let root = refuse::check(dir, around)?;
        let above = make_above(&root)?;
        let lock = Lock::take(&root, PATIENCE)?;
        let (inside, beside) = stages(&root);
        for leftover in [&inside, &beside] {
            remove_all(leftover)?;
        }
        let before = look(dir, &root)?;
        let stage = if matches!(before, Before::Nothing) { beside } else { inside };
        fs::create_dir(&stage).map_err(|cause| WriteError::writing(dir, cause))?;
        Ok(Self {
            shown: dir.to_owned(),
            root,
            site: around.site.to_owned(),
            stage,
            before,
            made: Mutex::default(),
            failure: Mutex::default(),
            has_failed: AtomicBool::new(false),
            above,
            lock: Some(lock),
        })
    }

    /// Publishes what was taken, or says why it could not be taken or published.
    ///
    /// Where it fails, each file of the site is as it was or as it would be, and the next build mends the rest.
    pub fn commit(mut self) -> Result<Written, WriteError> {
        if let Some(failure) = self.failure.get_mut().unwrap_or_else(PoisonError::into_inner).take() {
            return Err(failure);
        }
        let mut made = std::mem::take(self.made.get_mut().unwrap_or_else(PoisonError::into_inner));
        made.sort_unstable();
        if let Some(pair) = made.windows(2).find(|pair| pair[0].entry.path == pair[1].entry.path) {
            return Err(WriteError::Twice(pair[0].entry.path.to_string()));
        }
        let mut written = commit::publish(&self.root, &self.stage, &self.before, made)?;
        for left in &mut written.left {
            *left = self.shown.join(left.strip_prefix(&self.root).unwrap_or(left));
        }
        self.above.clear();
        Ok(written)
    }

    /// Forgets what was taken; the site stays as it was.
    pub fn abort(self) {
        drop(self);
    }

    fn take(&self, path: &str, content: Content<'_>) -> Result<(), WriteError> {
        if !manifest::is_safe(path) {
            return Err(WriteError::UnsafePath(path.to_owned()));
        }
        match content {
            Content::Bytes(bytes) => self.take_bytes(path, &bytes),
            Content::Copy(source) => self.take_copy(path, &source),
            Content::Stream(stream) => self.take_stream(path, stream),
        }
    }

    fn take_bytes(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let entry = Entry { path: path.into(), bytes: bytes.len() as u64, fingerprint: Fingerprint::of(bytes) };
        if self.is_published(&entry)? {
            self.note(entry, Lies::Published);
            return Ok(());
        }
        let mut file = self.create(path)?;
        file.write_all(bytes).map_err(|cause| WriteError::writing(&self.shown.join(path), cause))?;
        self.note(entry, Lies::Staged);
        Ok(())
    }

    fn take_copy(&self, path: &str, source: &SourcePath) -> Result<(), WriteError> {
        let on_disk = self.site.join(source.as_str());
        let unreadable = |cause| WriteError::reading(&on_disk, cause);
        match File::open(&on_disk) {
            Ok(file) => {
                // Read a second time only where there is something to compare with and it is not the same.
                if matches!(self.before, Before::Site(_)) {
                    let (bytes, fingerprint) = fingerprint(&file).map_err(unreadable)?;
                    let entry = Entry { path: path.into(), bytes, fingerprint };
                    if self.is_published(&entry)? {
                        self.note(entry, Lies::Published);
                        return Ok(());
                    }
                }
                let file = File::open(&on_disk).map_err(unreadable)?;
                let (bytes, fingerprint) = copy_with_fingerprint(file, self.create(path)?)
                    .map_err(|cause| WriteError::writing(&self.shown.join(path), cause))?;
                self.note(Entry { path: path.into(), bytes, fingerprint }, Lies::Staged);
                Ok(())
            }
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => match embedded::file(source.as_str()) {
                Some(bytes) => self.take_bytes(path, bytes),
                None => Err(unreadable(cause)),
            },
            Err(cause) => Err(unreadable(cause)),
        }
    }

    fn take_stream(&self, path: &str, stream: &Stream<'_>) -> Result<(), WriteError> {
        let failed = |cause| WriteError::writing(&self.shown.join(path), cause);
        // Made a second time only where there is something to compare with and it is not the same.
        if matches!(self.before, Before::Site(_)) {
            let mut nowhere = Hashed::new(io::sink());
            stream(&mut nowhere).map_err(failed)?;
            let (bytes, fingerprint) = nowhere.finish();
            let entry = Entry { path: path.into(), bytes, fingerprint };
            if self.is_published(&entry)? {
                self.note(entry, Lies::Published);
                return Ok(());
            }
        }
        let mut file = Hashed::new(self.create(path)?);
        stream(&mut file).map_err(failed)?;
        let (bytes, fingerprint) = file.finish();
        self.note(Entry { path: path.into(), bytes, fingerprint }, Lies::Staged);
        Ok(())
    }

    /// Whether the file is there already, exactly so.
    fn is_published(&self, entry: &Entry) -> Result<bool, WriteError> {
        let Before::Site(published) = &self.before else { return Ok(false) };
        let is_listed = published.manifest().at(&entry.path).contains(entry);
        Ok(is_listed && published.state(entry)? == State::AsWritten)
    }

    /// A new file in the staging folder, with the folders above it.
    fn create(&self, path: &str) -> Result<File, WriteError> {
        let staged = self.stage.join(path);
        let failed = |cause: io::Error| match cause.kind() {
            io::ErrorKind::AlreadyExists => WriteError::Twice(path.to_owned()),
            _ => WriteError::writing(&self.shown.join(path), cause),
        };
        // A page has a folder of its own, so that to try without one would nearly always be in vain.
        if path.ends_with("/index.html") {
            make_folder_of(&staged).map_err(failed)?;
        }
        match File::create_new(&staged) {
            Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
                make_folder_of(&staged).and_then(|()| File::create_new(&staged)).map_err(failed)
            }
            made => made.map_err(failed),
        }
    }

    fn note(&self, entry: Entry, lies: Lies) {
        self.made.lock().unwrap_or_else(PoisonError::into_inner).push(Made { entry, lies });
    }
}

impl Sink for Output {
    fn put(&self, path: &str, content: Content<'_>) {
        // After one failure the build is lost; whatever else comes is not worth the time.
        if self.has_failed.load(Ordering::Relaxed) {
            return;
        }
        if let Err(failure) = self.take(path, content) {
            self.has_failed.store(true, Ordering::Relaxed);
            self.failure.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(failure);
        }
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // What cannot be removed now is removed by the next build.
        let _ = remove_all(&self.stage);
        // The lock lies in the nearest of them.
        drop(self.lock.take());
        for folder in &self.above {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Makes the folder above a staged file where it is not there, by one call where only it is missing.
fn make_folder_of(file: &Path) -> io::Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    match fs::create_dir(folder) {
        Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => Ok(()),
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => fs::create_dir_all(folder),
        made => made,
    }
}

/// The two places in which outputs are staged: in the folder, and beside it while it is not there.
pub(super) fn stages(root: &Path) -> (PathBuf, PathBuf) {
    let name = root.file_name().unwrap_or_default().to_string_lossy();
    (root.join(format!("{OWN}stage")), root.with_file_name(format!(".{name}{OWN}stage")))
}

/// Removes a staging folder with all in it, if it is there.
pub(super) fn remove_all(stage: &Path) -> Result<(), WriteError> {
    match fs::remove_dir_all(stage) {
        Err(cause) if !matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            Err(WriteError::removing(stage, cause))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

fn make_above(root: &Path) -> Result<Vec<PathBuf>, WriteError> {
    let missing: Vec<PathBuf> =
        root.ancestors().skip(1).take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
    if let Some(parent) = missing.first() {
        fs::create_dir_all(parent).map_err(|cause| WriteError::writing(parent, cause))?;
    }
    Ok(missing)
}

fn look(dir: &Path, root: &Path) -> Result<Before, WriteError> {
    if let Some(published) = Published::open(root)? {
        return Ok(Before::Site(published));
    }
    let entries = match fs::read_dir(root) {
        Ok(entries) => entries,
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(Before::Nothing),
        Err(cause) => return Err(WriteError::reading(dir, cause)),
    };
    for entry in entries {
        let name = entry.map_err(|cause| WriteError::reading(dir, cause))?.file_name();
        let name = name.to_string_lossy();
        if !name.starts_with(OWN) {
            let name = super::names::shown(&name);
            let why = format!(
                "it holds files that Openchair did not make, such as \"{name}\"; name an empty folder or one that is not there yet"
            );
            return Err(WriteError::Refused { path: dir.to_owned(), why });
        }
    }
    Ok(Before::EmptyFolder)
}
