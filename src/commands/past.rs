//! What the last build said, as it lies in the folder of the built site or in a file that was kept.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::ending::Failure;
use super::tell;
use crate::disk;
use crate::plan::RECORD;
use crate::record::Record;

/// The record of the last build. That there is none is no mistake: then changes are counted from today on.
pub(super) fn past(output: &Path, kept: Option<&Path>) -> Result<Option<Arc<Record>>, Failure> {
    let read = match kept {
        Some(file) => match disk::text_at(file) {
            Ok(text) => Ok(text),
            Err(cause) => return Err(Failure::Record { path: file.to_owned(), cause }),
        },
        None => disk::text_at(&output.join(RECORD)),
    };
    let (text, path) = match (read, kept) {
        (Ok(text), Some(file)) => (text, file.to_owned()),
        (Ok(text), None) => (text, output.join(RECORD)),
        (Err(cause), _) if is_absent(&cause) => return Ok(None),
        (Err(cause), _) => return Err(Failure::Record { path: output.join(RECORD), cause }),
    };
    match Record::read(&text) {
        Ok(record) => Ok(Some(Arc::new(record))),
        Err(damaged) => {
            tell::note(&format!(
                "warning: {} cannot be read as the record of the last build ({damaged}), so changes are counted anew from \
                 today on\n",
                path.display()
            ));
            Ok(None)
        }
    }
}

fn is_absent(cause: &io::Error) -> bool {
    matches!(cause.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}
