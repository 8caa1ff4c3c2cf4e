//! Whatever a file looks like and whatever order is wanted: lines change places, and the meaning stays.

use proptest::prelude::*;

use super::law::{cut, file, groups};
use crate::sources::SourcePath;
use crate::yaml::edit::{Order, applied, arrange};

/// Some order of the keys that files are made with, so that each of them may come first.
fn order() -> impl Strategy<Value = Order> {
    const KEYS: [&str; 10] =
        ["id", "name", "description", "meetings", "contact", "paused", "until", "verified", "source", "extra"];
    /// Lists of keys have to live as long as the program.
    fn kept(keys: Vec<&'static str>) -> &'static [&'static str] {
        keys.leak()
    }
    Just(KEYS.to_vec()).prop_shuffle().prop_map(|keys| {
        let inside = Order::of(&["c", "date", "at", "every", "a"]);
        let group = KEYS.iter().fold(Order::of(kept(keys)), |order, key| order.with(key, inside.clone()));
        Order::default().with("groups", group)
    })
}

/// The words of each line, without dash and indent, in the order of the letters.
fn lines(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.lines().map(|line| line.trim().trim_start_matches("- ").trim()).collect();
    lines.sort_unstable();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn lines_change_places_and_nothing_else_does((text, count) in file(), order in order()) {
        let before = cut(&text);
        prop_assume!(before.items.len() == count);
        let old = groups(&text, &before.items);
        prop_assume!(old.iter().all(Option::is_some));
        let path = SourcePath::new("groups.yaml");
        let order = if text.contains("\ngroups:") { order } else { order.inside[0].1.clone() };
        let arranged = match arrange(&text, &path, &order) {
            Ok(arranged) => arranged,
            Err(refused) => return Err(TestCaseError::fail(format!("{}:\n{text}", refused.why))),
        };
        let after = &arranged.text;
        prop_assert_eq!(&groups(after, &cut(after).items), &old, "{}", after);
        prop_assert_eq!(lines(&text), lines(after), "{}", after);
        prop_assert_eq!(&applied(&text, arranged.parts.iter().flat_map(|part| &part.changes)), after);

        // Only a text that keeps its empty lines, or one without an end, may hold others up.
        let is_odd = text.contains("|+") || !text.ends_with('\n');
        prop_assert!(is_odd || arranged.left.is_empty(), "{:?}\n{}", arranged.left, text);
        if arranged.left.is_empty() {
            let keys = |text: &str| -> Vec<Vec<usize>> {
                cut(text).items.iter().map(|item| places(text, item, &order)).collect()
            };
            prop_assert!(keys(after).iter().all(|places| places.is_sorted()), "{}", after);
        }

        // A second time changes nothing.
        let again = arrange(after, &path, &order).expect("it could be read before");
        prop_assert_eq!(&again.text, after);
        prop_assert!(again.parts.is_empty());

        // Lines end as they did.
        let windows = |text: &str| text.matches("\r\n").count();
        prop_assert!(windows(after).abs_diff(windows(&text)) <= usize::from(!text.ends_with('\n')), "{:?}", after);
    }

    #[test]
    fn no_text_at_all_makes_it_stumble(text in any_text(), order in order()) {
        let path = SourcePath::new("groups.yaml");
        for order in [&order, &order.inside[0].1] {
            if let Ok(arranged) = arrange(&text, &path, order) {
                prop_assert_eq!(lines(&text), lines(&arranged.text), "{:?}", arranged.text);
                let again = arrange(&arranged.text, &path, order).map(|again| again.text);
                prop_assert_eq!(again.as_ref(), Ok(&arranged.text), "{:?}", text);
            }
        }
    }
}

/// Lines of pieces that mean something in YAML, in whatever order they come.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "id: a",
        "name:",
        "until: 'x",
        "- ",
        "-",
        "  ",
        "    ",
        "\t",
        "|",
        "|+",
        ">-",
        "# c",
        "\"",
        "'",
        "{",
        "}",
        "[",
        "]",
        ", ",
        ": ",
        "? ",
        "&a ",
        "*a",
        "!t ",
        "---",
        "...",
        "é",
        "\u{2028}",
        "\u{feff}",
        "\0",
        "\r",
        "groups:",
        "meetings:",
        "contact: x",
        "<<",
    ]);
    let end = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "", " \n"]);
    prop::collection::vec((prop::collection::vec(piece, 0..4), end), 0..12)
        .prop_map(|lines| lines.into_iter().map(|(pieces, end)| pieces.concat() + end).collect())
}

/// Where the keys of a group stand in the order.
fn places(text: &str, item: &crate::yaml::Region, order: &Order) -> Vec<usize> {
    let order = order.inside.iter().find(|(key, _)| *key == "groups").map_or(order, |(_, order)| order);
    let entries = crate::yaml::entries(text, item).expect("it is a table");
    entries.iter().filter_map(|(name, _)| order.keys.iter().position(|key| key == name)).collect()
}
