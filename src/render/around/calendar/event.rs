//! The meetings of a group as events: each a series with its dates, and beside it what does not take place, said as such.

use jiff::civil::{Date, DateTime};

use super::lines::Lines;
use super::series::Series;
use super::zones::local;
use crate::plan::Shows;
use crate::record::{Mark, Record};
use crate::render::speech::Speaker;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::place::Online;
use crate::site::schedule::Schedule;
use crate::site::value::{Day, Zone};
use crate::site::{Break, Way};
use crate::sources::Fingerprint;

/// Makes the events of a group.
pub(super) struct Events<'a, 's> {
    pub(super) speaker: &'a Speaker<'a, 's>,
    pub(super) record: &'a Record,
    pub(super) group: &'s Group,
    /// Whether nothing may tell what the group is.
    pub(super) is_neutral: bool,
}

/// A meeting with all that its events say.
struct Told<'a> {
    number: usize,
    meeting: &'a Meeting,
    way: Way<'a>,
    schedule: Schedule,
    zone: &'a Zone,
    mark: Mark,
}

impl<'s> Events<'_, 's> {
    /// The zones of all meetings that are told.
    pub(super) fn zones(&self) -> Vec<&'s Zone> {
        (0..self.group.meetings.len()).filter_map(|number| self.zone(number)).collect()
    }

    fn zone(&self, number: usize) -> Option<&'s Zone> {
        self.record.mark(&self.group.id, number)?;
        let site = self.speaker.plan.site;
        Some(self.group.meetings[number].time_zone.as_ref().unwrap_or(&site.settings.time_zone))
    }

    /// Writes them; nothing for a group that is not listed.
    pub(super) fn write(&self, lines: &mut Lines) {
        for number in 0..self.group.meetings.len() {
            if let Some(told) = self.told(number) {
                self.meeting(&told, lines);
            }
        }
        for told in self.speaker.plan.site.breaks(self.group) {
            self.pause(&told, lines);
        }
    }

    fn told(&self, number: usize) -> Option<Told<'s>> {
        let site = self.speaker.plan.site;
        let group: &'s Group = self.group;
        let meeting = &group.meetings[number];
        Some(Told {
            number,
            meeting,
            way: site.way_of(group, meeting),
            schedule: meeting.timing().schedule().ok()?,
            zone: self.zone(number)?,
            mark: self.record.mark(&group.id, number)?,
        })
    }

    fn meeting(&self, told: &Told<'_>, lines: &mut Lines) {
        let season = self.speaker.plan.site.season(self.group, told.meeting);
        let series = Series::of(&told.schedule, &season, told.mark.day);
        if let Some(first) = series.first {
            self.series(told, (&series, first), (&(told.number + 1).to_string(), lines));
        }
        for day in &series.early {
            let name = format!("{}-{}", told.number + 1, basic(day.date()));
            self.series(told, (&Series::default(), *day), (&name, lines));
        }
        for (day, reason) in &series.cancelled {
            self.cancelled(told, (*day, reason.as_deref()), lines);
        }
    }

    fn series(&self, told: &Told<'_>, (series, first): (&Series, Day), (name, lines): (&str, &mut Lines)) {
        let at = |day: Day| local(day.date().to_datetime(told.schedule.at.time()));
        let in_zone = |name: &str| format!("{name};TZID={}", told.zone.name());
        let dates = |days: &[Day]| days.iter().map(|day| at(*day)).collect::<Vec<_>>().join(",");
        lines.begin("VEVENT");
        self.head(lines, name, told.mark);
        lines.plain(&in_zone("DTSTART"), &at(first));
        duration(told, lines);
        if let Some(rule) = &series.rule {
            // The end of a rule is told by the clock of Greenwich, its start by that of the zone.
            let until = series.last.map(|last| format!(";UNTIL={}", greenwich(last, told)));
            lines.plain("RRULE", &(rule.clone() + &until.unwrap_or_default()));
        }
        if !series.without.is_empty() {
            lines.plain(&in_zone("EXDATE"), &dates(&series.without));
        }
        if !series.added.is_empty() {
            lines.plain(&in_zone("RDATE"), &dates(&series.added));
        }
        lines.text("SUMMARY", &self.title());
        self.details(&told.way, told.meeting, lines);
        lines.end("VEVENT");
    }

    /// A meeting that does not take place. It is left out of the series, so that a calendar that knows no cancelled events has
    /// it right as well; this says why.
    fn cancelled(&self, told: &Told<'_>, (day, reason): (Day, Option<&str>), lines: &mut Lines) {
        lines.begin("VEVENT");
        self.head(lines, &format!("{}-{}", told.number + 1, basic(day.date())), told.mark);
        let start = local(day.date().to_datetime(told.schedule.at.time()));
        lines.plain(&format!("DTSTART;TZID={}", told.zone.name()), &start);
        duration(told, lines);
        lines.plain("STATUS", "CANCELLED");
        lines.plain("TRANSP", "TRANSPARENT");
        lines.text("SUMMARY", &self.said("calendar-cancelled"));
        if let Some(reason) = reason.filter(|_| !self.is_neutral) {
            lines.text("DESCRIPTION", reason);
        }
        lines.end("VEVENT");
    }

    /// A break that ends after its meetings were told so, as days.
    fn pause(&self, pause: &Break<'_>, lines: &mut Lines) {
        let marks = pause.meetings.iter().filter_map(|number| self.record.mark(&self.group.id, *number));
        let Some(mark) = marks.reduce(Mark::with) else { return };
        if pause.until.is_some_and(|until| until.date() < mark.day) {
            return;
        }
        let from = pause.from.map_or(mark.day, Day::date);
        // Nobody knows when a break without an end is over; it stands on its first day.
        let last = pause.until.map_or(from, Day::date);
        let after = last.tomorrow().unwrap_or(last);
        let part = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| basic(day.date()));
        lines.begin("VEVENT");
        self.head(lines, &format!("break-{}-{}", part(pause.from), part(pause.until)), mark);
        lines.plain("DTSTART;VALUE=DATE", &basic(from));
        lines.plain("DTEND;VALUE=DATE", &basic(after));
        lines.plain("TRANSP", "TRANSPARENT");
        lines.text("SUMMARY", &self.said("calendar-break"));
        let which = self.meetings_of(pause);
        let words: Vec<&str> = which.as_deref().into_iter().chain(pause.reason).collect();
        if !words.is_empty() && !self.is_neutral {
            lines.text("DESCRIPTION", &words.join("\n"));
        }
        lines.end("VEVENT");
    }

    /// Which meetings a break holds for, where it is not all of them: "Every Tuesday, 7:00 PM".
    fn meetings_of(&self, pause: &Break<'_>) -> Option<String> {
        if pause.meetings.len() == self.group.meetings.len() {
            return None;
        }
        let schedules =
            pause.meetings.iter().filter_map(|number| self.group.meetings[*number].timing().schedule().ok());
        Some(schedules.map(|schedule| self.speaker.when(&schedule)).collect::<Vec<_>>().join("\n"))
    }

    /// What every event begins with. Its name stays the same as long as the group and the number of the meeting do.
    pub(super) fn head(&self, lines: &mut Lines, part: &str, mark: Mark) {
        let site = self.speaker.plan.site;
        // Two sites may share a host.
        let (origin, path) = (site.base.origin(), site.base.path().trim_end_matches('/'));
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let name = format!("{}-{part}@{host}{path}", self.group.id);
        let uid = if self.is_neutral { Fingerprint::of(name.as_bytes()).to_string() } else { name };
        let day = format!("{}T000000Z", basic(mark.day));
        lines.plain("UID", &uid);
        lines.plain("DTSTAMP", &day);
        lines.plain("LAST-MODIFIED", &day);
        lines.plain("SEQUENCE", &mark.sequence.to_string());
    }

    /// Where it is and how to join, as far as it is shown.
    pub(super) fn details(&self, way: &Way<'_>, meeting: &Meeting, lines: &mut Lines) {
        if let Some(place) = way.place {
            // The name of a house or of a room may tell who meets there.
            let parts: Vec<String> = if self.is_neutral {
                self.speaker.street_lines(place)
            } else {
                place.shown_name().map(ToOwned::to_owned).into_iter().chain(self.speaker.address_lines(place)).collect()
            };
            if !parts.is_empty() {
                lines.text("LOCATION", &parts.join(", "));
            }
            if let Some((latitude, longitude)) = place.shown_position() {
                lines.plain("GEO", &format!("{latitude};{longitude}"));
            }
        }
        if self.is_neutral {
            return;
        }
        let page = self.speaker.plan.addresses.path(Shows::Group(self.group), &self.speaker.plan.index);
        let page = self.speaker.plan.addresses.url(&self.speaker.plan.addresses.link(self.speaker.language, &page));
        lines.text("DESCRIPTION", &self.description(way, meeting, &page));
        lines.plain("URL", &page);
    }

    fn description(&self, way: &Way<'_>, meeting: &Meeting, page: &str) -> String {
        let say = |key: &str, name: &'static str, value: &str| self.speaker.words.say(key, &[(name, value.into())]);
        let summary = self.speaker.group_words(self.group).summary;
        let link = way.online.and_then(Online::shown_url).map(|url| say("calendar-join", "address", url.as_str()));
        let passcode = way.online.and_then(Online::shown_passcode).map(|code| say("calendar-passcode", "code", code));
        let phone = way.dial_in.map(|dial_in| say("calendar-call", "phone", dial_in.phone.as_str()));
        let code =
            way.dial_in.and_then(|dial_in| dial_in.code.as_deref()).map(|code| say("calendar-code", "code", code));
        let parts = [
            summary.map(ToOwned::to_owned),
            meeting.note.clone(),
            link,
            passcode,
            phone,
            code,
            Some(say("calendar-check", "address", page)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The name of the group, or only that it is a meeting where that should not be seen in other people's calendars.
    pub(super) fn title(&self) -> String {
        if self.is_neutral {
            return self.speaker.words.text("calendar-neutral");
        }
        self.speaker.group_words(self.group).name.to_owned()
    }

    fn said(&self, key: &str) -> String {
        self.speaker.words.say(key, &[("name", self.title().into())])
    }
}

/// How long nobody said is not made up.
fn duration(told: &Told<'_>, lines: &mut Lines) {
    if let Some(length) = told.schedule.length {
        lines.plain("DURATION", &format!("PT{}M", length.minutes()));
    }
}

/// A date: `20261224`.
pub(super) fn basic(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

/// When a meeting begins on a day, by the clock of Greenwich: `20261225T003000Z`.
fn greenwich(day: Day, told: &Told<'_>) -> String {
    let at: DateTime = day.date().to_datetime(told.schedule.at.time());
    let zoned = at.to_zoned_datetime(told.zone.time_zone().clone()).expect("a day up to the year 2200");
    zoned.timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}
