//! Directives' lines where they stand in the text, and the callouts that some of them begin and end.

use super::body::Problem;
use super::directive::{Callout, Meant, understand};
use super::escape::push_attribute;
use super::marks::Mark;
use super::source::Source;
use super::writer::Writer;
use crate::diagnostic::Code;
use crate::text::Span;

/// A block between `:::` lines.
#[derive(Debug)]
pub(super) enum Block {
    None,
    Callout(Span),
    /// Its first line has a mistake that is already told.
    WithMistake,
}

impl<'s> Writer<'s> {
    /// Does what a directive's line asks for.
    pub(super) fn directive_line(&mut self, span: Span) {
        let expected = match self.block {
            Block::Callout(_) => 1,
            Block::None | Block::WithMistake => 0,
        };
        if self.frames.len() != expected {
            self.complain(
                span,
                "a directive cannot stand inside a list, a quote or a table",
                "write an empty line before it",
            );
            return;
        }
        let source: &'s Source<'s> = self.source;
        match (understand(source.line(span), span), &self.block) {
            (Meant::One(directive), _) => {
                self.break_line();
                Mark::Directive.push(&mut self.out, self.body.directives.len());
                self.out.push('\n');
                self.body.directives.push(directive);
            }
            (Meant::Mistakes(problems), _) => self.body.problems.extend(problems),
            (Meant::Open(_) | Meant::OpenWithMistake(_), Block::Callout(_) | Block::WithMistake) => self.complain(
                span,
                "a callout cannot begin inside another one",
                "write a line with nothing but ::: before it, to end the one above",
            ),
            (Meant::OpenWithMistake(problems), Block::None) => {
                self.body.problems.extend(problems);
                self.block = Block::WithMistake;
            }
            (Meant::Open(callout), Block::None) => self.open_callout(&callout, span),
            (Meant::Close, Block::Callout(_)) => self.close_callout(),
            (Meant::Close, Block::WithMistake) => self.block = Block::None,
            (Meant::Close, Block::None) => self.complain(
                span,
                "this \":::\" ends nothing",
                "take it out, or begin a callout above it: :::callout{title=\"What helps\"}",
            ),
        }
    }

    fn complain(&mut self, span: Span, message: &str, help: &str) {
        self.body.problems.push(Problem::new(Code::BadDirective, span, message).help(help));
    }

    fn open_callout(&mut self, callout: &Callout, span: Span) {
        self.open_block("<div class=\"callout callout-");
        self.out.push_str(callout.kind);
        self.out.push_str("\" role=\"note\">\n<p class=\"callout-title\">");
        push_attribute(&mut self.out, &callout.title);
        self.out.push_str("</p>\n");
        self.body.text.push_str(&callout.title);
        self.end_line_of_text();
        self.frames.push(self.raw.open_tags());
        self.block = Block::Callout(span);
    }

    fn close_callout(&mut self) {
        if let Some(open_before) = self.frames.pop() {
            self.close_html_to(open_before);
        }
        self.break_line();
        self.out.push_str("</div>\n");
        self.block = Block::None;
    }

    /// At the end of the body: a callout that is still open is told of and ended.
    pub(super) fn end_callout(&mut self) {
        if let Block::Callout(span) = self.block {
            self.complain(span, "this callout is never closed", "write a line with nothing but ::: where it ends");
            self.close_callout();
        }
    }
}
