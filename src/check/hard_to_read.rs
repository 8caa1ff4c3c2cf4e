//! Texts that need many years at school, by the formulas of their language.

use super::long_sentence::start_of;
use super::sentences::{Sentence, sentences, words};
use super::texts::{Passage, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;

/// Shorter texts have no grade: chance would decide it.
const SHORTEST: usize = 100;
/// How many sentences are named.
const NAMED: usize = 3;

/// How hard a text is, and how hard it may be.
struct Grade {
    /// Higher is harder.
    value: f64,
    /// Above it, somebody hears of it.
    most: f64,
    /// What it says, in words.
    told: String,
}

/// How many years at school an English text needs, by the formula with which texts are looked at.
pub fn years_at_school(text: &str) -> f64 {
    let counted = sentences(text).into_iter().map(|sentence| Counts::of(&text[sentence.range], "en"));
    counted.fold(Counts::default(), Counts::with).grade("en").value
}

/// Numbers of a text, or of a sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Counts {
    sentences: f64,
    words: f64,
    syllables: f64,
    long_words: f64,
}

/// Warns of each.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    for text in texts {
        let language = text.language.as_str().split('-').next().unwrap_or_default();
        let mut all = Counts::default();
        let mut hardest: Vec<(f64, String)> = Vec::new();
        for (passage, sentence) in read(text) {
            let counts = Counts::of(&passage.text[sentence.range.clone()], language);
            all = all.with(counts);
            // A sentence of few words is never what makes a text hard.
            if counts.words > 8.0 {
                hardest.push((counts.grade(language).value, start_of(&passage.text[sentence.range])));
            }
        }
        let grade = all.grade(language);
        if all.words < f64::from(u32::try_from(SHORTEST).unwrap_or(u32::MAX)) || grade.value <= grade.most {
            continue;
        }
        hardest.sort_by(|a, b| b.0.total_cmp(&a.0));
        let named: Vec<String> = hardest.into_iter().take(NAMED).map(|(_, begin)| format!("\"{begin} …\"")).collect();
        let message = format!("\"{}\" is hard to read: {}", text.title, grade.told);
        let help = format!("write shorter sentences and everyday words; begin with the hardest: {}", named.join(", "));
        problems.push(Diagnostic::new(Code::HardToRead, (text.title_place)(), message).help(help));
    }
}

/// The sentences that count: those of paragraphs and lists that are sentences, not names and numbers.
fn read<'a>(text: &'a Text<'a>) -> impl Iterator<Item = (&'a Passage<'a>, Sentence)> {
    let passages =
        text.passages.iter().filter(|passage| matches!(passage.kind, BlockKind::Paragraph | BlockKind::Item));
    passages.flat_map(|passage| sentences(&passage.text).into_iter().map(move |sentence| (passage, sentence))).filter(
        |(passage, sentence)| {
            let ends = passage.text[sentence.range.clone()].ends_with(['.', '!', '?', '”', '"']);
            ends || (passage.kind == BlockKind::Paragraph && sentence.words > 5)
        },
    )
}

impl Counts {
    fn of(text: &str, language: &str) -> Self {
        let mut counts = Self { sentences: 1.0, ..Self::default() };
        let mut is_first = true;
        for word in words(text) {
            // Names and numbers are as hard as they are.
            let is_name = !is_first && word.starts_with(char::is_uppercase);
            is_first = false;
            if is_name || word.chars().any(|c| c.is_ascii_digit()) {
                continue;
            }
            counts.words += 1.0;
            counts.syllables += f64::from(syllables(word, language));
            counts.long_words += if word.chars().count() > 6 { 1.0 } else { 0.0 };
        }
        counts
    }

