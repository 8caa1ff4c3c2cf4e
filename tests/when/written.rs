//! Meetings, zones and breaks as tests write them down.

use jiff::Timestamp;
use openchair::site::meeting::Meeting;
use openchair::site::schedule::{Dated, Pause, Schedule, Season};
use openchair::site::value::{Day, Zone};
use serde::Deserialize;
use serde_json::Value;

/// A group with all that decides on its dates, and a moment at which somebody asks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// What is shown by it.
    pub name: String,
    /// The moment.
    pub now: String,
    /// The zone of meetings that name none.
    pub zone: String,
    /// The meetings, as `groups.yaml` has them.
    pub meetings: Vec<Value>,
    /// Whether one can take part from elsewhere; yes where nothing is said.
    pub remote: Option<bool>,
    /// The first day of the group.
    pub from: Option<Day>,
    /// Its last day.
    pub until: Option<Day>,
    /// Its breaks.
    #[serde(default)]
    pub paused: Vec<Pause>,
    /// What comes of it, as the file has it.
    #[serde(default)]
    pub told: Value,
}

/// A zone that exists.
pub fn zone(name: &str) -> Zone {
    Zone::parse(name).unwrap_or_else(|_| panic!("{name} is a zone"))
}

/// A meeting written as in `groups.yaml`.
pub fn meeting(written: &Value) -> Meeting {
    serde_json::from_value(written.clone()).unwrap_or_else(|error| panic!("{written}: {error}"))
}

/// The schedule of a meeting that is right.
pub fn schedule(written: &Value) -> Schedule {
    meeting(written).timing().schedule().unwrap_or_else(|problems| panic!("{written}: {problems:?}"))
}

impl Case {
    /// The moment at which somebody asks.
    pub fn now(&self) -> Timestamp {
        self.now.parse().unwrap_or_else(|_| panic!("{} is a moment", self.now))
    }

    /// Whether one can take part from elsewhere.
    pub fn is_remote(&self) -> bool {
        self.remote.unwrap_or(true)
    }

    /// The season of the group.
    pub fn season(&self) -> Season<'_> {
        Season { from: self.from, until: self.until, pauses: self.paused.iter().collect() }
    }

    /// Each meeting with its zone.
    pub fn schedules(&self) -> Vec<(Schedule, Zone)> {
        let with_zone = |written: &Value| {
            let schedule = schedule(written);
            let zone = schedule.zone.clone().unwrap_or_else(|| zone(&self.zone));
            (schedule, zone)
        };
        self.meetings.iter().map(with_zone).collect()
    }
}

/// The meetings with what decides on their dates.
pub fn dated<'a>(schedules: &'a [(Schedule, Zone)], season: &'a Season<'a>) -> Vec<Dated<'a>> {
    schedules.iter().map(|(schedule, zone)| Dated { schedule, season, zone }).collect()
}
