//! Signs that stand for those of a list, as other programs leave them: they make no list, or are read out before each of its items.

use super::texts::{Passage, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;

/// Signs that other programs begin the items of a list with.
const SIGNS: [char; 14] = ['•', '◦', '▪', '▫', '■', '□', '●', '○', '►', '▶', '➤', '→', '\u{b7}', '\u{f0b7}'];

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for passage in texts.iter().flat_map(|text| &text.passages) {
        match passage.kind {
            BlockKind::Item => in_item(passage, problems),
            BlockKind::Paragraph => in_paragraph(passage, problems),
            BlockKind::Heading | BlockKind::Quote | BlockKind::Cell => {}
        }
    }
}

fn in_item(passage: &Passage<'_>, problems: &mut Diagnostics) {
    let Some((sign, rest)) = led(&passage.text, |c| SIGNS.contains(&c) || is_picture(c)) else { return };
    let message = format!(
        "\"{sign}\" before the words of this item is read out each time, beside the sign that a list has by itself"
    );
    let place = passage.place(0, sign.len());
    problems.push(Diagnostic::new(Code::OddBullet, place, message).help(format!("take it away: `- {}`", begin(rest))));
}

/// Lines of a paragraph that begin with such a sign; within a line it parts words, as people do.
fn in_paragraph(passage: &Passage<'_>, problems: &mut Diagnostics) {
    let text = passage.text.as_str();
    for (at, sign) in text.match_indices(SIGNS).filter(|(at, _)| passage.begins_line(*at)) {
        let Some((_, rest)) = led(&text[at..], |c| SIGNS.contains(&c)) else { continue };
        let message = format!("\"{sign}\" makes no list of these lines: they run into one on the page");
        let item = rest.split(SIGNS).next().unwrap_or_default();
        let help = format!("begin each with a hyphen and a space, below an empty line: `- {}`", begin(item));
        problems.push(Diagnostic::new(Code::OddBullet, passage.place(at, at + sign.len()), message).help(help));
        return;
    }
}

/// The sign at the begin of a text and what comes after it.
fn led(text: &str, is_sign: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let mut rest = text;
    while let Some(first) = rest.chars().next().filter(|c| is_sign(*c) || matches!(c, '\u{fe0f}' | '\u{200d}')) {
        rest = &rest[first.len_utf8()..];
    }
    let sign = &text[..text.len() - rest.len()];
    (!sign.is_empty() && rest.starts_with(char::is_whitespace)).then(|| (sign, rest.trim()))
}

/// Whether a character is a picture; letters, digits and what is between words are none.
const fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
}

/// The first words.
fn begin(text: &str) -> String {
    const WORDS: usize = 4;
    let words: Vec<&str> = text.split_whitespace().collect();
    let more = if words.len() > WORDS { " …" } else { "" };
    words[..words.len().min(WORDS)].join(" ") + more
}

#[cfg(test)]
mod tests {
    use super::{is_picture, led};

    #[test]
    fn a_sign_stands_before_a_space() {
        for (text, expected) in [
            ("🕯️ Candles", Some(("🕯️", "Candles"))),
            ("✅ Tea", Some(("✅", "Tea"))),
            ("👩‍👧 Families", Some(("👩‍👧", "Families"))),
            ("☎555", None),
            ("Tea ✅", None),
            ("", None),
        ] {
            assert_eq!(led(text, is_picture), expected, "{text}");
        }
    }
}
