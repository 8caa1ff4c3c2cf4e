//! Words, dates, lists and names in several languages, as tables.

use std::cmp::Ordering;
use std::sync::Arc;

use jiff::civil::{Weekday, date, time};

use super::{Strings, Unsaid, Words, first_weekday};
use crate::diagnostic::Diagnostics;
use crate::sources::Sources;

const ENGLISH: &str = "\
nav-home = Home
count-groups = { $count ->
    [one] { $count } group
   *[other] { $count } groups
}
notice-ended = It ended on { $date }.
only-english = Only here
language-es = Spanish
";
const SPANISH: &str = "\
nav-home = Inicio
language-es = español
count-groups = { $count ->
    [one] { $count } grupo
   *[other] { $count } grupos
}
";

fn strings(language: &str, text: &str) -> (Arc<Strings>, Diagnostics) {
    let mut sources = Sources::default();
    sources.insert_text(&format!("themes/default/strings/{language}.ftl"), text);
    let mut problems = Diagnostics::default();
    let strings = Strings::read(&sources, &["default".to_owned()], language, &mut problems);
    (Arc::new(strings), problems)
}

fn words(language: &str, country: &str) -> Words {
    let own = strings(language.split('-').next().unwrap_or(language), if language == "es" { SPANISH } else { "" }).0;
    Words::new(language, Some(country), vec![own, strings("en", ENGLISH).0])
}

#[test]
fn countries_have_their_names() {
    let (english, spanish, welsh) = (words("en", "US"), words("es", "US"), words("cy", "GB"));
    for (code, in_english, in_spanish, in_welsh) in [
        ("GB", "United Kingdom", "Reino Unido", "Y Deyrnas Unedig"),
        ("US", "United States", "Estados Unidos", "Yr Unol Daleithiau"),
        ("MX", "Mexico", "México", "Mecsico"),
        ("IE", "Ireland", "Irlanda", "Iwerddon"),
        ("PR", "Puerto Rico", "Puerto Rico", "Puerto Rico"),
        ("AX", "Åland Islands", "Islas Åland", "Ynysoedd Åland"),
        ("XYZZY", "XYZZY", "XYZZY", "XYZZY"),
    ] {
        let names = [english.country_name(code), spanish.country_name(code), welsh.country_name(code)];
        assert_eq!(names, [in_english, in_spanish, in_welsh], "{code}");
    }
}

#[test]
fn words_can_be_asked_from_many_threads() {
    fn check<T: Send + Sync>() {}
    check::<Words>();
}

#[test]
fn words_come_from_the_language_else_from_the_next_that_has_them() {
    let (english, spanish) = (words("en", "US"), words("es", "US"));
    for (said, expected) in [
        (english.text("nav-home"), "Home"),
        (spanish.text("nav-home"), "Inicio"),
        (spanish.text("only-english"), "Only here"),
        (spanish.text("nothing"), "[nothing]"),
        (english.say("count-groups", &[("count", 1_usize.into())]), "1 group"),
        (english.say("count-groups", &[("count", 1200_usize.into())]), "1,200 groups"),
        (spanish.say("count-groups", &[("count", 2_usize.into())]), "2 grupos"),
        (english.say("notice-ended", &[("date", "May 1".into())]), "It ended on May 1."),
        (english.language_name("es-MX"), "Spanish"),
        (spanish.language_name("es"), "español"),
        (english.language_name("xx"), "xx"),
    ] {
        assert_eq!(said, expected);
    }
    assert_eq!(english.try_say("notice-ended", &[]), Err(Unsaid::NeedsValue("date".to_owned())));
    assert_eq!(english.try_say("nothing", &[]), Err(Unsaid::NoSuchKey));
}

#[test]
fn dates_and_times_follow_language_and_country() {
    let day = date(2026, 11, 23);
    let evening = time(19, 0, 0, 0);
    for (language, country, long, with_weekday, short, clock) in [
        ("en", "US", "November 23, 2026", "Monday, November 23, 2026", "Nov 23, 2026", "7:00\u{a0}PM"),
        ("en", "GB", "23 November 2026", "Monday, 23 November 2026", "23 Nov 2026", "19:00"),
        ("es", "US", "23 de noviembre de 2026", "lunes, 23 de noviembre de 2026", "23 nov 2026", "7:00\u{a0}p.m."),
        ("es", "ES", "23 de noviembre de 2026", "lunes, 23 de noviembre de 2026", "23 nov 2026", "19:00"),
        ("de", "DE", "23. November 2026", "Montag, 23. November 2026", "23.11.2026", "19:00"),
        ("fa", "IR", "۲۳ نوامبر ۲۰۲۶", "دوشنبه ۲۳ نوامبر ۲۰۲۶", "۲۳ نوامبر ۲۰۲۶", "۱۹:۰۰"),
    ] {
        let words = words(language, country);
        assert_eq!(words.date(day), long, "{language}-{country}");
        assert_eq!(words.date_with_weekday(day), with_weekday, "{language}-{country}");
        assert_eq!(words.short_date(day), short, "{language}-{country}");
        assert_eq!(words.time(evening), clock, "{language}-{country}");
    }
}

#[test]
fn weekdays_have_a_form_in_a_sentence_and_one_by_themselves() {
    for (language, day, inside, alone) in [
        ("en", Weekday::Monday, "Monday", "Monday"),
        ("en", Weekday::Sunday, "Sunday", "Sunday"),
        ("es", Weekday::Saturday, "sábado", "Sábado"),
    ] {
        let words = words(language, "US");
        assert_eq!((words.weekday(day), words.weekday_title(day).as_str()), (inside, alone));
    }
}

