//! The meetings of a group as events: each a series with its dates, and beside it what does not take place, said as such.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt::Arguments;

use super::lines::Lines;
use super::series::Series;
use super::times::{Basic, Local, Moment};
use crate::plan::Shows;
use crate::record::{Mark, Record};
use crate::render::speech::Speaker;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::place::Online;
use crate::site::schedule::{Schedule, Season};
use crate::site::value::{Day, Zone};
use crate::site::{Break, Site, Way};
use crate::sources::Fingerprint;

/// A group with all that its events say, found once for all of its calendars.
pub(super) struct Dates<'s> {
    pub(super) group: &'s Group,
    pub(super) meetings: Vec<Told<'s>>,
    /// Its breaks, each with what was told of the meetings for which it holds.
    breaks: Vec<(Break<'s>, Mark)>,
}

/// A meeting with all that its events say.
pub(super) struct Told<'s> {
    pub(super) number: usize,
    pub(super) meeting: &'s Meeting,
    pub(super) way: Way<'s>,
    pub(super) schedule: Schedule,
    pub(super) season: Season<'s>,
    pub(super) zone: &'s Zone,
    pub(super) mark: Mark,
    series: Series,
    /// When the dates of the rule are, as lines; what the calendar tells besides makes no difference to them.
    times: OnceCell<String>,
    /// Where it is and how to join, as lines: under its own name, and where nothing may tell what the group is.
    details: [OnceCell<String>; 2],
}

impl<'s> Dates<'s> {
    /// Of a group that is not listed, nothing is told.
    pub(super) fn of(site: &'s Site, record: &Record, group: &'s Group) -> Self {
        let marks = record.marks(&group.id);
        let told = |(number, meeting): (usize, &'s Meeting)| {
            let mark = *marks.get(number)?;
            let schedule = meeting.timing().schedule().ok()?;
            let season = site.season(group, meeting);
            let series = Series::of(&schedule, &season, mark.day);
            let way = site.way_of(group, meeting);
            let zone = meeting.time_zone.as_ref().unwrap_or(&site.settings.time_zone);
            let (times, details) = Default::default();
            Some(Told { number, meeting, way, schedule, season, zone, mark, series, times, details })
        };
        let meetings = group.meetings.iter().enumerate().filter_map(told).collect();
        let of_break =
            |one: &Break<'s>| one.meetings.iter().filter_map(|number| marks.get(*number)).copied().reduce(Mark::with);
        let breaks = site.breaks(group).into_iter().filter_map(|one| of_break(&one).map(|mark| (one, mark))).collect();
        Self { group, meetings, breaks }
    }
}

/// Makes the events of a group.
pub(super) struct Events<'a, 's> {
    pub(super) speaker: &'a Speaker<'a, 's>,
    pub(super) dates: &'a Dates<'s>,
    /// Whether nothing may tell what the group is.
    pub(super) is_neutral: bool,
}

impl Events<'_, '_> {
    /// Writes them; nothing for a group that is not listed.
    pub(super) fn write(&self, lines: &mut Lines) {
        for told in &self.dates.meetings {
            self.meeting(told, lines);
        }
        for (pause, mark) in &self.dates.breaks {
            self.pause(pause, *mark, lines);
        }
    }

    fn meeting(&self, told: &Told<'_>, lines: &mut Lines) {
        let (number, series) = (told.number + 1, &told.series);
        if let Some(first) = series.first {
            let times = told.times.get_or_init(|| times(told, series, first));
            self.series(told, (format_args!("{number}"), times), lines);
        }
        for day in &series.early {
            let times = times(told, &Series::default(), *day);
            self.series(told, (format_args!("{number}-{}", Basic(day.date())), &times), lines);
        }
        for (day, reason) in &series.cancelled {
            self.cancelled(told, (*day, reason.as_deref()), lines);
        }
    }

