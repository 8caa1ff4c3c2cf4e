//! The next dates of a group in the words of those who write it: for `when`, and for `check --dates`.

use jiff::ZonedDateTime;
use jiff::civil::Date;

use crate::report::wrapped;
use crate::site::Site;
use crate::site::agenda::{Agenda, Coming};
use crate::site::group::Group;
use crate::site::meeting::Meeting;
use crate::site::place::Place;
use crate::site::schedule::State;
use crate::site::vocabulary::{Format, Status};

/// Which dates are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ask {
    /// From this day on.
    pub(super) since: Date,
    /// No more than these.
    pub(super) most: usize,
    /// The width of the terminal.
    pub(super) width: usize,
}

/// A list is read from the top to the bottom, also on a broad screen.
pub(super) const BROADEST: usize = 80;
/// The columns before what is said of a date.
const INDENT: usize = 2;

/// A paragraph on a group: its name, then a line for each date, or why there is none.
pub(super) fn paragraph(site: &Site, group: &Group, ask: Ask) -> String {
    let agenda = Agenda::of(site, group);
    let coming = if group.status == Status::Closed { Vec::new() } else { agenda.coming(ask.since, ask.most) };
    let one_zone = coming.first().map(|first| first.zone).filter(|zone| coming.iter().all(|c| c.zone == *zone));
    let zone = one_zone.map(|zone| format!(", clock of {zone}")).unwrap_or_default();
    let mut text = line(&format!("{} ({}){zone}", group.name.trim(), group.id), 0, 0, ask.width);
    let times: Vec<String> = coming.iter().map(time).collect();
    let broad = times.iter().map(String::len).max().unwrap_or_default();
    for (date, time) in coming.iter().zip(&times) {
        let when = format!("{} {}  {time:<broad$}  ", date.starts.strftime("%a"), date.starts.date());
        let mut what = said(site, group, date);
        if one_zone.is_none() {
            what.push(format!("clock of {}", date.zone));
        }
        let column = INDENT + when.len();
        let what = what.join("; ");
        text += &line(&format!("{when}{what}"), INDENT, column, ask.width);
    }
    let first = coming.first().map(|date| date.occurrence.state.takes_place());
    let takes_place = coming.iter().any(|date| date.occurrence.state.takes_place());
    let note = match first {
        None => Some(why_none(group, &agenda, ask.since)),
        Some(_) if takes_place => None,
        Some(_) => Some(after_all_these(&agenda, ask.since)),
    };
    for note in note.into_iter().chain(unclear(group, &agenda)) {
        text += &line(&note, INDENT, INDENT, ask.width);
    }
    text
}

/// A text from a column on; where it is too long it goes on in lines of its own, which begin further right.
fn line(text: &str, first: usize, further: usize, width: usize) -> String {
    // What could be broken must not be broken within the columns.
    let (head, tail) = text.split_at(further.saturating_sub(first).min(text.len()));
    let wrapped = wrapped(tail, width, further.max(INDENT));
    let gap = format!("\n{}", " ".repeat(further.max(INDENT)));
    let whole = format!("{}{head}{}", " ".repeat(first), wrapped.replace('\n', &gap));
    format!("{}\n", whole.trim_end())
}

/// `19:00 to 20:30`, `22:00 to 00:30 the next day`.
fn time(date: &Coming<'_>) -> String {
    let start = date.starts.strftime("%H:%M");
    let Some(ends) = &date.ends else { return start.to_string() };
    let days = (ends.date() - date.starts.date()).get_days();
    let later = match days {
        0 => String::new(),
        1 => " the next day".to_owned(),
        _ => format!(" on {}", ends.date()),
    };
    format!("{start} to {}{later}", ends.strftime("%H:%M"))
}

/// What becomes of a date, and where it is.
fn said(site: &Site, group: &Group, date: &Coming<'_>) -> Vec<String> {
    let because = |word: &str, reason: Option<&str>| match reason {
        Some(reason) => format!("{word}: {}", reason.trim().trim_end_matches('.')),
        None => word.to_owned(),
    };
    let mut said = match date.occurrence.state {
        State::Cancelled { reason } => return vec![because("cancelled", reason)],
        State::Paused { reason } => return vec![because("paused", reason)],
        State::Added { reason } => vec![because("added", reason)],
        State::Meets => Vec::new(),
    };
    said.extend(Some(ways(site, group, date.meeting)).filter(|ways| !ways.is_empty()));
    if date.is_skipped_by_clocks() {
        said.push(format!("the clocks go forward on this day, so there is no {}", date.occurrence.start));
    }
    said
}

/// The place, or the way in where there is none.
pub(super) fn ways(site: &Site, group: &Group, meeting: &Meeting) -> String {
    let place = meeting.place.as_ref().or(group.place.as_ref()).and_then(|reference| site.place(reference));
    let platform = meeting.online.as_deref().or(group.online.as_deref()).and_then(|o| o.platform.as_deref());
    let way = |format: &Format| match format {
        Format::InPerson => place.map_or_else(|| "in person".to_owned(), name_of),
        Format::Video => platform.map_or_else(|| "by video".to_owned(), |name| format!("by video ({name})")),
        Format::Phone => "by phone".to_owned(),
        Format::Forum => "in the forum".to_owned(),
        Format::Chat => "by chat".to_owned(),
        Format::OneToOne => "one to one".to_owned(),
    };
    group.formats_of(meeting).iter().map(way).collect::<Vec<_>>().join(" and ")
}

/// For the eyes of those who write it: whatever is published of it.
fn name_of(place: &Place) -> String {
    let name = place.name.as_deref().or(place.street.as_deref());
    [name, place.city.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// Why a group has no dates.
fn why_none(group: &Group, agenda: &Agenda<'_>, since: Date) -> String {
    if group.status == Status::Closed {
        return "closed: it has no more dates (status: closed)".to_owned();
    }
    if let Some(until) = group.until.filter(|until| until.date() < since) {
        return format!("its last day has passed: {} {until} (until)", until.date().strftime("%a"));
    }
    if group.meetings.is_empty() {
        return if group.all_formats().contains(&Format::Forum) {
            "it has no meetings: people write in the forum when they like".to_owned()
        } else {
            "it has no meetings (nothing stands under \"meetings\")".to_owned()
        };
    }
    match agenda.last_before(since) {
        Some(last) => format!("its last date has passed: {} {last}", last.date().strftime("%a")),
        None if agenda.unclear == group.meetings.len() => "no date can be told".to_owned(),
        None => "no date is to come".to_owned(),
    }
}

/// All dates that are shown are cancelled or fall into a break.
fn after_all_these(agenda: &Agenda<'_>, since: Date) -> String {
    match agenda.next_meeting(since) {
        Some(next) => format!("none of these takes place; the next one that does: {}", day_and_time(&next.starts)),
        None => "none of these takes place, and no later one is known that does".to_owned(),
    }
}

fn day_and_time(moment: &ZonedDateTime) -> String {
    moment.strftime("%a %Y-%m-%d %H:%M").to_string()
}

fn unclear(group: &Group, agenda: &Agenda<'_>) -> Option<String> {
    let all = group.meetings.len();
    (agenda.unclear > 0)
        .then(|| format!("{} of {all} meetings cannot be understood; see the problem told", agenda.unclear))
}

/// The paragraphs of several groups, with an empty line between them.
pub(super) fn paragraphs<'s>(site: &'s Site, groups: impl IntoIterator<Item = &'s Group>, ask: Ask) -> String {
    groups.into_iter().map(|group| paragraph(site, group, ask)).collect::<Vec<_>>().join("\n")
}
