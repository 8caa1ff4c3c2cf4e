//! The press: templates, words and ready cards, from which pages are made, in every language.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

use super::accent::Accents;
use super::assets::AssetAddresses;
use super::policy::Policy;
use super::speech::Speaker;
use super::speech::site::OfTheme;
use super::theme::Theme;
use super::view::{GroupCard, Link};
use super::words::capitalized;
use super::{minify, squeeze};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::plan::{Listed, Plan, Shows, Town};
use crate::record::Record;
use crate::site::group::Group;
use crate::site::value::Slug;

/// Everything that pages of all languages are made from.
pub(super) struct Press<'p, 's> {
    pub(super) plan: &'p Plan<'s>,
    pub(super) theme: &'p Theme,
    /// The name of each language in itself.
    own_names: Vec<String>,
    /// The site's part of each page, by language.
    pub(super) sites: Vec<tera::Value>,
    /// The card of each listed group, by language, made when it is first asked for; and that for texts.
    cards: Vec<Vec<OnceLock<String>>>,
    cards_of_texts: Vec<Vec<OnceLock<String>>>,
    /// Up to three articles on each situation and on those below it, by language.
    articles: Vec<BTreeMap<&'s Slug, Vec<Link>>>,
    /// The crisis lines as HTML, by language and by the order of the lines.
    crisis: Mutex<BTreeMap<(usize, Vec<usize>), String>>,
    /// Where the towns of the lists lie, found when a map is first asked for.
    towns: OnceLock<Vec<Town>>,
    /// The record of the last build, and that of this one, which is made when it is first asked for.
    past: Option<&'p Record>,
    record: OnceLock<Record>,
    /// What pages may load and do.
    pub(super) policy: Policy,
    /// What went wrong in templates.
    problems: Mutex<Diagnostics>,
}

