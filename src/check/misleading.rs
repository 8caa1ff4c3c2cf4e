//! Words of situations that do not lead to them, found by asking the finder for each.

use std::collections::BTreeMap;

use super::written::{place, written};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::{Plan, SEARCH};
use crate::search::fold::words;
use crate::search::format::Meaning;
use crate::search::index;
use crate::search::query::{Answer, Files, Index, LONGEST_PHRASE, Moment, Options, Order, search};
use crate::site::value::Slug;

/// The files of an index in memory, by their path below `search/`.
struct Shelf<'i>(BTreeMap<&'i str, &'i [u8]>);

impl<'i> Shelf<'i> {
    fn of(files: &'i index::Files) -> Self {
        let all = files.others.iter().chain([&files.root]);
        Self(all.map(|(path, bytes)| (path.strip_prefix(SEARCH).unwrap_or(path), bytes.as_slice())).collect())
    }
}

impl Files for Shelf<'_> {
    fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.0.get(path).map(|bytes| bytes.to_vec())
    }
}

/// Warns of titles and synonyms in a language that lead elsewhere.
pub(super) fn check(plan: &Plan<'_>, (language, files): (usize, &index::Files), problems: &mut Diagnostics) {
    let shelf = Shelf::of(files);
    let Ok(index) = Index::open(&shelf, plan.site.languages[language].as_str()) else { return };
    // Situations are ranked before any group is looked at, so neither the time nor the number of groups matters.
    let moments = index.root.zones.iter().map(|_| Moment { day: index.root.day, minute: 0 }).collect();
    let options = Options { moments, shown: 0, order: Order::Fit, blocks: 1 };
    for (situation, written) in written(plan, language) {
        let head = &written.head;
        let synonyms = (0..).zip(&head.synonyms).map(|(number, word)| (format!("synonyms.{number}"), word));
        for (path, word) in std::iter::once(("title".to_owned(), &head.title)).chain(synonyms) {
            // A file of the index that cannot be read would be our own mistake, and no word of an editor's.
            let Ok(answer) = search(&index, word, &options) else { continue };
            if let Some((message, help)) = judged(&index, situation.id(), word, &answer) {
                let help = if path == "title" { "write a title that says more".to_owned() } else { help };
                let place = place(plan, written, &path);
                problems.push(Diagnostic::new(Code::MisleadingWord, place, message).help(help));
            }
        }
    }
}

/// What is wrong with a word of a situation, and what to do about it.
fn judged(index: &Index<'_>, own: &Slug, word: &str, answer: &Answer) -> Option<(String, String)> {
    let mut ids = answer.situations.iter().filter_map(|found| index.root.subjects.get(found.doc as usize));
    if !ids.any(|subject| subject.0 == own.as_str()) {
        return Some((elsewhere(word, answer), shorter_or_longer(index, word, answer)));
    }
    let meaning = other_meaning(index, word, answer)?;
    let message = format!("\"{word}\" {meaning}, so searches for other situations would lead here too");
    let help = format!("take it away: \"{word}\" beside any other word of this situation leads here without it");
    Some((message, help))
}

/// Where a word leads instead.
fn elsewhere(word: &str, answer: &Answer) -> String {
    let titles: Vec<String> = answer.situations.iter().map(|found| format!("\"{}\"", found.card.title)).collect();
    let chip = answer.chips.iter().find_map(|chip| meant_by(&chip.field));
    match (titles.split_last(), chip) {
        _ if words(word).is_empty() => format!("\"{word}\" has no letters, so the finder cannot look for it"),
        (Some((last, [])), _) => format!("somebody who types \"{word}\" is led to {last}, and not to this situation"),
        (Some((last, others)), _) => {
            format!(
                "somebody who types \"{word}\" is led to {} and {last}, and not to this situation",
                others.join(", ")
            )
        }
        (None, Some(meant)) => format!("\"{word}\" {meant}, so it does not lead to this situation"),
        (None, None) => format!("somebody who types \"{word}\" is not led to this situation"),
    }
}

/// How to write a word that leads elsewhere.
fn shorter_or_longer(index: &Index<'_>, word: &str, answer: &Answer) -> String {
    let words = words(word);
    let letters: String = words.iter().map(|word| word.text.as_str()).collect();
    let meanings = index.phrases.get(&letters).map_or(&[][..], Vec::as_slice);
    let is_situation =
        |meaning: &&Meaning| matches!(meaning, Meaning::Subject(number) if *number < index.root.counts[0]);
    let sharing = meanings.iter().filter(is_situation).count();
    let shown = answer.situations.len();
    match answer.corrected.first() {
        _ if words.is_empty() => "write it in words, or take it away".to_owned(),
        _ if shown > 0 && sharing > shown => format!(
            "{sharing} situations have this word, and the finder shows {shown}: leave it to those that it fits best, and say \
             more in the others"
        ),
        _ if words.len() > LONGEST_PHRASE => {
            format!("write only the words of it that matter: the finder keeps at most {LONGEST_PHRASE} words together")
        }
        Some((from, to)) => {
            format!("the finder takes \"{from}\" for \"{to}\": write it in another way, or take it away")
        }
        None => "write it in other words or in more of them, as people would say it, or take it away".to_owned(),
    }
}

/// What a word of a situation means to the finder as well, where it tells no situation from another.
fn other_meaning(index: &Index<'_>, word: &str, answer: &Answer) -> Option<&'static str> {
    let letters: String = words(word).into_iter().map(|word| word.text).collect();
    let meanings = index.phrases.get(&letters)?;
    if meanings.iter().any(|meaning| matches!(meaning, Meaning::Nothing | Meaning::Sign(_))) {
        return Some("stands in searches of every kind");
    }
    // The words that mean the situation, and not others beside them.
    let whole = answer.chips.iter().find(|chip| chip.field == "situation")?;
    let mut same = answer.chips.iter().filter(|chip| (chip.start, chip.end) == (whole.start, whole.end));
    same.find_map(|chip| meant_by(&chip.field))
}

/// What the words of a field mean; `None` for those that may well be the name of a situation,
/// such as whom a group is for.
fn meant_by(field: &str) -> Option<&'static str> {
    Some(match field {
        "day" | "time" => "is a day or a time to the finder",
        "place" => "is a place to the finder",
        "format" => "is a way to meet to the finder",
        "language" => "is a language to the finder",
        "cost" => "is a price to the finder",
        _ => return None,
    })
}
