//! Places without a position, where most have one.

use super::positions::Placed;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::site::vocabulary::Show;

/// How many of them are named.
const NAMED: usize = 3;

/// Says once how many places have no position, where most have one: they are on no map, and nobody finds them as near.
pub(super) fn check(all: &[Placed<'_>], problems: &mut Diagnostics) {
    let shown: Vec<&Placed<'_>> =
        all.iter().filter(|one| one.place.show != Show::OnRequest && one.place.city.is_some()).collect();
    let without: Vec<&&Placed<'_>> = shown.iter().filter(|one| one.position.is_none()).collect();
    let Some(first) = without.first().filter(|_| without.len() * 2 < shown.len()) else { return };
    let names: Vec<&str> = without.iter().take(NAMED).map(|one| one.name.as_str()).collect();
    let more = if without.len() > NAMED { format!(" and {} more", without.len() - NAMED) } else { String::new() };
    let message = format!(
        "{}{more} have no latitude and longitude, so the finder cannot tell how far they are",
        names.join(", ")
    );
    let message = if without.len() == 1 {
        message.replace(" have no ", " has no ").replace("they are", "it is")
    } else {
        message
    };
    let help = "write `latitude:` and `longitude:` beside the street, in degrees with a point: `latitude: 45.5231`";
    problems.push(Diagnostic::new(Code::NoPosition, (first.at)(), message).help(help));
}
