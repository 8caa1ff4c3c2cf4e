//! The next meeting of a group alone, for somebody who wants to go once.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::event::{Dates, Events, Told};
use super::lines::Lines;
use super::times::{Basic, Moment};

/// The next meeting of a group.
pub(super) struct Next<'a, 's> {
    told: &'a Told<'s>,
    day: Date,
    starts: ZonedDateTime,
    ends: Option<ZonedDateTime>,
}

impl<'a, 's> Next<'a, 's> {
    /// The first of all from a day on that takes place.
    pub(super) fn of(dates: &'a Dates<'s>, since: Date) -> Option<Self> {
        let next = |told: &'a Told<'s>| {
            let next = told.schedule.next_meeting(&told.season, since)?;
            let (starts, ends) = (next.starts_in(told.zone), next.ends_in(told.zone));
            Some(Self { told, day: next.date.date(), starts, ends })
        };
        dates.meetings.iter().filter_map(next).min_by_key(|next| next.starts.timestamp())
    }
}

impl Events<'_, '_> {
    /// Writes the event of the next meeting, by the clock of Greenwich: a moment needs no rules of a zone.
    pub(super) fn next(&self, next: &Next<'_, '_>, lines: &mut Lines) {
        let told = next.told;
        lines.begin("VEVENT");
        self.head(lines, format_args!("{}-{}", told.number + 1, Basic(next.day)), told.mark);
        lines.plain("DTSTART", format_args!("{}", Moment::of(&next.starts)));
        if let Some(ends) = &next.ends {
            lines.plain("DTEND", format_args!("{}", Moment::of(ends)));
        }
        lines.text("SUMMARY", &self.title());
        self.details(told, lines);
        lines.end("VEVENT");
    }
}
