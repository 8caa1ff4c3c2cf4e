//! Reads the part of a site folder in which something may have changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::changed::Changed;
use super::error::LoadError;
use super::list::{self, Found, Listed};
use super::scope::Scope;
use super::touched::Touched;
use super::{embedded, file};
use crate::diagnostic::Diagnostics;
use crate::sources::{Source, SourcePath};

/// What was read before.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known<'a> {
    /// Each file that can be used.
    pub(super) files: &'a BTreeMap<SourcePath, Source>,
    /// Whether there was a link: then one file may lie at two paths, and none can be looked at by itself.
    pub(super) has_links: bool,
}

/// A part of the folder as it is now.
#[derive(Debug)]
pub(super) struct Fresh {
    /// Which part.
    pub(super) scope: Scope,
    /// Files in it that were not read again, as nothing says that they changed.
    pub(super) kept: BTreeSet<SourcePath>,
    /// The others.
    pub(super) read: BTreeMap<SourcePath, Read>,
    /// What is wrong with names and links in it.
    pub(super) problems: Diagnostics,
    /// Whether there is a link in it.
    pub(super) has_links: bool,
}

/// What one file gave.
#[derive(Debug, Default)]
pub(super) struct Read {
    /// `None` where it cannot be used.
    pub(super) source: Option<Source>,
    /// What is wrong with it.
    pub(super) problems: Diagnostics,
}

impl Fresh {
    /// Reads what lies where `changed` says, and what is new; in a site without links it looks nowhere else.
    pub(super) fn read(root: &Path, changed: &Changed, known: Known<'_>) -> Result<Self, LoadError> {
        if let Changed::Paths(paths) = changed
            && !known.has_links
            && let Scope::Below(tops) = Scope::of(root, paths)
        {
            let mut problems = Diagnostics::default();
            let there = tops.iter().filter(|top| top.is_there).map(|top| root.join(&top.path));
            let listed = list::walk(root, there, &mut problems);
            if listed.links.is_empty() {
                return Self::of(Scope::Below(tops), listed, problems, |_| true);
            }
        }
        let mut problems = Diagnostics::default();
        let listed = list::list(root, &mut problems);
        let touched = Touched::of(root, changed, listed.links.clone());
        Self::of(Scope::Whole, listed, problems, |found| {
            !known.files.contains_key(&found.path) || touched.holds(&found.on_disk)
        })
    }

    fn of(
        scope: Scope,
        listed: Listed,
        problems: Diagnostics,
        is_to_be_read: impl Fn(&Found) -> bool,
    ) -> Result<Self, LoadError> {
        if let Some(failed) = listed.failed {
            return Err(failed);
        }
        let (new, kept): (Vec<Found>, Vec<Found>) = listed.found.into_iter().partition(is_to_be_read);
        let read: BTreeMap<SourcePath, Read> = new.into_par_iter().map(read).collect::<Result<_, _>>()?;
        let kept = kept.into_iter().map(|found| found.path).collect();
        let mut fresh = Self { scope, kept, read, problems, has_links: !listed.links.is_empty() };
        fresh.fill_in_the_theme();
        Ok(fresh)
    }

    /// Where the site has no file of a name that can be used, the one inside the program stands in.
    fn fill_in_the_theme(&mut self) {
        for (path, bytes) in embedded::files().into_iter().filter(|(path, _)| self.scope.holds(path)) {
            let path = SourcePath::new(&path);
            if !self.kept.contains(&path) {
                let read = self.read.entry(path.clone()).or_default();
                if read.source.is_none() {
                    read.source = Some(file::embedded(&path, bytes, &mut read.problems));
                }
            }
        }
    }
}

fn read(found: Found) -> Result<(SourcePath, Read), LoadError> {
    let mut problems = Diagnostics::default();
    let source = file::read(&found, &mut problems)?;
    Ok((found.path, Read { source, problems }))
}
