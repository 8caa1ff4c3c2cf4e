//! All that depends on the language of a page: the theme's words, dates, lists, numbers and the order of names.
//!
//! One door to Fluent and to ICU. A [`Words`] is made once per language and asked from many threads.

mod calendar;
mod kept;
mod keys;
mod names;
mod strings;
mod syntax;
#[cfg(test)]
mod tests;
mod uses;
mod value;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use icu_locale::Locale;
use icu_locale::subtags::Region;
use jiff::civil::{Date, Time, Weekday};

pub(crate) use keys::KEYS;
pub use strings::Unsaid;
pub(crate) use strings::{Message, Strings};
pub use value::Value;

use calendar::Calendar;
use kept::Kept;
use names::Names;

use crate::site::schedule::Pattern;
use crate::site::value::Length;

/// One language of the site.
pub struct Words {
    language: String,
    locale: String,
    /// The language's own words, then those of the site's first language, then English.
    strings: Vec<Arc<Strings>>,
    /// The words that need no value, as pages ask for them again and again.
    ready: BTreeMap<String, String>,
    calendar: Calendar,
    names: Names,
    dates: Kept<Date>,
    dates_with_weekday: Kept<Date>,
    short_dates_with_weekday: Kept<Date>,
    times: Kept<Time>,
    zones: Kept<(String, Date)>,
    rhythms: Kept<(Pattern, Time, Option<Length>)>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

impl Words {
    /// The words of `language`: those of the first of `strings` that has a key, with dates and numbers as in `country`
    /// (ISO 3166-1 alpha-2) where the language names none itself.
    pub(crate) fn new(language: &str, country: Option<&str>, strings: Vec<Arc<Strings>>) -> Self {
        let english = icu_locale::locale!("en");
        let mut locale = Locale::try_from_str(language).unwrap_or_else(|_| english.clone());
        if locale.id.region.is_none() {
            locale.id.region = country.and_then(|country| Region::try_from_str(country).ok());
        }
        Self {
            language: language.to_owned(),
            locale: locale.to_string(),
            ready: ready(&strings),
            strings,
            calendar: Calendar::new(&locale)
                .or_else(|_| Calendar::new(&english))
                .expect("the program holds the dates of English"),
            names: Names::new(&locale)
                .or_else(|_| Names::new(&english))
                .expect("the program holds the lists and numbers of English"),
            dates: Kept::default(),
            dates_with_weekday: Kept::default(),
            short_dates_with_weekday: Kept::default(),
            times: Kept::default(),
            zones: Kept::default(),
            rhythms: Kept::default(),
        }
    }

    /// The language with the country whose way of writing dates and numbers it follows, as a BCP 47 tag: `en-US`.
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The language, as a BCP 47 tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// `rtl` for a language that is written from right to left, else `ltr`.
    pub fn direction(&self) -> &'static str {
        if self.names.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether there are words under `key`, in this language or in one that stands in for it.
    pub fn has(&self, key: &str) -> bool {
        self.strings.iter().any(|strings| strings.has(key))
    }

    /// The words under `key`; the key in brackets where there are none, which the checks of a theme rule out.
    pub fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The words under `key` with these values in them; the key in brackets where there are none.
    pub fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.try_say(key, values).unwrap_or_else(|_| format!("[{key}]"))
    }

