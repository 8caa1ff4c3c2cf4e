//! The schemas and the reader say the same of values made by chance: what a schema takes, the reader reads, and what the schema
//! refuses, the reader or a check of the site has something to say of.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::grown::{Chance, spoil, value};
use super::{faults, schema, validator};
use crate::diagnostic::{Code, Diagnostics, Severity};
use crate::schema::{Kind, Known};
use crate::site::article::{ArticleHead, SituationHead};
use crate::site::settings::Settings;
use crate::site::{self, ReadOptions};
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Region};

static SCHEMAS: LazyLock<Vec<(Kind, Value, Validator)>> = LazyLock::new(|| {
    Kind::ALL
        .into_iter()
        .map(|kind| {
            let schema = schema(kind, &Known::default());
            let validator = validator(&schema);
            (kind, schema, validator)
        })
        .collect()
});

/// What the reader does not like about a value. JSON is YAML, too.
fn read(kind: Kind, value: &Value) -> Vec<String> {
    let text = format!("{value:#}\n");
    let mut problems = Diagnostics::default();
    let region = Region::file(&SourcePath::new("a.yaml"), &text);
    match kind {
        Kind::Site => drop(yaml::read::<Settings>(&text, &region, &mut problems)),
        Kind::Article | Kind::Page => drop(yaml::read::<ArticleHead>(&text, &region, &mut problems)),
        Kind::Situation => drop(yaml::read::<SituationHead>(&text, &region, &mut problems)),
        Kind::Groups | Kind::Group => return read_groups(kind, &text),
    }
    problems.iter().map(|problem| format!("{}: {}", problem.code, problem.message)).collect()
}

/// Groups are read as a site reads them; what is meant by their values is not looked at here.
fn read_groups(kind: Kind, text: &str) -> Vec<String> {
    const OF_FORM: [Code; 7] = [
        Code::UnknownKey,
        Code::MissingKey,
        Code::DuplicateKey,
        Code::WrongKind,
        Code::UnknownWord,
        Code::BadYaml,
        Code::BadValue,
    ];
    let all = whole(kind, text);
    let of_form = |(code, _): &&(Code, String)| OF_FORM.contains(code);
    all.iter().filter(of_form).map(|(code, message)| format!("{code}: {message}")).collect()
}

/// All mistakes of a site in which this is a file.
fn whole(kind: Kind, text: &str) -> BTreeSet<(Code, String)> {
    let mut sources = Sources::default();
    let (path, text) = match kind {
        Kind::Groups => ("groups.yaml", text.to_owned()),
        Kind::Group => ("groups/a.yaml", text.to_owned()),
        Kind::Site => ("site.yaml", text.to_owned()),
        Kind::Article => ("content/articles/a.md", format!("---\n{text}---\n")),
        Kind::Page => ("content/pages/a.md", format!("---\n{text}---\n")),
        Kind::Situation => ("content/situations/a.md", format!("---\n{text}---\n")),
    };
    sources.insert_text("site.yaml", "base_url: https://example.org/\nlanguages: {es: {}}\n");
    sources.insert_text("content/situations/grief.md", "---\ntitle: Grief\n---\n");
    sources.insert_text(path, &text);
    let how = ReadOptions { today: jiff::civil::date(2026, 11, 23), base_url: None, drafts: true, kept: None };
    let mut problems = Diagnostics::default();
    site::read(&sources, &how, &mut problems);
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error);
    errors.map(|problem| (problem.code, problem.message.clone())).collect()
}

/// A value that the schema takes. Of groups with one id only the first would be looked at.
fn made(schema: &Value, bytes: &[u8]) -> Value {
    let mut made = value(schema, (schema, &Value::Null), &mut Chance(bytes));
    let groups = if made.is_array() { Some(&mut made) } else { made.get_mut("groups") };
    for (number, group) in groups.and_then(Value::as_array_mut).into_iter().flatten().enumerate() {
        group["id"] = format!("group-{number}").into();
    }
    made
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 150, ..ProptestConfig::default() })]

    #[test]
    fn what_a_schema_takes_the_reader_reads(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for (kind, schema, validator) in SCHEMAS.iter() {
            let made = made(schema, &bytes);
            let found = faults(validator, &made);
            prop_assert!(found.is_empty(), "{}: {:#}\n{}", kind.as_str(), made, found.join("\n"));
            let said = read(*kind, &made);
            prop_assert!(said.is_empty(), "{}: {:#}\n{}", kind.as_str(), made, said.join("\n"));
        }
    }

    #[test]
    fn of_what_is_spoilt_both_say_the_same(
        bytes in prop::collection::vec(any::<u8>(), 0..120),
        other in prop::collection::vec(any::<u8>(), 4),
    ) {
        for (kind, schema, validator) in SCHEMAS.iter() {
            let made = made(schema, &bytes);
            let mut spoilt = made.clone();
            spoil(&mut spoilt, &mut Chance(&other));
            let (refused, said) = (faults(validator, &spoilt), read(*kind, &spoilt));
            if refused.is_empty() {
                prop_assert!(said.is_empty(), "only the reader refuses {}: {:#}\n{}", kind.as_str(), spoilt, said.join("\n"));
            // An empty file is nothing yet, and a text where a whole file belongs is told of elsewhere or not at all.
            } else if said.is_empty() && spoilt != json!({}) && (spoilt.is_object() || spoilt.is_array()) {
                let (before, after) = (whole(*kind, &format!("{made:#}\n")), whole(*kind, &format!("{spoilt:#}\n")));
                prop_assert!(
                    after.difference(&before).next().is_some(),
                    "only the schema refuses {}: {:#}\n{}", kind.as_str(), spoilt, refused.join("\n")
                );
            }
        }
    }
}
