//! Reads the Markdown files below `content/`: the home page, articles, pages and the tree of situations.

mod no_title;

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use serde::de::DeserializeOwned;

use super::article::{Article, ArticleHead, Situation, SituationHead, Text, Written};
use super::gaps::Gaps;
use super::kept::Kept;
use super::value::{Language, Slug};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown;
use crate::memo::Memo;
use crate::sources::{Fingerprint, SharedText, SourcePath, Sources};
use crate::text::Span;
use crate::yaml::{self, FrontMatter, Read, Region};

/// All that is written in Markdown.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) home: Option<Article>,
    pub(super) articles: BTreeMap<Slug, Article>,
    pub(super) pages: BTreeMap<Slug, Article>,
    pub(super) situations: BTreeMap<Slug, Situation>,
    pub(super) roots: Vec<Slug>,
}

const HOME: &str = "content/";
const ARTICLES: &str = "content/articles/";
const PAGES: &str = "content/pages/";
const SITUATIONS: &str = "content/situations/";

/// The languages that there are, the site's own first, and whether there may be more.
pub(super) struct Tongues<'a> {
    pub(super) languages: &'a [Language],
    pub(super) gaps: &'a Gaps,
    /// What earlier builds have read.
    pub(super) kept: Option<&'a Kept>,
}

/// Reads all Markdown files.
pub(super) fn read(sources: &Sources, tongues: &Tongues<'_>, problems: &mut Diagnostics) -> Content {
    let mut content = Content {
        home: texts::<ArticleHead>(sources, HOME, tongues, problems).into_values().next(),
        articles: texts(sources, ARTICLES, tongues, problems),
        pages: texts(sources, PAGES, tongues, problems),
        ..Content::default()
    };
    let situations = texts::<SituationHead>(sources, SITUATIONS, tongues, problems);
    (content.situations, content.roots) = tree(situations, problems);
    report_misplaced(sources, problems);
    content
}

/// What a file's name says: its id, and the language after a second dot.
struct Name<'a> {
    id: &'a str,
    language: Option<&'a str>,
}

fn name_of<'a>(path: &'a SourcePath, top: &str) -> Name<'a> {
    let stem = path.name().trim_end_matches(".md");
    let (stem, language) = match stem.rsplit_once('.') {
        Some((stem, language)) => (stem, Some(language)),
        None => (stem, None),
    };
    let folder = path.folder().strip_prefix(top.trim_end_matches('/')).unwrap_or_default();
    let folder_name = folder.rsplit('/').next().unwrap_or_default();
    let id = if stem == "index" && !folder_name.is_empty() { folder_name } else { stem };
    Name { id, language }
}

fn is_of(path: &SourcePath, top: &str) -> bool {
    let below = &path.as_str()[top.len()..];
    if top == HOME { !below.contains('/') && below.starts_with("index.") } else { !is_index_of_top(below) }
}

/// `content/articles/index.md` has no folder that could name it.
fn is_index_of_top(below: &str) -> bool {
    !below.contains('/') && below.starts_with("index.")
}

struct Found<H> {
    id: Slug,
    language: Option<Language>,
    written: Arc<Written<H>>,
}

fn texts<H>(sources: &Sources, top: &str, tongues: &Tongues<'_>, problems: &mut Diagnostics) -> BTreeMap<Slug, Text<H>>
where
    H: DeserializeOwned + Declares + Send + Sync,
{
    let files: Vec<_> = sources.texts(top, &[".md"]).filter(|(path, _)| is_of(path, top)).collect();
    let read: Vec<(Option<Found<H>>, Diagnostics)> = files
        .into_par_iter()
        .map(|(path, text)| {
            let mut problems = Diagnostics::default();
            let found = read_file(path, &text, (top, tongues), &mut problems);
            (found, problems)
        })
        .collect();
    let mut originals: BTreeMap<Slug, Text<H>> = BTreeMap::new();
    let mut translations = Vec::new();
    for (found, of_file) in read {
        problems.append(of_file);
        let Some(Found { id, language, written }) = found else { continue };
        match language {
            Some(language) => translations.push((id, language, written)),
            None => {
                if let Some(first) = originals.get(&id) {
                    problems.push(same_id(&id, &written.path, &first.original.path));
                } else {
                    let text = Text { id: id.clone(), original: written, translations: BTreeMap::new() };
                    originals.insert(id, text);
                }
            }
        }
    }
    for (id, language, written) in translations {
        add_translation(&mut originals, (id, language), written, problems);
    }
    originals
}

fn add_translation<H>(
    originals: &mut BTreeMap<Slug, Text<H>>,
    (id, language): (Slug, Language),
    written: Arc<Written<H>>,
    problems: &mut Diagnostics,
) {
    let Some(text) = originals.get_mut(&id) else {
        let name = written.path.name().replacen(&format!(".{language}.md"), ".md", 1);
        problems.push(
            Diagnostic::new(
                Code::LostTranslation,
                Place::file(&written.path),
                format!("this translates \"{id}\", but there is no original of that name"),
            )
            .help(format!(
                "write the original as \"{name}\", or give this file the name of the text that it translates"
            )),
        );
        return;
    };
    if let Some(first) = text.translations.get(&language) {
        problems.push(same_id(&id, &written.path, &first.path));
    } else {
        text.translations.insert(language, written);
    }
}

fn same_id(id: &Slug, second: &SourcePath, first: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        Code::DuplicateId,
        Place::file(second),
        format!("another file already has the id \"{id}\", so both would have the same address"),
    )
    .help("give one of the two files another name; the folder does not count")
    .also(Place::file(first), "the other file")
}

