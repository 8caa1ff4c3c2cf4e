//! What a text becomes, letter by letter, and that nothing else changes.

mod arrange;
mod arrange_law;
mod law;

use super::{Refused, Value, Wish, append, applied, set};
use crate::sources::SourcePath;
use crate::yaml::Region;

const ORDER: [&str; 6] = ["id", "name", "meetings", "until", "verified", "source"];

pub(super) fn confirmed(by: Option<&str>) -> Value {
    let by = by.map(|by| ("by".to_owned(), Value::Text(by.to_owned())));
    let date = ("date".to_owned(), Value::Text("2026-11-23".to_owned()));
    Value::Table(std::iter::once(date).chain(by).collect())
}

/// The file with `verified` of the first group, or of the one that it is.
fn changed(text: &str, by: Option<&str>) -> Result<String, Refused> {
    let path = SourcePath::new("groups.yaml");
    let mut problems = crate::diagnostic::Diagnostics::default();
    let mut items = crate::yaml::items(text, &path, &mut problems).items;
    assert!(problems.is_empty(), "{problems:?}\n{text}");
    let region = if items.is_empty() { Region::file(&path, text) } else { items.remove(0) };
    let wish = Wish { path: &["verified"], value: confirmed(by), order: &ORDER };
    Ok(applied(text, &set(text, &region, &wish)?))
}

#[test]
fn a_value_that_is_there_gives_way_to_another() {
    for (before, by, after) in [
        // In rows.
        ("id: a\nverified:\n  date: 2026-01-02\n", None, "id: a\nverified:\n  date: 2026-11-23\n"),
        (
            "id: a\nverified: # by phone\n  # the day\n  date: 2026-01-02   # a Friday\n  by: Ana\nname: b\n",
            Some("Rosa"),
            "id: a\nverified: # by phone\n  # the day\n  date: 2026-11-23   # a Friday\n  by: Rosa\nname: b\n",
        ),
        (
            "groups:\n- verified:\n    by: Ana\n    date: \"2026-01-02\"\n  id: a\n- id: b\n",
            None,
            "groups:\n- verified:\n    by: Ana\n    date: \"2026-11-23\"\n  id: a\n- id: b\n",
        ),
        // A key that is missing comes below.
        (
            "id: a\nverified:\n  date: 2026-01-02 # x\n\nname: b\n",
            Some("Ana: host"),
            "id: a\nverified:\n  date: 2026-11-23 # x\n  by: \"Ana: host\"\n\nname: b\n",
        ),
        ("id: a\nverified:\n    by: Ana\n", None, "id: a\nverified:\n    by: Ana\n    date: 2026-11-23\n"),
        (
            "id: a\nverified:\n  by: 'It''s # Ana'   # host\n  date: \"2026-01-02\" # \"when\"\n",
            Some("Rosa"),
            "id: a\nverified:\n  by: 'Rosa'   # host\n  date: \"2026-11-23\" # \"when\"\n",
        ),
        // In braces.
        ("id: a\nverified: {date: 2026-01-02}\n", None, "id: a\nverified: {date: 2026-11-23}\n"),
        (
            "id: a\nverified: { date: '2026-01-02' } # ok\n",
            Some("Ana, Rosa"),
            "id: a\nverified: { date: '2026-11-23', by: \"Ana, Rosa\" } # ok\n",
        ),
        (
            "- { id: a, verified: { by: 'O''Neil', date: 2026-01-02 }, name: b }\n",
            Some("D'Arcy"),
            "- { id: a, verified: { by: 'D''Arcy', date: 2026-11-23 }, name: b }\n",
        ),
        (
            "id: a\nverified: {\n  date: 2026-01-02, # asked\n  by: Ana,\n}\n",
            Some("Rosa"),
            "id: a\nverified: {\n  date: 2026-11-23, # asked\n  by: Rosa,\n}\n",
        ),
        (
            "id: a\nverified: {\n  date: 2026-01-02 # asked\n}\n",
            Some("Rosa"),
            "id: a\nverified: {\n  date: 2026-11-23, by: Rosa # asked\n}\n",
        ),
        ("id: a\nverified: {}\n", None, "id: a\nverified: {date: 2026-11-23}\n"),
        ("id: a\nverified: { }\n", None, "id: a\nverified: { date: 2026-11-23 }\n"),
        // A key with nothing behind it.
        ("id: a\nverified:\n", None, "id: a\nverified: { date: 2026-11-23 }\n"),
        ("id: a\nverified:  # not yet\nname: b\n", None, "id: a\nverified: { date: 2026-11-23 }  # not yet\nname: b\n"),
        ("id: a\nverified: ~\n", None, "id: a\nverified: { date: 2026-11-23 }\n"),
        ("- {id: a, verified: null, name: b}\n", None, "- {id: a, verified: { date: 2026-11-23 }, name: b}\n"),
        ("id: a\nverified:\n  date:\n  by: Ana\n", None, "id: a\nverified:\n  date: 2026-11-23\n  by: Ana\n"),
        // Texts in quote marks over several lines are one value.
        (
            "id: a\nverified:\n  by: \"Ana\n    and Rosa\"\n  date: 2026-01-02\n",
            Some("Ana"),
            "id: a\nverified:\n  by: \"Ana\"\n  date: 2026-11-23\n",
        ),
    ] {
        assert_eq!(changed(before, by).as_deref(), Ok(after), "{before}");
    }
}

