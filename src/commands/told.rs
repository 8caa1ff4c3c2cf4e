//! What other programs are told of groups: one JSON object on a line for each. Names and their order are stable.

use serde::Serialize;

use super::dates::{Ask, ways};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::site::Site;
use crate::site::agenda::{Agenda, Coming};
use crate::site::group::Group;
use crate::site::schedule::State;
use crate::site::vocabulary::Status;
use crate::sources::Sources;
use crate::text::position;

/// The next dates of a group.
#[derive(Serialize)]
pub(super) struct WhenTold<'s> {
    id: &'s str,
    /// `null` where nothing can be made of what is written under this id; so is the status.
    name: Option<&'s str>,
    status: Option<&'static str>,
    dates: Vec<DateTold>,
    /// When it meets next; `null` where it is closed or nothing is known.
    next: Option<String>,
    /// How many of its meetings could not be understood.
    unclear: usize,
    problems: Vec<ProblemTold>,
}

#[derive(Serialize)]
struct DateTold {
    date: String,
    weekday: String,
    starts: String,
    ends: Option<String>,
    time_zone: String,
    state: &'static str,
    reason: Option<String>,
    formats: Vec<&'static str>,
    /// The place, or the way in, in words.
    #[serde(rename = "where")]
    ways: String,
}

#[derive(Serialize)]
struct ProblemTold {
    severity: &'static str,
    code: &'static str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    message: String,
    help: Option<String>,
}

impl<'s> WhenTold<'s> {
    pub(super) fn of(site: &'s Site, group: &'s Group, ask: Ask) -> Self {
        let agenda = Agenda::of(site, group);
        let is_open = group.status != Status::Closed;
        let coming = if is_open { agenda.coming(ask.since, ask.most) } else { Vec::new() };
        let next = agenda.next_meeting(ask.since).filter(|_| is_open).map(|next| moment(&next.starts));
        Self {
            id: group.id.as_str(),
            name: Some(&group.name),
            status: Some(group.status.as_str()),
            dates: coming.iter().map(|date| DateTold::of(site, group, date)).collect(),
            next,
            unclear: agenda.unclear,
            problems: Vec::new(),
        }
    }

    /// An id under which something stands that cannot be read.
    pub(super) const fn unreadable(id: &'s str) -> Self {
        Self { id, name: None, status: None, dates: Vec::new(), next: None, unclear: 0, problems: Vec::new() }
    }

    /// As one line, with what is wrong with it.
    pub(super) fn line(mut self, (problems, sources): (&Diagnostics, &Sources)) -> String {
        self.problems = problems.iter().map(|problem| ProblemTold::of(problem, sources)).collect();
        json_line(&self)
    }
}

/// A value on a line of its own.
pub(super) fn json_line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("it is made of texts and numbers") + "\n"
}

impl DateTold {
    fn of(site: &Site, group: &Group, date: &Coming<'_>) -> Self {
        let (state, reason) = match date.occurrence.state {
            State::Meets => ("meets", None),
            State::Added { reason } => ("added", reason),
            State::Cancelled { reason } => ("cancelled", reason),
            State::Paused { reason } => ("paused", reason),
        };
        Self {
            date: date.occurrence.date.to_string(),
            weekday: date.occurrence.date.date().strftime("%A").to_string().to_lowercase(),
            starts: moment(&date.starts),
            ends: date.ends.as_ref().map(moment),
            time_zone: date.zone.to_string(),
            state,
            reason: reason.map(ToOwned::to_owned),
            formats: group.formats_of(date.meeting).iter().map(|format| format.as_str()).collect(),
            ways: ways(site, group, date.meeting),
        }
    }
}

/// `2026-11-24T19:00:00-08:00`.
fn moment(moment: &jiff::ZonedDateTime) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

impl ProblemTold {
    fn of(problem: &Diagnostic, sources: &Sources) -> Self {
        let place = problem.place.as_ref();
        let at = place.and_then(|place| Some((sources.text(place.path.as_str())?, place.span?)));
        let at = at.map(|(text, span)| position(&text, span.start));
        Self {
            severity: match problem.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            code: problem.code.as_str(),
            file: place.map(|place| place.path.to_string()),
            line: at.map(|at| at.line),
            column: at.map(|at| at.column),
            message: problem.message.clone(),
            help: problem.help.clone(),
        }
    }
}
