//! From what somebody typed to what they ask for.

use std::collections::BTreeMap;

use super::files::{Broken, Index};
use super::lexicon::{Known, Lexicon};
use super::segment::{Is, Span, Token, segment, tokens};
use super::shards::Shards;
use super::spell;
use super::votes::{self, Votes};
use super::wanted::{Chip, Wanted};
use crate::search::format::{Entry, Meaning};

/// The letters from which an unfinished word is taken for a longer one.
const UNFINISHED: usize = 3;
/// The letters from which a word may have a plural.
const SINGULAR: usize = 4;

/// A word that is looked for as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct TextWord {
    /// As it is compared.
    pub text: String,
    /// Where it leads; nowhere where no text that is searched has it.
    pub entry: Entry,
    /// Whether any text that is searched has it.
    pub is_known: bool,
}

/// A query as it was understood.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// What was understood, in the order of the query.
    pub chips: Vec<Chip>,
    /// Words that were mended: as written, and as read.
    pub corrected: Vec<(String, String)>,
    /// Whether somebody may be in danger.
    pub crisis: bool,
    /// What groups must have.
    pub wanted: Wanted,
    /// Which situations it may be about.
    pub votes: Votes,
    /// Words that mean nothing else.
    pub texts: Vec<TextWord>,
    /// Whether there are any words.
    pub has_words: bool,
}

/// Reads a query.
pub fn understand(index: &Index<'_>, query: &str) -> Result<Reading, Broken> {
    let mut tokens = tokens(query);
    let mut lexicon = Lexicon::beside(&index.lexicon);
    let mut shards = Shards::default();
    let crisis = has_crisis_word(index, &tokens);
    let known_at_once = segment(query, &tokens, &lexicon);
    for token in open(&tokens, &known_at_once) {
        shards.load(index, &token.text)?;
        shards.places_from(index, &token.text).iter().for_each(|place| lexicon.add_place(place));
    }
    let mut corrected = Vec::new();
    let spans = segment(query, &tokens, &lexicon);
    let mut at = tokens.len();
    for number in open_numbers(&spans).into_iter().rev() {
        let is_last = number + 1 == at;
        at = if is_last { at } else { usize::MAX };
        let texts = mended(index, &lexicon, &mut shards, (&tokens[number].text, is_last))?;
        note_correction(&mut corrected, (&tokens[number].text, is_last), &texts.join(" "));
        for (place, text) in texts.into_iter().enumerate() {
            if place == 0 {
                if text != tokens[number].text {
                    shards.load(index, &text)?;
                    shards.places_from(index, &text).iter().for_each(|place| lexicon.add_place(place));
                }
                tokens[number].text = text;
            } else {
                let copy = Token { text, ..tokens[number].clone() };
                tokens.insert(number + place, copy);
            }
        }
    }
    corrected.reverse();
    let spans = segment(query, &tokens, &lexicon);
    let texts = text_words(index, &tokens, &spans, &mut shards)?;
    let (wanted, chips) = Wanted::of(index, query, &tokens, &spans);
    let votes = votes::count(index, &tokens, &spans, &texts);
    let has_words = !tokens.is_empty();
    Ok(Reading { chips, corrected, crisis, wanted, votes, texts, has_words })
}

fn open_numbers(spans: &[Span]) -> Vec<usize> {
    spans.iter().filter(|span| span.is == Is::Open).map(|span| span.first).collect()
}

fn open<'t>(tokens: &'t [Token], spans: &[Span]) -> Vec<&'t Token> {
    open_numbers(spans).into_iter().map(|number| &tokens[number]).collect()
}

/// Whether any phrase of somebody in danger stands in the query, whatever else its words mean.
fn has_crisis_word(index: &Index<'_>, tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|first| {
        let mut letters = String::new();
        tokens[first..].iter().take(7).any(|token| {
            letters.push_str(&token.text);
            index.phrases.get(&letters).is_some_and(|meanings| meanings.contains(&Meaning::Crisis))
        })
    })
}

