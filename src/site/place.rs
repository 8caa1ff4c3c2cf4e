//! Where groups meet, and how much of that is published.

use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::schedule::Pause;
use super::value::{Country, Phone, Slug, WebAddress};
use super::vocabulary::{Access, Show};
use crate::yaml::form::{self, form};
use crate::yaml::{self, Region};

/// A place of `places:`.
#[derive(Debug, Clone)]
pub struct SharedPlace {
    /// Where it is written.
    pub origin: Region,
    /// The place.
    pub place: Place,
}

/// A place, shared by several groups or a group's own.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("anyOf" = form::one_at_least(&["name", "street", "city"])))]
#[schemars(extend("dependencies" = {"latitude": ["longitude"], "longitude": ["latitude"]}))]
pub struct Place {
    /// The name of the building.
    pub name: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// Room, floor or suite.
    pub unit: Option<String>,
    /// The town.
    pub city: Option<String>,
    /// State, province or county, as it is written in addresses.
    pub region: Option<String>,
    /// The postal code, as text.
    pub postal_code: Option<String>,
    /// The country; the site's where it is left out.
    pub country: Option<Country>,
    /// Degrees north, -90 to 90.
    #[schemars(range(min = -90, max = 90))]
    pub latitude: Option<f64>,
    /// Degrees east, -180 to 180.
    #[schemars(range(min = -180, max = 180))]
    pub longitude: Option<f64>,
    /// How much is published.
    #[serde(default = "exact")]
    pub show: Show,
    /// How to find the door.
    pub directions: Option<String>,
    /// What helps people to get in and to take part.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub accessibility: Vec<Access>,
    /// Breaks of everything that meets here; without their reasons where the place is not shown exactly.
    #[serde(default, deserialize_with = "yaml::one_or_many")]
    pub paused: Vec<Pause>,
}

const fn exact() -> Show {
    Show::Exact
}

const fn online_shown() -> OnlineShow {
    OnlineShow::Public
}

/// A place by its id, or written out.
#[derive(Debug, Clone, PartialEq)]
pub enum PlaceRef {
    /// One of `places:`.
    Shared(Slug),
    /// The group's own.
    Own(Box<Place>),
}

impl yaml::TextOrTable for PlaceRef {
    const WANTS: &'static str = "the id of a place, or a place with its keys";
    type Table = Place;

    fn from_text<E: Error>(text: &str) -> Result<Self, E> {
        let meant = |message: String| match written_out(text) {
            Some(keys) => format!("\"{text}\" is not the id of a place\nwrite the keys of the place: {keys}"),
            None => message,
        };
        Slug::parse(text).map(Self::Shared).map_err(|message| E::custom(meant(message)))
    }

    fn from_table<E: Error>(place: Place) -> Result<Self, E> {
        Ok(Self::Own(Box::new(place.hushed())))
    }
}

/// An address in one line as a place with its keys: "40 Ferry Street, Salem".
fn written_out(text: &str) -> Option<String> {
    const LONGEST: usize = 80;
    let plain = |part: &str| !part.is_empty() && !part.contains([':', '#', '"', '{', '}', '[', ']', ',', '\n']);
    let (first, rest) =
        text.split_once(',').map_or((text.trim(), None), |(first, rest)| (first.trim(), Some(rest.trim())));
    if text.len() > LONGEST || !text.contains(' ') || !plain(first) {
        return None;
    }
    let key = if first.starts_with(|c: char| c.is_ascii_digit()) { "street" } else { "name" };
    let city = rest.and_then(|rest| rest.split(',').next()).filter(|city| plain(city)).unwrap_or("…");
    Some(format!("{{ {key}: {first}, city: {city} }}"))
}

impl<'de> Deserialize<'de> for PlaceRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        yaml::text_or_table(deserializer)
    }
}

form!(PlaceRef, |generator| { form::either(&generator.subschema_for::<Slug>(), &generator.subschema_for::<Place>()) });

/// Whether the way in is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize, JsonSchema)]
pub enum OnlineShow {
    /// Link and passcode are published.
    #[serde(rename = "public")]
    Public,
    /// Neither is; visitors ask.
    #[serde(rename = "on-request")]
    OnRequest,
}

/// How to join by video, or in a forum or chat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Online {
    /// The link.
    pub url: Option<WebAddress>,
    /// The passcode, as text.
    pub passcode: Option<String>,
    /// The service: "Zoom".
    pub platform: Option<String>,
    /// Whether link and passcode are published.
    #[serde(default = "online_shown")]
    pub show: OnlineShow,
}

/// How to join by telephone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DialIn {
    /// The number.
    pub phone: Phone,
    /// The code to type, as text.
    pub code: Option<String>,
}

impl Online {
    /// The link, where it is published. The only way for an output to read it.
    pub fn shown_url(&self) -> Option<&WebAddress> {
        match self.show {
            OnlineShow::Public => self.url.as_ref(),
            OnlineShow::OnRequest => None,
        }
    }

    /// The passcode, where it is published.
    pub fn shown_passcode(&self) -> Option<&str> {
        match self.show {
            OnlineShow::Public => self.passcode.as_deref(),
            OnlineShow::OnRequest => None,
        }
    }
}

impl Place {
    /// Without the reasons of its breaks where it is not shown exactly: why a house is closed may tell which one it is.
    pub(super) fn hushed(mut self) -> Self {
        if self.show != Show::Exact {
            self.paused.iter_mut().for_each(|pause| pause.reason = None);
        }
        self
    }

    /// Latitude and longitude as far as they are published: five decimals, two for an area (about a kilometre), none on request.
    pub fn shown_position(&self) -> Option<(f64, f64)> {
        let round = |value: f64, factor: f64| (value * factor).round() / factor;
        let (latitude, longitude) = self.latitude.zip(self.longitude)?;
        match self.show {
            Show::Exact => Some((round(latitude, 1e5), round(longitude, 1e5))),
            Show::Area => Some((round(latitude, 1e2), round(longitude, 1e2))),
            Show::OnRequest => None,
        }
    }

    /// Name, street, unit, postal code and directions are published only for an exact place.
    fn exactly<'a>(&'a self, value: Option<&'a str>) -> Option<&'a str> {
        match self.show {
            Show::Exact => value,
            Show::Area | Show::OnRequest => None,
        }
    }

    /// The name of the building, where it is published.
    pub fn shown_name(&self) -> Option<&str> {
        self.exactly(self.name.as_deref())
    }

    /// Street and number, where they are published.
    pub fn shown_street(&self) -> Option<&str> {
        self.exactly(self.street.as_deref())
    }

    /// Room or floor, where it is published.
    pub fn shown_unit(&self) -> Option<&str> {
        self.exactly(self.unit.as_deref())
    }

    /// The postal code, where it is published.
    pub fn shown_postal_code(&self) -> Option<&str> {
        self.exactly(self.postal_code.as_deref())
    }

    /// How to find the door, where it is published.
    pub fn shown_directions(&self) -> Option<&str> {
        self.exactly(self.directions.as_deref())
    }
}
