//! Sentences that are too long for somebody who is tired.

use super::sentences::sentences;
use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;

/// The most words of a sentence: GOV.UK's writing guide splits what is longer than 25.
const LONGEST: usize = 25;
/// How far over it a sentence may be before somebody hears of it; a word too many helps nobody.
const LEEWAY: usize = 5;

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        for passage in &text.passages {
            match passage.kind {
                BlockKind::Paragraph | BlockKind::Item => {}
                // What others said stays as they said it, and lists of contents may be long.
                BlockKind::Quote | BlockKind::Heading | BlockKind::Cell => continue,
            }
            for sentence in sentences(&passage.text) {
                if sentence.words > LONGEST + LEEWAY {
                    let begin = start_of(&passage.text[sentence.range.clone()]);
                    let message = format!("the sentence that begins \"{begin}\" has {} words", sentence.words);
                    let place = passage.place(sentence.range.start, sentence.range.end);
                    let help = format!(
                        "make two or three of it: up to {LONGEST} words are easy to follow, one thought to each"
                    );
                    problems.push(Diagnostic::new(Code::LongSentence, place, message).help(help));
                }
            }
        }
    }
}

/// The first words of a sentence, to know it by.
pub(super) fn start_of(text: &str) -> String {
    const WORDS: usize = 5;
    let first: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let marks = |c: char| !c.is_alphanumeric();
    first.join(" ").trim_matches(marks).replace('"', "'")
}
