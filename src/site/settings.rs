//! The settings of a site: `site.yaml`.

mod checks;
mod exit;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

pub use checks::Checks;
pub use exit::{Exit, ExitTo};

use super::value::written::from_text;
use super::value::{Country, DayCount, Email, LEAST_NUMBER, Language, Phone, Slug, WebAddress, Zone, number_after};
use crate::color::Color;
use crate::yaml;
use crate::yaml::form::{self, form};

/// `site.yaml`, as it is written. Every key has a default, so a site can begin with an empty file.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["base_url"]))]
pub struct Settings {
    /// The name of the site.
    pub title: String,
    /// The name under which it goes in tabs, histories and previews, where its own should not be seen there.
    pub neutral_name: Option<String>,
    /// A few words under the name.
    pub tagline: Option<String>,
    /// Where the site will be: `https://example.org/`, with a path where it has one.
    pub base_url: Option<BaseUrl>,
    /// What the site is, in a sentence or two.
    pub description: Option<String>,
    /// The language of its text.
    pub language: Language,
    /// Further languages, each below `/TAG/`.
    #[serde(deserialize_with = "yaml::unique_map")]
    pub languages: BTreeMap<Language, LanguageSettings>,
    /// The theme.
    pub theme: Slug,
    /// The site's own colour, in place of the theme's.
    pub color: Option<Color>,
    /// The time zone of meetings that name none.
    pub time_zone: Zone,
    /// The country of places that name none.
    pub country: Country,
    /// Who runs the site.
    pub organization: Option<Organization>,
    /// Help that a visitor in danger needs now.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub crisis: Vec<CrisisLine>,
    /// The quick exit.
    pub exit: Exit,
    /// The main navigation.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub navigation: Vec<NavigationEntry>,
    /// When a listing counts as unconfirmed.
    pub freshness: Freshness,
    /// Where to say that a listing is wrong.
    pub feedback: Option<Feedback>,
    /// What the site may learn of its visitors: nothing, unless it is set.
    pub privacy: Privacy,
    /// How the site is built.
    pub build: BuildSettings,
    /// What the site wants to hear of each kind of problem.
    pub checks: Checks,
    /// Keys of the site's own.
    #[serde(deserialize_with = "yaml::unique_map")]
    pub extra: BTreeMap<String, yaml::Free>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            title: "Support groups".to_owned(),
            neutral_name: None,
            tagline: None,
            base_url: None,
            description: None,
            language: Language::parse("en").expect("English has a tag"),
            languages: BTreeMap::new(),
            theme: Slug::parse("default").expect("the default theme's name is a valid id"),
            color: None,
            time_zone: Zone::UTC,
            country: Country::parse("US").expect("the United States have a code"),
            organization: None,
            crisis: Vec::new(),
            exit: Exit::default(),
            navigation: Vec::new(),
            freshness: Freshness::default(),
            feedback: None,
            privacy: Privacy::default(),
            build: BuildSettings::default(),
            checks: Checks::default(),
            extra: BTreeMap::new(),
        }
    }
}

/// The site's own words in a further language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LanguageSettings {
    /// The name of the site.
    pub title: Option<String>,
    /// The name under which it goes in tabs, histories and previews.
    pub neutral_name: Option<String>,
    /// A few words under the name.
    pub tagline: Option<String>,
    /// What the site is.
    pub description: Option<String>,
    /// The main navigation, where labels of its own are wanted.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub navigation: Vec<NavigationEntry>,
    /// The words on the quick exit.
    pub exit_label: Option<String>,
}

/// Where a site will be: `http` or `https`, a host, and a path that ends in `/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    origin: String,
    path: String,
}

impl BaseUrl {
    /// Takes `https://example.org/` or `https://example.org/help/`; the message of an error has its help on a second line.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = |why: &str| {
            Err(format!("the address \"{text}\" {why}\nwrite where the site will be: `base_url: https://example.org/`"))
        };
        let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
            return wrong("does not begin with https://");
        };
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let safe_host = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
        if host.is_empty() || !host.chars().all(safe_host) {
            return wrong("has no proper host name");
        }
        let safe_path = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
        if !path.chars().all(safe_path) || path.split('/').any(|part| part == "..") {
            return wrong("has characters in its path that do not belong there");
        }
        let scheme_and_host = &text[..text.len() - rest.len() + host.len()];
        let slash = if path.is_empty() || path.ends_with('/') { "" } else { "/" };
        Ok(Self { origin: scheme_and_host.to_ascii_lowercase(), path: format!("/{path}{slash}") })
    }

    /// Scheme and host, without a slash at the end.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The path, with a slash at both ends.
    pub fn path(&self) -> &str {
        &self.path
    }
}

impl<'de> Deserialize<'de> for BaseUrl {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "an address that begins with https://", Self::parse)
    }
}

form!(BaseUrl, |_| form::text(
    "^https?://[A-Za-z0-9.:\\[\\]-]+(?:/(?!(?:.*/)?\\.\\.(?:/|$))[A-Za-z0-9._~/%-]*)?$",
    "where the site will be, such as https://example.org/"
));

