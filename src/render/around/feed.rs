//! News as Atom feeds (RFC 4287): all articles, and for each situation its articles and groups.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::facts::{changed, group_words, is_at_home, site_title};
use super::xml::Xml;
use crate::plan::{Feed, Plan, Sheet, Shows};
use crate::render::words::Words;
use crate::site::article::{Article, Situation};
use crate::site::group::Group;
use crate::site::value::{Day, Slug};

/// How many entries a feed has at most.
const NEWEST: usize = 20;

/// The date of a feed that has no entries yet: it must have one, and the clock is not asked.
const NOTHING_YET: &str = "1970-01-01T00:00:00Z";

/// The feed of all articles in a language, or of the articles and groups of a situation. Entries are texts in that language that
/// have a date; a group's date is the day on which somebody last confirmed it.
pub(super) fn feed(plan: &Plan<'_>, words: &Words, language: usize, about: Option<&Situation>) -> String {
    News { plan, words, language }.feed(about)
}

#[derive(Clone, Copy)]
enum Entry<'s> {
    Article(&'s Article),
    Group(&'s Group),
}

/// The news of a site in one language.
struct News<'p, 's> {
    plan: &'p Plan<'s>,
    words: &'p Words,
    language: usize,
}

impl<'s> News<'_, 's> {
    fn feed(&self, about: Option<&Situation>) -> String {
        let entries = self.newest(about);
        let url = self.url(&self.plan.addresses.feed(about.map_or(Feed::Articles, Feed::Situation)));
        let mut xml = Xml::document();
        let language = self.plan.site.languages[self.language].as_str();
        xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", language)]);
        xml.leaf("id", &url);
        xml.leaf("title", &self.title(about));
        // The newest entry is the one that was changed last, not the one that stands first.
        let updated = entries.iter().map(|(_, entry)| self.updated(*entry)).max().flatten();
        xml.leaf("updated", &updated.map_or_else(|| NOTHING_YET.to_owned(), moment));
        author(self.plan, self.language, &mut xml);
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &url)]);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &self.page_of(about))]);
        for (_, entry) in entries {
            match entry {
                Entry::Article(article) => self.article(&mut xml, article),
                Entry::Group(group) => self.group(&mut xml, group),
            }
        }
        xml.finish()
    }

    fn title(&self, about: Option<&Situation>) -> String {
        let site = site_title(self.plan.site, self.language);
        match about {
            None => self.words.say("feed-articles", &[("site", site.into())]),
            Some(situation) => {
                let text = &situation.text.in_language(&self.plan.site.languages[self.language]).head.title;
                self.words.say("feed-situation", &[("situation", text.into()), ("site", site.into())])
            }
        }
    }

    /// The page whose news these are.
    fn page_of(&self, about: Option<&Situation>) -> String {
        let shows = match about {
            None if self.plan.site.articles.is_empty() => Shows::Home,
            None => Shows::Articles(Sheet::ONLY),
            Some(situation) => Shows::Situation(situation, Sheet::ONLY),
        };
        self.url(&self.plan.addresses.path(shows, &self.plan.index))
    }

    fn url(&self, path: &str) -> String {
        self.plan.addresses.url(&self.plan.addresses.link(self.language, path))
    }

    /// The newest entries with their dates, the newest first; articles before groups of the same day.
    fn newest(&self, about: Option<&Situation>) -> Vec<(Day, Entry<'s>)> {
        let mut entries = match about {
            None => self.articles(|_| true),
            Some(situation) => self.of_situation(situation),
        };
        entries.sort_by_key(|(day, _)| Reverse(*day));
        entries.truncate(NEWEST);
        entries
    }

    fn of_situation(&self, situation: &Situation) -> Vec<(Day, Entry<'s>)> {
        let plan = self.plan;
        let about: BTreeSet<&Slug> =
            plan.site.with_descendants(situation.id()).into_iter().map(Situation::id).collect();
        let mut entries = self.articles(|article| article.original.head.situations.iter().any(|id| about.contains(id)));
        let groups = plan.index.situation(situation.id()).iter().map(|number| plan.index.groups[*number as usize]);
        let here = groups.filter(|group| is_at_home(plan, Shows::Group(group), self.language));
        let dated = here.filter_map(|group| Some((group.verified.as_ref()?.date, group)));
        entries.extend(newest_groups(dated.collect()).into_iter().map(|(day, group)| (day, Entry::Group(group))));
        entries
    }

    fn articles(&self, belongs: impl Fn(&Article) -> bool) -> Vec<(Day, Entry<'s>)> {
        let here = |article: &&'s Article| is_at_home(self.plan, Shows::Article(article), self.language);
        let dated = self.plan.newest().iter().copied().filter(|article| belongs(article)).filter(here);
        dated.filter_map(|article| Some((self.published(article)?, Entry::Article(article)))).collect()
    }

    /// The date of a translation is that of the original where it has none of its own.
    fn published(&self, article: &Article) -> Option<Day> {
        let written = article.in_language(&self.plan.site.languages[self.language]);
        let original = &article.original.head;
        written.head.date.or(original.date).or(written.head.updated).or(original.updated)
    }

    fn updated(&self, entry: Entry<'_>) -> Option<Day> {
        match entry {
            Entry::Article(article) => {
                let written = article.in_language(&self.plan.site.languages[self.language]);
                changed(written).max(self.published(article))
            }
            Entry::Group(group) => group.verified.as_ref().map(|verified| verified.date),
        }
    }

    fn article(&self, xml: &mut Xml, article: &Article) {
        let language = &self.plan.site.languages[self.language];
        let written = article.in_language(language);
        let url = self.url(&self.plan.addresses.path(Shows::Article(article), &self.plan.index));
        if written.language == *language {
            xml.open("entry", &[]);
        } else {
            xml.open("entry", &[("xml:lang", written.language.as_str())]);
        }
        head(xml, (&url, &url), &written.head.title);
        if let (Some(published), Some(updated)) = (self.published(article), self.updated(Entry::Article(article))) {
            xml.leaf("published", &moment(published));
            xml.leaf("updated", &moment(updated));
        }
        let authors =
            if written.head.authors.is_empty() { &article.original.head.authors } else { &written.head.authors };
        for author in authors {
            xml.open("author", &[]);
            xml.leaf("name", author);
            xml.close();
        }
        if let Some(description) = &written.head.description {
            xml.leaf("summary", description);
        }
        xml.close();
    }

    fn group(&self, xml: &mut Xml, group: &Group) {
        let language = &self.plan.site.languages[self.language];
        let (name, summary) = group_words(group, language);
        let url = self.url(&self.plan.addresses.path(Shows::Group(group), &self.plan.index));
        xml.open("entry", &[]);
        head(xml, (&url, &url), name);
        if let Some(verified) = &group.verified {
            xml.leaf("updated", &moment(verified.date));
        }
        if let Some(summary) = summary {
            xml.leaf("summary", summary);
        }
        xml.close();
    }
}

