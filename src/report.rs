//! Diagnostics as text for a terminal, and in the forms that other programs read.
//!
//! What is shown is bounded, however many problems there are and however long a line is.

mod difference;
mod excerpt;
mod github;
mod json;
mod lines;
mod placed;
mod sarif;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::sources::{SourcePath, Sources};
use excerpt::Excerpt;
use lines::AllLines;

pub use difference::difference;
pub use excerpt::{plain, wrapped};
pub use github::{github, github_of_failure};
pub use json::{Counts, json, json_of_failure};
pub use sarif::{sarif, sarif_of_failure};

/// Whether the text may hold colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// Nothing but the text.
    Plain,
    /// With the marks that terminals turn into colours.
    Coloured,
}

/// How the text is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Width of the terminal in characters; at least 40 are used.
    pub width: usize,
    /// Whether the text may hold colours.
    pub colour: Colour,
}

/// Problems of the same kind with the same words that are shown of one file.
const MOST_ALIKE: usize = 5;
const MOST_OF_A_FILE: usize = 100;
const MOST: usize = 1000;

/// The problems in the order of the files, each with the line it is about, and a last line that counts them.
/// Empty where there are none.
pub fn text(problems: &Diagnostics, sources: &Sources, style: Style) -> String {
    let mut list: Vec<&Diagnostic> = problems.iter().collect();
    list.sort_unstable();
    list.dedup();
    let Some(first) = list.iter().min_by_key(|problem| problem.severity()) else { return String::new() };
    let mut writer = Writer { style, lines: AllLines::new(sources), text: String::new(), left: MOST };
    let mut not_shown = (0, BTreeSet::new());
    for of_one_file in list.chunk_by(|a, b| file(a) == file(b)) {
        if writer.left == 0 {
            not_shown.0 += of_one_file.len();
            not_shown.1.extend(file(of_one_file[0]));
        } else {
            writer.file(of_one_file);
        }
    }
    let mut text = writer.text;
    if not_shown.0 > 0 {
        text += &not_here(not_shown.0, &format!(" in {}", count(not_shown.1.len(), "other file")));
    }
    text + "To learn more: openchair explain " + first.code.as_str() + "\n" + &summary(&list) + "\n"
}

/// One line that counts the problems.
fn summary(list: &[&Diagnostic]) -> String {
    let of = |severity| list.iter().filter(move |problem| problem.severity() == severity);
    let place = |severity| match of(severity).filter_map(|problem| file(problem)).collect::<BTreeSet<_>>().len() {
        0 => String::new(),
        files => format!(" in {}", count(files, "file")),
    };
    let (errors, warnings) = (of(Severity::Error).count(), of(Severity::Warning).count());
    match (errors, warnings) {
        (0, _) => format!("{}{}.", count(warnings, "warning"), place(Severity::Warning)),
        (_, 0) => format!("{}{}. The site was not changed.", count(errors, "problem"), place(Severity::Error)),
        (_, _) => format!(
            "{}{}, and {}. The site was not changed.",
            count(errors, "problem"),
            place(Severity::Error),
            count(warnings, "warning")
        ),
    }
}

fn not_here(number: usize, of_what: &str) -> String {
    format!("... and {number} more{of_what}\n\n")
}

/// "1 file", "2 files".
fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn file(problem: &Diagnostic) -> Option<&SourcePath> {
    problem.place.as_ref().map(|place| &place.path)
}

struct Writer<'a> {
    style: Style,
    lines: AllLines<'a>,
    text: String,
    /// How many may still be shown.
    left: usize,
}

