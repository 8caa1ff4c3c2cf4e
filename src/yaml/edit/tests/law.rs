//! Whatever a file looks like: what was meant changes, and nothing else does.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::confirmed;
use crate::diagnostic::Diagnostics;
use crate::sources::SourcePath;
use crate::yaml::edit::{Wish, append, applied, set};
use crate::yaml::{Free, Items, Region, items, read, unique_map};

const ORDER: [&str; 9] = ["id", "name", "description", "meetings", "contact", "paused", "until", "verified", "source"];

/// A group as its keys with their values, read as freely as can be.
#[derive(Debug, Clone, PartialEq, serde::Deserialize)]
pub(super) struct Group(#[serde(deserialize_with = "unique_map")] BTreeMap<String, Free>);

/// A value of one line, as people write them.
fn value() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "plain words",
        "'in ''single'' quotes'",
        "\"in \\\"double\\\" quotes: a\"",
        "2026-01-02",
        "[a, 'b: c', {d: e}]",
        "{ a: b, c: [d] }",
        "{}",
        "[]",
        "~",
        "",
        "\"19:00\"",
        "it's #1",
        "héé – ü",
        "x # note: here",
    ])
    .prop_map(ToOwned::to_owned)
}

/// A key with its lines, further right by `indent`.
fn entry(key: &'static str) -> impl Strategy<Value = Vec<String>> {
    let rows = prop::sample::select(vec![
        vec!["{key}: |", "    a long text", "", "    # no comment", "      further right", ""],
        vec!["{key}: >-", "    folded", "    text"],
        vec!["{key}: |+", "    kept", "", ""],
        vec!["{key}: \"over", "    two lines\""],
        vec!["{key}: over two", "  plain lines"],
        vec![
            "{key}:",
            "  - every: tuesday",
            "    at: \"19:00\" # evening",
            "    # not in summer",
            "  - date: 2026-12-05",
        ],
        vec!["{key}:", "- a", "- 'b'"],
        vec!["{key}:", "  a: b", "", "  # between", "  c:", "    - d"],
        vec!["{key}: [", "    a, # one", "    b", "  ]"],
        vec!["{key}: {", "    a: b,", "  }  # closed"],
    ]);
    prop_oneof![
        3 => value().prop_map(move |value| vec![format!("{key}: {value}")]),
        2 => rows.prop_map(move |rows| rows.iter().map(|row| row.replace("{key}", key)).collect()),
    ]
}

fn verified() -> impl Strategy<Value = Vec<String>> {
    prop::sample::select(vec![
        vec!["verified: {date: 2026-01-02, by: Ana}"],
        vec!["verified: { date: '2026-01-02' } # asked"],
        vec!["verified:", "  date: 2026-01-02", "  # who", "  by: \"Ana: x\""],
        vec!["verified:", "    by: Ana # host", "    date: \"2026-01-02\"   # when", ""],
        vec!["verified: {", "    date: 2026-01-02, # asked", "    by: Ana,", "  }"],
        vec!["verified:"],
        vec!["verified: # nobody yet"],
        vec!["verified: null"],
    ])
    .prop_map(|rows| rows.into_iter().map(ToOwned::to_owned).collect())
}

fn noise() -> impl Strategy<Value = Vec<String>> {
    prop::sample::select(vec![
        vec![],
        vec![],
        vec![],
        vec![""],
        vec!["# a comment: x"],
        vec!["", "  # further right", ""],
    ])
    .prop_map(|rows| rows.into_iter().map(ToOwned::to_owned).collect())
}

/// The lines of a group's keys, with comments and empty lines between them.
fn group() -> impl Strategy<Value = Vec<String>> {
    let keys = prop::sample::subsequence(
        vec!["name", "description", "meetings", "contact", "paused", "until", "source", "extra"],
        0..7,
    );
    let entries = keys.prop_shuffle().prop_flat_map(|keys| keys.into_iter().map(entry).collect::<Vec<_>>());
    (entries, prop::option::of(verified()), any::<prop::sample::Index>(), prop::collection::vec(noise(), 9)).prop_map(
        |(mut entries, verified, at, noise)| {
            if let Some(verified) = verified {
                let at = at.index(entries.len() + 1);
                entries.insert(at, verified);
            }
            entries.into_iter().zip(noise).flat_map(|(entry, noise)| entry.into_iter().chain(noise)).collect()
        },
    )
}

/// The ends of lines, in turn.
fn ends() -> impl Strategy<Value = &'static [&'static str]> {
    prop::sample::select(vec![&["\n"][..], &["\r\n"], &["\n", "\r\n", "\r\n"]])
}

/// A row whose key is in quote marks, where it is one of a group.
fn in_quotes(row: &str) -> String {
    let keys = ORDER.iter().chain(&["paused", "extra"]);
    let key = keys.into_iter().find(|key| row.strip_prefix(**key).is_some_and(|rest| rest.starts_with(':')));
    key.map_or_else(|| row.to_owned(), |key| format!("\"{key}\"{}", &row[key.len()..]))
}

