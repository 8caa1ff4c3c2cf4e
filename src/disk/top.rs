//! The top of a site folder: where it really is, and what is missing there.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::LoadError;
use super::list::{FILES, FOLDERS};
use super::names::{Kind, shown};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{SourcePath, Sources};

/// Where the folder really is, without links.
pub(super) fn open(site: &Path) -> Result<PathBuf, LoadError> {
    match fs::canonicalize(site) {
        Ok(root) if root.is_dir() => Ok(root),
        Ok(_) => Err(LoadError::NotAFolder(site.to_owned())),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Err(LoadError::NoFolder(site.to_owned())),
        Err(cause) => Err(LoadError::unreadable(site, cause)),
    }
}

/// The names at the top that are read, or look as if they were meant to be: with each, whether it is a folder.
pub(super) fn names(root: &Path) -> Result<Vec<(String, bool)>, LoadError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root).map_err(|cause| LoadError::unreadable(root, cause))? {
        let entry = entry.map_err(|cause| LoadError::unreadable(root, cause))?;
        if let Ok(name) = entry.file_name().into_string()
            && is_like_one_that_is_read(&name)
        {
            let is_folder = root.join(&name).is_dir();
            names.push((name, is_folder));
        }
    }
    names.sort();
    Ok(names)
}

/// Says what is missing at the top of the site, and what there looks as if it were meant.
///
/// `is_refused`: there are groups, but something is wrong with them. A list that cannot be read is not one that is missing.
pub(super) fn what_is_missing(
    names: &[(String, bool)],
    sources: &Sources,
    is_refused: impl Fn() -> bool,
) -> Diagnostics {
    let mut problems = Diagnostics::default();
    let has = |wanted: &str| names.iter().any(|(name, _)| name == wanted);
    let has_groups = sources.below("groups").any(|(path, _)| Kind::of(path.as_str()) == Kind::Groups);
    if !has("site.yaml") {
        problems.push(no_settings(names));
    }
    if !has_groups && !is_refused() {
        problems.push(no_groups(names));
    }
    for (name, is_folder) in names {
        let meant = FOLDERS.iter().find(|folder| *folder != name && plain(folder) == plain(name));
        if let Some(meant) = meant.filter(|meant| *is_folder && !has(meant)) {
            let message = format!("nothing in the folder \"{name}\" is read");
            let problem = Diagnostic::new(Code::MisplacedFile, Place::file(&SourcePath::new(name)), message);
            problems.push(problem.help(format!("if it is part of the site, call it \"{meant}\"")));
        }
    }
    problems
}

/// Whether a file or folder of this name at the top of a site is read, or something is said of it.
pub(super) fn is_like_one_that_is_read(name: &str) -> bool {
    FOLDERS.iter().any(|folder| plain(folder) == plain(name)) || FILES.iter().any(|file| is_like(name, file))
}

fn no_settings(names: &[(String, bool)]) -> Diagnostic {
    let help = look_alike(names, FILES[1]).unwrap_or_else(|| {
        "a site begins with a file \"site.yaml\" that holds a line such as: title: Riverside Support Groups; \
         if your site is in another folder, name it: --site FOLDER"
            .to_owned()
    });
    let place = Place::file(&SourcePath::new(FILES[1]));
    Diagnostic::new(Code::MissingFile, place, "there is no file \"site.yaml\" in this folder").help(help)
}

fn no_groups(names: &[(String, bool)]) -> Diagnostic {
    let help = look_alike(names, FILES[0]).unwrap_or_else(|| {
        "write the groups into a file \"groups.yaml\", or into files such as \"groups/north.yaml\"; \
         if your site is in another folder, name it: --site FOLDER"
            .to_owned()
    });
    let place = Place::file(&SourcePath::new(FILES[0]));
    Diagnostic::new(
        Code::MissingFile,
        place,
        "there is no list of groups: neither \"groups.yaml\" nor a folder \"groups\" with files in it",
    )
    .help(help)
}

/// What to do about a file that is nearly called `wanted`.
fn look_alike(names: &[(String, bool)], wanted: &str) -> Option<String> {
    let (name, _) = names.iter().find(|(name, _)| is_like(name, wanted))?;
    Some(format!("there is a file \"{}\": call it \"{wanted}\"", shown(name)))
}

/// Whether only the ending, capitals, or one group instead of groups tells `name` from `wanted`.
fn is_like(name: &str, wanted: &str) -> bool {
    let stem = |name: &str| plain(name.split('.').next().unwrap_or_default());
    let ending = name.split_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    stem(name) == stem(wanted) && matches!(ending.as_str(), "yaml" | "yml" | "yaml.txt" | "yml.txt" | "txt")
}

/// The name in lower case and without a plural's s.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_suffix('s').map(str::to_owned).unwrap_or(name)
}
