//! A group in a list: five lines that say the same as its page.

use super::Speaker;
use super::coming::Room;
use crate::render::view::{GroupCard, Notice};
use crate::site::group::{Group, Registration};

/// Notices of groups that nobody can come to now.
const SHUT: [&str; 6] = ["closed", "ended", "full", "members", "paused", "referral"];

impl Speaker<'_, '_> {
    /// A group as a card.
    pub fn card(&self, group: &Group) -> GroupCard {
        let words = self.group_words(group);
        let notice = self.notices(group).into_iter().next();
        let coming = self.coming(group, Room::Narrow);
        GroupCard {
            id: group.id.to_string(),
            name: words.name.to_owned(),
            address: self.plan.addresses.group(self.language, group),
            summary: words.summary.map(ToOwned::to_owned),
            when: self.times(group),
            next: coming.next,
            when_data: coming.when_data,
            place: self.whereabouts(group),
            formats: self.formats(group),
            first_step: self.first_step(group, notice.as_ref()),
            notice,
            languages: self.other_languages(group),
            confirmed: self.confirmed_line(group),
            lang: words.lang,
        }
    }

    /// What a newcomer does first. Signing up comes before asking, and asking before just coming. A group that nobody can
    /// come to now has no such line: its notice says what there is to know.
    fn first_step(&self, group: &Group, notice: Option<&Notice>) -> Option<String> {
        if notice.is_some_and(|notice| SHUT.contains(&notice.key)) {
            return None;
        }
        let joining = group.joining.as_deref();
        let asks_first = joining.is_some_and(|joining| joining.contact_first == Some(true));
        let key = match (&group.registration, joining.and_then(|joining| joining.drop_in)) {
            (Some(Registration::Required | Registration::Through(_)), _) => "registration-required",
            _ if asks_first => "joining-contact-first",
            (_, Some(true)) => "joining-drop-in",
            (_, Some(false)) => "joining-no-drop-in",
            (_, None) => return None,
        };
        Some(self.words.text(key))
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
