//! Facts of a site that several files around its pages tell.

use jiff::civil::Weekday;

use crate::plan::{Page, Plan, Shows};
use crate::site::Site;
use crate::site::article::{ArticleHead, Written};
use crate::site::group::Group;
use crate::site::value::{Day, Language};

/// Whether what is shown is at home in this language: its text is in it, or it is in none of the site's languages and this
/// is the first. A page that only stands in for a missing translation is named by no feed, sitemap or structured data.
pub(super) fn is_at_home(plan: &Plan<'_>, shows: Shows<'_>, language: usize) -> bool {
    let languages = 0..plan.site.languages.len();
    plan.speaks(shows, language) || (language == 0 && !languages.into_iter().any(|other| plan.speaks(shows, other)))
}

/// The name of the site in a language.
pub(super) fn site_title(site: &Site, language: usize) -> &str {
    let own = site.settings.languages.get(&site.languages[language]);
    own.and_then(|own| own.title.as_deref()).unwrap_or(&site.settings.title)
}

/// What the site is, in a language.
pub(super) fn site_description(site: &Site, language: usize) -> Option<&str> {
    let own = site.settings.languages.get(&site.languages[language]);
    own.and_then(|own| own.description.as_deref()).or(site.settings.description.as_deref())
}

/// The name and the summary of a group in a language; each that is missing in a translation is the original's.
pub(super) fn group_words<'g>(group: &'g Group, language: &Language) -> (&'g str, Option<&'g str>) {
    let own = group.translations.get(language);
    let name = own.and_then(|own| own.name.as_deref()).unwrap_or(&group.name);
    (name, own.and_then(|own| own.summary.as_deref()).or(group.summary.as_deref()))
}

/// When a text was last changed, as far as its front matter says.
pub(super) fn changed(written: &Written<ArticleHead>) -> Option<Day> {
    written.head.updated.max(written.head.date)
}

/// The full URL of a page.
pub(super) fn url_of(plan: &Plan<'_>, page: &Page<'_>) -> String {
    plan.addresses.url(&plan.addresses.link(page.language, &page.path))
}

/// A weekday as calendars write it (RFC 5545): `TU`.
pub(super) const fn letters(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "MO",
        Weekday::Tuesday => "TU",
        Weekday::Wednesday => "WE",
        Weekday::Thursday => "TH",
        Weekday::Friday => "FR",
        Weekday::Saturday => "SA",
        Weekday::Sunday => "SU",
    }
}
