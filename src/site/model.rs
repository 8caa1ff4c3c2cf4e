//! A site as one value, and what is asked of it as a whole.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::article::{Article, Situation};
use super::gaps::Gaps;
use super::group::Group;
use super::place::{Place, PlaceRef, SharedPlace};
use super::settings::{BaseUrl, Settings};
use super::value::{Country, Language, Slug};

/// A site: every input, read, checked and typed.
#[derive(Debug, Clone)]
pub struct Site {
    /// `site.yaml`.
    pub settings: Settings,
    /// Where the site will be.
    pub base: BaseUrl,
    /// The day that "today" means.
    pub today: Date,
    /// The languages of the site, its own first.
    pub languages: Vec<Language>,
    /// The text of the home page.
    pub home: Option<Article>,
    /// Articles by id; drafts and those of the future only where they are asked for.
    pub articles: BTreeMap<Slug, Article>,
    /// Pages of text by id.
    pub pages: BTreeMap<Slug, Article>,
    /// Situations by id.
    pub situations: BTreeMap<Slug, Situation>,
    /// The situations at the top of the tree, in order.
    pub roots: Vec<Slug>,
    /// Shared places by id.
    pub places: Arc<BTreeMap<Slug, SharedPlace>>,
    /// Groups by id.
    pub groups: Arc<BTreeMap<Slug, Group>>,
    /// What could not be read.
    pub gaps: Gaps,
}

impl Site {
    /// The place that `reference` stands for; `None` for an id that does not exist (which was reported).
    pub fn place<'s>(&'s self, reference: &'s PlaceRef) -> Option<&'s Place> {
        match reference {
            PlaceRef::Shared(id) => self.places.get(id).map(|shared| &shared.place),
            PlaceRef::Own(place) => Some(place),
        }
    }

    /// The country of a place.
    pub fn country<'s>(&'s self, place: &'s Place) -> &'s Country {
        place.country.as_ref().unwrap_or(&self.settings.country)
    }

    /// The languages of a group; the site's where it names none.
    pub fn languages_of<'s>(&'s self, group: &'s Group) -> &'s [Language] {
        if group.languages.is_empty() { std::slice::from_ref(&self.languages[0]) } else { &group.languages }
    }

    /// The name under which the site goes in tabs, histories and previews, where its own should not be seen there.
    pub fn neutral_name(&self, language: usize) -> Option<&str> {
        let own = self.settings.languages.get(&self.languages[language]);
        own.and_then(|own| own.neutral_name.as_deref()).or(self.settings.neutral_name.as_deref())
    }

    /// The situation and all below it, itself first.
    pub fn with_descendants(&self, id: &Slug) -> Vec<&Situation> {
        let mut found = Vec::new();
        let mut waiting = vec![id];
        while let Some(next) = waiting.pop() {
            if let Some(situation) = self.situations.get(next) {
                found.push(situation);
                waiting.extend(situation.children.iter().rev());
            }
        }
        found
    }

    /// The situations above this one, the top first.
    pub fn ancestors(&self, id: &Slug) -> Vec<&Situation> {
        let mut line = Vec::new();
        let mut next = self.situations.get(id).and_then(|situation| situation.parent.as_ref());
        while let Some(situation) = next.and_then(|parent| self.situations.get(parent)) {
            line.push(situation);
            next = situation.parent.as_ref();
        }
        line.reverse();
        line
    }
}
