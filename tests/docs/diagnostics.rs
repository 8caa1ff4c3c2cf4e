//! `docs/diagnostics.md`: every kind of problem with its explanation and an example, made from [`Code`].

use std::fmt::Write as _;

use openchair::diagnostic::{Code, Example, Severity};

use crate::made::is_up_to_date;

const HEAD: &str = "\
# Problems, and how to mend them

<!-- This page is made by `UPDATE_DOCS=1 cargo test --test docs`. Change src/diagnostic/code.rs and src/diagnostic/examples instead. -->

A build names each problem with its file, line and column, says what is wrong, and says what to write instead. All problems of a
site come out in one run. Each has a name in brackets, such as `error[unknown-key]`; this page says what the names mean, and so does
`openchair explain unknown-key`. Below each stand a few lines that have the problem, and the same lines without it.

An **error** keeps the site from being written: the site that you built last stays as it is. A **warning** does not; still, somebody
should look at it.
";

#[test]
fn the_page_of_problems_is_that_of_the_program() {
    let mut page = HEAD.to_owned();
    for (severity, title) in [(Severity::Error, "Errors"), (Severity::Warning, "Warnings")] {
        let _ = write!(page, "\n## {title}\n");
        let mut codes: Vec<Code> = Code::ALL.iter().copied().filter(|code| code.severity() == severity).collect();
        codes.sort_by_key(|code| code.as_str());
        for code in codes {
            let _ = write!(page, "\n### `{code}`\n\n{}\n", paragraph(code.explain()));
            let example = code.example();
            let _ = write!(page, "\nWrong:\n{}\nRight:\n{}", half(example.wrong), half(example.right));
        }
    }
    is_up_to_date("docs/diagnostics.md", &page);
}

/// The explanation without the spaces and line ends that it has as a comment in the code.
fn paragraph(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The files of one half of an example as blocks of code, each with its name before it.
fn half(text: &'static str) -> String {
    let mut shown = String::new();
    for (name, lines) in Example::files(text) {
        let (path, word) =
            name.split_once(" (").map_or((name, String::new()), |(path, word)| (path, format!(" ({word}")));
        let _ = write!(shown, "\n`{path}`{word}\n");
        if !lines.is_empty() {
            let _ = write!(shown, "\n```text\n{}\n```\n", lines.join("\n"));
        }
    }
    shown
}
