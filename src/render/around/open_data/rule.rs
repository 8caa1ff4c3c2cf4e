//! The rule of a meeting in the words that `every` takes, so that what is published here can be read back there.

use jiff::civil::Weekday;

use crate::site::schedule::{Every, MonthWeek, Weekdays};

/// `tuesday, thursday`, `1st and 3rd tuesday`, `15th`.
pub(super) fn rule(every: Every) -> String {
    match every {
        Every::Daily => "day".to_owned(),
        Every::Weekly(days) => names(days),
        Every::Fortnightly(day) => format!("other {}", name(day)),
        Every::Monthly { weeks, days } => {
            let weeks: Vec<&str> = weeks.iter().map(ordinal).collect();
            format!("{} {}", weeks.join(" and "), names(days))
        }
        Every::MonthDays(days) => days.iter().map(nth).collect::<Vec<_>>().join(" and "),
    }
}

fn names(days: Weekdays) -> String {
    days.iter().map(name).collect::<Vec<_>>().join(", ")
}

const fn name(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "monday",
        Weekday::Tuesday => "tuesday",
        Weekday::Wednesday => "wednesday",
        Weekday::Thursday => "thursday",
        Weekday::Friday => "friday",
        Weekday::Saturday => "saturday",
        Weekday::Sunday => "sunday",
    }
}

const fn ordinal(week: MonthWeek) -> &'static str {
    match week {
        MonthWeek::First => "1st",
        MonthWeek::Second => "2nd",
        MonthWeek::Third => "3rd",
        MonthWeek::Fourth => "4th",
        MonthWeek::Fifth => "5th",
        MonthWeek::Last => "last",
    }
}

fn nth(day: u8) -> String {
    let ending = match day {
        1 | 21 | 31 => "st",
        2 | 22 => "nd",
        3 | 23 => "rd",
        _ => "th",
    };
    format!("{day}{ending}")
}

#[cfg(test)]
mod tests {
    use super::rule;
    use crate::site::schedule::Every;

    #[test]
    fn a_rule_in_words_means_what_it_meant() {
        for (written, said) in [
            ("every day", "day"),
            ("tue thu", "tuesday, thursday"),
            ("weekday", "monday, tuesday, wednesday, thursday, friday"),
            ("other friday", "other friday"),
            ("1st and 3rd tuesday", "1st and 3rd tuesday"),
            ("2nd, 4th and last sunday", "2nd and 4th and last sunday"),
            ("1st tuesday and thursday", "1st tuesday, thursday"),
            ("last friday of the month", "last friday"),
            ("1st and 15th", "1st and 15th"),
            (
                "2nd, 3rd, 11th, 12th, 13th, 21st, 22nd, 23rd and 31st",
                "2nd and 3rd and 11th and 12th and 13th and 21st and 22nd and 23rd and 31st",
            ),
        ] {
            let every = Every::parse(written).unwrap_or_else(|why| panic!("{written}: {why}"));
            assert_eq!(rule(every), said, "{written}");
            assert_eq!(Every::parse(said), Ok(every), "{said}");
        }
    }
}
