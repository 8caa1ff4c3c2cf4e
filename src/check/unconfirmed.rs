//! Listings that nobody has confirmed lately.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::site::group::Group;
use crate::site::place_of;
use crate::site::vocabulary::Status;

/// How many are told one by one; `openchair stale` has all of them.
const EACH: usize = 5;

/// Warns of those that were confirmed longest ago, and says how many more there are.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    let site = plan.site;
    let open = site.groups.values().filter(|group| group.status != Status::Closed && site.wants_confirmation(group));
    let mut due: Vec<(Option<_>, &Group)> =
        open.map(|group| (group.verified.as_ref().map(|verified| verified.date), group)).collect();
    due.sort_by_key(|(date, group)| (*date, &group.id));
    let days = site.settings.freshness.verify_after.days();
    for (date, group) in due.iter().take(EACH) {
        let (key, message) = match date {
            Some(date) => {
                ("verified", format!("\"{}\" was last confirmed on {date}, more than {days} days ago", group.name))
            }
            None => ("name", format!("nobody has said when \"{}\" was last confirmed", group.name)),
        };
        let help =
            format!("ask the group whether all of it is still true, then run \"openchair confirm {}\"", group.id);
        problems
            .push(Diagnostic::new(Code::Unconfirmed, place_of(plan.sources, &group.origin, key), message).help(help));
    }
    if due.len() > EACH {
        let message = format!(
            "{} listings are not confirmed lately; the {EACH} that wait longest are named by themselves",
            due.len()
        );
        let help = "\"openchair stale\" prints all of them with whom to call, the oldest first";
        problems.push(Diagnostic::of_site(Code::Unconfirmed, message).help(help));
    }
}
