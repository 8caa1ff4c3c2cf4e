//! Whether a group has what is wanted, how far it is, and when it meets next.

use super::row::{Row, Slot};
use super::wanted::{EVERY_DAY, MIDNIGHT, NEAR, Wanted};
use crate::search::format::{DEGREE, HORIZON, Place, Root};

/// The radius of the earth in kilometres.
const EARTH: f64 = 6371.0;

/// The moment of a query.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// Days since 1970-01-01.
    pub day: i32,
    /// Minutes after midnight.
    pub minute: u32,
}

/// Something that may be wanted, in the order in which it is given up where no group has everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    /// The field of facets of that number in [`Wanted::facets`].
    Facet(usize),
    /// The part of the day, or that it is on now.
    Time,
    /// The weekday or the date.
    Day,
    /// The program.
    Program,
    /// The place.
    Place,
}

/// What is given up where no group has everything, in order; what has another name is given up before all these.
const GIVEN_UP: [&str; 10] =
    ["cost", "kind", "access", "audience", "time", "day", "language", "format", "program", "place"];

/// Every wish in the order in which it is given up.
pub fn wishes(wanted: &Wanted) -> Vec<Wish> {
    let mut all: Vec<Wish> = (0..wanted.facets.len()).map(Wish::Facet).collect();
    let others = [
        (wanted.time.is_some() || wanted.now, Wish::Time),
        (wanted.days != 0 || wanted.date.is_some(), Wish::Day),
        (!wanted.programs.is_empty(), Wish::Program),
        (!wanted.places.is_empty(), Wish::Place),
    ];
    all.extend(others.into_iter().filter(|(is_asked, _)| *is_asked).map(|(_, wish)| wish));
    all.sort_by_key(|wish| GIVEN_UP.iter().position(|known| *known == wish.name(wanted)));
    all
}

impl Wish {
    /// The field of a wish, by which it is known.
    pub fn name(self, wanted: &Wanted) -> &str {
        match self {
            Self::Facet(number) => &wanted.facets[number].0,
            Self::Time => "time",
            Self::Day => "day",
            Self::Program => "program",
            Self::Place => "place",
        }
    }
}

/// What is asked of rows.
pub struct Question<'q> {
    /// The root of the index.
    pub root: &'q Root,
    /// What is wanted.
    pub wanted: &'q Wanted,
    /// What is not asked any more.
    pub dropped: &'q [Wish],
    /// When it is asked, by the clock of each zone of the root.
    pub moments: &'q [Moment],
}

