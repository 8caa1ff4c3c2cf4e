//! `build`: load, build into a staging folder, and publish what is free of mistakes.

use std::path::{Path, PathBuf};

use super::given::load;
use super::watch::Watch;
use super::{Exit, Failure, as_asked, base_of, disk_surroundings, options, output_folder, past, tell};
use crate::cli::{BuildArguments, Format, Surroundings};
use crate::diagnostic::Diagnostics;
use crate::disk::{Output, Written};
use crate::output::{Nowhere, Sink};
use crate::pipeline::{self, Built};
use crate::report::{self, Counts};
use crate::sources::Sources;

pub(super) fn run(arguments: &BuildArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let site = arguments.site.site.as_path();
    let output = output_folder(site, &arguments.output);
    let watch = Watch::start(&arguments.read, around);
    let (sources, problems) = load(site)?;
    let mut problems = as_asked(problems, &arguments.read);
    let options = options(&arguments.read, past(&output, arguments.record.as_deref())?);
    let build = |sink: &dyn Sink| {
        let built = pipeline::build(&sources, &options, sink, &watch);
        Built { problems: as_asked(built.problems, &arguments.read), ..built }
    };
    let (built, written) = if problems.has_errors() {
        // Nothing can come of it, so the disk is left alone; the other mistakes are still worth telling.
        (build(&Nowhere), None)
    } else {
        let into = Output::open(&output, disk_surroundings(site, around))?;
        let built = build(&into);
        let written = if built.problems.has_errors() {
            into.abort();
            None
        } else {
            watch.step("put in place");
            Some(into.commit()?)
        };
        (built, written)
    };
    watch.end();
    problems.append(built.problems.clone());
    let run = Run { problems: problems.sorted(), sources, built, written, output };
    match arguments.read.format {
        Format::Json => tell::result(&report::json(&run.problems, &run.sources, run.counts())),
        Format::Github => tell::result(&report::github(&run.problems, &run.sources, &base_of(site))),
        Format::Sarif => tell::result(&report::sarif(&run.problems, &run.sources, &base_of(site))),
        Format::Text => {
            tell::problems(&run.problems, &run.sources, around);
            tell::fixable(&run.problems);
            if let Some(written) = &run.written {
                tell::note(&left(&written.left));
                if !arguments.read.quiet {
                    tell::result(&run.last_line(written, &watch.elapsed()));
                }
            }
        }
    }
    Ok(if run.written.is_some() { Exit::Fine } else { Exit::Problems })
}

/// What came of a build.
struct Run {
    problems: Diagnostics,
    sources: Sources,
    built: Built,
    /// `None` where there were mistakes.
    written: Option<Written>,
    output: PathBuf,
}

impl Run {
    fn counts(&self) -> Option<Counts> {
        self.written.as_ref().map(|written| Counts {
            pages: self.built.pages,
            groups: self.built.groups,
            articles: self.built.articles,
            situations: self.built.situations,
            changed: written.changed,
            unchanged: written.unchanged,
            removed: written.removed,
        })
    }

    fn last_line(&self, written: &Written, time: &str) -> String {
        let changes = match (written.changed, written.removed) {
            (0, 0) => "nothing had to change".to_owned(),
            (changed, 0) => format!("{} changed", tell::count(changed, "file")),
            (changed, removed) => format!("{} changed, {removed} removed", tell::count(changed, "file")),
        };
        format!("Built {} in {} in {time}: {changes}.\n", tell::made(&self.built), folder(&self.output))
    }
}

/// The folder with a slash at its end, so that it is seen to be one.
pub(super) fn folder(path: &Path) -> String {
    let text = path.display().to_string();
    if text.ends_with(std::path::MAIN_SEPARATOR) { text } else { format!("{text}{}", std::path::MAIN_SEPARATOR) }
}

/// A warning for files that are no longer ours to remove.
pub(super) fn left(files: &[PathBuf]) -> String {
    const MOST: usize = 10;
    let told = files.iter().take(MOST).map(|file| {
        let file = file.display();
        format!("warning: \"{file}\" is no longer part of the site, but somebody changed it, so it stays; remove it by hand\n")
    });
    let mut text: String = told.collect::<Vec<_>>().concat();
    if files.len() > MOST {
        text = text + "... and " + &tell::count(files.len() - MOST, "more file") + "\n";
    }
    text
}
