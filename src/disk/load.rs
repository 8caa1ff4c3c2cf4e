//! The site folder becomes one value.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::error::LoadError;
use super::list::{self, FILES, FOLDERS, Found};
use super::names::Kind;
use super::{embedded, file};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{Source, SourcePath, Sources, THEME_WORDS, WORDS_BELOW};

/// Reads the site in the folder `site`, and the theme inside the program where the site has no file of that name. Words of
/// that theme are there in any case, so that a site changes one by writing one line.
///
/// Problems with single files are in the diagnostics; an error means that the disk could not be read.
pub fn load(site: &Path) -> Result<(Sources, Diagnostics), LoadError> {
    let mut problems = Diagnostics::default();
    let root = open(site)?;
    let found = list::list(&root, &mut problems)?;
    let read: Vec<(Option<Source>, Diagnostics)> = found.par_iter().map(read).collect::<Result<_, _>>()?;
    let mut files = BTreeMap::new();
    for (found, (source, its_problems)) in found.into_iter().zip(read) {
        problems.append(its_problems);
        files.extend(source.map(|source| (found.path, source)));
    }
    for (path, bytes) in embedded::files() {
        let own = files.contains_key(&SourcePath::new(&path));
        let words = path.strip_prefix(THEME_WORDS).filter(|_| own).map(|name| format!("{WORDS_BELOW}{name}"));
        let path = SourcePath::new(&words.unwrap_or(path));
        files.entry(path).or_insert_with_key(|path| file::embedded(path, bytes, &mut problems));
    }
    look_for_the_top(&root, &files, &mut problems)?;
    Ok((Sources { files }, problems))
}

fn open(site: &Path) -> Result<std::path::PathBuf, LoadError> {
    match fs::canonicalize(site) {
        Ok(root) if root.is_dir() => Ok(root),
        Ok(_) => Err(LoadError::NotAFolder(site.to_owned())),
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => Err(LoadError::NoFolder(site.to_owned())),
        Err(cause) => Err(LoadError::unreadable(site, cause)),
    }
}

fn read(found: &Found) -> Result<(Option<Source>, Diagnostics), LoadError> {
    let mut problems = Diagnostics::default();
    let source = file::read(found, &mut problems)?;
    Ok((source, problems))
}

/// Says what is missing at the top of the site, and what there looks as if it were meant.
fn look_for_the_top(
    root: &Path,
    files: &BTreeMap<SourcePath, Source>,
    problems: &mut Diagnostics,
) -> Result<(), LoadError> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root).map_err(|cause| LoadError::unreadable(root, cause))? {
        let entry = entry.map_err(|cause| LoadError::unreadable(root, cause))?;
        names.extend(entry.file_name().into_string());
    }
    names.sort();
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_groups = files.keys().any(|path| Kind::of(path.as_str()) == Kind::Groups);
    if !has("site.yaml") {
        problems.push(no_settings(&names));
    }
    let is_refused =
        problems.iter().any(|problem| problem.place.as_ref().is_some_and(|place| is_of_groups(&place.path)));
    if !has_groups && !is_refused {
        problems.push(no_groups(&names));
    }
    for name in &names {
        let meant = FOLDERS.iter().find(|folder| *folder != name && plain(folder) == plain(name));
        if let Some(meant) = meant.filter(|meant| root.join(name).is_dir() && !has(meant)) {
            let message = format!("nothing in the folder \"{name}\" is read");
            let problem = Diagnostic::new(Code::MisplacedFile, Place::file(&SourcePath::new(name)), message);
            problems.push(problem.help(format!("if it is part of the site, call it \"{meant}\"")));
        }
    }
    Ok(())
}

/// A list of groups that cannot be read is not one that is missing.
fn is_of_groups(path: &SourcePath) -> bool {
    path.as_str() == FILES[0] || path.as_str().starts_with("groups/")
}

fn no_settings(names: &[String]) -> Diagnostic {
    let help = look_alike(names, FILES[1]).unwrap_or_else(|| {
        "a site begins with a file \"site.yaml\" that holds a line such as: title: Riverside Support Groups; \
         if your site is in another folder, name it: openchair build --site FOLDER"
            .to_owned()
    });
    let place = Place::file(&SourcePath::new(FILES[1]));
    Diagnostic::new(Code::MissingFile, place, "there is no file \"site.yaml\" in this folder").help(help)
}

fn no_groups(names: &[String]) -> Diagnostic {
    let help = look_alike(names, FILES[0]).unwrap_or_else(|| {
        "write the groups into a file \"groups.yaml\", or into files such as \"groups/north.yaml\"".to_owned()
    });
    let place = Place::file(&SourcePath::new(FILES[0]));
    Diagnostic::new(
        Code::MissingFile,
        place,
        "there is no list of groups: neither \"groups.yaml\" nor a folder \"groups\" with files in it",
    )
    .help(help)
}

/// What to do about a file that is nearly called `wanted`: another ending, other capitals, one group instead of groups.
fn look_alike(names: &[String], wanted: &str) -> Option<String> {
    let stem = |name: &str| plain(name.split('.').next().unwrap_or_default());
    let is_near = |name: &&String| {
        let ending = name.split_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        stem(name) == stem(wanted) && matches!(ending.as_str(), "yaml" | "yml" | "yaml.txt" | "yml.txt" | "txt")
    };
    let name = names.iter().find(is_near)?;
    Some(format!("there is a file \"{}\": call it \"{wanted}\"", super::names::shown(name)))
}

/// The name in lower case and without a plural's s.
fn plain(name: &str) -> String {
    let name = name.to_lowercase();
    name.strip_suffix('s').map(str::to_owned).unwrap_or(name)
}
