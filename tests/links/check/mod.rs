//! Whether every link of a built site leads to one of its files. Any test crate may take this folder in by `#[path]`.

mod html;
mod other;
mod reference;
mod target;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use html::Page;
use reference::Reference;
use target::Target;
use url::Url;

/// A built site: the path of each file below its folder, and its bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// What is wrong with the links of the site in `folder`, which is meant for `base_url`; one line for each, empty if all is well.
pub(crate) fn check_links(folder: &Path, base_url: &str) -> Vec<String> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let below = entry.path().strip_prefix(folder).expect("it was found in the folder");
        let bytes = std::fs::read(entry.path()).expect("a file of the site can be read");
        (below.to_string_lossy().replace('\\', "/"), bytes)
    });
    check_files(&files.collect(), base_url)
}

/// The same for a site in memory.
pub(crate) fn check_files(files: &Files, base_url: &str) -> Vec<String> {
    let built = Built::read(files, base_url);
    if built.pages.is_empty() {
        return vec!["the site has no page".to_owned()];
    }
    let mut problems = Vec::new();
    let mut translations = BTreeSet::new();
    for path in files.keys() {
        let references = built.references(path).unwrap_or_else(|why| {
            problems.push(format!("{path}: {why}"));
            Vec::new()
        });
        for reference in &references {
            problems.extend(built.problem(path, reference).map(|what| format!("{path}: {reference}: {what}")));
            translations.extend(built.translation(path, reference).map(|other| (path.clone(), other)));
        }
        let own = built.pages.get(path.as_str()).map_or(&[][..], |page| &page.problems);
        problems.extend(own.iter().map(|what| format!("{path}: {what}")));
    }
    let one_way = translations.iter().filter(|(from, to)| !translations.contains(&(to.clone(), from.clone())));
    problems.extend(one_way.map(|(from, to)| format!("{to}: does not name {from}, which names it as the same page")));
    problems
}

/// A built site, with what its pages say.
struct Built<'a> {
    files: &'a Files,
    pages: BTreeMap<&'a str, Page>,
    base: Url,
}

impl<'a> Built<'a> {
    fn read(files: &'a Files, base_url: &str) -> Self {
        let pages = files
            .iter()
            .filter(|(path, _)| matches!(path.rsplit('.').next(), Some("html" | "svg")))
            .map(|(path, bytes)| (path.as_str(), Page::read(&String::from_utf8_lossy(bytes))));
        let base = Url::parse(base_url).expect("the base address is an address");
        Self { files, pages: pages.collect(), base }
    }

    /// What the file at `path` refers to, or why it cannot be read.
    fn references(&self, path: &str) -> Result<Vec<Reference>, String> {
        match self.pages.get(path) {
            Some(page) => Ok(page.references.clone()),
            None => other::read(path, &self.files[path]),
        }
    }

    /// The file of the page that `reference` names as the same in another language.
    fn translation(&self, path: &str, reference: &Reference) -> Option<String> {
        match target::find(self.files, &self.base, path, &reference.to) {
            Ok(Target::File { path: other, .. }) if reference.is_translation() => Some(other),
            Ok(_) | Err(_) => None,
        }
    }

    /// What is wrong with a reference in the file at `path`.
    fn problem(&self, path: &str, reference: &Reference) -> Option<String> {
        if reference.is_whole() && Url::parse(&reference.to).is_err() {
            return Some("must be a whole address, with https://".to_owned());
        }
        let (file, anchor) = match target::find(self.files, &self.base, path, &reference.to) {
            Ok(Target::Elsewhere) => return None,
            Ok(Target::File { path, anchor }) => (path, anchor),
            Err(why) => return Some(why),
        };
        let anchor = anchor.filter(|anchor| !anchor.is_empty() && anchor != "top")?;
        let page = self.pages.get(file.as_str())?;
        (!page.ids.contains(&anchor)).then(|| format!("no #{anchor} in {file}"))
    }
}
