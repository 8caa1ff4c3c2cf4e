//! What groups must have to be an answer, and how a visitor is told of it.

use super::files::Index;
use super::segment::{Is, Span, Token};
use crate::search::format::{Meaning, Place};

/// How far "near" is, in units of an index: 40 kilometres.
pub const NEAR: u32 = 360;
/// Every weekday.
pub const EVERY_DAY: u32 = 127;
/// A whole day in minutes, the end of which no meeting reaches by its start.
pub const MIDNIGHT: u32 = 1440;
/// How early before a time that is asked for a meeting may start, where neither "from" nor "before" stands with it.
const EARLY: u32 = 60;

/// Something that was understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// `situation`, `program`, `place`, `radius`, `day`, `time`, or a field of the facets.
    pub field: String,
    /// What it is by its id, or the words as they were typed.
    pub key: String,
    /// What a visitor reads.
    pub label: String,
    /// Where in the query it stands, in bytes.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// What groups must have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wanted {
    /// Programs, any of them, by their number among the subjects.
    pub programs: Vec<u32>,
    /// Fields, each with facets of which one must be there; of `access` each.
    pub facets: Vec<(String, Vec<u32>)>,
    /// Weekdays, any of them; 0 where none is asked for.
    pub days: u32,
    /// From when on a meeting starts, and before when, in minutes.
    pub time: Option<(u32, u32)>,
    /// So many days from today.
    pub date: Option<u32>,
    /// Whether it is on at this moment.
    pub now: bool,
    /// Places, any of them; regions narrow them.
    pub places: Vec<Place>,
    /// How far from a place, in units of an index.
    pub radius: Option<u32>,
}

impl Wanted {
    /// What the phrases of a query ask for.
    pub fn of(index: &Index<'_>, query: &str, tokens: &[Token], spans: &[Span]) -> (Self, Vec<Chip>) {
        let mut wanted = Self::default();
        let mut chips = Vec::new();
        let mut sign = None;
        for span in spans {
            let words = (tokens[span.first].start, tokens[span.end - 1].end);
            let mut chip = |field: &str, key: &str, label: &str| {
                let own = |text: &str| text.to_owned();
                chips.push(Chip { field: own(field), key: own(key), label: own(label), start: words.0, end: words.1 });
            };
            let typed = &query[words.0..words.1];
            match &span.is {
                Is::Clock(minutes) => {
                    wanted.narrow_time(match sign {
                        Some(BEFORE) => (0, *minutes),
                        Some(FROM) => (*minutes, MIDNIGHT),
                        _ => (minutes.saturating_sub(EARLY), MIDNIGHT.min(minutes + EARLY + 1)),
                    });
                    chip("time", typed, typed);
                }
                Is::Radius(units) => {
                    wanted.radius = Some(*units);
                    chip("radius", typed, typed);
                }
                Is::Open => {}
                Is::Known(known) => {
                    for meaning in &known.meanings {
                        if let Some((field, key, label)) = wanted.add(index, *meaning) {
                            chip(
                                &field,
                                if key.is_empty() { typed } else { &key },
                                if label.is_empty() { typed } else { &label },
                            );
                        }
                    }
                    if let Some(place) = known.places.first() {
                        chip("place", &place.words, &place.label);
                    }
                    wanted.places.extend(known.places.iter().cloned());
                }
            }
            sign = sign_of(span);
        }
        chips.dedup();
        (wanted, chips)
    }

    /// Adds a meaning; gives field, key and label of its chip, the last two empty where the visitor's own words are best.
    fn add(&mut self, index: &Index<'_>, meaning: Meaning) -> Option<(String, String, String)> {
        let own = |field: &str| Some((field.to_owned(), String::new(), String::new()));
        match meaning {
            Meaning::Subject(number) => {
                let subject = index.root.subjects.get(number as usize)?;
                let is_situation = number < index.root.counts[0];
                if !is_situation {
                    self.programs.push(number);
                }
                let field = if is_situation { "situation" } else { "program" };
                Some((field.to_owned(), subject.0.clone(), subject.1.clone()))
            }
            Meaning::Facet(number) => {
                let facet = index.root.facets.get(number as usize)?;
                match self.facets.iter_mut().find(|(field, _)| *field == facet.0) {
                    Some((_, there)) => there.push(number),
                    None => self.facets.push((facet.0.clone(), vec![number])),
                }
                Some((facet.0.clone(), facet.1.clone(), facet.2.clone()))
            }
            Meaning::Days(days) => {
                self.days |= days;
                own("day")
            }
            Meaning::Time(from, to) => {
                self.narrow_time((from, to));
                own("time")
            }
            Meaning::Date(ahead) => {
                self.date = Some(ahead);
                own("day")
            }
            Meaning::Now => {
                self.now = true;
                own("time")
            }
            Meaning::Crisis | Meaning::Sign(_) | Meaning::Nothing => None,
        }
    }

    /// The weekdays that are asked for, and from how many days ahead on.
    pub fn first_days(&self) -> (u32, i32) {
        let days = if self.days == 0 { EVERY_DAY } else { self.days };
        (days, self.date.map_or(0, |ahead| i32::try_from(ahead).unwrap_or(i32::MAX)))
    }

    fn narrow_time(&mut self, (from, to): (u32, u32)) {
        let both = self.time.map(|(known_from, known_to)| (known_from.max(from), known_to.min(to)));
        self.time = both.filter(|(from, to)| from < to).or(Some((from, to)));
    }
}

const FROM: u32 = 2;
const BEFORE: u32 = 3;

fn sign_of(span: &Span) -> Option<u32> {
    let Is::Known(known) = &span.is else { return None };
    known.meanings.iter().find_map(|meaning| match meaning {
        Meaning::Sign(number) => Some(*number),
        _ => None,
    })
}
