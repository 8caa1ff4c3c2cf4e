//! Texts become HTML: the pieces of a body with links, images, citations and directives in their places.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::Press;
use super::speech::Speaker;
use super::speech::article::{citation_id, citation_number, reference_id};
use crate::markdown::{Body, DirectiveKind, Resolver, Word, push_attribute};
use crate::plan::Target;
use crate::site::article::{Article, ArticleHead, Written};
use crate::sources::SourcePath;

/// A body in its file, about to become HTML in one language.
pub(super) struct Setting<'a, 'p, 's> {
    /// What templates and cards come from.
    pub(super) press: &'a Press<'p, 's>,
    /// Who speaks.
    pub(super) speaker: Speaker<'p, 's>,
    /// The file that the text is in.
    pub(super) path: &'a SourcePath,
    /// The text.
    pub(super) body: &'a Body,
    /// The article, where the text is one: its references can be cited.
    pub(super) article: Option<(&'a Article, &'a Written<ArticleHead>)>,
}

impl Setting<'_, '_, '_> {
    /// The HTML of the text.
    pub(super) fn html(&self) -> String {
        let mut html = String::with_capacity(self.body.text.len() * 2);
        self.body.html_with(self, &mut html);
        self.press.small_html(&html)
    }

    /// Whether the text says itself where its references stand.
    pub(super) fn holds_references(&self) -> bool {
        self.body.directives.iter().any(|directive| matches!(directive.kind, DirectiveKind::References))
    }

    fn partial(&self, template: &str, fill: impl FnOnce(&mut tera::Context)) -> String {
        let mut context = tera::Context::new();
        fill(&mut context);
        self.press.template(self.speaker.language, &format!("directives/{template}.html"), &context)
    }

    fn groups(&self, kind: &DirectiveKind) -> String {
        /// How many groups are shown where the editor sets no number.
        const USUAL: usize = 5;
        let DirectiveKind::Groups { situation, format, near, limit } = kind else { return String::new() };
        let text = |value: &Option<crate::markdown::Value>| value.as_ref().map(|value| value.text.clone());
        let (situation, format, near) = (text(situation), text(format), text(near));
        let plan = self.speaker.plan;
        let found = plan.asked_for(situation.as_deref(), format.as_deref(), near.as_deref());
        let cards: Vec<&str> = found
            .iter()
            .take(limit.map_or(USUAL, usize::from))
            .map(|number| self.press.card_of_text(self.speaker.language, *number))
            .collect();
        let all = situation
            .as_deref()
            .and_then(|id| plan.site.situations.iter().find(|(known, _)| known.as_str() == id))
            .map(|(_, situation)| self.speaker.situation_link(situation))
            .or_else(|| Some(self.speaker.titled(crate::plan::Shows::List(0, crate::plan::Sheet::ONLY))));
        self.partial("groups", |context| {
            context.insert("cards_html", &cards);
            context.insert("all", &all);
            context.insert("empty", &cards.is_empty());
        })
    }

    fn contact(&self, group: Option<&str>) -> String {
        let group = group.and_then(|id| self.speaker.plan.group(id));
        let contact = group.and_then(|group| group.contact.as_ref()).map(|contact| self.speaker.contact(contact));
        let organization = if group.is_none() { self.speaker.organization() } else { None };
        self.partial("contact", |context| {
            context.insert("organization", &organization);
            context.insert("contact", &contact);
        })
    }
}

impl Resolver for Setting<'_, '_, '_> {
    fn link(&self, index: usize) -> Cow<'_, str> {
        let dest = &self.body.links[index].dest;
        match self.speaker.plan.target((self.path, Some(self.body)), self.speaker.language, dest) {
            Target::Address(address) => address.into(),
            // Reported when the plan was made; the page is not kept.
            Target::Nowhere(..) => dest.as_str().into(),
        }
    }

    fn image(&self, index: usize, out: &mut String) {
        let image = &self.body.images[index];
        let Some(target) = self.speaker.plan.image(self.path, &image.src) else { return };
        out.push_str("<img src=\"");
        push_attribute(out, &target.address);
        out.push_str("\" alt=\"");
        push_attribute(out, &image.alt);
        if let Some(title) = &image.title {
            out.push_str("\" title=\"");
            push_attribute(out, title);
        }
        out.push('"');
        if let Some((width, height)) = target.dimensions {
            write!(out, " width=\"{width}\" height=\"{height}\"").expect("a text takes all");
        }
        out.push_str(" loading=\"lazy\">");
    }

    fn citation(&self, index: usize, out: &mut String) {
        let Some((article, written)) = self.article else { return };
        let Some(number) = citation_number(article, written, &self.body.citations[index].id) else { return };
        let words = self.speaker.words.say("citation-label", &[("number", number.into())]);
        write!(
            out,
            "<a class=\"citation\" id=\"{}\" href=\"#{}\" aria-label=\"",
            citation_id(index),
            reference_id(number)
        )
        .expect("a text takes all");
        push_attribute(out, &words);
        write!(out, "\">[{number}]</a>").expect("a text takes all");
    }

    fn directive(&self, index: usize, out: &mut String) {
        let speaker = &self.speaker;
        out.push_str(&match &self.body.directives[index].kind {
            kind @ DirectiveKind::Groups { .. } => self.groups(kind),
            DirectiveKind::Group { id } => {
                let card = speaker.plan.group(&id.text).map(|group| self.press.any_card_of_text(speaker, group));
                self.partial("group", |context| context.insert("card_html", &card.unwrap_or_default()))
            }
            DirectiveKind::Crisis { name } => {
                let lines = &speaker.site().settings.crisis;
                let wanted = lines.iter().filter(|line| name.as_ref().is_none_or(|name| name.text == line.name));
                let lines: Vec<_> = wanted.map(|line| speaker.crisis_line(line)).collect();
                self.partial("crisis", |context| context.insert("crisis", &lines))
            }
            DirectiveKind::References => {
                let references = self.article.map(|(article, _)| speaker.references(article)).unwrap_or_default();
                self.partial("references", |context| context.insert("references", &references))
            }
            DirectiveKind::Privacy => {
                let privacy = speaker.privacy();
                self.partial("privacy", |context| context.insert("privacy", &privacy))
            }
            DirectiveKind::Contact { group } => self.contact(group.as_ref().map(|group| group.text.as_str())),
            DirectiveKind::Situations { of } => {
                let site = speaker.site();
                let parent =
                    of.as_ref().and_then(|id| site.situations.iter().find(|(known, _)| known.as_str() == id.text));
                let ids = parent.map_or(&site.roots, |(_, situation)| &situation.children);
                let cards = speaker.cards_of(ids, 0);
                self.partial("situations", |context| context.insert("situations", &cards))
            }
        });
    }

    fn word(&self, word: Word) -> Cow<'_, str> {
        self.speaker
            .words
            .text(match word {
                Word::Note => "alert-note",
                Word::Tip => "alert-tip",
                Word::Important => "alert-important",
                Word::Warning => "alert-warning",
                Word::Caution => "alert-caution",
                Word::TaskDone => "task-done",
                Word::TaskOpen => "task-open",
                Word::FootnotesTitle => "footnotes-title",
                Word::BackToText => "footnote-back",
            })
            .into()
    }
}
