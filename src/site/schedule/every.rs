//! What stands under `every`: the rule of a meeting that comes back, in the words that people use.

use std::fmt;

use jiff::civil::Weekday;
use serde::de::{self, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::mistakes;
use super::sets::{MonthDays, MonthWeek, MonthWeeks, WEEK, Weekdays};
use super::words::{Word, respelled, words};
use crate::site::value::written::LONGEST_GUESS;
use crate::yaml::{bare, with_instead};

/// A rule of a meeting that comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Every {
    /// `day`.
    Daily,
    /// `tuesday`, `tuesday, thursday`, `weekday`, `weekend`: at least one day, and not all seven.
    Weekly(Weekdays),
    /// `other friday`; a date has to say which ones.
    Fortnightly(Weekday),
    /// `1st and 3rd tuesday`, `last friday`: at least one of each.
    Monthly {
        /// Which of the weekdays in a month.
        weeks: MonthWeeks,
        /// The weekdays.
        days: Weekdays,
    },
    /// `15th`, `1st and 15th`: at least one day. A month that does not have the day is left out.
    MonthDays(MonthDays),
}

impl Every {
    /// Takes a rule as it was written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        // No rule is longer than the seven days with their commas.
        if text.len() > LONGEST_GUESS * 2 {
            return Err(mistakes::too_long(text));
        }
        let lower = text.to_lowercase();
        let sentence = Sentence::of(&lower);
        if sentence.is_ambiguous() {
            return Err(mistakes::second_or_other(text, &sentence.words));
        }
        rule(&sentence.words).ok_or_else(|| mistakes::explain(text, &sentence.words))
    }
}

impl Every {
    /// How a rule that is understood is usually written, where that is another way: in small letters.
    pub fn usual_form(text: &str) -> Option<String> {
        let lower = text.to_lowercase();
        (lower != text && Self::parse(text).is_ok_and(|rule| Self::parse(&lower) == Ok(rule))).then_some(lower)
    }

    /// The rule that a text must mean that is none: each word that is not known gives way to the only one that is near.
    fn mended(text: &str) -> Option<String> {
        if text.len() > LONGEST_GUESS * 2 {
            return None;
        }
        let lower = bare(text).to_lowercase();
        let meant = respelled(&lower)?;
        Self::parse(&meant).is_ok().then_some(meant)
    }
}

/// A rule without the words around it that say nothing.
struct Sentence<'a> {
    words: Vec<Word<'a>>,
    says_every: bool,
    says_month: bool,
}

impl<'a> Sentence<'a> {
    /// "every 1st tuesday of the month" says no more than "1st tuesday".
    fn of(lower: &'a str) -> Self {
        let mut words = words(lower);
        let idle =
            words.iter().take_while(|word| matches!(word, Word::Unknown("every" | "each" | "on" | "the"))).count();
        let says_every = words[..idle].iter().any(|word| matches!(word, Word::Unknown("every" | "each")));
        words.drain(..idle);
        let says_month = match words.as_slice() {
            [.., Word::Unknown("of" | "in"), Word::Unknown("the" | "each" | "every"), Word::Unknown("month")] => {
                words.truncate(words.len() - 3);
                true
            }
            _ => false,
        };
        Self { words, says_every, says_month }
    }

    /// "every second friday" is every two weeks to some, and once a month to others.
    fn is_ambiguous(&self) -> bool {
        let second_day = matches!(self.words.as_slice(), [Word::Nth(2) | Word::Spelled(2), Word::Day(_)]);
        self.says_every && !self.says_month && second_day
    }
}

fn rule(words: &[Word<'_>]) -> Option<Every> {
    if let [Word::Other, Word::Day(day)] = words {
        return Some(Every::Fortnightly(*day));
    }
    let mut parts: Vec<Part> = Vec::new();
    for phrase in phrases(words) {
        parts.push(part(phrase)?);
    }
    together(&parts)
}

/// The words between commas and "and"; a comma before "and" is one mark.
fn phrases<'w, 'a>(words: &'w [Word<'a>]) -> impl Iterator<Item = &'w [Word<'a>]> {
    words.split(|word| *word == Word::And).filter(|phrase| !phrase.is_empty())
}

/// What one phrase between commas says.
#[derive(Debug, Clone, Copy)]
enum Part {
    Daily,
    Days(Weekdays),
    /// `1st`, `last`: the weekday comes later, or it is a day of the month.
    Week(MonthWeek),
    /// `15th`.
    MonthDay(u8),
    /// `1st tuesday`.
    WeekOfDay(MonthWeek, Weekday),
}

