//! Files are cut where a whole reading would cut them.

use proptest::prelude::*;

use super::super::{Free, FrontMatter, Items, careful, front_matter, items, place, read};
use super::{Group, Region, line_and_column, path, shown};
use crate::diagnostic::Diagnostics;

fn cut(text: &str) -> (Items, String) {
    let mut problems = Diagnostics::default();
    let items = items(text, &path(), &mut problems);
    (items, shown(text, &problems))
}

/// The ids of the items, and the names of the keys.
fn parts(text: &str) -> (Vec<String>, Vec<String>) {
    let (cut, _) = cut(text);
    let mut problems = Diagnostics::default();
    let id = |region: &Region| match read::<Free>(text, region, &mut problems) {
        Some(Free::Table(mut table)) => match table.remove("id") {
            Some(Free::Text(id)) => id,
            other => format!("{other:?}"),
        },
        other => format!("{other:?}"),
    };
    (cut.items.iter().map(id).collect(), cut.keys.into_iter().map(|key| key.name).collect())
}

#[test]
fn a_file_is_cut_into_its_keys_and_its_groups() {
    for (text, ids, keys) in [
        ("groups:\n  - id: a\n    name: x\n  - id: b\n", "a b", "groups"),
        ("groups:\n- id: a\n  name: x\n- id: b\nplaces:\n  p: {city: Ulm}\n", "a b", "groups places"),
        ("places:\n  p: {city: Ulm}\ngroups:\n  - id: a\n", "a", "places groups"),
        ("- id: a\n- id: b\n", "a b", ""),
        ("  - id: a\n  - id: b\n", "a b", ""),
        ("---\ngroups:\n  - id: a\n", "a", "groups"),
        ("# first\n\n- id: a\n# between\n    # deeper\n  # inside\n  name: x\n\n- id: b\n# last", "a b", ""),
        ("groups: # all of them\n# none\n  - id: a\n# in between\n  - id: b\n", "a b", "groups"),
        ("groups:\n  - id: a\n    text: |\n      - x\n      groups:\n\n      - id: z\n  - id: b\n", "a b", "groups"),
        (
            "groups:\n  - id: a\n    text: >-\n     - x\n  - id: b\n    text: \"one\n      - id: z\n\n      two\"\n  - id: c\n",
            "a b c",
            "groups",
        ),
        ("groups:\n  -\n    id: a\n  -   id: b\n      name: x\n", "a b", "groups"),
        ("groups: []\nplaces: {}\n", "", "groups places"),
        ("groups:\nplaces: {}\n", "", "groups places"),
        ("groups: [{id: a}, {id: b, name: [x]},\n  {id: c}]\n", "a b c", "groups"),
        ("{groups: [{id: a}], places: {}}", "a", "groups places"),
        ("[{id: a}, {id: b}]", "a b", ""),
        ("\"groups\":\n  - id: a\n    name: x\n  - id: b\n", "a b", "groups"),
        ("'groups':\n  -\n    id: a\n    name: x\n  - {id: b}\n", "a b", "groups"),
        ("id: a\nname: one group\n", "", "id name"),
        ("", "", ""),
        ("# nothing\n", "", ""),
    ] {
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let words = |words: &str| words.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
            assert_eq!(parts(&text), (words(ids), words(keys)), "{text}");
            assert_eq!(cut(&text).1, "", "{text}");
        }
    }
}

#[test]
fn a_mistake_in_one_group_leaves_the_others_alone() {
    for (line, at) in [
        ("    name: \"x\n", "3:11"),
        ("   name: x\n", "3:4"),
        (" - x\n", "3:2"),
        ("name x\n", "3:1"),
        ("]\n", "3:1"),
        ("\tx\n", "3:1"),
    ] {
        let text = format!("groups:\n  - id: a\n{line}  - id: b\n    name: b\n");
        let (cut, found) = cut(&text);
        assert_eq!((cut.items.len(), found.as_str()), (2, ""), "{line}");
        let mut problems = Diagnostics::default();
        let groups: Vec<_> = cut.items.iter().filter_map(|item| read::<Group>(&text, item, &mut problems)).collect();
        assert_eq!(groups.len(), 1, "{line}");
        assert!(shown(&text, &problems).starts_with(at), "{line}: {}", shown(&text, &problems));
    }
}

