//! Writes files beside a site that are made anew whenever somebody asks: only those that have changed, and never over a file of
//! somebody else.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::WriteError;

/// A file that is made anew is no longer than this; what is longer is somebody else's.
const LONGEST: u64 = 4_000_000;

/// A file that is made anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renewal {
    /// Its name in the folder.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Writes all of these into a folder, which is made if need be, and says which of them have changed. Each of ours begins with `mark`;
/// where one of the names is taken by a file that does not, nothing is written.
pub fn renew(folder: &Path, files: &[Renewal], mark: &str) -> Result<Vec<PathBuf>, WriteError> {
    let mut changed = Vec::new();
    for file in files {
        let path = folder.join(&file.name);
        match there(&path).map_err(|cause| WriteError::reading(&path, cause))? {
            There::Text(text) if text == file.text => {}
            There::Text(text) if !text.starts_with(mark) => return Err(WriteError::Taken(path)),
            There::Other => return Err(WriteError::Taken(path)),
            There::Nothing | There::Text(_) => changed.push((path, file)),
        }
    }
    if !changed.is_empty() {
        fs::create_dir_all(folder).map_err(|cause| WriteError::writing(folder, cause))?;
    }
    for (path, file) in &changed {
        put(path, &file.text).map_err(|cause| WriteError::writing(path, cause))?;
    }
    Ok(changed.into_iter().map(|(path, _)| path).collect())
}

/// What stands under a name.
enum There {
    Nothing,
    Text(String),
    /// A folder, a link, or what cannot be ours by its length or its letters.
    Other,
}

fn there(path: &Path) -> io::Result<There> {
    match fs::symlink_metadata(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        Err(cause) => return Err(cause),
        Ok(data) if !data.is_file() || data.len() > LONGEST => return Ok(There::Other),
        Ok(_) => {}
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8(bytes).map_or(There::Other, There::Text))
}

/// The whole text at once: an editor that looks meanwhile sees the old file or the new one.
fn put(path: &Path, text: &str) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = path.with_file_name(format!(".{name}-{}", std::process::id()));
    let written = File::create(&beside).and_then(|mut file| file.write_all(text.as_bytes()));
    let done = written.and_then(|()| fs::rename(&beside, path));
    if done.is_err() {
        let _ = fs::remove_file(&beside);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::{Renewal, renew};
    use crate::disk::WriteError;

    fn file(name: &str, text: &str) -> Renewal {
        Renewal { name: name.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn only_what_has_changed_is_written_and_nothing_of_others() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let inner = folder.path().join("a/b");
        let files = [file("x.json", "ours 1"), file("y.json", "ours 1")];
        assert_eq!(renew(&inner, &files, "ours").map(|all| all.len()).ok(), Some(2));
        assert_eq!(renew(&inner, &files, "ours").map(|all| all.len()).ok(), Some(0));
        let files = [file("x.json", "ours 2"), file("y.json", "ours 1")];
        assert_eq!(renew(&inner, &files, "ours").ok(), Some(vec![inner.join("x.json")]));
        std::fs::write(inner.join("y.json"), "mine").expect("writable");
        let files = [file("x.json", "ours 3"), file("y.json", "ours 3")];
        let problem = renew(&inner, &files, "ours").expect_err("one is somebody else's");
        assert!(matches!(problem, WriteError::Taken(_)), "{problem}");
        for (name, text) in [("x.json", "ours 2"), ("y.json", "mine")] {
            assert_eq!(std::fs::read_to_string(inner.join(name)).expect("it is there"), text);
        }
        assert_eq!(std::fs::read_dir(&inner).expect("readable").count(), 2);
    }

    #[test]
    fn a_folder_in_the_place_of_a_file_stays() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("x.json")).expect("writable");
        let problem = renew(folder.path(), &[file("x.json", "ours")], "ours").expect_err("it is a folder");
        assert!(matches!(problem, WriteError::Taken(_)), "{problem}");
    }
}
