//! What a theme says of itself.

use crate::color::Color;
use crate::diagnostic::Diagnostics;
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Region};

/// A theme's `theme.yaml`. Every key may be left out, and so may the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Manifest {
    /// The name for people.
    pub name: Option<String>,
    /// What the theme is like, in a sentence or two.
    pub description: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// The theme that this one builds on; `default` where it names none.
    pub extends: Option<String>,
    /// The surfaces on which the accent stands; a site's own colour is held against them.
    pub colors: Option<Surfaces>,
    /// The icons that it draws for situations; those of the theme below it stay.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub icons: Vec<String>,
}

/// The colours behind links, buttons and whatever else shows the accent (`--accent`) of a style.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Surfaces {
    /// On light screens.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub light: Vec<Color>,
    /// On dark screens.
    #[serde(deserialize_with = "yaml::one_or_many")]
    pub dark: Vec<Color>,
}

/// Reads the theme's `theme.yaml`, where it has one.
pub(super) fn read(sources: &Sources, theme: &str, problems: &mut Diagnostics) -> Manifest {
    let path = SourcePath::new(&format!("themes/{theme}/theme.yaml"));
    let Some(text) = sources.text(path.as_str()) else { return Manifest::default() };
    yaml::read(&text, &Region::file(&path, &text), problems).unwrap_or_default()
}
