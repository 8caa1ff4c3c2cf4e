//! One file of cases for the program and the script of pages: what they make of a group at a moment, seen from five zones.
//!
//! `UPDATE_CASES=1 cargo test --test when cases` writes down what the program makes of them; read the difference.

use std::fs;
use std::path::PathBuf;

use jiff::tz::TimeZone;
use openchair::site::schedule::{Coming, Dated, Since, Telling, coming};
use serde_json::{Map, Value, json};

use crate::say::{Language, Reader, Room, Times};
use crate::site::site;
use crate::written::{Case, dated};

/// Where visitors are.
const VISITORS: [&str; 5] =
    ["America/New_York", "Europe/London", "Asia/Kathmandu", "Australia/Lord_Howe", "America/Phoenix"];
/// How many dates a group's page names beside the next one.
const OTHERS: usize = 3;

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/when/cases.json")
}

/// The texts of pages in each language; French has English words, and dates of its own.
fn texts() -> Map<String, Value> {
    let settings = "-- site.yaml --\ntitle: Harbor Groups\nbase_url: https://example.org/\ntime_zone: America/New_York\n\
                    country: US\nlanguages: { es: { title: T } }\n";
    let outputs = site(settings).fine();
    let on = |address: &str| -> Value {
        let page = scraper::Html::parse_document(outputs.page(address));
        let body = scraper::Selector::parse("body").expect("it is a selector");
        let body = page.select(&body).next().expect("a page has a body");
        serde_json::from_str(body.attr("data-when-texts").expect("the page has the texts")).expect("they are JSON")
    };
    let mut french = on("");
    french["locale"] = json!("fr-FR");
    Map::from_iter([("en".to_owned(), on("")), ("es".to_owned(), on("es/")), ("fr".to_owned(), french)])
}

/// What comes of a case.
fn told(case: &Case, languages: &[(String, Language<'_>)]) -> Value {
    let season = case.season();
    let schedules = case.schedules();
    let meetings = dated(&schedules, &season);
    let times = if meetings.len() > 1 { Times::Told } else { Times::Left };
    let dates = coming(&meetings, Since::Moment(case.now()), OTHERS);
    let seen = |visitor: &str| {
        let zone = TimeZone::get(visitor).expect("the zone of a visitor is known");
        let in_language = |language: &Language<'_>| {
            let next = dates.next.as_ref().map(|next| {
                let reader = Reader { now: case.now(), is_remote: case.is_remote(), zone: &zone };
                let say = |room| language.next(next, reader, room);
                let ((wide, own), (narrow, _)) = (say(Room::Wide), say(Room::Narrow));
                json!([wide, narrow, own])
            });
            let others = dates.others.iter().map(|date| language.other(date, times));
            json!({ "next": next, "others": others.collect::<Vec<_>>() })
        };
        languages.iter().map(|(name, language)| (name.clone(), in_language(language))).collect::<Map<_, _>>()
    };
    json!({
        "rule": rule(case, &meetings),
        "next": dates.next.as_ref().map(moment),
        "others": dates.others.iter().map(moment).collect::<Vec<_>>(),
        "seen": VISITORS.iter().map(|visitor| ((*visitor).to_owned(), json!(seen(visitor)))).collect::<Map<_, _>>(),
    })
}

fn rule(case: &Case, meetings: &[Dated<'_>]) -> Value {
    let tell = |dated: &Dated<'_>| {
        let today = case.now().to_zoned_datetime(dated.zone.time_zone().clone()).date();
        dated.told(&Telling { today, is_remote: case.is_remote(), zone: None, has_reasons: true })
    };
    meetings.iter().map(tell).collect()
}

fn moment(date: &Coming<'_>) -> Value {
    json!([date.start.timestamp().to_string(), date.occurrence.state.takes_place()])
}

#[test]
fn the_script_of_pages_is_told_what_the_program_makes_of_each_case() {
    let written = fs::read_to_string(path()).expect("the cases can be read");
    let mut file: Value = serde_json::from_str(&written).expect("the cases are JSON");
    let texts = texts();
    let languages: Vec<(String, Language<'_>)> =
        texts.iter().map(|(name, texts)| (name.clone(), Language::new(texts))).collect();
    let cases = file["cases"].as_array_mut().expect("there is a list of cases");
    for written in &mut *cases {
        let case: Case = serde_json::from_value(written.clone()).expect("a case is complete");
        let made = told(&case, &languages);
        if std::env::var_os("UPDATE_CASES").is_none() {
            assert_eq!(case.told, made, "{}", case.name);
        }
        written["told"] = made;
    }
    if std::env::var_os("UPDATE_CASES").is_some() {
        let lines: Vec<String> = cases.iter().map(Value::to_string).collect();
        let text = format!("{{\"texts\":{},\n\"cases\":[\n{}\n]}}\n", Value::from(texts), lines.join(",\n"));
        fs::write(path(), text).expect("the cases can be written");
    } else {
        assert_eq!(file["texts"], Value::from(texts), "the texts of the cases are those of the theme");
    }
}
