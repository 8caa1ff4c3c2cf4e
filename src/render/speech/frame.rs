//! The frame of a page: title, head, breadcrumbs, other languages and the crisis lines.

use super::Speaker;
use crate::plan::{By, Page, Shows};
use crate::render::view::{Alternate, CrisisView, Link, OriginalView, PageView};
use crate::site::article::Situation;

impl Speaker<'_, '_> {
    /// The title of what is shown, with its language where it is not the page's.
    pub fn title(&self, shows: Shows<'_>) -> (String, Option<String>) {
        let own = |text: String| (text, None);
        let sort = |by: By| match by {
            By::All => "title-groups",
            By::Format => "title-formats",
            By::Kind => "title-kinds",
            By::Region | By::Town => "title-places",
            By::Day => "title-days",
            By::Language => "title-languages",
        };
        match shows {
            Shows::Home => match &self.site().home {
                Some(home) => {
                    let written = self.written(home);
                    (written.head.title.clone(), self.foreign(&written.language))
                }
                None => own(self.site_title().to_owned()),
            },
            Shows::Situations => own(self.words.text("title-situations")),
            Shows::Situation(situation, _) => {
                let written = self.situation_words(situation);
                (written.head.title.clone(), self.foreign(&written.language))
            }
            Shows::Group(group) => {
                let words = self.group_words(group);
                (words.name.to_owned(), words.lang)
            }
            Shows::Articles(_) => own(self.words.text("title-articles")),
            Shows::Year(year) => own(self.words.say("title-year", &[("year", year.to_string().into())])),
            Shows::Article(article) | Shows::Prose(article) => {
                let written = self.written(article);
                (written.head.title.clone(), self.foreign(&written.language))
            }
            Shows::List(number, _) => own(self.list_title(&self.plan.index.lists[number])),
            Shows::Values(by) => own(self.words.text(sort(by))),
            Shows::Print(None) => own(self.words.text("title-print")),
            Shows::Print(Some(situation)) => {
                let title = self.situation_words(situation).head.title.as_str();
                own(self.words.say("title-print-situation", &[("situation", title.into())]))
            }
            Shows::Find => own(self.words.text("title-find")),
            Shows::Changes => own(self.words.text("title-changes")),
            Shows::Today => own(self.words.text("title-today")),
            Shows::NotFound => own(self.words.text("title-not-found")),
        }
    }

    /// The frame of a page. JSON-LD and the crisis lines are added where they are made.
    pub fn frame(&self, page: &Page<'_>) -> PageView {
        let address = self.plan.addresses.link(page.language, &page.path);
        let translated = self.plan.is_translated(page);
        let (title, _) = self.title(page.shows);
        let neutral = self.site().neutral_name(self.language);
        PageView {
            kind: kind(page.shows),
            lang: self.tag().to_string(),
            dir: self.words.direction(),
            head_title: neutral.map_or_else(|| self.head_title(&title, page.shows), ToOwned::to_owned),
            og_title: neutral.map_or_else(|| title.clone(), ToOwned::to_owned),
            title,
            description: if neutral.is_some() { None } else { self.description(page.shows) },
            keywords: if neutral.is_some() { Vec::new() } else { self.keywords(page.shows) },
            canonical: self.canonical(page),
            alternates: self.alternates(page),
            original: if translated { None } else { self.original(page.shows) },
            breadcrumbs: self.breadcrumbs(page.shows),
            hidden: !translated || matches!(page.shows, Shows::NotFound | Shows::Print(_)),
            og_type: if matches!(page.shows, Shows::Article(_)) { "article" } else { "website" },
            og_image: if neutral.is_some() { None } else { self.og_image(page.shows) },
            feed: self.page_feed(page.shows),
            follow: self.follow(page.shows),
            json_ld_html: None,
            crisis_html: None,
            exit: self.exit(page.shows),
            crisis_own: if matches!(page.shows, Shows::Situation(..)) {
                self.own_lines(page.shows)
            } else {
                Vec::new()
            },
            address,
        }
    }

    /// The full URL of a page; where its text is not translated, that of the original.
    pub fn canonical(&self, page: &Page<'_>) -> String {
        let language = if self.plan.is_translated(page) { page.language } else { 0 };
        self.plan.addresses.url(&self.plan.addresses.link(language, &page.path))
    }

