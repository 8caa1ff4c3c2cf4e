//! One mistake is one message: what only follows from it is not said.

use crate::site::site;

/// A site in which everything is named by something else.
const WOVEN: &str = "\
-- site.yaml --
title: Harbor Groups
base_url: https://example.org/
time_zone: America/New_York
languages: { es: { title: Grupos } }
crisis: { name: Night Line, phone: \"988\", verified: 2026-11-01 }
navigation: [groups, about]
-- groups.yaml --
places:
  hall: { name: Town Hall, city: Harbor }
groups:
  - id: circle
    name: Grief Circle
    situations: grief
    place: hall
    contact: { email: circle@example.org }
    meetings: [{ every: tuesday, at: \"19:00\" }]
    verified: { date: 2026-11-01 }
    translations: { es: { name: Duelo } }
  - id: walk
    name: Walk and Talk
    situations: grief
    place: hall
    contact: { phone: 503-555-0100 }
    verified: { date: 2026-11-01 }
-- content/situations/grief.md --
---
title: Grief
summary: When somebody has died.
crisis: Night Line
---
## Signs
-- content/situations/grief.es.md --
---
title: Duelo
---
## Señales {#signs}
-- content/articles/first-meeting.md --
---
title: Your first meeting
date: 2026-10-01
situations: grief
references: [{ id: tracy-2016, title: Benefits }]
---
See [grief](../situations/grief.md#signs) [@tracy-2016].

::group{id=\"circle\"}

::crisis{name=\"Night Line\"}
-- content/pages/about.md --
---
title: About us
related: first-meeting
---
See [the first meeting](../articles/first-meeting.md).
";

/// Checks that `right`, written as `wrong`, gives exactly one problem.
fn check(right: &str, wrong: &str) {
    assert!(WOVEN.contains(right), "{right}");
    let outputs = site(&WOVEN.replacen(right, wrong, 1)).built();
    assert_eq!(outputs.built.problems.iter().count(), 1, "{right} -> {wrong}\n{}", outputs.told());
}

#[test]
fn without_a_mistake_there_is_no_message() {
    site(WOVEN).fine();
}

#[test]
fn a_mistake_in_the_settings_leaves_the_texts_alone() {
    check("title: Harbor Groups", "titel: Harbor Groups");
    check("time_zone: America/New_York", "time_zone: Eastern");
    check("phone: \"988\"", "phone: help");
    check("{ es: { title: Grupos } }", "{ es: { titel: Grupos } }");
    check("{ es: { title: Grupos } }", "[es]");
    check("title: Harbor Groups", "title: Harbor: Groups");
    check("crisis: {", "crisis: [");
}

#[test]
fn a_mistake_in_a_group_leaves_what_leads_to_it_alone() {
    check("name: Grief Circle", "nam: Grief Circle");
    check("email: circle@example.org", "email: circle");
    check("every: tuesday", "every: tuesdya");
    check("name: Grief Circle", "name: Grief: Circle");
    check("id: circle\n", "id: the circle\n");
    check(
        "situations: grief\n    place: hall\n    contact: { email",
        "situations: greif\n    place: hall\n    contact: { email",
    );
}

#[test]
fn a_mistake_in_a_place_leaves_its_groups_alone() {
    check("name: Town Hall", "nam: Town Hall");
    check("city: Harbor }", "city: Harbor, country: Ireland }");
    check("{ name: Town Hall, city: Harbor }", "Town Hall");
    check("hall: {", "Town Hall: {");
}

#[test]
fn a_mistake_in_a_text_leaves_what_leads_to_it_alone() {
    check("summary: When", "sumary: When");
    check("title: Grief\n", "");
    check("title: Grief\n", "title: \"Grief\n");
    check("---\ntitle: Grief\nsummary: When somebody has died.\ncrisis: Night Line\n---\n", "");
    check("title: Grief\nsummary: When somebody has died.\ncrisis: Night Line\n---\n", "title: Grief\n");
    check("title: Your first meeting", "titel: Your first meeting");
    check("{ id: tracy-2016, title: Benefits }", "{ id: tracy-2016, titel: Benefits }");
    check("date: 2026-10-01", "date: soon");
}

#[test]
fn a_slip_beside_a_mistake_is_said_in_the_same_run() {
    let both = WOVEN
        .replacen("email: circle@example.org", "email: circle", 1)
        .replacen("situations: grief", "situations: greif", 1)
        .replacen("summary: When", "sumary: When", 1)
        .replacen("grief.md#signs", "grief.md#sings", 1);
    let outputs = site(&both).built();
    assert_eq!(outputs.built.problems.iter().count(), 4, "{}", outputs.told());
}
