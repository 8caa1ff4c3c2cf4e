//! What the finder is told of a site: its documents in one language, as far as they are published.

mod audience;
mod facts;
mod meetings;
mod numbers;
mod phrases;
mod spots;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use numbers::Numbers;

use crate::markdown;
use crate::plan::{By, GroupList, Plan, SEARCH};
use crate::render::speech::Speaker;
use crate::search::format::Card;
use crate::search::index::{self, Documents, Facet, Files, Groups, Page, Situation, Town};
use crate::site::article::{self, Article, SituationHead, Written};

/// The listed groups of a site in the words of a language.
struct Listed<'a, 'p, 's> {
    speaker: &'a Speaker<'p, 's>,
    numbers: &'a Numbers<'s>,
}

impl Groups for Listed<'_, '_, '_> {
    fn count(&self) -> usize {
        self.speaker.plan.index.groups.len()
    }

    fn facts(&self, number: usize) -> index::Facts {
        facts::facts(self.speaker, self.numbers, self.speaker.plan.index.groups[number])
    }

    fn texts(&self, number: usize, tell: &mut dyn FnMut(&str, u8)) {
        let group = self.speaker.plan.index.groups[number];
        let words = self.speaker.group_words(group);
        tell(words.name, 3);
        words.summary.into_iter().chain(group.program.as_deref()).for_each(|text| tell(text, 2));
        words.description.into_iter().for_each(|description| tell(&markdown::text(description), 1));
        let places = self.speaker.plan.places_of(group);
        places.iter().filter_map(|place| place.shown_name()).for_each(|name| tell(name, 1));
    }

    fn card(&self, number: usize) -> Card {
        let group = self.speaker.plan.index.groups[number];
        let words = self.speaker.group_words(group);
        Card {
            address: format!("groups/{}/", group.id),
            title: words.name.to_owned(),
            summary: words.summary.unwrap_or("").to_owned(),
            when: self.speaker.times(group).join("; "),
            place: self.speaker.whereabouts(group).unwrap_or_default(),
            language: words.lang.unwrap_or_default(),
        }
    }
}

/// The index of a language, by the paths of its files below the site.
pub(super) fn files(speaker: &Speaker<'_, '_>) -> Files {
    let Files { root, others } = built(speaker);
    let below = |(path, bytes): (String, Vec<u8>)| (format!("{SEARCH}{path}"), bytes);
    Files { root: below(root), others: others.into_iter().map(below).collect() }
}

fn built(speaker: &Speaker<'_, '_>) -> Files {
    let plan = speaker.plan;
    let situations = in_order(plan);
    let facets = facts::facets(speaker);
    let [regions, towns] = [By::Region, By::Town].map(|by| lists(plan, by));
    let programs: Vec<String> = programs(plan);
    let zones = facts::zones(plan);
    let numbers = Numbers {
        situations: numbered(situations.iter().map(|situation| situation.id())),
        programs: numbered(programs.iter().map(String::as_str)),
        facets: by_field(&facets),
        regions: numbered(regions.iter().map(|list| list.key.as_str())),
        towns: numbered(towns.iter().map(|list| list.key.as_str())),
        zones: numbered(zones.iter().cloned()),
    };
    let listed = Listed { speaker, numbers: &numbers };
    index::build(&Documents {
        language: speaker.tag().as_str(),
        base: plan.addresses.link(speaker.language, ""),
        texts: texts::texts(speaker),
        day: meetings::day_number(plan.site.today),
        situations: situations.iter().map(|situation| told(speaker, &numbers, situation)).collect(),
        pages: pages(speaker, &numbers),
        phrases: phrases::phrases(speaker, &facets),
        alike: phrases::alike(speaker),
        programs: programs.clone(),
        facets,
        regions: regions.iter().map(|list| region_name(speaker, list)).collect(),
        towns: towns.iter().map(|list| town(list, &numbers)).collect(),
        zones,
        groups: &listed,
    })
}

