//! Lists of groups and of lists, the home page, pages of text, and the pages of a long list.

use super::Speaker;
use crate::plan::{By, GroupList, Sheet, Shows};
use crate::render::view::{HomeView, Link, ListView, PageLink, Pagination, ValueLink, ValuesView};
use crate::site::value::Language;

/// How many articles the home page shows.
const NEWEST: usize = 6;

/// The first paragraph of a text, and what follows it. A text that begins with something else has none.
fn first_paragraph(html: &str) -> (&str, &str) {
    const END: &str = "</p>";
    match html.find(END).map(|end| html.split_at(end + END.len())) {
        Some((lead, rest)) if lead.trim_start().starts_with("<p>") => (lead, rest.trim_start()),
        _ => ("", html),
    }
}

/// What of a list's page is made elsewhere.
#[expect(clippy::struct_field_names, reason = "all of it is HTML, and the view calls it so")]
pub struct ListParts {
    /// The cards of this page.
    pub groups_html: Vec<String>,
    /// The page's address for paper.
    pub qr_html: Option<String>,
    /// A map of the list's towns.
    pub map_html: Option<String>,
}

impl Speaker<'_, '_> {
    /// The home page around its text.
    pub fn home(&self, html: &str) -> HomeView {
        let (lead, rest) = first_paragraph(html);
        HomeView {
            lead_html: lead.to_owned(),
            html: rest.to_owned(),
            situations: self.cards_of(&self.site().roots, 1),
            formats: self.values(By::Format, None),
            days: self.values(By::Day, None),
            places: self.values(By::Region, None),
            languages: self.values(By::Language, None),
            articles: self.plan.newest().iter().take(NEWEST).map(|article| self.article_card(article)).collect(),
        }
    }

    /// A page of a list of groups.
    pub fn list(&self, number: usize, sheet: Sheet, parts: ListParts) -> ListView {
        let list = &self.plan.index.lists[number];
        let values = match list.by {
            By::All => Vec::new(),
            By::Region => self.towns(&list.key, None),
            By::Town => self.towns(list.region.as_deref().unwrap_or_default(), Some(&list.key)),
            By::Format | By::Kind | By::Day | By::Language => self.values(list.by, Some(&list.key)),
        };
        let all = match list.by {
            By::All => None,
            By::Town => Some(Shows::Values(By::Region)),
            By::Format | By::Kind | By::Region | By::Day | By::Language => Some(Shows::Values(list.by)),
        };
        ListView {
            by: list.by.as_str(),
            count_text: self.words.say("count-groups", &[("count", list.groups.len().into())]),
            groups_html: parts.groups_html,
            pagination: self.pagination(sheet, |page| Shows::List(number, Sheet { number: page, of: sheet.of })),
            values,
            all: all.map(|shows| self.titled(shows)),
            qr_html: parts.qr_html,
            map_html: parts.map_html,
        }
    }

    /// All lists of one sort.
    pub fn values_view(&self, by: By, map_html: Option<String>) -> ValuesView {
        ValuesView { by: by.as_str(), values: self.values(by, None), map_html }
    }

    /// The lists of one sort.
    pub fn values(&self, by: By, current: Option<&str>) -> Vec<ValueLink> {
        let lists = self.plan.index.lists_by(by);
        let mut values: Vec<ValueLink> = lists
            .map(|(_, list)| {
                let children = if by == By::Region { self.towns(&list.key, None) } else { Vec::new() };
                ValueLink { children, ..self.value(list, current) }
            })
            .collect();
        if by == By::Region {
            // The lists are in the order of their keys, which are codes where the names are words.
            values.sort_by(|one, other| self.words.compare(&one.label, &other.label));
        }
        values
    }

    fn towns(&self, region: &str, current: Option<&str>) -> Vec<ValueLink> {
        let towns = self.plan.index.lists_by(By::Town).filter(|(_, list)| list.region.as_deref() == Some(region));
        towns.map(|(_, list)| self.value(list, current)).collect()
    }

    fn value(&self, list: &GroupList, current: Option<&str>) -> ValueLink {
        ValueLink {
            key: list.key.clone(),
            label: self.list_name(list),
            lang: None,
            address: self.plan.addresses.link(self.language, &list.path),
            count: list.groups.len(),
            current: current == Some(list.key.as_str()),
            children: Vec::new(),
        }
    }

    /// What a list is by, in a word: "Video", "Tuesday", "Spanish", "Riverbend".
    pub fn list_name(&self, list: &GroupList) -> String {
        match list.by {
            By::All => self.words.text("title-groups"),
            By::Format => self.words.text(&format!("format-{}", list.key)),
            By::Kind => self.words.text(&format!("kind-{}", list.key)),
            By::Region => self.region_name(list),
            By::Town => list.name.clone(),
            By::Day => match list.weekday() {
                Some(day) => self.words.weekday_title(day),
                None => list.key.clone(),
            },
            By::Language => {
                let tag = Language::parse(&list.name).map_or_else(|_| list.name.clone(), |tag| tag.to_string());
                self.words.language_name(&tag)
            }
        }
    }

    /// "Oregon"; abroad with its country, "Leinster, Ireland", and without a region the country alone.
    fn region_name(&self, list: &GroupList) -> String {
        let Some(country) = list.country else { return list.name.clone() };
        if list.name.is_empty() {
            return self.words.country_name(country.as_str());
        }
        let region = self.words.region_name(country.as_str(), &list.name);
        if country == self.site().settings.country {
            return region;
        }
        format!("{region}, {}", self.words.country_name(country.as_str()))
    }

    /// The title of a list of groups.
    pub fn list_title(&self, list: &GroupList) -> String {
        let name = match list.weekday() {
            Some(day) if list.by == By::Day => self.words.weekday(day).to_owned(),
            _ => self.list_name(list),
        };
        let key = match list.by {
            By::All => return self.words.text("title-groups"),
            By::Format => "title-format",
            By::Kind => "title-kind",
            By::Region => "title-region",
            By::Town => "title-town",
            By::Day => "title-day",
            By::Language => "title-language",
        };
        self.words.say(key, &[("name", name.into()), ("key", list.key.as_str().into())])
    }

    /// The pages of a list: first, last, and those around this one; `None` where there is only one.
    pub fn pagination<'a>(&self, sheet: Sheet, shows: impl Fn(usize) -> Shows<'a>) -> Option<Pagination> {
        /// How many pages on each side of the current one are named.
        const AROUND: usize = 2;
        if sheet.of <= 1 {
            return None;
        }
        let address = |number: usize| {
            self.plan.addresses.link(self.language, &self.plan.addresses.path(shows(number), &self.plan.index))
        };
        let mut pages: Vec<PageLink> = Vec::new();
        for number in 1..=sheet.of {
            let named = number == 1 || number == sheet.of || number.abs_diff(sheet.number) <= AROUND;
            if named {
                pages.push(PageLink { number, address: address(number), current: number == sheet.number });
            } else if pages.last().is_some_and(|last| last.number != 0) {
                pages.push(PageLink { number: 0, address: String::new(), current: false });
            }
        }
        Some(Pagination {
            number: sheet.number,
            of: sheet.of,
            previous: (sheet.number > 1).then(|| address(sheet.number - 1)),
            next: (sheet.number < sheet.of).then(|| address(sheet.number + 1)),
            pages,
        })
    }

    /// What is shown as a link with its title.
    pub fn titled(&self, shows: Shows<'_>) -> Link {
        let path = self.plan.addresses.path(shows, &self.plan.index);
        let (label, lang) = self.title(shows);
        Link { label, address: self.plan.addresses.link(self.language, &path), lang }
    }
}
