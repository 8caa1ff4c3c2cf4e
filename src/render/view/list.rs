//! Home, situations, lists of groups, pages of text, and the page for printing.

use schemars::JsonSchema;
use serde::Serialize;

use super::{ArticleCard, HeadingView, Label, Link};

/// A situation in a list.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct SituationCard {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its page.
    pub address: String,
    /// The language of title and summary where it is not the page's.
    pub lang: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The name of an icon.
    pub icon: Option<String>,
    /// How many groups there are for it and for the situations below it.
    pub groups: usize,
    /// The situations below it.
    pub children: Vec<SituationCard>,
}

/// The home page. In templates: `home`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HomeView {
    /// The first paragraph of content/index.md: what the site is, and for whom.
    pub lead_html: String,
    /// The rest of content/index.md.
    pub html: String,
    /// The tree of situations, top level first.
    pub situations: Vec<SituationCard>,
    /// Formats that have groups.
    pub formats: Vec<ValueLink>,
    /// Weekdays that have groups.
    pub days: Vec<ValueLink>,
    /// Regions that have groups.
    pub places: Vec<ValueLink>,
    /// Languages that have groups.
    pub languages: Vec<ValueLink>,
    /// The newest articles.
    pub articles: Vec<ArticleCard>,
}

/// A situation on its own page. In templates: `situation`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SituationView {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The name of an icon.
    pub icon: Option<String>,
    /// The introduction.
    pub html: String,
    /// The situations below it.
    pub children: Vec<SituationCard>,
    /// The groups of this page of the list: its own and those of the situations below it, as cards of HTML.
    pub groups_html: Vec<String>,
    /// How many groups there are in all.
    pub group_count: usize,
    /// How many groups there are, in words: "12 groups".
    pub group_count_text: String,
    /// The pages of the list.
    pub pagination: Option<Pagination>,
    /// Articles on it, and on what lies below it.
    pub articles: Vec<ArticleCard>,
    /// Related situations.
    pub related: Vec<SituationCard>,
    /// The page of its groups for printing.
    pub print: Option<String>,
    /// The page's URL as a QR code, an `svg` for paper, on the first page of the list; `None` where `build.qr` is off.
    pub qr_html: Option<String>,
    /// The situation's own keys (`extra:`).
    pub extra: serde_json::Value,
}

/// The tree of all situations. In templates: `situations`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SituationsView {
    /// The tree, top level first.
    pub situations: Vec<SituationCard>,
    /// Words by which people look for a situation, in the order of a dictionary; empty where `build.search` is off.
    pub words: Vec<WordLink>,
}

/// A word that people use, and the situation that is meant.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash, PartialEq, Eq)]
pub struct WordLink {
    /// The word.
    pub word: String,
    /// The situation.
    pub situation: Link,
}

/// A page of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct PageLink {
    /// Its number, from 1; 0 stands for a gap.
    pub number: usize,
    /// Where it is; empty for a gap.
    pub address: String,
    /// Whether it is the page that is shown.
    pub current: bool,
}

/// The pages of a list.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct Pagination {
    /// The number of this page, from 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// First, last, and those around this one, with gaps.
    pub pages: Vec<PageLink>,
}

/// A list of groups: all of them, or those of a format, a kind, a place, a weekday, a language. In templates: `list`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ListView {
    /// What the list is by: `all`, `format`, `kind`, `region`, `town`, `day`, `language`.
    pub by: &'static str,
    /// How many groups there are, in words: "12 groups".
    pub count_text: String,
    /// The groups of this page, as cards of HTML.
    pub groups_html: Vec<String>,
    /// The pages of the list.
    pub pagination: Option<Pagination>,
    /// The other lists of the same sort, and the finer ones below this (the towns of a region).
    pub values: Vec<ValueLink>,
    /// A page with all lists of this sort.
    pub all: Option<Link>,
    /// A map of the region's towns, an `svg`, on the first page of a list by region; `None` where fewer than three towns have a
    /// position that is published.
    pub map_html: Option<String>,
    /// The page's URL as a QR code, an `svg` for paper, on the first page of a list by day; `None` where `build.qr` is off.
    pub qr_html: Option<String>,
}

/// A list of groups, as a link with its count.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct ValueLink {
    /// The word as the data has it.
    pub key: String,
    /// Its name in the page's language.
    pub label: String,
    /// The language of the name where it is not the page's.
    pub lang: Option<String>,
    /// Its list.
    pub address: String,
    /// How many groups.
    pub count: usize,
    /// Whether it is the list that is shown.
    pub current: bool,
    /// Finer lists below it: the towns of a region.
    pub children: Vec<ValueLink>,
}

/// All lists of one sort: every format, every region with its towns, ... In templates: `values`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ValuesView {
    /// What the lists are by: `format`, `kind`, `region`, `day`, `language`.
    pub by: &'static str,
    /// The lists.
    pub values: Vec<ValueLink>,
    /// A map of all towns, an `svg`, where the lists are by region; `None` where fewer than three towns have a position that is
    /// published.
    pub map_html: Option<String>,
}

/// A page of text. In templates: `prose`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProseView {
    /// Its id.
    pub id: String,
    /// What it says, in a sentence or two.
    pub description: Option<String>,
    /// The text.
    pub html: String,
    /// The headings, empty where there are fewer than three.
    pub contents: Vec<HeadingView>,
    /// Its own keys (`extra:`).
    pub extra: serde_json::Value,
}

/// A group on the page for printing: all that somebody needs who holds only paper.
#[derive(Debug, Clone, Serialize, JsonSchema, Hash)]
pub struct PrintGroup {
    /// Its name.
    pub name: String,
    /// The language of name and summary where it is not the page's.
    pub lang: Option<String>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// What to know first.
    pub notices: Vec<String>,
    /// When it meets, each meeting in words with its zone.
    pub when: Vec<String>,
    /// Where, in one line.
    pub place: Option<String>,
    /// How to join or to ask, each a line: web address, number, e-mail.
    pub ways_in: Vec<String>,
    /// The formats in words.
    pub formats: Vec<Label>,
    /// "Confirmed on ...".
    pub confirmed: Option<String>,
    /// The full URL of its page.
    pub url: String,
}

/// Groups on paper. In templates: `print`.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PrintView {
    /// The situation, where the page is of one.
    pub situation: Option<Link>,
    /// The groups; empty on the overview.
    pub groups: Vec<PrintGroup>,
    /// A sentence, where there are more groups than fit on paper.
    pub more: Option<String>,
    /// The pages for printing, by situation; empty on a situation's own.
    pub situations: Vec<ValueLink>,
}

impl ValueLink {
    /// The same as a plain label, for facts.
    pub fn label(&self) -> Label {
        Label { key: self.key.clone(), label: self.label.clone(), address: Some(self.address.clone()) }
    }
}

impl From<&ValueLink> for Link {
    fn from(value: &ValueLink) -> Self {
        Self { label: value.label.clone(), address: value.address.clone(), lang: value.lang.clone() }
    }
}
