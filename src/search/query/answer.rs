//! The answer to a query.

use std::collections::{BTreeMap, BTreeSet};

use super::candidates::{Candidates, candidates};
use super::files::{Broken, Index};
use super::matching::{Moment, Question, Wish, wishes};
use super::row::Row;
use super::texts;
use super::understand::{Reading, understand};
use super::wanted::Chip;
use crate::search::format::{Card, List, WHOLE};

/// What a query is told beside its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// When it is asked, by the clock of each zone of the root.
    pub moments: Vec<Moment>,
    /// How many groups are shown.
    pub shown: usize,
    /// Which groups come first.
    pub order: Order,
    /// How many files of rows are read at most, as long as that gives an answer.
    pub blocks: usize,
}

/// In which order groups are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// What fits best.
    #[default]
    Fit,
    /// The nearest to the place that was asked for.
    Near,
    /// The next meeting.
    Soon,
}

/// A document of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The number of the document.
    pub doc: u32,
    /// What is shown of it.
    pub card: Card,
    /// How far it is from the place that was asked for, in tenths of a kilometre.
    pub tenths: Option<u32>,
    /// Its next meeting: days since 1970-01-01, and minutes after midnight.
    pub next: Option<(i32, u32)>,
    /// What stands against coming; see [`crate::search::format::Rows::state`]. 0 where the row was not read.
    pub state: u8,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// What was understood.
    pub chips: Vec<Chip>,
    /// Words that were mended: as written, and as read.
    pub corrected: Vec<(String, String)>,
    /// What was left out, as no group has everything: the field.
    pub relaxed: Vec<String>,
    /// Words that no text has that is searched, as they are compared: no group was sought by them.
    pub unknown: Vec<String>,
    /// Whether somebody may be in danger.
    pub crisis: bool,
    /// Situations, the best first, and how many of them are meant without doubt.
    pub situations: Vec<Found>,
    /// How many of these are meant without doubt.
    pub sure: usize,
    /// How many groups there are, and whether there may be more.
    pub count: usize,
    /// Whether the count is exact.
    pub exact: bool,
    /// Groups, the best first.
    pub groups: Vec<Found>,
    /// Whether what follows is exact too.
    pub counted: bool,
    /// How many of all groups that were found have each facet, by its number.
    pub facets: Vec<(u32, u32)>,
    /// How many have a meeting on each weekday at the time that was asked for, from Monday.
    pub days: [u32; 7],
    /// Groups that are reached from anywhere, where few are near.
    pub elsewhere: Vec<Found>,
    /// Articles and other texts, the best first.
    pub articles: Vec<Found>,
}

/// How many situations, articles and groups from elsewhere are shown.
const SITUATIONS: usize = 3;
const ARTICLES: usize = 5;
const ELSEWHERE: usize = 3;
/// The votes below which a situation is not worth a mention.
const WORTH: u32 = 30;
/// What it is worth that a group names the situation itself, and not only one below it.
const OWN: i64 = 100;
/// The votes from which groups of a situation that is only guessed are shown.
const GUESS: u32 = 60;

/// How many files of rows are read at most before something that was asked for is left out.
const MOST_BLOCKS: usize = 128;

/// Answers a query.
pub fn search(index: &Index<'_>, query: &str, options: &Options) -> Result<Answer, Broken> {
    let mut reading = understand(index, query)?;
    let guessed = guess(&mut reading);
    let text = texts::groups(index, &reading.texts);
    let mut answer = Answer {
        chips: reading.chips.clone(),
        corrected: reading.corrected.clone(),
        unknown: reading.texts.iter().filter(|word| !word.is_known).map(|word| word.text.clone()).collect(),
        crisis: reading.crisis,
        sure: if guessed { 0 } else { reading.votes.sure },
        ..Answer::default()
    };
    let asks_nothing = reading.votes.sure == 0 && wishes(&reading.wanted).is_empty();
    // "A support group" asks for any of them.
    let asks_for_any = reading.texts.is_empty() && reading.has_words;
    if asks_nothing && !asks_for_any {
        answer.exact = reading.texts.iter().all(|text| text.entry.2.len() == text.entry.3 as usize);
        show_pages((index, &reading), &mut answer)?;
        return by_words(index, &text, (answer, options));
    }
    let mut found = candidates(index, &reading, options.blocks)?;
    let mut dropped = relaxed(index, (&reading, &found), &options.moments);
    if !dropped.is_empty() && !found.whole && options.blocks < MOST_BLOCKS {
        found = candidates(index, &reading, MOST_BLOCKS)?;
        dropped = relaxed(index, (&reading, &found), &options.moments);
    }
    show_pages((index, &reading), &mut answer)?;
    answer.relaxed = dropped.iter().map(|wish| wish.name(&reading.wanted).to_owned()).collect();
    let question =
        Question { root: &index.root, wanted: &reading.wanted, dropped: &dropped, moments: &options.moments };
    choose((index, &reading), (&question, &found), &text, (answer, options))
}

