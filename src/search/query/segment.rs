//! A query cut into phrases that are known, and words that are not.

use super::lexicon::{Known, Lexicon};
use crate::search::fold::{Word, words};
use crate::search::format::Meaning;

/// How many characters of a query are read.
pub const LONGEST_QUERY: usize = 300;
/// How many words of a query are read.
const MOST_WORDS: usize = 24;
/// How many words a phrase has at most.
pub const LONGEST_PHRASE: usize = 7;

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// As it is compared, mended where it was misspelt.
    pub text: String,
    /// Where it stands in the query, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Some words of a query that stand together.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// The first word.
    pub first: usize,
    /// The word after the last.
    pub end: usize,
    /// What it is.
    pub is: Is,
}

/// What some words are.
#[derive(Debug, Clone, PartialEq)]
pub enum Is {
    /// A phrase with a meaning.
    Known(Known),
    /// A time of the clock, in minutes after midnight.
    Clock(u32),
    /// A distance, in units of an index (about 110 metres).
    Radius(u32),
    /// A word that is not known.
    Open,
}

/// The words of a query.
pub fn tokens(query: &str) -> Vec<Token> {
    let end = query.char_indices().nth(LONGEST_QUERY).map_or(query.len(), |(end, _)| end);
    let token = |word: Word| Token { text: word.text, start: word.start, end: word.end };
    words(&query[..end]).into_iter().map(token).take(MOST_WORDS).collect()
}

/// Cuts a query: at each word the longest phrase that begins there.
pub fn segment(query: &str, tokens: &[Token], lexicon: &Lexicon<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut first = 0;
    while first < tokens.len() {
        let span = measure(query, &tokens[first..], lexicon)
            .map(|(length, is)| Span { first, end: first + length, is })
            .or_else(|| phrase(tokens, first, lexicon))
            .unwrap_or(Span { first, end: first + 1, is: Is::Open });
        first = span.end;
        spans.push(span);
    }
    spans
}

fn phrase(tokens: &[Token], first: usize, lexicon: &Lexicon<'_>) -> Option<Span> {
    let longest = LONGEST_PHRASE.min(tokens.len() - first);
    (1..=longest).rev().find_map(|length| {
        let end = first + length;
        let letters: String = tokens[first..end].iter().map(|token| token.text.as_str()).collect();
        let known = lexicon.get(&letters).or_else(|| unfinished(lexicon, &letters, length));
        known.map(|known| Span { first, end, is: Is::Known(known.clone()) })
    })
}

/// A phrase of several words of which only the end is missing.
fn unfinished<'l>(lexicon: &'l Lexicon<'_>, letters: &'l str, length: usize) -> Option<&'l Known> {
    let whole = if length > 1 { lexicon.beginning_with(letters)? } else { return None };
    lexicon.get(whole)
}

/// A time of the clock or a distance at the first of these words, with how many words it takes.
fn measure(query: &str, tokens: &[Token], lexicon: &Lexicon<'_>) -> Option<(usize, Is)> {
    let (number, half) = number(&tokens[0].text)?;
    let following = |at: usize| tokens.get(at).map(|token| token.text.as_str());
    // Two halves of one word stand at the same place.
    let between = tokens.get(1).and_then(|next| query.get(tokens[0].end..next.start));
    let is_tight = matches!(between, Some(":" | "."));
    if let Some((minutes, second_half)) = following(1).filter(|_| is_tight && half.is_none()).and_then(minutes) {
        let (length, half) = match (second_half, following(2)) {
            (Some(half), _) => (2, Some(half)),
            (None, Some("am")) => (3, Some(Half::Am)),
            (None, Some("pm")) => (3, Some(Half::Pm)),
            (None, _) => (2, None),
        };
        return clock(number, minutes, half).map(|clock| (length, Is::Clock(clock)));
    }
    match (half, following(1)) {
        (Some(half), _) => clock(number, 0, Some(half)).map(|clock| (1, Is::Clock(clock))),
        (None, Some("am")) => clock(number, 0, Some(Half::Am)).map(|clock| (2, Is::Clock(clock))),
        (None, Some("pm")) => clock(number, 0, Some(Half::Pm)).map(|clock| (2, Is::Clock(clock))),
        (None, Some(unit)) => {
            let meanings = &lexicon.get(unit)?.meanings;
            let is_sign = |sign| meanings.contains(&Meaning::Sign(sign));
            let tenths = if is_sign(KILOMETRES) {
                10
            } else if is_sign(MILES) {
                16
            } else {
                return None;
            };
            // A unit of an index is a ninth of a kilometre.
            Some((2, Is::Radius(number.min(20_000) * tenths * 9 / 10)))
        }
        (None, None) => None,
    }
}

const KILOMETRES: u32 = 4;
const MILES: u32 = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Am,
    Pm,
}

/// `7`, `7pm`, `19` and `7am`, with at most five figures.
fn number(text: &str) -> Option<(u32, Option<Half>)> {
    let (figures, half) = halved(text);
    let sound = matches!(figures.len(), 1..=3) && figures.bytes().all(|byte| byte.is_ascii_digit());
    if sound { Some((figures.parse().ok()?, half)) } else { None }
}

/// `30` and `30pm`.
fn minutes(text: &str) -> Option<(u32, Option<Half>)> {
    let (figures, half) = halved(text);
    let sound = figures.len() == 2 && figures.bytes().all(|byte| byte.is_ascii_digit());
    if sound { Some((figures.parse().ok()?, half)) } else { None }
}

fn halved(text: &str) -> (&str, Option<Half>) {
    if let Some(figures) = text.strip_suffix("am") {
        return (figures, Some(Half::Am));
    }
    text.strip_suffix("pm").map_or((text, None), |figures| (figures, Some(Half::Pm)))
}

fn clock(hours: u32, minutes: u32, half: Option<Half>) -> Option<u32> {
    let hours = match half {
        Some(Half::Am) if (1..=12).contains(&hours) => hours % 12,
        Some(Half::Pm) if (1..=12).contains(&hours) => hours % 12 + 12,
        None | Some(Half::Pm) if hours < 24 => hours,
        None | Some(_) => return None,
    };
    (minutes < 60).then_some(hours * 60 + minutes)
}
