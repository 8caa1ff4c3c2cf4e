//! A site folder as it was last read, with what it takes to read only a part of it again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::changed::Changed;
use super::error::LoadError;
use super::fresh::{Fresh, Known};
use super::refreshed::Refreshed;
use super::top;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::sources::{SourcePath, Sources};

/// What was read of a site folder.
///
/// However it came about, by one look or by many, it is what one look at the whole folder would give now.
#[derive(Debug)]
pub struct Loaded {
    site: PathBuf,
    sources: Sources,
    /// What is wrong with each file or folder.
    problems: BTreeMap<SourcePath, Vec<Diagnostic>>,
    /// What is wrong with the folder as a whole.
    of_all: Diagnostics,
    has_links: bool,
    /// What an earlier look was told and could not read.
    owed: Changed,
}

impl Loaded {
    /// Reads the site in the folder `site`, and the theme inside the program where the site has no file of that name.
    pub fn of(site: &Path) -> Result<Self, LoadError> {
        let mut loaded = Self {
            site: site.to_owned(),
            sources: Sources::default(),
            problems: BTreeMap::new(),
            of_all: Diagnostics::default(),
            has_links: false,
            owed: Changed::nothing(),
        };
        loaded.refresh(Changed::Everything)?;
        Ok(loaded)
    }

    /// What was read.
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// What is wrong with it, sorted.
    pub fn problems(&self) -> Diagnostics {
        let mut problems = self.of_all.clone();
        self.problems.values().flatten().for_each(|problem| problems.push(problem.clone()));
        problems.sorted()
    }

    /// Reads again what lies where `changed` says, and nothing else, and tells what is really another.
    ///
    /// Content decides, whatever the times of the files are. After an error everything is as it was, and the next call looks
    /// also where this one could not.
    pub fn refresh(&mut self, changed: Changed) -> Result<Refreshed, LoadError> {
        self.owed.merge(changed);
        let root = top::open(&self.site)?;
        let names = top::names(&root)?;
        let known = Known { files: &self.sources.files, has_links: self.has_links };
        let fresh = Fresh::read(&root, &self.owed, known)?;
        let before = self.problems();
        let mut refreshed = self.take(fresh);
        let of_groups = |path: &SourcePath| path.as_str() == "groups.yaml" || path.as_str().starts_with("groups/");
        let missing = top::what_is_missing(&names, &self.sources, || self.problems.keys().any(of_groups));
        self.of_all.append(missing);
        self.owed = Changed::nothing();
        refreshed.has_other_problems = self.problems() != before;
        Ok(refreshed)
    }

    /// Puts a part in the place of what was known of it; what has the same content stays the same value.
    fn take(&mut self, fresh: Fresh) -> Refreshed {
        let mut files = fresh.scope.taken_from(&mut self.sources.files);
        let mut problems = fresh.scope.taken_from(&mut self.problems);
        for path in fresh.kept {
            self.problems.extend(problems.remove_entry(&path));
            self.sources.files.extend(files.remove_entry(&path));
        }
        let mut refreshed = Refreshed::default();
        for (path, read) in fresh.read {
            self.file(&read.problems);
            match (files.remove(&path), read.source) {
                (Some(old), Some(new)) => {
                    let is_same = old == new;
                    self.sources.files.insert(path.clone(), if is_same { old } else { new });
                    refreshed.changed.extend(Some(path).filter(|_| !is_same));
                }
                (None, Some(new)) => {
                    self.sources.files.insert(path.clone(), new);
                    refreshed.added.insert(path);
                }
                (Some(_), None) => {
                    refreshed.removed.insert(path);
                }
                (None, None) => {}
            }
        }
        refreshed.removed.extend(files.into_keys());
        self.of_all = Diagnostics::default();
        self.file(&fresh.problems);
        self.has_links = fresh.has_links;
        refreshed
    }

    fn file(&mut self, problems: &Diagnostics) {
        for problem in problems.iter() {
            match &problem.place {
                Some(place) => self.problems.entry(place.path.clone()).or_default().push(problem.clone()),
                None => self.of_all.push(problem.clone()),
            }
        }
    }
}

impl From<Loaded> for (Sources, Diagnostics) {
    fn from(loaded: Loaded) -> Self {
        let problems = loaded.problems();
        (loaded.sources, problems)
    }
}
