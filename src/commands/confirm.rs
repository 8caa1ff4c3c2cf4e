//! `confirm`: writes down that somebody has asked a group, in the file in which the group stands.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::given::today;
use super::hunks::{Changed, Counted, hunks};
use super::opened::{Opened, Sought};
use super::{Exit, Failure, tell};
use crate::cli::{ConfirmArguments, Surroundings};
use crate::diagnostic::{Code, Diagnostics, Place};
use crate::disk::{Editing, Replaced, Replacement};
use crate::report::plain;
use crate::site::confirm::{ByHand, Confirmation, Rewritten, confirm};
use crate::site::group::Group;
use crate::site::place_of;
use crate::site::value::Day;
use crate::sources::{SourcePath, Sources};
use crate::text::position;

pub(super) fn run(arguments: &ConfirmArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let confirmation = confirmation(arguments)?;
    // Held from here on, so that what is changed is what is read below.
    let editing = if arguments.dry_run { None } else { Some(Editing::begin(folder)?) };
    let opened = Opened::read(folder, today(None))?;
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    let sought = opened.seek(&arguments.groups)?;
    for id in repeated(&arguments.groups) {
        tell::note(&format!("note: {id} was named more than once\n"));
    }
    let Some(groups) = whole(&opened, sought, around) else { return Ok(Exit::Problems) };
    let newer: String = groups.iter().filter_map(|group| newer(&opened, group, &confirmation)).collect();
    if !newer.is_empty() {
        tell::note(&format!("{newer}Nothing was written.\n"));
        return Ok(Exit::Problems);
    }
    match confirm(&opened.sources, &groups, &confirmation) {
        Ok(files) => write(&files, editing, (&groups, &confirmation)),
        Err(by_hand) => {
            let told = by_hand.iter().map(|one| in_words(one, &opened.sources, &confirmation));
            tell::note(&format!("{}Nothing was written.\n", told.collect::<Vec<_>>().concat()));
            Ok(Exit::Problems)
        }
    }
}

fn confirmation(arguments: &ConfirmArguments) -> Result<Confirmation, Failure> {
    let now = today(None);
    let date = arguments.date.unwrap_or(now);
    if date > now {
        let help = "write the day on which somebody asked the group; without --date it is today";
        return Err(Failure::Misuse(format!("{date} is yet to come: today is {now}\nhelp: {help}")));
    }
    let date = Day::parse(&date.to_string()).map_err(|told| Failure::Misuse(told.replacen('\n', "\nhelp: ", 1)))?;
    Ok(Confirmation { date, by: arguments.by.clone() })
}

/// The ids that were named more than once, each once.
fn repeated(ids: &[String]) -> BTreeSet<&str> {
    let has_come = |(number, id): &(usize, &String)| ids[..*number].contains(id);
    ids.iter().enumerate().filter(has_come).map(|(_, id)| id.as_str()).collect()
}

/// The groups, where nothing stands against changing any of them; else tells what does.
fn whole<'s>(opened: &'s Opened, sought: Vec<Sought<'s>>, around: &Surroundings) -> Option<Vec<&'s Group>> {
    let mut groups = Vec::new();
    let mut mistakes = Diagnostics::default();
    for sought in sought {
        match sought {
            Sought::Group(group) => {
                // What could be read only in part cannot be held against what it becomes.
                if opened.site.gaps.parts.contains(&group.id) {
                    mistakes.append(opened.mistakes_of(group));
                }
                // Which of the two was asked is not for us to say.
                mistakes.append(opened.others_called_as(group));
                groups.push(group);
            }
            Sought::Unreadable { problems, .. } => mistakes.append(problems),
        }
    }
    // What is there now is not what was read, so nothing could be put in its place.
    let is_of_groups = |path: &SourcePath| groups.iter().any(|group| group.origin.path == *path);
    let not_read = opened.problems.iter().filter(|problem| problem.code == Code::NotUtf8);
    let not_read = not_read.filter(|problem| problem.place.as_ref().is_some_and(|place| is_of_groups(&place.path)));
    not_read.for_each(|problem| mistakes.push(problem.clone()));
    if mistakes.has_errors() {
        tell::problems(&mistakes.sorted(), &opened.sources, around);
        tell::note("Nothing was confirmed: mend this first.\n");
        return None;
    }
    Some(groups)
}