/// What is read for a word that no phrase has: itself, the word that it begins, two words without the space, or the nearest.
fn mended(
    index: &Index<'_>,
    lexicon: &Lexicon<'_>,
    shards: &mut Shards,
    (word, is_last): (&str, bool),
) -> Result<Vec<String>, Broken> {
    let letters: Vec<char> = word.chars().collect();
    shards.load(index, word)?;
    if shards.has(index, word) || letters.iter().all(char::is_ascii_digit) && !is_last {
        return Ok(vec![word.to_owned()]);
    }
    if is_last && letters.len() >= UNFINISHED {
        if let Some(whole) = lexicon.word_beginning_with(word) {
            return Ok(vec![whole.to_owned()]);
        }
        if let Some(whole) = shards.beginning_with(index, word) {
            return Ok(vec![whole]);
        }
    }
    for singular in singulars(word) {
        shards.load(index, &singular)?;
        if lexicon.has_word(&singular) || shards.has(index, &singular) {
            return Ok(vec![singular]);
        }
    }
    let halves = (3..letters.len().saturating_sub(2)).find_map(|cut| {
        let [left, right] = [&letters[..cut], &letters[cut..]].map(|half| half.iter().collect::<String>());
        (lexicon.get(&left).is_some() && lexicon.get(&right).is_some()).then(|| vec![left, right])
    });
    if let Some(halves) = halves {
        return Ok(halves);
    }
    let near = spell::nearest(word, lexicon.words());
    if let Some((nearest, 1)) = near {
        return Ok(vec![nearest.to_owned()]);
    }
    let near = near.map(|(nearest, slips)| (nearest.to_owned(), slips));
    if spell::allowed(letters.len()) == 0 {
        return Ok(vec![word.to_owned()]);
    }
    let spelling = index.spelling()?;
    let listed = spelling.0.split(' ').zip((1..=u32::MAX).rev());
    let farther =
        spell::nearest(word, listed).filter(|(_, slips)| near.as_ref().is_none_or(|(_, known)| slips < known));
    match (farther, near) {
        (Some((nearest, _)), _) => {
            shards.load(index, nearest)?;
            Ok(vec![nearest.to_owned()])
        }
        (None, Some((nearest, _))) => Ok(vec![nearest]),
        (None, None) => Ok(vec![word.to_owned()]),
    }
}

/// What a word may be the plural of, in English and in Spanish: "anxieties", "divorces", "voces".
fn singulars(word: &str) -> Vec<String> {
    let forms = [("ies", "y"), ("ces", "z"), ("es", ""), ("s", "")];
    let of = |(end, other): (&str, &str)| Some(format!("{}{other}", word.strip_suffix(end)?));
    forms.into_iter().filter_map(of).filter(|form| form.chars().count() >= SINGULAR).collect()
}

/// A word that was only finished was not wrong.
fn note_correction(corrected: &mut Vec<(String, String)>, (from, is_last): (&str, bool), to: &str) {
    if from != to && !(is_last && to.starts_with(from)) {
        corrected.push((from.to_owned(), to.to_owned()));
    }
}

/// The words that mean nothing else, with where they lead; those of phrases too, where no text would be left.
fn text_words(
    index: &Index<'_>,
    tokens: &[Token],
    spans: &[Span],
    shards: &mut Shards,
) -> Result<Vec<TextWord>, Broken> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let mut texts = Vec::new();
    for token in open(tokens, spans) {
        shards.load(index, &token.text)?;
        let entry = shards.entry(index, &token.text).cloned();
        let (is_known, entry) = (entry.is_some(), entry.unwrap_or_default());
        if found.insert(&token.text, texts.len()).is_none() {
            texts.push(TextWord { text: token.text.clone(), entry, is_known });
        }
    }
    Ok(texts)
}

impl Known {
    /// The subjects that are called so.
    pub fn subjects(&self) -> impl Iterator<Item = u32> {
        self.meanings.iter().filter_map(|meaning| match meaning {
            Meaning::Subject(number) => Some(*number),
            _ => None,
        })
    }
}
