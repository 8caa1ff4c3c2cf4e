//! `new group`: an entry in the directory, written behind the others.

use std::path::Path;

use super::wanted::{Wanted, id, line, misuse};
use crate::cli::{NewGroupArguments, Surroundings};
use crate::commands::given::today;
use crate::commands::opened::Opened;
use crate::commands::{Exit, Failure, tell};
use crate::disk::{self, Editing, Replacement};
use crate::report::plain;
use crate::site::schedule::Every;
use crate::site::value::{Clock, Day, Email, Length, Phone, Slug, WebAddress};
use crate::starter::group::{Added, Line, NewGroup, NotAdded, add};
use crate::starter::modeline::FOLDER;
use crate::text::{nearest, position};

pub(super) fn run(arguments: &NewGroupArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.site.site.as_path();
    let opened = Opened::read(folder, today(None))?;
    if opened.lacks_settings(around) {
        return Ok(Exit::Problems);
    }
    let group = wished(arguments, &opened, around)?;
    // Somebody may have taken their time to answer, and another may have written meanwhile.
    let editing = Editing::begin(folder)?;
    let opened = Opened::read(folder, today(None))?;
    let unread = opened.unread_texts();
    if unread.has_errors() {
        tell::problems(&unread, &opened.sources, around);
        tell::note("Nothing was written: mend this first.\n");
        return Ok(Exit::Problems);
    }
    match add(&opened.sources, &group, today(None)) {
        Ok(added) => {
            match &added.before {
                Some(before) => {
                    let replacement = Replacement { source: &added.path, before, after: &added.after };
                    if let Some(failed) = editing.replace(&[replacement])?.failed {
                        return Err(failed.into());
                    }
                }
                None => disk::create(folder, &[(added.path.clone(), added.after.clone())])?,
            }
            tell::result(&told(&added, &group));
            Ok(Exit::Fine)
        }
        Err(NotAdded::Mistakes(mistakes, sources)) => {
            tell::problems(&mistakes, &sources, around);
            tell::note(&not_added(&group));
            Ok(Exit::Problems)
        }
        Err(NotAdded::ByHand(place, why)) => {
            let rows = group.rows().join("\n    ");
            let text = opened.sources.text(place.path.as_str()).unwrap_or_default();
            let at = position(&text, place.span.map_or(0, |span| span.start));
            tell::note(&format!(
                "error: nothing can be put into {}:{}:{}: {why}\nhelp: add it by hand:\n\n  - {rows}\n\nNothing was written.\n",
                place.path, at.line, at.column
            ));
            Ok(Exit::Problems)
        }
    }
}

fn told(added: &Added, group: &NewGroup) -> String {
    let (path, id) = (&added.path, &group.id);
    let before = added.before.as_deref().map(String::as_str).unwrap_or_default();
    // What is put in begins with the end of the line before it.
    let line = position(before, added.change.span.start).line + usize::from(!before.is_empty());
    let rows = added.change.text.trim_start_matches(['\r', '\n']).lines().map(|row| format!("+ {}\n", plain(row)));
    let rows: String = rows.collect();
    let dates = if group.every.is_some() { format!("See its dates: openchair when {id}\n") } else { String::new() };
    format!("{path}:{line}: {id}\n{rows}\nAdded {:?}.\n{dates}Look for mistakes: openchair check\n", group.name)
}

/// The lines that the problems are about, as no file has them.
fn not_added(group: &NewGroup) -> String {
    let rows: Vec<String> = group.rows().iter().map(|row| plain(row)).collect();
    format!(
        "Nothing was written. The group would have been:\n\n  - {}\n\nWhat else can be said of it: openchair new group --help\n",
        rows.join("\n    ")
    )
}

/// Whether editors have what they need in this site.
fn has_schema(site: &Path) -> bool {
    !disk::present(site, &[FOLDER]).is_empty()
}