#[test]
fn a_value_that_is_missing_comes_where_its_neighbours_are() {
    for (before, after) in [
        ("- id: a\n  name: b\n", "- id: a\n  name: b\n  verified:\n    date: 2026-11-23\n"),
        // Not at the end where something comes after it in the usual order.
        (
            "groups:\n  - id: a\n    name: b # c\n    source:\n      name: d\n  - id: e\n",
            "groups:\n  - id: a\n    name: b # c\n    verified:\n      date: 2026-11-23\n    source:\n      name: d\n  - id: e\n",
        ),
        // With the step of its neighbours, or in braces as they are.
        (
            "- id: a\n  source:\n     name: d\n",
            "- id: a\n  verified:\n     date: 2026-11-23\n  source:\n     name: d\n",
        ),
        (
            "- id: a\n  contact: {email: a@example.org}\n",
            "- id: a\n  verified: {date: 2026-11-23}\n  contact: {email: a@example.org}\n",
        ),
        // Behind what belongs to the key above, comments and all.
        (
            "- id: a\n  meetings:\n    - every: tuesday\n      # in summer too\n  # now the source\n  source: x\n",
            "- id: a\n  meetings:\n    - every: tuesday\n      # in summer too\n  verified:\n    date: 2026-11-23\n  # now the source\n  source: x\n",
        ),
        (
            "- id: a\n  name: |\n    b # no comment\n\n    c\n\n  source: x\n",
            "- id: a\n  name: |\n    b # no comment\n\n    c\n  verified:\n    date: 2026-11-23\n\n  source: x\n",
        ),
        (
            "- id: a\n  name: |+\n    b\n\n  source: x\n",
            "- id: a\n  verified:\n    date: 2026-11-23\n  name: |+\n    b\n\n  source: x\n",
        ),
        ("- id: a\n  name: 'b\n    c'\n", "- id: a\n  name: 'b\n    c'\n  verified:\n    date: 2026-11-23\n"),
        ("- id: a\n  name: b\n    c\n", "- id: a\n  name: b\n    c\n  verified:\n    date: 2026-11-23\n"),
        ("- id: a\n  until:\n\n- id: b\n", "- id: a\n  until:\n  verified:\n    date: 2026-11-23\n\n- id: b\n"),
        (
            "- id: a\n  meetings: [\n    x,\n  ]\n",
            "- id: a\n  meetings: [\n    x,\n  ]\n  verified:\n    date: 2026-11-23\n",
        ),
        (
            "- id: a\n  until: {\n      a: b, # c ]\n    }  # closed\n",
            "- id: a\n  until: {\n      a: b, # c ]\n    }  # closed\n  verified: {date: 2026-11-23}\n",
        ),
        // The end of the file and the ends of its lines stay as they are.
        ("id: a", "id: a\nverified:\n  date: 2026-11-23"),
        ("id: a\r\nname: b\r\n", "id: a\r\nname: b\r\nverified:\r\n  date: 2026-11-23\r\n"),
        ("id: a\r\nname: b", "id: a\r\nname: b\r\nverified:\r\n  date: 2026-11-23"),
        // In braces.
        ("- {id: a, name: b}\n", "- {id: a, name: b, verified: {date: 2026-11-23}}\n"),
        ("- { id: a, source: c }\n", "- { id: a, verified: { date: 2026-11-23 }, source: c }\n"),
        ("[{id: a}, {id: b}]\n", "[{id: a, verified: {date: 2026-11-23}}, {id: b}]\n"),
        (
            "- {\n    id: a, # c\n    name: b,\n  }\n",
            "- {\n    id: a, # c\n    name: b, verified: {date: 2026-11-23},\n  }\n",
        ),
    ] {
        assert_eq!(changed(before, None).as_deref(), Ok(after), "{before}");
    }
}

