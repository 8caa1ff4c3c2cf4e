//! Dates of a group and its meetings that do not fit together.

use super::super::Site;
use super::super::group::Group;
use crate::diagnostic::Code;

/// A problem at a key of a group.
pub(super) struct Fault {
    pub(super) code: Code,
    /// The key, as `yaml::place` takes it.
    pub(super) path: String,
    pub(super) message: String,
    pub(super) help: String,
}

/// Every problem with the dates of `group`.
pub(super) fn faults(site: &Site, group: &Group) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |code, path: String, message: String, help: &str| {
        faults.push(Fault { code, path, message, help: help.to_owned() });
    };
    for (index, meeting) in group.meetings.iter().enumerate() {
        if let Err(wrong) = meeting.timing().schedule() {
            for problem in wrong {
                let item = problem.item.map_or_else(String::new, |item| format!(".{item}"));
                // What is missing is said where the editor wrote what needs it.
                let key = if problem.key == "starting" && meeting.starting.is_none() { "every" } else { problem.key };
                let path = format!("meetings.{index}.{key}{item}");
                add(Code::Contradiction, path, problem.message, problem.help.as_deref().unwrap_or_default());
            }
        }
    }
    if let (Some(from), Some(until)) = (group.from, group.until)
        && until < from
    {
        let message = format!("the group ends on {until}, before it begins on {from}");
        add(Code::Contradiction, "until".to_owned(), message, "`from` is the first day and `until` the last");
    }
    if let Some(verified) = group.verified.as_ref().filter(|verified| verified.date.date() > site.today) {
        let message = format!("the listing was confirmed on {}, which is yet to come", verified.date);
        add(Code::DateToCome, "verified.date".to_owned(), message, "write the day on which somebody asked the group");
    }
    faults
}
