//! The site itself: its name, navigation and lists, the same on every page of a language.

use std::collections::BTreeMap;

use super::Speaker;
use crate::plan::{By, Shows};
use crate::render::view::{ColorView, CrisisView, FinderView, ImageView, Link, OrganizationView, SiteView};
use crate::site::SAFETY;
use crate::site::settings::CrisisLine;
use crate::sources::SourcePath;
use crate::yaml::Free;

/// The name of the icon in tabs, and of the one that gives nothing away.
const ICONS: [&str; 2] = ["icon.svg", "neutral.svg"];

/// What a page needs of the theme, the same in all languages.
#[derive(Debug, Clone)]
pub struct OfTheme {
    /// Its files by their name, with the address of each.
    pub assets: BTreeMap<String, String>,
    /// Its scripts that stand in pages, by their name.
    pub inline: BTreeMap<String, String>,
    /// What its pages may load and do.
    pub policy: String,
    /// The site's own colour.
    pub color: Option<ColorView>,
}

impl Speaker<'_, '_> {
    /// The site in this language.
    pub fn site_view(&self, theme: OfTheme) -> SiteView {
        let settings = &self.site().settings;
        let own = settings.languages.get(self.tag());
        let or_own = |value: Option<&Option<String>>, original: &Option<String>| {
            value.and_then(Option::as_ref).or(original.as_ref()).cloned()
        };
        let groups = !self.plan.index.groups.is_empty();
        SiteView {
            title: self.site_title().to_owned(),
            head_name: self.head_name().to_owned(),
            tagline: or_own(own.map(|own| &own.tagline), &settings.tagline),
            description: or_own(own.map(|own| &own.description), &settings.description),
            home: self.plan.addresses.link(self.language, ""),
            base_path: self.site().base.path().to_owned(),
            navigation: self.navigation(),
            lists: self.lists(),
            icon: theme.assets.get(self.icon()).cloned(),
            assets: theme.assets,
            inline: theme.inline,
            policy: theme.policy,
            color: theme.color,
            logo: self.logo(),
            organization: self.organization(),
            guard: self.guard(),
            feed: settings.build.feeds.then(|| Link {
                label: self.words.say("feed-articles", &[("site", self.head_name().into())]),
                address: self.plan.addresses.link(self.language, "feed.xml"),
                lang: None,
            }),
            manifest: self.plan.addresses.file("site.webmanifest"),
            print: groups.then(|| self.plan.addresses.link(self.language, "print/")),
            find: self.finder(),
            today: self.plan.has_today().then(|| self.titled(Shows::Today).address),
            safety: self
                .plan
                .prose(SAFETY)
                .map(|page| self.plan.addresses.link(self.language, &format!("{}/", page.id))),
            footer_html: String::new(),
            built: self.date(self.site().today),
            group_count: self.plan.index.groups.len(),
            open_data: if settings.build.exports {
                ["groups.json", "groups.csv"].map(|file| self.plan.addresses.file(file)).to_vec()
            } else {
                Vec::new()
            },
            when_texts: self.when_texts(),
            counts_visits: settings.privacy.analytics,
            asks_position: settings.privacy.location,
            extra: extra(&settings.extra),
        }
    }

    fn finder(&self) -> Option<FinderView> {
        let link = |path: &str| self.plan.addresses.link(self.language, path);
        self.plan.has_finder().then(|| FinderView {
            address: link(&self.plan.addresses.path(Shows::Find, &self.plan.index)),
            index: self.plan.addresses.file(&self.plan.addresses.search_root(self.language)),
        })
    }

    /// The name of the site in this language.
    pub fn site_title(&self) -> &str {
        let settings = &self.site().settings;
        let own = settings.languages.get(self.tag()).and_then(|own| own.title.as_deref());
        own.unwrap_or(&settings.title)
    }

    /// Its name where others than its reader may see it: in tabs, histories and previews.
    pub fn head_name(&self) -> &str {
        self.site().neutral_name(self.language).unwrap_or_else(|| self.site_title())
    }

