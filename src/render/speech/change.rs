//! What has changed in the directory, in words.

use super::Speaker;
use crate::plan::{Feed, Shows};
use crate::record::{Change, Record, What};
use crate::render::view::{ChangeView, ChangesOfDay, ChangesView, Link};
use crate::site::group::Group;

/// How many changes the page shows.
const MOST: usize = 300;

impl Speaker<'_, '_> {
    /// The page of changes.
    pub fn changes_view(&self, record: &Record) -> ChangesView {
        let mut days: Vec<ChangesOfDay> = Vec::new();
        for change in record.changes.iter().take(MOST) {
            let Some(view) = self.change(change) else { continue };
            let date = self.date(change.day);
            match days.last_mut() {
                Some(day) if day.date.iso == date.iso => day.changes.push(view),
                _ => days.push(ChangesOfDay { date, changes: vec![view] }),
            }
        }
        let path = self.plan.addresses.feed(Feed::Changes(None));
        let feed = self.plan.site.settings.build.feeds.then(|| Link {
            label: self.words.say("feed-changes", &[("site", self.head_name().into())]),
            address: self.plan.addresses.link(self.language, &path),
            lang: None,
        });
        ChangesView { since: self.date(record.since), days, feed }
    }

    /// A change; `None` for a group that is not in the directory.
    pub fn change(&self, change: &Change) -> Option<ChangeView> {
        let group = self.site().groups.get(&change.group)?;
        let words = self.group_words(group);
        let path = self.plan.addresses.path(Shows::Group(group), &self.plan.index);
        let now = self.as_it_is(change.what, group);
        Some(ChangeView {
            key: change.what.as_str(),
            text: self.words.text(&format!("changed-{}", change.what.as_str())),
            group: Link {
                label: words.name.to_owned(),
                address: self.plan.addresses.link(self.language, &path),
                lang: words.lang.clone(),
            },
            now_lang: words.lang.filter(|_| now.is_some() && now.as_deref() == words.summary),
            now,
        })
    }

    /// How it is now, as a group may have changed again: first whether one can go there at all.
    fn as_it_is(&self, what: What, group: &Group) -> Option<String> {
        const FIRST: [&str; 5] = ["closed", "ended", "full", "paused", "pausing"];
        let notice = self.notices(group).into_iter().find(|notice| FIRST.contains(&notice.key));
        if let Some(notice) = notice {
            return Some(notice.text);
        }
        match what {
            What::New | What::Back => self.group_words(group).summary.map(ToOwned::to_owned),
            What::Times | What::Resumed => self.all_times(group),
            What::Dates => self.all_dates(group),
            What::Place => self.whereabouts(group),
            What::Paused | What::Closed | What::Unconfirmed => {
                self.notices(group).into_iter().next().map(|notice| notice.text)
            }
        }
    }

    /// The single dates to come that are not as usual, in one line.
    fn all_dates(&self, group: &Group) -> Option<String> {
        let schedules = group.meetings.iter().filter_map(|meeting| meeting.timing().schedule().ok());
        let all: Vec<String> = schedules.flat_map(|schedule| self.changes(&schedule)).collect();
        (!all.is_empty()).then(|| all.join(" ")).or_else(|| self.all_times(group))
    }

    /// When a group meets, in one line.
    fn all_times(&self, group: &Group) -> Option<String> {
        let schedules = group.meetings.iter().filter_map(|meeting| meeting.timing().schedule().ok());
        let all: Vec<String> =
            schedules.map(|schedule| format!("{} ({})", self.when(&schedule), self.zone(&schedule))).collect();
        (!all.is_empty()).then(|| all.join("; "))
    }
}
