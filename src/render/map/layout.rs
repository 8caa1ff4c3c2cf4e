//! Where everything on a map stands: dots by projection, names by what room is left.

use super::spot::{Spot, Unit};

/// Width of every map, in units of its own; a letter is [`LETTERS`] high.
pub(super) const WIDTH: f64 = 360.0;
/// Height of letters.
pub(super) const LETTERS: f64 = 18.0;
/// Room at the sides.
pub(super) const EDGE: f64 = 16.0;
/// Room below, for the scale.
const FOOT: f64 = 48.0;
/// How high the part with dots may be, and at least is.
const TALLEST: f64 = 420.0;
const LOWEST: f64 = 90.0;
/// Fewer towns are no map.
const FEWEST: usize = 3;
/// So many names at most.
const MOST_NAMES: usize = 60;
/// How far apart, in degrees, the outermost towns must be and may be.
const NEAREST: f64 = 0.03;
const FARTHEST: f64 = 120.0;
/// Kilometers in a degree of a meridian.
const KILOMETERS: f64 = 111.195;
/// How much of the width the scale takes at most.
const SCALE_MOST: f64 = 0.4;

/// A map with the places of all that is on it.
#[derive(Debug, PartialEq)]
pub(super) struct Map {
    pub(super) height: f64,
    /// One for each spot, in their order.
    pub(super) spots: Vec<Laid>,
    /// The length of the scale in kilometers or miles, and in units of the map.
    pub(super) scale_length: usize,
    pub(super) scale_units: f64,
}

/// A dot with its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Laid {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) radius: f64,
    pub(super) name: Option<Name>,
}

/// Where a name stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Name {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) anchor: &'static str,
    pub(super) room: Room,
}

/// What something takes up: left, top, right, bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Room(pub(super) f64, pub(super) f64, pub(super) f64, pub(super) f64);

impl Room {
    pub(super) fn meets(&self, other: &Self) -> bool {
        self.0 < other.2 && other.0 < self.2 && self.1 < other.3 && other.1 < self.3
    }

    fn of_dot(dot: &Laid) -> Self {
        Self(dot.x - dot.radius, dot.y - dot.radius, dot.x + dot.radius, dot.y + dot.radius)
    }
}

/// Least and greatest of some numbers.
fn span(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), number| (least.min(number), most.max(number)))
}

/// Lays a map out, north up: the equirectangular projection, true to scale in the middle of the map.
pub(super) fn lay(spots: &[Spot], unit: Unit) -> Option<Map> {
    if spots.len() < FEWEST {
        return None;
    }
    let (south, north) = span(spots.iter().map(|spot| spot.latitude));
    let (west, east) = span(spots.iter().map(|spot| spot.longitude));
    let narrow = f64::midpoint(south, north).to_radians().cos();
    let (wide, high) = ((east - west) * narrow, north - south);
    if wide.max(high) < NEAREST || wide.max(high) > FARTHEST {
        return None;
    }
    let units = ((WIDTH - 2.0 * EDGE) / wide).min((TALLEST - 2.0 * EDGE) / high);
    let drawn = (high * units + 2.0 * EDGE).max(LOWEST).round();
    let (left, top) = ((WIDTH - wide * units) / 2.0, (drawn - high * units) / 2.0);
    let many = spots.iter().map(|spot| spot.groups).max().unwrap_or_default();
    let mut laid: Vec<Laid> = spots
        .iter()
        .map(|spot| Laid {
            x: left + (spot.longitude - west) * narrow * units,
            y: top + (north - spot.latitude) * units,
            // The larger half has the larger dot.
            radius: if spot.groups * 2 > many { 6.0 } else { 4.0 },
            name: None,
        })
        .collect();
    name_all(spots, &mut laid, Room(2.0, 2.0, WIDTH - 2.0, drawn + EDGE));
    let (scale_length, scale_units) = scale(units / KILOMETERS * unit.kilometers());
    Some(Map { height: drawn + FOOT, spots: laid, scale_length, scale_units })
}

/// Names towns in the order of their groups, each where it first fits: right, left, below, above.
fn name_all(spots: &[Spot], laid: &mut [Laid], paper: Room) {
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by(|one, other| {
        let key = |at: usize| (std::cmp::Reverse(spots[at].groups), &spots[at].name, &spots[at].address);
        key(*one).cmp(&key(*other))
    });
    let dots: Vec<Room> = laid.iter().map(Room::of_dot).collect();
    let mut taken: Vec<Room> = Vec::new();
    for at in order.into_iter().take(MOST_NAMES) {
        let fits = |name: &Name| {
            let inside = name.room.0 >= paper.0 && name.room.1 >= paper.1;
            let inside = inside && name.room.2 <= paper.2 && name.room.3 <= paper.3;
            let free_of_dots = || dots.iter().enumerate().all(|(other, dot)| other == at || !name.room.meets(dot));
            inside && taken.iter().all(|room| !name.room.meets(room)) && free_of_dots()
        };
        if let Some(name) = places(&laid[at], &spots[at].name).into_iter().find(fits) {
            taken.push(name.room);
            laid[at].name = Some(name);
        }
    }
}

/// Where the name of a dot may stand, best first.
fn places(dot: &Laid, name: &str) -> [Name; 4] {
    let wide = width(name);
    let gap = dot.radius + 4.0;
    let place = |x: f64, y: f64, anchor: &'static str| {
        let left = match anchor {
            "start" => x,
            "end" => x - wide,
            _ => x - wide / 2.0,
        };
        Name { x, y, anchor, room: Room(left, y - LETTERS, left + wide, y + LETTERS / 4.0) }
    };
    [
        place(dot.x + gap, dot.y + LETTERS / 3.0, "start"),
        place(dot.x - gap, dot.y + LETTERS / 3.0, "end"),
        place(dot.x, dot.y + gap + LETTERS - 2.0, "middle"),
        place(dot.x, dot.y - gap - 2.0, "middle"),
    ]
}

/// About how wide a name is; rather too wide than too narrow.
fn width(name: &str) -> f64 {
    let each = name.chars().map(|letter| if u32::from(letter) >= 0x1100 { LETTERS } else { LETTERS * 0.6 });
    each.sum()
}

/// The longest of 1, 2, 5, 10, 20, ... that is no more than its part of the width.
fn scale(units_of_one: f64) -> (usize, f64) {
    let mut best = (1, units_of_one);
    for power in 0..5 {
        for digit in [1, 2, 5] {
            let length = digit * 10_usize.pow(power);
            let units = f64::from(u32::try_from(length).unwrap_or(u32::MAX)) * units_of_one;
            if units <= WIDTH * SCALE_MOST {
                best = (length, units);
            }
        }
    }
    best
}
