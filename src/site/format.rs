//! Puts the files of the directory in the usual order, and sees that they mean what they meant.

use std::sync::Arc;

use super::confirm::is_same;
use super::directory;
use super::order;
use crate::diagnostic::{Diagnostics, Place};
use crate::sources::{SharedText, Source, SourcePath, Sources};
use crate::text::Span;
use crate::yaml::edit::{self, Part};
use crate::yaml::{self, Items};

/// A file that is not in the usual order.
#[derive(Debug, Clone)]
pub struct Formatted {
    /// Which file.
    pub path: SourcePath,
    /// As it was.
    pub before: SharedText,
    /// As it shall be.
    pub after: String,
    /// What changes, group by group.
    pub parts: Vec<Part>,
}

/// A part of a file, or all of it, that stays as it is.
#[derive(Debug, Clone)]
pub struct Left {
    /// Where it is.
    pub place: Place,
    /// Why, in plain words.
    pub why: String,
}

/// What comes of putting a directory in order.
#[derive(Debug, Default)]
pub struct Formatting {
    /// The files that change, in the order in which they are read.
    pub files: Vec<Formatted>,
    /// What cannot be put in order.
    pub left: Vec<Left>,
    /// Why files cannot be read; these stay as they are.
    pub problems: Diagnostics,
}

/// The paths of all files of the directory.
pub fn files(sources: &Sources) -> Vec<&SourcePath> {
    directory::files(sources).map(|(path, _)| path).collect()
}

/// Puts those files of the directory in order that are wanted.
///
/// The new files are read again: the directory they make is the same.
pub fn format(sources: &Sources, is_wanted: impl Fn(&SourcePath) -> bool) -> Formatting {
    let mut formatting = Formatting::default();
    for (path, text) in directory::files(sources).filter(|(path, _)| is_wanted(path)) {
        of_file(path, &text, &mut formatting);
    }
    let mut new = sources.clone();
    for file in &formatting.files {
        new.files.insert(file.path.clone(), Source::Text(file.after.clone().into()));
    }
    if !is_same(&directory::read(sources, None), &directory::read(&new, None), |_| None) {
        let why = "in another order the directory would say something else";
        let left = |file: Formatted| Left { place: Place::file(&file.path), why: why.to_owned() };
        formatting.left.extend(formatting.files.drain(..).map(left));
    }
    formatting
}

fn of_file(path: &SourcePath, text: &SharedText, formatting: &mut Formatting) {
    let mut problems = Diagnostics::default();
    let items = yaml::items(text, path, &mut problems);
    unreadable(text, &items, &mut problems);
    if problems.has_errors() {
        formatting.problems.append(problems);
        return;
    }
    let is_directory = !directory::is_one_group(&items) && !items.keys.is_empty();
    let order = if is_directory { &order::DIRECTORY } else { &order::GROUP };
    let left = |at: usize, why: String| Left { place: Place::at(path, Span::new(at, at)), why };
    match edit::arrange(text, path, order) {
        Ok(arranged) => {
            formatting.left.extend(arranged.left.into_iter().map(|refused| left(refused.at, refused.why)));
            if *arranged.text != **text {
                let (before, after, parts) = (Arc::clone(text), arranged.text, arranged.parts);
                formatting.files.push(Formatted { path: path.clone(), before, after, parts });
            }
        }
        Err(refused) => formatting.left.push(left(refused.at, refused.why)),
    }
}

/// Files the parts of a file in which nothing can be read, as reading does.
fn unreadable(text: &str, items: &Items, problems: &mut Diagnostics) {
    let regions = items.items.iter().chain(items.keys.iter().filter(|key| key.name != "groups").map(|key| &key.region));
    for region in regions {
        yaml::written(text, region, problems);
    }
}