/// Front matter that may say in which language the text is.
pub(super) trait Declares: Sized {
    /// The language that the front matter names.
    fn language(&self) -> Option<&Language>;
    /// Where texts of this sort are kept.
    fn memo(kept: &Kept) -> &Memo<Arc<Written<Self>>>;
}

impl Declares for ArticleHead {
    fn language(&self) -> Option<&Language> {
        self.language.as_ref()
    }

    fn memo(kept: &Kept) -> &Memo<Arc<Written<Self>>> {
        &kept.articles
    }
}

impl Declares for SituationHead {
    fn language(&self) -> Option<&Language> {
        None
    }

    fn memo(kept: &Kept) -> &Memo<Arc<Written<Self>>> {
        &kept.situations
    }
}

fn read_file<H: DeserializeOwned + Declares>(
    path: &SourcePath,
    text: &SharedText,
    (top, tongues): (&str, &Tongues<'_>),
    problems: &mut Diagnostics,
) -> Option<Found<H>> {
    let name = name_of(path, top);
    let language = match name.language {
        Some(tag) => Some(language_of(path, tag, tongues, problems)?),
        None => None,
    };
    let id = match Slug::parse(name.id) {
        Ok(id) => id,
        Err(message) => {
            let (message, help) = message.split_once('\n').unwrap_or((&message, ""));
            problems.push(
                Diagnostic::new(
                    Code::BadFileName,
                    Place::file(path),
                    format!("the file's name cannot become an address: {message}"),
                )
                .help(help),
            );
            return None;
        }
    };
    let of_file = language.as_ref().unwrap_or(&tongues.languages[0]);
    let written = match tongues.kept {
        Some(kept) => read_or_kept((path, &id), text, (of_file, H::memo(kept)), problems)?,
        None => Arc::new(read_text((path, &id), text, of_file, problems)?),
    };
    let language = language.filter(|language| *language != tongues.languages[0]);
    Some(Found { id, language, written })
}

fn language_of(path: &SourcePath, tag: &str, tongues: &Tongues<'_>, problems: &mut Diagnostics) -> Option<Language> {
    if let Some(known) = tongues.languages.iter().find(|language| language.as_str().eq_ignore_ascii_case(tag)) {
        return Some(known.clone());
    }
    let problem = match Language::parse(tag) {
        // It may stand in the part of the settings that could not be read.
        Ok(_) if tongues.gaps.settings => return None,
        Ok(language) => Diagnostic::new(
            Code::UnknownReference,
            Place::file(path),
            format!("the file's name says that it is in \"{language}\", but the site has no such language"),
        )
        .help(format!("add it to site.yaml: `languages: {{ {language}: {{ title: … }} }}`")),
        Err(_) => Diagnostic::new(
            Code::BadFileName,
            Place::file(path),
            format!("\"{tag}\" between the dots of the file's name is not a language"),
        )
        .help("a file's name has one dot, before `md`; a translation has a language before it: `grief.es.md`"),
    };
    problems.push(problem);
    None
}

/// From what is kept where nothing of the file has changed.
fn read_or_kept<H: DeserializeOwned + Declares>(
    (path, id): (&SourcePath, &Slug),
    text: &SharedText,
    (language, memo): (&Language, &Memo<Arc<Written<H>>>),
    problems: &mut Diagnostics,
) -> Option<Arc<Written<H>>> {
    let key = Fingerprint::of_all(&[path.as_str(), language.as_str(), text]);
    if let Some(known) = memo.get(key) {
        return Some(known);
    }
    let mut of_file = Diagnostics::default();
    let written = read_text((path, id), text, language, &mut of_file).map(Arc::new);
    if of_file.iter().next().is_none()
        && let Some(written) = &written
    {
        memo.keep(key, Arc::clone(written));
    }
    problems.append(of_file);
    written
}

/// A file with a mistake in its front matter is there all the same, under its id, so that what leads to it is not wrong too.
fn read_text<H: DeserializeOwned + Declares>(
    (path, id): (&SourcePath, &Slug),
    text: &SharedText,
    language: &Language,
    problems: &mut Diagnostics,
) -> Option<Written<H>> {
    let unfit = yaml::unfit(text, &Region::file(path, text)).map(Box::new);
    let front = unfit.map_or_else(|| yaml::front_matter(text, path), Err);
    let has_front = matches!(front, Ok(Some(_)));
    let nothing = || FrontMatter { region: Region { span: Span::new(0, 0), ..Region::file(path, text) }, body: 0 };
    let FrontMatter { region: head_region, body: body_start } = match front {
        Ok(Some(found)) => found,
        Ok(None) => {
            problems.push(no_title::problem(path, text));
            nothing()
        }
        Err(problem) => {
            problems.push(*problem);
            nothing()
        }
    };
    let read = if has_front { yaml::read_what_can(text, &head_region, problems) } else { Read::Nothing };
    let (head, is_whole) = match read {
        Read::Whole(head) => (head, true),
        Read::Part(head) => (head, false),
        Read::Nothing => (stand_in::<H>(path, id)?, false),
    };
    let body = markdown::read(&text[body_start..]);
    for problem in body.problems.iter().filter(|_| has_front) {
        problems.push(
            Diagnostic::new(problem.code, Place::at(path, problem.span.shifted(body_start)), problem.message.clone())
                .maybe_help(problem.help.clone()),
        );
    }
    let language = head.language().unwrap_or(language).clone();
    Some(Written { path: path.clone(), head_region, body_start, head, is_whole, language, body: Arc::new(body) })
}

/// Front matter that has nothing but a title.
fn stand_in<H: DeserializeOwned>(path: &SourcePath, id: &Slug) -> Option<H> {
    let text = format!("title: \"{id}\"");
    yaml::read(&text, &Region::file(path, &text), &mut Diagnostics::default())
}

/// The tree that the folders make: a file belongs to the `index.md` of its folder, an `index.md` to that of the folder above.
fn tree(
    texts: BTreeMap<Slug, Text<SituationHead>>,
    problems: &mut Diagnostics,
) -> (BTreeMap<Slug, Situation>, Vec<Slug>) {
    let owner_of_folder: BTreeMap<String, Slug> = texts
        .values()
        .filter(|text| text.original.path.name() == "index.md")
        .map(|text| (text.original.path.folder().to_owned(), text.id.clone()))
        .collect();
    let mut children: BTreeMap<Slug, Vec<Slug>> = BTreeMap::new();
    let mut roots = Vec::new();
    let mut situations = BTreeMap::new();
    for (id, text) in texts {
        let path = &text.original.path;
        let folder = if path.name() == "index.md" { parent_folder(path.folder()) } else { path.folder() };
        let parent = owner_of_folder.get(folder).cloned();
        let top = SITUATIONS.trim_end_matches('/');
        if parent.is_none() && folder.len() > top.len() {
            problems.push(
                Diagnostic::new(
                    Code::MissingFile,
                    Place::file(path),
                    format!("the folder \"{folder}\" has no index.md, so it is no situation"),
                )
                .help(format!("write \"{folder}/index.md\" with a title, or move the file one folder up")),
            );
        }
        match &parent {
            Some(parent) => children.entry(parent.clone()).or_default().push(id.clone()),
            None => roots.push(id.clone()),
        }
        situations.insert(id, Situation { text, parent, children: Vec::new() });
    }
    let place_of: BTreeMap<Slug, (i32, String)> = situations
        .iter()
        .map(|(id, situation)| {
            let head = &situation.text.original.head;
            (id.clone(), (head.order, head.title.clone()))
        })
        .collect();
    roots.sort_by_key(|id| place_of[id].clone());
    for (id, mut below) in children {
        below.sort_by_key(|id| place_of[id].clone());
        if let Some(situation) = situations.get_mut(&id) {
            situation.children = below;
        }
    }
    (situations, roots)
}

fn parent_folder(folder: &str) -> &str {
    folder.rsplit_once('/').map_or("", |(parent, _)| parent)
}

fn report_misplaced(sources: &Sources, problems: &mut Diagnostics) {
    for (path, _) in sources.texts("content/", &[".md"]) {
        let name = path.as_str();
        let inside = [ARTICLES, PAGES, SITUATIONS].iter().find_map(|top| name.strip_prefix(top));
        let misplaced = match inside {
            Some(below) => is_index_of_top(below),
            None => !is_of(path, HOME),
        };
        if misplaced {
            problems.push(
                Diagnostic::new(
                    Code::MisplacedFile,
                    Place::file(path),
                    "this file would be left out, as it lies where no page is looked for",
                )
                .help(
                    "move it to content/articles, content/pages or content/situations, and give it a name of its own",
                ),
            );
        }
    }
}
