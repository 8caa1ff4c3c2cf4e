//! Files for the host, as Netlify and Cloudflare Pages read them: what every answer says beside its body, and old addresses.

use std::fmt::Write;

use crate::plan::{Feed, Plan, SEARCH};
use crate::render::policy::Policy;
use crate::site::article::Situation;

/// What no page may ask a device for. `geolocation` comes before these, as a site may allow it.
const NEVER: &str = "camera=(), microphone=(), payment=(), usb=(), browsing-topics=()";

/// The text of `_headers`. No two of its rules give one header to one address, as hosts would join the two.
pub(super) fn headers(plan: &Plan<'_>, policy: &Policy) -> String {
    let mut text = String::new();
    let mut rule = |address: String, headers: &[(&str, &str)]| {
        text.push_str(&address);
        text.push('\n');
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    let policy = policy.in_header();
    let location = if plan.site.settings.privacy.location { "(self)" } else { "()" };
    let permissions = format!("geolocation={location}, {NEVER}");
    let mut all = vec![
        ("Content-Security-Policy", policy.as_str()),
        ("Referrer-Policy", "no-referrer"),
        ("X-Content-Type-Options", "nosniff"),
        ("Permissions-Policy", &permissions),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    if plan.site.base.origin().starts_with("https:") {
        all.push(("Strict-Transport-Security", "max-age=31536000"));
    }
    rule(plan.addresses.file("*"), &all);
    // A file below `assets/` has its fingerprint in its name: under that name it never changes.
    rule(plan.addresses.file("assets/*"), &[("Cache-Control", "max-age=31536000, immutable")]);
    if plan.site.settings.build.search {
        let index = plan.addresses.file(&format!("{SEARCH}files/*"));
        rule(index, &[("Cache-Control", "max-age=31536000, immutable")]);
    }
    for (address, kind) in kinds(plan) {
        rule(address, &[("Content-Type", kind)]);
    }
    text
}

/// Addresses whose kind a host could get wrong. `:situation` stands for one part of an address.
fn kinds(plan: &Plan<'_>) -> Vec<(String, &'static str)> {
    const ATOM: &str = "application/atom+xml; charset=utf-8";
    let mut kinds = vec![(plan.addresses.file("site.webmanifest"), "application/manifest+json; charset=utf-8")];
    if plan.site.settings.build.exports {
        kinds.push((plan.addresses.file("groups.json"), "application/json; charset=utf-8"));
        kinds.push((plan.addresses.file("groups.csv"), "text/csv; charset=utf-8; header=present"));
    }
    if plan.site.settings.build.feeds {
        for language in 0..plan.site.languages.len() {
            kinds.push((plan.addresses.link(language, &plan.addresses.feed(Feed::Articles)), ATOM));
            if let Some(any) = plan.site.situations.values().next().and_then(|situation| feed_of_any(plan, situation)) {
                kinds.push((plan.addresses.link(language, &any), ATOM));
            }
        }
    }
    kinds
}

/// The path of the feeds of all situations, made from that of one: `situations/:situation/feed.xml`.
fn feed_of_any(plan: &Plan<'_>, one: &Situation) -> Option<String> {
    let path = plan.addresses.feed(Feed::Situation(one));
    let (before, file) = path.rsplit_once('/')?;
    let (folder, _) = before.rsplit_once('/')?;
    Some(format!("{folder}/:situation/{file}"))
}

/// The text of `_redirects`: old addresses in their order, then the page of each language for what is not there. Hosts
/// find the page at the top by themselves, unless the site lies below a path; Cloudflare finds all, and passes over the lines.
pub(super) fn redirects(plan: &Plan<'_>) -> String {
    let mut text = String::new();
    for redirect in plan.redirects.iter() {
        let _ = writeln!(text, "{} {} 301", plan.addresses.file(&redirect.from), redirect.to);
    }
    let below_path = plan.site.base.path() != "/";
    let further = (0..plan.site.languages.len()).rev().filter(|language| *language > 0 || below_path);
    for language in further {
        let (all, page) = (plan.addresses.link(language, "*"), plan.addresses.link(language, "404.html"));
        let _ = writeln!(text, "{all} {page} 404");
    }
    text
}
