//! Whose a file is, where the system knows such a thing.

use std::fs::{File, Metadata, OpenOptions};
use std::io;

/// Whether the file is known under one name alone, so that another can take its place.
#[cfg(unix)]
pub(super) fn has_one_name(old: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    old.nlink() == 1
}

/// Gives the new file to the owner and the group of the old one; whether that was possible.
#[cfg(unix)]
pub(super) fn kept(new: &File, old: &Metadata) -> io::Result<bool> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    let now = new.metadata()?;
    let is_same = (now.uid(), now.gid()) == (old.uid(), old.gid());
    Ok(is_same || fchown(new, Some(old.uid()), Some(old.gid())).is_ok())
}

/// A file that is made so can be read by nobody else until it is given to others.
#[cfg(unix)]
pub(super) fn for_us_alone(how: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    how.mode(0o600);
}

#[cfg(not(unix))]
pub(super) const fn has_one_name(_: &Metadata) -> bool {
    true
}

#[cfg(not(unix))]
pub(super) fn kept(_: &File, _: &Metadata) -> io::Result<bool> {
    // A file there belongs to whoever the folder says.
    Ok(true)
}

#[cfg(not(unix))]
pub(super) const fn for_us_alone(_: &mut OpenOptions) {}