fn part(phrase: &[Word<'_>]) -> Option<Part> {
    Some(match phrase {
        [Word::AnyDay] => Part::Daily,
        [Word::Day(day)] => Part::Days(Weekdays::from_iter([*day])),
        [Word::Days(days)] => Part::Days(*days),
        [Word::Day(_), Word::Day(_), ..] => Part::Days(all_days(phrase)?),
        [Word::Day(from), Word::To, Word::Day(to)] => Part::Days(from_to(*from, *to)),
        [Word::Nth(number) | Word::Spelled(number), Word::Day(day)] => Part::WeekOfDay(week(*number)?, *day),
        [Word::Last, Word::Day(day)] => Part::WeekOfDay(MonthWeek::Last, *day),
        [Word::Last] => Part::Week(MonthWeek::Last),
        [Word::Spelled(number)] => Part::Week(week(*number)?),
        [Word::Nth(number)] | [Word::Nth(number), Word::AnyDay] => Part::MonthDay(*number),
        _ => return None,
    })
}

/// "tue thu": the days alone need no comma.
fn all_days(phrase: &[Word<'_>]) -> Option<Weekdays> {
    phrase.iter().map(|word| if let Word::Day(day) = word { Some(*day) } else { None }).collect()
}

fn week(number: u8) -> Option<MonthWeek> {
    MonthWeek::ALL.into_iter().find(|week| week.number() == i8::try_from(number).unwrap_or_default())
}

fn from_to(from: Weekday, to: Weekday) -> Weekdays {
    let length = usize::from(from.until(to).unsigned_abs());
    let start = usize::from(from.to_monday_zero_offset().unsigned_abs());
    WEEK.into_iter().cycle().skip(start).take(length + 1).collect()
}

/// The rule that the parts make, if they are of one kind.
fn together(parts: &[Part]) -> Option<Every> {
    if let [Part::Daily] = parts {
        return Some(Every::Daily);
    }
    let days: Option<Vec<Weekdays>> =
        parts.iter().map(|part| if let Part::Days(days) = part { Some(*days) } else { None }).collect();
    if let Some(days) = days {
        let days = days.into_iter().fold(Weekdays::EMPTY, Weekdays::with);
        return match days.len() {
            0 => None,
            7 => Some(Every::Daily),
            _ => Some(Every::Weekly(days)),
        };
    }
    let month_days: Option<MonthDays> =
        parts.iter().map(|part| if let Part::MonthDay(day) = part { Some(*day) } else { None }).collect();
    month_days.map(Every::MonthDays).or_else(|| monthly(parts))
}

/// "1st and 3rd tuesday", "1st tuesday and thursday" and "1st tuesday and 3rd tuesday": one set of weeks, one of days.
///
/// "1st tuesday and 3rd thursday" is no such rule, as it would also mean the 1st thursday.
fn monthly(parts: &[Part]) -> Option<Every> {
    let mut weeks = MonthWeeks::EMPTY;
    let mut days = Weekdays::EMPTY;
    let mut pairs = 0;
    for part in parts {
        let found = match part {
            Part::Week(found) if days.is_empty() => *found,
            Part::MonthDay(number) if days.is_empty() => week(*number)?,
            Part::WeekOfDay(found, day) => {
                pairs += 1;
                days.insert(*day);
                *found
            }
            Part::Days(more) if !days.is_empty() => {
                // Weekdays after the first phrase share its weeks, so a second phrase with weeks of its own must not follow.
                if pairs != 1 {
                    return None;
                }
                days = days.with(*more);
                continue;
            }
            Part::Daily | Part::Days(_) | Part::Week(_) | Part::MonthDay(_) => return None,
        };
        weeks.insert(found);
    }
    let ends_with_day = parts.last().is_some_and(|part| matches!(part, Part::WeekOfDay(..) | Part::Days(_)));
    let one_kind = pairs == 1 || days.len() == 1 || weeks.len() == 1;
    (ends_with_day && one_kind).then_some(Every::Monthly { weeks, days })
}

impl<'de> Deserialize<'de> for Every {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Rule)
    }
}

struct Rule;

impl<'de> Visitor<'de> for Rule {
    type Value = Every;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as tuesday or \"1st and 3rd tuesday\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Every, E> {
        Every::parse(text).map_err(|said| E::custom(with_instead(said, Every::mended(text))))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Every, E> {
        self.visit_str(&number.to_string())
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Every, E> {
        self.visit_str(&number.to_string())
    }

    /// A list of days means what the same words mean with commas between them.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Every, A::Error> {
        let mut words: Vec<String> = Vec::new();
        while let Some(word) = list.next_element()? {
            words.push(word);
        }
        self.visit_str(&words.join(", "))
    }
}
