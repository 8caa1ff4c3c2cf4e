//! A map of towns as an `svg`: a dot for each, a name where there is room, and a scale. Nothing is fetched for it.

mod layout;
mod spot;

use std::fmt::Write as _;

use layout::{Laid, lay};
pub(super) use spot::{Spot, Unit};

use crate::markdown::{push_address, push_attribute, push_text};

/// What is said on a map.
pub(super) struct Legend<'a> {
    /// What the map is, for those who do not see it.
    pub label: &'a str,
    /// In what the scale is told.
    pub unit: Unit,
    /// Puts a length of the scale into words.
    pub length: &'a dyn Fn(usize) -> String,
}

/// The map; `None` for fewer than three towns, or where they lie too close to each other or too far apart.
pub(super) fn svg(spots: &[Spot], legend: &Legend<'_>) -> Option<String> {
    let map = lay(spots, legend.unit)?;
    let mut html = String::with_capacity(400 + spots.len() * 240);
    html.push_str("<svg class=\"map\" role=\"group\" aria-label=\"");
    push_attribute(&mut html, legend.label);
    // The places of names are counted from the left in every language.
    let _ = write!(
        html,
        "\" viewBox=\"0 0 {} {}\" direction=\"ltr\" font-size=\"{}\">",
        layout::WIDTH,
        map.height,
        layout::LETTERS
    );
    for (spot, laid) in spots.iter().zip(&map.spots) {
        town(spot, laid, &mut html);
    }
    let (left, base, right) = (layout::EDGE, map.height - 8.0, layout::EDGE + map.scale_units);
    let _ = write!(
        html,
        "<g aria-hidden=\"true\"><path class=\"map-scale\" fill=\"none\" stroke=\"currentColor\" \
         d=\"M{left} {}V{base}H{right:.1}V{}\"/><text class=\"map-label\" x=\"{:.1}\" y=\"{base}\">",
        base - 4.0,
        base - 4.0,
        right + 6.0
    );
    push_text(&mut html, &(legend.length)(map.scale_length));
    html.push_str("</text></g></svg>");
    Some(html)
}

fn town(spot: &Spot, laid: &Laid, html: &mut String) {
    html.push_str("<a href=\"");
    push_address(html, &spot.address);
    html.push_str("\" aria-label=\"");
    push_attribute(html, &spot.label);
    let _ = write!(
        html,
        "\"><circle class=\"map-hit\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"12\" fill=\"none\" pointer-events=\"all\"/>\
         <circle class=\"map-dot\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{}\" fill=\"currentColor\"/>",
        laid.radius,
        x = laid.x,
        y = laid.y
    );
    if let Some(name) = &laid.name {
        let _ = write!(
            html,
            "<text class=\"map-label\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{}\">",
            name.x, name.y, name.anchor
        );
        push_text(html, &spot.name);
        html.push_str("</text>");
    } else {
        html.push_str("<title>");
        push_text(html, &spot.label);
        html.push_str("</title>");
    }
    html.push_str("</a>");
}

#[cfg(test)]
mod tests;
