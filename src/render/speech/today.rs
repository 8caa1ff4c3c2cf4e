//! What is on today, tonight and in the days after.

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use rayon::prelude::*;

use super::Speaker;
use crate::plan::By;
use crate::render::view::{DateView, TodayDay, TodayMeeting, TodayView};
use crate::site::group::Group;
use crate::site::meeting::Meeting;

/// How many days the page shows: whoever opens it in the week after the build finds today.
const DAYS: i32 = 7;
/// How many meetings of a day stand on the page; of more, it leads to the list of the weekday.
const MOST: usize = 40;

/// A meeting on one day. Of a large directory there are many, of which few are shown.
struct OnDay<'s> {
    start: Timestamp,
    day: Date,
    group: &'s Group,
    meeting: &'s Meeting,
}

impl<'s> Speaker<'_, 's> {
    /// The page of what is on.
    pub fn today(&self) -> TodayView {
        let zone = &self.site().settings.time_zone;
        let mut all = self.on_days();
        all.sort_by_key(|on| (on.day, on.start));
        let days = (0..DAYS).map(|ahead| {
            let day = self.site().today.saturating_add(Span::new().days(ahead));
            let first = all.partition_point(|on| on.day < day);
            let end = all.partition_point(|on| on.day <= day);
            self.day_view(day, &all[first..end])
        });
        TodayView {
            time_zone: zone.name().to_owned(),
            zone: self.words.zone_name(zone.name(), self.site().today),
            days: days.collect(),
            weekdays: self.values(By::Day, None),
        }
    }

    /// Every meeting in the days of the page, by the days of the site's zone.
    fn on_days(&self) -> Vec<OnDay<'s>> {
        let site = self.site();
        let today = site.today;
        let zone = &site.settings.time_zone;
        let last = today.saturating_add(Span::new().days(DAYS));
        // A meeting in a zone ahead of the site's may begin there on another day.
        let since = today.saturating_sub(Span::new().days(1));
        let groups = &self.plan.index.groups;
        let of_group = |group: &'s Group| {
            let mut found = Vec::new();
            for (planned, meeting) in self.planned_meetings(group) {
                let dates = planned.schedule.occurrences(&planned.season, since);
                for date in dates.take_while(|date| date.date.date() <= last) {
                    let start = date.starts_in(&planned.zone).timestamp();
                    let day = start.to_zoned_datetime(zone.time_zone().clone()).date();
                    if date.state.takes_place() && day >= today && day < last {
                        found.push(OnDay { start, day, group, meeting });
                    }
                }
            }
            found
        };
        groups.par_iter().flat_map_iter(|group| of_group(group)).collect()
    }

    fn day_view(&self, day: Date, meetings: &[OnDay<'_>]) -> TodayDay {
        let list = self.plan.index.lists_by(By::Day).find(|(_, list)| list.weekday() == Some(day.weekday()));
        let shown = if meetings.len() > MOST { &[] } else { meetings };
        TodayDay {
            number: (day - Date::constant(1970, 1, 1)).get_days(),
            date: DateView { text: self.words.date_with_weekday(day), iso: day.to_string() },
            meetings: shown.iter().filter_map(|on| self.on_day_view(on)).collect(),
            count: meetings.len(),
            list: list.map(|(_, list)| self.plan.addresses.link(self.language, &list.path)),
        }
    }

    fn on_day_view(&self, on: &OnDay<'_>) -> Option<TodayMeeting> {
        let words = self.group_words(on.group);
        let schedule = on.meeting.timing().schedule().ok()?;
        let zone = self.zone_of(&schedule);
        let from = on.start.as_second().div_euclid(60);
        let elsewhere = Some(zone).filter(|zone| zone.name() != self.site().settings.time_zone.name());
        let formats = on.group.formats_of(on.meeting);
        Some(TodayMeeting {
            time: self.hours(&schedule),
            zone: elsewhere.map(|_| self.zone(&schedule)),
            time_zone: elsewhere.map(|zone| zone.name().to_owned()),
            from,
            until: schedule.length.map(|length| from + i64::from(length.minutes())),
            name: words.name.to_owned(),
            lang: words.lang,
            address: self.plan.addresses.group(self.language, on.group),
            notice: self.notice_on_a_day(on.group),
            place: self.whereabouts(on.group),
            formats: formats.into_iter().map(|format| self.format(format)).collect(),
        })
    }
}
