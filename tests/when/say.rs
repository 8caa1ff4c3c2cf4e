//! What the script of pages is to say, written a second time: from the theme's texts, with the dates and times of the build.

use icu_locale::Locale;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use openchair::site::schedule::{Coming, State};
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
                self.filled("near", &[("word", self.filled(word, &[])), ("day", day), time])
            }
            None => self.filled("at", &[("date", self.date(wall, room)), time]),
        }
    }

    /// The next date by its own clock, and by that of a visitor where they differ.
    pub fn next(
        &self,
        next: &Coming<'_>,
        (now, is_remote): (Timestamp, bool),
        visitor: &TimeZone,
        room: Room,
    ) -> (String, String) {
        let wall = next.occurrence.date.date().to_datetime(next.occurrence.start.time());
        let zone = next.start.time_zone().clone();
        let at = |moment: Timestamp, zone: &TimeZone| moment.to_zoned_datetime(zone.clone()).datetime();
        let own = at(next.start.timestamp(), visitor);
        let differs = is_remote && own != wall;
        let own_text = |when: String| if differs { self.filled("own", &[("when", when)]) } else { String::new() };
        if next.start.timestamp() > now {
            let today = (!differs).then(|| at(now, &zone));
            let near = self.when(own, Some(at(now, visitor)), Room::Narrow);
            return (self.when(wall, today, room), own_text(near));
        }
        match next
            .occurrence
            .ends_in(&openchair::site::value::Zone::parse(zone_name(&next.start)).expect("it is known"))
        {
            Some(end) => {
                let text = self.filled("now", &[("time", self.time(end.datetime()))]);
                (text, own_text(self.time(at(end.timestamp(), visitor))))
            }
            None => (self.filled("begun", &[("time", self.time(wall))]), own_text(self.time(own))),
        }
    }

    /// Any other date.
    pub fn other(&self, date: &Coming<'_>, has_times: bool) -> String {
        let wall = date.occurrence.date.date().to_datetime(date.occurrence.start.time());
        let day = self.date(wall, Room::Wide);
        let day = if has_times { self.filled("at", &[("date", day), ("time", self.time(wall))]) } else { day };
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
