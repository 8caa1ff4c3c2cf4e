//! What the arguments of a command ask of the rooms below.

use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use crate::cli::{OutputArguments, ReadArguments, Surroundings};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, Severity};
use crate::disk::{self, LoadError};
use crate::pipeline::Options;
use crate::record::Record;
use crate::sources::Sources;

/// What is in the folder of a site, with what is wrong there. Where something is missing it is said where it was looked for, as
/// somebody may stand in another folder than they think.
pub(super) fn load(site: &Path) -> Result<(Sources, Diagnostics), LoadError> {
    let (sources, problems) = disk::load(site)?;
    let whole = std::path::absolute(site).unwrap_or_else(|_| site.to_owned());
    let mut told = Diagnostics::default();
    for problem in problems.iter().cloned() {
        told.push(match &problem.help {
            Some(help) if is_missing_at_top(&problem) => {
                let help = format!("{help}; it was looked for in \"{}\"", whole.display());
                problem.help(help)
            }
            Some(_) | None => problem,
        });
    }
    Ok((sources, told))
}

/// Whether there are no settings, or no groups: without either nothing can be asked of a site.
pub(super) fn is_missing_at_top(problem: &Diagnostic) -> bool {
    let is_at_top = |place: &Place| ["site.yaml", "groups.yaml"].contains(&place.path.as_str());
    problem.code == Code::MissingFile && problem.place.as_ref().is_some_and(is_at_top)
}

pub(super) fn options(arguments: &ReadArguments, past: Option<Arc<Record>>) -> Options {
    Options { today: today(arguments.date), base_url: arguments.base_url.clone(), drafts: arguments.drafts, past }
}

/// The problems with the severity that was asked for.
pub(super) fn as_asked(problems: Diagnostics, arguments: &ReadArguments) -> Diagnostics {
    if arguments.strict { problems.settled(|problem| Some(problem.with_severity(Severity::Error))) } else { problems }
}

/// The day that was given, or today.
pub(super) fn today(given: Option<jiff::civil::Date>) -> jiff::civil::Date {
    given.unwrap_or_else(|| jiff::ZonedDateTime::now().date())
}

pub(super) fn output_folder(site: &Path, arguments: &OutputArguments) -> PathBuf {
    let usual = || if site == Path::new(".") { PathBuf::from("public") } else { site.join("public") };
    arguments.output.clone().unwrap_or_else(usual)
}

pub(super) fn disk_surroundings<'a>(site: &'a Path, around: &'a Surroundings) -> disk::Surroundings<'a> {
    disk::Surroundings { site, home: around.home.as_deref() }
}

/// The path of the site's folder before those of its files, as programs that look at a whole repository want it: nothing where the site is the
/// folder in which the command runs, or lies outside of it.
pub(super) fn base_of(site: &Path) -> String {
    let parts: Vec<_> = site.components().filter(|part| *part != Component::CurDir).collect();
    if parts.iter().any(|part| !matches!(part, Component::Normal(_))) {
        return String::new();
    }
    parts.iter().map(|part| format!("{}/", part.as_os_str().to_string_lossy())).collect()
}
