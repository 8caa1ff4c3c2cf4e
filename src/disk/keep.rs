//! Keeps a text between runs, in a folder of the person's own, outside of every site.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a text in one step, with the folders above it. What was there gives way.
pub fn keep(path: &Path, text: &str) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension(format!("{}.new", std::process::id()));
    fs::write(&beside, text)?;
    fs::rename(&beside, path).inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}
