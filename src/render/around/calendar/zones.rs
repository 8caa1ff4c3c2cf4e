//! A time zone as a calendar carries it (VTIMEZONE): its offset, and each change of clocks by a rule where there is one.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};

use super::lines::Lines;
use super::times::Local;
use crate::render::around::facts::letters;
use crate::site::Site;
use crate::site::value::Zone;

/// From when on changes are told. No meeting in a calendar is earlier.
const FROM: Date = Date::constant(2019, 1, 1);
/// Until when they are looked at; what then follows a rule is told as one without an end.
const UNTIL: Date = Date::constant(2045, 1, 1);

/// A kind of change: from which offset to which, under what name.
#[derive(PartialEq)]
struct Kind {
    from: Offset,
    to: Offset,
    name: String,
    is_summer: bool,
}

/// The zones of a site as its calendars carry them, each written once, when the first calendar is made.
#[derive(Debug, Default)]
pub(super) struct Zones(OnceLock<BTreeMap<String, String>>);

impl Zones {
    /// The lines of a zone that the site, or a meeting of it, has.
    pub(super) fn lines(&self, site: &Site, zone: &Zone) -> &str {
        let all = self.0.get_or_init(|| {
            let own = site.groups.values().flat_map(|group| &group.meetings).filter_map(|one| one.time_zone.as_ref());
            let all: BTreeMap<&str, &Zone> =
                own.chain([&site.settings.time_zone]).map(|zone| (zone.name(), zone)).collect();
            all.into_iter().map(|(name, zone)| (name.to_owned(), written(zone))).collect()
        });
        all.get(zone.name()).map_or("", String::as_str)
    }
}

fn written(zone: &Zone) -> String {
    let mut lines = Lines::new();
    write(zone, &mut lines);
    lines.finish()
}

fn write(zone: &Zone, lines: &mut Lines) {
    let tz = zone.time_zone();
    lines.begin("VTIMEZONE");
    lines.plain("TZID", format_args!("{}", zone.name()));
    for (kind, onsets) in observances(tz) {
        let component = if kind.is_summer { "DAYLIGHT" } else { "STANDARD" };
        lines.begin(component);
        lines.plain("DTSTART", format_args!("{}", Local(onsets[0])));
        lines.plain("TZOFFSETFROM", format_args!("{}", offset(kind.from)));
        lines.plain("TZOFFSETTO", format_args!("{}", offset(kind.to)));
        lines.text("TZNAME", &kind.name);
        match rule(&onsets) {
            Some(rule) => lines.plain("RRULE", format_args!("{rule}")),
            None => onsets[1..].iter().for_each(|onset| lines.plain("RDATE", format_args!("{}", Local(*onset)))),
        }
        lines.end(component);
    }
    lines.end("VTIMEZONE");
}

/// Each kind of change with the wall-clock times at which it comes, by the clock before the change; first what held before all
/// of them.
fn observances(tz: &TimeZone) -> Vec<(Kind, Vec<DateTime>)> {
    let moment = |date: Date| TimeZone::UTC.to_timestamp(date.at(0, 0, 0, 0)).expect("a date of this century");
    let start = moment(FROM);
    let info = tz.to_offset_info(start);
    let mut before = info.offset();
    let first = Kind { from: before, to: before, name: info.abbreviation().to_owned(), is_summer: info.dst().is_dst() };
    let mut all = vec![(first, vec![Date::constant(1970, 1, 1).at(0, 0, 0, 0)])];
    for change in tz.following(start).take_while(|change| change.timestamp() < moment(UNTIL)) {
        let kind = Kind {
            from: before,
            to: change.offset(),
            name: change.abbreviation().to_owned(),
            is_summer: change.dst().is_dst(),
        };
        let onset = before.to_datetime(change.timestamp());
        before = change.offset();
        match all[1..].iter_mut().find(|(known, _)| *known == kind) {
            Some((_, onsets)) => onsets.push(onset),
            None => all.push((kind, vec![onset])),
        }
    }
    all
}

/// The rule of changes that come once in each year to the end, on the same weekday of the month, counted from its first or as
/// its last.
fn rule(onsets: &[DateTime]) -> Option<String> {
    let (first, last) = (onsets.first()?, onsets.last()?);
    let is_yearly = onsets.windows(2).all(|pair| pair[1].year() == pair[0].year() + 1);
    let is_alike = onsets
        .iter()
        .all(|onset| (onset.month(), onset.weekday(), onset.time()) == (first.month(), first.weekday(), first.time()));
    if !is_yearly || !is_alike || last.year() + 1 < UNTIL.year() || onsets.len() < 3 {
        return None;
    }
    let week = |onset: &DateTime| (onset.day() - 1) / 7 + 1;
    let is_last = |onset: &DateTime| onset.day() + 7 > onset.date().days_in_month();
    let number = if onsets.iter().all(is_last) {
        -1
    } else if onsets.iter().all(|onset| week(onset) == week(first)) {
        week(first)
    } else {
        return None;
    };
    Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={number}{}", first.month(), letters(first.weekday())))
}

/// An offset: `-0500`, with seconds only where it has some.
fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, all) = (if seconds < 0 { '-' } else { '+' }, seconds.unsigned_abs());
    let (hours, minutes, rest) = (all / 3600, all / 60 % 60, all % 60);
    let tail = if rest == 0 { String::new() } else { format!("{rest:02}") };
    format!("{sign}{hours:02}{minutes:02}{tail}")
}
