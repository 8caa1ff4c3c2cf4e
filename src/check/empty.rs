//! Situations that have nobody to meet and nothing to read.

use super::written::place;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;

/// Warns of situations that have neither groups nor articles, with all below them.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    for situation in plan.site.situations.values() {
        let has_groups = !plan.index.situation(situation.id()).is_empty();
        if has_groups || !plan.articles_on(situation).is_empty() {
            continue;
        }
        let written = &situation.text.original;
        let message =
            format!("\"{}\" has no group and no article, so its words lead to a page without help", written.head.title);
        let id = situation.id();
        let help = format!(
            "name it in a group or an article that helps here too: `situations: {id}`; else take the file away until there is one"
        );
        problems.push(Diagnostic::new(Code::EmptySituation, place(plan, written, "title"), message).help(help));
    }
}
