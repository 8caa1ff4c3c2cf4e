//! Words in capital letters alone: hard to read, loud, and spelled out by some programs that read aloud.

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;

/// How many words in a row it takes; fewer may be names.
const ROW: usize = 3;
/// How many of them are longer than most abbreviations.
const LONG_ONES: usize = 2;
/// How many letters a word has that is no abbreviation, mostly.
const LONG: usize = 4;

/// Warns of each row of such words.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    let passages = texts.iter().flat_map(|text| &text.passages);
    // What others said stays as they said it.
    for passage in passages.filter(|passage| passage.kind != BlockKind::Quote) {
        for (start, end) in rows(&passage.text) {
            let written = &passage.text[start..end];
            let message = format!(
                "\"{written}\" has nothing but capital letters, which are hard to read, and which some programs read out one by one"
            );
            let help =
                format!("write \"{}\"; for what matters most, stars make bold letters: `**today**`", lowered(written));
            problems.push(Diagnostic::new(Code::Capitals, passage.place(start, end), message).help(help));
        }
    }
}

/// Rows of words in capitals, by where they begin and end.
fn rows(text: &str) -> Vec<(usize, usize)> {
    let mut rows = Vec::new();
    let mut row: Vec<(usize, &str)> = Vec::new();
    let mut close = |row: &mut Vec<(usize, &str)>| {
        let long = row.iter().filter(|(_, word)| word.chars().count() >= LONG).count();
        if row.len() >= ROW && long >= LONG_ONES {
            let (last, word) = row[row.len() - 1];
            rows.push((row[0].0, last + word.len()));
        }
        row.clear();
    };
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += word.len();
        let word = word.trim_end();
        if word.is_empty() {
            continue;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        // Scripts without capitals, such as Arabic and Chinese, have no small letters either.
        let is_loud = bare.chars().any(char::is_uppercase) && !bare.chars().any(char::is_lowercase);
        if !is_loud {
            close(&mut row);
            continue;
        }
        row.push((start + word.find(bare).unwrap_or(0), bare));
        // One word and a mark, and again: a list of abbreviations.
        if row.len() == 1 && word.ends_with(['.', '!', '?', ',', ';', ':', ')', '/']) {
            close(&mut row);
        }
    }
    close(&mut row);
    rows
}

/// The words as they are mostly written.
fn lowered(text: &str) -> String {
    let small = text.to_lowercase();
    let mut letters = small.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::{lowered, rows};

    #[test]
    fn rows_of_loud_words_are_found_and_abbreviations_are_not() {
        for (text, expected) in [
            ("PLEASE CALL FIRST, the door is locked.", &["PLEASE CALL FIRST"][..]),
            ("Bring a mug. NO PETS PLEASE!", &["NO PETS PLEASE"]),
            ("For ADHD, PTSD, OCPD and more", &[]),
            ("AA NA CA meetings; NAMI and DBSA", &[]),
            ("PLEASE STAY AWAY WHEN ILL, CALL INSTEAD", &["PLEASE STAY AWAY WHEN ILL, CALL INSTEAD"]),
            ("NAMI FAMILY SUPPORT GROUP", &["NAMI FAMILY SUPPORT GROUP"]),
            ("ÁNIMO PARA TODOS", &["ÁNIMO PARA TODOS"]),
            ("It costs 10 USD 20 EUR 30", &[]),
            ("我们欢迎大家 一起来参加 我们的聚会", &[]),
            ("مجموعة دعم للحزن والفقدان", &[]),
        ] {
            let found: Vec<&str> = rows(text).into_iter().map(|(start, end)| &text[start..end]).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(lowered("ÁNIMO PARA TODOS"), "Ánimo para todos");
    }
}
