//! Articles: on their own page, as cards, and in the archive.

use schemars::JsonSchema;
use serde::Serialize;

use super::{DateView, ImageView, Link};

/// A heading of the contents list.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct HeadingView {
    /// 2 or 3.
    pub level: u8,
    /// The id to link to.
    pub id: String,
    /// The words.
    pub text: String,
}

/// A source that an article rests on.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ReferenceView {
    /// Its number in the text, from 1.
    pub number: usize,
    /// Its id on the page: `reference-1`.
    pub id: String,
    /// The authors, joined.
    pub authors: Option<String>,
    /// The title.
    pub title: String,
    /// Journal or publisher.
    pub publisher: Option<String>,
    /// The year.
    pub year: Option<i16>,
    /// Where it can be read.
    pub url: Option<String>,
    /// When it was last looked at.
    pub accessed: Option<DateView>,
    /// The ids of the places in the text that cite it, for links back.
    pub cited_at: Vec<String>,
}

/// An article on its own page. In templates: `article`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ArticleView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: Option<String>,
    /// The text; holds the references where the text says where they stand.
    pub html: String,
    /// The headings, empty where `toc: false` or where there are fewer than three.
    pub contents: Vec<HeadingView>,
    /// Who wrote it, joined as the language joins a list.
    pub authors: Option<String>,
    /// When it was published.
    pub published: Option<DateView>,
    /// When it was last changed.
    pub updated: Option<DateView>,
    /// Who reviewed it.
    pub reviewed_by: Option<String>,
    /// When it was reviewed.
    pub reviewed: Option<DateView>,
    /// An image.
    pub image: Option<ImageView>,
    /// The sources, to be listed after the text; empty where the text already holds them.
    pub references: Vec<ReferenceView>,
    /// Whether it is a draft or of a future date (only where drafts are asked for).
    pub draft: bool,
    /// The situations it is about.
    pub situations: Vec<Link>,
    /// Related articles.
    pub related: Vec<ArticleCard>,
    /// Groups for its situations, as cards of HTML.
    pub groups_html: Vec<String>,
    /// The newest articles, without this one.
    pub newest: Vec<Link>,
    /// The article's own keys (`extra:`).
    pub extra: serde_json::Value,
}

/// An article in a list.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ArticleCard {
    /// Its title.
    pub title: String,
    /// Its page.
    pub address: String,
    /// The language of title and description where it is not the page's.
    pub lang: Option<String>,
    /// What it says, in a sentence or two.
    pub description: Option<String>,
    /// When it was published.
    pub published: Option<DateView>,
}

/// A year of the archive, as a link.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct YearLink {
    /// The year.
    pub year: i16,
    /// Its page.
    pub address: String,
    /// How many articles it has.
    pub count: usize,
}

/// All articles, newest first, a page of them. In templates: `articles`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearsView {
    /// The articles of this page.
    pub articles: Vec<ArticleCard>,
    /// The archive by year, newest first.
    pub years: Vec<YearLink>,
    /// The pages of the list.
    pub pagination: Option<super::Pagination>,
}

/// The articles of one year. In templates: `year`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct YearView {
    /// The year.
    pub year: i16,
    /// Its articles, newest first.
    pub articles: Vec<ArticleCard>,
    /// The archive by year, newest first.
    pub years: Vec<YearLink>,
}
