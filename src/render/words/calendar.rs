//! Dates, times, weekdays and zones as the language and country of a page write them.

use icu_calendar::week::WeekInformation;
use icu_calendar::{Date as IcuDate, Gregorian};
use icu_datetime::fieldsets::{E, T, YMD, YMDE, zone::GenericLong, zone::SpecificLong};
use icu_datetime::input::{DateTime, Time as IcuTime};
use icu_datetime::{DateTimeFormatterLoadError, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_locale::Locale;
use icu_time::zone::UtcOffset;
use jiff::civil::{Date, Time, Weekday};

type DateFormatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// Every formatter for dates and times of one locale. The calendar is always the Gregorian one: the data is written in it.
#[derive(Debug)]
pub(super) struct Calendar {
    long: DateFormatter<YMD>,
    medium: DateFormatter<YMD>,
    with_weekday: DateFormatter<YMDE>,
    short_with_weekday: DateFormatter<YMDE>,
    time: NoCalendarFormatter<T>,
    zone: NoCalendarFormatter<GenericLong>,
    zone_standard: NoCalendarFormatter<SpecificLong>,
    weekdays: [String; 7],
}

impl Calendar {
    pub(super) fn new(locale: &Locale) -> Result<Self, DateTimeFormatterLoadError> {
        let weekday = DateFormatter::try_new(locale.into(), E::long())?;
        Ok(Self {
            long: DateFormatter::try_new(locale.into(), YMD::long())?,
            medium: DateFormatter::try_new(locale.into(), YMD::medium())?,
            with_weekday: DateFormatter::try_new(locale.into(), YMDE::long())?,
            short_with_weekday: DateFormatter::try_new(locale.into(), YMDE::medium())?,
            time: NoCalendarFormatter::try_new(locale.into(), T::hm())?,
            zone: NoCalendarFormatter::try_new(locale.into(), GenericLong)?,
            zone_standard: NoCalendarFormatter::try_new(locale.into(), SpecificLong)?,
            // Any week will do: the fifth of January 2026 is a Monday.
            weekdays: std::array::from_fn(|day| {
                icu_date(2026, 1, 5 + u8::try_from(day).unwrap_or(0))
                    .map(|date| tidy(&weekday.format(&date).to_string()))
                    .unwrap_or_default()
            }),
        })
    }

    pub(super) fn date(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| tidy(&self.long.format(&day).to_string()))
    }

    pub(super) fn short_date(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| tidy(&self.medium.format(&day).to_string()))
    }

    pub(super) fn date_with_weekday(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| tidy(&self.with_weekday.format(&day).to_string()))
    }

    pub(super) fn short_date_with_weekday(&self, date: Date) -> String {
        gregorian(date).map_or_else(|| date.to_string(), |day| tidy(&self.short_with_weekday.format(&day).to_string()))
    }

    pub(super) fn time(&self, time: Time) -> String {
        icu_time(time).map_or_else(|| time.to_string(), |moment| tidy(&self.time.format(&moment).to_string()))
    }

    pub(super) fn weekday(&self, weekday: Weekday) -> &str {
        let day = usize::try_from(weekday.to_monday_zero_offset()).unwrap_or(0);
        &self.weekdays[day]
    }

    /// The name of a zone that holds in summer and winter alike; `None` for a zone that is not known.
    pub(super) fn zone(&self, name: &str, date: Date) -> Option<String> {
        let known = icu_time::TimeZone::from_iana_id(name);
        if known == icu_time::TimeZone::UNKNOWN {
            return None;
        }
        let zone = jiff::tz::TimeZone::get(name).ok()?;
        let noon = date.at(12, 0, 0, 0).to_zoned_datetime(zone.clone()).ok()?;
        let offset = UtcOffset::try_from_seconds(noon.offset().seconds()).ok()?;
        let day = IcuDate::try_new_iso(date.year().into(), unsigned(date.month()), unsigned(date.day())).ok()?;
        let moment = DateTime { date: day, time: icu_time(noon.time())? };
        let input = known.with_offset(Some(offset)).at_date_time(moment);
        if has_one_clock(&zone, date.year()) {
            // Phoenix and Denver share "Mountain Time", but in summer their clocks differ: what never changes says so.
            let name = tidy(&self.zone_standard.format(&input).to_string());
            let is_only_an_offset = name.chars().any(char::is_numeric);
            if !is_only_an_offset {
                return Some(name);
            }
        }
        Some(tidy(&self.zone.format(&input).to_string()))
    }
}

/// Whether the zone's clocks stay as they are in summer and winter of the year.
fn has_one_clock(zone: &jiff::tz::TimeZone, year: i16) -> bool {
    let offset = |month| {
        let noon = Date::new(year, month, 10).ok()?.at(12, 0, 0, 0);
        Some(noon.to_zoned_datetime(zone.clone()).ok()?.offset())
    };
    offset(1) == offset(7)
}

/// The day that weeks begin with in a country; Monday, as in most of the world, where the country is not known.
pub(super) fn first_weekday(country: &str) -> Weekday {
    Locale::try_from_str(&format!("und-{country}"))
        .ok()
        .and_then(|locale| WeekInformation::try_new((&locale).into()).ok())
        .and_then(|week| Weekday::from_monday_one_offset(week.first_weekday as i8).ok())
        .unwrap_or(Weekday::Monday)
}

fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    icu_date(date.year().into(), unsigned(date.month()), unsigned(date.day()))
}

fn icu_date(year: i32, month: u8, day: u8) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(year, month, day).ok()
}

fn icu_time(time: Time) -> Option<IcuTime> {
    IcuTime::try_new(unsigned(time.hour()), unsigned(time.minute()), unsigned(time.second()), 0).ok()
}

fn unsigned(number: i8) -> u8 {
    u8::try_from(number).unwrap_or(0)
}

/// Takes the narrow no-break space, which many fonts lack, and the marks of direction out of what CLDR gives. The space
/// stays one at which no line is broken.
fn tidy(text: &str) -> String {
    text.replace('\u{202f}', "\u{a0}").replace(['\u{200e}', '\u{200f}', '\u{61c}'], "")
}