fn wished(arguments: &NewGroupArguments, opened: &Opened, around: &Surroundings) -> Result<NewGroup, Failure> {
    let mut wanted = Wanted::new(around);
    let site = &opened.site;
    let name = wanted.value(("--name", arguments.name.as_deref()), "The name of the group", &line)?;
    let known: Vec<&str> = site.situations.keys().map(Slug::as_str).collect();
    let situation = |text: &str| known_id(text, &known, "situation");
    let mut situations = Vec::new();
    for given in &arguments.situation {
        situations.push(situation(given).map_err(|problem| misuse(&problem))?);
    }
    if situations.is_empty() {
        let question = format!("What it is for ({})", known.join(", "));
        situations.push(wanted.value(("--situation", None), &question, &situation)?);
    }
    let mut group = NewGroup {
        id: String::new(),
        name,
        summary: checked(arguments.summary.as_deref(), &line)?,
        situations,
        every: checked(arguments.every.as_deref(), &every)?,
        at: checked(arguments.at.as_deref(), &clock)?,
        length: checked(arguments.length.as_deref(), &length)?,
        place: arguments.place.clone(),
        street: arguments.street.clone(),
        city: arguments.city.clone(),
        online: checked(arguments.online.as_deref(), &address)?,
        dial_in: checked(arguments.dial_in.as_deref(), &phone)?,
        email: checked(arguments.email.as_deref(), &email)?,
        phone: checked(arguments.phone.as_deref(), &phone)?,
        line: if has_schema(arguments.site.site.as_path()) { Line::With } else { Line::Without },
        verified: arguments.confirmed.then(|| Day::new(today(None))).flatten(),
    };
    ask_the_rest(&mut group, &wanted, opened);
    wanted.complete("openchair new group --name \"Alder Walkers\" --situation grief --every saturday --at 9:00 --email walkers@example.org")?;
    group.id = id(arguments.id.as_deref(), &group.name, |id| site.groups.keys().any(|known| known.as_str() == id))?;
    Ok(group)
}

/// What a listing should say and was not given, asked of somebody at the keyboard.
fn ask_the_rest(group: &mut NewGroup, wanted: &Wanted<'_>, opened: &Opened) {
    if group.summary.is_none() {
        group.summary = wanted.optional("What it is, in a sentence (Enter to leave it out)", &line);
    }
    if group.every.is_none() {
        group.every = wanted
            .optional("On which days it meets, such as 1st and 3rd tuesday (Enter if it has no fixed times)", &every);
        group.at = group.every.as_ref().and_then(|_| wanted.optional("  When it starts, such as 18:30", &clock));
        group.length = group.at.as_ref().and_then(|_| wanted.optional("  How long it lasts, such as 90m", &length));
    }
    let has_way = group.place.is_some() || group.street.is_some() || group.city.is_some();
    if !has_way && group.online.is_none() && group.dial_in.is_none() {
        let places: Vec<&str> = opened.site.places.keys().map(Slug::as_str).collect();
        let question = format!("Where it meets: one of {}, or Enter for another place, or none", places.join(", "));
        group.place = (!places.is_empty())
            .then(|| wanted.optional(&question, &|text| known_id(text, &places, "place")))
            .flatten();
        if group.place.is_none() {
            group.street = wanted.optional("  Street and number (Enter if it has none)", &line);
            group.city = group.street.as_ref().and_then(|_| wanted.optional("  The town", &line));
        }
        group.online = wanted.optional("The link to join online; it will stand on the page (Enter if there is none, or if visitors shall ask for it)", &address);
        group.dial_in = wanted.optional("The number to join by phone (Enter if there is none)", &phone);
    }
    if group.email.is_none() && group.phone.is_none() {
        group.email = wanted.optional("Whom to write to: an e-mail address (Enter if there is none)", &email);
        group.phone = wanted.optional("Whom to call (Enter if there is nobody)", &phone);
    }
}

fn checked(given: Option<&str>, read: &dyn Fn(&str) -> Result<String, String>) -> Result<Option<String>, Failure> {
    given.map(|given| read(given).map_err(|problem| misuse(&problem))).transpose()
}

fn known_id(text: &str, known: &[&str], what: &str) -> Result<String, String> {
    if known.contains(&text) {
        return Ok(text.to_owned());
    }
    let help = match nearest(text, known.iter().copied()) {
        Some(near) => format!("did you mean {near}?"),
        None if known.is_empty() => format!("add one first: openchair new {what}"),
        None => format!("there are: {}", known.join(", ")),
    };
    Err(format!("there is no {what} with the id {text:?}\n{help}"))
}

fn every(text: &str) -> Result<String, String> {
    Every::parse(text).map(|_| text.trim().to_owned())
}

fn clock(text: &str) -> Result<String, String> {
    Clock::parse(text).map(|_| text.trim().to_owned())
}

fn length(text: &str) -> Result<String, String> {
    Length::parse(text).map(|_| text.trim().to_owned())
}

fn address(text: &str) -> Result<String, String> {
    WebAddress::parse(text).map(|_| text.trim().to_owned())
}

fn phone(text: &str) -> Result<String, String> {
    Phone::parse(text).map(|_| text.trim().to_owned())
}

fn email(text: &str) -> Result<String, String> {
    Email::parse(text).map(|_| text.trim().to_owned())
}
