//! Articles on their own page, and their archive.

use std::collections::BTreeMap;

use super::Speaker;
use crate::markdown::Body;
use crate::plan::{Sheet, Shows};
use crate::render::view::{ArticleView, HeadingView, ProseView, ReferenceView, YearLink, YearView, YearsView};
use crate::site::article::{Article, ArticleHead, Reference, Written};

/// A list of contents helps from so many headings on.
const WORTH_A_LIST: usize = 3;
/// How many of the newest articles an article names.
const NEWEST: usize = 5;

/// What of an article's page is made elsewhere.
pub struct ArticleParts {
    /// The text.
    pub html: String,
    /// Whether the text holds its references itself.
    pub holds_references: bool,
    /// Cards of groups for its situations.
    pub groups_html: Vec<String>,
}

impl<'s> Speaker<'_, 's> {
    /// An article's page.
    pub fn article(&self, article: &Article, parts: ArticleParts) -> ArticleView {
        let written = self.written(article);
        let original = &article.original.head;
        let head = &written.head;
        let authors = if head.authors.is_empty() { &original.authors } else { &head.authors };
        let reviewed = head.reviewed.as_ref().or(original.reviewed.as_ref());
        let image = head.image.as_ref().map(|image| (&written.path, image));
        let image = image.or_else(|| original.image.as_ref().map(|image| (&article.original.path, image)));
        ArticleView {
            id: article.id.to_string(),
            title: head.title.clone(),
            description: head.description.clone(),
            html: parts.html,
            contents: if original.toc && head.toc { contents(&written.body) } else { Vec::new() },
            authors: (!authors.is_empty()).then(|| self.words.list(authors)),
            published: original.date.map(|date| self.date(date.date())),
            updated: head.updated.or(original.updated).map(|date| self.date(date.date())),
            reviewed_by: reviewed.map(|reviewed| reviewed.by.clone()),
            reviewed: reviewed.and_then(|reviewed| reviewed.date).map(|date| self.date(date.date())),
            image: image.and_then(|(from, image)| self.image(from, &image.src, &image.alt)),
            references: if parts.holds_references { Vec::new() } else { self.references(article) },
            draft: !article.is_published(self.site().today),
            situations: original
                .situations
                .iter()
                .filter_map(|id| self.site().situations.get(id))
                .map(|situation| self.situation_link(situation))
                .collect(),
            related: self.related(article).into_iter().map(|article| self.article_card(article)).collect(),
            groups_html: parts.groups_html,
            newest: self
                .plan
                .newest()
                .iter()
                .filter(|other| other.id != article.id)
                .take(NEWEST)
                .map(|article| self.article_link(article))
                .collect(),
            extra: super::site::extra(if head.extra.is_empty() { &original.extra } else { &head.extra }),
        }
    }

    /// Those that the author names, or else those that share most situations, the newest first.
    fn related(&self, article: &Article) -> Vec<&'s Article> {
        /// How many articles are named where the author names none.
        const SUGGESTED: usize = 3;
        let head = &article.original.head;
        if !head.related.is_empty() {
            return head.related.iter().filter_map(|id| self.site().articles.get(id)).collect();
        }
        self.plan.related(article, SUGGESTED)
    }

    /// The sources of an article, in the order in which the text cites them; those that it does not cite come last.
    pub fn references(&self, article: &Article) -> Vec<ReferenceView> {
        let written = self.written(article);
        let order = reference_order(article, written);
        let mut cited_at: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (index, citation) in written.body.citations.iter().enumerate() {
            cited_at.entry(citation.id.as_str()).or_default().push(citation_id(index));
        }
        order
            .into_iter()
            .enumerate()
            .map(|(index, reference)| ReferenceView {
                number: index + 1,
                id: reference_id(index + 1),
                authors: (!reference.authors.is_empty()).then(|| self.words.list(&reference.authors)),
                title: reference.title.clone(),
                publisher: reference.publisher.clone(),
                year: reference.year,
                url: reference.url.as_ref().map(ToString::to_string),
                accessed: reference.accessed.map(|day| self.date(day.date())),
                cited_at: reference.id.as_ref().and_then(|id| cited_at.remove(id.as_str())).unwrap_or_default(),
            })
            .collect()
    }

    /// A page of all articles.
    pub fn articles(&self, sheet: Sheet) -> YearsView {
        let all = self.plan.newest();
        YearsView {
            articles: sheet.of(all, self.plan.page_size()).iter().map(|article| self.article_card(article)).collect(),
            years: self.years(),
            pagination: self.pagination(sheet, |number| Shows::Articles(Sheet { number, of: sheet.of })),
        }
    }

    /// The articles of a year.
    pub fn year(&self, year: i16) -> YearView {
        let of_year = self.plan.newest().iter().filter(|article| published_in(article) == Some(year));
        YearView { year, articles: of_year.map(|article| self.article_card(article)).collect(), years: self.years() }
    }

    fn years(&self) -> Vec<YearLink> {
        let mut counts: BTreeMap<i16, usize> = BTreeMap::new();
        for year in self.site().articles.values().filter_map(published_in) {
            *counts.entry(year).or_default() += 1;
        }
        let path = |year| self.plan.addresses.path(Shows::Year(year), &self.plan.index);
        counts
            .into_iter()
            .rev()
            .map(|(year, count)| YearLink {
                year,
                address: self.plan.addresses.link(self.language, &path(year)),
                count,
            })
            .collect()
    }

    /// A page of text.
    pub fn prose(&self, page: &Article, html: String) -> ProseView {
        let written = self.written(page);
        ProseView {
            id: page.id.to_string(),
            description: written.head.description.clone(),
            html,
            contents: if written.head.toc { contents(&written.body) } else { Vec::new() },
            extra: super::site::extra(if written.head.extra.is_empty() {
                &page.original.head.extra
            } else {
                &written.head.extra
            }),
        }
    }
}

fn published_in(article: &Article) -> Option<i16> {
    article.original.head.date.map(|date| date.date().year())
}

/// A translation may leave the references to the original.
fn reference_order<'a>(article: &'a Article, written: &'a Written<ArticleHead>) -> Vec<&'a Reference> {
    let own = &written.head.references;
    let references = if own.is_empty() { &article.original.head.references } else { own };
    let first_cited = |reference: &Reference| {
        let cited = |id: &str| written.body.citations.iter().position(|citation| citation.id == id);
        reference.id.as_ref().and_then(|id| cited(id.as_str())).unwrap_or(usize::MAX)
    };
    let mut order: Vec<&Reference> = references.iter().collect();
    order.sort_by_key(|reference| first_cited(reference));
    order
}

/// The number that a citation shows, where its source is listed.
pub fn citation_number(article: &Article, written: &Written<ArticleHead>, id: &str) -> Option<usize> {
    let order = reference_order(article, written);
    order
        .iter()
        .position(|reference| reference.id.as_ref().is_some_and(|own| own.as_str() == id))
        .map(|index| index + 1)
}

/// The id of a source in the list of references.
pub fn reference_id(number: usize) -> String {
    format!("reference-{number}")
}

/// The id of the place where a text cites something, by the number of the citation from 0.
pub fn citation_id(index: usize) -> String {
    format!("citation-{}", index + 1)
}

fn contents(body: &Body) -> Vec<HeadingView> {
    let headings: Vec<HeadingView> = body
        .headings
        .iter()
        .filter(|heading| heading.level <= 3)
        .map(|heading| HeadingView { level: heading.level, id: heading.id.clone(), text: heading.text.clone() })
        .collect();
    if headings.len() < WORTH_A_LIST { Vec::new() } else { headings }
}
