//! Colours: how far two stand apart for the eye, and the nearest one that stands far enough.
//!
//! Contrast is that of WCAG 2 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>). Colours are changed in OKLCH
//! (<https://bottosson.github.io/posts/oklab/>), where a change of lightness leaves the hue what it looked like.

use std::fmt;

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{IntoColor, Oklch, Srgb};

/// A colour of screens: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color(u8, u8, u8);

/// How much lightness one step on the way to another colour changes.
const STEP: f64 = 1.0 / 500.0;
/// As many steps lead from black to white.
const STEPS: u16 = 500;

impl Color {
    /// White.
    pub const WHITE: Self = Self(255, 255, 255);
    /// Black.
    pub const BLACK: Self = Self(0, 0, 0);

    /// Takes `#0b5158`, or `#abc` for `#aabbcc`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        let digits: Vec<u8> = digits.chars().map(|c| u8::try_from(c.to_digit(16)?).ok()).collect::<Option<_>>()?;
        match *digits.as_slice() {
            [red, green, blue] => Some(Self(red * 17, green * 17, blue * 17)),
            [_, _, _, _, _, _] => {
                let part = |at: usize| digits[at] * 16 + digits[at + 1];
                Some(Self(part(0), part(2), part(4)))
            }
            _ => None,
        }
    }

    /// The contrast of the two, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        self.light().relative_contrast(other.light())
    }

    /// The contrast with the surface from which it stands out least; none where there is no surface.
    pub fn least_contrast(self, surfaces: &[Self]) -> Option<(f64, Self)> {
        let each = surfaces.iter().map(|surface| (self.contrast(*surface), *surface));
        each.min_by(|one, other| one.0.total_cmp(&other.0))
    }

    /// Whether it has this contrast with each surface.
    pub fn stands_out(self, surfaces: &[Self], contrast: f64) -> bool {
        surfaces.iter().all(|surface| self.contrast(*surface) >= contrast)
    }

    /// The nearest colour of its hue that has this contrast with each surface: itself, or one that is darker or lighter.
    /// None where neither black nor white would do.
    pub fn nearest(self, surfaces: &[Self], contrast: f64) -> Option<Self> {
        if self.stands_out(surfaces, contrast) {
            return Some(self);
        }
        let own: Oklch<f64> = self.light().into_color();
        (1..=STEPS)
            .flat_map(|step| [-1.0, 1.0].map(|way| own.l + way * STEP * f64::from(step)))
            .filter(|lightness| (-STEP..=1.0 + STEP).contains(lightness))
            .map(|lightness| Self::within_reach(Oklch { l: lightness.clamp(0.0, 1.0), ..own }))
            .find(|color| color.stands_out(surfaces, contrast))
    }

    /// The colour, no stronger than this: what is strong on paper glares on a dark screen.
    #[must_use]
    pub fn softened(self, strength: f64) -> Self {
        let own: Oklch<f64> = self.light().into_color();
        if own.chroma <= strength { self } else { Self::within_reach(Oklch { chroma: strength, ..own }) }
    }

    /// The one of these that is easiest to read on this colour; none of none.
    pub fn most_legible(self, texts: &[Self]) -> Option<Self> {
        texts.iter().copied().max_by(|one, other| self.contrast(*one).total_cmp(&self.contrast(*other)))
    }

    /// The colour, with as much less of its strength as a screen needs to show it.
    fn within_reach(wanted: Oklch<f64>) -> Self {
        /// Halves, after which no eye sees a difference.
        const HALVES: usize = 16;
        /// What rounding does to a colour at the edge.
        const EDGE: f64 = 1e-6;
        let shown = |chroma: f64| {
            let color = Srgb::<f64>::from_color_unclamped(Oklch { chroma, ..wanted });
            let parts = [color.red, color.green, color.blue];
            (parts.iter().all(|part| (-EDGE..=1.0 + EDGE).contains(part)), color)
        };
        let (fits, color) = shown(wanted.chroma);
        if fits {
            return Self::of(color);
        }
        let (mut weak, mut strong) = (0.0, wanted.chroma);
        for _ in 0..HALVES {
            let middle = f64::midpoint(weak, strong);
            *(if shown(middle).0 { &mut weak } else { &mut strong }) = middle;
        }
        Self::of(shown(weak).1)
    }

    fn of(color: Srgb<f64>) -> Self {
        let color: Srgb<u8> = color.into_format();
        Self(color.red, color.green, color.blue)
    }

    fn light(self) -> Srgb<f64> {
        Srgb::new(self.0, self.1, self.2).into_format()
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use palette::GetHue;

    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap_or_else(|| panic!("{text} is a colour"))
    }

    #[test]
    fn a_color_is_three_or_six_digits_after_a_hash() {
        for (text, meant) in [("#0b5158", "#0b5158"), ("#0B5158", "#0b5158"), ("#fA0", "#ffaa00")] {
            assert_eq!(color(text).to_string(), meant);
        }
        for text in ["", "#", "0b5158", "#0b51", "#0b515", "#0b51588", "#gggggg", "teal", "#é12", "#+12345"] {
            assert_eq!(Color::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        // From the tables of <https://webaim.org/resources/contrastchecker/>.
        for (one, other, expected) in [
            ("#000", "#fff", 21.0),
            ("#fff", "#fff", 1.0),
            ("#777", "#fff", 4.478),
            ("#595959", "#fff", 7.004),
            ("#0000ff", "#fff", 8.592),
        ] {
            for found in [color(one).contrast(color(other)), color(other).contrast(color(one))] {
                // The guidelines round the weights of red, green and blue.
                assert!((found - expected).abs() < 0.003, "{one} on {other}: {found}");
            }
        }
    }

    #[test]
    fn the_nearest_color_passes_and_keeps_its_hue() {
        let light = ["#faf5ec", "#fffcf6", "#e4ede6"].map(color);
        let dark = ["#191d1c", "#222726", "#233331"].map(color);
        for red in (0..=255).step_by(51) {
            for (green, blue) in [(0, 0), (51, 204), (102, 102), (204, 0), (255, 255), (153, 51)] {
                let given = Color(red, green, blue);
                for surfaces in [light, dark] {
                    let found = given.nearest(&surfaces, 7.0).expect("some colour passes");
                    assert!(found.stands_out(&surfaces, 7.0), "{given} became {found}");
                    assert_eq!(found.nearest(&surfaces, 7.0), Some(found));
                    let [before, after] = [given, found].map(|color| -> Oklch<f64> { color.light().into_color() });
                    // The hue of what is nearly grey is only rounding.
                    if before.chroma > 0.04 && after.chroma > 0.04 {
                        let turned = (before.get_hue() - after.get_hue()).into_degrees().abs();
                        assert!(turned < 3.0, "{given} became {found}, {turned} degrees away");
                    }
                }
            }
        }
    }

    #[test]
    fn no_color_passes_on_black_and_on_white() {
        assert_eq!(color("#0b5158").nearest(&[Color::BLACK, Color::WHITE], 7.0), None);
        assert_eq!(color("#0b5158").nearest(&[], 7.0), Some(color("#0b5158")));
        assert_eq!(color("#0b5158").most_legible(&[Color::BLACK, Color::WHITE]), Some(Color::WHITE));
    }
}
