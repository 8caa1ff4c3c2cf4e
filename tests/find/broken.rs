//! Whatever the files of an index are and whatever is typed: an answer, or the name of the file that is damaged, and soon.

use std::time::{Duration, Instant};

use openchair::search::query::{Broken, Index, Moment, Options, Order, search};
use proptest::prelude::*;
use serde_json::Value;

use crate::chance::Chance;
use crate::index::{Finder, day_number};
use crate::replaced::{self, FINDERS};
use crate::site::{TODAY, site};

/// The file that every query needs.
const ROOT: &str = "en.json";
/// How long an answer may take.
const LONGEST: Duration = Duration::from_secs(1);
/// How many more tries an answer has that took longer, as other programs may have had the machine.
const TRIES: usize = 3;

/// What takes the place of a value.
const ODD: [&str; 30] = [
    "0",
    "1",
    "-1",
    "5",
    "101",
    "255",
    "1440",
    "65536",
    "2147483647",
    "-2147483648",
    "4294967295",
    "4294967296",
    "18446744073709551615",
    "-9223372036854775808",
    "1e308",
    "0.5",
    "null",
    "true",
    "false",
    "\"\"",
    "\" \"",
    "\"grief\"",
    "\"s4294967295\"",
    "\"f4294967295\"",
    "\"w4294967295\"",
    "\"t4294967295-0\"",
    "\"//elsewhere/\"",
    "[]",
    "[[]]",
    "{}",
];

/// What people type, and what nobody does.
const TYPED: [&str; 24] = [
    "lumora",
    "ossalin near aldermoor",
    "within 10 miles",
    "tuesday from 17:00",
    "online spanish",
    "wheelchair accessible",
    "yastrow",
    "vondrel circles",
    "tonight",
    "tomorrow",
    "right now",
    "wexham 12",
    "quorvecks",
    "aldermor",
    "in oregon",
    "free for women",
    "<script>alert(1)</script>",
    "\u{202e}\u{2066}arodnoc\u{2069}",
    "🙂👩‍👩‍👧‍👦🏳️‍🌈",
    "悲しみの会 สวัสดี",
    "مُسَاعَدَة שָׁלוֹם",
    "e\u{301}\u{301}\u{301}\u{301}",
    "0:00 99:99 7pm 7 999 km",
    "9.30 am A.A. ' ’ `",
];

/// One thing that happens to a file.
#[derive(Debug, Clone)]
enum Damage {
    /// It is gone.
    Gone,
    /// It ends too early.
    Cut(Chance),
    /// A byte is another one.
    Byte(Chance),
    /// A value is an odd one.
    Value(Chance),
    /// Every number in a value is the same odd one.
    Numbers(Chance),
    /// A list or an object has lost a value, or has one twice.
    Lost(Chance),
    Twice(Chance),
    /// It is of another version.
    Version(i64),
}

/// What happens, and to which file; with 0 to the root.
fn damage() -> impl Strategy<Value = (usize, Damage)> {
    let chance = || any::<u64>().prop_map(Chance::of);
    let damage = prop_oneof![
        1 => Just(Damage::Gone),
        1 => chance().prop_map(Damage::Cut),
        2 => chance().prop_map(Damage::Byte),
        6 => chance().prop_map(Damage::Value),
        8 => chance().prop_map(Damage::Numbers),
        2 => chance().prop_map(Damage::Lost),
        1 => chance().prop_map(Damage::Twice),
        1 => (-2..3_i64).prop_map(Damage::Version),
    ];
    // What the root says decides most.
    (prop_oneof![Just(0), any::<usize>()], damage)
}

fn query() -> impl Strategy<Value = String> {
    let typed = || prop::sample::select(&TYPED[..]).prop_map(ToOwned::to_owned);
    let piece = prop_oneof![6 => typed(), 1 => any::<String>(), 1 => "\\PC{0,12}", 1 => "[a-z]{1,9}"];
    let pieces = prop::collection::vec(piece, 1..5).prop_map(|pieces| pieces.join(" "));
    prop_oneof![
        8 => pieces,
        1 => typed().prop_map(|typed| typed.chars().cycle().take(10_000).collect()),
    ]
}

fn harm(finder: &mut Finder, (file, damage): (usize, Damage)) {
    let path = if file == 0 { Some(ROOT.to_owned()) } else { finder.0.keys().nth(file % finder.0.len()).cloned() };
    let Some((path, mut bytes)) = path.and_then(|path| finder.0.remove_entry(&path)) else { return };
    match damage {
        Damage::Gone => return,
        Damage::Cut(mut chance) => bytes.truncate(chance.below(bytes.len() + 1)),
        Damage::Byte(mut chance) => {
            let (place, byte) = (chance.below(bytes.len().max(1)), chance.of_these(b"0129-\"\\{[]},: \n\xffz"));
            bytes.get_mut(place).into_iter().for_each(|there| *there = byte);
        }
        Damage::Value(mut chance) => change(&mut bytes, |value| *some(value, &mut chance) = odd(&mut chance)),
        Damage::Numbers(mut chance) => change(&mut bytes, |value| {
            let odd = odd(&mut chance);
            fill(some(value, &mut chance), &odd);
        }),
        Damage::Lost(mut chance) => change(&mut bytes, |value| lose(some(value, &mut chance), &mut chance)),
        Damage::Twice(mut chance) => change(&mut bytes, |value| match some(value, &mut chance) {
            Value::Array(list) => list.extend(list.first().cloned()),
            value => *value = Value::Array(vec![value.clone(), value.clone()]),
        }),
        Damage::Version(version) => change(&mut bytes, |value| {
            value.get_mut("format").into_iter().for_each(|format| *format = version.into());
        }),
    }
    finder.0.insert(path, bytes);
}

