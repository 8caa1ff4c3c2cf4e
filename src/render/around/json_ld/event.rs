//! The meetings of a group as events of schema.org. Only those that somebody could go to, at a place that is published.

use jiff::ZonedDateTime;
use jiff::civil::Weekday;

use super::wire::{Address, Coordinates, Event, Location, Schedule as Rule, Single, Span, Text, Thing};
use crate::plan::{Page, Plan, is_listed};
use crate::render::around::facts::{group_words, letters, url_of};
use crate::site::group::{Cost, Group};
use crate::site::meeting::Meeting;
use crate::site::place::{Online, Place};
use crate::site::schedule::{Occurrence, Repeat, Schedule, Season, State};
use crate::site::value::{Language, Zone};
use crate::site::vocabulary::{Format, Show, Status};

/// How many coming meetings are looked at for dates that break a rule: some years of a weekly meeting.
const MOST_DATES: usize = 500;

/// One event for each meeting of an active group that has a rule or a date, and is yet to come.
pub(super) fn events<'a>(plan: &'a Plan<'_>, page: &Page<'_>, group: &'a Group) -> Vec<Thing<'a>> {
    if group.status != Status::Active || !is_listed(plan.site, group) {
        return Vec::new();
    }
    group.meetings.iter().filter_map(|meeting| Occasion { plan, group, meeting }.event(page)).collect()
}

/// One meeting of a group.
struct Occasion<'p, 's> {
    plan: &'p Plan<'s>,
    group: &'p Group,
    meeting: &'p Meeting,
}

impl<'p> Occasion<'p, '_> {
    fn event(&self, page: &Page<'_>) -> Option<Thing<'p>> {
        let (site, group) = (self.plan.site, self.group);
        let schedule = self.meeting.timing().schedule().ok()?;
        let ways = self.ways();
        if ways.place.is_some_and(|place| place.show == Show::OnRequest) {
            return None;
        }
        let season = self.plan.site.season(self.group, self.meeting);
        let next = schedule.next_meeting(&season, site.today)?;
        let zone = self.meeting.time_zone.as_ref().unwrap_or(&site.settings.time_zone);
        let (name, description) = group_words(group, &site.languages[page.language]);
        let repeat = schedule.repeat();
        let comes_back = repeat.is_some();
        let irregular = Irregular::of(&schedule, &season, site.today);
        let event = Box::new(Event {
            name,
            description,
            url: url_of(self.plan, page),
            span: (!comes_back).then(|| span(&next, zone)),
            sub_event: irregular
                .added
                .iter()
                .filter(|_| comes_back)
                .map(|added| Single { kind: "Event", name, span: span(added, zone) })
                .collect(),
            event_schedule: repeat.map(|repeat| rule(&schedule, &season, (repeat, irregular.dropped), zone)),
            event_status: "https://schema.org/EventScheduled",
            event_attendance_mode: ways.mode(),
            location: self.locations(&ways),
            organizer: Thing::organization(name, None),
            is_accessible_for_free: is_free(group),
            in_language: self.languages(),
        });
        Some(if comes_back { Thing::EventSeries(event) } else { Thing::Event(event) })
    }

    /// In what way people come together: as the meeting says, or by its own ways in, or else as the group does.
    fn ways(&self) -> Ways<'p> {
        let (group, meeting) = (self.group, self.meeting);
        let own = meeting.place.is_some() || meeting.online.is_some() || meeting.dial_in.is_some();
        let of_group = if meeting.formats.is_empty() && !own { group.all_formats() } else { Vec::new() };
        let named = |format: Format| meeting.formats.contains(&format) || of_group.contains(&format);
        let by_itself = |is_there: bool| is_there && own && meeting.formats.is_empty();
        let in_person = named(Format::InPerson) || by_itself(meeting.place.is_some());
        let video = named(Format::Video) || named(Format::Chat) || by_itself(meeting.online.is_some());
        let place = meeting.place.as_ref().or(group.place.as_ref()).filter(|_| in_person);
        Ways {
            in_person,
            at_a_distance: video || named(Format::Phone) || by_itself(meeting.dial_in.is_some()),
            place: place.and_then(|reference| self.plan.site.place(reference)),
            online: meeting.online.as_deref().or(group.online.as_deref()).filter(|_| video),
        }
    }

    fn locations(&self, ways: &Ways<'p>) -> Vec<Location<'p>> {
        let place = ways.place.map(|place| Location::Place {
            name: place.shown_name(),
            address: self.address(place),
            geo: place.shown_position().map(|(latitude, longitude)| Coordinates {
                kind: "GeoCoordinates",
                latitude,
                longitude,
            }),
        });
        let link = ways.online.and_then(Online::shown_url).map(|url| Location::VirtualLocation { url: url.as_str() });
        place.into_iter().chain(link).collect()
    }

    fn address(&self, place: &'p Place) -> Address<'p> {
        let lines: Vec<&str> = place.shown_street().into_iter().chain(place.shown_unit()).collect();
        Address {
            kind: "PostalAddress",
            street_address: (!lines.is_empty()).then(|| lines.join(", ")),
            address_locality: place.city.as_deref(),
            address_region: place.region.as_deref(),
            postal_code: place.shown_postal_code(),
            address_country: self.plan.site.country(place).as_str(),
        }
    }

    fn languages(&self) -> Vec<&'p str> {
        let own = &self.meeting.languages;
        let languages = if own.is_empty() { self.plan.site.languages_of(self.group) } else { own };
        languages.iter().map(Language::as_str).collect()
    }
}

