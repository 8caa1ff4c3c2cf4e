//! `schema`: what editors may write, for the programs in which they write it.

use std::fmt::Write as _;
use std::path::Path;

use super::given::today;
use super::opened::Opened;
use super::{Exit, Failure, tell};
use crate::cli::{SchemaArguments, Surroundings};
use crate::disk::{self, Renewal, WriteError};
use crate::schema::{self, Kind, Known};
use crate::sources::SourcePath;
use crate::starter::modeline::{FOLDER, modeline};
use crate::text::nearest;

pub(super) fn run(arguments: &SchemaArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let site = arguments.site.site.as_path();
    let opened = Opened::read(site, today(None))?;
    if let Some(name) = &arguments.kind {
        tell::result(&schema::text(kind(name)?, &known(&opened)));
        return Ok(Exit::Fine);
    }
    if arguments.output.is_none() && opened.lacks_settings(around) {
        return Ok(Exit::Problems);
    }
    let usual = || if site == Path::new(".") { FOLDER.into() } else { site.join(FOLDER) };
    let folder = arguments.output.clone().unwrap_or_else(usual);
    let changed = disk::renew(&folder, &files(&opened), schema::MARK).inspect_err(elsewhere)?;
    let shown = folder.display();
    tell::result(&match changed.len() {
        0 => format!("Nothing has changed in {shown}.\n"),
        number => format!("Wrote {} into {shown}.\n", tell::count(number, "file")),
    });
    if arguments.output.is_none() {
        tell::result(&lines_to_add(&opened));
    }
    if opened.has_settings() && opened.problems.has_errors() {
        tell::note("There are mistakes in the site, so some of its names may be missing. See them: openchair check\n");
    }
    Ok(Exit::Fine)
}

/// Writes anew what a site has for editors, as its names may have changed; nothing where it has none.
pub(super) fn refresh(site: &Path) -> Result<(), Failure> {
    let names: Vec<String> = Kind::ALL.iter().map(|kind| format!("{FOLDER}/{}", kind.file_name())).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    if disk::present(site, &names).is_empty() {
        return Ok(());
    }
    write(site, &Opened::read(site, today(None))?)
}

/// Writes them into a site. Where somebody else wrote one of the files, all stay as they are.
pub(super) fn write(site: &Path, opened: &Opened) -> Result<(), Failure> {
    match disk::renew(&site.join(FOLDER), &files(opened), schema::MARK) {
        Ok(_) | Err(WriteError::Taken(_)) => Ok(()),
        Err(problem) => Err(problem.into()),
    }
}

fn files(opened: &Opened) -> Vec<Renewal> {
    let known = known(opened);
    Kind::ALL.map(|kind| Renewal { name: kind.file_name(), text: schema::text(kind, &known) }).into()
}

/// The names of the site; none where the folder is no site.
fn known(opened: &Opened) -> Known {
    if opened.has_settings() { Known::of(&opened.site) } else { Known::default() }
}

fn kind(name: &str) -> Result<Kind, Failure> {
    let names = || Kind::ALL.into_iter().map(Kind::as_str);
    Kind::ALL.into_iter().find(|kind| kind.as_str() == name).ok_or_else(|| {
        let help = match nearest(name, names()) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("there are: {}", names().collect::<Vec<_>>().join(", ")),
        };
        Failure::Misuse(format!("there is no schema for {name:?}\nhelp: {help}"))
    })
}

/// The first lines that files of the site lack, by which editors other than VS Code find the schemas.
fn lines_to_add(opened: &Opened) -> String {
    let mut told = String::new();
    for path in ["groups.yaml", "site.yaml"].map(SourcePath::new) {
        let Some(text) = opened.sources.text(path.as_str()) else { continue };
        if !text.lines().take(3).any(|line| line.starts_with("# yaml-language-server:")) {
            let _ = writeln!(told, "For your editor, put this line at the top of {path}:\n  {}", modeline(&path));
        }
    }
    told
}

/// What helps where something is in the way.
fn elsewhere(problem: &WriteError) {
    if let WriteError::Taken(_) = problem {
        tell::note(
            "help: that file was not made by \"openchair schema\": move it away, or write elsewhere with --output\n",
        );
    }
}