/// That a group was confirmed on a later day than this. A day that is yet to come is a mistake, and gives way.
fn newer(opened: &Opened, group: &Group, confirmation: &Confirmation) -> Option<String> {
    let there = group.verified.as_ref()?.date;
    if there <= confirmation.date || there.date() > opened.site.today {
        return None;
    }
    let place = place_of(&opened.sources, &group.origin, "verified.date");
    Some(format!(
        "error: {}: \"{}\" was confirmed on {there} already, and {} is earlier\n\
         help: leave it as it is; if {there} is a mistake, write the right day there by hand\n",
        at(&place, &opened.sources),
        group.id,
        confirmation.date
    ))
}

fn write(
    files: &[Rewritten],
    editing: Option<Editing>,
    (groups, confirmation): (&[&Group], &Confirmation),
) -> Result<Exit, Failure> {
    let counted = if editing.is_some() { Counted::After } else { Counted::Before };
    let Replaced { done, failed } = match editing {
        Some(editing) => editing.replace(&files.iter().map(replacement).collect::<Vec<_>>())?,
        None => Replaced { done: files.len(), failed: None },
    };
    let (done, left) = files.split_at(done);
    done.iter().flat_map(|file| hunks(&changed(file), counted)).for_each(|hunk| tell::result(&hunk));
    let (changed, left) = (ids(done), ids(left));
    for group in groups.iter().filter(|group| !left.contains(&group.id.as_str())) {
        if !changed.contains(&group.id.as_str()) {
            tell::result(&format!("{}: confirmed on {} already, nothing to change\n", group.id, confirmation.date));
        } else if let (None, Some(by)) = (&confirmation.by, group.confirmed_by()) {
            let by = plain(by);
            tell::note(&format!("note: {} still says \"by\" {by}; --by NAME writes another name\n", group.id));
        }
    }
    let what = tell::count(changed.len(), "listing");
    match (changed.len(), counted) {
        (0, _) => {}
        (_, Counted::Before) => tell::result(&format!("{what} would be confirmed; nothing was written.\n")),
        (_, Counted::After) => tell::result(&format!("Confirmed {what} on {}.\n", confirmation.date)),
    }
    let Some(failed) = failed else { return Ok(Exit::Fine) };
    tell::note(&cut_off(&failed, &changed, &left));
    Ok(Exit::Disk)
}

fn changed(file: &Rewritten) -> Changed<'_> {
    let parts = file.groups.iter().map(|(id, changes)| (id.as_str(), changes.as_slice())).collect();
    Changed { path: &file.path, before: &file.before, after: &file.after, parts }
}

fn replacement(file: &Rewritten) -> Replacement<'_> {
    Replacement { source: &file.path, before: &file.before, after: &file.after }
}

/// The groups of these files.
fn ids(files: &[Rewritten]) -> Vec<&str> {
    files.iter().flat_map(|file| file.groups.iter().map(|(id, _)| id.as_str())).collect()
}

/// What is said where not all files could be written.
fn cut_off(failed: &impl Display, changed: &[&str], left: &[&str]) -> String {
    let changed = if changed.is_empty() { "none".to_owned() } else { changed.join(", ") };
    format!(
        "error: {failed}\nConfirmed: {changed}\nNot confirmed: {}\n\
         help: once that is mended, type the same again; what is confirmed stays as it is\n",
        left.join(", ")
    )
}

/// `groups.yaml:12:5`
fn at(place: &Place, sources: &Sources) -> String {
    let at = place.span.zip(sources.text(place.path.as_str())).map(|(span, text)| position(&text, span.start));
    at.map_or_else(|| place.path.to_string(), |at| format!("{}:{}:{}", place.path, at.line, at.column))
}

/// Why it has to be done by hand, where, and what to write.
fn in_words(by_hand: &ByHand, sources: &Sources, confirmation: &Confirmation) -> String {
    let by = confirmation.by.as_ref().map(|by| format!(", by: {by:?}")).unwrap_or_default();
    format!(
        "error: {}: \"{}\" cannot be confirmed here without touching more: {}\n\
         help: write it by hand: verified: {{ date: {}{by} }}\n",
        at(&by_hand.place, sources),
        by_hand.id,
        by_hand.why,
        confirmation.date
    )
}

#[cfg(test)]
mod tests {
    use super::cut_off;

    #[test]
    fn where_not_all_could_be_written_each_group_is_named() {
        for (changed, left, told) in [
            (&["a", "b"][..], &["c"][..], "error: x\nConfirmed: a, b\nNot confirmed: c\nhelp: "),
            (&[], &["c", "d"], "error: x\nConfirmed: none\nNot confirmed: c, d\nhelp: "),
        ] {
            assert!(cut_off(&"x", changed, left).starts_with(told), "{}", cut_off(&"x", changed, left));
        }
    }
}
