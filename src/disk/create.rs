//! Writes files of a site folder that are not there yet.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::WriteError;
use crate::sources::SourcePath;

/// Writes all of these files below a folder, or none: nothing that is there is ever written over. The folder is made if need be.
pub fn create(folder: &Path, files: &[(SourcePath, String)]) -> Result<(), WriteError> {
    if let Some((path, _)) = files.iter().find(|(path, _)| fs::symlink_metadata(folder.join(path.as_str())).is_ok()) {
        return Err(WriteError::Taken(folder.join(path.as_str())));
    }
    let mut made = Made::default();
    for (path, text) in files {
        let path = folder.join(path.as_str());
        if let Err(cause) = made.write(&path, text) {
            made.take_back();
            return Err(match cause.kind() {
                io::ErrorKind::AlreadyExists => WriteError::Taken(path),
                _ => WriteError::writing(&path, cause),
            });
        }
    }
    Ok(())
}

/// Which of these files are there already.
pub fn present(folder: &Path, paths: &[&str]) -> Vec<PathBuf> {
    let all = paths.iter().map(|path| folder.join(path));
    all.filter(|path| fs::symlink_metadata(path).is_ok()).collect()
}

/// What was made so far, the first first.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn write(&mut self, path: &Path, text: &str) -> io::Result<()> {
        self.folder(path.parent().unwrap_or(path))?;
        let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
        self.files.push(path.to_owned());
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }

    fn folder(&mut self, folder: &Path) -> io::Result<()> {
        if folder.as_os_str().is_empty() || folder.is_dir() {
            return Ok(());
        }
        if let Some(above) = folder.parent() {
            self.folder(above)?;
        }
        match fs::create_dir(folder) {
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists => {
                if folder.is_dir() {
                    Ok(())
                } else {
                    Err(io::ErrorKind::NotADirectory.into())
                }
            }
            done => done.map(|()| self.folders.push(folder.to_owned())),
        }
    }

    fn take_back(&self) {
        for file in self.files.iter().rev() {
            let _ = fs::remove_file(file);
        }
        // One that holds something else stays.
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::create;
    use crate::disk::WriteError;
    use crate::sources::SourcePath;

    fn files(names: &[&str]) -> Vec<(SourcePath, String)> {
        names.iter().map(|name| (SourcePath::new(name), "new".to_owned())).collect()
    }

    #[test]
    fn all_files_are_written_or_none() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let site = folder.path().join("far/away");
        create(&site, &files(&["a.md", "content/b.md"])).expect("the folder is empty");
        assert_eq!(std::fs::read_to_string(site.join("content/b.md")).expect("it was written"), "new");
        std::fs::write(site.join("a.md"), "mine").expect("writable");
        let problem = create(&site, &files(&["c.md", "a.md"])).expect_err("one is there");
        assert!(matches!(problem, WriteError::Taken(_)), "{problem}");
        assert!(!site.join("c.md").exists());
        assert_eq!(std::fs::read_to_string(site.join("a.md")).expect("it is there"), "mine");
    }

    #[test]
    fn what_was_begun_is_taken_back() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("content"), "a file").expect("writable");
        let problem = create(folder.path(), &files(&["new/a.md", "content/b.md"])).expect_err("a file is no folder");
        assert!(matches!(problem, WriteError::Failed { .. }), "{problem}");
        assert!(!folder.path().join("new").exists());
    }
}
