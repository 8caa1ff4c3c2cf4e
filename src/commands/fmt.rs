//! `fmt`: puts the files of the directory in the usual order.

use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

use super::given::today;
use super::hunks::{Changed, Counted, hunks};
use super::opened::Opened;
use super::{Exit, Failure, tell};
use crate::cli::{FmtArguments, Surroundings};
use crate::diagnostic::{Diagnostics, Place};
use crate::disk::{Editing, Replaced, Replacement};
use crate::site::format::{Formatted, Formatting, files, format};
use crate::sources::{SourcePath, Sources};
use crate::text::position;

pub(super) fn run(arguments: &FmtArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    // Held from here on, so that what is changed is what is read below.
    let editing = if arguments.dry_run || arguments.check { None } else { Some(Editing::begin(folder)?) };
    let opened = Opened::read(folder, today(None))?;
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    let wanted = wanted(&arguments.paths, folder, &opened.sources)?;
    let unread = opened.unread_texts();
    // What is there of these is not what was read.
    let is_unread = |path: &SourcePath| unread.iter().any(|one| one.place.as_ref().is_some_and(|at| at.path == *path));
    let Formatting { files, left, mut problems } =
        format(&opened.sources, |path| wanted.contains(path) && !is_unread(path));
    problems.append(unread);
    for one in &left {
        tell::note(&format!("note: {}: left as it is: {}\n", at(&one.place, &opened.sources), one.why));
    }
    let end = tell_problems(problems, &opened.sources, around);
    match editing {
        Some(editing) => Ok(write(&files, editing)?.unwrap_or(end)),
        None if arguments.check => {
            for file in &files {
                tell::result(&format!("{} is not in the usual order\n", file.path));
            }
            let all = tell::count(wanted.len(), "file");
            tell::result(&match (files.len(), end) {
                (0, Exit::Fine) => format!("Nothing would change in {all}.\n"),
                (0, _) => String::new(),
                (_, _) => "To put this right: openchair fmt\n".to_owned(),
            });
            Ok(if files.is_empty() { end } else { Exit::Problems })
        }
        None => {
            for file in &files {
                tell::result(&shown(file));
            }
            tell::result(&match files.len() {
                0 => "Nothing would change.\n".to_owned(),
                number => format!("{} would change; nothing was written.\n", tell::count(number, "file")),
            });
            Ok(end)
        }
    }
}

/// Tells why files cannot be read, which are left alone then.
fn tell_problems(problems: Diagnostics, sources: &Sources, around: &Surroundings) -> Exit {
    if problems.is_empty() {
        return Exit::Fine;
    }
    let problems = problems.sorted();
    tell::problems(&problems, sources, around);
    let files: BTreeSet<&SourcePath> = problems.iter().filter_map(|one| Some(&one.place.as_ref()?.path)).collect();
    let names: Vec<&str> = files.into_iter().map(SourcePath::as_str).collect();
    tell::note(&format!("Left as it is: {}\n", names.join(", ")));
    Exit::Problems
}

/// The files of the directory that were named, or all of them.
fn wanted<'s>(paths: &[PathBuf], folder: &Path, sources: &'s Sources) -> Result<BTreeSet<&'s SourcePath>, Failure> {
    let all = files(sources);
    if paths.is_empty() {
        return Ok(all.into_iter().collect());
    }
    let mut wanted = BTreeSet::new();
    for path in paths {
        let name = name_in(path, folder);
        let is_meant = |file: &&&SourcePath| {
            file.as_str() == name || file.as_str().strip_prefix(&name).is_some_and(|rest| rest.starts_with('/'))
        };
        let found: Vec<&SourcePath> = all.iter().filter(is_meant).copied().collect();
        if found.is_empty() {
            return Err(Failure::Misuse(format!(
                "there is no file of groups at \"{}\"\nhelp: name groups.yaml, the folder groups, or a file in it; without a name it is all of them",
                path.display()
            )));
        }
        wanted.extend(found);
    }
    Ok(wanted)
}

/// A path as the files of a site are named: from its folder, wherever the command runs.
fn name_in(path: &Path, folder: &Path) -> String {
    let whole = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (there, top) = (whole(path), whole(folder));
    let rest = there.strip_prefix(&top).unwrap_or(path);
    let parts: Vec<_> = rest
        .components()
        .filter(|part| *part != Component::CurDir)
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    parts.join("/")
}

fn shown(file: &Formatted) -> String {
    let parts = file.parts.iter().map(|part| (part.name.as_str(), part.changes.as_slice())).collect();
    let changed = Changed { path: &file.path, before: &file.before, after: &file.after, parts };
    match hunks(&changed, Counted::Before) {
        hunks if hunks.is_empty() => format!("{}: the last line gets its end\n", file.path),
        hunks => hunks.concat(),
    }
}

/// Writes the files; how it ends where not all could be written.
fn write(files: &[Formatted], editing: Editing) -> Result<Option<Exit>, Failure> {
    let texts: Vec<Replacement<'_>> =
        files.iter().map(|file| Replacement { source: &file.path, before: &file.before, after: &file.after }).collect();
    let Replaced { done, failed } = editing.replace(&texts)?;
    let (done, left) = files.split_at(done);
    for file in done {
        let named = file.parts.iter().filter(|part| !part.name.is_empty()).count();
        let what = match named {
            0 => "ends of lines".to_owned(),
            1 => "1 entry".to_owned(),
            _ => format!("{named} entries"),
        };
        tell::result(&format!("{}: put right: {what}\n", file.path));
    }
    if files.is_empty() {
        tell::result("Nothing to change.\n");
    }
    let Some(failed) = failed else { return Ok(None) };
    let names: Vec<&str> = left.iter().map(|file| file.path.as_str()).collect();
    tell::note(&format!(
        "error: {failed}\nNot written: {}\nhelp: once that is mended, type the same again\n",
        names.join(", ")
    ));
    Ok(Some(Exit::Disk))
}

/// `groups.yaml:12:5`
fn at(place: &Place, sources: &Sources) -> String {
    let at = place.span.zip(sources.text(place.path.as_str())).map(|(span, text)| position(&text, span.start));
    at.map_or_else(|| place.path.to_string(), |at| format!("{}:{}:{}", place.path, at.line, at.column))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::name_in;

    #[test]
    fn a_file_is_named_from_where_one_stands_or_from_the_site() {
        for (path, folder, name) in [
            ("groups.yaml", ".", "groups.yaml"),
            ("./groups/", ".", "groups"),
            ("my/groups/a.yaml", "my", "groups/a.yaml"),
            ("groups/a.yaml", "my", "groups/a.yaml"),
            ("/srv/site/groups.yaml", "/srv/site", "groups.yaml"),
            ("/elsewhere/groups.yaml", "/srv/site", "//elsewhere/groups.yaml"),
        ] {
            assert_eq!(name_in(Path::new(path), Path::new(folder)), name, "{path} in {folder}");
        }
    }
}
