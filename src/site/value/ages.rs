//! The ages that a group is for: a word, or a range in years.

use std::fmt;

use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, did_you_mean, from_text, quote, wrong};

/// An age in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AgeWord {
    /// Up to about twelve.
    Children,
    /// About 13 to 17.
    Teens,
    /// About 18 to 29.
    YoungAdults,
    /// From 18 on.
    Adults,
    /// From about 60 on.
    OlderAdults,
}

impl AgeWord {
    /// All of them, by age.
    pub const ALL: [Self; 5] = [Self::Children, Self::Teens, Self::YoungAdults, Self::Adults, Self::OlderAdults];

    /// The word as an editor writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Children => "children",
            Self::Teens => "teens",
            Self::YoungAdults => "young-adults",
            Self::Adults => "adults",
            Self::OlderAdults => "older-adults",
        }
    }
}

/// The ages that a group is for. Written `teens`, `18+` or `13-17`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ages {
    /// In a word.
    Word(AgeWord),
    /// From so many years on.
    From(u8),
    /// From and to so many years, both included; the first is not above the second.
    Between(u8, u8),
}

impl Ages {
    /// Takes ages as they were written.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Some(word) = AgeWord::ALL.into_iter().find(|word| word.as_str() == text) {
            return Ok(Self::Word(word));
        }
        let years = |part: &str| {
            let digits = part.trim();
            let is_plain = digits.len() < 3 || digits.starts_with('1');
            let years = digits.parse::<u8>().ok().filter(|_| is_plain && digits.bytes().all(|c| c.is_ascii_digit()));
            years.filter(|years| *years <= 120)
        };
        if let Some(from) = text.strip_suffix('+').and_then(years) {
            return Ok(Self::From(from));
        }
        if let Some((from, to)) = text.split_once(['-', '–'])
            && let (Some(from), Some(to)) = (years(from), years(to))
        {
            return if from <= to {
                Ok(Self::Between(from, to))
            } else {
                Err(wrong(
                    format!("the ages {} are the wrong way round", quote(text)),
                    format!("write \"{to}-{from}\""),
                ))
            };
        }
        let words = AgeWord::ALL.map(AgeWord::as_str);
        let help = meant(text).or_else(|| did_you_mean(text, words).map(str::to_owned)).map_or_else(
            || format!("write a range such as 18+ or 13-17, or one of: {}", words.join(", ")),
            |near| format!("did you mean \"{near}\"?"),
        );
        Err(wrong(format!("the ages {} are not understood", quote(text)), help))
    }
}

/// The range that is meant by "over 18", "18 and older", "under 30" or "13 to 17".
fn meant(text: &str) -> Option<String> {
    if text.len() > LONGEST_GUESS {
        return None;
    }
    let years: Vec<u8> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter_map(|part| part.parse().ok())
        .filter(|age| *age <= 120)
        .collect();
    let lower = text.to_lowercase();
    match years.as_slice() {
        [most] if ["under", "up to", "until", "to ", "below"].iter().any(|word| lower.starts_with(word)) => {
            Some(format!("0-{most}"))
        }
        [least] => Some(format!("{least}+")),
        [from, to] if from <= to => Some(format!("{from}-{to}")),
        _ => None,
    }
}

impl fmt::Display for Ages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word) => f.write_str(word.as_str()),
            Self::From(from) => write!(f, "{from}+"),
            Self::Between(from, to) => write!(f, "{from}-{to}"),
        }
    }
}

impl<'de> Deserialize<'de> for Ages {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "ages such as 18+ or teens", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::{AgeWord, Ages};

    #[test]
    fn ages_are_a_word_or_a_range() {
        for (text, ages) in [
            ("teens", Some(Ages::Word(AgeWord::Teens))),
            ("18+", Some(Ages::From(18))),
            ("13-17", Some(Ages::Between(13, 17))),
            ("13 – 17", Some(Ages::Between(13, 17))),
            ("17-13", None),
            ("teen", None),
            ("500+", None),
            ("", None),
        ] {
            assert_eq!(Ages::parse(text).ok(), ages, "{text}");
        }
    }

    #[test]
    fn a_wrong_age_says_what_to_write() {
        let said = Ages::parse("teen").expect_err("there is no such word");
        assert!(said.contains("did you mean \"teens\"?"), "{said}");
    }
}
