//! Which files of a site folder are read, by name alone.

/// Where a file lies, which decides how large it may be and whether it is read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text of the directory of groups, which may be long.
    Groups,
    /// Any other text.
    Text,
    /// A picture in SVG that is only copied; looked into all the same.
    Svg,
    /// A file that is only copied.
    Asset,
}

const TEXT_ENDINGS: [&str; 12] =
    ["md", "yaml", "yml", "html", "css", "js", "ftl", "svg", "txt", "json", "xml", "webmanifest"];

impl Kind {
    /// The kind of the file at this path below the site folder.
    pub(super) fn of(path: &str) -> Self {
        let ending = ending(path);
        let is_text = TEXT_ENDINGS.contains(&ending.as_str());
        if path.starts_with("static/") {
            return if ending == "svg" { Self::Svg } else { Self::Asset };
        }
        match is_text {
            true if path == "groups.yaml" || path.starts_with("groups/") => Self::Groups,
            true => Self::Text,
            false => Self::Asset,
        }
    }

    /// The largest size in bytes that is read.
    pub(super) const fn limit(self) -> u64 {
        match self {
            Self::Groups => 1_000_000_000,
            Self::Text | Self::Svg => 2_000_000,
            Self::Asset => 100_000_000,
        }
    }
}

/// What follows the last dot of the name, in lower case.
pub(super) fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default()
}

/// Whether a file or folder is left out: hidden, an editor's or a system's. `folder` is the path of what holds it.
pub(super) fn is_left_out(folder: &str, name: &str) -> bool {
    if name.starts_with('.') {
        // These two are meant for the web server, not for the person's own machine.
        let is_for_the_web = folder == "static" && (name == ".well-known" || name == ".nojekyll");
        return !is_for_the_web;
    }
    let is_swap_file = matches!(ending(name).as_str(), "swp" | "swo" | "swx" | "bck" | "tmp" | "crdownload" | "part");
    let is_emacs_save = name.starts_with('#') && name.ends_with('#');
    let is_jetbrains_save = ["___jb_tmp___", "___jb_old___", "___jb_bak___"].iter().any(|end| name.ends_with(end));
    let is_windows =
        matches!(name.to_ascii_lowercase().as_str(), "thumbs.db" | "desktop.ini") || name.starts_with("~$");
    let is_other = name.ends_with('~') || name == "4913" || name == "node_modules";
    is_swap_file || is_emacs_save || is_jetbrains_save || is_windows || is_other
}

/// Why a name cannot become an address; `None` where it can.
pub(super) fn fault(name: &str) -> Option<&'static str> {
    if name.chars().any(char::is_control) {
        Some("its name holds a character that cannot be seen, such as a line break")
    } else if name.contains('\\') {
        Some("its name holds a backslash")
    } else {
        None
    }
}

/// The name with everything that cannot be shown or be part of a path replaced.
pub(super) fn shown(name: &str) -> String {
    name.chars().map(|c| if c.is_control() || c == '\\' { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, fault, is_left_out};

    #[test]
    fn temporary_and_hidden_files_are_left_out() {
        for (folder, name, left_out) in [
            ("content", "index.md", false),
            ("content", "index.md~", true),
            ("content", ".index.md.swp", true),
            ("content", "index.md.swp", true),
            ("content", ".#index.md", true),
            ("content", "#index.md#", true),
            ("content", "#grief.md", false),
            ("content", "4913", true),
            ("content", "index.md___jb_tmp___", true),
            ("content", ".DS_Store", true),
            ("content", "Thumbs.db", true),
            ("content", "~$notes.docx", true),
            ("themes/own", "node_modules", true),
            ("content/pages", "target", false),
            ("static", ".well-known", false),
            ("static", ".nojekyll", false),
            ("static", ".htpasswd", true),
            ("static/.well-known", ".git", true),
            ("content", ".well-known", true),
        ] {
            assert_eq!(is_left_out(folder, name), left_out, "{folder}/{name}");
        }
    }

    #[test]
    fn the_kind_follows_from_place_and_ending() {
        for (path, kind) in [
            ("site.yaml", Kind::Text),
            ("groups.yaml", Kind::Groups),
            ("groups/north/a.yml", Kind::Groups),
            ("groups/logo.png", Kind::Asset),
            ("content/index.MD", Kind::Text),
            ("content/chair.svg", Kind::Text),
            ("content/chair.avif", Kind::Asset),
            ("content/no-ending", Kind::Asset),
            ("static/robots.txt", Kind::Asset),
            ("static/a/chair.svg", Kind::Svg),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }

    #[test]
    fn names_that_cannot_be_shown_are_faults() {
        for (name, is_bad) in [("grief.md", false), ("é ñ.md", false), ("a\nb.md", true), ("a\\b.md", true)] {
            assert_eq!(fault(name).is_some(), is_bad, "{name:?}");
        }
    }
}
