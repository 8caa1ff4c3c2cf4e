//! The default theme, inside the program, so that a site works without a theme of its own.

use include_dir::{Dir, include_dir};

use crate::sources::{THEME_WORDS, WORDS_BELOW};

static DEFAULT_THEME: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Where the files of the theme lie, as if the site had them.
pub(super) const FOLDER: &str = "themes/default/";

/// Every file of the theme, as path below the site folder and bytes.
pub(super) fn files() -> Vec<(String, &'static [u8])> {
    let mut files = Vec::new();
    let mut folders = vec![&DEFAULT_THEME];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            let path = format!("{FOLDER}{path}");
            // Words are there whatever the site has, so that a site changes one by writing one line.
            let words = path.strip_prefix(THEME_WORDS).map(|name| format!("{WORDS_BELOW}{name}"));
            files.push((words.unwrap_or(path), file.contents()));
        }
    }
    files
}

/// The bytes of one file of the theme, by its path below the site folder.
pub(super) fn file(path: &str) -> Option<&'static [u8]> {
    DEFAULT_THEME.get_file(path.strip_prefix(FOLDER)?).map(include_dir::File::contents)
}
