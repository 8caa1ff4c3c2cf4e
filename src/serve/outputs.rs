//! What is served: the files of one good build, or of a built folder. Nothing else ever leaves.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use super::published::PageSource;
use super::rules::{HeaderRules, RedirectRules};
use super::shelves::{InMemory, Shelf};
use super::target::{decode, encode};
use crate::sources::Fingerprint;

/// One published file.
#[derive(Debug, Clone)]
pub(super) struct File {
    pub name: Arc<str>,
    pub bytes: Arc<[u8]>,
    pub fingerprint: Fingerprint,
}

/// Files that were asked for, as far as there is room for them.
#[derive(Debug, Default)]
struct Seen {
    /// A file, once somebody has asked for it.
    files: BTreeMap<Arc<str>, Arc<OnceLock<Option<File>>>>,
    bytes: usize,
}

impl Seen {
    /// A site may have far more pages than fit into memory, and somebody may visit all of them.
    const MOST_BYTES: usize = 32 * 1024 * 1024;

    /// A file was made. What was made before may have to be made again.
    fn make_room_for(&mut self, bytes: usize) {
        self.bytes = self.bytes.saturating_add(bytes);
        if self.bytes > Self::MOST_BYTES {
            *self = Self::default();
        }
    }
}

/// The files of a site, by their path below its folder. Never changes: a new build makes a new one.
#[derive(Debug)]
pub struct Outputs {
    shelf: Box<dyn Shelf>,
    /// Files that were asked for.
    seen: Mutex<Seen>,
    /// Stands in for files that cannot be made, as long as nobody has looked at all of them.
    before: Mutex<Option<Arc<Self>>>,
    pub(super) headers: HeaderRules,
    pub(super) redirects: RedirectRules,
    base: String,
}

/// What lies at a path.
#[derive(Debug)]
pub(super) enum Found {
    /// A file.
    File(File),
    /// Nothing, but with a slash behind it a page: this address.
    Folder(String),
    /// A file that cannot be made.
    Broken,
    Nothing,
}

impl Outputs {
    /// No file at all, below the address `/`: the state before the first build.
    pub fn none() -> Self {
        Self::on(Box::new(InMemory::default()), "/", None)
    }

    /// The files of a shelf. `base` is the path of `base_url`: `/`, or `/support/`. Where a file cannot be had, that of `before`
    /// stands in.
    pub fn on(shelf: Box<dyn Shelf>, base: &str, before: Option<Arc<Self>>) -> Self {
        let text = |name: &str| {
            let bytes = shelf.names().get(name).and_then(|name| shelf.bytes(name));
            bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
        };
        let (headers, redirects) = (HeaderRules::read(&text("_headers")), RedirectRules::read(&text("_redirects")));
        let base = match base.trim_matches('/') {
            "" => "/".to_owned(),
            inner => format!("/{}/", decode(inner).unwrap_or_else(|| inner.to_owned())),
        };
        Self { shelf, seen: Mutex::default(), before: Mutex::new(before), headers, redirects, base }
    }

    /// Everything is in order, so nothing need stand in any more.
    pub fn stand_alone(&self) {
        self.before.lock().unwrap_or_else(PoisonError::into_inner).take();
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.names().next().is_none()
    }

    /// The path of the site on its host, decoded, such as `/` or `/support/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Every path that can be asked for, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.shelf.names().iter().map(AsRef::as_ref).filter(|name| is_for_visitors(name))
    }

    /// The paths that `other` does not have, in order.
    pub(super) fn missing_in(&self, other: &Self) -> Vec<&str> {
        let missing = self.shelf.names().missing_in(other.shelf.names());
        missing.into_iter().map(AsRef::as_ref).filter(|name| is_for_visitors(name)).collect()
    }

    /// A path that can be asked for.
    fn name(&self, name: &str) -> Option<Arc<str>> {
        let names = self.shelf.names();
        let late = || names.may_have(name).then(|| Arc::from(name));
        names.get(name).cloned().or_else(late).filter(|name| is_for_visitors(name))
    }

    /// Where a page is written.
    pub(super) fn source(&self, name: &str) -> Option<PageSource> {
        self.shelf.source(name)
    }

    /// What lies at a decoded path of an address.
    pub(super) fn find(&self, path: &str) -> Found {
        let Some(inner) = path.strip_prefix(&self.base) else { return Found::Nothing };
        let is_folder = inner.is_empty() || inner.ends_with('/');
        let name = if is_folder { format!("{inner}index.html") } else { inner.to_owned() };
        match self.file(&name) {
            Some(file) => Found::File(file),
            None if self.shelf.names().get(&name).is_some_and(|name| is_for_visitors(name)) => Found::Broken,
            None if !is_folder && self.name(&format!("{inner}/index.html")).is_some() => {
                Found::Folder(format!("{}/", encode(path)))
            }
            None => Found::Nothing,
        }
    }

    /// The page for what is not there that lies nearest above a path: that of its language.
    pub(super) fn not_found_page(&self, path: &str) -> Option<File> {
        let mut folder = path.strip_prefix(&self.base).unwrap_or_default();
        loop {
            folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
            let name = if folder.is_empty() { "404.html".to_owned() } else { format!("{folder}/404.html") };
            if let Some(file) = self.file(&name) {
                return Some(file);
            }
            if folder.is_empty() {
                return None;
            }
        }
    }

    /// The file at a path below the site.
    pub(super) fn file(&self, name: &str) -> Option<File> {
        let name = self.name(name)?;
        let seen = Arc::clone(self.seen().files.entry(Arc::clone(&name)).or_default());
        // Made once, and by one caller while others wait for it.
        let file = seen.get_or_init(|| {
            let file = self.fetch(&name);
            self.seen().make_room_for(file.as_ref().map_or(0, |file| file.bytes.len()));
            file
        });
        file.clone()
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fetch(&self, name: &Arc<str>) -> Option<File> {
        let Some(bytes) = self.shelf.bytes(name) else {
            let before = self.before.lock().unwrap_or_else(PoisonError::into_inner).clone();
            return before?.file(name);
        };
        let fingerprint = Fingerprint::of(&bytes);
        Some(File { name: name.clone(), bytes, fingerprint })
    }
}

/// Whether a host would show this file. Names with a dot in front are for machines, but for the one folder that has to be there;
/// a host reads its two lists of rules itself.
fn is_for_visitors(path: &str) -> bool {
    let is_rule = matches!(path, "_headers" | "_redirects");
    let is_shown = |(depth, part): (usize, &str)| !part.starts_with('.') || depth == 0 && part == ".well-known";
    !is_rule && path.split('/').enumerate().all(is_shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_is_kept_than_there_is_room_for() {
        let large = vec![b'a'; Seen::MOST_BYTES / 4];
        let names: Vec<String> = (0..12).map(|number| format!("{number}.txt")).collect();
        let files = names.iter().map(|name| (name.as_str(), large.as_slice()));
        let outputs = Outputs::on(Box::new(InMemory::of(files)), "/", None);
        for name in names.iter().chain(&names) {
            assert_eq!(outputs.file(name).expect("it is there").bytes.len(), large.len());
            let seen = outputs.seen();
            let kept: usize = seen.files.values().filter_map(|file| Some(file.get()?.as_ref()?.bytes.len())).sum();
            assert!(kept <= Seen::MOST_BYTES, "{kept}");
        }
    }
}
