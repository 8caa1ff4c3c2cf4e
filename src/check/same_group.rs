//! Groups that look like one group, listed twice.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::site::group::Group;
use crate::site::place_of;
use crate::site::value::Phone;
use crate::site::vocabulary::Status;

/// Warns of each group that looks like one before it.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    let mut known: BTreeMap<(String, Vec<String>), &Group> = BTreeMap::new();
    for group in plan.site.groups.values().filter(|group| group.status != Status::Closed) {
        let key = (folded(&group.name), ways(plan, group));
        let Some(first) = known.get(&key) else {
            known.insert(key, group);
            continue;
        };
        // One file after the other, as an editor reads them.
        let written = |group: &Group| (group.origin.path.clone(), group.origin.span);
        let (first, second) = if written(first) <= written(group) { (*first, group) } else { (group, *first) };
        let message = format!(
            "\"{}\" looks like \"{}\": the same name, and the same times and ways to join",
            second.id, first.id
        );
        let help = format!(
            "if it is one group, take one of the two away and write `aliases: [/groups/{}/]` in the other; if not, give each a name that tells them apart",
            second.id
        );
        let place = place_of(plan.sources, &second.origin, "name");
        let other = place_of(plan.sources, &first.origin, "name");
        problems.push(Diagnostic::new(Code::SameGroup, place, message).help(help).also(other, "this is the other one"));
    }
}

/// When and where it meets, as far as two listings of one group would agree on it.
fn ways(plan: &Plan<'_>, group: &Group) -> Vec<String> {
    let site = plan.site;
    let mut all: Vec<String> = Vec::new();
    for meeting in &group.meetings {
        let place = site.way_of(group, meeting).place;
        let place = place.map(|place| {
            folded(&[place.street.as_deref(), place.city.as_deref()].map(Option::unwrap_or_default).join(" "))
        });
        let schedule = meeting
            .timing()
            .schedule()
            .map(|schedule| format!("{:?} {:?}", schedule.repeat(), schedule.at))
            .unwrap_or_default();
        all.push(format!("{schedule} {}", place.unwrap_or_default()));
    }
    if group.meetings.is_empty() {
        let contact = group.contact.as_deref();
        all.extend(group.online.as_ref().and_then(|online| online.url.as_ref()).map(|url| url.as_str().to_lowercase()));
        all.extend(contact.and_then(|contact| contact.phone.as_ref()).map(Phone::dial));
        all.extend(contact.and_then(|contact| contact.email.as_ref()).map(|email| email.as_str().to_lowercase()));
    }
    all.sort();
    all
}

/// A name without what people write in two ways.
fn folded(name: &str) -> String {
    crate::search::fold::folded(name)
}
