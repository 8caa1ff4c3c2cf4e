//! How many meetings a course has, as people say it: eight times from the first of October on.

use std::fmt;

use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};

use crate::site::value::written::{quote, wrong};

/// More meetings than a course can have.
pub(super) const MOST: u16 = 500;

/// How many times a meeting takes place, 1 to 500.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Times(u16);

impl Times {
    /// Takes a number as it was written.
    pub fn new(number: u64) -> Result<Self, String> {
        let times = u16::try_from(number).ok().filter(|times| (1..=MOST).contains(times));
        times.map(Self).ok_or_else(|| Self::not_one(&number.to_string()))
    }

    /// The number.
    pub const fn count(self) -> u16 {
        self.0
    }

    fn not_one(written: &str) -> String {
        let message = format!("{} is not how many times a group can meet", quote(written));
        wrong(message, format!("write a number from 1 to {MOST}, such as times: 8"))
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<'de> Deserialize<'de> for Times {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Number)
    }
}

struct Number;

impl Visitor<'_> for Number {
    type Value = Times;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number such as 8")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Times, E> {
        Times::new(number).map_err(E::custom)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Times, E> {
        let times = u64::try_from(number).map_err(|_| Times::not_one(&number.to_string()));
        times.and_then(Times::new).map_err(E::custom)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Times, E> {
        let number = text.trim().parse::<u64>().map_err(|_| Times::not_one(text));
        number.and_then(Times::new).map_err(E::custom)
    }
}
