//! Articles, pages of text and situations: Markdown files with front matter, in one or more languages.

use std::collections::BTreeMap;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::Deserialize;

use super::group::Image;
use super::value::{Day, Language, Slug, WebAddress};
use crate::markdown::Body;
use crate::sources::SourcePath;
use crate::yaml::{self, Region};

/// The front matter of an article or a page.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArticleHead {
    /// The title.
    pub title: String,
    /// What it says, in a sentence or two.
    pub description: Option<String>,
    /// When it was published.
    pub date: Option<Day>,
    /// When it was last changed.
    pub updated: Option<Day>,
    /// Who wrote it.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub authors: Vec<String>,
    /// The situations it is about.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub situations: Vec<Slug>,
    /// An image.
    pub image: Option<Image>,
    /// The sources it rests on.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub references: Vec<Reference>,
    /// Who reviewed it, and when.
    pub reviewed: Option<Reviewed>,
    /// Related articles.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub related: Vec<Slug>,
    /// Its place among articles of the same day: the lower, the earlier.
    #[serde(default)]
    pub order: i32,
    /// Whether it is not to be published yet.
    #[serde(default)]
    pub draft: bool,
    /// Whether a list of contents is shown.
    #[serde(default = "yes")]
    pub toc: bool,
    /// Old addresses that lead here.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub aliases: Vec<String>,
    /// The language of the text, where it is not that of the file's name.
    pub language: Option<Language>,
    /// Keys of the site's own.
    #[serde(default, deserialize_with = "yaml::unique_map")]
    pub extra: BTreeMap<String, yaml::Free>,
}

const fn yes() -> bool {
    true
}

/// A source that an article rests on.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// The id for citations; a source without one is listed only.
    pub id: Option<Slug>,
    /// The title.
    pub title: String,
    /// The authors.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub authors: Vec<String>,
    /// Journal or publisher.
    pub publisher: Option<String>,
    /// The year.
    pub year: Option<i16>,
    /// Where it can be read.
    pub url: Option<WebAddress>,
    /// When it was last looked at.
    pub accessed: Option<Day>,
}

/// Who reviewed an article, and when.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// A name or a role.
    pub by: String,
    /// The day.
    pub date: Option<Day>,
}

/// The front matter of a situation.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SituationHead {
    /// The title, in people's own words.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Words that people search with, misspellings too.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub synonyms: Vec<String>,
    /// The names of the crisis lines that come first here.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub crisis: Vec<String>,
    /// Whether pages about it have the quick exit; what stands above it decides where it is left out.
    pub exit: Option<bool>,
    /// Related situations.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub related: Vec<Slug>,
    /// Its place among its siblings: the lower, the earlier.
    #[serde(default)]
    pub order: i32,
    /// The name of an icon.
    pub icon: Option<String>,
    /// Old addresses that lead here.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub aliases: Vec<String>,
    /// Keys of the site's own.
    #[serde(default, deserialize_with = "yaml::unique_map")]
    pub extra: BTreeMap<String, yaml::Free>,
}

/// One Markdown file: its front matter and its text.
#[derive(Debug, Clone, PartialEq)]
pub struct Written<H> {
    /// The file.
    pub path: SourcePath,
    /// The bytes of its front matter, for places of mistakes.
    pub head_region: Region,
    /// Where in the file its body begins, in bytes.
    pub body_start: usize,
    /// The front matter.
    pub head: H,
    /// Whether the front matter had no mistake; else `head` has only what is left without them.
    pub is_whole: bool,
    /// The language of the text.
    pub language: Language,
    /// The text.
    pub body: Arc<Body>,
}

/// A thing of the site that is written in Markdown: the original and its translations.
#[derive(Debug, Clone, PartialEq)]
pub struct Text<H> {
    /// Its id.
    pub id: Slug,
    /// In the site's language (or, by `language:`, in its own).
    pub original: Arc<Written<H>>,
    /// In other languages.
    pub translations: BTreeMap<Language, Arc<Written<H>>>,
}

impl<H> Text<H> {
    /// The text in `language`, or else the original.
    pub fn in_language(&self, language: &Language) -> &Written<H> {
        self.translations.get(language).unwrap_or(&self.original)
    }

    /// Whether there is a text in `language`.
    pub fn speaks(&self, language: &Language) -> bool {
        self.original.language == *language || self.translations.contains_key(language)
    }

    /// The original and all translations.
    pub fn versions(&self) -> impl Iterator<Item = &Written<H>> {
        std::iter::once(&self.original).chain(self.translations.values()).map(Arc::as_ref)
    }
}

/// An article, or a page of text.
pub type Article = Text<ArticleHead>;

/// A situation in life that a group is for, with its place in the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Situation {
    /// Title, summary and text.
    pub text: Text<SituationHead>,
    /// The situation above it.
    pub parent: Option<Slug>,
    /// The situations right below it, in order.
    pub children: Vec<Slug>,
}

impl Situation {
    /// Its id.
    pub const fn id(&self) -> &Slug {
        &self.text.id
    }
}
