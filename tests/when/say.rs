//! What the script of pages is to say, written a second time: from the theme's texts, with the dates and times of the build.

use icu_locale::Locale;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ZonedDateTime};
use openchair::site::schedule::{Coming, State};
use openchair::site::value::Zone;
use serde_json::Value;

use crate::calendar::Calendar;

/// The words of one language and its way of writing dates.
pub struct Language<'a> {
    texts: &'a Value,
    calendar: Calendar,
}

/// How much room there is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Room {
    Wide,
    Narrow,
}

/// Whether dates are told with their times.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Times {
    Told,
    /// The rule above them tells the time.
    Left,
}

/// Who reads a page: when, where, and whether taking part from there is possible.
#[derive(Clone, Copy)]
pub struct Reader<'a> {
    pub now: Timestamp,
    pub is_remote: bool,
    pub zone: &'a TimeZone,
}

/// A meeting that is on.
#[derive(Clone, Copy)]
struct On {
    start: Timestamp,
    end: Option<Timestamp>,
    now: Timestamp,
}

impl<'a> Language<'a> {
    /// Texts as pages carry them.
    pub fn new(texts: &'a Value) -> Self {
        let locale = Locale::try_from_str(texts["locale"].as_str().expect("texts name a locale")).expect("it is one");
        Self { texts, calendar: Calendar::new(&locale).expect("the dates of the locale are known") }
    }

    fn filled(&self, key: &str, values: &[(&str, String)]) -> String {
        let text = self.texts[key].as_str().unwrap_or_else(|| panic!("there is a text {key}")).to_owned();
        values.iter().fold(text, |text, (name, value)| text.replace(&format!("{{{name}}}"), value))
    }

    fn date(&self, wall: DateTime, room: Room) -> String {
        match room {
            Room::Wide => self.calendar.date_with_weekday(wall.date()),
            Room::Narrow => self.calendar.short_date_with_weekday(wall.date()),
        }
    }

    fn time(&self, wall: DateTime) -> String {
        self.calendar.time(wall.time())
    }

    /// "Tonight, Tuesday, 6:30 PM", or with the date where it is not near; near counts from `today`.
    fn when(&self, wall: DateTime, today: Option<DateTime>, room: Room) -> String {
        let night = self.texts["night"].as_i64().expect("the night begins at an hour");
        let hour = i64::from(wall.hour());
        let ahead = today.map(|today| (wall.date() - today.date()).get_days());
        let word = match ahead {
            Some(0) if hour < night => Some("today"),
            Some(0) => Some("tonight"),
            Some(1) if hour > 4 => Some("tomorrow"),
            _ => None,
        };
        let time = ("time", self.time(wall));
        match word {
            Some(word) => {
                let day = self.calendar.weekday(wall.date().weekday()).to_owned();
                self.filled("worded", &[("word", self.filled(word, &[])), ("day", day), time])
            }
            None => self.filled("at", &[("date", self.date(wall, room)), time]),
        }
    }

    /// When that which is on ends, by the clock of a zone, with its date where the hour alone would be thought to come sooner: a day
    /// or more ahead, or on another day and not in its night. If nobody knows its end, when it began.
    fn turn(&self, on: On, zone: &TimeZone, room: Room) -> String {
        let at = |moment: Timestamp| moment.to_zoned_datetime(zone.clone()).datetime();
        let Some(end) = on.end else { return self.time(at(on.start)) };
        let (wall, today) = (at(end), at(on.now).date());
        let is_another_day = wall.date() > today && (wall.hour() > 4 || (wall.date() - today).get_days() > 1);
        if is_another_day || end.duration_since(on.now) >= SignedDuration::from_hours(24) {
            self.filled("at", &[("date", self.date(wall, room)), ("time", self.time(wall))])
        } else {
            self.time(wall)
        }
    }

    /// The next date by its own clock, and by that of a visitor where they differ.
    pub fn next(&self, next: &Coming<'_>, reader: Reader<'_>, room: Room) -> (String, String) {
        let now = reader.now;
        let wall = next.occurrence.date.date().to_datetime(next.occurrence.start.time());
        let zone = next.start.time_zone().clone();
        let start = next.start.timestamp();
        let at = |moment: Timestamp, zone: &TimeZone| moment.to_zoned_datetime(zone.clone()).datetime();
        let own = at(start, reader.zone);
        let differs = reader.is_remote && own != wall;
        let own_text = |when: String| if differs { self.filled("own", &[("when", when)]) } else { String::new() };
        if start > now {
            let today = (!differs).then(|| at(now, &zone));
            let near = self.when(own, Some(at(now, reader.zone)), Room::Narrow);
            return (self.when(wall, today, room), own_text(near));
        }
        let known = Zone::parse(zone_name(&next.start)).expect("it is known");
        let end = next.occurrence.ends_in(&known).map(|end| end.timestamp());
        let on = On { start, end, now };
        let key = if end.is_some() { "now" } else { "begun" };
        let text = self.filled(key, &[("time", self.turn(on, &zone, room))]);
        (text, own_text(self.turn(on, reader.zone, Room::Narrow)))
    }

    /// Any other date.
    pub fn other(&self, date: &Coming<'_>, times: Times) -> String {
        let wall = date.occurrence.date.date().to_datetime(date.occurrence.start.time());
        let day = self.date(wall, Room::Wide);
        let day =
            if times == Times::Told { self.filled("at", &[("date", day), ("time", self.time(wall))]) } else { day };
        match date.occurrence.state {
            State::Meets | State::Added { .. } => day,
            State::Cancelled { reason } | State::Paused { reason } => match reason {
                Some(reason) => {
                    self.filled("why", &[("date", day), ("reason", reason.trim_end_matches('.').to_owned())])
                }
                None => self.filled("off", &[("date", day)]),
            },
        }
    }
}

fn zone_name(moment: &ZonedDateTime) -> &str {
    moment.time_zone().iana_name().expect("a zone of a test has a name")
}
