//! What opens a meeting, where everybody can read it: a passcode, or the number of the meeting.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};

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
/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        for passage in &text.passages {
            if let Some((start, end)) = secret(&passage.text) {
                problems.push(opens(passage.place(start, end), &passage.text[start..end]));
            }
        }
        let Some((body, path, start)) = text.body else { continue };
        for link in &body.links {
            if link.dest.contains("pwd=") || link.dest.contains("passcode=") {
                problems.push(opens(Place::at(path, link.span.shifted(start)), "pwd="));
            }
        }
    }
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
    use super::secret;

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
}
