//! How a site stands: what of it is published, what is not, and what will change soon by itself.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::article::{Article, Text};
use super::group::Group;
use super::model::Site;
use super::season::Break;
use super::value::{Day, Language};
use super::vocabulary::Status;

/// How soon an end is near, in days.
const SOON: i32 = 30;

/// A thing that somebody should know of: its id, and a day that goes with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'s> {
    /// Its id.
    pub id: &'s str,
    /// Until when, from when, or since when.
    pub day: Option<Date>,
}

/// How the groups stand. One group may be in several of these.
#[derive(Debug, Default)]
pub struct OfGroups<'s> {
    /// How many there are.
    pub all: usize,
    /// How many stand in the lists.
    pub listed: usize,
    /// Those that take nobody in now.
    pub full: Vec<Named<'s>>,
    /// Those in a break of their own or of the place of each of their meetings, with its last day.
    pub paused: Vec<Named<'s>>,
    /// Those that end within thirty days, with the last day.
    pub ending: Vec<Named<'s>>,
    /// Those that have not begun, with the first day.
    pub to_come: Vec<Named<'s>>,
    /// Those that have ended, with the last day where it is known.
    pub ended: Vec<Named<'s>>,
    /// Those that left the lists as nobody has confirmed them, with the day of the last confirmation.
    pub hidden: Vec<Named<'s>>,
    /// Those that nobody has confirmed lately, with that day.
    pub unconfirmed: Vec<Named<'s>>,
}

/// How the articles and pages of text stand.
#[derive(Debug, Default)]
pub struct OfTexts<'s> {
    /// How many are published.
    pub published: usize,
    /// Those that are drafts.
    pub drafts: Vec<Named<'s>>,
    /// Those of a day that is yet to come.
    pub to_come: Vec<Named<'s>>,
}

/// What is not translated into a language.
#[derive(Debug)]
pub struct Untranslated<'s> {
    /// The language.
    pub language: &'s Language,
    /// Articles, pages and situations.
    pub texts: Vec<Named<'s>>,
    /// Groups.
    pub groups: Vec<Named<'s>>,
}

impl Site {
    /// How the groups stand.
    pub fn standing_of_groups(&self) -> OfGroups<'_> {
        let mut told = OfGroups { all: self.groups.len(), ..OfGroups::default() };
        for group in self.groups.values() {
            self.stand(group, &mut told);
        }
        told
    }

    fn stand<'s>(&'s self, group: &'s Group, told: &mut OfGroups<'s>) {
        let named = |day: Option<Day>| Named { id: group.id.as_str(), day: day.map(Day::date) };
        let confirmed = group.verified.as_ref().map(|verified| verified.date);
        if group.status == Status::Closed || group.until.is_some_and(|until| until.date() < self.today) {
            told.ended.push(named(group.until));
            return;
        }
        if self.hides(group) {
            told.hidden.push(named(confirmed));
        } else {
            told.listed += 1;
        }
        if self.wants_confirmation(group) {
            told.unconfirmed.push(named(confirmed));
        }
        if group.status == Status::Full {
            told.full.push(named(None));
        }
        if group.from.is_some_and(|from| from.date() > self.today) {
            told.to_come.push(named(group.from));
        }
        if group.until.is_some_and(|until| (until.date() - self.today).get_days() <= SOON) {
            told.ending.push(named(group.until));
        }
        let is_on = |until: Option<Day>, from: Option<Day>| {
            from.is_none_or(|from| from.date() <= self.today) && until.is_none_or(|until| until.date() >= self.today)
        };
        let on: Vec<Break<'_>> = self.breaks(group).into_iter().filter(|one| is_on(one.until, one.from)).collect();
        let paused: BTreeSet<usize> = on.iter().flat_map(|one| one.meetings.iter().copied()).collect();
        if !on.is_empty() && paused.len() == group.meetings.len() {
            // The first meeting that comes back brings the group back.
            let back = on.iter().map(|one| one.until.unwrap_or(Day::LAST)).min().filter(|day| *day < Day::LAST);
            told.paused.push(named(back));
        }
    }

    /// How articles and pages of text stand, where drafts and texts of the future were read as well.
    pub fn standing_of_texts(&self) -> OfTexts<'_> {
        let mut told = OfTexts::default();
        for text in self.articles.values().chain(self.pages.values()) {
            let head = &text.original.head;
            let day = head.date.map(Day::date);
            let named = Named { id: text.id.as_str(), day };
            if head.draft {
                told.drafts.push(named);
            } else if day.is_some_and(|day| day > self.today) {
                told.to_come.push(named);
            } else {
                told.published += 1;
            }
        }
        told
    }

    /// What is not translated, for each language but the first.
    pub fn untranslated(&self) -> Vec<Untranslated<'_>> {
        let of_language = |language| {
            let texts = self.articles.values().chain(self.pages.values()).filter(|text| !speaks(text, language));
            let texts = texts.map(|text| Named { id: text.id.as_str(), day: None });
            let situations = self.situations.values().filter(|situation| !speaks(&situation.text, language));
            let situations = situations.map(|situation| Named { id: situation.id().as_str(), day: None });
            let groups = self.groups.values().filter(|group| !group.translations.contains_key(language));
            let groups = groups.filter(|group| group.status != Status::Closed && !self.hides(group));
            Untranslated {
                language,
                texts: texts.chain(situations).collect(),
                groups: groups.map(|group| Named { id: group.id.as_str(), day: None }).collect(),
            }
        };
        self.languages.iter().skip(1).map(of_language).collect()
    }

    /// Situations that no group and no published article names.
    pub fn empty_situations(&self) -> Vec<Named<'_>> {
        let is_used = |id: &super::value::Slug| {
            let below = self.with_descendants(id);
            let is_meant = |one: &super::value::Slug| below.iter().any(|situation| situation.id() == one);
            let published = |text: &&Article| !text.original.head.draft;
            self.groups.values().any(|group| group.situations.iter().any(is_meant))
                || self
                    .articles
                    .values()
                    .filter(published)
                    .any(|text| text.original.head.situations.iter().any(is_meant))
        };
        let empty = self.situations.keys().filter(|id| !is_used(id));
        empty.map(|id| Named { id: id.as_str(), day: None }).collect()
    }
}

fn speaks<H>(text: &Text<H>, language: &Language) -> bool {
    text.speaks(language)
}
