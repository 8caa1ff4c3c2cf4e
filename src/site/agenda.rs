//! The next dates of a group: those of all its meetings together, in the order of time.

use jiff::civil::Date;
use jiff::{Span, ZonedDateTime};

use super::Site;
use super::group::Group;
use super::meeting::Meeting;
use super::schedule::{Occurrence, Schedule, Season};
use super::value::{Day, Zone};

/// When a group meets, made ready to be asked.
#[derive(Debug, Clone)]
pub struct Agenda<'s> {
    rules: Vec<Rule<'s>>,
    /// How many of its meetings have keys that do not fit together, so that they give no dates.
    pub unclear: usize,
}

#[derive(Debug, Clone)]
struct Rule<'s> {
    meeting: &'s Meeting,
    schedule: Schedule,
    season: Season<'s>,
    zone: Zone,
}

/// One date of a group.
#[derive(Debug, Clone)]
pub struct Coming<'a> {
    /// Whose date it is.
    pub meeting: &'a Meeting,
    /// The date as the rule has it, and what becomes of it.
    pub occurrence: Occurrence<'a>,
    /// The zone of its clock.
    pub zone: &'a Zone,
    /// The moment at which it starts, by that clock.
    pub starts: ZonedDateTime,
    /// The moment at which it ends, where its length is known.
    pub ends: Option<ZonedDateTime>,
}

impl<'s> Agenda<'s> {
    /// The meetings of a group, with the breaks of the group and of the places.
    pub fn of(site: &'s Site, group: &'s Group) -> Self {
        let rule = |meeting: &'s Meeting| {
            let schedule = meeting.timing().schedule().ok()?;
            let season = site.season(group, meeting);
            let zone = schedule.zone.clone().unwrap_or_else(|| site.settings.time_zone.clone());
            Some(Rule { meeting, schedule, season, zone })
        };
        let rules: Vec<Rule<'s>> = group.meetings.iter().filter_map(rule).collect();
        Self { unclear: group.meetings.len() - rules.len(), rules }
    }

    /// At most so many dates from a day on, also those that are cancelled or fall into a break.
    pub fn coming(&self, since: Date, most: usize) -> Vec<Coming<'_>> {
        let mut coming: Vec<Coming<'_>> = self
            .rules
            .iter()
            .flat_map(|rule| {
                let occurrences = rule.schedule.occurrences(&rule.season, since).take(most);
                occurrences.map(|occurrence| rule.coming(occurrence))
            })
            .collect();
        // What begins at the same moment stays in the order in which it was written.
        coming.sort_by_key(|coming| coming.starts.timestamp());
        coming.truncate(most);
        coming
    }

    /// The first date from a day on that takes place.
    pub fn next_meeting(&self, since: Date) -> Option<Coming<'_>> {
        self.rules
            .iter()
            .filter_map(|rule| Some(rule.coming(rule.schedule.next_meeting(&rule.season, since)?)))
            .min_by_key(|coming| coming.starts.timestamp())
    }

    /// The last date before a day on which somebody met, where it is not many years ago.
    pub fn last_before(&self, day: Date) -> Option<Day> {
        const FAR: i32 = 10;
        let since = day.saturating_sub(Span::new().years(FAR));
        let last = |rule: &Rule<'_>| {
            let past = rule.schedule.occurrences(&rule.season, since).take_while(|date| date.date.date() < day);
            past.filter(|date| date.state.takes_place()).last().map(|date| date.date)
        };
        self.rules.iter().filter_map(last).max()
    }
}

impl Rule<'_> {
    fn coming<'a>(&'a self, occurrence: Occurrence<'a>) -> Coming<'a> {
        Coming {
            meeting: self.meeting,
            occurrence,
            zone: &self.zone,
            starts: occurrence.starts_in(&self.zone),
            ends: occurrence.ends_in(&self.zone),
        }
    }
}

impl Coming<'_> {
    /// Whether a change of clocks skips the time at which it should start.
    pub fn is_skipped_by_clocks(&self) -> bool {
        self.starts.time() != self.occurrence.start.time()
    }
}
