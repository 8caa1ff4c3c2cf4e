//! Questions made by chance: how somebody types them, and what they ask for.

use crate::chance::Chance;

use crate::directory::{PROGRAMS, SITUATIONS, TOWNS};

/// Something that is given up where no group has everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// A field of values.
    Field(&'static str),
    /// The time of the day.
    Time,
    /// The weekday.
    Day,
    /// The program.
    Program,
    /// The place.
    Place,
}

/// The order in which something is given up.
const ORDER: [Wish; 10] = [
    Wish::Field("cost"),
    Wish::Field("kind"),
    Wish::Field("access"),
    Wish::Field("audience"),
    Wish::Time,
    Wish::Day,
    Wish::Field("language"),
    Wish::Field("format"),
    Wish::Program,
    Wish::Place,
];

/// Ways to ask for values of a field, as the words of the theme have them.
const VALUES: [(&str, &str, &str); 12] = [
    ("online", "format", "video"),
    ("in person", "format", "in-person"),
    ("forum", "format", "forum"),
    ("spanish", "language", "es"),
    ("in French", "language", "fr"),
    ("in Russian", "language", "ru"),
    ("wheelchair accessible", "access", "step-free"),
    ("childcare", "access", "childcare"),
    ("for women", "audience", "women"),
    ("Teens", "audience", "teens"),
    ("workshop", "kind", "class"),
    ("free", "cost", "free"),
];

/// Ways to ask for weekdays: 1 for Monday, 2 for Tuesday, and so on.
const DAYS: [(&str, u32); 8] = [
    ("tuesday", 2),
    ("on Wednesdays", 4),
    ("saturday", 32),
    ("Sunday", 64),
    ("weekend", 96),
    ("weekdays", 31),
    ("Mon or Fri", 17),
    ("thurs", 8),
];

/// From when in minutes, and before when.
pub type Time = (u32, u32);

/// Ways to ask for a day from now: how many days ahead it is, and the time that is meant as well.
const DATES: [(&str, i32, Option<Time>); 3] =
    [("today", 0, None), ("tomorrow", 1, None), ("tonight", 0, Some((1020, 1440)))];

/// Ways to ask for a time: from when in minutes, and before when.
const TIMES: [(&str, Time); 8] = [
    ("from 17:00", (1020, 1440)),
    ("after 6pm", (1080, 1440)),
    ("before 12:00", (0, 720)),
    ("until 9.30 am", (0, 570)),
    ("at 19:00", (1080, 1201)),
    ("morning", (300, 720)),
    ("in the evening", (1020, 1440)),
    ("afternoon", (720, 1020)),
];

/// Ways to say how far, in kilometres.
const RADII: [(&str, f64); 5] = [
    ("within 10 miles", 16.0),
    ("within 5 mi", 8.0),
    ("25 km", 25.0),
    ("within 3 kilometers", 3.0),
    ("within 200 miles", 320.0),
];

/// What a question asks for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// As it is typed.
    pub query: String,
    /// The id of the situation.
    pub situation: Option<String>,
    /// The program.
    pub program: Option<String>,
    /// Region and name of the town.
    pub town: Option<(String, String)>,
    /// How far from the town, in kilometres.
    pub radius: Option<f64>,
    /// The region, as places have it.
    pub region: Option<String>,
    /// The weekdays.
    pub days: u32,
    /// The day, in days from now.
    pub date: Option<i32>,
    /// Whether it is on now.
    pub now: bool,
    /// From when, and before when.
    pub time: Option<Time>,
    /// Fields with a value.
    pub facets: Vec<(&'static str, &'static str)>,
}

impl Asked {
    /// A question that asks for something.
    pub fn by(chance: &mut Chance) -> Self {
        let mut asked = Self::default();
        let mut parts: Vec<String> = Vec::new();
        if chance.happens(50) {
            let situation = chance.of_these(&SITUATIONS);
            asked.situation = Some(situation.to_owned());
            parts.push(situation.to_owned());
        }
        if chance.happens(15) {
            let program = chance.of_these(&PROGRAMS);
            asked.program = Some(program.to_owned());
            parts.push(program.to_lowercase());
        }
        if chance.happens(50) {
            asked.add_place(chance, &mut parts);
        }
        asked.add_time(chance, &mut parts);
        for _ in 0..chance.of_these(&[0, 0, 1, 1, 2]) {
            let (words, field, key) = chance.of_these(&VALUES);
            if asked.facets.iter().all(|(known, _)| *known != field) {
                asked.facets.push((field, key));
                parts.push(words.to_owned());
            }
        }
        if parts.is_empty() {
            return Self::by(chance);
        }
        for last in (1..parts.len()).rev() {
            parts.swap(last, chance.below(last + 1));
        }
        asked.query = parts.join(" ");
        asked
    }

    fn add_time(&mut self, chance: &mut Chance, parts: &mut Vec<String>) {
        if chance.happens(15) {
            let (words, date, time) = chance.of_these(&DATES);
            (self.date, self.time) = (Some(date), time);
            parts.push(words.to_owned());
        } else if chance.happens(40) {
            let (words, days) = chance.of_these(&DAYS);
            self.days = days;
            parts.push(words.to_owned());
        }
        if self.time.is_none() && chance.happens(40) {
            let (words, time) = chance.of_these(&TIMES);
            self.time = Some(time);
            parts.push(words.to_owned());
        } else if chance.happens(5) {
            self.now = true;
            parts.push("right now".to_owned());
        }
    }

    fn add_place(&mut self, chance: &mut Chance, parts: &mut Vec<String>) {
        if chance.happens(15) {
            let (words, region) = chance.of_these(&[("in Oregon", "OR"), ("Washington", "WA"), ("new york", "NY")]);
            self.region = Some(region.to_owned());
            parts.push(words.to_owned());
            return;
        }
        let (town, region, _) = chance.of_these(&TOWNS);
        self.town = Some((region.to_owned(), town.to_owned()));
        let near = chance.of_these(&["near ", "in ", ""]);
        let place = if chance.happens(20) { format!("{near}{town}, {region}") } else { format!("{near}{town}") };
        if chance.happens(50) {
            let (words, radius) = chance.of_these(&RADII);
            self.radius = Some(radius);
            parts.push(format!("{place} {words}"));
        } else {
            parts.push(place);
        }
    }

    /// All that is asked for, in the order in which it is given up.
    pub fn wishes(&self) -> Vec<Wish> {
        let is_asked = |wish: &Wish| match wish {
            Wish::Field(field) => self.facets.iter().any(|(known, _)| known == field),
            Wish::Time => self.time.is_some() || self.now,
            Wish::Day => self.days != 0 || self.date.is_some(),
            Wish::Program => self.program.is_some(),
            Wish::Place => self.town.is_some() || self.region.is_some(),
        };
        ORDER.into_iter().filter(is_asked).collect()
    }
}
