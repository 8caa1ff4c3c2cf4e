//! A theme: templates, files and words, checked as a whole and ready to render. The only user of the template engine.
//!
//! A theme builds on another, in the end on `default`, and replaces it file by file. There is one engine per language, so that
//! `t(key="...")` speaks the page's language everywhere, also inside components.

mod calls;
mod check;
mod errors;
mod inline;
mod literal;
mod manifest;
mod spellings;
mod templates;
#[cfg(test)]
mod tests;
mod wording;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use tera::{Context, Kwargs, State, Tera, TeraResult};

pub use manifest::{Manifest, Surfaces};

use self::spellings::Spellings;
use self::templates::Templates;
use super::words::{self, Unsaid, Words};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::sources::{Fingerprint, Source, SourcePath, Sources};
use crate::text::nearest;

/// The theme inside the program, on which every other one builds.
const DEFAULT: &str = "default";

/// Which theme a site wants, and for what.
#[derive(Debug, Clone, Copy)]
pub struct Choice<'a> {
    /// The theme's folder below `themes/`.
    pub name: &'a str,
    /// The languages of the site, the first its own, as BCP 47 tags; never empty.
    pub languages: &'a [String],
    /// The country of the site (ISO 3166-1 alpha-2), for dates and times.
    pub country: Option<&'a str>,
}

/// A theme, ready to render.
pub struct Theme {
    manifest: Manifest,
    surfaces: Option<Surfaces>,
    icons: BTreeSet<String>,
    spoken: BTreeMap<String, Spoken>,
    first: String,
    templates: Templates,
    assets: BTreeMap<String, SourcePath>,
    inline: BTreeMap<String, String>,
    fingerprint: Fingerprint,
}

struct Spoken {
    /// The templates as they were written.
    tera: Tera,
    /// The templates with this language's words written in.
    quick: Tera,
    words: Arc<Words>,
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Theme({}, {} templates)", self.fingerprint, self.templates.len())
    }
}

/// Reads, checks and compiles a theme; `None` where a template has a mistake or the theme is not there.
pub fn compile(sources: &Sources, choice: &Choice<'_>, problems: &mut Diagnostics) -> Option<Theme> {
    if sources.below(&format!("themes/{}/", choice.name)).next().is_none() {
        problems.push(not_there(sources, choice.name));
        return None;
    }
    let manifest = manifest::read(sources, choice.name, problems);
    let themes = line_of(choice.name, &mut |theme| manifest::read(sources, theme, problems).extends);
    let templates = templates::gather(sources, &themes);
    let strings = Spellings::read(sources, &themes, choice.languages, problems);
    check::words(&templates, &strings, problems);
    let tera = templates::compile(&templates, &themes, problems)?;
    let spoken = choice.languages.iter().map(|language| {
        let words = Arc::new(Words::new(language, choice.country, strings.chain(language)));
        let quick = templates::with_words(&templates, &themes, words.ready()).unwrap_or_else(|| tera.clone());
        let spoken = Spoken { tera: speaking(&tera, &words), quick: speaking(&quick, &words), words };
        (language.clone(), spoken)
    });
    Some(Theme {
        surfaces: surfaces(sources, &themes),
        icons: icons(sources, &themes),
        spoken: spoken.collect(),
        first: choice.languages.first().cloned().unwrap_or_default(),
        fingerprint: fingerprint(sources, &themes, choice),
        assets: assets(sources, &themes),
        inline: inline::gather(sources, &themes, problems),
        manifest,
        templates,
    })
}

/// All that a theme is compiled from. Of its other files only the names count: what is in them is looked up when a site is made.
pub fn inputs(sources: &Sources, choice: &Choice<'_>) -> Fingerprint {
    let mut parts = vec![choice.name, choice.country.unwrap_or_default()];
    parts.extend(choice.languages.iter().map(String::as_str));
    let files = sources.below("themes/").map(|(path, source)| match source {
        Source::Text(text) if !path.as_str().contains("/assets/") => (path, Some(text.get())),
        Source::Text(_) | Source::Asset(_) => (path, None),
    });
    let files: Vec<_> = files.collect();
    for (path, text) in &files {
        parts.push(path.as_str());
        parts.extend(text.as_deref().map(String::as_str));
    }
    Fingerprint::of_all(&parts)
}

impl Theme {
    /// Renders a template, named by its path below `templates/`: `group.html`, `directives/groups.html`.
    pub fn render(&self, language: &str, template: &str, context: &Context) -> Result<String, Box<Diagnostic>> {
        let spoken = self.spoken(language);
        if let Ok(page) = spoken.quick.render(template, context) {
            return Ok(page);
        }
        spoken.tera.render(template, context).map_err(|error| {
            let known = errors::Known::new(&self.templates);
            let problem = errors::problems(&error, template, &known).iter().next().cloned();
            Box::new(problem.unwrap_or_else(|| Diagnostic::of_site(Code::BadTheme, error.to_string())))
        })
    }

    /// Whether there is such a template.
    pub fn has(&self, template: &str) -> bool {
        self.spoken(&self.first).tera.contains_template(template)
    }

    /// The words of a language; those of the site's first language where it is none of the site's.
    pub fn words(&self, language: &str) -> &Words {
        &self.spoken(language).words
    }

    /// What the theme says of itself.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The surfaces on which the accent of its style stands, where it names them.
    pub fn surfaces(&self) -> Option<&Surfaces> {
        self.surfaces.as_ref()
    }

    /// The icons that it draws for situations, by name.
    pub fn icons(&self) -> &BTreeSet<String> {
        &self.icons
    }

