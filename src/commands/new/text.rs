//! `new article`, `new situation`, `new page`: a file with its first lines.

use std::path::{Component, Path, PathBuf};

use jiff::civil::Date;

use super::wanted::{Wanted, id, line, misuse};
use crate::cli::{NewArticleArguments, NewPageArguments, NewSituationArguments, Surroundings};
use crate::commands::given::today;
use crate::commands::opened::Opened;
use crate::commands::schema;
use crate::commands::{Exit, Failure, tell};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::disk;
use crate::output::Unwatched;
use crate::pipeline::{self, Options};
use crate::site::Site;
use crate::site::value::Slug;
use crate::sources::{SourcePath, Sources};
use crate::starter::texts::{self, NewText};
use crate::text::nearest;

pub(super) fn article(arguments: &NewArticleArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let Some(opened) = opened(folder, around)? else { return Ok(Exit::Problems) };
    let site = &opened.site;
    let mut wanted = Wanted::new(around);
    let title = wanted.value(("--title", arguments.title.as_deref()), "The title of the article", &line)?;
    wanted.complete("openchair new article --title \"The first holidays\"")?;
    for situation in &arguments.situation {
        known_situation(site, situation)?;
    }
    let new = NewText { title, summary: told(arguments.description.as_deref())?, list: arguments.situation.clone() };
    let id = id(arguments.id.as_deref(), &new.title, |id| has(site.articles.keys(), id))?;
    let text = texts::article(&new, today(arguments.date));
    write(folder, &opened, (&format!("content/articles/{id}.md"), text), around)
}

pub(super) fn page(arguments: &NewPageArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let Some(opened) = opened(folder, around)? else { return Ok(Exit::Problems) };
    let site = &opened.site;
    let mut wanted = Wanted::new(around);
    let title = wanted.value(("--title", arguments.title.as_deref()), "The title of the page", &line)?;
    wanted.complete("openchair new page --title \"Volunteer with us\"")?;
    let new = NewText { title, ..NewText::default() };
    let id = id(arguments.id.as_deref(), &new.title, |id| has(site.pages.keys(), id))?;
    write(folder, &opened, (&format!("content/pages/{id}.md"), texts::page(&new)), around)
}

pub(super) fn situation(arguments: &NewSituationArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let Some(opened) = opened(folder, around)? else { return Ok(Exit::Problems) };
    let site = &opened.site;
    let mut wanted = Wanted::new(around);
    let title = wanted.value(("--title", arguments.title.as_deref()), "What somebody is going through", &line)?;
    wanted.complete("openchair new situation --title \"Losing a parent\" --under grief")?;
    let below = arguments.under.as_deref().map(|under| folder_of(site, under)).transpose()?;
    let summary = match &arguments.summary {
        Some(summary) => told(Some(summary))?,
        None => Wanted::new(around).optional("In a sentence (Enter to leave it out)", &line),
    };
    let list = arguments
        .synonym
        .iter()
        .map(|word| told(Some(word)))
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    let new = NewText { title, summary, list };
    let id = id(arguments.id.as_deref(), &new.title, |id| has(site.situations.keys(), id))?;
    let below = below.unwrap_or_else(|| "content/situations/".to_owned());
    write(folder, &opened, (&format!("{below}{id}.md"), texts::situation(&new)), around)
}

/// A text of one line that was given.
fn told(text: Option<&str>) -> Result<Option<String>, Failure> {
    text.map(|text| line(text).map_err(|problem| misuse(&problem))).transpose()
}

/// The site in a folder; nothing where there is none, which is told.
fn opened(folder: &Path, around: &Surroundings) -> Result<Option<Opened>, Failure> {
    let opened = Opened::read(folder, today(None))?;
    Ok(Some(opened).filter(|opened| !opened.lacks_settings(around)))
}

fn has<'k>(mut ids: impl Iterator<Item = &'k Slug>, id: &str) -> bool {
    ids.any(|known| known.as_str() == id)
}

fn known_situation(site: &Site, id: &str) -> Result<(), Failure> {
    if has(site.situations.keys(), id) {
        return Ok(());
    }
    let known = site.situations.keys().map(Slug::as_str);
    let help = match nearest(id, known.clone()) {
        Some(near) => format!("did you mean {near}?"),
        None => format!("there are: {}", known.collect::<Vec<_>>().join(", ")),
    };
    Err(misuse(&format!("there is no situation with the id {id:?}\n{help}")))
}

/// The folder for what lies below a situation.
fn folder_of(site: &Site, id: &str) -> Result<String, Failure> {
    known_situation(site, id)?;
    let above = site.situations.iter().find(|(known, _)| known.as_str() == id).map(|(_, situation)| situation);
    let path = above.map_or("", |situation| situation.text.original.path.as_str());
    path.strip_suffix("index.md").map(ToOwned::to_owned).ok_or_else(|| {
        misuse(&format!(
            "\"{id}\" has no folder, so nothing can lie below it\nmove {path} to {}/index.md first",
            path.trim_end_matches(".md")
        ))
    })
}

/// Writes a text, unless the site would then have a mistake that it does not have now.
fn write(folder: &Path, opened: &Opened, (path, text): (&str, String), around: &Surroundings) -> Result<Exit, Failure> {
    let mut sources = opened.sources.clone();
    let known = mistakes(&sources, opened.site.today);
    sources.insert_text(path, &text);
    let is_known =
        |problem: &Diagnostic| known.iter().any(|old| (old.code, &old.message) == (problem.code, &problem.message));
    let mut new = Diagnostics::default();
    mistakes(&sources, opened.site.today)
        .iter()
        .filter(|problem| !is_known(problem))
        .for_each(|problem| new.push(problem.clone()));
    if new.has_errors() {
        tell::problems(&new.sorted(), &sources, around);
        tell::note("Nothing was written.\n");
        return Ok(Exit::Problems);
    }
    disk::create(folder, &[(SourcePath::new(path), text)])?;
    tell::result(&format!(
        "Made {}.\nOpen it in your editor and write. Look for mistakes: openchair check\n",
        shown(folder, path).display()
    ));
    schema::refresh(folder)?;
    Ok(Exit::Fine)
}

/// Where a new file is, without the `./` of the folder that one is in.
fn shown(folder: &Path, path: &str) -> PathBuf {
    folder.components().filter(|part| *part != Component::CurDir).collect::<PathBuf>().join(path)
}

/// What is wrong with a site, drafts and texts of the future as well.
fn mistakes(sources: &Sources, today: Date) -> Diagnostics {
    let options = Options { today, base_url: None, drafts: true, past: None };
    pipeline::prepare(sources, (&options, None), &Unwatched, |_, built| built.problems)
}
