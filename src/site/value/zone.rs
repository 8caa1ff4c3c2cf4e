//! Time zones by the names of the world's time zone database, which know when each place changes its clocks.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};
use serde::{Deserialize, Deserializer};

use super::written::{LONGEST_GUESS, did_you_mean, from_text, quote, wrong};

/// The database inside the program: the machine's own may be older, and a build must not depend on it.
static DATABASE: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// A time zone, such as `America/New_York`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone(TimeZone);

impl Zone {
    /// Takes the name of a time zone as it was written; upper and lower case mean the same.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if text.is_empty() {
            return Err(wrong("the time zone is empty", EXAMPLE));
        }
        if let Some((_, names)) = hint(text) {
            let message = format!("{} does not say when the clocks change, or where", quote(text));
            return Err(wrong(message, format!("write {names}")));
        }
        if text.len() <= LONGEST_GUESS
            && let Ok(zone) = DATABASE.get(text)
            && zone.iana_name().is_some()
        {
            return Ok(Self(zone));
        }
        Err(wrong(format!("there is no time zone called {}", quote(text)), help(text)))
    }

    /// Every name that there is, in order.
    pub fn names() -> Vec<String> {
        let names = DATABASE.available().map(|name| name.as_str().to_owned());
        let mut names: Vec<String> = names.filter(|name| Self::parse(name).is_ok()).collect();
        names.sort_unstable();
        names
    }

    /// Universal time, the zone where none is set.
    pub const UTC: Self = Self(TimeZone::UTC);

    /// Its name in the time zone database.
    #[expect(clippy::missing_panics_doc, reason = "it cannot panic, as the message says")]
    pub fn name(&self) -> &str {
        self.0.iana_name().expect("only zones with a name are read")
    }

    /// The zone, to calculate with.
    pub const fn time_zone(&self) -> &TimeZone {
        &self.0
    }
}

const EXAMPLE: &str = "write a region and a city, such as America/New_York";

/// Names that people use for time zones: abbreviations hold for half a year only, and the database has some as fixed ones.
const HINTS: &[(&str, &str)] = &[
    ("est edt et est5edt eastern", "America/New_York"),
    ("cst cdt ct cst6cdt central", "America/Chicago"),
    ("mst mdt mt mst7mdt mountain", "America/Denver, or America/Phoenix for Arizona"),
    ("pst pdt pt pst8pdt pacific", "America/Los_Angeles"),
    ("akst akdt alaska", "America/Anchorage"),
    ("hst hdt hawaii", "Pacific/Honolulu"),
    ("ast adt atlantic", "America/Halifax, or America/Puerto_Rico for Puerto Rico"),
    ("nst ndt newfoundland", "America/St_Johns"),
    ("gmt bst uk britain", "Europe/London"),
    ("wet west", "Europe/Lisbon"),
    ("cet cest met mez mesz", "the nearest large city, such as Europe/Berlin, Europe/Paris or Europe/Madrid"),
    ("eet eest", "the nearest large city, such as Europe/Athens or Europe/Helsinki"),
    ("ist india", "Asia/Kolkata for India, Europe/Dublin for Ireland or Asia/Jerusalem for Israel"),
    ("aest aedt", "Australia/Sydney, or Australia/Brisbane for Queensland"),
    ("acst acdt", "Australia/Adelaide, or Australia/Darwin for the Northern Territory"),
    ("awst", "Australia/Perth"),
    ("nzst nzdt", "Pacific/Auckland"),
    ("jst", "Asia/Tokyo"),
    ("sast", "Africa/Johannesburg"),
];

fn hint(text: &str) -> Option<&'static (&'static str, &'static str)> {
    if text.len() > LONGEST_GUESS {
        return None;
    }
    let lower = text.to_lowercase();
    let word = [" standard time", " daylight time", " time"].iter().find_map(|ending| lower.strip_suffix(ending));
    HINTS.iter().find(|(words, _)| words.split(' ').any(|known| known == word.unwrap_or(&lower)))
}

fn help(text: &str) -> String {
    let lower = text.to_lowercase();
    if lower.starts_with(['+', '-', '−']) || lower.starts_with("utc") || lower.starts_with("gmt") {
        return "write the nearest large city instead of a number of hours, such as America/New_York".to_owned();
    }
    if text.len() > LONGEST_GUESS {
        return EXAMPLE.to_owned();
    }
    let names: Vec<String> = DATABASE.available().map(|name| name.as_str().to_owned()).collect();
    // "New York", "chicago" and "America/New York" name the city, if not in the database's spelling.
    let city = lower.rsplit('/').next().unwrap_or_default().trim().replace(' ', "_");
    let of_city =
        names.iter().find(|name| name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(&city)));
    let cities = || names.iter().filter_map(|name| name.rsplit('/').next());
    let nearest =
        of_city.map(String::as_str).or_else(|| did_you_mean(text, names.iter().map(String::as_str))).or_else(|| {
            let city = did_you_mean(&city, cities())?;
            names.iter().map(String::as_str).find(|name| name.ends_with(city))
        });
    match nearest {
        Some(name) => format!("did you mean {name}?"),
        None => EXAMPLE.to_owned(),
    }
}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl PartialOrd for Zone {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Zone {
    fn cmp(&self, other: &Self) -> Ordering {
        self.name().cmp(other.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl<'de> Deserialize<'de> for Zone {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        from_text(deserializer, "a time zone such as America/New_York", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::value::written::check;

    #[test]
    fn a_zone_has_the_name_of_the_database() {
        check::reads(
            Zone::parse,
            &[
                ("America/New_York", "America/New_York"),
                ("europe/london", "Europe/London"),
                ("UTC", "UTC"),
                ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
            ],
        );
        check::refuses(
            Zone::parse,
            &[
                ("PST", &["America/Los_Angeles"]),
                ("EST", &["America/New_York"]),
                ("Eastern", &["America/New_York"]),
                ("eastern time", &["America/New_York"]),
                ("Pacific Standard Time", &["America/Los_Angeles"]),
                ("GMT", &["Europe/London"]),
                ("America/New York", &["America/New_York"]),
                ("new york", &["America/New_York"]),
                ("Chicago", &["America/Chicago"]),
                ("America/Chigaco", &["America/Chicago"]),
                ("UTC-5", &["large city"]),
                ("-05:00", &["large city"]),
                ("Etc/Unknown", &["no time zone"]),
                ("Narnia", &["America/New_York"]),
                ("../../etc/passwd", &["no time zone"]),
                ("", &["empty"]),
                (&"x".repeat(100_000), &["no time zone"]),
            ],
        );
    }
}
