//! `status`: how the site stands and what to do next, in one screen.

use super::given::{load, today};
use super::opened::Opened;
use super::{Exit, Failure, tell};
use crate::cli::{StatusArguments, Surroundings};
use crate::diagnostic::Severity;
use crate::output::Unwatched;
use crate::pipeline::{self, Options};
use crate::report::plain;
use crate::site::Site;
use crate::site::standing::{Named, OfGroups, OfTexts};

/// How many ids are named of each kind.
const NAMED: usize = 3;

pub(super) fn run(arguments: &StatusArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let (sources, mut problems) = load(&arguments.site.site)?;
    let today = today(arguments.date);
    let options = Options { today, base_url: None, drafts: false, past: None };
    let opened = Opened::of(sources, problems.clone(), today);
    if opened.is_no_site(around) {
        return Ok(Exit::Problems);
    }
    problems.append(pipeline::check(&opened.sources, (&options, None), &Unwatched).problems);
    let problems = problems.sorted();
    let site = &opened.site;
    let (groups, texts) = (site.standing_of_groups(), site.standing_of_texts());
    let (errors, warnings) = (problems.count(Severity::Error), problems.count(Severity::Warning));
    let mut out = format!("{}, on {today}\n\n", plain(&site.settings.title));
    out += &of_groups(&groups);
    out += &of_texts(&texts);
    out += &of_situations(site);
    out += &of_languages(site);
    out += "\nWhat to do next\n";
    out += &next(&groups, &texts, (errors, warnings));
    tell::result(&out);
    Ok(if errors > 0 { Exit::Problems } else { Exit::Fine })
}

fn of_groups(told: &OfGroups<'_>) -> String {
    let mut out = format!("Groups: {} of {} in the lists\n", told.listed, told.all);
    out += &line("full", &told.full, "");
    out += &line("on a break", &told.paused, "to ");
    out += &line("not begun", &told.to_come, "from ");
    out += &line("ending soon", &told.ending, "last on ");
    out += &line("ended", &told.ended, "");
    out += &line("not confirmed lately", &told.unconfirmed, "");
    out + &line("left the lists", &told.hidden, "confirmed ")
}

fn of_texts(told: &OfTexts<'_>) -> String {
    let mut out = format!("Articles and pages: {} published\n", told.published);
    out += &line("drafts", &told.drafts, "");
    out + &line("to come", &told.to_come, "on ")
}

fn of_situations(site: &Site) -> String {
    format!(
        "Situations: {}\n{}",
        site.situations.len(),
        line("without a group or an article", &site.empty_situations(), "")
    )
}

fn of_languages(site: &Site) -> String {
    let told = site.untranslated().into_iter().map(|one| {
        let head = format!("Not in the language {}\n", one.language);
        let lines = line("articles, pages, situations", &one.texts, "") + &line("groups", &one.groups, "");
        if lines.is_empty() { String::new() } else { head + &lines }
    });
    told.collect()
}

/// A kind of thing with its number, and the ids of the first.
fn line(what: &str, all: &[Named<'_>], before_day: &str) -> String {
    if all.is_empty() {
        return String::new();
    }
    let named = all.iter().take(NAMED).map(|one| match one.day {
        Some(day) => format!("{} ({before_day}{day})", one.id),
        None => one.id.to_owned(),
    });
    let named: Vec<String> = named.collect();
    let more = all.len().saturating_sub(NAMED);
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("  {what}: {}\n    {}{more}\n", all.len(), named.join(", "))
}

/// What is most pressing first, each with the command that helps.
fn next(groups: &OfGroups<'_>, texts: &OfTexts<'_>, (errors, warnings): (usize, usize)) -> String {
    let mut steps = Vec::new();
    if errors > 0 {
        steps.push(format!("Mend {}: openchair check", tell::count(errors, "mistake")));
    }
    if !groups.unconfirmed.is_empty() {
        let count = tell::count(groups.unconfirmed.len(), "group");
        steps.push(format!("Ask {count} whether the listing is right: openchair stale"));
    }
    if errors == 0 && warnings > 0 {
        steps.push(format!("Look at {}: openchair check", tell::count(warnings, "warning")));
    }
    if let Some(ending) = groups.ending.first() {
        steps.push(format!("Ask {} whether it goes on: its last day is near", ending.id));
    }
    if let Some(draft) = texts.drafts.first() {
        steps.push(format!("Finish {}, or take it away", draft.id));
    }
    if steps.is_empty() {
        return "  Nothing is open. Publish it: openchair build\n".to_owned();
    }
    steps.iter().enumerate().map(|(number, step)| format!("  {}. {step}\n", number + 1)).collect()
}