#[test]
fn zones_have_the_name_that_people_use() {
    let winter = date(2026, 1, 10);
    let summer = date(2026, 7, 10);
    for (language, zone, day, name) in [
        ("en", "America/Los_Angeles", winter, "Pacific Time"),
        ("en", "America/Los_Angeles", summer, "Pacific Time"),
        ("en", "US/Pacific", summer, "Pacific Time"),
        ("en", "America/Phoenix", summer, "Mountain Standard Time"),
        ("en", "Pacific/Honolulu", winter, "Hawaii Time"),
        ("en", "Europe/Istanbul", winter, "Türkiye Standard Time"),
        ("es", "America/New_York", winter, "hora oriental"),
        ("en", "UTC", winter, "Coordinated Universal Time"),
        ("en", "Nowhere/Here", winter, "Nowhere/Here"),
    ] {
        assert_eq!(words(language, "US").zone_name(zone, day), name, "{zone} on {day}");
    }
}

#[test]
fn lists_numbers_and_amounts_follow_the_language() {
    let (english, spanish, german) = (words("en", "US"), words("es", "US"), words("de", "DE"));
    for (text, expected) in [
        (english.list(&[""; 0]), ""),
        (english.list(&["a"]), "a"),
        (english.list(&["a", "b"]), "a and b"),
        (english.list(&["a", "b", "c"]), "a, b, and c"),
        (spanish.list(&["padres", "hijos"]), "padres e hijos"),
        (english.number(1_200), "1,200"),
        (german.number(1_200), "1.200"),
        (english.money(10.0, "USD"), "$10"),
        (english.money(7.5, "USD"), "$7.50"),
        (english.money(10.0, "EUR"), "10\u{a0}EUR"),
        (german.money(7.5, "EUR"), "7,50\u{a0}EUR"),
        (german.money(7.0, "USD"), "7\u{a0}USD"),
    ] {
        assert_eq!(text, expected);
    }
}

#[test]
fn names_stand_in_the_order_and_below_the_letter_of_the_language() {
    for (language, left, right, order) in [
        ("en", "able", "Baker", Ordering::Less),
        ("en", "Émile", "Emma", Ordering::Less),
        ("en", "Group 2", "Group 10", Ordering::Less),
        ("es", "nube", "ñandú", Ordering::Less),
        ("es", "ñandú", "oso", Ordering::Less),
        ("en", "same", "same", Ordering::Equal),
    ] {
        let words = words(language, "US");
        assert_eq!(words.compare(left, right), order, "{left} {right}");
        assert_eq!(words.sort_key(left).cmp(&words.sort_key(right)), order, "key of {left} {right}");
    }
    for (language, name, letter) in [
        ("en", "apple", "A"),
        ("en", "\u{201c}Élan\u{201d}", "E"),
        ("en", "12 Steps", "#"),
        ("en", "…", "#"),
        ("en", "Ñandú", "N"),
        ("es", "ñandú", "Ñ"),
        ("en", "Жизнь", "Ж"),
        ("en", "", "#"),
    ] {
        assert_eq!(words(language, "US").initial(name), letter, "{name} in {language}");
    }
}

#[test]
fn the_direction_and_the_week_are_known() {
    for (language, direction) in [("en", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("uz-Arab", "rtl"), ("es", "ltr")] {
        assert_eq!(words(language, "US").direction(), direction, "{language}");
    }
    for (country, day) in [
        ("US", Weekday::Sunday),
        ("DE", Weekday::Monday),
        ("EG", Weekday::Saturday),
        ("ZZ", Weekday::Monday),
        ("?", Weekday::Monday),
    ] {
        assert_eq!(first_weekday(country), day, "{country}");
    }
}

#[test]
fn mistakes_in_words_are_told_with_their_place() {
    for (text, line, message) in [
        ("nav-home Home\n", 1, "after the key an \"=\" is missing"),
        ("a = A\nb = { $x\nc = C\n", 3, "a \"{\" is not closed, or holds what cannot stand there"),
        ("a = { b }\n", 1, "there are no words called \"b\""),
        ("site = S\na = A\n b\nc = { -site }\n", 4, "there are no words called \"-site\""),
        ("a = { DATETIME($x) }\n", 1, "there are no words called \"DATETIME()\""),
        ("a = A\nb = B\na = C\n", 3, "\"a\" is there twice"),
        ("a = { $n ->\n  [one] x\n}\n", 3, "a choice between several words must say which stands for all other cases"),
        ("a =\n", 1, "\"a\" has no words"),
        ("- b = c\n", 1, "this cannot be a key"),
    ] {
        for text in [text.to_owned(), text.replace('\n', "\r\n")] {
            let (_, problems) = strings("en", &text);
            let first = problems.iter().next().unwrap_or_else(|| panic!("no problem in {text:?}"));
            assert_eq!(first.message, message, "{text:?}");
            let span = first.place.as_ref().and_then(|place| place.span).expect("a place");
            assert_eq!(crate::text::position(&text, span.start).line, line, "{text:?}");
        }
    }
}

#[test]
fn no_text_is_too_deep_or_too_broken_to_be_read() {
    let deep = format!("a = {}", "{".repeat(200_000));
    for text in [
        deep.as_str(),
        "a = { a }",
        "a = { b }\nb = { a }",
        "= =",
        "\u{feff}a = b",
        "{",
        "a = {\"",
        "-t = { -t }\nx = { -t }",
    ] {
        let (strings, _) = strings("en", text);
        for key in ["a", "x"] {
            let _ = strings.say(key, &[]);
        }
    }
}