impl<'p, 's> Press<'p, 's> {
    /// Makes the site's part of all pages.
    pub(super) fn new(
        (plan, past): (&'p Plan<'s>, Option<&'p Record>),
        theme: &'p Theme,
        assets: &AssetAddresses,
    ) -> Self {
        let own_names =
            plan.site.languages.iter().map(|tag| capitalized(&theme.words(tag.as_str()).language_name(tag.as_str())));
        let files = plan.sources.below("static/").map(|(path, _)| path.as_str());
        let policy =
            Policy::new(theme.inline().values().map(String::as_str), files.chain(assets.keys().map(String::as_str)));
        let mut press = Self {
            plan,
            theme,
            own_names: own_names.collect(),
            sites: Vec::new(),
            cards: Vec::new(),
            cards_of_texts: Vec::new(),
            articles: Vec::new(),
            crisis: Mutex::default(),
            towns: OnceLock::new(),
            past,
            record: OnceLock::new(),
            policy,
            problems: Mutex::default(),
        };
        let of_theme = OfTheme {
            assets: assets.clone(),
            inline: theme.inline().clone(),
            policy: press.policy.in_page(),
            color: Accents::of(plan.site, theme).map(|accents| accents.view()),
        };
        for language in 0..plan.site.languages.len() {
            let speaker = press.speaker(language);
            let site = press.site_value(&speaker, of_theme.clone());
            let articles = articles_by_situation(&speaker);
            press.sites.push(site);
            let none_yet = || std::iter::repeat_with(OnceLock::new).take(plan.index.groups.len()).collect();
            press.cards.push(none_yet());
            press.cards_of_texts.push(none_yet());
            press.articles.push(articles);
        }
        press
    }

    /// The site's part of each page, with the foot of the page ready.
    fn site_value(&self, speaker: &Speaker<'_, '_>, of_theme: OfTheme) -> tera::Value {
        let mut site = speaker.site_view(of_theme);
        let mut context = tera::Context::new();
        context.insert("site", &site);
        site.footer_html = self.smallest(&self.template(speaker.language, "partials/footer.html", &context));
        tera::Value::from_serializable(&site)
    }

    /// What this build tells the next one, and what has changed since the last. It is made on one thread: one that shared the work
    /// out could be given a page meanwhile that waits for this very record.
    pub(super) fn record(&self) -> &Record {
        self.record.get_or_init(|| Record::of(self.plan, self.past))
    }

    /// The crisis lines of a page as HTML. Most pages share one order of the lines, so each order is rendered once.
    pub(super) fn crisis(&self, speaker: &Speaker<'_, '_>, shows: Shows<'_>) -> Option<String> {
        let order = speaker.crisis_order(shows);
        if order.is_empty() {
            return None;
        }
        let lock = || self.crisis.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let key = (speaker.language, order);
        if let Some(html) = lock().get(&key) {
            return Some(html.clone());
        }
        let lines = &speaker.site().settings.crisis;
        let views: Vec<_> = key.1.iter().map(|number| speaker.crisis_line(&lines[*number])).collect();
        let mut context = tera::Context::new();
        context.insert("crisis", &views);
        let html = self.smallest(&self.template(speaker.language, "partials/crisis.html", &context));
        lock().insert(key, html.clone());
        Some(html)
    }

    /// Speaks in a language.
    pub(super) fn speaker(&self, language: usize) -> Speaker<'_, 's> {
        let words = self.theme.words(self.plan.site.languages[language].as_str());
        Speaker { plan: self.plan, words, language, own_names: &self.own_names }
    }

    /// Renders a template. A mistake in it is noted, and nothing comes of it.
    pub(super) fn template(&self, language: usize, name: &str, context: &tera::Context) -> String {
        match self.theme.render(self.plan.site.languages[language].as_str(), name, context) {
            Ok(html) => html,
            Err(problem) => {
                self.report(*problem);
                String::new()
            }
        }
    }

    /// Notes a problem.
    pub(super) fn report(&self, problem: Diagnostic) {
        self.problems.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(problem);
    }

    /// All problems that were noted so far.
    pub(super) fn problems(&self) -> Diagnostics {
        self.problems.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// The card of a listed group.
    pub(super) fn card(&self, language: usize, number: Listed) -> &str {
        let number = number as usize;
        let make = || self.printed_card(language, &self.speaker(language).card(self.plan.index.groups[number]));
        self.cards[language][number].get_or_init(make)
    }

    /// The card of a listed group in a text.
    pub(super) fn card_of_text(&self, language: usize, number: Listed) -> &str {
        let number = number as usize;
        let make = || self.any_card_of_text(&self.speaker(language), self.plan.index.groups[number]);
        self.cards_of_texts[language][number].get_or_init(make)
    }

    /// The cards of these groups.
    pub(super) fn cards(&self, language: usize, numbers: &[Listed]) -> Vec<String> {
        numbers.iter().map(|number| self.card(language, *number).to_owned()).collect()
    }

    /// The card of any group in a text, made afresh. It has no next date: who reads a text is not choosing an evening, and the
    /// pages of texts are the longest.
    pub(super) fn any_card_of_text(&self, speaker: &Speaker<'_, '_>, group: &Group) -> String {
        let card = GroupCard { next: None, when_data: None, ..speaker.card(group) };
        self.printed_card(speaker.language, &card)
    }

    fn printed_card(&self, language: usize, card: &GroupCard) -> String {
        let mut context = tera::Context::new();
        context.insert("card", card);
        squeeze::html(&self.template(language, "card.html", &context))
    }

    /// Articles on the situations of a group, each once.
    pub(super) fn articles_for(&self, language: usize, group: &Group) -> Vec<Link> {
        /// As many as somebody would look at.
        const MOST: usize = 4;
        let mut links: Vec<Link> = Vec::new();
        for link in group.situations.iter().filter_map(|id| self.articles[language].get(id)).flatten() {
            if links.len() < MOST && !links.contains(link) {
                links.push(link.clone());
            }
        }
        links
    }

    /// Where the towns of the lists lie.
    pub(super) fn towns(&self) -> &[Town] {
        self.towns.get_or_init(|| self.plan.towns())
    }

    /// A part that stands on very many pages and is made once, as small as it can be where the site wants that.
    fn smallest(&self, html: &str) -> String {
        if self.plan.site.settings.build.minify { minify::html(html) } else { html.to_owned() }
    }

    /// The HTML of a text, made small where the site wants that.
    pub(super) fn small_html(&self, html: &str) -> String {
        if self.plan.site.settings.build.minify { squeeze::html(html) } else { html.to_owned() }
    }

    /// A page, made small where the site wants that.
    ///
    /// Parts that all pages share, and styles, go through the minifier. A page as a whole only loses its idle line ends: there are far more pages
    /// than texts, and their templates have little else to lose.
    pub(super) fn small_page(&self, html: String) -> String {
        if self.plan.site.settings.build.minify { squeeze::lines(&html) } else { html }
    }
}

fn articles_by_situation<'s>(speaker: &Speaker<'_, 's>) -> BTreeMap<&'s Slug, Vec<Link>> {
    const MOST: usize = 3;
    let situations = speaker.site().situations.values();
    situations
        .map(|situation| {
            let articles = speaker.plan.articles_on(situation);
            (situation.id(), articles.into_iter().take(MOST).map(|article| speaker.article_link(article)).collect())
        })
        .collect()
}
