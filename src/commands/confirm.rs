//! `confirm`: writes down that somebody has asked a group, in the file in which the group stands.

use std::path::Path;

use super::given::today;
use super::opened::{Opened, Sought};
use super::{Exit, Failure, tell};
use crate::cli::{ConfirmArguments, Surroundings};
use crate::diagnostic::{Code, Diagnostics};
use crate::disk;
use crate::report::{difference, plain};
use crate::site::confirm::{ByHand, Confirmation, Rewritten, confirm};
use crate::site::group::Group;
use crate::site::value::Day;
use crate::sources::{SourcePath, Sources};
use crate::text::{line_at, position};
use crate::yaml::edit::{Change, applied};

pub(super) fn run(arguments: &ConfirmArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let confirmation = confirmation(arguments)?;
    let opened = Opened::read(folder, today(None))?;
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    let mut groups = Vec::new();
    let mut mistakes = Diagnostics::default();
    for sought in opened.seek(&arguments.groups)? {
        match sought {
            // What could be read only in part cannot be held against what it becomes.
            Sought::Group(group) if opened.site.gaps.parts.contains(&group.id) => {
                mistakes.append(opened.mistakes_of(group));
            }
            Sought::Group(group) => groups.push(group),
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
        return Ok(Exit::Problems);
    }
    match confirm(&opened.sources, &groups, &confirmation) {
        Ok(files) => write(folder, &files, (arguments, &groups, &confirmation)),
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
    let date = Day::new(date).ok_or_else(|| Failure::Misuse(format!("{date} is too long ago")))?;
    Ok(Confirmation { date, by: arguments.by.clone() })
}

fn write(
    folder: &Path,
    files: &[Rewritten],
    (arguments, groups, confirmation): (&ConfirmArguments, &[&Group], &Confirmation),
) -> Result<Exit, Failure> {
    for file in files {
        if !arguments.dry_run {
            disk::replace(folder, &file.path, (&file.before, &file.after))?;
        }
        for (id, changes) in &file.groups {
            tell::result(&hunk(file, id.as_str(), changes));
        }
    }
    let changed: Vec<&str> = files.iter().flat_map(|file| file.groups.iter().map(|(id, _)| id.as_str())).collect();
    for group in groups {
        if !changed.contains(&group.id.as_str()) {
            tell::result(&format!("{}: confirmed on {} already, nothing to change\n", group.id, confirmation.date));
        } else if let (None, Some(by)) = (&confirmation.by, group.confirmed_by()) {
            let by = plain(by);
            tell::note(&format!("note: {} still says \"by\" {by}; --by NAME writes another name\n", group.id));
        }
    }
    let what = tell::count(changed.len(), "listing");
    match (changed.len(), arguments.dry_run) {
        (0, _) => {}
        (_, true) => tell::result(&format!("{what} would be confirmed; nothing was written.\n")),
        (_, false) => tell::result(&format!("Confirmed {what} on {}.\n", confirmation.date)),
    }
    Ok(Exit::Fine)
}

/// What changes for one group: the file, the line, and its lines before and after.
fn hunk(file: &Rewritten, id: &str, changes: &[Change]) -> String {
    let (Some(first), Some(last)) = (changes.first(), changes.last()) else { return String::new() };
    let start = line_at(&file.before, first.span.start).0;
    let (last_line, words) = line_at(&file.before, last.span.end);
    let end = (last_line + words.len()).max(last.span.end);
    let shifted: Vec<Change> = changes
        .iter()
        .map(|change| Change {
            span: crate::text::Span::new(change.span.start - start, change.span.end - start),
            text: change.text.clone(),
        })
        .collect();
    let before = &file.before[start..end];
    let Some((line, rows)) = difference(before, &applied(before, &shifted)) else { return String::new() };
    let line = position(&file.before, start).line + line - 1;
    let rows: String = rows.lines().map(|row| plain(row) + "\n").collect();
    format!("{}:{line}: {id}\n{rows}", file.path)
}

/// Why it has to be done by hand, where, and what to write.
fn in_words(by_hand: &ByHand, sources: &Sources, confirmation: &Confirmation) -> String {
    let path = &by_hand.place.path;
    let at = by_hand.place.span.zip(sources.text(path.as_str())).map(|(span, text)| position(text, span.start));
    let at = at.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    let by = confirmation.by.as_ref().map(|by| format!(", by: {by:?}")).unwrap_or_default();
    format!(
        "error: {path}{at}: \"{}\" cannot be confirmed here without touching more: {}\n\
         help: write it by hand: verified: {{ date: {}{by} }}\n",
        by_hand.id, by_hand.why, confirmation.date
    )
}
