//! Places and ways in, as far as they are published.

use super::Speaker;
use crate::plan::{By, GroupList};
use crate::render::view::{DialInView, Link, OnlineView, PlaceView};
use crate::site::group::Group;
use crate::site::place::{DialIn, Online, OnlineShow, Place, PlaceRef};
use crate::site::vocabulary::Show;

impl Speaker<'_, '_> {
    /// A place; `None` for the id of one that does not exist.
    pub fn place(&self, group: &Group, reference: &PlaceRef) -> Option<PlaceView> {
        let place = self.site().place(reference)?;
        Some(PlaceView {
            name: place.shown_name().map(ToOwned::to_owned),
            lines: self.address_lines(place),
            town: self.town(place),
            directions: place.shown_directions().map(ToOwned::to_owned),
            accessibility: place
                .accessibility
                .iter()
                .map(|access| self.label("access", access.as_str(), None))
                .collect(),
            show: place.show.as_str(),
            show_note: self.show_note(group, place),
            map: place.shown_position().filter(|_| place.show == Show::Exact).map(map_link),
            notice: self.place_notice(reference),
        })
    }

    /// A group's own place. That it is closed is said in full above all else, so beside its address in short.
    pub fn own_place(&self, group: &Group, reference: &PlaceRef) -> Option<PlaceView> {
        let mut view = self.place(group, reference)?;
        view.notice = self.place_notice_in_short(reference);
        Some(view)
    }

    fn show_note(&self, group: &Group, place: &Place) -> Option<String> {
        let reachable = group.contact.as_ref().is_some_and(|contact| contact.reaches_somebody());
        match place.show {
            Show::Exact => None,
            Show::Area => Some(self.words.text("place-area")),
            Show::OnRequest if reachable => Some(self.words.text("place-on-request-contact")),
            Show::OnRequest => Some(self.words.text("place-on-request")),
        }
    }

    /// The lines of an address in the order of its country, as far as they are published.
    pub fn address_lines(&self, place: &Place) -> Vec<String> {
        self.lines(place, place.shown_unit())
    }

    /// The same without the room.
    pub fn street_lines(&self, place: &Place) -> Vec<String> {
        self.lines(place, None)
    }

    fn lines(&self, place: &Place, unit: Option<&str>) -> Vec<String> {
        let country = self.site().country(place);
        let street = match (place.shown_street(), unit) {
            (Some(street), Some(unit)) => Some(format!("{street}, {unit}")),
            (street, unit) => street.or(unit).map(ToOwned::to_owned),
        };
        let (city, region, code) = (place.city.as_deref(), place.region.as_deref(), place.shown_postal_code());
        let town = town_line(country.as_str(), [city, region, code]);
        let abroad = (*country != self.site().settings.country).then(|| self.words.country_name(country.as_str()));
        street.into_iter().chain(town).chain(abroad).filter(|line| !line.is_empty()).collect()
    }

    fn town(&self, place: &Place) -> Option<Link> {
        let list = self.plan.town_of(place)?;
        Some(self.place_link(list))
    }

    fn place_link(&self, list: &GroupList) -> Link {
        let address = self.plan.addresses.link(self.language, &list.path);
        Link { label: self.list_name(list), address, lang: None }
    }

    /// Where a group is, in a few words for a card: the towns, or that it is online, by phone and so on.
    pub fn whereabouts(&self, group: &Group) -> Option<String> {
        let mut towns: Vec<&str> = Vec::new();
        for place in self.plan.places_of(group) {
            if let Some(city) = place.city.as_deref().filter(|city| !towns.contains(city)) {
                towns.push(city);
            }
        }
        let mut parts: Vec<String> = towns.into_iter().map(ToOwned::to_owned).collect();
        for format in group.all_formats() {
            let key = match format {
                crate::site::vocabulary::Format::InPerson => continue,
                crate::site::vocabulary::Format::Video => "where-online",
                crate::site::vocabulary::Format::Phone => "where-phone",
                crate::site::vocabulary::Format::Forum => "where-forum",
                crate::site::vocabulary::Format::Chat => "where-chat",
                crate::site::vocabulary::Format::OneToOne => "where-one-to-one",
            };
            parts.push(self.words.text(key));
        }
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// How to join by video, or in a forum or chat.
    pub fn online(&self, online: &Online) -> OnlineView {
        OnlineView {
            platform: online.platform.clone(),
            address: online.shown_url().map(ToString::to_string),
            passcode: online.shown_passcode().map(ToOwned::to_owned),
            show_note: match online.show {
                OnlineShow::Public => None,
                OnlineShow::OnRequest => Some(self.words.text("online-on-request")),
            },
        }
    }

    /// How to join by telephone.
    pub fn dial_in(&self, dial_in: &DialIn) -> DialInView {
        DialInView { phone: self.phone(&dial_in.phone), code: dial_in.code.clone() }
    }

    /// The lists of one sort in which a place stands, for breadcrumbs.
    pub fn region_of(&self, key: &str) -> Option<Link> {
        let list = self.plan.index.list(By::Region, key)?;
        Some(self.place_link(list))
    }
}

/// Town, region and postal code as the country writes them; see the address formats of the Universal Postal Union.
fn town_line(country: &str, [city, region, code]: [Option<&str>; 3]) -> Option<String> {
    let join = |parts: [Option<&str>; 2], with: &str| {
        let there: Vec<&str> = parts.into_iter().flatten().collect();
        (!there.is_empty()).then(|| there.join(with))
    };
    match country {
        "US" | "CA" | "AU" => {
            let region_and_code = join([region, code], " ");
            join([city, region_and_code.as_deref()], if country == "AU" { " " } else { ", " })
        }
        "GB" | "IE" => {
            let city_and_code = join([city, code], " ");
            join([city_and_code.as_deref(), region], ", ")
        }
        _ => {
            let code_and_city = join([code, city], " ");
            join([code_and_city.as_deref(), region], ", ")
        }
    }
}

/// A plain link; nothing is asked of the map's site before somebody follows it.
fn map_link((latitude, longitude): (f64, f64)) -> String {
    format!("https://www.openstreetmap.org/?mlat={latitude}&mlon={longitude}#map=17/{latitude}/{longitude}")
}

#[cfg(test)]
mod tests {
    use super::town_line;

    #[test]
    fn a_town_stands_as_its_country_writes_it() {
        let full = [Some("Town"), Some("RG"), Some("123")];
        for (country, parts, line) in [
            ("US", full, Some("Town, RG 123")),
            ("GB", full, Some("Town 123, RG")),
            ("DE", full, Some("123 Town, RG")),
            ("US", [Some("Town"), None, None], Some("Town")),
            ("US", [None, Some("RG"), Some("123")], Some("RG 123")),
            ("FR", [None, None, None], None),
        ] {
            assert_eq!(town_line(country, parts).as_deref(), line, "{country}");
        }
    }
}
