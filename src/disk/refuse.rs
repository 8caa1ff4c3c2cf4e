//! The folders in which a site must not be written, each with its reason.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::WriteError;

/// The folders round the output that matter: a site written over one of them would destroy what is there.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// The site's folder.
    pub site: &'a Path,
    /// The person's own folder, where it is known.
    pub home: Option<&'a Path>,
}

/// Folders of a site that hold what people wrote.
const OF_PEOPLE: [&str; 7] = ["content", "groups", "themes", "static", "src", ".git", ".github"];

/// Where the output folder really is, without links; an error where a site must not be written there.
pub(super) fn check(dir: &Path, around: Surroundings<'_>) -> Result<PathBuf, WriteError> {
    let refused = |why: String| Err(WriteError::Refused { path: dir.to_owned(), why });
    if dir.as_os_str().is_empty() {
        return refused("no folder is named".to_owned());
    }
    // Without a slash at the end, which would make the system look behind a link.
    let dir: PathBuf = dir.components().collect();
    let real = real(&dir).map_err(|cause| WriteError::reading(&dir, cause))?;
    let site = fs::canonicalize(around.site).map_err(|cause| WriteError::reading(around.site, cause))?;
    let home = around.home.and_then(|home| fs::canonicalize(home).ok());
    match fs::symlink_metadata(&dir) {
        Ok(data) if data.is_symlink() => {
            return refused(format!("it is a link; name the folder that it leads to, \"{}\"", real.display()));
        }
        Ok(data) if !data.is_dir() => return refused("it is a file; name a folder, such as \"public\"".to_owned()),
        Ok(_) | Err(_) => {}
    }
    if real.parent().is_none() {
        return refused("it is the top of the whole disk; name a folder, such as \"public\"".to_owned());
    }
    if real == site {
        return refused("it is the folder of the site itself; name a folder in it, such as \"public\"".to_owned());
    }
    if site.starts_with(&real) {
        return refused("it holds the folder of the site; name a folder in the site, such as \"public\"".to_owned());
    }
    if home.is_some_and(|home| home.starts_with(&real)) {
        return refused("it is or holds your own folder with all your files; name a folder in it".to_owned());
    }
    match read_from(&site, &real) {
        Some(name) => refused(format!(
            "the folder \"{name}\" of the site holds what people wrote; name another, such as \"public\""
        )),
        None => Ok(real),
    }
}

/// The folder of people's files that `real` is or lies in.
fn read_from<'a>(site: &Path, real: &Path) -> Option<&'a str> {
    let first = real.strip_prefix(site).ok()?.components().next()?.as_os_str().to_string_lossy().into_owned();
    // Also on disks on which "Content" and "content" are one folder.
    OF_PEOPLE.into_iter().find(|name| first.eq_ignore_ascii_case(name))
}

/// The path without links, `.` and `..`, also where its end is not there yet.
fn real(dir: &Path) -> io::Result<PathBuf> {
    let mut real = fs::canonicalize(".")?;
    for part in dir.components() {
        match part {
            Component::Prefix(_) | Component::RootDir => real.push(part),
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => {
                real.push(name);
                match fs::canonicalize(&real) {
                    Ok(path) => real = path,
                    Err(cause) if cause.kind() == io::ErrorKind::NotFound => {}
                    Err(cause) => return Err(cause),
                }
            }
        }
    }
    Ok(real)
}
