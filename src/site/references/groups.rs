//! Groups and shared places: names that must exist, and values that must fit together.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::super::Site;
use super::super::group::{Group, Registration};
use super::super::place::{Place, PlaceRef};
use super::super::value::Slug;
use super::super::vocabulary::Show;
use super::{dates, place_at, place_in, unknown, unknown_situation};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::sources::Sources;

/// Every problem of meaning in groups and places.
pub(super) fn check(site: &Site, sources: &Sources) -> Diagnostics {
    let mut problems = Diagnostics::default();
    for (id, shared) in &*site.places {
        for (key, message, help) in faults_of_place(&shared.place) {
            let place = place_at(sources, &shared.origin, &format!("{id}.{key}"));
            problems.push(Diagnostic::new(Code::BadValue, place, message).help(help));
        }
    }
    let faults_of = |group| {
        let mut problems = Diagnostics::default();
        Checked { site, sources, group, problems: &mut problems }.all();
        problems
    };
    let faults: Vec<Diagnostics> = site.groups.par_iter().map(|(_, group)| faults_of(group)).collect();
    for of_group in faults {
        problems.append(of_group);
    }
    problems
}

/// One group under examination.
struct Checked<'a> {
    site: &'a Site,
    sources: &'a Sources,
    group: &'a Group,
    problems: &'a mut Diagnostics,
}

impl Checked<'_> {
    fn all(&mut self) {
        if self.site.gaps.parts.contains(&self.group.id) {
            self.of_part();
            return;
        }
        self.situations();
        self.places();
        self.way_in();
        self.languages();
        self.dates();
        self.small_things();
    }

    /// Where only a part could be read, only names can be checked: what seems to be missing may be in the rest.
    fn of_part(&mut self) {
        if !self.group.situations.is_empty() {
            self.situations();
        }
        self.places();
    }

    fn report(&mut self, (code, path): (Code, &str), message: impl Into<String>, help: impl Into<String>) {
        let place = place_in(self.sources, self.group, path);
        self.problems.push(Diagnostic::new(code, place, message).help(help));
    }

    fn situations(&mut self) {
        let group = self.group;
        if group.situations.is_empty() {
            self.report(
                (Code::MissingKey, "situations"),
                format!("the group \"{}\" is for no situation, so nobody would find it", group.id),
                "name at least one: `situations: [grief]`",
            );
        }
        for (index, id) in group.situations.iter().enumerate() {
            if !self.site.situations.contains_key(id) {
                let place = place_in(self.sources, group, &format!("situations.{index}"));
                self.problems.push(unknown_situation(self.site, place, id));
            }
        }
    }

    fn places(&mut self) {
        let group = self.group;
        self.place("place", group.place.as_ref());
        for (index, meeting) in group.meetings.iter().enumerate() {
            self.place(&format!("meetings.{index}.place"), meeting.place.as_ref());
        }
    }

    fn place(&mut self, path: &str, reference: Option<&PlaceRef>) {
        match reference {
            None => {}
            Some(PlaceRef::Shared(id)) if self.site.gaps.places || self.site.places.contains_key(id) => {}
            Some(PlaceRef::Shared(id)) => {
                let place = place_in(self.sources, self.group, path);
                let known = self.site.places.keys().map(Slug::as_str);
                let help = format!(
                    "add it under `places:` at the top of the file, or write the place itself: `place: {{ name: …, city: … }}` instead of \"{id}\""
                );
                self.problems.push(unknown(place, ("place", id.as_str()), known, &help));
            }
            Some(PlaceRef::Own(place)) => {
                let mut place = place.clone();
                // The other number may be in what could not be read, and that was said.
                if self.site.gaps.parts.contains(&self.group.id) && place.latitude.xor(place.longitude).is_some() {
                    (place.latitude, place.longitude) = (None, None);
                }
                for (key, message, help) in faults_of_place(&place) {
                    self.report((Code::BadValue, &format!("{path}.{key}")), message, help);
                }
            }
        }
    }

    fn way_in(&mut self) {
        let group = self.group;
        let reachable = group.contact.as_ref().is_some_and(|contact| contact.reaches_somebody())
            || matches!(group.registration, Some(Registration::Through(_)));
        let of_meetings = group.meetings.iter().any(|m| m.place.is_some() || m.online.is_some() || m.dial_in.is_some());
        if !reachable && group.place.is_none() && group.online.is_none() && group.dial_in.is_none() && !of_meetings {
            self.report((Code::NoWayIn, ""),
                format!("nobody could find the way into the group \"{}\"", group.id),
                if group.contact.is_some() {
                    "give its `contact` an email, a phone, a text or a url; a `place`, an `online` link or a `dial_in` will do as well"
                } else {
                    "give it a `contact`, a `place`, an `online` link or a `dial_in` number"
                },
            );
        } else if !reachable && self.must_be_asked() {
            self.report(
                (Code::NoWayIn, ""),
                format!("the way into \"{}\" is on request, but there is nobody to ask", group.id),
                "give it a `contact` with an email, a phone or a web page",
            );
        }
    }

    /// Whether a visitor has to ask somebody for the place or the link.
    fn must_be_asked(&self) -> bool {
        let on_request = |reference: &PlaceRef| self.site.place(reference).is_some_and(|p| p.show == Show::OnRequest);
        let hidden_link = |online: &super::super::place::Online| online.url.is_some() && online.shown_url().is_none();
        self.site.settings.organization.as_ref().is_none_or(|o| o.email.is_none() && o.phone.is_none())
            && (self.group.place.as_ref().is_some_and(on_request)
                || self.group.online.as_ref().is_some_and(|online| hidden_link(online)))
    }

    fn languages(&mut self) {
        let unknown: Vec<String> = self
            .group
            .translations
            .keys()
            .filter(|language| !self.site.gaps.settings && !self.site.languages.contains(language))
            .map(ToString::to_string)
            .collect();
        for tag in unknown {
            self.report(
                (Code::UnknownReference, &format!("translations.!{tag}")),
                format!("the site has no language \"{tag}\", so this translation would never be shown"),
                format!("add it to site.yaml: `languages: {{ {tag}: {{ title: … }} }}`"),
            );
        }
    }

    fn dates(&mut self) {
        let group = self.group;
        for problem in dates::faults(self.site, group) {
            self.report((problem.code, &problem.path), problem.message, problem.help);
        }
    }

    fn small_things(&mut self) {
        let group = self.group;
        if group.name.trim().is_empty() {
            self.report(
                (Code::BadValue, "name"),
                "a group needs a name",
                "write its name: `name: Tuesday Grief Circle`",
            );
        }
        let mut seen = BTreeSet::new();
        for (index, id) in group.situations.iter().enumerate() {
            if !seen.insert(id) {
                self.report(
                    (Code::Contradiction, &format!("situations.{index}")),
                    format!("the situation \"{id}\" is named twice"),
                    "take one of the two away",
                );
            }
        }
        if let Some(super::super::group::Cost::Amount(price)) = &group.cost
            && !(price.amount.is_finite() && price.amount >= 0.0)
        {
            self.report(
                (Code::BadValue, "cost.amount"),
                "a cost cannot be below zero",
                "write the number alone: `amount: 5`",
            );
        }
        for (key, online) in group.all_online() {
            if online.shown_passcode().is_some() && online.url.is_none() {
                self.report(
                    (Code::IncompleteSetting, &format!("{key}.passcode")),
                    "there is a passcode, but no link to use it with",
                    "add the link: `url: https://…`; to keep both back until somebody asks, write `show: on-request`",
                );
            }
        }
        if group.image.as_ref().is_some_and(|image| image.alt.trim().is_empty()) {
            self.report(
                (Code::BadImage, "image.alt"),
                "the image has no description for people who cannot see it",
                "say in a few words what it shows: `alt: A circle of chairs in a bright room`",
            );
        }
    }
}

