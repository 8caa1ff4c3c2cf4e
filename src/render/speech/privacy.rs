//! What the site learns of its visitors, from what it really does.

use super::Speaker;
use crate::render::view::{Link, PrivacyView};
use crate::site::value::WebAddress;

/// Where the links to maps lead.
const MAPS: &str = "https://www.openstreetmap.org/";

impl Speaker<'_, '_> {
    /// What the site does with its visitors' data.
    pub fn privacy(&self) -> PrivacyView {
        let settings = &self.site().settings;
        let groups = &self.plan.index.groups;
        let lines = settings.crisis.iter().flat_map(|line| [&line.chat, &line.url]).flatten().map(ToString::to_string);
        let shows_maps = groups
            .iter()
            .any(|group| self.plan.places_of(group).into_iter().any(|place| place.shown_position().is_some()));
        let mut leads_to: Vec<Link> = Vec::new();
        let addresses = self.exit_of_any().into_iter().chain(lines);
        for address in addresses.chain(shows_maps.then(|| MAPS.to_owned())) {
            let label = WebAddress::parse(&address).map_or_else(|_| address.clone(), |read| read.host().to_owned());
            if leads_to.iter().all(|link| link.label != label) {
                leads_to.push(Link { label, address, lang: None });
            }
        }
        PrivacyView {
            keeps_exit_time: self.guard().is_some(),
            counts_visits: settings.privacy.analytics,
            asks_position: settings.privacy.location,
            has_finder: self.plan.has_finder(),
            feeds: settings.build.feeds,
            open_data: settings.build.exports,
            links_of_groups: !groups.is_empty(),
            leads_to,
        }
    }
}
