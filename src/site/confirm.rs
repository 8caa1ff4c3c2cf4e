//! Writes into the directory that somebody has confirmed a group: `verified` of that group, and not one byte of anything else.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::directory::{self, Directory};
use super::group::{Facts, Group, Verified};
use super::order;
use super::value::{Day, Slug};
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::sources::{SharedText, Source, SourcePath, Sources};
use crate::text::Span;
use crate::yaml::edit::{self, Change, Value, Wish};

/// That somebody has asked a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The day.
    pub date: Day,
    /// Who; what stands there stays where it is left out.
    pub by: Option<String>,
}

/// A file with other bytes.
#[derive(Debug, Clone)]
pub struct Rewritten {
    /// Which file.
    pub path: SourcePath,
    /// As it was.
    pub before: SharedText,
    /// As it shall be.
    pub after: String,
    /// Which changes are for which group, in the order of the file.
    pub groups: Vec<(Slug, Vec<Change>)>,
}

/// A group whose entry has to be changed by hand.
#[derive(Debug, Clone)]
pub struct ByHand {
    /// The line at which to look.
    pub place: Place,
    /// Whose entry it is.
    pub id: Slug,
    /// Why, in plain words.
    pub why: String,
}

/// The files with the confirmation of these groups; those that had it already change nothing. Either all of them can be changed, or it
/// is said which cannot.
///
/// The new files are read again: the directory they make is the same but for `verified` of these groups.
pub fn confirm(
    sources: &Sources,
    groups: &[&Group],
    confirmation: &Confirmation,
) -> Result<Vec<Rewritten>, Vec<ByHand>> {
    let mut by_file: BTreeMap<&SourcePath, Vec<&Group>> = BTreeMap::new();
    for group in groups.iter().filter(|group| group.verified != Some(verified(group, confirmation))) {
        by_file.entry(&group.origin.path).or_default().push(group);
    }
    let mut files = Vec::new();
    let mut by_hand = Vec::new();
    for (path, mut of_file) in by_file {
        of_file.sort_by_key(|group| group.origin.span);
        of_file.dedup_by_key(|group| group.id.clone());
        match rewrite(sources, path, &of_file, confirmation) {
            Ok(file) => files.push(file),
            Err(refused) => by_hand.extend(refused),
        }
    }
    if by_hand.is_empty() {
        by_hand.extend(held_against(sources, &files, confirmation));
    }
    if by_hand.is_empty() { Ok(files) } else { Err(by_hand) }
}

/// What stands under `verified` of a group once it is confirmed.
fn verified(group: &Facts, confirmation: &Confirmation) -> Verified {
    let before = group.verified.as_ref().and_then(|verified| verified.by.clone());
    Verified { date: confirmation.date, by: confirmation.by.clone().or(before) }
}

fn rewrite(
    sources: &Sources,
    path: &SourcePath,
    groups: &[&Group],
    confirmation: &Confirmation,
) -> Result<Rewritten, Vec<ByHand>> {
    let Some(before) = sources.text(path.as_str()) else { return Err(Vec::new()) };
    let mut value = vec![("date".to_owned(), Value::Text(confirmation.date.to_string()))];
    value.extend(confirmation.by.clone().map(|by| ("by".to_owned(), Value::Text(by))));
    let wish = Wish { path: &["verified"], value: Value::Table(value), order: order::GROUP.keys };
    let mut of_groups = Vec::new();
    let mut by_hand = Vec::new();
    let mut done = 0;
    for group in groups {
        let hand = |at: usize, why: &str| ByHand {
            place: Place::at(path, Span::new(at, at)),
            id: group.id.clone(),
            why: why.to_owned(),
        };
        match edit::set(&before, &group.origin, &wish) {
            Err(refused) => by_hand.push(hand(refused.at, &refused.why)),
            Ok(changes) if changes.iter().any(|change| change.span.start < done) => {
                by_hand.push(hand(group.origin.span.start, "it shares its lines with another group"));
            }
            Ok(changes) => {
                done = changes.last().map_or(done, |change| change.span.end);
                of_groups.push((group.id.clone(), changes));
            }
        }
    }
    if !by_hand.is_empty() {
        return Err(by_hand);
    }
    let after = edit::applied(&before, of_groups.iter().flat_map(|(_, changes)| changes));
    Ok(Rewritten { path: path.clone(), before: Arc::clone(&before), after, groups: of_groups })
}

/// Reads the new files, and names a group of each that would become another than was meant.
fn held_against(sources: &Sources, files: &[Rewritten], confirmation: &Confirmation) -> Vec<ByHand> {
    let mut new = sources.clone();
    for file in files {
        new.files.insert(file.path.clone(), Source::Text(file.after.clone().into()));
    }
    let (before, after) = (directory::read(sources, None), directory::read(&new, None));
    let confirmed = |id: &Slug| files.iter().any(|file| file.groups.iter().any(|(group, _)| group == id));
    if is_same(&before, &after, |group| confirmed(&group.id).then(|| verified(group, confirmation))) {
        return Vec::new();
    }
    let hand = |file: &Rewritten| {
        let (id, _) = file.groups.first()?;
        let group = before.groups.get(id)?;
        let place = Place::at(&file.path, group.origin.span);
        Some(ByHand { place, id: id.clone(), why: "something else in the file would change its meaning".to_owned() })
    };
    files.iter().filter_map(hand).collect()
}

/// Whether two directories are the same but for what is confirmed.
pub(super) fn is_same(before: &Directory, after: &Directory, confirmed: impl Fn(&Facts) -> Option<Verified>) -> bool {
    let meant = |group: &Facts| {
        let mut meant = group.clone();
        meant.verified = confirmed(group).or(meant.verified);
        meant
    };
    before.groups.keys().eq(after.groups.keys())
        && before.groups.values().zip(after.groups.values()).all(|(old, new)| match confirmed(old) {
            Some(_) => meant(old) == *new.facts,
            None => old.facts == new.facts,
        })
        && before
            .places
            .iter()
            .map(|(id, shared)| (id, &shared.place))
            .eq(after.places.iter().map(|(id, shared)| (id, &shared.place)))
        && said(&before.problems) == said(&after.problems)
}

/// What is wrong, wherever it stands.
fn said(problems: &Diagnostics) -> Vec<(Code, &str)> {
    let mut said: Vec<(Code, &str)> = problems.iter().map(|problem| (problem.code, problem.message.as_str())).collect();
    said.sort_unstable();
    said
}
