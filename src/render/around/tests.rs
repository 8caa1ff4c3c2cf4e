//! Small sites in a string, and what is made around their pages.

mod calendars;
mod data;
mod feeds;
mod host;
mod maps;
mod secrets;
mod structured;
mod whole;
pub(super) mod xml;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;

use jiff::civil::date;

use super::feed::feed;
use super::{calendar, changes, headers, json_ld, open_data, robots, sitemap, web_manifest};
use crate::diagnostic::Diagnostics;
use crate::plan::{self, Feed, Plan, RECORD};
use crate::record::Record;
use crate::render::policy::Policy;
use crate::render::speech::Speaker;
use crate::render::words::{Strings, Words};
use crate::site::{self, ReadOptions};
use crate::sources::Sources;

/// What every small site has unless it brings its own.
const COMMON: [(&str, &str); 3] = [
    ("site.yaml", "title: Riverbend\nbase_url: https://example.org/\ntime_zone: America/Los_Angeles\n"),
    ("content/situations/grief.md", "---\ntitle: Grief\n---\n"),
    (
        "themes/default/strings/en.ftl",
        "feed-articles = { $site }: articles\nfeed-situation = { $site }: { $situation }\n",
    ),
];

/// The files of a site: each begins with a line `-- path --`.
fn sources(files: &str) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in COMMON {
        sources.insert_text(path, text);
    }
    for file in files.split("\n-- ").map(|file| file.trim_start_matches("-- ")).filter(|file| !file.trim().is_empty()) {
        let (path, text) = file.split_once(" --\n").expect("a file begins with its path between dashes");
        sources.insert_text(path, &format!("{text}\n"));
    }
    sources
}

/// Lays out a site on November 23, 2026, and looks at it. A mistake in it fails the test.
fn with_plan<T>(files: &str, look: impl FnOnce(&Plan<'_>) -> T) -> T {
    let sources = sources(files);
    let mut problems = Diagnostics::default();
    let options = ReadOptions { today: date(2026, 11, 23), base_url: None, drafts: false, kept: None };
    let site = site::read(&sources, &options, &mut problems).into();
    let plan = plan::lay_out(&site, &sources, None, &mut problems);
    let errors: Vec<_> =
        problems.iter().filter(|problem| problem.severity() == crate::diagnostic::Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    look(&plan)
}

type Write = fn(&Plan<'_>, &mut dyn io::Write) -> io::Result<()>;

/// What is written of a plan.
fn bytes(plan: &Plan<'_>, write: Write) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(plan, &mut bytes).expect("memory takes all");
    bytes
}

/// The words of a language, from the few that [`COMMON`] has.
fn words(plan: &Plan<'_>, language: usize) -> Words {
    let tag = plan.site.languages[language].as_str();
    let read =
        |tag: &str| Arc::new(Strings::read(plan.sources, &["default".to_owned()], tag, &mut Diagnostics::default()));
    Words::new(tag, None, vec![read(tag), read("en")])
}

/// Every file and every piece of structured data around the pages of a site, by name.
fn everything(plan: &Plan<'_>) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let (record, parts) = (Record::of(plan, None), calendar::CalendarParts::default());
    for (language, one) in &plan.feeds {
        let file = plan.addresses.output(*language, &plan.addresses.feed(*one));
        let words = words(plan, *language);
        let speaker = Speaker { plan, words: &words, language: *language, own_names: &[] };
        let text = match one {
            Feed::Articles => feed(plan, &words, *language, None),
            Feed::Situation(situation) => feed(plan, &words, *language, Some(situation)),
            Feed::Changes(situation) => changes::feed(&speaker, &record, *situation),
        };
        all.insert(file, text);
    }
    let of_groups = (0..plan.site.languages.len()).flat_map(|language| {
        let all = plan.site.groups.values().flat_map(|group| plan.group_calendars(group));
        all.map(move |calendar| (language, calendar))
    });
    for (language, one) in plan.calendars.iter().copied().chain(of_groups) {
        let file = plan.calendar_file(language, one);
        let words = words(plan, language);
        let speaker = Speaker { plan, words: &words, language, own_names: &[] };
        let calendars = calendar::Calendars { speaker: &speaker, record: &record, parts: &parts };
        all.insert(file, calendars.one(one));
    }
    all.insert(RECORD.to_owned(), record.to_json());
    sitemap::sitemap(plan, &mut |file, text| {
        all.insert(file.to_owned(), text);
    });
    let text = |write: Write| String::from_utf8(bytes(plan, write)).expect("the data is text");
    all.insert("groups.json".to_owned(), text(open_data::groups_json));
    all.insert("groups.csv".to_owned(), text(open_data::groups_csv));
    all.insert("robots.txt".to_owned(), robots::robots(plan));
    all.insert("_headers".to_owned(), headers::headers(plan, &Policy::new([], [])));
    all.insert("_redirects".to_owned(), headers::redirects(plan));
    all.insert("site.webmanifest".to_owned(), web_manifest::web_manifest(plan, &web_manifest::Look::default()));
    for page in &plan.pages {
        let given = json_ld::Given { title: "Title", breadcrumbs: &[], image: None, logo: None };
        if let Some(data) = json_ld::json_ld(plan, page, &given) {
            all.insert(format!("json-ld of {}", plan.addresses.output(page.language, &page.path)), data);
        }
    }
    all
}
