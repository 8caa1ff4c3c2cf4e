//! How a command ends.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::disk::{LoadError, WriteError};
use crate::serve::Stopped;

/// How a run ended, as scripts see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All is well; there may be warnings.
    Fine,
    /// The site has mistakes.
    Problems,
    /// The command was not understood.
    Misuse,
    /// Something could not be read or written.
    Disk,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Fine => 0,
            Exit::Problems => 1,
            Exit::Misuse => 2,
            Exit::Disk => 3,
        })
    }
}

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error(transparent)]
    Load(#[from] LoadError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Stopped(#[from] Stopped),
    #[error("the record {path} cannot be read: {cause}", path = path.display())]
    Record { path: PathBuf, cause: std::io::Error },
    #[error("{0}")]
    Server(String),
    #[error("{0}")]
    Index(String),
    #[error("{0}")]
    Misuse(String),
}

impl Failure {
    /// The number that says so to scripts.
    pub(super) const fn exit(&self) -> Exit {
        match self {
            Self::Misuse(_) => Exit::Misuse,
            Self::Load(_)
            | Self::Write(_)
            | Self::Stopped(_)
            | Self::Record { .. }
            | Self::Server(_)
            | Self::Index(_) => Exit::Disk,
        }
    }
}
