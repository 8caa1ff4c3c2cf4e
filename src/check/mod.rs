//! What only an editor wants to know: the site can be built as it is, and somebody would be served badly by it all the same.
//!
//! One kind of problem to a file. Only `check` asks for these, as some of them are slow to find. What
//! becomes of each, and of every other warning, is the site's own choice: see `settle`.

mod capitals;
mod clock_change;
mod closed_linked;
mod empty;
mod hard_to_read;
mod heading_order;
mod heavy_page;
mod lazy;
mod long_paragraph;
mod long_sentence;
mod meeting_secret;
mod misleading;
mod no_position;
mod no_synonyms;
mod odd_bullet;
mod odd_position;
mod outside;
mod personal_contact;
mod positions;
mod same_group;
mod same_title;
mod sentences;
mod settle;
mod switch;
mod texts;
mod unconfirmed;
mod untranslated;
mod vague_link;
mod weak_alt;
mod whole_name;
mod words;
mod written;

pub use hard_to_read::years_at_school;
pub use outside::{Answer, Outside};
pub use settle::settle;

use crate::diagnostic::Diagnostics;
use crate::plan::Plan;
use crate::search::index::Files;

/// How texts are written.
fn texts_of(plan: &Plan<'_>, outside: Option<&dyn Outside>, problems: &mut Diagnostics) {
    let texts = texts::texts(plan);
    vague_link::check(&texts, problems);
    heading_order::check(plan, &texts, problems);
    weak_alt::check(&texts, problems);
    capitals::check(&texts, problems);
    odd_bullet::check(&texts, problems);
    same_title::check(&texts, problems);
    long_sentence::check(&texts, problems);
    long_paragraph::check(&texts, problems);
    hard_to_read::check(&texts, problems);
    words::check(plan, &texts, problems);
    personal_contact::check(plan, &texts, problems);
    meeting_secret::check(&texts, problems);
    closed_linked::check(plan, &texts, problems);
    heavy_page::check(plan, &texts, problems);
    untranslated::check(plan, problems);
    if let Some(outside) = outside {
        outside::check(plan, &texts, outside, problems);
    }
}

/// What the directory holds.
fn directory_of(plan: &Plan<'_>, problems: &mut Diagnostics) {
    unconfirmed::check(plan, problems);
    same_group::check(plan, problems);
    whole_name::check(plan, problems);
    let places = positions::placed(plan);
    odd_position::check(plan, &places, problems);
    no_position::check(&places, problems);
}

/// Files everything of which only editors hear; `index` gives the index of the finder in a language, and `outside` can tell what lies outside of
/// the site, if it is to be asked.
pub fn check<'i>(
    plan: &Plan<'_>,
    index: impl Fn(usize) -> Option<&'i Files>,
    outside: Option<&dyn Outside>,
    problems: &mut Diagnostics,
) {
    // Where settings could not be read, nobody knows the zone of meetings, nor whether there is to be a finder.
    if plan.site.gaps.settings {
        return;
    }
    clock_change::check(plan, problems);
    settle::check(plan.sources, problems);
    texts_of(plan, outside, problems);
    directory_of(plan, problems);
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
