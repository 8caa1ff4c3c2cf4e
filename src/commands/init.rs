//! `init`: a new site that can be built at once.

use std::io;
use std::path::Path;

use jiff::civil::Date;

use super::ask::Asker;
use super::given::today;
use super::opened::Opened;
use super::{Exit, Failure, schema, tell};
use crate::cli::{InitArguments, Surroundings};
use crate::color::Color;
use crate::diagnostic::Severity;
use crate::disk::{self, WriteError};
use crate::output::Unwatched;
use crate::pipeline::{self, Options};
use crate::site::value::{Country, Phone, Zone};
use crate::sources::SourcePath;
use crate::starter::{self, Line, Wishes};

/// The colour of links and buttons where none is wished for: that of the default theme.
const COLOR: &str = "#0b5158";
/// What makes a folder a site.
const SITE: [&str; 3] = ["site.yaml", "groups.yaml", "content"];
/// What belongs to the folder more than to the site: what is there of it stays.
const ASIDE: [&str; 9] = [
    "README.md",
    ".gitignore",
    ".editorconfig",
    ".vscode/extensions.json",
    ".vscode/settings.json",
    ".github/workflows/check.yml",
    ".github/workflows/site.yml",
    "netlify.toml",
    "wrangler.toml",
];

pub(super) fn run(arguments: &InitArguments, around: &Surroundings) -> Result<Exit, Failure> {
    let folder = arguments.folder.as_path();
    let (wishes, language) = wishes(arguments)?;
    if let Some(there) = disk::present(folder, &SITE).into_iter().next() {
        return Err(WriteError::Taken(there)).inspect_err(elsewhere).map_err(Into::into);
    }
    let templates = disk::starter(&language);
    let kept = disk::present(folder, &ASIDE);
    let mut files = starter::files(templates.iter().map(|(path, text)| (path.as_str(), *text)), &wishes);
    files.retain(|(path, _)| !kept.contains(&folder.join(path.as_str())));
    disk::create(folder, &files).inspect_err(elsewhere)?;
    let (sources, mut problems) = disk::load(folder)?;
    schema::write(folder, &Opened::of(sources.clone(), problems.clone(), today(arguments.date)))?;
    let options = Options { today: today(arguments.date), base_url: None, drafts: false, past: None };
    let built = pipeline::check(&sources, (&options, None), &Unwatched);
    problems.append(built.problems.clone());
    let problems = problems.sorted();
    if problems.has_errors() {
        tell::problems(&problems, &sources, around);
    }
    tell::result(&told(folder, &files, &wishes));
    if !kept.is_empty() {
        let names: Vec<String> = kept.iter().map(|path| path.display().to_string()).collect();
        tell::result(&format!("\nLeft as it was: {}.\n", names.join(", ")));
    }
    Ok(if problems.count(Severity::Error) > 0 { Exit::Problems } else { Exit::Fine })
}

/// What helps where something is in the way.
fn elsewhere(problem: &WriteError) {
    if let WriteError::Taken(_) = problem {
        tell::note("help: choose a folder that is empty or not there yet\n");
    }
}

/// What somebody should know who has a new site.
fn told(folder: &Path, files: &[(SourcePath, String)], wishes: &Wishes) -> String {
    let name = folder.display().to_string();
    let quoted = if name.contains(char::is_whitespace) { format!("\"{name}\"") } else { name.clone() };
    let lines = if wishes.crisis.is_empty() {
        "Name the crisis lines of your country in site.yaml, under \"crisis\"."
    } else {
        "Call or text the crisis lines in site.yaml, and write the day below each: \"verified\"."
    };
    format!(
        "Your site is in {name}: {}. Its five groups are invented.\n\n\
         See it:\n  cd {quoted}\n  openchair serve --open\n\n\
         Then:\n  - {lines}\n  - Look whether the clock is right: times are those of {}.\n  \
         - Change the groups in groups.yaml into your own, or add one: openchair new group\n\n\
         README.md says more.\n",
        tell::count(files.len(), "file"),
        wishes.time_zone,
    )
}

