//! What is wrong, where, and what to write instead. Knows nothing of sites.

mod code;
mod example;
mod fix;
mod level;
mod severity;

pub use code::Code;
pub use example::Example;
pub use fix::{Edit, Fix};
pub use level::Level;
pub use severity::Severity;

use crate::sources::SourcePath;
use crate::text::Span;

/// A file and, where it is known, the bytes in it that a message is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file, relative to the site folder.
    pub path: SourcePath,
    /// The bytes in that file; `None` for the file as a whole.
    pub span: Option<Span>,
}

impl Place {
    /// The file as a whole.
    pub fn file(path: &SourcePath) -> Self {
        Self { path: path.clone(), span: None }
    }

    /// These bytes of the file.
    pub fn at(path: &SourcePath, span: Span) -> Self {
        Self { path: path.clone(), span: Some(span) }
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where it is; `None` for the site as a whole.
    pub place: Option<Place>,
    /// Which kind of problem; decides the severity.
    pub code: Code,
    /// What is wrong, in one plain sentence without a final full stop.
    pub message: String,
    /// What to write instead, or what to do.
    pub help: Option<String>,
    /// A second place that belongs to it, with a word on why: the other of two that have one id.
    pub also: Option<(Place, String)>,
    /// A correction in the same file, where only one thing can have been meant.
    pub fix: Option<Fix>,
    /// How severe it is: as its kind is, unless the site has another wish.
    level: Severity,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            place: Some(place),
            code,
            message: message.into(),
            help: None,
            also: None,
            fix: None,
            level: code.severity(),
        }
    }

    /// A problem of the site as a whole.
    pub fn of_site(code: Code, message: impl Into<String>) -> Self {
        Self { place: None, code, message: message.into(), help: None, also: None, fix: None, level: code.severity() }
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same with `help` where there is some.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<impl Into<String>>) -> Self {
        self.help = help.map(Into::into).or(self.help);
        self
    }

    /// The same with a second place.
    #[must_use]
    pub fn also(mut self, place: Place, why: impl Into<String>) -> Self {
        self.also = Some((place, why.into()));
        self
    }

    /// The same with a correction, where there is one.
    #[must_use]
    pub fn maybe_fix(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix.or(self.fix);
        self
    }

    /// Whether it keeps the site from being written.
    pub fn severity(&self) -> Severity {
        self.level
    }

    /// The same with another severity.
    #[must_use]
    pub fn with_severity(mut self, level: Severity) -> Self {
        self.level = level;
        self
    }
}

/// All problems of a build, in the order in which they were found until [`Diagnostics::sorted`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a problem.
    pub fn push(&mut self, problem: Diagnostic) {
        self.list.push(problem);
    }

    /// Adds all problems of `other`.
    pub fn append(&mut self, mut other: Self) {
        self.list.append(&mut other.list);
    }

    /// Whether one of them is an error.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|problem| problem.severity() == Severity::Error)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many are of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|problem| problem.severity() == severity).count()
    }

    /// Those that are left when each goes through `settle`, which may change it.
    #[must_use]
    pub fn settled(self, settle: impl FnMut(Diagnostic) -> Option<Diagnostic>) -> Self {
        Self { list: self.list.into_iter().filter_map(settle).collect() }
    }

    /// How many of them can be mended without a person.
    pub fn fixable(&self) -> usize {
        self.list.iter().filter(|problem| problem.fix.is_some()).count()
    }

    /// By file and place, each once: the order in which they are shown.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.list.sort();
        self.list.dedup();
        self
    }

    /// Each in turn.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}
