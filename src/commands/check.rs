//! `check`: everything that `build` does, but nothing is written, and what helps those who write.

use super::watch::Watch;
use super::{Exit, Failure, options, tell};
use crate::cli::{CheckArguments, Format, Surroundings};
use crate::diagnostic::{Diagnostics, Severity};
use crate::disk;
use crate::pipeline::{self, Built};
use crate::report;

pub(super) fn run(arguments: &CheckArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let watch = Watch::start(&arguments.read, around);
    let (sources, mut problems) = disk::load(&arguments.site.site)?;
    let built = pipeline::check(&sources, &options(&arguments.read, None), &watch);
    watch.end();
    problems.append(built.problems.clone());
    let problems = problems.sorted();
    match arguments.read.format {
        Format::Json => tell::result(&report::json(&problems, &sources, None)),
        Format::Text => {
            tell::problems(&problems, &sources, around);
            if !problems.has_errors() && !arguments.read.quiet {
                tell::result(&last_line(&problems, &built));
            }
        }
    }
    Ok(if problems.has_errors() { Exit::Problems } else { Exit::Fine })
}

fn last_line(problems: &Diagnostics, built: &Built) -> String {
    let made = tell::made(built);
    match problems.count(Severity::Warning) {
        0 => format!("No problems found in {made}.\n"),
        warnings => format!("The site can be built: {made}, with {}.\n", tell::count(warnings, "warning")),
    }
}
