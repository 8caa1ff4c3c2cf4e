//! What words mean: names of situations, programs and places, and the phrases of the theme.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::Families;
use super::documents::{Documents, Facts};
use super::order::units;
use crate::search::fold::folded;
use crate::search::format::{Meaning, Place};

/// How many towns the root has at most, and how many regions.
const TOWNS: usize = 200;
const REGIONS: usize = 100;

/// The phrases of the root; `asked` has the numbers of the facets that are in it.
pub(super) fn phrases(
    documents: &Documents<'_>,
    families: &Families,
    asked: &BTreeMap<u32, u32>,
) -> Vec<(String, Vec<String>)> {
    let mut phrases: BTreeMap<String, BTreeSet<Meaning>> = BTreeMap::new();
    let mut add = |text: &str, meaning: Meaning| {
        let words = folded(text);
        if !words.is_empty() {
            phrases.entry(words).or_default().insert(meaning);
        }
    };
    let mut subject = 0;
    for situation in &documents.situations {
        add(&situation.card.title, Meaning::Subject(subject));
        situation.synonyms.iter().for_each(|synonym| add(synonym, Meaning::Subject(subject)));
        subject += 1;
    }
    for program in &documents.programs {
        add(program, Meaning::Subject(subject));
        if let Some(initials) = initials(program) {
            add(&initials, Meaning::Subject(subject));
        }
        subject += 1;
    }
    for (words, meaning) in &documents.phrases {
        // What no group has is not asked for, so that its words may mean something else.
        let meaning = match meaning {
            Meaning::Facet(number) => asked.get(number).copied().map(Meaning::Facet),
            other => Some(*other),
        };
        if let Some(meaning) = meaning {
            add(words, meaning);
        }
    }
    // A phrase that an editor or a list has already stays theirs.
    let is_taken =
        |(_, meanings): &(&String, &BTreeSet<Meaning>)| meanings.iter().any(|meaning| *meaning != Meaning::Crisis);
    let taken: BTreeSet<String> = phrases.iter().filter(is_taken).map(|(words, _)| words.clone()).collect();
    for (phrase, situation) in &families.phrases {
        let words = folded(phrase);
        if !taken.contains(&words) {
            phrases.entry(words).or_default().insert(Meaning::Subject(*situation));
        }
    }
    phrases.into_iter().map(|(words, meanings)| (words, meanings.into_iter().map(Meaning::written).collect())).collect()
}

/// "AA" for "Alcoholics Anonymous": of at least two words, all of which begin with a capital letter.
fn initials(name: &str) -> Option<String> {
    let letters: Vec<char> = name.split([' ', '-']).filter_map(|word| word.chars().next()).collect();
    (letters.len() > 1 && letters.iter().all(|letter| letter.is_uppercase())).then(|| letters.into_iter().collect())
}

/// A place while its groups are counted.
#[derive(Default)]
struct Counted {
    count: u32,
    /// The sum of the positions that are known, and how many.
    sum: (i64, i64),
    known: i64,
    /// The town, of a postal code.
    towns: BTreeSet<Option<u32>>,
}

impl Counted {
    fn add(&mut self, position: Option<(f64, f64)>) {
        self.count += 1;
        if let Some((lat, lon)) = position.map(units) {
            self.sum = (self.sum.0 + i64::from(lat), self.sum.1 + i64::from(lon));
            self.known += 1;
        }
    }

    fn position(&self) -> Vec<i32> {
        if self.known == 0 {
            return Vec::new();
        }
        let mean = |sum: i64| i32::try_from(sum.div_euclid(self.known)).unwrap_or(0);
        vec![mean(self.sum.0), mean(self.sum.1)]
    }
}

/// Every place: the most common for the root, and all others.
pub(super) fn places(documents: &Documents<'_>, facts: &[Facts]) -> (Vec<Place>, Vec<Place>) {
    let mut towns: Vec<Counted> = documents.towns.iter().map(|_| Counted::default()).collect();
    let mut regions: Vec<Counted> = documents.regions.iter().map(|_| Counted::default()).collect();
    let mut codes: BTreeMap<String, Counted> = BTreeMap::new();
    for spot in facts.iter().flat_map(Facts::places) {
        if let Some(town) = spot.town {
            towns[town as usize].add(spot.position);
        }
        if let Some(region) = spot.region {
            regions[region as usize].add(spot.position);
        }
        for code in spot.postal_code.iter().flat_map(|code| codes_of(code)) {
            let counted = codes.entry(code).or_default();
            counted.add(spot.position);
            counted.towns.insert(spot.town);
        }
    }
    let towns = (0_i32..).zip(documents.towns.iter().zip(&towns)).flat_map(|(number, (town, counted))| {
        // "Portland" and "Portland, OR" are the same town.
        let names = BTreeSet::from([folded(&town.name), folded(&town.label)]);
        names.into_iter().map(move |words| place(('t', number), words, &town.label, counted))
    });
    let regions = (0_i32..)
        .zip(documents.regions.iter().zip(&regions))
        .map(|(number, (region, counted))| place(('r', number), folded(region), region, counted));
    let codes = codes.iter().map(|(code, counted)| {
        let town = counted.towns.iter().next().copied().flatten().filter(|_| counted.towns.len() == 1);
        let number = town.and_then(|town| i32::try_from(town).ok()).unwrap_or(-1);
        place(('p', number), code.clone(), &code.to_uppercase(), counted)
    });
    let by_use = |places: Vec<Place>| {
        let mut places: Vec<Place> = places.into_iter().filter(|place| !place.words.is_empty()).collect();
        places.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| (&a.words, &a.label).cmp(&(&b.words, &b.label))));
        places
    };
    let (mut towns, mut regions) = (by_use(towns.collect()), by_use(regions.collect()));
    let mut others = towns.split_off(towns.len().min(TOWNS));
    others.extend(regions.split_off(regions.len().min(REGIONS)));
    others.extend(codes);
    others.sort_by(|a, b| (&a.words, a.kind, &a.label).cmp(&(&b.words, b.kind, &b.label)));
    towns.extend(regions);
    (towns, others)
}

fn place((kind, number): (char, i32), words: String, label: &str, counted: &Counted) -> Place {
    Place { words, label: label.to_owned(), kind, number, position: counted.position(), count: counted.count }
}

/// A postal code, and of one in two parts its first part also alone: "se19 3ab" and "se19".
fn codes_of(code: &str) -> Vec<String> {
    let words = folded(code);
    let first = words.split_once(' ').map(|(first, _)| first.to_owned());
    first.into_iter().chain(std::iter::once(words)).collect()
}
