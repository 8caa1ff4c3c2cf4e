//! What words mean to the finder: the theme's own lists, which a theme or a translation may change.

use jiff::civil::Weekday;

use crate::render::speech::Speaker;
use crate::search::format::Meaning;
use crate::search::index::{Alike, Facet};

const WEEK: [(Weekday, &str); 7] = [
    (Weekday::Monday, "asked-monday"),
    (Weekday::Tuesday, "asked-tuesday"),
    (Weekday::Wednesday, "asked-wednesday"),
    (Weekday::Thursday, "asked-thursday"),
    (Weekday::Friday, "asked-friday"),
    (Weekday::Saturday, "asked-saturday"),
    (Weekday::Sunday, "asked-sunday"),
];

/// The lists of words that mean one thing, by their key.
const LISTS: &[(&str, &[Meaning])] = &[
    ("asked-weekdays", &[Meaning::Days(31)]),
    ("asked-weekend", &[Meaning::Days(96)]),
    ("asked-morning", &[Meaning::Time(300, 720)]),
    ("asked-midday", &[Meaning::Time(690, 840)]),
    ("asked-afternoon", &[Meaning::Time(720, 1020)]),
    ("asked-evening", &[Meaning::Time(1020, 1440)]),
    ("asked-today", &[Meaning::Date(0)]),
    ("asked-tonight", &[Meaning::Date(0), Meaning::Time(1020, 1440)]),
    ("asked-tomorrow", &[Meaning::Date(1)]),
    ("asked-now", &[Meaning::Now]),
    ("asked-near", &[Meaning::Sign(1)]),
    ("asked-from", &[Meaning::Sign(2)]),
    ("asked-before", &[Meaning::Sign(3)]),
    ("asked-kilometers", &[Meaning::Sign(4)]),
    ("asked-miles", &[Meaning::Sign(5)]),
    ("asked-nothing", &[Meaning::Nothing]),
    ("asked-crisis", &[Meaning::Crisis]),
];

/// Every phrase with what it means.
pub(super) fn phrases(speaker: &Speaker<'_, '_>, facets: &[Facet]) -> Vec<(String, Meaning)> {
    let mut all = Vec::new();
    for (key, meanings) in LISTS {
        for words in list(speaker, key) {
            all.extend(meanings.iter().map(|meaning| (words.clone(), *meaning)));
        }
    }
    for (day, key) in WEEK {
        let meaning = Meaning::Days(1 << day.to_monday_zero_offset());
        all.push((speaker.words.weekday(day).to_owned(), meaning));
        all.extend(list(speaker, key).into_iter().map(|words| (words, meaning)));
    }
    for (number, facet) in (0..).zip(facets) {
        let key = format!("asked-{}-{}", facet.field, facet.key.to_lowercase());
        if facet.field == "language" {
            all.push((facet.label.clone(), Meaning::Facet(number)));
        }
        if speaker.words.has(&key) {
            all.extend(list(speaker, &key).into_iter().map(|words| (words, Meaning::Facet(number))));
        }
    }
    all
}

/// The families of words of the theme: `named, named > said, said`, one on each line.
pub(super) fn alike(speaker: &Speaker<'_, '_>) -> Vec<Alike> {
    let text = speaker.words.text("asked-alike");
    let family = |line: &str| {
        let (named, said) = line.split_once('>')?;
        Some(Alike { named: parted(named), said: parted(said) })
    };
    text.lines().filter_map(family).collect()
}

/// The words of a list, which are parted by commas.
fn list(speaker: &Speaker<'_, '_>, key: &str) -> Vec<String> {
    parted(&speaker.words.text(key))
}

fn parted(words: &str) -> Vec<String> {
    words.split([',', '،', '、']).map(|one| one.trim().to_owned()).filter(|one| !one.is_empty()).collect()
}
