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

/// Where a word stands in its text, and whether a hyphen joins it to the word before.
#[derive(Debug, Clone, Copy)]
pub struct Stand {
    /// Where it begins, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether a hyphen joins it to the word before.
    pub is_joined: bool,
}

/// Every word of a text, in order. Of a script that puts no space between words, every two letters that stand together are one.
pub fn words(text: &str) -> Vec<Word> {
    let mut all = Vec::new();
    each_word(text, |word, Stand { start, end, is_joined }| {
        all.push(Word { text: word.to_owned(), start, end, is_joined });
    });
    all
}

/// The same words one after the other, without a text of its own for each: an index reads millions.
pub fn each_word(text: &str, tell: impl FnMut(&str, Stand)) {
    let mut reader = Reader { text, word: String::new(), stand: None, script: Script::Spaced, joined: false, tell };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let start = at;
        if byte.is_ascii_alphanumeric() {
            // Most letters are so, and need no look into tables.
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            reader.within((start, at), Script::Spaced).push_str(&text[start..at]);
            reader.small_from(at - start);
            continue;
        }
        let Some(letter) = text[at..].chars().next() else { break };
        at += letter.len_utf8();
        if is_apostrophe(letter) {
            continue;
        }
        if letter.is_alphanumeric() || is_mark(letter) {
            push_folded(reader.within((start, at), Script::of(letter)), letter);
        } else {
            reader.between(letter);
        }
    }
    reader.close();
}

/// Reads a text letter by letter.
struct Reader<'t, F> {
    text: &'t str,
    /// What of the word was read.
    word: String,
    /// Where the word stands that is not over yet.
    stand: Option<Stand>,
    script: Script,
    /// Whether a hyphen joins the next word to the one before.
    joined: bool,
    tell: F,
}

impl<F: FnMut(&str, Stand)> Reader<'_, F> {
    /// The word to which letters belong that stand here.
    fn within(&mut self, (start, end): (usize, usize), script: Script) -> &mut String {
        if self.stand.is_some() && script != self.script {
            self.close();
        }
        let is_joined = self.joined;
        self.stand.get_or_insert(Stand { start, end, is_joined }).end = end;
        self.script = script;
        self.joined = false;
        &mut self.word
    }

    /// Makes the last letters small, of which all are ASCII.
    fn small_from(&mut self, count: usize) {
        let from = self.word.len() - count;
        if let Some(letters) = self.word.get_mut(from..) {
            letters.make_ascii_lowercase();
        }
    }

    /// Goes on after what is no letter.
    fn between(&mut self, letter: char) {
        let text = self.text;
        self.joined = self.stand.is_some() && is_hyphen(letter);
        // A full stop inside of an abbreviation: "A.A."
        let goes_on = self.stand.is_some_and(|word| letter == '.' && is_initials(&text[word.start..word.end]));
        if !goes_on {
            self.close();
        }
    }

    /// Tells the word that is over as it is kept, or the pairs of letters of a dense one.
    fn close(&mut self) {
        let Some(stand) = self.stand.take() else { return };
        // Most words are, and there are millions of them.
        if self.word.is_ascii() {
            self.word.truncate(LONGEST_WORD);
            if !self.word.is_empty() {
                (self.tell)(&self.word, stand);
            }
        } else {
            self.close_long(stand);
        }
        self.word.clear();
    }

    fn close_long(&mut self, stand: Stand) {
        let ends: Vec<(usize, char)> = self.word.char_indices().collect();
        if ends.len() > 2 && ends.iter().all(|(_, letter)| is_dense(*letter)) {
            for pair in ends.windows(2) {
                let end = pair[1].0 + pair[1].1.len_utf8();
                (self.tell)(&self.word[pair[0].0..end], stand);
            }
        } else {
            let end = ends.get(LONGEST_WORD).map_or(self.word.len(), |(end, _)| *end);
            (self.tell)(&self.word[..end], stand);
        }
    }
}

/// Whether a word is made of single letters with a full stop after each but the last: "A", "A.A". "9.30" is a time.
fn is_initials(word: &str) -> bool {
    let mut letters = word.split('.');
    letters.all(|letter| letter.chars().count() == 1 && !letter.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Whether a sign is a mark on a letter; no sign of ASCII is.
fn is_mark(letter: char) -> bool {
    !letter.is_ascii() && is_combining_mark(letter)
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

/// The apostrophe and what is typed for it: "Alzheimer's" is one word.
fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{2b9}' | '`' | '\u{b4}')
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a script puts spaces between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Spaced,
    Dense,
}

impl Script {
    fn of(letter: char) -> Self {
        if is_dense(letter) { Self::Dense } else { Self::Spaced }
    }
}

/// Scripts that are written without spaces: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_dense(letter: char) -> bool {
    matches!(u32::from(letter),
        0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xf900..=0xfaff | 0x20000..=0x3134f)
}

/// The words of a text without the places, with a space between two.
pub fn folded(text: &str) -> String {
    parted(text, ' ')
}

/// The words of a text without the places, with a sign between two.
pub fn parted(text: &str, sign: char) -> String {
    let mut all = String::with_capacity(text.len());
    each_word(text, |word, _| {
        if !all.is_empty() {
            all.push(sign);
        }
        all.push_str(word);
    });
    all
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
