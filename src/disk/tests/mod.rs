//! The disk as it is met: folders with files in them, before and after.

pub(crate) mod edits;
mod load;
mod refresh;
mod refuse;
mod replace;
mod write;

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A folder for one test, with a site in it.
pub(crate) struct Folder {
    /// Removed when the test ends.
    holder: TempDir,
}

impl Folder {
    /// A site of these files.
    pub(crate) fn with(files: &[(&str, &str)]) -> Self {
        let folder = Self { holder: tempfile::tempdir().expect("a temporary folder") };
        fs::create_dir(folder.site()).expect("writable");
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    pub(crate) fn site(&self) -> PathBuf {
        self.holder.path().join("site")
    }

    /// A path below the site.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.site().join(path)
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it lies in a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    fn read(&self, path: &str) -> Option<String> {
        fs::read_to_string(self.path(path)).ok()
    }
}

/// Every file below `root` with its content, sorted; links and empty folders too.
fn tree(root: &Path) -> Vec<(String, String)> {
    let walk = walkdir::WalkDir::new(root).min_depth(1).sort_by_file_name();
    let mut files = Vec::new();
    for entry in walk.into_iter().map(|entry| entry.expect("readable")) {
        let path = entry.path().strip_prefix(root).expect("below the root").display().to_string();
        if entry.file_type().is_file() {
            files.push((path, fs::read_to_string(entry.path()).unwrap_or_default()));
        } else if entry.path_is_symlink() || fs::read_dir(entry.path()).is_ok_and(|mut inside| inside.next().is_none())
        {
            files.push((path + "/", String::new()));
        }
    }
    files
}