impl Question<'_> {
    fn asks(&self, wish: Wish) -> bool {
        !self.dropped.contains(&wish)
    }

    /// Whether a row has all that is asked.
    pub fn is_met(&self, row: &Row) -> bool {
        let wanted = self.wanted;
        let facets = wanted.facets.iter().enumerate().all(|(number, (field, facets))| {
            !self.asks(Wish::Facet(number))
                || if field == "access" {
                    facets.iter().all(|facet| row.has(self.root, *facet))
                } else {
                    facets.iter().any(|facet| row.has(self.root, *facet))
                }
        });
        let program = !self.asks(Wish::Program)
            || wanted.programs.is_empty()
            || wanted.programs.iter().any(|program| i64::from(row.program) == i64::from(*program));
        facets && program && self.is_there(row) && self.is_then(row)
    }

    fn is_there(&self, row: &Row) -> bool {
        if !self.asks(Wish::Place) || self.wanted.places.is_empty() {
            return true;
        }
        let mut regions = self.wanted.places.iter().filter(|place| place.kind == 'r').peekable();
        let in_region = regions.peek().is_none() || regions.any(|region| region.number == row.region);
        let mut spots = self.wanted.places.iter().filter(|place| place.kind != 'r').peekable();
        let near = spots.peek().is_none() || spots.any(|spot| self.is_near(row, spot));
        in_region && near
    }

    fn is_near(&self, row: &Row, place: &Place) -> bool {
        let in_town = place.number >= 0 && row.town == place.number;
        let radius = f64::from(self.wanted.radius.unwrap_or(NEAR)) / 9.0;
        match distance(place, row) {
            Some(kilometres) => kilometres <= radius || in_town && self.wanted.radius.is_none(),
            None => in_town,
        }
    }

    /// Whether a row has a meeting at the time that is asked for.
    fn is_then(&self, row: &Row) -> bool {
        let (day, time) = (self.asks(Wish::Day), self.asks(Wish::Time));
        let wanted = self.wanted;
        let nothing =
            (!day || wanted.days == 0 && wanted.date.is_none()) && (!time || wanted.time.is_none() && !wanted.now);
        nothing || row.slots.iter().any(|slot| self.fits(slot, row.zone))
    }

    /// Whether a meeting by the clock of a zone is at the time that is asked for.
    fn fits(&self, slot: &Slot, zone: u32) -> bool {
        let wanted = self.wanted;
        let day = !self.asks(Wish::Day)
            || (wanted.days == 0 || slot.days & wanted.days != 0)
                && wanted.date.is_none_or(|ahead| self.is_on(slot, zone, i32::try_from(ahead).unwrap_or(i32::MAX)));
        day && self.fits_clock(slot, zone)
    }

    /// Whether a meeting is at the part of the day that is asked for, on whatever day.
    pub fn fits_clock(&self, slot: &Slot, zone: u32) -> bool {
        let wanted = self.wanted;
        !self.asks(Wish::Time)
            || wanted.time.is_none_or(|(from, to)| slot.start >= from && slot.start < to)
                && (!wanted.now || self.is_now(slot, zone))
    }

    /// Now, by the clock of a zone.
    pub fn moment(&self, zone: u32) -> Moment {
        self.moments.get(zone as usize).copied().unwrap_or_default()
    }

    fn is_now(&self, slot: &Slot, zone: u32) -> bool {
        let minute = self.moment(zone).minute;
        self.is_on(slot, zone, 0) && slot.start <= minute + 60 && end(slot) > minute
    }

    /// Whether a meeting is so many days from today.
    fn is_on(&self, slot: &Slot, zone: u32, ahead: i32) -> bool {
        let day = self.moment(zone).day.saturating_add(ahead);
        let since = day - self.root.day;
        match &slot.dates {
            Some(dates) if since < HORIZON => dates.contains(&since),
            _ => slot.days & weekday(day) != 0,
        }
    }

    /// When the next meeting that fits is: days from today, and the number of the slot. A slot of several weekdays counts only on
    /// those that are asked for.
    pub fn next(&self, row: &Row) -> Option<(i32, usize)> {
        let now = self.moment(row.zone);
        let starts = |ahead: i32, slot: &Slot| ahead > 0 || end(slot) > now.minute;
        let (days, first) = if self.asks(Wish::Day) { self.wanted.first_days() } else { (EVERY_DAY, 0) };
        let fitting = row.slots.iter().enumerate().filter(|(_, slot)| self.fits(slot, row.zone));
        let found = fitting.filter_map(|(number, slot)| {
            let is_next = |ahead: &i32| days & weekday(now.day + ahead) != 0 && starts(*ahead, slot);
            let ahead = match &slot.dates {
                Some(dates) => {
                    let offset = now.day - self.root.day;
                    dates.iter().map(|date| date - offset).filter(|ahead| *ahead >= first).find(is_next)
                }
                None => (first..=first + 7).filter(|ahead| slot.days & weekday(now.day + ahead) != 0).find(is_next),
            };
            ahead.map(|ahead| ((ahead, slot.start), (ahead, number)))
        });
        found.min_by_key(|(key, _)| *key).map(|(_, next)| next)
    }

    /// The day and the minute of a next meeting, by its own clock.
    pub fn start(&self, row: &Row, next: Option<(i32, usize)>) -> Option<(i32, u32)> {
        next.map(|(ahead, slot)| (self.moment(row.zone).day + ahead, row.slots[slot].start))
    }

    /// In how many minutes a meeting begins, so many days from today; the clocks of two zones do not show the same time.
    pub fn wait(&self, row: &Row, (ahead, slot): (i32, usize)) -> i64 {
        i64::from(ahead) * i64::from(MIDNIGHT) + i64::from(row.slots[slot].start)
            - i64::from(self.moment(row.zone).minute)
    }

    /// How far a row is from the nearest of the places, in tenths of a kilometre; 0 within a town whose place nobody knows.
    pub fn tenths(&self, row: &Row) -> Option<u32> {
        let spots = self.wanted.places.iter().filter(|place| place.kind != 'r');
        let near = spots.filter_map(|place| match distance(place, row) {
            Some(kilometres) => Some(tenths(kilometres)),
            None => (place.number >= 0 && row.town == place.number).then_some(0),
        });
        near.min()
    }
}

/// When a meeting is over, in minutes after midnight; one of which nobody knows how long it lasts is taken for an hour.
fn end(slot: &Slot) -> u32 {
    slot.start + if slot.length == 0 { 60 } else { slot.length }
}

/// Rounded to tenths of a kilometre, half away from zero.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "no distance on earth is longer than 20,100 km"
)]
fn tenths(kilometres: f64) -> u32 {
    (kilometres * 10.0).round() as u32
}

/// The weekday of a day: 1 for Monday, 2 for Tuesday, ... 64 for Sunday. 1970-01-01 was a Thursday.
pub fn weekday(day: i32) -> u32 {
    1 << (day + 3).rem_euclid(7)
}

/// How far a row is from a place, in kilometres along the surface.
pub fn distance(place: &Place, row: &Row) -> Option<f64> {
    let (lat, lon) = row.position?;
    let [from_lat, from_lon] = place.position[..] else { return None };
    let angle = |units: i32| f64::from(units) / DEGREE * std::f64::consts::PI / 180.0;
    let half = |a: i32, b: i32| ((angle(a) - angle(b)) / 2.0).sin().powi(2);
    let chord = half(lat, from_lat) + angle(lat).cos() * angle(from_lat).cos() * half(lon, from_lon);
    Some(2.0 * EARTH * chord.min(1.0).sqrt().asin())
}

#[cfg(test)]
mod tests {
    use super::weekday;

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        // 2026-11-24 was a Tuesday.
        assert_eq!(weekday(20_781), 2);
        assert_eq!(weekday(0), 8);
        assert_eq!(weekday(-1), 4);
    }
}
