//! Words and sentences of a passage.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

/// What ends in a full stop within a sentence, in lower case: before a name, a number or a word that goes on.
const SHORT: [&str; 34] = [
    "a.m.", "apt.", "approx.", "av.", "ave.", "blvd.", "dept.", "dr.", "dra.", "e.g.", "ed.", "etc.", "ext.", "fig.",
    "i.e.", "inc.", "jr.", "mr.", "mrs.", "ms.", "no.", "núm.", "p.", "p.ej.", "p.m.", "pp.", "prof.", "rev.", "sr.",
    "sra.", "st.", "tel.", "vol.", "vs.",
];

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// The bytes of the passage.
    pub(super) range: Range<usize>,
    /// How many words it has.
    pub(super) words: usize,
}

/// The sentences of a passage, by the rules of Unicode (UAX 29) and with what those do not know: that "Dr." ends none.
pub(super) fn sentences(text: &str) -> Vec<Sentence> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (start, part) in text.split_sentence_bound_indices() {
        let end = start + part.len();
        match ranges.last_mut() {
            Some(last) if goes_on(&text[last.clone()]) => last.end = end,
            _ => ranges.push(start..end),
        }
    }
    let trimmed = |range: Range<usize>| {
        let part = &text[range.clone()];
        let start = range.start + (part.len() - part.trim_start().len());
        start..start + part.trim().len()
    };
    let counted =
        ranges.into_iter().map(trimmed).map(|range| Sentence { words: words(&text[range.clone()]).count(), range });
    counted.filter(|sentence| sentence.words > 0).collect()
}

/// Whether a sentence does not end where it seems to.
fn goes_on(sentence: &str) -> bool {
    let trimmed = sentence.trim_end();
    if sentence.ends_with('\n') || !trimmed.ends_with('.') {
        return false;
    }
    let last = trimmed.rsplit(char::is_whitespace).next().unwrap_or_default();
    let last = last.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let is_initial = last.chars().count() == 2;
    is_initial || SHORT.contains(&last.as_str())
}

/// The words of a text; numbers count.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_end_where_a_reader_would_end_them() {
        for (text, expected) in [
            (
                "We meet on Tuesday. Come at 7 p.m. and bring tea.",
                &["We meet on Tuesday.", "Come at 7 p.m. and bring tea."][..],
            ),
            ("Ask Dr. Lopez or J. Smith. They know.", &["Ask Dr. Lopez or J. Smith.", "They know."]),
            ("Is it for me? Yes!", &["Is it for me?", "Yes!"]),
            ("“I came.” She smiled.", &["“I came.”", "She smiled."]),
            ("One line\nanother line", &["One line", "another line"]),
            ("Call 988... then wait.", &["Call 988... then wait."]),
            ("¿Qué pasa? Nada.", &["¿Qué pasa?", "Nada."]),
            ("…", &[]),
        ] {
            let found: Vec<&str> = sentences(text).into_iter().map(|sentence| &text[sentence.range]).collect();
            assert_eq!(found, expected, "{text}");
        }
        assert_eq!(sentences("We don't meet on 24 May.")[0].words, 6);
    }
}