/// Takes the likeliest situation as meant where nothing else was asked for; says whether it did.
fn guess(reading: &mut Reading) -> bool {
    let is_open = reading.votes.sure == 0 && reading.votes.ranked.first().is_some_and(|(_, votes)| *votes >= GUESS);
    if is_open {
        reading.votes.sure = 1;
    }
    is_open
}

/// Situations and articles, once the rows are there: most of their cards come with these.
fn show_pages((index, reading): (&Index<'_>, &Reading), answer: &mut Answer) -> Result<(), Broken> {
    let pages = articles(index, reading);
    answer.articles = shown(index, pages.into_iter().map(|doc| ((doc, 0), None, None)))?;
    let worth = reading.votes.ranked.iter().filter(|(_, votes)| *votes >= WORTH).take(SITUATIONS);
    answer.situations = shown(index, worth.map(|(doc, _)| ((*doc, 0), None, None)))?;
    Ok(())
}

/// Groups by nothing but words.
fn by_words(
    index: &Index<'_>,
    text: &BTreeMap<u32, u32>,
    (mut answer, options): (Answer, &Options),
) -> Result<Answer, Broken> {
    let mut ranked: Vec<(u32, u32)> = text.iter().map(|(doc, weight)| (*doc, *weight)).collect();
    ranked.sort_by_key(|(doc, weight)| (std::cmp::Reverse(*weight), *doc));
    answer.count = ranked.len();
    answer.groups = shown(index, ranked.into_iter().take(options.shown).map(|(doc, _)| ((doc, 0), None, None)))?;
    Ok(answer)
}

/// A row with its rank.
struct Ranked<'r> {
    row: &'r Row,
    score: i64,
    next: Option<(i32, usize)>,
    tenths: Option<u32>,
}

/// Groups that have what is wanted, or as much of it as there is.
fn choose(
    (index, reading): (&Index<'_>, &Reading),
    (question, found): (&Question<'_>, &Candidates),
    text: &BTreeMap<u32, u32>,
    (mut answer, options): (Answer, &Options),
) -> Result<Answer, Broken> {
    let wanted = &reading.wanted;
    let mut ranked = rank(question, found, text, options.order);
    answer.count = ranked.len();
    (answer.exact, answer.counted) = (found.whole, found.whole);
    if let Some(list) = told(index, (reading, found))? {
        (answer.count, answer.facets, answer.days) = (list.count as usize, list.facets, list.days);
        // What comes first by time would be only guessed from a part of all groups.
        (answer.exact, answer.counted) = (true, found.whole || options.order == Order::Fit);
    } else {
        (answer.facets, answer.days) = counts(question, found);
    }
    let shown_of = |ranked: &[Ranked<'_>], most: usize| {
        let found = ranked
            .iter()
            .take(most)
            .map(|one| ((one.row.doc, one.row.state), one.tenths, question.start(one.row, one.next)));
        shown(index, found.collect::<Vec<_>>().into_iter())
    };
    answer.groups = shown_of(&ranked, options.shown)?;
    if !wanted.places.is_empty() && ranked.len() < options.shown {
        let near: BTreeSet<u32> = ranked.iter().map(|one| one.row.doc).collect();
        let anywhere = [question.dropped, &[Wish::Place]].concat();
        let question = Question { dropped: &anywhere, ..*question };
        ranked = rank(&question, found, text, Order::Fit);
        ranked.retain(|one| one.row.position.is_none() && one.row.town < 0 && !near.contains(&one.row.doc));
        answer.elsewhere = shown_of(&ranked, ELSEWHERE)?;
    }
    Ok(answer)
}

/// What the index tells of many groups of one subject, or of all, of which nothing is wished.
fn told(index: &Index<'_>, (reading, found): (&Reading, &Candidates)) -> Result<Option<List>, Broken> {
    if found.subjects.len() > 1 || !wishes(&reading.wanted).is_empty() {
        return Ok(None);
    }
    let many = found.subjects.iter().find(|subject| index.root.subjects[**subject].4.1 > WHOLE);
    many.map(|subject| index.list(*subject)).transpose()
}

/// How many of the groups that have what is asked have each facet, and a meeting on each weekday.
fn counts(question: &Question<'_>, found: &Candidates) -> (Vec<(u32, u32)>, [u32; 7]) {
    // A group may have several rows.
    let mut groups: BTreeMap<u32, (BTreeSet<u32>, u32)> = BTreeMap::new();
    for (row, _) in found.rows.iter().filter(|(row, _)| question.is_met(row)) {
        let fitting = row.slots.iter().filter(|slot| question.fits_clock(slot, row.zone));
        let days = fitting.fold(0, |days, slot| days | slot.days);
        let group = groups.entry(row.doc).or_default();
        group.1 |= days;
        let sets = row.sets.iter().zip(&question.root.sets);
        group.0.extend(sets.flat_map(|(set, known)| &known[*set as usize]));
    }
    let mut facets: BTreeMap<u32, u32> = BTreeMap::new();
    let mut of_days = [0; 7];
    for (has, days) in groups.into_values() {
        for facet in has {
            *facets.entry(facet).or_default() += 1;
        }
        (0..).zip(&mut of_days).for_each(|(day, count)| *count += (days >> day) & 1);
    }
    (facets.into_iter().collect(), of_days)
}

/// The wishes that have to be given up so that any group is left: one alone if that is enough, else the first ones together.
fn relaxed(index: &Index<'_>, (reading, found): (&Reading, &Candidates), moments: &[Moment]) -> Vec<Wish> {
    let all = wishes(&reading.wanted);
    let is_enough = |dropped: &[Wish]| {
        let question = Question { root: &index.root, wanted: &reading.wanted, dropped, moments };
        found.rows.iter().any(|(row, _)| question.is_met(row))
    };
    if is_enough(&[]) || all.is_empty() {
        return Vec::new();
    }
    let alone = all.iter().map(|wish| vec![*wish]).find(|dropped| is_enough(dropped));
    alone.unwrap_or_else(|| {
        let enough = (2..=all.len()).find(|count| is_enough(&all[..*count])).unwrap_or(all.len());
        all[..enough].to_vec()
    })
}

/// The rows that have what is asked, one for each group, the best first.
fn rank<'r>(
    question: &Question<'_>,
    found: &'r Candidates,
    text: &BTreeMap<u32, u32>,
    order: Order,
) -> Vec<Ranked<'r>> {
    let mut ranked: Vec<Ranked<'_>> = Vec::new();
    for (row, times) in found.rows.iter().filter(|(row, _)| question.is_met(row)) {
        let next = question.next(row);
        let tenths = question.tenths(row);
        let score =
            i64::from(*times) * 1000 + i64::from(row.own) * OWN + i64::from(text.get(&row.doc).copied().unwrap_or(0))
                - [0, 20, 60, 400].get(usize::from(row.state)).copied().unwrap_or(400)
                - i64::from(tenths.unwrap_or(0).min(4000)) / 2
                - next.map_or(30, |(ahead, _)| i64::from(ahead.clamp(0, 28)));
        ranked.push(Ranked { row, score, next, tenths });
    }
    // Where two are as near or as soon, what fits best comes first.
    let first = |one: &Ranked<'_>| match order {
        Order::Fit => None,
        Order::Near => Some(one.tenths.map_or(i64::MAX, i64::from)),
        Order::Soon => Some(one.next.map_or(i64::MAX, |next| question.wait(one.row, next))),
    };
    ranked.sort_by_key(|one| (first(one), std::cmp::Reverse(one.score), one.row.doc));
    let mut seen = BTreeSet::new();
    ranked.retain(|one| seen.insert(one.row.doc));
    ranked
}

