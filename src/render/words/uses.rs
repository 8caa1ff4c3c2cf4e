//! What the words of a Fluent file use: values, other words, functions; so that mistakes show before a page is made.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{CallArguments, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::SourcePath;
use crate::text::Span;

/// The one function that words can call.
pub(super) const FUNCTION: &str = "NUMBER";

/// One thing that words use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Use {
    /// A value that is handed in: `{ $count }`.
    Variable(String),
    /// Other words: `{ group }`.
    Message(String),
    /// A term: `{ -site }`.
    Term(String),
    /// A function: `{ NUMBER($count) }`.
    Function(String),
}

/// What all words of a language use. Words that come later stand over those of the same key.
#[derive(Debug, Default)]
pub(super) struct Uses {
    messages: BTreeMap<String, Vec<Used>>,
    terms: BTreeMap<String, Vec<Used>>,
}

#[derive(Debug)]
struct Used {
    path: SourcePath,
    span: Span,
    what: Use,
}

impl Uses {
    /// Notes what the words of one file use; gives their keys and where each stands.
    pub(super) fn collect(
        &mut self,
        resource: &FluentResource,
        path: &SourcePath,
        problems: &mut Diagnostics,
    ) -> Vec<(String, Span)> {
        let mut keys: BTreeMap<String, Span> = BTreeMap::new();
        for entry in resource.entries() {
            let (name, pattern, is_term) = match entry {
                Entry::Message(message) => (message.id.name, message.value.as_ref(), false),
                Entry::Term(term) => (term.id.name, Some(&term.value), true),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => continue,
            };
            let Some(pattern) = pattern else { continue };
            let mut walk = Walk { source: resource.source(), path, found: Vec::new() };
            walk.pattern(pattern);
            let span = walk.span(name);
            if is_term {
                self.terms.insert(name.to_owned(), walk.found);
                continue;
            }
            if let Some(before) = keys.insert(name.to_owned(), span) {
                problems.push(
                    Diagnostic::new(Code::DuplicateKey, Place::at(path, span), format!("\"{name}\" is there twice"))
                        .help("keep one of the two")
                        .also(Place::at(path, before), "the first is here"),
                );
            }
            self.messages.insert(name.to_owned(), walk.found);
        }
        keys.into_iter().collect()
    }

    /// Every use of words or functions that are not there.
    pub(super) fn in_vain(&self) -> impl Iterator<Item = (&SourcePath, Span, &Use)> {
        self.messages
            .values()
            .chain(self.terms.values())
            .flatten()
            .filter(|used| match &used.what {
                Use::Variable(_) => false,
                Use::Message(name) => !self.messages.contains_key(name),
                Use::Term(name) => !self.terms.contains_key(name),
                Use::Function(name) => name != FUNCTION,
            })
            .map(|used| (&used.path, used.span, &used.what))
    }

    /// The names of all terms.
    pub(super) fn terms(&self) -> impl Iterator<Item = &str> {
        self.terms.keys().map(String::as_str)
    }

    /// The values that a message needs, also through the messages that it holds.
    pub(super) fn variables_of(&self, key: &str) -> BTreeSet<String> {
        let mut variables = BTreeSet::new();
        let mut seen = BTreeSet::from([key]);
        let mut waiting = vec![key];
        while let Some(key) = waiting.pop() {
            for used in self.messages.get(key).into_iter().flatten() {
                match &used.what {
                    Use::Variable(name) => {
                        variables.insert(name.clone());
                    }
                    Use::Message(name) => {
                        if seen.insert(name) {
                            waiting.push(name);
                        }
                    }
                    // A term sees only the values that are written beside it, and those are noted where it is used.
                    Use::Term(_) | Use::Function(_) => {}
                }
            }
        }
        variables
    }
}

/// Goes through the words of one key. The file's nesting is bounded before, so this may call itself.
struct Walk<'a> {
    source: &'a str,
    path: &'a SourcePath,
    found: Vec<Used>,
}

impl<'a> Walk<'a> {
    fn pattern(&mut self, pattern: &Pattern<&'a str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'a str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'a str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.note(id, Use::Function(id.name.to_owned()));
                self.arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => self.note(id, Use::Message(id.name.to_owned())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.note(id, Use::Term(id.name.to_owned()));
                if let Some(arguments) = arguments {
                    self.arguments(arguments);
                }
            }
            InlineExpression::VariableReference { id } => self.note(id, Use::Variable(id.name.to_owned())),
            InlineExpression::Placeable { expression } => self.expression(expression),
        }
    }

    fn arguments(&mut self, arguments: &CallArguments<&'a str>) {
        arguments.positional.iter().for_each(|value| self.inline(value));
        arguments.named.iter().for_each(|argument| self.inline(&argument.value));
    }

    fn note(&mut self, id: &Identifier<&'a str>, what: Use) {
        self.found.push(Used { path: self.path.clone(), span: self.span(id.name), what });
    }

    /// Where a name stands: it is a piece of the source itself, so its address tells.
    fn span(&self, name: &str) -> Span {
        let start = (name.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        if start + name.len() <= self.source.len() { Span::new(start, start + name.len()) } else { Span::default() }
    }
}