/// The newest of many groups, those of one day by their ids; the rest is never put in order.
fn newest_groups(mut groups: Vec<(Day, &Group)>) -> Vec<(Day, &Group)> {
    let order = |a: &(Day, &Group), b: &(Day, &Group)| (b.0, &a.1.id).cmp(&(a.0, &b.1.id));
    if groups.len() > NEWEST {
        groups.select_nth_unstable_by(NEWEST - 1, order);
        groups.truncate(NEWEST);
    }
    groups.sort_by(order);
    groups
}

/// Who publishes: the organization, or else the site.
pub(super) fn author(plan: &Plan<'_>, language: usize, xml: &mut Xml) {
    let organization = plan.site.settings.organization.as_ref();
    xml.open("author", &[]);
    xml.leaf("name", organization.map_or_else(|| site_title(plan.site, language), |it| &it.name));
    if let Some(url) = organization.and_then(|organization| organization.url.as_ref()) {
        xml.leaf("uri", url.as_str());
    }
    xml.close();
}

/// What every entry begins with: an id that never changes (that of a text is the address of its page), title and address.
pub(super) fn head(xml: &mut Xml, (id, url): (&str, &str), title: &str) {
    xml.leaf("id", id);
    xml.leaf("title", title);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", url)]);
}

/// Noon in Greenwich, at which it is the same day nearly everywhere: readers show it in their own zone.
pub(super) fn moment(day: Day) -> String {
    format!("{day}T12:00:00Z")
}
