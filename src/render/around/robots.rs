//! `robots.txt`: everybody may read everything, and here is the list of pages.

use crate::plan::Plan;

/// The text of `robots.txt`. Robots look for it at the top of a host only; a site below a path keeps it for whoever runs the host.
pub(super) fn robots(plan: &Plan<'_>) -> String {
    let sitemap = plan.addresses.url(&plan.addresses.file("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n")
}
