//! A group as `groups.json` has it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::meeting::{Meeting, meetings};
use super::published::{Break, DialIn, Online, Place, breaks};
use super::terms::{Discretion, FirstVisit, Price, SignUp};
use crate::plan::Plan;
use crate::site::Site;
use crate::site::group::{Audience, Contact, Group};
use crate::site::value::{Email, Language, Phone, Slug, WebAddress};
use crate::site::vocabulary::{Format, LedBy};

/// The groups that others are told of, by id: closed ones too, and none that left the lists as nobody has confirmed it.
pub(super) fn told(site: &Site) -> impl Iterator<Item = &Group> {
    site.groups.values().filter(|group| !site.hides(group))
}

/// All that is published of a group. The keys are those of `groups.yaml`; where one holds either a word or a table there, it
/// is a table here, with the word under `kind`.
#[derive(Serialize)]
pub(super) struct Listing<'a> {
    pub(super) id: &'a str,
    pub(super) url: String,
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) summary: Option<&'a str>,
    /// Markdown.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    pub(super) situations: Vec<&'a str>,
    pub(super) kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) program: Option<&'a str>,
    pub(super) formats: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) led_by: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    training: Option<Training<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) meetings: Vec<Meeting<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) place: Option<Place<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) online: Option<Online<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) dial_in: Option<DialIn<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) contact: Option<Reachable<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) audience: Option<Welcome<'a>>,
    pub(super) languages: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) accessibility: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cost: Option<Price<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) registration: Option<SignUp<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    joining: Option<FirstVisit<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidentiality: Option<Discretion<'a>>,
    pub(super) status: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    paused: Vec<Break<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verified: Option<Confirmed<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<TakenFrom<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) newsletter: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    links: Vec<Labelled<'a>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    translations: BTreeMap<&'a str, Translated<'a>>,
}

impl<'a> Listing<'a> {
    pub(super) fn of(plan: &Plan<'a>, group: &'a Group) -> Self {
        let site = plan.site;
        Self {
            id: group.id.as_str(),
            url: plan.addresses.url(&plan.addresses.group(0, group)),
            name: &group.name,
            summary: group.summary.as_deref(),
            description: group.description.as_deref().map(without_comments),
            situations: group.situations.iter().map(Slug::as_str).collect(),
            kind: group.kind.as_str(),
            program: group.program.as_deref(),
            formats: group.all_formats().into_iter().map(Format::as_str).collect(),
            led_by: group.led_by.map(LedBy::as_str),
            training: group.training.as_ref().map(|training| Training {
                name: &training.name,
                certified_by: training.certified_by.as_deref(),
                url: training.url.as_ref().map(WebAddress::as_str),
            }),
            meetings: meetings(site, group),
            place: group.place.as_ref().and_then(|reference| site.place(reference)).map(|place| Place::of(site, place)),
            online: group.online.as_deref().map(Online::of),
            dial_in: group.dial_in.as_deref().map(DialIn::of),
            contact: group.contact.as_deref().map(Reachable::of),
            audience: group.audience.as_deref().map(Welcome::of),
            languages: site.languages_of(group).iter().map(Language::as_str).collect(),
            accessibility: group.accessibility.iter().map(|access| access.as_str()).collect(),
            cost: group.cost.as_ref().map(Price::of),
            registration: group.registration.as_ref().map(SignUp::of),
            joining: group.joining.as_deref().map(FirstVisit::of),
            confidentiality: group.confidentiality.as_deref().map(Discretion::of),
            status: group.status.as_str(),
            paused: breaks(&group.paused),
            from: group.from.map(|day| day.to_string()),
            until: group.until.map(|day| day.to_string()),
            verified: group
                .verified
                .as_ref()
                .map(|verified| Confirmed { date: verified.date.to_string(), by: verified.by.as_deref() }),
            source: group.source.as_ref().map(|source| TakenFrom {
                name: &source.name,
                url: source.url.as_ref().map(WebAddress::as_str),
                id: source.id.as_deref(),
            }),
            newsletter: group.newsletter.as_ref().map(WebAddress::as_str),
            links: group.links.iter().map(|link| Labelled { label: &link.label, url: link.url.as_str() }).collect(),
            translations: translations(group),
        }
    }
}

fn translations(group: &Group) -> BTreeMap<&str, Translated<'_>> {
    let translated = group.translations.iter().map(|(language, own)| {
        let words = Translated {
            name: own.name.as_deref(),
            summary: own.summary.as_deref(),
            description: own.description.as_deref().map(without_comments),
        };
        (language.as_str(), words)
    });
    translated.collect()
}

/// Markdown without what its author hid from readers: comments of HTML, and the lines `[//]: # (...)` that serve as such.
/// One that is never closed reaches to the end, as it does in HTML.
fn without_comments(markdown: &str) -> String {
    let mut kept = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let is_comment = |line: &str| line.trim_start().to_lowercase().starts_with("[//]:");
    if kept.lines().any(is_comment) {
        kept = kept.split_inclusive('\n').filter(|line| !is_comment(line)).collect();
    }
    kept
}

#[derive(Serialize)]
struct Training<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    certified_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// Whom to ask.
#[derive(Serialize)]
pub(super) struct Reachable<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) phone: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hours: Option<&'a str>,
}

impl<'a> Reachable<'a> {
    fn of(contact: &'a Contact) -> Self {
        Self {
            role: contact.role.as_deref(),
            name: contact.name.as_deref(),
            email: contact.email.as_ref().map(Email::as_str),
            phone: contact.phone.as_ref().map(Phone::as_str),
            text: contact.text.as_ref().map(Phone::as_str),
            url: contact.url.as_ref().map(WebAddress::as_str),
            hours: contact.hours.as_deref(),
        }
    }
}

/// Who may come.
#[derive(Serialize)]
pub(super) struct Welcome<'a> {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) ages: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) genders: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) identities: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) relation: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) open_to: Vec<&'static str>,
}

impl<'a> Welcome<'a> {
    fn of(audience: &'a Audience) -> Self {
        Self {
            ages: audience.ages.iter().map(ToString::to_string).collect(),
            genders: audience.genders.iter().map(|gender| gender.as_str()).collect(),
            identities: audience.identities.iter().map(String::as_str).collect(),
            relation: audience.relation.iter().map(|relation| relation.as_str()).collect(),
            open_to: audience.open_to.iter().map(|open_to| open_to.as_str()).collect(),
        }
    }
}

/// When a person last confirmed the listing.
#[derive(Serialize)]
pub(super) struct Confirmed<'a> {
    pub(super) date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
}

/// Where the listing was taken from.
#[derive(Serialize)]
pub(super) struct TakenFrom<'a> {
    pub(super) name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
}

#[derive(Serialize)]
struct Labelled<'a> {
    label: &'a str,
    url: &'a str,
}

#[derive(Serialize)]
struct Translated<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn what_an_author_hid_from_readers_stays_hidden() {
        for (written, published) in [
            ("Plain *words*.", "Plain *words*."),
            ("a<!-- secret -->b<!--\nmore\n-->c", "abc"),
            ("a <!-- never closed", "a "),
            ("a\n\n[//]: # (secret)\nb\n", "a\n\nb\n"),
            ("[//]:# \"secret\"", ""),
            ("<!-<!-- x -->- y", "<!-- y"),
        ] {
            assert_eq!(without_comments(written), published, "{written:?}");
        }
    }
}
