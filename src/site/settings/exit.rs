//! The quick exit, as `site.yaml` has it: a word, or a block of keys.

use std::fmt;

use schemars::JsonSchema;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::site::value::WebAddress;
use crate::yaml::form::{self, form};

/// The quick exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exit {
    /// Where it leads, and where it is; `None` where the site has none at all.
    pub to: Option<ExitTo>,
    /// Whether `site.yaml` says anything of it. A site that says nothing has one all the same.
    pub is_written: bool,
}

impl Default for Exit {
    fn default() -> Self {
        Self { to: Some(ExitTo::default()), is_written: false }
    }
}

/// Where the quick exit leads, and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ExitTo {
    /// The site; one that looks harmless to somebody who sees it. A page about the weather where it is left out.
    pub url: Option<WebAddress>,
    /// The words on the link; the theme's where they are left out.
    pub label: Option<String>,
    /// Whether it is on every page, or only where a situation asks for it.
    pub every_page: bool,
    /// Whether the Back button is kept from showing a page of the site again.
    pub guard: bool,
}

impl Default for ExitTo {
    fn default() -> Self {
        Self { url: None, label: None, every_page: true, guard: true }
    }
}

impl<'de> Deserialize<'de> for Exit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OffOrWhere).map(|to| Self { to, is_written: true })
    }
}

form!(Exit, |generator| { form::either(&generator.subschema_for::<bool>(), &generator.subschema_for::<ExitTo>()) });

struct OffOrWhere;

impl<'de> Visitor<'de> for OffOrWhere {
    type Value = Option<ExitTo>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`false`, or where to go: `{ url: https://www.weather.gov/ }`")
    }

    fn visit_bool<E: Error>(self, on: bool) -> Result<Self::Value, E> {
        Ok(on.then(ExitTo::default))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        match text {
            "false" => Ok(None),
            "true" => Ok(Some(ExitTo::default())),
            other => Err(E::custom(format!("the quick exit \"{other}\" is not understood\nwrite {}", meant(other)))),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<Self::Value, A::Error> {
        ExitTo::deserialize(MapAccessDeserializer::new(table)).map(Some)
    }
}

/// What to write in the place of a word or an address.
fn meant(text: &str) -> String {
    let either = "`exit: true` or `exit: false`, or `exit: { url: https://www.weather.gov/ }`";
    match text.to_lowercase().as_str() {
        "yes" | "on" | "y" => "`exit: true`".to_owned(),
        "no" | "off" | "n" | "none" => "`exit: false`".to_owned(),
        address if address.starts_with("https://") => format!("`exit: {{ url: {text} }}`"),
        _ => either.to_owned(),
    }
}
