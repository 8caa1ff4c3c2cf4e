//! The traps of YAML, as they were measured in other tools, and what becomes of each here.

use std::collections::BTreeMap;

use super::super::{Free, one_or_many};
use super::{Group, outcome, problems};

/// A text as every kind of field takes it.
#[derive(Debug, PartialEq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Verbatim {
    a: String,
    b: Option<String>,
    #[serde(deserialize_with = "one_or_many")]
    c: Vec<String>,
    d: Vec<String>,
    e: BTreeMap<String, String>,
}

#[test]
fn ya_1_ya_3_a_text_reaches_every_kind_of_field_as_it_was_written() {
    for text in [
        "NO",
        "yes",
        "on",
        "y",
        "off",
        "true",
        "True",
        "02139",
        "010",
        "+15551234567",
        "19:30",
        "12:30:45",
        "1.10",
        "1_000",
        "0x10",
        "1e3",
        "2026-12-05",
        ".5",
        "-1",
        "Main St#4",
        "http://example.org/#top",
        "it's",
        "a & b",
        "5 * 3",
        "wow!",
        "50%",
        "me@example.org",
        "a - b",
        "18+",
        "nullify",
        "~5",
    ] {
        let yaml = format!("a: {text}\nb: {text}\nc: {text}\nd: [{text}, \"{text}\"]\ne: {{k: {text}}}\n");
        let (value, problems) = outcome::<Verbatim>(&yaml);
        let text = text.to_owned();
        let wanted = Verbatim {
            a: text.clone(),
            b: Some(text.clone()),
            c: vec![text.clone()],
            d: vec![text.clone(), text.clone()],
            e: BTreeMap::from([("k".to_owned(), text)]),
        };
        assert_eq!((value, problems), (Some(wanted), String::new()), "{yaml}");
    }
}

#[test]
fn ya_1_no_value_is_no_text() {
    for nothing in ["", "~", "null", "Null", "NULL"] {
        let yaml = format!("a: {nothing}\nb: {nothing}\nc: {nothing}\nd: {nothing}\ne: {nothing}\n");
        let (value, problems) = outcome::<Verbatim>(&yaml);
        let wanted = Verbatim { a: String::new(), b: None, c: Vec::new(), d: Vec::new(), e: BTreeMap::new() };
        assert_eq!((value, problems), (Some(wanted), String::new()), "{yaml}");
    }
    let quoted = outcome::<Verbatim>("a: \"~\"\nb: 'null'\nc: \"\"\nd: []\ne: {}\n").0.expect("it can be read");
    assert_eq!((quoted.a.as_str(), quoted.b.as_deref(), quoted.c), ("~", Some("null"), vec![String::new()]));
}

#[test]
fn ya_1_numbers_are_numbers_only_where_a_number_is_wanted() {
    for (text, size) in
        [("12", Some(12)), ("\"12\"", Some(12)), ("-1", None), ("1.5", None), ("4294967296", None), ("\"\"", None)]
    {
        let (group, problems) = outcome::<Group>(&format!("id: a\nname: b\nsize: {text}\n"));
        assert_eq!(group.and_then(|group| group.size), size, "{text}");
        assert_eq!(
            problems.contains("3:7 wrong-kind: \"size\" wants a whole number"),
            size.is_none(),
            "{text}: {problems}"
        );
    }
}

#[test]
fn ya_1_only_true_and_false_are_yes_and_no() {
    for (text, drop_in) in
        [("true", Some(true)), ("false", Some(false)), ("yes", None), ("no", None), ("on", None), ("1", None)]
    {
        let (group, problems) = outcome::<Group>(&format!("id: a\nname: b\ndrop_in: {text}\n"));
        assert_eq!(group.and_then(|group| group.drop_in), drop_in, "{text}");
        assert_eq!(problems.contains("write true or false"), drop_in.is_none(), "{text}: {problems}");
    }
}

#[test]
fn ya_1_free_values_keep_their_digits() {
    let yaml = "a: 1.10\nb: +1555\nc: true\nd: \"true\"\ne: [~, 02139, {f: 19:30}]\n";
    let text = |text: &str| Free::Text(text.to_owned());
    let inside = Free::Table(BTreeMap::from([("f".to_owned(), text("19:30"))]));
    let wanted = BTreeMap::from([
        ("a".to_owned(), text("1.10")),
        ("b".to_owned(), text("+1555")),
        ("c".to_owned(), Free::YesOrNo(true)),
        ("d".to_owned(), text("true")),
        ("e".to_owned(), Free::List(vec![Free::Empty, text("02139"), inside])),
    ]);
    assert_eq!(outcome::<Free>(yaml), (Some(Free::Table(wanted)), String::new()));
}

#[test]
fn ya_1_a_key_twice_is_an_error_in_every_table() {
    for (yaml, place) in [
        ("id: a\nname: b\nid: c\n", "3:1"),
        ("id: a\nname: b\ntranslations: {es: x, es: y}\n", "3:23"),
        ("id: a\nname: b\nextra: {x: {y: 1, y: 2}}\n", "3:19"),
        ("id: a\nname: b\n\"name\": c\n", "3:1"),
    ] {
        let (group, problems) = outcome::<Group>(yaml);
        assert_eq!(group, None, "{yaml}");
        assert!(problems.starts_with(&format!("{place} duplicate-key: ")), "{yaml}: {problems}");
    }
}

#[test]
fn ya_1_a_hash_that_cut_a_text_is_seen_and_a_comment_is_left_alone() {
    for (value, lost) in [
        ("Main St #4", true),
        ("#4 Main St", true),
        ("[a, b #c\n  ]", true),
        ("Main St # the old one", false),
        ("Main St ## old", false),
        ("Main St#4", false),
        ("\"Main St #4\"", false),
        ("'Main St #4'", false),
        ("|\n  Main St #4", false),
        ("Main St #", false),
    ] {
        let (read, problems) = outcome::<BTreeMap<String, Free>>(&format!("a: {value}\nb: x\n"));
        assert!(read.is_some(), "{value}: a warning loses nothing");
        assert_eq!(problems.contains("lost-after-hash"), lost, "{value}: {problems}");
    }
}

#[test]
fn ya_2_bombs_are_refused_and_never_unfolded() {
    let bomb: String = std::iter::once("a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned())
        .chain((1..9).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", "))))
        .collect();
    let deep_list = "[".repeat(20_000);
    let deep_dashes = "- ".repeat(20_000);
    let deep_blocks = (0..300).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect::<Vec<_>>().concat();
    for (text, code) in
        [(bomb, "bad-yaml"), (deep_list, "too-large"), (deep_dashes, "too-large"), (deep_blocks, "too-large")]
    {
        let shown = problems(&text);
        assert!(shown.contains(code), "{text:.40}: {shown}");
    }
}

#[test]
fn thirty_two_levels_are_read_and_thirty_three_are_not() {
    for (levels, read) in [(32, true), (33, false)] {
        let text = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        let (value, problems) = outcome::<Free>(&text);
        assert_eq!((value.is_some(), problems.is_empty()), (read, read), "{levels}: {problems}");
    }
}

#[test]
fn line_ends_of_windows_mean_nothing() {
    let yaml = "id: a\nname: \"Hope\n  and faith\"\nsummary: |\n  one\n  two\nmeetings:\n  - every: monday # x\n";
    assert_eq!(outcome::<Group>(&yaml.replace('\n', "\r\n")), outcome::<Group>(yaml));
    assert_eq!(
        problems("id: a\r\nname: é\r\nsize: x\r\n").lines().next(),
        problems("id: a\nname: é\nsize: x\n").lines().next()
    );
}
