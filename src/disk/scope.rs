//! Which part of a site folder has to be walked through again, so that nothing outside of it can come out differently.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, FileType};
use std::io;
use std::mem;
use std::path::{Component, Path, PathBuf};

use super::{list, names};
use crate::sources::SourcePath;

/// For more paths than this, walking through everything is quicker than finding out about each.
const MOST_PATHS: usize = 16;

/// The part.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// All of it.
    Whole,
    /// What is at or below these.
    Below(Vec<Top>),
}

/// A path that can be walked through by itself.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Top {
    /// Below the site's folder, joined by `/`.
    pub(super) path: String,
    /// Whether there is something of exactly this name.
    pub(super) is_there: bool,
}

impl Scope {
    /// The part of the canonical folder `root` that changes at `paths` can touch, in a site without links.
    pub(super) fn of(root: &Path, paths: &BTreeSet<PathBuf>) -> Self {
        if paths.len() > MOST_PATHS {
            return Self::Whole;
        }
        let mut tops = BTreeMap::new();
        for path in paths {
            match place(root, path) {
                Lies::At(top) => tops.insert(top.path, top.is_there),
                Lies::Nowhere => None,
                Lies::Odd => return Self::Whole,
            };
        }
        let is_below_another =
            |path: &str| path.match_indices('/').any(|(length, _)| tops.contains_key(&path[..length]));
        let tops = tops.iter().filter(|(path, _)| !is_below_another(path));
        Self::Below(tops.map(|(path, is_there)| Top { path: path.clone(), is_there: *is_there }).collect())
    }

    /// Whether what is at `path` lies in it.
    pub(super) fn holds(&self, path: &str) -> bool {
        match self {
            Self::Whole => true,
            Self::Below(tops) => tops.iter().any(|top| top.holds(path)),
        }
    }

    /// Takes out of `map` what lies in this part.
    pub(super) fn taken_from<V>(&self, map: &mut BTreeMap<SourcePath, V>) -> BTreeMap<SourcePath, V> {
        let tops = match self {
            Self::Whole => return mem::take(map),
            Self::Below(tops) => tops,
        };
        let mut taken = BTreeMap::new();
        for top in tops {
            let begin = map.range(SourcePath::new(&top.path)..);
            let paths = begin.map(|(path, _)| path).take_while(|path| path.as_str().starts_with(&top.path));
            let paths: Vec<SourcePath> = paths.filter(|path| top.holds(path.as_str())).cloned().collect();
            taken.extend(paths.iter().filter_map(|path| map.remove_entry(path)));
        }
        taken
    }
}

impl Top {
    /// Whether `path` is this or below it.
    fn holds(&self, path: &str) -> bool {
        path.strip_prefix(&self.path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Where a change lies.
enum Lies {
    At(Top),
    /// Where nothing is read.
    Nowhere,
    /// Where more than the path itself has to be looked at: at a link, or at a name about which something is to be said.
    Odd,
}

/// The nearest to `path` that can be looked at by itself: it, or what now stands in place of a folder above it.
fn place(root: &Path, path: &Path) -> Lies {
    let mut above = String::new();
    for part in path.components() {
        let Component::Normal(name) = part else { return Lies::Odd };
        let Some(name) = name.to_str() else { return Lies::Odd };
        let is_left_out = if above.is_empty() { !list::is_read(name) } else { names::is_left_out(&above, name) };
        if is_left_out {
            return Lies::Nowhere;
        }
        if names::fault(name).is_some() {
            return Lies::Odd;
        }
        let kind = kind(&root.join(&above), name);
        if !above.is_empty() {
            above.push('/');
        }
        above.push_str(name);
        match kind {
            Ok(Some(kind)) if kind.is_dir() => {}
            Ok(Some(kind)) if !kind.is_symlink() => return Lies::At(Top { path: above, is_there: true }),
            Ok(None) => return Lies::At(Top { path: above, is_there: false }),
            Ok(Some(_)) | Err(_) => return Lies::Odd,
        }
    }
    if above.is_empty() { Lies::Odd } else { Lies::At(Top { path: above, is_there: true }) }
}

/// What the folder holds under exactly this name. The folder is asked, as some disks take `Index.md` for `index.md`.
fn kind(folder: &Path, name: &str) -> io::Result<Option<FileType>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(cause) if matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(cause) => return Err(cause),
    };
    for entry in entries {
        let entry = entry?;
        if entry.file_name() == name {
            return entry.file_type().map(Some);
        }
    }
    Ok(None)
}