    fn head_title(&self, title: &str, shows: Shows<'_>) -> String {
        let site = self.site_title();
        if title == site {
            return site.to_owned();
        }
        let number = match shows {
            Shows::Situation(_, sheet) | Shows::List(_, sheet) | Shows::Articles(sheet) => sheet.number,
            Shows::Home
            | Shows::Situations
            | Shows::Group(_)
            | Shows::Year(_)
            | Shows::Article(_)
            | Shows::Prose(_)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => 1,
        };
        let (title, site) = (("title", title.into()), ("site", site.into()));
        if number > 1 {
            self.words.say("head-title-page", &[title, ("number", number.into()), site])
        } else {
            self.words.say("head-title", &[title, site])
        }
    }

    fn description(&self, shows: Shows<'_>) -> Option<String> {
        let settings = &self.site().settings;
        match shows {
            Shows::Home => {
                let own = settings.languages.get(self.tag()).and_then(|own| own.description.clone());
                own.or_else(|| settings.description.clone())
            }
            Shows::Situation(situation, _) => self.situation_words(situation).head.summary.clone(),
            Shows::Group(group) => self.group_words(group).summary.map(ToOwned::to_owned),
            Shows::Article(article) | Shows::Prose(article) => self.written(article).head.description.clone(),
            Shows::List(number, _) => {
                let list = &self.plan.index.lists[number];
                let title = self.list_title(list);
                Some(self.words.say(
                    "description-list",
                    &[("title", title.into()), ("count", list.groups.len().into()), ("site", self.site_title().into())],
                ))
            }
            Shows::Situations
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => None,
        }
    }

