//! A group that somebody adds: its entry, and the file of the directory with it and not one other byte changed.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::modeline::modeline;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::value::{Day, Slug};
use crate::site::{self, ReadOptions, Site};
use crate::sources::{SharedText, Source, SourcePath, Sources};
use crate::text::Span;
use crate::yaml::edit::{self, Change, text};

/// What is known of a new group, as somebody wrote it.
#[derive(Debug, Clone, Default)]
pub struct NewGroup {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The ids of what it is for.
    pub situations: Vec<String>,
    /// On which days it meets: `1st and 3rd tuesday`.
    pub every: Option<String>,
    /// When it starts.
    pub at: Option<String>,
    /// How long it lasts.
    pub length: Option<String>,
    /// Where it meets: the id of a place.
    pub place: Option<String>,
    /// Street and number of a place of its own.
    pub street: Option<String>,
    /// The town of a place of its own.
    pub city: Option<String>,
    /// The link to a video meeting.
    pub online: Option<String>,
    /// The number to dial in.
    pub dial_in: Option<String>,
    /// Whom to write to.
    pub email: Option<String>,
    /// Whom to call.
    pub phone: Option<String>,
    /// The day on which somebody asked the group.
    pub verified: Option<Day>,
    /// Whether a file that is new begins with the line for editors.
    pub line: Line,
}

/// The line at the top of a new file by which editors find what may be written there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Line {
    /// The site has nothing for editors.
    #[default]
    Without,
    /// It has.
    With,
}

impl NewGroup {
    /// The lines of its entry, without indent, in the order of the documentation.
    pub fn rows(&self) -> Vec<String> {
        let mut rows = vec![format!("id: {}", text(&self.id)), format!("name: {}", text(&self.name))];
        let line = |key: &str, value: &Option<String>| value.as_ref().map(|value| format!("{key}: {}", text(value)));
        let block = |key: &str, lines: Vec<Option<String>>, dash: &str| {
            let lines: Vec<String> = lines.into_iter().flatten().collect();
            if lines.is_empty() {
                return Vec::new();
            }
            let inner = lines.into_iter().enumerate().map(|(number, line)| match number {
                0 => format!("  {dash}{line}"),
                _ => format!("  {}{line}", " ".repeat(dash.len())),
            });
            std::iter::once(format!("{key}:")).chain(inner).collect()
        };
        rows.extend(line("summary", &self.summary));
        let situations: Vec<String> = self.situations.iter().map(|id| text(id)).collect();
        rows.push(format!("situations: [{}]", situations.join(", ")));
        rows.extend(block(
            "meetings",
            vec![line("every", &self.every), line("at", &self.at), line("for", &self.length)],
            "- ",
        ));
        rows.extend(line("place", &self.place));
        rows.extend(block("place", vec![line("street", &self.street), line("city", &self.city)], ""));
        rows.extend(block("online", vec![line("url", &self.online)], ""));
        rows.extend(block("dial_in", vec![line("phone", &self.dial_in)], ""));
        rows.extend(block("contact", vec![line("email", &self.email), line("phone", &self.phone)], ""));
        rows.extend(block("verified", vec![self.verified.map(|day| format!("date: {day}"))], ""));
        rows
    }
}

/// A file of the directory with a new group in it.
#[derive(Debug, Clone)]
pub struct Added {
    /// Which file.
    pub path: SourcePath,
    /// As it was; `None` for one that is new.
    pub before: Option<SharedText>,
    /// As it shall be.
    pub after: String,
    /// What was put in.
    pub change: Change,
}

/// Why a group is not added.
#[derive(Debug)]
pub enum NotAdded {
    /// The file is written in a way in which nothing can be put into it: where, and why.
    ByHand(Place, String),
    /// These are new mistakes, with the sources in which they stand.
    Mistakes(Diagnostics, Box<Sources>),
}

/// Puts a group behind the last one of `groups.yaml`; where the site has only a folder `groups/`, into a file of its own there.
///
/// The new file is read again: the directory that it makes is the same, with this group.
pub fn add(sources: &Sources, group: &NewGroup, today: Date) -> Result<Added, NotAdded> {
    let added = put(sources, group)?;
    let mut new = sources.clone();
    new.files.insert(added.path.clone(), Source::Text(added.after.clone().into()));
    let ((before, old), (after, said)) = (read(sources, today), read(&new, today));
    let known: BTreeSet<(Code, &str)> = old.iter().map(|problem| (problem.code, problem.message.as_str())).collect();
    let mut mistakes = Diagnostics::default();
    let is_new = |problem: &&Diagnostic| !known.contains(&(problem.code, problem.message.as_str()));
    said.iter().filter(is_new).for_each(|problem| mistakes.push(problem.clone()));
    if mistakes.has_errors() {
        return Err(NotAdded::Mistakes(mistakes.sorted(), Box::new(new)));
    }
    let is_meant = |id: &Slug| id.as_str() == group.id;
    let same = before.groups.iter().all(|(id, old)| after.groups.get(id).is_some_and(|new| new.facts == old.facts));
    if !same || after.groups.len() != before.groups.len() + 1 || !after.groups.keys().any(is_meant) {
        let place = Place::at(&added.path, added.change.span);
        return Err(NotAdded::ByHand(place, "something else in the file would change its meaning".to_owned()));
    }
    Ok(added)
}

fn read(sources: &Sources, today: Date) -> (Site, Diagnostics) {
    let mut problems = Diagnostics::default();
    let how = ReadOptions { today, base_url: None, drafts: true, kept: None };
    let site = site::read(sources, &how, &mut problems);
    (site, problems)
}

fn put(sources: &Sources, group: &NewGroup) -> Result<Added, NotAdded> {
    const USUAL: &str = "groups.yaml";
    let has_folder = sources.texts("groups/", &[".yaml", ".yml"]).next().is_some();
    let before = sources.text(USUAL);
    let path = match before {
        None if has_folder => SourcePath::new(&format!("groups/{}.yaml", group.id)),
        _ => SourcePath::new(USUAL),
    };
    let text = before.as_deref().map(String::as_str).unwrap_or_default();
    let change = if before.is_none() && has_folder {
        // A file of its own is just the group.
        Ok(Change { span: Span::new(0, 0), text: group.rows().join("\n") + "\n" })
    } else {
        edit::append(text, &path, &group.rows())
    };
    let mut change =
        change.map_err(|refused| NotAdded::ByHand(Place::at(&path, Span::new(refused.at, refused.at)), refused.why))?;
    if before.is_none() && group.line == Line::With {
        change.text.insert_str(0, &(modeline(&path) + "\n"));
    }
    Ok(Added { after: edit::applied(text, [&change]), path, before, change })
}
