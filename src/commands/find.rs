//! `find`: what the finder of the built site answers.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::ending::Failure;
use super::{Exit, tell};
use crate::cli::{FindArguments, FindOrder};
use crate::disk;
use crate::plan::SEARCH;
use crate::search::query::{Answer, Files, Found, Index, Moment, Options, Order, search};
use crate::site;
use crate::sources::Sources;

/// How many files of rows are read, and then for a true count, as in a browser.
const LOOKS: [usize; 2] = [3, 16];

/// The folder of a built site.
struct Folder(PathBuf);

impl Files for Folder {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        disk::bytes_in(&self.0, path).ok()
    }
}

pub(super) fn run(arguments: &FindArguments) -> Result<Exit, Failure> {
    let site = &arguments.site.site;
    let usual = || if site == Path::new(".") { PathBuf::from("public") } else { site.join("public") };
    let folder = arguments.index.clone().unwrap_or_else(usual);
    let language = arguments.language.clone().unwrap_or_else(|| own_language(site));
    let files = Folder(folder.join(SEARCH));
    let broken = |problem: &dyn std::fmt::Display| {
        Failure::Index(format!(
            "the index in {} cannot be used: {problem}\nhelp: build the site first, with \"openchair build\"",
            folder.display()
        ))
    };
    let index = Index::open(&files, &language).map_err(|problem| broken(&problem))?;
    let query = arguments.words.join(" ");
    let mut options = Options {
        moments: index.root.zones.iter().map(|zone| moment(arguments, zone)).collect(),
        shown: usize::from(arguments.limit),
        order: match arguments.order {
            FindOrder::Fit => Order::Fit,
            FindOrder::Near => Order::Near,
            FindOrder::Soon => Order::Soon,
        },
        blocks: LOOKS[0],
    };
    let mut answer = search(&index, &query, &options).map_err(|problem| broken(&problem))?;
    if !answer.counted && !answer.facets.is_empty() {
        options.blocks = LOOKS[1];
        answer = search(&index, &query, &options).map_err(|problem| broken(&problem))?;
    }
    if arguments.json {
        let told = Told::of(&query, &answer, &index);
        tell::result(&(serde_json::to_string(&told).expect("an answer is made of texts and numbers") + "\n"));
    } else {
        tell::note(&notes(&answer));
        answer.results().into_iter().for_each(|found| tell::result(&line(&index.root.base, found)));
    }
    Ok(Exit::Fine)
}

fn own_language(site: &Path) -> String {
    let mut sources = Sources::default();
    if let Some(text) = disk::bytes_in(site, "site.yaml").ok().and_then(|bytes| String::from_utf8(bytes).ok()) {
        sources.insert_text("site.yaml", &text);
    }
    site::language_of(&sources).to_string()
}

/// Now by the clock of a zone, or the beginning of the day that was given.
fn moment(arguments: &FindArguments, zone: &str) -> Moment {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    let number = |date: jiff::civil::Date| (date - epoch).get_days();
    arguments.date.map_or_else(
        || {
            let now = jiff::ZonedDateTime::now();
            // A zone that this program does not know has the clock of this machine.
            let now = now.in_tz(zone).unwrap_or(now);
            let minute = u32::from(now.hour().unsigned_abs()) * 60 + u32::from(now.minute().unsigned_abs());
            Moment { day: number(now.date()), minute }
        },
        |date| Moment { day: number(date), minute: 0 },
    )
}

/// What was understood, for people.
fn notes(answer: &Answer) -> String {
    let mut lines = Vec::new();
    let chips: Vec<String> = answer.chips.iter().map(|chip| format!("{}: {}", chip.field, chip.label)).collect();
    if !chips.is_empty() {
        lines.push(format!("understood   {}", chips.join(" · ")));
    }
    lines.extend(answer.corrected.iter().map(|(from, to)| format!("mended       {from} -> {to}")));
    if !answer.relaxed.is_empty() {
        lines.push(format!("left out     {} (no group has everything)", answer.relaxed.join(", ")));
    }
    if !answer.unknown.is_empty() {
        lines.push(format!("not known    {} (no text that is searched has it)", answer.unknown.join(", ")));
    }
    if answer.crisis {
        lines.push("crisis       the crisis lines are shown first".to_owned());
    }
    lines.push(format!("groups       {}{}", if answer.exact { "" } else { "more than " }, answer.count));
    lines.join("\n") + "\n"
}

fn line(base: &str, found: &Found) -> String {
    let when = found.next.map(|(day, minute)| format!("  {}", local(day, minute))).unwrap_or_default();
    let far = found.tenths.map(|tenths| format!("  {} km", f64::from(tenths) / 10.0)).unwrap_or_default();
    format!("{base}{}  {}{when}{far}\n", found.card.address, found.card.title)
}

/// A day and a time of the clock: `2026-11-24T19:00`.
fn local(day: i32, minute: u32) -> String {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    let date = epoch.saturating_add(jiff::Span::new().days(day.clamp(-100_000, 100_000)));
    format!("{date}T{:02}:{:02}", minute / 60, minute % 60)
}

/// The answer for other programs.
#[derive(Serialize)]
struct Told<'a> {
    query: &'a str,
    understood: Vec<Understood<'a>>,
    corrected: Vec<(&'a str, &'a str)>,
    relaxed: &'a [String],
    unknown: &'a [String],
    crisis: bool,
    count: usize,
    exact: bool,
    results: Vec<ResultOf<'a>>,
}

#[derive(Serialize)]
struct Understood<'a> {
    field: &'a str,
    key: &'a str,
    label: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct ResultOf<'a> {
    kind: &'static str,
    id: &'a str,
    address: String,
    title: &'a str,
    distance_km: Option<f64>,
    next: Option<String>,
}

impl<'a> Told<'a> {
    fn of(query: &'a str, answer: &'a Answer, index: &Index<'_>) -> Self {
        let [situations, pages, _] = index.root.counts;
        let understood = answer.chips.iter().map(|chip| Understood {
            field: &chip.field,
            key: &chip.key,
            label: &chip.label,
            text: &query[chip.start..chip.end],
        });
        let result = |found: &'a Found| ResultOf {
            kind: match found.doc {
                doc if doc < situations => "situation",
                doc if doc < pages => "article",
                _ => "group",
            },
            id: found.card.address.trim_end_matches('/').rsplit('/').next().unwrap_or_default(),
            address: format!("{}{}", index.root.base, found.card.address),
            title: &found.card.title,
            distance_km: found.tenths.map(|tenths| f64::from(tenths) / 10.0),
            next: found.next.map(|(day, minute)| local(day, minute)),
        };
        Self {
            query,
            understood: understood.collect(),
            corrected: answer.corrected.iter().map(|(from, to)| (from.as_str(), to.as_str())).collect(),
            relaxed: &answer.relaxed,
            unknown: &answer.unknown,
            crisis: answer.crisis,
            count: answer.count,
            exact: answer.exact,
            results: answer.results().into_iter().map(result).collect(),
        }
    }
}
