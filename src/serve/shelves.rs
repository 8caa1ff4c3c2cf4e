//! Where the files that are served come from: a preview that makes them, or a folder that holds them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use super::preview::{Made, Preview};
use super::published::PageSource;
use crate::disk;
use crate::output::Names;
use crate::render::Hidden;

/// Files by their path below the site. What it has never changes.
pub trait Shelf: fmt::Debug + Send + Sync {
    /// The paths of all files.
    fn names(&self) -> &Names;
    /// What is in a file; `None` where it cannot be had.
    fn bytes(&self, name: &str) -> Option<Arc<[u8]>>;
    /// Where a page is written.
    fn source(&self, _name: &str) -> Option<PageSource> {
        None
    }
}

/// Files in memory.
#[derive(Debug, Default)]
pub struct InMemory {
    names: Names,
    files: BTreeMap<String, Arc<[u8]>>,
}

impl InMemory {
    /// These files.
    pub fn of<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let files: BTreeMap<String, Arc<[u8]>> =
            files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes.into())).collect();
        Self { names: files.keys().map(String::as_str).collect(), files }
    }
}

impl Shelf for InMemory {
    fn names(&self) -> &Names {
        &self.names
    }

    fn bytes(&self, name: &str) -> Option<Arc<[u8]>> {
        self.files.get(name).cloned()
    }
}

/// The outputs of a preview.
#[derive(Debug)]
pub struct OfPreview {
    preview: Arc<Preview>,
    site: PathBuf,
}

impl OfPreview {
    /// `site` is the folder from which files are copied as they are.
    pub fn new(preview: Arc<Preview>, site: PathBuf) -> Self {
        Self { preview, site }
    }
}

impl Shelf for OfPreview {
    fn names(&self) -> &Names {
        self.preview.paths()
    }

    fn bytes(&self, name: &str) -> Option<Arc<[u8]>> {
        match self.preview.output(name)? {
            Made::Bytes(bytes) => Some(bytes),
            Made::Copy(source) => disk::bytes(&self.site, &source).ok().map(Into::into),
        }
    }

    fn source(&self, name: &str) -> Option<PageSource> {
        let origin = self.preview.origin(name)?;
        let notes = origin.hidden.map(|hidden| match hidden {
            Hidden::Draft => "draft: visitors do not see this page".to_owned(),
            Hidden::Future(date) => format!("visitors see this page from {date} on"),
        });
        Some(PageSource { path: origin.path.to_string(), line: origin.line, notes: notes.into_iter().collect() })
    }
}

/// The files of a folder, as a host would show them.
#[derive(Debug)]
pub struct OfFolder {
    folder: PathBuf,
    names: Names,
}

impl OfFolder {
    /// The files that are in `folder` now.
    pub fn of(folder: PathBuf) -> Result<Self, disk::LoadError> {
        Ok(Self { names: disk::names_in(&folder)?.into_iter().collect(), folder })
    }
}

impl Shelf for OfFolder {
    fn names(&self) -> &Names {
        &self.names
    }

    fn bytes(&self, name: &str) -> Option<Arc<[u8]>> {
        // Only a name that was found in the folder is ever read.
        let name = self.names.get(name)?;
        disk::bytes_in(&self.folder, name).ok().map(Into::into)
    }
}
