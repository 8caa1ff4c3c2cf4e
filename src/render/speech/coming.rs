//! The coming dates of a group in words, as of the day of the build, and the rule for the script that keeps them up to date.

use serde_json::{Value, json};

use super::Speaker;
use super::notice::sentence_part;
use crate::render::view::{ComingView, NextView};
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::schedule::{Coming, Dated, Schedule, Season, Since, State, Telling, coming};
use crate::site::value::Zone;
use crate::site::vocabulary::{Format, Status};

/// How many dates a group's page names beside the next one.
const OTHERS: usize = 3;

/// How much room there is for dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// On a group's own page: whole words, and what else is coming.
    Wide,
    /// On a card: the next date alone, with short names.
    Narrow,
}

/// Whether dates are told with their times.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Times {
    Told,
    /// The rule above them tells the time.
    Left,
}

/// What is coming, as a page says it.
#[derive(Debug, Default)]
pub struct ComingViews {
    /// The next meeting.
    pub next: Option<NextView>,
    /// Other dates.
    pub dates: Vec<ComingView>,
    /// The rules of all meetings.
    pub when_data: Option<String>,
}

/// A meeting with what decides on its dates.
pub struct Planned<'a> {
    /// Its schedule.
    pub schedule: Schedule,
    /// When its group meets at all.
    pub season: Season<'a>,
    /// The zone of its clock.
    pub zone: Zone,
    is_remote: bool,
}

impl Speaker<'_, '_> {
    /// What is coming of a group from the day of the build on, breaks of group and place heeded.
    pub fn coming(&self, group: &Group, room: Room) -> ComingViews {
        if group.status == Status::Closed {
            return ComingViews::default();
        }
        let planned: Vec<Planned<'_>> = self.planned_meetings(group).map(|(planned, _)| planned).collect();
        let dated: Vec<Dated<'_>> = planned
            .iter()
            .map(|planned| Dated { schedule: &planned.schedule, season: &planned.season, zone: &planned.zone })
            .collect();
        let count = if room == Room::Wide { OTHERS } else { 0 };
        let dates = coming(&dated, Since::Day(self.site().today), count);
        if dates.next.is_none() && dates.others.is_empty() {
            return ComingViews::default();
        }
        let times = if dated.len() > 1 { Times::Told } else { Times::Left };
        let view = |date: &Coming<'_>| self.date_view(date, times);
        ComingViews {
            next: dates.next.as_ref().map(|date| self.next_view(date, &planned[date.meeting], room)),
            dates: dates.others.iter().map(view).collect(),
            when_data: Some(self.when_data(&planned, &dated, room)),
        }
    }

    /// The meetings of a group whose keys fit together.
    pub fn planned_meetings<'a, 'g: 'a>(
        &'a self,
        group: &'g Group,
    ) -> impl Iterator<Item = (Planned<'a>, &'g Meeting)> {
        let plan = move |meeting: &'g Meeting| {
            let schedule = meeting.timing().schedule().ok()?;
            let zone = self.zone_of(&schedule).clone();
            let formats = group.formats_of(meeting);
            let is_remote = [Format::Video, Format::Phone, Format::Chat].iter().any(|format| formats.contains(format));
            let season = self.site().season(group, meeting);
            Some((Planned { schedule, season, zone, is_remote }, meeting))
        };
        group.meetings.iter().filter_map(plan)
    }

    fn next_view(&self, date: &Coming<'_>, planned: &Planned<'_>, room: Room) -> NextView {
        let day = date.occurrence.date.date();
        let written = match room {
            Room::Wide => self.words.date_with_weekday(day),
            Room::Narrow => self.words.short_date_with_weekday(day),
        };
        let time = self.words.time(date.occurrence.start.time());
        NextView {
            text: self.words.say("next-at", &[("date", written.into()), ("time", time.into())]),
            iso: date.start.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
            zone: self.words.zone_name(planned.zone.name(), self.site().today),
            is_remote: planned.is_remote,
        }
    }

    /// A date; with its time where the group has several meetings, as the rule alone does not tell it.
    fn date_view(&self, date: &Coming<'_>, times: Times) -> ComingView {
        let day = self.words.date_with_weekday(date.occurrence.date.date());
        let day = if times == Times::Told {
            let time = self.words.time(date.occurrence.start.time());
            self.words.say("next-at", &[("date", day.into()), ("time", time.into())])
        } else {
            day
        };
        let text = match date.occurrence.state {
            State::Meets | State::Added { .. } => day,
            State::Cancelled { reason: Some(reason) } | State::Paused { reason: Some(reason) } => {
                self.words.say("date-off-reason", &[("date", day.into()), ("reason", sentence_part(reason).into())])
            }
            State::Cancelled { reason: None } | State::Paused { reason: None } => {
                self.words.say("date-off", &[("date", day.into())])
            }
        };
        ComingView { text, takes_place: date.occurrence.state.takes_place() }
    }

    fn when_data(&self, planned: &[Planned<'_>], dated: &[Dated<'_>], room: Room) -> String {
        let today = self.site().today;
        let has_zones = planned.windows(2).any(|pair| pair[0].zone.name() != pair[1].zone.name());
        let tell = |(planned, dated): (&Planned<'_>, &Dated<'_>)| {
            let zone = has_zones.then(|| self.words.zone_name(planned.zone.name(), today));
            let has_reasons = room == Room::Wide;
            dated.told(&Telling { today, is_remote: planned.is_remote, zone: zone.as_deref(), has_reasons })
        };
        planned.iter().zip(dated).map(tell).collect::<Value>().to_string()
    }

    /// What the script says, with names in braces where it writes dates and times.
    pub fn when_texts(&self) -> String {
        const PLAIN: [(&str, &str); 4] = [
            ("today", "when-today"),
            ("tonight", "when-tonight"),
            ("tomorrow", "when-tomorrow"),
            ("none", "when-none"),
        ];
        const FILLED: [(&str, &str, &[&str]); 7] = [
            ("at", "next-at", &["date", "time"]),
            ("worded", "next-near", &["word", "day", "time"]),
            ("own", "own-time", &["when"]),
            ("now", "on-now", &["time"]),
            ("begun", "begun", &["time"]),
            ("off", "date-off", &["date"]),
            ("why", "date-off-reason", &["date", "reason"]),
        ];
        let mut texts = serde_json::Map::new();
        for (name, key) in PLAIN {
            texts.insert(name.to_owned(), json!(self.words.text(key)));
        }
        for (name, key, values) in FILLED {
            let braces: Vec<String> = values.iter().map(|value| format!("{{{value}}}")).collect();
            let values: Vec<_> = values.iter().zip(&braces).map(|(value, brace)| (*value, brace.into())).collect();
            texts.insert(name.to_owned(), json!(self.words.say(key, &values)));
        }
        let night: u8 = self.words.text("when-night").trim().parse().unwrap_or(18);
        texts.insert("night".to_owned(), json!(night));
        texts.insert("locale".to_owned(), json!(self.words.locale()));
        Value::Object(texts).to_string()
    }
}
