//! The answer by a walk over all groups of a site, as a patient person would find it.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use openchair::diagnostic::Diagnostics;
use openchair::search::query::Moment;
use openchair::site::group::Group;
use openchair::site::meeting::Meeting;
use openchair::site::place::Place;
use openchair::site::schedule::Season;
use openchair::site::value::{Length, Slug};
use openchair::site::vocabulary::Status;
use openchair::site::{self, ReadOptions, Site};
use openchair::sources::Sources;

use super::asked::{Asked, Wish};
use super::values::{self, Values};

/// How many days ahead are looked at.
const AHEAD: i32 = 70;

/// A site, and every place and time at which its groups meet.
pub struct Walk {
    pub site: Site,
    /// The spots of each listed group, by its id.
    spots: BTreeMap<Slug, Vec<Spot>>,
    /// The middle of each town by region and name, in thousandths of a degree.
    middles: BTreeMap<(String, String), (i32, i32)>,
}

/// A place where a group meets, with what takes place there by the clock of one zone.
struct Spot {
    region: Option<String>,
    town: Option<(String, String)>,
    /// As far as it is published, in thousandths of a degree.
    position: Option<(i32, i32)>,
    zone: String,
    facets: Values,
    meetings: Vec<Meets>,
}

/// A meeting: from when, how long, and on which days from that of the build.
struct Meets {
    start: u32,
    length: u32,
    dates: Vec<i32>,
    weekdays: u32,
}

/// A question at a moment.
pub struct Asking<'a> {
    pub asked: &'a Asked,
    /// What is not asked any more.
    pub dropped: &'a [Wish],
    /// The moment by the clock of each zone.
    pub moments: &'a BTreeMap<String, Moment>,
    /// The day of the build.
    pub built: i32,
}

/// A group that has what is asked, with each of its spots that has.
pub struct Hit<'w> {
    pub group: &'w Group,
    spots: Vec<&'w Spot>,
}

/// What is told of a spot.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// How far it is, in kilometres.
    pub far: Option<f64>,
    /// Day and minute of the next meeting that was asked for.
    pub next: Option<(i32, u32)>,
    /// In how many minutes that begins.
    pub wait: Option<i64>,
}

impl Walk {
    /// Reads a site as it is on a day.
    pub fn of(sources: &Sources, today: Date) -> Self {
        let mut problems = Diagnostics::default();
        let options = ReadOptions { today, base_url: None, drafts: false, kept: None };
        let site = site::read(sources, &options, &mut problems);
        assert!(!problems.has_errors(), "{problems:?}");
        let listed = site.groups.values().filter(|group| group.status != Status::Closed);
        let spots: BTreeMap<Slug, Vec<Spot>> = listed.map(|group| (group.id.clone(), spots(&site, group))).collect();
        let mut sums: BTreeMap<(String, String), (i64, i64, i64)> = BTreeMap::new();
        // Of each group the positions of its places, each once.
        let places = spots.values().flat_map(|spots| {
            let is_new = |(number, spot): &(usize, &Spot)| {
                let same = |other: &Spot| (&other.town, other.position) == (&spot.town, spot.position);
                !spots[..*number].iter().any(same)
            };
            spots.iter().enumerate().filter(is_new).map(|(_, spot)| spot)
        });
        for spot in places {
            if let Some((key, (lat, lon))) = spot.town.clone().zip(spot.position) {
                let sum = sums.entry(key).or_default();
                *sum = (sum.0 + i64::from(lat), sum.1 + i64::from(lon), sum.2 + 1);
            }
        }
        let mean = |sum: i64, count: i64| i32::try_from(sum.div_euclid(count)).expect("a mean of degrees");
        let middles = sums.into_iter().map(|(key, (lat, lon, count))| (key, (mean(lat, count), mean(lon, count))));
        Self { middles: middles.collect(), site, spots }
    }

