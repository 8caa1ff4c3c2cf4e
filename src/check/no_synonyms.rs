//! Situations for which nobody has written down what people call them.

use super::written::{place, written};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;

/// An editor may think of words by these, and write them in the same form.
const HELP: &str = "write at the top of the file what people type, also misspelt, what they feel, and how they would say it; \
    of drinking it would be: `synonyms: [alcohol, alchohol, hangover, my husband drinks]`";

/// Warns of situations without synonyms in a language.
pub(super) fn check(plan: &Plan<'_>, language: usize, problems: &mut Diagnostics) {
    for (_, written) in written(plan, language) {
        let head = &written.head;
        if head.synonyms.iter().all(|word| word.trim().is_empty()) {
            let message = format!(
                "\"{}\" has no words beside its title, so somebody who calls it something else may not find it",
                head.title
            );
            problems.push(Diagnostic::new(Code::NoSynonyms, place(plan, written, "title"), message).help(HELP));
        }
    }
}
