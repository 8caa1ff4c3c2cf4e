//! What a kind of problem looks like: a few lines that have it, and the same lines without it.

/// What stands between the two halves of a file of examples.
const RIGHT: &str = "== right ==\n";

/// Lines as an editor writes them, wrong and right. Each half is files of a site, each below a line `-- path --`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// With the problem.
    pub wrong: &'static str,
    /// Without it.
    pub right: &'static str,
}

impl Example {
    /// Takes both halves from the text of a file of examples.
    pub(super) fn of(text: &'static str) -> Self {
        let (wrong, right) = text.split_once(RIGHT).unwrap_or((text, ""));
        Self { wrong, right }
    }

    /// The files of one half, to be shown: the path, with a word on the file where it says nothing by itself, and the lines. A mark
    /// that nobody sees is shown as one that everybody sees, as it would turn the line around.
    pub fn files(half: &'static str) -> Vec<(&'static str, Vec<String>)> {
        const MARKS: std::ops::RangeInclusive<char> = '\u{202a}'..='\u{202e}';
        let seen = |line: &str| line.replace(|c| MARKS.contains(&c), "\u{fffd}");
        let mut files: Vec<(&str, Vec<String>)> = Vec::new();
        for line in half.lines() {
            match line.strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --")) {
                Some(path) => files.push((path, Vec::new())),
                None => files.last_mut().into_iter().for_each(|(_, lines)| lines.push(seen(line))),
            }
        }
        files
    }
}
