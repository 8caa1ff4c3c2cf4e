//! Pages that are made: compared with what is there, or written where that is asked for.

use std::path::{Path, PathBuf};

/// A path below the project's folder.
pub(crate) fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

/// The text of a file of the project, with plain line ends.
pub(crate) fn text(below: &str) -> String {
    let text = std::fs::read_to_string(path(below)).unwrap_or_else(|why| panic!("{below}: {why}"));
    text.replace("\r\n", "\n")
}

/// The file is as it was made now; with `UPDATE_DOCS=1` it is written.
pub(crate) fn is_up_to_date(below: &str, made: &str) {
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path(below), made).unwrap_or_else(|why| panic!("{below}: {why}"));
        return;
    }
    let kept = std::fs::read_to_string(path(below)).unwrap_or_default().replace("\r\n", "\n");
    let first = kept.lines().zip(made.lines()).position(|(kept, made)| kept != made);
    let line = first.unwrap_or_else(|| kept.lines().count().min(made.lines().count()));
    assert!(
        kept == made,
        "{below} is out of date from line {}:\n  it says    {}\n  it should  {}\nrun: UPDATE_DOCS=1 cargo test --test docs",
        line + 1,
        kept.lines().nth(line).unwrap_or("(nothing)"),
        made.lines().nth(line).unwrap_or("(nothing)"),
    );
}
