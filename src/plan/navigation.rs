//! The main navigation: which ids it may name, and where each leads.

use super::{By, Plan, Sheet, Shows};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::site::settings::NavigationEntry;
use crate::text::nearest;

/// An entry of the navigation in one language.
#[derive(Debug, Clone)]
pub struct Entry<'s> {
    /// Words of the editor's own, where there are some.
    pub label: Option<&'s str>,
    /// What is shown there, where it is a page that has a name of its own.
    pub shows: Option<Shows<'s>>,
    /// Where it leads.
    pub address: String,
}

/// The ids of the site's own lists.
pub const LISTS: [&str; 10] =
    ["groups", "situations", "articles", "formats", "kinds", "places", "days", "today", "languages", "print"];

impl<'s> Plan<'s> {
    /// The navigation in a language: the editor's, or else all lists and the page about the site.
    pub fn navigation(&self, language: usize) -> Vec<Entry<'s>> {
        let settings = &self.site.settings;
        let own = settings.languages.get(&self.site.languages[language]).map(|own| &own.navigation);
        let entries = own.filter(|own| !own.is_empty()).unwrap_or(&settings.navigation);
        if entries.is_empty() {
            let ids = ["groups", "situations", "articles", "about"];
            return ids.into_iter().filter_map(|id| self.named(id)).map(|shows| self.entry(language, shows)).collect();
        }
        entries.iter().filter_map(|entry| self.resolved(language, entry)).collect()
    }

    fn entry(&self, language: usize, shows: Shows<'s>) -> Entry<'s> {
        let path = self.addresses.path(shows, &self.index);
        Entry { label: None, shows: Some(shows), address: self.addresses.link(language, &path) }
    }

    fn resolved(&self, language: usize, entry: &'s NavigationEntry) -> Option<Entry<'s>> {
        match entry {
            NavigationEntry::Id(id) => self.named(id.as_str()).map(|shows| self.entry(language, shows)),
            NavigationEntry::Path(named) => {
                let path = named.path.strip_prefix('/')?;
                let address = self.target_of_path(language, path)?;
                Some(Entry { label: Some(&named.label), shows: None, address })
            }
        }
    }

    /// The list, page, situation or article with this id, where it has a page.
    fn named(&self, id: &str) -> Option<Shows<'s>> {
        let values = |by: By| self.index.lists_by(by).next().map(|_| Shows::Values(by));
        match id {
            "groups" => Some(Shows::List(
                0,
                Sheet { number: 1, of: self.index.lists[0].groups.len().div_ceil(self.page_size()).max(1) },
            )),
            "situations" => (!self.site.situations.is_empty()).then_some(Shows::Situations),
            "articles" => (!self.site.articles.is_empty()).then_some(Shows::Articles(Sheet::ONLY)),
            "formats" => values(By::Format),
            "kinds" => values(By::Kind),
            "places" => values(By::Region),
            "days" => values(By::Day),
            "languages" => values(By::Language),
            "today" => self.has_today().then_some(Shows::Today),
            "find" => self.has_finder().then_some(Shows::Find),
            "print" => (!self.index.groups.is_empty()).then_some(Shows::Print(None)),
            id => {
                let id = crate::site::value::Slug::parse(id).ok()?;
                let page = self.site.pages.get(&id).map(Shows::Prose);
                let situation =
                    || self.site.situations.get(&id).map(|situation| Shows::Situation(situation, Sheet::ONLY));
                let article = || self.site.articles.get(&id).map(Shows::Article);
                page.or_else(situation).or_else(article)
            }
        }
    }

    /// Files every entry that leads nowhere.
    pub(super) fn check_navigation(&self, at: impl Fn(&str) -> Place, problems: &mut Diagnostics) {
        let own = self
            .site
            .settings
            .languages
            .iter()
            .map(|(tag, own)| (format!("languages.{tag}.navigation"), &own.navigation));
        let all = std::iter::once(("navigation".to_owned(), &self.site.settings.navigation)).chain(own);
        for (key, entries) in all {
            for (index, entry) in entries.iter().enumerate() {
                if self.resolved(0, entry).is_none() {
                    problems.push(self.lost_entry(entry, at(&format!("{key}.{index}"))));
                }
            }
        }
    }

    fn lost_entry(&self, entry: &NavigationEntry, place: Place) -> Diagnostic {
        match entry {
            NavigationEntry::Id(id) => {
                let pages =
                    self.site.pages.keys().chain(self.site.situations.keys()).map(crate::site::value::Slug::as_str);
                let help = nearest(id.as_str(), LISTS.into_iter().chain(pages)).map_or_else(
                    || format!("use the id of a page or a situation, or one of: {}", LISTS.join(", ")),
                    |near| format!("did you mean \"{near}\"?"),
                );
                Diagnostic::new(
                    Code::UnknownReference,
                    place,
                    format!("the navigation names \"{id}\", but no page, list or situation has that id"),
                )
                .help(help)
            }
            NavigationEntry::Path(named) => Diagnostic::new(
                Code::BrokenLink,
                place,
                format!("the navigation leads to \"{}\", but the site has no such page", named.path),
            )
            .help("write a path of the site that begins and ends with a slash: `/situations/grief/`"),
        }
    }
}