/// Changes the value that a file is, if it still is one.
fn change(bytes: &mut Vec<u8>, how: impl FnOnce(&mut Value)) {
    if let Ok(mut value) = serde_json::from_slice::<Value>(bytes).map_err(drop) {
        how(&mut value);
        *bytes = serde_json::to_vec(&value).expect("it was read");
    }
}

fn odd(chance: &mut Chance) -> Value {
    serde_json::from_str(chance.of_these(&ODD)).expect("it is JSON")
}

/// One of the values in a value: the larger it is, the likelier.
fn some<'v>(value: &'v mut Value, chance: &mut Chance) -> &'v mut Value {
    let inner = match value {
        Value::Array(list) => list.len(),
        Value::Object(keys) => keys.len(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => 0,
    };
    if inner == 0 || chance.happens(20) {
        return value;
    }
    let which = chance.below(inner);
    match value {
        Value::Array(list) => some(&mut list[which], chance),
        Value::Object(keys) => some(keys.values_mut().nth(which).expect("there are so many"), chance),
        value => value,
    }
}

fn lose(value: &mut Value, chance: &mut Chance) {
    match value {
        Value::Array(list) if !list.is_empty() => drop(list.remove(chance.below(list.len()))),
        Value::Object(keys) if !keys.is_empty() => {
            let key = keys.keys().nth(chance.below(keys.len())).cloned();
            key.and_then(|key| keys.remove(&key));
        }
        value => *value = Value::Null,
    }
}

/// Puts the same into the place of every number.
fn fill(value: &mut Value, odd: &Value) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| fill(one, odd)),
        Value::Object(keys) => keys.values_mut().for_each(|one| fill(one, odd)),
        Value::Number(_) => *value = odd.clone(),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

fn answer(finder: &Finder, query: &str, order: Order) -> Result<usize, Broken> {
    let index = Index::open(finder, "en")?;
    let moments = index.root.zones.iter().map(|_| Moment { day: day_number(TODAY), minute: 700 }).collect();
    let answer = search(&index, query, &Options { moments, shown: 10, order, blocks: 16 })?;
    for chip in &answer.chips {
        assert!(query.get(chip.start..chip.end).is_some(), "{chip:?} is not within the query");
    }
    Ok(answer.count)
}

/// A search that takes too long once may have waited for another program.
fn answers_in_time(finder: &Finder, query: &str, order: Order) -> bool {
    (0..TRIES).any(|_| {
        let start = Instant::now();
        let _ = answer(finder, query, order);
        start.elapsed() < LONGEST
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn damaged_files_give_an_answer_or_are_named(
        which in 0..FINDERS.len(),
        damages in prop::collection::vec(damage(), 1..4),
        queries in prop::collection::vec(query(), 1..3),
        order in prop::sample::select(&[Order::Fit, Order::Near, Order::Soon][..]),
    ) {
        let mut finder = FINDERS[which].clone();
        for damage in damages {
            harm(&mut finder, damage);
        }
        for query in queries {
            prop_assert!(answers_in_time(&finder, &query, order), "{query:?} takes longer than {LONGEST:?}");
        }
    }

    #[test]
    fn replaced_bytes_bring_nothing_down(input in prop::collection::vec(any::<u8>(), 0..60)) {
        replaced::ask(&input);
    }

    #[test]
    fn whatever_is_typed_has_an_answer(which in 0..FINDERS.len(), query in query()) {
        prop_assert!(answer(&FINDERS[which], &query, Order::Fit).is_ok());
        prop_assert!(answers_in_time(&FINDERS[which], &query, Order::Fit));
    }
}

#[test]
fn what_is_wrong_is_said() {
    let with = |change: &dyn Fn(&mut Finder)| {
        let mut finder = FINDERS[0].clone();
        change(&mut finder);
        answer(&finder, "lumora", Order::Fit)
    };
    let root = ROOT.to_owned();
    let index = FINDERS[0].index();
    let block = |id: &str| index.root.subjects.iter().find(|subject| subject.0 == id).map(|subject| subject.4.0);
    let rows = format!("{}rows/{}.json", index.root.folder, block("lumora").expect("it has groups"));
    assert!(FINDERS[2].0.keys().any(|path| path.contains("/lists/")), "many rows have a list");
    assert!(matches!(with(&|_| ()), Ok(count) if count > 0));
    assert_eq!(with(&|finder| drop(finder.0.remove(&root))), Err(Broken::Missing(root.clone())));
    assert_eq!(with(&|finder| drop(finder.0.remove(&rows))), Err(Broken::Missing(rows.clone())));
    assert_eq!(
        with(&|finder| finder.0.get_mut(&rows).into_iter().for_each(|file| file.truncate(9))),
        Err(Broken::Damaged(rows.clone()))
    );
    assert_eq!(with(&|finder| harm(finder, (0, Damage::Version(1)))), Err(Broken::Version(1)));
}

#[test]
fn a_word_cut_in_two_is_no_time_of_the_clock() {
    let group = "\
-- groups.yaml --
- id: circle
  name: Circle
  situations: grief
  contact: { email: circle@example.org }
  place: { street: Street 4, city: Reykjavik, postal_code: \"101\", country: IS }
";
    let finder = Finder::of(&site(group).sources, TODAY);
    assert!(matches!(answer(&finder, "101 101reykjavik", Order::Fit), Ok(1)));
}