#[test]
fn a_file_that_cannot_be_cut_says_why() {
    insta::assert_snapshot!(cut("groups: {a: b}\nplaces: {}\nplaces: {}\n").1, @r#"
    1:1 wrong-kind: "groups" wants a list
        begin each group with a dash and a space: - id: tuesday-circle
    3:1 duplicate-key: the key "places" is here twice
        keep one of the two; the other would be lost
        2:1: the first one is here
    "#);
    insta::assert_snapshot!(cut("groups:\n  - id: a\n---\ngroups: []\n").1, @r#"
    3:1 bad-yaml: a second document begins here
        keep one document in a file: delete this line, or move what follows to a file of its own
    "#);
    insta::assert_snapshot!(cut("groups: &all\n  - id: a\n").1, @r#"
    1:9 bad-yaml: a text cannot begin with "&"
        put it in quotes: "&all"; names for parts of a file (&name, *name, !name) are not read
    "#);
}

#[test]
fn the_value_of_a_key_at_the_top_is_read_with_its_place() {
    let text = "groups: []\nplaces:\n  p:\n    city: Ulm\n    latitude: north\n";
    let (cut, _) = cut(text);
    let mut problems = Diagnostics::default();
    let places: Option<Free> = read(text, &cut.keys[1].region, &mut problems);
    assert!(matches!(places, Some(Free::Table(places)) if places.contains_key("p")));
    assert_eq!(line_and_column(text, &place(text, &cut.keys[1].region, "p.latitude")), "5:15");
}

#[test]
fn what_was_found_later_has_its_place() {
    let text =
        "# x\nid: a\nname: ñ\nmeetings:\n  - every: monday\n    at:\n  - {every: \"tuesday\"}\nsituations: grief\n";
    for (path, at) in [
        ("", "2:1"),
        ("id", "2:5"),
        ("!id", "2:1"),
        ("meetings", "5:3"),
        ("!meetings", "4:1"),
        ("meetings.0", "5:5"),
        ("meetings.0.every", "5:12"),
        ("meetings.0.!every", "5:5"),
        ("meetings.0.at", "6:5"),
        ("meetings.1.every", "7:13"),
        ("meetings.1.until", "7:5"),
        ("meetings.7.until", "5:3"),
        ("situations.0", "8:13"),
        ("place.city", "2:1"),
    ] {
        assert_eq!(line_and_column(text, &place(text, &Region::file(&super::path(), text), path)), at, "{path}");
    }
    let broken = "\n\n  id: [\n";
    assert_eq!(line_and_column(broken, &place(broken, &Region::file(&super::path(), broken), "id")), "3:3");
}

#[test]
fn front_matter_stands_between_two_lines_at_the_very_top() {
    for (text, wanted) in [
        ("---\ntitle: a\n---\nText\n", Some(("title: a\n", "Text\n"))),
        ("---\r\ntitle: a\r\n---\r\nText\r\n", Some(("title: a\r\n", "Text\r\n"))),
        ("---\ntitle: a\n...\nText\n", Some(("title: a\n", "Text\n"))),
        ("---\n---", Some(("", ""))),
        ("---  \ntitle: |\n  a\n  ---\n---\n", Some(("title: |\n  a\n  ---\n", ""))),
        ("Text\n---\n", None),
        ("\n---\na: b\n---\n", None),
        ("----\n", None),
        ("", None),
    ] {
        let found = front_matter(text, &path()).expect("it is closed");
        let parts =
            found.map(|FrontMatter { region, body }| (&text[region.span.start..region.span.end], &text[body..]));
        assert_eq!(parts, wanted, "{text:?}");
    }
    let open = front_matter("---\ntitle: a\n", &path()).expect_err("it never ends");
    assert_eq!(open.message, "the part that begins with \"---\" never ends");
}

/// Lines of a directory file, mostly well indented.
fn directory() -> impl Strategy<Value = String> {
    let line = prop::sample::select(vec![
        "groups:\n",
        "places:\n",
        "  - id: a\n",
        "  - id: b\n    name: x\n",
        "    text: |\n",
        "      - id: z\n",
        "      more\n",
        "\n",
        "# note\n",
        "    # note\n",
        "    name: \"one\n",
        "      two\"\n",
        "- id: c\n",
        "  name: y\n",
        "  -\n",
        "    id: d\n",
        "  p: {city: x}\n",
        "    list: [a,\n",
        "      b]\n",
        "    list:\n    - x\n",
        "    list:\n    - - y\n",
        "  - {id: e}\n",
        "    fold: >+\n",
        "\n\n",
        "  - plain\n",
        "extra: 1\n",
        "groups: [{id: a}, b]\n",
        "'groups':\n",
    ]);
    prop::collection::vec(line, 0..12).prop_map(|lines| lines.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parts_of_a_file_are_what_a_whole_reading_finds(text in directory()) {
        let region = Region::file(&path(), &text);
        let Some(whole) = careful::read::<Free>(&text, &region, &mut Diagnostics::default()).whole() else { return Ok(()) };
        let wanted = match &whole {
            Free::List(items) => items.clone(),
            Free::Table(table) => match table.get("groups") {
                Some(Free::List(items)) => items.clone(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        let (cut, _) = cut(&text);
        let mut problems = Diagnostics::default();
        let items: Vec<Free> = cut.items.iter().filter_map(|item| read(&text, item, &mut problems)).collect();
        prop_assert_eq!(items, wanted, "{:?} {:?}", &text, problems);
        if let Free::Table(table) = whole {
            let keys = cut.keys.iter().map(|key| (key.name.clone(), read(&text, &key.region, &mut problems)));
            let wanted = table.into_iter().map(|(key, value)| (key, Some(value)));
            prop_assert_eq!(keys.collect::<std::collections::BTreeMap<_, _>>(), wanted.collect::<std::collections::BTreeMap<_, _>>(), "{:?}", &text);
        }
    }
}
