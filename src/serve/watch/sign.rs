//! What an event of the system says, in the words of this room. The tables are those of notify 8.

use std::path::PathBuf;

use notify::event::{AccessKind, AccessMode, CreateKind, MetadataKind, ModifyKind};
use notify::{Event, EventKind};

/// What happened at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Somebody writes, and will say when it is done.
    Opened,
    /// A file was made by somebody who writes and will say when it is done.
    Made,
    /// Somebody who wrote is done.
    Closed,
    /// The content is another.
    Written,
    /// Something came or went, or is of another kind than before.
    Moved,
    /// Something about it is another.
    Noted,
}

/// Whether the system says when somebody who writes is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Closing {
    Told,
    Untold,
}

const CLOSING: Closing =
    if cfg!(any(target_os = "linux", target_os = "android")) { Closing::Told } else { Closing::Untold };

/// The signs of one event.
pub(super) fn signs(event: &Event) -> impl Iterator<Item = (&PathBuf, Sign)> {
    let sign = sign(event.kind, CLOSING);
    event.paths.iter().filter_map(move |path| Some((path, sign?)))
}

/// `None` for what changes nothing: most of all that somebody read, as we do.
fn sign(kind: EventKind, closing: Closing) -> Option<Sign> {
    let by_closing = |told: Sign, untold: Sign| if closing == Closing::Told { told } else { untold };
    match kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Some(Sign::Closed),
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)) => None,
        EventKind::Create(CreateKind::Folder) | EventKind::Modify(ModifyKind::Name(_)) | EventKind::Remove(_) => {
            Some(Sign::Moved)
        }
        EventKind::Create(_) => Some(by_closing(Sign::Made, Sign::Moved)),
        EventKind::Modify(ModifyKind::Data(_) | ModifyKind::Any) => Some(by_closing(Sign::Opened, Sign::Written)),
        EventKind::Modify(ModifyKind::Metadata(_) | ModifyKind::Other) | EventKind::Any | EventKind::Other => {
            Some(Sign::Noted)
        }
    }
}

#[cfg(test)]
mod tests {
    use notify::event::{DataChange, RemoveKind, RenameMode};

    use super::*;

    #[test]
    fn an_event_is_a_sign() {
        for (kind, told, untold) in [
            (EventKind::Access(AccessKind::Open(AccessMode::Any)), None, None),
            (EventKind::Access(AccessKind::Read), None, None),
            (EventKind::Access(AccessKind::Close(AccessMode::Read)), None, None),
            (EventKind::Access(AccessKind::Close(AccessMode::Write)), Some(Sign::Closed), Some(Sign::Closed)),
            (EventKind::Create(CreateKind::File), Some(Sign::Made), Some(Sign::Moved)),
            (EventKind::Create(CreateKind::Folder), Some(Sign::Moved), Some(Sign::Moved)),
            (EventKind::Modify(ModifyKind::Data(DataChange::Any)), Some(Sign::Opened), Some(Sign::Written)),
            (EventKind::Modify(ModifyKind::Any), Some(Sign::Opened), Some(Sign::Written)),
            (EventKind::Modify(ModifyKind::Name(RenameMode::From)), Some(Sign::Moved), Some(Sign::Moved)),
            (EventKind::Modify(ModifyKind::Metadata(MetadataKind::AccessTime)), None, None),
            (EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)), Some(Sign::Noted), Some(Sign::Noted)),
            (EventKind::Remove(RemoveKind::File), Some(Sign::Moved), Some(Sign::Moved)),
        ] {
            assert_eq!(sign(kind, Closing::Told), told, "{kind:?}");
            assert_eq!(sign(kind, Closing::Untold), untold, "{kind:?}");
        }
    }
}
