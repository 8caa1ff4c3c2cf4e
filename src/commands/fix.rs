//! `check --fix`: the corrections that are beyond doubt, shown before they are written.

use std::io::BufRead;

use super::ask::Asker;
use super::given::{load, today};
use super::hunks::{Changed, Counted, hunks};
use super::{Exit, Failure, tell};
use crate::cli::{CheckArguments, Format, Surroundings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::disk::{Editing, Replaced, Replacement};
use crate::site::format::Formatted;
use crate::site::mend::mend;
use crate::site::{self, ReadOptions};
use crate::sources::Sources;

/// What becomes of the corrections.
enum Answer {
    Write,
    Leave(&'static str),
}

/// Mends what can be mended; how it ends, where nothing more is to be looked at.
pub(super) fn run(arguments: &CheckArguments, around: &Surroundings) -> Result<Option<Exit>, Failure> {
    if arguments.read.format != Format::Text {
        let help =
            "for other programs, \"--format json\" and \"--format sarif\" tell each correction beside its problem";
        return Err(Failure::Misuse(format!("\"--fix\" is for people\nhelp: {help}")));
    }
    let folder = arguments.site.site.as_path();
    // Somebody who is asked may take their time; then the files are held only while they are written.
    let mut editing = if arguments.yes { Some(Editing::begin(folder)?) } else { None };
    let (sources, loaded) = load(folder)?;
    // What is there is not what was read.
    let is_no_text = |problem: &&Diagnostic| problem.code == Code::NotUtf8;
    let left =
        loaded.iter().filter(is_no_text).filter_map(|problem| Some(problem.place.as_ref()?.path.clone())).collect();
    let how = ReadOptions { today: today(arguments.read.date), base_url: None, drafts: true, kept: None };
    let read = |sources: &Sources| {
        let mut problems = Diagnostics::default();
        let _ = site::read(sources, &how, &mut problems);
        problems
    };
    let files = mend(&sources, &left, &read);
    if files.is_empty() {
        tell::result("There is nothing that can be mended without you.\n");
        return Ok(None);
    }
    files.iter().flat_map(|file| hunks(&changed(file), Counted::Before)).for_each(|hunk| tell::result(&hunk));
    let count = files.iter().map(lines).sum();
    let what = format!("{} in {}", tell::count(count, "line"), tell::count(files.len(), "file"));
    match answer(arguments, around) {
        Answer::Leave(why) => {
            tell::result(&format!("{what} would change; nothing was written.\n{why}"));
            Ok(Some(if read(&sources).has_errors() { Exit::Problems } else { Exit::Fine }))
        }
        Answer::Write => {
            let editing = match editing.take() {
                Some(editing) => editing,
                None => Editing::begin(folder)?,
            };
            write(&files, editing)?;
            tell::result(&format!("Mended {what}.\n\n"));
            Ok(None)
        }
    }
}

fn changed(file: &Formatted) -> Changed<'_> {
    let parts = file.parts.iter().map(|part| (part.name.as_str(), part.changes.as_slice())).collect();
    Changed { path: &file.path, before: &file.before, after: &file.after, parts }
}

/// How many lines of a file change.
fn lines(file: &Formatted) -> usize {
    let of_part = |text: &str| text.lines().count().max(1);
    file.parts.iter().flat_map(|part| &part.changes).map(|change| of_part(&change.text)).sum()
}

fn answer(arguments: &CheckArguments, around: &Surroundings) -> Answer {
    if arguments.dry_run {
        return Answer::Leave("");
    }
    if arguments.yes {
        return Answer::Write;
    }
    if !around.is_asked {
        return Answer::Leave("To write it: openchair check --fix --yes\n");
    }
    if agrees(Asker::new(std::io::stdin().lock())) { Answer::Write } else { Answer::Leave("") }
}

/// Whether somebody at the keyboard wants it; Enter is no.
fn agrees(mut asker: Asker<impl BufRead>) -> bool {
    let known = |answer: &str| match answer.to_lowercase().as_str() {
        "y" | "yes" => Ok("y".to_owned()),
        "n" | "no" => Ok("n".to_owned()),
        _ => Err("write y or n".to_owned()),
    };
    asker.ask("Write these changes? y or n", "n", known) == "y"
}

fn write(files: &[Formatted], editing: Editing) -> Result<(), Failure> {
    let texts: Vec<Replacement<'_>> =
        files.iter().map(|file| Replacement { source: &file.path, before: &file.before, after: &file.after }).collect();
    let Replaced { done, failed } = editing.replace(&texts)?;
    let Some(failed) = failed else { return Ok(()) };
    let names = |files: &[Formatted]| files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>().join(", ");
    let (done, left) = files.split_at(done);
    tell::note(&format!("Written: {}\nNot written: {}\n", names(done), names(left)));
    Err(failed.into())
}

#[cfg(test)]
mod tests {
    use super::agrees;
    use crate::commands::ask::Asker;

    #[test]
    fn only_a_yes_is_a_yes() {
        for (typed, wanted) in
            [("y\n", true), ("Yes\n", true), ("\n", false), ("n\n", false), ("", false), ("x\ny\n", true)]
        {
            assert_eq!(agrees(Asker::new(typed.as_bytes())), wanted, "{typed:?}");
        }
    }
}
