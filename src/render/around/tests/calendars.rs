//! The calendars of a group, made together and one by one.

use std::collections::BTreeMap;

use super::{everything, with_plan, words};
use crate::plan::Plan;
use crate::record::Record;
use crate::render::around::calendar::{CalendarParts, Calendars};
use crate::render::speech::Speaker;

const SITE: &str = "\
-- site.yaml --
title: Riverbend
base_url: https://example.org/
time_zone: America/Los_Angeles
languages: { es: { title: Ribera } }
-- groups.yaml --
groups:
  - { id: circle, name: Circle, situations: [grief], contact: { email: a@example.org }, meetings: { every: tuesday, at: 7 pm } }
  - { id: forum, name: Forum, situations: [grief], contact: { email: a@example.org }, formats: forum }
  - { id: over, name: Over, situations: [grief], contact: { email: a@example.org }, meetings: { date: 2026-01-05, at: 7 pm } }
  - { id: es, name: Es, situations: [grief], contact: { email: a@example.org }, meetings: { every: monday, at: 7 pm } }
  - id: closed
    name: Closed
    status: closed
    situations: [grief]
    contact: { email: a@example.org }
    meetings: { every: tuesday, at: 7 pm }
";

/// The calendars of all groups as a build makes them, by their path.
fn together(plan: &Plan<'_>) -> BTreeMap<String, String> {
    let (record, parts) = (Record::of(plan, None), CalendarParts::default());
    let mut all = BTreeMap::new();
    for language in 0..plan.site.languages.len() {
        let words = words(plan, language);
        let speaker = Speaker { plan, words: &words, language, own_names: &[] };
        let calendars = Calendars { speaker: &speaker, record: &record, parts: &parts };
        for group in plan.site.groups.values() {
            let made = calendars.of_group(group);
            all.extend(made.into_iter().map(|(calendar, text)| (plan.calendar_file(language, calendar), text)));
        }
    }
    all
}

#[test]
fn a_build_makes_the_calendars_of_groups_that_are_planned_and_a_preview_the_same() {
    with_plan(SITE, |plan| {
        let together = together(plan);
        let planned = |language| {
            let all = plan.site.groups.values().flat_map(|group| plan.group_calendars(group));
            all.map(move |calendar| plan.calendar_file(language, calendar))
        };
        let mut planned: Vec<String> = (0..plan.site.languages.len()).flat_map(planned).collect();
        planned.sort();
        assert!(together.keys().eq(&planned), "{:?}\n{planned:?}", together.keys());
        assert!(planned.contains(&"es/groups/es/next.ics".to_owned()), "{planned:?}");
        assert!(planned.contains(&"groups/over.ics".to_owned()) && !together.contains_key("groups/over/next.ics"));
        assert!(!together.contains_key("groups/forum.ics"));
        let alone = everything(plan);
        for (file, text) in &together {
            assert_eq!(Some(text), alone.get(file), "{file}");
            let (language, calendar) = plan.calendar_of_group_at(file).expect("a planned calendar");
            assert_eq!(plan.calendar_file(language, calendar), *file);
        }
        for file in
            ["groups/forum.ics", "groups/over/next.ics", "groups/nobody.ics", "groups/circle/index.html", "circle.ics"]
        {
            assert!(plan.calendar_of_group_at(file).is_none(), "{file}");
        }
    });
}
