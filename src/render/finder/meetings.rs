//! When groups meet, as an index has it: weekdays and a time where that is all, and dates where it is not.

use jiff::civil::Date;

use crate::search::format::HORIZON;
use crate::search::index;
use crate::site::Site;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::schedule::{Schedule, Season};
use crate::site::value::Day;

/// A day as a number: days since 1970-01-01.
pub(super) fn day_number(day: Date) -> i32 {
    (day - Date::constant(1970, 1, 1)).get_days()
}

/// A meeting at a place with the zone of its clock; `None` for one that does not take place any more.
pub(super) fn meeting<'s>(site: &'s Site, group: &'s Group, meeting: &'s Meeting) -> Option<(&'s str, index::Meeting)> {
    let schedule = meeting.timing().schedule().ok()?;
    let zone = meeting.time_zone.as_ref().unwrap_or(&site.settings.time_zone).name();
    let season = site.season(group, meeting);
    let dates = dates(&schedule, &season, site.today);
    let today = site.today.weekday().to_monday_zero_offset().into();
    let days = dates.iter().fold(0, |days, date| days | weekday(today, *date));
    let is_weekly =
        !dates.is_empty() && (0..HORIZON).filter(|date| days & weekday(today, *date) != 0).eq(dates.iter().copied());
    let usual = schedule.weekdays().iter().fold(0, |days, day| days | 1_u32 << day.to_monday_zero_offset());
    // A meeting that has ended has no days at all; one that begins later has those of its rule.
    if dates.is_empty() && schedule.next_meeting(&season, site.today).is_none() {
        return None;
    }
    let told = index::Meeting {
        days: if days == 0 { usual } else { days },
        start: u32::from(schedule.at.time().hour().unsigned_abs()) * 60
            + u32::from(schedule.at.time().minute().unsigned_abs()),
        length: schedule.length.map_or(0, crate::site::value::Length::minutes),
        dates: (!is_weekly).then_some(dates),
    };
    Some((zone, told))
}

/// The days until the horizon on which a meeting takes place, from today.
fn dates(schedule: &Schedule, season: &Season<'_>, today: Date) -> Vec<i32> {
    let from_today = |date: Day| (date.date() - today).get_days();
    schedule
        .occurrences(season, today)
        .take_while(|occurrence| from_today(occurrence.date) < HORIZON)
        .filter(|occurrence| occurrence.state.takes_place())
        .map(|occurrence| from_today(occurrence.date))
        .collect()
}

/// The bit of the weekday that is so many days from today, whose own has this number from 0 for Monday.
fn weekday(today: i32, ahead: i32) -> u32 {
    1 << (today + ahead).rem_euclid(7)
}
