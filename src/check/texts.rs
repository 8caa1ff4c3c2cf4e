//! The texts of editors as somebody reads them: passages of words in a language, with where each is written.

use super::lazy::Lazy;
use crate::diagnostic::Place;
use crate::markdown::{Block, BlockKind, Body, prose};
use crate::plan::Plan;
use crate::site::article::{Article, Written};
use crate::site::group::Group;
use crate::site::place_of;
use crate::site::value::Language;
use crate::sources::{SharedText, SourcePath};

/// The words of a file, or of a group.
pub(super) struct Text<'a> {
    /// The language that they are in.
    pub(super) language: &'a Language,
    /// What it is called.
    pub(super) title: &'a str,
    /// Where its title is written.
    pub(super) title_place: Lazy<'a>,
    /// Its words, in order.
    pub(super) passages: Vec<Passage<'a>>,
    /// For a file: what its body became, and where in the file that begins.
    pub(super) body: Option<(&'a Body, &'a SourcePath, usize)>,
}

/// Words that belong together.
pub(super) struct Passage<'a> {
    /// What they are.
    pub(super) kind: BlockKind,
    /// The words.
    pub(super) text: String,
    at: At<'a>,
    /// The Markdown that it is written in, and which part of that it is.
    written: Option<(Markdown<'a>, Block)>,
}

/// What a passage is written in.
enum Markdown<'a> {
    /// The body of a file, which begins at that byte.
    Body(SharedText, usize),
    /// The value of a key.
    Value(&'a str),
}

impl Markdown<'_> {
    fn get(&self) -> &str {
        match self {
            Self::Body(file, start) => &file[*start..],
            Self::Value(text) => text,
        }
    }
}

/// Where a passage is written.
enum At<'a> {
    /// In the body of a file, which begins at that byte.
    Body(SourcePath, usize),
    /// It is, or is a part of, the value of a key.
    Value(Lazy<'a>),
}

impl<'a> Passage<'a> {
    /// Where bytes of the words are written.
    pub(super) fn place(&self, start: usize, end: usize) -> Place {
        match (&self.at, &self.written) {
            (At::Body(path, body), Some((_, block))) => Place::at(path, block.span(start, end).shifted(*body)),
            (At::Body(path, _), None) => Place::file(path),
            (At::Value(place), _) => place(),
        }
    }

    /// Whether a line begins there as it is written; on the page the lines of a paragraph are one.
    pub(super) fn begins_line(&self, at: usize) -> bool {
        let before = self.written.as_ref().and_then(|(text, block)| text.get().get(..block.span(at, at).start));
        at == 0 || before.is_some_and(|before| before.trim_end_matches([' ', '\t', '>']).ends_with('\n'))
    }

    /// Words that are the value of a key.
    pub(super) fn value(kind: BlockKind, text: &str, place: impl Fn() -> Place + 'a) -> Self {
        Self { kind, text: text.to_owned(), at: At::Value(Box::new(place)), written: None }
    }
}

/// Every text of a site: pages first, then groups, as far as they are published.
pub(super) fn texts<'a>(plan: &'a Plan<'_>) -> Vec<Text<'a>> {
    let site = plan.site;
    let mut all = Vec::new();
    let articles = site.home.iter().chain(site.articles.values()).chain(site.pages.values());
    for written in articles.flat_map(Article::versions) {
        let head = &written.head;
        let words = [("title", Some(head.title.as_str())), ("description", head.description.as_deref())];
        all.extend(of_file(plan, written, words));
    }
    for written in site.situations.values().flat_map(|situation| situation.text.versions()) {
        let head = &written.head;
        let words = [("title", Some(head.title.as_str())), ("summary", head.summary.as_deref())];
        all.extend(of_file(plan, written, words));
    }
    for group in site.groups.values() {
        all.extend(of_group(plan, group));
    }
    all
}

/// What is in front matter and body of a file; the first of the words is its title.
fn of_file<'a, H>(
    plan: &'a Plan<'_>,
    written: &'a Written<H>,
    words: [(&'a str, Option<&'a str>); 2],
) -> Option<Text<'a>> {
    let source = plan.sources.text(written.path.as_str())?;
    let place = |key: &'a str| move || place_of(plan.sources, &written.head_region, key);
    let head = words
        .into_iter()
        .zip([BlockKind::Heading, BlockKind::Paragraph])
        .filter_map(|((key, text), kind)| Some(Passage::value(kind, text?, place(key))));
    let start = written.body_start;
    let body = prose(source.get(start..)?).into_iter().map(|block| Passage {
        kind: block.kind,
        text: block.text.clone(),
        at: At::Body(written.path.clone(), start),
        written: Some((Markdown::Body(SharedText::clone(&source), start), block)),
    });
    Some(Text {
        language: &written.language,
        title: words[0].1.unwrap_or_default(),
        title_place: Box::new(place(words[0].0)),
        passages: head.chain(body).collect(),
        body: Some((&written.body, &written.path, start)),
    })
}

/// What a group says of itself, in each of its languages.
fn of_group<'a>(plan: &'a Plan<'_>, group: &'a Group) -> impl Iterator<Item = Text<'a>> {
    let own = (&plan.site.languages[0], String::new(), [&group.summary, &group.description]);
    let translated = group
        .translations
        .iter()
        .map(|(language, words)| (language, format!("translations.{language}."), [&words.summary, &words.description]));
    std::iter::once(own).chain(translated).map(move |(language, prefix, words)| {
        let mut passages = Vec::new();
        for (key, words) in ["summary", "description"].into_iter().zip(words) {
            let Some(words) = words else { continue };
            let key_in_group = format!("{prefix}{key}");
            let place = move || place_of(plan.sources, &group.origin, &key_in_group);
            if key == "summary" {
                passages.push(Passage::value(BlockKind::Paragraph, words, place));
            } else {
                passages.extend(prose(words).into_iter().map(|block| Passage {
                    kind: block.kind,
                    text: block.text.clone(),
                    at: At::Value(Box::new(place.clone())),
                    written: Some((Markdown::Value(words), block)),
                }));
            }
        }
        let title_place = Box::new(|| place_of(plan.sources, &group.origin, "name"));
        Text { language, title: &group.name, title_place, passages, body: None }
    })
}
