//! Reads whole files for a preview: only by names that were found before, never by what somebody asks for.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::embedded;
use super::error::LoadError;
use crate::sources::SourcePath;

/// The bytes of a source file of the site, or of the theme inside the program.
pub fn bytes(site: &Path, source: &SourcePath) -> io::Result<Vec<u8>> {
    match std::fs::read(site.join(source.as_str())) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => {
            embedded::file(source.as_str()).map(<[u8]>::to_vec).ok_or(cause)
        }
        read => read,
    }
}

/// The names of all files below `folder`, joined by `/`. Links are left out: they may lead anywhere.
pub fn names_in(folder: &Path) -> Result<BTreeSet<String>, LoadError> {
    if !folder.exists() {
        return Err(LoadError::NoFolder(folder.to_owned()));
    }
    if !folder.is_dir() {
        return Err(LoadError::NotAFolder(folder.to_owned()));
    }
    let mut names = BTreeSet::new();
    for entry in WalkDir::new(folder) {
        let entry = entry.map_err(|cause| {
            let path = cause.path().unwrap_or(folder).to_owned();
            LoadError::Unreadable { path, cause: cause.into() }
        })?;
        let inner = entry.path().strip_prefix(folder).ok().and_then(Path::to_str);
        if let Some(name) = inner.filter(|_| entry.file_type().is_file()) {
            names.insert(name.replace(std::path::MAIN_SEPARATOR, "/"));
        }
    }
    Ok(names)
}

/// The text of a file that somebody names.
pub fn text_at(path: &Path) -> io::Result<String> {
    std::fs::read_to_string(path)
}

/// The bytes of a file that [`names_in`] has named.
pub fn bytes_in(folder: &Path, name: &str) -> io::Result<Vec<u8>> {
    std::fs::read(folder.join(name))
}
