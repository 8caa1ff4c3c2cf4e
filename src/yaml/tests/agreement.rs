//! The two readers agree: where the quick one is used at all, it reads what the careful one reads, unless that one
//! refuses the text as no YAML.

use std::collections::BTreeMap;
use std::fmt::Debug;

use proptest::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::super::{Free, Region, Shape, careful, odd, one_or_many, quick, unique_map};
use super::{Group, path};
use crate::diagnostic::{Code, Diagnostics};

/// Takes any document as texts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Texts {
    #[serde(default)]
    a: String,
    b: Option<String>,
    #[serde(default)]
    c: Vec<String>,
    #[serde(default, deserialize_with = "one_or_many")]
    d: Vec<String>,
    #[serde(default, deserialize_with = "unique_map")]
    e: BTreeMap<String, String>,
    f: Option<f64>,
    g: Option<u32>,
    h: Option<bool>,
    i: Option<i64>,
    k: Option<Box<Texts>>,
    #[serde(default)]
    l: Vec<Texts>,
}

fn agree<T: DeserializeOwned + Debug>(text: &str) -> Result<(), TestCaseError> {
    if odd::is_odd(text) {
        return Ok(());
    }
    let Ok(quick) = quick::<T>(text, Shape::Document) else { return Ok(()) };
    let mut problems = Diagnostics::default();
    let careful = careful::read::<T>(text, &Region::file(&path(), text), &mut problems).whole();
    // The quick reader's library is the laxer one: it takes a quoted text that goes on left of its key, for one.
    let refused = !problems.is_empty() && problems.iter().all(|problem| problem.code == Code::BadYaml);
    // Written out, as one number is not equal to itself.
    let (careful, quick) = (format!("{careful:?}"), format!("{:?}", Some(quick)));
    prop_assert!(refused || (careful == quick && problems.is_empty()), "{text:?}: {quick}\n{careful}\n{problems:?}");
    Ok(())
}

/// What YAML may read as something else than the text that it is.
const ODD_WORDS: &[&str] = &[
    "~",
    "null",
    "Null",
    "NULL",
    "nULL",
    "",
    "''",
    "\"\"",
    "true",
    "True",
    "TRUE",
    "tRUE",
    "yes",
    "NO",
    "on",
    "y",
    "0",
    "007",
    "02139",
    "010",
    "0x10",
    "0o7",
    "0b1",
    "1_000",
    "+15551234567",
    "-1",
    "- 1",
    "1.10",
    "1.",
    ".5",
    "1e3",
    "1e400",
    ".inf",
    "-.inf",
    ".nan",
    "inf",
    "nan",
    "2026-12-05",
    "2026-12-05T10:00:00Z",
    "19:30",
    "12:30:45",
    "=",
    "<<",
    "@",
    "5 #4",
    "5 # four",
    "'it''s'",
    "\"a\\tb\"",
    "\"\\u00e9\"",
    "[]",
    "{}",
    "[a, b]",
    "[~]",
    "[1, 2]",
    "{a: b}",
    "{x: ~}",
    "|\n  x\n  y",
    ">\n  x\n  y",
    "|-\n  x\n\n",
    ">+\n  x\n\n",
    "a\n  b",
    "18446744073709551616",
    "4294967296",
    "é",
    "“x”",
    "a\u{2028}b",
    "a\u{85}b",
    "a\tb",
    "x: y",
    "-",
    "- x",
    "?",
    "? x",
    "!x y",
    "&x y",
    "*x",
    "http://x.org/#y",
    "a,b",
    "a]b",
    "a#b",
    "#",
    "# x",
    "#x",
];

#[test]
fn both_readers_read_the_same_from_every_odd_word() {
    for word in ODD_WORDS {
        for key in ["a", "b", "c", "d", "e", "f", "g", "h", "i", "k", "l"] {
            for text in [format!("{key}: {word}\n"), format!("{key}: {word}"), format!("{key}:\n  {word}\na: x\n")] {
                agree::<Texts>(&text).expect("both readers agree");
                agree::<Free>(&text).expect("both readers agree");
            }
        }
        agree::<Free>(word).expect("both readers agree");
        agree::<Vec<Free>>(&format!("- {word}\n- - {word}\n")).expect("both readers agree");
    }
}

/// Texts that are nearly YAML.
fn nearly_yaml() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "b",
        "c: ",
        "d:",
        "e: ",
        "f: 1.5",
        "g: 12",
        "h: true",
        "k:",
        "l:",
        "\n",
        "\n  ",
        "\n    ",
        "\n- ",
        "\n  - ",
        ": ",
        ":",
        "- ",
        "-",
        " ",
        "  ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        ",",
        "\"",
        "'",
        "|\n",
        ">\n",
        "|-\n",
        ">+\n  ",
        "#",
        " # x",
        " #x",
        "\n# y\n",
        "x",
        "é",
        "~",
        "null",
        "02139",
        "1.10",
        "yes",
        "\\",
        "\\n",
        "?",
        "? ",
        "!",
        "&x ",
        "*x",
        "%",
        "@",
        "\t",
        "\r\n",
        "\n\n",
        "---\n",
        "\n...\n",
        "2026-01-01",
        "''",
        "word",
        "two words",
        "http://a.b",
    ]);
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Whole documents of lines that mostly fit.
fn lines() -> impl Strategy<Value = String> {
    let line = (
        0_usize..4,
        prop::sample::select(vec![
            "a: x",
            "b: 'y z'",
            "c:",
            "- x",
            "- \"q\"",
            "d: one",
            "e:",
            "f: 2",
            "g: 3",
            "h: false",
            "k:",
            "l:",
            "- a: z",
            "a: |",
            "b: >-",
            "text that goes on",
            "# note",
            "",
            "c: [x, y]",
            "e: {x: y, z: }",
            "- [p]",
            "a: \"open",
            "close\"",
            "i: -4",
            "  b: deep",
            "a: x: y",
        ]),
    );
    prop::collection::vec(line, 0..14).prop_map(|lines| {
        let line = |(indent, line)| format!("{}{line}\n", "  ".repeat(indent));
        lines.into_iter().map(line).collect::<Vec<_>>().concat()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn both_readers_read_the_same_from_any_text(text in nearly_yaml()) {
        agree::<Texts>(&text)?;
        agree::<Free>(&text)?;
    }

    #[test]
    fn both_readers_read_the_same_from_lines_that_mostly_fit(text in lines()) {
        agree::<Texts>(&text)?;
        agree::<Free>(&text)?;
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "\\PC{0,60}|[ \\n\\t:#'\"\\[\\]{}|>&*!%@,a-]{0,40}") {
        let mut problems = Diagnostics::default();
        let region = Region::file(&path(), &text);
        let value = super::super::read::<Group>(&text, &region, &mut problems);
        prop_assert_eq!(value.is_none(), problems.has_errors());
        let parts = super::super::items(&text, &path(), &mut problems);
        for item in parts.items.iter().chain(parts.keys.iter().map(|key| &key.region)) {
            super::super::read::<Free>(&text, item, &mut problems);
            super::super::place(&text, item, "a.0.b");
        }
    }
}
