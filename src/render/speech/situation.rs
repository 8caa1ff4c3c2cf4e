//! Situations: on their own page, in the tree, and as cards.

use super::Speaker;
use crate::plan::{Sheet, Shows};
use crate::render::view::{ArticleCard, SituationCard, SituationView, SituationsView, WordLink};
use crate::site::article::{Article, Situation};
use crate::site::value::Slug;
use crate::text::nearest;

/// How many articles a situation names, and how many of them are newest on a group's page.
const ARTICLES: usize = 12;

/// What of a situation's page is made elsewhere.
pub struct SituationParts {
    /// The text.
    pub html: String,
    /// The cards of this page.
    pub groups_html: Vec<String>,
    /// The page's address for paper.
    pub qr_html: Option<String>,
}

impl Speaker<'_, '_> {
    /// A situation's page.
    pub fn situation(&self, situation: &Situation, sheet: Sheet, parts: SituationParts) -> SituationView {
        let head = &self.situation_words(situation).head;
        let original = &situation.text.original.head;
        let count = self.plan.index.situation(situation.id()).len();
        let print = Shows::Print(Some(situation));
        SituationView {
            id: situation.id().to_string(),
            title: head.title.clone(),
            summary: head.summary.clone().or_else(|| original.summary.clone()),
            icon: original.icon.clone(),
            html: if sheet.number == 1 { parts.html } else { String::new() },
            children: if sheet.number == 1 { self.cards_of(&situation.children, 0) } else { Vec::new() },
            groups_html: parts.groups_html,
            group_count: count,
            group_count_text: self.words.say("count-groups", &[("count", count.into())]),
            pagination: self.pagination(sheet, |number| Shows::Situation(situation, Sheet { number, of: sheet.of })),
            articles: self
                .plan
                .articles_on(situation)
                .into_iter()
                .take(ARTICLES)
                .map(|article| self.article_card(article))
                .collect(),
            related: self.cards_of(&original.related, 0),
            print: (count > 0)
                .then(|| self.plan.addresses.link(self.language, &self.plan.addresses.path(print, &self.plan.index))),
            qr_html: parts.qr_html,
            extra: super::site::extra(if head.extra.is_empty() { &original.extra } else { &head.extra }),
        }
    }

    /// The cards of these situations, `depth` levels of those below them included.
    pub fn cards_of(&self, ids: &[Slug], depth: usize) -> Vec<SituationCard> {
        ids.iter()
            .filter_map(|id| self.site().situations.get(id))
            .map(|situation| self.situation_card(situation, depth))
            .collect()
    }

    fn situation_card(&self, situation: &Situation, depth: usize) -> SituationCard {
        let written = self.situation_words(situation);
        let original = &situation.text.original.head;
        SituationCard {
            id: situation.id().to_string(),
            title: written.head.title.clone(),
            address: self.plan.addresses.situation(self.language, situation),
            lang: self.foreign(&written.language),
            summary: written.head.summary.clone().or_else(|| original.summary.clone()),
            icon: original.icon.clone(),
            groups: self.plan.index.situation(situation.id()).len(),
            children: match depth.checked_sub(1) {
                Some(depth) => self.cards_of(&situation.children, depth),
                None => Vec::new(),
            },
        }
    }

    /// The tree of all situations, and the words by which people look for them.
    pub fn situations(&self) -> SituationsView {
        /// Deeper than any tree that a person would make.
        const ALL_LEVELS: usize = 32;
        let words = if self.site().settings.build.search { self.word_index() } else { Vec::new() };
        SituationsView { situations: self.cards_of(&self.site().roots, ALL_LEVELS), words }
    }

    /// Every word that people use for a situation, in the order of a dictionary: a search without a script.
    fn word_index(&self) -> Vec<WordLink> {
        let mut words: Vec<WordLink> = self
            .site()
            .situations
            .values()
            .flat_map(|situation| {
                let link = self.situation_link(situation);
                let synonyms = &self.situation_words(situation).head.synonyms;
                worth_listing(&self.situation_words(situation).head.title, synonyms)
                    .map(move |word| WordLink { word: word.to_owned(), situation: link.clone() })
            })
            .collect();
        words.sort_by_cached_key(|entry| (self.words.sort_key(&entry.word), entry.situation.address.clone()));
        words.dedup();
        words
    }

    /// An article as a card.
    pub fn article_card(&self, article: &Article) -> ArticleCard {
        let written = self.written(article);
        ArticleCard {
            title: written.head.title.clone(),
            address: self.plan.addresses.article(self.language, &article.id),
            lang: self.foreign(&written.language),
            description: written.head.description.clone(),
            published: article.original.head.date.map(|date| self.date(date.date())),
        }
    }
}

/// The words that say something new: one that is just a slip away from the title or from a word before it is a plural or a
/// misspelling, which helps a search but not a reader.
fn worth_listing<'a>(title: &'a str, words: &'a [String]) -> impl Iterator<Item = &'a str> {
    words.iter().enumerate().filter_map(move |(place, word)| {
        let before = words[..place].iter().map(String::as_str).chain([title]);
        let known = before.flat_map(|known| std::iter::once(known).chain(known.split_whitespace()));
        nearest(word, known).is_none().then_some(word.as_str())
    })
}

#[cfg(test)]
mod tests {
    use super::worth_listing;

    #[test]
    fn misspellings_are_not_listed() {
        let words = ["bereavement", "loss", "greif", "bereviement", "mourning"].map(ToOwned::to_owned);
        assert_eq!(worth_listing("Grief", &words).collect::<Vec<_>>(), ["bereavement", "loss", "mourning"]);
        let words = ["worry", "anxeity"].map(ToOwned::to_owned);
        assert_eq!(worth_listing("Anxiety and panic", &words).collect::<Vec<_>>(), ["worry"]);
    }
}