    fn with(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
            long_words: self.long_words + other.long_words,
        }
    }

    /// English: the grade of Flesch and Kincaid (1975). Spanish: the scale of Szigriszt Pazos (1993), by INFLESZ (Barrio 2008). Others: the
    /// LIX of Björnsson (1968), which needs no syllables.
    fn grade(self, language: &str) -> Grade {
        let (words, sentences) = (self.words.max(1.0), self.sentences.max(1.0));
        match language {
            "en" => {
                let value = 0.39 * words / sentences + 11.8 * self.syllables / words - 15.59;
                let told = format!(
                    "it needs about {} years at school, and 9 are as many as a tired reader has",
                    value.round().max(1.0)
                );
                Grade { value, most: 9.5, told }
            }
            "es" => {
                let ease = 206.835 - 62.3 * self.syllables / words - words / sentences;
                let told = format!(
                    "it has {} points of 100 on the scale of Szigriszt, and ordinary texts have 55",
                    ease.round()
                );
                Grade { value: 100.0 - ease, most: 50.0, told }
            }
            _ => {
                let value = words / sentences + 100.0 * self.long_words / words;
                Grade {
                    value,
                    most: 50.0,
                    told: format!("its LIX is {}, and up to 50 are easy or ordinary", value.round()),
                }
            }
        }
    }
}

/// How many syllables a word has, as far as its letters tell: stretches of vowels, without a silent "e" in English.
fn syllables(word: &str, language: &str) -> u32 {
    const VOWELS: &str = "aeiouáéíóúüàèìòùâêîôûäö";
    let folded = word.to_lowercase();
    let letters: Vec<char> = folded.chars().collect();
    // A "y" before a vowel is none.
    let vowels: Vec<bool> = letters
        .iter()
        .enumerate()
        .map(|(at, c)| {
            VOWELS.contains(*c) || (*c == 'y' && !letters.get(at + 1).is_some_and(|next| VOWELS.contains(*next)))
        })
        .collect();
    // In Spanish two strong vowels, or a weak one with an accent, are two syllables.
    let strong = |c: char| "aeoáéó".contains(c);
    let accented = |c: char| "íú".contains(c);
    let parts = |a: char, b: char| language == "es" && ((strong(a) && strong(b)) || accented(a) || accented(b));
    let mut count = 0;
    for (at, letter) in letters.iter().enumerate() {
        let follows = at > 0 && vowels[at - 1] && !parts(letters[at - 1], *letter);
        count += u32::from(vowels[at] && !follows);
    }
    if language == "en" && count > 1 {
        let silent = (folded.ends_with('e') && !folded.ends_with("le") && !folded.ends_with("ee"))
            || (folded.ends_with("ed") && !folded.ends_with("ted") && !folded.ends_with("ded"))
            || (folded.ends_with("es")
                && !["ses", "zes", "ches", "shes", "xes", "ges", "ces", "les"].iter().any(|end| folded.ends_with(end)));
        count -= u32::from(silent);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::{Counts, syllables};

    #[test]
    fn syllables_are_those_that_are_heard() {
        for (word, expected) in [
            ("meeting", 2),
            ("grief", 1),
            ("anonymous", 4),
            ("table", 2),
            ("walked", 1),
            ("started", 2),
            ("free", 1),
            ("places", 2),
            ("times", 1),
            ("recovery", 4),
            ("confidential", 4),
            ("hope", 1),
        ] {
            assert_eq!(syllables(word, "en"), expected, "{word}");
        }
        for (word, expected) in [("grupo", 2), ("duelo", 2), ("leer", 2), ("día", 2), ("reuniones", 3), ("ayuda", 3)] {
            assert_eq!(syllables(word, "es"), expected, "{word}");
        }
    }

    #[test]
    fn a_hard_sentence_has_a_higher_grade() {
        let easy = Counts::of("We meet on Tuesday and drink tea.", "en").grade("en").value;
        let hard = "Participation necessitates preliminary consultation with administrative coordinators regarding eligibility.";
        let hard = Counts::of(hard, "en").grade("en").value;
        assert!(easy < 3.0 && hard > 15.0, "{easy} {hard}");
    }
}
