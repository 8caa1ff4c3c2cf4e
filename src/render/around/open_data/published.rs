//! Places and ways in, as far as they are published.

use serde::Serialize;

use crate::site::schedule::Pause;
use crate::site::value::{Day, WebAddress};
use crate::site::{Site, place};

/// A place. What `show` keeps back is not there; nor is the id of a shared place, which could name the building.
#[derive(Serialize)]
pub(super) struct Place<'a> {
    pub(super) show: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) street: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) city: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) postal_code: Option<&'a str>,
    pub(super) country: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) latitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) longitude: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) directions: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) accessibility: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    paused: Vec<Break<'a>>,
}

impl<'a> Place<'a> {
    pub(super) fn of(site: &'a Site, place: &'a place::Place) -> Self {
        let (latitude, longitude) = place.shown_position().unzip();
        Self {
            show: place.show.as_str(),
            name: place.shown_name(),
            street: place.shown_street(),
            unit: place.shown_unit(),
            city: place.city.as_deref(),
            region: place.region.as_deref(),
            postal_code: place.shown_postal_code(),
            country: site.country(place).as_str(),
            latitude,
            longitude,
            directions: place.shown_directions(),
            accessibility: place.accessibility.iter().map(|access| access.as_str()).collect(),
            paused: breaks(&place.paused),
        }
    }
}

/// How to join by video, or in a forum or chat.
#[derive(Serialize)]
pub(super) struct Online<'a> {
    show: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    passcode: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) platform: Option<&'a str>,
}

impl<'a> Online<'a> {
    pub(super) fn of(online: &'a place::Online) -> Self {
        Self {
            show: match online.show {
                place::OnlineShow::Public => "public",
                place::OnlineShow::OnRequest => "on-request",
            },
            url: online.shown_url().map(WebAddress::as_str),
            passcode: online.shown_passcode(),
            platform: online.platform.as_deref(),
        }
    }
}

/// How to join by telephone.
#[derive(Serialize)]
pub(super) struct DialIn<'a> {
    pub(super) phone: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<&'a str>,
}

impl<'a> DialIn<'a> {
    pub(super) fn of(dial_in: &'a place::DialIn) -> Self {
        Self { phone: dial_in.phone.as_str(), code: dial_in.code.as_deref() }
    }
}

/// A break with dates.
#[derive(Serialize)]
pub(super) struct Break<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

pub(super) fn breaks(pauses: &[Pause]) -> Vec<Break<'_>> {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let pauses = pauses.iter();
    pauses
        .map(|pause| Break { from: day(pause.from), until: day(pause.until), reason: pause.reason.as_deref() })
        .collect()
}