/// Who runs the site.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Organization {
    /// Its name.
    pub name: String,
    /// Its web site.
    pub url: Option<WebAddress>,
    /// Its e-mail address.
    pub email: Option<Email>,
    /// Its telephone.
    pub phone: Option<Phone>,
    /// Its postal address, in one text.
    pub address: Option<String>,
    /// Its logo: a file below `static/` or `content/`.
    pub logo: Option<String>,
    /// Its number in a register.
    pub registration: Option<String>,
}

/// A crisis line.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = form::one_at_least(&["phone", "text", "chat", "url"])))]
pub struct CrisisLine {
    /// Its name.
    pub name: String,
    /// The number to call.
    pub phone: Option<Phone>,
    /// The number to text, with a word before it where one is needed: `HOME to 741741`.
    pub text: Option<TextTo>,
    /// Its chat.
    pub chat: Option<WebAddress>,
    /// Its web site.
    pub url: Option<WebAddress>,
    /// When it answers.
    pub hours: Option<String>,
    /// The languages it speaks; the site's where there is none.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub languages: Vec<Language>,
    /// The situations on whose pages it comes first; it is on every page all the same.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub situations: Vec<Slug>,
    /// The day on which somebody last tried it.
    pub verified: Option<super::value::Day>,
}

/// A number to text, and the word to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextTo {
    /// The word: "HOME".
    pub word: Option<String>,
    /// The number.
    pub number: Phone,
}

impl TextTo {
    /// Takes a number alone, or `HOME to 741741`.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (word, number) = match text.rsplit_once(" to ") {
            Some((word, number)) => (Some(word.trim().trim_matches('"').to_owned()), number),
            None => (None, text),
        };
        Ok(Self { word, number: Phone::parse(number.trim())? })
    }
}

impl<'de> Deserialize<'de> for TextTo {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a number to text, such as 988 or \"HOME to 741741\"", Self::parse)
    }
}

form!(TextTo, |_| form::text_or_digits(
    &number_after("(?:.* to +)?"),
    LEAST_NUMBER,
    "a number to text, such as 988 or HOME to 741741"
));

/// An entry of the navigation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NavigationEntry {
    /// A page, situation or list by its id.
    Id(Slug),
    /// An address of the site, with words of the editor's own.
    Path(LabelledPath),
}

/// An address of the site with its words.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LabelledPath {
    /// The words.
    pub label: String,
    /// The address below the site: `/situations/grief/`.
    pub path: String,
}

impl yaml::TextOrTable for NavigationEntry {
    const WANTS: &'static str = "an id, or a label with a path";
    type Table = LabelledPath;

    fn from_text<E: Error>(text: &str) -> Result<Self, E> {
        Slug::parse(text).map(Self::Id).map_err(E::custom)
    }

    fn from_table<E: Error>(path: LabelledPath) -> Result<Self, E> {
        Ok(Self::Path(path))
    }
}

impl<'de> Deserialize<'de> for NavigationEntry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::text_or_table(deserializer)
    }
}

form!(NavigationEntry, |generator| {
    form::either(&generator.subschema_for::<Slug>(), &generator.subschema_for::<LabelledPath>())
});

/// When a listing counts as unconfirmed, and when it leaves the lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Freshness {
    /// After so many days it is shown as unconfirmed.
    pub verify_after: DayCount,
    /// After so many days it leaves the lists; never where it is left out.
    pub hide_after: Option<DayCount>,
}

impl Default for Freshness {
    fn default() -> Self {
        Self { verify_after: DayCount::from_days(180).expect("half a year is no century"), hide_after: None }
    }
}

/// Where to say that a listing is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// An e-mail address.
    pub email: Option<Email>,
    /// A page with a form; `{group}` and `{page}` in it are filled in.
    pub url: Option<String>,
}

/// What the site may learn of its visitors.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Privacy {
    /// Whether a page may ask for the visitor's position.
    pub location: bool,
    /// Whether a page may count visits.
    pub analytics: bool,
}

/// How the site is built.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own in `site.yaml`")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct BuildSettings {
    /// Whether pages are made small.
    pub minify: bool,
    /// How many groups stand on a page of a list, 5 to 500.
    #[schemars(range(min = 5, max = 500))]
    pub page_size: usize,
    /// Whether a compressed copy stands beside each text.
    pub precompress: bool,
    /// Whether there are feeds.
    pub feeds: bool,
    /// Whether the directory is published as open data.
    pub exports: bool,
    /// Whether there are calendars.
    pub calendars: bool,
    /// Whether there is a search.
    pub search: bool,
    /// Whether pages have their address as a QR code on paper.
    pub qr: bool,
}

impl Default for BuildSettings {
    fn default() -> Self {
        Self {
            minify: true,
            page_size: 50,
            precompress: false,
            feeds: true,
            exports: true,
            calendars: true,
            search: true,
            qr: true,
        }
    }
}
