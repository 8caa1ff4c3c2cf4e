//! Whether every word that a theme asks for is there, in each language, with the values that it needs.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Spellings;
use super::calls::{self, Call};
use super::templates::Templates;
use super::wording::NO_WORDS;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::render::words::{KEYS, Message, Strings};
use crate::sources::SourcePath;
use crate::text::nearest;

/// How many keys a message lists.
const LISTED: usize = 12;

/// Files what is missing: what nobody can say as an error, what only a further language cannot as a warning.
pub(super) fn words(templates: &Templates, strings: &Spellings, problems: &mut Diagnostics) {
    let asked = Asked::new(templates);
    let Some(first) = strings.languages.first() else { return };
    let spoken_by_all = strings.chain(first);
    for (path, call) in &asked.by_templates {
        of_call(path, call, &spoken_by_all, problems);
    }
    let unsaid: Vec<&str> =
        asked.by_program.keys().copied().filter(|key| !spoken_by_all.iter().any(|words| words.has(key))).collect();
    if !unsaid.is_empty() {
        let message = format!("the theme has no words for {}", listed(&unsaid));
        problems.push(
            Diagnostic::of_site(Code::BadTheme, message)
                .help("add them to themes/default/strings/en.ftl: nav-home = Home"),
        );
    }
    for language in &strings.languages {
        if let Some(own) = strings.read.get(language) {
            of_language(own, first, &asked, problems);
            own.messages.iter().for_each(|(key, message)| asked.values(key, message, problems));
        }
    }
}

/// All keys that templates and the program ask for.
struct Asked<'a> {
    by_templates: Vec<(&'a SourcePath, Call)>,
    by_program: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

impl<'a> Asked<'a> {
    fn new(templates: &'a Templates) -> Self {
        let by_templates = templates
            .values()
            .flat_map(|template| calls::calls(&template.text).into_iter().map(|call| (&template.path, call)))
            .collect();
        let by_program = KEYS
            .iter()
            .flat_map(|(values, keys)| keys.split(' ').map(|key| (key, values.split_whitespace().collect())))
            .collect();
        Self { by_templates, by_program }
    }

    fn keys(&self) -> BTreeSet<&str> {
        self.by_templates.iter().map(|(_, call)| call.key.as_str()).chain(self.by_program.keys().copied()).collect()
    }

    /// Reports a value that the words of `key` need and the program does not give.
    fn values(&self, key: &str, words: &Message, problems: &mut Diagnostics) {
        let Some(given) = self.by_program.get(key) else { return };
        for name in words.needs.iter().filter(|name| !given.contains(name.as_str())) {
            let help = match given.len() {
                0 => "these words are given no values".to_owned(),
                _ => format!(
                    "these words are given {}",
                    given.iter().map(|name| format!("{{ ${name} }}")).collect::<Vec<_>>().join(", ")
                ),
            };
            let message = format!("\"{key}\" needs {{ ${name} }}, which it is never given");
            problems.push(Diagnostic::new(Code::BadTheme, words.place.clone(), message).help(help));
        }
    }
}

/// What to do about a key that is not among the `known` ones.
pub(super) fn help_with_key<'a>(key: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(key, known).map_or_else(
        || format!("add it to the theme's words, strings/en.ftl: {key} = ..."),
        |near| format!("did you mean \"{near}\"?"),
    )
}

/// A key that a template asks for: it must be there, and all values that its words need must be given.
fn of_call(path: &SourcePath, call: &Call, spoken: &[Arc<Strings>], problems: &mut Diagnostics) {
    let place = Place::at(path, call.span);
    let Some(message) = spoken.iter().find_map(|words| words.messages.get(&call.key)) else {
        let known = spoken.iter().flat_map(|words| words.messages.keys().map(String::as_str));
        let help = help_with_key(&call.key, known);
        let message = format!("{NO_WORDS}\"{}\"", call.key);
        problems.push(Diagnostic::new(Code::BadTheme, place, message).help(help));
        return;
    };
    for name in message.needs.difference(&call.given) {
        let text = format!("the words \"{}\" need a value that is not given here", call.key);
        problems.push(
            Diagnostic::new(Code::BadTheme, place.clone(), text)
                .help(format!("add it: t(key=\"{}\", {name}=...)", call.key))
                .also(message.place.clone(), "the words are here"),
        );
    }
}

/// What a language leaves to others to say, and values that its words need beyond those of the first language.
fn of_language(own: &Strings, first: &str, asked: &Asked<'_>, problems: &mut Diagnostics) {
    let is_first = own.language == first;
    if !is_first {
        for (path, call) in &asked.by_templates {
            let Some(message) = own.messages.get(&call.key) else { continue };
            for name in message.needs.difference(&call.given) {
                let text = format!("\"{}\" needs {{ ${name} }}, which the template does not give", call.key);
                problems.push(
                    Diagnostic::new(Code::BadTheme, message.place.clone(), text)
                        .also(Place::at(path, call.span), "the template asks here"),
                );
            }
        }
    }
    let missing: Vec<&str> = asked.keys().into_iter().filter(|key| !own.has(key)).collect();
    if missing.is_empty() {
        return;
    }
    let language = &own.language;
    // What the site's own English lacks nobody can say, and that is an error already.
    if is_first && language.split('-').next() == Some("en") {
        return;
    }
    let problem = match own.files.last() {
        Some(path) => Diagnostic::new(
            Code::MissingWord,
            Place::file(path),
            format!("the words in \"{language}\" lack {}", listed(&missing)),
        ),
        None => Diagnostic::of_site(Code::MissingWord, format!("the theme has no words in \"{language}\"")),
    };
    problems.push(problem.help(format!(
        "write them into strings/{language}.ftl of your theme; until then another language speaks in their place"
    )));
}

fn listed(keys: &[&str]) -> String {
    let shown = keys.iter().take(LISTED).map(|key| format!("\"{key}\"")).collect::<Vec<_>>().join(", ");
    match keys.len().saturating_sub(LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}
