//! Diagnostics as workflow commands of GitHub Actions, which show each beside the line it is about:
//! <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use super::excerpt::plain;
use super::lines::AllLines;
use super::placed::{Placed, placed};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::sources::Sources;

/// A line for each problem, in the order of the files; `base` is the path of the site's folder in the repository, with a slash at its end, or
/// nothing.
pub fn github(problems: &Diagnostics, sources: &Sources, base: &str) -> String {
    let mut list: Vec<&Diagnostic> = problems.iter().collect();
    list.sort_unstable();
    list.dedup();
    let mut lines = AllLines::new(sources);
    list.into_iter().map(|problem| command(problem, placed(problem, &mut lines), base)).collect()
}

/// The same for a run that ended as the disk could not be read or written.
pub fn github_of_failure(why: &str) -> String {
    format!("::error::{}\n", data(why))
}

fn command(problem: &Diagnostic, at: Option<Placed<'_>>, base: &str) -> String {
    let level = match problem.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut properties = vec![format!("title={}", property(problem.code.as_str()))];
    if let Some(at) = at {
        properties.push(format!("file={}", property(&format!("{base}{}", at.file))));
        let mut number = |name: &str, value: Option<usize>| {
            properties.extend(value.map(|value| format!("{name}={value}")));
        };
        number("line", at.start.map(|at| at.line));
        number("endLine", at.end.map(|at| at.line));
        // A column is only understood where both ends are in one line.
        let is_one = at.start.zip(at.end).is_some_and(|(start, end)| start.line == end.line);
        number("col", at.start.filter(|_| is_one).map(|at| at.column));
        number("endColumn", at.end.filter(|_| is_one).map(|at| at.column));
    }
    let help = problem.help.as_ref().map(|help| format!("\nhelp: {}", lines_of(help))).unwrap_or_default();
    format!("::{level} {}::{}\n", properties.join(","), data(&format!("{}{help}", lines_of(&problem.message))))
}

/// Each line of a text without what nobody sees.
fn lines_of(text: &str) -> String {
    text.lines().map(plain).collect::<Vec<_>>().join("\n")
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
