//! The only room that touches the file system: load, and write by manifest.
