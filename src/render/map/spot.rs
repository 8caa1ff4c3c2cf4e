//! What a map is given.

/// A town on the map.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::render) struct Spot {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// How many groups; those with most get their name first.
    pub groups: usize,
    /// The name on the map.
    pub name: String,
    /// The name for those who do not see it: with the count.
    pub label: String,
    /// The town's list.
    pub address: String,
}

/// In what lengths are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum Unit {
    Kilometers,
    Miles,
}

impl Unit {
    /// What road signs of a country say.
    pub(in crate::render) fn of_country(code: &str) -> Self {
        if ["US", "GB", "LR", "MM"].contains(&code) { Self::Miles } else { Self::Kilometers }
    }

    /// As it is written behind a number.
    pub(in crate::render) const fn sign(self) -> &'static str {
        match self {
            Self::Kilometers => "km",
            Self::Miles => "mi",
        }
    }

    /// How many kilometers one of it has.
    pub(super) const fn kilometers(self) -> f64 {
        match self {
            Self::Kilometers => 1.0,
            Self::Miles => 1.609_344,
        }
    }
}
