//! Meetings within a year whose time the clocks of their zone skip, or show twice.

use jiff::Span;
use jiff::tz::AmbiguousOffset;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::place_of;
use crate::site::value::Day;
use crate::site::vocabulary::Status;

const HELP: &str = "ask the group; if it meets at another time then, put this date below \"except\" and write a second meeting with \
    \"date\" for it";

/// Warns of the first such date of each meeting.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    for group in plan.site.groups.values().filter(|group| group.status != Status::Closed) {
        for (number, meeting) in group.meetings.iter().enumerate() {
            if let Some(message) = odd_date(plan, group, meeting) {
                let place = place_of(plan.sources, &group.origin, &format!("meetings.{number}.at"));
                problems.push(Diagnostic::new(Code::ClockChange, place, message).help(HELP));
            }
        }
    }
}

fn odd_date(plan: &Plan<'_>, group: &Group, meeting: &Meeting) -> Option<String> {
    let site = plan.site;
    let schedule = meeting.timing().schedule().ok()?;
    let zone = schedule.zone.as_ref().unwrap_or(&site.settings.time_zone);
    let season = site.season(group, meeting);
    let end = Day::new(site.today.saturating_add(Span::new().years(1)))?;
    let coming = schedule.occurrences(&season, site.today).take_while(|date| date.date <= end);
    coming.filter(|date| date.state.takes_place()).find_map(|date| {
        let wall = date.date.date().to_datetime(date.start.time());
        let shown = date.starts_in(zone).time().strftime("%H:%M");
        let clock = date.start.time().strftime("%H:%M");
        match zone.time_zone().to_ambiguous_timestamp(wall).offset() {
            AmbiguousOffset::Unambiguous { .. } => None,
            AmbiguousOffset::Gap { .. } => Some(format!(
                "on {} the clocks of {} skip {clock}, so the meeting is shown at {shown}",
                date.date,
                zone.name()
            )),
            AmbiguousOffset::Fold { .. } => Some(format!(
                "on {} the clocks of {} show {clock} twice, so the first of the two is taken",
                date.date,
                zone.name()
            )),
        }
    })
}
