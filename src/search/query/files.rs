//! An index as it is read: the root at once, every other file when a query needs it.
//!
//! Nothing that a file says is believed before it was checked: lengths of columns, numbers of documents, versions.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::lexicon::Phrases;
use super::row::{self, Row};
use crate::search::format::{
    CARDS, Card, Cards, Entry, FIELDS, FORMAT, List, Meaning, Root, Rows, SITUATIONS, Spelling, Stretch, Words, most,
};

/// The largest file that is read, in bytes.
const LARGEST: usize = 16 << 20;

/// Where the files of an index come from.
pub trait Files {
    /// The file at a path below `search/`; `None` where there is none.
    fn file(&self, path: &str) -> Option<Vec<u8>>;
}

/// Why an index cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A file is not there.
    #[error("the file {0} is missing")]
    Missing(String),
    /// A file is not what the format says.
    #[error("the file {0} is damaged")]
    Damaged(String),
    /// A file of another version of the program.
    #[error("the index has version {0} of its format, and this program reads version {FORMAT}")]
    Version(u32),
}

/// An index of one language.
pub struct Index<'f> {
    /// What every query needs.
    pub root: Root,
    /// What the phrases of the root mean, by their letters without spaces.
    pub phrases: BTreeMap<String, Vec<Meaning>>,
    /// The same as a query reads them, with the places of the root.
    pub lexicon: Phrases,
    files: &'f dyn Files,
    /// The beginnings of the files of words.
    words: Vec<String>,
    /// The cards of situations, and those that came with rows.
    shown: RefCell<BTreeMap<u32, Card>>,
}

impl<'f> Index<'f> {
    /// Opens the index of a language.
    pub fn open(files: &'f dyn Files, language: &str) -> Result<Self, Broken> {
        let path = format!("{}.json", language.to_lowercase());
        let bytes = files.file(&path).ok_or_else(|| Broken::Missing(path.clone()))?;
        let damaged = || Broken::Damaged(path.clone());
        if bytes.len() > LARGEST {
            return Err(damaged());
        }
        let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
        let version = value.get("format").and_then(serde_json::Value::as_u64).ok_or_else(damaged)?;
        if version != u64::from(FORMAT) {
            return Err(Broken::Version(u32::try_from(version).unwrap_or(u32::MAX)));
        }
        let root: Root = serde_json::from_value(value).map_err(|_| damaged())?;
        if !is_sound(&root) {
            return Err(damaged());
        }
        let mut phrases: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        for (words, meanings) in &root.phrases {
            // Two phrases may have the same letters.
            let known = phrases.entry(words.replace(' ', "")).or_default();
            known.extend(meanings.iter().filter_map(|written| Meaning::read(written)));
        }
        let words = root.words.split(' ').filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect();
        let situations = (0..).zip(root.subjects.iter().take(root.counts[0] as usize)).map(|(doc, subject)| {
            let (address, title) = (subject.address(), subject.1.clone());
            let (summary, language) = (subject.5.clone(), subject.6.clone());
            (doc, Card { address, title, summary, language, ..Card::default() })
        });
        let shown = RefCell::new(situations.collect());
        Ok(Self { phrases, lexicon: Phrases::of(&root), words, shown, root, files })
    }

    fn read<T: DeserializeOwned>(&self, path: &str) -> Result<T, Broken> {
        let path = format!("{}{path}", self.root.folder);
        let bytes = self.files.file(&path).ok_or_else(|| Broken::Missing(path.clone()))?;
        if bytes.len() > LARGEST {
            return Err(Broken::Damaged(path));
        }
        serde_json::from_slice(&bytes).map_err(|_| Broken::Damaged(path))
    }

    /// The rows of a file, with positions and numbers as they are and not as differences. Cards that come with them are kept.
    pub fn rows(&self, number: u32) -> Result<Vec<Row>, Broken> {
        let path = format!("rows/{number}.json");
        let mut rows: Rows = self.read(&path)?;
        let found = row::of(&rows, &self.root).filter(|_| rows.shown.len() == rows.cards.len());
        let found = found.ok_or(Broken::Damaged(path))?;
        let mut doc = 0_u32;
        let docs = rows.shown.iter().map(|more| {
            doc = doc.saturating_add(*more);
            doc
        });
        self.shown.borrow_mut().extend(docs.zip(std::mem::take(&mut rows.cards)));
        Ok(found)
    }

