//! The rule of a meeting with all that it needs, and the dates that it gives.

use jiff::civil::{Date, Weekday};

use super::sets::{MonthDays, MonthWeek, MonthWeeks, Weekdays};
use crate::site::value::Day;

/// On which dates a meeting falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pattern {
    /// On one date only.
    Once(Day),
    /// Every day.
    Daily,
    /// On these days of every week: at least one, and not all seven.
    Weekly(Weekdays),
    /// Every two weeks, counted from a date; not before it.
    Fortnightly {
        /// The first date, whose weekday is that of all.
        starting: Day,
    },
    /// On weekdays counted within the month: `1st and 3rd tuesday`.
    Monthly {
        /// Which of the weekdays in a month; at least one.
        weeks: MonthWeeks,
        /// The weekdays; at least one.
        days: Weekdays,
    },
    /// On days of the month; a month that does not have the day is left out. At least one.
    MonthDays(MonthDays),
}

impl Pattern {
    /// The first date of the pattern that is not before `from`; `None` where there is none up to the year 2200.
    pub fn on_or_after(&self, from: Day) -> Option<Day> {
        match self {
            Self::Once(day) => (*day >= from).then_some(*day),
            Self::Daily => Some(from),
            Self::Weekly(days) => weekly(*days, from),
            Self::Fortnightly { starting } => fortnightly(*starting, from),
            Self::Monthly { weeks, days } => by_month(from, |month| monthly(*weeks, *days, month, from.date())),
            Self::MonthDays(days) => by_month(from, |month| month_day(*days, month, from.date())),
        }
    }

    /// Whether a meeting falls on this date.
    pub fn falls_on(&self, day: Day) -> bool {
        self.on_or_after(day) == Some(day)
    }

    /// The weekdays on which it falls; none for days of the month, which have no weekday of their own.
    pub fn weekdays(&self) -> Weekdays {
        match self {
            Self::Once(day) | Self::Fortnightly { starting: day } => Weekdays::from_iter([day.weekday()]),
            Self::Daily => Weekdays::ALL,
            Self::Weekly(days) | Self::Monthly { days, .. } => *days,
            Self::MonthDays(_) => Weekdays::EMPTY,
        }
    }
}

fn weekly(days: Weekdays, from: Day) -> Option<Day> {
    let wait = days.iter().map(|day| from.weekday().until(day)).min()?;
    from.plus_days(i32::from(wait))
}

fn fortnightly(starting: Day, from: Day) -> Option<Day> {
    const FORTNIGHT: i32 = 14;
    let before = from.days_until(starting);
    if before >= 0 { Some(starting) } else { from.plus_days(before.rem_euclid(FORTNIGHT)) }
}

/// The first date that `find` has in a month, from the month of `from` on. Every pattern has one within two years.
fn by_month(from: Day, find: impl Fn(Date) -> Option<Date>) -> Option<Day> {
    const MONTHS: usize = 24;
    let months =
        std::iter::successors(Some(from.date().first_of_month()), |month| month.last_of_month().tomorrow().ok());
    Day::new(months.take(MONTHS).find_map(find)?)
}

fn monthly(weeks: MonthWeeks, days: Weekdays, month: Date, from: Date) -> Option<Date> {
    weeks
        .iter()
        .flat_map(|week| days.iter().map(move |day| (week, day)))
        .filter_map(|(week, day)| nth_weekday(month, week, day))
        .filter(|date| *date >= from)
        .min()
}

fn nth_weekday(month: Date, week: MonthWeek, day: Weekday) -> Option<Date> {
    month.nth_weekday_of_month(week.number(), day).ok()
}

fn month_day(days: MonthDays, month: Date, from: Date) -> Option<Date> {
    let same_month = month == from.first_of_month();
    let first = if same_month { from.day() } else { 1 };
    let day = days.first_from(first.unsigned_abs())?;
    Date::new(month.year(), month.month(), i8::try_from(day).ok()?).ok()
}