    fn series(&self, told: &Told<'_>, (name, times): (Arguments<'_>, &str), lines: &mut Lines) {
        lines.begin("VEVENT");
        self.head(lines, name, told.mark);
        lines.ready(times);
        lines.text("SUMMARY", &self.title());
        self.details(told, lines);
        lines.end("VEVENT");
    }

    /// A meeting that does not take place. It is left out of the series, so that a calendar that knows no cancelled events has
    /// it right as well; this says why.
    fn cancelled(&self, told: &Told<'_>, (day, reason): (Day, Option<&str>), lines: &mut Lines) {
        lines.begin("VEVENT");
        self.head(lines, format_args!("{}-{}", told.number + 1, Basic(day.date())), told.mark);
        lines.ready(&times(told, &Series::default(), day));
        lines.plain("STATUS", format_args!("CANCELLED"));
        lines.plain("TRANSP", format_args!("TRANSPARENT"));
        lines.text("SUMMARY", &self.said("calendar-cancelled"));
        if let Some(reason) = reason.filter(|_| !self.is_neutral) {
            lines.text("DESCRIPTION", reason);
        }
        lines.end("VEVENT");
    }

    /// A break that ends after its meetings were told so, as days.
    fn pause(&self, pause: &Break<'_>, mark: Mark, lines: &mut Lines) {
        if pause.until.is_some_and(|until| until.date() < mark.day) {
            return;
        }
        let from = pause.from.map_or(mark.day, Day::date);
        // Nobody knows when a break without an end is over; it stands on its first day.
        let last = pause.until.map_or(from, Day::date);
        let after = last.tomorrow().unwrap_or(last);
        let part = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| Basic(day.date()).to_string());
        lines.begin("VEVENT");
        self.head(lines, format_args!("break-{}-{}", part(pause.from), part(pause.until)), mark);
        lines.plain("DTSTART;VALUE=DATE", format_args!("{}", Basic(from)));
        lines.plain("DTEND;VALUE=DATE", format_args!("{}", Basic(after)));
        lines.plain("TRANSP", format_args!("TRANSPARENT"));
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
        if pause.meetings.len() == self.dates.group.meetings.len() {
            return None;
        }
        let schedules =
            pause.meetings.iter().filter_map(|number| self.dates.group.meetings[*number].timing().schedule().ok());
        Some(schedules.map(|schedule| self.speaker.when(&schedule)).collect::<Vec<_>>().join("\n"))
    }

    /// What every event begins with. Its name stays the same as long as the group and the number of the meeting do.
    pub(super) fn head(&self, lines: &mut Lines, part: Arguments<'_>, mark: Mark) {
        let site = self.speaker.plan.site;
        // Two sites may share a host.
        let (origin, path) = (site.base.origin(), site.base.path().trim_end_matches('/'));
        let host = origin.split_once("://").map_or(origin, |(_, host)| host);
        let id = &self.dates.group.id;
        let name = format_args!("{id}-{part}@{host}{path}");
        if self.is_neutral {
            lines.plain("UID", format_args!("{}", Fingerprint::of(name.to_string().as_bytes())));
        } else {
            lines.plain("UID", name);
        }
        let (day, sequence) = (Basic(mark.day), mark.sequence);
        lines.short(format_args!("DTSTAMP:{day}T000000Z\r\nLAST-MODIFIED:{day}T000000Z\r\nSEQUENCE:{sequence}\r\n"));
    }

    /// Where it is and how to join, as far as it is shown. The next meeting alone says the same as all of them.
    pub(super) fn details(&self, told: &Told<'_>, lines: &mut Lines) {
        let made = || {
            let mut lines = Lines::new();
            self.make_details(&told.way, told.meeting, &mut lines);
            lines.finish()
        };
        lines.ready(told.details[usize::from(self.is_neutral)].get_or_init(made));
    }

    fn make_details(&self, way: &Way<'_>, meeting: &Meeting, lines: &mut Lines) {
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
                lines.plain("GEO", format_args!("{latitude};{longitude}"));
            }
        }
        if self.is_neutral {
            return;
        }
        let page = self.speaker.plan.addresses.path(Shows::Group(self.dates.group), &self.speaker.plan.index);
        let page = self.speaker.plan.addresses.url(&self.speaker.plan.addresses.link(self.speaker.language, &page));
        lines.text("DESCRIPTION", &self.description(way, meeting, &page));
        lines.plain("URL", format_args!("{page}"));
    }

    fn description(&self, way: &Way<'_>, meeting: &Meeting, page: &str) -> String {
        let say = |key: &str, name: &'static str, value: &str| self.speaker.words.say(key, &[(name, value.into())]);
        let summary = self.speaker.group_words(self.dates.group).summary;
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
    pub(super) fn title(&self) -> Cow<'_, str> {
        if self.is_neutral {
            return self.speaker.words.text("calendar-neutral").into();
        }
        self.speaker.group_words(self.dates.group).name.into()
    }

    fn said(&self, key: &str) -> String {
        self.speaker.words.say(key, &[("name", (&*self.title()).into())])
    }
}

/// When the dates of a series are, as lines.
fn times(told: &Told<'_>, series: &Series, first: Day) -> String {
    let zone = told.zone.name();
    let at = |day: Day| Local(day.date().to_datetime(told.schedule.at.time()));
    let dates = |days: &[Day]| days.iter().map(|day| at(*day).to_string()).collect::<Vec<_>>().join(",");
    let mut lines = Lines::new();
    lines.with(format_args!("DTSTART;TZID={zone}:{}", at(first)));
    // How long nobody said is not made up.
    if let Some(length) = told.schedule.length {
        lines.plain("DURATION", format_args!("PT{}M", length.minutes()));
    }
    match (&series.rule, series.last) {
        // The end of a rule is told by the clock of Greenwich, its start by that of the zone.
        (Some(rule), Some(last)) => lines.plain("RRULE", format_args!("{rule};UNTIL={}", greenwich(last, told))),
        (Some(rule), None) => lines.plain("RRULE", format_args!("{rule}")),
        (None, _) => {}
    }
    if !series.without.is_empty() {
        lines.with(format_args!("EXDATE;TZID={zone}:{}", dates(&series.without)));
    }
    if !series.added.is_empty() {
        lines.with(format_args!("RDATE;TZID={zone}:{}", dates(&series.added)));
    }
    lines.finish()
}

/// When a meeting begins on a day, by the clock of Greenwich.
fn greenwich(day: Day, told: &Told<'_>) -> Moment {
    let at = day.date().to_datetime(told.schedule.at.time());
    let zoned = at.to_zoned_datetime(told.zone.time_zone().clone()).expect("a day up to the year 2200");
    Moment::of(&zoned)
}