/// The ways into a meeting.
struct Ways<'p> {
    in_person: bool,
    at_a_distance: bool,
    place: Option<&'p Place>,
    online: Option<&'p Online>,
}

impl Ways<'_> {
    const fn mode(&self) -> Option<&'static str> {
        match (self.in_person, self.at_a_distance) {
            (true, true) => Some("https://schema.org/MixedEventAttendanceMode"),
            (true, false) => Some("https://schema.org/OfflineEventAttendanceMode"),
            (false, true) => Some("https://schema.org/OnlineEventAttendanceMode"),
            (false, false) => None,
        }
    }
}

/// Coming dates that are not as the rule says.
struct Irregular<'a> {
    /// Dates of the rule without a meeting.
    dropped: Vec<String>,
    /// Meetings outside the rule.
    added: Vec<Occurrence<'a>>,
}

impl<'a> Irregular<'a> {
    fn of(schedule: &'a Schedule, season: &'a Season<'a>, today: jiff::civil::Date) -> Self {
        let mut found = Self { dropped: Vec::new(), added: Vec::new() };
        let named = schedule.except().iter().chain(schedule.also()).map(|exception| exception.date);
        let Some(last) = named.chain(season.pauses.iter().filter_map(|pause| pause.until)).max() else { return found };
        let coming = schedule.occurrences(season, today).take_while(|occurrence| occurrence.date <= last);
        for occurrence in coming.take(MOST_DATES) {
            match occurrence.state {
                State::Meets => {}
                State::Added { .. } => found.added.push(occurrence),
                State::Cancelled { .. } | State::Paused { .. } => found.dropped.push(occurrence.date.to_string()),
            }
        }
        found
    }
}

fn span(occurrence: &Occurrence<'_>, zone: &Zone) -> Span {
    let moment = |time: &ZonedDateTime| time.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    Span { start_date: moment(&occurrence.starts_in(zone)), end_date: occurrence.ends_in(zone).as_ref().map(moment) }
}

fn rule<'a>(
    schedule: &Schedule,
    season: &Season<'_>,
    (repeat, except_date): (Repeat, Vec<String>),
    zone: &'a Zone,
) -> Rule<'a> {
    let start = schedule.at.time();
    let length = schedule.length.map(|length| i64::from(length.minutes()));
    let end = length
        .filter(|minutes| *minutes < 24 * 60)
        .map(|minutes| start.wrapping_add(jiff::Span::new().minutes(minutes)));
    let (by_day, by_month_week) = days(&repeat);
    Rule {
        kind: "Schedule",
        repeat_frequency: repeat.frequency.duration(),
        by_day,
        by_month_week,
        by_month_day: repeat.by_month_day,
        start_date: schedule.starting.max(season.from).map(|day| day.to_string()),
        end_date: schedule.last_day(season).map(|day| day.to_string()),
        start_time: start.strftime("%H:%M:%S").to_string(),
        end_time: end.map(|end| end.strftime("%H:%M:%S").to_string()),
        duration: length.map(|minutes| format!("PT{minutes}M")),
        schedule_timezone: zone.name(),
        except_date,
    }
}

/// The weekdays and the weeks of a month. schema.org counts weeks from the first only; where the last is meant, each day says
/// its week itself, as calendars write it (`-1FR`).
fn days(repeat: &Repeat) -> (Vec<Text<'static>>, Vec<i8>) {
    if repeat.by_month_week.contains(&-1) {
        let each = repeat.by_month_week.iter().flat_map(|week| repeat.by_day.iter().map(move |day| (week, *day)));
        return (each.map(|(week, day)| Text::Owned(format!("{week}{}", letters(day)))).collect(), Vec::new());
    }
    (repeat.by_day.iter().map(|day| Text::Borrowed(address_of(*day))).collect(), repeat.by_month_week.clone())
}

const fn address_of(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "https://schema.org/Monday",
        Weekday::Tuesday => "https://schema.org/Tuesday",
        Weekday::Wednesday => "https://schema.org/Wednesday",
        Weekday::Thursday => "https://schema.org/Thursday",
        Weekday::Friday => "https://schema.org/Friday",
        Weekday::Saturday => "https://schema.org/Saturday",
        Weekday::Sunday => "https://schema.org/Sunday",
    }
}

/// Whether it costs nothing; `None` where nobody has said.
fn is_free(group: &Group) -> Option<bool> {
    Some(match group.cost.as_ref()? {
        Cost::Free | Cost::Donation => true,
        Cost::Amount(price) => price.amount <= 0.0,
    })
}
