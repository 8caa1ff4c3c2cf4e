//! How long ago a person confirmed a listing, and what follows from it: `freshness` of `site.yaml`.

use jiff::Span;
use jiff::civil::Date;

use super::Site;
use super::group::Group;
use super::value::Day;

impl Site {
    /// Whether a confirmation is longer ago than the site allows, so that pages say so.
    pub fn is_stale(&self, confirmed: Day) -> bool {
        i64::from((self.today - confirmed.date()).get_days()) > i64::from(self.settings.freshness.verify_after.days())
    }

    /// Whether nobody has confirmed a group lately.
    pub fn wants_confirmation(&self, group: &Group) -> bool {
        group.verified.as_ref().is_none_or(|verified| self.is_stale(verified.date))
    }

    /// The first day on which a group stands in no list unless somebody confirms it; `None` where it never comes. A group that
    /// nobody ever confirmed stays, and says so.
    pub fn hidden_from(&self, group: &Group) -> Option<Date> {
        let days = self.settings.freshness.hide_after?.days();
        let confirmed = group.verified.as_ref()?.date.date();
        confirmed.checked_add(Span::new().try_days(i64::from(days) + 1).ok()?).ok()
    }

    /// Whether a group stands in no list because nobody has confirmed it for too long.
    pub fn hides(&self, group: &Group) -> bool {
        self.hidden_from(group).is_some_and(|day| day <= self.today)
    }
}

impl Group {
    /// Who last confirmed it, where somebody is named.
    pub fn confirmed_by(&self) -> Option<&str> {
        let by = self.verified.as_ref()?.by.as_deref()?.trim();
        (!by.is_empty()).then_some(by)
    }
}
