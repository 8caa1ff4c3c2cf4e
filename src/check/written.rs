//! What editors have written of situations in a language, as far as it could be read.

use crate::diagnostic::Place;
use crate::plan::Plan;
use crate::site::article::{Situation, SituationHead, Written};

/// Every situation that has words of its own in a language, with them.
pub(super) fn written<'s>(
    plan: &Plan<'s>,
    language: usize,
) -> impl Iterator<Item = (&'s Situation, &'s Written<SituationHead>)> {
    let site = plan.site;
    let tag = &site.languages[language];
    site.situations
        .values()
        .filter_map(move |situation| {
            let text = &situation.text;
            let written = if language == 0 { Some(&text.original) } else { text.translations.get(tag) };
            Some((situation, &**written?))
        })
        // What could not be read was said; its words may be in what is missing.
        .filter(|(_, written)| written.is_whole)
}

/// Where a value of a situation stands in its file.
pub(super) fn place(plan: &Plan<'_>, written: &Written<SituationHead>, path: &str) -> Place {
    crate::site::place_of(plan.sources, &written.head_region, path)
}
