//! A theme that stays compiled as long as nothing that it was compiled from changes.

use std::sync::{Arc, Mutex, PoisonError};

use super::{Choice, Theme, compile};
use crate::diagnostic::Diagnostics;
use crate::sources::{Fingerprint, Source, Sources};

/// The theme of the last build.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<Compiled>>);

#[derive(Debug)]
struct Compiled {
    inputs: Fingerprint,
    theme: Option<Arc<Theme>>,
    problems: Diagnostics,
}

impl Kept {
    /// As [`compile`].
    pub fn compile(&self, sources: &Sources, choice: &Choice<'_>, problems: &mut Diagnostics) -> Option<Arc<Theme>> {
        let inputs = inputs(sources, choice);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(compiled) = kept.as_ref().filter(|compiled| compiled.inputs == inputs) {
            problems.append(compiled.problems.clone());
            return compiled.theme.clone();
        }
        let mut of_theme = Diagnostics::default();
        let theme = compile(sources, choice, &mut of_theme).map(Arc::new);
        problems.append(of_theme.clone());
        *kept = Some(Compiled { inputs, theme: theme.clone(), problems: of_theme });
        theme
    }
}

/// All that a theme is compiled from. Of its other files only the names count: what is in them is looked up when a site is made.
fn inputs(sources: &Sources, choice: &Choice<'_>) -> Fingerprint {
    let mut parts = vec![choice.name, choice.country.unwrap_or_default()];
    parts.extend(choice.languages.iter().map(String::as_str));
    for (path, source) in sources.below("themes/") {
        parts.push(path.as_str());
        match source {
            Source::Text(text) if !path.as_str().contains("/assets/") => parts.push(text),
            Source::Text(_) | Source::Asset(_) => {}
        }
    }
    Fingerprint::of_all(&parts)
}
