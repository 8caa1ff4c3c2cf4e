//! Mistakes in the writing of a Fluent file, in plain words.

use fluent_syntax::parser::{ErrorKind, ParserError};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::sources::SourcePath;
use crate::text::Span;

/// How deep curly brackets may stand inside each other: far more than words need, far less than the stack bears.
const DEEPEST: usize = 50;

/// Where curly brackets stand deeper inside each other than can be read.
pub(super) fn nested_too_deeply(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
        // An entry begins where a line begins with a letter, and it cannot lie inside another.
        if byte == b'\n' && text.as_bytes().get(at + 1).is_some_and(u8::is_ascii_alphabetic) {
            depth = 0;
        }
    }
    None
}

/// The message for a mistake that Fluent found.
pub(super) fn problem(path: &SourcePath, text: &str, error: &ParserError) -> Diagnostic {
    let end = error.pos.end.min(text.len());
    let span = Span::new(error.pos.start.min(end), end);
    let (message, help) = explain(&error.kind);
    Diagnostic::new(Code::BadTheme, Place::at(path, span), message).maybe_help(help)
}

fn explain(kind: &ErrorKind) -> (String, Option<&'static str>) {
    let plain = |text: &str, help: &'static str| (text.to_owned(), Some(help));
    match kind {
        ErrorKind::ExpectedToken('=') => {
            plain("after the key an \"=\" is missing", "write the key, \"=\" and the words: nav-home = Home")
        }
        ErrorKind::ExpectedToken('}') => {
            plain("a \"{\" is not closed, or holds what cannot stand there", "a value is written { $count }")
        }
        ErrorKind::ExpectedToken(sign) => (format!("here a \"{sign}\" is missing"), None),
        ErrorKind::ExpectedCharRange { .. } => plain(
            "this cannot be a key",
            "a key is made of letters, digits and hyphens and begins with a letter: nav-home = Home; \
             further lines of the words before it begin with spaces",
        ),
        ErrorKind::ExpectedMessageField { entry_id } | ErrorKind::ExpectedTermField { entry_id } => {
            (format!("\"{entry_id}\" has no words"), Some("write them after the \"=\""))
        }
        ErrorKind::MissingValue => plain("the words are missing", "write them after the \"=\""),
        ErrorKind::MissingDefaultVariant => plain(
            "a choice between several words must say which stands for all other cases",
            "put a * before the last of them: *[other]",
        ),
        ErrorKind::MultipleDefaultVariants => plain(
            "a choice between several words has two that stand for all other cases",
            "keep the * before one of them",
        ),
        ErrorKind::MessageReferenceAsSelector
        | ErrorKind::TermReferenceAsSelector
        | ErrorKind::MessageAttributeAsSelector
        | ErrorKind::TermAttributeAsPlaceable
        | ErrorKind::ExpectedSimpleExpressionAsSelector => {
            plain("a choice between several words cannot depend on this", "let it depend on a value: { $count -> ... }")
        }
        ErrorKind::UnterminatedStringLiteral => {
            plain("a text in quote marks is not closed", "add the closing quote mark")
        }
        ErrorKind::UnknownEscapeSequence(_) | ErrorKind::InvalidUnicodeEscapeSequence(_) => {
            plain("a backslash stands where it has no meaning", "write \\\\ for a backslash itself")
        }
        ErrorKind::UnbalancedClosingBrace => {
            plain("a \"}\" has no \"{\" before it", "write {\"}\"} for the sign itself")
        }
        ErrorKind::DuplicatedNamedArgument(name) => (format!("\"{name}\" is given twice"), None),
        ErrorKind::PositionalArgumentFollowsNamed
        | ErrorKind::ForbiddenCallee
        | ErrorKind::ExpectedInlineExpression
        | ErrorKind::ExpectedLiteral => plain("this cannot stand here", "a value is written { $count }"),
    }
}
