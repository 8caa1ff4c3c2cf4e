//! `check`: everything that `build` does, but nothing is written, and what helps those who write.

use super::dates::{Ask, BROADEST, paragraphs};
use super::external::External;
use super::given::load;
use super::opened::{Opened, Sought};
use super::watch::Watch;
use super::{Exit, Failure, as_asked, base_of, fix, options, tell};
use crate::check::Outside;
use crate::cli::{CheckArguments, Format, Surroundings};
use crate::diagnostic::{Diagnostics, Severity};
use crate::pipeline::{self, Built};
use crate::report;
use crate::site::group::Group;

pub(super) fn run(arguments: &CheckArguments, around: &Surroundings) -> Result<Exit, Failure> {
    if arguments.dates.is_some() && arguments.read.format != Format::Text {
        return Err(Failure::Misuse(
            "\"--dates\" is for people\nhelp: for other programs, ask \"openchair when GROUP --json\"".to_owned(),
        ));
    }
    if arguments.fix
        && let Some(end) = fix::run(arguments, around)?
    {
        return Ok(end);
    }
    let watch = Watch::start(&arguments.read, around);
    let (sources, mut problems) = load(&arguments.site.site)?;
    let options = options(&arguments.read, None);
    let external = arguments.external.then(|| External::new(options.today, around));
    let outside = external.as_ref().map(|external| external as &dyn Outside);
    let built = pipeline::check(&sources, (&options, outside), &watch);
    watch.end();
    problems.append(built.problems.clone());
    let problems = as_asked(problems, &arguments.read).sorted();
    let has_last_line = !problems.has_errors() && !arguments.read.quiet;
    match arguments.read.format {
        Format::Json => tell::result(&report::json(&problems, &sources, None)),
        Format::Github => tell::result(&report::github(&problems, &sources, &base_of(&arguments.site.site))),
        Format::Sarif => tell::result(&report::sarif(&problems, &sources, &base_of(&arguments.site.site))),
        Format::Text => {
            tell::problems(&problems, &sources, around);
            tell::fixable(&problems);
            external.iter().for_each(External::tell_untried);
            if has_last_line {
                tell::result(&last_line(&problems, &built));
            }
        }
    }
    if let Some(ids) = &arguments.dates {
        let dates = dates_of(&Opened::of(sources, problems.clone(), options.today), ids, around)?;
        // An empty line between the two, where the one before is.
        match (dates.is_empty(), has_last_line) {
            (true, _) => {}
            (false, true) => tell::result("\n"),
            (false, false) if problems.is_empty() => {}
            (false, false) => tell::note("\n"),
        }
        tell::result(&dates);
    }
    Ok(if problems.has_errors() { Exit::Problems } else { Exit::Fine })
}

/// The next dates of these groups, or of all.
fn dates_of(opened: &Opened, ids: &[String], around: &Surroundings) -> Result<String, Failure> {
    const EACH: usize = 3;
    let site = &opened.site;
    if opened.no_site().has_errors() {
        // It was told that there is no such list, so no group can be looked for in it.
        return Ok(String::new());
    }
    let groups: Vec<&Group> = if ids.is_empty() {
        site.groups.values().collect()
    } else {
        let group = |sought| match sought {
            Sought::Group(group) => Some(group),
            // Why it cannot be read was told.
            Sought::Unreadable { .. } => None,
        };
        opened.seek(ids)?.into_iter().filter_map(group).collect()
    };
    let ask = Ask { since: site.today, most: EACH, width: around.width.min(BROADEST) };
    Ok(paragraphs(site, groups, ask))
}

fn last_line(problems: &Diagnostics, built: &Built) -> String {
    let made = tell::made(built);
    match problems.count(Severity::Warning) {
        0 => format!("No problems found in {made}.\n"),
        warnings => format!("The site can be built: {made}, with {}.\n", tell::count(warnings, "warning")),
    }
}
