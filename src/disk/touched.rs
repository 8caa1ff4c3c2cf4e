//! Whether a file lies where something changed, also when it is reached by a link.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::changed::Changed;

/// Where something changed, below a site's folder in which links may lead to and fro.
#[derive(Debug)]
pub(super) enum Touched<'a> {
    /// Everywhere.
    All,
    /// Here.
    At {
        /// The site's folder.
        root: &'a Path,
        /// As they were told, and as they really are.
        paths: BTreeSet<PathBuf>,
        /// Every link of the site, on the disk.
        links: Vec<PathBuf>,
    },
}

impl<'a> Touched<'a> {
    pub(super) fn of(root: &'a Path, changed: &Changed, links: Vec<PathBuf>) -> Self {
        match changed {
            Changed::Everything => Self::All,
            Changed::Paths(told) => {
                let told = told.iter().map(|path| root.join(path));
                Self::At { root, paths: told.flat_map(|path| [real(&path), path]).collect(), links }
            }
        }
    }

    /// Whether the file is at or below one of the paths.
    pub(super) fn holds(&self, file: &Path) -> bool {
        match self {
            Self::All => true,
            Self::At { root, paths, links } => {
                let is_at = |file: &Path| {
                    file.ancestors().take_while(|above| above.starts_with(root)).any(|above| paths.contains(above))
                };
                is_at(file) || links.iter().any(|link| file.starts_with(link)) && is_at(&real(file))
            }
        }
    }
}

/// Where a file or folder really is, or was: what is gone is looked for in the folder that held it.
pub(super) fn real(path: &Path) -> PathBuf {
    let held = || Some(fs::canonicalize(path.parent()?).ok()?.join(path.file_name()?));
    fs::canonicalize(path).ok().or_else(held).unwrap_or_else(|| path.to_owned())
}
