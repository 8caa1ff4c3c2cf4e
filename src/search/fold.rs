//! Words as they are compared: without case, accents and apostrophes, in every script.
//!
//! `themes/default/assets/find/fold.js` does the same in a browser; `tests/find/words.json` holds both to it.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest word that is kept, in characters; the rest of a longer one is cut off.
pub const LONGEST_WORD: usize = 40;

/// A word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// As it is compared.
    pub text: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a hyphen joins it to the word before.
    pub is_joined: bool,
}

/// Letters that no normal form takes apart, and what people type instead.
const PLAIN: [(char, &str); 12] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('þ', "th"),
    ('ł', "l"),
    ('ı', "i"),
    ('ħ', "h"),
    ('ŧ', "t"),
    ('ς', "σ"),
];

/// Every word of a text, in order. Of a script that puts no space between words, every two letters that stand together are one.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = Vec::new();
    let mut open = false;
    let mut dense = false;
    let mut joined = false;
    for (start, letter) in text.char_indices() {
        let end = start + letter.len_utf8();
        if is_apostrophe(letter) {
            continue;
        }
        if !(letter.is_alphanumeric() || is_combining_mark(letter)) {
            joined = open && is_hyphen(letter);
            // A full stop inside of an abbreviation: "A.A."
            let abbreviation = letter == '.' && open && found.last().is_some_and(|word| is_initials(word, text));
            open &= abbreviation;
            continue;
        }
        let is_dense = is_dense(letter);
        if !open || is_dense != dense {
            found.push(Word { text: String::new(), start, end, is_joined: joined });
            open = true;
            dense = is_dense;
            joined = false;
        }
        if let Some(word) = found.last_mut() {
            push_folded(&mut word.text, letter);
            word.end = end;
        }
    }
    let mut all = Vec::with_capacity(found.len());
    for word in found {
        finish(word, &mut all);
    }
    all
}

/// Whether a word is made of single letters with a full stop after each but the last: "A", "A.A". "9.30" is a time.
fn is_initials(word: &Word, text: &str) -> bool {
    let mut letters = text[word.start..word.end].split('.');
    letters.all(|letter| letter.chars().count() == 1 && !letter.starts_with(|letter: char| letter.is_ascii_digit()))
}

fn push_folded(word: &mut String, letter: char) {
    if letter.is_ascii() {
        word.push(letter.to_ascii_lowercase());
        return;
    }
    let parts = letter.to_lowercase().nfkd().filter(|part| !is_combining_mark(*part));
    for part in parts {
        // What a sign stands for may have marks of its own.
        if !part.is_alphanumeric() {
            continue;
        }
        match PLAIN.iter().find(|(from, _)| *from == part) {
            Some((_, plain)) => word.push_str(plain),
            None => word.extend(part.to_lowercase()),
        }
    }
}

/// Adds a word as it is kept, or the pairs of letters of a dense one.
fn finish(mut word: Word, all: &mut Vec<Word>) {
    // Most words are, and there are millions of them.
    if word.text.is_ascii() {
        word.text.truncate(LONGEST_WORD);
        all.extend((!word.text.is_empty()).then_some(word));
        return;
    }
    let letters: Vec<char> = word.text.chars().collect();
    if letters.len() > 2 && letters.iter().all(|letter| is_dense(*letter)) {
        all.extend(letters.windows(2).map(|pair| Word { text: pair.iter().collect(), ..word.clone() }));
    } else {
        word.text = letters.into_iter().take(LONGEST_WORD).collect();
        all.push(word);
    }
}

/// The apostrophe and what is typed for it: "Alzheimer's" is one word.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2b9}' | '`' | '\u{b4}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_dense(letter: char) -> bool {
    matches!(u32::from(letter),
        0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xf900..=0xfaff | 0x20000..=0x3134f)
}

/// The words of a text without the places, with a space between two.
pub fn folded(text: &str) -> String {
    words(text).into_iter().map(|word| word.text).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{folded, words};

    #[test]
    fn i_6_case_accents_and_apostrophes_do_not_part_words() {
        for (text, expected) in [
            ("Alzheimer\u{2019}s", "alzheimers"),
            ("Depresión, ¿qué hago?", "depresion que hago"),
            ("Al-Anon", "al anon"),
            ("A.A. meeting", "aa meeting"),
            ("end. A new", "end a new"),
            ("9.30 pm", "9 30 pm"),
            ("STRASSE Straße", "strasse strasse"),
            ("İstanbul ISTANBUL", "istanbul istanbul"),
            ("Ａ１", "a1"),
            ("שָׁלוֹם", "שלום"),
            ("مُسَاعَدَة", "مساعدة"),
            ("悲しみの会", "悲し しみ みの の会"),
            ("AA在线", "aa 在线"),
            ("\u{202e}evil\u{202c} 🙂 ", "evil"),
            ("", ""),
        ] {
            assert_eq!(folded(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_word_says_where_it_stands() {
        let found = words("¿Dónde, Al-Anon?");
        let places: Vec<&str> = found.iter().map(|word| &"¿Dónde, Al-Anon?"[word.start..word.end]).collect();
        assert_eq!(places, ["Dónde", "Al", "Anon"]);
        assert_eq!(found.iter().map(|word| word.is_joined).collect::<Vec<_>>(), [false, false, true]);
    }
}
