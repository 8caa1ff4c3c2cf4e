//! The files of a new site, inside the program.

use include_dir::{Dir, include_dir};

static STARTER: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// What every new site has, whatever its language.
const COMMON: &str = "all";

/// The languages in which a new site can begin, in order.
pub fn starter_languages() -> Vec<&'static str> {
    let mut names: Vec<&str> = STARTER.dirs().filter_map(|folder| folder.path().to_str()).collect();
    names.retain(|name| *name != COMMON);
    names.sort_unstable();
    names
}

/// The templates of a new site in a language: path below its folder, and text. Empty for a language that there is none in.
pub fn starter(language: &str) -> Vec<(String, &'static str)> {
    let Some(own) = STARTER.get_dir(language) else { return Vec::new() };
    let mut files = Vec::new();
    let mut folders: Vec<(&Dir<'static>, &Dir<'static>)> =
        STARTER.get_dir(COMMON).into_iter().chain([own]).map(|folder| (folder, folder)).collect();
    while let Some((top, folder)) = folders.pop() {
        folders.extend(folder.dirs().map(|inner| (top, inner)));
        for file in folder.files() {
            let path = file.path().strip_prefix(top.path()).unwrap_or(file.path());
            // All of them are text.
            let Some(text) = file.contents_utf8() else { continue };
            files.push((path.to_string_lossy().replace('\\', "/"), text));
        }
    }
    files.sort_unstable();
    files
}

#[cfg(test)]
mod tests {
    use super::{starter, starter_languages};

    #[test]
    fn every_language_has_the_same_files() {
        let paths = |language: &str| starter(language).into_iter().map(|(path, _)| path).collect::<Vec<_>>();
        let english = paths("en");
        for path in ["site.yaml", "groups.yaml", ".github/workflows/site.yml", "content/pages/safety.md"] {
            assert!(english.iter().any(|known| known == path), "{path}: {english:?}");
        }
        for language in starter_languages() {
            assert_eq!(paths(language), english, "{language}");
        }
        assert!(starter("xx").is_empty());
    }
}
