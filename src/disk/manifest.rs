//! The list of the files that we wrote, kept in the output folder: what it lists may be replaced and removed, nothing else.
//!
//! It holds no time and no absolute path, so that two builds of one site are the same byte for byte.

use std::io::{self, Write};

use crate::sources::Fingerprint;

/// Names in the output folder that begin like this are our own.
pub(super) const OWN: &str = ".openchair-";
/// The name of the list.
pub(super) const NAME: &str = ".openchair-manifest";

const HEADER: &str = "openchair-manifest 1";
/// Stands behind the header while files are being replaced: they may be as before or as after.
const UNFINISHED: &str = " unfinished";

/// One file that we wrote.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    /// Below the output folder, joined by `/`.
    pub(super) path: Box<str>,
    /// Its size.
    pub(super) bytes: u64,
    /// The hash of its content.
    pub(super) fingerprint: Fingerprint,
}

/// Whether a build has come to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// Each path stands once, and the file is as listed unless somebody changed it.
    Finished,
    /// A path may stand twice, and its file may be as either of the two or missing.
    Unfinished,
}

/// All files that we wrote, in the order of their paths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Manifest {
    progress: Progress,
    entries: Vec<Entry>,
}

impl Manifest {
    /// A list of these files.
    pub(super) fn new(progress: Progress, mut entries: Vec<Entry>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        Self { progress, entries }
    }

    /// Each file in the order of the paths.
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether the build that wrote it came to its end.
    pub(super) fn progress(&self) -> Progress {
        self.progress
    }

    /// What is listed at `path`: nothing, one file, or after a build that was cut off two.
    pub(super) fn at(&self, path: &str) -> &[Entry] {
        let start = self.entries.partition_point(|entry| *entry.path < *path);
        let length = self.entries[start..].iter().take_while(|entry| *entry.path == *path).count();
        &self.entries[start..start + length]
    }

    /// Reads what [`Self::write`] wrote; otherwise says what is wrong.
    pub(super) fn from_text(text: &str) -> Result<Self, String> {
        let mut lines = text.lines();
        let header = lines.next().unwrap_or_default();
        let progress = match header.strip_prefix(HEADER) {
            Some("") => Progress::Finished,
            Some(UNFINISHED) => Progress::Unfinished,
            Some(_) | None => return Err("its first line is not one that this version of Openchair writes".to_owned()),
        };
        if !text.ends_with('\n') {
            return Err("its end is missing".to_owned());
        }
        let entry = |(index, line): (usize, &str)| {
            entry(line).ok_or_else(|| format!("line {} is not one that Openchair writes", index + 2))
        };
        let entries = lines.enumerate().map(entry).collect::<Result<_, _>>()?;
        Ok(Self::new(progress, entries))
    }

    /// Writes one line for each file below a line with the version.
    pub(super) fn write(&self, to: &mut impl Write) -> io::Result<()> {
        let end = match self.progress {
            Progress::Finished => "",
            Progress::Unfinished => UNFINISHED,
        };
        writeln!(to, "{HEADER}{end}")?;
        self.entries
            .iter()
            .try_for_each(|Entry { path, bytes, fingerprint }| writeln!(to, "{fingerprint} {bytes} {path}"))
    }
}

#[cfg(test)]
impl Manifest {
    /// What is written.
    pub(super) fn to_text(&self) -> String {
        let mut text = Vec::new();
        self.write(&mut text).expect("memory takes all");
        String::from_utf8(text).expect("it is text")
    }
}

fn entry(line: &str) -> Option<Entry> {
    let (hash, rest) = line.split_once(' ')?;
    let (bytes, path) = rest.split_once(' ')?;
    let fingerprint = u128::from_str_radix(hash, 16).ok().filter(|_| hash.len() == 32)?;
    is_safe(path).then_some(())?;
    Some(Entry { path: path.into(), bytes: bytes.parse().ok()?, fingerprint: Fingerprint(fingerprint) })
}

/// Whether the path stays in the output folder on every system and is none of our own files.
pub(super) fn is_safe(path: &str) -> bool {
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    let is_odd = |c: char| c.is_control() || c == '\\' || (cfg!(windows) && c == ':');
    path.split('/').all(is_plain) && !path.contains(is_odd) && !path.starts_with(OWN)
}

#[cfg(test)]
mod tests {
    use super::{Entry, Manifest, Progress, is_safe};
    use crate::sources::Fingerprint;

    fn entry(path: &str, content: &str) -> Entry {
        Entry { path: path.into(), bytes: content.len() as u64, fingerprint: Fingerprint::of(content.as_bytes()) }
    }

    #[test]
    fn a_list_is_read_as_it_was_written() {
        for progress in [Progress::Finished, Progress::Unfinished] {
            let entries = vec![entry("b c/é.html", "x"), entry("a", "1"), entry("b c/é.html", "y")];
            let manifest = Manifest::new(progress, entries);
            assert_eq!(Manifest::from_text(&manifest.to_text()), Ok(manifest.clone()));
            assert_eq!(manifest.at("a").len(), 1);
            assert_eq!(manifest.at("b c/é.html").len(), 2);
            assert_eq!(manifest.at("b").len(), 0);
        }
    }

    #[test]
    fn a_damaged_list_is_refused() {
        let line = "0123456789abcdef0123456789abcdef 3";
        for (text, why) in [
            (String::new(), "first line"),
            ("openchair-manifest 2\n".to_owned(), "first line"),
            ("openchair-manifest 1".to_owned(), "end is missing"),
            (format!("openchair-manifest 1\n{line} a/b"), "end is missing"),
            (format!("openchair-manifest 1\n{line} a/b\nx\n"), "line 3"),
            (format!("openchair-manifest 1\n{line} ../../etc/passwd\n"), "line 2"),
            (format!("openchair-manifest 1\n{line} /etc/passwd\n"), "line 2"),
            ("openchair-manifest 1\nabc 3 a\n".to_owned(), "line 2"),
        ] {
            let found = Manifest::from_text(&text).expect_err(&text);
            assert!(found.contains(why), "{text:?}: {found}");
        }
    }

    #[test]
    fn paths_stay_in_the_folder() {
        for (path, safe) in [
            ("index.html", true),
            ("a/.well-known/x", true),
            ("", false),
            ("/a", false),
            ("a//b", false),
            ("a/../b", false),
            ("./a", false),
            ("a\\b", false),
            ("a\nb", false),
            (".openchair-manifest", false),
            (".openchair-stage/x", false),
        ] {
            assert_eq!(is_safe(path), safe, "{path:?}");
        }
    }
}
