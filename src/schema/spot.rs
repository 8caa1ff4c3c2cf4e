//! Where a key stands: in which of the tables of `docs/`, and under which name there.

/// What the keys of one table describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What stands at the left edge of a file of groups.
    File,
    Group,
    Meeting,
    Place,
    Site,
    Article,
    Situation,
}

/// A key of one of them, with the keys above it: `contact.email`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) part: Part,
    pub(super) path: String,
}

impl Spot {
    /// Above all keys.
    pub(super) const fn top(part: Part) -> Self {
        Self { part, path: String::new() }
    }

    /// The key `key` below this one.
    pub(super) fn below(&self, key: &str) -> Self {
        let (part, above, key) = match (self.part, self.path.as_str()) {
            (Part::File, "groups") => (Part::Group, "", key),
            (Part::Group, "meetings") => (Part::Meeting, "", key),
            (Part::Group | Part::Meeting, "place") | (Part::File, "places.ID") => (Part::Place, "", key),
            (part @ Part::File, "places") => (part, "places", "ID"),
            (part @ Part::Site, above @ "languages") | (part @ Part::Group, above @ "translations") => {
                (part, above, "TAG")
            }
            (part, above) => (part, above, key),
        };
        let path = if above.is_empty() { key.to_owned() } else { format!("{above}.{key}") };
        Self { part, path }
    }
}
