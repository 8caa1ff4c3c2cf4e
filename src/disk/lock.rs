//! One build at a time writes into an output folder, and one run at a time changes the texts of a site.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use super::error::WriteError;
use super::manifest::OWN;

/// Held while a build or an editor's change writes. The system lets go of it when the process ends, however it ends.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

const BETWEEN_TRIES: Duration = Duration::from_millis(50);

impl Lock {
    /// Waits at most `patience` for other builds into the folder `root`.
    pub(super) fn take(root: &Path, patience: Duration) -> Result<Self, WriteError> {
        let busy = |holder| WriteError::Busy { path: root.to_owned(), holder };
        Self::wait(patience, || open(root), busy)
    }

    /// Waits at most `patience` for others who change texts in this folder.
    pub(super) fn of_texts(folder: &Path, patience: Duration) -> Result<Self, WriteError> {
        let path = folder.join(format!("{OWN}editing"));
        let open =
            || open_file(&path).map(|file| (file, path.clone())).map_err(|cause| WriteError::writing(folder, cause));
        Self::wait(patience, open, |holder| WriteError::Edited { path: folder.to_owned(), holder })
    }

    fn wait(
        patience: Duration,
        open: impl Fn() -> Result<(File, PathBuf), WriteError>,
        busy: impl Fn(Option<String>) -> WriteError,
    ) -> Result<Self, WriteError> {
        let until = Instant::now() + patience;
        loop {
            let (mut file, path) = open()?;
            match file.try_lock() {
                // Between opening and locking, the one before may have taken the file away.
                Ok(()) if is_still_there(&file, &path) => {
                    // It is held also where it cannot be noted by whom.
                    let _ = note_holder(&mut file);
                    return Ok(Self { file, path });
                }
                Ok(()) => {}
                Err(TryLockError::WouldBlock) if Instant::now() < until => thread::sleep(BETWEEN_TRIES),
                Err(TryLockError::WouldBlock) => return Err(busy(holder(&mut file))),
                // Some network disks know no locks; a site there can still be built, and its texts changed.
                Err(TryLockError::Error(cause)) if cause.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { file, path });
                }
                Err(TryLockError::Error(cause)) => return Err(WriteError::writing(&path, cause)),
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if is_still_there(&self.file, &self.path) {
            // A lock that is left behind does no harm.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Beside the folder, as the folder may not be there yet; in it where nothing can be written beside.
fn open(root: &Path) -> Result<(File, PathBuf), WriteError> {
    let name = root.file_name().unwrap_or_default().to_string_lossy();
    let beside = root.with_file_name(format!(".{name}{OWN}lock"));
    match open_file(&beside) {
        Ok(file) => Ok((file, beside)),
        Err(_) if root.is_dir() => {
            let inside = root.join(format!("{OWN}lock"));
            open_file(&inside).map(|file| (file, inside)).map_err(|cause| WriteError::writing(root, cause))
        }
        Err(cause) => Err(WriteError::writing(root, cause)),
    }
}

fn open_file(path: &Path) -> io::Result<File> {
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    match opened {
        // Somebody else who works in this folder has made it: it can be held all the same.
        Err(cause) if cause.kind() == io::ErrorKind::PermissionDenied => File::open(path).map_err(|_| cause),
        opened => opened,
    }
}

fn note_holder(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    write!(file, "{}", std::process::id())
}

fn holder(file: &mut File) -> Option<String> {
    let mut text = String::new();
    file.take(20).read_to_string(&mut text).ok()?;
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(text)
}

#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(there)) => (ours.dev(), ours.ino()) == (there.dev(), there.ino()),
        (Ok(_) | Err(_), _) => false,
    }
}

#[cfg(not(unix))]
fn is_still_there(_: &File, path: &Path) -> bool {
    // Elsewhere a file that is open cannot be taken away.
    path.exists()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::Lock;
    use crate::disk::WriteError;

    #[test]
    fn a_second_build_is_told_who_holds_the_folder() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("public");
        let first = Lock::take(&root, Duration::ZERO).expect("nobody holds it");
        let error = Lock::take(&root, Duration::ZERO).expect_err("it is held");
        let me = std::process::id().to_string();
        assert!(matches!(&error, WriteError::Busy { holder: Some(holder), .. } if *holder == me), "{error}");
        drop(first);
        Lock::take(&root, Duration::ZERO).expect("it is free again");
        assert_eq!(fs::read_dir(folder.path()).expect("readable").count(), 0, "nothing is left behind");
    }

    #[test]
    fn a_lock_file_that_a_killed_build_left_is_no_hindrance() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join(".public.openchair-lock"), "12345").expect("writable");
        Lock::take(&folder.path().join("public"), Duration::ZERO).expect("nobody holds it");
    }
}
