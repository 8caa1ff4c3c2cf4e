//! Documents to the files of an index: pure, the same bytes for the same documents.

mod alike;
mod associate;
mod cards;
mod documents;
mod gather;
mod ids;
mod json;
mod lexicon;
mod lists;
mod order;
mod rows;
mod shards;
mod spots;
mod stems;
mod weigh;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::format::{FORMAT, Root, Spelling, Stretch, Subject};
use crate::sources::Fingerprint;
use cards::Shelf;
pub use documents::{Alike, Documents, Facet, Facts, Groups, Meeting, Page, Situation, Spot, Town};
use ids::number;
use json::json;
use lists::Lists;
use rows::{Makers, Row};
use shards::Vocabulary;
use spots::Spots;

/// The files of an index, by their path below `search/`, and the root, whose name stays the same.
pub struct Files {
    /// The path of the root: `en.json`.
    pub root: (String, Vec<u8>),
    /// Every other file, below a folder that is named by their content.
    pub others: Vec<(String, Vec<u8>)>,
}

/// Makes the index of a language.
pub fn build(documents: &Documents<'_>) -> Files {
    let facts: Vec<Facts> =
        (0..documents.groups.count()).into_par_iter().map(|one| documents.groups.facts(one)).collect();
    let order = order::order(&facts);
    let situations = documents.situations.len();
    let first = situations + documents.pages.len();
    let mut docs = vec![0; facts.len()];
    order.iter().enumerate().for_each(|(place, group)| docs[*group as usize] = number(first + place));
    let (places, others) = lexicon::places(documents, &facts);
    let families = alike::Families::of(documents);
    let vocabulary = Vocabulary::of(documents, &facts, (&order, &families));
    let spelling = Spelling(vocabulary.spellings(places.iter().chain(&others)));
    let (words, firsts) = vocabulary.files(&others);
    // Written at once, as words of a large directory take more memory than what is written of them.
    let words: Vec<Vec<u8>> = words.into_par_iter().map(|words| json(&words)).collect();
    let spots = Spots::of(&facts);
    let makers = Makers { facts: &facts, docs: &docs, situations: number(situations), spots: &spots };
    let mut rows: Vec<Vec<Row>> = Vec::new();
    let (facets, asked) = facets(documents, &facts);
    let mut lists = Lists::of(&makers, &asked);
    let subjects = subjects(documents, (&makers, &mut lists), &mut rows);
    let shelf = Shelf::of(documents, &order);
    let rows = shelf.beside(&rows, (&makers, &subjects));
    let root = Root {
        format: FORMAT,
        language: documents.language.to_owned(),
        folder: String::new(),
        base: documents.base.clone(),
        day: documents.day,
        counts: [situations, first, first + facts.len()].map(number),
        zones: documents.zones.clone(),
        facets,
        sets: spots.told(&asked),
        subjects,
        pages: documents.pages.iter().map(|page| page.situations.clone()).collect(),
        phrases: lexicon::phrases(documents, &families, &asked),
        places,
        words: firsts.join(" "),
        texts: documents.texts.clone(),
    };
    let mut files: Vec<(String, Vec<u8>)> = vec![("spell.json".to_owned(), json(&spelling))];
    let mut add = |folder: &'static str, all: Vec<Vec<u8>>| {
        files.extend(all.into_iter().enumerate().map(|(file, bytes)| (format!("{folder}/{file}.json"), bytes)));
    };
    add("words", words);
    add("rows", rows);
    add("cards", shelf.into_files());
    files.extend(lists.files.into_iter().map(|(list, bytes)| (format!("lists/{list}.json"), bytes)));
    named(documents.language, root, files)
}

