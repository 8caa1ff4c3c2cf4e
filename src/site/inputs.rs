//! The parts of the sources that a site, its directory, and what is kept of them are made from. Each is named here once: a result
//! that is kept is made from the very part that it is kept by.

use crate::sources::Sources;

/// The settings.
pub(super) const SETTINGS: &str = "site.yaml";
/// The groups: one file, or a folder of them.
const DIRECTORY: [&str; 2] = ["groups.yaml", "groups/"];
/// Articles, pages and situations.
const TEXTS: &str = "content/";

/// What groups and places are read from.
pub(super) fn of_directory(sources: &Sources) -> Sources {
    sources.only(&DIRECTORY)
}

/// What groups are read from, with the settings that they are held against.
pub fn of_groups(sources: &Sources) -> Sources {
    let [file, folder] = DIRECTORY;
    sources.only(&[SETTINGS, file, folder])
}

/// What the settings are read from.
pub fn of_settings(sources: &Sources) -> Sources {
    sources.only(&[SETTINGS])
}

/// What a whole site is read from.
pub(super) fn of_site(sources: &Sources) -> Sources {
    let [file, folder] = DIRECTORY;
    sources.only(&[SETTINGS, file, folder, TEXTS])
}
