//! Opens programs of the person's own: the editor at a line of a file, the browser at an address.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::tell;
use crate::serve::PageSource;

/// How a file is opened.
pub(super) struct Editing {
    program: String,
    arguments: Vec<String>,
    site: PathBuf,
}

impl Editing {
    /// Takes `code --goto {file}:{line}`; without `{file}` the file comes last. No shell reads it.
    pub(super) fn new(command: &str, site: &Path) -> Result<Self, String> {
        let mut words = command.split_whitespace().map(ToOwned::to_owned);
        let Some(program) = words.next() else {
            return Err("--editor wants the name of a program, such as --editor code".to_owned());
        };
        let mut arguments: Vec<String> = words.collect();
        if !arguments.iter().any(|word| word.contains("{file}")) {
            arguments.push("{file}".to_owned());
        }
        Ok(Self { program, arguments, site: site.to_owned() })
    }

    /// Opens the file in which a page is written.
    pub(super) fn open(&self, source: &PageSource) {
        let words = self.words(source);
        let started = Command::new(&self.program).args(words).stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        match started {
            Ok(child) => forget(child),
            Err(cause) => tell::note(&format!("\"{}\" could not be started: {cause}\n", self.program)),
        }
    }

    fn words(&self, source: &PageSource) -> Vec<String> {
        let file = self.site.join(&source.path).display().to_string();
        let line = source.line.to_string();
        self.arguments.iter().map(|word| word.replace("{file}", &file).replace("{line}", &line)).collect()
    }
}

/// Opens the browser; says whether that went well.
pub(super) fn browse(address: &str) -> bool {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(first)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    started.map(forget).is_ok()
}

/// Waits for a program in a thread of its own, so that none is left half-dead.
fn forget(mut child: std::process::Child) {
    let _ = std::thread::Builder::new().name("program".to_owned()).spawn(move || child.wait());
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Editing;
    use crate::serve::PageSource;

    #[test]
    fn the_file_and_the_line_take_their_places() {
        let source = PageSource { path: "content/a b.md".to_owned(), line: 7, notes: Vec::new() };
        for (command, words) in [
            ("code --goto {file}:{line}", vec!["--goto", "site/content/a b.md:7"]),
            ("vi +{line} {file}", vec!["+7", "site/content/a b.md"]),
            ("gedit", vec!["site/content/a b.md"]),
        ] {
            let editing = Editing::new(command, Path::new("site")).expect("it names a program");
            assert_eq!(editing.words(&source), words, "{command}");
        }
        assert!(Editing::new("  ", Path::new(".")).is_err());
    }
}
