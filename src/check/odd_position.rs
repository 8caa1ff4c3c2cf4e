//! Positions of places that cannot be right beside those of the others.

use std::collections::BTreeMap;

use super::positions::Placed;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::plan::Plan;

/// How far two places of one town lie apart at most, in kilometres.
const TOWN: f64 = 60.0;
/// How far a place lies from the nearest one of its country before a mistake is likelier, in kilometres.
const COUNTRY: f64 = 1500.0;
/// How many other places it takes to judge one.
const ENOUGH: usize = 3;

/// How many other places one is held against.
const SAMPLE: usize = 200;

/// Warns of each.
pub(super) fn check(plan: &Plan<'_>, all: &[Placed<'_>], problems: &mut Diagnostics) {
    let mut towns: BTreeMap<(String, String, String), Vec<&Placed<'_>>> = BTreeMap::new();
    let mut countries: BTreeMap<String, Vec<&Placed<'_>>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.position.is_some()) {
        let country = plan.site.country(one.place).as_str().to_owned();
        countries.entry(country.clone()).or_default().push(one);
        if let Some(city) = &one.place.city {
            let region = one.place.region.as_deref().unwrap_or_default().to_lowercase();
            towns.entry((country, region, city.to_lowercase())).or_default().push(one);
        }
    }
    for places in towns.values().chain(countries.values()).filter(|places| places.len() > ENOUGH) {
        // A town's centre is a fair judge; a country's is none.
        let is_town = places.len() < all.len()
            && places.iter().all(|one| one.place.city.is_some() && one.place.city == places[0].place.city);
        let limit = if is_town { TOWN } else { COUNTRY };
        for (one, (distance, better)) in places.iter().filter_map(|one| Some((one, judged(one, places, limit)?))) {
            problems.push(far(one, distance, better));
        }
    }
}

/// How far a place lies from the middle of the others, where that is too far, and where it would be if a slip were mended.
fn judged(one: &Placed<'_>, all: &[&Placed<'_>], limit: f64) -> Option<(f64, Option<(f64, f64)>)> {
    let own = one.position?;
    // Some of them tell as much as all where there are thousands.
    let step = all.len() / SAMPLE + 1;
    let others = all.iter().step_by(step).filter(|other| !std::ptr::eq(**other, one));
    let others: Vec<(f64, f64)> = others.filter_map(|other| other.position).collect();
    let nearest = |from: (f64, f64)| others.iter().map(|to| kilometres(from, *to)).min_by(f64::total_cmp);
    let distance = nearest(own)?;
    if distance <= limit {
        return None;
    }
    let (north, east) = own;
    let slips = [(east, north), (north, -east), (-north, east), (east, -north), (-east, north)];
    let fits = |(north, east): &(f64, f64)| north.abs() <= 90.0 && east.abs() <= 180.0;
    let mended = slips.into_iter().filter(fits).filter_map(|slip| Some((nearest(slip)?, slip)));
    let best = mended.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|(there, _)| *there < limit / 2.0);
    Some((distance, best.map(|(_, slip)| slip)))
}

fn far(one: &Placed<'_>, distance: f64, better: Option<(f64, f64)>) -> Diagnostic {
    let (north, east) = one.position.unwrap_or_default();
    let others = one.place.city.as_deref().unwrap_or("its country");
    let message = format!(
        "latitude {north} and longitude {east} of {} are {} km from the nearest other place of {others}",
        one.name,
        distance.round()
    );
    let help = match better {
        Some((north, east)) => format!("did you mean `latitude: {north}` and `longitude: {east}`?"),
        None => "look the address up on a map again: latitude is north, longitude east, and west of Greenwich it has a minus".to_owned(),
    };
    Diagnostic::new(Code::OddPosition, (one.at)(), message).help(help)
}

/// The length of the great circle between two positions, in kilometres.
fn kilometres((north, east): (f64, f64), (other_north, other_east): (f64, f64)) -> f64 {
    const RADIUS: f64 = 6371.0;
    let (a, b) = (north.to_radians(), other_north.to_radians());
    let half =
        ((b - a) / 2.0).sin().powi(2) + a.cos() * b.cos() * ((other_east - east).to_radians() / 2.0).sin().powi(2);
    2.0 * RADIUS * half.sqrt().min(1.0).asin()
}
