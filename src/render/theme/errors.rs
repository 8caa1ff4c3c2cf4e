//! What the template engine finds wrong, in plain words and with the place in the theme's own file.

use std::collections::BTreeSet;

use tera::{Error, ErrorKind};

use super::calls;
use super::templates::Templates;
use super::wording;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::text::Span;

/// What there is to choose from, for "did you mean".
pub(super) struct Known<'a> {
    templates: &'a Templates,
    pub(super) components: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    pub(super) fn new(templates: &'a Templates) -> Self {
        let components = templates.values().flat_map(|template| calls::components(&template.text)).collect();
        Self { templates, components }
    }

    /// The names of all templates, as other templates name them: without the theme.
    pub(super) fn templates(&self) -> impl Iterator<Item = &str> {
        let paths = self.templates.values().map(|template| template.path.as_str());
        paths.filter_map(|path| path.split_once("/templates/").map(|(_, name)| name))
    }

    fn place(&self, template: &str, span: Option<Span>) -> Option<Place> {
        let path = &self.templates.get(template)?.path;
        Some(Place { path: path.clone(), span })
    }
}

/// Every problem that an error of the engine tells of; `template` is the one that was asked for.
pub(super) fn problems(error: &Error, template: &str, known: &Known<'_>) -> Diagnostics {
    let mut problems = Diagnostics::default();
    for problem in list(error, template, known) {
        problems.push(problem);
    }
    problems
}

fn list(error: &Error, template: &str, known: &Known<'_>) -> Vec<Diagnostic> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let name = if report.filename().is_empty() { template } else { report.filename() };
            let range = report.span().range.clone();
            vec![problem(report.message(), known.place(name, Some(Span::new(range.start, range.end))), known)]
        }
        ErrorKind::CircularExtend { tpl, .. } => {
            let help = "to build on the template that this one stands over, write its theme before its name: \
                        {% extends \"default/page.html\" %}";
            vec![bare(format!("the template \"{tpl}\" extends itself"), known.place(tpl, None)).help(help)]
        }
        ErrorKind::CircularInclude { tpl, include_chain } => {
            let chain = include_chain.join("\", which includes \"");
            vec![bare(format!("the template includes itself: \"{chain}\""), known.place(tpl, None))]
        }
        ErrorKind::MissingParent { current, parent } => {
            let help = crate::text::nearest(parent, known.templates()).map(|near| format!("did you mean \"{near}\"?"));
            let message = format!("the template extends \"{parent}\", which is not there");
            vec![bare(message, known.place(current, find(known, current, parent))).maybe_help(help)]
        }
        ErrorKind::TemplateNotFound(name) => {
            vec![bare(format!("the theme has no template \"{name}\""), None)]
        }
        _ => listed(&error.to_string(), template, known),
    }
}

fn bare(message: String, place: Option<Place>) -> Diagnostic {
    let mut problem = Diagnostic::of_site(Code::BadTheme, message);
    problem.place = place;
    problem
}

fn problem(message: &str, place: Option<Place>, known: &Known<'_>) -> Diagnostic {
    let (message, help) = wording::plain(message, known);
    let place = if message.starts_with(wording::NO_WORDS) { place.map(|place| at_key(place, known)) } else { place };
    bare(message, place).maybe_help(help)
}

/// The key inside the call, which is where `check` says the same: equal problems are shown once.
fn at_key(place: Place, known: &Known<'_>) -> Place {
    let Some(span) = place.span else { return place };
    let template = known.templates.values().find(|template| template.path == place.path);
    let calls = template.map(|template| calls::calls(&template.text)).unwrap_or_default();
    let inside = calls.into_iter().find(|call| span.start <= call.span.start && call.span.start < span.end);
    Place { span: Some(inside.map_or(span, |call| call.span)), ..place }
}

/// Where `word` is first written in a template.
fn find(known: &Known<'_>, template: &str, word: &str) -> Option<Span> {
    let at = known.templates.get(template)?.text.find(word)?;
    Some(Span::new(at, at + word.len()))
}

/// Some errors come as one text of several reports, each `error: MESSAGE`, then `--> FILE:LINE:COLUMN`, the line and a row of
/// `^` below what is meant.
fn listed(text: &str, template: &str, known: &Known<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let Some(message) = line.strip_prefix("error: ") else { continue };
        let Some(place) = lines.peek().and_then(|line| line.trim_start().strip_prefix("--> ")) else { continue };
        let marked = lines.clone().nth(3).map_or(1, |row| row.matches('^').count());
        found.push(problem(message, located(place, marked, known), known));
    }
    if found.is_empty() {
        found.push(problem(text, known.place(template, None), known));
    }
    found
}

/// `FILE:LINE:COLUMN` as a place.
fn located(text: &str, width: usize, known: &Known<'_>) -> Option<Place> {
    let mut parts = text.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let line: usize = parts.next()?.parse().ok()?;
    let name = parts.next()?;
    let source = &known.templates.get(name)?.text;
    let (start, text) = lines_with_start(source).nth(line.checked_sub(1)?)?;
    let offset = |column: usize| text.char_indices().nth(column).map_or(text.len(), |(at, _)| at) + start;
    known.place(name, Some(Span::new(offset(column.saturating_sub(1)), offset(column.saturating_sub(1) + width))))
}

fn lines_with_start(source: &str) -> impl Iterator<Item = (usize, &str)> {
    source.split_inclusive('\n').scan(0, |start, line| {
        let at = *start;
        *start += line.len();
        Some((at, line))
    })
}
