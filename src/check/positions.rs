//! Where the places of a directory are.

use super::lazy::Lazy;
use crate::plan::Plan;
use crate::site::place::{Place, PlaceRef};
use crate::site::place_of;

/// A place, and what to call it in a message.
pub(super) struct Placed<'a> {
    pub place: &'a Place,
    pub at: Lazy<'a>,
    pub name: String,
    pub position: Option<(f64, f64)>,
}

/// Every place of the directory, shared ones first.
pub(super) fn placed<'a>(plan: &'a Plan<'_>) -> Vec<Placed<'a>> {
    let site = plan.site;
    let named = |place: &'a Place, at: Lazy<'a>, fallback: &str| Placed {
        name: format!("\"{}\"", place.name.as_deref().or(place.street.as_deref()).unwrap_or(fallback)),
        position: place.latitude.zip(place.longitude),
        place,
        at,
    };
    let shared = site.places.iter().map(|(id, shared)| {
        let key = if shared.place.latitude.is_some() { "latitude" } else { "" };
        named(&shared.place, Box::new(move || place_of(plan.sources, &shared.origin, key)), id.as_str())
    });
    let own = site.groups.values().filter_map(|group| match &group.place {
        Some(PlaceRef::Own(place)) => {
            let key = if place.latitude.is_some() { "place.latitude" } else { "place" };
            Some(named(place, Box::new(move || place_of(plan.sources, &group.origin, key)), &group.name))
        }
        Some(PlaceRef::Shared(_)) | None => None,
    });
    shared.chain(own).collect()
}
