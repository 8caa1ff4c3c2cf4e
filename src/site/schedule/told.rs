//! A schedule as pages tell it to the script that keeps their dates up to date: a short list of numbers, in JSON.
//!
//! `docs/themes.md` describes it, `themes/default/assets/when/dates.js` reads it.

use jiff::civil::Date;
use serde_json::{Value, json};

use super::coming::Dated;
use super::exception::Exception;
use super::pattern::Pattern;
use super::pause::Pause;
use super::sets::{MonthWeek, Weekdays};
use crate::site::value::{Day, Length};

/// What is told beside the rule.
#[derive(Debug, Clone, Copy)]
pub struct Telling<'a> {
    /// The day of the build; what was over well before it is left out.
    pub today: Date,
    /// Whether nobody has to go there, so that somebody in another zone may join.
    pub is_remote: bool,
    /// The name of the zone, where a group has meetings in several.
    pub zone: Option<&'a str>,
    /// Whether reasons are told.
    pub has_reasons: bool,
}

impl Dated<'_> {
    /// The meeting as a list: zone, minute of the day, length in minutes, remote, weekdays, name of the zone, rule, dates left
    /// out, dates added, breaks. A rule is a list too: weeks of the month, days of the month, origin of a fortnight, first and
    /// last day. Zeros at an end are left out; days are counted from 1970-01-01.
    pub fn told(&self, telling: &Telling<'_>) -> Value {
        let schedule = self.schedule;
        let (days, weeks, month_days, origin) = parts(schedule.pattern);
        // A meeting that began before the day of the build may still be on.
        let kept = |date: Day| (date.date() - telling.today).get_days() >= -10;
        let counted = if let Pattern::Fortnightly { starting } = schedule.pattern { Some(starting) } else { None };
        let first = [schedule.starting, counted, self.season.from].into_iter().flatten().max().filter(|day| kept(*day));
        let last = [schedule.until, self.season.until].into_iter().flatten().min();
        let bounds = [first, last].map(|bound| json!(bound.map_or(0, number)));
        let rule = [json!(weeks), json!(month_days), json!(origin)].into_iter().chain(bounds).collect();
        let why = |reason: Option<&str>| reason.filter(|_| telling.has_reasons).map(|reason| plain(reason).to_owned());
        let except = schedule.except().iter().filter(|except| kept(except.date));
        let except = except.map(|except| short(vec![json!(number(except.date)), json!(why(except.reason.as_deref()))]));
        short(vec![
            json!(self.zone.name()),
            json!(schedule.at.minutes()),
            json!(schedule.length.map_or(0, Length::minutes)),
            json!(u8::from(telling.is_remote)),
            json!(days),
            json!(telling.zone),
            short(rule),
            except.collect(),
            self.added().filter(|day| kept(*day)).map(number).collect(),
            self.breaks(kept).map(|pause| told_pause(pause, why(pause.reason.as_deref()).as_deref())).collect(),
        ])
    }

    /// Dates beside the rule within the season.
    fn added(&self) -> impl Iterator<Item = Day> {
        let once = if let Pattern::Once(day) = self.schedule.pattern { Some(day) } else { None };
        let also = self.schedule.also().iter().map(|Exception { date, .. }| *date);
        let season = self.season;
        once.into_iter()
            .chain(also)
            .filter(|day| season.from.is_none_or(|from| *day >= from) && season.until.is_none_or(|until| *day <= until))
    }

    /// Breaks that are not over; of several on one day the first counts.
    fn breaks(&self, kept: impl Fn(Day) -> bool) -> impl Iterator<Item = &Pause> {
        let mut breaks: Vec<&Pause> =
            self.season.pauses.iter().copied().filter(|pause| pause.until.is_none_or(&kept)).collect();
        breaks.sort_by_key(|pause| pause.until.unwrap_or(Day::LAST));
        breaks.into_iter().rev()
    }
}

/// The bits of weekdays (1 for Sunday), weeks of a month (1 for the first, 32 for the last) and days of a month (2 for the
/// 1st), and the day from which every other week is counted.
fn parts(pattern: Pattern) -> (u32, u32, u32, i32) {
    const ALL: u32 = 127;
    match pattern {
        Pattern::Once(_) => (0, 0, 0, 0),
        Pattern::Daily => (ALL, 0, 0, 0),
        Pattern::Weekly(days) => (weekdays(days), 0, 0, 0),
        Pattern::Fortnightly { starting } => (ALL, 0, 0, number(starting)),
        Pattern::Monthly { weeks, days } => {
            (weekdays(days), weeks.iter().fold(0, |bits, week| bits | week_bit(week)), 0, 0)
        }
        Pattern::MonthDays(days) => (ALL, 0, days.iter().fold(0, |bits, day| bits | 1_u32 << day), 0),
    }
}

fn weekdays(days: Weekdays) -> u32 {
    days.iter().fold(0, |bits, day| bits | 1_u32 << day.to_sunday_zero_offset())
}

const fn week_bit(week: MonthWeek) -> u32 {
    1 << week as u32
}

/// Days since 1970-01-01.
fn number(day: Day) -> i32 {
    (day.date() - Date::constant(1970, 1, 1)).get_days()
}

fn told_pause(pause: &Pause, why: Option<&str>) -> Value {
    short(vec![json!(pause.from.map_or(0, number)), json!(pause.until.map_or(0, number)), json!(why)])
}

/// A reason as part of a sentence.
fn plain(reason: &str) -> &str {
    reason.trim().trim_end_matches('.')
}

/// The list without the zeros and nothings at its end; 0 for one that has nothing else.
fn short(mut list: Vec<Value>) -> Value {
    let is_nothing =
        |value: &Value| value.is_null() || value.as_i64() == Some(0) || value.as_array().is_some_and(Vec::is_empty);
    while list.last().is_some_and(is_nothing) {
        list.pop();
    }
    if list.is_empty() {
        return json!(0);
    }
    for value in list.iter_mut().filter(|value| is_nothing(value)) {
        *value = json!(0);
    }
    Value::Array(list)
}
