//! What only an editor wants to know: the site can be built as it is, and visitors would not find something all the same, or come at
//! an hour that is in doubt.
//!
//! One kind of problem to a file. Only `check` asks for these, as some of them are slow to find.

mod clock_change;
mod empty;
mod misleading;
mod no_synonyms;
mod written;

use crate::diagnostic::Diagnostics;
use crate::plan::Plan;
use crate::search::index::Files;

/// Files everything that keeps visitors from finding a situation, and times in doubt; `index` gives the index of the finder in a language.
pub fn check<'i>(plan: &Plan<'_>, index: impl Fn(usize) -> Option<&'i Files>, problems: &mut Diagnostics) {
    // Where settings could not be read, nobody knows the zone of meetings, nor whether there is to be a finder.
    if plan.site.gaps.settings {
        return;
    }
    clock_change::check(plan, problems);
    if !plan.has_finder() {
        return;
    }
    for language in 0..plan.site.languages.len() {
        no_synonyms::check(plan, language, problems);
        if let Some(files) = index(language) {
            misleading::check(plan, (language, files), problems);
        }
    }
    // With errors, what a situation lacks may be what could not be read.
    if !problems.has_errors() {
        empty::check(plan, problems);
    }
}
