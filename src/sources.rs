//! The site folder as one value: everything that a build reads, with nothing of the disk left in it.

mod svg;
mod text;

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hash;
use std::sync::Arc;

pub(crate) use svg::dimensions as svg_dimensions;
pub use text::{SharedText, Text};

/// A file's place below the site folder (or the theme's): relative, joined by `/`, without `.` or `..`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourcePath(Arc<str>);

impl SourcePath {
    /// Takes a relative path that is joined by `/`.
    pub fn new(path: &str) -> Self {
        debug_assert!(!path.starts_with('/') && !path.contains('\\'), "not a source path: {path}");
        Self(path.into())
    }

    /// The path as text, joined by `/`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's name, without its folders.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// The folder that holds the file, `""` at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The path that `link`, written in this file, points at; `None` where it leads out of the site folder.
    pub fn join(&self, link: &str) -> Option<Self> {
        let mut parts: Vec<&str> = self.folder().split('/').filter(|part| !part.is_empty()).collect();
        for part in link.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(Self(parts.join("/").into()))
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A 128-bit hash of bytes (XXH3): equal bytes, equal fingerprint. Not for use against somebody who makes collisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub u128);

impl Fingerprint {
    /// The fingerprint of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(xxhash_rust::xxh3::xxh3_128(bytes))
    }

    /// The fingerprint of these texts, each by itself: `["ab", "c"]` is not `["a", "bc"]`.
    pub fn of_all(texts: &[&str]) -> Self {
        let mut hash = xxhash_rust::xxh3::Xxh3::new();
        for text in texts {
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        Self(hash.digest128())
    }

    /// The fingerprint of these values. For memory only: another machine may give another one.
    pub fn of_values(values: impl Iterator<Item = impl Hash>) -> Self {
        let mut hash = xxhash_rust::xxh3::Xxh3::new();
        values.for_each(|value| value.hash(&mut hash));
        Self(hash.digest128())
    }

    /// The first ten hexadecimal digits, for file names.
    pub fn short(self) -> String {
        format!("{:032x}", self.0)[..10].to_owned()
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

/// A file that is copied as it is and never read as text: an image, a PDF, a font.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its size in bytes.
    pub bytes: u64,
    /// The hash of its content.
    pub fingerprint: Fingerprint,
    /// Width and height in pixels, for an image whose head could be read.
    pub dimensions: Option<(usize, usize)>,
}

/// One input file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A text in UTF-8, without a byte order mark; line ends as they were written.
    Text(Text),
    /// A file that is only copied.
    Asset(Asset),
}

/// Where the words of the theme are, as files of a site.
pub const THEME_WORDS: &str = "themes/default/strings/";

/// Where those inside the program go when the site has a file in their place: they stay below its words. No file of a site
/// can be here, as nothing is read from a folder whose name begins with a dot.
pub const WORDS_BELOW: &str = "themes/default/strings/.built-in/";

/// All inputs of a build: the site folder's files, and below `themes/default/` those of the theme inside the program
/// where the site has none of that name; its words are below [`WORDS_BELOW`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sources {
    /// Path to content, in the order of the paths.
    pub files: BTreeMap<SourcePath, Source>,
}

impl Sources {
    /// The text at `path`; `None` where there is no such file, or it is no text.
    pub fn text(&self, path: &str) -> Option<SharedText> {
        match self.files.get(&SourcePath::new(path))? {
            Source::Text(text) => Some(text.get()),
            Source::Asset(_) => None,
        }
    }

    /// Every file whose path begins with `prefix` (a folder ends in `/`), in order.
    pub fn below<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a SourcePath, &'a Source)> {
        self.files.range(SourcePath(prefix.into())..).take_while(move |(path, _)| path.as_str().starts_with(prefix))
    }

    /// The files at or below these paths (a folder ends in `/`), for what should read nothing else.
    #[must_use]
    pub fn only(&self, paths: &[&str]) -> Self {
        let files = paths.iter().flat_map(|path| self.below(path));
        Self { files: files.map(|(path, source)| (path.clone(), source.clone())).collect() }
    }

    /// Every text below `prefix` whose name ends in one of `endings`, in order.
    pub fn texts<'a>(
        &'a self,
        prefix: &'a str,
        endings: &'a [&'a str],
    ) -> impl Iterator<Item = (&'a SourcePath, SharedText)> {
        self.below(prefix).filter_map(move |(path, source)| match source {
            Source::Text(text) if endings.iter().any(|ending| path.as_str().ends_with(ending)) => {
                Some((path, text.get()))
            }
            Source::Text(_) | Source::Asset(_) => None,
        })
    }

    /// Packs large texts, which are only asked for now where something is wrong with them.
    pub fn pack(&self) {
        for source in self.files.values() {
            if let Source::Text(text) = source {
                text.pack();
            }
        }
    }

    /// Adds a text; used by tests and by the theme inside the program.
    pub fn insert_text(&mut self, path: &str, text: &str) {
        self.files.insert(SourcePath::new(path), Source::Text(text.to_owned().into()));
    }
}
