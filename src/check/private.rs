//! What should not be read by everybody: a person's last name, the address of a person, what opens a meeting.

use super::texts::{Passage, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::Plan;
use crate::site::group::Group;
use crate::site::place_of;
use crate::site::value::Email;

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
/// Words before what opens a meeting, in lower case.
const SECRETS: [&str; 14] = [
    "passcode",
    "password",
    "pass code",
    "meeting id",
    "meeting code",
    "access code",
    "zoom id",
    "webinar id",
    "mtg id",
    "mtg. id",
    "contraseña",
    "código de acceso",
    "id de la reunión",
    "id de reunión",
];
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
        of_contact(plan, group, problems);
    }
    for text in texts {
        for passage in &text.passages {
            if let Some((start, end)) = secret(&passage.text) {
                let written = &passage.text[start..end];
                problems.push(opens(passage.place(start, end), written));
            }
            if text.body.is_none() {
                in_the_words_of_a_group(plan, passage, problems);
            }
        }
        let Some((body, path, start)) = text.body else { continue };
        for link in &body.links {
            let has_secret = link.dest.contains("pwd=") || link.dest.contains("passcode=");
            if has_secret {
                problems.push(opens(Place::at(path, link.span.shifted(start)), "pwd="));
            }
            if let Some(email) = link.dest.strip_prefix("mailto:").filter(|email| is_personal(email)) {
                problems.push(personal(Place::at(path, link.span.shifted(start)), email));
            }
        }
    }
}

fn of_contact(plan: &Plan<'_>, group: &Group, problems: &mut Diagnostics) {
    let Some(contact) = &group.contact else { return };
    let place = |key: &str| place_of(plan.sources, &group.origin, key);
    if let Some((first, last)) = contact.name.as_deref().and_then(last_name) {
        let initial = last.chars().next().unwrap_or_default();
        let message = format!(
            "\"{first} {last}\" is a whole name, and everybody can read that this person comes to such a group"
        );
        let help =
            format!("write \"{first}\" or \"{first} {initial}.\"; a role, such as \"group coordinator\", says as much");
        problems.push(Diagnostic::new(Code::WholeName, place("contact.name"), message).help(help));
    }
    if let Some(email) = contact.email.as_ref().map(Email::as_str).filter(|email| is_personal(email)) {
        problems.push(personal(place("contact.email"), email));
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
fn in_the_words_of_a_group(plan: &Plan<'_>, passage: &Passage, problems: &mut Diagnostics) {
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

/// Where a text says what opens a meeting.
fn secret(text: &str) -> Option<(usize, usize)> {
    let folded = text.to_lowercase();
    if folded.len() != text.len() {
        return None;
    }
    SECRETS.iter().find_map(|word| {
        folded.match_indices(word).find_map(|(start, word)| {
            let after = start + word.len();
            let rest = &text[after..];
            let gap = rest.len() - rest.trim_start_matches([':', ' ', '=', '#', '\u{a0}']).len();
            let rest =
                rest[gap..].strip_prefix("is ").or_else(|| rest[gap..].strip_prefix("es ")).unwrap_or(&rest[gap..]);
            let code =
                rest.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')')).next().unwrap_or_default();
            let code = code.trim_end_matches(['.', '!', '?']);
            let is_code = code.len() >= 3 && code.chars().any(|c| c.is_ascii_digit());
            // A meeting's number is written in groups.
            let end = text.len() - rest.len() + code.len();
            let more =
                text[end..].len() - text[end..].trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()).len();
            (gap > 0 && is_code).then(|| (start, end + text[end..end + more].trim_end().len()))
        })
    })
}

fn opens(place: Place, written: &str) -> Diagnostic {
    let message = format!("\"{written}\" lets everybody into a meeting, also those who come to disturb it");
    let help = "take it out of the text; put it below `online:` of the group, and write `show: on-request` there if people should ask first";
    Diagnostic::new(Code::MeetingSecret, place, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::{is_personal, last_name, numbers, secret};

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
    fn what_opens_a_meeting_has_a_code() {
        for (text, expected) in [
            ("Join with passcode: 4821 today", Some("passcode: 4821")),
            ("Meeting ID 812 3456 7890 on Zoom", Some("Meeting ID 812 3456 7890")),
            ("Mtg. ID: 812 345", Some("Mtg. ID: 812 345")),
            ("La contraseña es Abril24.", Some("contraseña es Abril24")),
            ("We send the passcode by mail.", None),
            ("A password manager helps", None),
            ("the access code, 7 days before", None),
        ] {
            assert_eq!(secret(text).map(|(start, end)| &text[start..end]), expected, "{text}");
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
