//! All files around the pages together, as they reach the sink.

use std::collections::BTreeMap;
use std::sync::Mutex;

use super::{everything, with_plan};
use crate::diagnostic::Diagnostics;
use crate::output::{Content, Sink};
use crate::plan::Plan;
use crate::render::Press;
use crate::render::around::{CalendarParts, Shared, all};
use crate::render::theme::{self, Choice};

/// Keeps what it is given, by path.
#[derive(Default)]
struct Kept(Mutex<BTreeMap<String, String>>);

impl Sink for Kept {
    fn put(&self, path: &str, content: Content<'_>) {
        let text = match content {
            Content::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Content::Copy(from) => format!("copy of {from}"),
            Content::Stream(stream) => {
                let mut bytes = Vec::new();
                stream(&mut bytes).expect("memory takes all");
                String::from_utf8_lossy(&bytes).into_owned()
            }
        };
        let before = self.0.lock().expect("no test panics while it holds the lock").insert(path.to_owned(), text);
        assert_eq!(before, None, "{path} came twice");
    }
}

const SITE: &str = "\
-- themes/default/templates/card.html --
{{ card.name }}
-- themes/default/templates/redirect.html --
<html lang={{ lang }}><title>{{ title }}</title><a href=\"{{ target }}\">{{ label }}</a></html>
-- site.yaml --
title: Riverbend
base_url: https://example.org/help/
languages: { es: { title: Ribera } }
build: { minify: false }
-- groups.yaml --
groups:
  - { id: circle, name: Circle & Co, situations: [grief], contact: { email: a@example.org }, aliases: [/old/] }
";

/// What is put for a site, by path.
fn put_for(plan: &Plan<'_>) -> BTreeMap<String, String> {
    let languages: Vec<String> = plan.site.languages.iter().map(ToString::to_string).collect();
    let choice = Choice { name: "default", languages: &languages, country: None };
    let theme =
        theme::compile(plan.sources, &choice, &mut Diagnostics::default()).expect("the templates have no mistake");
    let assets = BTreeMap::from([("icon.svg".to_owned(), "/help/assets/icon.0123456789.svg".to_owned())]);
    let press = Press::new((plan, None), &theme, &assets);
    let sink = Kept::default();
    let calendars = CalendarParts::default();
    let shared = Shared { press: &press, assets: &assets, calendars: &calendars };
    for (path, around) in all(plan) {
        around.put(&path, &shared, &sink);
    }
    sink.0.into_inner().expect("no test panics while it holds the lock")
}

#[test]
fn every_file_has_its_place_in_the_plan() {
    with_plan(SITE, |plan| {
        let put = put_for(plan);
        for file in put.keys() {
            assert!(plan.has_output(file), "{file} is not in the plan");
        }
        for (file, text) in everything(plan) {
            // Structured data stands in pages, and the manifest knows its icon only here.
            if !file.starts_with("json-ld") && file != "site.webmanifest" {
                assert_eq!(put.get(&file), Some(&text), "{file}");
            }
        }
        assert!(put["site.webmanifest"].contains("/help/assets/icon.0123456789.svg"));
    });
}

#[test]
fn a_page_at_an_old_address_leads_on() {
    let put = with_plan(SITE, put_for);
    let target = "https://example.org/help/groups/circle/";
    let page = format!("<html lang=en><title>Circle &amp; Co</title><a href=\"{target}\">Circle &amp; Co</a></html>\n");
    assert_eq!(put["old/index.html"], page);
}

#[test]
fn what_is_switched_off_is_not_made() {
    for (switch, gone) in
        [("feeds: false", "feed.xml"), ("exports: false", "groups.csv"), ("exports: false", "groups.json")]
    {
        let site = SITE.replace("minify: false", &format!("minify: false, {switch}"));
        let put = with_plan(&site, put_for);
        assert!(put.keys().all(|file| !file.ends_with(gone)), "{switch}: {:?}", put.keys());
    }
}
