//! What Markdown becomes, in tables of cases. Helpers here; the cases are in one file per subject.

mod blocks;
mod directives;
mod html;
mod limits;
mod links;
mod safety;

use std::borrow::Cow;
use std::fmt::Write as _;

use super::{Body, Resolver, Word, push_address, push_attribute, read, text};
use crate::diagnostic::Code;

/// Makes what a body leaves open in a way that is easy to see.
struct Plain<'a>(&'a Body);

impl Resolver for Plain<'_> {
    fn link(&self, index: usize) -> Cow<'_, str> {
        Cow::Borrowed(&self.0.links[index].dest)
    }

    fn image(&self, index: usize, out: &mut String) {
        out.push_str("<img alt=\"");
        push_attribute(out, &self.0.images[index].alt);
        out.push_str("\" src=\"");
        push_address(out, &self.0.images[index].src);
        out.push_str("\">");
    }

    fn citation(&self, index: usize, out: &mut String) {
        write!(out, "[{}]", self.0.citations[index].id).expect("writing to a string cannot fail");
    }

    fn directive(&self, index: usize, out: &mut String) {
        write!(out, "<div>directive {index}</div>").expect("writing to a string cannot fail");
    }

    fn word(&self, word: Word) -> Cow<'_, str> {
        Cow::Owned(format!("{word:?}"))
    }
}

/// The HTML of a body that was read.
fn written(body: &Body) -> String {
    let mut out = String::new();
    body.html_with(&Plain(body), &mut out);
    out
}

/// The HTML of a text.
fn html(text: &str) -> String {
    written(&read(text))
}

/// The HTML of a text on one line.
fn line(text: &str) -> String {
    html(text).lines().map(str::trim).collect::<String>()
}

/// The codes of a text's problems, each with the bytes of the text that it is about.
fn problems(text: &str) -> Vec<(Code, &str)> {
    read(text).problems.iter().map(|problem| (problem.code, &text[problem.span.start..problem.span.end])).collect()
}

/// Checks that each text becomes its HTML, without problems.
fn check_html(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(line(text), *expected, "{text:?}");
        assert_eq!(problems(text), [], "{text:?}");
    }
}

/// Checks the first problem of each text: its code, the bytes that it is about, and words of its message or help.
fn check_problem(cases: &[(&str, Code, &str, &str)]) {
    for (text, code, about, words) in cases {
        let body = read(text);
        let problem = body.problems.first().unwrap_or_else(|| panic!("no problem in {text:?}"));
        assert_eq!(problem.code, *code, "{text:?}: {}", problem.message);
        assert_eq!(&text[problem.span.start..problem.span.end], *about, "{text:?}: {}", problem.message);
        let said = format!("{}; {}", problem.message, problem.help.as_deref().unwrap_or_default());
        assert!(said.contains(words), "{text:?}: {said}");
        assert!(problem.help.is_some(), "{text:?}: {said}");
        assert!(!problem.message.ends_with('.'), "{said}");
    }
}
