//! What editors may write, in the form in which their programs read it (JSON Schema, draft 7), so that a wrong key is marked and a
//! word is offered while somebody types.
//!
//! The keys and what each takes come from the types of `site`, as their reader has them ([`schemars`] asks the same attributes as
//! serde); the words about a key are those of the tables in `docs/`; an example of each key lies in `examples/`. Where a site is
//! known, its own situations, places and other names are the only ones offered.
//!
//! The reader is kinder than these files in few things, each of which is worth a mark in an editor: a file or a key without a value
//! counts as left out, numbers and `true` may stand in quotes, `true` is taken for a text where a text belongs, and days may be
//! counted in hours. `tests/` holds the two together in all else.

mod dress;
mod file;
mod kind;
mod known;
mod plain;
mod share;
mod spot;
mod words;

use serde_json::Value;

pub use kind::Kind;
pub use known::Known;

use crate::site::article::{ArticleHead, SituationHead};
use crate::site::settings::Settings;
use spot::{Part, Spot};

/// How each of the files begins, so that one that somebody else wrote is known.
pub const MARK: &str = "{\n  \"$comment\": \"Made by `openchair schema`";
/// The rest of that sentence.
const MADE: &str = "Made by `openchair schema` for editors. Changes to it are lost when that is run again.";
/// The version of the language, which all editors know.
const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// The schema for a kind of file, as the text of a file; for one site where its names are known.
pub fn text(kind: Kind, known: &Known) -> String {
    let mut schema = match kind {
        Kind::Groups | Kind::Group => file::of_groups(kind, known),
        Kind::Site => dress::dressed(plain::of::<Settings>(), &Spot::top(Part::Site), known),
        Kind::Article | Kind::Page => dress::dressed(plain::of::<ArticleHead>(), &Spot::top(Part::Article), known),
        Kind::Situation => dress::dressed(plain::of::<SituationHead>(), &Spot::top(Part::Situation), known),
    };
    let (title, description) = kind.about();
    for (key, value) in [("$comment", MADE), ("$schema", DRAFT), ("title", title), ("description", description)] {
        schema[key] = Value::from(value);
    }
    share::once(&mut schema);
    // The keys of an object are in order, and the comment's comes first.
    format!("{schema:#}\n")
}

#[cfg(test)]
mod tests;
