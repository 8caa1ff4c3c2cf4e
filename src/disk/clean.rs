//! Takes back what was published, and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::error::WriteError;
use super::lock::Lock;
use super::manifest::NAME;
use super::output::{remove_all, stages};
use super::published::Published;
use super::refuse::{self, Surroundings};

/// What cleaning did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cleaned {
    /// How many files were removed.
    pub removed: usize,
    /// Files that were changed since they were written, and so stay.
    pub left: Vec<PathBuf>,
}

/// Removes from the folder `dir` the files that Openchair wrote and nobody changed, and the folder itself if it is then empty.
pub fn clean(dir: &Path, around: Surroundings<'_>) -> Result<Cleaned, WriteError> {
    let root = refuse::check(dir, around)?;
    let (inside, beside) = stages(&root);
    if root.parent().is_some_and(Path::is_dir) {
        let _lock = Lock::take(&root, Duration::from_secs(10))?;
        remove_all(&beside)?;
        if root.is_dir() {
            remove_all(&inside)?;
            return remove(dir, &root);
        }
    }
    Ok(Cleaned::default())
}

fn remove(dir: &Path, root: &Path) -> Result<Cleaned, WriteError> {
    let Some(published) = Published::open(root)? else {
        return Err(WriteError::NotOurs(dir.to_owned()));
    };
    let mut paths: Vec<&str> = published.manifest().entries().iter().map(|entry| &*entry.path).collect();
    paths.dedup();
    let removed = published.remove(paths.into_iter())?;
    let list = root.join(NAME);
    // Last, so that a clean that was cut off can be done again.
    fs::remove_file(&list).map_err(|cause| WriteError::removing(&list, cause))?;
    // A folder that holds something of somebody else, or is in use, stays.
    let _ = fs::remove_dir(root);
    let left = removed.left.iter().map(|path| dir.join(path.strip_prefix(root).unwrap_or(path))).collect();
    Ok(Cleaned { removed: removed.files, left })
}
