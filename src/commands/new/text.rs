//! `new article`, `new situation`, `new page`: a file with its first lines.

use std::path::Path;

use super::wanted::{Wanted, id, line, misuse};
use crate::cli::{NewArticleArguments, NewPageArguments, NewSituationArguments, Surroundings};
use crate::commands::given::today;
use crate::commands::opened::Opened;
use crate::commands::{Exit, Failure, tell};
use crate::disk;
use crate::site::Site;
use crate::site::value::Slug;
use crate::sources::SourcePath;
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
    let new = NewText { title, summary: arguments.description.clone(), list: arguments.situation.clone() };
    let id = id(arguments.id.as_deref(), &new.title, |id| has(site.articles.keys(), id))?;
    write(folder, &format!("content/articles/{id}.md"), texts::article(&new, today(arguments.date)))
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
    write(folder, &format!("content/pages/{id}.md"), texts::page(&new))
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
        Some(summary) => Some(summary.clone()),
        None => Wanted::new(around).optional("In a sentence (Enter to leave it out)", &line),
    };
    let new = NewText { title, summary, list: arguments.synonym.clone() };
    let id = id(arguments.id.as_deref(), &new.title, |id| has(site.situations.keys(), id))?;
    let below = below.unwrap_or_else(|| "content/situations/".to_owned());
    write(folder, &format!("{below}{id}.md"), texts::situation(&new))
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

fn write(folder: &Path, path: &str, text: String) -> Result<Exit, Failure> {
    disk::create(folder, &[(SourcePath::new(path), text)])?;
    tell::result(&format!(
        "Made {}.\nOpen it in your editor and write. Look for mistakes: openchair check\n",
        folder.join(path).display()
    ));
    Ok(Exit::Fine)
}
