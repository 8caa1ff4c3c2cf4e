//! Who speaks: what every view says in the same way, such as dates, links and names.

use jiff::civil::Date;

use crate::plan::{By, Plan};
use crate::render::view::{DateView, Label, Link, PhoneView};
use crate::render::words::Words;
use crate::site::Site;
use crate::site::article::{Article, ArticleHead, Situation, SituationHead, Written};
use crate::site::group::Group;
use crate::site::value::{Day, Language, Phone};

/// Speaks of a site in one of its languages.
#[derive(Clone, Copy)]
pub struct Speaker<'p, 's> {
    /// What there is to speak of.
    pub plan: &'p Plan<'s>,
    /// The words of the language.
    pub words: &'p Words,
    /// The language, by its number in `Site::languages`.
    pub language: usize,
    /// The name of each language of the site in itself: "Español".
    pub own_names: &'p [String],
}

/// What a group calls itself in a language.
pub struct GroupWords<'s> {
    /// Its name.
    pub name: &'s str,
    /// One or two sentences.
    pub summary: Option<&'s str>,
    /// Markdown.
    pub description: Option<&'s str>,
    /// The language of these words, where it is not the page's.
    pub lang: Option<String>,
}

impl<'s> Speaker<'_, 's> {
    /// The site.
    pub fn site(&self) -> &'s Site {
        self.plan.site
    }

    /// The language's tag.
    pub fn tag(&self) -> &'s Language {
        &self.plan.site.languages[self.language]
    }

    /// The language of `other` where it is not the page's, for `lang`.
    pub fn foreign(&self, other: &Language) -> Option<String> {
        (other != self.tag()).then(|| other.to_string())
    }

    /// A day in words.
    pub fn date(&self, day: Date) -> DateView {
        DateView { text: self.words.date(day), iso: day.to_string() }
    }

    /// A day in words alone.
    pub fn day(&self, day: Day) -> String {
        self.words.date(day.date())
    }

    /// A telephone number.
    #[expect(clippy::unused_self, reason = "a speaker says everything that is said")]
    pub fn phone(&self, phone: &Phone) -> PhoneView {
        PhoneView { text: phone.as_str().to_owned(), dial: phone.dial() }
    }

    /// A word of a closed list, with the list of groups by it where there is one.
    pub fn label(&self, prefix: &str, key: &str, by: Option<By>) -> Label {
        let list = by.and_then(|by| self.plan.index.list(by, &key.to_lowercase()));
        Label {
            key: key.to_owned(),
            label: self.words.text(&format!("{prefix}-{key}")),
            address: list.map(|list| self.plan.addresses.link(self.language, &list.path)),
        }
    }

    /// A language with its name in this one, and the list of groups in it.
    pub fn language_label(&self, language: &Language) -> Label {
        let list = self.plan.index.list(By::Language, &language.as_str().to_lowercase());
        Label {
            key: language.to_string(),
            label: self.words.language_name(language.as_str()),
            address: list.map(|list| self.plan.addresses.link(self.language, &list.path)),
        }
    }

    /// The version of an article that is shown in this language.
    pub fn written<'a>(&self, article: &'a Article) -> &'a Written<ArticleHead> {
        article.in_language(self.tag())
    }

    /// The version of a situation that is shown in this language.
    pub fn situation_words<'a>(&self, situation: &'a Situation) -> &'a Written<SituationHead> {
        situation.text.in_language(self.tag())
    }

    /// A group's own words in this language; each that is missing in a translation is the original's.
    pub fn group_words<'g>(&self, group: &'g Group) -> GroupWords<'g> {
        let own = if self.language == 0 { None } else { group.translations.get(self.tag()) };
        let lang = (self.language > 0 && own.is_none()).then(|| self.plan.site.languages[0].to_string());
        let or_original = |own: Option<&'g Option<String>>, original: &'g Option<String>| {
            own.and_then(Option::as_deref).or(original.as_deref())
        };
        GroupWords {
            name: own.and_then(|own| own.name.as_deref()).unwrap_or(&group.name),
            summary: or_original(own.map(|own| &own.summary), &group.summary),
            description: or_original(own.map(|own| &own.description), &group.description),
            lang,
        }
    }

    /// A situation as a link.
    pub fn situation_link(&self, situation: &Situation) -> Link {
        let written = self.situation_words(situation);
        Link {
            label: written.head.title.clone(),
            address: self.plan.addresses.situation(self.language, situation),
            lang: self.foreign(&written.language),
        }
    }

    /// An article as a link.
    pub fn article_link(&self, article: &Article) -> Link {
        let written = self.written(article);
        Link {
            label: written.head.title.clone(),
            address: self.plan.addresses.article(self.language, &article.id),
            lang: self.foreign(&written.language),
        }
    }
}
