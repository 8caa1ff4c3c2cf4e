//! Families of words: what people say for a situation beside the words that its editor wrote.

use std::collections::{BTreeMap, BTreeSet};

use super::documents::{Documents, Situation};
use crate::search::fold::words;

/// What a word of a family is worth for a situation that names the family in its title, in its synonyms, and in its summary.
const WORTH: [u32; 3] = [TITLE, SYNONYM, SUMMARY];
const TITLE: u32 = 80;
const SYNONYM: u32 = 70;
const SUMMARY: u32 = 40;
/// What it is worth at least, however many situations name the family; it tells apart what other words leave open.
const LEAST: u32 = 12;
/// A phrase of a family that more situations name is no name of any.
const MOST: usize = 3;

/// What the families of words say of the situations of a site.
#[derive(Default)]
pub(super) struct Families {
    /// For single words, how strongly they speak for situations.
    pub words: BTreeMap<String, BTreeMap<u32, u32>>,
    /// Phrases that are as good as a name, with the situation.
    pub phrases: BTreeSet<(String, u32)>,
}

impl Families {
    pub(super) fn of(documents: &Documents<'_>) -> Self {
        let told: Vec<[Vec<Vec<String>>; 3]> = documents.situations.iter().map(told).collect();
        let mut families = Self::default();
        for family in &documents.alike {
            let named: Vec<Vec<String>> = family.named.iter().map(|name| singular(name)).collect();
            let linked: Vec<(u32, u32)> = (0..)
                .zip(&told)
                .filter_map(|(number, told)| {
                    let has =
                        |texts: &[Vec<String>]| named.iter().any(|name| texts.iter().any(|text| contains(text, name)));
                    let worth = told.iter().zip(WORTH).find(|(texts, _)| has(texts));
                    worth.map(|(_, worth)| (number, worth))
                })
                .collect();
            families.add(&family.said, &linked, documents);
        }
        families
    }

    fn add(&mut self, said: &[String], linked: &[(u32, u32)], documents: &Documents<'_>) {
        let strongest = linked.iter().map(|(_, strength)| *strength).max().unwrap_or(0);
        let best: Vec<u32> =
            linked.iter().filter(|(_, strength)| *strength == strongest).map(|(one, _)| *one).collect();
        // Who is above another that is meant takes nothing from it.
        let above: BTreeSet<u32> = best.iter().filter_map(|one| documents.situations[*one as usize].parent).collect();
        let best: Vec<u32> = best.into_iter().filter(|one| !above.contains(one)).collect();
        for phrase in said {
            let parts: Vec<String> = words(phrase).into_iter().map(|word| word.text).collect();
            if let [word] = &parts[..] {
                for (situation, strength) in linked {
                    let strength = if above.contains(situation) { strength / 2 } else { *strength };
                    let sharing = u32::try_from(best.len()).unwrap_or(u32::MAX).max(1);
                    let known = self.words.entry(word.clone()).or_default().entry(*situation).or_default();
                    *known = (*known).max((strength / sharing).max(LEAST));
                }
            } else if best.len() <= MOST && strongest > SUMMARY {
                self.phrases.extend(best.iter().map(|situation| (phrase.clone(), *situation)));
            }
        }
    }
}

/// Title, synonyms and summary of a situation, word by word.
fn told(situation: &Situation) -> [Vec<Vec<String>>; 3] {
    let card = &situation.card;
    let synonyms = situation.synonyms.iter().map(|synonym| singular(synonym));
    [vec![singular(&card.title)], synonyms.collect(), vec![singular(&card.summary)]]
}

/// The words of a text without the sign of the plural that most languages here share: "drug" is as good as "drugs", but
/// "bereaved" is not "bereavement".
fn singular(text: &str) -> Vec<String> {
    let strip = |word: String| word.strip_suffix('s').map(ToOwned::to_owned).unwrap_or(word);
    words(text).into_iter().map(|word| strip(word.text)).collect()
}

fn contains(text: &[String], part: &[String]) -> bool {
    !part.is_empty() && text.windows(part.len()).any(|window| window == part)
}