/// Articles by their words and the situations that are meant.
fn articles(index: &Index<'_>, reading: &Reading) -> Vec<u32> {
    let first = index.root.counts[0];
    let mut weights = texts::pages(index, &reading.texts);
    let meant: Vec<u32> = reading.votes.meant().collect();
    for (number, situations) in index.root.pages.iter().enumerate() {
        if situations.iter().any(|situation| meant.contains(situation)) {
            *weights.entry(first + u32::try_from(number).unwrap_or(0)).or_default() += 60;
        }
    }
    let mut ranked: Vec<(u32, u32)> = weights.into_iter().collect();
    ranked.sort_by_key(|(doc, weight)| (std::cmp::Reverse(*weight), *doc));
    let best = ranked.first().map_or(0, |(_, weight)| *weight);
    ranked.into_iter().filter(|(_, weight)| *weight * 3 >= best).take(ARTICLES).map(|(doc, _)| doc).collect()
}

/// Number and state of a document, how far it is, and its next meeting.
type Listed = ((u32, u8), Option<u32>, Option<(i32, u32)>);

fn shown(index: &Index<'_>, docs: impl Iterator<Item = Listed>) -> Result<Vec<Found>, Broken> {
    docs.map(|((doc, state), tenths, next)| Ok(Found { doc, card: index.card(doc)?, tenths, next, state })).collect()
}

impl Answer {
    /// All that was found, the best first: what is meant without doubt before what is only likely, and then of each kind in turn.
    pub fn results(&self) -> Vec<&Found> {
        let mut results: Vec<&Found> = self.situations.iter().take(self.sure.min(2)).collect();
        let (mut situations, mut groups, mut articles) =
            (self.situations.iter().skip(results.len()), self.groups.iter(), self.articles.iter());
        let is_sure = !results.is_empty();
        loop {
            let before = results.len();
            if is_sure {
                results.extend(groups.by_ref().take(3));
                results.extend(articles.next());
            } else {
                results.extend(situations.next());
                results.extend(articles.next());
                results.extend(groups.next());
            }
            if results.len() == before {
                break;
            }
        }
        results.extend(situations);
        results.extend(&self.elsewhere);
        results
    }
}