type PlaceFault = (&'static str, String, String);

/// A latitude that can only be a longitude, beside a longitude that can be a latitude: the two are swapped.
fn turned(place: &Place) -> Option<PlaceFault> {
    let (latitude, longitude) = place.latitude.zip(place.longitude)?;
    let is_turned = (90.0..=180.0).contains(&latitude.abs()) && longitude.abs() < 90.0;
    is_turned.then(|| {
        let message = format!("{latitude} is no latitude; the two numbers are the wrong way round");
        ("latitude", message, format!("write `latitude: {longitude}` and `longitude: {latitude}`"))
    })
}

fn faults_of_place(place: &Place) -> Vec<PlaceFault> {
    let mut faults = Vec::new();
    if let Some(fault) = turned(place) {
        return vec![fault];
    }
    let mut degrees = |key: &'static str, value: Option<f64>, most: f64| {
        if let Some(value) = value
            && !(value.is_finite() && value.abs() <= most)
        {
            faults.push((
                key,
                format!("{value} is no {key}; it lies between -{most} and {most}"),
                "copy the two numbers from a map; `latitude` is the first, `longitude` the second".to_owned(),
            ));
        }
    };
    degrees("latitude", place.latitude, 90.0);
    degrees("longitude", place.longitude, 180.0);
    if place.latitude.is_some() != place.longitude.is_some() {
        let key = if place.latitude.is_some() { "latitude" } else { "longitude" };
        faults.push((
            key,
            "a position needs both a latitude and a longitude".to_owned(),
            "write both, or neither".to_owned(),
        ));
    }
    if place.name.is_none() && place.street.is_none() && place.city.is_none() {
        faults.push((
            "name",
            "this place says nothing of where it is".to_owned(),
            "give it a `name`, a `street` or a `city`".to_owned(),
        ));
    }
    faults
}