/// Puts the files into a folder that is named by what they say, so that a host and a browser may keep them for ever.
fn named(language: &str, mut root: Root, files: Vec<(String, Vec<u8>)>) -> Files {
    let mut said = Vec::with_capacity(files.len() * 24);
    for (path, bytes) in &files {
        said.extend_from_slice(path.as_bytes());
        said.extend_from_slice(Fingerprint::of(bytes).to_string().as_bytes());
    }
    let language = language.to_lowercase();
    let name = Fingerprint::of(&said).to_string();
    root.folder = format!("files/{language}-{}/", &name[..name.len().min(10)]);
    let others = files.into_iter().map(|(path, bytes)| (format!("{}{path}", root.folder), bytes)).collect();
    Files { root: (format!("{language}.json"), json(&root)), others }
}

/// Situations, programs and all groups with where their groups lie; those of a situation are also those of all below it.
fn subjects(
    documents: &Documents<'_>,
    (makers, lists): (&Makers<'_>, &mut Lists<'_>),
    rows: &mut Vec<Vec<Row>>,
) -> Vec<Subject> {
    let first = documents.situations.len();
    let mut groups: Vec<Vec<(u32, bool)>> = vec![Vec::new(); first + documents.programs.len()];
    let mut of: Vec<(usize, bool)> = Vec::new();
    for (group, facts) in (0..).zip(makers.facts) {
        of.extend(facts.situations.iter().map(|situation| (*situation as usize, true)));
        for situation in &facts.situations {
            let mut above = documents.situations[*situation as usize].parent;
            while let Some(one) = above {
                of.push((one as usize, false));
                above = documents.situations[one as usize].parent;
            }
        }
        of.extend(facts.program.map(|program| (first + program as usize, true)));
        // What the group names itself stays before what is only above.
        of.sort_by_key(|(subject, own)| (*subject, !own));
        of.dedup_by_key(|(subject, _)| *subject);
        for (subject, own) in of.drain(..) {
            groups[subject].push((group, own));
        }
    }
    let situations = documents.situations.iter().map(|situation| {
        let parent = situation.parent.and_then(|parent| i32::try_from(parent).ok()).unwrap_or(-1);
        let (id, card) = (situation.id.clone(), situation.card.clone());
        Subject(id, card.title, parent, 0, Stretch::default(), card.summary, card.language)
    });
    let programs = (first..).zip(&documents.programs).map(|(number, program)| {
        let above = most_common(makers.facts, &groups[number]);
        Subject(program.clone(), program.clone(), above, 0, Stretch::default(), String::new(), String::new())
    });
    let everyone = (0..number(makers.facts.len())).map(|group| (group, true)).collect();
    let every = Subject(String::new(), String::new(), -1, 0, Stretch::default(), String::new(), String::new());
    let mut all: Vec<Subject> = situations.chain(programs).chain([every]).collect();
    for (subject, groups) in all.iter_mut().zip(groups.into_iter().chain([everyone])) {
        subject.3 = number(groups.len());
        subject.4 = lists.lay(&groups, rows);
    }
    all
}

/// The first situation of most of these groups, if it is that of more than half of them, else -1.
fn most_common(facts: &[Facts], groups: &[(u32, bool)]) -> i32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for situation in groups.iter().filter_map(|(group, _)| facts[*group as usize].situations.first()) {
        *counts.entry(*situation).or_default() += 1;
    }
    let most = counts.into_iter().find(|(_, count)| count * 2 > groups.len());
    most.and_then(|(situation, _)| i32::try_from(situation).ok()).unwrap_or(-1)
}

/// The facets that any group has, with how many have it, and under their numbers among all those in the root.
type Asked = (Vec<(String, String, String, u32)>, BTreeMap<u32, u32>);

fn facets(documents: &Documents<'_>, facts: &[Facts]) -> Asked {
    let mut counts = vec![0; documents.facets.len()];
    facts.iter().flat_map(Facts::facets).for_each(|facet| counts[facet as usize] += 1);
    let all = (0..).zip(documents.facets.iter().zip(counts)).filter(|(_, (_, count))| *count > 0);
    let tell = |(now, (before, (facet, count))): (u32, (u32, (&Facet, u32)))| {
        ((facet.field.to_owned(), facet.key.clone(), facet.label.clone(), count), (before, now))
    };
    (0..).zip(all).map(tell).unzip()
}
