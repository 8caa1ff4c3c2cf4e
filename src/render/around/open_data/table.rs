//! `groups.csv`: a row for each group, for people who work with spreadsheets.

use std::io;

use super::listing::{Listing, told};
use super::meeting::Meeting;
use super::terms::Price;
use crate::exchange::{Cell, Table};
use crate::plan::Plan;

/// What a column shows of a group.
type Column = for<'l> fn(&'l Listing<'_>) -> Cell<'l>;

/// The columns in their order. What comes from a closed list or was checked when it was read (ids, addresses, dates, telephone
/// numbers, positions) is written as it is; what an editor wrote freely is guarded, see [`Cell`].
const COLUMNS: [(&str, Column); 43] = [
    ("id", |group| Cell::checked(group.id)),
    ("name", |group| Cell::free(group.name)),
    ("url", |group| Cell::checked(group.url.as_str())),
    ("summary", |group| Cell::free_if(group.summary)),
    ("status", |group| Cell::checked(group.status)),
    ("kind", |group| Cell::checked(group.kind)),
    ("program", |group| Cell::free_if(group.program)),
    ("situations", |group| Cell::list(&group.situations)),
    ("formats", |group| Cell::list(&group.formats)),
    ("led_by", |group| Cell::checked_if(group.led_by)),
    ("meetings", |group| Cell::made(group.meetings.iter().map(in_words).collect::<Vec<_>>().join("; "))),
    ("place_show", |group| Cell::checked_if(group.place.as_ref().map(|place| place.show))),
    ("place_name", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.name))),
    ("street", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.street))),
    ("unit", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.unit))),
    ("city", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.city))),
    ("region", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.region))),
    ("postal_code", |group| Cell::free_if(group.place.as_ref().and_then(|place| place.postal_code))),
    ("country", |group| Cell::checked_if(group.place.as_ref().map(|place| place.country))),
    ("latitude", |group| Cell::number(group.place.as_ref().and_then(|place| place.latitude))),
    ("longitude", |group| Cell::number(group.place.as_ref().and_then(|place| place.longitude))),
    ("online_platform", |group| Cell::free_if(group.online.as_ref().and_then(|online| online.platform))),
    ("online_url", |group| Cell::checked_if(group.online.as_ref().and_then(|online| online.url))),
    ("dial_in_phone", |group| Cell::checked_if(group.dial_in.as_ref().map(|dial_in| dial_in.phone))),
    ("dial_in_code", |group| Cell::free_if(group.dial_in.as_ref().and_then(|dial_in| dial_in.code))),
    ("contact_role", |group| Cell::free_if(group.contact.as_ref().and_then(|contact| contact.role))),
    ("contact_name", |group| Cell::free_if(group.contact.as_ref().and_then(|contact| contact.name))),
    ("contact_email", |group| Cell::free_if(group.contact.as_ref().and_then(|contact| contact.email))),
    ("contact_phone", |group| Cell::checked_if(group.contact.as_ref().and_then(|contact| contact.phone))),
    ("contact_text", |group| Cell::checked_if(group.contact.as_ref().and_then(|contact| contact.text))),
    ("contact_url", |group| Cell::checked_if(group.contact.as_ref().and_then(|contact| contact.url))),
    ("ages", |group| Cell::list(group.audience.as_ref().map_or(&[][..], |audience| &audience.ages))),
    ("genders", |group| Cell::list(group.audience.as_ref().map_or(&[][..], |audience| &audience.genders))),
    ("open_to", |group| Cell::list(group.audience.as_ref().map_or(&[][..], |audience| &audience.open_to))),
    ("languages", |group| Cell::list(&group.languages)),
    ("accessibility", |group| Cell::list(&group.accessibility)),
    ("cost", |group| group.cost.as_ref().map_or_else(Cell::empty, |cost| Cell::made(amount(cost)))),
    ("registration", |group| Cell::checked_if(group.registration.as_ref().map(|sign_up| sign_up.kind))),
    ("registration_url", |group| Cell::checked_if(group.registration.as_ref().and_then(|sign_up| sign_up.url))),
    ("from", |group| Cell::checked_if(group.from.as_deref())),
    ("until", |group| Cell::checked_if(group.until.as_deref())),
    ("verified", |group| Cell::checked_if(group.verified.as_ref().map(|verified| verified.date.as_str()))),
    ("source", |group| Cell::free_if(group.source.as_ref().map(|source| source.name))),
];

/// Writes `groups.csv` (RFC 4180): a row of names, then a row for each group, ordered by id. Several values in one cell
/// are parted by a semicolon and a space.
pub(in crate::render::around) fn groups_csv(plan: &Plan<'_>, out: &mut dyn io::Write) -> io::Result<()> {
    let mut table = Table::new(out, COLUMNS.iter().map(|(name, _)| *name))?;
    for group in told(plan.site) {
        let listing = Listing::of(plan, group);
        table.row(COLUMNS.iter().map(|(_, cell)| cell(&listing)))?;
    }
    table.end()
}

/// `1st and 3rd tuesday 19:00 (90 min) America/Los_Angeles`.
fn in_words(meeting: &Meeting<'_>) -> String {
    let length = meeting.length.map(|minutes| format!("({minutes} min)"));
    let starting = meeting.starting.as_ref().map(|day| format!("from {day}"));
    let until = meeting.until.as_ref().map(|day| format!("until {day}"));
    let day = meeting.every.as_deref().or(meeting.date.as_deref());
    let parts =
        [day, meeting.at.as_deref(), length.as_deref(), Some(meeting.time_zone), starting.as_deref(), until.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `free`, `donation`, `5 USD`, `5 USD per meeting`.
fn amount(cost: &Price<'_>) -> String {
    match (&cost.amount, cost.currency) {
        (Some(amount), Some(currency)) => {
            let per = cost.per.map_or_else(String::new, |per| format!(" per {per}"));
            format!("{amount} {currency}{per}")
        }
        _ => cost.kind.to_owned(),
    }
}
