//! A group in a list: five lines that say the same as its page.

use super::Speaker;
use crate::render::view::GroupCard;
use crate::site::group::Group;

impl Speaker<'_, '_> {
    /// A group as a card.
    pub fn card(&self, group: &Group) -> GroupCard {
        let words = self.group_words(group);
        GroupCard {
            id: group.id.to_string(),
            name: words.name.to_owned(),
            address: self.plan.addresses.group(self.language, group),
            summary: words.summary.map(ToOwned::to_owned),
            notice: self.notices(group).into_iter().next(),
            when: self.times(group),
            place: self.whereabouts(group),
            formats: self.formats(group),
            languages: self.other_languages(group),
            confirmed: self.confirmed_line(group),
            lang: words.lang,
        }
    }

    /// When it meets, each meeting in words with its zone.
    pub fn times(&self, group: &Group) -> Vec<String> {
        group
            .meetings
            .iter()
            .filter_map(|meeting| meeting.timing().schedule().ok())
            .map(|schedule| format!("{} ({})", self.when(&schedule), self.zone(&schedule)))
            .collect()
    }

    /// "Confirmed on ...", or that it is long ago.
    pub fn confirmed_line(&self, group: &Group) -> Option<String> {
        let verified = group.verified.as_ref()?;
        let key = if self.is_stale(verified.date) { "confirmed-stale" } else { "confirmed-on" };
        Some(self.words.say(key, &[("date", self.day(verified.date).into())]))
    }

    fn other_languages(&self, group: &Group) -> Option<String> {
        let languages = self.site().languages_of(group);
        if languages == [self.tag().clone()] {
            return None;
        }
        let names: Vec<String> = languages.iter().map(|language| self.words.language_name(language.as_str())).collect();
        Some(self.words.list(&names))
    }
}
