//! Scripts of a theme that stand in pages themselves, as they have to run before anything is seen.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::Sources;

/// What would end the script, or let it swallow the page.
const FORBIDDEN: [&str; 3] = ["</script", "<script", "<!--"];

/// The scripts by their name below `inline/`; `themes` has the weakest first.
pub(super) fn gather(sources: &Sources, themes: &[String], problems: &mut Diagnostics) -> BTreeMap<String, String> {
    let mut scripts = BTreeMap::new();
    for theme in themes {
        let folder = format!("themes/{theme}/inline/");
        for (path, text) in sources.texts(&folder, &[".js"]) {
            let script = tight(&text);
            if let Some(found) = FORBIDDEN.into_iter().find(|end| script.to_ascii_lowercase().contains(end)) {
                problems.push(
                    Diagnostic::new(
                        Code::BadTheme,
                        Place::file(path),
                        format!("the script holds \"{found}\", which would break the page"),
                    )
                    .help("write it in two parts, such as \"<\" + \"/script\""),
                );
                continue;
            }
            scripts.insert(path.as_str()[folder.len()..].to_owned(), script);
        }
    }
    scripts
}

/// The script without its indentation and without lines that are a comment: so it comes through the press as it is, which its
/// hash in the policy needs, and its author may explain it.
fn tight(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{BTreeMap, Diagnostics, Sources, gather};

    fn gathered(files: &[(&str, &str)]) -> (BTreeMap<String, String>, Diagnostics) {
        let mut sources = Sources::default();
        for (path, text) in files {
            sources.insert_text(path, text);
        }
        let mut problems = Diagnostics::default();
        let themes = ["default", "river"].map(ToOwned::to_owned);
        (gather(&sources, &themes, &mut problems), problems)
    }

    #[test]
    fn a_script_of_a_theme_takes_the_place_of_the_one_below_and_loses_what_nobody_runs() {
        let (scripts, problems) = gathered(&[
            ("themes/default/inline/guard.js", "old()"),
            ("themes/default/inline/other.js", "other()"),
            ("themes/river/inline/guard.js", "// Why.\r\n\n    a()\r\n  b() // c\n"),
            ("themes/river/inline/notes.txt", "none"),
        ]);
        assert!(problems.is_empty(), "{problems:?}");
        let expected = [("guard.js", "a()\nb() // c"), ("other.js", "other()")];
        let expected = expected.map(|(name, text)| (name.to_owned(), text.to_owned()));
        assert_eq!(scripts, BTreeMap::from(expected));
    }

    #[test]
    fn a_script_that_would_end_itself_is_not_taken() {
        for text in ["x = \"</SCRIPT>\"", "x = \"<!-- a\"", "x = \"<script>\""] {
            let (scripts, problems) = gathered(&[("themes/river/inline/guard.js", text)]);
            assert!(scripts.is_empty() && problems.has_errors(), "{text}");
        }
    }
}