    fn keywords(&self, shows: Shows<'_>) -> Vec<String> {
        match shows {
            Shows::Situation(situation, sheet) if sheet.number == 1 => {
                self.situation_words(situation).head.synonyms.clone()
            }
            Shows::Situation(..)
            | Shows::Home
            | Shows::Situations
            | Shows::Group(_)
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Article(_)
            | Shows::Prose(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => Vec::new(),
        }
    }

    /// The page in every language, where there is more than one.
    fn alternates(&self, page: &Page<'_>) -> Vec<Alternate> {
        let languages = &self.site().languages;
        if languages.len() < 2 {
            return Vec::new();
        }
        languages
            .iter()
            .enumerate()
            .map(|(number, tag)| {
                let address = self.plan.addresses.link(number, &page.path);
                Alternate {
                    lang: tag.to_string(),
                    name: self.own_names[number].clone(),
                    url: self.plan.addresses.url(&address),
                    address,
                    current: number == self.language,
                    translated: self.plan.speaks(page.shows, number),
                }
            })
            .collect()
    }

    fn original(&self, shows: Shows<'_>) -> Option<OriginalView> {
        let language = match shows {
            Shows::Home => &self.written(self.site().home.as_ref()?).language,
            Shows::Situation(situation, _) => &self.situation_words(situation).language,
            Shows::Article(article) | Shows::Prose(article) => &self.written(article).language,
            Shows::Group(_) => &self.site().languages[0],
            Shows::Situations
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => return None,
        };
        let name = self.words.language_name(language.as_str());
        Some(OriginalView {
            lang: language.to_string(),
            dir: if language.is_right_to_left() { "rtl" } else { "ltr" }.to_owned(),
            notice: self.words.say("original-notice", &[("language", name.into())]),
        })
    }

    /// From the home page down to the page above what is shown.
    pub fn breadcrumbs(&self, shows: Shows<'_>) -> Vec<Link> {
        let home = Link {
            label: self.words.text("nav-home"),
            address: self.plan.addresses.link(self.language, ""),
            lang: None,
        };
        let above = match shows {
            Shows::Home | Shows::NotFound => return Vec::new(),
            Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::Situations
            | Shows::Articles(_)
            | Shows::Prose(_)
            | Shows::Values(_)
            | Shows::Print(None) => Vec::new(),
            Shows::Situation(situation, _) => {
                let above = self.site().ancestors(situation.id());
                let line = above.into_iter().map(|situation| self.situation_link(situation));
                std::iter::once(self.titled_short(Shows::Situations)).chain(line).collect()
            }
            Shows::Group(group) => match group.situations.iter().find_map(|id| self.site().situations.get(id)) {
                Some(situation) => {
                    let mut line = vec![self.titled_short(Shows::Situations)];
                    line.extend(
                        self.site().ancestors(situation.id()).into_iter().map(|above| self.situation_link(above)),
                    );
                    line.push(self.situation_link(situation));
                    line
                }
                None => vec![self.titled_short(Shows::List(0, crate::plan::Sheet::ONLY))],
            },
            Shows::Article(_) | Shows::Year(_) => vec![self.titled_short(Shows::Articles(crate::plan::Sheet::ONLY))],
            Shows::List(number, _) => self.above_list(number),
            Shows::Print(Some(situation)) => {
                vec![self.titled_short(Shows::Print(None)), self.situation_link(situation)]
            }
        };
        std::iter::once(home).chain(above).collect()
    }

    fn above_list(&self, number: usize) -> Vec<Link> {
        let list = &self.plan.index.lists[number];
        let sort = match list.by {
            By::All => return Vec::new(),
            By::Town => By::Region,
            By::Format | By::Kind | By::Region | By::Day | By::Language => list.by,
        };
        let region = list.region.as_deref().and_then(|region| self.region_of(region));
        std::iter::once(self.titled(Shows::Values(sort))).chain(region).collect()
    }

    fn titled_short(&self, shows: Shows<'_>) -> Link {
        Link { address: self.titled(shows).address, ..self.short_link(shows) }
    }

    fn og_image(&self, shows: Shows<'_>) -> Option<String> {
        let image = match shows {
            Shows::Article(article) => {
                let image = article.original.head.image.as_ref()?;
                self.image(&article.original.path, &image.src, &image.alt)
            }
            Shows::Group(group) => {
                let image = group.image.as_ref()?;
                self.image(&group.origin.path, &image.src, &image.alt)
            }
            Shows::Home
            | Shows::Situations
            | Shows::Situation(..)
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Prose(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => None,
        };
        image.map(|image| self.plan.addresses.url(&image.address))
    }

    /// The situations that a page is about.
    pub(super) fn situations_of<'a>(&'a self, shows: Shows<'a>) -> Vec<&'a Situation> {
        match shows {
            Shows::Situation(situation, _) | Shows::Print(Some(situation)) => vec![situation],
            Shows::Group(group) => group.situations.iter().filter_map(|id| self.site().situations.get(id)).collect(),
            Shows::Article(article) => {
                article.original.head.situations.iter().filter_map(|id| self.site().situations.get(id)).collect()
            }
            Shows::Home
            | Shows::Situations
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Prose(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(None)
            | Shows::Find
            | Shows::Changes
            | Shows::Today
            | Shows::NotFound => Vec::new(),
        }
    }

    /// The numbers, in `crisis:` of site.yaml, of the lines that were set for this very page.
    fn own_crisis(&self, shows: Shows<'_>) -> Vec<usize> {
        let situations = self.situations_of(shows);
        let lines = &self.site().settings.crisis;
        let named = situations.iter().flat_map(|situation| {
            let names = &situation.text.original.head.crisis;
            names.iter().filter_map(|name| lines.iter().position(|line| line.name == *name))
        });
        let set = lines.iter().enumerate().filter(|(_, line)| {
            line.situations.iter().any(|id| situations.iter().any(|situation| situation.id() == id))
        });
        let mut numbers: Vec<usize> = Vec::new();
        for number in named.chain(set.map(|(number, _)| number)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        numbers
    }

    /// The crisis lines that were set for this very page.
    fn own_lines(&self, shows: Shows<'_>) -> Vec<CrisisView> {
        let lines = &self.site().settings.crisis;
        self.own_crisis(shows).into_iter().map(|number| self.crisis_line(&lines[number])).collect()
    }

    /// The numbers, in `crisis:` of site.yaml, of all lines, the page's own first.
    pub fn crisis_order(&self, shows: Shows<'_>) -> Vec<usize> {
        let own = self.own_crisis(shows);
        let rest = (0..self.site().settings.crisis.len()).filter(|number| !own.contains(number));
        own.iter().copied().chain(rest).collect()
    }
}

/// The word for what a page shows, for classes.
const fn kind(shows: Shows<'_>) -> &'static str {
    match shows {
        Shows::Home => "home",
        Shows::Situations => "situations",
        Shows::Situation(..) => "situation",
        Shows::Group(_) => "group",
        Shows::Articles(_) => "articles",
        Shows::Year(_) => "year",
        Shows::Article(_) => "article",
        Shows::Prose(_) => "prose",
        Shows::List(..) => "list",
        Shows::Values(_) => "values",
        Shows::Print(_) => "print",
        Shows::Find => "find",
        Shows::Changes => "changes",
        Shows::Today => "today",
        Shows::NotFound => "not-found",
    }
}
