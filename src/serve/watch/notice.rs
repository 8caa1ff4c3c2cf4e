//! Why changes are looked for instead of being heard of, and what to do about it.

use std::fmt;

/// One plain sentence for the person who waits for changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The system lets nobody watch more folders.
    TooManyFolders,
    /// The system lets no more programs watch.
    TooManyWatchers,
    /// A file changed and the system did not tell.
    Silence,
    /// Something else, in the system's words.
    Other(String),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let instead = "so changes are looked for every half second instead";
        match self {
            Self::TooManyFolders => write!(
                f,
                "this computer allows no more folders to be watched, {instead}; \
                 to see them at once, allow more: sudo sysctl fs.inotify.max_user_watches=524288"
            ),
            Self::TooManyWatchers => write!(
                f,
                "too many programs on this computer watch files already, {instead}; \
                 to see them at once, close some, or allow more: sudo sysctl fs.inotify.max_user_instances=1024"
            ),
            Self::Silence => write!(
                f,
                "the disk of this site does not tell of changes, as is usual for network drives and shared folders, {instead}; \
                 to do so from the start, write: openchair serve --poll"
            ),
            Self::Other(cause) => write!(
                f,
                "changes cannot be watched for ({cause}), {instead}; \
                 to do so from the start, write: openchair serve --poll"
            ),
        }
    }
}
