//! The last name of a person who comes to a group, where everybody can read it.

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;
use crate::site::place_of;

/// Words after a first name that make it the name of something else.
const NO_PERSON: [&str; 20] = [
    "center",
    "centre",
    "church",
    "clinic",
    "coordinator",
    "desk",
    "foundation",
    "group",
    "helpline",
    "hospital",
    "house",
    "line",
    "network",
    "office",
    "services",
    "society",
    "staff",
    "support",
    "team",
    "trust",
];
/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    for group in plan.site.groups.values() {
        let name = group.contact.as_ref().and_then(|contact| contact.name.as_deref());
        let Some((first, last)) = name.and_then(last_name) else { continue };
        let initial = last.chars().next().unwrap_or_default();
        let message = format!(
            "\"{first} {last}\" is a whole name, and everybody can read that this person comes to such a group"
        );
        let help =
            format!("write \"{first}\" or \"{first} {initial}.\"; a role, such as \"group coordinator\", says as much");
        let place = place_of(plan.sources, &group.origin, "contact.name");
        problems.push(Diagnostic::new(Code::WholeName, place, message).help(help));
    }
}

/// First and last name, where a text is the name of a person.
fn last_name(name: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() > 1
            && letters.all(|c| c.is_lowercase() || "-'’".contains(c))
    };
    let ([first, last] | [first, _, last]) = words.as_slice() else { return None };
    let is_person =
        words.iter().all(is_name) && !words.iter().any(|word| NO_PERSON.contains(&word.to_lowercase().as_str()));
    is_person.then_some((*first, *last))
}

#[cfg(test)]
mod tests {
    use super::last_name;

    #[test]
    fn whole_names_are_those_of_people() {
        for (name, expected) in [
            ("Maria Lopez", Some(("Maria", "Lopez"))),
            ("Ana Maria Lopez", Some(("Ana", "Lopez"))),
            ("Maria", None),
            ("Maria L.", None),
            ("Grief Team", None),
            ("the coordinator", None),
            ("Front Desk", None),
        ] {
            assert_eq!(last_name(name), expected, "{name}");
        }
    }
}
