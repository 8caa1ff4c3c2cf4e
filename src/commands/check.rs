//! `check`: everything that `build` does, but nothing is written, and what helps those who write.

use super::dates::{Ask, BROADEST, paragraphs};
use super::opened::{Opened, Sought};
use super::watch::Watch;
use super::{Exit, Failure, base_of, options, tell};
use crate::cli::{CheckArguments, Format, Surroundings};
use crate::diagnostic::{Diagnostics, Severity};
use crate::disk;
use crate::pipeline::{self, Built};
use crate::report;
use crate::site::group::Group;

pub(super) fn run(arguments: &CheckArguments, around: &Surroundings) -> Result<Exit, Failure> {
    if arguments.dates.is_some() && arguments.read.format != Format::Text {
        return Err(Failure::Misuse(
            "\"--dates\" is for people\nhelp: for other programs, ask \"openchair when GROUP --json\"".to_owned(),
        ));
    }
    let watch = Watch::start(&arguments.read, around);
    let (sources, mut problems) = disk::load(&arguments.site.site)?;
    let options = options(&arguments.read, None);
    let built = pipeline::check(&sources, &options, &watch);
    watch.end();
    problems.append(built.problems.clone());
    let problems = problems.sorted();
    match arguments.read.format {
        Format::Json => tell::result(&report::json(&problems, &sources, None)),
        Format::Github => tell::result(&report::github(&problems, &sources, &base_of(&arguments.site.site))),
        Format::Sarif => tell::result(&report::sarif(&problems, &sources, &base_of(&arguments.site.site))),
        Format::Text => {
            tell::problems(&problems, &sources, around);
            if !problems.has_errors() && !arguments.read.quiet {
                tell::result(&last_line(&problems, &built));
            }
        }
    }
    if let Some(ids) = &arguments.dates {
        dates_of(&Opened::of(sources, problems.clone(), options.today), ids, around)?;
    }
    Ok(if problems.has_errors() { Exit::Problems } else { Exit::Fine })
}

/// The next dates of these groups, or of all that take anybody in.
fn dates_of(opened: &Opened, ids: &[String], around: &Surroundings) -> Result<(), Failure> {
    const EACH: usize = 3;
    let site = &opened.site;
    let groups: Vec<&Group> = if ids.is_empty() {
        site.groups.values().collect()
    } else {
        let group = |sought| match sought {
            Sought::Group(group) => Some(group),
            // Why it cannot be read was told.
            Sought::Unreadable(_) => None,
        };
        opened.seek(ids)?.into_iter().filter_map(group).collect()
    };
    let ask = Ask { since: site.today, most: EACH, width: around.width.min(BROADEST) };
    tell::result(&format!("\n{}", paragraphs(site, groups, ask)));
    Ok(())
}

fn last_line(problems: &Diagnostics, built: &Built) -> String {
    let made = tell::made(built);
    match problems.count(Severity::Warning) {
        0 => format!("No problems found in {made}.\n"),
        warnings => format!("The site can be built: {made}, with {}.\n", tell::count(warnings, "warning")),
    }
}
