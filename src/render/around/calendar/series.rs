//! The dates of a meeting as a calendar has them: a first one, a rule, dates left out and dates added.
//!
//! All of it begins on the day on which the meeting was first told as it is now, so that a calendar says the same as long as the
//! meeting does, whenever it is made.

use jiff::civil::{Date, Weekday};

use crate::render::around::facts::letters;
use crate::site::schedule::{Frequency, Repeat, Schedule, Season, State};
use crate::site::value::Day;

/// How many dates in breaks are looked at: a daily meeting's of more than ten years.
const FARTHEST: usize = 4000;

/// The dates of a meeting.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Series {
    /// The first date on which it takes place.
    pub(super) first: Option<Day>,
    /// The rule without its end, for more than one date.
    pub(super) rule: Option<String>,
    /// The last date of the rule.
    pub(super) last: Option<Day>,
    /// Dates of the rule without a meeting.
    pub(super) without: Vec<Day>,
    /// Further dates after the first.
    pub(super) added: Vec<Day>,
    /// Further dates before it, which a rule cannot hold.
    pub(super) early: Vec<Day>,
    /// Dates of the rule that were cancelled, with the reason.
    pub(super) cancelled: Vec<(Day, Option<String>)>,
}

impl Series {
    /// The dates from a day on.
    pub(super) fn of(schedule: &Schedule, season: &Season<'_>, since: Date) -> Self {
        let last = schedule.last_day(season);
        let is_within = |day: &Day| last.is_none_or(|last| *day <= last);
        let of_rule = |day: Day| schedule.on_or_after(day) == Some(day);
        let mut series = Self { last, ..Self::default() };
        let told = last_told(schedule, season);
        for (count, date) in schedule.occurrences(season, since).enumerate() {
            if count == FARTHEST {
                // What is further away is not told rather than told wrong.
                series.last = Some(date.date);
                break;
            }
            let is_done = series.first.is_some() || !is_within(&date.date);
            if is_done && told.is_none_or(|told| date.date > told) {
                break;
            }
            match date.state {
                State::Meets if is_within(&date.date) => {
                    series.first.get_or_insert(date.date);
                }
                State::Added { .. } => series.added.push(date.date),
                State::Cancelled { reason } if of_rule(date.date) && is_within(&date.date) => {
                    series.without.push(date.date);
                    series.cancelled.push((date.date, reason.map(ToOwned::to_owned)));
                }
                State::Paused { .. } if of_rule(date.date) && is_within(&date.date) => series.without.push(date.date),
                State::Meets | State::Cancelled { .. } | State::Paused { .. } => {}
            }
            // Of most meetings nothing is told but the rule, and its first date says all.
            if series.first.is_some() && told.is_none() {
                break;
            }
        }
        series.settled(schedule)
    }

    /// Where no date of the rule is left, the dates that were added stand for themselves.
    fn settled(mut self, schedule: &Schedule) -> Self {
        if let Some(first) = self.first {
            self.rule = schedule.repeat().map(|repeat| rule(&repeat));
            self.without.retain(|day| *day > first);
            (self.early, self.added) = self.added.into_iter().partition(|day| *day < first);
        } else {
            self.without.clear();
            self.first = (!self.added.is_empty()).then(|| self.added.remove(0));
        }
        self
    }
}

/// The last date of which anything is said but the rule.
fn last_told(schedule: &Schedule, season: &Season<'_>) -> Option<Day> {
    let exceptions = schedule.except().iter().chain(schedule.also()).map(|exception| exception.date);
    exceptions.chain(season.pauses.iter().filter_map(|pause| pause.until)).max()
}

/// The rule without its end: `FREQ=MONTHLY;BYDAY=2TU,4TU`.
fn rule(repeat: &Repeat) -> String {
    let frequency = match repeat.frequency {
        Frequency::Day => "DAILY",
        Frequency::Week => "WEEKLY",
        Frequency::Fortnight => "WEEKLY;INTERVAL=2",
        Frequency::Month => "MONTHLY",
    };
    let mut text = format!("FREQ={frequency}");
    let mut list = |name: &str, values: Vec<String>| {
        if !values.is_empty() {
            text.extend([";", name, "=", &values.join(",")]);
        }
    };
    let days = |week: Option<i8>| {
        let number = week.map_or_else(String::new, |week| week.to_string());
        repeat.by_day.iter().map(move |day: &Weekday| format!("{number}{}", letters(*day)))
    };
    let weeks = &repeat.by_month_week;
    let by_day =
        if weeks.is_empty() { days(None).collect() } else { weeks.iter().flat_map(|week| days(Some(*week))).collect() };
    list("BYDAY", by_day);
    list("BYMONTHDAY", repeat.by_month_day.iter().map(ToString::to_string).collect());
    text
}
