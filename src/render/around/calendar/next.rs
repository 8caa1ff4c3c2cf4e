//! The next meeting of a group alone, for somebody who wants to go once.

use jiff::ZonedDateTime;

use super::event::{Events, basic};
use super::lines::Lines;
use crate::site::agenda::Agenda;

impl Events<'_, '_> {
    /// Writes its event, by the clock of Greenwich: a moment needs no rules of a zone.
    pub(super) fn next(&self, lines: &mut Lines) {
        let site = self.speaker.plan.site;
        let agenda = Agenda::of(site, self.group);
        let Some(next) = agenda.next_meeting(site.today) else { return };
        let Some(number) = self.group.meetings.iter().position(|meeting| std::ptr::eq(meeting, next.meeting)) else {
            return;
        };
        let Some(mark) = self.record.mark(&self.group.id, number) else { return };
        let moment = |time: &ZonedDateTime| time.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string();
        lines.begin("VEVENT");
        self.head(lines, &format!("{}-{}", number + 1, basic(next.occurrence.date.date())), mark);
        lines.plain("DTSTART", &moment(&next.starts));
        if let Some(ends) = &next.ends {
            lines.plain("DTEND", &moment(ends));
        }
        lines.text("SUMMARY", &self.title());
        self.details(&site.way_of(self.group, next.meeting), next.meeting, lines);
        lines.end("VEVENT");
    }
}
