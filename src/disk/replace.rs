//! Puts a new text in the place of one that somebody wrote: the only thing here that changes a file of the site folder.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use super::error::WriteError;
use crate::sources::SourcePath;

/// The mark that some editors put at the beginning of a file; it is no part of the text.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes `after` where `before` stands in a text file of the site, whole or not at all. A mark of byte order stays, and who may read
/// the file as well; a link is followed, so that what it leads to is changed. An error where the file holds another text than `before`.
pub fn replace(site: &Path, source: &SourcePath, (before, after): (&str, &str)) -> Result<(), WriteError> {
    let named = site.join(source.as_str());
    let path = fs::canonicalize(&named).map_err(|cause| WriteError::reading(&named, cause))?;
    let failed = |cause| WriteError::writing(&named, cause);
    let data = fs::metadata(&path).map_err(failed)?;
    if data.permissions().readonly() {
        return Err(failed(io::ErrorKind::PermissionDenied.into()));
    }
    let mark = mark_before(&path, &named, before)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A name that begins with a dot is no part of the site.
    let new = path.with_file_name(format!(".{name}.openchair-new"));
    let written = write(&new, &[mark, after.as_bytes()], &data).and_then(|()| {
        // Somebody may have saved the file while the new one was made.
        mark_before(&path, &named, before).map_err(Trouble::Told)?;
        fs::rename(&new, &path).map_err(Trouble::Disk)
    });
    written.map_err(|trouble| {
        let _ = fs::remove_file(&new);
        match trouble {
            Trouble::Disk(cause) => failed(cause),
            Trouble::Told(told) => told,
        }
    })?;
    // Not every system lets a folder be synced.
    let _ = path.parent().map(File::open).and_then(Result::ok).map(|folder| folder.sync_all());
    Ok(())
}

enum Trouble {
    Disk(io::Error),
    Told(WriteError),
}

/// The mark of byte order of a file that holds this text.
fn mark_before(path: &Path, named: &Path, text: &str) -> Result<&'static [u8], WriteError> {
    let bytes = fs::read(path).map_err(|cause| WriteError::reading(named, cause))?;
    let (mark, rest) = match bytes.strip_prefix(BYTE_ORDER_MARK) {
        Some(rest) => (BYTE_ORDER_MARK, rest),
        None => (&[][..], bytes.as_slice()),
    };
    if rest == text.as_bytes() { Ok(mark) } else { Err(WriteError::Changed(named.to_owned())) }
}

/// Writes a file that is not there yet; one that was left by a run that was cut off goes first.
fn write(new: &Path, pieces: &[&[u8]], like: &fs::Metadata) -> Result<(), Trouble> {
    let _ = fs::remove_file(new);
    let mut file = OpenOptions::new().write(true).create_new(true).open(new).map_err(Trouble::Disk)?;
    let all = pieces.iter().try_for_each(|piece| file.write_all(piece));
    all.and_then(|()| file.set_permissions(like.permissions())).and_then(|()| file.sync_all()).map_err(Trouble::Disk)
}
