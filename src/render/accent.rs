//! The site's own colour: whether it can be read on the theme's surfaces, and what the style says of it.

use super::theme::{Surfaces, Theme};
use super::view::ColorView;
use crate::color::Color;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::site::Site;
use crate::sources::{SourcePath, Sources};
use crate::yaml::{self, Region};

/// The contrast that text of any size needs by WCAG 2, level AAA.
const LEGIBLE: f64 = 7.0;
/// What is made of the colour for visitors who ask for more contrast.
const MORE: f64 = 10.0;
/// How strong the companion of a colour may be on dark screens, as chroma of OKLCH.
const CALM: f64 = 0.08;

/// A colour, and the text on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Accent {
    color: Color,
    text: Color,
}

/// The site's colour on each kind of screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Accents {
    light: Accent,
    dark: Accent,
    light_more: Accent,
    dark_more: Accent,
}

/// Says where the site's colour is too faint for the surfaces of the theme.
pub fn check(site: &Site, sources: &Sources, theme: &Theme, problems: &mut Diagnostics) {
    let (Some(color), Some(surfaces)) = (site.settings.color, theme.surfaces()) else { return };
    let Some((contrast, surface)) = color.least_contrast(&surfaces.light) else { return };
    let Some(text) = sources.text("site.yaml").filter(|_| contrast < LEGIBLE) else { return };
    let place = yaml::place(&text, &Region::file(&SourcePath::new("site.yaml"), &text), "color");
    let message = format!(
        "the color {color} is hard to read: its contrast with the theme's {surface} is {}:1, and {LEGIBLE}:1 is needed",
        shown(contrast)
    );
    let help = match color.nearest(&surfaces.light, LEGIBLE) {
        Some(nearest) => format!("the nearest color that can be read is `color: \"{nearest}\"`"),
        None => "no color can be read on all surfaces that the theme names under `colors` in its theme.yaml".to_owned(),
    };
    problems.push(Diagnostic::new(Code::FaintColor, place, message).help(help));
}

/// One digit after the point, rounded down: what is not enough must not look as if it were.
fn shown(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0)
}

impl Accents {
    /// The site's colour, where it has one of its own.
    pub(super) fn of(site: &Site, theme: &Theme) -> Option<Self> {
        Some(Self::on(site.settings.color?, theme.surfaces()))
    }

    fn on(color: Color, surfaces: Option<&Surfaces>) -> Self {
        // A theme that does not say what its surfaces are is taken to be about white, and about black.
        let usual_dark = Color::parse("#262626").unwrap_or(Color::BLACK);
        let light = surfaces.map_or(vec![Color::WHITE], |surfaces| surfaces.light.clone());
        let dark = surfaces.map_or(vec![usual_dark], |surfaces| surfaces.dark.clone());
        let near = |color: Color, surfaces: &[Color], contrast| color.nearest(surfaces, contrast).unwrap_or(color);
        let calm = if color.stands_out(&dark, LEGIBLE) { color } else { color.softened(CALM) };
        let with_text = |color: Color, surfaces: &[Color]| {
            let own = color.most_legible(surfaces).filter(|text| text.contrast(color) >= LEGIBLE);
            let plain = || color.most_legible(&[Color::WHITE, Color::BLACK]).unwrap_or(Color::WHITE);
            Accent { color, text: own.unwrap_or_else(plain) }
        };
        Self {
            // On light screens it is the colour that the editor chose, and no other.
            light: with_text(color, &light),
            dark: with_text(near(calm, &dark, LEGIBLE), &dark),
            light_more: with_text(near(color, &light, MORE), &light),
            dark_more: with_text(near(calm, &dark, MORE), &dark),
        }
    }

    /// What is added to the theme's style. Not for paper, where the theme's own ink stays.
    pub(super) fn style(&self) -> String {
        let block = |media: &str, accent: &Accent| {
            format!("@media {media}{{:root{{--accent:{};--on-accent:{}}}}}\n", accent.color, accent.text)
        };
        [
            block("not print", &self.light),
            block("not print and (prefers-color-scheme:dark)", &self.dark),
            block("not print and (prefers-contrast:more)", &self.light_more),
            block("not print and (prefers-contrast:more) and (prefers-color-scheme:dark)", &self.dark_more),
        ]
        .concat()
    }

    /// The same for templates.
    pub(super) fn view(&self) -> ColorView {
        ColorView { light: self.light.color.to_string(), dark: self.dark.color.to_string() }
    }
}
