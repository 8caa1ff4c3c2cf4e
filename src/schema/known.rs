//! The names that one site has, and the keys under which they may stand.

use serde_json::{Value, json};

use super::spot::{Part, Spot};
use crate::plan::LISTS;
use crate::site::Site;
use crate::site::value::{SLUG, Slug};

/// The names of a site, each list in order. One that is `None` is not known, or not all of it: then any name is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    situations: Option<Vec<String>>,
    places: Option<Vec<String>>,
    articles: Option<Vec<String>>,
    crisis: Option<Vec<String>>,
    languages: Option<Vec<String>>,
    destinations: Option<Vec<String>>,
    authors: Option<Vec<String>>,
}

/// Which names belong under a key, and what one of them is called.
pub(super) struct Names<'k> {
    pub(super) list: &'k [String],
    what: &'static str,
    may_be_others: bool,
}

impl Known {
    /// Those of a site. A list that could not be read to its end is none.
    pub fn of(site: &Site) -> Self {
        let ids = |ids: &mut dyn Iterator<Item = &Slug>| Some(ids.map(ToString::to_string).collect::<Vec<_>>());
        let all_texts = || site.articles.values().chain(site.pages.values());
        let mut authors: Vec<String> =
            all_texts().flat_map(|text| text.versions().flat_map(|written| written.head.authors.clone())).collect();
        authors.sort();
        authors.dedup();
        let mut destinations: Vec<String> = LISTS.iter().map(ToString::to_string).collect();
        let pages = site.pages.keys().chain(site.situations.keys()).chain(site.articles.keys());
        destinations.extend(pages.map(ToString::to_string));
        let of_settings = |list: Vec<String>| Some(list).filter(|_| !site.gaps.settings);
        Self {
            situations: ids(&mut site.situations.keys()),
            places: ids(&mut site.places.keys()).filter(|_| !site.gaps.places),
            articles: ids(&mut site.articles.keys()),
            crisis: of_settings(site.settings.crisis.iter().map(|line| line.name.clone()).collect()),
            languages: of_settings(site.languages.iter().map(ToString::to_string).collect()),
            destinations: Some(destinations),
            authors: Some(authors),
        }
    }

    /// The names that belong under a key; none where any may stand there.
    pub(super) fn names(&self, spot: &Spot) -> Option<Names<'_>> {
        let (list, what, may_be_others) = match (spot.part, spot.path.as_str()) {
            (Part::Group | Part::Article, "situations")
            | (Part::Situation, "related")
            | (Part::Site, "crisis.situations") => (&self.situations, "situation", false),
            (Part::Group | Part::Meeting, "place") => (&self.places, "place", false),
            (Part::Article, "related") => (&self.articles, "article", false),
            (Part::Situation, "crisis") => (&self.crisis, "crisis line", false),
            (Part::Group, "translations") => (&self.languages, "language", false),
            (Part::Site, "navigation" | "languages.TAG.navigation") => (&self.destinations, "page", false),
            (Part::Article, "authors") => (&self.authors, "author", true),
            _ => return None,
        };
        let list = list.as_deref().filter(|list| !list.is_empty())?;
        Some(Names { list, what, may_be_others })
    }
}

impl Names<'_> {
    /// Closes what stands under the key: only these names are taken, or they are offered beside any other.
    pub(super) fn close(&self, schema: &mut Value) {
        if let Some(Value::Object(by_pattern)) = schema.get_mut("patternProperties").map(Value::take) {
            let value = by_pattern.into_iter().next().map(|(_, value)| value).unwrap_or_default();
            let each: serde_json::Map<String, Value> =
                self.list.iter().map(|name| (name.clone(), value.clone())).collect();
            schema["properties"] = each.into();
            schema.as_object_mut().map(|schema| schema.remove("patternProperties"));
            return;
        }
        for below in ["anyOf", "items"] {
            match schema.get_mut(below) {
                Some(Value::Array(choices)) => choices.iter_mut().for_each(|choice| self.close(choice)),
                Some(one) => self.close(one),
                None => {}
            }
        }
        let is_id = schema.get("pattern").is_some_and(|pattern| pattern == SLUG);
        if is_id || schema.get("type") == Some(&json!(["string", "number"])) {
            let names = json!({"enum": self.list, "errorMessage": self.message()});
            *schema = if self.may_be_others { json!({"anyOf": [names, schema.take()]}) } else { names };
        }
    }

    /// What is said where another name is written.
    fn message(&self) -> String {
        const MOST: usize = 12;
        let some: Vec<&str> = self.list.iter().take(MOST).map(String::as_str).collect();
        let more = if self.list.len() > MOST { ", ..." } else { "" };
        format!(
            "No {} has this name. There are: {}{more}. After adding one, run: openchair schema",
            self.what,
            some.join(", ")
        )
    }
}
