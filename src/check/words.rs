//! Words that hurt the people whom a site is for, with what to write instead.
//!
//! Names, quotations and code are left alone, and so are headings that quote what people search for. It looks at English only: which
//! words hurt is no question of translation.

mod list;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use list::{Blocked, LISTED, Variant};

use super::texts::{Passage, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markdown::BlockKind;
use crate::plan::Plan;

/// Phrases as their folded words, with their entries.
type Phrases = Vec<(Vec<String>, &'static Blocked)>;

/// Every listed phrase, as its folded words, with its entry, by its first word; longer ones first, so that the more exact one is taken.
static FOLDED: LazyLock<BTreeMap<String, Phrases>> = LazyLock::new(|| {
    let mut all: BTreeMap<String, Phrases> = BTreeMap::new();
    for (phrase, entry) in LISTED.iter().flat_map(|entry| entry.avoid.iter().map(move |phrase| (parts(phrase), entry)))
    {
        all.entry(phrase[0].clone()).or_default().push((phrase, entry));
    }
    for phrases in all.values_mut() {
        phrases.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
    }
    all
});

/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], problems: &mut Diagnostics) {
    let names: Vec<String> = names(plan);
    let english =
        texts.iter().filter(|text| text.language.as_str() == "en" || text.language.as_str().starts_with("en-"));
    for text in english {
        let variant = Variant::of(plan, text.language.as_str());
        for passage in text.passages.iter().filter(|passage| passage.kind != BlockKind::Quote) {
            for problem in of_passage(passage, variant, &names) {
                problems.push(problem);
            }
        }
    }
}

/// Names that hold a listed word: of groups, programs, crisis lines and the site's own people. They are called so.
fn names(plan: &Plan<'_>) -> Vec<String> {
    let site = plan.site;
    let of_groups =
        site.groups.values().flat_map(|group| [Some(group.name.as_str()), group.program.as_deref()]).flatten();
    let of_lines = site.settings.crisis.iter().map(|line| line.name.as_str());
    let of_organization = site.settings.organization.iter().map(|organization| organization.name.as_str());
    let all = of_groups.chain(of_lines).chain(of_organization).map(str::to_lowercase);
    let holds = |name: &String| {
        let words = split(name);
        (0..words.len()).any(|at| {
            [Variant::American, Variant::British].into_iter().any(|variant| listed(&words[at..], variant).is_some())
        })
    };
    let mut all: Vec<String> = all.filter(holds).collect();
    all.sort();
    all.dedup();
    all
}

/// A word of a passage.
struct Word<'a> {
    start: usize,
    end: usize,
    folded: String,
    written: &'a str,
}

fn of_passage(passage: &Passage<'_>, variant: Variant, names: &[String]) -> Vec<Diagnostic> {
    let text = passage.text.as_str();
    let words: Vec<Word<'_>> = split(text);
    let quoted = quotations(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((length, entry)) = listed(&words[at..], variant) else {
            at += 1;
            continue;
        };
        let (start, end) = (words[at].start, words[at + length - 1].end);
        let is_quoted = quoted.iter().any(|(from, to)| *from <= start && end <= *to);
        if !is_quoted && !is_name(text, &words, (at, length), names) && !is_excepted(text, (start, end), entry) {
            found.push(told(passage, (start, end), entry, variant));
        }
        at += length;
    }
    found
}

fn told(passage: &Passage<'_>, (start, end): (usize, usize), entry: &Blocked, variant: Variant) -> Diagnostic {
    let written = &passage.text[start..end];
    let message = format!("\"{written}\" {}", entry.why.told());
    let help = format!(
        "write \"{}\"; or put it in quotation marks where somebody says it of themselves",
        entry.write(variant)
    );
    Diagnostic::new(Code::HurtfulWord, passage.place(start, end), message).help(help)
}

/// The listed words with which these begin, with how many they are.
fn listed(words: &[Word<'_>], variant: Variant) -> Option<(usize, &'static Blocked)> {
    FOLDED.get(&words.first()?.folded)?.iter().find_map(|(listed, entry)| {
        let is_there = listed.len() <= words.len() && listed.iter().zip(words).all(|(a, b)| *a == b.folded);
        (is_there && entry.only.is_none_or(|only| only == variant)).then_some((listed.len(), *entry))
    })
}

/// Whether the words are a part of a name: of one that the site knows, or of one that shows by its capitals.
fn is_name(text: &str, words: &[Word<'_>], (at, length): (usize, usize), names: &[String]) -> bool {
    // What is all capitals is short for something: "PTSD".
    let is_capital =
        |word: &Word<'_>| word.written.starts_with(char::is_uppercase) && word.written.contains(char::is_lowercase);
    let own = &words[at..at + length];
    let begins_sentence = at == 0 || text[words[at - 1].end..own[0].start].contains(['.', '!', '?', ':', '\n']);
    let beside =
        words.get(at + length).is_some_and(is_capital) || (at > 0 && is_capital(&words[at - 1]) && !begins_sentence);
    if own.iter().any(is_capital) && (beside || !begins_sentence) {
        return true;
    }
    let around = text.to_lowercase();
    names.iter().any(|name| {
        around
            .match_indices(name.as_str())
            .any(|(from, name)| from <= own[0].start && own[length - 1].end <= from + name.len())
    })
}

/// Whether the words stand in a phrase that is fine.
fn is_excepted(text: &str, (start, end): (usize, usize), entry: &Blocked) -> bool {
    let folded = text.to_lowercase();
    entry
        .unless
        .iter()
        .any(|phrase| folded.match_indices(phrase).any(|(from, phrase)| from <= start && end <= from + phrase.len()))
}

/// The stretches in quotation marks.
fn quotations(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (open, close) in [('“', '”'), ('"', '"'), ('‘', '’'), ('«', '»')] {
        let mut rest = 0;
        while let Some(from) = text[rest..].find(open).map(|at| rest + at) {
            let inside = from + open.len_utf8();
            let Some(length) = text[inside..].find(close) else { break };
            found.push((inside, inside + length));
            rest = inside + length + close.len_utf8();
        }
    }
    found
}

fn split(text: &str) -> Vec<Word<'_>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let written = &text[from..at];
                words.push(Word { start: from, end: at, folded: written.to_lowercase().replace('’', "'"), written });
                start = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    words
}

/// The words of an entry as they are compared: a hyphen is as good as a space.
fn parts(phrase: &str) -> Vec<String> {
    split(phrase).into_iter().map(|word| word.folded).collect()
}

#[cfg(test)]
mod tests;