#[test]
fn what_is_new_has_the_quote_marks_of_its_neighbours() {
    for (before, by, after) in [
        // As JSON is written, which other programs may want to read.
        (
            r#"[{"id": "a", "name": "b"}]"#,
            Some("Ana"),
            r#"[{"id": "a", "name": "b", "verified": {"date": "2026-11-23", "by": "Ana"}}]"#,
        ),
        (
            r#"[{ "id": "a", "verified": { "date": "2026-01-02" } }]"#,
            Some("O\"Neil"),
            r#"[{ "id": "a", "verified": { "date": "2026-11-23", "by": "O\"Neil" } }]"#,
        ),
        (r#"[{"id": "a", "verified": {}}]"#, None, r#"[{"id": "a", "verified": {"date": "2026-11-23"}}]"#),
        (r#"[{"id": "a", "verified": null}]"#, None, r#"[{"id": "a", "verified": { "date": "2026-11-23" }}]"#),
        (
            "[\n  {\n    \"id\": \"a\"\n  }\n]\n",
            None,
            "[\n  {\n    \"id\": \"a\", \"verified\": {\"date\": \"2026-11-23\"}\n  }\n]\n",
        ),
        ("- {'id': 'a'}\n", Some("D'Arcy"), "- {'id': 'a', 'verified': {'date': '2026-11-23', 'by': 'D''Arcy'}}\n"),
        // In rows.
        ("- \"id\": \"a\"\n", None, "- \"id\": \"a\"\n  \"verified\":\n    \"date\": \"2026-11-23\"\n"),
        (
            "- \"id\": \"a\"\n  \"source\": {\"name\": \"b\"}\n",
            None,
            "- \"id\": \"a\"\n  \"verified\": {\"date\": \"2026-11-23\"}\n  \"source\": {\"name\": \"b\"}\n",
        ),
        // A key in quote marks among others is no manner.
        ("- {id: a, \"name\": b}\n", None, "- {id: a, \"name\": b, verified: {date: 2026-11-23}}\n"),
    ] {
        assert_eq!(changed(before, by).as_deref(), Ok(after), "{before}");
    }
}

#[test]
fn a_line_that_is_new_ends_as_the_one_above_it() {
    for (before, after) in [
        ("# x\n- id: a\r\n", "# x\n- id: a\r\n  verified:\r\n    date: 2026-11-23\r\n"),
        ("# x\r\n- id: a\n- id: b\r\n", "# x\r\n- id: a\n  verified:\n    date: 2026-11-23\n- id: b\r\n"),
        ("# x\n# y\r\n- id: a", "# x\n# y\r\n- id: a\r\n  verified:\r\n    date: 2026-11-23"),
    ] {
        assert_eq!(changed(before, None).as_deref(), Ok(after), "{before:?}");
    }
}

#[test]
fn what_cannot_be_done_without_touching_more_is_refused_at_its_place() {
    for (before, by, at, why) in [
        ("id: a\nverified: [x]\n", None, "verified", "more than one text"),
        ("id: a\nverified:\n  date: 2026-01-02\n  by: |\n    Ana\n", Some("Rosa"), "by", "several lines"),
        ("id: a\u{2028}\nverified: x\n", None, "\u{2028}", "unusual"),
        ("id: a\nverified: {date: [}\n", None, "[", ""),
    ] {
        let path = SourcePath::new("groups.yaml");
        let wish = Wish { path: &["verified"], value: confirmed(by), order: &ORDER };
        let refused = set(before, &Region::file(&path, before), &wish).expect_err(before);
        assert!(refused.why.contains(why), "{before}: {refused:?}");
        assert!(why.is_empty() || before[refused.at..].starts_with(at), "{before}: {refused:?}");
    }
}

#[test]
fn keys_on_the_way_that_are_missing_are_made() {
    let text = "a: 1\n";
    let wish = Wish { path: &["b", "c"], value: Value::Text("yes".to_owned()), order: &[] };
    let region = Region::file(&SourcePath::new("site.yaml"), text);
    let changes = set(text, &region, &wish).expect("it can be set");
    assert_eq!(applied(text, &changes), "a: 1\nb:\n  c: \"yes\"\n");
}

#[test]
fn an_item_is_added_behind_the_last_one_in_its_manner() {
    let rows = ["id: n", "name: N"].map(ToOwned::to_owned);
    for (before, after) in [
        ("", "groups:\n  - id: n\n    name: N\n"),
        ("groups:\n", "groups:\n  - id: n\n    name: N\n"),
        ("groups: [] # none yet\n", "groups: [] # none yet\n"),
        ("groups: []\nplaces: {}\n", "groups:\n  - id: n\n    name: N\nplaces: {}\n"),
        ("groups: # all\n", "groups: # all\n  - id: n\n    name: N\n"),
        ("places: {}\n", "places: {}\n\ngroups:\n  - id: n\n    name: N\n"),
        ("- id: a\n", "- id: a\n\n- id: n\n  name: N\n"),
        ("- id: a\n- id: b", "- id: a\n- id: b\n- id: n\n  name: N"),
        ("groups:\n  - id: a\n\n  - id: b\n", "groups:\n  - id: a\n\n  - id: b\n\n  - id: n\n    name: N\n"),
        (
            "groups:\n  - id: a\n  - id: b\n\n# Places\nplaces: {}\n",
            "groups:\n  - id: a\n  - id: b\n  - id: n\n    name: N\n\n# Places\nplaces: {}\n",
        ),
        ("groups:\n- id: a\n\nplaces: {}\n", "groups:\n- id: a\n\n- id: n\n  name: N\n\nplaces: {}\n"),
        ("groups:\r\n  - id: a\r\n", "groups:\r\n  - id: a\r\n\r\n  - id: n\r\n    name: N\r\n"),
    ] {
        let path = SourcePath::new("groups.yaml");
        match append(before, &path, &rows) {
            Ok(change) => assert_eq!(applied(before, [&change]), after, "{before}"),
            Err(refused) => assert_eq!(before, after, "{refused:?}"),
        }
    }
    for before in ["[{id: a}]\n", "groups: [{id: a}]\n", "just words\n", "groups: {a: b}\n"] {
        assert!(append(before, &SourcePath::new("groups.yaml"), &rows).is_err(), "{before}");
    }
}
