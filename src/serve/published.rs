//! What is published at one moment: everything that an answer depends on beside the request.

use std::fmt;
use std::sync::Arc;

use super::outputs::Outputs;

/// For whom the server stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// For nobody: pages show what changes while they are written, and problems.
    Development,
    /// For the host that will publish the site: pages as they are, headers as `_headers` says.
    Built,
}

/// Opens a source in the editor of whoever looks at the page.
pub type Editor = Box<dyn Fn(&PageSource) + Send + Sync>;

/// What stays the same as long as the server runs.
pub struct Setting {
    /// For whom the server stands in.
    pub mode: Mode,
    /// Names of this machine that are answered beside `localhost`, with or without a port.
    pub hosts: Vec<String>,
    /// Opens a source; `None` where there is no editor.
    pub editor: Option<Editor>,
}

impl fmt::Debug for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Setting");
        shown.field("mode", &self.mode).field("hosts", &self.hosts).field("editor", &self.editor.is_some()).finish()
    }
}

/// Where a page comes from, for those who write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageSource {
    /// The file, below the site folder.
    pub path: String,
    /// Its line, from one.
    pub line: usize,
    /// What a visitor does not see, such as "draft".
    pub notes: Vec<String>,
}

/// Why the last build was not published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problems {
    /// How many.
    pub count: usize,
    /// All of them, as the terminal shows them, without colours.
    pub text: String,
}

/// What is published at one moment. Never changes; [`super::Shared`] puts another in its place.
#[derive(Debug, Clone)]
pub struct Published {
    /// What stays the same.
    pub setting: Arc<Setting>,
    /// Names this run of the server; another run has another.
    pub boot: Arc<str>,
    /// Has to be shown to open an editor, so that nobody else can.
    pub token: Arc<str>,
    /// The files of the last good build.
    pub outputs: Arc<Outputs>,
    /// Which good build that was, from one; zero before the first.
    pub version: u64,
    /// What keeps a newer build from being published.
    pub problems: Option<Arc<Problems>>,
}
