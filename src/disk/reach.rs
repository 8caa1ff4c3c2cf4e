//! Which paths of a site folder can change what is read, by the path alone.

use std::path::{Path, PathBuf};

use super::{list, names, top};

/// Where in a site folder something is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// The site's folder, without links.
    pub(super) root: PathBuf,
    /// Where links of the site lead, on the disk.
    pub(super) targets: Vec<PathBuf>,
}

impl Reach {
    /// Whether a change at this path, below the site's folder, can change what is read.
    pub fn concerns(&self, path: &Path) -> bool {
        concerns(path) || self.is_linked(path)
    }

    fn is_linked(&self, path: &Path) -> bool {
        let is_left_out = path.file_name().is_some_and(|name| names::is_left_out("", &name.to_string_lossy()));
        let on_disk = self.root.join(path);
        !is_left_out && self.targets.iter().any(|target| on_disk.starts_with(target) || target.starts_with(&on_disk))
    }
}

/// Whether a change at this path, below the folder of a site without links, can change what is read.
fn concerns(path: &Path) -> bool {
    let mut above = String::new();
    let mut parts = path.iter().peekable();
    while let Some(name) = parts.next() {
        let is_last = parts.peek().is_none();
        // Something is said of a name that cannot be used, but nothing behind it is read.
        let Some(name) = name.to_str() else { return is_last && !above.is_empty() };
        let is_read = match above.is_empty() {
            true if is_last => top::is_like_one_that_is_read(name),
            true => list::is_read(name),
            false => !names::is_left_out(&above, name),
        };
        if !is_read || !is_last && names::fault(name).is_some() {
            return false;
        }
        above = if above.is_empty() { name.to_owned() } else { above + "/" + name };
    }
    true
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::concerns;

    #[test]
    fn only_what_is_read_concerns() {
        for (path, expected) in [
            ("", true),
            ("site.yaml", true),
            ("groups.yaml", true),
            ("site.yml", true),
            ("Groups.yaml.txt", true),
            ("content", true),
            ("Content", true),
            ("theme", true),
            ("README.md", false),
            ("public", false),
            ("public/index.html", false),
            ("target/debug/x", false),
            ("node_modules", false),
            (".git", false),
            (".git/index", false),
            (".site.yaml.swp", false),
            ("site.yaml~", false),
            ("4913", false),
            ("Content/index.md", false),
            ("content/index.md", true),
            ("content/articles/new", true),
            ("content/articles/chair.png", true),
            ("groups/north.yaml", true),
            ("static/.well-known/security.txt", true),
            ("static/.htaccess", false),
            ("themes/own/node_modules/x/index.js", false),
            ("content/.git/HEAD", false),
            ("content/bad\nname.md", true),
            ("content/bad\nname/index.md", false),
            ("content/bad\\name.md", true),
            // What editors leave while they save.
            ("content/4913", false),
            ("content/.index.md.swp", false),
            ("content/.index.md.swx", false),
            ("content/index.md~", false),
            ("content/.#index.md", false),
            ("content/#index.md#", false),
            ("content/index.md.bck", false),
            ("content/index.md.tmp", false),
            ("content/.goutputstream-X2ABC3", false),
            ("content/index.md___jb_tmp___", false),
            ("content/index.md___jb_old___", false),
            ("content/.DS_Store", false),
            ("content/Thumbs.db", false),
            ("content/~$minutes.docx", false),
        ] {
            assert_eq!(concerns(Path::new(path)), expected, "{path}");
        }
    }
}