    /// Every group that has what is asked.
    pub fn hits(&self, asking: &Asking<'_>) -> Vec<Hit<'_>> {
        let asked = asking.asked;
        let mut hits = Vec::new();
        for (id, spots) in &self.spots {
            let group = &self.site.groups[id];
            let situation = asked.situation.as_ref().is_none_or(|asked| self.is_about(group, asked));
            let is_of = |program| group.program.as_ref() == Some(program);
            let program = asked.program.as_ref().is_none_or(|program| {
                is_of(program) || !asking.asks(Wish::Program) && self.is_instead(group, (program, asked))
            });
            if !(situation && program) {
                continue;
            }
            let spots: Vec<&Spot> = spots.iter().filter(|spot| self.is_met(spot, asking)).collect();
            if !spots.is_empty() {
                hits.push(Hit { group, spots });
            }
        }
        hits
    }

    fn is_met(&self, spot: &Spot, asking: &Asking<'_>) -> bool {
        let asked = asking.asked;
        let day = asking.asks(Wish::Day) && (asked.days != 0 || asked.date.is_some());
        let time = asking.asks(Wish::Time) && (asked.time.is_some() || asked.now);
        let there = !asking.asks(Wish::Place) || self.is_there(spot, asked);
        let has =
            |(field, key): &(&'static str, &str)| !asking.asks(Wish::Field(field)) || spot.facets[field].contains(*key);
        there && asked.facets.iter().all(has) && (!day && !time || spot.fitting(asking).next().is_some())
    }

    /// Whether a group may stand for those of a program: it is of the situation of more than half of them, where no other is asked
    /// for.
    fn is_instead(&self, group: &Group, (program, asked): (&String, &Asked)) -> bool {
        let own = self.spots.keys().map(|id| &self.site.groups[id]).filter(|one| one.program.as_ref() == Some(program));
        let firsts: Vec<&str> = own.map(|one| one.situations[0].as_str()).collect();
        let is_most = |one: &&&str| firsts.iter().filter(|other| other == one).count() * 2 > firsts.len();
        asked.situation.is_some() || firsts.iter().find(is_most).is_some_and(|most| self.is_about(group, most))
    }

    fn is_about(&self, group: &Group, asked: &str) -> bool {
        let asked = Slug::parse(asked).expect("it is an id");
        let below: BTreeSet<String> =
            self.site.with_descendants(&asked).iter().map(|situation| situation.id().to_string()).collect();
        group.situations.iter().any(|own| below.contains(own.as_str()))
    }

    fn is_there(&self, spot: &Spot, asked: &Asked) -> bool {
        let in_region = asked.region.is_none() || asked.region == spot.region;
        let near = asked.town.is_none() || {
            let is_in = spot.town == asked.town;
            match (self.kilometres(spot, asked), asked.radius) {
                (Some(far), Some(radius)) => far <= radius,
                (Some(far), None) => far <= 40.0 || is_in,
                (None, _) => is_in,
            }
        };
        in_region && near
    }

    fn kilometres(&self, spot: &Spot, asked: &Asked) -> Option<f64> {
        Some(apart(*self.middles.get(asked.town.as_ref()?)?, spot.position?))
    }

    /// What is told of a group, of each of its spots that has what is asked.
    pub fn told(&self, hit: &Hit<'_>, asking: &Asking<'_>) -> Vec<Told> {
        hit.spots.iter().map(|spot| self.told_of(spot, asking)).collect()
    }

    fn told_of(&self, spot: &Spot, asking: &Asking<'_>) -> Told {
        let asked = asking.asked;
        let is_in = asked.town.is_some() && spot.town == asked.town;
        let far = self.kilometres(spot, asked).or(is_in.then_some(0.0));
        let (offset, minute) = asking.of(spot);
        let of_meeting = |meets: &Meets| {
            let is_due = |date: &i32| *date > offset || *date == offset && meets.end() > minute;
            let is_asked = |date: &i32| {
                !asking.asks(Wish::Day)
                    || (asked.days == 0 || asked.days & self.weekday(*date) != 0)
                        && asked.date.is_none_or(|ahead| *date >= offset + ahead)
            };
            let date = meets.dates.iter().find(|date| is_due(date) && is_asked(date))?;
            Some((*date, meets.start))
        };
        let next = spot.fitting(asking).filter_map(of_meeting).min();
        let minutes = |(day, minute): (i32, u32)| i64::from(day) * 1440 + i64::from(minute);
        Told {
            far,
            next: next.map(|(date, start)| (asking.built + date, start)),
            wait: next.map(|next| minutes(next) - minutes((offset, minute))),
        }
    }

    /// The bit of the weekday so many days after the build.
    fn weekday(&self, ahead: i32) -> u32 {
        1 << self.site.today.saturating_add(jiff::Span::new().days(ahead)).weekday().to_monday_zero_offset()
    }
}

impl Spot {
    fn fitting<'s>(&'s self, moment: &'s Asking<'_>) -> impl Iterator<Item = &'s Meets> {
        let now = moment.of(self);
        self.meetings.iter().filter(move |meets| meets.is_on(moment, now) && meets.is_at(moment, now))
    }
}

impl Meets {
    fn end(&self) -> u32 {
        self.start + if self.length == 0 { 60 } else { self.length }
    }

    /// Whether it is on a day that is asked for.
    fn is_on(&self, moment: &Asking<'_>, (offset, _): (i32, u32)) -> bool {
        let asked = moment.asked;
        !moment.asks(Wish::Day)
            || (asked.days == 0 || asked.days & self.weekdays != 0)
                && asked.date.is_none_or(|ahead| self.dates.contains(&(offset + ahead)))
    }

    /// Whether it is at the time that is asked for, on whatever day.
    fn is_at(&self, moment: &Asking<'_>, (offset, minute): (i32, u32)) -> bool {
        let is_now = || self.dates.contains(&offset) && self.start <= minute + 60 && self.end() > minute;
        !moment.asks(Wish::Time)
            || moment.asked.time.is_none_or(|(from, to)| (from..to).contains(&self.start))
                && (!moment.asked.now || is_now())
    }
}

