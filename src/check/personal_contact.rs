//! The mailbox of one person instead of the group's, and telephone numbers in a text, where nobody can tap them.

use super::texts::{Passage, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::Plan;
use crate::site::place_of;
use crate::site::value::Email;

/// Hosts of mailboxes that belong to one person.
const MAILBOXES: [&str; 14] = [
    "aol.com",
    "comcast.net",
    "gmail.com",
    "gmx.com",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "live.com",
    "mail.com",
    "me.com",
    "msn.com",
    "outlook.com",
    "proton.me",
    "yahoo.com",
];

/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], problems: &mut Diagnostics) {
    for group in plan.site.groups.values() {
        let email = group.contact.as_ref().and_then(|contact| contact.email.as_ref()).map(Email::as_str);
        if let Some(email) = email.filter(|email| is_personal(email)) {
            problems.push(personal(place_of(plan.sources, &group.origin, "contact.email"), email));
        }
    }
    for text in texts {
        match text.body {
            None => text.passages.iter().for_each(|passage| in_the_words_of_a_group(plan, passage, problems)),
            Some((body, path, start)) => {
                for link in &body.links {
                    if let Some(email) = link.dest.strip_prefix("mailto:").filter(|email| is_personal(email)) {
                        problems.push(personal(Place::at(path, link.span.shifted(start)), email));
                    }
                }
            }
        }
    }
}

/// Whether an address is that of one person: a first and a last name at a host where people have their own mailboxes.
fn is_personal(email: &str) -> bool {
    let email = email.split('?').next().unwrap_or_default().to_lowercase();
    let Some((name, host)) = email.split_once('@') else { return false };
    let mut parts = name.split(['.', '_']);
    let is_word = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphabetic());
    let is_whole = matches!((parts.next(), parts.next(), parts.next()), (Some(first), Some(last), None) if is_word(first) && is_word(last));
    let is_group = ["group", "support", "info", "help", "contact", "meeting", "circle", "grief", "recovery"]
        .iter()
        .any(|word| name.contains(word));
    is_whole && !is_group && MAILBOXES.contains(&host)
}

fn personal(place: Place, email: &str) -> Diagnostic {
    let message = format!("\"{email}\" looks like the mailbox of one person, with the whole name in it");
    let help = "make an address for the group, which others can answer too: \"tuesday.circle@…\"";
    Diagnostic::new(Code::PersonalContact, place, message).help(help)
}

/// Numbers in the words of a group, where nobody can tap them. Those of crisis lines may stand anywhere.
fn in_the_words_of_a_group(plan: &Plan<'_>, passage: &Passage<'_>, problems: &mut Diagnostics) {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let lines = || plan.site.settings.crisis.iter().filter_map(|line| line.phone.as_ref());
    for (from, to) in numbers(&passage.text) {
        let written = &passage.text[from..to];
        if lines().any(|phone| digits(written).ends_with(&digits(&phone.dial()))) {
            continue;
        }
        let message =
            format!("\"{written}\" looks like a telephone number, and from a text nobody can call it by a tap");
        let help = "put it below `contact:` as `phone:`, or below `dial_in:`; there it is checked as well";
        problems.push(Diagnostic::new(Code::PersonalContact, passage.place(from, to), message).help(help));
    }
}

/// The telephone numbers of a text; the number of a meeting is none.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '+' | '\u{a0}' | '/');
    let is_edge = |c: char| !c.is_ascii_digit() && c != '(' && c != '+';
    let is_named = |before: &str| before.to_lowercase().trim_end_matches([':', ' ', '#', '.']).ends_with("id");
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), 'x')]) {
        match (start, is_part(c)) {
            (None, true) if !is_edge(c) => start = Some(at),
            (Some(from), false) => {
                let written = text[from..at].trim_end_matches(is_edge);
                if is_number(written) && !is_named(&text[..from]) {
                    found.push((from, from + written.len()));
                }
                start = None;
            }
            (None, _) | (Some(_), true) => {}
        }
    }
    found
}

/// Whether digits are a telephone number: ten to fifteen of them, in groups, and no row of years or hours.
fn is_number(written: &str) -> bool {
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let groups: Vec<usize> =
        written.split(|c: char| !c.is_ascii_digit()).map(str::len).filter(|length| *length > 0).collect();
    (10..=15).contains(&digits)
        && groups.len() <= 5
        && !written.contains('/')
        && !(groups.len() > 1 && groups.iter().all(|length| *length == 4 || *length < 3))
}

#[cfg(test)]
mod tests {
    use super::{is_personal, numbers};

    #[test]
    fn a_mailbox_with_a_whole_name_is_personal() {
        for (email, expected) in [
            ("maria.lopez@gmail.com", true),
            ("Maria_Lopez@Yahoo.com", true),
            ("grief.circle@gmail.com", false),
            ("maria.lopez@example.org", false),
            ("maria@gmail.com", false),
            ("maria.l@gmail.com", false),
        ] {
            assert_eq!(is_personal(email), expected, "{email}");
        }
    }

    #[test]
    fn numbers_of_ten_digits_and_more_are_called() {
        for (text, expected) in [
            ("Call (503) 555-0142.", &["(503) 555-0142"][..]),
            ("+1 503 555 0142 or 5035550143", &["+1 503 555 0142", "5035550143"]),
            ("In 2024 2025 2026, at 10.30 11.30 12.30, 988", &[]),
            ("Meeting ID: 812 3456 7890", &[]),
        ] {
            let found: Vec<&str> = numbers(text).into_iter().map(|(from, to)| &text[from..to]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
