//! Crisis lines: that each can be reached, that the situations that it names are there, and that somebody tried it lately.

use jiff::ToSpan;

use super::super::Site;
use super::super::settings::CrisisLine;
use super::unknown_situation;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

/// For so many days a number counts as tried.
const TRIED_FOR: i32 = 180;

/// Files every problem with a line; `at` finds the place of a key of `site.yaml`.
pub(super) fn check(
    site: &Site,
    (number, line): (usize, &CrisisLine),
    at: impl Fn(&str) -> Place,
    problems: &mut Diagnostics,
) {
    for (index, id) in line.situations.iter().enumerate() {
        if !site.situations.contains_key(id) {
            problems.push(unknown_situation(site, at(&format!("crisis.{number}.situations.{index}")), id));
        }
    }
    if site.gaps.settings {
        return;
    }
    if line.phone.is_none() && line.text.is_none() && line.chat.is_none() && line.url.is_none() {
        problems.push(
            Diagnostic::new(
                Code::NoWayIn,
                at(&format!("crisis.{number}")),
                format!("the crisis line \"{}\" has no way to reach it", line.name),
            )
            .help("give it a `phone`, a `text`, a `chat` or a `url`"),
        );
    }
    untried(site, (number, line), at, problems);
}

fn untried(site: &Site, (number, line): (usize, &CrisisLine), at: impl Fn(&str) -> Place, problems: &mut Diagnostics) {
    let oldest = site.today.saturating_sub(TRIED_FOR.days());
    let (key, message) = match line.verified {
        None => ("", format!("nobody has said when the crisis line \"{}\" was last tried", line.name)),
        Some(day) if day.date() < oldest => (
            ".verified",
            format!("the crisis line \"{}\" was last tried on {day}, more than {TRIED_FOR} days ago", line.name),
        ),
        Some(_) => return,
    };
    let help = format!("call or text it, then write the day: `verified: {}`", site.today);
    problems.push(Diagnostic::new(Code::CrisisUntried, at(&format!("crisis.{number}{key}")), message).help(help));
}