fn wishes(arguments: &InitArguments) -> Result<(Wishes, String), Failure> {
    let given = |wish: &Option<String>, usual: &str, read: fn(&str) -> Result<String, String>| match wish {
        Some(text) => read(text).map_err(|problem| Failure::Misuse(problem.replacen('\n', "\nhelp: ", 1))),
        None => Ok(usual.to_owned()),
    };
    let mut wishes = Wishes {
        title: given(&arguments.title, "Our Support Network", name)?,
        town: given(&arguments.town, "Riverbend", name)?,
        color: given(&arguments.color, COLOR, color)?,
        time_zone: given(&arguments.time_zone, &own_zone(), zone)?,
        country: given(&arguments.country, "US", country)?,
        crisis: Vec::new(),
        // Where the site is built next, it may still be yesterday.
        today: today(arguments.date).yesterday().unwrap_or(Date::MIN),
    };
    let mut language = given(&arguments.language, "en", language)?;
    let mut asker = arguments.ask.then(|| Asker::new(io::stdin().lock()));
    if let Some(asker) = &mut asker {
        wishes.title = asker.ask("The name of the site", &wishes.title, name);
        wishes.town = asker.ask("The town where most groups meet", &wishes.town, name);
        wishes.color = asker.ask("The color of links and buttons", &wishes.color, color);
        language = asker.ask("The language in which you write, en or es", &language, self::language);
        wishes.country = asker.ask("The country of your places, in two letters", &wishes.country, country);
        wishes.time_zone = asker.ask("The clock of your meetings", &wishes.time_zone, zone);
    }
    wishes.crisis = usual_lines(&wishes.country, &language);
    if let Some(asker) = &mut asker {
        ask_lines(asker, &mut wishes.crisis, hours(&language));
    }
    Ok((wishes, language))
}

/// Help that answers in the whole country, where it is known here.
fn usual_lines(country: &str, language: &str) -> Vec<Line> {
    let line = |name: &str, text: &str| Line {
        name: name.to_owned(),
        phone: Some("988".to_owned()),
        text: Some(text.to_owned()),
        hours: Some(hours(language).to_owned()),
    };
    match (country, language) {
        ("US", "es") => vec![line("988 Línea de Prevención del Suicidio y Crisis", "AYUDA to 988")],
        ("US", _) => vec![line("988 Suicide & Crisis Lifeline", "988")],
        ("CA", _) => vec![line("9-8-8 Suicide Crisis Helpline", "988")],
        _ => Vec::new(),
    }
}

/// When most crisis lines answer.
fn hours(language: &str) -> &'static str {
    match language {
        "es" => "24 horas, todos los días",
        _ => "24 hours, every day",
    }
}

/// Asks for crisis lines until none is named.
fn ask_lines(asker: &mut Asker<impl io::BufRead>, lines: &mut Vec<Line>, always: &str) {
    if let [first, ..] = &lines[..] {
        tell::note(&format!("A crisis line for your country is in it: {}.\n", first.name));
    }
    loop {
        let name = asker.ask("Another crisis line: its name, or Enter if there is none", "", name);
        if name.is_empty() {
            return;
        }
        let phone = asker.ask("  The number to call, or Enter", "", phone);
        let text = asker.ask("  The number to text, or Enter", "", phone_or_word);
        let hours = asker.ask("  When somebody answers", always, self::name);
        if phone.is_empty() && text.is_empty() {
            tell::note("  It has no number, so it was left out.\n");
            continue;
        }
        let filled = |text: String| Some(text).filter(|text| !text.is_empty());
        lines.push(Line { name, phone: filled(phone), text: filled(text), hours: filled(hours) });
    }
}

/// The clock of this computer, where it is known by name.
fn own_zone() -> String {
    let zone = jiff::tz::TimeZone::system();
    let name = zone.iana_name().filter(|name| Zone::parse(name).is_ok());
    name.unwrap_or("UTC").to_owned()
}

fn name(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("the name is empty\nwrite one, such as Riverbend".to_owned()),
        text if text.chars().any(char::is_control) => {
            Err("the name holds a character that nobody sees\ntype it by hand".to_owned())
        }
        text => Ok(text.to_owned()),
    }
}

fn color(text: &str) -> Result<String, String> {
    let color = Color::parse(text.trim());
    color.map(|color| color.to_string()).ok_or_else(|| {
        format!("{text:?} is not a color\nwrite a hash and six digits or letters from a to f, such as \"{COLOR}\"")
    })
}

fn zone(text: &str) -> Result<String, String> {
    Zone::parse(text).map(|zone| zone.name().to_owned())
}

fn country(text: &str) -> Result<String, String> {
    Country::parse(text).map(|country| country.as_str().to_owned())
}

fn language(text: &str) -> Result<String, String> {
    let known = disk::starter_languages();
    let text = text.trim().to_lowercase();
    if known.contains(&text.as_str()) {
        return Ok(text);
    }
    Err(format!(
        "a new site can begin in {}\nbegin in one of them; docs/languages.md says how to write in another",
        known.join(" or ")
    ))
}

fn phone(text: &str) -> Result<String, String> {
    Phone::parse(text).map(|_| text.trim().to_owned())
}

fn phone_or_word(text: &str) -> Result<String, String> {
    let number = text.split_once(" to ").map_or(text, |(_, number)| number);
    Phone::parse(number).map(|_| text.trim().to_owned())
}
