//! The theme's words in one language: Fluent files read, checked and ready to be asked.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale;
use unic_langid::LanguageIdentifier;

use super::uses::{self, Use, Uses};
use super::{Value, syntax};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::sources::{SourcePath, Sources, THEME_WORDS, WORDS_BELOW};
use crate::text::{Span, nearest};

/// Why some words cannot be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unsaid {
    /// There are no words under this key.
    NoSuchKey,
    /// The words need a value of this name.
    NeedsValue(String),
    /// The words lead in a circle or are too long.
    Broken,
}

/// One key with its words.
#[derive(Debug)]
pub(crate) struct Message {
    /// Where it is written.
    pub(crate) place: Place,
    /// The values that it needs, also through other words that it holds.
    pub(crate) needs: BTreeSet<String>,
}

/// All words of one language, those of the theme over those of the themes that it builds on.
pub(crate) struct Strings {
    pub(crate) language: String,
    /// The files that were read, weakest first.
    pub(crate) files: Vec<SourcePath>,
    pub(crate) messages: BTreeMap<String, Message>,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Strings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Strings({}, {} keys)", self.language, self.messages.len())
    }
}

impl Strings {
    /// Reads `strings/TAG.ftl` of each theme, weakest first; for `es-MX` that of `es` as well. A site's file in the place of
    /// one inside the program stands over it.
    pub(crate) fn read(sources: &Sources, themes: &[String], language: &str, problems: &mut Diagnostics) -> Self {
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(grouped));
        bundle.add_builtins().expect("a new bundle has no functions that these could clash with");
        let mut strings = Self { language: language.to_owned(), files: Vec::new(), messages: BTreeMap::new(), bundle };
        let mut uses = Uses::default();
        for theme in themes {
            for tag in prefixes(language) {
                let own = format!("themes/{theme}/strings/");
                let below = (own == THEME_WORDS).then_some(WORDS_BELOW);
                for folder in below.into_iter().chain([own.as_str()]) {
                    let path = format!("{folder}{tag}.ftl");
                    if let Some(text) = sources.text(&path) {
                        strings.add((&SourcePath::new(&path), &text), &mut uses, problems);
                    }
                }
            }
        }
        strings.link(&uses, problems);
        strings
    }

    fn add(&mut self, (path, text): (&SourcePath, &str), uses: &mut Uses, problems: &mut Diagnostics) {
        self.files.push(path.clone());
        if let Some(at) = syntax::nested_too_deeply(text) {
            let place = Place::at(path, Span::new(at, at + 1));
            problems.push(Diagnostic::new(Code::BadTheme, place, "curly brackets stand too deep inside each other"));
            return;
        }
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in &errors {
                    problems.push(syntax::problem(path, text, error));
                }
                resource
            }
        };
        for (key, span) in uses.collect(&resource, path, problems) {
            self.messages.insert(key, Message { place: Place::at(path, span), needs: BTreeSet::new() });
        }
        self.bundle.add_resource_overriding(resource);
    }

    /// Finds what each message needs, and reports what it refers to in vain.
    fn link(&mut self, uses: &Uses, problems: &mut Diagnostics) {
        for (path, span, used) in uses.in_vain() {
            let (name, known): (_, Vec<&str>) = match used {
                Use::Message(name) => (name.clone(), self.messages.keys().map(String::as_str).collect()),
                Use::Term(name) => (format!("-{name}"), uses.terms().collect()),
                Use::Function(name) => (format!("{name}()"), vec![uses::FUNCTION]),
                Use::Variable(_) => continue,
            };
            problems.push(
                Diagnostic::new(Code::BadTheme, Place::at(path, span), format!("there are no words called \"{name}\""))
                    .maybe_help(nearest(&name, known).map(|near| format!("did you mean \"{near}\"?"))),
            );
        }
        for (key, message) in &mut self.messages {
            message.needs = uses.variables_of(key);
        }
    }

    /// Whether there are words under this key.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// The words under `key` with these values in them.
    pub(crate) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> Result<String, Unsaid> {
        let pattern = self.bundle.get_message(key).and_then(|message| message.value()).ok_or(Unsaid::NoSuchKey)?;
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set(*name, value.to_fluent());
        }
        let mut errors = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        match errors.into_iter().next() {
            None => Ok(words),
            Some(FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id }))) => {
                Err(Unsaid::NeedsValue(id))
            }
            Some(_) => Err(Unsaid::Broken),
        }
    }
}

/// `es`, then `es-MX`: the general first, so that the special stands over it.
fn prefixes(language: &str) -> impl Iterator<Item = &str> {
    language.match_indices('-').map(|(at, _)| &language[..at]).chain([language])
}

/// Whole numbers as the language writes them: "1,200". Plurals are still chosen by the number itself.
fn grouped<M: MemoizerKind>(value: &FluentValue<'_>, formatters: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let options = &number.options;
    if options.minimum_fraction_digits.is_some() || options.maximum_fraction_digits.is_some() {
        return None;
    }
    let decimal = Decimal::try_from_str(&number.value.to_string()).ok()?;
    formatters.with_try_get_threadsafe::<Digits, _, _>((), |digits| digits.0.format(&decimal).to_string()).ok()
}

struct Digits(DecimalFormatter);

impl intl_memoizer::Memoizable for Digits {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        let locale = Locale::try_from_str(&language.to_string()).map_err(|_| ())?;
        DecimalFormatter::try_new((&locale).into(), icu_decimal::options::DecimalFormatterOptions::default())
            .map(Self)
            .map_err(|_| ())
    }
}
