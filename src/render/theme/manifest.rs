//! What a theme says of itself.

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
}

/// Reads the theme's `theme.yaml`, where it has one.
pub(super) fn read(sources: &Sources, theme: &str, problems: &mut Diagnostics) -> Manifest {
    let path = SourcePath::new(&format!("themes/{theme}/theme.yaml"));
    let Some(text) = sources.text(path.as_str()) else { return Manifest::default() };
    yaml::read(text, &Region::file(&path, text), problems).unwrap_or_default()
}
