//! Makes one page: the view that its template sees, and the HTML.

use serde::Serialize;

use super::body::Setting;
use super::map::{self, Legend, Spot, Unit};
use super::speech::Speaker;
use super::speech::article::ArticleParts;
use super::speech::group::GroupParts;
use super::speech::lists::ListParts;
use super::speech::situation::SituationParts;
use super::{Press, around, qr};
use crate::diagnostic::{Code, Diagnostic};
use crate::markdown;
use crate::plan::{By, Page, Sheet, Shows};
use crate::site::article::{Article, Situation};
use crate::site::group::Group;

/// How many groups an article shows.
const GROUPS_OF_ARTICLE: usize = 3;
/// How many similar groups a group shows.
const SIMILAR: usize = 3;

/// Makes one page.
pub(super) struct PageMaker<'p, 's> {
    press: &'p Press<'p, 's>,
    speaker: Speaker<'p, 's>,
    page: &'p Page<'s>,
}

impl<'p, 's> PageMaker<'p, 's> {
    pub(super) fn new(press: &'p Press<'_, 's>, page: &'p Page<'s>) -> Self {
        Self { press, speaker: press.speaker(page.language), page }
    }

    /// The page as HTML.
    pub(super) fn make(&self) -> String {
        let html = match self.page.shows {
            Shows::Home => self.home(),
            Shows::Situations => self.filled("situations", &self.speaker.situations()),
            Shows::Situation(situation, sheet) => self.situation(situation, sheet),
            Shows::Group(group) => self.group(group),
            Shows::Articles(sheet) => self.filled("articles", &self.speaker.articles(sheet)),
            Shows::Year(year) => self.filled("year", &self.speaker.year(year)),
            Shows::Article(article) => self.article(article),
            Shows::Prose(page) => self.prose(page),
            Shows::List(number, sheet) => self.list(number, sheet),
            Shows::Values(by) => self.filled("values", &self.speaker.values_view(by, self.map(by, None))),
            Shows::Print(situation) => self.filled("print", &self.speaker.print(situation)),
            Shows::Find => self.filled("find", &()),
            Shows::Changes => self.filled("changes", &self.speaker.changes_view(self.press.record())),
            Shows::Today => self.filled("today", &self.speaker.today()),
            Shows::NotFound => self.filled("not-found", &()),
        };
        self.press.small_page(html)
    }

    /// Renders the template `name` with `view` under the same name.
    fn filled(&self, name: &'static str, view: &impl Serialize) -> String {
        let mut frame = self.speaker.frame(self.page);
        frame.crisis_html = self.press.crisis(&self.speaker, self.page.shows);
        let is_neutral = self.speaker.site().neutral_name(self.page.language).is_some();
        frame.json_ld_html = if is_neutral { None } else { around::json_ld(&self.speaker, self.page, &frame) };
        let mut context = tera::Context::new();
        context.insert("page", &frame);
        context.insert_value("site", self.press.sites[self.page.language].clone());
        context.insert(name.replace('-', "_"), view);
        self.press.template(self.page.language, &format!("{name}.html"), &context)
    }

    /// The page's address for paper.
    fn qr(&self) -> Option<String> {
        let wanted = self.speaker.site().settings.build.qr;
        wanted.then(|| qr::svg(&self.speaker.canonical(self.page), &self.speaker.words.text("qr-label"))).flatten()
    }

    /// A map of all towns, or of those of a region.
    fn map(&self, by: By, region: Option<&str>) -> Option<String> {
        let (plan, words) = (self.speaker.plan, self.speaker.words);
        if by != By::Region {
            return None;
        }
        let towns = self.press.towns().iter().map(|town| (town, &plan.index.lists[town.list]));
        let wanted = towns.filter(|(_, list)| region.is_none_or(|region| list.region.as_deref() == Some(region)));
        let spots: Vec<Spot> = wanted
            .map(|(town, list)| {
                let name = self.speaker.list_name(list);
                let groups = words.say("count-groups", &[("count", list.groups.len().into())]);
                Spot {
                    latitude: town.latitude,
                    longitude: town.longitude,
                    groups: town.groups,
                    label: words.say("map-town", &[("town", name.as_str().into()), ("groups", groups.into())]),
                    name,
                    address: plan.addresses.link(self.page.language, &list.path),
                }
            })
            .collect();
        let unit = Unit::of_country(plan.site.settings.country.as_str());
        let key = match unit {
            Unit::Kilometers => "map-kilometers",
            Unit::Miles => "map-miles",
        };
        let length = |length: usize| words.say(key, &[("count", length.into())]);
        map::svg(&spots, &Legend { label: &words.text("map-label"), unit, length: &length })
    }

    fn cards(&self, numbers: &[u32]) -> Vec<String> {
        self.press.cards(self.page.language, numbers)
    }