fn numbered<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, u32> {
    keys.zip(0..).collect()
}

fn by_field(facets: &[Facet]) -> BTreeMap<&'static str, BTreeMap<String, u32>> {
    let mut numbers: BTreeMap<&'static str, BTreeMap<String, u32>> = BTreeMap::new();
    for (number, facet) in (0..).zip(facets) {
        numbers.entry(facet.field).or_default().insert(facet.key.clone(), number);
    }
    numbers
}

/// Every situation, each after the one above it.
fn in_order<'s>(plan: &Plan<'s>) -> Vec<&'s article::Situation> {
    plan.site.roots.iter().flat_map(|root| plan.site.with_descendants(root)).collect()
}

fn lists<'a>(plan: &'a Plan<'_>, by: By) -> Vec<&'a GroupList> {
    plan.index.lists.iter().filter(|list| list.by == by).collect()
}

fn programs(plan: &Plan<'_>) -> Vec<String> {
    let named: BTreeSet<&str> = plan.index.groups.iter().filter_map(|group| group.program.as_deref()).collect();
    named.into_iter().map(ToOwned::to_owned).collect()
}

fn region_name(speaker: &Speaker<'_, '_>, list: &GroupList) -> String {
    let country = list.country.as_ref().unwrap_or(&speaker.site().settings.country);
    if list.name.is_empty() {
        return speaker.words.country_name(country.as_str());
    }
    speaker.words.region_name(country.as_str(), &list.name)
}

fn town(list: &GroupList, numbers: &Numbers<'_>) -> Town {
    let region = list.region.as_deref();
    let code = region.map(|key| key.rsplit('-').next().unwrap_or(key).to_uppercase()).filter(|code| code.len() <= 3);
    Town {
        name: list.name.clone(),
        label: code.map_or_else(|| list.name.clone(), |code| format!("{}, {code}", list.name)),
        region: region.and_then(|region| numbers.regions.get(region).copied()),
    }
}

fn told(speaker: &Speaker<'_, '_>, numbers: &Numbers<'_>, situation: &article::Situation) -> Situation {
    let written: &Written<SituationHead> = situation.text.in_language(speaker.tag());
    let original = &situation.text.original.head;
    let mut synonyms = written.head.synonyms.clone();
    // Somebody who reads in a second language may search in the first.
    if speaker.language > 0 {
        synonyms.extend(original.synonyms.iter().cloned());
        synonyms.push(original.title.clone());
    }
    Situation {
        id: situation.id().to_string(),
        parent: situation.parent.as_ref().and_then(|parent| numbers.situations.get(parent).copied()),
        card: Card {
            address: format!("situations/{}/", situation.id()),
            title: written.head.title.clone(),
            summary: written.head.summary.clone().unwrap_or_default(),
            language: speaker.foreign(&written.language).unwrap_or_default(),
            ..Card::default()
        },
        synonyms,
        text: written.body.text.clone(),
    }
}

/// Articles and pages of text, the newest first.
fn pages<'s>(speaker: &Speaker<'_, 's>, numbers: &Numbers<'_>) -> Vec<Page<'s>> {
    let site = speaker.site();
    let mut articles: Vec<(&'s Article, &str)> = site.articles.values().map(|article| (article, "articles/")).collect();
    articles.sort_by_key(|(article, _)| (std::cmp::Reverse(article.original.head.date), &article.id));
    articles.extend(site.pages.values().map(|page| (page, "")));
    let page = |(article, folder): (&'s Article, &str)| {
        let written = article.in_language(speaker.tag());
        Page {
            card: Card {
                address: format!("{folder}{}/", article.id),
                title: written.head.title.clone(),
                summary: written.head.description.clone().unwrap_or_default(),
                language: speaker.foreign(&written.language).unwrap_or_default(),
                ..Card::default()
            },
            situations: written.head.situations.iter().filter_map(|id| numbers.situations.get(id).copied()).collect(),
            text: &written.body.text,
        }
    };
    articles.into_iter().map(page).collect()
}
