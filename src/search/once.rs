//! Phrases, places and cards as files have them: what several share is written once, and what a name tells is not written at all.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::fold::{folded, parted};

/// A town, a region or an area of a postal code, under one of its names.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The words for it as they are compared, parted by spaces.
    pub words: String,
    /// What people call it.
    pub label: String,
    /// `t` for a town, `r` for a region, `p` for a postal code.
    pub kind: char,
    /// Its number among those of its kind, as rows have it; -1 for a postal code.
    pub number: i32,
    /// Latitude and longitude of its middle in units of an index; empty where nobody knows.
    pub position: Vec<i32>,
    /// How many groups meet there.
    pub count: u32,
}

/// What is shown of a document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "WrittenCard")]
pub struct Card {
    /// Its address below that of the language: `groups/tuesday-grief-circle/`.
    pub address: String,
    /// Its name or title.
    pub title: String,
    /// One or two sentences.
    pub summary: String,
    /// When a group meets, in words.
    pub when: String,
    /// Where it meets, in words.
    pub place: String,
    /// The language of the title, where it is not that of the index.
    pub language: String,
}

/// A card as a file has it: in its address a `*` stands for the words of its title, with a hyphen between two.
#[derive(Serialize, Deserialize)]
struct WrittenCard<'a> {
    a: Cow<'a, str>,
    t: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    s: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    w: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    p: Cow<'a, str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    l: Cow<'a, str>,
}

fn hyphened(title: &str) -> String {
    parted(title, '-')
}

impl Serialize for Card {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { address, title, summary, when, place, language } = self;
        // An old browser knows fewer letters, and must not be led elsewhere.
        let is_letter = |letter: &char| letter.is_alphanumeric() && !letter.is_ascii();
        let is_told = title.chars().filter(is_letter).all(|letter| letter.to_lowercase().ne(letter.to_uppercase()));
        let words = hyphened(title);
        let is_told = is_told && !words.is_empty();
        let written = WrittenCard {
            a: if is_told { address.replacen(&words, "*", 1).into() } else { address.into() },
            t: title.into(),
            s: summary.into(),
            w: when.into(),
            p: place.into(),
            l: language.into(),
        };
        written.serialize(serializer)
    }
}

impl From<WrittenCard<'_>> for Card {
    fn from(WrittenCard { a, t, s, w, p, l }: WrittenCard<'_>) -> Self {
        let address = a.replacen('*', &hyphened(&t), 1);
        let [title, summary, when, place, language] = [t, s, w, p, l].map(Cow::into_owned);
        Self { address, title, summary, when, place, language }
    }
}

/// A place as a file has it, with all of its names: these where its label does not tell them, its label, its kind, its number, its
/// position, and how many groups meet there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Written(pub String, pub String, pub char, pub i32, pub Vec<i32>, pub u32);

/// How many names of a place are read: that of a town alone, and with its region.
const NAMES: usize = 2;
/// How many meanings are read for some phrases; a phrase that has more stands among others once more.
pub const MEANINGS: usize = 16;
/// How many meanings all phrases have together at most, so that a damaged file does not fill the memory.
pub const MOST_MEANINGS: usize = 1_000_000;

/// What a label tells: "Portland, OR" is called "portland" and "portland or".
fn told(label: &str) -> Vec<String> {
    let short = label.rsplit_once(", ").filter(|(_, region)| !region.contains(',')).map(|(town, _)| folded(town));
    let mut names: Vec<String> = short.into_iter().chain([folded(label)]).collect();
    names.dedup();
    names
}

/// Writes each place once with all of its names, in the order of their first names.
pub fn write_places<S: Serializer>(places: &[Place], serializer: S) -> Result<S::Ok, S::Error> {
    let mut known: BTreeMap<(char, i32, &str), usize> = BTreeMap::new();
    let mut named: Vec<(&Place, Vec<&str>)> = Vec::new();
    for place in places {
        let at = *known.entry((place.kind, place.number, &place.label)).or_insert(named.len());
        if at == named.len() {
            named.push((place, Vec::new()));
        }
        named[at].1.push(&place.words);
    }
    let written = named.into_iter().map(|(place, names)| {
        let names = if told(&place.label) == names { String::new() } else { names.join(",") };
        Written(names, place.label.clone(), place.kind, place.number, place.position.clone(), place.count)
    });
    written.collect::<Vec<_>>().serialize(serializer)
}

/// Reads each place under each of its names.
pub fn read_places<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Place>, D::Error> {
    let written: Vec<Written> = Vec::deserialize(deserializer)?;
    let places = written.into_iter().flat_map(|Written(names, label, kind, number, position, count)| {
        let own = names.split(',').take(NAMES).map(ToOwned::to_owned);
        let names: Vec<String> = if names.is_empty() { told(&label) } else { own.collect() };
        names.into_iter().map(move |words| Place {
            words,
            label: label.clone(),
            kind,
            number,
            position: position.clone(),
            count,
        })
    });
    Ok(places.collect())
}

/// A phrase with what it means.
pub type Phrase = (String, Vec<String>);

