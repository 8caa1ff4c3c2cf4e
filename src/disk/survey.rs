//! A site folder as it is seen without reading a file: what to watch, and what tells that something changed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::changed::Changed;
use super::error::LoadError;
use super::list::{self, Listed};
use super::names::Kind;
use super::reach::Reach;
use super::scope::Scope;
use super::stamp::Stamp;
use super::{file, top, touched};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::sources::{Fingerprint, SourcePath};

/// What is there, of what [`super::load()`] reads.
#[derive(Debug)]
pub struct Survey {
    reach: Reach,
    files: BTreeMap<SourcePath, Stamp>,
    folders: BTreeMap<SourcePath, PathBuf>,
    has_links: bool,
    /// What else can change what is read: names at the top, names and links that cannot be used, folders that cannot be opened.
    names: Vec<(String, bool)>,
    problems: BTreeMap<SourcePath, Vec<Diagnostic>>,
    failed: Option<String>,
}

/// Paths that are not as they were, with what is there now; `""` for something that has no path.
pub type Differences = BTreeMap<PathBuf, Option<Stamp>>;

impl Survey {
    /// Looks at the site in the folder `site`.
    pub fn of(site: &Path) -> Result<Self, LoadError> {
        top::open(site).map(Self::at)
    }

    /// A second look at the same folder.
    #[must_use]
    pub fn again(&self) -> Self {
        Self::at(self.reach.root.clone())
    }

    fn at(root: PathBuf) -> Self {
        let mut survey = Self {
            reach: Reach { root, targets: Vec::new() },
            files: BTreeMap::new(),
            folders: BTreeMap::new(),
            has_links: false,
            names: Vec::new(),
            problems: BTreeMap::new(),
            failed: None,
        };
        survey.look_again(&Changed::Everything);
        survey
    }

    /// The site's folder, without links. It stays the same, also when it is gone.
    pub fn root(&self) -> &Path {
        &self.reach.root
    }

    /// Where this folder lies below the site's folder, if it does; it need not be there.
    pub fn place_of(&self, folder: &Path) -> Option<PathBuf> {
        touched::real(folder).strip_prefix(self.root()).ok().map(Path::to_owned)
    }

    /// Which paths matter.
    pub fn reach(&self) -> &Reach {
        &self.reach
    }

    /// Whether some of it is reached by links, so that a change may come from where nobody looks.
    pub fn has_links(&self) -> bool {
        self.has_links
    }

    /// The files below the folder at this path, each with its size in bytes.
    pub fn files_below(&self, folder: &Path) -> Vec<(PathBuf, u64)> {
        let Some(folder) = source_path(folder) else { return Vec::new() };
        let begin = if folder.as_str().is_empty() { String::new() } else { format!("{folder}/") };
        let files =
            self.files.range(SourcePath::new(&begin)..).take_while(|(path, _)| path.as_str().starts_with(&begin));
        files.map(|(path, stamp)| (path.as_str().into(), stamp.bytes)).collect()
    }

    /// Every folder in which something is read, below the site's folder and on the disk; where files are reached by a link,
    /// also those that hold them.
    pub fn folders(&self) -> impl Iterator<Item = &Path> {
        let below = self.folders.values().map(PathBuf::as_path);
        let beyond = self.reach.targets.iter();
        let beyond = beyond.filter_map(|target| if target.is_dir() { Some(&**target) } else { target.parent() });
        below.chain(beyond)
    }

    /// Whether there was a folder at this path.
    pub fn has_folder(&self, path: &Path) -> bool {
        source_path(path).is_some_and(|path| self.folders.contains_key(&path))
    }

    /// Looks where `changed` says; in a site without links nowhere else.
    pub fn look_again(&mut self, changed: &Changed) {
        self.names = top::names(&self.reach.root).unwrap_or_default();
        if let Changed::Paths(paths) = changed
            && !self.has_links
            && self.failed.is_none()
            && let Scope::Below(tops) = Scope::of(&self.reach.root, paths)
        {
            let mut problems = Diagnostics::default();
            let there = tops.iter().filter(|top| top.is_there).map(|top| self.reach.root.join(&top.path));
            let listed = list::walk(&self.reach.root, there, &mut problems);
            if listed.links.is_empty() {
                return self.take(&Scope::Below(tops), listed, &problems);
            }
        }
        let mut problems = Diagnostics::default();
        let listed = list::list(&self.reach.root, &mut problems);
        self.take(&Scope::Whole, listed, &problems);
    }

    fn take(&mut self, scope: &Scope, listed: Listed, problems: &Diagnostics) {
        scope.taken_from(&mut self.files);
        scope.taken_from(&mut self.folders);
        scope.taken_from(&mut self.problems);
        self.files.extend(listed.found.into_iter().map(|found| (found.path, found.stamp)));
        for folder in listed.folders {
            let path = folder.strip_prefix(&self.reach.root).ok().and_then(source_path);
            self.folders.extend(path.map(|path| (path, folder)));
        }
        for problem in problems.iter() {
            let path = problem.place.as_ref().map_or_else(|| SourcePath::new(""), |place| place.path.clone());
            self.problems.entry(path).or_default().push(problem.clone());
        }
        self.has_links = !listed.links.is_empty();
        self.reach.targets = listed.targets;
        self.failed = listed.failed.map(|failed| failed.to_string());
    }

    /// What is another in `now`, which is a look at the same folder.
    pub fn differences(&self, now: &Self) -> Differences {
        let is_same = |(path, stamp): &(&SourcePath, &Stamp)| self.files.get(*path) == Some(*stamp);
        let new = now.files.iter().filter(|file| !is_same(file)).map(|(path, stamp)| (path, Some(*stamp)));
        let gone = self.files.keys().filter(|path| !now.files.contains_key(*path)).map(|path| (path, None));
        let mut differences: Differences = new.chain(gone).map(|(path, stamp)| (path.as_str().into(), stamp)).collect();
        let is_like = self.names == now.names && self.problems == now.problems && self.failed == now.failed;
        differences.extend((!is_like).then(|| (PathBuf::new(), None)));
        differences
    }

    /// Whether the file at this path must have been written, made or removed, as `now` is what is there. What else the system
    /// notes of a file, such as a further name, does not count.
    pub fn was_written(&self, path: &Path, now: Option<&Stamp>) -> bool {
        let before = source_path(path).and_then(|path| self.files.get(&path));
        before.map(Stamp::written) != now.map(Stamp::written)
    }

    /// Whether what is at this path looks as if somebody were about to write it: it is gone, or holds nothing, and that is new.
    pub fn is_half_done(&self, path: &Path) -> bool {
        let Some(known) = source_path(path) else { return false };
        let before = self.files.get(&known);
        match fs::metadata(self.reach.root.join(path)) {
            Ok(data) => data.is_file() && data.len() == 0 && before.is_none_or(|before| before.bytes > 0),
            Err(_) => before.is_some() || self.folders.contains_key(&known),
        }
    }

    /// The hash of the text at this path; `None` where it is gone or large.
    pub fn fingerprint(&self, path: &Path) -> Option<Fingerprint> {
        let file = File::open(self.reach.root.join(path)).ok()?;
        let is_small = file.metadata().is_ok_and(|data| data.is_file() && data.len() <= Kind::Text.limit());
        is_small.then(|| file::fingerprint(file).ok()).flatten().map(|(_, fingerprint)| fingerprint)
    }
}

/// `None` where nothing of this name is read.
fn source_path(path: &Path) -> Option<SourcePath> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str().filter(|part| !part.contains('\\'))).collect();
    Some(SourcePath::new(&parts?.join("/")))
}