/// A file of groups: below `groups:` or a list, further right by some spaces, with keys in quote marks or not, with some line ends and
/// maybe none at its end.
pub(super) fn file() -> impl Strategy<Value = (String, usize)> {
    let groups = prop::collection::vec(group(), 1..4);
    (groups, 0..3_usize, any::<bool>(), any::<bool>(), ends(), any::<bool>()).prop_map(
        |(groups, indent, keyed, quoted, ends, cut)| {
            let mut rows: Vec<String> = vec!["# The groups".to_owned()];
            if keyed {
                rows.extend(["places:", "  hall: { name: Hall } # the only one", "groups:"].map(ToOwned::to_owned));
            }
            let indent = " ".repeat(if keyed { indent } else { 0 });
            let count = groups.len();
            for (number, group) in groups.into_iter().enumerate() {
                let marked = |row: &str| if quoted { in_quotes(row) } else { row.to_owned() };
                rows.push(format!("{indent}- {}", marked(&format!("id: g{number}"))));
                let inner =
                    |row: &String| if row.is_empty() { String::new() } else { format!("{indent}  {}", marked(row)) };
                rows.extend(group.iter().map(inner));
            }
            let mut text: String =
                rows.iter().zip(ends.iter().cycle()).flat_map(|(row, end)| [row.as_str(), end]).collect();
            if cut {
                text.truncate(text.trim_end().len());
            }
            (text, count)
        },
    )
}

pub(super) fn cut(text: &str) -> Items {
    items(text, &SourcePath::new("groups.yaml"), &mut Diagnostics::default())
}

pub(super) fn groups(text: &str, items: &[Region]) -> Vec<Option<Group>> {
    items.iter().map(|item| read(text, item, &mut Diagnostics::default())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn only_what_was_meant_changes((text, count) in file(), which in any::<prop::sample::Index>(), by in any::<bool>()) {
        let before = cut(&text);
        prop_assume!(before.items.len() == count);
        let old = groups(&text, &before.items);
        prop_assume!(old.iter().all(Option::is_some));
        let which = which.index(count);
        let by = by.then_some("Ana: \"x\", O'Neil");
        let wish = Wish { path: &["verified"], value: confirmed(by), order: &ORDER };
        let Ok(changes) = set(&text, &before.items[which], &wish) else {
            return Err(TestCaseError::fail(format!("refused:\n{text}")));
        };
        let after = applied(&text, &changes);

        // The meaning: that value, and all others as they were.
        let new = groups(&after, &cut(&after).items);
        prop_assert_eq!(new.len(), count, "{}", after);
        for (number, (old, new)) in old.iter().zip(&new).enumerate() {
            let (Some(old), Some(new)) = (old, new) else {
                return Err(TestCaseError::fail(format!("cannot be read:\n{after}")));
            };
            let (mut old, mut new) = (old.0.clone(), new.0.clone());
            if number == which {
                old.remove("verified");
                let verified = format!("{:?}", new.remove("verified"));
                prop_assert!(verified.contains("2026-11-23"), "{}\n{}", verified, after);
            }
            prop_assert_eq!(old, new, "{}", after);
        }

        // The bytes: every line that is no line of `verified` is there in its order, and no comment is lost.
        let is_cut = !text.ends_with('\n');
        let is_meant = |line: &str| ["verified", "date: ", "by: ", "\"date\": ", "\"by\": "].iter().any(|word| line.contains(word));
        let others = |text: &str| -> Vec<String> {
            // A last line without an end may come to stand before another.
            let whole = |line: &str| if is_cut { line.trim_end_matches(['\r', '\n']).to_owned() } else { line.to_owned() };
            text.split_inclusive('\n').filter(|line| !is_meant(line)).map(whole).collect()
        };
        prop_assert_eq!(others(&text), others(&after));
        prop_assert_eq!(text.matches('#').count(), after.matches('#').count(), "{}", after);
        prop_assert_eq!(text.ends_with('\n'), after.ends_with('\n'));
        let lone = |text: &str| text.matches('\n').count() - text.matches("\r\n").count();
        prop_assert!(lone(&text) > 0 || !text.contains("\r\n") || lone(&after) == 0, "{:?}", after);
        prop_assert!(lone(&text) > 0 || text.contains("\r\n") || !after.contains('\r'), "{:?}", after);
    }

    #[test]
    fn what_is_added_changes_nothing_of_the_others((text, count) in file()) {
        let before = cut(&text);
        prop_assume!(before.items.len() == count);
        let old = groups(&text, &before.items);
        prop_assume!(old.iter().all(Option::is_some));
        let rows = ["id: new", "meetings:", "  - every: tuesday"].map(ToOwned::to_owned);
        let change = match append(&text, &SourcePath::new("groups.yaml"), &rows) {
            Ok(change) => change,
            Err(refused) => return Err(TestCaseError::fail(format!("{}:\n{text}", refused.why))),
        };
        prop_assert!(change.span.start == change.span.end, "something goes: {:?}", change);
        let after = applied(&text, [&change]);
        let new = groups(&after, &cut(&after).items);
        prop_assert_eq!(new.len(), count + 1, "{}", after);
        prop_assert_eq!(&new[..count], &old[..], "{}", after);
        prop_assert!(after.contains("- id: new"), "{}", after);
        prop_assert_eq!(text.ends_with('\n'), after.ends_with('\n'));
        let windows = change.text.matches("\r\n").count();
        prop_assert!(windows == 0 || windows == change.text.matches('\n').count(), "its lines end in two ways: {:?}", after);
    }
}
