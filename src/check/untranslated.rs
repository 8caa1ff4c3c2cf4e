//! What a further language of the site does not have yet.

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::plan::Plan;
use crate::site::place_of;
use crate::sources::SourcePath;
use crate::yaml::Region;

/// How many texts are named.
const NAMED: usize = 3;

/// Says once for each language how much is missing.
pub(super) fn check(plan: &Plan<'_>, problems: &mut Diagnostics) {
    let site = plan.site;
    let settings = SourcePath::new("site.yaml");
    let Some(text) = plan.sources.text(settings.as_str()) else { return };
    let region = Region::file(&settings, &text);
    for language in &site.languages[1..] {
        let articles = site.home.iter().chain(site.pages.values()).chain(site.articles.values());
        let articles =
            articles.filter(|article| !article.speaks(language)).map(|article| article.original.path.as_str());
        let situations = site.situations.values().filter(|situation| !situation.text.speaks(language));
        let situations = situations.map(|situation| situation.text.original.path.as_str());
        let missing: Vec<&str> = articles.chain(situations).collect();
        let place = || place_of(plan.sources, &region, &format!("languages.{language}"));
        if let Some(first) = missing.first() {
            problems.push(told(language.as_str(), &missing, first, place()));
        }
        let groups = site.groups.values().filter(|group| !group.translations.contains_key(language)).count();
        if groups > 0 {
            let message = format!(
                "{groups} of {} groups have no words in \"{language}\", so their pages there are half in another language",
                site.groups.len()
            );
            let help = format!(
                "write below the group: `translations: {{ {language}: {{ summary: … }} }}`; begin with those that people visit most"
            );
            problems.push(Diagnostic::new(Code::Untranslated, place(), message).help(help));
        }
    }
}

fn told(language: &str, missing: &[&str], first: &str, place: Place) -> Diagnostic {
    let named = missing.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    let more = missing.len().saturating_sub(NAMED);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    let message = format!("these texts are not there in \"{language}\": {named}{more}");
    let file = first.strip_suffix(".md").unwrap_or(first);
    let help = format!(
        "write the translation beside the text, as {file}.{language}.md; until then visitors are told that the page is in another language"
    );
    Diagnostic::new(Code::Untranslated, place, message).help(help)
}
