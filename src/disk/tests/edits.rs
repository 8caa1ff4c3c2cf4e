//! What somebody may do to a site folder, at random.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;

/// Files and folders that get in each other's way, with names and places of every kind.
const PATHS: &[&str] = &[
    "site.yaml",
    "site.yml",
    "groups.yaml",
    "groups.yaml/inside.yaml",
    "groups",
    "groups/north.yaml",
    "Content",
    "Content/index.md",
    "content",
    "content/index.md",
    "content/articles",
    "content/articles/a",
    "content/articles/a/index.md",
    "content/articles/a/chair.svg",
    "content/articles/a-b.md",
    "content/articles/a.md",
    "content/articles/4913",
    "content/bad\nname",
    "content/bad\\name",
    "content/bad\nname/index.md",
    "content/node_modules/x.md",
    "content/.hidden/x.md",
    "static",
    "static/chair.svg",
    "static/.well-known",
    "static/.well-known/security.txt",
    "themes",
    "themes/default",
    "themes/default/theme.yaml",
    "themes/default/templates",
    "themes/default/templates/page.html",
    "public/index.html",
];

const CONTENTS: &[&[u8]] =
    &[b"", b"one", b"two", b"\xef\xbb\xbfone", b"Jos\xe9", b"<svg width='8' height='4'/>", b"<svg onload='x'/>"];

/// One thing that somebody does to a site folder.
#[derive(Debug, Clone)]
pub(crate) enum Edit {
    Write(&'static str, &'static [u8]),
    Remove(&'static str),
    Rename(&'static str, &'static str),
    #[cfg(unix)]
    Link(&'static str, &'static str),
}

fn path() -> impl Strategy<Value = &'static str> {
    prop::sample::select(PATHS)
}

fn edit(links: u32) -> impl Strategy<Value = Edit> {
    prop_oneof![
        8 => (path(), prop::sample::select(CONTENTS)).prop_map(|(path, content)| Edit::Write(path, content)),
        3 => path().prop_map(Edit::Remove),
        3 => (path(), path()).prop_map(|(from, to)| Edit::Rename(from, to)),
        links => (path(), path()).prop_map(|(target, path)| link(target, path)),
    ]
}

#[cfg(unix)]
fn link(target: &'static str, path: &'static str) -> Edit {
    Edit::Link(target, path)
}

#[cfg(not(unix))]
fn link(_: &'static str, path: &'static str) -> Edit {
    Edit::Remove(path)
}

/// Rounds of edits; after each round is looked again. Every other site has no link, as nearly all have none.
pub(crate) fn rounds() -> impl Strategy<Value = Vec<Vec<Edit>>> {
    any::<bool>().prop_flat_map(|with_links| rounds_of(edit(u32::from(with_links))))
}

/// The same without links.
pub(crate) fn rounds_without_links() -> impl Strategy<Value = Vec<Vec<Edit>>> {
    rounds_of(edit(0))
}

fn rounds_of(edit: impl Strategy<Value = Edit>) -> impl Strategy<Value = Vec<Vec<Edit>>> {
    prop::collection::vec(prop::collection::vec(edit, 1..5), 1..8)
}

impl Edit {
    /// Does it, where it can be done; returns the paths of which a system would tell.
    pub(crate) fn apply(&self, site: &Path) -> BTreeSet<PathBuf> {
        let (one, other) = match self {
            Self::Write(path, _) | Self::Remove(path) => (path, path),
            Self::Rename(from, to) => (from, to),
            #[cfg(unix)]
            Self::Link(_, path) => (path, path),
        };
        let mut told: BTreeSet<PathBuf> = [one, other].map(PathBuf::from).into();
        if !matches!(self, Self::Remove(_)) {
            let above = Path::new(other).ancestors().skip(1);
            told.extend(above.filter(|above| !site.join(above).exists()).last().map(Path::to_owned));
            let _ = fs::create_dir_all(site.join(other).parent().expect("the path is in the site"));
        }
        // Behind a link, the system tells of the place that it leads to.
        let really = |path: &Path| real(&site.join(path)).strip_prefix(site).map(Path::to_owned).ok();
        told.extend([really(one.as_ref()), really(other.as_ref())].into_iter().flatten());
        let _ = match self {
            Self::Write(path, content) => fs::write(site.join(path), content),
            Self::Remove(path) => fs::remove_file(site.join(path)).or_else(|_| fs::remove_dir_all(site.join(path))),
            Self::Rename(from, to) => fs::rename(site.join(from), site.join(to)),
            #[cfg(unix)]
            Self::Link(target, path) => std::os::unix::fs::symlink(site.join(target), site.join(path)),
        };
        told.extend([really(one.as_ref()), really(other.as_ref())].into_iter().flatten());
        told
    }
}

/// The path without links, as far as there is something.
pub(crate) fn real(path: &Path) -> PathBuf {
    match (fs::canonicalize(path), path.parent(), path.file_name()) {
        (Ok(real), ..) => real,
        (Err(_), Some(above), Some(name)) => real(above).join(name),
        (Err(_), ..) => path.to_owned(),
    }
}