    /// Changes with everything that can change a page: templates, words, inline scripts, languages and country. Not with the theme's other
    /// files: their addresses change with them, and those are part of every view.
    pub fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// The theme's other files by their path below `assets/`, in order.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &SourcePath)> {
        self.assets.iter().map(|(name, path)| (name.as_str(), path))
    }

    /// Scripts that stand in pages themselves, by their name below `inline/`: ready to be written into a page as they are.
    pub fn inline(&self) -> &BTreeMap<String, String> {
        &self.inline
    }

    fn spoken(&self, language: &str) -> &Spoken {
        self.spoken
            .get(language)
            .or_else(|| self.spoken.get(&self.first))
            .expect("a site has at least one language, and a theme is compiled for each")
    }
}

/// The themes that `name` builds on, weakest first, and itself last. Each comes once, so a circle ends.
fn line_of(name: &str, extends: &mut dyn FnMut(&str) -> Option<String>) -> Vec<String> {
    let mut line = vec![name.to_owned()];
    while let Some(last) = line.last()
        && last != DEFAULT
    {
        let below = extends(last).filter(|below| !line.contains(below)).unwrap_or_else(|| DEFAULT.to_owned());
        line.push(below);
    }
    line.reverse();
    line
}

fn not_there(sources: &Sources, name: &str) -> Diagnostic {
    let known: BTreeSet<&str> =
        sources.below("themes/").filter_map(|(path, _)| path.as_str().split('/').nth(1)).collect();
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => format!("put it into the folder themes/{name}, or leave out \"theme\" in site.yaml"),
    };
    Diagnostic::of_site(Code::BadTheme, format!("there is no theme called \"{name}\"")).help(help)
}

/// The surfaces of the style: those of the theme that brings `style.css`, unless one that builds on it names its own.
fn surfaces(sources: &Sources, themes: &[String]) -> Option<Surfaces> {
    for theme in themes.iter().rev() {
        // What is wrong with the file was said where the theme was read.
        let found = manifest::read(sources, theme, &mut Diagnostics::default()).colors;
        if found.is_some() || sources.text(&format!("themes/{theme}/assets/style.css")).is_some() {
            return found;
        }
    }
    None
}

/// The icons of all themes in the line.
fn icons(sources: &Sources, themes: &[String]) -> BTreeSet<String> {
    themes.iter().flat_map(|theme| manifest::read(sources, theme, &mut Diagnostics::default()).icons).collect()
}

fn assets(sources: &Sources, themes: &[String]) -> BTreeMap<String, SourcePath> {
    let mut assets = BTreeMap::new();
    for theme in themes {
        let folder = format!("themes/{theme}/assets/");
        for (path, _) in sources.below(&folder) {
            assets.insert(path.as_str()[folder.len()..].to_owned(), path.clone());
        }
    }
    assets
}

fn fingerprint(sources: &Sources, themes: &[String], choice: &Choice<'_>) -> Fingerprint {
    let mut bytes = format!("{:?}\n{:?}\n{themes:?}\n", choice.languages, choice.country).into_bytes();
    for theme in themes {
        for folder in ["templates", "strings", "inline"] {
            for (path, text) in sources.texts(&format!("themes/{theme}/{folder}/"), &[".html", ".ftl", ".js"]) {
                bytes.extend_from_slice(path.as_str().as_bytes());
                bytes.push(b'\n');
                bytes.extend_from_slice(&Fingerprint::of(text.as_bytes()).0.to_le_bytes());
            }
        }
    }
    Fingerprint::of(&bytes)
}

/// The engine with a `t` that speaks this language.
fn speaking(tera: &Tera, words: &Arc<Words>) -> Tera {
    let words = Arc::clone(words);
    let mut tera = tera.clone();
    tera.register_function("t", move |values: Kwargs, _: &State<'_>| say(&words, &values));
    tera
}

fn say(words: &Words, values: &Kwargs) -> TeraResult<tera::Value> {
    let key: &str = values.must_get("key")?;
    let mut given: Vec<(String, Given)> = Vec::new();
    for (name, value) in values.iter() {
        given.push((name.to_string(), Given::new(value)));
    }
    let arguments: Vec<(&str, words::Value<'_>)> =
        given.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_value()?))).collect();
    words.try_say(key, &arguments).map(|text| tera::Value::normal_string(&text)).map_err(|unsaid| {
        tera::Error::message(match unsaid {
            Unsaid::NoSuchKey => {
                format!("{}\"{key}\"; {}", wording::NO_WORDS, check::help_with_key(key, words.keys()))
            }
            Unsaid::NeedsValue(name) => format!("the words \"{key}\" need a value: t(key=\"{key}\", {name}=...)"),
            Unsaid::Broken => format!("the words \"{key}\" are too long or lead in a circle"),
        })
    })
}

/// A value that a template hands to `t`.
enum Given {
    Number(f64),
    Text(String),
    Nothing,
}

impl Given {
    fn new(value: &tera::Value) -> Self {
        if value.is_none() || value.is_undefined() {
            return Self::Nothing;
        }
        match value.as_f64().filter(|_| value.is_number()) {
            Some(number) => Self::Number(number),
            None => Self::Text(value.to_string()),
        }
    }

    fn as_value(&self) -> Option<words::Value<'_>> {
        match self {
            Self::Number(number) => Some(words::Value::Number(*number)),
            Self::Text(text) => Some(words::Value::from(text.as_str())),
            Self::Nothing => None,
        }
    }
}