    /// The words under `key` with these values in them, or why they cannot be said.
    pub fn try_say(&self, key: &str, values: &[(&str, Value<'_>)]) -> Result<String, Unsaid> {
        match self.ready.get(key) {
            Some(words) => Ok(words.clone()),
            None => say(&self.strings, key, values),
        }
    }

    /// All words that need no value, by their key.
    pub(crate) fn ready(&self) -> &BTreeMap<String, String> {
        &self.ready
    }

    /// Every key that can be said, also by a language that stands in.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().flat_map(|strings| strings.messages.keys().map(String::as_str))
    }

    /// "November 23, 2026".
    pub fn date(&self, date: Date) -> String {
        self.dates.get(date, |date| self.calendar.date(*date))
    }

    /// "Nov 23, 2026".
    pub fn short_date(&self, date: Date) -> String {
        self.calendar.short_date(date)
    }

    /// "Monday, November 23, 2026".
    pub fn date_with_weekday(&self, date: Date) -> String {
        self.dates_with_weekday.get(date, |date| self.calendar.date_with_weekday(*date))
    }

    /// "Mon, Nov 23, 2026".
    pub fn short_date_with_weekday(&self, date: Date) -> String {
        self.short_dates_with_weekday.get(date, |date| self.calendar.short_date_with_weekday(*date))
    }

    /// "7:00 PM", with a space at which no line is broken (U+00A0), or "19:00", as the country has it.
    pub fn time(&self, time: Time) -> String {
        self.times.get(time, |time| self.calendar.time(*time))
    }

    /// "Monday" and "lunes": as it stands in the middle of a sentence.
    pub fn weekday(&self, weekday: Weekday) -> &str {
        self.calendar.weekday(weekday)
    }

    /// "Monday" and "Lunes": as it stands by itself.
    pub fn weekday_title(&self, weekday: Weekday) -> String {
        capitalized(self.weekday(weekday))
    }

    /// "Pacific Time" for `America/Los_Angeles`, in summer and winter alike; for a zone without a name of its own that of
    /// its city or country; the IANA name itself where it is not known.
    pub fn zone_name(&self, zone: &str, date: Date) -> String {
        self.zones.get((zone.to_owned(), date), |(zone, date)| {
            self.calendar.zone(zone, *date).unwrap_or_else(|| zone.clone())
        })
    }

    /// "Every Tuesday, 7:00 PM to 8:30 PM", made of its parts by `make` where it was not asked for before: most groups of a
    /// directory meet when others do.
    pub fn rhythm(&self, parts: (Pattern, Time, Option<Length>), make: impl FnOnce() -> String) -> String {
        self.rhythms.get(parts, |_| make())
    }

    /// "a, b, and c".
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        self.names.list(items)
    }

    /// "1,200".
    pub fn number(&self, number: i64) -> String {
        self.names.number(number)
    }

    /// "$10" for US dollars in the United States, else "10 EUR"; `currency` is an ISO 4217 code.
    pub fn money(&self, amount: f64, currency: &str) -> String {
        self.names.money(amount, currency)
    }

    /// The order of two names as a person of this language expects it; numbers in names count as numbers.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.names.compare(left, right)
    }

    /// Bytes whose order is that of [`Words::compare`] (names that differ only in invisible ways are equal): for long lists.
    pub fn sort_key(&self, name: &str) -> Vec<u8> {
        self.names.sort_key(name)
    }

    /// The letter below which a name stands from A to Z; `#` for a digit or a sign.
    pub fn initial(&self, name: &str) -> String {
        self.names.initial(name)
    }

    /// The name of a country (ISO 3166-1 alpha-2): from the words `country-GB` where the theme has such, else as CLDR has it.
    pub fn country_name(&self, code: &str) -> String {
        let own = self.try_say(&format!("country-{code}"), &[]).ok();
        own.or_else(|| self.names.country(code)).unwrap_or_else(|| code.to_owned())
    }

    /// The name of a region from the words `region-US-OR`, by its country and the code that addresses have; what was written
    /// where there are no such words.
    pub fn region_name(&self, country: &str, written: &str) -> String {
        let key = format!("region-{country}-{}", written.to_uppercase());
        self.try_say(&key, &[]).unwrap_or_else(|_| written.to_owned())
    }

    /// The name of a language in this one, from the words `language-TAG`; the tag itself where there are none.
    pub fn language_name(&self, tag: &str) -> String {
        let mut shorter = tag;
        loop {
            if let Ok(name) = self.try_say(&format!("language-{shorter}"), &[]) {
                return name;
            }
            match shorter.rsplit_once('-') {
                Some((before, _)) => shorter = before,
                None => return tag.to_owned(),
            }
        }
    }
}

fn say(strings: &[Arc<Strings>], key: &str, values: &[(&str, Value<'_>)]) -> Result<String, Unsaid> {
    let strings = strings.iter().find(|strings| strings.has(key)).ok_or(Unsaid::NoSuchKey)?;
    strings.say(key, values)
}

fn ready(strings: &[Arc<Strings>]) -> BTreeMap<String, String> {
    let keys = strings.iter().flat_map(|strings| strings.messages.keys());
    keys.filter_map(|key| Some((key.clone(), say(strings, key, &[]).ok()?))).collect()
}

/// The day that weeks begin with in a country (ISO 3166-1 alpha-2); Monday where the country is not known.
pub fn first_weekday(country: &str) -> Weekday {
    calendar::first_weekday(country)
}

/// The text with its first letter large.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