/// Writes phrases with those together that mean the same: what they mean, parted by spaces, and they, parted by commas.
pub fn write_phrases<S: Serializer>(phrases: &[Phrase], serializer: S) -> Result<S::Ok, S::Error> {
    let mut known: BTreeMap<&[String], usize> = BTreeMap::new();
    let mut alike: Vec<(String, String)> = Vec::new();
    for (words, meanings) in phrases.iter().flat_map(|(words, all)| all.chunks(MEANINGS).map(move |one| (words, one))) {
        let at = *known.entry(meanings).or_insert(alike.len());
        if at < alike.len() {
            alike[at].1.push(',');
            alike[at].1.push_str(words);
        } else {
            alike.push((meanings.join(" "), words.clone()));
        }
    }
    alike.serialize(serializer)
}

/// Reads each phrase, those together that mean the same.
pub fn read_phrases<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Phrase>, D::Error> {
    let alike: Vec<(String, String)> = Vec::deserialize(deserializer)?;
    let parts = |text: &str, part: char| text.split(part).count();
    let all: usize = alike.iter().map(|(meanings, words)| parts(words, ',') * parts(meanings, ' ').min(MEANINGS)).sum();
    if all > MOST_MEANINGS {
        return Err(D::Error::custom("too many phrases"));
    }
    let mut phrases: Vec<Phrase> = Vec::new();
    for (meanings, all) in alike {
        let meanings: Vec<String> = meanings.split(' ').take(MEANINGS).map(ToOwned::to_owned).collect();
        phrases.extend(all.split(',').map(|words| (words.to_owned(), meanings.clone())));
    }
    Ok(phrases)
}

#[cfg(test)]
mod tests {
    use super::{Card, Place, Written, read_phrases, read_places, write_phrases, write_places};

    fn place(words: &str, label: &str, kind: char) -> Place {
        Place { words: words.to_owned(), label: label.to_owned(), kind, number: 7, position: vec![1, 2], count: 3 }
    }

    fn json(places: &[Place]) -> String {
        let mut bytes = Vec::new();
        write_places(places, &mut serde_json::Serializer::new(&mut bytes)).expect("texts and numbers");
        String::from_utf8(bytes).expect("JSON is UTF-8")
    }

    #[test]
    fn a_place_comes_back_under_each_of_its_names() {
        let all = [
            place("salem", "Salem, OR", 't'),
            place("salem or", "Salem, OR", 't'),
            place("oregon", "Oregon", 'r'),
            place("97201", "97201", 'p'),
            place("old salem", "Salem, MA", 't'),
        ];
        let written = json(&all);
        assert_eq!(
            written,
            "[[\"\",\"Salem, OR\",\"t\",7,[1,2],3],[\"\",\"Oregon\",\"r\",7,[1,2],3],[\"\",\"97201\",\"p\",7,[1,2],3],\
             [\"old salem\",\"Salem, MA\",\"t\",7,[1,2],3]]"
        );
        let read = read_places(&mut serde_json::Deserializer::from_str(&written));
        assert_eq!(read.expect("it was written just now"), all);
        let written: Vec<Written> = serde_json::from_str(&written).expect("it is a list");
        assert_eq!(written.len(), 4);
    }

    #[test]
    fn an_address_is_what_its_title_does_not_tell() {
        let card = |address: &str, title: &str| Card {
            address: address.to_owned(),
            title: title.to_owned(),
            ..Card::default()
        };
        for (address, title, written) in [
            ("groups/womens-circle-7/", "Women’s Circle", "groups/*-7/"),
            ("groups/circle/", "Women’s Circle", "groups/circle/"),
            ("articles/articles/", "Articles", "*/articles/"),
            ("groups/1/", "!", "groups/1/"),
            ("groups/groupe-1/", "Groupe 1ª", "groups/groupe-1/"),
            ("groups/groupe-1a/", "Groupe 1ª", "groups/groupe-1a/"),
        ] {
            let card = card(address, title);
            let json = serde_json::to_value(&card).expect("texts");
            assert_eq!(json["a"], written);
            assert_eq!(serde_json::from_value::<Card>(json).expect("it was written just now"), card);
        }
    }

    #[test]
    fn phrases_come_back_with_all_that_they_mean() {
        let many: Vec<String> = (0..20).map(|number| format!("s{number}")).collect();
        let owned = |words: &str, meanings: &[String]| (words.to_owned(), meanings.to_vec());
        let one = ["s2".to_owned()];
        let all = [owned("booze", &one), owned("call", &many), owned("drinking", &one)];
        let mut bytes = Vec::new();
        write_phrases(&all, &mut serde_json::Serializer::new(&mut bytes)).expect("texts");
        let begins = "[[\"s2\",\"booze,drinking\"],[\"s0 s1 s2";
        assert!(bytes.starts_with(begins.as_bytes()), "{}", String::from_utf8_lossy(&bytes));
        let read = read_phrases(&mut serde_json::Deserializer::from_slice(&bytes));
        let read = read.expect("it was written just now");
        let parts =
            [owned("booze", &one), owned("drinking", &one), owned("call", &many[..16]), owned("call", &many[16..])];
        assert_eq!(read, parts);
    }

    #[test]
    fn phrases_that_would_fill_the_memory_are_refused() {
        let bytes = serde_json::to_vec(&[["s1 s2", &",".repeat(600_000)]]).expect("texts");
        assert!(read_phrases(&mut serde_json::Deserializer::from_slice(&bytes)).is_err());
    }
}
