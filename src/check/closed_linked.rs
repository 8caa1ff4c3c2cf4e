//! Links of texts to groups that have closed.

use std::collections::BTreeMap;

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::{Plan, Target};
use crate::site::group::Group;
use crate::site::vocabulary::Status;

/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], problems: &mut Diagnostics) {
    let closed = plan.site.groups.values().filter(|group| group.status == Status::Closed);
    let closed: BTreeMap<String, &Group> = closed.map(|group| (plan.addresses.group(0, group), group)).collect();
    if closed.is_empty() {
        return;
    }
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        for link in &body.links {
            let Target::Address(address) = plan.target((path, Some(body)), 0, &link.dest) else { continue };
            let address = address.split('#').next().unwrap_or_default();
            if let Some(group) = closed.get(address) {
                let message = format!("this link leads to \"{}\", which has closed", group.name);
                let help = "lead to a group that meets, or to the list of its situation; or say in the text that it has closed";
                let place = Place::at(path, link.span.shifted(start));
                let of_group = crate::site::place_of(plan.sources, &group.origin, "status");
                problems.push(
                    Diagnostic::new(Code::ClosedLinked, place, message).help(help).also(of_group, "here it is closed"),
                );
            }
        }
    }
}
