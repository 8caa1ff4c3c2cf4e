//! What is YAML and still not read here, because it hides from a reader what a file says.

use super::odd::DEEPEST;
use super::tree::first_line;
use super::{Region, syntax};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::Span;

/// Something that is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// A name for a part of the file, its use, or the name of a type: `&name`, `*name`, `!name`.
    Sign,
    /// A document after the first.
    SecondDocument,
    /// A list or table inside too many others.
    TooDeep,
    /// A list or table where a key belongs.
    KeyIsNoWord,
    /// The keys of another table: `<<`.
    Merge,
}

impl Refusal {
    /// The problem that it is at this place.
    pub(super) fn at(self, span: Span, text: &str, region: &Region) -> Box<Diagnostic> {
        let (code, message, help) = match self {
            Self::Sign => return Box::new(syntax::sign_at_start(text, region, span.start)),
            Self::SecondDocument => (
                Code::BadYaml,
                "a second document begins here",
                "keep one document in a file: delete this line, or move what follows to a file of its own".to_owned(),
            ),
            Self::TooDeep => (
                Code::TooLarge,
                "this is nested too deep",
                format!("{DEEPEST} levels are the most that is read; is a bracket or a dash repeated by mistake?"),
            ),
            Self::KeyIsNoWord => (
                Code::BadYaml,
                "a key has to be a word",
                "write a word before the colon; put a text that begins with a bracket in quotes".to_owned(),
            ),
            Self::Merge => (
                Code::BadYaml,
                "keys cannot be taken over with \"<<\"",
                "write out the keys that you want to have here".to_owned(),
            ),
        };
        let place = Place::at(&region.path, first_line(text, span));
        Box::new(Diagnostic::new(code, place, message).help(help))
    }
}
