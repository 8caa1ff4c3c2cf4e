//! When a group meets, in words.

use jiff::civil::Weekday;

use super::Speaker;
use super::notice::sentence_part;
use crate::render::view::MeetingView;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::schedule::{MonthWeek, Pattern, Schedule, Weekdays};
use crate::site::value::Zone;

impl<'s> Speaker<'_, 's> {
    /// A meeting; `None` where its dates do not fit together (which was reported).
    pub fn meeting(&self, group: &Group, meeting: &Meeting) -> Option<MeetingView> {
        let schedule = meeting.timing().schedule().ok()?;
        Some(MeetingView {
            when: self.when(&schedule),
            zone: self.zone(&schedule),
            bounds: self.bounds(&schedule),
            changes: self.changes(&schedule),
            formats: meeting.formats.iter().map(|format| self.format(*format)).collect(),
            languages: meeting.languages.iter().map(|language| self.language_label(language)).collect(),
            place: meeting.place.as_ref().and_then(|place| self.place(group, place)),
            online: meeting.online.as_ref().map(|online| self.online(online)),
            dial_in: meeting.dial_in.as_ref().map(|dial_in| self.dial_in(dial_in)),
            note: meeting.note.clone(),
        })
    }

    /// "Every Tuesday, 7:00 PM to 8:30 PM".
    pub fn when(&self, schedule: &Schedule) -> String {
        let make = || {
            let values = [("when", self.pattern(schedule.pattern).into()), ("time", self.hours(schedule).into())];
            self.words.say("when-at", &values)
        };
        self.words.rhythm((schedule.pattern, schedule.at.time(), schedule.length), make)
    }

    /// "7:00 PM to 8:30 PM".
    pub fn hours(&self, schedule: &Schedule) -> String {
        let start = schedule.at.time();
        match schedule.length.filter(|length| length.minutes() < 24 * 60) {
            Some(length) => {
                let end = start.wrapping_add(jiff::Span::new().minutes(i64::from(length.minutes())));
                self.words
                    .say("time-range", &[("from", self.words.time(start).into()), ("to", self.words.time(end).into())])
            }
            None => self.words.time(start),
        }
    }

    fn pattern(&self, pattern: Pattern) -> String {
        let say = |key: &str, name: &'static str, value: String| self.words.say(key, &[(name, value.into())]);
        match pattern {
            Pattern::Once(day) => say("when-once", "date", self.words.date_with_weekday(day.date())),
            Pattern::Daily => self.words.text("when-daily"),
            Pattern::Weekly(days) if days == Weekdays::WORKING => self.words.text("when-weekday"),
            Pattern::Weekly(days) if days == Weekdays::WEEKEND => self.words.text("when-weekend"),
            Pattern::Weekly(days) => say("when-weekly", "days", self.weekdays(days)),
            Pattern::Fortnightly { starting } => {
                say("when-fortnightly", "day", self.words.weekday(starting.weekday()).to_owned())
            }
            Pattern::Monthly { weeks, days } => {
                let ordinals: Vec<String> = weeks.iter().map(|week| self.words.text(ordinal(week))).collect();
                self.words.say(
                    "when-monthly",
                    &[("ordinals", self.words.list(&ordinals).into()), ("days", self.weekdays(days).into())],
                )
            }
            Pattern::MonthDays(days) => {
                let days: Vec<String> =
                    days.iter().map(|day| self.words.say("month-day", &[("day", usize::from(day).into())])).collect();
                say("when-month-day", "days", self.words.list(&days))
            }
        }
    }

    fn weekdays(&self, days: Weekdays) -> String {
        let names: Vec<&str> =
            in_week_order(days, &self.site().settings.country).map(|day| self.words.weekday(day)).collect();
        self.words.list(&names)
    }

    pub fn zone(&self, schedule: &Schedule) -> String {
        self.words.zone_name(self.zone_of(schedule).name(), self.site().today)
    }

    pub fn zone_of<'a>(&self, schedule: &'a Schedule) -> &'a Zone
    where
        's: 'a,
    {
        schedule.zone.as_ref().unwrap_or(&self.plan.site.settings.time_zone)
    }

    fn bounds(&self, schedule: &Schedule) -> Option<String> {
        if matches!(schedule.pattern, Pattern::Once(_)) {
            return None;
        }
        let starts = schedule.starting.filter(|starting| starting.date() > self.site().today);
        self.between(starts, schedule.until)
    }

    /// "From ... to ...", where there is a first or a last day to say.
    pub fn between(
        &self,
        from: Option<crate::site::value::Day>,
        until: Option<crate::site::value::Day>,
    ) -> Option<String> {
        Some(match (from, until) {
            (Some(from), Some(until)) => {
                self.words.say("bounds-between", &[("from", self.day(from).into()), ("until", self.day(until).into())])
            }
            (Some(from), None) => self.words.say("bounds-from", &[("date", self.day(from).into())]),
            (None, Some(until)) => self.words.say("bounds-until", &[("date", self.day(until).into())]),
            (None, None) => return None,
        })
    }

    /// Coming dates that break the rule, in order.
    pub fn changes(&self, schedule: &Schedule) -> Vec<String> {
        let today = self.site().today;
        let except = schedule.except().iter().map(|exception| ("change-cancelled", exception));
        let also = schedule.also().iter().map(|exception| ("change-extra", exception));
        let mut coming: Vec<_> = except.chain(also).filter(|(_, exception)| exception.date.date() >= today).collect();
        coming.sort_by_key(|(_, exception)| exception.date);
        coming
            .into_iter()
            .map(|(key, exception)| {
                let date = exception.date.date();
                // A sentence may need the two apart: in Spanish, a comma between them stands only where no article is.
                let whole = ("date", self.words.date_with_weekday(date).into());
                let weekday = ("weekday", self.words.weekday(date.weekday()).into());
                let alone = ("date-alone", self.words.date(date).into());
                match exception.reason.as_deref() {
                    Some(reason) => {
                        let reason = ("reason", sentence_part(reason).into());
                        self.words.say(&format!("{key}-reason"), &[whole, weekday, alone, reason])
                    }
                    None => self.words.say(key, &[whole, weekday, alone]),
                }
            })
            .collect()
    }
}

/// The days of a set from the first day of the country's week on.
fn in_week_order(days: Weekdays, country: &crate::site::value::Country) -> impl Iterator<Item = Weekday> {
    let first = crate::render::words::first_weekday(country.as_str());
    first.cycle_forward().take(7).filter(move |day| days.contains(*day))
}

const fn ordinal(week: MonthWeek) -> &'static str {
    match week {
        MonthWeek::First => "ordinal-1",
        MonthWeek::Second => "ordinal-2",
        MonthWeek::Third => "ordinal-3",
        MonthWeek::Fourth => "ordinal-4",
        MonthWeek::Fifth => "ordinal-5",
        MonthWeek::Last => "ordinal-last",
    }
}
