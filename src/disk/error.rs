//! What can go wrong with the disk, each with the path and the cause in plain words.

use std::io;
use std::path::{Path, PathBuf};

use super::manifest::NAME;

/// Why a site folder could not be read.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// There is no such folder.
    #[error("there is no folder \"{}\"", .0.display())]
    NoFolder(PathBuf),
    /// It is there, but not a folder.
    #[error("\"{}\" is a file, but the site has to be a folder", .0.display())]
    NotAFolder(PathBuf),
    /// The disk says no.
    #[error("\"{}\" could not be read: {}", path.display(), in_words(cause))]
    Unreadable {
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
}

impl LoadError {
    pub(super) fn unreadable(path: &Path, cause: io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), cause }
    }
}

/// Why a site could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The folder is one in which a site must not be written.
    #[error("\"{}\" cannot be the folder of the built site: {why}", path.display())]
    Refused {
        /// The folder.
        path: PathBuf,
        /// What is wrong with it, and what to do.
        why: String,
    },
    /// The folder holds no list of ours, so there is nothing that may be removed.
    #[error("nothing in \"{}\" was removed: it was not built by Openchair, as it holds no file \"{NAME}\"", .0.display())]
    NotOurs(PathBuf),
    /// Another build holds the folder.
    #[error("another build{} is writing to \"{}\"; wait until it has ended, then try again", by(.holder.as_deref()), path.display())]
    Busy {
        /// The folder.
        path: PathBuf,
        /// The number of the process that holds it, where it is known.
        holder: Option<String>,
    },
    /// Another run changes texts in the folder.
    #[error("another \"openchair confirm\"{} is changing files in \"{}\"; wait until it has ended, then try again", by(.holder.as_deref()), path.display())]
    Edited {
        /// The folder.
        path: PathBuf,
        /// The number of the process that holds it, where it is known.
        holder: Option<String>,
    },
    /// The list of the files written before cannot be understood.
    #[error("\"{}\", the list of the files that Openchair wrote, is damaged: {why}; delete the folder \"{}\" if all in it comes from Openchair, then build again", path.display(), path.parent().unwrap_or(path).display())]
    BadManifest {
        /// The list.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A file that is not ours stands where one of the site belongs.
    #[error("\"{}\" was not made by Openchair, or was changed since, and stands where a page or file of the site belongs; move it away, or put it into the folder static", .0.display())]
    Foreign(PathBuf),
    /// Something stands where a new file should.
    #[error("there is already \"{}\", so nothing was written", .0.display())]
    Taken(PathBuf),
    /// A text of the site is not what it was when it was read.
    #[error("\"{}\" was changed while this was going on, so nothing was written to it; look at it, and try again", .0.display())]
    Changed(PathBuf),
    /// A text of the site was written over, and that did not come to its end.
    #[error("\"{}\" could be written only in part: {}; its whole text is in \"{}\": copy it from there", path.display(), in_words(cause), copy.display())]
    InPart {
        /// The text.
        path: PathBuf,
        /// Where it lies whole.
        copy: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
    /// There is no site in which to write.
    #[error(transparent)]
    NoSite(#[from] LoadError),
    /// An output's path leads out of the folder or is one of our own.
    #[error("\"{0}\" cannot be the path of a file of the site")]
    UnsafePath(String),
    /// An output came twice.
    #[error("\"{0}\" was made twice")]
    Twice(String),
    /// The disk says no.
    #[error("\"{}\" could not be {doing}: {}", path.display(), in_words(cause))]
    Failed {
        /// What was tried: "written", "read", "removed".
        doing: &'static str,
        /// Which file or folder.
        path: PathBuf,
        /// What the system says.
        cause: io::Error,
    },
}

impl WriteError {
    pub(super) fn writing(path: &Path, cause: io::Error) -> Self {
        Self::Failed { doing: "written", path: path.to_owned(), cause }
    }

    pub(super) fn reading(path: &Path, cause: io::Error) -> Self {
        Self::Failed { doing: "read", path: path.to_owned(), cause }
    }

    pub(super) fn removing(path: &Path, cause: io::Error) -> Self {
        Self::Failed { doing: "removed", path: path.to_owned(), cause }
    }
}

fn by(holder: Option<&str>) -> String {
    holder.map(|number| format!(" (process {number})")).unwrap_or_default()
}

/// The cause in words that say what to do about it, where the kind is a common one.
fn in_words(cause: &io::Error) -> String {
    let plain = match cause.kind() {
        io::ErrorKind::PermissionDenied => "you do not have the permission; ask the owner of the folder",
        io::ErrorKind::StorageFull => "the disk is full; make room on it and try again",
        io::ErrorKind::QuotaExceeded => "your share of the disk is used up; make room and try again",
        io::ErrorKind::ReadOnlyFilesystem => "the disk can only be read, not written",
        io::ErrorKind::FileTooLarge => "the file is larger than the disk or the system allows",
        io::ErrorKind::NotFound => "it is not there, or was moved away in the meantime",
        io::ErrorKind::NotADirectory => "a part of its path is a file, not a folder",
        io::ErrorKind::ResourceBusy => "it is in use by another program",
        _ => return cause.to_string(),
    };
    plain.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn causes_are_told_in_plain_words() {
        for (kind, word) in [
            (io::ErrorKind::PermissionDenied, "permission"),
            (io::ErrorKind::StorageFull, "full"),
            (io::ErrorKind::ReadOnlyFilesystem, "only be read"),
        ] {
            let text = WriteError::writing(Path::new("public/index.html"), kind.into()).to_string();
            assert!(text.starts_with("\"public/index.html\" could not be written: ") && text.contains(word), "{text}");
        }
    }
}
