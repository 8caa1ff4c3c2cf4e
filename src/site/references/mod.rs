//! Checks what no single value can know: that every name that is used exists, and that values fit together.

mod crisis;
mod dates;
mod exit;
mod groups;
mod places;
mod texts;

pub(super) use exit::check_exit;
pub use places::place_at;
pub(super) use places::place_in;
use places::{unknown, unknown_situation};

use super::Site;
use super::inputs;
use super::kept::{Kept, OfGroups};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Region};

/// Files every problem of meaning.
pub(super) fn check(site: &Site, sources: &Sources, kept: Option<&Kept>, problems: &mut Diagnostics) {
    settings(site, sources, problems);
    problems.append(match kept {
        Some(kept) => kept.faults.of(of_groups(site, sources), |of| groups::check(site, &of.sources)),
        None => groups::check(site, sources),
    });
    texts::check(site, sources, problems);
}

/// What the check of groups reads; of texts, only which situations there are.
fn of_groups(site: &Site, sources: &Sources) -> OfGroups {
    let sources = inputs::of_groups(sources);
    OfGroups { sources, situations: site.situations.keys().cloned().collect(), today: site.today }
}

fn settings(site: &Site, sources: &Sources, problems: &mut Diagnostics) {
    let Some(text) = sources.text("site.yaml") else { return };
    let region = Region::file(&SourcePath::new("site.yaml"), &text);
    let at = |path: &str| yaml::place(&text, &region, path);
    for (number, line) in site.settings.crisis.iter().enumerate() {
        crisis::check(site, (number, line), at, problems);
    }
    let size = site.settings.build.page_size;
    if !(5..=500).contains(&size) {
        problems.push(
            Diagnostic::new(
                Code::BadValue,
                at("build.page_size"),
                format!("a list cannot show {size} groups on a page"),
            )
            .help("write a number from 5 to 500: `page_size: 50`"),
        );
    }
    if let Some(feedback) = &site.settings.feedback {
        let good = feedback.url.as_deref().is_none_or(|url| url.starts_with("https://") || url.starts_with("http://"));
        if !site.gaps.settings && (!good || (feedback.email.is_none() && feedback.url.is_none())) {
            problems.push(
                Diagnostic::new(Code::BadValue, at("feedback"), "visitors could not say that a listing is wrong")
                    .help("write an address: `feedback: { email: listings@example.org }`, or a form: `feedback: { url: \"https://example.org/form?group={group}\" }`"),
            );
        }
    }
    if site.settings.languages.contains_key(&site.settings.language) {
        problems.push(
            Diagnostic::new(Code::Contradiction, at("languages"), "the site's own language is listed as a further one")
                .help("`languages:` lists only the languages beside `language:`"),
        );
    }
}
