//! Two texts with one title, which nobody can tell apart in a list or among open tabs.

use std::collections::BTreeMap;

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Warns of each but the first.
pub(super) fn check(texts: &[Text<'_>], problems: &mut Diagnostics) {
    let mut first: BTreeMap<(&str, String), &Text<'_>> = BTreeMap::new();
    for text in texts.iter().filter(|text| text.body.is_some()) {
        let key = (text.language.as_str(), text.title.trim().to_lowercase());
        let Some(other) = first.get(&key) else {
            first.insert(key, text);
            continue;
        };
        let message = format!(
            "\"{}\" is the title of another page too, so nobody can tell the two apart in a list or among open tabs",
            text.title
        );
        let help = format!("say in one of them what sets it apart, as in \"{}, for parents\"", text.title);
        let problem = Diagnostic::new(Code::SameTitle, (text.title_place)(), message).help(help);
        problems.push(problem.also((other.title_place)(), "the first one"));
    }
}
