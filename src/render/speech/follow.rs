//! What of a page can be kept up to date elsewhere: its calendar, and the news of what has changed.

use super::Speaker;
use crate::plan::{By, Calendar, Feed, Shows};
use crate::render::view::{CalendarView, FollowView, Link, NextCalendarView};
use crate::site::group::Group;

impl Speaker<'_, '_> {
    /// What of the page can be followed.
    pub fn follow(&self, shows: Shows<'_>) -> FollowView {
        FollowView { calendar: self.calendar_of(shows), changes: self.changes_of(shows), news: self.news_of(shows) }
    }

    /// The news of a situation: its articles and groups.
    pub(super) fn page_feed(&self, shows: Shows<'_>) -> Option<Link> {
        let Shows::Situation(situation, _) = shows else { return None };
        if !self.site().settings.build.feeds {
            return None;
        }
        let title = self.situation_words(situation).head.title.as_str();
        let say =
            || self.words.say("feed-situation", &[("situation", title.into()), ("site", self.site_title().into())]);
        let label = self.site().neutral_name(self.language).map_or_else(say, ToOwned::to_owned);
        let path = self.plan.addresses.feed(Feed::Situation(situation));
        Some(Link { label, address: self.plan.addresses.link(self.language, &path), lang: None })
    }

    fn calendar_of(&self, shows: Shows<'_>) -> Option<CalendarView> {
        let calendar = match shows {
            Shows::Group(group) => Calendar::Group(group),
            Shows::Situation(situation, _) => Calendar::Situation(situation),
            Shows::List(number, _) => match self.plan.index.lists[number].by {
                By::All => Calendar::All,
                By::Region | By::Town => Calendar::Place(number),
                By::Format | By::Kind | By::Day | By::Language => return None,
            },
            Shows::Home
            | Shows::Situations
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Article(_)
            | Shows::Prose(_)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Today
            | Shows::Changes
            | Shows::NotFound => return None,
        };
        if !self.plan.has_calendar(calendar) {
            return None;
        }
        let address = self.calendar_address(calendar);
        let url = self.plan.addresses.url(&address);
        let follow = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
        let group = if let Shows::Group(group) = shows { Some(group) } else { None };
        Some(CalendarView {
            address,
            follow: follow.unwrap_or(url),
            private: group.map(|group| self.calendar_address(Calendar::Private(group))),
            next: group.and_then(|group| self.next_calendar(group)),
        })
    }

    fn next_calendar(&self, group: &Group) -> Option<NextCalendarView> {
        let day = self.plan.day_of_next_calendar(group)?;
        Some(NextCalendarView {
            day: self.words.date_with_weekday(day),
            address: self.calendar_address(Calendar::Next(group)),
        })
    }

    fn calendar_address(&self, calendar: Calendar<'_>) -> String {
        let path = self.plan.addresses.calendar(calendar, &self.plan.index);
        self.plan.addresses.link(self.language, &path)
    }

    /// The page of changes, from the lists of all groups and of all situations.
    fn changes_of(&self, shows: Shows<'_>) -> Option<Link> {
        let is_overview = match shows {
            Shows::List(number, _) => self.plan.index.lists[number].by == By::All,
            shows => matches!(shows, Shows::Situations),
        };
        (is_overview && self.plan.has_changes()).then(|| self.titled(Shows::Changes))
    }

    /// The feed of changes among the groups of a situation, or of all.
    fn news_of(&self, shows: Shows<'_>) -> Option<Link> {
        let situation = match shows {
            Shows::Situation(situation, _) => Some(situation),
            Shows::Changes => None,
            Shows::Home
            | Shows::Situations
            | Shows::Group(_)
            | Shows::Articles(_)
            | Shows::Year(_)
            | Shows::Article(_)
            | Shows::Prose(_)
            | Shows::List(..)
            | Shows::Values(_)
            | Shows::Print(_)
            | Shows::Find
            | Shows::Today
            | Shows::NotFound => return None,
        };
        let path = self.plan.addresses.feed(Feed::Changes(situation));
        self.plan.has_changes().then(|| Link {
            label: self.words.text("follow-news"),
            address: self.plan.addresses.link(self.language, &path),
            lang: None,
        })
    }
}
