//! The order of groups in an index: by situation, first those without a place, then along a curve that keeps near what is near.

use super::documents::Facts;
use crate::search::format::DEGREE;

/// The side of the grid on which the curve runs.
const SIDE: u32 = 1 << 16;

/// A position in units of an index.
#[expect(clippy::cast_possible_truncation, reason = "degrees are within 180, as was checked when they were read")]
pub(super) fn units((latitude, longitude): (f64, f64)) -> (i32, i32) {
    ((latitude * DEGREE).round() as i32, (longitude * DEGREE).round() as i32)
}

/// Where a group stands among those of its kind: 0 without a position, else the place on the curve, from 1.
pub(super) fn along(facts: &Facts) -> u64 {
    facts.spots.iter().find_map(|spot| spot.position).map_or(0, |position| 1 + curve(units(position)))
}

/// How far along Hilbert's curve a position lies.
pub(super) fn curve((latitude, longitude): (i32, i32)) -> u64 {
    let scaled = |units: i32, half: i32| {
        let shifted = u64::try_from(units.clamp(-half, half) + half).unwrap_or(0);
        u32::try_from(shifted * u64::from(SIDE - 1) / (2 * u64::from(half.unsigned_abs()))).unwrap_or(0)
    };
    let (mut x, mut y) = (scaled(longitude, 180_000), scaled(latitude, 90_000));
    let mut along = 0;
    let mut side = SIDE / 2;
    while side > 0 {
        let (right, up) = (u32::from(x & side > 0), u32::from(y & side > 0));
        along += u64::from(side) * u64::from(side) * u64::from((3 * right) ^ up);
        if up == 0 {
            if right == 1 {
                x = (SIDE - 1).wrapping_sub(x);
                y = (SIDE - 1).wrapping_sub(y);
            }
            std::mem::swap(&mut x, &mut y);
        }
        side /= 2;
    }
    along
}

/// The groups in the order of an index, by their number.
pub(super) fn order(facts: &[Facts]) -> Vec<u32> {
    let key = |facts: &Facts| {
        let first = facts.spots.first().and_then(|spot| spot.meetings.first());
        let when = first.map_or((u32::MAX, 0), |meeting| (meeting.days.trailing_zeros(), meeting.start));
        (facts.situations.first().copied(), along(facts), when)
    };
    let mut keyed: Vec<_> = (0_u32..).zip(facts).map(|(number, facts)| (key(facts), number)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, number)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::curve;

    #[test]
    fn what_is_near_on_the_curve_is_near_on_the_earth() {
        let portland = curve((45_520, -122_680));
        let near = curve((45_530, -122_660));
        let far = curve((25_760, -80_190));
        assert!(portland.abs_diff(near) < portland.abs_diff(far));
        assert_ne!(curve((0, 0)), curve((0, 1_000)));
        assert_eq!(curve((90_000, 180_000)), curve((95_000, 190_000)), "out of bounds is at the bound");
    }
}
