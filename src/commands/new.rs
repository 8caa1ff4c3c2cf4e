//! `new`: one more group, article, situation or page, which passes `check`.

mod group;
mod text;
mod wanted;

use super::{Exit, Failure};
use crate::cli::{NewArguments, NewKind, Surroundings};

pub(super) fn run(arguments: &NewArguments, around: &Surroundings) -> Result<Exit, Failure> {
    match &arguments.what {
        NewKind::Group(arguments) => group::run(arguments, around),
        NewKind::Article(arguments) => text::article(arguments, around),
        NewKind::Situation(arguments) => text::situation(arguments, around),
        NewKind::Page(arguments) => text::page(arguments, around),
    }
}