    /// The name of the picture that stands for the site in tabs.
    fn icon(&self) -> &'static str {
        ICONS[usize::from(self.site().neutral_name(self.language).is_some())]
    }

    fn navigation(&self) -> Vec<Link> {
        self.plan
            .navigation(self.language)
            .into_iter()
            .map(|entry| match (entry.label, entry.shows) {
                (Some(label), _) => Link { label: label.to_owned(), address: entry.address, lang: None },
                (None, Some(shows)) => Link { address: entry.address, ..self.short_link(shows) },
                (None, None) => Link { label: entry.address.clone(), address: entry.address, lang: None },
            })
            .collect()
    }

    /// What is shown under a short name: that of the navigation for lists, else the title.
    pub(super) fn short_link(&self, shows: Shows<'_>) -> Link {
        let key = match shows {
            Shows::List(0, _) => Some("nav-groups"),
            Shows::Situations => Some("nav-situations"),
            Shows::Articles(_) => Some("nav-articles"),
            Shows::Print(None) => Some("nav-print"),
            Shows::Find => Some("nav-find"),
            Shows::Today => Some("nav-today"),
            Shows::Home
            | Shows::List(..)
            | Shows::Situation(..)
            | Shows::Group(_)
            | Shows::Year(_)
            | Shows::Article(_)
            | Shows::Prose(_)
            | Shows::Values(_)
            | Shows::Changes
            | Shows::Print(Some(_))
            | Shows::NotFound => None,
        };
        match key {
            Some(key) => Link { label: self.words.text(key), address: String::new(), lang: None },
            None => self.titled(shows),
        }
    }

    fn lists(&self) -> Vec<Link> {
        let link = |label: String, path: &str| Link {
            label,
            address: self.plan.addresses.link(self.language, path),
            lang: None,
        };
        let all = (!self.plan.index.groups.is_empty()).then(|| link(self.words.text("title-groups"), "groups/"));
        let situations =
            (!self.site().situations.is_empty()).then(|| link(self.words.text("title-situations"), "situations/"));
        let sorts = By::SORTS.into_iter().filter(|by| self.plan.index.lists_by(*by).next().is_some());
        let sorts = sorts.map(|by| self.titled(Shows::Values(by)));
        let articles = (!self.site().articles.is_empty()).then(|| link(self.words.text("title-articles"), "articles/"));
        situations.into_iter().chain(all).chain(sorts).chain(articles).collect()
    }

    /// Who runs the site.
    pub fn organization(&self) -> Option<OrganizationView> {
        let organization = self.site().settings.organization.as_ref()?;
        let from = SourcePath::new("site.yaml");
        Some(OrganizationView {
            name: organization.name.clone(),
            url: organization.url.as_ref().map(ToString::to_string),
            email: organization.email.as_ref().map(ToString::to_string),
            phone: organization.phone.as_ref().map(|phone| self.phone(phone)),
            address: organization.address.clone(),
            logo: organization.logo.as_ref().and_then(|logo| self.plan.image(&from, logo)).map(|image| image.address),
            registration: organization.registration.clone(),
        })
    }

    fn logo(&self) -> Option<ImageView> {
        let logo = self.site().settings.organization.as_ref()?.logo.as_ref()?;
        // The name of the site stands beside it.
        self.image(&SourcePath::new("site.yaml"), logo, "")
    }

    /// A crisis line.
    pub fn crisis_line(&self, line: &CrisisLine) -> CrisisView {
        let names: Vec<String> =
            line.languages.iter().map(|language| self.words.language_name(language.as_str())).collect();
        CrisisView {
            name: line.name.clone(),
            phone: line.phone.as_ref().map(|phone| self.phone(phone)),
            text: line.text.as_ref().map(|text| self.phone(&text.number)),
            text_word: line.text.as_ref().and_then(|text| text.word.clone()),
            chat: line.chat.as_ref().map(ToString::to_string),
            url: line.url.as_ref().map(ToString::to_string),
            hours: line.hours.clone(),
            languages: (!names.is_empty()).then(|| self.words.list(&names)),
            verified: line.verified.map(|day| self.date(day.date())),
        }
    }
}

/// The free keys of an input, for templates.
pub(super) fn extra(extra: &BTreeMap<String, Free>) -> serde_json::Value {
    serde_json::to_value(extra).unwrap_or_else(|_| serde_json::json!({}))
}