    fn home(&self) -> String {
        let html = self.speaker.site().home.as_ref().map(|home| self.text_of(home).html()).unwrap_or_default();
        self.filled("home", &self.speaker.home(&html))
    }

    fn text_of<'a>(&'a self, article: &'a Article) -> Setting<'a, 'p, 's> {
        let written = self.speaker.written(article);
        Setting {
            press: self.press,
            speaker: self.speaker,
            path: &written.path,
            body: &written.body,
            article: Some((article, written)),
        }
    }

    fn prose(&self, page: &Article) -> String {
        self.filled("prose", &self.speaker.prose(page, self.text_of(page).html()))
    }

    fn article(&self, article: &Article) -> String {
        let text = self.text_of(article);
        let situations = article.original.head.situations.iter();
        let mut groups: Vec<u32> = Vec::new();
        for number in situations.flat_map(|id| self.speaker.plan.index.situation(id).iter().take(GROUPS_OF_ARTICLE)) {
            if groups.len() < GROUPS_OF_ARTICLE && !groups.contains(number) {
                groups.push(*number);
            }
        }
        let parts = ArticleParts {
            html: text.html(),
            holds_references: text.holds_references(),
            groups_html: groups
                .iter()
                .map(|number| self.press.card_of_text(self.page.language, *number).to_owned())
                .collect(),
        };
        self.filled("article", &self.speaker.article(article, parts))
    }

    fn situation(&self, situation: &Situation, sheet: Sheet) -> String {
        let written = self.speaker.situation_words(situation);
        let setting = Setting {
            press: self.press,
            speaker: self.speaker,
            path: &written.path,
            body: &written.body,
            article: None,
        };
        let listed = self.speaker.plan.index.situation(situation.id());
        let parts = SituationParts {
            html: if sheet.number == 1 { setting.html() } else { String::new() },
            groups_html: self.cards(sheet.of(listed, self.speaker.plan.page_size())),
            qr_html: if sheet.number == 1 { self.qr() } else { None },
        };
        self.filled("situation", &self.speaker.situation(situation, sheet, parts))
    }

    fn list(&self, number: usize, sheet: Sheet) -> String {
        let list = &self.speaker.plan.index.lists[number];
        let parts = ListParts {
            groups_html: self.cards(sheet.of(&list.groups, self.speaker.plan.page_size())),
            qr_html: if list.by == By::Day && sheet.number == 1 { self.qr() } else { None },
            map_html: if sheet.number == 1 { self.map(list.by, Some(&list.key)) } else { None },
        };
        self.filled("list", &self.speaker.list(number, sheet, parts))
    }

    fn group(&self, group: &'s Group) -> String {
        let similar = self.speaker.plan.similar(group, SIMILAR);
        let parts = GroupParts {
            description_html: self.description(group),
            similar_html: self.cards(&similar),
            articles: self.press.articles_for(self.page.language, group),
            qr_html: self.qr(),
        };
        self.filled("group", &self.speaker.group(group, parts))
    }

    /// A description is a small text of its own; what is wrong with it is said once, in the site's language.
    fn description(&self, group: &Group) -> Option<String> {
        let words = self.speaker.group_words(group);
        let text = words.description?;
        let body = markdown::read(text);
        let path = &group.origin.path;
        if self.page.language == 0 || words.lang.is_none() {
            self.check_description(group, &body);
        }
        let setting = Setting { press: self.press, speaker: self.speaker, path, body: &body, article: None };
        let mut html = String::with_capacity(text.len() * 2);
        body.html_with(&setting, &mut html);
        Some(html)
    }

    fn check_description(&self, group: &Group, body: &markdown::Body) {
        let place = || {
            let key = match self.page.language {
                0 => "description".to_owned(),
                _ => format!("translations.{}.description", self.speaker.tag()),
            };
            crate::site::place_of(self.speaker.plan.sources, &group.origin, &key)
        };
        let report = |code: Code, message: String, help: Option<String>| {
            self.press.report(Diagnostic::new(code, place(), message).maybe_help(help));
        };
        for problem in &body.problems {
            report(problem.code, problem.message.clone(), problem.help.clone());
        }
        for link in &body.links {
            let target = self.speaker.plan.target((&group.origin.path, Some(body)), self.page.language, &link.dest);
            if let crate::plan::Target::Nowhere(message, help) = target {
                report(Code::BrokenLink, message, Some(help));
            }
        }
        for image in &body.images {
            if self.speaker.plan.image(&group.origin.path, &image.src).is_none() {
                report(Code::BadImage, format!("there is no image \"{}\"", image.src), None);
            }
        }
        for citation in &body.citations {
            report(
                Code::UnknownCitation,
                format!("a group has no references, so \"{}\" cannot be cited", citation.id),
                None,
            );
        }
    }
}
