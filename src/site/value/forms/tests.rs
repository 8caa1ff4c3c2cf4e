//! A pattern lets through whatever its reader takes, and stops what people write instead.

use jsonschema::Validator;
use proptest::prelude::*;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::json;

use super::*;
use crate::site::schedule::Every;
use crate::site::settings::{BaseUrl, TextTo};

type Reads = fn(&str) -> bool;
/// Name, form and reader of a type, what it takes, and what people write instead.
type Row = (&'static str, Validator, Reads, Vec<&'static str>, Vec<&'static str>);

fn validator<T: JsonSchema>() -> Validator {
    let schema = T::json_schema(&mut SchemaGenerator::default());
    // What stands under `every` may be a list, too.
    let schema = schema.get("items").cloned().unwrap_or_else(|| schema.to_value());
    jsonschema::draft7::new(&schema).expect("the form is a schema")
}

fn all() -> Vec<Row> {
    [of_time(), of_reaching_somebody(), of_lists()].into_iter().flatten().collect()
}

fn row<T: JsonSchema>(reads: Reads, right: &[&'static str], wrong: &[&'static str]) -> Row {
    (std::any::type_name::<T>(), validator::<T>(), reads, right.to_vec(), wrong.to_vec())
}

fn of_time() -> Vec<Row> {
    vec![
        row::<Slug>(
            |t| Slug::parse(t).is_ok(),
            &["a", "a-1-b", "console", "com10"],
            &["A", "a b", "-a", "a--b", "nul", "com1", ""],
        ),
        row::<Day>(
            |t| Day::parse(t).is_ok(),
            &["2026-12-05", "2024-02-29", "1900-01-01", "2200-12-31"],
            &["12/05/2026", "2026-2-3", "2026-13-01", "2026-04-31", "2026-02-30", "2201-01-01", "0026-12-05", ""],
        ),
        row::<Clock>(
            |t| Clock::parse(t).is_ok(),
            &["19:00", "7:30", "7:30 pm", "7:30 P.M.", "7pm", "12 pm", "noon", "Midnight", "07 a.m"],
            &["24:00", "19.30", "1930", "7", "7:60", "13:30 pm", "0:30 am", "19:00-20:30", "pm", "evening", ""],
        ),
        row::<Length>(
            |t| Length::parse(t).is_ok(),
            &["90m", "1h30m", "2h", "1w"],
            &["90", "90 minutes", "1h 30m", "30m1h", "0m", "1:30", ""],
        ),
        row::<DayCount>(
            |t| DayCount::parse(t).is_ok(),
            &["180d", "2w", "1w1d", "2w0m", "1d0h"],
            &["180", "6 months", "90m", "0d", ""],
        ),
    ]
}

fn of_reaching_somebody() -> Vec<Row> {
    vec![
        row::<Phone>(
            |t| Phone::parse(t).is_ok(),
            &["988", "(555) 123.4567", "+44 (0)20 7946 0018", "555-123-4567 ext. 12", "555-123-4567x12", "030/1234567"],
            &["12", "1-800-GET-HELP", "555 1+2 4567", "call Ann", "12345678901234567", "x123", ""],
        ),
        row::<TextTo>(
            |t| TextTo::parse(t).is_ok(),
            &["988", "HOME to 741741", "HELLO TO to 741741"],
            &["HOME 741741", "to 741741x", ""],
        ),
        row::<Email>(
            |t| Email::parse(t).is_ok(),
            &["help@example.org", "a.b+c@x-y.example", "o'neil@a.b"],
            &["help", "help@example", "a..b@example.org", "mailto:a@b.org", "Ann <ann@example.org>", "a b@c.org", ""],
        ),
        row::<WebAddress>(
            |t| WebAddress::parse(t).is_ok(),
            &[
                "https://www.example.org",
                "HTTP://example.org/A?b=c#d",
                "https://example.org:8080/{group}",
                "http://localhost:8000",
                "https://[::1]:80/",
                "https://münchen.example/größe",
            ],
            &[
                "www.example.org",
                "https://example",
                "https://a@b.org/",
                "https://exa mple.org",
                "https://example.org:/",
                "javascript:alert(1)",
                "",
            ],
        ),
        row::<BaseUrl>(
            |t| BaseUrl::parse(t).is_ok(),
            &["https://example.org/", "https://example.org/help", "http://a"],
            &["example.org", "https://", "https://a/../b", "https://a/?b", ""],
        ),
    ]
}

fn of_lists() -> Vec<Row> {
    vec![
        row::<Language>(
            |t| Language::parse(t).is_ok(),
            &["en", "ES-mx", "zh-Hant", "ase", "iw"],
            &["English", "asl", "pt_br", "sp", "us", ""],
        ),
        row::<Ages>(
            |t| Ages::parse(t).is_ok(),
            &["teens", "18+", "13-17", "13 \u{2013} 17", "120+"],
            &["teen", "500+", "18", ""],
        ),
        row::<Country>(|t| Country::parse(t).is_ok(), &["US", "NO"], &["us", "USA", "UK", ""]),
        row::<Currency>(|t| Currency::parse(t).is_ok(), &["USD", "EUR"], &["usd", "$", "DEM", ""]),
        row::<Zone>(|t| Zone::parse(t).is_ok(), &["America/New_York", "UTC"], &["EST", "New York", "PST", ""]),
        row::<Every>(
            |t| Every::parse(t).is_ok(),
            &[
                "tuesday",
                "Tuesdays & Fridays",
                "tue thu",
                "1st and 3rd tuesday",
                "last friday",
                "15th",
                "other friday",
                "on every 1st tuesday of the month",
                "monday to thursday",
                "weekdays",
                "31st",
                "daily",
            ],
            &["tuesdy", "fridayss", "friday'", "3rd week tuesday", "15", "2st tuesday", "every now and then", ""],
        ),
    ]
}

#[test]
fn patterns_take_what_is_right_and_stop_what_people_write_instead() {
    for (name, validator, reads, right, wrong) in all() {
        for text in right {
            assert!(reads(text) && validator.is_valid(&json!(text)), "{name}: {text:?} is right");
        }
        for text in wrong {
            assert!(!reads(text) && !validator.is_valid(&json!(text)), "{name}: {text:?} is wrong");
        }
    }
}

#[test]
fn digits_alone_are_a_number_where_they_are_a_value() {
    for (form, number, is_right) in [
        (validator::<Phone>(), json!(988), true),
        (validator::<Phone>(), json!(12), false),
        (validator::<Slug>(), json!(2), true),
        (validator::<Slug>(), json!(-2), false),
        (validator::<Slug>(), json!(1.5), false),
        (validator::<Day>(), json!(20_261_205), false),
    ] {
        assert_eq!(form.is_valid(&number), is_right, "{number}");
    }
}

/// Texts that are nearly values: pieces of right ones, put together anew.
fn nearly() -> impl Strategy<Value = String> {
    let mut pieces: Vec<String> = Vec::new();
    for (.., right, wrong) in all() {
        for text in right.into_iter().chain(wrong).filter(|text| !text.is_empty()) {
            let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
            pieces.extend([text.to_owned(), text[..half].to_owned(), text[half..].to_owned()]);
        }
    }
    pieces.extend([" ", "-", ".", ":", "+", ", ", "0", "9", "a", "/", "@"].map(ToOwned::to_owned));
    prop::collection::vec(prop::sample::select(pieces), 0..4).prop_map(|pieces| pieces.concat())
}

/// Whether a part of a duration counts hours or minutes that are not none.
fn counts_smaller(text: &str) -> bool {
    let mut parts = text.split_inclusive(|sign: char| !sign.is_ascii_digit());
    parts.any(|part| part.ends_with(['h', 'm']) && part.contains(|sign| ('1'..='9').contains(&sign)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_a_reader_takes_its_pattern_lets_through(text in nearly()) {
        static ALL: std::sync::LazyLock<Vec<Row>> =
            std::sync::LazyLock::new(all);
        // YAML takes off what is blank around a value, unless it stands in quotes.
        let text = text.trim();
        for (name, validator, reads, ..) in ALL.iter() {
            let (read, passed) = (reads(text), validator.is_valid(&json!(text)));
            // Whole days that are counted in hours or minutes are read; a pattern cannot divide.
            let in_hours = name.ends_with("DayCount") && counts_smaller(text);
            let other_case = name.ends_with("Zone");
            prop_assert!(!read || passed || in_hours || other_case, "{name}: only the reader takes {text:?}");
        }
    }
}