impl Asking<'_> {
    fn asks(&self, wish: Wish) -> bool {
        !self.dropped.contains(&wish)
    }

    /// How many days after the build it is, and the minute, by the clock of a spot.
    fn of(&self, spot: &Spot) -> (i32, u32) {
        let now = self.moments[&spot.zone];
        (now.day - self.built, now.minute)
    }
}

impl Hit<'_> {
    /// The weekdays of all meetings at the time that is asked for.
    pub fn weekdays(&self, moment: &Asking<'_>) -> u32 {
        let of_spot = |spot: &Spot| {
            let then = spot.meetings.iter().filter(|meets| meets.is_at(moment, moment.of(spot)));
            then.fold(0, |days, meets| days | meets.weekdays)
        };
        self.spots.iter().fold(0, |days, spot| days | of_spot(spot))
    }

    /// The values of all spots by field.
    pub fn facets(&self) -> Values {
        let mut all = Values::new();
        for (field, keys) in self.spots.iter().flat_map(|spot| &spot.facets) {
            all.entry(field).or_default().extend(keys.iter().cloned());
        }
        all
    }
}

fn spots(site: &Site, group: &Group) -> Vec<Spot> {
    let spot = |place: Option<&Place>, zone: String, facets: &Values| Spot {
        facets: facets.clone(),
        region: place.and_then(|place| place.region.clone()),
        town: place.and_then(|place| place.region.clone().zip(place.city.clone())),
        position: place.and_then(Place::shown_position).map(|(lat, lon)| (units(lat), units(lon))),
        zone,
        meetings: Vec::new(),
    };
    let own = group.place.as_ref().and_then(|place| site.place(place));
    let mut spots: Vec<(Option<&Place>, Spot)> = Vec::new();
    for meeting in &group.meetings {
        let place = meeting.place.as_ref().and_then(|place| site.place(place)).or(own);
        let zone = meeting.time_zone.as_ref().unwrap_or(&site.settings.time_zone).to_string();
        let Some(meets) = meets(site.today, (group, place), meeting) else { continue };
        let facets = values::of(site, group, Some((meeting, place)));
        let is_same = |spot: &Spot| spot.zone == zone && spot.facets == facets;
        match spots.iter_mut().find(|(there, spot)| *there == place && is_same(spot)) {
            Some((_, spot)) => spot.meetings.push(meets),
            None => spots.push((place, Spot { meetings: vec![meets], ..spot(place, zone, &facets) })),
        }
    }
    if spots.is_empty() {
        spots.push((own, spot(own, site.settings.time_zone.to_string(), &values::of(site, group, None))));
    }
    spots.into_iter().map(|(_, spot)| spot).collect()
}

/// `None` for a meeting that does not take place any more.
fn meets(today: Date, (group, place): (&Group, Option<&Place>), meeting: &Meeting) -> Option<Meets> {
    let schedule = meeting.timing().schedule().expect("the directory has no mistakes");
    let breaks = place.map(|place| &place.paused[..]).unwrap_or_default();
    let season = Season { from: group.from, until: group.until, pauses: group.paused.iter().chain(breaks).collect() };
    schedule.next_meeting(&season, today)?;
    let ahead = |day: Date| (day - today).get_days();
    let occurrences = schedule.occurrences(&season, today);
    let near = occurrences.take_while(|one| ahead(one.date.date()) < AHEAD);
    let days: Vec<Date> = near.filter(|one| one.state.takes_place()).map(|one| one.date.date()).collect();
    let bit = |day: Weekday| 1_u32 << day.to_monday_zero_offset();
    let usual = schedule.weekdays().iter().fold(0, |all, day| all | bit(day));
    Some(Meets {
        start: u32::from(schedule.at.minutes()),
        length: schedule.length.map_or(0, Length::minutes),
        weekdays: if days.is_empty() { usual } else { days.iter().fold(0, |all, day| all | bit(day.weekday())) },
        dates: days.into_iter().map(ahead).collect(),
    })
}

/// Degrees in thousandths.
#[expect(clippy::cast_possible_truncation, reason = "degrees are within 180")]
fn units(degrees: f64) -> i32 {
    (degrees * 1000.0).round() as i32
}

/// How far two positions are apart on a ball with the radius of the earth, by the angle between them.
fn apart(one: (i32, i32), other: (i32, i32)) -> f64 {
    let arrow = |(lat, lon): (i32, i32)| {
        let [lat, lon] = [lat, lon].map(|units| (f64::from(units) / 1000.0).to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    };
    let (one, other) = (arrow(one), arrow(other));
    let cross = [(1, 2), (2, 0), (0, 1)].map(|(first, second)| one[first] * other[second] - one[second] * other[first]);
    let sine = cross.iter().map(|part| part * part).sum::<f64>().sqrt();
    let cosine = one.iter().zip(other).map(|(left, right)| left * right).sum();
    6371.0 * sine.atan2(cosine)
}
