//! Links that lead out of the site: whether anything is still there. Only when somebody asks for it, as it asks other hosts.

use std::collections::BTreeMap;

use super::texts::Text;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::markdown::LinkKind;
use crate::plan::Plan;
use crate::site::article::Article;
use crate::site::place_of;
use crate::site::value::WebAddress;
use crate::sources::SourcePath;
use crate::yaml::Region;

/// What is at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Something, or nobody can tell.
    Fine,
    /// Something, which has moved for good to this address.
    Moved(String),
    /// Nothing; why, in words that follow "this link leads to an address that".
    Dead(String),
}

/// Who can tell what is at addresses.
pub trait Outside: Sync {
    /// What is at each of these, in their order.
    fn answers(&self, addresses: &[String]) -> Vec<Answer>;
}

/// Warns of each link that leads to nothing, or to something that has moved.
pub(super) fn check(plan: &Plan<'_>, texts: &[Text<'_>], outside: &dyn Outside, problems: &mut Diagnostics) {
    let mut links: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    let mut add = |address: &str, place: Place| {
        let address = address.split('#').next().unwrap_or_default();
        if address.starts_with("http") && !is_only_here(address) {
            links.entry(address.to_owned()).or_default().push(place);
        }
    };
    for text in texts {
        let Some((body, path, start)) = text.body else { continue };
        for link in body.links.iter().filter(|link| link.kind == LinkKind::Web) {
            add(&link.dest, Place::at(path, link.span.shifted(start)));
        }
    }
    of_data(plan, &mut add);
    let addresses: Vec<String> = links.keys().cloned().collect();
    for (answer, (address, places)) in outside.answers(&addresses).into_iter().zip(links) {
        for problem in places.into_iter().filter_map(|place| judged(&answer, &address, place)) {
            problems.push(problem);
        }
    }
}

fn judged(answer: &Answer, address: &str, place: Place) -> Option<Diagnostic> {
    match answer {
        Answer::Fine => None,
        Answer::Moved(to) => {
            let message = format!("what was at {address} has moved for good");
            Some(
                Diagnostic::new(Code::MovedLink, place, message)
                    .help(format!("look whether it is still the right page, then write {to}")),
            )
        }
        Answer::Dead(why) => {
            let message = format!("the link to {address} leads to nothing: {why}");
            let help = "look for the page that has taken its place, or take the link away; if it works in your browser, try again later";
            Some(Diagnostic::new(Code::DeadLink, place, message).help(help))
        }
    }
}

/// The addresses that settings, groups and references give, as far as they are published. A link to a meeting is left alone: to ask for it
/// could open it.
fn of_data(plan: &Plan<'_>, add: &mut impl FnMut(&str, Place)) {
    let site = plan.site;
    for group in site.groups.values() {
        let place = |key: &str| place_of(plan.sources, &group.origin, key);
        let contact = group.contact.as_ref().and_then(|contact| contact.url.as_ref());
        let training = group.training.as_ref().and_then(|training| training.url.as_ref());
        let single = [("contact.url", contact), ("training.url", training), ("newsletter", group.newsletter.as_ref())];
        for (key, url) in single.into_iter().filter_map(|(key, url)| Some((key, url?))) {
            add(url.as_str(), place(key));
        }
        for (number, link) in group.links.iter().enumerate() {
            add(link.url.as_str(), place(&format!("links.{number}.url")));
        }
    }
    for written in site.home.iter().chain(site.pages.values()).chain(site.articles.values()).flat_map(Article::versions)
    {
        for (number, reference) in written.head.references.iter().enumerate() {
            if let Some(url) = &reference.url {
                add(url.as_str(), place_of(plan.sources, &written.head_region, &format!("references.{number}.url")));
            }
        }
    }
    let settings = SourcePath::new("site.yaml");
    let Some(text) = plan.sources.text(settings.as_str()) else { return };
    let region = Region::file(&settings, &text);
    let place = |key: &str| place_of(plan.sources, &region, key);
    for (number, line) in site.settings.crisis.iter().enumerate() {
        for (key, url) in [("chat", &line.chat), ("url", &line.url)] {
            if let Some(url) = url {
                add(WebAddress::as_str(url), place(&format!("crisis.{number}.{key}")));
            }
        }
    }
    if let Some(url) = site.settings.organization.as_ref().and_then(|organization| organization.url.as_ref()) {
        add(url.as_str(), place("organization.url"));
    }
}

/// Whether an address is one of this computer or of a network at home, which nobody else can reach.
fn is_only_here(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default().to_lowercase();
    let host = match host.strip_prefix('[') {
        Some(six) => six.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let of_name = host == "localhost"
        || [".localhost", ".local", ".internal", ".test", ".invalid", ".example"].iter().any(|end| host.ends_with(end));
    let of_number = host.parse::<std::net::IpAddr>().is_ok_and(|ip| match ip {
        std::net::IpAddr::V4(ip) => ip.is_private() || ip.is_loopback() || ip.is_link_local() || ip.is_unspecified(),
        std::net::IpAddr::V6(ip) => {
            ip.is_loopback() || ip.is_unspecified() || ip.is_unique_local() || ip.is_unicast_link_local()
        }
    });
    of_name || of_number
}

#[cfg(test)]
mod tests {
    use super::is_only_here;

    #[test]
    fn addresses_at_home_are_not_asked() {
        for (address, expected) in [
            ("http://localhost:4000/a", true),
            ("https://192.168.1.4", true),
            ("http://[::1]:80/", true),
            ("http://user@10.0.0.1/", true),
            ("https://printer.local/", true),
            ("https://example.org/", false),
            ("https://localhost.example.org/", false),
        ] {
            assert_eq!(is_only_here(address), expected, "{address}");
        }
    }
}