impl<'a> Writer<'a> {
    /// The problems of one file, in their order.
    fn file(&mut self, problems: &[&'a Diagnostic]) {
        let mut alike: BTreeMap<(Code, &str), usize> = BTreeMap::new();
        for problem in problems {
            *alike.entry((problem.code, &problem.message)).or_default() += 1;
        }
        let shown = chosen(problems, self.left.min(MOST_OF_A_FILE));
        let name = file(problems[0]).map_or(String::new(), |path| format!(" in {}", plain(path.as_str())));
        let mut seen: BTreeMap<(Code, &str), usize> = BTreeMap::new();
        let mut told = shown.len();
        for problem in &shown {
            self.problem(problem);
            let key = (problem.code, problem.message.as_str());
            let seen = seen.entry(key).or_default();
            *seen += 1;
            let more = alike[&key].saturating_sub(MOST_ALIKE);
            if *seen == MOST_ALIKE && more > 0 {
                self.text += &not_here(more, &format!(" like this{name}"));
                told += more;
            }
        }
        self.left -= shown.len();
        if told < problems.len() {
            self.text += &not_here(problems.len() - told, &name);
        }
    }

    fn problem(&mut self, problem: &'a Diagnostic) {
        let width = self.style.width.max(40);
        let (level, name) = match problem.severity() {
            Severity::Error => (Level::ERROR, "error"),
            Severity::Warning => (Level::WARNING, "warning"),
        };
        let head = name.len() + problem.code.as_str().len() + 4;
        let title = wrapped(&problem.message, width, head);
        let mut fixes = Vec::new();
        let mut group = Group::with_title(level.primary_title(title).id(problem.code.as_str()));
        if let Some(place) = &problem.place {
            group = self.place(group, (place, AnnotationKind::Primary, None), &mut fixes);
        }
        if let Some((place, why)) = &problem.also {
            group = self.place(group, (place, AnnotationKind::Context, Some(plain(why))), &mut fixes);
        }
        if let Some(help) = &problem.help {
            group = group.element(Level::HELP.message(wrapped(help, width, 14)));
        }
        let renderer = match self.style.colour {
            Colour::Plain => Renderer::plain(),
            Colour::Coloured => Renderer::styled().hyperlink(false),
        };
        // The lines are cut to the width already; the renderer need not do it again.
        let shown = renderer.term_width(10_000).render(&[group]);
        self.text += &with_true_columns(shown, &fixes);
        self.text += "\n\n";
    }

    fn place(
        &mut self,
        group: Group<'a>,
        (place, kind, label): (&'a Place, AnnotationKind, Option<String>),
        fixes: &mut Vec<(String, String)>,
    ) -> Group<'a> {
        let path = plain(place.path.as_str());
        let lines = place.span.and_then(|span| Some((span, self.lines.of(&place.path)?)));
        let Some((span, lines)) = lines else {
            let group = group.element(Origin::path(path));
            return match label {
                Some(label) => group.element(Level::NOTE.message(label)),
                None => group,
            };
        };
        let at = lines.position(span.start);
        let (line_start, line) = lines.line(span.start);
        let room = self.style.width.max(40).saturating_sub(at.line.to_string().len() + 3);
        let mark = span.start.saturating_sub(line_start)..span.end.saturating_sub(line_start);
        let excerpt = Excerpt::new(line, mark, room);
        let shown_column = excerpt.text[..excerpt.mark.start].chars().count() + 1;
        if shown_column != at.column {
            let place = |column| format!("{path}:{}:{column}", at.line);
            fixes.push((place(shown_column), place(at.column)));
        }
        let mark = kind.span(excerpt.mark).label(label);
        group.element(Snippet::source(excerpt.text).path(path).line_start(at.line).annotation(mark))
    }
}

/// At most `most` of the problems in their order; those that keep the site from being written go first.
fn chosen<'a>(problems: &[&'a Diagnostic], most: usize) -> Vec<&'a Diagnostic> {
    let mut alike: BTreeMap<(Code, &str), usize> = BTreeMap::new();
    let mut shown: Vec<&Diagnostic> = problems
        .iter()
        .copied()
        .filter(|problem| {
            let seen = alike.entry((problem.code, &problem.message)).or_default();
            *seen += 1;
            *seen <= MOST_ALIKE
        })
        .collect();
    shown.sort_by_key(|problem| problem.severity());
    shown.truncate(most);
    shown.sort_unstable();
    shown
}

/// The renderer counts columns in the line as it is shown, which may be cut or have its tabs written out.
fn with_true_columns(mut rendered: String, fixes: &[(String, String)]) -> String {
    let mut from = 0;
    for (shown, real) in fixes {
        for arrow in ["--> ", "::: "] {
            let Some(arrow) = rendered[from..].find(arrow).map(|at| from + at) else { continue };
            let line_end = rendered[arrow..].find('\n').map_or(rendered.len(), |at| arrow + at);
            if let Some(at) = rendered[arrow..line_end].find(shown.as_str()).map(|at| arrow + at) {
                rendered.replace_range(at..at + shown.len(), real);
                from = at;
                break;
            }
        }
    }
    rendered
}