    /// The card of a document.
    pub fn card(&self, doc: u32) -> Result<Card, Broken> {
        if let Some(card) = self.shown.borrow().get(&doc) {
            return Ok(card.clone());
        }
        let after = doc.saturating_sub(self.root.counts[0]) as usize;
        let path = format!("cards/{}.json", after / CARDS);
        let Cards(mut cards) = self.read(&path)?;
        let place = after % CARDS;
        if place < cards.len() { Ok(cards.swap_remove(place)) } else { Err(Broken::Damaged(path)) }
    }

    /// What is told of the groups of a subject, by its number, where they lie in many files.
    pub fn list(&self, subject: usize) -> Result<List, Broken> {
        let path = format!("lists/{subject}.json");
        let list: List = self.read(&path)?;
        let sound = list.boxes.len() == self.root.subjects[subject].4.1 as usize
            && list.boxes.iter().all(|one| matches!(one.len(), 2 | 4))
            && list.facets.iter().all(|(facet, _)| (*facet as usize) < self.root.facets.len());
        if sound { Ok(list) } else { Err(Broken::Damaged(path)) }
    }

    /// The number of the file in which a word would be.
    pub fn place_of(&self, word: &str) -> usize {
        self.words.partition_point(|first| first.as_str() <= word)
    }

    /// A file of words.
    pub fn words(&self, number: usize) -> Result<Words, Broken> {
        let path = format!("words/{number}.json");
        let words: Words = self.read(&path)?;
        let count = if words.words.is_empty() { 0 } else { words.words.split(' ').count() };
        let sound = count == words.entry.len()
            && words.entry.iter().all(|entry| (*entry as usize) < words.entries.len())
            && words.entries.iter().all(is_sound_entry)
            && words.places.iter().all(|place| matches!(place.position.len(), 0 | 2));
        if sound { Ok(words) } else { Err(Broken::Damaged(path)) }
    }

    /// The words to which misspelt ones may be mended.
    pub fn spelling(&self) -> Result<Spelling, Broken> {
        self.read("spell.json")
    }
}

fn is_sound(root: &Root) -> bool {
    let [situations, pages, all] = root.counts;
    let is_short = |stretch: Stretch| stretch.1 <= most::FILES;
    (0..=most::DAY).contains(&root.day)
        && situations <= pages
        && pages <= all
        && all <= most::DOCUMENTS
        && root.facets.iter().all(|facet| facet.3 <= all)
        && root.subjects.iter().all(|subject| subject.3 <= all)
        && root.subjects.len() > situations as usize
        && root.sets.len() == FIELDS.len()
        && root.sets.iter().flatten().flatten().all(|facet| (*facet as usize) < root.facets.len())
        && root.subjects.iter().all(|subject| is_short(subject.4))
        && root.pages.len() == (pages - situations) as usize
        && root.places.iter().all(|place| matches!(place.position.len(), 0 | 2))
        && is_base(&root.base)
        && is_folder(&root.folder)
}

/// A path on this host: a second stroke would begin the name of another.
fn is_base(base: &str) -> bool {
    base.starts_with('/') && !base.starts_with("//")
}

/// A folder below `files/`, which leads nowhere else.
fn is_folder(folder: &str) -> bool {
    let name = folder.strip_prefix("files/").and_then(|rest| rest.strip_suffix('/'));
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
}

/// Pairs, of which no weight is too large, and documents of which none comes twice.
fn is_sound_entry(Entry(situations, pages, groups, _): &Entry) -> bool {
    let is_pairs =
        |pairs: &[u32]| pairs.len().is_multiple_of(2) && pairs.chunks_exact(2).all(|pair| pair[1] <= most::WEIGHT);
    situations.len() <= 2 * SITUATIONS
        && is_pairs(situations)
        && is_pairs(pages)
        && pages.chunks_exact(2).skip(1).all(|pair| pair[0] > 0)
        && groups.iter().skip(1).all(|packed| *packed >= 4)
}
