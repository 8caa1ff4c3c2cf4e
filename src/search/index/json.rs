//! How files of an index are written.

use serde::Serialize;

/// A file, or a part of one.
pub(super) fn json(file: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::new();
    add_json(&mut bytes, file);
    // All files are held until the last one is made.
    bytes.shrink_to_fit();
    bytes
}

/// Writes a part behind what is there.
pub(super) fn add_json(bytes: &mut Vec<u8>, part: &impl Serialize) {
    serde_json::to_writer(bytes, part).expect("a file of an index is made of texts and numbers");
}
