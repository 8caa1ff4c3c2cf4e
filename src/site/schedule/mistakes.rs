//! What to answer to a rule that cannot be understood: what was expected, and what the person most likely meant.

use jiff::civil::Weekday;

use super::sets::name_of;
use super::words::{Word, in_english, nearest, nth};
use crate::site::value::written::{quote, wrong};

const EXAMPLES: &str = "write a day, such as \"tuesday\", \"tuesday, thursday\", \"weekday\", \"other friday\", \
                        \"1st and 3rd tuesday\", \"last friday\" or \"15th\" (of the month)";
const TWO_MEETINGS: &str = "list two meetings, each with its own \"every\"";

/// The answer to a text that is longer than any rule.
pub(super) fn too_long(text: &str) -> String {
    wrong(format!("{} is too long for a schedule", quote(text)), EXAMPLES)
}

/// The answer to "every second friday".
pub(super) fn second_or_other(text: &str, words: &[Word<'_>]) -> String {
    let day = day_in(words);
    let message = format!("{} can mean every two weeks or once a month", quote(text));
    wrong(message, format!("write \"other {day}\" for every two weeks, or \"2nd {day}\" for once a month"))
}

/// The answer to any other text that is no rule.
pub(super) fn explain(text: &str, words: &[Word<'_>]) -> String {
    if words.is_empty() {
        return wrong("the schedule is empty", EXAMPLES);
    }
    let message = format!("{} is not a schedule that can be understood", quote(text));
    let unknown: Vec<&str> =
        words.iter().filter_map(|word| if let Word::Unknown(word) = word { Some(*word) } else { None }).collect();
    let help = about_dates(words, &unknown)
        .or_else(|| about_times(&unknown))
        .or_else(|| about_weeks(words, &unknown))
        .or_else(|| about_other_keys(&unknown))
        .or_else(|| about_numbers(words, &unknown))
        .or_else(|| about_languages(words))
        .or_else(|| about_of(words, &unknown));
    if let Some(help) = help {
        return wrong(message, help);
    }
    if let Some((word, meant)) = unknown.iter().find_map(|word| Some((word, nearest(word)?))) {
        return wrong(
            message,
            format!("{} is not known here: did you mean \"{meant}\"?", quote(as_written(text, word))),
        );
    }
    if let Some(word) = unknown.first() {
        return wrong(format!("{message}: {} is not known here", quote(as_written(text, word))), EXAMPLES);
    }
    wrong(message, about_order(words).unwrap_or_else(|| EXAMPLES.to_owned()))
}

/// The word with its capitals.
fn as_written<'t>(text: &'t str, word: &'t str) -> &'t str {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '&' | '+' | '-' | '.');
    text.split(is_mark).find(|part| part.to_lowercase() == word).unwrap_or(word)
}

/// The weekday that is named first, else an example.
fn day_in(words: &[Word<'_>]) -> String {
    let day = words.iter().find_map(|word| if let Word::Day(day) = word { Some(*day) } else { None });
    name_of(day.unwrap_or(Weekday::Tuesday)).to_lowercase()
}

/// The number of a week that is named first.
fn week_in(words: &[Word<'_>]) -> Option<String> {
    words.iter().find_map(|word| match word {
        Word::Nth(number) | Word::Spelled(number) if *number <= 5 => Some(nth(*number)),
        Word::Last => Some("last".to_owned()),
        Word::Nth(_)
        | Word::Spelled(_)
        | Word::Day(_)
        | Word::Days(_)
        | Word::AnyDay
        | Word::Other
        | Word::And
        | Word::To
        | Word::Unknown(_) => None,
    })
}

fn about_dates(words: &[Word<'_>], unknown: &[&str]) -> Option<String> {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    const NAMES: &str = "january february march april may june july august september sept october november december";
    let month = |word: &&&str| MONTHS.contains(*word) || NAMES.split(' ').any(|name| name == **word);
    let year = |word: &&&str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let one_date = unknown.iter().any(|word| year(&word)) || unknown.iter().any(|word| month(&word));
    if !one_date {
        return None;
    }
    let repeats = words.iter().any(|word| matches!(word, Word::Day(_)));
    Some(if repeats {
        "say only the days here; the first date belongs under \"starting\", the last one under \"until\"".to_owned()
    } else {
        "a single date belongs under \"date\", such as date: 2026-12-05".to_owned()
    })
}

fn about_times(unknown: &[&str]) -> Option<String> {
    const TIMES: &str = "at am pm noon midnight morning mornings afternoon afternoons evening evenings night nights \
                         weeknight weeknights o'clock";
    let clock = |word: &str| {
        word.starts_with(|c: char| c.is_ascii_digit())
            && (word.contains(':') || word.ends_with("am") || word.ends_with("pm"))
    };
    let found = unknown.iter().any(|word| clock(word) || TIMES.split_whitespace().any(|time| time == *word));
    found.then(|| "say only the days here; the time belongs under \"at\", such as at: 19:00".to_owned())
}

fn about_weeks(words: &[Word<'_>], unknown: &[&str]) -> Option<String> {
    let has = |wanted: &[&str]| unknown.iter().any(|word| wanted.contains(word));
    let day = day_in(words);
    let fortnight = has(&["biweekly", "fortnightly", "fortnight", "fortnights", "alternate", "alternating", "bi"])
        || (has(&["week", "weeks"]) && (has(&["two", "2"]) || words.contains(&Word::Other)));
    if fortnight {
        return Some(format!("for every two weeks write \"other {day}\", with a date of one under \"starting\""));
    }
    if has(&["three", "3", "four", "4"]) && has(&["weeks"]) {
        return Some(format!(
            "write which of the month, such as \"1st {day}\", or list the dates as meetings of their own"
        ));
    }
    if has(&["week", "weeks", "weekly"]) {
        return Some(match week_in(words) {
            Some(week) => format!("did you mean \"{week} {day}\"?"),
            None if words.iter().any(|word| matches!(word, Word::Day(_))) => format!("did you mean \"{day}\"?"),
            None if has(&["twice"]) => "name the days, such as \"tuesday, thursday\"".to_owned(),
            None => "name the day of the week, such as \"tuesday\"".to_owned(),
        });
    }
    if has(&["month", "months", "monthly", "bimonthly"]) {
        let week = week_in(words).unwrap_or_else(|| if has(&["twice"]) { "1st and 3rd" } else { "1st" }.to_owned());
        return Some(format!("say which days of the month, such as \"{week} {day}\" or \"15th\""));
    }
    has(&["year", "yearly", "annually", "quarter", "quarterly"])
        .then(|| "list each date as a meeting of its own, such as date: 2026-12-05".to_owned())
}

fn about_other_keys(unknown: &[&str]) -> Option<String> {
    let has = |wanted: &[&str]| unknown.iter().any(|word| wanted.contains(word));
    if has(&["except", "excluding", "but", "not", "no", "holidays", "without"]) {
        return Some("say only the days here; dates without a meeting belong under \"except\"".to_owned());
    }
    if has(&["starting", "from", "since", "beginning"]) {
        return Some("say only the days here; the first date belongs under \"starting\"".to_owned());
    }
    if has(&["penultimate"]) {
        return Some(not_second_last());
    }
    has(&["or"]).then(|| format!("a visitor has to know which: write \"and\", or {TWO_MEETINGS}"))
}

fn not_second_last() -> String {
    "only the last one can be counted from the end: write \"last friday\", or \"3rd friday\" or \"4th friday\""
        .to_owned()
}

fn about_numbers(words: &[Word<'_>], unknown: &[&str]) -> Option<String> {
    for word in unknown {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ending = &word[digits.len()..];
        if digits.is_empty() || !matches!(ending, "" | "st" | "nd" | "rd" | "th") {
            continue;
        }
        return Some(match digits.parse::<u8>() {
            Ok(number @ 1..=31) if words.len() == 1 => format!("did you mean \"{}\" (of the month)?", nth(number)),
            Ok(number @ 1..=31) => format!("did you mean \"{}\" instead of {}?", nth(number), quote(word)),
            Ok(_) | Err(_) => "the days of a month are 1st to 31st".to_owned(),
        });
    }
    None
}

/// "segundo martes": the same in English, which is the language of the file whatever that of the site is.
fn about_languages(words: &[Word<'_>]) -> Option<String> {
    let english: Option<Vec<String>> = words
        .iter()
        .map(|word| match word {
            Word::Unknown(word) => in_english(word).map(str::to_owned),
            Word::And => Some("and".to_owned()),
            Word::Day(day) => Some(name_of(*day).to_lowercase()),
            Word::Nth(number) | Word::Spelled(number) => Some(nth(*number)),
            Word::Last => Some("last".to_owned()),
            Word::Days(_) | Word::AnyDay | Word::Other | Word::To => None,
        })
        .collect();
    let english: Vec<String> = english?.into_iter().filter(|word| !word.is_empty()).collect();
    let is_foreign = words.iter().any(|word| matches!(word, Word::Unknown(_)));
    let is_meant = is_foreign && english.iter().any(|word| word.ends_with("day"));
    is_meant.then(|| format!("days are written in English: did you mean \"{}\"?", english.join(" ")))
}

/// "2nd tuesday of": the words after it say no more.
fn about_of(words: &[Word<'_>], unknown: &[&str]) -> Option<String> {
    let [Word::Nth(_) | Word::Spelled(_) | Word::Last, Word::Day(_), Word::Unknown("of" | "in" | "each"), ..] = words
    else {
        return None;
    };
    (unknown.len() <= 2).then(|| Some(format!("did you mean \"{} {}\"?", week_in(words)?, day_in(words)))).flatten()
}

/// The answer where every word is known, but not where it stands.
fn about_order(words: &[Word<'_>]) -> Option<String> {
    let day = day_in(words);
    let days = words.iter().filter(|word| matches!(word, Word::Day(_))).count();
    let counted_back = words.windows(2).any(|pair| {
        matches!(pair, [Word::Nth(_) | Word::Spelled(_) | Word::To, Word::Last] | [Word::Last, Word::Nth(_)])
    });
    let too_many = words.windows(2).find_map(|pair| match pair {
        [Word::Nth(number), Word::Day(_)] if *number > 5 => Some(*number),
        _ => None,
    });
    let vague = words.iter().any(|word| matches!(word, Word::Days(_) | Word::AnyDay));
    Some(if counted_back {
        not_second_last()
    } else if let Some(number) = too_many {
        format!(
            "no month has a {} {day}: write \"{}\" for the day of the month, or \"last {day}\"",
            nth(number),
            nth(number)
        )
    } else if words.contains(&Word::Other) {
        match days {
            0 => "name the day of the week, such as \"other friday\"".to_owned(),
            1 => format!("did you mean \"other {day}\"?"),
            _ => format!("\"other\" goes with one day, such as \"other {day}\": {TWO_MEETINGS}"),
        }
    } else if vague && week_in(words).is_some() {
        let week = week_in(words)?;
        format!("name the day of the week, such as \"{week} tuesday\", or the day of the month, such as \"15th\"")
    } else if days == 0 {
        let week = week_in(words)?;
        format!(
            "name the day of the week, such as \"{week} tuesday\"; for a day of the month write \"1st\" or \"15th\""
        )
    } else if words.contains(&Word::To) {
        "name each with commas between them, such as \"1st, 2nd and 3rd tuesday\"; \"monday to friday\" is fine"
            .to_owned()
    } else if week_in(words).is_some() && days == 1 && words.len() == 2 {
        format!("did you mean \"{} {day}\"?", week_in(words)?)
    } else if !words.contains(&Word::And) {
        "put a comma or \"and\" between the parts, such as \"1st and 3rd tuesday\"".to_owned()
    } else {
        format!("these cannot be said in one schedule: {TWO_MEETINGS}")
    })
}
