//! What a visitor should know of a group before all else.

use super::Speaker;
use crate::render::view::Notice;
use crate::site::group::Group;
use crate::site::place::{Place, PlaceRef};
use crate::site::schedule::Pause;
use crate::site::vocabulary::{OpenTo, Show, Status};

impl Speaker<'_, '_> {
    /// Every notice of a group, the weightiest first.
    pub fn notices(&self, group: &Group) -> Vec<Notice> {
        let mut notices = Vec::new();
        match group.status {
            Status::Closed => notices.push(self.plain_notice("closed")),
            Status::Full => notices.push(self.plain_notice("full")),
            Status::Active => {}
        }
        notices.extend(self.season(group));
        let open = group.status != Status::Closed;
        if open {
            notices.extend(group.paused.iter().filter_map(|pause| self.pause(pause)));
            notices.extend(self.closed_place(group));
            notices.extend(self.admission(group));
            notices.extend(self.confirmation(group));
        }
        notices
    }

    /// The weightiest of those that matter to who would come on a day on which the group meets. A break is none of them: that day
    /// is not in it.
    pub fn notice_on_a_day(&self, group: &Group) -> Option<Notice> {
        const LASTING: [&str; 4] = ["full", "members", "referral", "unconfirmed"];
        self.notices(group).into_iter().find(|notice| LASTING.contains(&notice.key))
    }

    fn plain_notice(&self, key: &'static str) -> Notice {
        Notice { key, text: self.words.text(&format!("notice-{key}")) }
    }

    fn season(&self, group: &Group) -> Option<Notice> {
        let today = self.site().today;
        let say = |key: &'static str, day| Notice {
            key,
            text: self.words.say(&format!("notice-{key}"), &[("date", self.day(day).into())]),
        };
        let ended = group.until.filter(|until| until.date() < today).map(|until| say("ended", until));
        ended.or_else(|| group.from.filter(|from| from.date() > today).map(|from| say("starts", from)))
    }

    /// A break that is on, or that begins within four weeks.
    fn pause(&self, pause: &Pause) -> Option<Notice> {
        const SOON: i32 = 28;
        let today = self.site().today;
        if pause.covers_date(today) {
            let text = match (pause.until, pause.reason.as_deref()) {
                (Some(until), Some(reason)) => self.words.say(
                    "notice-paused-until-reason",
                    &[("date", self.day(until).into()), ("reason", sentence_part(reason).into())],
                ),
                (Some(until), None) => self.words.say("notice-paused-until", &[("date", self.day(until).into())]),
                (None, Some(reason)) => {
                    self.words.say("notice-paused-reason", &[("reason", sentence_part(reason).into())])
                }
                (None, None) => self.words.text("notice-paused"),
            };
            return Some(Notice { key: "paused", text });
        }
        let (from, until) = (pause.from?, pause.until?);
        let wait = (from.date() - today).get_days();
        if !(0..=SOON).contains(&wait) {
            return None;
        }
        let dates = [("from", self.day(from).into()), ("until", self.day(until).into())];
        let text = match pause.reason.as_deref() {
            Some(reason) => {
                let [from, until] = dates;
                self.words.say("notice-pausing-reason", &[from, until, ("reason", sentence_part(reason).into())])
            }
            None => self.words.say("notice-pausing", &dates),
        };
        Some(Notice { key: "pausing", text })
    }

    fn closed_place(&self, group: &Group) -> Option<Notice> {
        group.place.as_ref().and_then(|reference| self.place_notice(reference))
    }

    /// Says that a shared place is closed for a time; the name of a place that is not published is not said.
    pub fn place_notice(&self, reference: &PlaceRef) -> Option<Notice> {
        let (place, pause) = self.closed(reference)?;
        let Some(name) = public_name(place) else { return self.pause(pause) };
        let text = match (pause.until, pause.reason.as_deref()) {
            (Some(until), Some(reason)) => self.words.say(
                "notice-place-closed-until-reason",
                &[("place", name.into()), ("date", self.day(until).into()), ("reason", sentence_part(reason).into())],
            ),
            (Some(until), None) => {
                self.words.say("notice-place-closed-until", &[("place", name.into()), ("date", self.day(until).into())])
            }
            (None, Some(reason)) => self
                .words
                .say("notice-place-closed-reason", &[("place", name.into()), ("reason", sentence_part(reason).into())]),
            (None, None) => self.words.say("notice-place-closed", &[("place", name.into())]),
        };
        Some(Notice { key: "paused", text })
    }

    /// Says no more than that, and until when.
    pub fn place_notice_in_short(&self, reference: &PlaceRef) -> Option<Notice> {
        let (_, pause) = self.closed(reference)?;
        let text = match pause.until {
            Some(until) => self.words.say("place-closed-until", &[("date", self.day(until).into())]),
            None => self.words.text("place-closed"),
        };
        Some(Notice { key: "paused", text })
    }

    fn closed<'a>(&'a self, reference: &'a PlaceRef) -> Option<(&'a Place, &'a Pause)> {
        let place = self.site().place(reference)?;
        let pause = place.paused.iter().find(|pause| pause.covers_date(self.site().today))?;
        Some((place, pause))
    }

    fn admission(&self, group: &Group) -> Option<Notice> {
        let open_to = &group.audience.as_ref()?.open_to;
        let only = |wanted: OpenTo| !open_to.is_empty() && open_to.iter().all(|open| *open == wanted);
        if only(OpenTo::Members) {
            Some(self.plain_notice("members"))
        } else if only(OpenTo::Referral) {
            Some(self.plain_notice("referral"))
        } else {
            None
        }
    }

    fn confirmation(&self, group: &Group) -> Option<Notice> {
        match &group.verified {
            None => Some(Notice { key: "unconfirmed", text: self.words.text("notice-never-confirmed") }),
            Some(verified) if self.is_stale(verified.date) => Some(Notice {
                key: "unconfirmed",
                text: self.words.say("notice-unconfirmed", &[("date", self.day(verified.date).into())]),
            }),
            Some(_) => None,
        }
    }

    /// Whether a confirmation is longer ago than the site allows.
    pub fn is_stale(&self, confirmed: crate::site::value::Day) -> bool {
        self.site().is_stale(confirmed)
    }
}

/// The name of a building, where it is published.
fn public_name(place: &Place) -> Option<&str> {
    match place.show {
        Show::Exact => place.name.as_deref(),
        Show::Area | Show::OnRequest => None,
    }
}

/// A reason stands inside a sentence that brings its own full stop.
pub(super) fn sentence_part(reason: &str) -> &str {
    reason.trim().trim_end_matches('.')
}
